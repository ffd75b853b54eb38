// SPDX-License-Identifier: BSL-1.0
// Levels at the ends of 64 bits and of what doubles hold exactly, and quotients of them by 128
// bits.
#ifndef FISCUS_TESTS_GROWTH_BIT_LIMITS_HPP
#define FISCUS_TESTS_GROWTH_BIT_LIMITS_HPP

#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/rounding.hpp>

#include <cstdint>
#include <limits>
#include <vector>

namespace bit_limits {

using fiscus::int128;
using fiscus::rounding;

inline constexpr rounding all_modes[] = {
    rounding::half_even, rounding::half_up, rounding::half_down, rounding::up,
    rounding::down,      rounding::ceiling, rounding::floor,     rounding::unnecessary};

inline std::vector<std::int64_t> levels() {
  std::vector<std::int64_t> result{std::numeric_limits<std::int64_t>::min(),
                                   std::numeric_limits<std::int64_t>::max(), 0};
  for (const int bit : {0, 1, 2, 31, 40, 49, 50, 51, 52, 53, 61, 62})
    for (const std::int64_t beside : {-1, 0, 1}) {
      const std::int64_t level = (std::int64_t{1} << bit) + beside;
      result.push_back(level);
      result.push_back(-level);
    }
  for (const std::int64_t beside : {1, 2}) {
    result.push_back(result[0] + beside);
    result.push_back(result[1] - beside);
  }
  return result;
}

/// n / d, which is above zero, as a whole number under a mode; exact or not.
struct whole_quotient {
  int128 value;
  bool exact;
};
inline whole_quotient divided(int128 n, int128 d, rounding mode) {
  const bool negative = n < 0;
  const int128 size = negative ? -n : n;
  const int128 whole = size / d;
  const int128 twice = size % d * 2;
  const bool some = twice != 0;
  bool away = false;
  switch (mode) {
    case rounding::half_even: away = twice > d || (twice == d && whole % 2 != 0); break;
    case rounding::half_up: away = twice >= d; break;
    case rounding::half_down: away = twice > d; break;
    case rounding::up: away = some; break;
    case rounding::ceiling: away = some && !negative; break;
    case rounding::floor: away = some && negative; break;
    case rounding::down:
    case rounding::unnecessary: break;
  }
  const int128 result = whole + (away ? 1 : 0);
  return {negative ? -result : result, !some};
}

}  // namespace bit_limits

#endif
