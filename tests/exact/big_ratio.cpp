// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"

#include <fiscus/error.hpp>
#include <fiscus/exact/big_integer.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <random>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(big_ratio_test)

using namespace fiscus;

namespace {

constexpr std::int64_t most = largest<std::int64_t>;

// Odd numbers of 62 bits, so that no two have anything in common.
constexpr ratio long_ratio(int n, int d) { return ratio(most / 2 - 2 * n, most / 2 - 2 * d - 30); }

constexpr rounding modes[] = {rounding::half_even, rounding::half_up, rounding::half_down,
                              rounding::up,        rounding::down,    rounding::ceiling,
                              rounding::floor};

// All ratios of small numbers, above zero and below.
std::vector<ratio> small_ratios() {
  std::vector<ratio> result;
  for (int n = -12; n <= 12; ++n)
    for (int d = 1; d <= 8; ++d) result.push_back(ratio(n, d));
  return result;
}

}  // namespace

static_assert(big_ratio() == ratio() && big_ratio(ratio(1, 3)) == ratio(1, 3));
static_assert(big_ratio(ratio(1, 3)) + ratio(1, 6) == ratio(1, 2));
static_assert(ratio(1, 3) - big_ratio(ratio(1, 2)) == ratio(-1, 6));
static_assert(quotient(big_ratio(ratio(1, 3)), ratio(-2)) == ratio(-1, 6));
static_assert(big_ratio(ratio(1, 3)) < ratio(1, 2) && ratio(-1, 2) < big_ratio(ratio(-1, 3)));
static_assert(ratio(big_ratio(ratio(4, 6)) * ratio(9, 2)) == ratio(3));
static_assert(round<2>(big_ratio(ratio(-2, 3)), rounding::half_even) == decimal<2>{"-0.67"});

BOOST_AUTO_TEST_CASE(they_are_ratios) {
  const auto all = small_ratios();
  for (std::size_t i = 0; i < all.size(); i += thinning) {
    const ratio a = all[i];
    BOOST_REQUIRE(ratio(-big_ratio(a)) == -a);
    for (const ratio b : all) {
      const big_ratio x = a;
      BOOST_REQUIRE(ratio(x + b) == a + b);
      BOOST_REQUIRE(ratio(x - b) == a - b);
      BOOST_REQUIRE(ratio(x * b) == a * b);
      BOOST_REQUIRE((x <=> b) == (a <=> b));
      BOOST_REQUIRE((x == b) == (a == b));
      if (b == ratio()) {
        BOOST_CHECK_THROW(static_cast<void>(x / b), division_by_zero);
        continue;
      }
      BOOST_REQUIRE(ratio(x / b) == a / b);
      for (const rounding mode : modes)
        BOOST_REQUIRE(round<1>(x / b, mode) == round<1>(a / b, mode));
    }
  }
}

BOOST_AUTO_TEST_CASE(nothing_is_lost_however_long_they_become) {
  big_ratio total;
  big_ratio product = ratio(1);
  for (int i = 0; i < 12; ++i) {
    total = total + long_ratio(i, i + 1);
    product = product * long_ratio(i, i + 1);
    BOOST_REQUIRE(total - long_ratio(i, i + 1) < total);
    BOOST_CHECK_THROW(static_cast<void>(ratio(total + ratio(1, 7))), overflow);
  }
  big_ratio less = total;
  for (int i = 11; i > 0; --i) {
    less = less - long_ratio(i, i + 1);
    product = product / long_ratio(i, i + 1);
  }
  BOOST_CHECK(less == long_ratio(0, 1) && product == long_ratio(0, 1));
  BOOST_CHECK(ratio(less) == long_ratio(0, 1) && ratio(product) == long_ratio(0, 1));
  BOOST_CHECK(total - less != total && total > less);

  // A little more and a little less than a half, and just one.
  const big_ratio little = big_ratio(ratio(1, most)) * ratio(1, most);
  const big_ratio half = ratio(1, 2);
  BOOST_CHECK(round<0>(half + little, rounding::half_down) == decimal<0>{"1"});
  BOOST_CHECK(round<0>(half - little, rounding::half_up) == decimal<0>{"0"});
  BOOST_CHECK(round<0>(half + little - little, rounding::half_up) == decimal<0>{"1"});
  BOOST_CHECK(round<0>(-half - little, rounding::half_down) == decimal<0>{"-1"});
  BOOST_CHECK(round<0>(-little, rounding::floor) == decimal<0>{"-1"});
  BOOST_CHECK(round<0>(little, rounding::ceiling) == decimal<0>{"1"});
  BOOST_CHECK_THROW(static_cast<void>(round<0>(little, rounding::unnecessary)), inexact);
  BOOST_CHECK(round<0>(little - little, rounding::unnecessary) == decimal<0>{"0"});
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_refused_where_it_is_printed) {
  const big_ratio large = ratio(most);
  BOOST_CHECK(ratio(large) == ratio(most) && ratio(-large - ratio(1)) == ratio(-most) - ratio(1));
  BOOST_CHECK(round<0>(-large - ratio(1), rounding::down).units() == smallest<std::int64_t>);
  BOOST_CHECK_THROW(static_cast<void>(round<0>(large + ratio(1), rounding::down)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(ratio(large + ratio(1))), overflow);
  BOOST_CHECK_THROW(static_cast<void>(ratio(large * large * large)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(round<2>(large * large * large, rounding::up)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(ratio(ratio(1) / (large * large * large))), overflow);
  BOOST_CHECK_THROW(static_cast<void>(ratio(ratio(1) / (large + ratio(1)))), overflow);
  BOOST_CHECK(large * large * large > large && ratio(1) / (large * large * large) > ratio());
}

// Every ratio of 64 bits comes back, whatever it was multiplied by.
BOOST_AUTO_TEST_CASE(what_fits_comes_back_in_lowest_terms) {
  std::mt19937_64 random(5);
  for (int turn = 0; turn < 3000; ++turn) {
    const auto any = [&] { return static_cast<std::int64_t>(random()) >> (random() % 60); };
    const ratio given(any(), (any() & most) | 1);
    const ratio other(any() | 1, (any() & most) | 1);
    const big_ratio again = given * (big_ratio(other) * other) / other / other;
    BOOST_REQUIRE(ratio(again) == given);
    BOOST_REQUIRE(again == given);
    BOOST_REQUIRE(ratio(given + big_ratio(other) - other) == given);
  }
}

static_assert(big_ratio(big_integer(-6), big_integer(-4)) == ratio(3, 2));
static_assert(big_ratio(big_integer(6), big_integer(-4)).numerator() == big_integer(-3));
static_assert((big_ratio(ratio(3, 2)) * ratio(2, 3)).denominator() == big_integer(1));
static_assert(big_ratio(big_integer(), big_integer(7)) == big_ratio());

BOOST_AUTO_TEST_CASE(they_are_kept_in_lowest_terms) {
  std::mt19937_64 random(12);
  const auto any = [&] {
    const auto n = static_cast<std::int64_t>(random()) >> (random() % 64);
    const auto d = static_cast<std::int64_t>(random() >> (random() % 62 + 1));
    return ratio(n, d | 1);
  };
  const auto is_lowest = [](const big_ratio& x) {
    return !x.denominator().is_negative() && !x.denominator().is_zero() &&
           gcd(x.numerator(), x.denominator()) == big_integer(1);
  };
  // A fraction that is not reduced, for comparison.
  struct plain {
    big_integer n, d;
    bool is(const big_ratio& x) const { return n * x.denominator() == x.numerator() * d; }
  };
  for (int turn = 0; turn < 500; ++turn) {
    big_ratio x = any();
    plain p{x.numerator(), x.denominator()};
    for (int step = 0; step < 12; ++step) {
      const big_ratio y = any();
      const plain q{y.numerator(), y.denominator()};
      switch (random() % 4) {
        case 0:
          x = x + y;
          p = {p.n * q.d + q.n * p.d, p.d * q.d};
          break;
        case 1:
          x = x - y;
          p = {p.n * q.d - q.n * p.d, p.d * q.d};
          break;
        case 2:
          x = x * y;
          p = {p.n * q.n, p.d * q.d};
          break;
        default:
          if (q.n.is_zero()) continue;
          x = x / y;
          p = {p.n * q.d, p.d * q.n};
      }
      BOOST_REQUIRE(p.is(x) && is_lowest(x));
      BOOST_REQUIRE((x == big_ratio(p.n, p.d) && (x <=> y) == (x - y <=> big_ratio())));
    }
  }
}

// An index that is chained and divided again by what it began with does not grow.
BOOST_AUTO_TEST_CASE(what_cancels_leaves_no_trace) {
  big_ratio index = ratio(100);
  for (int i = 0; i < 200; ++i) index = index * long_ratio(i, i + 1);
  const big_ratio later = index * ratio(103, 100);
  BOOST_CHECK(later / index == ratio(103, 100));
  BOOST_CHECK((later / index).numerator() == big_integer(103));
  BOOST_CHECK(index - index == big_ratio());
}

BOOST_AUTO_TEST_CASE(a_ratio_of_too_many_bits_is_refused) {
  const auto power_of_two = [](std::size_t exponent) {
    big_ratio result = ratio(1);
    big_ratio square = ratio(2);
    for (; exponent > 0; exponent /= 2) {
      if (exponent % 2 != 0) result = result * square;
      if (exponent > 1) square = square * square;
    }
    return result;
  };
  const big_ratio most_above = power_of_two(big_ratio::max_bits - 1);
  const big_ratio most_below = ratio(1) / most_above;
  BOOST_CHECK(most_above.numerator().bit_length() == big_ratio::max_bits);
  BOOST_CHECK(most_above * most_below == ratio(1));
  BOOST_CHECK_THROW(static_cast<void>(most_above * ratio(2)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(most_above + most_above), overflow);
  BOOST_CHECK_THROW(static_cast<void>(most_below / ratio(2)), overflow);
  BOOST_CHECK_EXCEPTION(static_cast<void>(most_below * ratio(1, 3)), overflow, [](const error& e) {
    return std::string_view(e.what()).find("65,536 bits (19,728 digits)") != std::string_view::npos;
  });
  big_ratio unchanged = most_above;
  BOOST_CHECK_THROW(unchanged = unchanged * most_above, overflow);
  BOOST_CHECK(unchanged == most_above);
}

static_assert(std::is_nothrow_move_constructible_v<big_ratio> &&
              std::is_nothrow_move_assignable_v<big_ratio>);

BOOST_AUTO_TEST_CASE(a_ratio_that_was_moved_from_is_zero) {
  big_ratio value = ratio(-5, 3);
  big_ratio taken = std::move(value);
  BOOST_CHECK((value == big_ratio() && value != ratio(5)));  // NOLINT
  BOOST_CHECK(value + ratio(1, 2) == ratio(1, 2));
  BOOST_CHECK(round<2>(value, rounding::unnecessary) == decimal<2>{"0"});
  BOOST_CHECK((value <=> big_ratio(ratio(1))) < 0 && ratio(value) == ratio());
  value = std::move(taken);
  BOOST_CHECK((value == ratio(-5, 3) && taken == big_ratio()));  // NOLINT
}

BOOST_AUTO_TEST_SUITE_END()
