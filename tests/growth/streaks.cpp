// SPDX-License-Identifier: BSL-1.0
#include "history.hpp"
#include "random_series.hpp"

#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/streaks.hpp>
#include <fiscus/series/fixed_series.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <vector>

BOOST_AUTO_TEST_SUITE(streaks_test)

using namespace fiscus;

namespace {

using monthly = run<month>;

constexpr month january{2025, 1};
constexpr std::optional<int> gap;

constexpr auto months(std::initializer_list<std::optional<int>> values) {
  return fixed_series<month, int, 8>(january, values);
}

constexpr monthly ending(std::initializer_list<std::optional<int>> changes) {
  return *streak(months(changes));
}

constexpr direction up = direction::rising;
constexpr direction down = direction::falling;

}  // namespace

static_assert(ending({-1, 2, 1, 3}) == monthly{up, 3, january + 1, false});
static_assert(ending({1, -2, -1}) == monthly{down, 2, january + 1, false});
static_assert(ending({1, 0}) == monthly{direction::flat, 1, january + 1, false});
static_assert(ending({2, 1, 3}) == monthly{up, 3, january, true});
static_assert(ending({1, gap, 1, 3}) == monthly{up, 2, january + 2, true});
static_assert(ending({-1, 2, 1, 3}).last() == january + 3);

static_assert(runs(months({1, 2, -1, gap, -1, 0})) ==
              std::vector<monthly>{{up, 2, january, true, false},
                                   {down, 1, january + 2, false, true},
                                   {down, 1, january + 4, true, false},
                                   {direction::flat, 1, january + 5, false, false}});
static_assert(longest_run(months({1, 2, -1, 3, 4, 5, -6}), up) ==
              monthly{up, 3, january + 3, false});
static_assert(longest_run(months({1, 2, -1, 3, 4}), up)->first == january, "a tie is no record");
static_assert(longest_run(months({1, 2}), down) == std::nullopt);

// From levels: n rises are n + 1 levels, and the first level points nowhere.
static_assert(directions(months({3, 5, 5, 4})) ==
              series<month, direction>(january + 1, {up, direction::flat, down}));
static_assert(*streak(directions(months({-3, -2, -1, 0, 1}))) == monthly{up, 4, january + 1, true},
              "also where there is no rate");

constexpr month december{2025, 12};
constexpr auto reported = it_exports();
constexpr auto yearly = [] { return year_on_year(reported.until(december)); };
static_assert(*streak(yearly()) == monthly{up, 7, month{2025, 6}, false});
static_assert(*longest_run(yearly(), up) == monthly{up, 18, month{2023, 11}, true},
              "at least: there is no rate of October 2023, as October 2022 is not known");
static_assert(*longest_run(directions(reported), up) == monthly{up, 3, month{2023, 10}, false});

BOOST_AUTO_TEST_CASE(a_series_that_ends_with_a_gap_has_no_streak) {
  BOOST_TEST(!streak(months({1, 2, gap})).has_value());
  BOOST_TEST(!streak(months({})).has_value());
  BOOST_CHECK((runs(months({1, 2, gap})) == std::vector<monthly>{{up, 2, january, true, true}}));
}

BOOST_AUTO_TEST_CASE(a_streak_reaches_back_to_the_beginning_of_the_calendar) {
  const series<month, int> oldest(month{1, 1}, {1, 2});
  BOOST_TEST(streak(oldest)->length == 2);
  BOOST_TEST(runs(oldest).size() == 1U);
  BOOST_TEST(directions(oldest).count() == 1U);
}

BOOST_AUTO_TEST_CASE(an_empty_series_has_no_runs) {
  const series<month, int> none;
  BOOST_TEST(runs(none).empty());
  BOOST_TEST(directions(none).empty());
  BOOST_TEST(!longest_run(none, up).has_value());
}

// Against what the words say: each stretch of periods is tried.
BOOST_AUTO_TEST_CASE(as_by_trying_each_stretch) {
  random_series random(4);
  const auto sign = [](int value) { return value > 0 ? up : value < 0 ? down : direction::flat; };
  for (int turn = 0; turn < 500; ++turn) {
    const series<month, int> all = random.history();
    std::vector<monthly> expected;
    for (const month from : all.periods()) {
      for (const month to : all.periods()) {
        if (to < from || !all.contains(from)) continue;
        const direction way = sign(all[from]);
        const auto joins = [&](month m) { return all.contains(m) && sign(all[m]) == way; };
        bool whole = true;
        for (const month m : through(from, to)) whole = whole && joins(m);
        if (!whole || joins(from - 1) || joins(to + 1)) continue;
        expected.push_back({way, to - from + 1, from, !all.contains(from - 1),
                            to < all.last() && !all.contains(to + 1)});
      }
    }
    BOOST_CHECK(runs(all) == expected);
    for (const direction way : {up, down, direction::flat}) {
      std::optional<monthly> longest;
      for (const monthly& each : expected)
        if (each.way == way && (!longest || each.length > longest->length)) longest = each;
      BOOST_CHECK(longest_run(all, way) == longest);
    }
    const bool ends = !all.empty() && all.contains(all.last());
    BOOST_CHECK(streak(all) == (ends ? std::optional(expected.back()) : std::nullopt));

    const auto ways = directions(all);
    BOOST_TEST(ways.length() == (all.empty() ? 0 : all.length() - 1));
    for (const month m : all.periods()) {
      const bool known = all.contains(m) && all.contains(m - 1);
      BOOST_REQUIRE(ways.contains(m) == known);
      if (known) BOOST_CHECK(ways[m] == sign(all[m] - all[m - 1]));
    }
  }
}

// Marks that were crossed.
using crossed = crossing<month>;

constexpr fixed_series<month, int, 10> levels(january, {3, 5, 4, 3, gap, 6, gap, 7, 4, 6});

static_assert(crossings(levels, 4) ==
                  std::vector<crossed>{{january + 1, direction::rising, january, false},
                                       {january + 3, direction::falling, january + 1, false},
                                       {january + 5, direction::rising, january + 3, true}},
              "a gap inside of a side says nothing, and to touch the mark is no crossing");
static_assert(crossings(levels, 2).empty(), "what begins above it has not crossed it");

// 400 million were first passed in December 2025, left in January and passed again in March 2026.
static_assert(crossings(reported, dollars{"400 million"}).front() ==
              crossed{december, direction::rising, december - 1, false});
static_assert(crossings(reported, dollars{"400 million"}).size() == 5);
static_assert(crossings(reported, dollars{"100 million"}).back() ==
                  crossed{month{2019, 7}, direction::rising, month{2019, 2}, true},
              "seen in July 2019, but March to June are not known");

BOOST_AUTO_TEST_CASE(a_crossing_that_rests_on_the_mark_is_seen_when_it_leaves) {
  const series<month, int> resting(january, {3, 4, 4, 5});
  const std::vector<crossed> up_at_last{{january + 3, direction::rising, january, false}};
  BOOST_CHECK(crossings(resting, 4) == up_at_last);
}

BOOST_AUTO_TEST_CASE(an_empty_series_crosses_nothing) {
  BOOST_TEST(crossings(series<month, int>(), 0).empty());
}

// Against what the words say: of each two values on different sides, the crossing lies between
// them if no third one between them is off the mark.
BOOST_AUTO_TEST_CASE(crossings_as_by_comparing_all_with_all) {
  using seen = observation<month, int>;
  random_series random(3);
  for (int turn = 0; turn < 500; ++turn) {
    const series<month, int> all = random.history();
    const int mark = turn % 7 - 3;
    std::vector<crossed> expected;
    for (const seen now : all) {
      for (const seen before : all) {
        const bool rises = before.value < mark && now.value > mark;
        const bool falls = before.value > mark && now.value < mark;
        if (!(before.period < now.period) || !(rises || falls)) continue;
        const auto between = all.between(before.period + 1, now.period - 1);
        const bool adjacent = now.period - before.period == 1;
        bool off = false;
        if (!adjacent)
          for (const seen other : between) off = off || other.value != mark;
        if (off) continue;
        const bool over_gap = !adjacent && between.count() != between.length();
        expected.push_back({now.period, rises ? up : down, before.period, over_gap});
      }
    }
    BOOST_CHECK(crossings(all, mark) == expected);
  }
}

BOOST_AUTO_TEST_SUITE_END()
