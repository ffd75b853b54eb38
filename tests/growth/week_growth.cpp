// SPDX-License-Identifier: BSL-1.0
#include "random_series.hpp"

#include <fiscus/growth/week_growth.hpp>
#include <fiscus/money/money.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <optional>
#include <vector>

BOOST_AUTO_TEST_SUITE(week_growth_test)

using namespace fiscus;

using week = fiscal_week<nrf_years>;  // 2023 has 53 weeks, 2022 and 2024 have 52
using enum week_match;

namespace {

// 1000 and one more each week, so that a difference says how many weeks lie between the two.
constexpr series<week, int> counted_weeks() {
  series<week, int> result(week{2022, 1});
  for (int i = 0; i < 52 + 53 + 52; ++i) result.push_back(1000 + i);
  return result;
}

constexpr auto weeks_apart(week w, week_match match) {
  return year_on_year_difference(counted_weeks(), w, match);
}

}  // namespace

static_assert(matched_week<week> && matched_week<iso_week>);
static_assert(!matched_week<fiscal_month<nrf_years>> && !matched_week<day>);

static_assert(weeks_apart(week{2023, 1}, from_start) == 52);
static_assert(weeks_apart(week{2023, 52}, from_start) == 52);
static_assert(weeks_apart(week{2023, 53}, from_start).why() == absence::base_missing);
static_assert(weeks_apart(week{2024, 1}, from_start) == 53);
static_assert(weeks_apart(week{2024, 52}, from_start) == 53);

static_assert(weeks_apart(week{2023, 1}, from_end).why() == absence::base_missing);
static_assert(weeks_apart(week{2023, 2}, from_end) == 53);
static_assert(weeks_apart(week{2023, 53}, from_end) == 53);
static_assert(weeks_apart(week{2024, 1}, from_end) == 52);

static_assert(weeks_apart(week{2023, 1}, same_date) == 52);
static_assert(weeks_apart(week{2023, 53}, same_date) == 52, "the first week of the same year");
static_assert(weeks_apart(week{2024, 1}, same_date) == 52);

static_assert(weeks_apart(week{2025, 1}, same_date).why() == absence::missing);
static_assert(weeks_apart(week{2022, 52}, same_date).why() == absence::base_missing);
static_assert(weeks_apart(week{2022, 52}, from_start).why() == absence::base_missing);

// The 1st week of 2024 is the 106th, on the 53rd, and on the 54th.
static_assert(year_on_year(counted_weeks(), week{2024, 1}, from_start) ==
              growth_rate(ratio(53, 1052)));
static_assert(year_on_year(counted_weeks(), week{2024, 1}, from_end) ==
              growth_rate(ratio(52, 1053)));
static_assert(year_on_year(counted_weeks(), week{2023, 53}, from_start).why() ==
              absence::base_missing);

BOOST_AUTO_TEST_CASE(whole_series_have_a_result_for_each_week) {
  const auto levels = counted_weeks();
  const auto from_starts = year_on_year_difference(levels, from_start);
  BOOST_CHECK(from_starts.first() == levels.first() && from_starts.length() == levels.length());
  BOOST_TEST(from_starts.count() == 52U + 52U);
  BOOST_TEST(year_on_year(levels, from_end).count() == 52U + 52U);
  BOOST_TEST(year_on_year(levels, same_date).count() == 53U + 52U);
}

BOOST_AUTO_TEST_CASE(gaps_zeros_and_deficits_have_no_growth) {
  random_series random(12);
  for (int turn = 0; turn < 20; ++turn) {
    const auto levels = random.levels(week{2021, random.between(1, 52)}, 210, -3, 12, 6);
    for (const auto match : {from_start, from_end, same_date}) {
      const auto rates = year_on_year(levels, match);
      const auto differences = year_on_year_difference(levels, match);
      for (const week w : levels.periods()) {
        const auto base = year_before(w, match);
        const bool both = levels.contains(w) && base && levels.contains(*base);
        BOOST_TEST(differences.contains(w) == both);
        BOOST_TEST(rates.contains(w) == (both && levels[*base] > 0));
        if (both) BOOST_TEST(differences[w] == levels[w] - levels[*base]);
        if (rates.contains(w)) BOOST_CHECK(rates[w] == *growth(levels[*base], levels[w]));
        BOOST_CHECK(rates.find(w) == year_on_year(levels, w, match).optional());
      }
    }
  }
  const series<week, int> levels(week{2024, 1}, {0, -5});
  auto later = levels;
  while (later.length() < 52) later.push_back(std::nullopt);
  later.push_back(4);
  later.push_back(4);
  BOOST_CHECK((year_on_year(later, week{2025, 1}, same_date).why() == absence::base_zero));
  BOOST_CHECK((year_on_year(later, week{2025, 2}, same_date).why() == absence::base_negative));
  BOOST_CHECK((year_on_year_difference(later, week{2025, 2}, same_date) == 9));
}

BOOST_AUTO_TEST_CASE(iso_weeks_and_money) {
  // 2026 has 53 weeks.
  series<iso_week, money<EUR>> sales(iso_week{2026, 1}, {money<EUR>{"100"}, money<EUR>{"110"}});
  while (sales.length() < 53) sales.push_back(std::nullopt);
  sales.push_back(money<EUR>{"121"});
  const iso_week first_of_2027{2027, 1};
  BOOST_CHECK(*year_on_year(sales, first_of_2027, from_start) == growth_rate(ratio(21, 100)));
  BOOST_CHECK(*year_on_year(sales, first_of_2027, same_date) == growth_rate(ratio(1, 10)));
  BOOST_CHECK(*year_on_year_difference(sales, first_of_2027, from_end) == money<EUR>{"11"});
}

// Where the calendar begins there is no year before, and nothing throws.
BOOST_AUTO_TEST_CASE(before_the_calendar_there_is_nothing) {
  const series<iso_week, int> earliest(iso_week::from_ordinal(iso_week::first_ordinal),
                                       std::vector<int>(60, 1));
  for (const auto match : {from_start, from_end, same_date})
    BOOST_CHECK((year_on_year(earliest, earliest.first(), match).why() == absence::base_missing));
  BOOST_TEST(year_on_year(earliest, same_date).count() == 8U);
  BOOST_TEST(year_on_year(earliest, from_start).count() <= 8U);
  BOOST_TEST(year_on_year(series<iso_week, int>(), same_date).empty());
}

BOOST_AUTO_TEST_SUITE_END()
