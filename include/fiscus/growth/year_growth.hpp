// SPDX-License-Identifier: BSL-1.0
// The growth of a year from its months or quarters: of its average, and to its end. These are not
// interchangeable.
#ifndef FISCUS_GROWTH_YEAR_GROWTH_HPP
#define FISCUS_GROWTH_YEAR_GROWTH_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/detail/levels.hpp>
#include <fiscus/growth/detail/lifted.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/series/series.hpp>

namespace fiscus {

/// The growth of the sum of `year`, and so of its average, on that of the year before (OECD,
/// Economic Outlook, Sources and Methods). None if either year is incomplete.
///
///     annual_average_growth(exports, fiscal_year<>{2025})
template <readable_series S, partitioning_period Year>
  requires detail::year_made_of<Year, period_of<S>> && detail::additive_level<value_of<S>>
[[nodiscard]] constexpr answer<growth_rate> annual_average_growth(const S& levels, Year year) {
  return detail::growth_between(detail::total_of_year_before(levels, year),
                                detail::total_within(levels, year));
}

/// The average growth of each Year that has a period in `levels`; a gap where there is none.
///
///     annual_average_growth<fiscal_year<>>(exports)
template <partitioning_period Year, readable_series S>
  requires detail::year_made_of<Year, period_of<S>> && detail::additive_level<value_of<S>>
[[nodiscard]] constexpr series<Year, growth_rate> annual_average_growth(const S& levels) {
  return detail::answers_of_years<Year>(levels, detail::answered_years::known, [&](Year each) {
    return annual_average_growth(levels, each);
  });
}

/// The growth of the last period of `year` on the last of the year before: fourth quarter on fourth
/// quarter, June on June (BEA, FAQ 167).
///
///     year_end_growth(exports, fiscal_year<>{2025})   // June 2025 on June 2024
template <readable_series S, partitioning_period Year>
  requires detail::year_made_of<Year, period_of<S>> && level<value_of<S>>
[[nodiscard]] constexpr answer<growth_rate> year_end_growth(const S& levels, Year year) {
  return year_on_year(levels, period_of<S>::containing(year.last_day()));
}

/// The growth to the end of each Year that has a period in `levels`; a gap where there is none.
///
///     year_end_growth<fiscal_year<>>(exports)
template <partitioning_period Year, readable_series S>
  requires detail::year_made_of<Year, period_of<S>> && level<value_of<S>>
[[nodiscard]] constexpr series<Year, growth_rate> year_end_growth(const S& levels) {
  return detail::answers_of_years<Year>(levels, detail::answered_years::known,
                                        [&](Year each) { return year_end_growth(levels, each); });
}

}  // namespace fiscus

#endif
