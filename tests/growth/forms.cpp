// SPDX-License-Identifier: BSL-1.0
#include <fiscus/growth/forms.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/growth/measures.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <concepts>
#include <cstdint>
#include <limits>

BOOST_AUTO_TEST_SUITE(forms_test)

using namespace fiscus;

using dollars = money<USD>;

static_assert(growth(dollars{"348 million"}, dollars{"437 million"},
                     as_percent<0>(rounding::half_even)) == decimal<0>{"26"});
static_assert(growth(dollars{"356 million"}, dollars{"437 million"},
                     as_percent<1>(rounding::half_even)) == decimal<1>{"22.8"});
static_assert(growth(8, 9, as_percent<0>(rounding::half_even)) == decimal<0>{"12"});  // 12.5
static_assert(growth(8, 7, as_percent<0>(rounding::half_up)) == decimal<0>{"-13"});   // −12.5
static_assert(growth(8, 7, as_percent<0>(rounding::half_down)) == decimal<0>{"-12"});
static_assert(growth(0, 1, as_percent<1>(rounding::half_even)).why() == absence::base_zero);
static_assert(growth(-1, 1, as_percent<1>(rounding::half_even)).why() == absence::base_negative);

BOOST_AUTO_TEST_CASE(it_is_the_percentage_of_the_growth) {
  for (int from = 1; from <= 40; ++from)
    for (int to = -90; to <= 90; ++to)
      for (const rounding mode : {rounding::half_even, rounding::half_up, rounding::half_down,
                                  rounding::up, rounding::down, rounding::ceiling, rounding::floor})
        BOOST_REQUIRE(growth(from, to, as_percent<1>(mode)).value() ==
                      percent<1>(*growth(from, to), mode));
}

// The ratio in lowest terms would not fit, the percentage does.
BOOST_AUTO_TEST_CASE(levels_may_be_as_large_as_there_are) {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  BOOST_TEST((*growth(most, most - 1, as_percent<2>(rounding::half_even)) == decimal<2>{"0.00"}));
  BOOST_TEST((*growth(most, -most, as_percent<2>(rounding::half_even)) == decimal<2>{"-200.00"}));
  BOOST_CHECK_THROW(static_cast<void>(growth(std::int64_t{1}, most, as_percent<2>(rounding::down))),
                    overflow);
}

// Factors have all forms, index numbers those that are no percentages.
static_assert(factors(3, 4, as_percent<1>(rounding::half_even)) == decimal<1>{"133.3"});
static_assert(factors(3, 4, as_decimals<2>(rounding::up)) == decimal<2>{"1.34"});
static_assert(factors(4, 3, as_doubles) == 0.75);
static_assert(indices(3, 4, as_decimals<1>(rounding::half_even)) == decimal<1>{"133.3"});
static_assert(indices(4, 3, as_doubles) == 75);
static_assert(indices(ratio(3), ratio(4), as_decimals<1>(rounding::half_even)) ==
              decimal<1>{"133.3"});

// Doubles are of 1 and not of 100, differences in whole units, and not in cents.
static_assert(growth(4, 3, as_doubles) == -0.25);
static_assert(growth(dollars{"400"}, dollars{"500"}, as_doubles) == 0.25);
static_assert(difference(dollars{"1.25"}, dollars{"4"}, as_doubles) == 2.75);
static_assert(difference(decimal<2>{"1.25"}, decimal<2>{"4"}, as_doubles) == 2.75);
static_assert(difference(ratio(1, 4), ratio(1), as_doubles) == 0.75);
static_assert(difference(*growth(4, 5), *growth(4, 7), as_doubles) == 0.5);
static_assert(growth(ratio(4), ratio(5), as_doubles) == 0.25);
static_assert(growth(0, 5, as_doubles).why() == absence::base_zero);
static_assert(growth(-1, 5, as_doubles).why() == absence::base_negative);

// Points are of the differences of rates and shares.
static_assert(difference(*growth(348, 437), *growth(356, 437), as_points<1>(rounding::half_even)) ==
              decimal<1>{"-2.8"});
static_assert(difference(ratio(1, 4), ratio(1, 2), as_points<0>(rounding::unnecessary)) ==
              decimal<0>{"25"});

// With reasons it is the same of two levels, and nothing else of itself.
static_assert(growth(0, 5, with_reasons).why() == absence::base_zero);
static_assert(growth(4, 5, with_reasons) == growth(4, 5));
static_assert(growth(4, 5, with_reasons(as_percent<0>(rounding::half_even))) == decimal<0>{"25"});
static_assert(growth(4, 5, exact) == growth(4, 5) && difference(4, 5, exact) == 1);
static_assert(std::same_as<decltype(difference(4, 5, exact)), answer<int>>);

// A percentage is rounded once, from levels that have no quotient of 64 bits.
BOOST_AUTO_TEST_CASE(every_quotient_is_rounded_once) {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  BOOST_CHECK_THROW(static_cast<void>(growth(most, -most + 1)), overflow);
  BOOST_TEST((*growth(most, -most + 1, as_percent<2>(rounding::ceiling)) == decimal<2>{"-199.99"}));
  BOOST_TEST((*growth(most, -most + 1, as_percent<2>(rounding::floor)) == decimal<2>{"-200.00"}));
  BOOST_TEST((*growth(most, -most + 1, as_doubles) == -2.0));
  BOOST_TEST((*factors(most, -most, as_decimals<3>(rounding::unnecessary)) == decimal<3>{"-1"}));
  BOOST_CHECK_THROW(static_cast<void>(growth(3, 4, as_percent<1>(rounding::unnecessary))), inexact);
  BOOST_CHECK_THROW(static_cast<void>(indices(3, 4, as_decimals<1>(rounding::unnecessary))),
                    inexact);
}

BOOST_AUTO_TEST_SUITE_END()
