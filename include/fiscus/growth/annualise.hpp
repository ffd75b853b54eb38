// SPDX-License-Identifier: BSL-1.0
// Growth over some months or quarters, put as the growth of a whole year.
#ifndef FISCUS_GROWTH_ANNUALISE_HPP
#define FISCUS_GROWTH_ANNUALISE_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/growth/detail/levels.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/series/arithmetic.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>

namespace fiscus {

/// The growth over `periods` times m/n: (to / from − 1) × per_year / periods. Another quantity than
/// `annualised`, of which it is the linear approximation (OECD, Glossary of Statistical Terms,
/// 6681). There is none on a base that is zero or negative. Throws `invalid_value` unless
/// `periods` and `per_year` are positive.
template <level V>
[[nodiscard]] constexpr answer<growth_rate> annualised_linearly(const V& from, const V& to,
                                                                int periods, int per_year) {
  if (periods <= 0 || per_year <= 0) throw invalid_value("growth over no periods");
  const answer<growth_rate> grown = growth(from, to);
  if (!grown) return grown;
  return growth_rate(grown->value() * ratio(per_year, periods));
}

/// The growth of `p` on the period before it, compounded to a year; or why there is none.
template <readable_series S>
  requires partitioning_period<period_of<S>> && yearly_period<period_of<S>> && level<value_of<S>>
[[nodiscard]] constexpr answer<compound_rate> annualised(const S& levels, period_of<S> p) {
  const answer<growth_rate> grown = period_on_period(levels, p);
  if (!grown) return grown.why();
  return annualised(levels[p - 1], levels[p], 1, period_of<S>::per_year);
}

/// The growth of each period on the one before it, compounded to a year. Where it does not exist is
/// a gap.
template <readable_series S>
  requires partitioning_period<period_of<S>> && yearly_period<period_of<S>> && level<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, compound_rate> annualised(const S& levels) {
  return detail::answers(levels, [&](period_of<S> p) { return annualised(levels, p); });
}

/// The growth of `p` on the period before it, times the periods of a year; or why there is none.
template <readable_series S>
  requires partitioning_period<period_of<S>> && yearly_period<period_of<S>> && level<value_of<S>>
[[nodiscard]] constexpr answer<growth_rate> annualised_linearly(const S& levels, period_of<S> p) {
  const answer<growth_rate> grown = period_on_period(levels, p);
  if (!grown) return grown;
  return growth_rate(grown->value() * ratio(period_of<S>::per_year));
}

/// The growth of each period on the one before it, times the periods of a year. Where it does not
/// exist is a gap.
template <readable_series S>
  requires partitioning_period<period_of<S>> && yearly_period<period_of<S>> && level<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, growth_rate> annualised_linearly(const S& levels) {
  return detail::answers(levels, [&](period_of<S> p) { return annualised_linearly(levels, p); });
}

/// What a year would come to at the level of one period: `v` × `per_year`, a level and not a growth
/// (BEA, Glossary, "annual rate"). Throws `overflow` if it does not fit.
template <level V>
  requires multipliable<V>
[[nodiscard]] constexpr V annual_rate_level(const V& v, int per_year) {
  return detail::times(v, per_year);
}

/// What a year would come to at the level of each period. A gap stays a gap. Throws `overflow` if
/// it does not fit.
template <readable_series S>
  requires partitioning_period<period_of<S>> && yearly_period<period_of<S>> && level<value_of<S>> &&
      multipliable<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, value_of<S>> annual_rate_level(const S& levels) {
  return levels * period_of<S>::per_year;
}

}  // namespace fiscus

#endif
