// SPDX-License-Identifier: BSL-1.0
// Sums of many numbers: exact, and nearly as fast as a sum that is not checked.
#ifndef FISCUS_EXACT_SUM_HPP
#define FISCUS_EXACT_SUM_HPP

#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>

namespace fiscus::inline v0 {

/// The exact sum of the integers `units(value)` of all values. Throws `overflow` only where the
/// integers have 128 bits and their sum has more.
template <class Value, std::regular_invocable<const Value&> Units>
[[nodiscard]] constexpr int128 exact_sum(std::span<const Value> values, Units units) {
  if constexpr (sizeof(units(values[0])) <= sizeof(std::int64_t)) {
    // If every number lies in [−2^k, 2^k) and there are fewer than 2^(62 − k), no sum of 64 bits
    // can wrap. Whether they do is seen while adding: shifted up by 2^k, none has a bit above the
    // k-th.
    const int k = 62 - static_cast<int>(std::bit_width(values.size()));
    const std::uint64_t shift = std::uint64_t{1} << k;
    std::uint64_t total = 0;
    std::uint64_t seen = 0;
    const auto bits = [&](std::size_t i) {
      return static_cast<std::uint64_t>(std::int64_t{units(values[i])});
    };
    // A value of each half of them at a time, as that is faster.
    const std::size_t half = values.size() / 2;
    for (std::size_t i = 0; i < half; ++i) {
      const std::uint64_t a = bits(i);
      const std::uint64_t b = bits(half + i);
      total += a + b;
      seen |= (a + shift) | (b + shift);
    }
    if (values.size() % 2 != 0) {
      const std::uint64_t last = bits(values.size() - 1);
      total += last;
      seen |= last + shift;
    }
    if (seen >> (k + 1) == 0) return static_cast<std::int64_t>(total);
  }
  // The upper and lower halves apart: neither sum can wrap, and only their union can be too large.
  int128 upper = 0;
  uint128 lower = 0;
  for (const Value& value : values) {
    const int128 bits = units(value);
    upper += bits >> 64U;
    lower += static_cast<std::uint64_t>(bits);
  }
  upper += static_cast<std::int64_t>(lower >> 64U);
  const auto top = static_cast<uint128>(int128{narrow<std::int64_t>(upper)});
  return static_cast<int128>((top << 64U) | static_cast<std::uint64_t>(lower));
}

}  // namespace fiscus::inline v0

#endif
