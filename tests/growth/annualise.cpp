// SPDX-License-Identifier: BSL-1.0
#include "euro_area.hpp"

#include <fiscus/growth/annualise.hpp>
#include <fiscus/growth/records.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <optional>

BOOST_AUTO_TEST_SUITE(annualise_test)

using namespace fiscus;

namespace {

constexpr auto of(int from, int to, int periods, int per_year) {
  return percent<2>(*annualised(from, to, periods, per_year), rounding::half_even);
}

constexpr auto gdp() { return euro_area_gdp(); }

constexpr decimal<1> compounded(int year, int number) {
  return percent<1>(annualised(gdp())[quarter{year, number}], rounding::half_even);
}

}  // namespace

static_assert(of(100, 110, 1, 2) == decimal<2>{"21.00"});
static_assert(of(100, 121, 2, 1) == decimal<2>{"10.00"});
static_assert(of(100, 121, 24, 12) == decimal<2>{"10.00"});
static_assert(of(100, 99, 1, 12) == decimal<2>{"-11.36"});
static_assert(of(100, 101, 3, 4) == decimal<2>{"1.34"});
static_assert(percent<0>(*annualised(2, 3, 2, 2), rounding::unnecessary) == decimal<0>{"50"});
static_assert(percent<0>(*annualised(64, 81, 6, 3), rounding::half_up) == decimal<0>{"13"});
static_assert(percent<0>(compound_rate(), rounding::unnecessary) == decimal<0>{"0"});

// The compound rate, and what is not to be called so.
static_assert(percent<2>(*annualised(100, 102, 1, 4), rounding::half_even) == decimal<2>{"8.24"});
static_assert(annualised_linearly(100, 102, 1, 4) == growth_rate(ratio(8, 100)));
static_assert(annualised_linearly(100, 102, 3, 12) == growth_rate(ratio(8, 100)));
static_assert(annual_rate_level(money<USD>{"437 million"}, 12) == money<USD>{"5.244 billion"});
static_assert(annual_rate_level(437, 12) == 5244);

// Equal and ordered as yearly rates, over whatever periods they were found.
static_assert(annualised(100, 110, 1, 1) == annualised(100, 121, 2, 1));
static_assert(annualised(100, 110, 12, 12) == annualised(100, 110, 4, 4));
static_assert(*annualised(100, 101, 1, 12) < *annualised(100, 113, 1, 1));
static_assert(*annualised(100, 101, 1, 12) > compound_rate());

static_assert(annualised(0, 5, 1, 4).why() == absence::base_zero);
static_assert(annualised(-1, 5, 1, 4).why() == absence::base_negative);
static_assert(*annualised(5, 0, 1, 4) == *annualised(7, 0, 2, 12));  // −100 % a year
static_assert(percent<1>(*annualised(5, 0, 1, 4), rounding::unnecessary) == decimal<1>{"-100.0"});
static_assert(annualised(5, -5, 1, 4).why() == absence::sign_change);
static_assert(annualised_linearly(0, 5, 1, 4).why() == absence::base_zero);
static_assert(annualised_linearly(-1, 5, 1, 4).why() == absence::base_negative);

static_assert(compounded(1998, 2) == decimal<1>{"0.9"});
static_assert(compounded(1999, 3) == decimal<1>{"4.2"});
static_assert(compounded(2000, 2) == decimal<1>{"3.8"});

BOOST_AUTO_TEST_CASE(percentages_agree_with_floating_point) {
  for (int to = 90; to <= 115; ++to)
    for (int periods = 1; periods <= 12; ++periods) {
      const double expected = 100 * (std::pow(to / 100.0, 12.0 / periods) - 1);
      const auto found = percent<4>(*annualised(100, to, periods, 12), rounding::half_even).units();
      BOOST_TEST(std::abs(static_cast<double>(found) / 1e4 - expected) <= 0.51e-4);
    }
}

BOOST_AUTO_TEST_CASE(a_series_has_gaps_where_there_is_none) {
  series<month, int> levels(month{2025, 1}, {100, 110, 0, 5});
  levels.push_back(std::nullopt);
  levels.push_back(7);
  const auto yearly = annualised(levels);
  const auto linear = annualised_linearly(levels);
  for (const month m : levels.periods()) {
    BOOST_CHECK(yearly.find(m) == annualised(levels, m).optional());
    BOOST_CHECK(linear.find(m) == annualised_linearly(levels, m).optional());
  }
  const month january{2025, 1};
  BOOST_CHECK(yearly[january + 1] == compound_rate(ratio(11, 10), 1, 12));
  BOOST_CHECK(linear[january + 1] == growth_rate(ratio(12, 10)));
  BOOST_CHECK(annualised(levels, january).why() == absence::base_missing);
  BOOST_CHECK(annualised(levels, january + 2) == compound_rate(ratio(), years{1}));
  BOOST_CHECK(annualised(levels, january + 3).why() == absence::base_zero);
  BOOST_CHECK(annualised(levels, january + 4).why() == absence::missing);
  BOOST_CHECK(annualised_linearly(levels, january + 2) == growth_rate(ratio(-12)));
  BOOST_CHECK(!annual_rate_level(levels).contains(january + 4));
  BOOST_TEST(annual_rate_level(levels)[january] == 1200);
}

BOOST_AUTO_TEST_CASE(yearly_rates_can_be_a_record) {
  const auto yearly = annualised(gdp());
  BOOST_CHECK(records(yearly).back().period == (quarter{1999, 3}));
}

BOOST_AUTO_TEST_CASE(no_periods_are_refused) {
  BOOST_CHECK_THROW(static_cast<void>(annualised(1, 2, 0, 4)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(annualised(1, 2, 1, -4)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(annualised_linearly(1, 2, 0, 4)), invalid_value);
  BOOST_CHECK_THROW(compound_rate(ratio(-1), 1, 4), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(annual_rate_level(largest<int>, 4)), overflow);
}

BOOST_AUTO_TEST_SUITE_END()
