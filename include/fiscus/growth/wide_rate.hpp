// SPDX-License-Identifier: BSL-1.0
// A rate that is made of several: a mean, a difference or a product of rates, exact until it is
// printed.
#ifndef FISCUS_GROWTH_WIDE_RATE_HPP
#define FISCUS_GROWTH_WIDE_RATE_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/wide_ratio.hpp>
#include <fiscus/growth/rate.hpp>

#include <compare>
#include <concepts>
#include <cstdint>
#include <span>
#include <utility>

namespace fiscus {

/// A rate as an exact `wide_ratio`. Two rates seldom have a common denominator of 64 bits, so
/// what is computed from several of them is one of these. Every `rate` is one too.
class wide_rate {
 public:
  /// No growth.
  constexpr wide_rate() = default;
  /// The same rate as `r`.
  constexpr wide_rate(rate r) : value_(r.value()) {}
  constexpr explicit wide_rate(wide_ratio value) : value_(std::move(value)) {}

  /// The same rate in 64 bits. Throws `overflow` if it does not fit in lowest terms.
  [[nodiscard]] constexpr explicit operator rate() const { return rate(ratio(value_)); }

  /// The ratio, 1/4 for a quarter more.
  [[nodiscard]] constexpr wide_ratio value() const { return value_; }

  [[nodiscard]] friend constexpr bool operator==(const wide_rate&, const wide_rate&) = default;
  [[nodiscard]] friend constexpr auto operator<=>(const wide_rate&, const wide_rate&) = default;

 private:
  wide_ratio value_;
};

/// 100 × `part_of_one` with Digits digits after the point, rounded once and exactly under `mode`.
/// Throws `overflow` if it does not fit 64 bits, and `inexact` under `rounding::unnecessary`.
template <int Digits>
[[nodiscard]] constexpr decimal<Digits> percent(const wide_ratio& part_of_one, rounding mode) {
  return decimal<Digits>::from_units(round<Digits + 2>(part_of_one, mode).units());
}

/// The same of a rate.
template <int Digits>
[[nodiscard]] constexpr decimal<Digits> percent(const wide_rate& r, rounding mode) {
  return percent<Digits>(r.value(), mode);
}

/// The mean of some rates, exactly. Throws `invalid_value` if there are none, and `overflow` if it
/// has more bits than a `wide_ratio`: that of a thousand rates of amounts to the cent may.
template <std::convertible_to<wide_rate> Rate>
[[nodiscard]] constexpr wide_rate mean_of(std::span<const Rate> rates) {
  if (rates.empty()) throw invalid_value("a mean of no rates");
  wide_ratio total;
  for (const Rate& each : rates) total = total + each.value();
  return wide_rate(total / ratio(static_cast<std::int64_t>(rates.size())));
}

}  // namespace fiscus

#endif
