// SPDX-License-Identifier: BSL-1.0
// A day of the Gregorian calendar, as a count of days.
#ifndef FISCUS_CALENDAR_DAY_HPP
#define FISCUS_CALENDAR_DAY_HPP

#include <fiscus/calendar/detail/ordinal_period.hpp>
#include <fiscus/error.hpp>

#include <cstdint>

namespace fiscus {

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

  /// The day of that date. Throws `invalid_date` if there is none.
  constexpr day(int year, int month, int day_of_month)
      : ordinal_period(at{count(year, month, day_of_month)}) {
    if (date() != civil{year, month, day_of_month}) throw invalid_date("no such day in that month");
  }

  [[nodiscard]] constexpr int year() const noexcept { return date().year; }
  /// 1 to 12.
  [[nodiscard]] constexpr int month_number() const noexcept { return date().month; }
  /// 1 to 31.
  [[nodiscard]] constexpr int day_of_month() const noexcept { return date().day_of_month; }

  /// Itself: a day is a period too.
  [[nodiscard]] constexpr day first_day() const noexcept { return *this; }
  /// Itself: a day is a period too.
  [[nodiscard]] constexpr day last_day() const noexcept { return *this; }

 private:
  friend ordinal_period;
  constexpr explicit day(at place) noexcept : ordinal_period(place) {}

  struct civil {
    int year, month, day_of_month;
    [[nodiscard]] friend constexpr bool operator==(const civil&, const civil&) = default;
  };

  // Years are counted from March, so that the leap day is the last of its year. 400 years have
  // 146097 days, 4 years 1461, and the m-th month after March begins on day (153 m + 2) / 5.
  static constexpr std::int32_t from_march_0 = 719468;

  static constexpr std::int32_t count(int year, int month, int day_of_month) {
    if (year < 1 || year > 9999) throw invalid_date("a year outside of 1 to 9999");
    if (month < 1 || month > 12) throw invalid_date("a month outside of 1 to 12");
    if (day_of_month < 1 || day_of_month > 31) throw invalid_date("a day outside of 1 to 31");
    const int y = month <= 2 ? year - 1 : year;
    const int m = month <= 2 ? month + 9 : month - 3;
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day_of_month - 1 -
           from_march_0;
  }

  [[nodiscard]] constexpr civil date() const noexcept {
    const int days = ordinal() + from_march_0;
    const int century = (4 * days + 3) / 146097;
    const int in_century = days - 146097 * century / 4;
    const int year_of_century = (4 * in_century + 3) / 1461;
    const int in_year = in_century - 1461 * year_of_century / 4;
    const int m = (5 * in_year + 2) / 153;
    const int y = 100 * century + year_of_century;
    return {m < 10 ? y : y + 1, m < 10 ? m + 3 : m - 9, in_year - (153 * m + 2) / 5 + 1};
  }
};

}  // namespace fiscus

template <>
struct std::hash<fiscus::day> : fiscus::detail::ordinal_hash<fiscus::day> {};

#endif
