// SPDX-License-Identifier: BSL-1.0
// Rates computed from several rates, as means and products of them: exact until they are printed.
#ifndef FISCUS_GROWTH_BIG_GROWTH_RATE_HPP
#define FISCUS_GROWTH_BIG_GROWTH_RATE_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/growth/growth_rate.hpp>

#include <concepts>
#include <cstdint>
#include <span>

namespace fiscus {

/// A rate as an exact `big_ratio`: two rates seldom have a common denominator of 64 bits. Every
/// `growth_rate` is one.
using big_growth_rate = basic_growth_rate<big_ratio>;

/// 100 × `part_of_one` with Digits digits after the point, rounded once and exactly under `mode`.
/// Throws `overflow` if it does not fit 64 bits, and `inexact` under `rounding::unnecessary`.
template <int Digits>
[[nodiscard]] constexpr decimal<Digits> percent(const big_ratio& part_of_one, rounding mode) {
  return decimal<Digits>::from_units(round<Digits + 2>(part_of_one, mode).units());
}

/// The mean of some rates, exactly. Throws `invalid_value` if there are none, and `overflow` if it
/// has more bits than a `big_ratio`: that of a thousand rates of amounts to the cent may.
template <std::convertible_to<big_growth_rate> Rate>
[[nodiscard]] constexpr big_growth_rate mean_of(std::span<const Rate> rates) {
  if (rates.empty()) throw invalid_value("a mean of no rates");
  big_ratio total;
  for (const Rate& each : rates) total = total + each.value();
  return big_growth_rate(total / ratio(static_cast<std::int64_t>(rates.size())));
}

}  // namespace fiscus

#endif
