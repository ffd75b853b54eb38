// SPDX-License-Identifier: BSL-1.0
#include "history.hpp"
#include "random_series.hpp"

#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/ranks.hpp>
#include <fiscus/growth/records.hpp>
#include <fiscus/series/aggregate.hpp>
#include <fiscus/series/fixed_series.hpp>
#include <fiscus/series/rolling.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/year_to_date.hpp>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <optional>
#include <vector>

BOOST_AUTO_TEST_SUITE(records_test)

using namespace fiscus;

namespace {

using seen = observation<month, int>;

constexpr month january{2025, 1};
constexpr std::optional<int> gap;

constexpr fixed_series<month, int, 8> levels(january, {3, 1, 5, 5, gap, 7, 4});

}  // namespace

static_assert(records(levels).size() == 3, "3, 5 and 7");
static_assert(records(levels).back() == seen{january + 5, 7});
static_assert(low_records(levels).back() == seen{january + 1, 1});
static_assert(previous_record(levels) == seen{january + 2, 5});
static_assert(previous_low_record(levels) == seen{january, 3});
static_assert(previous_low_record(levels.until(january)) == std::nullopt, "it broke none");

static_assert(nth_highest(levels, 1) == seen{january + 5, 7});
static_assert(nth_highest(levels, 2) == seen{january + 2, 5}, "of equal ones the earlier");
static_assert(nth_highest(levels, 3) == seen{january + 3, 5}, "and each counts");
static_assert(nth_lowest(levels, 2) == seen{january, 3});
static_assert(nth_lowest(levels, 7) == std::nullopt, "a gap is no value");

// December 2025 as it was reported.
constexpr month december{2025, 12};
constexpr auto reported = it_exports();
static_assert(records(reported).back().period == december);
static_assert(previous_record(reported)->period == (month{2025, 10}));
static_assert(previous_record(reported)->value == dollars{"386 million"});
static_assert(nth_highest(reported.until(december), 3)->period == (month{2025, 9}));

BOOST_AUTO_TEST_CASE(a_tie_is_no_record) {
  const std::vector<seen> expected{{january, 3}, {january + 2, 5}};
  BOOST_CHECK(records(levels.until(january + 4)) == expected);
  const series<month, int> flat(january, {2, 2, 2});
  BOOST_TEST(records(flat).size() == 1U);
  BOOST_TEST(low_records(flat).size() == 1U);
  BOOST_TEST(!previous_record(flat).has_value());
}

BOOST_AUTO_TEST_CASE(an_empty_series_has_no_records) {
  const series<month, int> none;
  BOOST_TEST(records(none).empty());
  BOOST_TEST(low_records(none).empty());
  BOOST_TEST(!previous_record(none).has_value());
  BOOST_TEST(!nth_highest(none, 1).has_value());
}

BOOST_AUTO_TEST_CASE(places_are_counted_from_one) {
  BOOST_CHECK_THROW((void)nth_highest(levels, 0), invalid_value);
  BOOST_CHECK_THROW((void)nth_lowest(levels, -1), invalid_value);
}

// Records of moving sums and of fiscal years are those of what computes them; years to date are
// compared with those of the same months.
BOOST_AUTO_TEST_CASE(records_of_windows) {
  const auto known = reported.until(december);
  const auto twelve_months = rolling(known, 12, sum, window::with_current);
  BOOST_CHECK(records(twelve_months).back().period == december);

  const auto to_date = year_to_date<july_june>(known.since(month{2023, 7}));
  const fiscal_to_date<> first_half{2026, 6};
  BOOST_CHECK(to_date[first_half] == dollars{"2236 million"});
  BOOST_TEST(rank_among_years(to_date, first_half).value().place == 1);

  const auto years = aggregate<fiscal_year<>>(reported.since(month{2023, 7}), sum);
  BOOST_CHECK((records(years).back().period == fiscal_year<>{2026}));
  BOOST_CHECK((previous_record(years)->period == fiscal_year<>{2025}));
}

// Against what the words say, each value with each.
BOOST_AUTO_TEST_CASE(as_by_comparing_all_with_all) {
  random_series random(1);
  for (int turn = 0; turn < 500; ++turn) {
    const series<month, int> all = random.history();
    std::vector<seen> highs;
    std::vector<seen> lows;
    for (const seen each : all) {
      const auto before = [&](auto matches) {
        return std::count_if(all.begin(), all.end(), [&](const seen& other) {
          return other.period < each.period && matches(other.value);
        });
      };
      if (before([&](int other) { return other >= each.value; }) == 0) highs.push_back(each);
      if (before([&](int other) { return other <= each.value; }) == 0) lows.push_back(each);

      int better = 1;
      int worse = 1;
      for (const seen other : all) {
        const bool ahead = other.value == each.value && other.period < each.period;
        if (other.value > each.value || ahead) ++better;
        if (other.value < each.value || ahead) ++worse;
      }
      BOOST_CHECK(nth_highest(all, better) == each);
      BOOST_CHECK(nth_lowest(all, worse) == each);
    }
    BOOST_CHECK(records(all) == highs);
    BOOST_CHECK(low_records(all) == lows);
    BOOST_CHECK(previous_record(all) ==
                (highs.size() < 2 ? std::nullopt : std::optional(highs[highs.size() - 2])));
    BOOST_CHECK(previous_low_record(all) ==
                (lows.size() < 2 ? std::nullopt : std::optional(lows[lows.size() - 2])));
    BOOST_TEST(!nth_highest(all, static_cast<int>(all.count()) + 1).has_value());
  }
}

// A series without values has no record: what stands is asked for so that this can be answered.
static_assert(standing_record(levels) == seen{january + 5, 7});
static_assert(standing_low_record(levels) == seen{january + 1, 1});
static_assert(!standing_record(series<month, int>()) && records(series<month, int>()).empty());
static_assert(!standing_low_record(levels.until(january - 1)));

BOOST_AUTO_TEST_SUITE_END()
