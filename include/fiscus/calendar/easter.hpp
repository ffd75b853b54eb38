// SPDX-License-Identifier: BSL-1.0
// Easter, of the Western churches and of the Orthodox, and the holidays that move with it.
#ifndef FISCUS_CALENDAR_EASTER_HPP
#define FISCUS_CALENDAR_EASTER_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/detail/civil.hpp>
#include <fiscus/calendar/detail/ordinal_period.hpp>
#include <fiscus/calendar/holidays.hpp>
#include <fiscus/calendar/weekday.hpp>
#include <fiscus/error.hpp>

#include <cstdint>

namespace fiscus::inline v0 {

namespace detail {

inline constexpr int first_easter = 1583;  // the calendar was reformed in October 1582

constexpr void check_year_of_easter(int year) {
  if (year < first_easter || year > detail::last_civil_year)
    throw invalid_date("Easter is known from 1583 to 9999");
}

/// The Sunday after a full moon.
constexpr day sunday_after(day full_moon) { return last_until(full_moon + 7, sunday); }

}  // namespace detail

/// Easter Sunday of the Western churches, in the years 1583 to 9999: the Sunday after the first
/// full moon of spring, which is reckoned by the tables of the Gregorian reform (D. E. Knuth, The
/// Art of Computer Programming, volume 1, exercise 1.3.2–14). Throws `invalid_date` in other years.
///
///     static_assert(easter(2025) == day{2025, 4, 20});
[[nodiscard]] constexpr day easter(int year) {
  detail::check_year_of_easter(year);
  const int golden_number = year % 19 + 1;
  const int century = year / 100 + 1;
  const int leap_days_dropped = 3 * century / 4 - 12;
  const int correction_of_the_moon = (8 * century + 5) / 25 - 5;
  int epact = detail::floor_modulo(
      11 * golden_number + 20 + correction_of_the_moon - leap_days_dropped, 30);
  if (epact == 24 || (epact == 25 && golden_number > 11)) ++epact;
  const int day_of_march = epact < 24 ? 44 - epact : 74 - epact;
  return detail::sunday_after(day(year, 3, 1) + (day_of_march - 1));
}

/// Easter Sunday of the Orthodox churches, as a day of the Gregorian calendar, in the years 1583 to
/// 9999: the same by the tables of the Julian calendar (J. Meeus, Astronomical Algorithms, chapter
/// 8). Throws `invalid_date` in other years.
///
///     static_assert(orthodox_easter(2025) == day{2025, 4, 20});
[[nodiscard]] constexpr day orthodox_easter(int year) {
  detail::check_year_of_easter(year);
  const int julian_days_late = year / 100 - year / 400 - 2;
  const int full_moon_after_21_march = (19 * (year % 19) + 15) % 30;
  return detail::sunday_after(day(year, 3, 21) + julian_days_late + full_moon_after_21_march);
}

/// A holiday that is some days after Western Easter Sunday, or before it if they are negative: Good
/// Friday −2, Easter Monday 1, Ascension 39, Whit Monday 50, Corpus Christi 60. There is none from
/// an Easter outside of the years 1583 to 9999.
///
///     constexpr easter_holiday good_friday{.days_after = -2};
struct easter_holiday {
  int days_after;

  [[nodiscard]] constexpr bool operator()(day d) const {
    const auto is_easter = [](day each) {
      return each.year() >= detail::first_easter && each == easter(each.year());
    };
    return detail::holds_after(is_easter, d, -std::int64_t{days_after});
  }
  [[nodiscard]] friend constexpr bool operator==(const easter_holiday&,
                                                 const easter_holiday&) = default;
};

/// The same for Orthodox Easter Sunday: Orthodox Good Friday is −2.
struct orthodox_easter_holiday {
  int days_after;

  [[nodiscard]] constexpr bool operator()(day d) const {
    const auto is_easter = [](day each) {
      return each.year() >= detail::first_easter && each == orthodox_easter(each.year());
    };
    return detail::holds_after(is_easter, d, -std::int64_t{days_after});
  }
  [[nodiscard]] friend constexpr bool operator==(const orthodox_easter_holiday&,
                                                 const orthodox_easter_holiday&) = default;
};

}  // namespace fiscus::inline v0

#endif
