// SPDX-License-Identifier: BSL-1.0
// Base effects: how much of a change of the yearly rate comes from a year ago.
#ifndef FISCUS_GROWTH_BASE_EFFECT_HPP
#define FISCUS_GROWTH_BASE_EFFECT_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/growth/level.hpp>
#include <fiscus/series/series.hpp>

#include <cstddef>

namespace fiscus::inline v0 {

/// The change of a yearly rate from one period to the next, in two parts.
struct yearly_rate_change {
  percentage_points from_new_period;  ///< what the level did since the period before
  percentage_points from_base;        ///< what the base did, a year ago: see `coming_base_effect`

  /// Both together: the yearly rate less that of the period before.
  [[nodiscard]] constexpr percentage_points total() const { return from_new_period + from_base; }

  [[nodiscard]] friend constexpr bool operator==(const yearly_rate_change&,
                                                 const yearly_rate_change&) = default;
};

/// By how much the year-on-year rate will change from the period before `p` to `p` if the level
/// does not, because of what the base did a year ago:
///
///     x_{t−1} / x_{t−f} − x_{t−1} / x_{t−f−1}
///
/// It is known before `p` is. No answer without a yearly rate of the period before, or without a
/// positive base of `p`.
///
///     coming_base_effect(exports, exports.last() + 1)
template <readable_series S>
  requires partitioning_period<period_of<S>> && yearly_period<period_of<S>> && growable<value_of<S>>
[[nodiscard]] constexpr answer<percentage_points> coming_base_effect(const S& levels,
                                                                     period_of<S> p) {
  if (levels.empty() || p <= levels.first()) return absence::missing;
  const auto before = year_on_year(levels, p - 1);
  if (!before) return before.why();
  const auto base = levels.find(year_before(p));
  if (!base) return absence::base_missing;
  if (const auto why = detail::refused_base(*base); why != absence::none) return why;
  const big_ratio unchanged = quotient(levels[p - 1], *base);
  return big_growth_rate(unchanged - ratio(1)) - *before;
}

/// The change of the year-on-year rate from the period before `p` to `p`, split exactly:
///
///     from_new_period = (x_t − x_{t−1}) / x_{t−f}
///     from_base       = x_{t−1} / x_{t−f} − x_{t−1} / x_{t−f−1}
///
/// With the rates g of t and h of t − f on their periods before, these are (1 + R_{t−1}) / (1 + h)
/// times g and −h, which for small rates is the difference of the two by which the ECB explains
/// base effects in its boxes on them. It is the whole effect of the base and not its deviation from
/// a usual seasonal pattern.
template <readable_series S>
  requires partitioning_period<period_of<S>> && yearly_period<period_of<S>> && growable<value_of<S>>
[[nodiscard]] constexpr answer<yearly_rate_change> base_effect(const S& levels, period_of<S> p) {
  const auto now = year_on_year(levels, p);
  if (!now) return now.why();
  const answer<percentage_points> from_base = coming_base_effect(levels, p);
  if (!from_base)
    return from_base.why() == absence::missing ? absence::base_missing : from_base.why();
  const big_ratio unchanged = quotient(levels[p - 1], levels[year_before(p)]);
  return yearly_rate_change{*now - big_growth_rate(unchanged - ratio(1)), *from_base};
}

/// The split for each period that has a base for its rate and for that of the period before; where
/// it does not exist is a gap.
template <readable_series S>
  requires partitioning_period<period_of<S>> && yearly_period<period_of<S>> && growable<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, yearly_rate_change> base_effect(const S& levels) {
  const int lag = period_of<S>::per_year + 1;
  if (levels.length() <= static_cast<std::size_t>(lag)) return {};
  series<period_of<S>, yearly_rate_change> result(levels.first() + lag);
  for (const auto p : through(*result.start(), levels.last()))
    result.push_back(base_effect(levels, p).optional());
  return result;
}

}  // namespace fiscus::inline v0

#endif
