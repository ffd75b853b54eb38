// SPDX-License-Identifier: BSL-1.0
#include "random_series.hpp"

#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/difference.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/align.hpp>
#include <fiscus/series/arithmetic.hpp>
#include <fiscus/series/year_to_date.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <optional>
#include <vector>

BOOST_AUTO_TEST_SUITE(difference_test)

using namespace fiscus;

using dollars = money<USD>;

// Pakistan's IT exports: December 2025 on November, and on December 2024.
static_assert(difference(dollars{"356 million"}, dollars{"437 million"}) == dollars{"81 million"});
static_assert(difference(dollars{"437 million"}, dollars{"374 million"}) == dollars{"-63 million"});
static_assert(difference(0, 5) == 5 && difference(-5, 5) == 10 && difference(-5, -9) == -4);
static_assert(difference(decimal<1>{"22.8"}, decimal<1>{"25.6"}) == decimal<1>{"2.8"});
static_assert(difference(ratio(1, 3), ratio(1, 2)) == ratio(1, 6));
static_assert(difference(std::int64_t{1}, std::int64_t{3}) == 2);
static_assert(difference(big_ratio(ratio(1, 3)), big_ratio(ratio(1, 2))) == ratio(1, 6));

namespace {

using quarter = fiscal_quarter<january_december>;

constexpr series<quarter, int> balances() {
  series<quarter, int> result(quarter{2024, 1}, {10, 0, -4, 7, 12});
  result.push_back(std::nullopt);
  result.push_back(1);
  return result;
}

constexpr quarter gap{2025, 2};

}  // namespace

static_assert(period_on_period_difference(balances(), quarter{2024, 3}) == -4, "on zero too");
static_assert(period_on_period_difference(balances(), quarter{2024, 4}) == 11);
static_assert(period_on_period_difference(balances(), quarter{2024, 1}).why() ==
              absence::base_missing);
static_assert(period_on_period_difference(balances(), gap).why() == absence::missing);
static_assert(period_on_period_difference(balances(), gap + 1).why() == absence::base_missing);
static_assert(period_on_period_difference(balances(), gap + 2).why() == absence::missing);
static_assert(year_on_year_difference(balances(), quarter{2025, 1}) == 2);
static_assert(year_on_year_difference(balances(), quarter{2025, 3}) == 5);
static_assert(year_on_year_difference(balances(), quarter{2024, 4}).why() == absence::base_missing);
static_assert(year_on_year_difference(balances()).count() == 2);
static_assert(period_on_period_difference(balances()).count() == 4);

BOOST_AUTO_TEST_CASE(the_whole_series_has_what_each_period_has) {
  random_series random(11);
  for (int turn = 0; turn < 100; ++turn) {
    const auto levels = random.levels(month{2023, 10}, random.between(0, 40), -9, 9, 5);
    const auto monthly = period_on_period_difference(levels);
    const auto yearly = year_on_year_difference(levels);
    BOOST_CHECK(monthly.start() == levels.start() && monthly.length() == levels.length());
    BOOST_CHECK(yearly.start() == levels.start() && yearly.length() == levels.length());
    const auto by_month = levels - lag(levels, 1);
    const auto by_year = levels - lag(levels, 12);
    for (const month m : levels.periods()) {
      BOOST_CHECK(monthly.find(m) == by_month.find(m));
      BOOST_CHECK(yearly.find(m) == by_year.find(m));
      BOOST_CHECK(monthly.find(m) == period_on_period_difference(levels, m).optional());
      BOOST_CHECK(yearly.find(m) == year_on_year_difference(levels, m).optional());
    }
  }
}

BOOST_AUTO_TEST_CASE(years_to_date_differ_over_the_same_months) {
  const series<month, int> months(month{2024, 7}, std::vector<int>(12, 10));
  series<month, int> both = months;
  for (int i = 1; i <= 12; ++i) both.push_back(10 + i);
  const auto found = year_on_year_difference(year_to_date<july_june>(both));
  BOOST_CHECK((found[fiscal_to_date<>{2026, 1}] == 1));
  BOOST_CHECK((found[fiscal_to_date<>{2026, 3}] == 1 + 2 + 3));
  BOOST_CHECK((found[fiscal_to_date<>{2026, 12}] == 78));
  BOOST_CHECK(!found.contains(fiscal_to_date<>{2025, 12}));
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_throws) {
  BOOST_CHECK_THROW(static_cast<void>(difference(smallest<int>, 1)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(difference(std::int8_t{-100}, std::int8_t{100})), overflow);
  const series<month, int> wide(month{2025, 1}, {smallest<int>, 1});
  BOOST_CHECK_THROW(static_cast<void>(period_on_period_difference(wide)), overflow);
}

// The base of the first periods of the calendar is missing, and nothing throws.
BOOST_AUTO_TEST_CASE(before_the_calendar_there_is_nothing) {
  const series<month, int> earliest(month{1, 1}, {1, 2});
  BOOST_CHECK(year_on_year_difference(earliest, month{1, 1}).why() == absence::base_missing);
  BOOST_TEST(year_on_year_difference(earliest).count() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
