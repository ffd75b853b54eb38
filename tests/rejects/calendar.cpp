// SPDX-License-Identifier: BSL-1.0
// Periods that do not exist, and periods of different kinds or calendars, which must not meet.
#include <fiscus/calendar/boost_date.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/period.hpp>

using namespace fiscus;

//! case: a thirteenth month
//! message: throw invalid_date\("a month outside of 1 to 12"\)
constexpr month rejected{2025, 13};
//! control
constexpr month accepted{2025, 12};

//! case: a month of the year 0
//! message: throw invalid_date\("a year outside of 1 to 9999"\)
constexpr month rejected{0, 12};
//! control
constexpr month accepted{1, 12};

//! case: the thirtieth of February
//! message: throw invalid_date\("no such day in that month"\)
constexpr day rejected{2025, 2, 30};
//! control
constexpr day accepted{2025, 2, 28};

//! case: a fifth quarter
//! message: throw invalid_date\("a fiscal year has no such part"\)
constexpr fiscal_quarter<> rejected{2026, 5};
//! control
constexpr fiscal_quarter<> accepted{2026, 4};

//! case: thirteen months to date
//! message: throw invalid_date\("a fiscal year has 1 to 12 months to date"\)
constexpr fiscal_to_date<> rejected{2026, 13};
//! control
constexpr fiscal_to_date<> accepted{2026, 12};

//! case: a month before the first
//! message: throw invalid_date\("a period outside of the years 1 to 9999"\)
constexpr month rejected = month{1, 1} - 1;
//! control
constexpr month accepted = month{1, 2} - 1;

//! case: a special value of Boost's taken for a day
//! message: throw invalid_date\("a special value is no date"\)
constexpr day rejected = to_day(boost::gregorian::date(boost::gregorian::not_a_date_time));
//! control
constexpr day accepted = to_day(boost::gregorian::date(2025, 12, 31));

//! case: a day before Boost's first
//! message: throw invalid_date\("Boost's dates begin with the year 1400"\)
constexpr auto rejected = to_date(day{1399, 12, 31});
//! control
constexpr auto accepted = to_date(day{1400, 1, 1});

//! case: a fiscal year that begins in a thirteenth month
//! message: static.assert.*a fiscal year begins in one of the months 1 to 12
fiscal_year<fiscal_calendar{.first_month = 13}> rejected;
//! control
fiscal_year<fiscal_calendar{.first_month = 12}> accepted;

//! case: a fiscal period of five months
//! message: static.assert.*the parts of a year are of equal length
fiscal_period<july_june, 5> rejected;
//! control
fiscal_period<july_june, 4> accepted;

//! case: a quarter without its number
//! gcc: fiscal_period\(int, int\).*Months = 3.*candidate expects 2 arguments, 1 provided
//! clang: requires 2 arguments, but 1 was provided .*fiscal_period\(int year, int number\)
constexpr fiscal_quarter<> rejected{2026};
//! control
constexpr fiscal_quarter<> accepted{2026, 1};

//! case: a year with the number of a part
//! gcc: the expression 'Months < 12 \[with Months = 12\]' evaluated to 'false'
//! clang: because '12 < 12' \(12 < 12\) evaluated to false
constexpr fiscal_year<> rejected{2026, 1};
//! control
constexpr fiscal_year<> accepted{2026};

//! case: a July year equal to an October year
//! gcc: no match for 'operator==' .*fiscal_year<[^']*\{7, .* and '[^']*fiscal_year<[^']*\{10,
//! clang: binary expression \('fiscal_year<july_june>' .* and 'fiscal_year<october_september>'
bool rejected = fiscal_year<july_june>{2026} == fiscal_year<october_september>{2026};
//! control
bool accepted = fiscal_year<july_june>{2026} == fiscal_year<july_june>{2026};

//! case: a July year before an October year
//! gcc: no match for 'operator<' .*fiscal_year<[^']*\{7, .* and '[^']*fiscal_year<[^']*\{10,
//! clang: binary expression \('fiscal_year<july_june>' .* and 'fiscal_year<october_september>'
bool rejected = fiscal_year<july_june>{2026} < fiscal_year<october_september>{2026};
//! control
bool accepted = fiscal_year<july_june>{2026} < fiscal_year<july_june>{2026};

//! case: from an October year to a July year
//! gcc: no match for 'operator-' .*fiscal_year<[^']*\{7, .* and '[^']*fiscal_year<[^']*\{10,
//! clang: binary expression \('fiscal_year<july_june>' .* and 'fiscal_year<october_september>'
int rejected = fiscal_year<july_june>{2026} - fiscal_year<october_september>{2025};
//! control
int accepted = fiscal_year<july_june>{2026} - fiscal_year<july_june>{2025};

//! case: a July quarter taken as an April quarter
//! gcc: conversion from '[^']*\{7, [^']*' to non-scalar type 'fiscal_period<[^']*\{4,
//! clang: no viable conversion from 'fiscal_quarter<july_june>' to 'fiscal_quarter<april_march>'
fiscal_quarter<april_march> rejected = fiscal_quarter<july_june>{2026, 1};
//! control
fiscal_quarter<april_march> accepted = fiscal_quarter<april_march>{2026, 1};

//! case: a month plus a month
//! gcc: no match for 'operator\+' \(operand types are 'fiscus::month' and 'fiscus::month'\)
//! clang: invalid operands to binary expression \('fiscus::month' and 'fiscus::month'\)
auto rejected = month{2025, 12} + month{2025, 1};
//! control
auto accepted = month{2025, 12} + 1;

//! case: a month plus half a month
//! gcc: satisfaction of 'integral<Number>' \[with Number = double
//! clang: 'double' does not satisfy 'integral'
auto rejected = month{2025, 12} + 0.5;
//! control
auto accepted = month{2025, 12} + 1;

//! case: a month plus a quarter
//! gcc: no match for 'operator\+' .* 'fiscus::month' and 'fiscus::fiscal_quarter<>'
//! clang: invalid operands to binary expression \('fiscus::month' and 'fiscal_quarter<>'
auto rejected = month{2025, 12} + fiscal_quarter<>{2026, 2};
//! control
auto accepted = month{2025, 12} + 3;

//! case: a month less a year to date
//! gcc: no match for 'operator-' .* 'fiscus::month' and 'fiscus::fiscal_to_date<>'\)
//! clang: invalid operands to binary expression \('fiscus::month' and 'fiscal_to_date<>'\)
auto rejected = month{2025, 12} - fiscal_to_date<>{2026, 6};
//! control
auto accepted = month{2025, 12} - fiscal_to_date<>{2026, 6}.last_month();

//! case: a month equal to the year to date that it ends
//! gcc: no match for 'operator==' .* 'fiscus::month' and 'fiscus::fiscal_to_date<>'\)
//! clang: invalid operands to binary expression \('fiscus::month' and 'fiscal_to_date<>'\)
bool rejected = month{2025, 12} == fiscal_to_date<>{2026, 6};
//! control
bool accepted = month{2025, 12} == fiscal_to_date<>{2026, 6}.last_month();

//! case: a day before a month
//! gcc: no match for 'operator<' \(operand types are 'fiscus::day' and 'fiscus::month'\)
//! clang: invalid operands to binary expression \('fiscus::day' and 'fiscus::month'\)
bool rejected = day{2025, 12, 31} < month{2026, 1};
//! control
bool accepted = day{2025, 12, 31} < month{2026, 1}.first_day();

//! case: a fiscal year equal to a number
//! gcc: no match for 'operator==' \(operand types are 'fiscus::fiscal_year<>' .* and 'int'\)
//! clang: invalid operands to binary expression \('fiscal_year<>' .* and 'int'\)
bool rejected = fiscal_year<>{2026} == 2026;
//! control
bool accepted = fiscal_year<>{2026}.year() == 2026;

//! case: a number taken as a fiscal year
//! gcc: conversion from 'int' to non-scalar type 'fiscus::fiscal_year<>'
//! clang: no viable conversion from 'int' to 'fiscal_year<>'
fiscal_year<> rejected = 2026;
//! control
fiscal_year<> accepted{2026};

//! case: the calendar year that holds a July year
//! message: each_coarse_period_is_made_of_whole_fine_ones<[^']*\{7, [^']*\{1, .*false
auto rejected = containing<fiscal_year<january_december>>(fiscal_year<july_june>{2026});
//! control
auto accepted = containing<fiscal_year<january_december>>(fiscal_half<july_june>{2026, 1});

//! case: the month that holds a quarter
//! message: each_coarse_period_is_made_of_whole_fine_ones<[^']*, 3>[^']*::month.*false
auto rejected = containing<month>(fiscal_quarter<>{2026, 1});
//! control
auto accepted = containing<fiscal_quarter<>>(month{2025, 7});

//! case: the halves of a quarter
//! message: each_coarse_period_is_made_of_whole_fine_ones<[^']*, 6>[^']*, 3>.*false
auto rejected = parts<fiscal_half<>>(fiscal_quarter<>{2026, 1});
//! control
auto accepted = parts<fiscal_quarter<>>(fiscal_half<>{2026, 1});

//! case: the year to date that holds a month
//! gcc: satisfaction of 'tiling_period<Coarse>' \[with Coarse = fiscus::fiscal_to_date<
//! clang: 'fiscus::fiscal_to_date<[^']*' does not satisfy 'tiling_period'
auto rejected = containing<fiscal_to_date<>>(month{2025, 12});
//! control
auto accepted = fiscal_to_date<>::ending(month{2025, 12});

//! case: the same day of the year before
//! gcc: satisfaction of 'yearly_period<P>' \[with P = fiscus::day\]
//! clang: 'fiscus::day' does not satisfy 'yearly_period'
auto rejected = year_before(day{2024, 2, 29});
//! control
auto accepted = year_before(month{2024, 2});
