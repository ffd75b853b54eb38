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

/// Whether a number that lies `rest` above the whole number `floor` is rounded to `floor + 1`.
/// Every rounding of the library is decided here. Throws `inexact` under `rounding::unnecessary`
/// if there is a rest.
template <signed_integer T>
[[nodiscard]] constexpr bool rounds_above(T floor, remainder_kind rest, rounding mode) {
  if (rest == remainder_kind::none) return false;
  const bool below_zero = floor < 0;
  switch (mode) {
    case rounding::floor: return false;
    case rounding::ceiling: return true;
    case rounding::down: return below_zero;
    case rounding::up: return !below_zero;
    case rounding::unnecessary: throw inexact("digits would be lost, and rounding was excluded");
    case rounding::half_even:
    case rounding::half_up:
    case rounding::half_down: break;
  }
  if (rest != remainder_kind::half) return rest == remainder_kind::above_half;
  if (mode == rounding::half_even) return floor % 2 != 0;
  return (mode == rounding::half_up) != below_zero;
}

namespace detail {
template <signed_integer T>
constexpr T divide_alike(T n, T d, rounding mode) {
  if (d == 0) throw division_by_zero("division by zero");
  if (d == -1) return checked_negate(n);
  const T truncated = static_cast<T>(n / d);
  const T remainder = static_cast<T>(n % d);
  if (remainder == 0) return truncated;

  const bool negative = (n < 0) != (d < 0);
  const T floor = negative ? static_cast<T>(truncated - 1) : truncated;
  const unsigned_of<T> dropped = magnitude(remainder);
  const unsigned_of<T> kept = static_cast<unsigned_of<T>>(magnitude(d) - dropped);
  const auto above_floor = negative ? kept <=> dropped : dropped <=> kept;
  const remainder_kind rest = above_floor < 0    ? remainder_kind::below_half
                              : above_floor == 0 ? remainder_kind::half
                                                 : remainder_kind::above_half;
  return rounds_above(floor, rest, mode) ? static_cast<T>(floor + 1) : floor;
}

}  // namespace detail

/// n / d as a whole number under `mode`. Throws `division_by_zero`, and `overflow` for the
/// smallest value divided by −1.
template <signed_integer T, signed_integer Divisor>
[[nodiscard]] constexpr T divide(T n, Divisor d, rounding mode) {
  using wide = std::conditional_t<fits_into<Divisor, T>, T, Divisor>;
  return narrow<T>(detail::divide_alike(wide{n}, wide{d}, mode));
}
}  // namespace fiscus

#endif
