// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"

#include <fiscus/calendar/day.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <type_traits>
#include <unordered_set>

BOOST_AUTO_TEST_SUITE(day_test)

using namespace fiscus;

static_assert(std::is_trivially_copyable_v<day> && sizeof(day) == 4);
static_assert(day{} == day{1970, 1, 1} && day{}.ordinal() == 0);
static_assert(day{2025, 12, 31} + 1 == day{2026, 1, 1});
static_assert(day{2024, 3, 1} - 1 == day{2024, 2, 29} && day{1900, 3, 1} - 1 == day{1900, 2, 28});
static_assert(day{2026, 6, 30} - day{2025, 7, 1} == 364);
static_assert(day{2025, 12, 31}.year() == 2025 && day{2025, 12, 31}.month_number() == 12);
static_assert(day{2025, 12, 31}.day_of_month() == 31);
static_assert(day{1, 1, 1}.ordinal() == day::first_ordinal);
static_assert(day{9999, 12, 31}.ordinal() == day::last_ordinal);
static_assert(day{2025, 1, 1} < day{2025, 1, 2});

// The oracle is the standard library's calendar.
BOOST_AUTO_TEST_CASE(every_day_of_the_years_1_to_9999_agrees_with_std_chrono) {
  for (auto ordinal = day::first_ordinal; ordinal <= day::last_ordinal; ordinal += thinning) {
    const std::chrono::year_month_day expected{std::chrono::sys_days{std::chrono::days{ordinal}}};
    const day d = day::from_ordinal(ordinal);
    const bool same = d.year() == int{expected.year()} &&
                      d.month_number() == static_cast<int>(unsigned{expected.month()}) &&
                      d.day_of_month() == static_cast<int>(unsigned{expected.day()}) &&
                      day(d.year(), d.month_number(), d.day_of_month()) == d;
    if (!same) BOOST_TEST_REQUIRE(same, "day " << ordinal);
  }
}

BOOST_AUTO_TEST_CASE(dates_that_do_not_exist_are_refused) {
  for (int month = 0; month <= 13; ++month)
    for (int number = -1; number <= 33; ++number) {
      const std::chrono::year_month_day date{
          std::chrono::year{2025}, std::chrono::month{static_cast<unsigned>(month)},
          std::chrono::day{static_cast<unsigned>(number < 0 ? 255 : number)}};
      if (date.ok())
        BOOST_CHECK_NO_THROW(day(2025, month, number));
      else
        BOOST_CHECK_THROW(day(2025, month, number), invalid_date);
    }
  BOOST_CHECK_THROW(day(2023, 2, 29), invalid_date);
  BOOST_CHECK_THROW(day(0, 12, 31), invalid_date);
  BOOST_CHECK_THROW(day(10000, 1, 1), invalid_date);
  BOOST_CHECK_THROW(static_cast<void>(day(9999, 12, 31) + 1), invalid_date);
  BOOST_CHECK_THROW(static_cast<void>(day(1, 1, 1) - 1), invalid_date);
  BOOST_CHECK_THROW(static_cast<void>(day(2025, 1, 1) + 2'147'483'647), invalid_date);
}

BOOST_AUTO_TEST_CASE(days_can_be_hashed_and_counted_up) {
  day d{2025, 2, 28};
  BOOST_TEST(++d == (day{2025, 3, 1}));
  BOOST_TEST(--d == (day{2025, 2, 28}));
  const std::unordered_set<day> set{d, d + 1, d};
  BOOST_TEST(set.size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
