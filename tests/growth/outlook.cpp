// SPDX-License-Identifier: BSL-1.0
#include "random_series.hpp"

#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/outlook.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/align.hpp>
#include <fiscus/series/year_to_date.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <optional>

BOOST_AUTO_TEST_SUITE(outlook_test)

using namespace fiscus;

namespace {

using quarter = fiscal_quarter<>;
using year = fiscal_year<>;
using half = fiscal_half<>;
using dollars = money<USD>;

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
  const series<quarter, dollars> amounts(q1, {dollars{"1 billion"}});
  BOOST_TEST(*project_at_run_rate<year>(amounts, q1, even) == dollars{"4 billion"});
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

// A plan of 40 a quarter, of which a half is over.
namespace {

constexpr series<quarter, int> plan() { return {q1 + 4, {40, 40, 50, 70}}; }

}  // namespace

static_assert(plan_attainment<year>(quarters(), plan(), q1 + 5) == ratio(1));
static_assert(plan_attainment<year>(quarters(), plan(), q1 + 4) == ratio(15, 40));
static_assert(plan_attainment<year>(quarters(), plan(), q1 + 4, as_percent<1>(even)) ==
              decimal<1>{"37.5"});
static_assert(plan_attainment<year>(quarters(), plan(), q1 + 4, as_decimals<2>(even)) ==
              decimal<2>{"0.38"});
static_assert(plan_attainment<year>(quarters(), plan(), q1 + 3).why() == absence::base_missing);
static_assert(plan_attainment<year>(quarters(), plan(), q1 + 6).why() == absence::incomplete);
static_assert(plan_attainment<year>(quarters(), plan(), q1 + 8).why() == absence::missing);

static_assert(project_by_plan<year>(quarters(), plan(), q1 + 5, even) == 200);
static_assert(project_by_plan<year>(quarters(), plan(), q1 + 4, even) == 75);
static_assert(project_by_plan<year>(quarters(), plan(), q1 + 3, even) == 100,
              "a year that is over is itself, whatever was planned");
static_assert(project_by_plan<year>(quarters(), plan(), q1, even).why() == absence::base_missing);
static_assert(project_by_plan<year>(quarters(), plan(), q1 + 6, even).why() == absence::incomplete);
static_assert(project_by_plan<year>(quarters(), plan(), q1 + 8, even).why() == absence::missing);

BOOST_AUTO_TEST_CASE(a_plan_that_is_none_is_said) {
  const series<quarter, int> nothing(q1 + 4, {0, -5, 3, 3});
  BOOST_CHECK(plan_attainment<year>(quarters(), nothing, q1 + 4).why() == absence::base_zero);
  BOOST_CHECK(plan_attainment<year>(quarters(), nothing, q1 + 5).why() == absence::base_negative);
  BOOST_CHECK(project_by_plan<year>(quarters(), nothing, q1 + 4, even).why() == absence::base_zero);
  BOOST_CHECK(project_by_plan<year>(quarters(), nothing, q1 + 5, even).why() ==
              absence::base_negative);
  // The rest of the year must be planned to project it, and not to say what is attained.
  const auto whole_plan = plan();
  const auto half_of_it = whole_plan.until(q1 + 5);
  BOOST_CHECK(*plan_attainment<year>(quarters(), half_of_it, q1 + 5) == ratio(1));
  BOOST_CHECK(project_by_plan<year>(quarters(), half_of_it, q1 + 5, even).why() ==
              absence::base_missing);
}

// With the year before as the plan it is the pattern of that.
BOOST_AUTO_TEST_CASE(last_years_pattern_is_a_plan_like_others) {
  random_series random(19);
  for (int turn = 0; turn < 200; ++turn) {
    const auto months = random.levels(month{2023, 7}, random.between(12, 24), 1, 60, 100);
    const auto as_planned = lag(months, 12);
    const month as_of = months.last();
    BOOST_CHECK(project_by_plan<year>(months, as_planned, as_of, even) ==
                project_by_last_years_pattern<year>(months, as_of, even));
    const auto grown =
        year_on_year(year_to_date<july_june>(months), fiscal_to_date<>::ending(as_of));
    const auto attained = plan_attainment<year>(months, as_planned, as_of);
    BOOST_TEST(attained.has_value() == grown.has_value());
    if (grown) BOOST_CHECK(*attained == ratio(1) + grown->value());
  }
}

// What remains.
namespace {

constexpr half h1{2025, 1};

constexpr auto needed(std::optional<half> as_of, int target) {
  const series<half, int> halves(h1, {40, 60, 50});
  return remaining_to_target<year>(halves, as_of.value_or(h1 + 2), target);
}

}  // namespace

static_assert(*needed(h1 + 2, 125) == remaining_need<int>{75, 1, growth_rate(ratio(1, 4))});
static_assert(!needed(h1 + 2, 125).value().reached());
static_assert(needed(h1 + 2, 50).value().reached() && needed(h1 + 2, 49).value().reached());
static_assert(needed(h1, 100).value().on_last_year.why() == absence::base_missing);
static_assert(needed(h1, 100).value().amount == 60);
static_assert(needed(h1 + 1, 101).value().periods == 0);
static_assert(needed(h1 + 1, 101).value().on_last_year.why() == absence::base_missing);
static_assert(needed(h1 + 3, 125).why() == absence::incomplete);
static_assert(needed(h1 + 4, 125).why() == absence::missing);

// The first half of fiscal year 2026 brought 2.236 of the 5 billion that were aimed at.
BOOST_AUTO_TEST_CASE(what_the_second_half_must_average) {
  const series<month, dollars> exports(
      month{2025, 1}, {dollars{"313 million"}, dollars{"305 million"}, dollars{"344.93 million"},
                       dollars{"317 million"}, dollars{"329.29 million"}, dollars{"339 million"},
                       dollars{"354 million"}, dollars{"337 million"}, dollars{"366 million"},
                       dollars{"386 million"}, dollars{"356 million"}, dollars{"437 million"}});
  const auto need = *remaining_to_target<year>(exports, month{2025, 12}, dollars{"5 billion"});
  BOOST_TEST(need.periods == 6);
  BOOST_TEST(need.average(rounding::half_even) == dollars{"460666666.67"});
  BOOST_TEST(percent<1>(*need.on_last_year, rounding::half_even) == decimal<1>{"41.9"});
}

BOOST_AUTO_TEST_CASE(when_it_comes_the_target_is_met) {
  random_series random(9);
  for (int turn = 0; turn < 200; ++turn) {
    const auto months = random.levels(month{2023, 7}, random.between(13, 23), 1, 50, 1000);
    if (months.count() != months.length()) continue;
    const int target = random.between(100, 900);
    const auto need = *remaining_to_target<year>(months, months.last(), target);
    const ratio grown = ratio(1) + need.on_last_year->value();
    ratio together = ratio(target - need.amount);
    for (month m = months.last() + 1; m <= month(2025, 6); ++m)
      together = together + grown * ratio(months[m - 12]);
    BOOST_CHECK(together == ratio(target));
  }
}

BOOST_AUTO_TEST_CASE(only_what_is_needed_has_to_fit) {
  const series<half, int> halves(h1, {2'000'000'000, 1'000'000'000});
  const auto need = remaining_to_target<year>(halves, h1 + 1, 2'000'000'000);
  BOOST_TEST(need->amount == -1'000'000'000);
}

BOOST_AUTO_TEST_CASE(a_year_that_is_over_has_nothing_to_average) {
  const auto need = *needed(h1 + 1, 101);
  BOOST_CHECK_THROW(static_cast<void>(need.average(rounding::half_even)), division_by_zero);
  series<half, int> halves(h1 - 1, {40, 5});
  halves.push_back(std::nullopt);
  BOOST_CHECK(remaining_to_target<year>(halves, h1 + 1, 9).why() == absence::incomplete);
}

BOOST_AUTO_TEST_SUITE_END()
