// SPDX-License-Identifier: BSL-1.0
#include "random_series.hpp"

#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/growth/remaining.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <optional>

BOOST_AUTO_TEST_SUITE(remaining_test)

using namespace fiscus;

namespace {

using dollars = money<USD>;
using half = fiscal_half<>;

constexpr half h1{2025, 1};

constexpr auto needed(std::optional<half> as_of, int target) {
  const series<half, int> halves(h1, {40, 60, 50});
  return remaining_to_target<fiscal_year<>>(halves, as_of.value_or(h1 + 2), target);
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
  const auto need =
      *remaining_to_target<fiscal_year<>>(exports, month{2025, 12}, dollars{"5 billion"});
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
    const auto need = *remaining_to_target<fiscal_year<>>(months, months.last(), target);
    const ratio grown = ratio(1) + need.on_last_year->value();
    ratio together = ratio(target - need.amount);
    for (month m = months.last() + 1; m <= month(2025, 6); ++m)
      together = together + grown * ratio(months[m - 12]);
    BOOST_CHECK(together == ratio(target));
  }
}

BOOST_AUTO_TEST_CASE(only_what_is_needed_has_to_fit) {
  const series<half, int> halves(h1, {2'000'000'000, 1'000'000'000});
  const auto need = remaining_to_target<fiscal_year<>>(halves, h1 + 1, 2'000'000'000);
  BOOST_TEST(need->amount == -1'000'000'000);
}

BOOST_AUTO_TEST_CASE(a_year_that_is_over_has_nothing_to_average) {
  const auto need = *needed(h1 + 1, 101);
  BOOST_CHECK_THROW(static_cast<void>(need.average(rounding::half_even)), division_by_zero);
  series<half, int> halves(h1 - 1, {40, 5});
  halves.push_back(std::nullopt);
  BOOST_CHECK(remaining_to_target<fiscal_year<>>(halves, h1 + 1, 9).why() == absence::incomplete);
}

BOOST_AUTO_TEST_SUITE_END()
