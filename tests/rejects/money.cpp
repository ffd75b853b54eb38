// SPDX-License-Identifier: BSL-1.0
// Amounts that must not meet, amounts that are not exact, and literals that say something else.
#include <fiscus/money/allocate.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/exchange.hpp>
#include <fiscus/money/money.hpp>

#include <string_view>

using namespace fiscus;

inline constexpr currency points{"PTS", 0, 0};

//! case: dollars plus rupees
//! gcc: no match for 'operator\+' \(operand types are '[^']*"USD"[^']*' and '[^']*"PKR"
//! clang: invalid operands to binary expression \('money<USD>' and 'money<PKR>'\)
auto rejected = money<USD>{"1"} + money<PKR>{"1"};
//! control
auto accepted = money<USD>{"1"} + money<USD>{"1"};

//! case: rupees subtracted from dollars
//! gcc: no match for 'operator-' \(operand types are '[^']*"USD"[^']*' and '[^']*"PKR"
//! clang: invalid operands to binary expression \('money<USD>' and 'money<PKR>'\)
auto rejected = money<USD>{"1"} - money<PKR>{"1"};
//! control
auto accepted = money<USD>{"1"} - money<USD>{"1"};

//! case: rupees added to a sum of dollars
//! gcc: no match for 'operator\+=' \(operand types are '[^']*"USD"[^']*' and '[^']*"PKR"
//! clang: no viable overloaded '\+=' .*no known conversion from '[^']*, 586, .*' to '[^']*, 840, 2
void rejected(money<USD>& sum) { sum += money<PKR>{"1"}; }
//! control
void accepted(money<USD>& sum) { sum += money<USD>{"1"}; }

//! case: dollars equal to rupees
//! gcc: no match for 'operator==' \(operand types are '[^']*"USD"[^']*' and '[^']*"PKR"
//! clang: invalid operands to binary expression \('money<USD>' and 'money<PKR>'\)
bool rejected = money<USD>{"1"} == money<PKR>{"1"};
//! control
bool accepted = money<USD>{"1"} == money<USD>{"1"};

//! case: dollars less than rupees
//! gcc: no match for 'operator<' \(operand types are '[^']*"USD"[^']*' and '[^']*"PKR"
//! clang: invalid operands to binary expression \('money<USD>' and 'money<PKR>'\)
bool rejected = money<USD>{"1"} < money<PKR>{"1"};
//! control
bool accepted = money<USD>{"1"} < money<USD>{"1"};

//! case: dollars divided by rupees
//! gcc: no match for 'operator/' \(operand types are '[^']*"USD"[^']*' and '[^']*"PKR"
//! clang: invalid operands to binary expression \('money<USD>' and 'money<PKR>'\)
auto rejected = money<USD>{"1"} / money<PKR>{"1"};
//! control
auto accepted = money<USD>{"1"} / money<USD>{"1"};

//! case: dollars taken as rupees
//! gcc: conversion from '[^']*"USD"[^']*' to non-scalar type '[^']*"PKR"
//! clang: no viable conversion from 'money<\{.*\}, 840, 2\}>' to 'money<\{.*\}, 586, 2\}>'
money<PKR> rejected = money<USD>{"1"};
//! control
money<USD> accepted = money<USD>{"1"};

//! case: dollars plus a currency of one's own
//! gcc: no match for 'operator\+' \(operand types are '[^']*"USD"[^']*' and '[^']*"PTS"
//! clang: invalid operands to binary expression \('money<USD>' and 'money<points>'\)
auto rejected = money<USD>{"1"} + money<points>{"1"};
//! control
auto accepted = money<points>{"1"} + money<points>{"1"};

//! case: cents plus hundredths of cents
//! gcc: no match for 'operator\+' \(operand types are '[^']*"USD"[^']*' and '[^']*"USD"[^']*, 4>'\)
//! clang: invalid operands to binary expression \('money<USD>' and 'money<USD, 4>'\)
auto rejected = money<USD>{"1"} + money<USD, 4>{"1"};
//! control
auto accepted = money<USD, 4>{"1"} + money<USD, 4>{"1"};

//! case: an amount from a double
//! gcc: no known conversion for argument 1 from 'double' to '[^']*literal<fiscus::money<[^']*"USD"
//! clang: no matching constructor for initialization of 'money<USD>'.*from 'double' to 'literal<
auto rejected = money<USD>{437.5};
//! control
auto accepted = money<USD>{"437.5"};

//! case: an amount from a whole number
//! gcc: no matching function for call to 'fiscus::money<[^']*"USD"[^']*::money\(int\)'
//! clang: no matching conversion for functional-style cast from 'int' to 'money<USD>'
auto rejected = money<USD>(437);
//! control
auto accepted = money<USD>::from_minor(43700);

//! case: a number taken as an amount
//! gcc: conversion from 'int' to non-scalar type '[^']*"USD"
//! clang: no viable conversion from 'int' to 'money<USD>'
money<USD> rejected = 437;
//! control
money<USD> accepted{"437"};

//! case: an amount plus a number
//! gcc: no match for 'operator\+' \(operand types are '[^']*"USD"[^']*' and 'int'\)
//! clang: invalid operands to binary expression \('money<USD>' and 'int'\)
auto rejected = money<USD>{"1"} + 1;
//! control
auto accepted = money<USD>{"1"} + money<USD>{"1"};

//! case: an amount compared with a number
//! gcc: no match for 'operator>' \(operand types are '[^']*"USD"[^']*' and 'int'\)
//! clang: invalid operands to binary expression \('money<USD>' and 'int'\)
bool rejected = money<USD>{"1"} > 0;
//! control
bool accepted = money<USD>{"1"} > money<USD>();

//! case: an amount times an amount
//! gcc: no match for 'operator\*' \(operand types are '[^']*"USD"[^']*' and '[^']*"USD"
//! clang: invalid operands to binary expression \('money<USD>' and 'money<USD>'\)
auto rejected = money<USD>{"2"} * money<USD>{"2"};
//! control
auto accepted = money<USD>{"2"} * 2;

//! case: an amount times a fraction
//! gcc: no match for 'operator\*' \(operand types are '[^']*"USD"[^']*' and 'double'\)
//! clang: invalid operands to binary expression \('money<USD>' and 'double'\)
auto rejected = money<USD>{"2"} * 1.5;
//! control
auto accepted = money<USD>{"2"} * 2;

//! case: an amount divided by a fraction
//! gcc: satisfaction of 'signed_integer<Whole>' \[with Whole = double
//! clang: 'double' does not satisfy 'signed_integer'
auto rejected = divide(money<USD>{"1"}, 1.5, rounding::half_even);
//! control
auto accepted = divide(money<USD>{"1"}, 2, rounding::half_even);

//! case: an amount divided without a rounding mode
//! gcc: divide\(money<[^']*"USD"[^']*, Whole, rounding\)' .*expects 3 arguments, 2 provided
//! clang: requires 3 arguments, but 2 were provided .* divide\(money a, .*rounding mode\)
auto rejected = divide(money<USD>{"1"}, 3);
//! control
auto accepted = divide(money<USD>{"1"}, 3, rounding::half_even);

//! case: an amount divided with an operator
//! gcc: no match for 'operator/' \(operand types are '[^']*"USD"[^']*' and 'int'\)
//! clang: invalid operands to binary expression \('money<USD>' and 'int'\)
auto rejected = money<USD>{"1"} / 3;
//! control
auto accepted = divide(money<USD>{"1"}, 3, rounding::half_even);

//! case: a fraction of a cent
//! message: "no more digits than can be kept"
//! message: literal[^"]*("USD"[^"]*)?\("1\.005"\)
auto rejected = money<USD>{"1.005"};
//! control
auto accepted = money<USD>{"1.050"};

//! case: a fraction of a yen
//! message: "no more digits than can be kept"
auto rejected = money<JPY>{"1.5"};
//! control
auto accepted = money<JPY>{"1.5 million"};

//! case: a literal with a comma in the wrong place
//! message: "a group of three digits"
auto rejected = money<USD>{"43,70"};
//! control
auto accepted = money<USD>{"4,370"};

//! case: a literal with a comma after a leading zero
//! message: "a point, as no number in groups begins with 0,"
auto rejected = money<USD>{"0,437"};
//! control
auto accepted = money<USD>{"0.43"};

//! case: a literal with a symbol of another currency
//! message: "an amount in"
auto rejected = money<USD>{"€437"};
//! control
auto accepted = money<USD>{"$437"};

//! case: a literal of another currency
//! message: "an amount in"
//! message: literal[^"]*("USD"[^"]*)?\("PKR 437 million"\)
//! gcc: money<fiscus::currency\{"USD", 840, 2\}>::from_text
auto rejected = money<USD>{"PKR 437 million"};
//! control
auto accepted = money<PKR>{"PKR 437 million"};

//! case: a literal with another currency behind the number
//! message: "an amount in"
auto rejected = money<USD>{"437 PKR"};
//! control
auto accepted = money<USD>{"437 USD"};

//! case: a literal with an unknown scale
//! message: "a scale word such as million, or the end of the text"
auto rejected = money<USD>{"437 zillion"};
//! control
auto accepted = money<USD>{"437 billion"};

//! case: a literal with a share that is no amount
//! message: "an amount, not a percentage, multiple or share"
auto rejected = money<USD>{"half"};
//! control
auto accepted = money<USD>{"half a million"};

//! case: a literal of two numbers
//! message: "a scale word such as million, or the end of the text"
auto rejected = money<USD>{"437 348"};
//! control
auto accepted = money<USD>{"437,348"};

//! case: an empty literal
//! message: "a number"
auto rejected = money<USD>{""};
//! control
auto accepted = money<USD>{"0"};

//! case: a literal that is too large
//! message: "a number that fits its integer"
auto rejected = money<USD>{"92234 trillion"};
//! control
auto accepted = money<USD>{"92233 trillion"};

//! case: a scale said twice
//! message: "the end of the text"
constexpr auto rejected = money<USD>::from_text("437 million", million);
//! control
constexpr auto accepted = money<USD>::from_text("437", million);

//! case: a text of the run time taken for a literal
//! gcc: from 'std::string_view' \{aka '[^']*'\} to '[^']*literal<fiscus::money<
//! clang: from 'std::string_view' \([^)]*\) to 'literal<fiscus::money<
auto rejected(std::string_view text) { return money<USD>{text}; }
//! control
auto accepted(std::string_view text) { return money<USD>::from_text(text); }

//! case: a sum that overflows
//! message: throw overflow\("the sum is too large for its integer"\)
constexpr auto rejected = money<USD>{"92233 trillion"} + money<USD>{"1 trillion"};
//! control
constexpr auto accepted = money<USD>{"92232 trillion"} + money<USD>{"1 trillion"};

//! case: a quotient by nothing
//! message: throw division_by_zero\("a ratio to zero"\)
constexpr auto rejected = money<USD>{"1"} / money<USD>();
//! control
constexpr auto accepted = money<USD>{"1"} / money<USD>{"2"};

//! case: a currency that is known at run time only
//! gcc: 'of' is not a constant expression
//! clang: function parameter 'of' with unknown value cannot be used in a constant expression
auto rejected(currency of) { return money<of>(); }
//! control
auto accepted() { return money<points>(); }

//! case: a currency code of four letters
//! message: initializer-string for ('char \[4\]'|char array) is too long
inline constexpr currency rejected{"EURO", 978, 2};
//! control
inline constexpr currency accepted{"EUR", 978, 2};

//! case: a currency whose code is not three capital letters
//! message: a currency has a code of three capital letters
inline constexpr currency rejected_code{"XX", 0, 2};
money<rejected_code> rejected_amount;
//! control
inline constexpr currency accepted_code{"XXX", 0, 2};
money<accepted_code> accepted_amount;

//! case: an amount of gold without its digits
//! message: this currency has no minor unit: say how many digits
money<XAU> rejected;
//! control
money<XAU, 6> accepted;

//! case: dollars converted with a rate from rupees to dirhams
//! message: no matching function for call to 'convert.*one_of_the_currencies
auto rejected = convert(money<USD>{"1"}, exchange_rate<PKR, AED>{"0.0132"}, rounding::half_even);
//! control
auto accepted = convert(money<USD>{"1"}, exchange_rate<PKR, USD>{"0.0036"}, rounding::half_even);

//! case: an inverse that does not say how many digits it has
//! message: say how many digits the inverse has, as in inverse<8>\(mode\)
auto rejected = exchange_rate<USD, PKR>{"278.12"}.inverse(rounding::half_even);
//! control
auto accepted = exchange_rate<USD, PKR>{"278.12"}.inverse<8>(rounding::half_even);

//! case: gold of which nothing says how many digits it has
//! message: this currency has no minor unit: say how many digits
auto rejected = convert(money<USD>{"1"}, exchange_rate<XAU, USD>{"4210.50"}, rounding::half_even);
//! control
auto accepted =
    convert<6>(money<USD>{"1"}, exchange_rate<XAU, USD>{"4210.50"}, rounding::half_even);

//! case: dollars converted with a rate of which the direction is open
//! message: no matching function for call to 'convert.*one_of_the_currencies
auto rejected = convert(money<USD>{"1"}, exchange_rate<USD, USD>{"1"}, rounding::half_even);
//! control
auto accepted = convert(money<USD>{"1"}, exchange_rate<USD, PKR>{"278.12"}, rounding::half_even);

//! case: a conversion without a rounding mode
//! message: no matching function for call to 'convert
auto rejected = convert(money<USD>{"1"}, exchange_rate<USD, PKR>{"278.12"});
//! control
auto accepted = convert(money<USD>{"1"}, exchange_rate<USD, PKR>{"278.12"}, rounding::up);

//! case: an exchange rate that is not above zero
//! message: an exchange rate is above zero
constexpr exchange_rate<USD, PKR> rejected{"0"};
//! control
constexpr exchange_rate<USD, PKR> accepted{"1"};

//! case: an exchange rate with too many digits
//! message: no more digits than can be kept
constexpr exchange_rate<USD, PKR, 2> rejected{"278.123"};
//! control
constexpr exchange_rate<USD, PKR, 3> accepted{"278.123"};

//! case: two rates that do not meet in a currency
//! message: no matching function for call to 'cross
auto rejected = cross(exchange_rate<USD, PKR>{"278"}, exchange_rate<USD, AED>{"3.67"});
//! control
auto accepted = cross(exchange_rate<USD, PKR>{"278"}, exchange_rate<PKR, AED>{"0.0132"});

//! case: an amount split without saying who gets what is left
//! message: no matching function for call to 'split
auto rejected = split(money<USD>{"100"}, 3);
//! control
auto accepted = split(money<USD>{"100"}, 3, leftover::first_come);

//! case: a wrong currency taken from an amount in a constant expression
//! message: currency_mismatch
constexpr auto rejected = any_money(USD, 100).as<PKR>();
//! control
constexpr auto accepted = any_money(USD, 100).as<USD>();

//! case: an amount times a decimal rounded back without a mode
//! message: no matching function for call to 'multiply
auto rejected = multiply(money<USD>{"1"}, decimal<4>{"0.1234"});
//! control
auto accepted = multiply(money<USD>{"1"}, decimal<4>{"0.1234"}, rounding::half_even);

//! case: the exact cross rate of legs that have too many digits together
//! message: static.assert.*a rate has 18 digits at most, and both legs have more together
auto rejected =
    cross(exchange_rate<USD, PKR, 10>{"278.1"}, exchange_rate<PKR, AED, 9>{"0.0132"}).exact();
//! control
auto accepted =
    cross(exchange_rate<USD, PKR, 9>{"278.1"}, exchange_rate<PKR, AED, 9>{"0.0132"}).exact();
