// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <unordered_set>

BOOST_AUTO_TEST_SUITE(fiscal_week_test)

using namespace fiscus;

static_assert(sizeof(iso_week) == 4 && partitioning_period<iso_week>);

// ISO 8601: the first week of a year is the one with its first Thursday.
static_assert(iso_week{2026, 1}.first_day() == day{2025, 12, 29});
static_assert(iso_week{2026, 53}.last_day() == day{2027, 1, 3});
static_assert(iso_week::containing(day{2021, 1, 3}) == iso_week{2020, 53});
static_assert(iso_week::containing(day{2021, 1, 4}) == iso_week{2021, 1});
static_assert(iso_week{2021, 1}.year() == 2021 && iso_week{2020, 53}.number() == 53);
static_assert(iso_week{} == iso_week{1970, 1});
static_assert(iso_week{2026, 10} - iso_week{2025, 10} == 52);
static_assert(iso_week{2027, 10} - iso_week{2026, 10} == 53);

// Weeks of a retailer.
using retail_week = fiscal_week<nrf_years>;
static_assert(retail_week{2023, 53} + 1 == retail_week{2024, 1});
static_assert(retail_week{2024, 1}.first_day() == day{2024, 2, 4});
static_assert(retail_week{2023, 53}.fiscal_year_of() == fiscal_year<nrf_years>{2023});

// The first and the last are those of the first and the last whole year.
template <class Week>
constexpr bool are_those_of_whole_years() {
  using year = fiscal_year<Week::calendar>;
  return Week::from_ordinal(Week::first_ordinal).first_day() ==
             year::from_ordinal(year::first_ordinal).first_day() &&
         Week::from_ordinal(Week::last_ordinal).last_day() ==
             year::from_ordinal(year::last_ordinal).last_day();
}
static_assert(are_those_of_whole_years<iso_week>() && are_those_of_whole_years<retail_week>());

BOOST_AUTO_TEST_CASE(weeks_follow_each_other) {
  retail_week expected{1990, 1};
  for (int year = 1990; year < 2060; ++year)
    for (int number = 1; number <= nrf_years.weeks_in(year); ++number, ++expected) {
      BOOST_REQUIRE((retail_week{year, number} == expected));
      BOOST_REQUIRE_EQUAL(expected.year(), year);
      BOOST_REQUIRE_EQUAL(expected.number(), number);
      for (int i = 0; i < 7; ++i)
        BOOST_REQUIRE(retail_week::containing(expected.first_day() + i) == expected);
      BOOST_REQUIRE(expected.last_day() + 1 == (expected + 1).first_day());
    }
}

BOOST_AUTO_TEST_CASE(weeks_that_do_not_exist_are_refused) {
  BOOST_CHECK_THROW(iso_week(2025, 53), invalid_date);
  BOOST_CHECK_NO_THROW(iso_week(2026, 53));
  BOOST_CHECK_THROW(iso_week(2026, 54), invalid_date);
  BOOST_CHECK_THROW(iso_week(2026, 0), invalid_date);
  BOOST_CHECK_THROW(iso_week(2026, -2'147'483'647 - 1), invalid_date);
  BOOST_CHECK_THROW(iso_week(2, 1), invalid_date);
  BOOST_CHECK_THROW(static_cast<void>(iso_week::containing(day{1, 1, 1})), invalid_date);
  BOOST_CHECK_NO_THROW(iso_week(9997, 1));
}

BOOST_AUTO_TEST_CASE(weeks_can_be_hashed) {
  const std::unordered_set<iso_week> set{iso_week{2026, 1}, iso_week{2025, 52} + 1};
  BOOST_TEST(set.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
