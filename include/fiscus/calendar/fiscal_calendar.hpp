// SPDX-License-Identifier: BSL-1.0
// Where a fiscal year begins and how it is named: a plain constant, used as a template argument, or
// a value that the program reads from its data.
#ifndef FISCUS_CALENDAR_FISCAL_CALENDAR_HPP
#define FISCUS_CALENDAR_FISCAL_CALENDAR_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/detail/civil.hpp>
#include <fiscus/error.hpp>

#include <concepts>
#include <cstdint>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// Which calendar year gives a fiscal year its number.
enum class year_naming : unsigned char {
  end_year,    ///< the one in which it ends: FY26 ends in June 2026 (Pakistan, India, US)
  start_year,  ///< the one in which it begins (Japan)
};
using enum year_naming;

/// A calendar that divides the days into years of twelve months. Months are counted from the first
/// of the year that is named 1970, days from 1970-01-01. `fiscal_calendar` is one, `week_calendar`
/// another; a class of your own with these members will do wherever a calendar is asked for.
template <class C>
concept year_calendar = std::equality_comparable<C> &&
    requires(const C c, std::int32_t month, day d) {
  c.check();                                             // throws unless it makes sense
  { c.opening(month) } -> std::same_as<std::int32_t>;    // the first day of a month
  { c.month_holding(d) } -> std::same_as<std::int32_t>;  // the month of a day
  { c.first_year() } -> std::same_as<int>;               // the names of the first and the last
  { c.last_year() } -> std::same_as<int>;                // year within the years 1 to 9999
};

/// A calendar of fiscal years that begin on the same date of every year.
///
///     inline constexpr fiscus::fiscal_calendar japan{.first_month = 4, .named_by = start_year};
///     inline constexpr fiscus::fiscal_calendar uk_tax{.first_month = 4, .first_day = 6};
struct fiscal_calendar {
  /// 1 for January to 12 for December.
  int first_month = 7;
  /// 1 to 28, as every month has these: the months of the year begin on this day as well.
  int first_day = 1;
  year_naming named_by = end_year;

  /// Throws `invalid_value` if there is no such month, or not such a day in every month.
  constexpr void check() const {
    if (first_month < 1 || first_month > 12)
      throw invalid_value("a fiscal year begins in one of the months 1 to 12");
    if (first_day < 1 || first_day > detail::last_day_in_every_month)
      throw invalid_value("a fiscal year begins on one of the days 1 to 28, which all months have");
  }

  /// Whether a year ends in the calendar year after the one in which it begins.
  [[nodiscard]] constexpr bool ends_a_year_later() const noexcept {
    return first_month != 1 || first_day != 1;
  }
  /// How many calendar years the name of a year is ahead of the one in which it begins.
  [[nodiscard]] constexpr int name_ahead() const noexcept {
    return named_by == end_year && ends_a_year_later() ? 1 : 0;
  }

  /// The names of the first and the last year that lie within the years 1 to 9999.
  [[nodiscard]] constexpr int first_year() const noexcept { return 1 + name_ahead(); }
  [[nodiscard]] constexpr int last_year() const noexcept {
    return detail::last_civil_year - (ends_a_year_later() ? 1 : 0) + name_ahead();
  }

  /// How many months January 1970 is before the first month of the year named 1970.
  [[nodiscard]] constexpr std::int32_t offset() const noexcept {
    return first_month - 1 - 12 * name_ahead();
  }
  /// See `year_calendar`.
  [[nodiscard]] constexpr std::int32_t opening(std::int32_t month) const noexcept {
    return detail::first_day_of_month(month + offset()) + first_day - 1;
  }
  /// See `year_calendar`.
  [[nodiscard]] constexpr std::int32_t month_holding(day d) const noexcept {
    return detail::month_of_day(d.ordinal() - (first_day - 1)).month - offset();
  }

  [[nodiscard]] friend constexpr bool operator==(const fiscal_calendar&,
                                                 const fiscal_calendar&) = default;
};

/// Pakistan, Australia, Bangladesh, Egypt, Kenya.
inline constexpr fiscal_calendar july_june{.first_month = 7, .named_by = end_year};
/// India, Canada, South Africa, the UK's government.
inline constexpr fiscal_calendar april_march{.first_month = 4, .named_by = end_year};
/// The federal government of the United States, Thailand.
inline constexpr fiscal_calendar october_september{.first_month = 10, .named_by = end_year};
/// The calendar year.
inline constexpr fiscal_calendar january_december{.first_month = 1, .named_by = end_year};

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
