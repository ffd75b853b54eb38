// SPDX-License-Identifier: BSL-1.0
#include "euro_area.hpp"
#include "random_series.hpp"

#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/annualise.hpp>
#include <fiscus/growth/momentum.hpp>
#include <fiscus/growth/series_growth.hpp>
#include <fiscus/growth/share.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/align.hpp>
#include <fiscus/series/year_to_date.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <concepts>
#include <cstdint>
#include <optional>
#include <vector>

BOOST_AUTO_TEST_SUITE(series_growth_test)

using namespace fiscus;

using dollars = money<USD>;

constexpr auto even = rounding::half_even;

// 1999 Q1 to Q4 on 1998: 25/1406, 29/1409, 36/1417 and 46/1420.
static_assert(percent<1>(year_on_year(euro_area_gdp()), even).length() == 10);
static_assert(percent<1>(year_on_year(euro_area_gdp()), even).count() == 6);
static_assert(percent<1>(year_on_year(euro_area_gdp()), even)[quarter{1999, 1}] ==
              decimal<1>{"1.8"});
static_assert(percent<1>(year_on_year(euro_area_gdp()), even)[quarter{1999, 4}] ==
              decimal<1>{"3.2"});
static_assert(percent<1>(year_on_year(euro_area_gdp()), rounding::up)[quarter{1999, 1}] ==
              decimal<1>{"1.8"});
static_assert(percent<0>(year_on_year(euro_area_gdp()), rounding::up)[quarter{1999, 1}] ==
              decimal<0>{"2"});
static_assert(year_on_year_percent<1>(euro_area_gdp(), even) ==
              percent<1>(year_on_year(euro_area_gdp()), even));
static_assert(period_on_period_percent<2>(euro_area_gdp(), even)[quarter{1998, 2}] ==
              decimal<2>{"0.21"});
static_assert(growth_percent<1>(euro_area_gdp(), 8, even) ==
              percent<1>(two_year_growth(euro_area_gdp()), even));
static_assert(std::same_as<decltype(year_on_year_percent<1>(euro_area_gdp(), even)),
                           series<quarter, decimal<1>>>);

// Compound rates and shares have percentages too.
static_assert(percent<2>(annualised(euro_area_gdp()), even)[quarter{2000, 2}] ==
              decimal<2>{"3.84"});
static_assert(percent<2>(two_year_compound_growth(euro_area_gdp()), even)[quarter{2000, 1}] ==
              decimal<2>{"2.56"});
static_assert(percent<0>(share(euro_area_gdp(), euro_area_gdp()), even)[quarter{1998, 1}] ==
              decimal<0>{"100"});

static_assert(growth_as_doubles(euro_area_gdp(), 9).count() == 1);
static_assert(growth_as_doubles(series<quarter, int>(quarter{2025, 1}, {4, 5, 3}),
                                2)[quarter{2025, 3}] == -0.25);

namespace {

const std::array all_modes{rounding::half_even, rounding::half_up, rounding::half_down,
                           rounding::up,        rounding::down,    rounding::ceiling,
                           rounding::floor};

// The same levels in another type.
template <class Value, class Make>
series<month, Value> made(const series<month, int>& levels, Make make) {
  series<month, Value> result(levels.start());
  for (const month m : levels.periods()) {
    const auto value = levels.find(m);
    result.push_back(value ? std::optional<Value>(make(*value)) : std::nullopt);
  }
  return result;
}

template <class Value>
void agrees_with_the_rates(const series<month, Value>& levels) {
  for (const rounding mode : all_modes) {
    BOOST_CHECK(year_on_year_percent<1>(levels, mode) == percent<1>(year_on_year(levels), mode));
    BOOST_CHECK(period_on_period_percent<0>(levels, mode) ==
                percent<0>(period_on_period(levels), mode));
  }
  const auto rates = period_on_period(levels);
  const auto doubles = period_on_period_as_doubles(levels);
  BOOST_CHECK(doubles.start() == levels.start() && doubles.length() == levels.length());
  for (const month m : levels.periods()) {
    BOOST_TEST(doubles.contains(m) == rates.contains(m));
    // Of little numbers a quotient of doubles is the double next to it.
    if (rates.contains(m))
      BOOST_TEST(doubles[m] == static_cast<double>(rates[m].value().numerator()) /
                                   static_cast<double>(rates[m].value().denominator()));
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(levels_of_every_type_grow_as_their_rates_say) {
  random_series random(13);
  for (int turn = 0; turn < 20; ++turn) {
    const auto levels = random.levels(month{2023, 10}, random.between(0, 40), -3, 60, 8);
    agrees_with_the_rates(levels);
    agrees_with_the_rates(made<std::int64_t>(levels, [](int n) { return n; }));
    agrees_with_the_rates(made<std::int16_t>(levels, [](int n) { return std::int16_t(n); }));
    agrees_with_the_rates(made<long long>(levels, [](int n) { return n; }));
    agrees_with_the_rates(made<int128>(levels, [](int n) { return n; }));
    agrees_with_the_rates(made<dollars>(levels, [](int n) { return dollars::from_minor(n); }));
    agrees_with_the_rates(
        made<decimal<2>>(levels, [](int n) { return decimal<2>::from_units(n); }));
    agrees_with_the_rates(made<ratio>(levels, [](int n) { return ratio(n, 7); }));
  }
}

BOOST_AUTO_TEST_CASE(ratios_of_any_size_grow) {
  const auto wide = map(euro_area_gdp(), [](int n) { return big_ratio(ratio(n, 7)); });
  BOOST_CHECK(year_on_year_percent<1>(wide, even) ==
              year_on_year_percent<1>(euro_area_gdp(), even));
  BOOST_CHECK(percent<1>(year_on_year(wide), even) ==
              year_on_year_percent<1>(euro_area_gdp(), even));
}

BOOST_AUTO_TEST_CASE(years_to_date_grow_over_the_same_months) {
  series<month, int> months(month{2024, 7}, std::vector<int>(12, 10));
  for (int i = 1; i <= 12; ++i) months.push_back(10 + i);
  const auto found = year_on_year_percent<1>(year_to_date<july_june>(months), even);
  BOOST_CHECK((found[fiscal_to_date<>{2026, 3}] == decimal<1>{"20.0"}));
  BOOST_CHECK((
      year_on_year_as_doubles(year_to_date<july_june>(months))[fiscal_to_date<>{2026, 2}] == 0.15));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_throws) {
  const series<month, std::int64_t> steep(month{2025, 1}, {1, largest<std::int64_t>});
  BOOST_CHECK_THROW(static_cast<void>(period_on_period_percent<0>(steep, even)), overflow);
  const series<month, int> thirds(month{2025, 1}, {3, 4});
  BOOST_CHECK_THROW(static_cast<void>(period_on_period_percent<0>(thirds, rounding::unnecessary)),
                    inexact);
  BOOST_CHECK_THROW(static_cast<void>(percent<0>(period_on_period(thirds), rounding::unnecessary)),
                    inexact);
  for (const int distance : {0, -1}) {
    BOOST_CHECK_THROW(static_cast<void>(growth_percent<0>(thirds, distance, even)), invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(growth_as_doubles(thirds, distance)), invalid_value);
  }
}

BOOST_AUTO_TEST_SUITE_END()
