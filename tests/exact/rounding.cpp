// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"

#include <fiscus/exact/rounding.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <cstdlib>
#include <type_traits>

BOOST_AUTO_TEST_SUITE(rounding_test)

using namespace fiscus;

// The table that the General Decimal Arithmetic's description of the modes implies.
static_assert(divide(25, 10, rounding::half_even) == 2 && divide(35, 10, rounding::half_even) == 4);
static_assert(divide(25, 10, rounding::half_up) == 3 && divide(-25, 10, rounding::half_up) == -3);
static_assert(divide(25, 10, rounding::half_down) == 2);
static_assert(divide(-25, 10, rounding::half_down) == -2);
static_assert(divide(21, 10, rounding::up) == 3 && divide(-21, 10, rounding::up) == -3);
static_assert(divide(29, 10, rounding::down) == 2 && divide(-29, 10, rounding::down) == -2);
static_assert(divide(21, 10, rounding::ceiling) == 3 && divide(-21, 10, rounding::ceiling) == -2);
static_assert(divide(29, 10, rounding::floor) == 2 && divide(-29, 10, rounding::floor) == -3);
static_assert(divide(30, 10, rounding::unnecessary) == 3);
static_assert(divide(int128{5} << 100, int128{2} << 100, rounding::half_even) == 2);

// The divisor may be wider than what is divided, which keeps its type.
static_assert(divide(std::int8_t{-100}, std::int64_t{1000}, rounding::floor) == -1);
static_assert(std::is_same_v<decltype(divide(std::int8_t{1}, 2, rounding::up)), std::int8_t>);

namespace {

constexpr rounding modes[] = {rounding::half_even, rounding::half_up, rounding::half_down,
                              rounding::up,        rounding::down,    rounding::ceiling,
                              rounding::floor};

// Of the two whole numbers beside n/d the one that the mode's definition names, found by distances
// and not by remainders.
int oracle(int n, int d, rounding mode) {
  int below = n / d - 2;
  while ((d > 0 ? (below + 1) * d <= n : (below + 1) * d >= n)) ++below;
  if (below * d == n) return below;
  const int above = below + 1;
  const int nearer_zero = std::abs(below) < std::abs(above) ? below : above;
  const int farther = nearer_zero == below ? above : below;
  const int to_below = std::abs(n - below * d);
  const int to_above = std::abs(n - above * d);
  switch (mode) {
    case rounding::floor: return below;
    case rounding::ceiling: return above;
    case rounding::down: return nearer_zero;
    case rounding::up: return farther;
    default: break;
  }
  if (to_below != to_above) return to_below < to_above ? below : above;
  if (mode == rounding::half_even) return below % 2 == 0 ? below : above;
  return mode == rounding::half_up ? farther : nearer_zero;
}

}  // namespace

BOOST_AUTO_TEST_CASE(all_pairs_of_8_bits_agree_with_the_definitions) {
  for (int n = -128; n <= 127; n += thinning_of_bytes)
    for (int d = -128; d <= 127; ++d) {
      const auto divided = [&](rounding mode) {
        return divide(static_cast<std::int8_t>(n), static_cast<std::int8_t>(d), mode);
      };
      if (d == 0) {
        BOOST_REQUIRE_THROW(static_cast<void>(divided(rounding::down)), division_by_zero);
        continue;
      }
      if (n == -128 && d == -1) {
        BOOST_REQUIRE_THROW(static_cast<void>(divided(rounding::down)), overflow);
        continue;
      }
      for (const rounding mode : modes) BOOST_REQUIRE_EQUAL(int{divided(mode)}, oracle(n, d, mode));
      if (n % d == 0)
        BOOST_REQUIRE_EQUAL(int{divided(rounding::unnecessary)}, n / d);
      else
        BOOST_REQUIRE_THROW(static_cast<void>(divided(rounding::unnecessary)), inexact);
    }
}

BOOST_AUTO_TEST_CASE(the_extremes_of_64_bits_are_halved_without_overflow) {
  const auto low = smallest<std::int64_t>;
  BOOST_TEST(divide(std::int64_t{1}, low, rounding::half_even) == 0);
  BOOST_TEST(divide(low, low, rounding::half_up) == 1);
  BOOST_TEST(divide(low / 2, low, rounding::half_up) == 1);
  BOOST_TEST(divide(low / 2, low, rounding::half_even) == 0);
  BOOST_TEST(divide(low + 1, std::int64_t{2}, rounding::floor) == low / 2);
}

BOOST_AUTO_TEST_CASE(cutting_twice_loses_nothing) {
  for (int n = -2000; n <= 2000; ++n)
    for (unsigned d = 1; d <= 30; ++d)
      for (unsigned e = 1; e <= 30; ++e)
        BOOST_REQUIRE(cut_further(cut_quotient(n, static_cast<int>(d)), e) ==
                      cut_quotient(n, static_cast<int>(d * e)));
}

BOOST_AUTO_TEST_SUITE_END()
