// SPDX-License-Identifier: BSL-1.0
// A rate of growth, exact until it is printed.
#ifndef FISCUS_GROWTH_RATE_HPP
#define FISCUS_GROWTH_RATE_HPP

#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>

#include <compare>
#include <cstddef>
#include <string_view>

namespace fiscus {

/// A rate of growth as an exact ratio: 437 on 348 is 89/348. It is multiplied by 100 only when it
/// is printed, by `percent`.
class rate {
 public:
  /// No growth.
  constexpr rate() = default;
  /// A quarter more is `rate(ratio(1, 4))`.
  constexpr explicit rate(ratio value) noexcept : value_(value) {}

  /// The ratio, 1/4 for a quarter more.
  [[nodiscard]] constexpr ratio value() const noexcept { return value_; }

  [[nodiscard]] friend constexpr bool operator==(rate, rate) = default;
  [[nodiscard]] friend constexpr auto operator<=>(rate, rate) = default;

 private:
  ratio value_;
};

/// 100 × `part_of_one` with Digits digits after the point, exactly rounded under `mode`: a share in
/// per cent, its change in percentage points. Throws `overflow` if it does not fit 64 bits.
template <int Digits>
[[nodiscard]] constexpr decimal<Digits> percent(ratio part_of_one, rounding mode) {
  return decimal<Digits>::from_units(round<Digits + 2>(part_of_one, mode).units());
}

/// The same of a rate: `percent<0>(r, rounding::half_even)` of 89/348 is 26.
template <int Digits>
[[nodiscard]] constexpr decimal<Digits> percent(rate r, rounding mode) {
  return percent<Digits>(r.value(), mode);
}

}  // namespace fiscus

template <>
struct std::hash<fiscus::rate> {
  [[nodiscard]] std::size_t operator()(fiscus::rate r) const noexcept {
    return std::hash<fiscus::ratio>()(r.value());
  }
};

#endif
