// SPDX-License-Identifier: BSL-1.0
// Series across a break: levels of the one side are never divided by levels of the other. Either
// one-period rates are chained, or the older series is linked to the newer one by an overlap, of
// which the kind is said.
#ifndef FISCUS_GROWTH_LINK_HPP
#define FISCUS_GROWTH_LINK_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/big_growth_rate.hpp>
#include <fiscus/growth/detail/levels.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/series/series.hpp>

#include <concepts>
#include <optional>

namespace fiscus {

namespace detail {

// Levels from `start`, which stands before the first rate that there is; a gap ends them.
template <readable_series S, class V, class Step>
constexpr series<period_of<S>, V> chained(const S& rates, const V& start, Step step) {
  if (rates.begin() == rates.end()) return {};
  const auto opening = (*rates.begin()).period;
  series<period_of<S>, V> result(opening - 1);
  result.push_back(start);
  V reached = start;
  bool broken = false;  // a gap was passed
  for (const auto p : through(opening, rates.last())) {
    const auto r = rates.find(p);
    broken = broken || !r;
    if (broken) {
      result.push_back(std::nullopt);
    } else {
      reached = step(reached, *r);
      result.push_back(reached);
    }
  }
  return result;
}

// `of_older(x)` of each older level before `from`, and `of_newer(x)` of each newer one from then
// on.
template <class V, readable_series S, readable_series T, class Older, class Newer>
constexpr series<period_of<S>, V> joined(const S& older, const T& newer, period_of<S> from,
                                         Older of_older, Newer of_newer) {
  const bool begins_older = !older.empty() && older.first() < from;
  const bool ends_newer = !newer.empty() && newer.last() >= from;
  series<period_of<S>, V> result(begins_older ? older.first() : from);
  const auto add = [&result](const auto& value, auto of_value) {
    std::optional<V> level_here;
    if (value) level_here = of_value(*value);
    result.push_back(level_here);
  };
  if (!begins_older && !ends_newer) return result;
  const auto begin = begins_older ? older.first() : from;
  for (const auto p : through(begin, ends_newer ? newer.last() : from - 1)) {
    if (p < from)
      add(older.find(p), of_older);
    else
      add(newer.find(p), of_newer);
  }
  return result;
}

}  // namespace detail

/// The levels to which one-period rates lead from `start`, exactly: x_t = x_{t−1} (1 + g_t). The
/// period before the first rate has `start`; from the first gap after it on there are only gaps.
/// Each level has more digits than the one before it, unless they cancel; `round` cuts them. Throws
/// `overflow` if a level has more bits than `big_ratio::max_bits`: some 4900 rates in
/// hundredths of a per cent, or 1000 of the longest. Takes time and memory with the digits of all
/// levels.
template <readable_series S>
  requires partitioning_period<period_of<S>> && std::convertible_to<value_of<S>, big_growth_rate>
[[nodiscard]] constexpr series<period_of<S>, big_ratio> chain(const S& rates,
                                                              const big_ratio& start) {
  return detail::chained(rates, start, [](const big_ratio& x, const big_growth_rate& r) {
    return x * (ratio(1) + r.value());
  });
}

/// The same in the units of `start`, each level rounded under `mode` before the next is computed.
///
///     chain(rates, decimal<2>{"100.00"}, rounding::half_even)
template <readable_series S, level V>
  requires partitioning_period<period_of<S>> && std::same_as<value_of<S>, growth_rate> && counted<V>
[[nodiscard]] constexpr series<period_of<S>, V> chain(const S& rates, const V& start,
                                                      rounding mode) {
  return detail::chained(rates, start, [mode](const V& x, growth_rate r) {
    return multiply(x, ratio(1) + r.value(), mode);
  });
}

/// By what the older series is multiplied to meet the newer one in one period: newer / older in
/// `at`. This is the one-quarter overlap of the IMF's Quarterly National Accounts Manual (2017,
/// chapter 8): the growth from period to period stays unbroken. None unless both have a positive
/// value there; `base_missing` is that of the older.
template <readable_series S, readable_series T>
  requires std::same_as<period_of<S>, period_of<T>> && std::same_as<value_of<S>, value_of<T>> &&
      growable<value_of<S>>
[[nodiscard]] constexpr answer<detail::quotient_of<value_of<S>>> one_period_overlap(
    const S& older, const T& newer, period_of<S> at) {
  const auto before = older.find(at);
  const auto after = newer.find(at);
  if (!after) return absence::missing;
  if (!before) return absence::base_missing;
  if (const auto why = detail::refused_base(*before)) return *why;
  if (*after <= value_of<S>{}) return absence::sign_change;
  return quotient(*after, *before);
}

/// By what the older series is multiplied to have the sum of the newer one in a year: the annual
/// overlap (ibid.). The sums of the years stay true, and a step may remain between two periods.
/// None unless both sums are complete and positive; `base_missing` is that of the older.
template <readable_series S, readable_series T, partitioning_period Year>
  requires std::same_as<period_of<S>, period_of<T>> && std::same_as<value_of<S>, value_of<T>> &&
      detail::year_made_of<Year, period_of<S>> && growable<value_of<S>> && addable<value_of<S>>
[[nodiscard]] constexpr answer<detail::quotient_of<value_of<S>>> annual_overlap(const S& older,
                                                                                const T& newer,
                                                                                Year year) {
  const auto before = detail::total_within(older, year);
  const auto after = detail::total_within(newer, year);
  if (!after) return after.why();
  if (!before) return absence::base_missing;
  if (const auto why = detail::refused_base(*before)) return *why;
  if (detail::refused_base(*after)) return absence::sign_change;
  return quotient(*after, *before);
}

/// The newer series from the period `from` on, and before it the older one times `factor`, rounded
/// under `mode`. `factor` is that of `one_period_overlap` or `annual_overlap`; with
/// `rounding::unnecessary` it throws `inexact` if a level is not exact.
///
///     linked(older, newer, *annual_overlap(older, newer, fiscal_year<>{2020}),
///            fiscal_year<>{2020}.first_month(), rounding::half_even)
template <readable_series S, readable_series T>
  requires std::same_as<period_of<S>, period_of<T>> && std::same_as<value_of<S>, value_of<T>> &&
      level<value_of<S>> && counted<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, value_of<S>> linked(const S& older, const T& newer,
                                                                 ratio factor, period_of<S> from,
                                                                 rounding mode) {
  using V = value_of<S>;
  return detail::joined<V>(
      older, newer, from, [&](const V& x) { return multiply(x, factor, mode); },
      [](const V& x) { return x; });
}

/// The same exactly, each level as a ratio to `unit`: a million, a hundred, the level of a base.
/// What was linked can be linked again. Throws `division_by_zero` if the unit is zero.
template <readable_series S, readable_series T>
  requires std::same_as<period_of<S>, period_of<T>> && std::same_as<value_of<S>, value_of<T>> &&
      growable<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, big_ratio> linked_exactly(const S& older,
                                                                       const T& newer,
                                                                       const big_ratio& factor,
                                                                       period_of<S> from,
                                                                       const value_of<S>& unit) {
  using V = value_of<S>;
  return detail::joined<big_ratio>(
      older, newer, from, [&](const V& x) { return quotient(x, unit) * factor; },
      [&](const V& x) { return quotient(x, unit); });
}

}  // namespace fiscus

#endif
