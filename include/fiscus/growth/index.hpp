// SPDX-License-Identifier: BSL-1.0
// Index numbers: levels as parts of a hundred of those of a base range; prices taken out by them.
#ifndef FISCUS_GROWTH_INDEX_HPP
#define FISCUS_GROWTH_INDEX_HPP

#include <fiscus/detail/macros_off.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/bases.hpp>
#include <fiscus/growth/compare.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/growth/level.hpp>
#include <fiscus/growth/measures.hpp>
#include <fiscus/series/align.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/series_view.hpp>

#include <concepts>
#include <optional>
#include <utility>

namespace fiscus::inline v0 {

/// Each level of a series or a panel as an index number: 100 × x_t / mean of the levels from
/// `base_from` to `base_to`, both included; exactly, or as_decimals. It is `indices` on_mean_of
/// these. An index is put on another base in the same way, and its growth stays the same. A series
/// without a complete base is all gaps.
///
///     index_numbers(exports, month{2024, 7}, month{2025, 6})   // FY25 = 100
template <class Data, detail::some_form Form = exact_form>
[[nodiscard]] constexpr auto index_numbers(const Data& levels, period_of<Data> base_from,
                                           period_of<Data> base_to, Form form = {}) {
  return compare(levels, indices, on_mean_of(base_from, base_to), std::move(form));
}

/// Each ratio with Digits digits after the point, under `mode`; gaps stay gaps. Throws `overflow`
/// if it does not fit, and `inexact` under `rounding::unnecessary`.
template <int Digits, readable_series S>
  requires std::convertible_to<value_of<S>, big_ratio>
[[nodiscard]] constexpr series<period_of<S>, decimal<Digits>> round(const S& ratios,
                                                                    rounding mode) {
  return map(ratios, [mode](const value_of<S>& x) { return round<Digits>(x, mode); });
}

/// Each amount at the prices of the base of a price index: x_t × P_b / P_t, rounded once under
/// `mode`. Where either is missing, or the index is not above zero, is a gap. Throws `overflow` if
/// an amount does not fit.
///
///     deflate(exports, prices, on_mean_of(month{2024, 7}, month{2025, 6}), rounding::half_even)
template <readable_series S, alignable<S> Prices, class Base>
  requires counted<value_of<S>> && level<value_of<Prices>>
[[nodiscard]] constexpr series<period_of<S>, value_of<S>> deflate(const S& amounts,
                                                                  const Prices& prices,
                                                                  const Base& base, rounding mode) {
  return combine(amounts, compare(prices, factors, base), [mode](const auto& x, ratio rise) {
    return rise > ratio() ? std::optional(multiply(x, ratio(1) / rise, mode)) : std::nullopt;
  });
}

/// Growth in real terms from growth of an amount and growth of prices: (1 + amount)/(1 + prices)
/// − 1. No answer if prices fell to zero or below.
[[nodiscard]] constexpr answer<big_growth_rate> real_growth(const big_growth_rate& amount,
                                                            const big_growth_rate& prices) {
  return growth(ratio(1) + prices.value(), ratio(1) + amount.value());
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
