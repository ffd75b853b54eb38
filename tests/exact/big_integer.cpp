// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"

#include <fiscus/error.hpp>
#include <fiscus/exact/big_integer.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>

#include <boost/test/unit_test.hpp>
#include <compare>
#include <cstdint>
#include <initializer_list>
#include <random>
#include <string_view>
#include <type_traits>
#include <utility>

BOOST_AUTO_TEST_SUITE(big_integer_test)

using namespace fiscus;

namespace {

/// factor^exponent.
constexpr big_integer power(std::uint64_t factor, int exponent) {
  big_integer result(1);
  for (; exponent > 0; --exponent) result *= factor;
  return result;
}

/// The number with these limbs, the most significant first.
constexpr big_integer of_limbs(std::initializer_list<std::uint64_t> limbs) {
  big_integer result;
  for (const std::uint64_t limb : limbs) result = result * power(2, 64) + big_integer(int128{limb});
  return result;
}

/// Euclid's algorithm with a division for each step.
big_integer slow_gcd(big_integer a, big_integer b) {
  while (!b.is_zero()) a = std::exchange(b, a % b);
  return a.negated_if(a.is_negative());
}

constexpr std::uint64_t all_ones = ~std::uint64_t{0};
constexpr std::uint64_t top_bit = std::uint64_t{1} << 63U;

}  // namespace

static_assert(big_integer() == big_integer(0) && big_integer().is_zero());
static_assert(!big_integer().is_negative() && !(-big_integer()).is_negative());
static_assert(power(10, 38) == big_integer(power_of_ten<int128>(38)));
static_assert(power(1ULL << 63U, 3) == power(2, 189) && power(2, 189) > power(3, 119));
static_assert(power(3, 120) > power(2, 190) && -power(3, 120) < -power(2, 190));
static_assert((power(0, 1) <=> big_integer()) == std::strong_ordering::equal);
// The 62 bits from a place on, of one limb and over the edge of two.
static_assert(detail::bits_from(detail::limbs{~std::uint64_t{0}}, 0) ==
              (std::int64_t{1} << 62U) - 1);
static_assert(detail::bits_from(detail::limbs{~std::uint64_t{0}, 5}, 60) == 5 * 16 + 15);
static_assert(big_integer(-7).divided_down(big_integer(2)).whole == -4);
static_assert(big_integer(-7).divided_down(big_integer(2)).rest == big_integer(1));
static_assert(power(10, 60).divided_down(power(10, 40)).whole == power_of_ten<int128>(20));

static_assert(big_integer(-7) / big_integer(2) == big_integer(-3));
static_assert(big_integer(-7) % big_integer(2) == big_integer(-1));
static_assert(big_integer(7) / big_integer(-2) == big_integer(-3));
static_assert((big_integer(-1) / big_integer(2)) == big_integer() &&
              !(big_integer(-1) / big_integer(2)).is_negative());
static_assert(int128(big_integer(smallest<int128>)) == smallest<int128>);
static_assert(big_integer(-4).bit_length() == 3 && big_integer().bit_length() == 0);
static_assert(power(2, 64).bit_length() == 65);
static_assert(gcd(power(6, 60), power(10, 70)) == power(2, 60));
static_assert(gcd(big_integer(-12), big_integer()) == big_integer(12));
static_assert(gcd(big_integer(), big_integer()).is_zero());

// A guess of algorithm D that is one too large and has to be taken back, and one that has 65 bits;
// computed with Python.
static_assert(of_limbs({1, 0, 0, 0}) / of_limbs({top_bit, 0, 1}) == big_integer(1));
static_assert(of_limbs({1, 0, 0, 0}) % of_limbs({top_bit, 0, 1}) ==
              of_limbs({top_bit - 1, all_ones, all_ones}));
static_assert(of_limbs({top_bit, 0, 0, 0}) / of_limbs({top_bit, 0, 1}) == big_integer(all_ones));
static_assert(of_limbs({top_bit, 0, 0, 0}) % of_limbs({top_bit, 0, 1}) ==
              of_limbs({top_bit - 1, all_ones, 1}));

BOOST_AUTO_TEST_CASE(division_is_exact_at_the_edges_of_its_guesses) {
  const std::uint64_t edges[] = {0,       1, 2, top_bit - 1, top_bit, top_bit + 1, all_ones - 1,
                                 all_ones};
  std::mt19937_64 random(431);
  for (int turn = 0; turn < 30'000 / thinning; ++turn) {
    const auto any = [&](int size) {
      big_integer result(1);
      for (int i = 0; i < size; ++i)
        result = result * power(2, 64) +
                 big_integer(int128{random() % 4 == 0 ? random() : edges[random() % 8]});
      return result.negated_if(random() % 2 == 0);
    };
    const big_integer a = any(static_cast<int>(random() % 6));
    const big_integer b = any(static_cast<int>(random() % 5)) - power(2, 64);
    if (b.is_zero()) continue;
    const big_integer rest = a % b;
    BOOST_REQUIRE(a / b * b + rest == a);
    BOOST_REQUIRE(rest.negated_if(rest.is_negative()) < b.negated_if(b.is_negative()));
    BOOST_REQUIRE((rest.is_zero() || rest.is_negative() == a.is_negative()));
  }
  BOOST_CHECK_THROW(static_cast<void>(big_integer(1) / big_integer()), division_by_zero);
  BOOST_CHECK_THROW(static_cast<void>(big_integer(1) % big_integer()), division_by_zero);
  BOOST_CHECK_THROW(static_cast<void>(big_integer(1).divided_down(big_integer())),
                    division_by_zero);
  BOOST_CHECK_THROW(static_cast<void>(big_integer(1).divided_down(big_integer(-1))), invalid_value);
  BOOST_CHECK_EXCEPTION(static_cast<void>(power(2, 200).divided_down(big_integer(3))), overflow,
                        [](const overflow& e) {
                          return std::string_view(e.what()) ==
                                 "the quotient is too large for its integer";
                        });
}

BOOST_AUTO_TEST_CASE(common_divisors_are_those_of_euclid) {
  std::mt19937_64 random(452);
  const auto any = [&](std::uint64_t most_limbs) {
    big_integer result(static_cast<std::int64_t>(random() >> (random() % 64)));
    for (std::uint64_t i = random() % most_limbs; i > 0; --i)
      result = result * power(2, 64) + big_integer(int128{random() % 8 == 0 ? 0 : random()});
    return result.negated_if(random() % 2 == 0);
  };
  for (int turn = 0; turn < 2000; ++turn) {
    const big_integer common = any(4);
    const big_integer a = any(6) * common;
    const big_integer b = any(turn % 2 == 0 ? 6 : 2) * common;
    const big_integer found = gcd(a, b);
    BOOST_REQUIRE(found == slow_gcd(a, b));
    BOOST_REQUIRE(found == gcd(b, a));
  }
  // Neighbours of Fibonacci, which take the most steps.
  big_integer a(1);
  big_integer b(1);
  for (int i = 0; i < 2000; ++i) a = std::exchange(b, a + b);
  BOOST_CHECK(gcd(a, b) == big_integer(1));
  BOOST_CHECK(gcd(a * power(3, 200), b * power(3, 100)) ==
              slow_gcd(a * power(3, 200), power(3, 100)));
}

BOOST_AUTO_TEST_CASE(a_number_fits_128_bits_or_says_so) {
  BOOST_CHECK((int128(big_integer(largest<int128>)) == largest<int128>));
  BOOST_CHECK((int128(big_integer(smallest<int128>) + big_integer(1)) == -largest<int128>));
  BOOST_CHECK_THROW(static_cast<void>(int128(big_integer(largest<int128>) + big_integer(1))),
                    overflow);
  BOOST_CHECK_THROW(static_cast<void>(int128(big_integer(smallest<int128>) - big_integer(1))),
                    overflow);
  BOOST_CHECK_THROW(static_cast<void>(int128(power(2, 200))), overflow);
}

static_assert(std::is_nothrow_move_constructible_v<big_integer> &&
              std::is_nothrow_move_assignable_v<big_integer>);

BOOST_AUTO_TEST_CASE(a_number_that_was_moved_from_is_zero) {
  big_integer number = -power(3, 100);
  big_integer taken = std::move(number);
  BOOST_CHECK((number == big_integer() && number.is_zero() && !number.is_negative()));  // NOLINT
  BOOST_CHECK((number <=> big_integer()) == std::strong_ordering::equal);
  BOOST_CHECK(number + big_integer(1) == big_integer(1));
  number = std::move(taken);
  BOOST_CHECK((taken == big_integer() && !taken.is_negative()));  // NOLINT
  BOOST_CHECK(number == -power(3, 100));
  big_integer& same = number;
  number = std::move(same);
  BOOST_CHECK(number == -power(3, 100));
}

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

// The steps are those of Euclid's algorithm for every pair of numbers with these leading bits.
BOOST_AUTO_TEST_CASE(the_sure_steps_of_two_numbers_are_those_of_euclid) {
  const auto are_remainders = [](std::int64_t a, std::int64_t b, std::int64_t from,
                                 std::int64_t to) {
    while (a != from || b != to) {
      if (b == 0) return false;
      a = std::exchange(b, a % b);
    }
    return true;
  };
  int steps = 0;
  for (std::int64_t a = 0; a < 100; ++a)
    for (std::int64_t b = 0; b <= a; ++b) {
      const detail::euclidean_steps s = detail::sure_steps(a, b);
      steps += s.from_b != 0 ? 1 : 0;
      for (const std::int64_t more : {0, 1, 6, 7})
        for (const std::int64_t other : {0, 1, 6, 7}) {
          const std::int64_t longer_a = 8 * a + more;
          const std::int64_t longer_b = 8 * b + other;
          if (longer_a < longer_b) continue;
          BOOST_REQUIRE(are_remainders(longer_a, longer_b,
                                       s.from_a * longer_a + s.from_b * longer_b,
                                       s.to_a * longer_a + s.to_b * longer_b));
        }
    }
  BOOST_TEST(steps > 2000);
}

BOOST_AUTO_TEST_SUITE_END()
