// SPDX-License-Identifier: BSL-1.0
#include "euro_area.hpp"
#include "random_series.hpp"

#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/momentum.hpp>
#include <fiscus/series/rolling.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <optional>

BOOST_AUTO_TEST_SUITE(momentum_test)

using namespace fiscus;

namespace {

constexpr month january{2024, 1};

constexpr series<month, int> six() { return {january, {10, 10, 10, 11, 11, 11}}; }

constexpr auto stacked(quarter q) { return two_year_growth(euro_area_gdp(), q); }

}  // namespace

// 33 on 30, four times a year.
static_assert(momentum(six(), january + 5, 3) == compound_rate(ratio(11, 10), 3, 12));
static_assert(percent<2>(*momentum(six(), january + 5, 3), rounding::unnecessary) ==
              decimal<2>{"46.41"});
static_assert(momentum(six(), january + 4, 3).why() == absence::base_missing);
static_assert(momentum(six(), january + 6, 3).why() == absence::incomplete, "two of three");
static_assert(momentum(six(), january + 1, 3).why() == absence::incomplete, "before the first too");
static_assert(momentum(six(), january + 8, 3).why() == absence::missing);
static_assert(momentum(six(), january - 1, 3).why() == absence::missing);

static_assert(stacked(quarter{2000, 1}) == growth_rate(ratio(73, 1406)));
static_assert(stacked(quarter{1999, 4}).why() == absence::base_missing);
static_assert(stacked(quarter{2000, 3}).why() == absence::missing);
static_assert(percent<2>(*two_year_compound_growth(euro_area_gdp(), quarter{2000, 1}),
                         rounding::half_even) == decimal<2>{"2.56"});
static_assert(two_year_compound_growth(euro_area_gdp(), quarter{1999, 4}).why() ==
              absence::base_missing);

// Of all quarters the ninth and the tenth have one two years before.
static_assert(two_year_compound_growth(euro_area_gdp()).length() == 10);
static_assert(two_year_compound_growth(euro_area_gdp()).count() == 2);
static_assert(two_year_compound_growth(euro_area_gdp())[quarter{2000, 2}] ==
              compound_rate(ratio(1493, 1409), years{2}));

BOOST_AUTO_TEST_CASE(momentum_is_the_annualised_growth_of_the_rolling_sums) {
  random_series random(5);
  for (int turn = 0; turn < 100; ++turn) {
    const auto months = random.levels(january, 40, -5, 60, 20);
    const int length = random.between(1, 13);
    const auto sums = rolling(months, length, sum, window::with_current);
    const auto found = momentum(months, length);
    const auto yearly = rolling_sum_growth(months, length);
    for (const month m : months.periods()) {
      BOOST_CHECK(found.find(m) == momentum(months, m, length).optional());
      const auto now = sums.find(m);
      const auto before = sums.find(m - length);
      const auto expected =
          now && before ? annualised(*before, *now, length, 12).optional() : std::nullopt;
      BOOST_CHECK(found.find(m) == expected);
      BOOST_CHECK(yearly.find(m) == year_on_year(sums, m).optional());
      const auto rolling = rolling_sum_growth(months, m, length);
      const auto of_sums = year_on_year(sums, m);
      BOOST_CHECK(rolling.optional() == of_sums.optional());
      if (rolling) continue;
      const bool none = months.between(m - (length - 1), m).count() == 0;
      BOOST_CHECK(rolling.why() == (of_sums.why() == absence::missing && !none ? absence::incomplete
                                                                               : of_sums.why()));
    }
  }
}

// Sums that are too large for a level, and levels that are ratios.
BOOST_AUTO_TEST_CASE(sums_are_as_large_as_they_get) {
  constexpr std::int64_t most = largest<std::int64_t>;
  const series<month, std::int64_t> levels(january, {most - 1, most - 1, most, most});
  BOOST_CHECK(momentum(levels, 2)[january + 3] == compound_rate(ratio(most, most - 1), 2, 12));
  const series<month, ratio> parts(january, {ratio(1, 3), ratio(1, 6), ratio(1, 2), ratio(1, 4)});
  BOOST_CHECK(momentum(parts, 2)[january + 3] == compound_rate(ratio(3, 2), 2, 12));
  BOOST_CHECK(momentum(parts, 2).count() == 1);
  BOOST_CHECK_THROW(static_cast<void>(momentum(levels, 0)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(rolling_sum_growth(levels, -1)), invalid_value);
}

BOOST_AUTO_TEST_CASE(windows_take_no_longer_for_their_length) {
  series<month, int> levels(month{1, 1});
  for (int i = 0; i < 60'000; ++i) levels.push_back(i);
  BOOST_TEST(momentum(levels, 30'000).count() == 1U);  // a minute, were each window summed up
  BOOST_TEST(rolling_sum_growth(levels, 30'000).count() == 30'000U - 11U);
}

BOOST_AUTO_TEST_CASE(windows_of_ratios_take_no_longer_for_their_length) {
  series<month, ratio> levels(month{1, 1});
  for (int i = 0; i < 60'000; ++i) levels.push_back(ratio(i, 2 + i % 3));
  BOOST_TEST(rolling_sum_growth(levels, 30'000).count() == 30'000U - 11U);
  BOOST_TEST(momentum(levels, 30'000).count() == 1U);
}

// Each window against the sum of its values alone; windows of which a part does not fit, too.
BOOST_AUTO_TEST_CASE(rolling_sums_of_ratios_are_those_of_each_window) {
  constexpr std::int64_t most = largest<std::int64_t>;
  series<month, ratio> levels(january);
  for (int i = 0; i < 60; ++i) {
    if (i == 20)
      levels.push_back(std::nullopt);
    else
      levels.push_back(ratio(i * i % 17 - 5, 1 + i % 4));
    if (i % 15 == 7)
      for (const std::int64_t n : {-most, most, most, -most}) levels.push_back(ratio(n));
  }
  for (int length = 1; length <= 9; ++length) {
    const auto afresh = [](auto values) { return sum(values); };
    std::optional<series<month, ratio>> expected;
    try {
      expected = rolling(levels, length, afresh, window::with_current);
    } catch (const overflow&) {
      continue;
    }
    BOOST_CHECK(rolling(levels, length, sum, window::with_current) == *expected);
  }
  const series<month, ratio> large(january, {ratio(-most), ratio(most), ratio(most)});
  BOOST_CHECK(rolling(large, 3, sum, window::with_current)[january + 2] == ratio(most));
  const auto small = levels.until(january + 6);
  for (int length = 1; length <= 7; ++length)
    BOOST_CHECK(rolling(small, length, sum, window::with_current) ==
                rolling(
                    small, length, [](auto v) { return sum(v); }, window::with_current));
}

BOOST_AUTO_TEST_CASE(two_years_are_two_yearly_growths) {
  random_series random(6);
  const auto months = random.levels(january, 60, 1, 60, 10);
  const auto yearly = year_on_year(months);
  const auto found = two_year_growth(months);
  for (const month m : months.periods()) {
    if (!yearly.contains(m) || !yearly.contains(m - 12)) continue;
    BOOST_CHECK(ratio(1) + found[m].value() ==
                (ratio(1) + yearly[m].value()) * (ratio(1) + yearly[m - 12].value()));
    BOOST_CHECK(two_year_compound_growth(months, m).value().total() == ratio(1) + found[m].value());
  }
}

BOOST_AUTO_TEST_CASE(what_does_not_exist_says_why) {
  const series<month, int> levels(january, {0, -1, 5, -5});
  BOOST_CHECK(momentum(levels, january + 1, 1).why() == absence::base_zero);
  BOOST_CHECK(momentum(levels, january + 2, 1).why() == absence::base_negative);
  BOOST_CHECK(momentum(levels, january + 3, 1).why() == absence::sign_change);
  BOOST_CHECK_THROW(static_cast<void>(momentum(levels, january, 0)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(rolling_sum_growth(levels, january, -1)), invalid_value);
  BOOST_TEST(momentum(series<month, int>(month{1, 1}, {1, 2}), 3).count() == 0U);
  const series<fiscal_year<>, int> years(fiscal_year<>{2020}, {4, 5, -9});
  BOOST_CHECK(two_year_compound_growth(years, fiscal_year<>{2022}).why() == absence::sign_change);
}

BOOST_AUTO_TEST_SUITE_END()
