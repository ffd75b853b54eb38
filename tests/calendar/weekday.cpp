// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/weekday.hpp>
#include <fiscus/error.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(weekday_test)

using namespace fiscus;

static_assert(weekday_of(day{1970, 1, 1}) == thursday);
static_assert(weekday_of(day{2025, 12, 31}) == wednesday);
static_assert(weekday_of(day{1, 1, 1}) == monday);
static_assert(weekday_of(day{9999, 12, 31}) == friday);
static_assert(static_cast<int>(monday) == 1 && static_cast<int>(sunday) == 7);

static_assert(last_until(day{2024, 1, 31}, saturday) == day{2024, 1, 27});
static_assert(last_until(day{2024, 1, 27}, saturday) == day{2024, 1, 27});
static_assert(nearest_to(day{2024, 1, 31}, saturday) == day{2024, 2, 3});
static_assert(nearest_to(day{2024, 1, 31}, sunday) == day{2024, 1, 28});

BOOST_AUTO_TEST_CASE(weekdays_follow_each_other_through_four_centuries) {
  weekday expected = monday;  // 1 January 1900 was a Monday
  for (day d{1900, 1, 1}; d < day{2300, 1, 1}; ++d) {
    BOOST_REQUIRE(weekday_of(d) == expected);
    expected = expected == sunday ? monday : static_cast<weekday>(static_cast<int>(expected) + 1);
  }
}

BOOST_AUTO_TEST_CASE(the_nearest_weekday_is_at_most_three_days_away) {
  for (day d{2023, 12, 1}; d < day{2024, 3, 31}; ++d)
    for (int number = 1; number <= 7; ++number) {
      const auto w = static_cast<weekday>(number);
      BOOST_REQUIRE(weekday_of(last_until(d, w)) == w);
      BOOST_REQUIRE((last_until(d, w) <= d && d - last_until(d, w) < 7));
      BOOST_REQUIRE(weekday_of(nearest_to(d, w)) == w);
      BOOST_REQUIRE((nearest_to(d, w) - d <= 3 && d - nearest_to(d, w) <= 3));
    }
}

BOOST_AUTO_TEST_CASE(weekdays_outside_of_the_years_are_refused) {
  BOOST_CHECK_THROW(static_cast<void>(last_until(day{1, 1, 1}, sunday)), invalid_date);
  BOOST_CHECK_NO_THROW(static_cast<void>(last_until(day{1, 1, 1}, monday)));
  BOOST_CHECK_THROW(static_cast<void>(nearest_to(day{9999, 12, 31}, sunday)), invalid_date);
}

BOOST_AUTO_TEST_SUITE_END()
