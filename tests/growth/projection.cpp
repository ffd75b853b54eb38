// SPDX-License-Identifier: BSL-1.0
#include "random_series.hpp"

#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/growth/projection.hpp>
#include <fiscus/growth/year_growth.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/year_to_date.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <optional>

BOOST_AUTO_TEST_SUITE(projection_test)

using namespace fiscus;

namespace {

using quarter = fiscal_quarter<>;
using year = fiscal_year<>;

constexpr quarter q1{2025, 1};
constexpr auto even = rounding::half_even;

// A year of 100, and half of the next.
constexpr series<quarter, int> quarters() { return {q1, {10, 40, 20, 30, 15, 65}}; }

}  // namespace

static_assert(project_at_run_rate<year>(quarters(), q1 + 5, even) == 160);
static_assert(project_by_last_years_pattern<year>(quarters(), q1 + 5, even) == 160);
static_assert(project_by_last_years_pattern<year>(quarters(), q1 + 4, even) == 150);
static_assert(project_at_run_rate<year>(quarters(), q1 + 4, even) == 60);
static_assert(project_at_same_growth<year>(quarters(), q1 + 5, rounding::down) == 80 + 81);
static_assert(project_at_same_growth<year>(quarters(), q1 + 5, rounding::up) == 80 + 82);
static_assert(project_at_growth<year>(quarters(), q1 + 5, growth_rate(), even) == 130);
static_assert(project_at_growth<year>(quarters(), q1 + 5, growth_rate(ratio(1, 100)), even) ==
              80 + 50);
static_assert(project_at_growth<year>(quarters(), q1 + 5, growth_rate(ratio(-2)),
                                      rounding::half_up) == 80 - 50);
static_assert(project_at_growth<year>(quarters(), q1 + 5, growth_rate(ratio(-201, 100)),
                                      rounding::up) == 80 - 51,
              "what is to come is rounded, not the sum");
static_assert(project_at_run_rate<year>(quarters(), q1 + 3, even) == 100,
              "a year that is over is itself");

static_assert(project_by_last_years_pattern<year>(quarters(), q1 + 3, even) == 100,
              "no year before");
static_assert(project_at_same_growth<year>(quarters(), q1 + 3, even) == 100);
static_assert(project_at_growth<year>(quarters(), q1 + 3, growth_rate(ratio(5)), even) == 100);

static_assert(project_at_run_rate<year>(quarters(), q1 + 6, even).why() == absence::incomplete);
static_assert(project_at_growth<year>(quarters(), q1 + 6, growth_rate(), even).why() ==
              absence::incomplete);
static_assert(project_by_last_years_pattern<year>(quarters(), q1 + 6, even).why() ==
              absence::incomplete);
static_assert(project_at_run_rate<year>(quarters(), q1 + 8, even).why() == absence::missing);
static_assert(project_by_last_years_pattern<year>(quarters(), q1, even).why() ==
              absence::base_missing);
static_assert(project_at_growth<year>(quarters(), q1, growth_rate(), even).why() ==
              absence::base_missing);
static_assert(project_at_same_growth<year>(quarters(), q1, even).why() == absence::base_missing);

BOOST_AUTO_TEST_CASE(amounts_are_rounded_to_their_unit) {
  const series<quarter, money<USD>> amounts(q1, {money<USD>{"1 billion"}});
  BOOST_TEST(*project_at_run_rate<year>(amounts, q1, even) == money<USD>{"4 billion"});
  const series<quarter, decimal<1>> numbers(
      q1, {decimal<1>{"0.1"}, decimal<1>{"0.1"}, decimal<1>{"0.2"}});
  BOOST_TEST(*project_at_run_rate<year>(numbers, q1 + 2, even) == decimal<1>{"0.5"});
  BOOST_CHECK_THROW(
      static_cast<void>(project_at_run_rate<year>(numbers, q1 + 2, rounding::unnecessary)),
      inexact);
}

BOOST_AUTO_TEST_CASE(only_the_result_has_to_fit) {
  const series<quarter, int> large(
      q1, {1'500'000'000, 1'500'000'000, 1'500'000'000, 1'500'000'000, 100, 100, 100});
  BOOST_TEST(*project_by_last_years_pattern<year>(large, q1 + 6, even) == 400);
  BOOST_CHECK_THROW(static_cast<void>(project_at_growth<year>(large, q1 + 4, growth_rate(), even)),
                    overflow);
}

BOOST_AUTO_TEST_CASE(the_growth_to_date_goes_on_in_last_years_pattern) {
  random_series random(10);
  int compared = 0;
  for (int turn = 0; turn < 300; ++turn) {
    const auto months = random.levels(month{2023, 7}, random.between(12, 24), 1, 60, 100);
    const month as_of = months.last();
    const auto to_date =
        year_on_year(year_to_date<july_june>(months), fiscal_to_date<>::ending(as_of));
    const auto pattern = project_by_last_years_pattern<year>(months, as_of, rounding::half_up);
    if (!to_date) continue;
    BOOST_CHECK(pattern == project_at_growth<year>(months, as_of, *to_date, rounding::half_up));
    ++compared;
  }
  BOOST_TEST(compared > 50);
}

BOOST_AUTO_TEST_CASE(a_base_that_is_none_is_said) {
  const series<quarter, int> from_nothing(q1, {0, -5, 20, 30, 15, 65});
  BOOST_CHECK(project_by_last_years_pattern<year>(from_nothing, q1 + 4, even).why() ==
              absence::base_zero);
  BOOST_CHECK(project_by_last_years_pattern<year>(from_nothing, q1 + 5, even).why() ==
              absence::base_negative);
  BOOST_CHECK(project_at_same_growth<year>(from_nothing, q1 + 5, even).why() ==
              absence::base_negative);
  series<quarter, int> with_gap(q1, {10, 40, 20});
  with_gap.push_back(std::nullopt);
  with_gap.push_back(15);
  BOOST_CHECK(project_at_growth<year>(with_gap, q1 + 4, growth_rate(), even).why() ==
              absence::base_missing);
  BOOST_CHECK(project_by_last_years_pattern<year>(with_gap, q1 + 4, even).why() ==
              absence::base_missing);
  BOOST_CHECK(project_at_run_rate<year>(with_gap, q1 + 4, even) == 60);
}

BOOST_AUTO_TEST_SUITE_END()
