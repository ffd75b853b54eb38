// SPDX-License-Identifier: BSL-1.0
#include "random_series.hpp"

#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/base_effect.hpp>

#include <boost/test/unit_test.hpp>
#include <optional>

BOOST_AUTO_TEST_SUITE(base_effect_test)

using namespace fiscus;

namespace {

using half = fiscal_half<>;

constexpr half h1{2024, 1};

// The level does not move, but its base rose: 12 on 10 becomes 12 on 12.
constexpr series<half, int> still() { return {h1, {10, 12, 12, 12}}; }

// The base does not move, but the level does.
constexpr series<half, int> moving() { return {h1, {10, 10, 12, 15}}; }

}  // namespace

static_assert(base_effect(still(), h1 + 3) ==
              yearly_rate_change{percentage_points(), percentage_points(ratio(-1, 5))});
static_assert(base_effect(moving(), h1 + 3) ==
              yearly_rate_change{percentage_points(ratio(3, 10)), percentage_points()});
static_assert(base_effect(still(), h1 + 4).why() == absence::missing);
static_assert(base_effect(still(), h1 + 2).why() == absence::base_missing);
static_assert(base_effect(still(), h1).why() == absence::base_missing);

BOOST_AUTO_TEST_CASE(the_parts_are_the_change_of_the_yearly_rate) {
  random_series random(7);
  int compared = 0;
  for (int turn = 0; turn < 200; ++turn) {
    const auto months = random.levels(month{2023, 1}, 30, -3, 80, 15);
    const auto yearly = year_on_year(months);
    const auto split = base_effect(months);
    for (const month m : months.periods()) {
      BOOST_CHECK(split.find(m) == base_effect(months, m).optional());
      BOOST_TEST(split.contains(m) == (yearly.contains(m) && yearly.contains(m - 1)));
      if (!split.contains(m)) continue;
      BOOST_CHECK(split[m].total().value() == yearly[m].value() - yearly[m - 1].value());
      BOOST_CHECK(split[m].from_base == *coming_base_effect(months, m));
      // In the form with the rates on the period before.
      const ratio h = quotient(months[m - 12], months[m - 13]) - ratio(1);
      const ratio factor = (ratio(1) + yearly[m - 1].value()) / (ratio(1) + h);
      BOOST_CHECK(split[m].from_base.value() == -(factor * h));
      if (const auto g = period_on_period(months, m))
        BOOST_CHECK(split[m].from_new_period.value() == factor * g->value());
      ++compared;
    }
  }
  BOOST_TEST(compared > 500);
}

BOOST_AUTO_TEST_CASE(it_is_known_before_the_period_is) {
  random_series random(8);
  int compared = 0;
  for (int turn = 0; turn < 200; ++turn) {
    auto levels = random.levels(month{2024, 1}, 13, 0, 80, 30);
    const month next = levels.last() + 1;
    const auto coming = coming_base_effect(levels, next);
    levels.push_back(random.between(1, 80));
    const auto split = base_effect(levels, next);
    BOOST_TEST(coming.has_value() == split.has_value());
    if (!split) continue;
    BOOST_CHECK(*coming == split->from_base);
    ++compared;
  }
  BOOST_TEST(compared > 100);
}

BOOST_AUTO_TEST_CASE(a_coming_effect_needs_three_levels) {
  const series<half, int> levels(h1, {0, 10, 12, 12});
  BOOST_CHECK(*coming_base_effect(series<half, int>(h1, {10, 12, 12}), h1 + 3) ==
              percentage_points(ratio(-1, 5)));
  BOOST_CHECK(coming_base_effect(levels, h1 + 5).why() == absence::missing);
  BOOST_CHECK(coming_base_effect(levels, h1 + 3).why() == absence::base_zero);
  BOOST_CHECK(coming_base_effect(levels, h1 + 2).why() == absence::base_missing);
  BOOST_CHECK(coming_base_effect(levels, h1 + 1).why() == absence::base_missing);
  BOOST_CHECK(coming_base_effect(levels, h1).why() == absence::missing);
  BOOST_CHECK(coming_base_effect(levels, h1 - 9).why() == absence::missing);
  BOOST_CHECK(coming_base_effect(series<half, int>(), half()).why() == absence::missing);
  const series<half, int> to_nothing(h1, {10, 0, 12});
  BOOST_CHECK(coming_base_effect(to_nothing, h1 + 3).why() == absence::base_zero);
}

BOOST_AUTO_TEST_CASE(both_bases_are_needed) {
  series<half, int> levels(h1, {0, 3, 5, 6, -2, 1, 1});
  BOOST_CHECK(base_effect(levels, h1 + 3).why() == absence::base_zero);
  BOOST_CHECK(base_effect(levels, h1 + 6).why() == absence::base_negative);
  levels.push_back(std::nullopt);
  levels.push_back(9);
  BOOST_CHECK(base_effect(levels, h1 + 8).why() == absence::base_missing);
}

BOOST_AUTO_TEST_SUITE_END()
