// SPDX-License-Identifier: BSL-1.0
#include "random_series.hpp"

#include <fiscus/error.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/growth/measures.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <limits>
#include <type_traits>
#include <unordered_set>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(growth_rate_test)

using namespace fiscus;

static_assert(percent<0>(growth_rate(ratio(89, 348)), rounding::half_even) == decimal<0>{"26"});
static_assert(percent<2>(growth_rate(ratio(89, 348)), rounding::half_even) == decimal<2>{"25.57"});
static_assert(percent<0>(growth_rate(ratio(89, 348)), rounding::down) == decimal<0>{"25"});
static_assert(percent<1>(growth_rate(ratio(-12, 298)), rounding::half_even) == decimal<1>{"-4.0"});
static_assert(percent<0>(growth_rate(ratio(1, 200)), rounding::half_even) == decimal<0>{"0"});
static_assert(percent<0>(growth_rate(ratio(1, 200)), rounding::half_up) == decimal<0>{"1"});
static_assert(percent<1>(ratio(437, 798), rounding::half_even) == decimal<1>{"54.8"});
static_assert(percent<0>(ratio(-1, 200), rounding::floor) == decimal<0>{"-1"});
static_assert(growth_rate(ratio(1, 3)) < growth_rate(ratio(1, 2)) &&
              growth_rate() == growth_rate(ratio(0)));

BOOST_AUTO_TEST_CASE(equal_rates_have_equal_hashes) {
  const std::unordered_set<growth_rate> set{growth_rate(ratio(1, 2)), growth_rate(ratio(2, 4))};
  BOOST_TEST(set.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_percentage_that_does_not_fit_throws) {
  const growth_rate huge(ratio(smallest<std::int64_t>));
  BOOST_CHECK_THROW(static_cast<void>(percent<1>(huge, rounding::half_even)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(percent<0>(growth_rate(ratio(1, 3)), rounding::unnecessary)),
                    inexact);
}

// Means and products of rates.
namespace {

constexpr growth_rate to_rate(std::int64_t n, std::int64_t d) { return growth_rate(ratio(n, d)); }

constexpr big_growth_rate mean_of_all(const std::vector<growth_rate>& rates) {
  return mean_of<growth_rate>(rates);
}

constexpr decimal<1> mean_of_two(growth_rate a, growth_rate b, rounding mode) {
  return percent<1>(mean_of_all({a, b}), mode);
}

}  // namespace

static_assert(mean_of_two(to_rate(1, 4), to_rate(1, 2), rounding::unnecessary) ==
              decimal<1>{"37.5"});
static_assert(mean_of_two(to_rate(1, 3), to_rate(-1, 2), rounding::half_even) ==
              decimal<1>{"-8.3"});
static_assert(mean_of_two(to_rate(1, 3), to_rate(-1, 2), rounding::floor) == decimal<1>{"-8.4"});
static_assert(mean_of_all({to_rate(1, 3), to_rate(1, 5), to_rate(1, 7)}) == to_rate(71, 315));
static_assert(big_growth_rate(to_rate(1, 3)) == to_rate(1, 3) &&
              to_rate(1, 4) < big_growth_rate(to_rate(1, 3)));
static_assert(growth_rate(big_growth_rate(big_ratio(ratio(2, 3)) * ratio(3, 4))) == to_rate(1, 2));
static_assert(percent<1>(big_ratio(ratio(1, 3)) - ratio(1, 7), rounding::half_even) ==
              decimal<1>{"19.0"});

BOOST_AUTO_TEST_CASE(nothing_has_no_mean) {
  BOOST_CHECK_THROW(static_cast<void>(mean_of_all({})), invalid_value);
}

// What a sum in 64 or 128 bits would not see.
BOOST_AUTO_TEST_CASE(a_mean_is_exact_however_large_the_denominators) {
  constexpr std::int64_t d = (std::numeric_limits<std::int64_t>::max)();
  const growth_rate small = to_rate(1, d);
  const growth_rate larger = to_rate(1, d - 1);
  const auto half_up = [](const std::vector<growth_rate>& rates) {
    return percent<0>(mean_of_all(rates), rounding::half_up).units();
  };
  const auto cut = [](const std::vector<growth_rate>& rates) {
    return percent<0>(mean_of_all(rates), rounding::down).units();
  };
  // 1/3 and 2/3, and what only adds up to nearly as much.
  BOOST_TEST(cut({to_rate(1, 3), to_rate(2, 3)}) == 50);
  BOOST_TEST(cut({to_rate(1, d), to_rate(d - 1, d)}) == 50);
  BOOST_TEST(cut({to_rate(1, d), to_rate(d - 2, d - 1)}) == 49);
  BOOST_TEST(cut({to_rate(1, d - 1), to_rate(d - 1, d)}) == 50);
  BOOST_TEST(cut({to_rate(-1, d), to_rate(1 - d, d)}) == -50);
  // Half of a per cent, and a little less or more.
  const growth_rate one_percent = to_rate(1, 100);
  const growth_rate minus_small = to_rate(-1, d);
  const growth_rate minus_larger = to_rate(-1, d - 1);
  const auto half_down = [](const std::vector<growth_rate>& rates) {
    return percent<0>(mean_of_all(rates), rounding::half_down).units();
  };
  BOOST_TEST(half_up({one_percent, growth_rate()}) == 1);
  BOOST_TEST(half_up({one_percent, minus_small}) == 0);
  BOOST_TEST(half_up({one_percent, one_percent, small, minus_small}) == 1);
  BOOST_TEST(half_up({one_percent, one_percent, small, minus_larger}) == 0);
  BOOST_TEST(half_down({one_percent, one_percent, small, minus_small}) == 0);
  BOOST_TEST(half_down({one_percent, one_percent, larger, minus_small}) == 1);
  BOOST_CHECK_THROW((void)percent<0>(mean_of_all({small, larger}), rounding::unnecessary), inexact);
  BOOST_CHECK_THROW((void)percent<0>(mean_of_all({to_rate(d, 1)}), rounding::down), overflow);
  BOOST_CHECK_THROW((void)percent<0>(mean_of_all({to_rate(-d, 1)}), rounding::down), overflow);
}

BOOST_AUTO_TEST_CASE(a_mean_is_rounded_as_the_sum_over_a_common_denominator) {
  random_series random(6);
  for (int turn = 0; turn < 2000; ++turn) {
    std::vector<growth_rate> rates;
    int128 n = 0;
    int128 d = 1;
    for (int left = random.between(1, 8); left > 0; --left) {
      const int top = random.between(-40, 40);
      const int bottom = random.between(1, 40);
      rates.push_back(to_rate(top, bottom));
      n = n * bottom + top * d;
      d = d * bottom;
    }
    d = d * static_cast<int>(rates.size());
    const big_growth_rate mean_of_them = mean_of_all(rates);
    for (const rounding mode : {rounding::half_even, rounding::half_up, rounding::half_down,
                                rounding::up, rounding::down, rounding::ceiling, rounding::floor}) {
      BOOST_TEST(percent<0>(mean_of_them, mode).units() ==
                 static_cast<std::int64_t>(divide(100 * n, d, mode)));
      BOOST_TEST(percent<3>(mean_of_them, mode).units() ==
                 static_cast<std::int64_t>(divide(100000 * n, d, mode)));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_rate_that_was_moved_from_is_no_growth) {
  big_growth_rate quarter = growth_rate(ratio(1, 4));
  const big_growth_rate taken = std::move(quarter);
  BOOST_CHECK((quarter == big_growth_rate() && quarter < taken));  // NOLINT
  BOOST_CHECK(percent<1>(quarter, rounding::unnecessary) == decimal<1>{"0"});
}

// Differences of rates.
// From 20 % to 26 % it is 6 points, and it is said of no rate.
static_assert(points<0>(to_rate(26, 100) - to_rate(20, 100), rounding::unnecessary) ==
              decimal<0>{"6"});
static_assert(to_rate(20, 100) - to_rate(26, 100) == percentage_points(ratio(-6, 100)));
static_assert(std::is_same_v<decltype(growth_rate() - growth_rate()), percentage_points>);
static_assert(std::is_same_v<decltype(big_growth_rate() - growth_rate()), percentage_points>);

static_assert(*growth(348, 437) - *growth(356, 437) ==
              percentage_points(ratio(89, 348) - ratio(81, 356)));
static_assert(points<1>(*growth(348, 437) - *growth(356, 437), rounding::half_even) ==
              decimal<1>{"2.8"});
static_assert(points<1>(*growth(348, 437) - *growth(356, 437), rounding::down) ==
              decimal<1>{"2.8"});
static_assert(points<2>(percentage_points(ratio(1, 3)), rounding::ceiling) == decimal<2>{"33.34"});

// They add up, and are ordered.
static_assert(percentage_points(ratio(1, 10)) + percentage_points(ratio(1, 20)) ==
              percentage_points(ratio(3, 20)));
static_assert(percentage_points(ratio(1, 10)) - percentage_points(ratio(1, 20)) ==
              -percentage_points(ratio(-1, 20)));
static_assert(percentage_points(ratio(-1, 10)) < percentage_points() &&
              percentage_points() == growth_rate() - growth_rate());

BOOST_AUTO_TEST_CASE(a_difference_is_exact_however_large_the_denominators) {
  constexpr std::int64_t d = (std::numeric_limits<std::int64_t>::max)();
  const percentage_points tiny = to_rate(1, d - 1) - to_rate(1, d);
  BOOST_TEST((percentage_points() < tiny));
  BOOST_CHECK_THROW(static_cast<void>(points<2>(tiny, rounding::unnecessary)), inexact);
  BOOST_CHECK_THROW(
      static_cast<void>(points<0>(to_rate(d, 1) - growth_rate(), rounding::unnecessary)), overflow);
}

BOOST_AUTO_TEST_CASE(points_that_were_moved_from_are_none) {
  percentage_points six(ratio(6, 100));
  const percentage_points taken = std::move(six);
  BOOST_CHECK((six == percentage_points() && six < taken));  // NOLINT
}

BOOST_AUTO_TEST_SUITE_END()
