// SPDX-License-Identifier: BSL-1.0
#include "bit_limits.hpp"
#include "euro_area.hpp"
#include "random_series.hpp"

#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/compare.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/align.hpp>
#include <fiscus/series/arithmetic.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/year_to_date.hpp>
#include <fiscus/text/ostream.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(compare_test)

using namespace fiscus;

using dollars = money<USD>;
using exports = panel<month, dollars, int>;

constexpr std::array all_modes{rounding::half_even, rounding::half_up, rounding::half_down,
                               rounding::up,        rounding::down,    rounding::ceiling,
                               rounding::floor};

constexpr auto even = rounding::half_even;

// 1999 Q1 to Q4 on 1998: 25/1406, 29/1409, 36/1417 and 46/1420.
static_assert(percent<1>(year_on_year(euro_area_gdp()), even).length() == 6);
static_assert(percent<1>(year_on_year(euro_area_gdp()), even).count() == 6);
static_assert(percent<1>(year_on_year(euro_area_gdp()), even)[quarter{1999, 1}] ==
              decimal<1>{"1.8"});
static_assert(percent<1>(year_on_year(euro_area_gdp()), even)[quarter{1999, 4}] ==
              decimal<1>{"3.2"});
static_assert(percent<1>(year_on_year(euro_area_gdp()), rounding::up)[quarter{1999, 1}] ==
              decimal<1>{"1.8"});
static_assert(percent<0>(year_on_year(euro_area_gdp()), rounding::up)[quarter{1999, 1}] ==
              decimal<0>{"2"});
static_assert(year_on_year(euro_area_gdp(), as_percent<1>(even)) ==
              percent<1>(year_on_year(euro_area_gdp()), even));
static_assert(period_on_period(euro_area_gdp(), as_percent<2>(even))[quarter{1998, 2}] ==
              decimal<2>{"0.21"});
static_assert(compare(euro_area_gdp(), growth_rates, on_periods_before(8), as_percent<1>(even)) ==
              percent<1>(two_year_growth(euro_area_gdp()), even));
static_assert(std::same_as<decltype(year_on_year(euro_area_gdp(), as_percent<1>(even))),
                           series<quarter, decimal<1>>>);

// Compound rates and shares have percentages too.
static_assert(percent<2>(annualised(euro_area_gdp()), even)[quarter{2000, 2}] ==
              decimal<2>{"3.84"});
static_assert(percent<2>(two_year_compound_growth(euro_area_gdp()), even)[quarter{2000, 1}] ==
              decimal<2>{"2.56"});
static_assert(compare(euro_area_gdp(), growth_rates, on_periods_before(9), as_doubles).count() ==
              1);
static_assert(compare(series<quarter, int>(quarter{2025, 1}, {4, 5, 3}), growth_rates,
                      on_periods_before(2), as_doubles)[quarter{2025, 3}] == -0.25);

namespace {

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
    BOOST_CHECK(year_on_year(levels, as_percent<1>(mode)) ==
                percent<1>(year_on_year(levels), mode));
    BOOST_CHECK(period_on_period(levels, as_percent<0>(mode)) ==
                percent<0>(period_on_period(levels), mode));
  }
  const auto rates = period_on_period(levels);
  const auto doubles = period_on_period(levels, as_doubles);
  BOOST_CHECK(doubles.start() == rates.start() && doubles.length() == rates.length());
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
  BOOST_CHECK(year_on_year(wide, as_percent<1>(even)) ==
              year_on_year(euro_area_gdp(), as_percent<1>(even)));
  BOOST_CHECK(percent<1>(year_on_year(wide), even) ==
              year_on_year(euro_area_gdp(), as_percent<1>(even)));
}

BOOST_AUTO_TEST_CASE(years_to_date_grow_in_percent) {
  series<month, int> months(month{2024, 7}, std::vector<int>(12, 10));
  for (int i = 1; i <= 12; ++i) months.push_back(10 + i);
  const auto found = year_on_year(year_to_date<july_june>(months), as_percent<1>(even));
  BOOST_CHECK((found[fiscal_to_date<>{2026, 3}] == decimal<1>{"20.0"}));
  BOOST_CHECK((year_on_year(year_to_date<july_june>(months),
                            as_doubles)[fiscal_to_date<>{2026, 2}] == 0.15));
}

BOOST_AUTO_TEST_CASE(growth_in_a_series_that_does_not_fit_throws) {
  const series<month, std::int64_t> steep(month{2025, 1}, {1, largest<std::int64_t>});
  BOOST_CHECK_THROW(static_cast<void>(period_on_period(steep, as_percent<0>(even))), overflow);
  const series<month, int> thirds(month{2025, 1}, {3, 4});
  BOOST_CHECK_THROW(
      static_cast<void>(period_on_period(thirds, as_percent<0>(rounding::unnecessary))), inexact);
  BOOST_CHECK_THROW(static_cast<void>(percent<0>(period_on_period(thirds), rounding::unnecessary)),
                    inexact);
  for (const int distance : {0, -1}) {
    BOOST_CHECK_THROW(static_cast<void>(compare(thirds, growth_rates, on_periods_before(distance),
                                                as_percent<0>(even))),
                      invalid_value);
    BOOST_CHECK_THROW(
        static_cast<void>(compare(thirds, growth_rates, on_periods_before(distance), as_doubles)),
        invalid_value);
  }
}

// Differences.
namespace {

constexpr series<quarter, int> balances() {
  series<quarter, int> result(quarter{2024, 1}, {10, 0, -4, 7, 12});
  result.push_back(std::nullopt);
  result.push_back(1);
  return result;
}

constexpr quarter gap{2025, 2};

}  // namespace

static_assert(period_on_period_difference(balances(), quarter{2024, 3}) == -4, "on zero too");
static_assert(period_on_period_difference(balances(), quarter{2024, 4}) == 11);
static_assert(period_on_period_difference(balances(), quarter{2024, 1}).why() ==
              absence::base_missing);
static_assert(period_on_period_difference(balances(), gap).why() == absence::missing);
static_assert(period_on_period_difference(balances(), gap + 1).why() == absence::base_missing);
static_assert(period_on_period_difference(balances(), gap + 2).why() == absence::missing);
static_assert(year_on_year_difference(balances(), quarter{2025, 1}) == 2);
static_assert(year_on_year_difference(balances(), quarter{2025, 3}) == 5);
static_assert(year_on_year_difference(balances(), quarter{2024, 4}).why() == absence::base_missing);
static_assert(year_on_year_difference(balances()).count() == 2);
static_assert(period_on_period_difference(balances()).count() == 4);

BOOST_AUTO_TEST_CASE(the_whole_series_has_what_each_period_has) {
  random_series random(11);
  for (int turn = 0; turn < 100; ++turn) {
    const auto levels = random.levels(month{2023, 10}, random.between(0, 40), -9, 9, 5);
    const auto monthly = period_on_period_difference(levels);
    const auto yearly = year_on_year_difference(levels);
    const auto lengths = [&](std::size_t lag) {
      return levels.length() > lag ? levels.length() - lag : 0;
    };
    BOOST_TEST((monthly.length() == lengths(1) && yearly.length() == lengths(12)));
    if (!monthly.empty()) BOOST_CHECK(monthly.first() == levels.first() + 1);
    if (!yearly.empty()) BOOST_CHECK(yearly.first() == levels.first() + 12);
    const auto by_month = levels - lag(levels, 1);
    const auto by_year = levels - lag(levels, 12);
    for (const month m : levels.periods()) {
      BOOST_CHECK(monthly.find(m) == by_month.find(m));
      BOOST_CHECK(yearly.find(m) == by_year.find(m));
      BOOST_CHECK(monthly.find(m) == period_on_period_difference(levels, m).optional());
      BOOST_CHECK(yearly.find(m) == year_on_year_difference(levels, m).optional());
    }
  }
}

BOOST_AUTO_TEST_CASE(years_to_date_differ_over_the_same_months) {
  const series<month, int> months(month{2024, 7}, std::vector<int>(12, 10));
  series<month, int> both = months;
  for (int i = 1; i <= 12; ++i) both.push_back(10 + i);
  const auto found = year_on_year_difference(year_to_date<july_june>(both));
  BOOST_CHECK((found[fiscal_to_date<>{2026, 1}] == 1));
  BOOST_CHECK((found[fiscal_to_date<>{2026, 3}] == 1 + 2 + 3));
  BOOST_CHECK((found[fiscal_to_date<>{2026, 12}] == 78));
  BOOST_CHECK(!found.contains(fiscal_to_date<>{2025, 12}));
}

BOOST_AUTO_TEST_CASE(a_difference_in_a_series_that_does_not_fit_throws) {
  const series<month, int> wide(month{2025, 1}, {smallest<int>, 1});
  BOOST_CHECK_THROW(static_cast<void>(period_on_period_difference(wide)), overflow);
  const series<month, std::int8_t> narrow(month{2025, 1}, {-100, 100});
  BOOST_CHECK_THROW(static_cast<void>(period_on_period_difference(narrow)), overflow);
  const panel<month, int, int> rows(month{2025, 1}, 2, {1, 2}, {1, 2, smallest<int>, 1});
  BOOST_CHECK_THROW(static_cast<void>(period_on_period_difference(rows)), overflow);
}

// The base of the first periods of the calendar is missing, and nothing throws.
BOOST_AUTO_TEST_CASE(before_the_calendar_there_is_nothing) {
  const series<month, int> earliest(month{1, 1}, {1, 2});
  BOOST_CHECK(year_on_year_difference(earliest, month{1, 1}).why() == absence::base_missing);
  BOOST_TEST(year_on_year_difference(earliest).count() == 0U);
}

// With the reasons of gaps.
namespace {

constexpr series<quarter, int> with_gap() {
  series<quarter, int> result(quarter{2025, 1}, {0, -3, 4});
  result.push_back(std::nullopt);
  result.push_back(5);
  result.push_back(6);
  return result;
}

}  // namespace

static_assert(period_on_period(with_gap(), with_reasons).length() == 5 &&
              period_on_period(with_gap(), with_reasons).count() == 5);

BOOST_AUTO_TEST_CASE(series_and_panels_say_why_there_is_no_growth) {
  const auto found = period_on_period(with_gap(), with_reasons);
  const quarter q1{2025, 1};
  BOOST_CHECK(found[q1 + 1].why() == absence::base_zero);
  BOOST_CHECK(found[q1 + 2].why() == absence::base_negative);
  BOOST_CHECK(found[q1 + 3].why() == absence::missing);
  BOOST_CHECK(found[q1 + 4].why() == absence::base_missing);
  BOOST_CHECK(*found[q1 + 5] == growth_rate(ratio(1, 5)));
  const auto rounded = period_on_period(with_gap(), with_reasons(as_percent<0>(even)));
  for (const auto& [q, each] : found) {
    BOOST_CHECK(each == period_on_period(with_gap(), q));
    BOOST_CHECK(rounded[q] == period_on_period(with_gap(), q, as_percent<0>(even)));
  }
  const auto all = panel<quarter, int, int>::from_series({{1, with_gap()}, {2, with_gap()}});
  const auto rows = period_on_period(all, with_reasons);
  BOOST_TEST((rows.size() == 2U && rows.width() == 5U));
  BOOST_CHECK(series(rows[1]) == found);
  BOOST_CHECK(series(period_on_period(all, with_reasons(as_percent<0>(even)))[0]) == rounded);
  // Differences exist wherever there are two values.
  const auto changes = period_on_period_difference(with_gap(), with_reasons);
  BOOST_CHECK(*changes[q1 + 1] == -3 && changes[q1 + 4].why() == absence::base_missing);
}

// A period of a panel is that of each of its series.
BOOST_AUTO_TEST_CASE(one_period_of_a_panel_has_an_answer_for_each_series) {
  random_series random(22);
  for (int turn = 0; turn < 50; ++turn) {
    const month from{2024, 1};
    const auto all = panel<month, int, int>::from_series(
        {{3, random.levels(from, 20, -3, 60, 5)}, {1, random.levels(from + 4, 20, -3, 60, 5)}});
    const auto rounded = year_on_year(all, as_percent<1>(even));
    const auto differences_of_all = compare(all, differences, on_periods_before(2));
    for (const month p : through(from - 1, from + 25)) {
      const auto each = year_on_year(all, p);
      const auto each_rounded = year_on_year(all, p, as_percent<1>(even));
      const auto each_difference = compare(all, p, differences, on_periods_before(2));
      BOOST_TEST((each.size() == 2U && each_rounded.size() == 2U));
      for (std::size_t i = 0; i < all.size(); ++i) {
        BOOST_CHECK(each[i] == year_on_year(all[i], p));
        BOOST_CHECK(each_rounded[i].optional() == rounded[i].find(p));
        BOOST_CHECK(each_difference[i].optional() == differences_of_all[i].find(p));
      }
    }
  }
  BOOST_TEST(year_on_year(exports(), month{2025, 1}).empty());
}

// Factors and indices have the ways of growth, and the same gaps.
BOOST_AUTO_TEST_CASE(factors_and_indices_of_series_are_those_of_pairs) {
  random_series random(23);
  for (int turn = 0; turn < 100; ++turn) {
    const auto levels = random.levels(month{2024, 1}, 20, -3, 60, turn % 2 == 0 ? 6 : 1000);
    const auto times = compare(levels, factors, on_periods_before(3));
    const auto percents = compare(levels, factors, on_periods_before(3), as_percent<1>(even));
    const auto decimals = compare(levels, factors, on_periods_before(3), as_decimals<2>(even));
    const auto doubles = compare(levels, factors, on_periods_before(3), as_doubles);
    const auto index = compare(levels, indices, on_periods_before(3), as_decimals<1>(even));
    const auto index_doubles = compare(levels, indices, on_periods_before(3), as_doubles);
    for (const month m : levels.periods()) {
      const auto pair = levels.contains(m) && levels.contains(m - 3)
                            ? factors(levels[m - 3], levels[m])
                            : answer<ratio>();
      BOOST_CHECK(times.find(m) == pair.optional());
      BOOST_TEST(
          (percents.contains(m) == pair.has_value() && index.contains(m) == pair.has_value()));
      if (!pair) continue;
      BOOST_CHECK(percents[m] == percent<1>(*pair, even) && decimals[m] == round<2>(*pair, even));
      BOOST_CHECK(index[m] == round<1>(*pair * ratio(100), even));
      BOOST_TEST(doubles[m] == double(levels[m]) / double(levels[m - 3]));
      BOOST_TEST(index_doubles[m] == doubles[m] * 100);
    }
  }
}

// Differences as doubles are in whole units.
BOOST_AUTO_TEST_CASE(differences_of_money_are_in_dollars) {
  const series<month, dollars> levels(month{2025, 1}, {dollars{"1.25"}, dollars{"4"}});
  BOOST_TEST(period_on_period_difference(levels, as_doubles)[month(2025, 2)] == 2.75);
  BOOST_TEST(compare(levels, differences, on_period_before)[month(2025, 2)] == dollars{"2.75"});
}

// A buffer that is given is used again, whatever the form and the container.
BOOST_AUTO_TEST_CASE(every_form_takes_a_buffer) {
  const exports all(month{2000, 1}, 24, {1}, std::vector<dollars>(24, dollars{"1"}));
  std::vector<decimal<1>> percents(40);
  const decimal<1>* const place = percents.data();
  auto found = year_on_year(all, as_percent<1>(even).into(std::move(percents)));
  BOOST_TEST((found.values().data() == place && found.width() == 12U));
  const auto of_series = year_on_year(all[0], as_percent<1>(even).into(std::move(found).release()));
  BOOST_TEST((of_series.values().data() == place && of_series.length() == 12U));
  std::vector<growth_rate> rates(12);
  const growth_rate* const rate_place = rates.data();
  const auto exactly = year_on_year(all, exact.into(std::move(rates)));
  BOOST_TEST((exactly.values().data() == rate_place));
  BOOST_TEST(year_on_year(exports(), as_doubles.into(std::vector<double>(3))).size() == 0U);
}

// Panels.
namespace {

dollars cents(std::int64_t amount) { return dollars::from_minor(amount); }

// A panel of one series, and what the definition says of it.
template <int Digits>
void agrees_with_the_definition(const std::vector<dollars>& levels, int distance) {
  const exports all(month{2000, 1}, levels.size(), {7}, levels);
  const series_view<month, dollars> alone(month{2000, 1}, levels);
  for (const rounding mode : all_modes) {
    const auto found =
        compare(all, growth_rates, on_periods_before(distance), as_percent<Digits>(mode));
    BOOST_REQUIRE(found.label(0) == 7);
    BOOST_REQUIRE(found.width() + static_cast<std::size_t>(distance) == levels.size());
    for (const month m : found.periods()) {
      const auto expected = compare(alone, m, growth_rates, on_periods_before(distance));
      BOOST_REQUIRE(found[0].contains(m) == expected.has_value());
      if (expected) BOOST_REQUIRE(found[0][m] == percent<Digits>(*expected, mode));
    }
  }
}

// Two series of levels in some type, with a gap, and what is said of each of them alone.
template <class Value, class Make>
void agrees_with_the_series(Make make) {
  using table = panel<month, Value, int>;
  std::vector<typename table::entry> entries;
  const std::array levels{7, 11, 0, 5, -2, 9, 12, 9, 9, 14, 3, 8, 5, 22, 4, 1};
  for (std::size_t i = 0; i < levels.size(); ++i) {
    entries.push_back({1, month{2024, 4} + static_cast<int>(i), make(levels[i])});
    if (i != 6) entries.push_back({2, month{2024, 4} + static_cast<int>(i), make(levels[15 - i])});
  }
  // One without gaps, zeros and deficits, of which all are computed at once.
  for (int i = 0; i < 16; ++i) entries.push_back({3, month{2024, 4} + i, make(3 + i * i % 7)});
  const table all = table::from_observations(entries);
  const auto same = [](const auto& found, const auto& expected) {
    for (const month m : found.periods()) BOOST_CHECK(found.find(m) == expected.find(m));
  };
  for (std::size_t row = 0; row < all.size(); ++row) {
    for (const rounding mode : all_modes) {
      same(year_on_year(all, as_percent<1>(mode))[row],
           year_on_year(all[row], as_percent<1>(mode)));
      same(period_on_period(all, as_percent<1>(mode))[row],
           period_on_period(all[row], as_percent<1>(mode)));
    }
    same(year_on_year(all, as_doubles)[row], year_on_year(all[row], as_doubles));
    same(period_on_period(all, as_doubles)[row], period_on_period(all[row], as_doubles));
  }
  BOOST_TEST(period_on_period(all, as_percent<1>(rounding::floor)).width() == 15U);
  BOOST_TEST(period_on_period(all, as_doubles)[2].count() == 15U);
}

}  // namespace

BOOST_AUTO_TEST_CASE(levels_of_every_type_grow_as_those_of_a_series) {
  agrees_with_the_series<int>([](int n) { return n; });
  agrees_with_the_series<std::int8_t>([](int n) { return std::int8_t(n); });
  agrees_with_the_series<std::int64_t>([](int n) { return n; });
  agrees_with_the_series<long long>([](int n) { return n; });
  agrees_with_the_series<int128>([](int n) { return n; });
  agrees_with_the_series<dollars>([](int n) { return cents(n); });
  agrees_with_the_series<decimal<1>>([](int n) { return decimal<1>::from_units(n); });
  agrees_with_the_series<ratio>([](int n) { return ratio(n, 7); });
}

BOOST_AUTO_TEST_CASE(levels_at_the_end_of_their_integer_grow) {
  using numbers = panel<month, int, int>;
  const numbers all(month{2000, 1}, 2, {1}, {largest<int>, smallest<int>});
  const auto found = period_on_period(all, as_percent<0>(rounding::half_even));
  BOOST_TEST((found[0][month{2000, 2}] == decimal<0>{"-200"}));
  const panel<month, ratio, int> index(month{2000, 1}, 2, {1}, {ratio(1, 3), ratio(2, 3)});
  BOOST_TEST(
      (compare(index, growth_rates, on_periods_before(1), as_doubles)[0][month{2000, 2}] == 1.0));
}

BOOST_AUTO_TEST_CASE(all_pairs_of_little_numbers_are_rounded_as_the_definition_says) {
  std::vector<dollars> levels;
  for (int base = -3; base <= 60; ++base)
    for (int to = -60; to <= 60; ++to) {
      levels.push_back(cents(base));
      levels.push_back(cents(to));
    }
  agrees_with_the_definition<0>(levels, 1);
  agrees_with_the_definition<2>(levels, 1);
}

BOOST_AUTO_TEST_CASE(random_levels_of_every_size_are_rounded_as_the_definition_says) {
  std::mt19937_64 random(20251231);
  for (int bits = 4; bits <= 57; ++bits) {
    std::vector<dollars> levels;
    for (int i = 0; i < 60; ++i)
      levels.push_back(cents(1 + static_cast<int64_t>(random() >> (64 - bits))));
    agrees_with_the_definition<1>(levels, 1);
    agrees_with_the_definition<1>(levels, 12);
  }
}

// Quotients so near to a whole number or a half that a double cannot tell.
BOOST_AUTO_TEST_CASE(what_is_next_to_a_tie_is_not_taken_for_one) {
  for (const std::int64_t base :
       {std::int64_t{2'000'000'000'001}, std::int64_t{2'251'799'813'685'247},
        std::int64_t{2'251'799'813'685'248}, std::int64_t{1'999'999'999'999}})
    for (const std::int64_t part : {1, 3, 5, 1000, 2001}) {
      std::vector<dollars> levels;
      for (int beside = -3; beside <= 3; ++beside) {
        levels.push_back(cents(base));
        levels.push_back(cents(base + base / 2000 * part + beside));
        levels.push_back(cents(base));
        levels.push_back(cents(base - base / 2000 * part + beside));
      }
      agrees_with_the_definition<1>(levels, 1);
    }
}

BOOST_AUTO_TEST_CASE(where_there_is_no_growth_is_a_gap) {
  const auto all = exports::from_observations({{1, month{2000, 1}, cents(100)},
                                               {1, month{2000, 2}, cents(150)},
                                               {1, month{2000, 4}, cents(90)},
                                               {2, month{2000, 1}, cents(0)},
                                               {2, month{2000, 2}, cents(-5)},
                                               {2, month{2000, 3}, cents(5)},
                                               {2, month{2000, 4}, cents(10)}});
  const auto found =
      compare(all, growth_rates, on_periods_before(1), as_percent<0>(rounding::half_even));
  BOOST_TEST((found[0][month{2000, 2}] == decimal<0>{"50"}));
  BOOST_TEST((!found[0].contains(month{2000, 3}) && !found[0].contains(month{2000, 4})));
  BOOST_TEST((!found[1].contains(month{2000, 2}) && !found[1].contains(month{2000, 3})));
  BOOST_TEST((found[1][month{2000, 4}] == decimal<0>{"100"}));
  const auto doubles = compare(all, growth_rates, on_periods_before(1), as_doubles);
  BOOST_TEST((doubles[0][month{2000, 2}] == 0.5));
  BOOST_TEST((doubles[1].count() == 1U && doubles[1][month{2000, 4}] == 1.0));
  BOOST_TEST(compare(all, growth_rates, on_periods_before(4), as_doubles).width() == 0U);
  BOOST_TEST(compare(exports(), growth_rates, on_periods_before(12), as_doubles).size() == 0U);
}

BOOST_AUTO_TEST_CASE(growth_in_a_panel_that_does_not_fit_throws) {
  const auto most = std::numeric_limits<std::int64_t>::max();
  const exports all(month{2000, 1}, 2, {1}, {cents(1), cents(most)});
  BOOST_CHECK_THROW(static_cast<void>(compare(all, growth_rates, on_periods_before(1),
                                              as_percent<1>(rounding::half_even))),
                    overflow);
  const exports odd(month{2000, 1}, 2, {1}, {cents(3), cents(4)});
  BOOST_CHECK_THROW(static_cast<void>(compare(odd, growth_rates, on_periods_before(1),
                                              as_percent<1>(rounding::unnecessary))),
                    inexact);
  const exports quarters(month{2000, 1}, 2, {1}, {cents(4), cents(5)});
  BOOST_TEST(
      (compare(quarters, growth_rates, on_periods_before(1),
               as_percent<1>(rounding::unnecessary))[0][month{2000, 2}] == decimal<1>{"25.0"}));
}

BOOST_AUTO_TEST_CASE(growth_is_over_at_least_one_period) {
  const exports all(month{2000, 1}, 2, {1}, {cents(1), cents(2)});
  const panel<month, ratio, int> ratios(month{2000, 1}, 2, {1}, {ratio(1), ratio(2)});
  for (const int distance : {0, -1}) {
    BOOST_CHECK_THROW(
        static_cast<void>(compare(ratios, growth_rates, on_periods_before(distance), as_doubles)),
        invalid_value);
    BOOST_CHECK_THROW(
        static_cast<void>(compare(all, growth_rates, on_periods_before(distance), as_doubles)),
        invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(compare(all, growth_rates, on_periods_before(distance),
                                                as_percent<1>(rounding::down))),
                      invalid_value);
  }
}

BOOST_AUTO_TEST_CASE(a_buffer_is_used_again) {
  const exports all(month{2000, 1}, 24, {1}, std::vector<dollars>(24, cents(100)));
  auto first_result = year_on_year(all, as_doubles);
  const double* const place = first_result.values().data();
  const auto second_result = year_on_year(all, as_doubles.into(std::move(first_result).release()));
  BOOST_TEST(second_result.values().data() == place);
}

namespace {

template <int Digits>
void verbs_are_right(std::int64_t from, std::int64_t to) {
  constexpr auto scale = power_of_ten<std::int64_t>(Digits + 2);
  const panel<month, std::int64_t, int> all(month{2025, 1}, 2, {7}, {from, to});
  for (const rounding mode : all_modes) {
    const auto expected = from > 0 ? bit_limits::divided((int128{to} - from) * scale, from, mode)
                                   : bit_limits::whole_quotient{};
    if (expected.value < smallest<std::int64_t> || expected.value > largest<std::int64_t>) {
      BOOST_REQUIRE_THROW(static_cast<void>(compare(all, growth_rates, on_periods_before(1),
                                                    as_percent<Digits>(mode))),
                          overflow);
      continue;
    }
    const auto found = compare(all, growth_rates, on_periods_before(1), as_percent<Digits>(mode));
    const auto row = found[0];
    BOOST_REQUIRE(row.contains(month{2025, 2}) == (from > 0));
    if (from > 0) BOOST_REQUIRE((int128{row[month{2025, 2}].units()} == expected.value));
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_growth_is_right_at_the_ends_of_64_bits) {
  for (const std::int64_t from : bit_limits::levels())
    for (const std::int64_t to : bit_limits::levels()) {
      verbs_are_right<0>(from, to);
      verbs_are_right<3>(from, to);
    }
}

// The fast ways divide by zero and then say so; a constant expression does not come that far.
constexpr bool compared_with_zero() {
  const series<month, int> levels(month{2020, 1}, {100, 0, 5, -3, 7});
  return period_on_period(levels, as_percent<1>(rounding::half_even)).count() == 2 &&
         period_on_period(levels, as_doubles).count() == 2;
}
static_assert(compared_with_zero());

BOOST_AUTO_TEST_CASE(bases_before_all_time_are_none) {
  const series<month, int> levels(month{2020, 1}, {1, 2});
  BOOST_CHECK(compare(levels, growth_rates, on_years_before(2147483647)).empty());
  BOOST_CHECK(compare(levels, growth_rates, on_periods_before(2147483647)).empty());
  BOOST_CHECK(compare(levels, month{2020, 1}, growth_rates, on_years_before(2147483647)).why() ==
              absence::base_missing);
}

// Rates of amounts to the cent have no common denominator of 64 bits, and a difference all the
// same.
BOOST_AUTO_TEST_CASE(differences_of_rates_are_doubles_whatever_their_denominators) {
  const series<month, money<USD>> levels(month{2025, 1},
                                         {money<USD>{"286000000.00"}, money<USD>{"341234567.89"},
                                          money<USD>{"356123456.77"}, money<USD>{"437765432.11"}});
  const auto found = compare(period_on_period(levels), differences, on_period_before, as_doubles);
  BOOST_TEST(std::abs(found[month(2025, 3)] - (356123456.77 / 341234567.89 - 1 -
                                               (341234567.89 / 286000000.00 - 1))) < 1e-15);
  BOOST_TEST(std::abs(found[month(2025, 4)] - (437765432.11 / 356123456.77 - 1 -
                                               (356123456.77 / 341234567.89 - 1))) < 1e-15);
}

BOOST_AUTO_TEST_SUITE_END()
