// SPDX-License-Identifier: BSL-1.0
#include <fiscus/exact/big_integer.hpp>
#include <fiscus/exact/detail/rough_power.hpp>
#include <fiscus/exact/power_root.hpp>
#include <fiscus/exact/root.hpp>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <climits>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

BOOST_AUTO_TEST_SUITE(power_root_test)

using namespace fiscus;

namespace {

using cut = cut_number<std::int64_t>;

constexpr ratio most(largest<std::int64_t>);
constexpr ratio great(std::int64_t{1} << 61U);

// As power_root.hpp does not: with all digits.
big_integer power_in_full(std::int64_t base, int exponent) {
  big_integer result(1);
  for (; exponent > 0; --exponent) result = result * big_integer(base);
  return result;
}

std::int64_t number_up_to(std::mt19937_64& random, int bits) {
  const unsigned few = 64U - 1U - static_cast<unsigned>(random() % static_cast<unsigned>(bits));
  return static_cast<std::int64_t>(random() >> few | 1U);
}

}  // namespace

// The largest degree that a root of 64 bits can have.
static_assert(detail::whole_root(std::uint64_t{1} << 63U, 63) == 2U);
static_assert(!detail::whole_root(~std::uint64_t{0}, 64));

static_assert(cut_power_root(ratio(4), 3, 2, 1) == cut{false, 8, remainder_kind::none});
static_assert(cut_power_root(ratio(9, 4), 3, 2, 10) == cut{false, 33, remainder_kind::above_half});
static_assert(cut_power_root(ratio(3, 2), 2, 1, 2) == cut{false, 4, remainder_kind::half});
static_assert(cut_power_root(ratio(1, 4), 1, 2, 1) == cut{false, 0, remainder_kind::half});
static_assert(cut_power_root(ratio(1, 3), 4, 1, 1) == cut{false, 0, remainder_kind::below_half});
static_assert(compare_powers(ratio(2), 10, ratio(32), 2) == std::strong_ordering::equal);
static_assert(compare_powers(ratio(101, 100), 12, ratio(113, 100), 1) < 0);
static_assert(compare_powers(ratio(1, 2), 3, ratio(1, 3), 2) > 0);
static_assert(compare_powers(ratio(7), 0, ratio(9), 0) == std::strong_ordering::equal);
static_assert(compare_powers(ratio(1), 99'999'999'999'999, ratio(1), 100'000'000'000'000) ==
              std::strong_ordering::equal);

// Twice the scale times the root is 2^64 - 1: its half has a part that is cut off.
static_assert(cut_power_root(ratio(1'431'655'765) * ratio(1'431'655'765) / ratio(4), 1, 2,
                             12'884'901'891) ==
              cut{false, (std::uint64_t{1} << 63U) - 1, remainder_kind::half});

// Convergents of 1.001^12, above it by a part in 2^124 and below it by one in 2^127: 128 bits do
// not tell their twelfth roots from 1.001. Times 500, that is 1001 halves.
static_assert(cut_power_root(ratio(3'343'286'812'615'302'703, 3'303'426'934'827'927'565), 1, 12,
                             500) == cut{false, 500, remainder_kind::above_half});
static_assert(cut_power_root(ratio(8'514'017'815'552'243'715, 8'412'510'607'637'295'192), 1, 12,
                             500) == cut{false, 500, remainder_kind::below_half});

BOOST_AUTO_TEST_CASE(a_power_of_one_is_a_root) {
  for (int n = 1; n <= 60; ++n)
    for (int degree = 1; degree <= 7; ++degree)
      BOOST_CHECK(cut_power_root(ratio(n, 7), 1, degree, 1000) ==
                  cut_root(ratio(n, 7), degree, 1000));
}

BOOST_AUTO_TEST_CASE(a_power_that_does_not_fit_has_its_root_again) {
  BOOST_CHECK(cut_power_root(great, 12, 12, 1) ==
              (cut{false, std::uint64_t{1} << 61U, remainder_kind::none}));
}

BOOST_AUTO_TEST_CASE(all_that_fits_64_bits_is_found) {
  const std::int64_t largest_whole = largest<std::int64_t>;
  BOOST_CHECK(cut_power_root(ratio(largest_whole), 1, 1, 1) ==
              (cut{false, static_cast<std::uint64_t>(largest_whole), remainder_kind::none}));
  BOOST_CHECK(cut_power_root(ratio(largest_whole, 2), 1, 1, 1) ==
              (cut{false, static_cast<std::uint64_t>(largest_whole / 2), remainder_kind::half}));
  BOOST_CHECK_THROW(static_cast<void>(cut_power_root(ratio(largest_whole), 1, 1, 2)), overflow);
}

BOOST_AUTO_TEST_CASE(powers_agree_with_floating_point) {
  for (int n = 80; n <= 130; ++n)
    for (int power = 1; power <= 12; ++power)
      for (int degree = 1; degree <= 12; ++degree) {
        const double expected = 1e6 * std::pow(n / 100.0, double(power) / degree);
        const auto found = cut_power_root(ratio(n, 100), power, degree, 1'000'000);
        BOOST_TEST(std::abs(static_cast<double>(rounded(found, rounding::half_even)) - expected) <=
                   0.501);
      }
}

BOOST_AUTO_TEST_CASE(cut_roots_of_powers_agree_with_all_digits) {
  std::mt19937_64 random(11);
  for (int i = 0; i < 3000; ++i) {
    const ratio base(number_up_to(random, 40), number_up_to(random, 40));
    const int power = 1 + static_cast<int>(random() % 12);
    const int degree = 1 + static_cast<int>(random() % 12);
    const std::int64_t scale = number_up_to(random, 30);
    const auto goal = power_in_full(2 * scale, degree) * power_in_full(base.numerator(), power);
    const auto reaches = [&](std::uint64_t k) {
      const big_integer each{int128{k}};
      big_integer found = power_in_full(base.denominator(), power);
      for (int n = 0; n < degree; ++n) found = found * each;
      return found <=> goal;
    };
    cut found{};
    try {
      found = cut_power_root(base, power, degree, scale);
    } catch (const overflow&) {
      BOOST_TEST((reaches(~std::uint64_t{0}) <= 0));
      continue;
    }
    const bool is_exact = found.rest == remainder_kind::none || found.rest == remainder_kind::half;
    const bool is_odd =
        found.rest == remainder_kind::half || found.rest == remainder_kind::above_half;
    const std::uint64_t k = 2 * found.whole + (is_odd ? 1 : 0);
    BOOST_TEST_REQUIRE((reaches(k) == 0) == is_exact);
    BOOST_TEST_REQUIRE((reaches(k) <= 0));
    BOOST_TEST_REQUIRE((reaches(k + 1) > 0));
  }
}

BOOST_AUTO_TEST_CASE(the_order_of_powers_agrees_with_all_digits) {
  std::mt19937_64 random(12);
  for (int i = 0; i < 20'000; ++i) {
    const int bits = i % 2 == 0 ? 4 : 62;  // small numbers have equal powers
    const ratio a(number_up_to(random, bits), number_up_to(random, bits));
    const ratio b(number_up_to(random, bits), number_up_to(random, bits));
    const int m = static_cast<int>(random() % 9);
    const int n = static_cast<int>(random() % 9);
    const auto expected = power_in_full(a.numerator(), m) * power_in_full(b.denominator(), n) <=>
                          power_in_full(b.numerator(), n) * power_in_full(a.denominator(), m);
    BOOST_TEST_REQUIRE((compare_powers(a, m, b, n) == expected));
  }
}

// (1 + 1/D)^q is 1 + q/D + q (q − 1) / 2D² + …, which D + q to D is a little below, and D to D − q
// a little above: by about q/D² of it.
BOOST_AUTO_TEST_CASE(what_128_bits_do_not_tell_is_told) {
  const std::int64_t d = std::int64_t{1} << 62U;
  for (const int degree : {2, 3, 5, 7, 1000, 3'652'059}) {
    BOOST_CHECK(cut_power_root(ratio(d + degree, d), 1, degree, d / 2) ==
                (cut{false, static_cast<std::uint64_t>(d / 2), remainder_kind::below_half}));
    BOOST_CHECK(cut_power_root(ratio(d, d - degree), 1, degree, d / 2) ==
                (cut{false, static_cast<std::uint64_t>(d / 2), remainder_kind::above_half}));
    BOOST_CHECK(compare_powers(ratio(d + 1, d), degree, ratio(d + degree, d), 1) > 0);
    BOOST_CHECK(compare_powers(ratio(d, d - degree), 1, ratio(d + 1, d), degree) > 0);
  }
  const std::int64_t often = power_of_ten<std::int64_t>(14);
  BOOST_CHECK(compare_powers(ratio(d - 1, d), often, ratio(d, d + 1), often) < 0);
  BOOST_CHECK(compare_powers(ratio(d, d + 1), often, ratio(d - 1, d), often) > 0);
  BOOST_CHECK(compare_powers(ratio(4, 9), often, ratio(2, 3), often) < 0);
  BOOST_CHECK(compare_powers(ratio(4, 9), often / 2, ratio(2, 3), often) == 0);
}

BOOST_AUTO_TEST_CASE(the_greatest_exponents_cost_what_small_ones_do) {
  BOOST_CHECK(cut_power_root(ratio(3, 2), 1, INT_MAX, 1'000'000) ==
              (cut{false, 1'000'000, remainder_kind::below_half}));
  BOOST_CHECK(cut_power_root(ratio(3, 2), INT_MAX, INT_MAX - 1, 2) ==
              (cut{false, 3, remainder_kind::below_half}));
  BOOST_CHECK(cut_power_root(ratio(2, 3), INT_MAX, 1, 1'000'000) ==
              (cut{false, 0, remainder_kind::below_half}));
  BOOST_CHECK(cut_power_root(ratio(1), INT_MAX, 2, 5) == (cut{false, 5, remainder_kind::none}));
  BOOST_CHECK_THROW(static_cast<void>(cut_power_root(ratio(2), INT_MAX, 1, 1)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(cut_power_root(ratio(3, 2), INT_MAX, 2, 1)), overflow);
}

BOOST_AUTO_TEST_CASE(what_is_not_positive_is_refused) {
  BOOST_CHECK_THROW(static_cast<void>(cut_power_root(ratio(), 1, 1, 1)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(cut_power_root(ratio(-1), 2, 1, 1)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(cut_power_root(ratio(2), 0, 1, 1)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(cut_power_root(ratio(2), 1, 0, 1)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(cut_power_root(ratio(2), 1, 1, 0)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(cut_power_root(most, 2, 1, 1)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(compare_powers(ratio(), 1, ratio(1), 1)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(compare_powers(ratio(1), -1, ratio(1), 1)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(compare_powers(ratio(1), 1, ratio(1), -1)), invalid_value);
  const std::int64_t too_often = power_of_ten<std::int64_t>(14) + 1;
  BOOST_CHECK_THROW(static_cast<void>(compare_powers(ratio(2), too_often, ratio(3), 1)),
                    invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(compare_powers(ratio(2), 1, ratio(3), too_often)),
                    invalid_value);
}

// Neighbours among thousands of powers: what 64 bits are sure of is true, and they are sure of all
// that differs by a part in 2^48.
BOOST_AUTO_TEST_CASE(rough_powers_are_sure_of_what_is_true) {
  struct both {
    big_integer exact;
    detail::rough_number<1> rough;
  };
  std::vector<both> all;
  for (std::uint64_t base = 2; base < 60; ++base) {
    big_integer exact(1);
    for (std::int64_t exponent = 1; exponent <= 60; ++exponent) {
      exact = exact * big_integer(static_cast<std::int64_t>(base));
      all.push_back({exact, detail::rough_number<1>::power(base, exponent)});
    }
  }
  std::sort(all.begin(), all.end(), [](const both& a, const both& b) { return a.exact < b.exact; });
  const std::int64_t part = std::int64_t{1} << 48U;
  int sure = 0;
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = i; j < all.size() && j < i + 20; ++j) {
      BOOST_REQUIRE(!all[j].rough.is_surely_below(all[i].rough));
      const bool is_sure = all[i].rough.is_surely_below(all[j].rough);
      BOOST_REQUIRE((!is_sure || all[i].exact < all[j].exact));
      const bool differ = all[i].exact * big_integer(part + 1) < all[j].exact * big_integer(part);
      BOOST_REQUIRE((is_sure || !differ));
      sure += is_sure ? 1 : 0;
    }
  BOOST_TEST(sure > 30'000);
}

BOOST_AUTO_TEST_SUITE_END()
