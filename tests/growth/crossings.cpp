// SPDX-License-Identifier: BSL-1.0
#include "history.hpp"
#include "random_series.hpp"

#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/crossings.hpp>
#include <fiscus/series/fixed_series.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <optional>
#include <vector>

BOOST_AUTO_TEST_SUITE(crossings_test)

using namespace fiscus;

namespace {

using seen = observation<month, int>;
using crossed = crossing<month>;

constexpr month january{2025, 1};
constexpr std::optional<int> gap;

constexpr fixed_series<month, int, 10> levels(january, {3, 5, 4, 3, gap, 6, gap, 7, 4, 6});

}  // namespace

static_assert(first_above(levels, 4) == january + 1);
static_assert(first_above(levels, 7) == std::nullopt, "above means higher than the mark");
static_assert(first_below(levels, 4) == january);
static_assert(first_below(levels, 3) == std::nullopt, "below means lower than the mark");

static_assert(all_above(levels, 5) ==
              std::vector<seen>{{january + 5, 6}, {january + 7, 7}, {january + 9, 6}});
static_assert(all_below(levels, 4) == std::vector<seen>{{january, 3}, {january + 3, 3}});
static_assert(all_above(levels, 7).empty());

static_assert(crossings(levels, 4) ==
                  std::vector<crossed>{{january + 1, direction::rising, january, false},
                                       {january + 3, direction::falling, january + 1, false},
                                       {january + 5, direction::rising, january + 3, true}},
              "a gap inside of a side says nothing, and to touch the mark is no crossing");
static_assert(crossings(levels, 2).empty(), "what begins above it has not crossed it");

// 400 million were first passed in December 2025, left in January and passed again in March 2026.
constexpr month december{2025, 12};
constexpr auto reported = it_exports();
static_assert(first_above(reported, dollars{"400 million"}) == december);
static_assert(crossings(reported, dollars{"400 million"}).front() ==
              crossed{december, direction::rising, december - 1, false});
static_assert(crossings(reported, dollars{"400 million"}).size() == 5);
static_assert(all_above(reported, dollars{"400 million"}).size() == 5);
static_assert(crossings(reported, dollars{"100 million"}).back() ==
                  crossed{month{2019, 7}, direction::rising, month{2019, 2}, true},
              "seen in July 2019, but March to June are not known");

BOOST_AUTO_TEST_CASE(a_crossing_that_rests_on_the_mark_is_seen_when_it_leaves) {
  const series<month, int> resting(january, {3, 4, 4, 5});
  const std::vector<crossed> up{{january + 3, direction::rising, january, false}};
  BOOST_CHECK(crossings(resting, 4) == up);
}

BOOST_AUTO_TEST_CASE(an_empty_series_crosses_nothing) {
  const series<month, int> none;
  BOOST_TEST(!first_above(none, 0).has_value());
  BOOST_TEST(!first_below(none, 0).has_value());
  BOOST_TEST(crossings(none, 0).empty());
  BOOST_TEST(all_above(none, 0).empty());
  BOOST_TEST(all_below(none, 0).empty());
}

// Against what the words say: of each two values on different sides, the crossing lies between
// them if no third one between them is off the mark.
BOOST_AUTO_TEST_CASE(as_by_comparing_all_with_all) {
  random_series random(3);
  for (int turn = 0; turn < 500; ++turn) {
    const series<month, int> all = random.history();
    const int mark = turn % 7 - 3;
    std::vector<crossed> expected;
    std::vector<seen> above;
    std::vector<seen> below;
    for (const seen now : all) {
      if (now.value > mark) above.push_back(now);
      if (now.value < mark) below.push_back(now);
      for (const seen before : all) {
        const bool up = before.value < mark && now.value > mark;
        const bool down = before.value > mark && now.value < mark;
        if (!(before.period < now.period) || !(up || down)) continue;
        const auto between = all.between(before.period + 1, now.period - 1);
        const bool adjacent = now.period - before.period == 1;
        bool off = false;
        if (!adjacent)
          for (const seen other : between) off = off || other.value != mark;
        if (off) continue;
        const bool over_gap = !adjacent && between.count() != between.length();
        expected.push_back(
            {now.period, up ? direction::rising : direction::falling, before.period, over_gap});
      }
    }
    BOOST_CHECK(crossings(all, mark) == expected);
    BOOST_CHECK(all_above(all, mark) == above);
    BOOST_CHECK(all_below(all, mark) == below);
    BOOST_CHECK(first_above(all, mark) ==
                (above.empty() ? std::nullopt : std::optional(above.front().period)));
    BOOST_CHECK(first_below(all, mark) ==
                (below.empty() ? std::nullopt : std::optional(below.front().period)));
  }
}

BOOST_AUTO_TEST_SUITE_END()
