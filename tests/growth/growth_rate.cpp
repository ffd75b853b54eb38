// SPDX-License-Identifier: BSL-1.0
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <unordered_set>

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

BOOST_AUTO_TEST_SUITE_END()
