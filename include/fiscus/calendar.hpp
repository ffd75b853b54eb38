// SPDX-License-Identifier: BSL-1.0
// All of calendar/ that most programs use: months, fiscal periods, week calendars, days and
// working days. Left out, and included by name, are the rules of holidays (holidays.hpp,
// easter.hpp, observed_holidays.hpp, countries.hpp), the Islamic calendar (hijri.hpp), whole
// columns of dates (column.hpp), and the bridges to Boost's dates and to <chrono> (boost_date.hpp,
// chrono.hpp).
#ifndef FISCUS_CALENDAR_HPP
#define FISCUS_CALENDAR_HPP

#include <fiscus/calendar/any_period.hpp>
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/calendar/holiday_rule.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/calendar/rolling_months.hpp>
#include <fiscus/calendar/week_calendar.hpp>
#include <fiscus/calendar/week_match.hpp>
#include <fiscus/calendar/weekday.hpp>
#include <fiscus/calendar/weekend.hpp>
#include <fiscus/calendar/working_days.hpp>

#endif
