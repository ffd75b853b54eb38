// SPDX-License-Identifier: BSL-1.0
// Growth of one level on another, of a period on the one before, and on the same of last year.
#ifndef FISCUS_GROWTH_GROWTH_HPP
#define FISCUS_GROWTH_GROWTH_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/rate.hpp>
#include <fiscus/series/series.hpp>

#include <concepts>

namespace fiscus {

/// What can grow: values with an order, a zero `V{}`, and an exact quotient. Money, decimals,
/// whole numbers and exact ratios, as index numbers are, are levels.
template <class V>
concept level = std::regular<V> && std::totally_ordered<V> && requires(const V v) {
  { quotient(v, v) } -> std::same_as<ratio>;
};

/// The growth from one level to another: to / from − 1, exactly. There is none on a base that is
/// zero or negative. Throws `overflow` if the rate in lowest terms does not fit 64 bits.
///
///     growth(money<USD>{"348 million"}, money<USD>{"437 million"})   // 89/348
template <level V>
[[nodiscard]] constexpr answer<rate> growth(const V& from, const V& to) {
  if (from == V{}) return absence::base_zero;
  if (from < V{}) return absence::base_negative;
  return rate(quotient(to, from) - ratio(1));
}

namespace detail {

template <readable_series S>
constexpr answer<rate> growth_over(const S& levels, period_of<S> p, int distance) {
  const auto to = levels.find(p);
  if (!to) return absence::missing;
  if (p - levels.first() < distance) return absence::base_missing;
  const auto from = levels.find(p - distance);
  if (!from) return absence::base_missing;
  return growth(*from, *to);
}

template <readable_series S>
constexpr series<period_of<S>, rate> growth_over(const S& levels, int distance) {
  series<period_of<S>, rate> result(levels.first());
  for (const auto p : levels.periods())
    result.push_back(growth_over(levels, p, distance).optional());
  return result;
}

}  // namespace detail

/// The growth of each period on the one before it: x_t / x_{t−1} − 1 (OECD, Data and Metadata
/// Reporting and Presentation Handbook, 2007, 5.6.2). Where it does not exist is a gap. The base is
/// found by period, so no growth reaches across a gap.
template <readable_series S>
  requires tiling_period<period_of<S>> && level<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, rate> period_on_period(const S& levels) {
  return detail::growth_over(levels, 1);
}

/// The growth of `p` on the period before it, or why there is none.
template <readable_series S>
  requires tiling_period<period_of<S>> && level<value_of<S>>
[[nodiscard]] constexpr answer<rate> period_on_period(const S& levels, period_of<S> p) {
  return detail::growth_over(levels, p, 1);
}

/// The growth of each period on the same period of the year before: x_t / x_{t−f} − 1 (OECD,
/// ibid.). Where it does not exist is a gap. Of years to date it is the growth over the same
/// months.
template <readable_series S>
  requires yearly_period<period_of<S>> && level<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, rate> year_on_year(const S& levels) {
  return detail::growth_over(levels, period_of<S>::per_year);
}

/// The growth of `p` on the same period of the year before, or why there is none.
template <readable_series S>
  requires yearly_period<period_of<S>> && level<value_of<S>>
[[nodiscard]] constexpr answer<rate> year_on_year(const S& levels, period_of<S> p) {
  return detail::growth_over(levels, p, period_of<S>::per_year);
}

}  // namespace fiscus

#endif
