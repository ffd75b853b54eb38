// SPDX-License-Identifier: BSL-1.0
// A month of the Gregorian calendar.
#ifndef FISCUS_CALENDAR_MONTH_HPP
#define FISCUS_CALENDAR_MONTH_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/detail/civil.hpp>
#include <fiscus/calendar/detail/ordinal_period.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/error.hpp>

#include <cstdint>

namespace fiscus::inline v0 {

/// A month of the years 1 to 9999. Its ordinal counts the months since January 1970.
///
///     static_assert(month{2025, 12} + 1 == month{2026, 1});
///     static_assert(month{2025, 12} - month{2024, 12} == 12);
class month : public detail::ordinal_period<month> {
 public:
  static constexpr std::int32_t first_ordinal =
      (detail::first_civil_year - detail::epoch_year) * 12;
  static constexpr std::int32_t last_ordinal =
      (detail::last_civil_year - detail::epoch_year) * 12 + 11;
  /// The calendar by which it is numbered, how many months long it is, and how many make a year.
  /// Every part of a year says so.
  static constexpr fiscal_calendar calendar = january_december;
  static constexpr int months_long = 1;
  static constexpr int per_year = 12;

  /// January 1970.
  constexpr month() = default;

  /// Returns month `number`, 1 to 12, of a year. Throws `invalid_date` if it does not exist.
  constexpr month(int year, int number) : ordinal_period(at{count(year, number)}) {}

  /// The month of a day.
  [[nodiscard]] static constexpr month containing(day d) noexcept {
    return month(at{calendar.month_holding(d)});
  }

  [[nodiscard]] constexpr int year() const noexcept {
    return detail::epoch_year + detail::floor_divide(ordinal(), 12);
  }
  /// 1 for January to 12 for December.
  [[nodiscard]] constexpr int number() const noexcept {
    return detail::floor_modulo(ordinal(), 12) + 1;
  }

  /// Itself, as every period of whole months can be asked for its first and its last.
  [[nodiscard]] constexpr month first_month() const noexcept { return *this; }
  [[nodiscard]] constexpr month last_month() const noexcept { return *this; }
  [[nodiscard]] constexpr day first_day() const {
    return day::from_ordinal(calendar.opening(ordinal()));
  }
  [[nodiscard]] constexpr day last_day() const {
    return day::from_ordinal(calendar.opening(ordinal() + 1) - 1);
  }

 private:
  friend ordinal_period;
  constexpr explicit month(at place) noexcept : ordinal_period(place) {}

  static constexpr std::int32_t count(int year, int number) {
    if (year < detail::first_civil_year || year > detail::last_civil_year)
      throw invalid_date("a year outside of 1 to 9999");
    if (number < 1 || number > 12) throw invalid_date("a month outside of 1 to 12");
    return (year - detail::epoch_year) * 12 + number - 1;
  }
};

}  // namespace fiscus::inline v0

template <>
struct std::hash<fiscus::month> : fiscus::detail::ordinal_hash<fiscus::month> {};

#endif
