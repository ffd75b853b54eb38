// SPDX-License-Identifier: BSL-1.0
#include <fiscus/growth/compound.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <concepts>

using namespace fiscus;

namespace {

constexpr auto of(int first, int last, int over) {
  return *compound_annual_growth(first, last, years{over});
}

// (n / 20)^exponent.
ratio quotient_power(int n, int exponent) {
  ratio result(1);
  for (; exponent > 0; --exponent) result = result * ratio(n, 20);
  return result;
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

// Regular, and in the order of the yearly rates, whatever they were found over.
static_assert(std::regular<compound_rate> && std::totally_ordered<compound_rate>);
static_assert(compound_rate() == of(7, 7, 3) &&
              percent<0>(compound_rate(), rounding::unnecessary) == decimal<0>{"0"});
static_assert(of(4, 9, 2) == of(2, 3, 1) &&
              of(100, 121, 2) == compound_rate(ratio(11, 10), 12, 12));
static_assert(of(100, 121, 2) < of(100, 111, 1) && of(100, 99, 1) < compound_rate());
static_assert(of(4, 9, 6).power() == 1 && of(4, 9, 6).degree() == 6 &&
              of(4, 9, 6).total() == ratio(9, 4));

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

BOOST_AUTO_TEST_CASE(the_order_agrees_with_floating_point) {
  const auto yearly = [](int to, int over) { return std::pow(to / 20.0, 1.0 / over); };
  for (int a = 10; a <= 30; ++a)
    for (int m = 1; m <= 4; ++m)
      for (int b = 10; b <= 30; ++b)
        for (int n = 1; n <= 4; ++n) {
          const double difference = yearly(a, m) - yearly(b, n);
          const auto order = of(20, a, m) <=> of(20, b, n);
          if (std::abs(difference) < 1e-12)  // doubles say nothing: these powers do
            BOOST_REQUIRE((order == 0) == (quotient_power(a, n) == quotient_power(b, m)));
          else
            BOOST_REQUIRE((order > 0) == (difference > 0));
        }
}

BOOST_AUTO_TEST_CASE(no_years_are_refused) {
  BOOST_CHECK_THROW(static_cast<void>(compound_annual_growth(1, 2, years{0})), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(compound_annual_growth(1, 2, years{-5})), invalid_value);
  BOOST_CHECK_THROW(compound_rate(ratio(), years{1}), invalid_value);
  BOOST_CHECK_THROW(compound_rate(ratio(1), 1, 0), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(percent<1>(of(1, 2, 2), rounding::unnecessary)), inexact);
}
