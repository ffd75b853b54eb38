// SPDX-License-Identifier: BSL-1.0
#include <fiscus/error.hpp>
#include <fiscus/exact/big_integer.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>

#include <boost/test/unit_test.hpp>
#include <compare>
#include <cstdint>
#include <random>

BOOST_AUTO_TEST_SUITE(big_integer_test)

using namespace fiscus;

namespace {

/// factor^exponent.
constexpr big_integer power(std::uint64_t factor, int exponent) {
  big_integer result(1);
  for (; exponent > 0; --exponent) result *= factor;
  return result;
}

}  // namespace

static_assert(big_integer() == big_integer(0) && big_integer().is_zero());
static_assert(!big_integer().is_negative() && !(-big_integer()).is_negative());
static_assert(power(10, 38) == big_integer(power_of_ten<int128>(38)));
static_assert(power(1ULL << 63U, 3) == power(2, 189) && power(2, 189) > power(3, 119));
static_assert(power(3, 120) > power(2, 190) && -power(3, 120) < -power(2, 190));
static_assert((power(0, 1) <=> big_integer()) == std::strong_ordering::equal);
static_assert(big_integer(-7).divided_down(big_integer(2)).whole == -4);
static_assert(big_integer(-7).divided_down(big_integer(2)).rest == big_integer(1));
static_assert(power(10, 60).divided_down(power(10, 40)).whole == power_of_ten<int128>(20));

BOOST_AUTO_TEST_CASE(they_are_integers) {
  std::mt19937 random(24);
  const auto any_number = [&] {
    const auto a = static_cast<std::int64_t>(std::uint64_t{random()} << 32U | random());
    return a >> (random() % 64);
  };
  for (int round = 0; round < 20'000; ++round) {
    const int128 a = any_number();
    const int128 b = any_number();
    const int128 c = any_number();
    BOOST_REQUIRE(big_integer(a) + big_integer(b) == big_integer(a + b));
    BOOST_REQUIRE(big_integer(a) - big_integer(b) == big_integer(a - b));
    BOOST_REQUIRE(big_integer(a) * big_integer(b) == big_integer(a * b));
    const auto one_limb = static_cast<std::uint64_t>(magnitude(b));
    big_integer product = big_integer(a);
    BOOST_REQUIRE((product *= one_limb) == big_integer(a) * big_integer(one_limb));
    BOOST_REQUIRE((big_integer(a) <=> big_integer(b)) == (a <=> b));
    if (b <= 0) continue;
    const auto [whole, rest] = big_integer(a).divided_down(big_integer(b));
    BOOST_REQUIRE(big_integer(whole * b) + rest == big_integer(a));
    BOOST_REQUIRE((!rest.is_negative() && rest < big_integer(b)));

    // Of many limbs.
    const big_integer n = big_integer(a) * big_integer(b) * big_integer(c);
    const big_integer d = big_integer(b) * big_integer(b) * big_integer(b) + big_integer(c * c);
    const big_integer part((a >> 1U) * c);
    const auto again = (part * d * d + big_integer(b - 1)).divided_down(d * d);
    BOOST_REQUIRE((big_integer(again.whole) == part && again.rest == big_integer(b - 1)));
    BOOST_REQUIRE((n + d) * (n - d) == n * n - d * d);
    big_integer again_n = n;
    BOOST_REQUIRE((again_n *= one_limb) == n * big_integer(one_limb));
  }
  const big_integer most(largest<int128>);
  const big_integer two(2);
  BOOST_TEST((most.divided_down(big_integer(1)).whole == largest<int128>));
  BOOST_TEST(((-most).divided_down(big_integer(1)).whole == -largest<int128>));
  BOOST_CHECK_THROW(static_cast<void>((most * two).divided_down(big_integer(1))), overflow);
  BOOST_CHECK_THROW(static_cast<void>((most * two * two).divided_down(two)), overflow);
}

BOOST_AUTO_TEST_SUITE_END()
