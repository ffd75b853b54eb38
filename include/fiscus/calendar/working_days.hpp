// SPDX-License-Identifier: BSL-1.0
// Working days: those that are neither of the weekend nor a holiday by any of the rules given. The
// weekend is always said; without a rule there are no holidays.
#ifndef FISCUS_CALENDAR_WORKING_DAYS_HPP
#define FISCUS_CALENDAR_WORKING_DAYS_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/holiday_rule.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/calendar/weekday.hpp>
#include <fiscus/calendar/weekend.hpp>
#include <fiscus/error.hpp>

#include <cstddef>
#include <cstdint>

namespace fiscus::inline v0 {

/// Whether a day is a working day: `is_working_day(day{2025, 12, 25}, saturday_sunday, christmas)`.
template <holiday_rule... Rules>
[[nodiscard]] constexpr bool is_working_day(day d, weekend off, const Rules&... rules) {
  return !off.contains(weekday_of(d)) && !(rules(d) || ...);
}

namespace detail {

/// How many of the `count` days from `begin` on are working days.
template <holiday_rule... Rules>
[[nodiscard]] constexpr int working_days_from(day begin, int count, weekend off,
                                              const Rules&... rules) {
  int result = 0;
  if constexpr (sizeof...(Rules) == 0) {
    result = count / 7 * (7 - off.size());
    count %= 7;  // the days after the whole weeks are the same weekdays as the first ones
  }
  for (const day d : period_range<day>(begin, static_cast<std::size_t>(count)))
    result += is_working_day(d, off, rules...) ? 1 : 0;
  return result;
}

}  // namespace detail

/// How many working days a period has:
///
///     static_assert(working_days(month{2024, 11}, saturday_sunday) == 21);
template <calendar_period P, holiday_rule... Rules>
[[nodiscard]] constexpr int working_days(const P& period, weekend off, const Rules&... rules) {
  const int days = period.last_day() - period.first_day() + 1;
  return detail::working_days_from(period.first_day(), days, off, rules...);
}

/// How many working days there are from `begin` to before `end`. Throws `invalid_value` if the end
/// is before that.
template <holiday_rule... Rules>
[[nodiscard]] constexpr int working_days(day begin, day end, weekend off, const Rules&... rules) {
  if (end < begin) throw invalid_value("working days that end before they begin");
  return detail::working_days_from(begin, end - begin, off, rules...);
}

/// The n-th working day after `d`, before it if n is negative; `d` itself, working day or not, if n
/// is 0. Throws `invalid_date` outside of the years 1 to 9999.
///
///     add_working_days(day_of_trade, 2, saturday_sunday, christmas)  // the day of settlement
template <holiday_rule... Rules>
[[nodiscard]] constexpr day add_working_days(day d, int n, weekend off, const Rules&... rules) {
  const int step = n < 0 ? -1 : 1;
  std::int64_t left = std::int64_t{step} * n;
  if constexpr (sizeof...(Rules) == 0) {
    const std::int64_t whole_weeks = left == 0 ? 0 : (left - 1) / (7 - off.size());
    d = d + 7 * whole_weeks * step;
    left -= whole_weeks * (7 - off.size());
  }
  while (left > 0) {
    d = d + step;
    if (is_working_day(d, off, rules...)) --left;
  }
  return d;
}

/// The first working day after `d`. Throws `invalid_date` after the year 9999.
template <holiday_rule... Rules>
[[nodiscard]] constexpr day next_working_day(day d, weekend off, const Rules&... rules) {
  return add_working_days(d, 1, off, rules...);
}

/// The last working day before `d`. Throws `invalid_date` before the year 1.
template <holiday_rule... Rules>
[[nodiscard]] constexpr day previous_working_day(day d, weekend off, const Rules&... rules) {
  return add_working_days(d, -1, off, rules...);
}

/// The n-th working day of a period, from 1. Throws `invalid_value` if it has fewer.
template <calendar_period P, holiday_rule... Rules>
[[nodiscard]] constexpr day nth_working_day(const P& period, int n, weekend off,
                                            const Rules&... rules) {
  if (n < 1 || n > working_days(period, off, rules...))
    throw invalid_value("the period has no such working day");
  const day begin = period.first_day();
  return add_working_days(begin, is_working_day(begin, off, rules...) ? n - 1 : n, off, rules...);
}

/// The last working day of a period. Throws `invalid_value` if it has none.
template <calendar_period P, holiday_rule... Rules>
[[nodiscard]] constexpr day last_working_day(const P& period, weekend off, const Rules&... rules) {
  return nth_working_day(period, working_days(period, off, rules...), off, rules...);
}

}  // namespace fiscus::inline v0

#endif
