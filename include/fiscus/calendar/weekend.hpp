// SPDX-License-Identifier: BSL-1.0
// Weekends: sets of weekdays that are not worked.
#ifndef FISCUS_CALENDAR_WEEKEND_HPP
#define FISCUS_CALENDAR_WEEKEND_HPP

#include <fiscus/calendar/weekday.hpp>
#include <fiscus/error.hpp>

#include <bit>
#include <cstdint>
#include <initializer_list>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// A set of up to six weekdays, in a byte. It can be a template argument.
///
///     static_assert(weekend{friday}.contains(friday) && weekend{friday}.size() == 1);
struct weekend {
  /// No day at all.
  constexpr weekend() = default;

  /// Those days, in any order; one that is named twice counts once. Throws `invalid_value` for all
  /// seven, as there would be no working day to count or to come next.
  constexpr weekend(std::initializer_list<weekday> days) {
    for (const weekday each : days) bits = static_cast<std::uint8_t>(bits | bit(each));
    if (size() == 7) throw invalid_value("a weekend of all seven days leaves no working day");
  }

  [[nodiscard]] constexpr bool contains(weekday w) const { return (bits & bit(w)) != 0; }

  /// How many days: 0 to 6.
  [[nodiscard]] constexpr int size() const noexcept { return std::popcount(bits); }

  [[nodiscard]] friend constexpr bool operator==(weekend, weekend) = default;

  /// A bit for each day. It is public only because a template argument may hide nothing.
  std::uint8_t bits = 0;

 private:
  static constexpr unsigned bit(weekday w) {
    if (w < monday || w > sunday) throw invalid_value("no day of the week");
    return 1U << static_cast<unsigned>(w);
  }
};

/// Most countries: the Americas, Europe, China, Japan, Pakistan, Turkey, the Emirates since 2022.
inline constexpr weekend saturday_sunday{saturday, sunday};
/// Bangladesh, Egypt, Iraq, Israel, Jordan, Saudi Arabia since 2013, and others of the Gulf.
inline constexpr weekend friday_saturday{friday, saturday};
/// A week of six working days, as in much of India and in Mexico.
inline constexpr weekend sunday_only{sunday};
/// Seven working days a week: only holidays are free.
inline constexpr weekend no_weekend{};

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
