// SPDX-License-Identifier: BSL-1.0
// Growth and difference of weeks on the year before. Years of 53 weeks and of 52 do not lie side by
// side, so which week is set against which is always said.
#ifndef FISCUS_GROWTH_WEEK_GROWTH_HPP
#define FISCUS_GROWTH_WEEK_GROWTH_HPP

#include <fiscus/calendar/week_match.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/detail/levels.hpp>
#include <fiscus/growth/detail/lifted.hpp>
#include <fiscus/growth/difference.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>

#include <concepts>
#include <optional>

namespace fiscus {

/// The weeks of a week calendar, of which the year before has the like under a `week_match`.
template <class P>
concept matched_week = partitioning_period<P> && requires(const P week, week_match match) {
  { year_before(week, match) } -> std::same_as<std::optional<P>>;
};

namespace detail {

// What `f` makes of `week` and its like of the year before.
template <readable_series S, class F>
constexpr auto over_matched(const S& levels, period_of<S> week, week_match match, F f) {
  // Not before all of them, where the calendar may have no such week or year.
  const auto is_before = [&](period_of<S> first) {
    return match == week_match::same_date ? week - first < 52 : week.year() <= first.year();
  };
  const bool before_all = levels.empty() || is_before(levels.first());
  return of_two(levels, before_all ? std::nullopt : year_before(week, match), week, f);
}

}  // namespace detail

/// The growth of `week` on its like of the year before, or why there is none: if that year has no
/// such week it is `base_missing`.
///
///     year_on_year(sales, fiscal_week<nrf_years>{2024, 1}, week_match::same_date)
template <readable_series S>
  requires matched_week<period_of<S>> && growable<value_of<S>>
[[nodiscard]] constexpr answer<growth_of<value_of<S>>> year_on_year(const S& levels,
                                                                    period_of<S> week,
                                                                    week_match match) {
  return detail::over_matched(levels, week, match,
                              [](const auto& from, const auto& to) { return growth(from, to); });
}

/// The growth of each week on its like of the year before; a gap where there is none.
template <readable_series S>
  requires matched_week<period_of<S>> && growable<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, growth_of<value_of<S>>> year_on_year(
    const S& levels, week_match match) {
  return detail::answers(levels, [&](period_of<S> p) { return year_on_year(levels, p, match); });
}

/// The difference of `week` from its like of the year before, or which of the two is missing.
/// Throws `overflow` if it does not fit.
template <readable_series S>
  requires matched_week<period_of<S>> && growable<value_of<S>> && subtractable<value_of<S>>
[[nodiscard]] constexpr answer<value_of<S>> year_on_year_difference(const S& levels,
                                                                    period_of<S> week,
                                                                    week_match match) {
  return detail::over_matched(levels, week, match, difference<value_of<S>>);
}

/// The difference of each week from its like of the year before; a gap where either is missing.
/// Throws `overflow` if one does not fit.
template <readable_series S>
  requires matched_week<period_of<S>> && growable<value_of<S>> && subtractable<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, value_of<S>> year_on_year_difference(
    const S& levels, week_match match) {
  return detail::answers(levels,
                         [&](period_of<S> p) { return year_on_year_difference(levels, p, match); });
}

}  // namespace fiscus

#endif
