// SPDX-License-Identifier: BSL-1.0
#include <fiscus/growth/compound.hpp>
#include <fiscus/growth/measures.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <climits>
#include <cmath>
#include <concepts>
#include <string_view>

BOOST_AUTO_TEST_SUITE(compound_test)

using namespace fiscus;

namespace {

constexpr auto of(int from, int to, int over) {
  return *compound_annual_growth(from, to, years{over});
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
// To nothing it is −100 %, as the growth over one year is, and nothing is less.
static_assert(*growth(100, 0) == growth_rate(ratio(-1)));
static_assert(percent<2>(of(100, 0, 1), rounding::unnecessary) == decimal<2>{"-100.00"});
static_assert(percent<2>(of(100, 0, 7), rounding::unnecessary) == decimal<2>{"-100.00"});
static_assert(of(100, 0, 1) == of(7, 0, 3) && of(100, 0, 1) < of(1'000'000, 1, 1) &&
              of(100, 1, 9) > of(100, 0, 9));
static_assert(percent<1>(*annual_growth(100, 0, 1, 4), rounding::half_even) ==
              decimal<1>{"-100.0"});
static_assert(compound_annual_growth(1, -1, years{2}).why() == absence::sign_change);

BOOST_AUTO_TEST_CASE(percentages_agree_with_floating_point) {
  for (int to = 50; to <= 200; to += 7)
    for (int over = 1; over <= 40; ++over) {
      const double expected = 100 * (std::pow(to / 100.0, 1.0 / over) - 1);
      const auto found = percent<6>(of(100, to, over), rounding::half_even).units();
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
  BOOST_CHECK_THROW(compound_rate(ratio(-1), years{1}), invalid_value);
  BOOST_CHECK_THROW(compound_rate(ratio(1), 1, 0), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(percent<1>(of(1, 2, 2), rounding::unnecessary)), inexact);
}

BOOST_AUTO_TEST_CASE(the_longest_growth_is_told) {
  const compound_rate longest(ratio(3, 2), most_compound_periods, 1);
  // ln 1.5 / 3,652,059 is 1.1102 × 10^−7.
  BOOST_TEST(percent<8>(longest, rounding::half_even).units() == 1110);
  BOOST_CHECK(longest > compound_rate() && longest < compound_rate(ratio(3, 2), 3'652'058, 1));
  BOOST_CHECK((longest < compound_rate(ratio(3, 2), 1, most_compound_periods)));
  BOOST_CHECK_EXCEPTION(static_cast<void>(compound_annual_growth(1, 2, years{INT_MAX})),
                        invalid_value, [](const invalid_value& e) {
                          return std::string_view(e.what()) ==
                                 "compound growth over at most 3652059 periods, not 2147483647";
                        });
  BOOST_CHECK_THROW(compound_rate(ratio(2), 1, most_compound_periods + 1), invalid_value);
  BOOST_CHECK_THROW(compound_rate(ratio(2), most_compound_periods + 1, 12), invalid_value);
}

// Growth over some periods, as that of a year.
namespace {

constexpr auto yearly(int from, int to, int periods, int per_year) {
  return percent<2>(*annual_growth(from, to, periods, per_year), rounding::half_even);
}

}  // namespace

static_assert(yearly(100, 110, 1, 2) == decimal<2>{"21.00"});
static_assert(yearly(100, 121, 2, 1) == decimal<2>{"10.00"});
static_assert(yearly(100, 121, 24, 12) == decimal<2>{"10.00"});
static_assert(yearly(100, 99, 1, 12) == decimal<2>{"-11.36"});
static_assert(yearly(100, 101, 3, 4) == decimal<2>{"1.34"});
static_assert(percent<0>(*annual_growth(2, 3, 2, 2), rounding::unnecessary) == decimal<0>{"50"});
static_assert(percent<0>(*annual_growth(64, 81, 6, 3), rounding::half_up) == decimal<0>{"13"});
static_assert(percent<0>(compound_rate(), rounding::unnecessary) == decimal<0>{"0"});

// The compound rate, and what is not to be called so.
static_assert(percent<2>(*annual_growth(100, 102, 1, 4), rounding::half_even) ==
              decimal<2>{"8.24"});
static_assert(linear_annual_growth(100, 102, 1, 4) == growth_rate(ratio(8, 100)));
static_assert(linear_annual_growth(100, 102, 3, 12) == growth_rate(ratio(8, 100)));

// Equal and ordered as yearly rates, over whatever periods they were found.
static_assert(annual_growth(100, 110, 1, 1) == annual_growth(100, 121, 2, 1));
static_assert(annual_growth(100, 110, 12, 12) == annual_growth(100, 110, 4, 4));
static_assert(*annual_growth(100, 101, 1, 12) < *annual_growth(100, 113, 1, 1));
static_assert(*annual_growth(100, 101, 1, 12) > compound_rate());

static_assert(annual_growth(0, 5, 1, 4).why() == absence::base_zero);
static_assert(annual_growth(-1, 5, 1, 4).why() == absence::base_negative);
static_assert(*annual_growth(5, 0, 1, 4) == *annual_growth(7, 0, 2, 12));  // −100 % a year
static_assert(percent<1>(*annual_growth(5, 0, 1, 4), rounding::unnecessary) ==
              decimal<1>{"-100.0"});
static_assert(annual_growth(5, -5, 1, 4).why() == absence::sign_change);
static_assert(linear_annual_growth(0, 5, 1, 4).why() == absence::base_zero);
static_assert(linear_annual_growth(-1, 5, 1, 4).why() == absence::base_negative);

BOOST_AUTO_TEST_CASE(yearly_percentages_agree_with_floating_point) {
  for (int to = 90; to <= 115; ++to)
    for (int periods = 1; periods <= 12; ++periods) {
      const double expected = 100 * (std::pow(to / 100.0, 12.0 / periods) - 1);
      const auto found =
          percent<4>(*annual_growth(100, to, periods, 12), rounding::half_even).units();
      BOOST_TEST(std::abs(static_cast<double>(found) / 1e4 - expected) <= 0.51e-4);
    }
}

BOOST_AUTO_TEST_CASE(no_periods_are_refused) {
  BOOST_CHECK_THROW(static_cast<void>(annual_growth(1, 2, 0, 4)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(annual_growth(1, 2, 1, -4)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(linear_annual_growth(1, 2, 0, 4)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(linear_annual_growth(1, 2, 1, -4)), invalid_value);
  BOOST_CHECK_THROW(compound_rate(ratio(-1), 1, 4), invalid_value);
}

// What a target asks for.
namespace {

constexpr decimal<1> needed(money<USD> base) {
  const auto rate = compound_annual_growth(base, money<USD>{"15 billion"}, years{5});
  return percent<1>(*rate, rounding::half_even);
}

}  // namespace

static_assert(needed(money<USD>{"3.223 billion"}) == decimal<1>{"36.0"});
static_assert(needed(money<USD>{"2.6 billion"}) == decimal<1>{"42.0"});
static_assert(percent<1>(*compound_annual_growth(money<USD>{"15 billion"}, money<USD>{}, years{5}),
                         rounding::unnecessary) == decimal<1>{"-100.0"});

BOOST_AUTO_TEST_CASE(a_target_from_nothing_has_no_rate) {
  const auto rate = compound_annual_growth(money<USD>{}, money<USD>{"15 billion"}, years{5});
  BOOST_CHECK(rate.why() == absence::base_zero);
}

BOOST_AUTO_TEST_SUITE_END()
