// SPDX-License-Identifier: BSL-1.0
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/percentage_points.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <limits>
#include <type_traits>
#include <utility>

BOOST_AUTO_TEST_SUITE(percentage_points_test)

using namespace fiscus;

namespace {

constexpr growth_rate quotient_of(std::int64_t n, std::int64_t d) {
  return growth_rate(ratio(n, d));
}

}  // namespace

// From 20 % to 26 % it is 6 points, and it is said of no rate.
static_assert(points<0>(quotient_of(26, 100) - quotient_of(20, 100), rounding::unnecessary) ==
              decimal<0>{"6"});
static_assert(quotient_of(20, 100) - quotient_of(26, 100) == percentage_points(ratio(-6, 100)));
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
  const percentage_points tiny = quotient_of(1, d - 1) - quotient_of(1, d);
  BOOST_TEST((percentage_points() < tiny));
  BOOST_CHECK_THROW(static_cast<void>(points<2>(tiny, rounding::unnecessary)), inexact);
  BOOST_CHECK_THROW(
      static_cast<void>(points<0>(quotient_of(d, 1) - growth_rate(), rounding::unnecessary)),
      overflow);
}

BOOST_AUTO_TEST_CASE(points_that_were_moved_from_are_none) {
  percentage_points six(ratio(6, 100));
  const percentage_points taken = std::move(six);
  BOOST_CHECK((six == percentage_points() && six < taken));  // NOLINT
}

BOOST_AUTO_TEST_SUITE_END()
