// SPDX-License-Identifier: BSL-1.0
// The mean of rates, exact until it is printed.
#ifndef FISCUS_GROWTH_MEAN_RATE_HPP
#define FISCUS_GROWTH_MEAN_RATE_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/growth/rate.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace fiscus {

/// The mean of some rates. The common denominator of a few of them has more than 64 bits, so it is
/// kept as what it is the mean of, and `percent` rounds it exactly.
class mean_rate {
 public:
  /// Throws `invalid_value` if there are none.
  constexpr explicit mean_rate(std::vector<rate> rates) : rates_(std::move(rates)) {
    if (rates_.empty()) throw invalid_value("a mean of no rates");
  }

  [[nodiscard]] constexpr std::span<const rate> rates() const noexcept { return rates_; }

 private:
  std::vector<rate> rates_;
};

namespace detail {

struct floored {
  int128 whole;
  bool exact;  // nothing was cut off
};

struct proper_fraction {
  std::uint64_t n, d;
};

// The sum of k fractions, each at least 0 and less than 1: the long divisions of all of them at
// once, with k places of 64 bits. Their denominators have 63 bits, so a sum that is no whole number
// is 2^−63k away from one, while less than k × 2^−64k is left of the divisions.
constexpr floored floor_of_sum(std::span<const proper_fraction> fractions) {
  std::vector<uint128> places(fractions.size(), uint128{0});
  bool divided_out = true;
  for (const proper_fraction& each : fractions) {
    uint128 rest = each.n;
    for (uint128& place : places) {
      place += (rest << 64U) / each.d;
      rest = (rest << 64U) % each.d;
    }
    divided_out = divided_out && rest == 0;
  }
  const auto carried = [&](uint128 carry) {
    bool exact = true;
    for (std::size_t i = places.size(); i-- > 0;) {
      carry += places[i];
      exact = exact && static_cast<std::uint64_t>(carry) == 0;
      carry >>= 64U;
    }
    return floored{static_cast<int128>(carry), exact};
  };
  const floored below = carried(0);
  if (divided_out) return below;
  // Each has less than one in the last place left.
  const floored above = carried(fractions.size());
  return {above.whole, above.whole != below.whole};
}

constexpr floored floor_of_mean(std::span<const rate> rates, int128 scale) {
  int128 whole = 0;
  std::vector<proper_fraction> fractions;
  for (const rate& each : rates) {
    const int128 n = each.value().numerator() * scale;
    const int128 d = each.value().denominator();
    const int128 part = divide(n, d, rounding::floor);
    whole = checked_add(whole, part);
    fractions.push_back({static_cast<std::uint64_t>(n - part * d), static_cast<std::uint64_t>(d)});
  }
  const floored rest = floor_of_sum(fractions);
  whole = checked_add(whole, rest.whole);
  const auto count = static_cast<int128>(rates.size());
  const int128 result = divide(whole, count, rounding::floor);
  return {result, rest.exact && result * count == whole};
}

}  // namespace detail

/// 100 × `r` with Digits digits after the point, rounded once and exactly under `mode`. Throws
/// `overflow` if it does not fit 64 bits, and `inexact` under `rounding::unnecessary`.
template <int Digits>
[[nodiscard]] constexpr decimal<Digits> percent(const mean_rate& r, rounding mode) {
  // Twice of it, so that halves are whole numbers too.
  const auto twice =
      detail::floor_of_mean(r.rates(), 2 * int128{power_of_ten<std::int64_t>(Digits + 2)});
  const bool negative = twice.whole < 0;
  const uint128 size = magnitude(twice.whole) - (negative && !twice.exact ? 1 : 0);
  const remainder_kind rest =
      size % 2 == 0 ? (twice.exact ? remainder_kind::none : remainder_kind::below_half)
                    : (twice.exact ? remainder_kind::half : remainder_kind::above_half);
  return decimal<Digits>::from_units(
      narrow<std::int64_t>(rounded(cut_number<int128>{negative, size / 2, rest}, mode)));
}

}  // namespace fiscus

#endif
