// SPDX-License-Identifier: BSL-1.0
#include "euro_area.hpp"
#include "random_series.hpp"

#include <fiscus/growth/year_growth.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/aggregate.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>

using namespace fiscus;

static_assert(annual_average_growth(euro_area_gdp(), year{1999}) == rate(ratio(5788 - 5652, 5652)));
static_assert(year_end_growth(euro_area_gdp(), year{1999}) == rate(ratio(1466 - 1420, 1420)));
static_assert(annual_average_growth(euro_area_gdp(), year{1998}).why() == absence::base_missing);
static_assert(annual_average_growth(euro_area_gdp(), year{2000}).why() == absence::incomplete);
static_assert(annual_average_growth(euro_area_gdp(), year{2001}).why() == absence::missing);
static_assert(year_end_growth(euro_area_gdp(), year{1998}).why() == absence::base_missing);
static_assert(year_end_growth(euro_area_gdp(), year{2000}).why() == absence::missing);
static_assert(annual_average_growth(euro_area_gdp(), year{1}).why() == absence::missing);

BOOST_AUTO_TEST_CASE(the_two_are_not_the_same) {
  BOOST_TEST(percent<1>(*annual_average_growth(euro_area_gdp(), year{1999}), rounding::half_even) ==
             decimal<1>{"2.4"});
  BOOST_TEST(percent<1>(*year_end_growth(euro_area_gdp(), year{1999}), rounding::half_even) ==
             decimal<1>{"3.2"});
}

BOOST_AUTO_TEST_CASE(average_growth_is_that_of_the_yearly_sums) {
  random_series random(3);
  for (int turn = 0; turn < 200; ++turn) {
    const auto months = random.levels(month{2020, 3}, 60, -20, 60, 25);
    const auto sums = aggregate<fiscal_year<>>(months, sum);
    for (const auto each : through(fiscal_year<>{2019}, fiscal_year<>{2027})) {
      const auto found = annual_average_growth(months, each);
      const auto expected = year_on_year(sums, each);
      BOOST_CHECK(found.optional() == expected.optional());
      const bool some = months.between(each.first_month(), each.last_month()).present() > 0;
      if (!found)
        BOOST_CHECK(found.why() == (expected.why() == absence::missing && some ? absence::incomplete
                                                                               : expected.why()));
      const auto at_end = year_end_growth(months, each);
      BOOST_CHECK(at_end == year_on_year(months, each.last_month()));
    }
  }
}

BOOST_AUTO_TEST_CASE(the_base_decides) {
  const series<fiscal_half<>, int> halves(fiscal_half<>{2024, 1}, {5, -5, 1, 2, -4, 1, 6, 7});
  BOOST_CHECK(annual_average_growth(halves, fiscal_year<>{2025}).why() == absence::base_zero);
  BOOST_CHECK(annual_average_growth(halves, fiscal_year<>{2026}) == rate(ratio(-2)));
  BOOST_CHECK(annual_average_growth(halves, fiscal_year<>{2027}).why() == absence::base_negative);
  BOOST_CHECK(year_end_growth(halves, fiscal_year<>{2025}).why() == absence::base_negative);
}
