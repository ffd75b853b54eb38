// SPDX-License-Identifier: BSL-1.0
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/growth/percent.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <limits>

BOOST_AUTO_TEST_SUITE(percent_test)

using namespace fiscus;

using dollars = money<USD>;

static_assert(growth_percent<0>(dollars{"348 million"}, dollars{"437 million"},
                                rounding::half_even) == decimal<0>{"26"});
static_assert(growth_percent<1>(dollars{"356 million"}, dollars{"437 million"},
                                rounding::half_even) == decimal<1>{"22.8"});
static_assert(growth_percent<0>(8, 9, rounding::half_even) == decimal<0>{"12"});  // 12.5
static_assert(growth_percent<0>(8, 7, rounding::half_up) == decimal<0>{"-13"});   // −12.5
static_assert(growth_percent<0>(8, 7, rounding::half_down) == decimal<0>{"-12"});
static_assert(growth_percent<1>(0, 1, rounding::half_even).why() == absence::base_zero);
static_assert(growth_percent<1>(-1, 1, rounding::half_even).why() == absence::base_negative);

BOOST_AUTO_TEST_CASE(it_is_the_percentage_of_the_growth) {
  for (int from = 1; from <= 40; ++from)
    for (int to = -90; to <= 90; ++to)
      for (const rounding mode : {rounding::half_even, rounding::half_up, rounding::half_down,
                                  rounding::up, rounding::down, rounding::ceiling, rounding::floor})
        BOOST_REQUIRE(growth_percent<1>(from, to, mode).value() ==
                      percent<1>(*growth(from, to), mode));
}

// The ratio in lowest terms would not fit, the percentage does.
BOOST_AUTO_TEST_CASE(levels_may_be_as_large_as_there_are) {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  BOOST_TEST((*growth_percent<2>(most, most - 1, rounding::half_even) == decimal<2>{"0.00"}));
  BOOST_TEST((*growth_percent<2>(most, -most, rounding::half_even) == decimal<2>{"-200.00"}));
  BOOST_CHECK_THROW(static_cast<void>(growth_percent<2>(std::int64_t{1}, most, rounding::down)),
                    overflow);
}

BOOST_AUTO_TEST_SUITE_END()
