// SPDX-License-Identifier: BSL-1.0
#include "history.hpp"
#include "random_series.hpp"

#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/extremes.hpp>
#include <fiscus/growth/ranks.hpp>
#include <fiscus/series/aggregate.hpp>
#include <fiscus/series/arithmetic.hpp>
#include <fiscus/series/fixed_series.hpp>
#include <fiscus/series/rolling.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/year_to_date.hpp>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <optional>
#include <vector>

BOOST_AUTO_TEST_SUITE(extremes_test)

using namespace fiscus;

namespace {

using seen = observation<month, int>;

constexpr month january{2025, 1};
constexpr std::optional<int> gap;

constexpr fixed_series<month, int, 8> levels(january, {3, 1, 5, 5, gap, 7, 4});

}  // namespace

static_assert(records(levels).size() == 3, "3, 5 and 7");
static_assert(records(levels).back() == seen{january + 5, 7});
static_assert(records(levels, lowest).back() == seen{january + 1, 1});
static_assert(previous_record(levels) == seen{january + 2, 5});
static_assert(previous_record(levels, lowest) == seen{january, 3});
static_assert(previous_record(levels.until(january), lowest) == std::nullopt, "it broke none");

static_assert(nth(levels, 1, highest) == seen{january + 5, 7});
static_assert(nth(levels, 2, highest) == seen{january + 2, 5}, "of equal ones the earlier");
static_assert(nth(levels, 3, highest) == seen{january + 3, 5}, "and each counts");
static_assert(nth(levels, 2, lowest) == seen{january, 3});
static_assert(nth(levels, 7, lowest) == std::nullopt, "a gap is no value");

// December 2025 as it was reported.
constexpr month december{2025, 12};
constexpr auto reported = it_exports();
static_assert(records(reported).back().period == december);
static_assert(previous_record(reported)->period == (month{2025, 10}));
static_assert(previous_record(reported)->value == dollars{"386 million"});
static_assert(nth(reported.until(december), 3, highest)->period == (month{2025, 9}));

BOOST_AUTO_TEST_CASE(a_tie_is_no_record) {
  const std::vector<seen> expected{{january, 3}, {january + 2, 5}};
  BOOST_CHECK(records(levels.until(january + 4)) == expected);
  const series<month, int> flat(january, {2, 2, 2});
  BOOST_TEST(records(flat).size() == 1U);
  BOOST_TEST(records(flat, lowest).size() == 1U);
  BOOST_TEST(!previous_record(flat).has_value());
}

BOOST_AUTO_TEST_CASE(an_empty_series_has_no_records) {
  const series<month, int> none;
  BOOST_TEST(records(none).empty());
  BOOST_TEST(records(none, lowest).empty());
  BOOST_TEST(!previous_record(none).has_value());
  BOOST_TEST(!nth(none, 1, highest).has_value());
}

BOOST_AUTO_TEST_CASE(places_are_counted_from_one) {
  BOOST_CHECK_THROW((void)nth(levels, 0, highest), invalid_value);
  BOOST_CHECK_THROW((void)nth(levels, -1, lowest), invalid_value);
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
      BOOST_CHECK(nth(all, better, highest) == each);
      BOOST_CHECK(nth(all, worse, lowest) == each);
    }
    BOOST_CHECK(records(all) == highs);
    BOOST_CHECK(records(all, lowest) == lows);
    BOOST_CHECK(previous_record(all) ==
                (highs.size() < 2 ? std::nullopt : std::optional(highs[highs.size() - 2])));
    BOOST_CHECK(previous_record(all, lowest) ==
                (lows.size() < 2 ? std::nullopt : std::optional(lows[lows.size() - 2])));
    BOOST_TEST(!nth(all, static_cast<int>(all.count()) + 1, highest).has_value());
  }
}

// A series without values has no record: what stands is asked for so that this can be answered.
static_assert(standing_record(levels) == seen{january + 5, 7});
static_assert(standing_record(levels, lowest) == seen{january + 1, 1});
static_assert(!standing_record(series<month, int>()) && records(series<month, int>()).empty());
static_assert(!standing_record(levels.until(january - 1), lowest));

// Since when a value has had no equal.
static_assert(highest_since(levels, january).value().is_record());
static_assert(*highest_since(levels, january + 3) == unmatched<month>{january + 2, 1, 0},
              "a tie is no record");
static_assert(*highest_since(levels, january + 5) == unmatched<month>{{}, 6, 1});
static_assert(*lowest_since(levels, january + 6) == unmatched<month>{january + 1, 5, 1});
static_assert(highest_since(levels, january + 4).why() == absence::missing);
static_assert(highest_since(levels, january + 9).why() == absence::missing);

static_assert(highest_since(reported, december).value().is_record());
static_assert(highest_since(reported, month{2026, 4}).value().since == december);
static_assert(highest_since(reported, month{2026, 4}).value().length == 4);
static_assert(lowest_since(reported, month{2023, 1}).value().since == (month{2022, 5}));

BOOST_AUTO_TEST_CASE(an_empty_series_has_no_value_to_match) {
  const series<month, int> none;
  BOOST_CHECK(highest_since(none, january).why() == absence::missing);
  BOOST_CHECK(lowest_since(none, january).why() == absence::missing);
}

BOOST_AUTO_TEST_CASE(what_lies_before_the_first_value_is_no_gap_of_a_record) {
  series<month, int> late(january);
  late.push_back(std::nullopt);
  late.push_back(1);
  late.push_back(2);
  BOOST_CHECK((*highest_since(late, january + 2) == unmatched<month>{{}, 2, 0}));
}

BOOST_AUTO_TEST_CASE(looking_back_ends_with_the_calendar) {
  const series<month, int> oldest(month{1, 1}, {1, 2});
  BOOST_TEST(highest_since(oldest, month{1, 2}).value().is_record());
}

BOOST_AUTO_TEST_CASE(since_when_as_by_looking_at_each_before) {
  random_series random(2);
  for (int turn = 0; turn < 500; ++turn) {
    const series<month, int> all = random.history();
    for (const seen each : all) {
      std::optional<month> since;
      for (const seen other : all)
        if (other.period < each.period && other.value >= each.value) since = other.period;
      const auto found = highest_since(all, each.period);
      BOOST_CHECK(found->since == since);
      BOOST_CHECK(lowest_since(-all, each.period) == found);

      // Back to there, or to the first value that is known.
      const month from = since ? *since + 1 : (*all.begin()).period;
      const auto told = all.between(from, each.period);
      BOOST_TEST(found->length == static_cast<int>(told.length()));
      BOOST_TEST(found->length - found->gaps == static_cast<int>(told.count()));
    }
  }
}

// Beyond a mark: above it, or below it.
constexpr fixed_series<month, int, 10> around_four(january, {3, 5, 4, 3, gap, 6, gap, 7, 4, 6});
static_assert(first_above(around_four, 4) == january + 1);
static_assert(first_above(around_four, 7) == std::nullopt, "above means higher than the mark");
static_assert(first_below(around_four, 4) == january);
static_assert(first_below(around_four, 3) == std::nullopt, "below means lower than the mark");

static_assert(all_above(around_four, 5) ==
              std::vector<seen>{{january + 5, 6}, {january + 7, 7}, {january + 9, 6}});
static_assert(all_below(around_four, 4) == std::vector<seen>{{january, 3}, {january + 3, 3}});
static_assert(all_above(around_four, 7).empty());

// 400 million were first passed in December 2025, and by five months in all.
static_assert(first_above(reported, dollars{"400 million"}) == december);
static_assert(all_above(reported, dollars{"400 million"}).size() == 5);

BOOST_AUTO_TEST_CASE(nothing_lies_beyond_a_mark_in_an_empty_series) {
  const series<month, int> none;
  BOOST_TEST(!first_above(none, 0).has_value());
  BOOST_TEST(!first_below(none, 0).has_value());
  BOOST_TEST(all_above(none, 0).empty());
  BOOST_TEST(all_below(none, 0).empty());
}

BOOST_AUTO_TEST_CASE(what_lies_beyond_a_mark_as_by_comparing_each_with_it) {
  random_series random(3);
  for (int turn = 0; turn < 500; ++turn) {
    const series<month, int> all = random.history();
    const int mark = turn % 7 - 3;
    std::vector<seen> above;
    std::vector<seen> below;
    for (const seen now : all) {
      if (now.value > mark) above.push_back(now);
      if (now.value < mark) below.push_back(now);
    }
    BOOST_CHECK(all_above(all, mark) == above);
    BOOST_CHECK(all_below(all, mark) == below);
    BOOST_CHECK(first_above(all, mark) ==
                (above.empty() ? std::nullopt : std::optional(above.front().period)));
    BOOST_CHECK(first_below(all, mark) ==
                (below.empty() ? std::nullopt : std::optional(below.front().period)));
  }
}

BOOST_AUTO_TEST_SUITE_END()
