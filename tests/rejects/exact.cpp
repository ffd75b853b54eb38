// SPDX-License-Identifier: BSL-1.0
// Numbers that are not exact, results that do not exist, and digits lost without a rounding mode.
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/digits.hpp>
#include <fiscus/exact/root.hpp>

#include <cstdint>
#include <string_view>

using namespace fiscus;

constexpr std::int64_t most = largest<std::int64_t>;

//! case: tenths plus hundredths
//! gcc: no match for 'operator\+' \(operand types are '[^']*decimal<1>' and '[^']*decimal<2>'\)
//! clang: invalid operands to binary expression \('decimal<1>' and 'decimal<2>'\)
auto rejected = decimal<1>{"1.5"} + decimal<2>{"1.25"};
//! control
auto accepted = decimal<1>{"1.5"}.rescale<2>() + decimal<2>{"1.25"};

//! case: tenths compared with hundredths
//! gcc: no match for 'operator==' \(operand types are '[^']*decimal<1>' and '[^']*decimal<2>'\)
//! clang: invalid operands to binary expression \('decimal<1>' and 'decimal<2>'\)
bool rejected = decimal<1>{"1.5"} == decimal<2>{"1.50"};
//! control
bool accepted = decimal<1>{"1.5"}.rescale<2>() == decimal<2>{"1.50"};

//! case: a decimal from a double
//! gcc: no known conversion for argument 1 from 'double' to '[^']*literal<fiscus::decimal<2> >'
//! clang: no known conversion from 'double' to 'literal<fiscus::decimal<2>>'
auto rejected = decimal<2>{12.5};
//! control
auto accepted = decimal<2>{"12.5"};

//! case: a decimal from a whole number
//! gcc: no matching function for call to 'fiscus::decimal<2>::decimal\(int\)'
//! clang: no matching conversion for functional-style cast from 'int' to 'decimal<2>'
auto rejected = decimal<2>(12);
//! control
auto accepted = decimal<2>::from_units(1200);

//! case: a literal with more digits than are kept
//! message: "no more digits than can be kept"
//! message: literal[^"]*\("12\.345"\)
auto rejected = decimal<2>{"12.345"};
//! control
auto accepted = decimal<2>{"12.340"};

//! case: a literal with a comma for thousands
//! message: "the end of the text"
//! message: literal[^"]*\("1,234"\)
auto rejected = decimal<2>{"1,234"};
//! control
auto accepted = decimal<2>{"1234"};

//! case: a literal that ends with the point
//! message: "a digit"
auto rejected = decimal<2>{"12."};
//! control
auto accepted = decimal<2>{"12.0"};

//! case: a literal that is too large
//! message: "a number that fits its integer"
auto rejected = decimal<2>{"92233720368547758.08"};
//! control
auto accepted = decimal<2>{"92233720368547758.07"};

//! case: more digits after the point than the integer has
//! message: static.assert.*a decimal with so many digits after the point needs a wider integer
decimal<19> rejected;
//! control
decimal<18> accepted;

//! case: a decimal of an unsigned integer
//! gcc: satisfaction of 'signed_integer<Rep>' \[with Rep = unsigned int\]
//! clang: 'unsigned int' does not satisfy 'signed_integer'
decimal<2, unsigned> rejected;
//! control
decimal<2, int> accepted;

//! case: digits dropped without a rounding mode
//! gcc: rescale\(fiscus::rounding\) const.*candidate expects 1 argument, 0 provided
//! gcc: the expression 'To >= Digits \[with Digits = 2; To = 1\]' evaluated to 'false'
//! clang: because '1 >= 2' .*requires single argument 'mode', but no arguments were provided
auto rejected = decimal<2>{"1.25"}.rescale<1>();
//! control
auto accepted = decimal<2>{"1.25"}.rescale<1>(rounding::half_even);

//! case: a decimal divided without a rounding mode
//! gcc: divide\(decimal<2>, Whole, rounding\)' .*candidate expects 3 arguments, 2 provided
//! clang: requires 3 arguments, but 2 were provided .* divide\(decimal a, .*rounding mode\)
auto rejected = divide(decimal<2>{"1.25"}, 3);
//! control
auto accepted = divide(decimal<2>{"1.25"}, 3, rounding::half_even);

//! case: a ratio rounded without a rounding mode
//! gcc: round\(ratio, rounding\)' .*candidate expects 2 arguments, 1 provided
//! clang: requires 2 arguments, but 1 was provided .* round\(ratio value, rounding mode\)
auto rejected = round<1>(ratio(1, 3));
//! control
auto accepted = round<1>(ratio(1, 3), rounding::half_even);

//! case: digits that rounding::unnecessary must not lose
//! message: throw inexact\("digits would be lost, and rounding was excluded"\)
constexpr auto rejected = decimal<2>{"1.25"}.rescale<1>(rounding::unnecessary);
//! control
constexpr auto accepted = decimal<2>{"1.20"}.rescale<1>(rounding::unnecessary);

//! case: a sum that overflows
//! message: throw overflow\("the sum is too large for its integer"\)
constexpr auto rejected = checked_add(most, std::int64_t{1});
//! control
constexpr auto accepted = checked_add(most - 1, std::int64_t{1});

//! case: a product of decimals that overflows
//! message: throw overflow\("the product is too large for its integer"\)
constexpr auto rejected = decimal<0>::from_units(most) * 2;
//! control
constexpr auto accepted = decimal<0>::from_units(most / 2) * 2;

//! case: checked addition of doubles
//! gcc: satisfaction of 'signed_integer<T>' \[with T = double\]
//! clang: 'double' does not satisfy 'signed_integer'
auto rejected = checked_add(0.1, 0.2);
//! control
auto accepted = checked_add(1, 2);

//! case: checked addition of two kinds of integer
//! gcc: deduced conflicting types for parameter 'T' \('long int' and 'int'\)
//! clang: deduced conflicting types for parameter 'T' \('std::int64_t' \(aka 'long'\) vs\. 'int'\)
auto rejected = checked_add(most, 1);
//! control
auto accepted = checked_add(most - 1, std::int64_t{1});

//! case: a division by zero
//! message: throw division_by_zero\("division by zero"\)
constexpr auto rejected = divide(1, 0, rounding::half_even);
//! control
constexpr auto accepted = divide(1, 2, rounding::half_even);

//! case: a ratio to zero
//! message: throw division_by_zero\("a ratio to zero"\)
constexpr auto rejected = ratio(1, 0);
//! control
constexpr auto accepted = ratio(1, 2);

//! case: a ratio from a double
//! gcc: satisfaction of 'signed_integer<N>' \[with N = double
//! clang: 'double' does not satisfy 'signed_integer'
auto rejected = ratio{0.25};
//! control
auto accepted = ratio{1, 4};

//! case: a ratio of any size taken for one of 64 bits
//! gcc: conversion from 'fiscus::big_ratio' to non-scalar type 'fiscus::ratio'
//! clang: no viable conversion from 'fiscus::big_ratio' to 'fiscus::ratio'
ratio rejected = big_ratio(ratio(1, 3)) + ratio(1, 6);
//! control
ratio accepted(big_ratio(ratio(1, 3)) + ratio(1, 6));

//! case: a ratio of any size that does not fit
//! message: throw overflow\("the ratio is too large for its integers"\)
constexpr ratio rejected(big_ratio(ratio(most)) * ratio(most));
//! control
constexpr ratio accepted(big_ratio(ratio(most)) * ratio(1, most));

//! case: a ratio compared with a number
//! gcc: no match for 'operator<' \(operand types are 'fiscus::ratio' and 'int'\)
//! clang: invalid operands to binary expression \('fiscus::ratio' and 'int'\)
bool rejected = ratio(1, 2) < 1;
//! control
bool accepted = ratio(1, 2) < ratio(1);

//! case: a root of a negative number
//! message: throw invalid_value\("a root of a negative number"\)
constexpr auto rejected = cut_root(ratio(-2), 2, 10).whole;
//! control
constexpr auto accepted = cut_root(ratio(2), 2, 10).whole;

//! case: a view of digits that have ended
//! gcc: use of deleted function .*operator std::string_view
//! clang: invokes a deleted function
std::string_view rejected = digits_of(decimal<2>{"12.50"}).view();
//! control
const digits_text text = digits_of(decimal<2>{"12.50"});
std::string_view accepted = text.view();

//! case: digits that end, taken as a text
//! gcc: use of deleted function .*operator std::string_view
//! clang: invokes a deleted function
std::string_view rejected = digits_of(decimal<2>{"12.50"});
//! control
const digits_text text = digits_of(decimal<2>{"12.50"});
std::string_view accepted = text;
