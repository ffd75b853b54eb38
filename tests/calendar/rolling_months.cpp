// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/period.hpp>
#include <fiscus/calendar/rolling_months.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <concepts>
#include <unordered_set>

BOOST_AUTO_TEST_SUITE(rolling_months_test)

using namespace fiscus;

static_assert(sizeof(rolling_months<12>) == 4);
static_assert(calendar_period<rolling_months<12>> && yearly_period<rolling_months<12>>);

// The twelve months to November 2025.
constexpr auto year_to_november = rolling_months<12>::ending(month{2025, 11});
static_assert(year_to_november.first_day() == day{2024, 12, 1});
static_assert(year_to_november.last_day() == day{2025, 11, 30});
static_assert(year_to_november + 1 == rolling_months<12>::ending(month{2025, 12}));
static_assert(year_before(year_to_november).last_month() == month{2024, 11});
static_assert(rolling_months<1>::ending(month{2025, 11}).first_month() == month{2025, 11});

// Three months are not twelve, nor a quarter.
static_assert(!std::equality_comparable_with<rolling_months<3>, rolling_months<12>>);
static_assert(!nests_in<month, rolling_months<3>>);

BOOST_AUTO_TEST_CASE(windows_within_the_years_only) {
  BOOST_CHECK_THROW(static_cast<void>(rolling_months<12>::ending(month{1, 11})), invalid_date);
  BOOST_TEST(rolling_months<12>::ending(month{1, 12}).first_day() == (day{1, 1, 1}));
  BOOST_TEST(rolling_months<12>::ending(month{9999, 12}).last_day() == (day{9999, 12, 31}));
}

BOOST_AUTO_TEST_CASE(windows_can_be_hashed) {
  const std::unordered_set<rolling_months<12>> set{year_to_november, year_to_november + 0};
  BOOST_TEST(set.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
