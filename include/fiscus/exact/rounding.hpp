// SPDX-License-Identifier: BSL-1.0
// The rounding modes, and division under them. There is no default mode anywhere: whoever loses
// digits says how.
#ifndef FISCUS_EXACT_ROUNDING_HPP
#define FISCUS_EXACT_ROUNDING_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>

#include <compare>
#include <type_traits>

namespace fiscus {

/// What happens to digits that have no place. The names are those of the General Decimal
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

/// What lies between a number and the whole number below it, compared with a half.
enum class remainder_kind : unsigned char { none, below_half, half, above_half };

/// A number that need not be whole: the whole number below it, and what lies above that.
template <signed_integer T>
struct bracketed {
  T floor;
  remainder_kind rest;

  [[nodiscard]] friend constexpr bool operator==(bracketed, bracketed) = default;
};

/// The whole number that stands for `x` under `mode`. Every rounding of the library is decided
/// here. Throws `inexact` under `rounding::unnecessary` if there is a rest, and `overflow` if the
/// number above the largest would be needed.
template <signed_integer T>
[[nodiscard]] constexpr T rounded(bracketed<T> x, rounding mode) {
  if (x.rest == remainder_kind::none) return x.floor;
  const bool below_zero = x.floor < 0;
  bool above = false;
  switch (mode) {
    case rounding::floor: break;
    case rounding::ceiling: above = true; break;
    case rounding::down: above = below_zero; break;
    case rounding::up: above = !below_zero; break;
    case rounding::unnecessary: throw inexact("digits would be lost, and rounding was excluded");
    case rounding::half_even:
      above =
          x.rest == remainder_kind::half ? x.floor % 2 != 0 : x.rest == remainder_kind::above_half;
      break;
    case rounding::half_up:
      above = x.rest == remainder_kind::half ? !below_zero : x.rest == remainder_kind::above_half;
      break;
    case rounding::half_down:
      above = x.rest == remainder_kind::half ? below_zero : x.rest == remainder_kind::above_half;
      break;
  }
  return above ? checked_add(x.floor, T{1}) : x.floor;
}

/// Where the quotient of whole numbers lies that is `whole` and `rest`/`divisor`, negative or not.
template <signed_integer T>
[[nodiscard]] constexpr bracketed<T> bracket(bool negative, unsigned_of<T> whole,
                                             unsigned_of<T> rest, unsigned_of<T> divisor) {
  const auto kept = static_cast<unsigned_of<T>>(divisor - rest);
  const auto order = negative ? kept <=> rest : rest <=> kept;
  const remainder_kind kind = rest == 0    ? remainder_kind::none
                              : order < 0  ? remainder_kind::below_half
                              : order == 0 ? remainder_kind::half
                                           : remainder_kind::above_half;
  // The magnitude of the whole number below, which for a negative number is the larger one.
  const auto size = static_cast<unsigned_of<T>>(whole + (negative && rest != 0 ? 1 : 0));
  if (size < whole || size > magnitude(negative ? smallest<T> : largest<T>))
    throw overflow("the quotient is too large for its integer");
  return {static_cast<T>(negative ? unsigned_of<T>{0} - size : size), kind};
}

/// Where n / d lies. Throws `division_by_zero`, and `overflow` for the smallest value divided by
/// −1.
template <signed_integer T>
[[nodiscard]] constexpr bracketed<T> bracket_quotient(T n, T d) {
  if (d == 0) throw division_by_zero("division by zero");
  const unsigned_of<T> a = magnitude(n);
  const unsigned_of<T> b = magnitude(d);
  return bracket<T>((n < 0) != (d < 0), static_cast<unsigned_of<T>>(a / b),
                    static_cast<unsigned_of<T>>(a % b), b);
}

/// n / d as a whole number under `mode`. Throws `division_by_zero`, and `overflow` for the
/// smallest value divided by −1.
template <signed_integer T, signed_integer Divisor>
[[nodiscard]] constexpr T divide(T n, Divisor d, rounding mode) {
  using wide = std::conditional_t<fits_into<Divisor, T>, T, Divisor>;
  return narrow<T>(rounded(bracket_quotient(wide{n}, wide{d}), mode));
}

}  // namespace fiscus

#endif
