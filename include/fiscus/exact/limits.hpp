// SPDX-License-Identifier: BSL-1.0
// std::numeric_limits of types that count units with an integer.
#ifndef FISCUS_EXACT_LIMITS_HPP
#define FISCUS_EXACT_LIMITS_HPP

#include <fiscus/exact/integer.hpp>

#include <limits>

namespace fiscus::inline v0 {

/// The base of the `std::numeric_limits` of a T that is so many units; `FromUnits` makes one.
template <class T, signed_integer Rep, T (*FromUnits)(Rep)>
struct exact_limits {
  static constexpr bool is_specialized = true;
  static constexpr bool is_signed = true;
  static constexpr bool is_integer = false;
  static constexpr bool is_exact = true;
  static constexpr bool has_infinity = false;
  static constexpr bool has_quiet_NaN = false;
  static constexpr bool has_signaling_NaN = false;
  static constexpr std::float_denorm_style has_denorm = std::denorm_absent;
  static constexpr bool has_denorm_loss = false;
  static constexpr std::float_round_style round_style = std::round_indeterminate;
  static constexpr bool is_iec559 = false;
  static constexpr bool is_bounded = true;
  static constexpr bool is_modulo = false;
  static constexpr int radix = 2;
  static constexpr int digits = 8 * static_cast<int>(sizeof(Rep)) - 1;
  /// How many decimal digits, before and after the point together, surely fit.
  static constexpr int digits10 = detail::decimal_digits<Rep>;
  static constexpr int max_digits10 = 0;
  static constexpr int min_exponent = 0;
  static constexpr int min_exponent10 = 0;
  static constexpr int max_exponent = 0;
  static constexpr int max_exponent10 = 0;
  static constexpr bool traps = true;
  static constexpr bool tinyness_before = false;

  [[nodiscard]] static constexpr T(min)() noexcept { return lowest(); }
  [[nodiscard]] static constexpr T lowest() noexcept { return FromUnits(smallest<Rep>); }
  [[nodiscard]] static constexpr T(max)() noexcept { return FromUnits(largest<Rep>); }
  /// One unit: the smallest difference there is.
  [[nodiscard]] static constexpr T epsilon() noexcept { return FromUnits(Rep{1}); }
  [[nodiscard]] static constexpr T round_error() noexcept { return T(); }
  [[nodiscard]] static constexpr T infinity() noexcept { return T(); }
  [[nodiscard]] static constexpr T quiet_NaN() noexcept { return T(); }
  [[nodiscard]] static constexpr T signaling_NaN() noexcept { return T(); }
  [[nodiscard]] static constexpr T denorm_min() noexcept { return T(); }
};

}  // namespace fiscus::inline v0

#endif
