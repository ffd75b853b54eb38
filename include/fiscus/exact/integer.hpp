// SPDX-License-Identifier: BSL-1.0
// The integers that the library counts with: signed, 8 to 128 bits.
#ifndef FISCUS_EXACT_INTEGER_HPP
#define FISCUS_EXACT_INTEGER_HPP

#include <concepts>
#include <cstddef>
#include <cstdint>

namespace fiscus::inline v0 {

// The keyword keeps -Wpedantic quiet about a type that ISO C++ does not have.
/// A signed integer of 128 bits.
__extension__ typedef __int128 int128;
/// An unsigned integer of 128 bits.
__extension__ typedef unsigned __int128 uint128;

/// A signed integer of 8, 16, 32, 64 or 128 bits; neither a character type nor bool.
template <class T>
concept signed_integer = std::same_as<T, int128> ||
    (std::signed_integral<T> && !std::same_as<T, char> && !std::same_as<T, wchar_t>);

/// Whether every value of the integer From is one of To. A floating-point number is no integer, so
/// that none slips in by conversion where this is asked for.
template <class From, class To>
concept fits_into = signed_integer<From> && signed_integer<To> && sizeof(From) <= sizeof(To);

namespace detail {

template <class T>
struct make_unsigned : std::make_unsigned<T> {};
template <>
struct make_unsigned<int128> {
  using type = uint128;
};

}  // namespace detail

/// The unsigned integer of the same size.
template <signed_integer T>
using unsigned_of = typename detail::make_unsigned<T>::type;

/// The largest value of T. (`std::numeric_limits` does not know 128 bits under -std=c++20.)
template <signed_integer T>
inline constexpr T largest = static_cast<T>(static_cast<unsigned_of<T>>(-1) >> 1U);

/// The smallest value of T.
template <signed_integer T>
inline constexpr T smallest = static_cast<T>(-largest<T> - 1);

/// |x|, which always fits the unsigned type.
template <signed_integer T>
[[nodiscard]] constexpr unsigned_of<T> magnitude(T x) noexcept {
  using U = unsigned_of<T>;
  return x < 0 ? static_cast<U>(U{0} - static_cast<U>(x)) : static_cast<U>(x);
}

namespace detail {

/// How many decimal digits surely fit: 2 in 8 bits, 18 in 64, 38 in 128.
template <signed_integer T>
inline constexpr int decimal_digits = [] {
  int count = 0;
  for (T left = largest<T>; (left /= 10) != 0;) ++count;
  return count;
}();

struct whole_and_rest {
  uint128 whole, rest;
};

/// n / d and n % d; where both fit 64 bits, by the processor's division of these.
[[nodiscard]] constexpr whole_and_rest divided(uint128 n, uint128 d) noexcept {
  if ((n | d) >> 64U == 0) {
    const auto a = static_cast<std::uint64_t>(n);
    const auto b = static_cast<std::uint64_t>(d);
    return {a / b, a % b};
  }
  return {n / d, n % d};
}

}  // namespace detail

/// A hash of x. (`std::hash` does not know 128 bits under -std=c++20.)
template <signed_integer T>
[[nodiscard]] constexpr std::size_t hash_of(T x) noexcept {
  constexpr std::size_t word = sizeof(std::size_t);
  std::size_t result = static_cast<std::size_t>(x);
  for (std::size_t read = word; read < sizeof(T); read += word)
    result = result * 31 + static_cast<std::size_t>(x >> (8 * read));
  return result;
}

}  // namespace fiscus::inline v0

#endif
