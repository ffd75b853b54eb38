// SPDX-License-Identifier: BSL-1.0
// Where a fiscal year begins and how it is named: a plain constant, used as a template argument.
#ifndef FISCUS_CALENDAR_FISCAL_CALENDAR_HPP
#define FISCUS_CALENDAR_FISCAL_CALENDAR_HPP

namespace fiscus {

/// Which calendar year gives a fiscal year its number.
enum class year_naming : unsigned char {
  end_year,    ///< the one in which it ends: FY26 ends in June 2026 (Pakistan, India, US)
  start_year,  ///< the one in which it begins (Japan)
};
using enum year_naming;

/// A calendar of fiscal years that begin on the first day of a month.
///
///     inline constexpr fiscus::fiscal_calendar japan{.first_month = 4, .named_by = start_year};
struct fiscal_calendar {
  /// 1 for January to 12 for December.
  int first_month = 7;
  year_naming named_by = end_year;

  /// How many calendar years the name of a year is ahead of the one in which it begins.
  [[nodiscard]] constexpr int name_ahead() const noexcept {
    return named_by == end_year && first_month != 1 ? 1 : 0;
  }

  [[nodiscard]] friend constexpr bool operator==(const fiscal_calendar&,
                                                 const fiscal_calendar&) = default;
};

/// Pakistan, Australia, Bangladesh, Egypt, Kenya.
inline constexpr fiscal_calendar july_june{.first_month = 7, .named_by = end_year};
/// India, Canada, South Africa, Singapore, the UK's government.
inline constexpr fiscal_calendar april_march{.first_month = 4, .named_by = end_year};
/// The federal government of the United States, Thailand.
inline constexpr fiscal_calendar october_september{.first_month = 10, .named_by = end_year};
/// The calendar year.
inline constexpr fiscal_calendar january_december{.first_month = 1, .named_by = end_year};

}  // namespace fiscus

#endif
