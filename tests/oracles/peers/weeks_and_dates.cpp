// SPDX-License-Identifier: BSL-1.0
// ISO weeks, years of 52 and 53 weeks, the Islamic calendar, months and weekdays.
#include "arguments.hpp"
#include "constants.hpp"
#include "dates.hpp"
#include "operations.hpp"
#include "texts.hpp"

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/calendar/hijri.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/calendar/week_calendar.hpp>
#include <fiscus/calendar/weekday.hpp>

#include <map>
#include <string>
#include <string_view>

namespace peers::on_weeks_and_dates {
namespace {

using namespace fiscus;

/// The weeks of epidemiologists in the United States: Sunday to Saturday.
constexpr week_calendar epidemiology{
    .last_month = 12, .ends_on = saturday, .year_end = nearest_to_month_end};

template <class Week>
std::string text_of_week(Week week) {
  return text_of(week.year()) + '-' + text_of(week.number());
}

std::string iso_date(const arguments& a) {
  const day d = read_day(a.word(0));
  return text_of_week(iso_week::containing(d)) + '-' + text_of(day_number<iso_week>(d));
}
std::string iso_week_number(const arguments& a) {
  return text_of(iso_week::containing(read_day(a.word(0))).number());
}
std::string weeks_of_iso_year(const arguments& a) {
  return text_of(iso_years.weeks_in(a.number(0)));
}
std::string first_day_of_iso_week(const arguments& a) {
  const words parts = cut(a.word(0), '-');
  if (parts.size() != 2) throw unreadable("a week", a.word(0));
  return text_of(iso_week(whole<int>(parts[0]), whole<int>(parts[1])).first_day());
}
std::string epidemiological_week(const arguments& a) {
  return text_of_week(fiscal_week<epidemiology>::containing(read_day(a.word(0))));
}

// Years of 52 and 53 weeks: last month, last weekday, rule for the end, long quarter.

/// All calendars of the tables.
constexpr week_calendar calendars[]{
    {.last_month = 8, .ends_on = thursday, .year_end = nearest_to_month_end},
    {.last_month = 8, .ends_on = saturday, .year_end = nearest_to_month_end},
    {.last_month = 8, .ends_on = saturday, .year_end = last_in_month},
    {.last_month = 9, .ends_on = saturday, .year_end = last_in_month},
    {.last_month = 12, .ends_on = tuesday, .year_end = nearest_to_month_end},
    {.last_month = 12, .ends_on = saturday, .year_end = nearest_to_month_end},
    {.last_month = 12, .ends_on = sunday, .year_end = nearest_to_month_end},
    {.last_month = 12, .ends_on = saturday, .year_end = last_in_month},
    {.last_month = 12, .ends_on = saturday, .year_end = last_in_month, .long_quarter = 1}};

/// Calls `compute` with the calendar of the first four arguments as a template argument.
template <class Compute>
std::string with_calendar(const arguments& a, Compute compute) {
  static const std::map<std::string_view, week_year_end> ends{{"last", last_in_month},
                                                              {"near", nearest_to_month_end}};
  const week_calendar wanted{.last_month = a.number(0),
                             .ends_on = read_weekday(a.word(1)),
                             .year_end = named(ends, a.word(2)),
                             .long_quarter = a.number(3)};
  return with_one_of<calendars>(wanted, a.word(0) + ' ' + a.word(1), compute);
}

/// Calls `compute` with the year or the quarter that holds a day: its letter, and the day.
template <class Compute>
std::string with_period(const arguments& a, Compute compute) {
  return with_calendar(a, [&]<week_calendar Calendar>() -> std::string {
    const day d = read_day(a.word(5));
    if (a.word(4) == "Y") return compute(containing<fiscal_year<Calendar>>(d), d);
    if (a.word(4) == "Q") return compute(containing<fiscal_quarter<Calendar>>(d), d);
    throw unreadable("Y or Q", a.word(4));
  });
}

std::string is_last_day(const arguments& a) {
  return with_period(a, [](auto p, day d) { return text_of(p.last_day() == d); });
}
/// The next day, not `d` itself, that is the last of a year or quarter.
std::string next_last_day(const arguments& a) {
  return with_period(a, [](auto p, day d) {
    return text_of(p.last_day() > d ? p.last_day() : (p + 1).last_day());
  });
}
std::string has_53_weeks(const arguments& a) {
  return with_calendar(a, [&]<week_calendar Calendar>() {
    const int year = containing<fiscal_year<Calendar>>(read_day(a.word(4))).year();
    return text_of(Calendar.weeks_in(year) == 53);
  });
}
std::string weeks_of_quarters(const arguments& a) {
  return with_calendar(a, [&]<week_calendar Calendar>() {
    words weeks;
    const auto year = containing<fiscal_year<Calendar>>(read_day(a.word(4)));
    for (const auto quarter : parts<fiscal_quarter<Calendar>>(year))
      weeks.push_back(text_of(days_in(quarter) / 7));
    return joined(weeks, ',');
  });
}

std::string hijri(const arguments& a) {
  const hijri_date date = to_hijri(read_day(a.word(0)));
  return text_of(date.year()) + '-' + text_of(date.month_number()) + '-' +
         text_of(date.day_of_month());
}
std::string is_hijri_leap_year(const arguments& a) {
  const int year = a.number(0);
  return text_of(to_day(hijri_date(year + 1, 1, 1)) - to_day(hijri_date(year, 1, 1)) == 355);
}

std::string days_in_month(const arguments& a) {
  return text_of(days_in(month(a.number(0), a.number(1))));
}
std::string weekday_of_day(const arguments& a) { return text_of(weekday_of(read_day(a.word(0)))); }
std::string add_months(const arguments& a) {
  const words parts = cut(a.word(0), '-');
  if (parts.size() != 2) throw unreadable("a month", a.word(0));
  const month result = month(whole<int>(parts[0]), whole<int>(parts[1])) + a.number(1);
  return padded(result.year(), 4) + '-' + padded(result.number(), 2);
}

}  // namespace

operations table() {
  return {{"addmonths", {add_months, same_text}},
          {"epiweek", {epidemiological_week, same_text}},
          {"hijri", {hijri, same_text}},
          {"hijrileap", {is_hijri_leap_year}},
          {"isoweek", {iso_date, same_text}},
          {"isoweek.first", {first_day_of_iso_week, same_text}},
          {"isoweekno", {iso_week_number}},
          {"isoweeks", {weeks_of_iso_year}},
          {"monthdays", {days_in_month}},
          {"w53.long", {has_53_weeks}},
          {"w53.next", {next_last_day, same_text}},
          {"w53.on", {is_last_day}},
          {"w53.weeks", {weeks_of_quarters, same_text}},
          {"weekday", {weekday_of_day}}};
}

}  // namespace peers::on_weeks_and_dates
