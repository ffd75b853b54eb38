// SPDX-License-Identifier: BSL-1.0
#include <fiscus/growth/compound.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <cmath>

using namespace fiscus;

namespace {

constexpr auto of(int first, int last, int over) {
  return *compound_annual_growth(first, last, years{over});
}

}  // namespace

static_assert(percent<1>(of(100, 121, 2), rounding::unnecessary) == decimal<1>{"10.0"});
static_assert(percent<1>(of(121, 100, 2), rounding::half_even) == decimal<1>{"-9.1"});
static_assert(percent<1>(of(121, 100, 2), rounding::down) == decimal<1>{"-9.0"});
static_assert(percent<1>(of(121, 100, 2), rounding::floor) == decimal<1>{"-9.1"});
static_assert(percent<0>(of(4, 9, 2), rounding::unnecessary) == decimal<0>{"50"});
static_assert(percent<0>(of(10, 15, 1), rounding::half_even) == decimal<0>{"50"});
// The exact tie: (1 + 0.125)^2 is 81/64, and 12.5 % lies between 12 and 13.
static_assert(percent<0>(of(64, 81, 2), rounding::half_even) == decimal<0>{"12"});
static_assert(percent<0>(of(64, 81, 2), rounding::half_up) == decimal<0>{"13"});
// And below zero: (1 − 0.125)^2 is 49/64.
static_assert(percent<0>(of(64, 49, 2), rounding::half_even) == decimal<0>{"-12"});
static_assert(percent<0>(of(64, 49, 2), rounding::half_up) == decimal<0>{"-13"});

static_assert(compound_annual_growth(0, 1, years{2}).why() == absence::base_zero);
static_assert(compound_annual_growth(-1, 1, years{2}).why() == absence::base_negative);
static_assert(compound_annual_growth(1, 0, years{2}).why() == absence::sign_change);
static_assert(compound_annual_growth(1, -1, years{2}).why() == absence::sign_change);

BOOST_AUTO_TEST_CASE(percentages_agree_with_floating_point) {
  for (int last = 50; last <= 200; last += 7)
    for (int over = 1; over <= 40; ++over) {
      const double expected = 100 * (std::pow(last / 100.0, 1.0 / over) - 1);
      const auto found = percent<6>(of(100, last, over), rounding::half_even).units();
      BOOST_TEST(std::abs(static_cast<double>(found) / 1e6 - expected) <= 0.51e-6);
    }
}

BOOST_AUTO_TEST_CASE(no_years_are_refused) {
  BOOST_CHECK_THROW(static_cast<void>(compound_annual_growth(1, 2, years{0})), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(compound_annual_growth(1, 2, years{-5})), invalid_value);
  BOOST_CHECK_THROW(compound_rate(ratio(), years{1}), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(percent<1>(of(1, 2, 2), rounding::unnecessary)), inexact);
}
