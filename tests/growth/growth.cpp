// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/year_to_date.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <optional>

BOOST_AUTO_TEST_SUITE(growth_test)

using namespace fiscus;

static_assert(level<money<USD>> && level<decimal<3>> && level<int> && level<std::int64_t>);
static_assert(level<ratio> && !level<double> && !level<bool> && !level<growth_rate>);

static_assert(growth(money<USD>{"348 million"}, money<USD>{"437 million"}) ==
              growth_rate(ratio(89, 348)));
static_assert(growth(10, 5) == growth_rate(ratio(-1, 2)));
static_assert(growth(10, -5) == growth_rate(ratio(-3, 2)),
              "into a deficit: more than all of it is lost");
static_assert(growth(ratio(3, 2), ratio(9, 4)) == growth_rate(ratio(1, 2)),
              "index numbers are levels");
static_assert(growth(ratio(), ratio(1)).why() == absence::base_zero);
static_assert(growth(ratio(-1, 2), ratio(1)).why() == absence::base_negative);
static_assert(growth(0, 5).why() == absence::base_zero);
static_assert(growth(-1, 5).why() == absence::base_negative);

namespace {

constexpr month january{2024, 1};

// Two years: 1, 2, …, 24, with the 6th month missing, the 7th zero and the 8th negative.
constexpr series<month, int> levels() {
  series<month, int> result(january);
  for (int i = 1; i <= 24; ++i)
    result.push_back(i == 6 ? std::nullopt : std::optional(i == 7 ? 0 : i == 8 ? -8 : i));
  return result;
}

}  // namespace

// The base is found by period: growth on the 6th month does not reach back to the 5th.
static_assert(period_on_period(levels(), january + 1) == growth_rate(ratio(1)));
static_assert(period_on_period(levels(), january).why() == absence::base_missing);
static_assert(period_on_period(levels(), january + 5).why() == absence::missing);
static_assert(period_on_period(levels(), january + 6).why() == absence::base_missing);
static_assert(period_on_period(levels(), january + 7).why() == absence::base_zero);
static_assert(period_on_period(levels(), january + 8).why() == absence::base_negative);
static_assert(period_on_period(levels(), january + 24).why() == absence::missing);

static_assert(year_on_year(levels(), january + 12) == growth_rate(ratio(12)));
static_assert(year_on_year(levels(), january + 17).why() == absence::base_missing);
static_assert(year_on_year(levels(), january + 11).why() == absence::base_missing);

BOOST_AUTO_TEST_CASE(a_series_of_growth_has_gaps_where_there_is_none) {
  const auto monthly = period_on_period(levels());
  const auto yearly = year_on_year(levels());
  for (const month m : levels().periods()) {
    BOOST_CHECK(monthly.find(m) == period_on_period(levels(), m).optional());
    BOOST_CHECK(yearly.find(m) == year_on_year(levels(), m).optional());
  }
  BOOST_TEST(yearly.count() == 9U);
}

BOOST_AUTO_TEST_CASE(years_to_date_are_compared_over_the_same_months) {
  series<month, int> months(month{2023, 7});
  for (int i = 1; i <= 18; ++i) months.push_back(i);
  const auto to_date = year_to_date<july_june>(months);
  BOOST_CHECK(year_on_year(to_date)[(fiscal_to_date<>{2025, 6})] ==
              growth(1 + 2 + 3 + 4 + 5 + 6, 13 + 14 + 15 + 16 + 17 + 18));
}

BOOST_AUTO_TEST_CASE(quarters_look_four_back_and_years_one) {
  const series<fiscal_quarter<>, int> quarters(fiscal_quarter<>{2025, 1}, {10, 20, 30, 40, 15});
  BOOST_CHECK(year_on_year(quarters)[(fiscal_quarter<>{2026, 1})] == growth_rate(ratio(1, 2)));
  const series<fiscal_year<>, int> years(fiscal_year<>{2024}, {100, 124});
  BOOST_CHECK(year_on_year(years)[fiscal_year<>{2025}] == growth_rate(ratio(6, 25)));
}

BOOST_AUTO_TEST_CASE(a_series_that_begins_with_the_calendar_has_no_base) {
  const series<month, int> oldest(month{1, 1}, {1, 2});
  BOOST_TEST(period_on_period(oldest).count() == 1U);
  BOOST_TEST(year_on_year(oldest).count() == 0U);
}

BOOST_AUTO_TEST_CASE(an_empty_series_has_no_growth) {
  BOOST_TEST(year_on_year(series<month, int>()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
