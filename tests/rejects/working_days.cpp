// SPDX-License-Identifier: BSL-1.0
// Weekends, holidays and working days that do not exist or do not say enough.
#include <fiscus/calendar/easter.hpp>
#include <fiscus/calendar/hijri.hpp>
#include <fiscus/calendar/holidays.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/weekday.hpp>
#include <fiscus/calendar/weekend.hpp>
#include <fiscus/calendar/working_days.hpp>

using namespace fiscus;

//! case: a weekend of all seven days
//! message: throw invalid_value\("a weekend of all seven days leaves no working day"\)
constexpr weekend rejected{monday, tuesday, wednesday, thursday, friday, saturday, sunday};
//! control
constexpr weekend accepted{tuesday, wednesday, thursday, friday, saturday, sunday};

//! case: a weekday taken as a weekend
//! gcc: cannot convert '[^']*friday' \(type 'fiscus::weekday'\) to type 'fiscus::weekend'
//! clang: no known conversion from 'fiscus::weekday' to 'fiscus::weekend'
int rejected = working_days(month{2025, 12}, friday);
//! control
int accepted = working_days(month{2025, 12}, {friday});

//! case: a day equal to a day of the week
//! gcc: no match for 'operator==' \(operand types are 'fiscus::day' and 'fiscus::weekday'\)
//! clang: invalid operands to binary expression \('fiscus::day' and 'fiscus::weekday'\)
bool rejected = day{2025, 12, 31} == wednesday;
//! control
bool accepted = weekday_of(day{2025, 12, 31}) == wednesday;

//! case: a day taken as a day of the week
//! gcc: cannot convert 'fiscus::day' to 'fiscus::weekday'
//! clang: no viable conversion from 'fiscus::day' to 'fiscus::weekday'
bool rejected = saturday_sunday.contains(day{2025, 12, 28});
//! control
bool accepted = saturday_sunday.contains(weekday_of(day{2025, 12, 28}));

//! case: working days without a weekend
//! gcc: candidate expects at least 2 arguments, 1 provided
//! clang: requires at least 2 arguments, but 1 was provided
int rejected = working_days(month{2025, 12});
//! control
int accepted = working_days(month{2025, 12}, saturday_sunday);

//! case: a day taken as a rule for holidays
//! gcc: holiday_rule<Rules>\) \[with Rules = \{fiscus::day\}\]' evaluated to 'false'
//! clang: 'fiscus::day' does not satisfy 'holiday_rule'
int rejected = working_days(month{2025, 12}, saturday_sunday, day{2025, 12, 25});
//! control
int accepted = working_days(month{2025, 12}, saturday_sunday, holiday_list{day{2025, 12, 25}});

//! case: a holiday on the thirtieth of February
//! message: throw invalid_date\("no such day in that month"\)
constexpr bool rejected = fixed_holiday{.month = 2, .day_of_month = 30}(day{2025, 3, 1});
//! control
constexpr bool accepted = fixed_holiday{.month = 2, .day_of_month = 29}(day{2025, 3, 1});

//! case: a sixth Monday
//! message: throw invalid_value\("a month has a first to a fifth of a weekday"\)
constexpr bool rejected =
    nth_weekday_holiday{.nth = 6, .weekday = monday, .month = 5}(day{2025, 5, 1});
//! control
constexpr bool accepted =
    nth_weekday_holiday{.nth = 5, .weekday = monday, .month = 5}(day{2025, 5, 1});

//! case: Easter before the reform of the calendar
//! message: throw invalid_date\("Easter is known from 1583 to 9999"\)
constexpr day rejected = easter(1582);
//! control
constexpr day accepted = easter(1583);

//! case: the thirtieth of Dhu al-Hijjah in a common year
//! message: throw invalid_date\("no such day in that Hijri month"\)
constexpr hijri_date rejected{1446, 12, 30};
//! control
constexpr hijri_date accepted{1447, 12, 30};

//! case: a Hijri date taken as a day
//! gcc: conversion from 'fiscus::hijri_date' to non-scalar type 'fiscus::day'
//! clang: no viable conversion from 'fiscus::hijri_date' to 'fiscus::day'
day rejected = hijri_date{1447, 9, 1};
//! control
day accepted = to_day(hijri_date{1447, 9, 1});

//! case: a feast on a date that only leap years have
//! message: static.assert.*a feast begins on a date that every Hijri year has
hijri_holiday<12, 30> rejected;
//! control
hijri_holiday<12, 29> accepted;

//! case: working days that end before they begin
//! message: throw invalid_value\("working days that end before they begin"\)
constexpr int rejected = working_days(day{2025, 12, 2}, day{2025, 12, 1}, saturday_sunday);
//! control
constexpr int accepted = working_days(day{2025, 12, 1}, day{2025, 12, 2}, saturday_sunday);

//! case: the 22nd working day of a month of 21
//! message: throw invalid_value\("the period has no such working day"\)
constexpr day rejected = nth_working_day(month{2024, 11}, 22, saturday_sunday);
//! control
constexpr day accepted = nth_working_day(month{2024, 11}, 21, saturday_sunday);
