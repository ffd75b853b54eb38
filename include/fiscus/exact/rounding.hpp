// SPDX-License-Identifier: BSL-1.0
// The rounding modes, and division under them. There is no default mode anywhere: whoever loses
// digits says how.
#ifndef FISCUS_EXACT_ROUNDING_HPP
#define FISCUS_EXACT_ROUNDING_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>

#include <type_traits>

namespace fiscus::inline v0 {

/// How digits that have no place are rounded. The names are those of the General Decimal
/// Arithmetic Specification (Cowlishaw, speleotrove.com/decimal).
enum class rounding : unsigned char {
  half_even,    ///< to the nearest; a tie to the even neighbour
  half_up,      ///< to the nearest; a tie away from zero
  half_down,    ///< to the nearest; a tie towards zero
  up,           ///< away from zero
  down,         ///< towards zero: truncation
  ceiling,      ///< towards plus infinity
  floor,        ///< towards minus infinity
  unnecessary,  ///< nothing may be lost: throws `inexact` if anything would be
};

/// How what is cut off a number compares with a half.
enum class remainder_kind : unsigned char { none, below_half, half, above_half };

/// A number that need not be whole: its sign, its magnitude cut to a whole one, and what was cut
/// off. Every rounding of the library begins with one of these and ends with `rounded`.
template <signed_integer T>
struct cut_number {
  bool negative;
  unsigned_of<T> whole;
  remainder_kind rest;

  [[nodiscard]] friend constexpr bool operator==(cut_number, cut_number) = default;
};

/// The whole number that stands for `x` under `mode`. Throws `inexact` under
/// `rounding::unnecessary` if anything was cut off, and `overflow` if the result does not fit.
template <signed_integer T>
[[nodiscard]] constexpr T rounded(cut_number<T> x, rounding mode) {
  bool away = false;  // from zero
  if (x.rest != remainder_kind::none) {
    const bool half = x.rest == remainder_kind::half;
    const bool nearer = x.rest == remainder_kind::above_half;
    switch (mode) {
      case rounding::half_even: away = half ? x.whole % 2 != 0 : nearer; break;
      case rounding::half_up: away = half || nearer; break;
      case rounding::half_down: away = nearer; break;
      case rounding::up: away = true; break;
      case rounding::down: break;
      case rounding::ceiling: away = !x.negative; break;
      case rounding::floor: away = x.negative; break;
      case rounding::unnecessary: throw inexact("digits would be lost, and rounding was excluded");
    }
  }
  using U = unsigned_of<T>;
  const U most = magnitude(x.negative ? smallest<T> : largest<T>);
  if (x.whole > most || (away && x.whole == most))
    throw overflow("the rounded number is too large for its integer");
  const U size = static_cast<U>(x.whole + (away ? 1 : 0));
  return static_cast<T>(x.negative ? static_cast<U>(U{0} - size) : size);
}

/// How a part `rest` of something compares with half of it; `rest` is smaller than `all`.
template <class U>
[[nodiscard]] constexpr remainder_kind compare_with_half(U rest, U all) noexcept {
  const U other = static_cast<U>(all - rest);
  return rest == 0      ? remainder_kind::none
         : rest < other ? remainder_kind::below_half
         : rest > other ? remainder_kind::above_half
                        : remainder_kind::half;
}

/// n / d. Throws `division_by_zero`.
template <signed_integer T>
[[nodiscard]] constexpr cut_number<T> cut_quotient(T n, T d) {
  if (d == 0) throw division_by_zero("division by zero");
  using U = unsigned_of<T>;
  const U all = magnitude(d);
  return {(n < 0) != (d < 0), static_cast<U>(magnitude(n) / all),
          compare_with_half(static_cast<U>(magnitude(n) % all), all)};
}

/// x / d; nothing is lost by cutting twice, as what was cut off before still counts. `d` is above
/// zero.
template <signed_integer T>
[[nodiscard]] constexpr cut_number<T> cut_further(cut_number<T> x, unsigned_of<T> d) {
  using U = unsigned_of<T>;
  const U rest = static_cast<U>(x.whole % d);
  const U other = static_cast<U>(d - rest);
  // What is left lies between rest and rest + 1, of d; only if these are on either side of the half
  // does it matter where between them.
  remainder_kind kind = compare_with_half(rest, d);
  if (x.rest != remainder_kind::none) {
    kind = rest >= other                      ? remainder_kind::above_half
           : static_cast<U>(other - rest) > 1 ? remainder_kind::below_half
                                              : x.rest;
  }
  return {x.negative, static_cast<U>(x.whole / d), kind};
}

/// n / d as a whole number under `mode`. Throws `division_by_zero`, and `overflow` for the
/// smallest value divided by −1.
template <signed_integer T, signed_integer Divisor>
[[nodiscard]] constexpr T divide(T n, Divisor d, rounding mode) {
  using wide = std::conditional_t<fits_into<Divisor, T>, T, Divisor>;
  return narrow<T>(rounded(cut_quotient(wide{n}, wide{d}), mode));
}

}  // namespace fiscus::inline v0

#endif
