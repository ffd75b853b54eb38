// SPDX-License-Identifier: BSL-1.0
#include "euro_area.hpp"
#include "random_series.hpp"

#include <fiscus/growth/year_growth.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/aggregate.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <optional>

BOOST_AUTO_TEST_SUITE(year_growth_test)

using namespace fiscus;

static_assert(annual_average_growth(euro_area_gdp(), year{1999}) ==
              growth_rate(ratio(5788 - 5652, 5652)));
static_assert(year_end_growth(euro_area_gdp(), year{1999}) ==
              growth_rate(ratio(1466 - 1420, 1420)));
static_assert(annual_average_growth(euro_area_gdp(), year{1998}).why() == absence::base_missing);
static_assert(annual_average_growth(euro_area_gdp(), year{2000}).why() == absence::incomplete);
static_assert(annual_average_growth(euro_area_gdp(), year{2001}).why() == absence::missing);
static_assert(year_end_growth(euro_area_gdp(), year{1998}).why() == absence::base_missing);
static_assert(year_end_growth(euro_area_gdp(), year{2000}).why() == absence::missing);
static_assert(annual_average_growth(euro_area_gdp(), year{1}).why() == absence::missing);

// All years at once: 1998 has no year before, and 2000 is not over.
static_assert(annual_average_growth<year>(euro_area_gdp()).first() == year{1998});
static_assert(annual_average_growth<year>(euro_area_gdp()).length() == 3);
static_assert(annual_average_growth<year>(euro_area_gdp()).count() == 1);
static_assert(annual_average_growth<year>(euro_area_gdp())[year{1999}] ==
              growth_rate(ratio(136, 5652)));
static_assert(year_end_growth<year>(euro_area_gdp()).length() == 3);
static_assert(year_end_growth<year>(euro_area_gdp()).count() == 1);
static_assert(year_end_growth<year>(euro_area_gdp())[year{1999}] == growth_rate(ratio(46, 1420)));
static_assert(annual_average_growth<year>(series<quarter, int>()).empty());

BOOST_AUTO_TEST_CASE(years_need_not_begin_in_july) {
  using april_year = fiscal_year<fiscal_calendar{.first_month = 4, .named_by = start_year}>;
  using half = fiscal_half<fiscal_calendar{.first_month = 10}>;
  // October 2020 on: half of the year 2020, then three whole ones with a gap in the last.
  series<half, int> halves(half{2021, 1}, {9, 10, 10, 12, 13});
  halves.push_back(std::nullopt);
  halves.push_back(14);
  const auto average = annual_average_growth<april_year>(halves);
  BOOST_CHECK(average.first() == april_year{2020});
  BOOST_TEST(average.length() == 4U);
  BOOST_TEST(average.count() == 1U);
  BOOST_CHECK(average[april_year{2022}] == growth_rate(ratio(5, 20)));
  const auto at_end = year_end_growth<april_year>(halves);
  BOOST_TEST(at_end.count() == 3U);
  BOOST_CHECK(at_end[april_year{2021}] == growth_rate(ratio(1, 9)));
  BOOST_CHECK(at_end[april_year{2022}] == growth_rate(ratio(3, 10)));
  BOOST_CHECK(at_end[april_year{2023}] == growth_rate(ratio(1, 13)));
}

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
    const auto touched = complete_only(aggregate<fiscal_year<>>(months, sum, partial));
    BOOST_CHECK(annual_average_growth<fiscal_year<>>(months) == year_on_year(touched));
    const auto at_ends = year_end_growth<fiscal_year<>>(months);
    for (const auto each : through(fiscal_year<>{2019}, fiscal_year<>{2027})) {
      const auto found = annual_average_growth(months, each);
      const auto expected = year_on_year(sums, each);
      BOOST_CHECK(found.optional() == expected.optional());
      const bool some = months.between(each.first_month(), each.last_month()).count() > 0;
      if (!found)
        BOOST_CHECK(found.why() == (expected.why() == absence::missing && some ? absence::incomplete
                                                                               : expected.why()));
      const auto at_end = year_end_growth(months, each);
      BOOST_CHECK(at_end == year_on_year(months, each.last_month()));
      BOOST_CHECK(at_ends.find(each) == at_end.optional());
    }
  }
}

BOOST_AUTO_TEST_CASE(the_base_decides) {
  const series<fiscal_half<>, int> halves(fiscal_half<>{2024, 1}, {5, -5, 1, 2, -4, 1, 6, 7});
  BOOST_CHECK(annual_average_growth(halves, fiscal_year<>{2025}).why() == absence::base_zero);
  BOOST_CHECK(annual_average_growth(halves, fiscal_year<>{2026}) == growth_rate(ratio(-2)));
  BOOST_CHECK(annual_average_growth(halves, fiscal_year<>{2027}).why() == absence::base_negative);
  BOOST_CHECK(year_end_growth(halves, fiscal_year<>{2025}).why() == absence::base_negative);
}

BOOST_AUTO_TEST_SUITE_END()
