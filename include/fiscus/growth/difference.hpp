// SPDX-License-Identifier: BSL-1.0
// The absolute change of a level, in its own unit: exports rose by USD 81 million.
#ifndef FISCUS_GROWTH_DIFFERENCE_HPP
#define FISCUS_GROWTH_DIFFERENCE_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/detail/lifted.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>

namespace fiscus {

/// The absolute change from one level to another, to − from. It exists also where a growth does
/// not, as on a base that is zero or negative. Throws `overflow` if it does not fit.
///
///     difference(money<USD>{"356 million"}, money<USD>{"437 million"})   // USD 81 million
template <growable V>
  requires subtractable<V>
[[nodiscard]] constexpr V difference(const V& from, const V& to) { return detail::minus(to, from); }

/// The difference of each period from the one before it: x_t − x_{t−1}. Where either is missing is
/// a gap; the period before is found by period, so no difference reaches across a gap. Throws
/// `overflow` if one does not fit.
template <readable_series S>
  requires partitioning_period<period_of<S>> && growable<value_of<S>> && subtractable<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, value_of<S>> period_on_period_difference(
    const S& levels) {
  return detail::over(levels, 1, difference<value_of<S>>);
}

/// The difference of `p` from the period before it, or which of the two is missing.
template <readable_series S>
  requires partitioning_period<period_of<S>> && growable<value_of<S>> && subtractable<value_of<S>>
[[nodiscard]] constexpr answer<value_of<S>> period_on_period_difference(const S& levels,
                                                                        period_of<S> p) {
  return detail::over(levels, p, 1, difference<value_of<S>>);
}

/// The difference of each period from the same period of the year before: x_t − x_{t−f}. Where
/// either is missing is a gap. Of years to date it is the difference over the same months. Throws
/// `overflow` if one does not fit.
///
///     year_on_year_difference(exports)[month{2025, 12}]   // USD 89 million
template <readable_series S>
  requires yearly_period<period_of<S>> && growable<value_of<S>> && subtractable<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, value_of<S>> year_on_year_difference(const S& levels) {
  return detail::over(levels, period_of<S>::per_year, difference<value_of<S>>);
}

/// The difference of `p` from the same period of the year before, or which of the two is missing.
template <readable_series S>
  requires yearly_period<period_of<S>> && growable<value_of<S>> && subtractable<value_of<S>>
[[nodiscard]] constexpr answer<value_of<S>> year_on_year_difference(const S& levels,
                                                                    period_of<S> p) {
  return detail::over(levels, p, period_of<S>::per_year, difference<value_of<S>>);
}

}  // namespace fiscus

#endif
