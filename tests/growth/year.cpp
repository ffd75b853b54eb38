// SPDX-License-Identifier: BSL-1.0
#include "euro_area.hpp"
#include "random_series.hpp"

#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/year.hpp>
#include <fiscus/series/aggregate.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <optional>

BOOST_AUTO_TEST_SUITE(year_test)

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
static_assert(each_year<year>(euro_area_gdp(), annual_average_growth).first() == year{1999});
static_assert(each_year<year>(euro_area_gdp(), annual_average_growth).length() == 1);
static_assert(each_year<year>(euro_area_gdp(), annual_average_growth).count() == 1);
static_assert(each_year<year>(euro_area_gdp(), annual_average_growth)[year{1999}] ==
              growth_rate(ratio(136, 5652)));
static_assert(each_year<year>(euro_area_gdp(), year_end_growth).length() == 1);
static_assert(each_year<year>(euro_area_gdp(), year_end_growth).count() == 1);
static_assert(each_year<year>(euro_area_gdp(), year_end_growth)[year{1999}] ==
              growth_rate(ratio(46, 1420)));
static_assert(each_year<year>(series<quarter, int>(), annual_average_growth).empty());
static_assert(annual_average_growth(euro_area_gdp(), year{1999},
                                    as_percent<1>(rounding::half_even)) == decimal<1>{"2.4"});
static_assert(year_end_growth(euro_area_gdp(), year{1999}, as_percent<1>(rounding::half_even)) ==
              decimal<1>{"3.2"});
static_assert(annual_average_growth(euro_area_gdp(), year{1999}, as_doubles) == 136.0 / 5652);

BOOST_AUTO_TEST_CASE(years_need_not_begin_in_july) {
  using april_year = fiscal_year<fiscal_calendar{.first_month = 4, .named_by = start_year}>;
  using half = fiscal_half<fiscal_calendar{.first_month = 10}>;
  // October 2020 on: half of the year 2020, then three whole ones with a gap in the last.
  series<half, int> halves(half{2021, 1}, {9, 10, 10, 12, 13});
  halves.push_back(std::nullopt);
  halves.push_back(14);
  const auto average = each_year<april_year>(halves, annual_average_growth);
  // The first whole year is 2021, and the last one 2023, of which a half is missing.
  BOOST_CHECK(average.first() == april_year{2022});
  BOOST_TEST(average.length() == 2U);
  BOOST_TEST(average.count() == 1U);
  BOOST_CHECK(average[april_year{2022}] == growth_rate(ratio(5, 20)));
  const auto at_end = each_year<april_year>(halves, year_end_growth);
  BOOST_TEST(at_end.count() == 2U);
  BOOST_CHECK(*year_end_growth(halves, april_year{2021}) == growth_rate(ratio(1, 9)));
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
    const auto averages = each_year<fiscal_year<>>(months, annual_average_growth);
    BOOST_CHECK(averages == year_on_year(sums));
    BOOST_CHECK(averages.first() == fiscal_year<>{2022} && averages.last() == fiscal_year<>{2024});
    const auto at_ends = each_year<fiscal_year<>>(months, year_end_growth);
    BOOST_CHECK(at_ends.start() == averages.start() && at_ends.length() == averages.length());
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
      if (averages.first() <= each && each <= averages.last()) {
        BOOST_CHECK(averages.find(each) == expected.optional());
        BOOST_CHECK(at_ends.find(each) == at_end.optional());
      }
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

// What is settled as of each quarter of 1999, and at its end the growth itself.
static_assert(carry_over(euro_area_gdp(), year{1999}) ==
              growth_rate(ratio(4 * 1420, 5652) - ratio(1)));
static_assert(carry_over(euro_area_gdp(), year{1999}, quarter{1999, 2}) ==
              growth_rate(ratio(1431 + 3 * 1438, 5652) - ratio(1)));
static_assert(carry_over(euro_area_gdp(), year{1999}, quarter{1999, 4}) ==
              annual_average_growth(euro_area_gdp(), year{1999}));

static_assert(carry_over(euro_area_gdp(), year{1998}).why() == absence::missing);
static_assert(carry_over(euro_area_gdp(), year{2001}).why() == absence::missing);
static_assert(carry_over(euro_area_gdp(), year{1998}, quarter{1998, 2}).why() ==
              absence::base_missing);

// Into all years at once: 2000 is not over, so nothing is known of 2001.
static_assert(each_year<year>(euro_area_gdp(), carry_over).first() == year{1999} &&
              each_year<year>(euro_area_gdp(), carry_over).length() == 2);
static_assert(each_year<year>(euro_area_gdp(), carry_over).count() == 2);
static_assert(each_year<year>(euro_area_gdp(), carry_over)[year{1999}] ==
              growth_rate(ratio(4 * 1420 - 5652, 5652)));
static_assert(each_year<year>(euro_area_gdp(), carry_over)[year{2000}] ==
              growth_rate(ratio(4 * 1466 - 5788, 5788)));
static_assert(each_year<year>(series<quarter, int>(), carry_over).empty());

BOOST_AUTO_TEST_CASE(a_year_that_is_over_settles_the_next_one) {
  const auto levels = euro_area_gdp();
  const auto found = each_year<year>(levels.until(quarter{1999, 4}), carry_over);
  BOOST_CHECK(found == each_year<year>(euro_area_gdp(), carry_over));
  BOOST_CHECK(found.last() == year{2000});
  BOOST_CHECK((each_year<year>(levels.until(quarter{1999, 3}), carry_over).last() == year{1999}));
}

BOOST_AUTO_TEST_CASE(years_that_carry_over_need_not_begin_in_july) {
  using april_year = fiscal_year<fiscal_calendar{.first_month = 4, .named_by = start_year}>;
  using half = fiscal_half<fiscal_calendar{.first_month = 10}>;
  series<half, int> halves(half{2021, 1}, {9, 10, 10, 12});
  halves.push_back(std::nullopt);
  halves.push_back(13);
  halves.push_back(14);
  const auto found = each_year<april_year>(halves, carry_over);
  BOOST_CHECK(found.first() == april_year{2022});
  BOOST_TEST(found.length() == 3U);
  BOOST_TEST(found.count() == 2U);
  BOOST_CHECK(found[april_year{2022}] == growth_rate());
  BOOST_CHECK(found[april_year{2024}] == growth_rate(ratio(1, 27)));
  for (const auto each : found.periods())
    BOOST_CHECK(found.find(each) == carry_over(halves, each).optional());
}

// The sum of the year before and what the coming months bring are larger than their integer.
BOOST_AUTO_TEST_CASE(sums_may_be_wider_than_the_levels) {
  const series<fiscal_half<>, int> halves(fiscal_half<>{2024, 1}, {largest<int>, largest<int>});
  BOOST_CHECK(carry_over(halves, fiscal_year<>{2025}) == growth_rate());
}

BOOST_AUTO_TEST_CASE(it_is_the_growth_when_the_level_stays) {
  random_series random(4);
  for (int turn = 0; turn < 200; ++turn) {
    const auto known = random.levels(month{2023, 7}, random.between(10, 24), -20, 60, 60);
    const auto latest = known.last();
    auto extended = known;
    while (extended.length() < 24) extended.push_back(known.find(latest));
    const fiscal_year<> coming{2025};
    if (latest < coming.first_month() - 1) {
      BOOST_CHECK_THROW(static_cast<void>(carry_over(known, coming, latest)), invalid_value);
      continue;
    }
    const auto found = carry_over(known, coming, latest);
    const auto expected = annual_average_growth(extended, coming);
    BOOST_CHECK(found.optional() == expected.optional());
  }
}

BOOST_AUTO_TEST_CASE(the_year_before_must_be_a_base) {
  const series<fiscal_half<>, int> halves(fiscal_half<>{2024, 1}, {5, -5, 1, -2});
  BOOST_CHECK(carry_over(halves, fiscal_year<>{2025}).why() == absence::base_zero);
  BOOST_CHECK(carry_over(halves, fiscal_year<>{2026}).why() == absence::base_negative);
  BOOST_CHECK_THROW(
      static_cast<void>(carry_over(halves, fiscal_year<>{2026}, fiscal_half<>{2025, 1})),
      invalid_value);
  BOOST_CHECK_THROW(
      static_cast<void>(carry_over(halves, fiscal_year<>{2025}, fiscal_half<>{2026, 1})),
      invalid_value);
}

// The fiscal years at the ends of the calendar reach out of it: they are left out.
BOOST_AUTO_TEST_CASE(the_ends_of_the_calendar_carry_nothing_over) {
  using calendar_year = fiscal_year<january_december>;
  series<month, int> last_months(month{9998, 1});
  series<month, int> first_months(month{1, 1});
  for (int i = 0; i < 24; ++i) {
    last_months.push_back(1);
    first_months.push_back(1);
  }
  const auto last_years = each_year<calendar_year>(last_months, carry_over);
  BOOST_TEST((last_years.length() == 1U && last_years.last() == calendar_year{9999}));
  BOOST_TEST((last_years[calendar_year{9999}] == growth_rate() && last_years.count() == 1U));
  const auto first_years = each_year<calendar_year>(first_months, carry_over);
  BOOST_TEST((first_years.length() == 2U && first_years.first() == calendar_year{2}));
  BOOST_TEST(first_years.count() == 2U);
  BOOST_CHECK(carry_over(first_months, calendar_year{1}).why() == absence::missing);

  BOOST_TEST(each_year<fiscal_year<>>(last_months, carry_over).empty());
  BOOST_TEST(each_year<fiscal_year<>>(first_months, annual_average_growth).empty());
  BOOST_TEST((each_year<fiscal_year<>>(first_months, carry_over).first() == fiscal_year<>{3}));
  BOOST_TEST(each_year<fiscal_year<>>(series<month, int>(), carry_over).empty());
}

BOOST_AUTO_TEST_CASE(no_year_at_the_ends_of_the_calendar_has_one_before_it) {
  using year_of_months = fiscal_year<january_december>;
  const series<month, int> early(month{1, 1}, {5, 6, 7});
  const series<month, int> late(month{9999, 10}, {5, 6, 7});
  for (const auto& each : {early, late}) {
    BOOST_TEST((each_year<year_of_months>(each, annual_average_growth).empty()));
    BOOST_TEST((each_year<year_of_months>(each, carry_over).empty()));
    BOOST_TEST((each_year<fiscal_year<>>(each, annual_average_growth).empty()));
  }
}

BOOST_AUTO_TEST_SUITE_END()
