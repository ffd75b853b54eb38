// SPDX-License-Identifier: BSL-1.0
// Growth that is less shaken by single periods: of sums over several of them, and over two years.
#ifndef FISCUS_GROWTH_MOMENTUM_HPP
#define FISCUS_GROWTH_MOMENTUM_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/growth/annualise.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/growth/detail/levels.hpp>
#include <fiscus/growth/detail/lifted.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/series/align.hpp>
#include <fiscus/series/rolling.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>

namespace fiscus {

namespace detail {

/// The sum over each `length` periods in a row, at the last of them; a gap where a value is
/// missing.
template <readable_series S>
  requires additive_level<value_of<S>>
constexpr series<period_of<S>, total_of_levels<value_of<S>>> rolling_totals(const S& levels,
                                                                            int length) {
  if constexpr (counted<value_of<S>>)
    return rolling(map(levels, as_total<value_of<S>>), length, sum, window::with_current);
  else
    return rolling(levels, length, sum, window::with_current);
}

}  // namespace detail

/// The growth of the `length` periods up to `p` on the `length` before them, compounded to a year:
/// with 3, three months on the previous three months (Eurostat; Bank of
/// England, explanatory notes). Meant for seasonally adjusted data. None if a
/// value is missing. Throws `invalid_value` unless `length` is positive.
template <readable_series S>
  requires partitioning_period<period_of<S>> && yearly_period<period_of<S>> &&
      detail::additive_level<value_of<S>>
[[nodiscard]] constexpr answer<compound_rate> momentum(const S& levels, period_of<S> p,
                                                       int length) {
  if (length <= 0) throw invalid_value("a sum is over at least one period");
  const auto to = detail::total_ending(levels, p, 0, length);
  if (!to) return to.why();
  const auto from = detail::total_ending(levels, p, length, length);
  if (!from) return absence::base_missing;
  return annualised(*from, *to, length, period_of<S>::per_year);
}

/// The momentum of each period; a gap where there is none. Throws `invalid_value` unless `length`
/// is positive. Of counted levels and ratios it takes a time that does not depend on `length`.
///
///     momentum(adjusted, 3)   // 3-month on previous 3-month, annualised
template <readable_series S>
  requires partitioning_period<period_of<S>> && yearly_period<period_of<S>> &&
      detail::additive_level<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, compound_rate> momentum(const S& levels, int length) {
  return detail::over(detail::rolling_totals(levels, length), length,
                      [length](const auto& from, const auto& to) {
                        return annualised(from, to, length, period_of<S>::per_year);
                      });
}

/// The growth of the sum of the `length` periods up to `p` on that of the same periods of the year
/// before: with 12, the growth of the 12-month rolling sum. None if a value is missing. Throws
/// `invalid_value` unless `length` is positive.
template <readable_series S>
  requires partitioning_period<period_of<S>> && yearly_period<period_of<S>> &&
      detail::additive_level<value_of<S>>
[[nodiscard]] constexpr answer<growth_rate> rolling_sum_growth(const S& levels, period_of<S> p,
                                                               int length) {
  if (length <= 0) throw invalid_value("a sum is over at least one period");
  return detail::growth_between(detail::total_ending(levels, p, period_of<S>::per_year, length),
                                detail::total_ending(levels, p, 0, length));
}

/// The growth of each rolling sum on the year; a gap where there is none. Throws `invalid_value`
/// unless `length` is positive. Of counted levels and ratios it takes a time that does not depend
/// on `length`.
///
///     rolling_sum_growth(exports, 12)
template <readable_series S>
  requires partitioning_period<period_of<S>> && yearly_period<period_of<S>> &&
      detail::additive_level<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, growth_rate> rolling_sum_growth(const S& levels,
                                                                             int length) {
  return detail::growth_over(detail::rolling_totals(levels, length), period_of<S>::per_year);
}

/// The growth of `p` on the same period two years before, x_t / x_{t−2f} − 1, or why there is none:
/// an unusual year between them takes no part.
template <readable_series S>
  requires yearly_period<period_of<S>> && level<value_of<S>>
[[nodiscard]] constexpr answer<growth_rate> two_year_growth(const S& levels, period_of<S> p) {
  return detail::growth_over(levels, p, 2 * period_of<S>::per_year);
}

/// The growth of each period on the same period two years before; a gap where there is none.
template <readable_series S>
  requires yearly_period<period_of<S>> && level<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, growth_rate> two_year_growth(const S& levels) {
  return detail::growth_over(levels, 2 * period_of<S>::per_year);
}

namespace detail {

inline constexpr auto compounded_over_two_years = [](const auto& from, const auto& to) {
  return compound_annual_growth(from, to, years{2});
};

}  // namespace detail

/// The yearly growth that, compounded, makes the two-year growth of `p`; or why there is none.
template <readable_series S>
  requires yearly_period<period_of<S>> && level<value_of<S>>
[[nodiscard]] constexpr answer<compound_rate> two_year_compound_growth(const S& levels,
                                                                       period_of<S> p) {
  return detail::over(levels, p, 2 * period_of<S>::per_year, detail::compounded_over_two_years);
}

/// The yearly growth that, compounded, makes the two-year growth of each period; a gap where there
/// is none.
template <readable_series S>
  requires yearly_period<period_of<S>> && level<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, compound_rate> two_year_compound_growth(
    const S& levels) {
  return detail::over(levels, 2 * period_of<S>::per_year, detail::compounded_over_two_years);
}

}  // namespace fiscus

#endif
