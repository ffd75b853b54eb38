// SPDX-License-Identifier: BSL-1.0
// A day of the Gregorian calendar, as a count of days.
#ifndef FISCUS_CALENDAR_DAY_HPP
#define FISCUS_CALENDAR_DAY_HPP

#include <fiscus/calendar/detail/civil.hpp>
#include <fiscus/calendar/detail/ordinal_period.hpp>
#include <fiscus/error.hpp>

#include <cstdint>

namespace fiscus::inline v0 {

/// A day of the proleptic Gregorian calendar, of the years 1 to 9999.
///
///     static_assert(day{2025, 12, 31} + 1 == day{2026, 1, 1});
class day : public detail::ordinal_period<day> {
 public:
  /// The ordinals of 0001-01-01 and 9999-12-31; that of 1970-01-01 is 0.
  static constexpr std::int32_t first_ordinal = -719162;
  static constexpr std::int32_t last_ordinal = 2932896;

  /// 1970-01-01.
  constexpr day() = default;

  /// Returns the day of that date. Throws `invalid_date` if the date does not exist.
  constexpr day(int year, int month, int day_of_month)
      : ordinal_period(at{count(year, month, day_of_month)}) {
    if (month_number() != month) throw invalid_date("no such day in that month");
  }

  /// Itself, as every kind of period can be asked for the one that holds a day.
  [[nodiscard]] static constexpr day containing(day d) noexcept { return d; }

  [[nodiscard]] constexpr int year() const noexcept {
    return detail::epoch_year + detail::floor_divide(in().month, 12);
  }
  /// 1 to 12.
  [[nodiscard]] constexpr int month_number() const noexcept {
    return detail::floor_modulo(in().month, 12) + 1;
  }
  /// 1 to 31.
  [[nodiscard]] constexpr int day_of_month() const noexcept { return in().day + 1; }

  /// Itself: a day is a period too.
  [[nodiscard]] constexpr day first_day() const noexcept { return *this; }
  /// Itself: a day is a period too.
  [[nodiscard]] constexpr day last_day() const noexcept { return *this; }

 private:
  friend ordinal_period;
  constexpr explicit day(at place) noexcept : ordinal_period(place) {}

  static constexpr std::int32_t count(int year, int month, int day_of_month) {
    if (year < detail::first_civil_year || year > detail::last_civil_year)
      throw invalid_date("a year outside of 1 to 9999");
    if (month < 1 || month > 12) throw invalid_date("a month outside of 1 to 12");
    if (day_of_month < 1 || day_of_month > 31) throw invalid_date("a day outside of 1 to 31");
    return detail::first_day_of_month((year - detail::epoch_year) * 12 + month - 1) + day_of_month -
           1;
  }

  [[nodiscard]] constexpr detail::day_in_month in() const noexcept {
    return detail::month_of_day(ordinal());
  }
};

}  // namespace fiscus::inline v0

template <>
struct std::hash<fiscus::day> : fiscus::detail::ordinal_hash<fiscus::day> {};

#endif
