// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/money/allocate.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/aggregate.hpp>
#include <fiscus/series/arithmetic.hpp>
#include <fiscus/series/disaggregate.hpp>
#include <fiscus/series/fixed_series.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string_view>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(disaggregate_test)

using namespace fiscus;

namespace {

using quarter = fiscal_quarter<january_december>;
using year = fiscal_year<january_december>;
using tenths = decimal<1>;
using dollars = money<USD>;
constexpr auto gap = std::nullopt;

constexpr fixed_series<year, int, 4> years(year{2024}, {10, gap, -10, 8});
constexpr auto even = [](int y, int q) {
  return disaggregate<quarter>(years, evenly).find(quarter{y, q});
};

constexpr fixed_series<quarter, int, 16> flat(quarter{2024, 1}, {1, 1, 1, 1, 1, 1, 1, 1,  //
                                                                 2, 2, 2, 2, 1, 1, 1, 1});
constexpr fixed_series<quarter, int, 8> pattern(quarter{2023, 1}, {1, 0, 0, 2, 3, 3, 3, 3});

// Example 6.2 of the IMF's Quarterly National Accounts Manual (2001): an indicator and the annual
// figures of 1998 and 1999.
constexpr fixed_series<quarter, tenths, 8> indicator(
    quarter{1998, 1}, {tenths{"98.2"}, tenths{"100.8"}, tenths{"102.2"}, tenths{"100.8"},
                       tenths{"99.0"}, tenths{"101.6"}, tenths{"102.7"}, tenths{"101.5"}});
constexpr fixed_series<year, tenths, 2> annual(year{1998}, {tenths{"4000.0"}, tenths{"4161.4"}});
constexpr fixed_series<quarter, tenths, 8> printed(
    quarter{1998, 1}, {tenths{"969.8"}, tenths{"998.4"}, tenths{"1018.3"}, tenths{"1013.4"},
                       tenths{"1007.2"}, tenths{"1042.9"}, tenths{"1060.3"}, tenths{"1051.0"}});

template <class Fine, class S, class Rule>
concept can_disaggregate = requires(const S& s, const Rule& rule) {
  disaggregate<Fine>(s, rule);
};

}  // namespace

static_assert(even(2024, 1) == 3 && even(2024, 2) == 3 && even(2024, 3) == 2 && even(2024, 4) == 2);
static_assert(!even(2025, 1) && !even(2025, 4), "the parts of a gap are gaps");
static_assert(even(2026, 1) == -3 && even(2026, 4) == -2, "those of -10 are those of 10, negative");
static_assert(even(2027, 4) == 2);
static_assert(disaggregate<quarter>(fixed_series<year, int, 1>(), evenly).empty());

static_assert(disaggregate<quarter>(years, by_pattern(pattern))[quarter{2024, 1}] == 3);
static_assert(disaggregate<quarter>(years, by_pattern(pattern))[quarter{2024, 2}] == 0);
static_assert(disaggregate<quarter>(years, by_pattern(pattern))[quarter{2024, 4}] == 7);
static_assert(!disaggregate<quarter>(years, by_pattern(pattern)).contains(quarter{2026, 1}),
              "no year before");

static_assert(disaggregate<quarter>(annual, proportional_denton(indicator))[quarter{1998, 1}] ==
                  tenths{"969.8"},
              "a constant, too");

static_assert(can_disaggregate<month, series<fiscal_year<>, dollars>, evenly_rule>);
static_assert(can_disaggregate<month, series<fiscal_quarter<>, decimal<3>>,
                               denton_rule<series<month, dollars>>>);
static_assert(!can_disaggregate<fiscal_year<>, series<year, int>, evenly_rule>,
              "July years are no parts of calendar years");
static_assert(!can_disaggregate<quarter, series<year, int>, pattern_rule<series<month, int>>>,
              "a pattern of months for quarters");
static_assert(!can_disaggregate<month, series<year, ratio>, evenly_rule>,
              "without a smallest unit nothing keeps the total");

// A rule keeps what it is given, so that a temporary may end before it; a view stays a view.
BOOST_AUTO_TEST_CASE(a_rule_outlives_what_it_was_made_of) {
  const auto of_temporary = [](int scale) {
    return std::pair(by_pattern(pattern * scale), proportional_denton(indicator * scale));
  };
  const auto [seasonal, smooth] = of_temporary(2);
  BOOST_CHECK(disaggregate<quarter>(years, seasonal) ==
              disaggregate<quarter>(years, by_pattern(pattern)));
  BOOST_CHECK(disaggregate<quarter>(annual, smooth) ==
              disaggregate<quarter>(annual, proportional_denton(indicator.view())));
}

BOOST_AUTO_TEST_CASE(an_example_of_the_imf) {
  const auto quarters = disaggregate<quarter>(annual, proportional_denton(indicator));
  BOOST_CHECK(aggregate<year>(quarters, sum) == series(annual.view()));
  // The printed ones are rounded one by one, and miss the year by a tenth.
  for (const auto [q, value] : printed) BOOST_TEST(std::abs((quarters[q] - value).units()) <= 1);
  BOOST_CHECK(aggregate<year>(printed, sum)[year{1998}] == tenths{"3999.9"});
  BOOST_CHECK(quarters[(quarter{1999, 4})] == tenths{"1051.0"});
}

BOOST_AUTO_TEST_CASE(a_flat_indicator_gives_a_smooth_curve) {
  // 4 and 4 of a constant indicator are a constant; a gap ends a run.
  const fixed_series<year, int, 3> all(year{2024}, {4000, 4000, gap});
  const auto quarters = disaggregate<quarter>(all, proportional_denton(flat));
  for (const auto [q, value] : quarters) BOOST_TEST(value == 1000);
  BOOST_TEST(quarters.length() == 12U);
  BOOST_TEST(quarters.count() == 8U);
}

BOOST_AUTO_TEST_CASE(parts_that_do_not_exist) {
  const fixed_series<quarter, int, 12> some(quarter{2023, 1},
                                            {0, 0, 0, 0, 1, -1, 1, 1, 1, gap, 1, 1});
  const fixed_series<year, int, 3> all(year{2024}, {10, 10, 10});
  const auto by_last_year = disaggregate<quarter>(all, by_pattern(some));
  BOOST_TEST(by_last_year.length() == 12U);
  BOOST_TEST(by_last_year.count() == 0U, "weights that are all zero, negative, missing");
  BOOST_TEST(disaggregate<quarter>(all, proportional_denton(some)).count() == 0U);
}

// The ratio to an indicator of zero does not exist, so its year has no parts, and those around it
// are solved as if each stood alone.
BOOST_AUTO_TEST_CASE(a_zero_in_the_indicator_ends_a_run) {
  const fixed_series<year, int, 3> all(year{2024}, {1000, 2000, 4000});
  for (int place = 0; place < 4; ++place)
    for (const int weight : {0, -1}) {
      series<quarter, int> given(quarter{2024, 1}, {1, 2, 3, 4});
      for (int i = 0; i < 4; ++i) given.push_back(i == place ? weight : 5 + i);
      for (const int each : {9, 7, 8, 6}) given.push_back(each);
      const auto found = disaggregate<quarter>(all, proportional_denton(given));
      BOOST_TEST(found.count() == 8U);
      for (int q = 1; q <= 4; ++q) BOOST_TEST(!found.contains(quarter{2025, q}));
      for (const int y : {2024, 2026}) {
        const fixed_series<year, int, 1> alone(year{y}, {all[year{y}]});
        const auto expected = disaggregate<quarter>(alone, proportional_denton(given));
        for (const auto [p, value] : expected) BOOST_TEST(found[p] == value);
      }
    }
  const fixed_series<quarter, int, 3> same(quarter{2024, 1}, {5, 6, -7});
  const fixed_series<quarter, int, 3> some(quarter{2024, 1}, {2, 0, 1});
  const auto parts = disaggregate<quarter>(same, proportional_denton(some));
  BOOST_TEST(parts.count() == 2U);
  BOOST_TEST(!parts.contains(quarter{2024, 2}));
}

BOOST_AUTO_TEST_CASE(periods_that_are_the_same) {
  const fixed_series<quarter, int, 3> all(quarter{2024, 1}, {5, gap, -7});
  const auto july_quarters = disaggregate<fiscal_quarter<july_june>>(all, evenly);
  BOOST_CHECK(july_quarters.values()[2] == -7);
  const fixed_series<fiscal_quarter<july_june>, int, 3> ones(fiscal_quarter<july_june>{2024, 3},
                                                             {1, 1, 1});
  const auto same = disaggregate<fiscal_quarter<july_june>>(all, proportional_denton(ones));
  BOOST_TEST(same.values()[0] == 5);
  BOOST_TEST(same.values()[2] == -7);
  BOOST_TEST(same.count() == 2U);
}

BOOST_AUTO_TEST_CASE(products_that_do_not_fit) {
  const fixed_series<year, int128, 1> wide(year{2024}, {largest<int128>});
  BOOST_CHECK_THROW(static_cast<void>(disaggregate<quarter>(wide, by_pattern(pattern))), overflow);
  const fixed_series<year, std::int64_t, 1> most(year{2024}, {largest<std::int64_t>});
  const auto parts = disaggregate<quarter>(most, by_pattern(pattern));
  BOOST_CHECK(aggregate<year>(parts, sum) == series(most.view()));
}

namespace {

struct figures {
  series<year, dollars> totals;
  series<month, int> weights;  // from the year before the first
};

figures any(std::mt19937& random, int least_weight) {
  figures result{series<year, dollars>(year{2001}), series<month, int>(month{2000, 1})};
  const std::size_t count = 1 + random() % 8;
  for (std::size_t i = 0; i < count; ++i)
    result.totals.push_back(
        random() % 6 == 0
            ? std::nullopt
            : std::optional(dollars::from_minor(static_cast<int>(random() % 2'000'000) - 100'000)));
  for (std::size_t i = 0; i < 12 * (count + 1); ++i)
    result.weights.push_back(random() % 60 == 0
                                 ? std::nullopt
                                 : std::optional(least_weight + static_cast<int>(random() % 500)));
  return result;
}

/// Every total is that of its parts, or has none.
template <class S>
void check_totals(const figures& given, const S& months) {
  for (const year y : given.totals.periods()) {
    std::size_t present = 0;
    for (const month m : parts<month>(y)) present += months.contains(m) ? 1U : 0U;
    BOOST_REQUIRE(present == 0 || present == 12);
    if (present == 12) BOOST_REQUIRE(aggregate<year>(months, sum).find(y) == given.totals.find(y));
  }
}

/// The x of Denton's method by elimination with doubles: the derivatives by every x, and the
/// totals.
std::vector<long double> solve(const std::vector<long double>& totals,
                               const std::vector<long double>& i) {
  const std::size_t n = i.size();
  const std::size_t size = n + totals.size();
  std::vector<std::vector<long double>> a(size, std::vector<long double>(size + 1));
  for (std::size_t t = 0; t + 1 < n; ++t)
    for (const auto& [row, sign] : {std::pair{t, -1}, std::pair{t + 1, 1}}) {
      a[row][t] -= static_cast<long double>(sign) / (i[row] * i[t]);
      a[row][t + 1] += static_cast<long double>(sign) / (i[row] * i[t + 1]);
    }
  for (std::size_t t = 0; t < n; ++t) a[t][n + t / 12] = a[n + t / 12][t] = 1;
  for (std::size_t y = 0; y < totals.size(); ++y) a[n + y][size] = totals[y];
  for (std::size_t k = 0; k < size; ++k) {
    std::size_t pivot = k;
    for (std::size_t r = k; r < size; ++r)
      if (std::abs(a[r][k]) > std::abs(a[pivot][k])) pivot = r;
    std::swap(a[k], a[pivot]);
    for (std::size_t r = 0; r < size; ++r) {
      if (r == k) continue;
      const long double factor = a[r][k] / a[k][k];
      for (std::size_t c = k; c <= size; ++c) a[r][c] -= factor * a[k][c];
    }
  }
  std::vector<long double> x(n);
  for (std::size_t t = 0; t < n; ++t) x[t] = a[t][size] / a[t][t];
  return x;
}

}  // namespace

BOOST_AUTO_TEST_CASE(parts_are_those_that_money_is_allocated_to) {
  std::mt19937 random(21);
  for (int round = 0; round < 200; ++round) {
    const figures given = any(random, 0);
    const auto months = disaggregate<month>(given.totals, by_pattern(given.weights));
    const auto equal = disaggregate<month>(given.totals, evenly);
    check_totals(given, months);
    check_totals(given, equal);
    for (const auto [y, amount] : given.totals) {
      std::vector<int> weights;
      for (const month m : parts<month>(y))
        if (const auto weight = given.weights.find(m - 12)) weights.push_back(*weight);
      BOOST_REQUIRE(months.contains(month(y.year(), 1)) == (weights.size() == 12));
      const auto halves = split(amount, 12, leftover::first_come).parts;
      for (int i = 0; i < 12; ++i) {
        const month m(y.year(), i + 1);
        const auto place = static_cast<std::size_t>(i);
        BOOST_REQUIRE(equal[m] == halves[place]);
        if (weights.size() == 12)
          BOOST_REQUIRE(months[m] ==
                        allocate(amount, weights, leftover::largest_remainder).parts[place]);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(denton_by_elimination) {
  std::mt19937 random(22);
  int runs = 0;
  for (int round = 0; round < 60; ++round) {
    const figures given = any(random, 100);
    const auto months = disaggregate<month>(given.totals, proportional_denton(given.weights));
    check_totals(given, months);
    std::vector<long double> totals;
    std::vector<long double> weights;
    for (int y = 2001; y <= 2001 + static_cast<int>(given.totals.length()); ++y) {
      bool complete = given.totals.contains(year{y});
      for (int i = 1; i <= 12; ++i) complete = complete && given.weights.contains(month{y, i});
      BOOST_REQUIRE(months.contains(month(y, 1)) == complete);
      if (complete) {
        totals.push_back(static_cast<long double>(given.totals[year{y}].minor()));
        for (int i = 1; i <= 12; ++i) weights.push_back(given.weights[month{y, i}]);
      } else if (!totals.empty()) {
        const auto x = solve(totals, weights);
        const month from = month(y, 1) - static_cast<int>(x.size());
        for (std::size_t t = 0; t < x.size(); ++t)
          BOOST_REQUIRE(
              std::abs(static_cast<long double>(months[from + static_cast<int>(t)].minor()) -
                       x[t]) < 1.001L);
        totals.clear();
        weights.clear();
        ++runs;
      }
    }
  }
  BOOST_TEST(runs > 60);
}

BOOST_AUTO_TEST_CASE(denton_over_many_years) {
  series<year, dollars> totals(year{1950});
  series<month, dollars> weights(month{1950, 1});
  std::mt19937 random(23);
  for (int y = 0; y < 60; ++y)
    totals.push_back(dollars::from_minor(100'000'000'000 + std::int64_t{y} * 5'000'000'000));
  for (int m = 0; m < 60 * 12; ++m)
    weights.push_back(
        dollars::from_minor(7'000'000'000 + static_cast<int>(random() % 1'000'000'000)));
  const auto months = disaggregate<month>(totals, proportional_denton(weights));
  BOOST_CHECK(aggregate<year>(months, sum) == totals);
  const auto mirrored = disaggregate<month>(-totals, proportional_denton(weights));
  BOOST_CHECK(mirrored == -months);
}

BOOST_AUTO_TEST_CASE(what_the_indicator_is_counted_in_makes_no_difference) {
  const auto quarters = disaggregate<quarter>(annual, proportional_denton(indicator));
  BOOST_CHECK(disaggregate<quarter>(annual, proportional_denton(indicator * 1'000'000)) ==
              quarters);
}

BOOST_AUTO_TEST_CASE(denton_has_a_limit) {
  const auto in_a_row = [](int count) {
    series<year, int> totals(year{1001});
    for (int i = 0; i < count; ++i) totals.push_back(4 * i);
    series<quarter, int> weights(quarter{1001, 1});
    for (int i = 0; i < 4 * count; ++i) weights.push_back(7);
    return disaggregate<quarter>(totals, proportional_denton(weights));
  };
  BOOST_TEST(in_a_row(1000).count() == 4000U);
  BOOST_CHECK_EXCEPTION(in_a_row(1001), invalid_value, [](const invalid_value& e) {
    return std::string_view(e.what()) ==
           "at most 1000 values without a gap for Denton's method, not 1001";
  });
}

// The days of 400 years would take seconds.
BOOST_AUTO_TEST_CASE(denton_has_a_limit_of_work) {
  series<year, int> totals(year{1601});
  for (int i = 0; i < 400; ++i) totals.push_back(366 * i);
  const series<day, int> weights(day{1601, 1, 1}, std::vector(146'097, 7));
  const auto rule = proportional_denton(weights.view());
  BOOST_CHECK_EXCEPTION(static_cast<void>(disaggregate<day>(totals, rule)), invalid_value,
                        [](const invalid_value& e) {
                          return std::string_view(e.what()) ==
                                 "Denton's method for 400 values and 146097 parts without a gap; "
                                 "the limit of parts times values squared is 12000000000";
                        });
  BOOST_TEST(disaggregate<day>(totals.until(year{1650}), rule).count() == 18'262U);
}

BOOST_AUTO_TEST_SUITE_END()
