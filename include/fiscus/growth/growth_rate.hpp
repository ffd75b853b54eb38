// SPDX-License-Identifier: BSL-1.0
// A rate of growth, exact until it is printed.
#ifndef FISCUS_GROWTH_GROWTH_RATE_HPP
#define FISCUS_GROWTH_GROWTH_RATE_HPP

#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>

#include <compare>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <utility>

namespace fiscus {

/// A rate of growth as an exact quotient: 437 on 348 is 89/348. It is multiplied by 100 only when
/// it is printed, by `percent`.
template <class Quotient>
class basic_growth_rate {
 public:
  /// No growth.
  constexpr basic_growth_rate() = default;
  /// A quarter more is `growth_rate(ratio(1, 4))`.
  constexpr explicit basic_growth_rate(Quotient value) : value_(std::move(value)) {}
  /// The same rate as `other`. Explicit where it may not fit; throws `overflow` then.
  template <class Other>
    requires(!std::same_as<Other, Quotient> && std::constructible_from<Quotient, const Other&>)
  constexpr explicit(!std::convertible_to<Other, Quotient>)
      basic_growth_rate(const basic_growth_rate<Other>& other)
      : value_(other.value()) {}

  /// The quotient, 1/4 for a quarter more.
  [[nodiscard]] constexpr Quotient value() const { return value_; }

  [[nodiscard]] friend constexpr bool operator==(const basic_growth_rate&,
                                                 const basic_growth_rate&) = default;
  [[nodiscard]] friend constexpr auto operator<=>(const basic_growth_rate&,
                                                  const basic_growth_rate&) = default;

 private:
  Quotient value_;
};

/// The growth of one level on another. (A mean or product of several rates may not fit 64 bits: it
/// is a `big_growth_rate`.)
using growth_rate = basic_growth_rate<ratio>;

/// 100 × `part_of_one` with Digits digits after the point, exactly rounded under `mode`: a share in
/// per cent, its change in percentage points. Throws `overflow` if it does not fit 64 bits.
template <int Digits>
[[nodiscard]] constexpr decimal<Digits> percent(ratio part_of_one, rounding mode) {
  return decimal<Digits>::from_units(round<Digits + 2>(part_of_one, mode).units());
}

/// The same of a rate: `percent<0>(r, rounding::half_even)` of 89/348 is 26.
template <int Digits, class Quotient>
[[nodiscard]] constexpr decimal<Digits> percent(const basic_growth_rate<Quotient>& r,
                                                rounding mode) {
  return percent<Digits>(r.value(), mode);
}

}  // namespace fiscus

template <>
struct std::hash<fiscus::growth_rate> {
  [[nodiscard]] std::size_t operator()(fiscus::growth_rate r) const noexcept {
    return std::hash<fiscus::ratio>()(r.value());
  }
};

#endif
