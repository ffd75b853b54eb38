// SPDX-License-Identifier: BSL-1.0
#include "euro_area.hpp"
#include "random_series.hpp"

#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/index.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/arithmetic.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

BOOST_AUTO_TEST_SUITE(index_test)

using namespace fiscus;

namespace {

constexpr month january{2024, 1};

constexpr ratio index_at(quarter q) {
  return index_numbers(euro_area_gdp(), quarter{1998, 1}, quarter{1998, 4})[q];
}

}  // namespace

static_assert(index_at(quarter{1999, 4}) == ratio(146600 * 4, 5652));
static_assert(round<1>(index_at(quarter{1999, 4}), rounding::half_even) == decimal<1>{"103.8"});
static_assert(index_numbers(euro_area_gdp(), quarter{1998, 1},
                            quarter{1998, 1})[quarter{1998, 1}] == ratio(100));
static_assert(index_numbers(euro_area_gdp(), quarter{1998, 1}, quarter{1998, 4},
                            as_decimals<1>(rounding::half_even))[quarter{1999, 4}] ==
              decimal<1>{"103.8"});

BOOST_AUTO_TEST_CASE(only_the_index_has_to_fit) {
  series<month, int> levels(january);
  for (int i = 0; i < 12; ++i) levels.push_back(437'000'000);
  const auto found = index_numbers(levels, january, january + 11);
  BOOST_CHECK(found[january] == ratio(100));
  constexpr std::int64_t most = largest<std::int64_t>;
  const series<month, std::int64_t> in_any_order(january, {most, 1, -1, most});
  BOOST_CHECK(index_numbers(in_any_order, january, january + 2)[january + 3] == ratio(300));
}

// Index numbers of several series have several denominators.
BOOST_AUTO_TEST_CASE(ratios_of_any_size_are_rebased) {
  constexpr std::int64_t large = std::int64_t{1} << 61;
  const series<month, big_ratio> levels(january, {ratio(1, large - 1), ratio(1, large + 1)});
  const auto found = index_numbers(levels, january, january + 1);
  BOOST_CHECK(found[january] + found[january + 1] == ratio(200));
  BOOST_CHECK(round<2>(found, rounding::half_even)[january] == decimal<2>{"100.00"});
}

BOOST_AUTO_TEST_CASE(the_base_range_has_a_hundred_on_average_and_growth_stays) {
  random_series random(13);
  int compared = 0;
  for (int turn = 0; turn < 200; ++turn) {
    const auto months = random.levels(january, 24, 1, 90, 30);
    const month from = january + random.between(0, 11);
    const month to = from + random.between(0, 11);
    const auto found = index_numbers(months, from, to);
    BOOST_CHECK(found.start() == months.start() && found.length() == months.length());
    if (months.between(from, to).count() != months.between(from, to).length()) {
      BOOST_TEST(found.count() == 0U);
      for (const auto& [m, each] : index_numbers(months, from, to, with_reasons))
        BOOST_CHECK(each.why() == (months.contains(m) ? absence::base_missing : absence::missing));
      continue;
    }
    ratio together;
    for (const month m : through(from, to)) together = together + found[m];
    BOOST_CHECK(together == ratio(100) * ratio(to - from + 1));
    const auto again = index_numbers(found, january, january);
    for (const month m : months.periods()) {
      BOOST_TEST(found.contains(m) == months.contains(m));
      if (m == january || !months.contains(m) || !months.contains(january)) continue;
      const ratio grown = quotient(months[m], months[january]);
      BOOST_CHECK(found[m] / found[january] == grown);
      BOOST_CHECK(again[m] == ratio(100) * grown);
    }
    if (again.count() != 0) BOOST_CHECK(index_numbers(again, from, to) == found);
    ++compared;
  }
  BOOST_TEST(compared > 50);
}

BOOST_AUTO_TEST_CASE(printed_index_numbers_can_be_rebased) {
  const series<month, decimal<1>> printed(
      january, {decimal<1>{"120.0"}, decimal<1>{"126.0"}, decimal<1>{"130.0"}});
  const auto rounded_index =
      round<1>(index_numbers(printed, january, january), rounding::half_even);
  BOOST_TEST(rounded_index[january + 1] == decimal<1>{"105.0"});
  BOOST_TEST(rounded_index[january + 2] == decimal<1>{"108.3"});
}

BOOST_AUTO_TEST_CASE(what_does_not_exist_says_why) {
  series<month, int> levels(january, {0, -4, 4});
  levels.push_back(std::nullopt);
  const auto why = [&](month from, month to) {
    const auto all = index_numbers(levels, from, to, with_reasons);
    BOOST_TEST((all.length() == 4U && all.count() == 4U));
    BOOST_CHECK(all[january + 3].why() == absence::missing);
    BOOST_TEST(index_numbers(levels, from, to).count() == 0U);
    return all[january + 2].why();
  };
  BOOST_CHECK(why(january, january) == absence::base_zero);
  BOOST_CHECK(why(january + 1, january + 2) == absence::base_zero);
  BOOST_CHECK(why(january, january + 1) == absence::base_negative);
  BOOST_CHECK(why(january + 2, january + 3) == absence::base_missing);
  BOOST_CHECK_THROW(static_cast<void>(index_numbers(levels, january + 2, january)), invalid_value);
  const auto found = index_numbers(levels, january + 2, january + 2);
  BOOST_TEST(!round<0>(found, rounding::half_even).contains(january + 3));
  BOOST_CHECK(found[january + 1] == ratio(-100));
}

// All or nothing: against a base that does not lie in the span of the levels.
BOOST_AUTO_TEST_CASE(a_base_out_of_the_span_leaves_nothing) {
  const series<month, int> levels(january, {1, 2, 3});
  BOOST_TEST(!index_numbers(levels, january - 1, january).start().has_value());
  BOOST_TEST(!index_numbers(levels, january + 2, january + 3).start().has_value());
  BOOST_TEST(index_numbers(series<month, int>(), january, january).empty());
  BOOST_CHECK(compare(levels, january, indices, on_mean_of(january - 1, january)).why() ==
              absence::base_missing);
}

// Each series of a panel.
using fiscal = fiscal_quarter<april_march>;
using by_partner = panel<fiscal, money<INR>, std::string_view>;

namespace {

// Of the base 2025 Q1 and Q2 Bhutan has one value alone, and the mean of Chad's is zero.
by_partner exports() {
  const fiscal q1{2025, 1};
  const auto paise = [](int n) { return money<INR>::from_minor(n); };
  return by_partner::from_observations({{"Angola", q1, paise(40)},
                                        {"Angola", q1 + 1, paise(60)},
                                        {"Angola", q1 + 3, paise(75)},
                                        {"Bhutan", q1 + 1, paise(10)},
                                        {"Bhutan", q1 + 2, paise(20)},
                                        {"Chad", q1, paise(-5)},
                                        {"Chad", q1 + 1, paise(5)}});
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_series_has_its_own_hundred) {
  const fiscal q1{2025, 1};
  const auto found = index_numbers(exports(), q1, q1 + 1);
  BOOST_TEST(found.size() == 3U);
  BOOST_TEST(found.label(0) == "Angola");
  BOOST_CHECK(found.first() == q1 && found.width() == 4);
  BOOST_CHECK(found[0][q1] == ratio(80) && found[0][q1 + 1] == ratio(120));
  BOOST_CHECK(!found[0].contains(q1 + 2));
  BOOST_CHECK(found[0][q1 + 3] == ratio(150));
  BOOST_TEST(found[1].count() == 0U);
  BOOST_TEST(found[2].count() == 0U);

  // On the second quarter alone all three have a base.
  const auto one_quarter = index_numbers(exports(), q1 + 1, q1 + 1);
  BOOST_CHECK(one_quarter[0][q1 + 3] == ratio(125));
  BOOST_CHECK(one_quarter[1][q1 + 2] == ratio(200));
  BOOST_CHECK(one_quarter[2][q1] == ratio(-100));
}

BOOST_AUTO_TEST_CASE(the_indices_of_a_panel_are_those_of_its_series) {
  const fiscal q1{2025, 1};
  const by_partner all = exports();
  const auto found = index_numbers(all, q1, q1 + 1);
  const auto rounded = index_numbers(all, q1, q1 + 1, as_decimals<1>(rounding::half_even));
  const auto reasons = index_numbers(all, q1, q1 + 1, with_reasons);
  for (std::size_t i = 0; i < found.size(); ++i) {
    BOOST_CHECK(series(found[i]) == index_numbers(all[i], q1, q1 + 1));
    BOOST_CHECK(series(rounded[i]) == round<1>(found[i], rounding::half_even));
  }
  BOOST_CHECK(reasons[1][q1 + 1].why() == absence::base_missing);
  BOOST_CHECK(reasons[2][q1 + 1].why() == absence::base_zero);
  BOOST_CHECK(reasons[2][q1 + 2].why() == absence::missing);
}

BOOST_AUTO_TEST_CASE(an_index_is_put_on_another_base) {
  const fiscal q1{2025, 1};
  const auto found = index_numbers(index_numbers(exports(), q1, q1), q1 + 1, q1 + 1);
  const auto at_once = index_numbers(exports(), q1 + 1, q1 + 1);
  BOOST_CHECK(found[0] == at_once[0]);
  BOOST_TEST(found[1].count() == 0U);
}

BOOST_AUTO_TEST_CASE(a_base_that_ends_before_it_begins_is_refused) {
  const fiscal q1{2025, 1};
  BOOST_CHECK_THROW(static_cast<void>(index_numbers(exports(), q1 + 1, q1)), invalid_value);
  BOOST_TEST(index_numbers(by_partner(), q1, q1).size() == 0U);
  BOOST_TEST(index_numbers(exports(), q1 - 1, q1).width() == 0U);
}

// Prices.
namespace {

constexpr auto prices() {
  return series<month, decimal<1>>(january,
                                   {decimal<1>{"100.0"}, decimal<1>{"110.0"}, decimal<1>{"125.0"}});
}
constexpr auto amounts() {
  return series<month, money<USD>>(january,
                                   {money<USD>{"1000"}, money<USD>{"1000"}, money<USD>{"1000"}});
}

}  // namespace

static_assert(deflate(amounts(), prices(), on_period(january), rounding::half_even) ==
              series<month, money<USD>>(january, {money<USD>{"1000"}, money<USD>{"909.09"},
                                                  money<USD>{"800"}}));
static_assert(deflate(amounts(), prices(), on_period(january), rounding::up)[january + 1] ==
              money<USD>{"909.10"});
// 105 on average.
static_assert(deflate(amounts(), prices(), on_mean_of(january, january + 1),
                      rounding::half_even)[january] == money<USD>{"1050"});

BOOST_AUTO_TEST_CASE(without_a_price_there_is_no_amount_in_real_terms) {
  series<month, int> index(january, {100, 0, -5});
  index.push_back(std::nullopt);
  index.push_back(50);
  series<month, int> levels(january, {7, 8, 9, 10});
  levels.push_back(std::nullopt);
  const auto found = deflate(levels, index, on_period(january), rounding::half_even);
  BOOST_TEST(found.length() == 5U);
  BOOST_TEST(found.count() == 1U);
  BOOST_TEST(found[january] == 7);
  const series<month, int> falling(january, {2'000'000'000, 1});
  const series<month, int> twos(january, {2, 2});
  BOOST_CHECK_THROW(
      static_cast<void>(deflate(twos, falling, on_period(january), rounding::half_even)), overflow);
  BOOST_CHECK_THROW(
      static_cast<void>(deflate(amounts(), prices(), on_period(january), rounding::unnecessary)),
      inexact);
}

// The growth of what is deflated is the growth in real terms.
static_assert(*real_growth(growth_rate(ratio(1, 5)), growth_rate(ratio(1, 10))) ==
              growth_rate(ratio(1, 11)));
static_assert(*real_growth(growth_rate(), growth_rate(ratio(-1, 2))) == growth_rate(ratio(1)));
static_assert(real_growth(growth_rate(ratio(1, 5)), growth_rate(ratio(-1))).why() ==
              absence::base_zero);
static_assert(real_growth(growth_rate(ratio(1, 5)), growth_rate(ratio(-2))).why() ==
              absence::base_negative);

BOOST_AUTO_TEST_CASE(real_growth_is_that_of_deflated_levels) {
  random_series random(17);
  for (int turn = 0; turn < 100; ++turn) {
    const auto levels = random.levels(january, 2, 1, 90, 1000);
    const auto index = random.levels(january, 2, 1, 90, 1000);
    if (levels.count() + index.count() != 4) continue;
    const auto rate =
        real_growth(*period_on_period(levels, january + 1), *period_on_period(index, january + 1));
    const ratio before(levels[january], index[january]);
    const ratio now(levels[january + 1], index[january + 1]);
    BOOST_CHECK(*rate == *growth(before, now));
  }
}

BOOST_AUTO_TEST_SUITE_END()
