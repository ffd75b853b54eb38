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
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/growth/level.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/series_view.hpp>

#include <concepts>
#include <cstddef>
#include <optional>

namespace fiscus::inline v0 {

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

template <class Step>
concept step_of_chain =
    std::convertible_to<Step, big_growth_rate> || std::convertible_to<Step, big_ratio>;
template <class Step>
concept rounded_step_of_chain = std::same_as<Step, growth_rate> || std::same_as<Step, ratio>;

// By what a rate, or a factor, multiplies a level.
constexpr ratio factor_of(const growth_rate& r) { return ratio(1) + r.value(); }
constexpr big_ratio factor_of(const big_growth_rate& r) { return ratio(1) + r.value(); }
constexpr ratio factor_of(const ratio& r) { return r; }
constexpr const big_ratio& factor_of(const big_ratio& r) { return r; }

// `of_older(x)` of each older level before `from`, and `of_newer(x)` of each newer one from then
// on.
template <class V, class View, class Older, class Newer>
constexpr series<period_of<View>, V> joined(const View& older, const View& newer,
                                            period_of<View> from, Older of_older, Newer of_newer) {
  using P = period_of<View>;
  const P begin = older.empty() || from < older.first() ? from : older.first();
  series<P, V> result(begin);
  const auto append = [&](const View& levels, period_range<P> span, auto of_level) {
    for (const P p : span)
      if (const auto x = levels.find(p))
        result.push_back(of_level(*x));
      else
        result.push_back(std::nullopt);
  };
  append(older, {begin, static_cast<std::size_t>(from - begin)}, of_older);
  if (!newer.empty()) append(newer, through(from, newer.last()), of_newer);
  return result;
}

template <class V, class Total>
constexpr answer<quotient_of<V>> overlap_factor(const answer<Total>& older,
                                                const answer<Total>& newer) {
  if (!newer) return newer.why();
  if (!older) return absence::base_missing;
  if (const auto why = refused_base(*older); why != absence::none) return why;
  if (refused_base(*newer) != absence::none) return absence::sign_change;
  return quotient(*newer, *older);
}

}  // namespace detail

/// The levels to which one-period rates, or factors, lead from `start`, exactly:
/// x_t = x_{t−1} (1 + g_t). The period before the first rate has `start`; from the first gap after
/// it on there are only gaps. Each level has more digits than the one before it, unless they
/// cancel; `round` cuts them. Throws `overflow` if a level has more bits than
/// `big_ratio::max_bits`: some 4900 rates in hundredths of a per cent, or 1000 of the longest.
/// Takes time and memory with the digits of all levels.
template <readable_series S>
  requires partitioning_period<period_of<S>> && detail::step_of_chain<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, big_ratio> chain(const S& steps,
                                                              const big_ratio& start) {
  return detail::chained(steps, start, [](const big_ratio& x, const value_of<S>& step) {
    return x * detail::factor_of(step);
  });
}

/// Returns them in the units of `start`, each level rounded under `mode` before the next is
/// computed.
///
///     chain(rates, decimal<2>{"100.00"}, rounding::half_even)
template <readable_series S, level V>
  requires partitioning_period<period_of<S>> && counted<V> &&
      detail::rounded_step_of_chain<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, V> chain(const S& steps, const V& start,
                                                      rounding mode) {
  return detail::chained(steps, start, [mode](const V& x, const value_of<S>& step) {
    return multiply(x, detail::factor_of(step), mode);
  });
}

/// The index numbers to which links lead whose base is the last period of the year before, as
/// those of consumer prices with December = 100: I_t = I_b × link_t / `hundred`, exactly. That of
/// the period before the first link is 100; from the first gap on there are only gaps. Throws as
/// `chain`.
///
///     chain_years<fiscal_year<january_december>>(links, decimal<1>{"100.0"})
template <partitioning_period Year, readable_series S>
  requires nests_in<period_of<S>, Year> && growable<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, big_ratio> chain_years(const S& links,
                                                                    const value_of<S>& hundred) {
  if (links.empty()) return {};
  series<period_of<S>, big_ratio> result(links.first());
  std::optional<big_ratio> base = big_ratio(ratio(100));
  for (const auto p : links.periods()) {
    const auto link = links.find(p);
    if (!link) base.reset();
    result.push_back(base ? std::optional(*base * quotient(*link, hundred)) : std::nullopt);
    if (base && containing<Year>(p).last_day() == p.last_day()) base = result[p];
  }
  return result;
}

/// The factor that makes the older series meet the newer one in one period: newer / older in
/// `at`. This is the one-quarter overlap of the IMF's Quarterly National Accounts Manual (2017,
/// chapter 8): the growth from period to period stays unbroken. No answer unless both have a
/// positive value there; `base_missing` is that of the older.
template <readable_series S, like_series<S> T>
  requires growable<value_of<S>>
[[nodiscard]] constexpr auto one_period_overlap(const S& older, const T& newer, period_of<S> at) {
  const auto value_in = [at](const auto& s) -> answer<value_of<S>> {
    const auto value = s.find(at);
    if (!value) return absence::missing;
    return *value;
  };
  return detail::overlap_factor<value_of<S>>(value_in(older), value_in(newer));
}

/// The factor that gives the older series the sum of the newer one in a year: the annual overlap
/// (ibid.). The sums of the years stay true, and a step may remain between two periods. No answer
/// unless both sums are complete and positive; `base_missing` is that of the older.
template <readable_series S, like_series<S> T, partitioning_period Year>
  requires detail::year_made_of<Year, period_of<S>> && growable<value_of<S>> && addable<value_of<S>>
[[nodiscard]] constexpr auto annual_overlap(const S& older, const T& newer, Year year) {
  return detail::overlap_factor<value_of<S>>(detail::total_within(older, year),
                                             detail::total_within(newer, year));
}

/// The newer series from the period `from` on, and before it the older one times `factor`,
/// rounded under `mode`. `factor` is that of `one_period_overlap` or `annual_overlap`; with
/// `rounding::unnecessary` it throws `inexact` if a level is not exact.
///
///     linked(older, newer, *annual_overlap(older, newer, fiscal_year<>{2020}),
///            fiscal_year<>{2020}.first_month(), rounding::half_even)
template <readable_series S, like_series<S> T>
  requires level<value_of<S>> && counted<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, value_of<S>> linked(const S& older, const T& newer,
                                                                 ratio factor, period_of<S> from,
                                                                 rounding mode) {
  using V = value_of<S>;
  return detail::joined<V>(
      older.view(), newer.view(), from, [&](const V& x) { return multiply(x, factor, mode); },
      [](const V& x) { return x; });
}

/// Returns the linked series exactly, each level as a ratio to `unit`: a million, a hundred, the
/// level of a base. It can be linked again. Throws `division_by_zero` if the unit is zero.
template <readable_series S, like_series<S> T>
  requires growable<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, big_ratio> linked_exactly(const S& older,
                                                                       const T& newer,
                                                                       const big_ratio& factor,
                                                                       period_of<S> from,
                                                                       const value_of<S>& unit) {
  using V = value_of<S>;
  return detail::joined<big_ratio>(
      older.view(), newer.view(), from, [&](const V& x) { return quotient(x, unit) * factor; },
      [&](const V& x) { return quotient(x, unit); });
}

}  // namespace fiscus::inline v0

#endif
