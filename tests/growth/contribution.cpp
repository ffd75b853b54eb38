// SPDX-License-Identifier: BSL-1.0
#include "random_series.hpp"

#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/growth/contribution.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/year_to_date.hpp>

#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

BOOST_AUTO_TEST_SUITE(contribution_test)

using namespace fiscus;

static_assert(contribution(80, 95, 200) == growth_rate(ratio(15, 200)));
static_assert(contribution(95, 80, 200) == growth_rate(ratio(-15, 200)));
static_assert(contribution(-5, 5, 200) == growth_rate(ratio(1, 20)), "a part may change its sign");
static_assert(contribution(money<USD>{"80"}, money<USD>{"95"}, money<USD>{"200"}) ==
              growth_rate(ratio(15, 200)));
static_assert(contribution(1, 2, 0).why() == absence::base_zero);
static_assert(contribution(1, 2, -9).why() == absence::base_negative);

namespace {

constexpr month january{2024, 1};

growth_rate added_up(const std::vector<growth_rate>& rates) {
  ratio result;
  for (const growth_rate r : rates) result = result + r.value();
  return growth_rate(result);
}

// The sum of the parts, a gap where one of them is missing.
series<month, int> total_of(const std::vector<series<month, int>>& parts) {
  series<month, int> result(parts[0].first());
  for (const month m : parts[0].periods()) {
    std::optional<int> total = 0;
    for (const auto& part : parts)
      total = total && part.contains(m) ? std::optional(*total + part[m]) : std::nullopt;
    result.push_back(total);
  }
  return result;
}

// July 2024 to December 2025 in millions, as last published, with two that had decimals rounded.
constexpr series<month, int> exports() {
  return {
      month{2024, 7},
      {286, 298, 292, 330, 310, 348, 313, 305, 345, 317, 329, 339, 354, 337, 366, 386, 356, 437}};
}

constexpr decimal<1> to_first_half(month m) {
  const auto all = year_to_date_contributions(exports(), fiscal_to_date<>{2026, 6});
  return percent<1>((*all)[m], rounding::half_even);
}

}  // namespace

// The 20 % of the first half of fiscal year 2026: December brought 4.8 points, August 2.1.
static_assert(to_first_half(month{2025, 12}) == decimal<1>{"4.8"});
static_assert(to_first_half(month{2025, 8}) == decimal<1>{"2.1"});
static_assert(percent<1>(*contribution(348, 437, 1864), rounding::half_even) == decimal<1>{"4.8"});

BOOST_AUTO_TEST_CASE(the_order_of_the_parts_plays_no_role) {
  constexpr std::int64_t most = largest<std::int64_t>;
  const std::vector<series<month, std::int64_t>> parts{
      {january, {most, most}}, {january, {std::int64_t{1}, 0}}, {january, {std::int64_t{-1}, 5}}};
  const auto found = contributions(parts, january, january + 1);
  BOOST_REQUIRE(found.has_value());
  BOOST_CHECK((*found)[2] == growth_rate(ratio(6, most)));
  // Nor does it whether the sum or a change is an int.
  const std::vector<series<month, int>> large(
      3, series<month, int>(january, {2'000'000'000, -2'000'000'000}));
  BOOST_CHECK((*contributions(large, january, january + 1))[0] == growth_rate(ratio(-2, 3)));
}

BOOST_AUTO_TEST_CASE(the_contributions_of_the_parts_are_the_growth_of_the_total) {
  random_series random(1);
  int compared = 0;
  for (int turn = 0; turn < 300; ++turn) {
    std::vector<series<month, int>> parts;
    for (int i = 0; i < 4; ++i) parts.push_back(random.levels(january, 30, -20, 100, 12));
    const auto total = total_of(parts);
    for (const month m : total.periods()) {
      const bool in_second_year = m - january >= 12;
      const auto from = in_second_year ? year_before(m) : m;
      const auto expected =
          in_second_year ? year_on_year(total, m) : answer<growth_rate>(growth_rate());
      if (!in_second_year) continue;
      const auto found = contributions(parts, from, m);
      BOOST_TEST(found.has_value() == expected.has_value());
      if (!found) {
        const bool some = std::any_of(parts.begin(), parts.end(),
                                      [&](const auto& part) { return part.contains(m); });
        BOOST_CHECK(found.why() == (expected.why() == absence::missing && some ? absence::incomplete
                                                                               : expected.why()));
        continue;
      }
      BOOST_CHECK(added_up(*found) == *expected);
      for (std::size_t i = 0; i < parts.size(); ++i)
        BOOST_CHECK(year_on_year_contribution(parts[i], total)[m] == (*found)[i]);
      ++compared;
    }
  }
  BOOST_TEST(compared > 1000);
}

BOOST_AUTO_TEST_CASE(the_contributions_of_the_months_are_the_growth_of_the_year_to_date) {
  random_series random(2);
  int compared = 0;
  for (int turn = 0; turn < 300; ++turn) {
    const auto months = random.levels(month{2023, 7}, 24, -10, 60, 40);
    const auto totals = year_to_date<july_june>(months);
    for (const auto to_date : totals.periods()) {
      const auto found = year_to_date_contributions(months, to_date);
      const auto expected = year_on_year(totals, to_date);
      BOOST_TEST(found.has_value() == expected.has_value());
      if (!found) {
        const bool some = months.between(to_date.first_month(), to_date.last_month()).count() > 0;
        BOOST_CHECK(found.why() == (expected.why() == absence::missing && some ? absence::incomplete
                                                                               : expected.why()));
        continue;
      }
      BOOST_TEST(found->length() == static_cast<std::size_t>(to_date.months()));
      const auto values = found->values();
      BOOST_CHECK(added_up({values.begin(), values.end()}) == *expected);
      ++compared;
    }
  }
  BOOST_TEST(compared > 1000);
}

BOOST_AUTO_TEST_CASE(period_on_period_contributions_begin_with_the_second) {
  const std::array<series<month, int>, 2> parts{series<month, int>(january, {1, 2, 4}),
                                                series<month, int>(january, {3, 3, 3})};
  const series<month, int> total(january, {4, 5, 7});
  const auto first_part = period_on_period_contribution(parts[0], total);
  BOOST_TEST(first_part.count() == 2U);
  BOOST_CHECK(first_part[january + 2] == growth_rate(ratio(2, 5)));
  const auto found = contributions(std::span(parts), january + 1, january + 2);
  BOOST_CHECK(*found == (std::vector{growth_rate(ratio(2, 5)), growth_rate()}));
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_said) {
  const series<month, int> part(january, {1, 2});
  const series<month, int> total(january + 1, {4, 5});
  BOOST_CHECK(contribution(part, total, january + 1, january + 2).why() == absence::missing);
  BOOST_CHECK(contribution(part, total, january, january + 1).why() == absence::base_missing);
  BOOST_CHECK(contribution(part, total, january - 1, january).why() == absence::base_missing);
  const std::vector<series<month, int>> parts{part, total};
  BOOST_CHECK(contributions(parts, january, january + 1).why() == absence::base_missing);
  BOOST_CHECK(contributions(parts, january + 1, january + 2).why() == absence::incomplete);
  BOOST_CHECK(contributions(parts, january + 1, january + 5).why() == absence::missing);
  BOOST_CHECK(contributions(std::vector<series<month, int>>(), january, january).why() ==
              absence::base_zero);
  const auto to_date = fiscal_to_date<january_december>{2024, 2};
  BOOST_CHECK(year_to_date_contributions(part, to_date).why() == absence::base_missing);
  BOOST_CHECK(year_to_date_contributions(part, to_date + 1).why() == absence::incomplete);
}

BOOST_AUTO_TEST_CASE(a_series_at_the_beginning_of_the_calendar_has_no_contributions) {
  const series<month, int> oldest(month{1, 1}, {1, 2});
  BOOST_TEST(period_on_period_contribution(oldest, oldest).count() == 1U);
  BOOST_TEST(year_on_year_contribution(oldest, oldest).count() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
