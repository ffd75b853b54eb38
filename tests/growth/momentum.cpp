// SPDX-License-Identifier: BSL-1.0
#include "euro_area.hpp"
#include "random_series.hpp"

#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/momentum.hpp>
#include <fiscus/series/rolling.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <optional>
#include <vector>

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
static_assert(two_year_compound_growth(euro_area_gdp()).length() == 2);
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
          now && before ? annual_growth(*before, *now, length, 12).optional() : std::nullopt;
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

BOOST_AUTO_TEST_CASE(momentum_has_the_forms_of_a_comparison) {
  const auto gdp = euro_area_gdp();
  const auto mode = rounding::half_even;
  BOOST_CHECK(momentum(gdp, 2, as_percent<1>(mode)) == percent<1>(momentum(gdp, 2), mode));
  BOOST_CHECK(momentum(gdp, gdp.last(), 2, as_percent<1>(mode)) ==
              percent<1>(*momentum(gdp, gdp.last(), 2), mode));
  BOOST_CHECK(rolling_sum_growth(gdp, 4, as_percent<1>(mode)) ==
              percent<1>(rolling_sum_growth(gdp, 4), mode));
  BOOST_CHECK(rolling_sum_growth(gdp, gdp.last(), 4, as_doubles) ==
              rolling_sum_growth(gdp, 4, as_doubles)[gdp.last()]);
  BOOST_CHECK(momentum(gdp, 2, with_reasons)[gdp.last()] == momentum(gdp, gdp.last(), 2));
  // The first result is of the fourth quarter: two on the two before.
  BOOST_TEST((momentum(gdp, 2).first() == gdp.first() + 3 && momentum(gdp, 2).length() == 7U));
  BOOST_TEST((rolling_sum_growth(gdp, 4).first() == gdp.first() + 7));
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

// The periods that two years have in common.
BOOST_AUTO_TEST_CASE(like_is_compared_with_like) {
  using fy = fiscal_year<>;
  series<month, int> months(month{2023, 7}, {1, 2, 3, 4, 5, 6});
  months.push_back(std::nullopt);  // January 2024
  for (int i = 0; i < 5; ++i) months.push_back(100);
  for (const int value : {2, 4, 6, 8, 10, 12, 70}) months.push_back(value);
  const auto found = like_for_like(months, fy{2025}, on_year_before);
  BOOST_CHECK(*found.growth == growth_rate(ratio(1)));
  BOOST_TEST((found.compared == 6 && found.of == 12));
  BOOST_CHECK(annual_average_growth(months, fy{2025}).why() == absence::incomplete);
  const auto rounded_growth =
      like_for_like(months, fy{2025}, on_year_before, as_percent<1>(rounding::half_even));
  BOOST_CHECK(rounded_growth == (common_growth<decimal<1>>{answer(decimal<1>{"100.0"}), 6, 12}));
  const auto none = like_for_like(months, fy{2024}, on_year_before);
  BOOST_CHECK(none.growth.why() == absence::missing);
  BOOST_TEST((none.compared == 0 && none.of == 12));
  // Where nothing is missing it is the growth of the sums.
  const series<month, int> whole(month{2023, 7}, std::vector<int>(24, 7));
  BOOST_CHECK(like_for_like(whole, fy{2025}, on_year_before).growth ==
              annual_average_growth(whole, fy{2025}));
}

// The fourth quarter of 2023 has 14 weeks; that of 2024 is compared with 13 of them.
BOOST_AUTO_TEST_CASE(weeks_are_compared_with_their_like) {
  using week = fiscal_week<nrf_years>;
  using retail_quarter = fiscal_quarter<nrf_years>;
  series<week, int> sales(week{2023, 1});
  for (int i = 0; i < 53 + 52; ++i) sales.push_back(1000 + i);
  const retail_quarter fourth{2024, 4};
  const auto first_week = week::containing(fourth.first_day());
  for (const auto match : {week_match::from_start, week_match::from_end, week_match::same_date}) {
    const auto found = like_for_like(sales, fourth, on_matched_week(match));
    int now = 0;
    int then = 0;
    for (const week w : parts<week>(fourth)) {
      now += sales[w];
      then += sales[*year_before(w, match)];
    }
    BOOST_CHECK(*found.growth == *growth(then, now));
    BOOST_TEST((found.compared == 13 && found.of == 13));
  }
  BOOST_CHECK(first_week == (week{2024, 40}));
  // The 53rd week of 2023 has no like by its number from the start.
  const retail_quarter longer{2023, 4};
  series<week, int> two_years(week{2022, 1});
  for (int i = 0; i < 52 + 53; ++i) two_years.push_back(1000);
  const auto of_weeks = like_for_like(two_years, longer, on_matched_week(week_match::from_start));
  BOOST_TEST((of_weeks.compared == 13 && of_weeks.of == 14));
  BOOST_CHECK(*of_weeks.growth == growth_rate());
}

// Each common part, and nothing else.
BOOST_AUTO_TEST_CASE(like_for_like_is_the_growth_of_the_common_sums) {
  random_series random(20);
  for (int turn = 0; turn < 200; ++turn) {
    const auto months = random.levels(month{2023, 7}, 24, -5, 60, 4);
    const fiscal_year<> year_of{2025};
    int before = 0;
    int now = 0;
    int both = 0;
    for (const month m : parts<month>(year_of))
      if (months.contains(m) && months.contains(m - 12)) {
        before += months[m - 12];
        now += months[m];
        ++both;
      }
    const auto found = like_for_like(months, year_of, on_year_before);
    BOOST_TEST((found.compared == both && found.of == 12));
    BOOST_CHECK(found.growth == (both == 0 ? answer<growth_rate>(absence::missing)
                                           : answer<growth_rate>(growth(before, now))));
  }
}

BOOST_AUTO_TEST_CASE(all_periods_are_compared_like_for_like) {
  random_series random(21);
  const auto months = random.levels(month{2023, 9}, 24, -5, 60, 4);
  const auto all = like_for_like<fiscal_quarter<>>(months, on_year_before);
  BOOST_TEST((all.first() == fiscal_quarter<>{2024, 1} && all.last() == fiscal_quarter<>{2026, 1}));
  for (const auto q : all.periods())
    BOOST_CHECK(all[q] == like_for_like(months, q, on_year_before));
  BOOST_TEST((like_for_like<fiscal_quarter<>>(series<month, int>(), on_year_before).empty()));
}

BOOST_AUTO_TEST_CASE(a_window_of_any_length_before_the_series_is_missing) {
  const series<month, int> levels(month{2020, 1}, {1, 2, 3});
  BOOST_CHECK(momentum(levels, month{2019, 1}, 2147483647).why() == absence::missing);
  BOOST_CHECK(momentum(levels, month{2020, 2}, 2147483647).why() == absence::incomplete);
}

BOOST_AUTO_TEST_SUITE_END()
