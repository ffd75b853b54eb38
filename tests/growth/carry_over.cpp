// SPDX-License-Identifier: BSL-1.0
#include "euro_area.hpp"
#include "random_series.hpp"

#include <fiscus/growth/annualise.hpp>
#include <fiscus/growth/carry_over.hpp>
#include <fiscus/growth/year_growth.hpp>

#include <boost/test/unit_test.hpp>
#include <optional>

BOOST_AUTO_TEST_SUITE(carry_over_test)

using namespace fiscus;

namespace {

constexpr auto gdp() { return euro_area_gdp(); }

}  // namespace

// What is settled as of each quarter of 1999, and at its end the growth itself.
static_assert(carry_over(gdp(), year{1999}) == growth_rate(ratio(4 * 1420, 5652) - ratio(1)));
static_assert(carry_over(gdp(), year{1999}, quarter{1999, 2}) ==
              growth_rate(ratio(1431 + 3 * 1438, 5652) - ratio(1)));
static_assert(carry_over(gdp(), year{1999}, quarter{1999, 4}) ==
              annual_average_growth(gdp(), year{1999}));

static_assert(carry_over(gdp(), year{1998}).why() == absence::missing);
static_assert(carry_over(gdp(), year{2001}).why() == absence::missing);
static_assert(carry_over(gdp(), year{1998}, quarter{1998, 2}).why() == absence::base_missing);

// Into all years at once: 2000 is not over, so nothing is known of 2001.
static_assert(carry_over<year>(gdp()).first() == year{1998} &&
              carry_over<year>(gdp()).length() == 3);
static_assert(carry_over<year>(gdp()).count() == 2);
static_assert(carry_over<year>(gdp())[year{1999}] == growth_rate(ratio(4 * 1420 - 5652, 5652)));
static_assert(carry_over<year>(gdp())[year{2000}] == growth_rate(ratio(4 * 1466 - 5788, 5788)));
static_assert(carry_over<year>(series<quarter, int>()).empty());

BOOST_AUTO_TEST_CASE(a_year_that_is_over_settles_the_next_one) {
  const auto levels = gdp();
  const auto found = carry_over<year>(levels.until(quarter{1999, 4}));
  BOOST_CHECK(found == carry_over<year>(gdp()));
  BOOST_CHECK(found.last() == year{2000});
  BOOST_CHECK((carry_over<year>(levels.until(quarter{1999, 3})).last() == year{1999}));
}

BOOST_AUTO_TEST_CASE(years_need_not_begin_in_july) {
  using april_year = fiscal_year<fiscal_calendar{.first_month = 4, .named_by = start_year}>;
  using half = fiscal_half<fiscal_calendar{.first_month = 10}>;
  series<half, int> halves(half{2021, 1}, {9, 10, 10, 12});
  halves.push_back(std::nullopt);
  halves.push_back(13);
  halves.push_back(14);
  const auto found = carry_over<april_year>(halves);
  BOOST_CHECK(found.first() == april_year{2020});
  BOOST_TEST(found.length() == 5U);
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
  const auto last_years = carry_over<calendar_year>(last_months);
  BOOST_TEST((last_years.length() == 2U && last_years.last() == calendar_year{9999}));
  BOOST_TEST((last_years[calendar_year{9999}] == growth_rate() && last_years.count() == 1U));
  const auto first_years = carry_over<calendar_year>(first_months);
  BOOST_TEST((first_years.length() == 3U && first_years.first() == calendar_year{1}));
  BOOST_TEST((first_years.count() == 2U && !first_years.contains(calendar_year{1})));
  BOOST_CHECK(carry_over(first_months, calendar_year{1}).why() == absence::missing);

  BOOST_TEST((carry_over<fiscal_year<>>(last_months).last() == fiscal_year<>{9999}));
  BOOST_TEST((annual_average_growth<fiscal_year<>>(first_months).first() == fiscal_year<>{2}));
  BOOST_TEST(carry_over<fiscal_year<>>(series<month, int>()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
