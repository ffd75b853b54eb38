// SPDX-License-Identifier: BSL-1.0
// The bridge to std::chrono: days and months to and from its calendar types. What is no date, or is
// outside of the years 1 to 9999, is refused with an error.
#ifndef FISCUS_CALENDAR_CHRONO_HPP
#define FISCUS_CALENDAR_CHRONO_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>

#include <chrono>

namespace fiscus::inline v0 {

/// The day as a count of days.
[[nodiscard]] constexpr std::chrono::sys_days to_sys_days(day d) noexcept {
  return std::chrono::sys_days(std::chrono::days(d.ordinal()));
}

/// The day as a date.
[[nodiscard]] constexpr std::chrono::year_month_day to_year_month_day(day d) noexcept {
  return std::chrono::year_month_day(to_sys_days(d));
}

/// The month as a year and a month.
[[nodiscard]] constexpr std::chrono::year_month to_year_month(month m) noexcept {
  return std::chrono::year(m.year()) / m.number();
}

/// The day of a count of days. Throws `invalid_date` outside of the years 1 to 9999.
[[nodiscard]] constexpr day to_day(std::chrono::sys_days days) {
  return day::from_ordinal(days.time_since_epoch().count());
}

/// The day of a date. Throws `invalid_date` if there is no such day, as on 30 February.
[[nodiscard]] constexpr day to_day(const std::chrono::year_month_day& date) {
  if (!date.ok()) throw invalid_date("a year_month_day that is no date");
  return to_day(std::chrono::sys_days(date));
}

/// The day of a month's last day: `to_day(2024y / 2 / last)`.
[[nodiscard]] constexpr day to_day(const std::chrono::year_month_day_last& date) {
  return to_day(std::chrono::year_month_day(date.year(), date.month(), date.day()));
}

/// The month of a year and a month. Throws `invalid_date` if there is no such month.
[[nodiscard]] constexpr month to_month(const std::chrono::year_month& year_month) {
  if (!year_month.ok()) throw invalid_date("a year_month that is no month");
  return month(static_cast<int>(year_month.year()),
               static_cast<int>(static_cast<unsigned>(year_month.month())));
}

/// The period in which a date lies: `containing<fiscal_quarter<>>(2025y / 12 / 31)`. Throws
/// `invalid_date` for what is no date.
template <partitioning_period P>
[[nodiscard]] constexpr P containing(const std::chrono::year_month_day& date) {
  return P::containing(to_day(date));
}
template <partitioning_period P>
[[nodiscard]] constexpr P containing(std::chrono::sys_days days) {
  return P::containing(to_day(days));
}

}  // namespace fiscus::inline v0

#endif
