// SPDX-License-Identifier: BSL-1.0
// A month of the Gregorian calendar.
#ifndef FISCUS_CALENDAR_MONTH_HPP
#define FISCUS_CALENDAR_MONTH_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/detail/ordinal_period.hpp>
#include <fiscus/error.hpp>

#include <cstdint>

namespace fiscus {

/// A month of the years 1 to 9999. Its ordinal counts the months since January 1970.
///
///     static_assert(month{2025, 12} + 1 == month{2026, 1});
///     static_assert(month{2025, 12} - month{2024, 12} == 12);
class month : public detail::ordinal_period<month> {
 public:
  static constexpr std::int32_t first_ordinal = (1 - 1970) * 12;
  static constexpr std::int32_t last_ordinal = (9999 - 1970) * 12 + 11;
  /// How many months long it is, from which month of the year such periods are counted, and how
  /// many make a year. Every period that is made of whole months says so.
  static constexpr int months_long = 1;
  static constexpr int opening_month = 1;
  static constexpr int per_year = 12;

  /// January 1970.
  constexpr month() = default;

  /// The month with that number, 1 to 12, of that year. Throws `invalid_date` if there is none.
  constexpr month(int year, int number) : ordinal_period(at{count(year, number)}) {}

  /// Itself, as every period of whole months can be asked for the one that holds a month.
  [[nodiscard]] static constexpr month containing(month m) noexcept { return m; }

  [[nodiscard]] constexpr int year() const noexcept {
    return 1970 + detail::floor_divide(ordinal(), 12);
  }
  /// 1 for January to 12 for December.
  [[nodiscard]] constexpr int number() const noexcept {
    return detail::floor_modulo(ordinal(), 12) + 1;
  }

  [[nodiscard]] constexpr month first_month() const noexcept { return *this; }
  [[nodiscard]] constexpr month last_month() const noexcept { return *this; }
  [[nodiscard]] constexpr day first_day() const { return day(year(), number(), 1); }
  [[nodiscard]] constexpr day last_day() const {
    return ordinal() == last_ordinal ? day(9999, 12, 31) : (*this + 1).first_day() - 1;
  }

 private:
  friend ordinal_period;
  constexpr explicit month(at place) noexcept : ordinal_period(place) {}

  static constexpr std::int32_t count(int year, int number) {
    if (year < 1 || year > 9999) throw invalid_date("a year outside of 1 to 9999");
    if (number < 1 || number > 12) throw invalid_date("a month outside of 1 to 12");
    return (year - 1970) * 12 + number - 1;
  }
};

}  // namespace fiscus

template <>
struct std::hash<fiscus::month> : fiscus::detail::ordinal_hash<fiscus::month> {};

#endif
