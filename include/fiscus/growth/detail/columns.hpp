// SPDX-License-Identifier: BSL-1.0
// The growth of many levels at once, as fast as a loop over floating-point numbers, and exactly
// rounded.
#ifndef FISCUS_GROWTH_DETAIL_COLUMNS_HPP
#define FISCUS_GROWTH_DETAIL_COLUMNS_HPP

#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/rounding.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>

namespace fiscus::detail {

// Columns are computed without branches and in unsigned numbers, which cannot overflow. Whether
// something was not as it must be is gathered in the sign bit of one of them.

constexpr std::uint64_t one_if_positive(std::uint64_t x) noexcept {
  return static_cast<std::int64_t>(x) > 0 ? 1 : 0;
}
constexpr std::uint64_t one_if_negative(std::uint64_t x) noexcept { return x >> 63U; }

// A growth times a scale: `whole` times the base and the rest, which is about half of the base at
// most, if all is as it must be.
struct cut_growth {
  std::uint64_t base, whole, rest;
  std::uint64_t wrong;
};

// `change` and `base` are exact as doubles then, and so is their quotient, to a whole number: added
// to 1.5 × 2^52 it stands in the last bits.
constexpr cut_growth cut(std::int64_t from, std::int64_t to, std::uint64_t scale,
                         std::uint64_t most_change) noexcept {
  constexpr std::uint64_t most_base = std::uint64_t{1} << 51U;
  const auto base = static_cast<std::uint64_t>(from);
  const std::uint64_t change = static_cast<std::uint64_t>(to) - base;
  const std::uint64_t dividend = change * scale;
  const double quotient = static_cast<double>(static_cast<std::int64_t>(dividend)) /
                          static_cast<double>(static_cast<std::int64_t>(base));
  const std::uint64_t whole =
      std::bit_cast<std::uint64_t>(quotient + 0x1.8p52) - std::bit_cast<std::uint64_t>(0x1.8p52);
  return {base, whole, dividend - whole * base,
          (base - 1) | (most_base - base) | (most_change - change) | (most_change + change)};
}

// What is added to the quotient of a cut under a mode.
template <rounding Mode>
constexpr std::uint64_t rounding_step(const cut_growth& x) noexcept {
  const std::uint64_t negative =
      one_if_negative(x.whole) | (one_if_negative(x.rest) & ~one_if_positive(x.whole));
  const std::uint64_t odd = x.whole & 1U;
  // To the nearest: a tie goes up or down only where that is 1.
  const auto nearest = [&](std::uint64_t up, std::uint64_t down) {
    return one_if_positive(2 * x.rest - x.base + up) -
           one_if_positive(0 - 2 * x.rest - x.base + down);
  };
  // Downwards, and one more where that is 1 and something is left.
  const auto downwards = [&](std::uint64_t up) {
    return (one_if_positive(x.rest) & up) - (one_if_negative(x.rest) & (1 - up));
  };
  switch (Mode) {
    case rounding::half_even: return nearest(odd, odd);
    case rounding::half_up: return nearest(1 - negative, negative);
    case rounding::half_down: return nearest(negative, 1 - negative);
    case rounding::up: return downwards(1 - negative);
    case rounding::down: return downwards(negative);
    case rounding::ceiling: return downwards(1);
    case rounding::floor:
    case rounding::unnecessary: break;
  }
  return downwards(0);
}

// The growth of `to` on `from`, times `scale` and rounded, for each of many; whether all of it is
// right. It is not where a base is not above zero, and where a number has more than 51 bits.
template <rounding Mode, class V, class Result>
constexpr bool write_growth(const V* from, const V* to, std::size_t size, std::uint64_t scale,
                            Result* out) noexcept {
  const std::uint64_t most_change = (std::uint64_t{1} << 51U) / scale;
  std::uint64_t wrong = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const cut_growth x = cut(units_of(from[i]), units_of(to[i]), scale, most_change);
    wrong |= x.wrong;
    if constexpr (Mode == rounding::unnecessary) wrong |= x.rest | (0 - x.rest);
    out[i] = Result::from_units(static_cast<std::int64_t>(x.whole + rounding_step<Mode>(x)));
  }
  return one_if_negative(wrong) == 0;
}

// The same to the nearest, and faster; it is not right either where a quotient lies in the middle.
template <class V, class Result>
constexpr bool write_nearest_growth(const V* from, const V* to, std::size_t size,
                                    std::uint64_t scale, Result* out) noexcept {
  const std::uint64_t most_change = (std::uint64_t{1} << 51U) / scale;
  std::uint64_t wrong = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const cut_growth x = cut(units_of(from[i]), units_of(to[i]), scale, most_change);
    wrong |= x.wrong | (x.base - 1 - 2 * x.rest) | (x.base - 1 + 2 * x.rest);
    out[i] = Result::from_units(static_cast<std::int64_t>(x.whole));
  }
  return one_if_negative(wrong) == 0;
}

// The same as doubles, which are not right where a base is not above zero.
template <class V>
constexpr bool write_growth(const V* from, const V* to, std::size_t size, double* out) noexcept {
  std::uint64_t wrong = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const std::int64_t base = units_of(from[i]);
    // The first bit of base is set below zero, that of base − 1 also for zero.
    wrong |= static_cast<std::uint64_t>(base) | (static_cast<std::uint64_t>(base) - 1);
    out[i] = (static_cast<double>(units_of(to[i])) - static_cast<double>(base)) /
             static_cast<double>(base);
  }
  return wrong >> 63U == 0;
}

}  // namespace fiscus::detail

#endif
