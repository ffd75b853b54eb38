// SPDX-License-Identifier: BSL-1.0
#include "euro_area.hpp"

#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/extremes.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/year_to_date.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <optional>

BOOST_AUTO_TEST_SUITE(growth_test)

using namespace fiscus;

namespace {

constexpr month january{2024, 1};

// Two years: 1, 2, …, 24, with the 6th month missing, the 7th zero and the 8th negative.
constexpr series<month, int> levels() {
  series<month, int> result(january);
  for (int i = 1; i <= 24; ++i)
    result.push_back(i == 6 ? std::nullopt : std::optional(i == 7 ? 0 : i == 8 ? -8 : i));
  return result;
}

}  // namespace

// The base is found by period: growth on the 6th month does not reach back to the 5th.
static_assert(period_on_period(levels(), january + 1) == growth_rate(ratio(1)));
static_assert(period_on_period(levels(), january).why() == absence::base_missing);
static_assert(period_on_period(levels(), january + 5).why() == absence::missing);
static_assert(period_on_period(levels(), january + 6).why() == absence::base_missing);
static_assert(period_on_period(levels(), january + 7).why() == absence::base_zero);
static_assert(period_on_period(levels(), january + 8).why() == absence::base_negative);
static_assert(period_on_period(levels(), january + 24).why() == absence::missing);

static_assert(year_on_year(levels(), january + 12) == growth_rate(ratio(12)));
static_assert(year_on_year(levels(), january + 17).why() == absence::base_missing);
static_assert(year_on_year(levels(), january + 11).why() == absence::base_missing);

BOOST_AUTO_TEST_CASE(a_series_of_growth_has_gaps_where_there_is_none) {
  const auto monthly = period_on_period(levels());
  const auto yearly = year_on_year(levels());
  for (const month m : levels().periods()) {
    BOOST_CHECK(monthly.find(m) == period_on_period(levels(), m).optional());
    BOOST_CHECK(yearly.find(m) == year_on_year(levels(), m).optional());
  }
  BOOST_TEST(yearly.count() == 9U);
  // From the first that has a base in the series.
  BOOST_TEST((monthly.first() == january + 1 && monthly.length() == 23U));
  BOOST_TEST((yearly.first() == january + 12 && yearly.length() == 12U));
}

BOOST_AUTO_TEST_CASE(years_to_date_are_compared_over_the_same_months) {
  series<month, int> months(month{2023, 7});
  for (int i = 1; i <= 18; ++i) months.push_back(i);
  const auto to_date = year_to_date<july_june>(months);
  BOOST_CHECK(year_on_year(to_date)[(fiscal_to_date<>{2025, 6})] ==
              growth(1 + 2 + 3 + 4 + 5 + 6, 13 + 14 + 15 + 16 + 17 + 18));
}

BOOST_AUTO_TEST_CASE(quarters_look_four_back_and_years_one) {
  const series<fiscal_quarter<>, int> quarters(fiscal_quarter<>{2025, 1}, {10, 20, 30, 40, 15});
  BOOST_CHECK(year_on_year(quarters)[(fiscal_quarter<>{2026, 1})] == growth_rate(ratio(1, 2)));
  const series<fiscal_year<>, int> years(fiscal_year<>{2024}, {100, 124});
  BOOST_CHECK(year_on_year(years)[fiscal_year<>{2025}] == growth_rate(ratio(6, 25)));
}

BOOST_AUTO_TEST_CASE(a_series_that_begins_with_the_calendar_has_no_base) {
  const series<month, int> oldest(month{1, 1}, {1, 2});
  BOOST_TEST(period_on_period(oldest).count() == 1U);
  BOOST_TEST(year_on_year(oldest).count() == 0U);
  BOOST_TEST(!year_on_year(oldest).start().has_value());
}

BOOST_AUTO_TEST_CASE(an_empty_series_has_no_growth) {
  BOOST_TEST(year_on_year(series<month, int>()).empty());
}

// Growth on the period before, as that of a year.
namespace {

constexpr decimal<1> compounded(quarter q) {
  return percent<1>(annualised(euro_area_gdp())[q], rounding::half_even);
}

}  // namespace

static_assert(compounded(quarter{1998, 2}) == decimal<1>{"0.9"});
static_assert(compounded(quarter{1999, 3}) == decimal<1>{"4.2"});
static_assert(compounded(quarter{2000, 2}) == decimal<1>{"3.8"});

BOOST_AUTO_TEST_CASE(annual_rates_have_gaps_where_there_is_none) {
  series<month, int> some(january, {100, 110, 0, 5});
  some.push_back(std::nullopt);
  some.push_back(7);
  const auto yearly = annualised(some);
  const auto linear = annualised_linearly(some);
  BOOST_TEST((yearly.first() == january + 1 && linear.length() == 5U));
  for (const month m : some.periods()) {
    BOOST_CHECK(yearly.find(m) == annualised(some, m).optional());
    BOOST_CHECK(linear.find(m) == annualised_linearly(some, m).optional());
  }
  BOOST_CHECK(yearly[january + 1] == compound_rate(ratio(11, 10), 1, 12));
  BOOST_CHECK(linear[january + 1] == growth_rate(ratio(12, 10)));
  BOOST_CHECK(annualised(some, january).why() == absence::base_missing);
  BOOST_CHECK(annualised(some, january + 2) == compound_rate(ratio(), years{1}));
  BOOST_CHECK(annualised(some, january + 3).why() == absence::base_zero);
  BOOST_CHECK(annualised(some, january + 4).why() == absence::missing);
  BOOST_CHECK(annualised_linearly(some, january + 2) == growth_rate(ratio(-12)));
  BOOST_CHECK(annualised(some, as_percent<1>(rounding::half_even)) ==
              percent<1>(yearly, rounding::half_even));
  BOOST_CHECK(annualised_linearly(some, as_percent<1>(rounding::half_even)) ==
              percent<1>(linear, rounding::half_even));
  BOOST_TEST(annualised_linearly(some, as_doubles)[january + 2] == -12);
}

BOOST_AUTO_TEST_CASE(yearly_rates_can_be_a_record) {
  const auto yearly = annualised(euro_area_gdp());
  BOOST_CHECK(records(yearly).back().period == (quarter{1999, 3}));
}

// Over the years between two periods.
namespace {

using half = fiscal_half<april_march>;

constexpr series<half, int> halves() {
  series<half, int> result(half{2023, 1}, {100, 64, 110, -1, 121, 81});
  result.push_back(std::nullopt);
  result.push_back(0);
  return result;
}

constexpr auto between(half from, half to) { return compound_annual_growth(halves(), from, to); }

constexpr half without_value{2026, 1};

}  // namespace

static_assert(between(half{2023, 1}, half{2025, 1}) == compound_rate(ratio(11, 10), years{1}));
static_assert(between(half{2023, 2}, half{2025, 2}) == compound_rate(ratio(81, 64), years{2}));
// Three halves: (121 / 64)^(2/3).
static_assert(between(half{2023, 2}, half{2025, 1}) == compound_rate(ratio(121, 64), 3, 2));
static_assert(between(half{2023, 1}, without_value).why() == absence::missing);
static_assert(between(without_value, half{2026, 2}).why() == absence::base_missing);
static_assert(between(half{2022, 1}, half{2023, 1}).why() == absence::base_missing);
static_assert(between(half{2024, 2}, half{2025, 1}).why() == absence::base_negative);
static_assert(between(half{2024, 1}, half{2024, 2}).why() == absence::sign_change);
static_assert(percent<0>(*between(half{2024, 1}, half{2026, 2}), rounding::unnecessary) ==
              decimal<0>{"-100"});

BOOST_AUTO_TEST_CASE(a_series_grows_between_two_of_its_periods) {
  const series<fiscal_year<>, money<USD>> yearly(
      fiscal_year<>{2024}, {money<USD>{"100"}, money<USD>{"90"}, money<USD>{"121"}});
  BOOST_CHECK((*compound_annual_growth(yearly, fiscal_year<>{2024}, fiscal_year<>{2026}) ==
               compound_rate(ratio(11, 10), years{1})));
  BOOST_CHECK_THROW(
      static_cast<void>(compound_annual_growth(yearly, fiscal_year<>{2026}, fiscal_year<>{2026})),
      invalid_value);
  BOOST_CHECK_THROW(
      static_cast<void>(compound_annual_growth(yearly, fiscal_year<>{2026}, fiscal_year<>{2024})),
      invalid_value);
}

// The first six months of a year do not grow into the first nine of another.
BOOST_AUTO_TEST_CASE(years_to_date_grow_over_whole_years) {
  using to_date = fiscal_to_date<>;
  series<to_date, int> stretches(to_date{2024, 6}, {100});
  while (stretches.last() < to_date{2026, 6}) stretches.push_back(144);
  BOOST_CHECK((*compound_annual_growth(stretches, to_date{2024, 6}, to_date{2026, 6}) ==
               compound_rate(ratio(6, 5), years{1})));
  BOOST_CHECK((compound_annual_growth(stretches, to_date{2024, 6}, to_date{2026, 6},
                                      as_percent<1>(rounding::half_even)) == decimal<1>{"20.0"}));
  BOOST_CHECK(compound_annual_growth(stretches, to_date{2024, 6}, to_date{2026, 3}).why() ==
              absence::base_missing);
}

// The gaps of a series of rates are no rates of zero.
BOOST_AUTO_TEST_CASE(the_mean_of_the_rates_of_a_series_passes_over_gaps) {
  series<month, int> three(january, {100, 120});
  three.push_back(std::nullopt);
  three.push_back(50);
  three.push_back(70);
  BOOST_CHECK(mean_of(period_on_period(three)) == growth_rate(ratio(3, 10)));  // of 20 and 40 %
  BOOST_CHECK_THROW(static_cast<void>(mean_of(period_on_period(three.until(january)))),
                    invalid_value);
}

BOOST_AUTO_TEST_SUITE_END()
