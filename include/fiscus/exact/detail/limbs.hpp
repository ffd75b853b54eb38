// SPDX-License-Identifier: BSL-1.0
// Arithmetic of magnitudes of any size, as lists of 64-bit digits ("limbs").
#ifndef FISCUS_EXACT_DETAIL_LIMBS_HPP
#define FISCUS_EXACT_DETAIL_LIMBS_HPP

#include <fiscus/exact/integer.hpp>

#include <bit>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0::detail {

/// A magnitude: the least significant limb first, no leading zeros; empty for zero.
using limbs = std::vector<std::uint64_t>;

constexpr void trim(limbs& a) noexcept {
  while (!a.empty() && a.back() == 0) a.pop_back();
}

constexpr std::size_t bit_length(const limbs& a) noexcept {
  return a.empty() ? 0 : a.size() * 64 - static_cast<std::size_t>(std::countl_zero(a.back()));
}

constexpr std::strong_ordering compare(const limbs& a, const limbs& b) noexcept {
  if (a.size() != b.size()) return a.size() <=> b.size();
  for (std::size_t i = a.size(); i-- > 0;)
    if (a[i] != b[i]) return a[i] <=> b[i];
  return std::strong_ordering::equal;
}

/// a += b, where b is not larger than a.
constexpr void add_to(limbs& a, const limbs& b) {
  uint128 carry = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    carry += uint128{a[i]} + (i < b.size() ? b[i] : 0);
    a[i] = static_cast<std::uint64_t>(carry);
    carry >>= 64U;
  }
  if (carry != 0) a.push_back(static_cast<std::uint64_t>(carry));
}

/// a −= b, where b is not larger than a.
constexpr void subtract_from(limbs& a, const limbs& b) noexcept {
  std::uint64_t borrow = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const uint128 taken = uint128{i < b.size() ? b[i] : 0} + borrow;
    borrow = a[i] < taken ? 1 : 0;
    a[i] = static_cast<std::uint64_t>(a[i] - taken);
  }
  trim(a);
}

/// a × b, by the schoolbook.
constexpr limbs product(const limbs& a, const limbs& b) {
  limbs result(a.size() + b.size(), 0);
  for (std::size_t i = 0; i < a.size(); ++i) {
    uint128 carry = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      carry += uint128{a[i]} * b[j] + result[i + j];
      result[i + j] = static_cast<std::uint64_t>(carry);
      carry >>= 64U;
    }
    result[i + b.size()] = static_cast<std::uint64_t>(carry);
  }
  trim(result);
  return result;
}

/// Divides a by d in place, and returns the rest.
constexpr std::uint64_t divide_by_limb(limbs& a, std::uint64_t d) noexcept {
  std::uint64_t rest = 0;
  for (std::size_t i = a.size(); i-- > 0;) {
    const auto [whole, left] = divided(uint128{rest} << 64U | a[i], d);
    a[i] = static_cast<std::uint64_t>(whole);
    rest = static_cast<std::uint64_t>(left);
  }
  trim(a);
  return rest;
}

/// a, shifted up by fewer than 64 bits, with one limb more.
constexpr limbs shifted_up(const limbs& a, int bits) {
  limbs result(a.size() + 1, 0);
  for (std::size_t i = 0; i < a.size(); ++i) {
    const uint128 both = uint128{a[i]} << bits;
    result[i] |= static_cast<std::uint64_t>(both);
    result[i + 1] = static_cast<std::uint64_t>(both >> 64U);
  }
  return result;
}

constexpr void shift_down(limbs& a, int bits) noexcept {
  for (std::size_t i = 0; i < a.size(); ++i) {
    const uint128 both = uint128{i + 1 < a.size() ? a[i + 1] : 0} << 64U | a[i];
    a[i] = static_cast<std::uint64_t>(both >> bits);
  }
  trim(a);
}

struct limbs_divided {
  limbs whole, rest;
};

/// Subtracts whole × d from the part of `rest` that begins at `place`; if that was too much, adds d
/// again and lowers `whole`.
constexpr void subtract_multiple(limbs& rest, std::size_t place, const limbs& d,
                                 std::uint64_t& whole) noexcept {
  uint128 carry = 0;
  std::uint64_t borrow = 0;
  for (std::size_t i = 0; i <= d.size(); ++i) {
    carry += i < d.size() ? uint128{whole} * d[i] : 0;
    const uint128 taken = uint128{static_cast<std::uint64_t>(carry)} + borrow;
    std::uint64_t& limb = rest[place + i];
    borrow = limb < taken ? 1 : 0;
    limb = static_cast<std::uint64_t>(limb - taken);
    carry >>= 64U;
  }
  if (borrow == 0) return;
  --whole;
  carry = 0;
  for (std::size_t i = 0; i <= d.size(); ++i) {
    carry += uint128{rest[place + i]} + (i < d.size() ? d[i] : 0);
    rest[place + i] = static_cast<std::uint64_t>(carry);
    carry >>= 64U;
  }
}

/// a / d and a % d for d above zero. Knuth, The Art of Computer Programming, 4.3.1, algorithm D.
constexpr limbs_divided quotient_and_rest(const limbs& a, const limbs& d) {
  if (compare(a, d) < 0) return {{}, a};
  if (d.size() == 1) {
    limbs whole = a;
    limbs rest{divide_by_limb(whole, d[0])};
    trim(rest);
    return {std::move(whole), std::move(rest)};
  }
  const std::size_t size = d.size();
  const int shift = std::countl_zero(d.back());
  limbs rest = shifted_up(a, shift);
  limbs divisor = shifted_up(d, shift);
  trim(divisor);
  const std::uint64_t first = divisor[size - 1];
  const std::uint64_t second = divisor[size - 2];
  limbs whole(a.size() - size + 1, 0);
  for (std::size_t place = whole.size(); place-- > 0;) {
    const uint128 top = uint128{rest[place + size]} << 64U | rest[place + size - 1];
    auto [guess, left] = divided(top, first);
    while (guess >> 64U != 0 || guess * second > (left << 64U | rest[place + size - 2])) {
      --guess;
      left += first;
      if (left >> 64U != 0) break;
    }
    whole[place] = static_cast<std::uint64_t>(guess);
    subtract_multiple(rest, place, divisor, whole[place]);
  }
  trim(whole);
  trim(rest);
  shift_down(rest, shift);
  return {std::move(whole), std::move(rest)};
}

constexpr std::uint64_t greatest_common_divisor(std::uint64_t a, std::uint64_t b) noexcept {
  while (b != 0) a = std::exchange(b, a % b);
  return a;
}

/// The 62 bits of a from bit `begin` on.
constexpr std::int64_t bits_from(const limbs& a, std::size_t begin) noexcept {
  const std::size_t place = begin / 64;
  const auto limb = [&](std::size_t i) { return i < a.size() ? a[i] : 0; };
  const uint128 both = uint128{limb(place + 1)} << 64U | limb(place);
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(both >> (begin % 64)) &
                                   (~std::uint64_t{0} >> 2U));
}

/// The factors of several steps of Euclid's algorithm at once: from a and b to
/// from_a × a + from_b × b and to_a × a + to_b × b. All are below 2^62 in magnitude.
struct euclidean_steps {
  std::int64_t from_a = 1, from_b = 0, to_a = 0, to_b = 1;
};

/// The steps of which the leading bits of a and b are sure.
constexpr euclidean_steps sure_steps(std::int64_t a, std::int64_t b) noexcept {
  euclidean_steps s;
  while (b + s.to_a != 0 && b + s.to_b != 0) {
    const std::int64_t times = (a + s.from_a) / (b + s.to_a);
    if (times != (a + s.from_b) / (b + s.to_b)) break;
    s.from_a = std::exchange(s.to_a, s.from_a - times * s.to_a);
    s.from_b = std::exchange(s.to_b, s.from_b - times * s.to_b);
    a = std::exchange(b, a - times * b);
  }
  return s;
}

/// p × a + q × b, which is not below zero; a has as many limbs as b or more.
constexpr limbs combined(std::int64_t p, const limbs& a, std::int64_t q, const limbs& b) {
  limbs result = a;  // of the same size; each limb is written
  int128 carry = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    carry += int128{p} * a[i] + int128{q} * (i < b.size() ? b[i] : 0);
    result[i] = static_cast<std::uint64_t>(carry);
    carry >>= 64U;
  }
  trim(result);
  return result;
}

/// The greatest common divisor; of a and zero a. Lehmer's algorithm: Knuth, The Art of Computer
/// Programming, 4.5.2, algorithm L. Takes time with the product of the sizes.
constexpr limbs greatest_common_divisor(limbs a, limbs b) {
  if (compare(a, b) < 0) std::swap(a, b);
  while (b.size() > 1) {
    const std::size_t begin = bit_length(a) - 62;
    const euclidean_steps steps = sure_steps(bits_from(a, begin), bits_from(b, begin));
    if (steps.from_b == 0) {
      limbs rest = quotient_and_rest(a, b).rest;
      a = std::exchange(b, std::move(rest));
    } else {
      limbs next = combined(steps.from_a, a, steps.from_b, b);
      b = combined(steps.to_a, a, steps.to_b, b);
      a = std::move(next);
    }
  }
  if (b.empty()) return a;
  const std::uint64_t divisor = b[0];
  return {greatest_common_divisor(divisor, divide_by_limb(a, divisor))};
}

}  // namespace fiscus::inline v0::detail

#include <fiscus/detail/macros_on.hpp>

#endif
