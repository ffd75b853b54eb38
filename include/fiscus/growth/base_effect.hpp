// SPDX-License-Identifier: BSL-1.0
// Base effects: how much of a change of the yearly rate comes from a year ago.
#ifndef FISCUS_GROWTH_BASE_EFFECT_HPP
#define FISCUS_GROWTH_BASE_EFFECT_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/detail/levels.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/rate.hpp>
#include <fiscus/series/series.hpp>

namespace fiscus {

/// The change of a yearly rate from one period to the next in two parts, in percentage points.
struct yearly_rate_change {
  rate from_new_period;  ///< what the level did since the period before
  rate from_base;  ///< what the base did, a year ago: it would have come with an unchanged level

  /// Both together: the yearly rate less that of the period before.
  [[nodiscard]] constexpr rate total() const {
    return rate(from_new_period.value() + from_base.value());
  }

  [[nodiscard]] friend constexpr bool operator==(const yearly_rate_change&,
                                                 const yearly_rate_change&) = default;
};

/// The change of the year-on-year rate from the period before `p` to `p`, split exactly:
///
///     from_new_period = (x_t − x_{t−1}) / x_{t−f}
///     from_base       = x_{t−1} / x_{t−f} − x_{t−1} / x_{t−f−1}
///
/// With the rates g of t and h of t − f on their periods before, these are (1 + R_{t−1}) / (1 + h)
/// times g and −h, which for small rates is the difference of the two by which the ECB explains
/// base effects in its boxes on them. It is the whole effect of the base and not its deviation from
/// a usual seasonal pattern. It is known before `p` is.
template <readable_series S>
  requires tiling_period<period_of<S>> && yearly_period<period_of<S>> &&
      detail::additive_level<value_of<S>>
[[nodiscard]] constexpr answer<yearly_rate_change> base_effect(const S& levels, period_of<S> p) {
  if (!levels.contains(p)) return absence::missing;
  if (p == levels.first()) return absence::base_missing;
  const answer<rate> now = year_on_year(levels, p);
  if (!now) return now.why();
  if (!levels.contains(p - 1)) return absence::base_missing;
  const answer<rate> before = year_on_year(levels, p - 1);
  if (!before) return before.why();
  const auto base = levels[year_before(p)];
  const auto previous = levels[p - 1];
  return yearly_rate_change{rate(quotient(detail::difference_of(levels[p], previous), base)),
                            rate(quotient(previous, base) - ratio(1) - before->value())};
}

/// The split for each period; a gap where there is none.
template <readable_series S>
  requires tiling_period<period_of<S>> && yearly_period<period_of<S>> &&
      detail::additive_level<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, yearly_rate_change> base_effect(const S& levels) {
  return detail::answers(levels, [&](period_of<S> p) { return base_effect(levels, p); });
}

}  // namespace fiscus

#endif
