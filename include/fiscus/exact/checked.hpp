// SPDX-License-Identifier: BSL-1.0
// Integer arithmetic that gives the right result or throws, also in constant expressions (where
// throwing means that the program does not compile).
#ifndef FISCUS_EXACT_CHECKED_HPP
#define FISCUS_EXACT_CHECKED_HPP

#include <fiscus/detail/overflow.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/integer.hpp>

#include <concepts>

namespace fiscus::inline v0 {

/// a + b. Throws `overflow` if the sum does not fit.
template <signed_integer T>
[[nodiscard]] constexpr T checked_add(T a, T b) {
  T result{};
  if (detail::add_overflows(a, b, result)) throw overflow("the sum is too large for its integer");
  return result;
}

/// a − b. Throws `overflow` if the difference does not fit.
template <signed_integer T>
[[nodiscard]] constexpr T checked_subtract(T a, T b) {
  T result{};
  if (detail::subtract_overflows(a, b, result))
    throw overflow("the difference is too large for its integer");
  return result;
}

/// a × b. Throws `overflow` if the product does not fit.
template <signed_integer T>
[[nodiscard]] constexpr T checked_multiply(T a, T b) {
  T result{};
  if (detail::multiply_overflows(a, b, result))
    throw overflow("the product is too large for its integer");
  return result;
}

/// −a. Throws `overflow` for the smallest value, which has no opposite.
template <signed_integer T>
[[nodiscard]] constexpr T checked_negate(T a) {
  return checked_subtract(T{0}, a);
}

/// The same number in another integer type. Throws `overflow` if it does not fit.
template <signed_integer To, signed_integer From>
[[nodiscard]] constexpr To narrow(From x) {
  if (x < smallest<To> || x > largest<To>) throw overflow("the value is too large for its integer");
  return static_cast<To>(x);
}

namespace detail {

struct powers_of_ten {
  static constexpr int most = decimal_digits<int128>;

  uint128 values[most + 1] = {1};

  constexpr powers_of_ten() {
    for (int i = 1; i <= most; ++i) values[i] = values[i - 1] * 10;
  }
};
inline constexpr powers_of_ten tens;

}  // namespace detail

/// 10 to the power of `exponent`, which must not be negative. Throws `overflow` if it does not fit.
template <class T>
  requires signed_integer<T> || std::same_as<T, uint128>
[[nodiscard]] constexpr T power_of_ten(int exponent) {
  if (exponent < 0 || exponent > detail::powers_of_ten::most ||
      static_cast<uint128>(static_cast<T>(detail::tens.values[exponent])) !=
          detail::tens.values[exponent])
    throw overflow("the power of ten is too large for its integer");
  return static_cast<T>(detail::tens.values[exponent]);
}

}  // namespace fiscus::inline v0

#endif
