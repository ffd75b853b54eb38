// SPDX-License-Identifier: BSL-1.0
#include "random_series.hpp"

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/index.hpp>
#include <fiscus/growth/link.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <optional>
#include <vector>

BOOST_AUTO_TEST_SUITE(link_test)

using namespace fiscus;

namespace {

using year = fiscal_year<>;
using half = fiscal_half<>;

constexpr half h1{2025, 1};

constexpr series<half, int> older() { return {h1, {50, 60, 75, 80}}; }
constexpr series<half, int> newer() { return {h1 + 2, {90, 110, 120}}; }

constexpr auto exact_only = rounding::unnecessary;

}  // namespace

static_assert(one_period_overlap(older(), newer(), h1 + 2) == ratio(6, 5));
static_assert(annual_overlap(older(), newer(), year{2026}) == ratio(200, 155));
static_assert(linked(older(), newer(), ratio(6, 5), h1 + 2, exact_only) ==
              series<half, int>(h1, {60, 72, 90, 110, 120}));
static_assert(linked_exactly(older(), newer(), ratio(6, 5), h1 + 2, 90)[h1] == ratio(2, 3));

static_assert(one_period_overlap(older(), newer(), h1).why() == absence::missing);
static_assert(one_period_overlap(older(), newer(), h1 + 4).why() == absence::base_missing);
static_assert(annual_overlap(older(), newer(), year{2025}).why() == absence::missing);
static_assert(annual_overlap(newer(), older(), year{2025}).why() == absence::base_missing);

BOOST_AUTO_TEST_CASE(a_chain_of_growth_gives_the_levels_back) {
  random_series random(14);
  for (int turn = 0; turn < 100; ++turn) {
    const auto months = random.levels(month{2024, 1}, 30, 1, 500, 1000);
    if (months.count() != months.length()) continue;
    const auto found = chain(period_on_period(months), ratio(months[months.first()]));
    BOOST_TEST(found.length() == months.length());
    for (const month m : months.periods()) BOOST_CHECK(found[m] == ratio(months[m]));
  }
}

BOOST_AUTO_TEST_CASE(link_and_chain_agree) {
  random_series random(15);
  for (int turn = 0; turn < 200; ++turn) {
    const month opening{2024, 1};
    const auto before = random.levels(opening, 15, 1, 300, 1000);
    const auto after = random.levels(opening + 10, 15, 1, 300, 1000);
    const month at = opening + 12;
    const auto factor = one_period_overlap(before, after, at);
    if (!factor || before.count() < 15 || after.count() < 15) continue;
    const auto exactly = linked_exactly(before, after, *factor, at, 1);
    // The one-period rates, the older ones up to the overlap and the newer ones after it.
    series<month, growth_rate> rates(opening + 1);
    for (const month m : through(opening + 1, after.last()))
      rates.push_back(period_on_period(m <= at ? before : after, m).optional());
    BOOST_CHECK(chain(rates, exactly[opening]) == exactly);
    const auto rounded_levels = linked(before, after, *factor, at, rounding::half_even);
    for (const month m : exactly.periods())
      BOOST_TEST(decimal<0>::from_units(rounded_levels[m]) ==
                 round<0>(exactly[m], rounding::half_even));
  }
}

BOOST_AUTO_TEST_CASE(an_annual_overlap_keeps_the_sum_of_the_year) {
  random_series random(16);
  for (int turn = 0; turn < 200; ++turn) {
    const auto before = random.levels(month{2023, 7}, 24, 1, 300, 100);
    const auto after = random.levels(month{2024, 7}, 20, 1, 300, 100);
    const auto factor = annual_overlap(before, after, year{2025});
    if (!factor) continue;
    const auto all_older = linked_exactly(before, after, *factor, month{2025, 7}, 1);
    big_ratio scaled_sum;
    int newer_sum = 0;
    for (const month m : parts<month>(year{2025})) {
      scaled_sum = scaled_sum + all_older[m];
      newer_sum += after[m];
    }
    BOOST_CHECK(scaled_sum == ratio(newer_sum));
  }
}

BOOST_AUTO_TEST_CASE(published_rates_are_chained_with_a_rounding_at_each_step) {
  const growth_rate grown(ratio(9, 1000));
  const series<month, growth_rate> rates(month{2025, 1}, {grown, grown, grown});
  const auto found = chain(rates, decimal<1>{"100.0"}, rounding::half_even);
  BOOST_TEST(found[month(2024, 12)] == decimal<1>{"100.0"});
  BOOST_TEST(found[month(2025, 2)] == decimal<1>{"101.8"});
  BOOST_TEST(found[month(2025, 3)] == decimal<1>{"102.7"});
  const series<month, growth_rate> long_rates(month{2025, 1}, std::vector<growth_rate>(10, grown));
  const auto exactly = chain(long_rates, ratio(100));  // 100 × 1.009^10
  BOOST_TEST(round<13>(exactly, rounding::down)[month(2025, 10)] ==
             decimal<13>{"109.3733872802526"});
}

// Factors are chained as the rates that are less by one.
BOOST_AUTO_TEST_CASE(factors_are_chained_too) {
  const series<half, int> levels(h1, {50, 60, 75, 80});
  const auto steps = compare(levels, factors, on_period_before);
  BOOST_CHECK(chain(steps, ratio(50)) == chain(period_on_period(levels), ratio(50)));
  BOOST_CHECK(chain(steps, ratio(50))[h1 + 3] == ratio(80));
  BOOST_CHECK(chain(steps, decimal<1>{"50.0"}, exact_only)[h1 + 2] == decimal<1>{"75.0"});
  const series<half, big_ratio> wide(h1, {ratio(6, 5), ratio(5, 4)});
  BOOST_CHECK(chain(wide, ratio(2)) ==
              (series<half, big_ratio>(h1 - 1, {ratio(2), ratio(12, 5), ratio(3)})));
  const series<half, big_growth_rate> wide_rates(
      h1, {big_growth_rate(ratio(1, 5)), big_growth_rate(ratio(1, 4))});
  BOOST_CHECK(chain(wide_rates, ratio(2)) == chain(wide, ratio(2)));
}

// Consumer prices whose links are on December = 100, as most countries of Europe publish them.
BOOST_AUTO_TEST_CASE(links_on_the_end_of_the_year_before_are_chained) {
  using calendar_half = fiscal_half<january_december>;
  using calendar_year = fiscal_year<january_december>;
  const calendar_half opening{2024, 1};
  const series<calendar_half, decimal<1>> links(
      opening, {decimal<1>{"101.0"}, decimal<1>{"110.0"}, decimal<1>{"102.0"}, decimal<1>{"120.0"},
                decimal<1>{"105.0"}});
  const decimal<1> hundred{"100.0"};
  const auto found = chain_years<calendar_year>(links, hundred);
  BOOST_CHECK(found ==
              (series<calendar_half, big_ratio>(opening, {ratio(101), ratio(110), ratio(1122, 10),
                                                          ratio(132), ratio(1386, 10)})));
  // The rates within a year are those of its links.
  BOOST_CHECK(*period_on_period(found, opening + 3) == *period_on_period(links, opening + 3));
  // From a gap on there are only gaps.
  series<calendar_half, decimal<1>> broken(links.until(opening));
  broken.push_back(std::nullopt);
  broken.push_back(hundred);
  BOOST_TEST(chain_years<calendar_year>(broken, hundred).length() == 3U);
  BOOST_TEST(chain_years<calendar_year>(broken, hundred).count() == 1U);
  BOOST_TEST(chain_years<calendar_year>(series<calendar_half, decimal<1>>(), hundred).empty());
}

// The digits that the levels of a chain share cancel: its growth is as short as its rates.
BOOST_AUTO_TEST_CASE(a_long_chain_grows_by_its_rates) {
  series<half, growth_rate> rates(h1);
  for (int i = 1; i <= 480; ++i) rates.push_back(growth_rate(ratio(i * 7919 % 1009 - 500, 99'991)));
  const auto levels = chain(rates, ratio(100));
  const auto again = period_on_period(levels);
  for (const half h : through(rates.first(), rates.last()))
    BOOST_REQUIRE(growth_rate(again[h]) == rates[h]);
}

BOOST_AUTO_TEST_CASE(a_chain_with_too_many_digits_is_refused) {
  series<day, growth_rate> rates(day{1950, 1, 1});
  for (int i = 0; i < 5'000; ++i) rates.push_back(growth_rate(ratio(1, 999'999'999'999)));
  BOOST_CHECK_THROW(static_cast<void>(chain(rates, ratio(100))), overflow);
}

BOOST_AUTO_TEST_CASE(a_gap_ends_the_chain) {
  series<month, growth_rate> rates(month{2025, 1});
  BOOST_TEST(chain(rates, ratio(1)).empty());
  rates.push_back(std::nullopt);
  BOOST_TEST(chain(rates, ratio(1)).empty());
  rates.push_back(growth_rate(ratio(1)));
  rates.push_back(std::nullopt);
  rates.push_back(growth_rate(ratio(1)));
  const auto found = chain(rates, ratio(1));
  BOOST_CHECK(found.first() == (month{2025, 1}));
  BOOST_TEST(found.length() == 4U);
  BOOST_TEST(found.count() == 2U);
  BOOST_CHECK(found[month(2025, 2)] == ratio(2));
}

BOOST_AUTO_TEST_CASE(links_at_the_edges) {
  const series<half, int> none;
  BOOST_CHECK(linked(none, newer(), ratio(2), h1 + 3, exact_only) ==
              (series<half, int>(h1 + 3, {110, 120})));
  BOOST_CHECK(linked(older(), none, ratio(2), h1 + 2, exact_only) ==
              (series<half, int>(h1, {100, 120})));
  BOOST_TEST(linked(none, none, ratio(2), h1, exact_only).empty());
  BOOST_CHECK(linked(older(), newer(), ratio(2), h1 + 6, exact_only).count() == 4U);
  BOOST_CHECK_THROW(static_cast<void>(linked(older(), newer(), ratio(1, 3), h1 + 2, exact_only)),
                    inexact);
  BOOST_CHECK_THROW(static_cast<void>(linked_exactly(older(), newer(), ratio(1), h1 + 2, 0)),
                    division_by_zero);

  const series<half, int> zero(h1, {0, -1});
  const series<half, int> same(h1, {5, 5});
  BOOST_CHECK(one_period_overlap(zero, same, h1).why() == absence::base_zero);
  BOOST_CHECK(one_period_overlap(zero, same, h1 + 1).why() == absence::base_negative);
  BOOST_CHECK(one_period_overlap(same, zero, h1).why() == absence::sign_change);
  BOOST_CHECK(annual_overlap(zero, same, year{2025}).why() == absence::base_negative);
  BOOST_CHECK(annual_overlap(same, zero, year{2025}).why() == absence::sign_change);
}

BOOST_AUTO_TEST_CASE(index_numbers_are_linked_exactly) {
  const series<half, ratio> before(h1, {ratio(100), ratio(310, 3)});
  const series<half, ratio> after(h1 + 1, {ratio(100), ratio(101)});
  const auto factor = *one_period_overlap(before, after, h1 + 1);
  const auto whole = linked_exactly(before, after, factor, h1 + 1, ratio(1));
  BOOST_CHECK(whole == (series<half, big_ratio>(h1, {ratio(3000, 31), ratio(100), ratio(101)})));
  BOOST_CHECK(period_on_period(whole)[h1 + 1] == growth_rate(ratio(1, 30)));
  BOOST_CHECK(*period_on_period(whole, h1 + 1) == growth_rate(ratio(1, 30)));
  // What was linked is an index as others are: it can be rebased, and linked again.
  BOOST_CHECK(index_numbers(whole, h1, h1)[h1 + 1] == ratio(310, 3));
  const series<half, big_ratio> latest(h1 + 2, {ratio(1), ratio(2)});
  const auto again =
      linked_exactly(whole, latest, *one_period_overlap(whole, latest, h1 + 2), h1 + 2, ratio(1));
  BOOST_CHECK(again[h1 + 1] == ratio(100, 101));
  BOOST_CHECK(*annual_overlap(whole, whole, year{2025}) == ratio(1));
}

BOOST_AUTO_TEST_CASE(money_is_linked_to_its_unit) {
  const series<half, money<USD>> before(h1, {money<USD>{"10"}, money<USD>{"30"}});
  const series<half, money<USD>> after(h1 + 1, {money<USD>{"10"}});
  const auto factor = one_period_overlap(before, after, h1 + 1);
  BOOST_CHECK(linked(before, after, *factor, h1 + 1, rounding::half_even)[h1] ==
              money<USD>{"3.33"});
}

BOOST_AUTO_TEST_SUITE_END()
