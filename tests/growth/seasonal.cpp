// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"
#include "history.hpp"
#include "random_series.hpp"

#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/seasonal.hpp>
#include <fiscus/series/fixed_series.hpp>
#include <fiscus/series/year_to_date.hpp>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(seasonal_test)

using namespace fiscus;

namespace {

constexpr month january{2025, 1};

constexpr growth_rate to_rate(std::int64_t n, std::int64_t d) { return growth_rate(ratio(n, d)); }

// The third quarters of four years are 4, a gap, 7 and 10.
constexpr fixed_series<fiscal_quarter<>, int, 16> quarters(fiscal_quarter<>{2021, 1},
                                                           {1, 2, 4, 8, 1, 2, std::nullopt, 4, 5, 5,
                                                            7, 7, 8, 9, 10});

constexpr fiscal_quarter<> third(int year) { return {year, 3}; }

constexpr auto others(int year) { return *other_years(quarters, third(year)); }

}  // namespace

static_assert(others(2024).years() == 2 && others(2022).years() == 3);
static_assert(others(2024).lowest() == 4 && others(2024).highest() == 7);
static_assert(others(2024).mean(rounding::half_even) == 6, "5.5");
static_assert(others(2024).mean(rounding::down) == 5);
static_assert(others(2024).median(rounding::down) == 5);
static_assert(others(2022).median(rounding::unnecessary) == 7);
static_assert(others(2022).mean(rounding::unnecessary) == 7);
static_assert(others(2024).covers(4) && others(2024).covers(7) && others(2024).covers(5));
static_assert(!others(2024).covers(3) && !others(2024).covers(8));
static_assert(others(2024).place_of(10) == ranking{1, 1, 3});
static_assert(others(2024).place_of(7) == ranking{1, 2, 3});
static_assert(other_years(quarters.until(third(2023)), third(2023)).value().years() == 1,
              "known then");
static_assert(other_years(quarters, third(2025)).value().years() == 3, "one that is still to come");
static_assert(other_years(quarters.until(third(2021)), third(2021)).why() == absence::base_missing);

static_assert(usual_growth(quarters, third(2024)).value().years() == 2, "2021 and 2023");
static_assert(usual_growth(quarters, third(2024)).value().lowest() == to_rate(2, 5));
static_assert(usual_growth(quarters, third(2024)).value().highest() == to_rate(1, 1));
static_assert(percent<2>(usual_growth(quarters, third(2024)).value().mean(),
                         rounding::unnecessary) == decimal<2>{"70.00"});

// Every January falls on December, in the six years that were known by 5 to 26 %: down 14 % is no
// news.
constexpr month falling{2026, 1};
constexpr auto reported = it_exports();
constexpr auto usual = [] { return *usual_growth(reported.until(falling), falling); };
static_assert(usual().years() == 6);
static_assert(percent<1>(usual().lowest(), rounding::half_even) == decimal<1>{"-25.9"});
static_assert(percent<1>(usual().highest(), rounding::half_even) == decimal<1>{"-5.2"});
static_assert(percent<1>(usual().mean(), rounding::half_even) == decimal<1>{"-15.6"});
static_assert(percent<1>(usual().median(), rounding::half_even) == decimal<1>{"-14.7"});
static_assert(usual().covers(*period_on_period(reported, falling)));
static_assert(usual().place_of(*period_on_period(reported, falling)) == ranking{4, 1, 7});
static_assert(other_years(reported, month{2025, 12}).value().highest() == dollars{"348 million"});
static_assert(other_years(reported, month{2025, 12}).value().mean(rounding::half_even) ==
              dollars{"225142857.14"});

BOOST_AUTO_TEST_CASE(the_usual_growth_is_known_before_the_month_is) {
  BOOST_TEST(usual_growth(reported.until(falling - 1), falling).value().years() == 6);
}

BOOST_AUTO_TEST_CASE(years_to_date_are_compared_with_those_of_the_same_months) {
  const auto to_date = year_to_date<july_june>(reported.since(month{2023, 7}));
  const fiscal_to_date<> first_half{2026, 6};
  BOOST_TEST(other_years(to_date, first_half).value().years() == 2);
  BOOST_CHECK(other_years(to_date, first_half).value().highest() == dollars{"1864 million"});
}

BOOST_AUTO_TEST_CASE(no_other_years_are_refused) {
  BOOST_CHECK_THROW(peer_values<int>({}), invalid_value);
  BOOST_CHECK(other_years(series<month, int>(), january).why() == absence::base_missing);
}

// Against what the words say.
BOOST_AUTO_TEST_CASE(as_by_going_through_the_years) {
  random_series random(7);
  for (int turn = 0; turn < 500 / thinning; ++turn) {
    const series<month, int> all = random.history();
    for (const month p : all.periods()) {
      std::vector<int> values;
      for (int year = 2000; year < 2040; ++year)
        if (year != p.year())
          if (const auto value = all.find(month{year, p.number()})) values.push_back(*value);
      const auto found = other_years(all, p);
      BOOST_REQUIRE(found.has_value() == !values.empty());
      if (!found) continue;
      std::sort(values.begin(), values.end());
      BOOST_TEST(
          std::equal(values.begin(), values.end(), found->values().begin(), found->values().end()));
      int total_of = 0;
      for (const int value : values) total_of += value;
      BOOST_TEST(found->mean(rounding::floor) ==
                 divide(total_of, static_cast<int>(values.size()), rounding::floor));
      const std::size_t half = values.size() / 2;
      BOOST_TEST(found->median(rounding::ceiling) ==
                 (values.size() % 2 == 1
                      ? values[half]
                      : divide(values[half - 1] + values[half], 2, rounding::ceiling)));
      if (all.contains(p)) BOOST_CHECK(found->place_of(all[p]) == *rank_among_years(all, p));
      const auto rates = other_years(period_on_period(all), p);
      const auto usual_rates = usual_growth(all, p);
      BOOST_TEST(rates.has_value() == usual_rates.has_value());
      if (rates) BOOST_CHECK(rates->lowest() == usual_rates->lowest());
    }
  }
}

// There is always one at least, also in what was moved from.
BOOST_AUTO_TEST_CASE(peers_that_were_moved_are_still_there) {
  peer_values<int> from({3, 1, 2});
  const peer_values<int> to = std::move(from);
  BOOST_TEST((from.lowest() == 1 && from.highest() == 3 && to.years() == 3));  // NOLINT
}

BOOST_AUTO_TEST_SUITE_END()
