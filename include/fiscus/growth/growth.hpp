// SPDX-License-Identifier: BSL-1.0
// Growth of one level on another, of a period on the one before, and on the same of last year.
#ifndef FISCUS_GROWTH_GROWTH_HPP
#define FISCUS_GROWTH_GROWTH_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/big_growth_rate.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/series/series.hpp>

#include <concepts>
#include <optional>
#include <type_traits>

namespace fiscus {

/// What can grow: values with an order, a zero `V{}`, and an exact quotient. Money, decimals,
/// whole numbers and exact ratios, as index numbers are, are levels.
template <class V>
concept level = std::regular<V> && std::totally_ordered<V> && requires(const V v) {
  { quotient(v, v) } -> std::same_as<ratio>;
};

/// Levels, and ratios of any size, whose growth is a `big_growth_rate`.
template <class V>
concept growable = level<V> || std::same_as<V, big_ratio>;

namespace detail {

/// Why nothing can be divided by `base`, if it is so.
template <growable V>
constexpr std::optional<absence> refused_base(const V& base) {
  if (base == V{}) return absence::base_zero;
  if (base < V{}) return absence::base_negative;
  return std::nullopt;
}

}  // namespace detail

/// The growth from one level to another: to / from − 1, exactly. There is none on a base that is
/// zero or negative. Throws `overflow` if the rate in lowest terms does not fit 64 bits.
///
///     growth(money<USD>{"348 million"}, money<USD>{"437 million"})   // 89/348
template <level V>
[[nodiscard]] constexpr answer<growth_rate> growth(const V& from, const V& to) {
  if (const auto why = detail::refused_base(from)) return *why;
  return growth_rate(quotient(to, from) - ratio(1));
}

/// The same of ratios of any size.
[[nodiscard]] constexpr answer<big_growth_rate> growth(const big_ratio& from, const big_ratio& to) {
  if (const auto why = detail::refused_base(from)) return *why;
  return big_growth_rate(to / from - ratio(1));
}

/// The type of the growth of V: `growth_rate`, and `big_growth_rate` for ratios of any size.
template <class V>
using growth_of = std::conditional_t<level<V>, growth_rate, big_growth_rate>;

namespace detail {

template <readable_series S>
constexpr answer<growth_of<value_of<S>>> growth_over(const S& levels, period_of<S> p,
                                                     int distance) {
  const auto to = levels.find(p);
  if (!to) return absence::missing;
  if (p - levels.first() < distance) return absence::base_missing;
  const auto from = levels.find(p - distance);
  if (!from) return absence::base_missing;
  return growth(*from, *to);
}

template <readable_series S>
constexpr series<period_of<S>, growth_of<value_of<S>>> growth_over(const S& levels, int distance) {
  series<period_of<S>, growth_of<value_of<S>>> result(levels.start());
  for (const auto p : levels.periods())
    result.push_back(growth_over(levels, p, distance).optional());
  return result;
}

}  // namespace detail

/// The growth of each period on the one before it: x_t / x_{t−1} − 1 (OECD, Data and Metadata
/// Reporting and Presentation Handbook, 2007, 5.6.2). Where it does not exist is a gap. The base is
/// found by period, so no growth reaches across a gap.
template <readable_series S>
  requires partitioning_period<period_of<S>> && growable<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, growth_of<value_of<S>>> period_on_period(
    const S& levels) {
  return detail::growth_over(levels, 1);
}

/// The growth of `p` on the period before it, or why there is none.
template <readable_series S>
  requires partitioning_period<period_of<S>> && growable<value_of<S>>
[[nodiscard]] constexpr answer<growth_of<value_of<S>>> period_on_period(const S& levels,
                                                                        period_of<S> p) {
  return detail::growth_over(levels, p, 1);
}

/// The growth of each period on the same period of the year before: x_t / x_{t−f} − 1 (OECD,
/// ibid.). Where it does not exist is a gap. Of years to date it is the growth over the same
/// months.
template <readable_series S>
  requires yearly_period<period_of<S>> && growable<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, growth_of<value_of<S>>> year_on_year(const S& levels) {
  return detail::growth_over(levels, period_of<S>::per_year);
}

/// The growth of `p` on the same period of the year before, or why there is none.
template <readable_series S>
  requires yearly_period<period_of<S>> && growable<value_of<S>>
[[nodiscard]] constexpr answer<growth_of<value_of<S>>> year_on_year(const S& levels,
                                                                    period_of<S> p) {
  return detail::growth_over(levels, p, period_of<S>::per_year);
}

}  // namespace fiscus

#endif
