// SPDX-License-Identifier: BSL-1.0
// Products and quotients that are scaled by a power of ten and rounded once: what lies between is
// never cut, however large it is.
#ifndef FISCUS_EXACT_SCALED_HPP
#define FISCUS_EXACT_SCALED_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/rounding.hpp>

namespace fiscus {

/// a × b × 10^−`digits` under `mode`; 0 to 18 digits, as many as a product of two integers of 64
/// bits can lose. Throws `overflow` if the result does not fit, and `inexact` under
/// `rounding::unnecessary`.
template <signed_integer T>
[[nodiscard]] constexpr T multiply_scaled(T a, T b, int digits, rounding mode) {
  if (digits < 0 || digits > 18) throw invalid_value("a product loses 0 to 18 digits");
  const int128 unit = power_of_ten<int128>(digits);
  int128 product = 0;
  if (!__builtin_mul_overflow(int128{a}, int128{b}, &product))
    return narrow<T>(divide(product, unit, mode));

  // a = a₁·unit + a₀ and b = b₁·unit + b₀, so a·b / unit = a₁·b + a₀·b₁ + a₀·b₀ / unit, and only
  // the last summand is not whole.
  const int128 a0 = a % unit;
  const int128 b0 = b % unit;
  const int128 whole =
      checked_add(checked_multiply(a / unit, int128{b}), checked_multiply(a0, b / unit));
  const bracketed<int128> rest = bracket_quotient(a0 * b0, unit);
  return narrow<T>(rounded(bracketed<int128>{checked_add(whole, rest.floor), rest.rest}, mode));
}

/// a × 10^`digits` / b under `mode`; `digits` must not be negative. Throws `division_by_zero`,
/// `overflow` if the result does not fit, and `inexact` under `rounding::unnecessary`.
template <signed_integer T>
[[nodiscard]] constexpr T divide_scaled(T a, T b, int digits, rounding mode) {
  if (digits < 0 || digits > 38) throw invalid_value("a quotient is scaled by 0 to 38 digits");
  int128 scaled = 0;
  if (!__builtin_mul_overflow(int128{a}, power_of_ten<int128>(digits), &scaled))
    return narrow<T>(divide(scaled, b, mode));
  if (b == 0) throw division_by_zero("division by zero");

  // Long division, a digit at a time: rest < divisor ≤ 2^127, so that two rests fit together.
  const uint128 divisor = magnitude(int128{b});
  uint128 whole = magnitude(int128{a}) / divisor;
  uint128 rest = magnitude(int128{a}) % divisor;
  for (; digits > 0; --digits) {
    unsigned digit = 0;
    uint128 sum = 0;
    for (int i = 0; i < 10; ++i) {
      sum += rest;
      if (sum >= divisor) {
        sum -= divisor;
        ++digit;
      }
    }
    rest = sum;
    if (__builtin_mul_overflow(whole, 10U, &whole) || __builtin_add_overflow(whole, digit, &whole))
      throw overflow("the quotient is too large for its integer");
  }
  const bool negative = (a < 0) != (b < 0);
  return narrow<T>(rounded(bracket<int128>(negative, whole, rest, divisor), mode));
}

}  // namespace fiscus

#endif
