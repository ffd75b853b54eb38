// SPDX-License-Identifier: BSL-1.0
// Values that are whole numbers of a smallest unit: integers, decimals, money. They can be divided
// up without a rest, and what is done to many of them at once is done to these numbers.
#ifndef FISCUS_EXACT_COUNTED_HPP
#define FISCUS_EXACT_COUNTED_HPP

#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/scaled.hpp>

#include <concepts>
#include <cstdint>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

namespace detail {

// A decimal counts units of its last digit …
template <class V>
concept counts_units = requires(const V v) {
  { V::from_units(v.units()) } -> std::same_as<V>;
};

// … and an amount of a currency its minor units.
template <class V>
concept counts_minor_units = requires(const V v) {
  { V::from_minor(v.minor()) } -> std::same_as<V>;
};

}  // namespace detail

/// Values that are whole numbers of a smallest unit: integers, and all that has `units()` and
/// `from_units(n)`, or `minor()` and `from_minor(n)`, as decimals and money have.
template <class V>
concept counted = signed_integer<V> || detail::counts_units<V> || detail::counts_minor_units<V>;

/// How many units a value has, as the integer that it counts them with.
template <counted V>
[[nodiscard]] constexpr signed_integer auto units_of(const V& value) noexcept {
  if constexpr (signed_integer<V>)
    return value;
  else if constexpr (detail::counts_units<V>)
    return value.units();
  else
    return value.minor();
}

/// The integer with which a V counts its units.
template <counted V>
using count_type = decltype(units_of(V()));

/// Values that are counted in at most 64 bits, so that the sum of as many as fit in memory has no
/// more than 128.
template <class V>
concept narrowly_counted = counted<V> && sizeof(count_type<V>) <= sizeof(std::int64_t);

/// Values that are counted in 64 bits.
template <class V>
concept counted_in_64_bits = counted<V> && std::same_as<count_type<V>, std::int64_t>;

/// The value of so many units. Throws `overflow` if there are too many.
template <counted V, signed_integer Count>
[[nodiscard]] constexpr V from_units(Count count) {
  const auto units = narrow<count_type<V>>(count);
  if constexpr (signed_integer<V>)
    return units;
  else if constexpr (detail::counts_units<V>)
    return V::from_units(units);
  else
    return V::from_minor(units);
}

/// `value` × `factor` in units of the same size, rounded once under `mode`. Throws `overflow` if it
/// does not fit, and `inexact` under `rounding::unnecessary`.
///
///     multiply(money<USD>{"437 million"}, ratio(2, 3), rounding::half_even)
template <counted V>
[[nodiscard]] constexpr V multiply(const V& value, ratio factor, rounding mode) {
  const int128 units = units_of(value);
  const int128 times = factor.numerator();
  return from_units<V>(rounded(
      detail::cut_product_quotient((units < 0) != (times < 0), magnitude(units), magnitude(times),
                                   magnitude(int128{factor.denominator()})),
      mode));
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
