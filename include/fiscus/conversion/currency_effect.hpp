// SPDX-License-Identifier: BSL-1.0
// Growth in one currency as growth in another and the change of the exchange rate.
#ifndef FISCUS_CONVERSION_CURRENCY_EFFECT_HPP
#define FISCUS_CONVERSION_CURRENCY_EFFECT_HPP

#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/growth/measures.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/exchange.hpp>

namespace fiscus::inline v0 {

/// The growth of an exchange rate, which is the price of the foreign currency in your own: above
/// zero when your own currency loses. By how much that loses says `depreciation`.
///
///     year_on_year(rupees_for_a_dollar, month{2025, 12})
template <currency From, currency To, int Digits>
[[nodiscard]] constexpr answer<growth_rate> compared_by(growth_measure,
                                                        const exchange_rate<From, To, Digits>& from,
                                                        const exchange_rate<From, To, Digits>& to) {
  return growth(from.value(), to.value());
}

/// Returns the part of its value in foreign currency that your own currency lost, 1 − from / to,
/// when the price of the foreign currency went from `from` to `to`: above zero for a loss, below
/// zero for a gain. From 178 to 248 rupees a dollar the dollar gains 39.3 per cent, and the rupee
/// loses 28.2 per cent. No answer if `to` is zero or negative. The prices are exchange rates,
/// ratios, decimals or whole numbers.
template <class V>
[[nodiscard]] constexpr answer<growth_rate> depreciation(const V& from, const V& to) {
  const answer<growth_rate> gain = growth(to, from);
  if (!gain) return gain.why();
  return growth_rate(-gain->value());
}

/// Growth in one's own currency from `foreign`, that in the foreign one, and the change of the
/// exchange rate: (1 + foreign)(1 + exchange) − 1.
[[nodiscard]] constexpr big_growth_rate growth_in_own_currency(const big_growth_rate& foreign,
                                                               const big_growth_rate& exchange) {
  return big_growth_rate((ratio(1) + foreign.value()) * (ratio(1) + exchange.value()) - ratio(1));
}

/// The change of the exchange rate that lies between two growths of the same thing:
/// (1 + own) / (1 + foreign) − 1. No answer if in the foreign currency all was lost, or more.
[[nodiscard]] constexpr answer<big_growth_rate> implied_exchange_rate_change(
    const big_growth_rate& own, const big_growth_rate& foreign) {
  return growth(ratio(1) + foreign.value(), ratio(1) + own.value());
}

/// Growth in one's own currency in parts that add up to it exactly, in percentage points.
struct currency_effect {
  /// Growth in the foreign currency, as if the exchange rate had not changed.
  big_growth_rate foreign;
  /// The change of the exchange rate, as if there had been no growth.
  big_growth_rate exchange;
  /// The product of both: the change of the exchange rate on the amount that was added.
  big_growth_rate joint;

  /// The part of the growth that is due to the exchange rate: all but that in the foreign currency.
  [[nodiscard]] constexpr big_growth_rate effect() const {
    return big_growth_rate(exchange.value() + joint.value());
  }
  /// Growth in your own currency.
  [[nodiscard]] constexpr big_growth_rate total() const {
    return big_growth_rate(foreign.value() + exchange.value() + joint.value());
  }

  [[nodiscard]] friend constexpr bool operator==(const currency_effect&,
                                                 const currency_effect&) = default;
};

/// The parts of (1 + foreign)(1 + exchange) − 1 = foreign + exchange + foreign × exchange.
///
///     split_by_currency(rate(ratio(-9, 1000)), rate(ratio(39, 100))).total()   // in rupees
[[nodiscard]] constexpr currency_effect split_by_currency(const big_growth_rate& foreign,
                                                          const big_growth_rate& exchange) {
  return {foreign, exchange, big_growth_rate(foreign.value() * exchange.value())};
}

}  // namespace fiscus::inline v0

#endif
