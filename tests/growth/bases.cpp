// SPDX-License-Identifier: BSL-1.0
#include "euro_area.hpp"
#include "random_series.hpp"

#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/bases.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/aggregate.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/year_to_date.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

BOOST_AUTO_TEST_SUITE(bases_test)

using namespace fiscus;

namespace {

constexpr auto gdp() { return euro_area_gdp(); }

constexpr quarter opening{1998, 1};

}  // namespace

// Each comparison spans the periods whose base lies in the span of the levels.
static_assert(compare(gdp(), growth_rates, on_period_before).first() == opening + 1);
static_assert(compare(gdp(), growth_rates, on_periods_before(3)).first() == opening + 3);
static_assert(compare(gdp(), growth_rates, on_periods_before(3)).length() == 7);
static_assert(compare(gdp(), growth_rates, on_year_before).first() == opening + 4);
static_assert(compare(gdp(), growth_rates, on_years_before(2)).first() == opening + 8);
static_assert(compare(gdp(), growth_rates, on_periods_before(9)).length() == 1);
static_assert(!compare(gdp(), growth_rates, on_periods_before(10)).start().has_value());
static_assert(!compare(series<quarter, int>(), growth_rates, on_period_before).start());
static_assert(compare(gdp(), growth_rates, on_periods_before(8)) ==
              compare(gdp(), growth_rates, on_years_before(2)));

// One period for all, and their mean: all or nothing.
static_assert(compare(gdp(), growth_rates, on_period(opening + 2)).length() == 10);
static_assert(compare(gdp(), growth_rates, on_period(opening + 2))[opening] == *growth(1417, 1406));
static_assert(compare(gdp(), growth_rates, on_period(opening + 2))[opening + 2] == growth_rate());
static_assert(!compare(gdp(), growth_rates, on_period(opening - 1)).start());
static_assert(!compare(gdp(), growth_rates, on_period(opening + 10)).start());
static_assert(compare(gdp(), opening, growth_rates, on_period(opening - 1)).why() ==
              absence::base_missing);
static_assert(compare(gdp(), opening - 1, growth_rates, on_period(opening)).why() ==
              absence::missing);
static_assert(compare(gdp(), opening + 4, growth_rates, on_mean_of(opening, opening + 3)) ==
              growth(5652, 4 * 1431));
static_assert(compare(gdp(), factors, on_mean_of(opening, opening + 3))[opening] ==
              ratio(4 * 1406, 5652));
static_assert(compare(gdp(), growth_rates, on_mean_of(opening, opening + 3)).length() == 10);
static_assert(!compare(gdp(), growth_rates, on_mean_of(opening - 1, opening + 3)).start());
static_assert(!compare(gdp(), growth_rates, on_mean_of(opening, opening + 10)).start());
static_assert(compare(gdp(), growth_rates, on_mean_of(opening, opening)) ==
              compare(gdp(), growth_rates, on_period(opening)));

// A verb of one's own.
constexpr comparison on_1999{growth_rates, on_period(year{1999})};
static_assert(on_1999(series<year, int>(year{1998}, {3, 4, 5}), year{2000}) ==
              growth_rate(ratio(1, 4)));

BOOST_AUTO_TEST_CASE(bases_are_of_at_least_one_period) {
  for (const int none : {0, -1}) {
    BOOST_CHECK_THROW(static_cast<void>(on_periods_before(none)), invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(on_years_before(none)), invalid_value);
  }
  BOOST_CHECK_THROW(static_cast<void>(on_mean_of(opening + 1, opening)), invalid_value);
  constexpr int most = std::numeric_limits<int>::max();
  BOOST_TEST(compare(gdp(), growth_rates, on_years_before(most)).empty());
  BOOST_TEST(compare(gdp(), growth_rates, on_periods_before(most)).empty());
  BOOST_CHECK(compare(gdp(), opening, growth_rates, on_periods_before(most)).why() ==
              absence::base_missing);
}

// The first six months of a year have no like in the first three of another.
BOOST_AUTO_TEST_CASE(years_to_date_stand_on_those_of_the_same_months) {
  series<month, int> months(month{2023, 7});
  for (int i = 1; i <= 30; ++i) months.push_back(i);
  const auto to_date = year_to_date<july_june>(months);
  const fiscal_to_date<> first_half{2024, 6};
  const auto found = compare(to_date, growth_rates, on_period(first_half));
  for (const auto each : found.periods()) {
    BOOST_TEST(found.contains(each) == (each.months() == 6));
    BOOST_CHECK(compare(to_date, each, growth_rates, on_period(first_half)).optional() ==
                found.find(each));
  }
  BOOST_TEST((found.length() == to_date.length() && found.count() == 3U));
  BOOST_CHECK(found[first_half + 12] == *year_on_year(to_date, first_half + 12));
  BOOST_CHECK(compare(to_date, first_half + 1, growth_rates, on_period(first_half)).why() ==
              absence::base_missing);
}

// Against what the words say.
BOOST_AUTO_TEST_CASE(every_base_is_found_by_period) {
  random_series random(21);
  for (int turn = 0; turn < 100; ++turn) {
    const auto levels = random.levels(month{2023, 10}, random.between(1, 40), -9, 60, 5);
    const month fixed = levels.first() + random.between(-2, 41);
    const int back = random.between(1, 14);
    const month from = levels.first() + random.between(-1, 20);
    const month to = from + random.between(0, 8);
    const auto base_of = [&](std::optional<int> base, month p) {
      if (!base) return answer<growth_rate>(absence::base_missing);
      return answer<growth_rate>(growth(*base, levels[p]));
    };
    int total = 0;
    bool whole = true;
    for (const month m : through(from, to)) {
      whole = whole && levels.contains(m);
      if (whole) total += levels[m];
    }
    for (const month p : through(levels.first() - 1, levels.last() + 1)) {
      const auto on_fixed = compare(levels, p, growth_rates, on_period(fixed));
      const auto on_back = compare(levels, p, growth_rates, on_periods_before(back));
      const auto on_years = compare(levels, p, growth_rates, on_years_before(2));
      const auto on_mean = compare(levels, p, growth_rates, on_mean_of(from, to));
      BOOST_CHECK(compare(levels, growth_rates, on_period(fixed)).find(p) == on_fixed.optional());
      BOOST_CHECK(compare(levels, growth_rates, on_mean_of(from, to)).find(p) ==
                  on_mean.optional());
      if (!levels.contains(p)) {
        for (const auto& each : {on_fixed, on_back, on_years, on_mean})
          BOOST_CHECK(each.why() == absence::missing && !each);
        continue;
      }
      BOOST_CHECK(on_fixed == base_of(levels.find(fixed), p));
      BOOST_CHECK(on_back == base_of(levels.find(p - back), p));
      BOOST_CHECK(on_years == base_of(levels.find(p - 24), p));
      BOOST_CHECK(on_mean == (whole
                                  ? answer<growth_rate>(growth(total, levels[p] * (to - from + 1)))
                                  : answer<growth_rate>(absence::base_missing)));
    }
  }
}

// The mean is a sum of any size.
BOOST_AUTO_TEST_CASE(a_mean_need_not_be_a_level) {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  const series<month, std::int64_t> levels(month{2025, 1}, {most, most, most});
  BOOST_CHECK(*compare(levels, month{2025, 3}, growth_rates,
                       on_mean_of(month{2025, 1}, month{2025, 3})) == growth_rate());
  const series<month, ratio> ratios(month{2025, 1}, {ratio(1, 3), ratio(1, 6), ratio(1, 2)});
  BOOST_CHECK(*compare(ratios, month{2025, 3}, factors,
                       on_mean_of(month{2025, 1}, month{2025, 2})) == ratio(2));
}

// Weeks and their like.
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

static_assert(detail::week_with_match<week> && detail::week_with_match<iso_week>);
static_assert(!detail::week_with_match<fiscal_month<nrf_years>> && !detail::week_with_match<day>);

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
  // The first week of 2023 is the first that has a like before it; from the end it is the second.
  BOOST_CHECK(from_starts.first() == (week{2023, 1}) && from_starts.last() == levels.last());
  BOOST_CHECK(year_on_year(levels, from_end).first() == (week{2023, 2}));
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
BOOST_AUTO_TEST_CASE(before_the_calendar_there_are_no_weeks) {
  const series<iso_week, int> earliest(iso_week::from_ordinal(iso_week::first_ordinal),
                                       std::vector<int>(60, 1));
  for (const auto match : {from_start, from_end, same_date})
    BOOST_CHECK((year_on_year(earliest, earliest.first(), match).why() == absence::base_missing));
  BOOST_TEST(year_on_year(earliest, same_date).count() == 8U);
  BOOST_TEST(year_on_year(earliest, from_start).count() <= 8U);
  BOOST_TEST(year_on_year(series<iso_week, int>(), same_date).empty());
}

// Months of 4 and of 5 weeks, as they were reported.
BOOST_AUTO_TEST_CASE(parts_of_a_week_calendar_are_compared_as_reported) {
  using retail_month = fiscal_month<nrf_years>;
  using retail_year = fiscal_year<nrf_years>;
  const auto weeks = counted_weeks();
  const auto months = aggregate<retail_month>(weeks, sum);
  const retail_month january_2024{2023, 12};  // of 5 weeks, as 2023 has 53
  BOOST_CHECK(*year_on_year(months, january_2024, as_reported) ==
              *growth(months[january_2024 - 12], months[january_2024]));
  BOOST_CHECK(year_on_year(months, as_reported)[january_2024] ==
              *year_on_year(months, january_2024, as_reported));
  BOOST_TEST((year_on_year(months, as_reported).first() == months.first() + 12));
  BOOST_CHECK(*period_on_period(months, january_2024, as_reported) ==
              *growth(months[january_2024 - 1], months[january_2024]));
  BOOST_CHECK(compare(months, differences, as_reported(on_year_before))[january_2024] ==
              months[january_2024] - months[january_2024 - 12]);
  BOOST_CHECK(year_on_year(months, january_2024, as_reported, as_percent<1>(rounding::half_even)) ==
              percent<1>(*year_on_year(months, january_2024, as_reported), rounding::half_even));
  const auto years = aggregate<retail_year>(weeks, sum);
  BOOST_CHECK(*year_on_year(years, retail_year{2023}, as_reported) ==
              *growth(years[retail_year{2022}], years[retail_year{2023}]));
  // On one of them and on a mean as well.
  BOOST_CHECK(
      *compare(months, january_2024, differences, as_reported(on_period(january_2024 - 1))) ==
      months[january_2024] - months[january_2024 - 1]);
  // Other periods are what they are.
  BOOST_CHECK(year_on_year(gdp(), as_reported) == year_on_year(gdp()));
}

BOOST_AUTO_TEST_CASE(a_panel_of_weeks_is_compared_under_a_rule) {
  const auto levels = counted_weeks();
  const auto all = panel<week, int, int>::from_series({{1, levels}, {2, levels}});
  const auto found = year_on_year(all, from_end);
  BOOST_CHECK(series(found[1]) == year_on_year(levels, from_end));
  const auto single = year_on_year(all, week{2024, 1}, from_end);
  BOOST_TEST(single.size() == 2U);
  BOOST_CHECK(single[0] == year_on_year(levels, week{2024, 1}, from_end));
  const auto rounded = year_on_year(all, from_end, as_percent<2>(rounding::half_even));
  BOOST_CHECK(series(rounded[0]) ==
              percent<2>(year_on_year(levels, from_end), rounding::half_even));
  BOOST_CHECK(compare(levels, week{2024, 1}, growth_rates, on_matched_week(from_end)) == single[0]);
  BOOST_CHECK_THROW(static_cast<void>(two_year_growth(levels, from_end)), invalid_value);
}

BOOST_AUTO_TEST_SUITE_END()
