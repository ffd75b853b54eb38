// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/week_match.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(week_match_test)

using namespace fiscus;

using week = fiscal_week<nrf_years>;  // 2023 has 53 weeks, 2022 and 2024 have 52

static_assert(year_before(week{2024, 1}, week_match::from_start) == week{2023, 1});
static_assert(year_before(week{2024, 1}, week_match::from_end) == week{2023, 2});
static_assert(year_before(week{2024, 1}, week_match::same_date) == week{2023, 2});
static_assert(year_before(week{2023, 1}, week_match::from_start) == week{2022, 1});
static_assert(!year_before(week{2023, 1}, week_match::from_end));
static_assert(year_before(week{2023, 53}, week_match::from_end) == week{2022, 52});
static_assert(!year_before(week{2023, 53}, week_match::from_start));
static_assert(year_before(week{2023, 53}, week_match::same_date) == week{2023, 1});

// A whole year of 53 weeks against one of 52, and the other way round.
static_assert(comparable(fiscal_year<nrf_years>{2023}, week_match::from_start).now.size() == 52);
static_assert(*comparable(fiscal_year<nrf_years>{2023}, week_match::from_end).now.begin() ==
              week{2023, 2});
static_assert(comparable(fiscal_year<nrf_years>{2023}, week_match::same_date).now.size() == 53);
static_assert(*comparable(fiscal_year<nrf_years>{2024}, week_match::from_end).before.begin() ==
              week{2023, 2});

BOOST_AUTO_TEST_CASE(both_sides_have_as_many_weeks_and_stand_in_order) {
  for (int year = 2000; year < 2050; ++year)
    for (const auto match : {week_match::from_start, week_match::from_end, week_match::same_date})
      for (const auto quarter : parts<fiscal_quarter<nrf_years>>(fiscal_year<nrf_years>{year})) {
        const auto [now, before] = comparable(quarter, match);
        BOOST_TEST(now.size() == before.size());
        const bool one_is_left_out = nrf_years.weeks_in(year) == 53 &&
                                     ((match == week_match::from_start && quarter.number() == 4) ||
                                      (match == week_match::from_end && quarter.number() == 1));
        BOOST_TEST(now.size() == parts<week>(quarter).size() - (one_is_left_out ? 1 : 0));
        auto opposite = before.begin();
        for (const week each : now) BOOST_TEST((year_before(each, match) == *opposite++));
      }
}

// 52 weeks before, a date falls on the same weekday and at most two days off the same date.
BOOST_AUTO_TEST_CASE(the_same_date_keeps_the_holidays_where_they_were) {
  for (week each{2000, 1}; each < week{2050, 1}; ++each)
    BOOST_TEST(each.first_day() - year_before(each, week_match::same_date)->first_day() == 364);
}

BOOST_AUTO_TEST_SUITE_END()
