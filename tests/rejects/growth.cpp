// SPDX-License-Identifier: BSL-1.0
// Growth between what does not compare, and answers taken for granted.
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/growth/extremes.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/hierarchy_parts.hpp>
#include <fiscus/growth/parts.hpp>
#include <fiscus/growth/seasonal.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/fixed_series.hpp>
#include <fiscus/series/year_to_date.hpp>

using namespace fiscus;

series<month, money<USD>> exports;
panel<month, money<USD>, int> by_partner;
const money<USD> before{"348 million"};
const money<USD> now{"437 million"};

//! case: growth from rupees to dollars
//! gcc: conflicting types for parameter 'const V' \('[^']*"PKR"[^']*' and '[^']*"USD"
//! clang: conflicting types for parameter 'V' \('money<.*, 586, 2\}>' vs\. 'money<.*, 840, 2\}>'\)
auto rejected = growth(money<PKR>{"1"}, money<USD>{"1"});
//! control
auto accepted = growth(money<USD>{"1"}, money<USD>{"1"});

//! case: growth of an amount on a number
//! gcc: conflicting types for parameter 'const V' \('int' and '[^']*"USD"
//! clang: conflicting types for parameter 'V' \('int' vs\. 'money<USD>'\)
auto rejected = growth(348, now);
//! control
auto accepted = growth(before, now);

//! case: the difference of two rates in per cent
//! gcc: no matching function for call to 'percent<1>\(fiscus::percentage_points
//! clang: no matching function for call to 'percent'
auto rejected = percent<1>(growth_rate() - growth_rate(), rounding::half_even);
//! control
auto accepted = points<1>(growth_rate() - growth_rate(), rounding::half_even);

//! case: growth of doubles
//! message: growth and factors are of levels, which are ordered, zero if V
auto rejected = growth(348.0, 437.0);
//! control
auto accepted = growth(348, 437);

//! case: growth of rates
//! message: growth and factors are of levels, which are ordered, zero if V
auto rejected = growth(growth_rate(ratio(1, 4)), growth_rate(ratio(1, 5)));
//! control
auto accepted = difference(growth_rate(ratio(1, 4)), growth_rate(ratio(1, 5)));

//! case: growth of a series on a series
//! message: growth and factors are of levels, which are ordered, zero if V
auto rejected = growth(exports, exports);
//! control
auto accepted = year_on_year(exports);

//! case: an answer taken for a rate
//! gcc: conversion from '[^']*answer<[^']*growth_rate[^']*>' to non-scalar type '[^']*growth_rate
//! clang: no viable conversion from 'answer<[^']*>'.* to '[^']*growth_rate'
growth_rate rejected = growth(before, now);
//! control
growth_rate accepted = growth(before, now).value();

//! case: an answer printed as a percentage
//! gcc: answer<[^']*growth_rate[^']*>' is not derived from '[^']*basic_growth_rate<\w+>'
//! clang: could not match 'basic_growth_rate' against 'answer'
auto rejected = percent<1>(growth(before, now), rounding::half_even);
//! control
auto accepted = percent<1>(*growth(before, now), rounding::half_even);

//! case: an answer taken for a truth value
//! gcc: cannot convert 'fiscus::answer<[^']*growth_rate[^']*>' to 'bool'
//! clang: no viable conversion from 'answer<[^']*>'.* to 'bool'
bool rejected = growth(before, now);
//! control
bool accepted = growth(before, now).has_value();

//! case: the value of an answer that has none
//! message: throw no_answer\(why_\)
constexpr growth_rate rejected = *growth(0, 437);
//! control
constexpr growth_rate accepted = *growth(348, 437);

//! case: a member of the value of a temporary answer
//! gcc: use of deleted function '[^']*::operator->\(\) const &&
//! clang: overload resolution selected deleted operator '->'
auto rejected = other_years(exports, month{2025, 12}) -> values();
//! control
const auto decembers = other_years(exports, month{2025, 12});
auto accepted = decembers->values();

//! case: the values of temporary peers
//! gcc: use of deleted function '[^']*::values\(\) const &&
//! clang: call to deleted member function 'values'
auto rejected = other_years(exports, month{2025, 12}).value().values();
//! control
auto accepted = other_years(exports, month{2025, 12}).value().highest();

//! case: contributions to a temporary series of fixed capacity
//! gcc: use of deleted function
//! clang: call to deleted function 'contributions_to'
auto rejected = contributions_to(fixed_series<month, money<USD>, 2>());
//! control
auto accepted = contributions_to(series<month, money<USD>>());

//! case: a percentage without a rounding mode
//! gcc: percent\(const basic_growth_rate<\w+>&, rounding\)' .*expects 2 arguments, 1 provided
//! clang: requires 2 arguments, but 1 was provided .* percent\(const basic_growth_rate<Quot
auto rejected = percent<1>(growth_rate(ratio(1, 4)));
//! control
auto accepted = percent<1>(growth_rate(ratio(1, 4)), rounding::half_even);

//! case: a percentage without its digits
//! message: couldn't (deduce template parameter|infer template argument) 'Digits'
auto rejected = percent(growth_rate(ratio(1, 4)), rounding::half_even);
//! control
auto accepted = percent<1>(growth_rate(ratio(1, 4)), rounding::half_even);

//! case: a rate from a double
//! gcc: no matching function for call to '[^']*growth_rate[^']*\(double\)'
//! clang: no matching conversion for functional-style cast from 'double' to '[^']*growth_rate[^']*'
auto rejected = growth_rate(0.25);
//! control
auto accepted = growth_rate(ratio(1, 4));

//! case: a rate compared with a number
//! gcc: no match for 'operator>' \(operand types are '[^']*growth_rate'.* and 'int'\)
//! clang: invalid operands to binary expression \('[^']*growth_rate'.* and 'int'\)
bool rejected = growth_rate(ratio(1, 4)) > 0;
//! control
bool accepted = growth_rate(ratio(1, 4)) > growth_rate();

//! case: rates of two years added up
//! gcc: no match for 'operator\+' \(operand types are '[^']*growth_rate'
//! clang: invalid operands to binary expression \('[^']*growth_rate'
auto rejected = growth_rate(ratio(1, 4)) + growth_rate(ratio(1, 4));
//! control
auto accepted = growth_rate(ratio(5, 4) * ratio(5, 4) - ratio(1));

//! case: growth of cumulative figures on the month before
//! message: stretches that overlap, such as years to date, have no period before
auto rejected = period_on_period(year_to_date<july_june>(exports));
//! control
auto accepted = year_on_year(year_to_date<july_june>(exports));

//! case: growth of days on the year
//! message: these periods do not recur in each year: compare them on_periods_before\(n\)
auto rejected = year_on_year(series<day, int>());
//! control
auto accepted = year_on_year(series<month, int>());

//! case: growth of a series of doubles
//! message: growth and factors are of levels, which are ordered, zero if V
auto rejected = year_on_year(series<month, double>());
//! control
auto accepted = year_on_year(series<month, int>());

//! case: growth of a fiscal year among months
//! message: a period of the kind that the data have
auto rejected = year_on_year(exports, fiscal_year<>{2026});
//! control
auto accepted = year_on_year(exports, month{2025, 12});

//! case: compound growth over a plain number
//! gcc: cannot convert '5' \(type 'int'\) to type 'fiscus::years'
//! clang: no known conversion from 'int' to 'fiscus::years' for 3rd argument
auto rejected = compound_annual_growth(before, now, 5);
//! control
auto accepted = compound_annual_growth(before, now, years{5});

//! case: compound growth over no years
//! message: throw invalid_value\("compound growth over no years"\)
constexpr auto rejected = compound_annual_growth(1, 2, years{0});
//! control
constexpr auto accepted = compound_annual_growth(1, 2, years{1});

//! case: compound growth from rupees to dollars
//! gcc: conflicting types for parameter 'const V' \('[^']*"PKR"[^']*' and '[^']*"USD"
//! clang: conflicting types for parameter 'V' \('money<.*, 586, 2\}>' vs\. 'money<.*, 840, 2\}>'\)
auto rejected = compound_annual_growth(money<PKR>{"1"}, money<USD>{"1"}, years{5});
//! control
auto accepted = compound_annual_growth(money<USD>{"1"}, money<USD>{"1"}, years{5});

//! case: a compound percentage without a rounding mode
//! gcc: percent\(const compound_rate&, rounding\)' .*candidate expects 2 arguments, 1 provided
//! clang: but 1 was provided .* percent\(const compound_rate& r, rounding mode\)
auto rejected = percent<1>(*compound_annual_growth(before, now, years{5}));
//! control
auto accepted = percent<1>(*compound_annual_growth(before, now, years{5}), rounding::half_even);

//! case: a compound rate taken for a rate
//! gcc: conversion from 'answer<fiscus::compound_rate>' to non-scalar type 'answer<[^']*growth_rate
//! clang: no viable conversion from 'answer<fiscus::compound_rate>' to 'answer<[^']*growth_rate
answer<growth_rate> rejected = compound_annual_growth(before, now, years{5});
//! control
answer<compound_rate> accepted = compound_annual_growth(before, now, years{5});

//! case: a mark in another currency
//! gcc: no known conversion for argument 2 from '[^']*"PKR"[^']*' to '[^']*value_of<[^']*"USD"
//! clang: from 'money<PKR>' to 'const value_of<.*aka 'const fiscus::money<\{.*, 840, 2\}, 2>'\)
auto rejected = first_above(exports, money<PKR>{"400 million"});
//! control
auto accepted = first_above(exports, money<USD>{"400 million"});

//! case: a mark that is a plain number
//! gcc: no known conversion for argument 2 from 'int' to '[^']*value_of<[^']*"USD"
//! clang: from 'int' to 'const value_of<.*aka 'const fiscus::money<\{.*, 840, 2\}, 2>'\)
auto rejected = first_above(exports, 400);
//! control
auto accepted = first_above(exports, money<USD>{"400"});

//! case: contributions to a total in another currency
//! message: the total is of other values or periods than its parts
const series<month, money<PKR>> total;
auto rejected = compare(by_partner, contributions_to(total), on_year_before);
//! control
auto accepted = compare(by_partner, contributions_to(exports), on_year_before);

//! case: contributions to the total of another kind of period
//! message: the total is of other values or periods than its parts
const series<fiscal_year<>, money<USD>> total;
auto rejected = compare(by_partner, contributions_to(total), on_year_before);
//! control
auto accepted = compare(by_partner, contributions_to(exports), on_year_before);

//! case: contributions in percentage points without a rounding mode
//! message: no matching function for call to .as_points
auto rejected = compare(by_partner, contributions, on_year_before, as_points<1>());
//! control
auto accepted = compare(by_partner, contributions, on_year_before, as_points<1>(rounding::floor));

//! case: contributions of doubles
//! message: contributions and shares are of levels that add up
auto rejected = compare(panel<month, double, int>(), contributions, on_year_before);
//! control
auto accepted = compare(panel<month, int, int>(), contributions, on_year_before);

//! case: contributions of one series to the sum of no panel
//! message: in the sum of their panel all its series have a contribution or a share
auto rejected = compare(exports, contributions, on_year_before);
//! control
auto accepted = compare(exports, contributions_to(exports), on_year_before);

//! case: contributions through a hierarchy of other labels than the panel's
//! gcc: reference of type 'const fiscus::hierarchy<int>&' from .*'fiscus::hierarchy<const char\*>'
//! clang: from 'hierarchy<const char \*>' to 'const hierarchy<.*, int>::label_type
auto rejected =
    contributions_through(by_partner, hierarchy<const char*>(), month{2026, 1}, on_year_before);
//! control
auto accepted = contributions_through(by_partner, hierarchy<int>(), month{2026, 1}, on_year_before);

//! case: shares in a total of another currency
//! message: the total is of other values or periods than its parts
const series<month, money<PKR>> total;
auto rejected = shares_in(total)(by_partner);
//! control
auto accepted = shares_in(exports)(by_partner);
