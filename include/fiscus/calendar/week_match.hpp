// SPDX-License-Identifier: BSL-1.0
// Comparing a year of 53 weeks with one of 52: which week is set against which is always said.
#ifndef FISCUS_CALENDAR_WEEK_MATCH_HPP
#define FISCUS_CALENDAR_WEEK_MATCH_HPP

#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/calendar/week_calendar.hpp>

#include <optional>

namespace fiscus::inline v0 {

/// With which week of the year before a week is compared.
enum class week_match : unsigned char {
  from_start,  ///< the one with the same number; a 53rd week has none against a year of 52
  from_end,    ///< the one as far from the end of its year; a first of 53 has none against 52
  same_date,   ///< the one 52 weeks before, in which the holidays stand where they did
};

/// The week of the year before with which `week` is compared, if there is one. After a year of 53
/// weeks `from_end` and `same_date` agree; that is how retailers restate such a year.
///
///     year_before(fiscal_week<nrf_years>{2024, 1}, week_match::same_date)   // week 2 of 2023
template <week_calendar Calendar>
[[nodiscard]] constexpr std::optional<fiscal_week<Calendar>> year_before(fiscal_week<Calendar> week,
                                                                         week_match match) {
  if (match == week_match::same_date) return week - detail::weeks_in_short_year;
  const int before = Calendar.weeks_in(week.year() - 1);
  const int here = Calendar.weeks_in(week.year());
  const int number =
      match == week_match::from_start ? week.number() : week.number() - here + before;
  if (number < 1 || number > before) return std::nullopt;
  return fiscal_week<Calendar>(week.year() - 1, number);
}

/// As many weeks of one year as of the year before.
template <week_calendar Calendar>
struct comparable_weeks {
  period_range<fiscal_week<Calendar>> now;
  period_range<fiscal_week<Calendar>> before;
};

/// The weeks of a year or a part of it, without those that have nothing to be compared with, and
/// the weeks of the year before against which they stand.
///
///     comparable(fiscal_year<nrf_years>{2023}, week_match::from_start)   // weeks 1 to 52 of both
template <week_calendar Calendar, int Months>
[[nodiscard]] constexpr comparable_weeks<Calendar> comparable(fiscal_period<Calendar, Months> part,
                                                              week_match match) {
  using week = fiscal_week<Calendar>;
  week from = week::containing(part.first_day());
  week to = week::containing(part.last_day());
  if (!year_before(from, match)) ++from;
  if (!year_before(to, match)) --to;
  return {through(from, to), through(*year_before(from, match), *year_before(to, match))};
}

}  // namespace fiscus::inline v0

#endif
