// SPDX-License-Identifier: BSL-1.0
// The values of series as figures, for claims that are made about them.
#ifndef FISCUS_CLAIMS_DETAIL_CLAIM_SERIES_HPP
#define FISCUS_CLAIMS_DETAIL_CLAIM_SERIES_HPP

#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/series_view.hpp>

#include <concepts>
#include <cstddef>

namespace fiscus::inline v0::detail {

template <auto Unit>
constexpr estimate<Unit> as_estimate(const figure<Unit>& known) {
  return known;
}
template <auto Unit>
constexpr estimate<Unit> as_estimate(const estimate<Unit>& known) {
  return known;
}
template <currency Currency>
constexpr estimate<Currency> as_estimate(const money<Currency>& amount) {
  return amount;
}
template <int Digits, class Rep>
constexpr estimate<> as_estimate(const decimal<Digits, Rep>& number) {
  return estimate<>::exactly(ratio(number.units(), power_of_ten<int128>(Digits)));
}
template <signed_integer Whole>
constexpr estimate<> as_estimate(Whole number) {
  return estimate<>::exactly(ratio(number));
}
constexpr estimate<> as_estimate(ratio number) { return estimate<>::exactly(number); }
constexpr estimate<> as_estimate(growth_rate growth) {
  return estimate<>::exactly(growth.value()).said_in(figure_form::percent);
}

}  // namespace fiscus::inline v0::detail

namespace fiscus::inline v0 {

/// A series about which claims are made: of figures, or of money, decimals, whole numbers and
/// rates, which are known exactly.
template <class S>
concept claimed_series = readable_series<S> && requires(const value_of<S> v) {
  detail::as_estimate(v);
};

}  // namespace fiscus::inline v0

namespace fiscus::inline v0::detail {

/// Periods of which the months, quarters … of a series are the parts: its tiling periods, and years
/// to date.
template <class Part, class Whole>
concept part_of = nests_in<Part, Whole> ||(std::same_as<Part, month>&& requires(const Whole w) {
  { w.first_month() } -> std::same_as<month>;
  { w.last_month() } -> std::same_as<month>;
});

template <class Part, class Whole>
  requires part_of<Part, Whole>
constexpr period_range<Part> parts_of(Whole whole) {
  if constexpr (nests_in<Part, Whole>)
    return parts<Part>(whole);
  else
    return through(whole.first_month(), whole.last_month());
}

/// The figure of a period, or why there is none.
template <class S>
constexpr answer<any_figure> figure_at(const S& all, period_of<S> p,
                                       absence otherwise = absence::missing) {
  const auto value = all.find(p);
  if (!value) return otherwise;
  return any_figure(as_estimate(*value));
}

/// The figure of the period that lies so many before `p`.
template <class S>
constexpr answer<any_figure> figure_before(const S& all, period_of<S> p, int distance) {
  if (all.empty() || p - all.first() < distance) return absence::base_missing;
  return figure_at(all, p - distance, absence::base_missing);
}

/// The sum of the figures of some periods.
template <class S>
constexpr answer<any_figure> total_at(const S& all, period_range<period_of<S>> periods) {
  decltype(as_estimate(value_of<S>{})) result;
  std::size_t present = 0;
  for (const period_of<S> p : periods) {
    const auto value = all.find(p);
    if (!value) continue;
    result = result + as_estimate(*value);
    ++present;
  }
  if (present == periods.size()) return any_figure(result);
  return present == 0 ? absence::missing : absence::incomplete;
}

}  // namespace fiscus::inline v0::detail

#endif
