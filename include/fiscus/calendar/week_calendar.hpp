// SPDX-License-Identifier: BSL-1.0
// Years of 52 or 53 whole weeks, which retailers and many companies keep, and the years of ISO
// 8601.
#ifndef FISCUS_CALENDAR_WEEK_CALENDAR_HPP
#define FISCUS_CALENDAR_WEEK_CALENDAR_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/detail/civil.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/weekday.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>

#include <cstdint>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// On which of the weekdays around the end of a month a year of weeks ends.
enum class week_year_end : unsigned char {
  last_in_month,         ///< the last such weekday of the month
  nearest_to_month_end,  ///< the one nearest to the last day of the month, before it or after
};
using enum week_year_end;

/// How many weeks the three months of a quarter have.
enum class week_pattern : unsigned char { weeks_4_4_5, weeks_4_5_4, weeks_5_4_4 };
using enum week_pattern;

namespace detail {

inline constexpr int weeks_in_short_year = 52;
inline constexpr int weeks_in_long_year = 53;

}  // namespace detail

/// A calendar of years of 52 weeks, and of 53 whenever the weekday asks for it. Its quarters have
/// 13 weeks; the 53rd goes to the last month of one quarter, usually the fourth.
///
///     inline constexpr week_calendar nrf{.last_month = 1, .ends_on = saturday,
///                                        .year_end = nearest_to_month_end,
///                                        .pattern = weeks_4_5_4, .named_by = start_year};
///     static_assert(fiscal_year<nrf>{2023}.last_day() == day{2024, 2, 3});
struct week_calendar {
  /// Near the end of which month the year ends: 1 for January to 12 for December.
  int last_month = 12;
  /// The last day of every week.
  weekday ends_on = saturday;
  week_year_end year_end = last_in_month;
  week_pattern pattern = weeks_4_4_5;
  /// The quarter that gets the 53rd week.
  int long_quarter = 4;
  /// The end and the start are those of the twelve calendar months that the year comes nearest to.
  year_naming named_by = end_year;

  /// Throws `invalid_value` if there is no such month, weekday or quarter.
  constexpr void check() const {
    if (last_month < 1 || last_month > 12)
      throw invalid_value("a year of weeks ends near the end of one of the months 1 to 12");
    if (ends_on < monday || ends_on > sunday) throw invalid_value("a week ends on one of its days");
    if (long_quarter < 1 || long_quarter > quarters)
      throw invalid_value("the 53rd week goes to one of the quarters 1 to 4");
    if (pattern > weeks_5_4_4) throw invalid_value("a quarter has months of 4, 4 and 5 weeks");
  }

  /// The names of the first and the last year that surely lie within the years 1 to 9999.
  [[nodiscard]] static constexpr int first_year() noexcept { return 3; }
  [[nodiscard]] static constexpr int last_year() noexcept { return 9997; }

  /// 52 or 53. Throws `invalid_date` outside of the years 3 to 9997.
  [[nodiscard]] constexpr int weeks_in(int year) const {
    if (year < first_year() || year > last_year())
      throw invalid_date(detail::message()
                             .add("a year of weeks outside of the years 3 to 9997: ")
                             .add_number(year));
    return length_of(year);
  }

  /// See `year_calendar`.
  [[nodiscard]] constexpr std::int32_t opening(std::int32_t month) const noexcept {
    const int year = detail::epoch_year + detail::floor_divide(month, 12);
    return first_day_of(year) + 7 * weeks_before(year, detail::floor_modulo(month, 12));
  }
  /// See `year_calendar`.
  [[nodiscard]] constexpr std::int32_t month_holding(day d) const noexcept {
    const int year = year_holding(d);
    int week = (d.ordinal() - first_day_of(year)) / 7;
    if (week >= weeks_in_quarter * long_quarter &&
        (long_quarter == quarters || length_of(year) == detail::weeks_in_long_year))
      --week;
    const auto& before = weeks_before_month[static_cast<int>(pattern)];
    const int in_quarter = week % weeks_in_quarter;
    const int month = (in_quarter >= before[1] ? 1 : 0) + (in_quarter >= before[2] ? 1 : 0);
    return (year - detail::epoch_year) * 12 + 3 * (week / weeks_in_quarter) + month;
  }

  /// The name of the year in which a day lies.
  [[nodiscard]] constexpr int year_holding(day d) const noexcept {
    // That of the twelve months in which the middle of its week lies, or the last day of it.
    const std::int32_t week_end = detail::last_until(d.ordinal() + 6, ends_on);
    const std::int32_t in_months =
        year_end == nearest_to_month_end ? week_end - half_a_week : week_end;
    return detail::epoch_year + named_ahead() +
           detail::floor_divide(detail::month_of_day(in_months).month - last_month, 12);
  }

  [[nodiscard]] friend constexpr bool operator==(const week_calendar&,
                                                 const week_calendar&) = default;

 private:
  static constexpr int quarters = 4;
  static constexpr int weeks_in_quarter = 13;
  static constexpr int half_a_week = 3;
  static constexpr int weeks_before_month[3][3] = {{0, 4, 8}, {0, 4, 9}, {0, 5, 9}};

  [[nodiscard]] constexpr int named_ahead() const noexcept {
    return named_by == start_year && last_month != 12 ? 0 : 1;
  }

  // How many weeks of a year come before its month, which is counted from 0.
  [[nodiscard]] constexpr int weeks_before(int year, int month) const noexcept {
    const int quarter = month / 3;
    const int extra =
        quarter >= long_quarter && length_of(year) == detail::weeks_in_long_year ? 1 : 0;
    return weeks_in_quarter * quarter + weeks_before_month[static_cast<int>(pattern)][month % 3] +
           extra;
  }

  [[nodiscard]] constexpr int length_of(int year) const noexcept {
    return (first_day_of(year + 1) - first_day_of(year)) / 7;
  }

  // The day after the end of the year before.
  [[nodiscard]] constexpr std::int32_t first_day_of(int year) const noexcept {
    const std::int32_t month_end =
        detail::first_day_of_month((year - named_ahead() - detail::epoch_year) * 12 + last_month) -
        1;
    const std::int32_t latest =
        year_end == nearest_to_month_end ? month_end + half_a_week : month_end;
    return detail::last_until(latest, ends_on) + 1;
  }
};

/// The years of ISO 8601, whose weeks begin on a Monday and belong to the year of their Thursday.
inline constexpr week_calendar iso_years{
    .last_month = 12, .ends_on = sunday, .year_end = nearest_to_month_end};
/// The years of the National Retail Federation of the United States.
inline constexpr week_calendar nrf_years{.last_month = 1,
                                         .ends_on = saturday,
                                         .year_end = nearest_to_month_end,
                                         .pattern = weeks_4_5_4,
                                         .named_by = start_year};

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
