// SPDX-License-Identifier: BSL-1.0
// The rates of a series in per cent, and its growth rounded at once: exactly, or as doubles for
// those who ask for them.
#ifndef FISCUS_GROWTH_SERIES_GROWTH_HPP
#define FISCUS_GROWTH_SERIES_GROWTH_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/detail/levels.hpp>
#include <fiscus/growth/detail/lifted.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/growth/percent.hpp>
#include <fiscus/series/align.hpp>
#include <fiscus/series/series.hpp>

#include <concepts>

namespace fiscus {

/// 100 × each rate with Digits digits after the point, exactly rounded under `mode`; gaps stay
/// gaps. The values are rates of any kind, or shares. Throws as `percent` of one of them does.
///
///     percent<1>(year_on_year(exports), rounding::half_even)
template <int Digits, readable_series S>
  requires requires(const value_of<S> value, rounding mode) {
    { percent<Digits>(value, mode) } -> std::same_as<decimal<Digits>>;
  }
[[nodiscard]] constexpr series<period_of<S>, decimal<Digits>> percent(const S& rates,
                                                                      rounding mode) {
  return map(rates, [mode](const value_of<S>& each) { return percent<Digits>(each, mode); });
}

namespace detail {

// The growth in per cent, also of levels that are no numbers of units.
template <int Digits, growable V>
constexpr answer<decimal<Digits>> rounded_growth(const V& from, const V& to, rounding mode) {
  if constexpr (counted<V>) {
    return growth_percent<Digits>(from, to, mode);
  } else {
    const auto grown = growth(from, to);
    if (!grown) return grown.why();
    return percent<Digits>(*grown, mode);
  }
}

// The growth as a double, of 1 and not of 100.
template <level V>
constexpr answer<double> growth_as_double(const V& from, const V& to) {
  if (const auto why = refused_base(from)) return *why;
  if constexpr (counted<V>) {
    const auto base = static_cast<double>(units_of(from));
    return (static_cast<double>(units_of(to)) - base) / base;
  } else {
    const ratio grown = (*growth(from, to)).value();
    return static_cast<double>(grown.numerator()) / static_cast<double>(grown.denominator());
  }
}

}  // namespace detail

/// The growth over `distance` periods of each period in per cent, exactly rounded under `mode`: as
/// `growth_percent` of two levels. Where it does not exist is a gap. Throws `invalid_value` unless
/// the distance is positive, `overflow` if a percentage does not fit, and `inexact` under
/// `rounding::unnecessary`.
template <int Digits, readable_series S>
  requires growable<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, decimal<Digits>> growth_percent(const S& levels,
                                                                             int distance,
                                                                             rounding mode) {
  if (distance <= 0) throw invalid_value("a growth is over at least one period");
  using V = value_of<S>;
  return detail::over(levels, distance, [mode](const V& from, const V& to) {
    return detail::rounded_growth<Digits>(from, to, mode);
  });
}

/// The growth over `distance` periods of each period as a double, of 1 and not of 100:
/// (x_t − x_{t−d}) / x_{t−d}. Where it does not exist is a gap. Throws `invalid_value` unless the
/// distance is positive.
template <readable_series S>
  requires level<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, double> growth_as_doubles(const S& levels,
                                                                       int distance) {
  if (distance <= 0) throw invalid_value("a growth is over at least one period");
  return detail::over(levels, distance, detail::growth_as_double<value_of<S>>);
}

/// The same on the period before.
///
///     period_on_period_percent<1>(exports, rounding::half_even)
template <int Digits, readable_series S>
  requires partitioning_period<period_of<S>> && growable<value_of<S>>
[[nodiscard]] constexpr auto period_on_period_percent(const S& levels, rounding mode) {
  return growth_percent<Digits>(levels, 1, mode);
}
template <readable_series S>
  requires partitioning_period<period_of<S>> && level<value_of<S>>
[[nodiscard]] constexpr auto period_on_period_as_doubles(const S& levels) {
  return growth_as_doubles(levels, 1);
}

/// The same on the same period of the year before.
///
///     year_on_year_percent<1>(exports, rounding::half_even)
template <int Digits, readable_series S>
  requires yearly_period<period_of<S>> && growable<value_of<S>>
[[nodiscard]] constexpr auto year_on_year_percent(const S& levels, rounding mode) {
  return growth_percent<Digits>(levels, period_of<S>::per_year, mode);
}
template <readable_series S>
  requires yearly_period<period_of<S>> && level<value_of<S>>
[[nodiscard]] constexpr auto year_on_year_as_doubles(const S& levels) {
  return growth_as_doubles(levels, period_of<S>::per_year);
}

}  // namespace fiscus

#endif
