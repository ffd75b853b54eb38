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
constexpr figure<Unit> as_known(const figure<Unit>& printed) {
  return printed;
}
template <auto Unit>
constexpr estimate<Unit> as_known(const estimate<Unit>& number) {
  return number;
}
template <currency Currency>
constexpr estimate<Currency> as_known(const money<Currency>& amount) {
  return amount;
}
template <int Digits, class Rep>
constexpr estimate<> as_known(const decimal<Digits, Rep>& number) {
  return estimate<>::exactly(ratio(number.units(), power_of_ten<int128>(Digits)));
}
template <signed_integer Whole>
constexpr estimate<> as_known(Whole number) {
  return estimate<>::exactly(ratio(number));
}
constexpr estimate<> as_known(ratio number) { return estimate<>::exactly(number); }
constexpr estimate<> as_known(growth_rate growth) {
  return estimate<>::exactly(growth.value()).said_in(figure_form::percent);
}

}  // namespace fiscus::inline v0::detail

namespace fiscus::inline v0 {

/// A series about which claims are made: of figures or estimates, or of money, decimals, whole
/// numbers and rates, which are known exactly.
template <class S>
concept claimed_series = readable_series<S> && requires(const value_of<S> v) {
  detail::as_known(v);
};

}  // namespace fiscus::inline v0

namespace fiscus::inline v0::detail {

/// A period that the periods of a series make up: one of them, one in which they nest, or a year to
/// date of months.
template <class Part, class Whole>
concept part_of = std::same_as<Part, Whole> || nests_in<Part, Whole> ||
    (std::same_as<Part, month>&& requires(const Whole w) {
      { w.first_month() } -> std::same_as<month>;
      { w.last_month() } -> std::same_as<month>;
    });

template <class Part, class Whole>
  requires part_of<Part, Whole>
constexpr period_range<Part> parts_of(Whole whole) {
  if constexpr (std::same_as<Part, Whole>)
    return period_range<Part>(whole, 1);
  else if constexpr (nests_in<Part, Whole>)
    return parts<Part>(whole);
  else
    return through(whole.first_month(), whole.last_month());
}

/// Returns the sum of the values of some periods, and a single one as it was printed.
template <class S>
constexpr answer<any_figure> sum_at(const S& all, period_range<period_of<S>> periods) {
  if (periods.size() == 1) {
    const auto value = all.find(*periods.begin());
    return value ? answer<any_figure>(any_figure(as_known(*value))) : absence::missing;
  }
  decltype(as_known(value_of<S>{}) + as_known(value_of<S>{})) result;
  std::size_t present = 0;
  for (const period_of<S> p : periods) {
    const auto value = all.find(p);
    if (!value) continue;
    result = result + as_known(*value);
    ++present;
  }
  if (present == periods.size()) return any_figure(result);
  return present == 0 ? absence::missing : absence::incomplete;
}

/// Returns the value of a period that the periods of a series make up.
template <class S, class Whole>
constexpr answer<any_figure> known_at(const S& all, Whole p) {
  return sum_at(all, parts_of<period_of<S>>(p));
}

}  // namespace fiscus::inline v0::detail

#endif
