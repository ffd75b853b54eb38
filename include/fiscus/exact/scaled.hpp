// SPDX-License-Identifier: BSL-1.0
// Products and quotients that are scaled by a power of ten and rounded once: what lies between is
// never cut, however large it is.
#ifndef FISCUS_EXACT_SCALED_HPP
#define FISCUS_EXACT_SCALED_HPP

#include <fiscus/detail/overflow.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/rounding.hpp>

#include <cstdint>

namespace fiscus::inline v0 {

namespace detail {

/// a × b / d of magnitudes, where the product has up to 256 bits. Throws `overflow` if the quotient
/// has more than 128.
[[gnu::noinline]] constexpr cut_number<int128> cut_wide_product_quotient(bool negative, uint128 a,
                                                                         uint128 b, uint128 d) {
  // The product by halves of 64 bits …
  constexpr uint128 mask = ~std::uint64_t{0};
  const uint128 low = (a & mask) * (b & mask);
  const uint128 middle = (a >> 64U) * (b & mask) + (low >> 64U);
  const uint128 other = (a & mask) * (b >> 64U) + (middle & mask);
  const uint128 upper = (a >> 64U) * (b >> 64U) + (middle >> 64U) + (other >> 64U);
  uint128 lower = (other << 64U) | (low & mask);

  // … and a long division bit by bit. The rest is smaller than d, so it can be doubled.
  if (upper >= d) throw overflow("the quotient is too large for its integer");
  uint128 rest = upper;
  for (int bit = 0; bit < 128; ++bit) {
    rest = (rest << 1U) | (lower >> 127U);
    lower <<= 1U;
    if (rest >= d) {
      rest -= d;
      lower |= 1U;
    }
  }
  return {negative, lower, compare_with_half(rest, d)};
}

/// a × b / d of magnitudes; `d` is above zero and at most 2^127. Throws `overflow` if the quotient
/// has more than 128 bits.
constexpr cut_number<int128> cut_product_quotient(bool negative, uint128 a, uint128 b, uint128 d) {
  uint128 product = 0;
  if (detail::multiply_overflows(a, b, product))
    return cut_wide_product_quotient(negative, a, b, d);
  const auto [whole, rest] = divided(product, d);
  return {negative, whole, compare_with_half(rest, d)};
}

/// Powers of ten are multiplied in two steps, if one does not hold them.
inline constexpr int most_digits_at_once = decimal_digits<int128>;
inline constexpr int most_digits_scaled = 2 * most_digits_at_once;

}  // namespace detail

/// a × b × 10^−`digits` under `mode`, for 0 to 76 digits. Throws `overflow` if the result does not
/// fit, and `inexact` under `rounding::unnecessary`.
template <signed_integer T>
[[nodiscard]] constexpr T multiply_scaled(T a, T b, int digits, rounding mode) {
  if (digits < 0 || digits > detail::most_digits_scaled)
    throw invalid_value("a product loses 0 to 76 digits");
  const int at_once = digits > detail::most_digits_at_once ? detail::most_digits_at_once : digits;
  auto product = detail::cut_product_quotient((a < 0) != (b < 0), magnitude(a), magnitude(b),
                                              power_of_ten<uint128>(at_once));
  if (digits > at_once) product = cut_further(product, power_of_ten<uint128>(digits - at_once));
  return narrow<T>(rounded(product, mode));
}

/// a × 10^`digits` / b under `mode`, for −38 to 76 digits. Throws `division_by_zero`, `overflow` if
/// the result does not fit, and `inexact` under `rounding::unnecessary`.
template <signed_integer T>
[[nodiscard]] constexpr T divide_scaled(T a, T b, int digits, rounding mode) {
  if (digits < -detail::most_digits_at_once || digits > detail::most_digits_scaled)
    throw invalid_value("a quotient is scaled by -38 to 76 digits");
  if (b == 0) throw division_by_zero("division by zero");
  const int at_once = digits > detail::most_digits_at_once ? detail::most_digits_at_once : digits;
  uint128 scaled = magnitude(a);
  // 2^128 × 10^38 is more than 2^254, and a quotient of it by at most 2^127 does not fit.
  if (digits > at_once &&
      detail::multiply_overflows(scaled, power_of_ten<uint128>(digits - at_once), scaled))
    throw overflow("the quotient is too large for its integer");
  const uint128 tens = power_of_ten<uint128>(at_once < 0 ? -at_once : at_once);
  auto quotient =
      detail::cut_product_quotient((a < 0) != (b < 0), scaled, digits < 0 ? 1 : tens, magnitude(b));
  if (digits < 0) quotient = cut_further(quotient, tens);
  return narrow<T>(rounded(quotient, mode));
}

}  // namespace fiscus::inline v0

#endif
