// SPDX-License-Identifier: BSL-1.0
// What a user would write who has neither this library nor another.
#ifndef FISCUS_TESTS_BENCH_BY_HAND_HPP
#define FISCUS_TESTS_BENCH_BY_HAND_HPP

#include <boost/multiprecision/cpp_dec_float.hpp>

#include <cstdint>

namespace bench {

__extension__ typedef __int128 wide;

using big = boost::multiprecision::cpp_dec_float_50;

/// n / d to the nearest whole number, a tie to the even one. d is above zero.
inline std::int64_t divide_half_even(wide n, wide d) {
  const wide whole = n / d;
  const wide rest = n % d;
  const wide twice = 2 * (rest < 0 ? -rest : rest);
  const bool away = twice > d || (twice == d && whole % 2 != 0);
  return static_cast<std::int64_t>(whole + (away ? (n < 0 ? -1 : 1) : 0));
}

/// To the nearest whole number, a tie away from zero: the only rounding to nearest that
/// cpp_dec_float has.
inline std::int64_t rounded(const big& x) { return round(x).convert_to<std::int64_t>(); }

}  // namespace bench

#endif
