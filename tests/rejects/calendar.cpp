// SPDX-License-Identifier: BSL-1.0
// Periods that do not exist, and periods of different kinds or calendars, which must not meet.
#include <fiscus/calendar/any_period.hpp>
#include <fiscus/calendar/boost_date.hpp>
#include <fiscus/calendar/chrono.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/calendar/rolling_months.hpp>
#include <fiscus/calendar/week_calendar.hpp>
#include <fiscus/calendar/week_match.hpp>

using namespace fiscus;

inline constexpr fiscal_calendar uk_tax{.first_month = 4, .first_day = 6};

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

//! case: a thirteenth fiscal month
//! message: throw invalid_date\("a fiscal year has no such part"\)
constexpr fiscal_month<> rejected{2026, 13};
//! control
constexpr fiscal_month<> accepted{2026, 12};

//! case: a 53rd week in a year of 52
//! message: throw invalid_date\("that year has no such week"\)
constexpr iso_week rejected{2025, 53};
//! control
constexpr iso_week accepted{2026, 53};

//! case: thirteen months to date
//! message: throw invalid_date\(detail::message\(\)
constexpr fiscal_to_date<> rejected{2026, 13};
//! control
constexpr fiscal_to_date<> accepted{2026, 12};

//! case: a window of no months
//! message: static.assert.*a window is at least one month long
rolling_months<0> rejected;
//! control
rolling_months<1> accepted;

//! case: a month before the first
//! message: throw_outside_of_years_1_to_9999
constexpr month rejected = month{1, 1} - 1;
//! control
constexpr month accepted = month{1, 2} - 1;

//! case: a special value of Boost's taken for a day
//! message: throw invalid_date\("a special value is no date"\)
constexpr day rejected = to_day(boost::gregorian::date(boost::gregorian::not_a_date_time));
//! control
constexpr day accepted = to_day(boost::gregorian::date(2025, 12, 31));

//! case: the thirtieth of February from std::chrono
//! message: throw invalid_date\("a year_month_day that is no date"\)
constexpr day rejected = to_day(std::chrono::year(2025) / 2 / 30);
//! control
constexpr day accepted = to_day(std::chrono::year(2025) / 2 / 28);

//! case: a day before Boost's first
//! message: throw invalid_date\("Boost's dates begin with the year 1400"\)
constexpr auto rejected = to_date(day{1399, 12, 31});
//! control
constexpr auto accepted = to_date(day{1400, 1, 1});

//! case: a fiscal year that begins in a thirteenth month
//! message: static.assert
//! message: throw invalid_value\("a fiscal year begins in one of the months 1 to 12"\)
fiscal_year<fiscal_calendar{.first_month = 13}> rejected;
//! control
fiscal_year<fiscal_calendar{.first_month = 12}> accepted;

//! case: a fiscal year that begins on the 31st
//! message: static.assert
//! message: throw invalid_value\("a fiscal year begins on one of the days 1 to 28, which all mon
fiscal_year<fiscal_calendar{.first_month = 4, .first_day = 31}> rejected;
//! control
fiscal_year<fiscal_calendar{.first_month = 4, .first_day = 28}> accepted;

//! case: a fiscal year that begins on the 29th
//! message: static.assert
//! message: throw invalid_value\("a fiscal year begins on one of the days 1 to 28, which all mon
fiscal_quarter<fiscal_calendar{.first_month = 2, .first_day = 29}> rejected;
//! control
fiscal_quarter<fiscal_calendar{.first_month = 2, .first_day = 28}> accepted;

//! case: a fiscal year that begins on day 0
//! message: static.assert
//! message: throw invalid_value\("a fiscal year begins on one of the days 1 to 28, which all mon
fiscal_month<fiscal_calendar{.first_month = 4, .first_day = 0}> rejected;
//! control
fiscal_month<fiscal_calendar{.first_month = 4, .first_day = 1}> accepted;

//! case: a fiscal year from data that begins on the 31st
//! message: throw invalid_value\("a fiscal year begins on one of the days 1 to 28, which all mon
constexpr any_period rejected = any_period::year({.first_month = 4, .first_day = 31}, 2026);
//! control
constexpr any_period accepted = any_period::year({.first_month = 4, .first_day = 28}, 2026);

//! case: a 53rd week in a fifth quarter
//! message: static.assert
//! message: throw invalid_value\("the 53rd week goes to one of the quarters 1 to 4"\)
fiscal_year<week_calendar{.long_quarter = 5}> rejected;
//! control
fiscal_year<week_calendar{.long_quarter = 4}> accepted;

//! case: a year of weeks that ends with a thirteenth month
//! message: static.assert
//! message: throw invalid_value\("a year of weeks ends near the end of one of the months 1 to 12"
fiscal_week<week_calendar{.last_month = 13}> rejected{2026, 1};
//! control
fiscal_week<week_calendar{.last_month = 12}> accepted{2026, 1};

//! case: weeks of a calendar of months
//! gcc: could not convert '[^']*july_june' from '[^']*fiscal_calendar' to '[^']*week_calendar'
//! clang: no viable conversion from 'const fiscus::fiscal_calendar' to 'fiscus::week_calendar'
fiscal_week<july_june> rejected;
//! control
fiscal_week<nrf_years> accepted;

//! case: the number of a month taken as a calendar
//! gcc: satisfaction of 'year_calendar<[^']*' \[with [^']* = int\]
//! clang: 'decltype\(7\)' \(aka 'int'\) does not satisfy 'year_calendar'
fiscal_year<7> rejected;
//! control
fiscal_year<fiscal_calendar{.first_month = 7}> accepted;

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

//! case: a UK tax year equal to an April year
//! gcc: no match for 'operator==' .*fiscal_year<[^']*\{4, 6, .* and '[^']*fiscal_year<[^']*\{4, 1,
//! clang: binary expression \('fiscal_year<uk_tax>' .* and 'fiscal_year<april_march>'
bool rejected = fiscal_year<uk_tax>{2026} == fiscal_year<april_march>{2026};
//! control
bool accepted = fiscal_year<uk_tax>{2026} == fiscal_year<uk_tax>{2026};

//! case: a fiscal month equal to a calendar month
//! gcc: no match for 'operator==' .* 'fiscus::fiscal_month<>' .* and 'fiscus::month'\)
//! clang: invalid operands to binary expression \('fiscal_month<>' .* and 'fiscus::month'\)
bool rejected = fiscal_month<>{2026, 6} == month{2025, 12};
//! control
bool accepted = fiscal_month<>{2026, 6}.first_month() == month{2025, 12};

//! case: a fiscal month taken as a calendar month
//! gcc: conversion from 'fiscus::fiscal_month<>' .* to non-scalar type 'fiscus::month'
//! clang: no viable conversion from 'fiscal_month<>' .* to 'fiscus::month'
month rejected = fiscal_month<>{2026, 6};
//! control
month accepted = fiscal_month<>{2026, 6}.first_month();

//! case: three rolling months equal to twelve
//! gcc: no match for 'operator==' .* 'fiscus::rolling_months<3>' and 'fiscus::rolling_months<12>'
//! clang: binary expression \('fiscus::rolling_months<3>' and 'fiscus::rolling_months<12>'\)
bool rejected = rolling_months<3>::ending({2025, 12}) == rolling_months<12>::ending({2025, 12});
//! control
bool accepted = rolling_months<3>::ending({2025, 12}) == rolling_months<3>::ending({2025, 12});

//! case: twelve rolling months equal to the fiscal year that they are
//! gcc: no match for 'operator==' .* 'fiscus::rolling_months<12>' and 'fiscus::fiscal_year<>'
//! clang: binary expression \('fiscus::rolling_months<12>' and 'fiscal_year<>'
bool rejected = rolling_months<12>::ending({2026, 6}) == fiscal_year<>{2026};
//! control
bool accepted =
    rolling_months<12>::ending({2026, 6}).first_day() == fiscal_year<>{2026}.first_day();

//! case: an ISO week equal to a retail week
//! gcc: no match for 'operator==' .*'fiscus::iso_week' .* and '[^']*fiscal_week<[^']*saturday
//! clang: binary expression \('fiscus::iso_week' .* and 'fiscal_week<nrf_years>'
bool rejected = iso_week{2025, 5} == fiscal_week<nrf_years>{2025, 5};
//! control
bool accepted = iso_week{2025, 5} == iso_week{2025, 5};

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

//! case: a month plus a year to date
//! gcc: no match for 'operator\+' .* 'fiscus::month' and 'fiscus::fiscal_to_date<>'\)
//! clang: invalid operands to binary expression \('fiscus::month' and 'fiscal_to_date<>'\)
auto rejected = month{2025, 12} + fiscal_to_date<>{2026, 6};
//! control
auto accepted = month{2025, 12} + fiscal_to_date<>{2026, 6}.months();

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

//! case: the months of a UK tax year
//! message: each_coarse_period_is_made_of_whole_fine_ones<[^']*::month[^']*\{4, 6, .*false
auto rejected = parts<month>(fiscal_year<uk_tax>{2026});
//! control
auto accepted = parts<fiscal_month<uk_tax>>(fiscal_year<uk_tax>{2026});

//! case: the tax month that holds a calendar month
//! message: each_coarse_period_is_made_of_whole_fine_ones<[^']*::month[^']*\{4, 6, .*false
auto rejected = containing<fiscal_month<uk_tax>>(month{2025, 4});
//! control
auto accepted = containing<fiscal_month<uk_tax>>(day{2025, 4, 6});

//! case: the calendar months of a year of weeks
//! message: each_coarse_period_is_made_of_whole_fine_ones<[^']*::month[^']*\{1, .*false
auto rejected = parts<month>(fiscal_year<nrf_years>{2025});
//! control
auto accepted = parts<fiscal_month<nrf_years>>(fiscal_year<nrf_years>{2025});

//! case: the month that holds an ISO week
//! message: each_coarse_period_is_made_of_whole_fine_ones<[^']*fiscal_week<[^']*::month.*false
auto rejected = containing<month>(iso_week{2025, 5});
//! control
auto accepted = containing<month>(iso_week{2025, 5}.first_day());

//! case: the ISO weeks of a retail year
//! message: each_coarse_period_is_made_of_whole_fine_ones<[^']*fiscal_week<[^']*\{1, .*false
auto rejected = parts<iso_week>(fiscal_year<nrf_years>{2025});
//! control
auto accepted = parts<fiscal_week<nrf_years>>(fiscal_year<nrf_years>{2025});

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
//! gcc: satisfaction of 'partitioning_period<Coarse>' \[with Coarse = fiscus::fiscal_to_date<
//! clang: 'fiscus::fiscal_to_date<[^']*' does not satisfy 'partitioning_period'
auto rejected = containing<fiscal_to_date<>>(month{2025, 12});
//! control
auto accepted = fiscal_to_date<>::ending(month{2025, 12});

//! case: the fiscal year that holds rolling months
//! gcc: satisfaction of 'partitioning_period<Fine>' \[with Fine = fiscus::rolling_months<12>\]
//! clang: 'fiscus::rolling_months<12>' does not satisfy 'partitioning_period'
auto rejected = containing<fiscal_year<>>(rolling_months<12>::ending({2025, 12}));
//! control
auto accepted = containing<fiscal_year<>>(rolling_months<12>::ending({2025, 12}).last_month());

//! case: a month asked of a type that takes days
//! gcc: cannot convert 'fiscus::month' to 'fiscus::day' .*fiscal_period<[^']*containing\(
//! clang: no viable conversion from 'fiscus::month' to 'fiscus::day'.*containing\(day d\)
auto rejected = fiscal_year<>::containing(month{2025, 12});
//! control
auto accepted = containing<fiscal_year<>>(month{2025, 12});

//! case: whether a month contains a number
//! gcc: satisfaction of 'calendar_period<Inner>' \[with Inner = int\]
//! clang: Outer = fiscus::month, Inner = int\].*'int' does not satisfy 'calendar_period'
bool rejected = contains(month{2025, 12}, 31);
//! control
bool accepted = contains(month{2025, 12}, day{2025, 12, 31});

//! case: from a calendar month through a fiscal month
//! message: deduced conflicting types for parameter 'P' \('fiscus::month' .*fiscal_(month|period)<
auto rejected = through(month{2025, 7}, fiscal_month<>{2026, 12});
//! control
auto accepted = through(month{2025, 7}, fiscal_month<>{2026, 12}.last_month());

//! case: from a July year through an October year
//! gcc: deduced conflicting types for parameter 'P' \('[^']*\{7, [^']*' and '[^']*\{10, [^']*'\)
//! clang: conflicting types .* \('fiscal_year<july_june>' vs. 'fiscal_year<october_september>'\)
auto rejected = through(fiscal_year<july_june>{2020}, fiscal_year<october_september>{2026});
//! control
auto accepted = through(fiscal_year<july_june>{2020}, fiscal_year<july_june>{2026});

//! case: the first calendar month of a UK tax year
//! gcc: \{4, 6, [^']*::first_month\(\)'.*'has_gregorian_months<Calendar>'.*first_day == 1\)' is not
//! clang: fiscal_calendar\{4, 6, 0\} does not satisfy 'has_gregorian_months'.*\(6 == 1\) .*false
auto rejected = fiscal_year<uk_tax>{2026}.first_month();
//! control
auto accepted = fiscal_year<uk_tax>{2026}.first_day();

//! case: the first calendar month of a year of weeks
//! gcc: week_calendar\{1, [^']*::first_month\(\)'.*satisfaction of 'has_gregorian_months<Calendar>'
//! clang: week_calendar\{1, [^}]*\} does not satisfy 'has_gregorian_months'
auto rejected = fiscal_year<nrf_years>{2025}.first_month();
//! control
auto accepted = fiscal_year<nrf_years>{2025}.first_day();

//! case: a tax year to date that ends with a calendar month
//! gcc: satisfaction of 'nests_in<P, Fine>' \[with P = fiscus::month; Fine = [^]]*\{4, 6,
//! clang: because 'nests_in<fiscus::month, [^']*\{4, 6, 0\}, 1> >' evaluated to false
auto rejected = fiscal_to_date<uk_tax>::ending(month{2025, 12});
//! control
auto accepted = fiscal_to_date<uk_tax>::ending(fiscal_month<uk_tax>{2026, 9});

//! case: a week of the year before, without a rule
//! gcc: satisfaction of 'yearly_period<P>' \[with P = fiscus::fiscal_week<.*expects 2 arguments
//! clang: 'fiscus::fiscal_week<[^']*' does not satisfy 'yearly_period'.*requires 2 arguments
auto rejected = year_before(iso_week{2025, 1});
//! control
auto accepted = year_before(iso_week{2025, 1}, week_match::same_date);

//! case: the comparable weeks of a July quarter
//! gcc: mismatched types 'fiscus::week_calendar' and 'const fiscus::fiscal_calendar'
//! clang: \('const fiscus::fiscal_calendar' vs 'fiscus::week_calendar'\)
auto rejected = comparable(fiscal_quarter<july_june>{2026, 1}, week_match::same_date);
//! control
auto accepted = comparable(fiscal_quarter<nrf_years>{2026, 1}, week_match::same_date);

//! case: the same day of the year before
//! gcc: satisfaction of 'yearly_period<P>' \[with P = fiscus::day\]
//! clang: 'fiscus::day' does not satisfy 'yearly_period'
auto rejected = year_before(day{2024, 2, 29});
//! control
auto accepted = year_before(month{2024, 2});

//! case: a period from data narrowed to another calendar
//! message: throw invalid_value\("a period of another calendar or of another length"\)
constexpr auto rejected = any_period::part(april_march, 3, 2026, 2).as<fiscal_quarter<>>();
//! control
constexpr auto accepted = any_period::part(july_june, 3, 2026, 2).as<fiscal_quarter<>>();

//! case: a period from data narrowed unasked
//! gcc: conversion from 'fiscus::any_period' to non-scalar type 'fiscus::fiscal_quarter<>'
//! clang: no viable conversion from 'fiscus::any_period' to 'fiscal_quarter<>'
fiscal_quarter<> rejected = any_period::part(july_june, 3, 2026, 2);
//! control
any_period accepted = fiscal_quarter<>{2026, 2};

//! case: from a quarter to a year of data
//! message: throw invalid_value\("two periods of different calendars or lengths"\)
constexpr int rejected = any_period(fiscal_quarter<>{2026, 2}) - fiscal_year<>{2025};
//! control
constexpr int accepted = any_period(fiscal_quarter<>{2026, 2}) - fiscal_quarter<>{2025, 1};

//! case: a week taken as a period from data
//! gcc: conversion from 'fiscus::iso_week' .* to non-scalar type 'fiscus::any_period'
//! clang: no viable conversion from 'fiscus::iso_week' .* to 'fiscus::any_period'
any_period rejected = iso_week{2026, 2};
//! control
any_period accepted = month{2026, 2};

//! case: the months of a period from data
//! gcc: satisfaction of 'partitioning_period<Coarse>' \[with Coarse = fiscus::any_period\]
//! clang: 'fiscus::any_period' does not satisfy 'partitioning_period'
auto rejected = parts<month>(any_period::year(july_june, 2026));
//! control
auto accepted = parts<month>(any_period::year(july_june, 2026).as<fiscal_year<>>());
