// SPDX-License-Identifier: BSL-1.0
// Carry-over: how much of a year's growth is settled before its periods have come.
#ifndef FISCUS_GROWTH_CARRY_OVER_HPP
#define FISCUS_GROWTH_CARRY_OVER_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/detail/levels.hpp>
#include <fiscus/growth/detail/lifted.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/series/series.hpp>

namespace fiscus {

/// The annual average growth of `year` if each of its periods after `latest` stayed at the level of
/// `latest`: (Σ of its periods up to `latest` + number of the others × x_latest) / Σ of the year
/// before, less 1. As of its last period this is the annual average growth itself. Throws
/// `invalid_value` unless `latest` lies in the year or is the period before it.
template <readable_series S, partitioning_period Year>
  requires detail::year_made_of<Year, period_of<S>> && detail::additive_level<value_of<S>>
[[nodiscard]] constexpr answer<growth_rate> carry_over(const S& levels, Year year,
                                                       period_of<S> latest) {
  const auto all_parts = parts<period_of<S>>(year);
  const auto opening = *all_parts.begin();
  const int known = latest - opening + 1;
  const int coming = static_cast<int>(all_parts.size()) - known;
  if (known < 0 || coming < 0) throw invalid_value("carry-over as of a period of another year");
  auto total = detail::total_of(levels, opening, latest);
  const auto level_kept = levels.find(latest);
  if (!total) return total.why();
  if (!level_kept) return absence::missing;
  for (int i = 0; i < coming; ++i) total = detail::plus(*total, detail::as_total(*level_kept));
  return detail::growth_between(detail::total_of_year_before(levels, year), total);
}

/// The carry-over into `year`: its annual average growth if each of its periods stayed at the level
/// of the last one before it, N × x_last / Σ of the year before, less 1 (ECB, Economic Bulletin
/// 7/2022; Deutsche Bundesbank, Discussion Paper 21/2010). None if that year is incomplete.
///
///     carry_over(gdp, fiscal_year<january_december>{2000})   // as of 1999 Q4
template <readable_series S, partitioning_period Year>
  requires detail::year_made_of<Year, period_of<S>> && detail::additive_level<value_of<S>>
[[nodiscard]] constexpr answer<growth_rate> carry_over(const S& levels, Year year) {
  const auto opening = *parts<period_of<S>>(year).begin();
  if (levels.empty() || opening <= levels.first()) return absence::missing;  // or none before it
  return carry_over(levels, year, opening - 1);
}

/// The carry-over into each Year that has a period in `levels`, and into the next one if the last
/// of them is over; a gap where there is none.
///
///     carry_over<fiscal_year<>>(exports)
template <partitioning_period Year, readable_series S>
  requires detail::year_made_of<Year, period_of<S>> && detail::additive_level<value_of<S>>
[[nodiscard]] constexpr series<Year, growth_rate> carry_over(const S& levels) {
  return detail::answers_of_years<Year>(levels, detail::answered_years::known_and_next,
                                        [&](Year each) { return carry_over(levels, each); });
}

}  // namespace fiscus

#endif
