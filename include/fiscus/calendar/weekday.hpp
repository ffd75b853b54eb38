// SPDX-License-Identifier: BSL-1.0
// The days of the week.
#ifndef FISCUS_CALENDAR_WEEKDAY_HPP
#define FISCUS_CALENDAR_WEEKDAY_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/detail/civil.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fiscus::inline v0 {

/// A day of the week, numbered from Monday as in ISO 8601.
enum class weekday : unsigned char {
  monday = 1,
  tuesday,
  wednesday,
  thursday,
  friday,
  saturday,
  sunday,
};
using enum weekday;

inline constexpr weekday all_weekdays[]{monday, tuesday,  wednesday, thursday,
                                        friday, saturday, sunday};

/// "Monday".
[[nodiscard]] constexpr std::string_view in_words(weekday of) noexcept {
  constexpr std::string_view words[]{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                     "Friday", "Saturday", "Sunday"};
  return words[static_cast<std::size_t>(of) - 1];
}

namespace detail {

/// The last `w` that is not after a day, both as counts of days from 1970-01-01, a Thursday.
constexpr std::int32_t last_until(std::int32_t ordinal, weekday w) noexcept {
  return ordinal - floor_modulo(ordinal + 4 - static_cast<int>(w), 7);
}

}  // namespace detail

/// The day of the week that `d` is: `weekday_of(day{2025, 12, 31}) == wednesday`.
[[nodiscard]] constexpr weekday weekday_of(day d) noexcept {
  return static_cast<weekday>(detail::floor_modulo(d.ordinal() + 3, 7) + 1);
}

/// The last `w` that is not after `d`. Throws `invalid_date` before the year 1.
[[nodiscard]] constexpr day last_until(day d, weekday w) {
  return day::from_ordinal(detail::last_until(d.ordinal(), w));
}

/// The `w` that is at most three days away from `d`, before it or after. Throws `invalid_date`
/// outside of the years 1 to 9999.
[[nodiscard]] constexpr day nearest_to(day d, weekday w) {
  return day::from_ordinal(detail::last_until(d.ordinal() + 3, w));
}

}  // namespace fiscus::inline v0

#endif
