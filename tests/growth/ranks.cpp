// SPDX-License-Identifier: BSL-1.0
#include "history.hpp"
#include "random_series.hpp"

#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/extremes.hpp>
#include <fiscus/growth/ranks.hpp>
#include <fiscus/series/fixed_series.hpp>

#include <boost/test/unit_test.hpp>
#include <optional>

BOOST_AUTO_TEST_SUITE(ranks_test)

using namespace fiscus;

namespace {

constexpr month january{2025, 1};
constexpr std::optional<int> gap;

constexpr fixed_series<month, int, 16> levels(january, {3, 5, gap, 5, 1, 4, gap, gap, gap, gap, gap,
                                                        gap, 5, 9, gap, 6});

// Among the last `length` months.
constexpr answer<ranking> rank_of_last(month p, int length) {
  return rank(levels.between(p - (length - 1), p), p);
}

}  // namespace

// 9, 6, 5, 5, 5, 4, 3, 1
static_assert(*rank(levels, january + 13) == ranking{1, 1, 8});
static_assert(*rank(levels, january + 1) == ranking{3, 3, 8}, "ties share the better place …");
static_assert(*rank(levels, january + 5) == ranking{6, 1, 8}, "… and the next comes behind all");
static_assert(rank(levels, january + 4).value().from_below() == 1);
static_assert(rank(levels, january + 3).value().from_below() == 4);
static_assert(rank(levels, january + 2).why() == absence::missing);
static_assert(rank(levels, january - 1).why() == absence::missing);
static_assert(*rank(levels.until(january + 1), january + 1) == ranking{1, 1, 2}, "when it was new");

static_assert(*rank_among_years(levels, january) == ranking{2, 1, 2});
static_assert(*rank_among_years(levels, january + 13) == ranking{1, 1, 2});
static_assert(*rank_among_years(levels, january + 4) == ranking{1, 1, 1}, "the only May");

static_assert(*rank_of_last(january + 5, 3) == ranking{2, 1, 3});
static_assert(*rank_of_last(january + 5, 4) == ranking{2, 1, 3}, "3, 2 … is a gap");
static_assert(*rank_of_last(january + 5, 5) == ranking{3, 1, 4});
static_assert(*rank_of_last(january + 5, 1) == ranking{1, 1, 1});
static_assert(*rank_of_last(january + 5, 100) == ranking{3, 1, 5}, "all that there are");
static_assert(rank_of_last(january + 2, 3).why() == absence::missing);

constexpr auto reported = it_exports();
static_assert(rank(reported, month{2025, 12}).value().place == 1);
static_assert(rank(reported, month{2026, 4}).value().place == 2);
static_assert(*rank_among_years(reported, month{2025, 12}) == ranking{1, 1, 8});
static_assert(
    rank(reported.between(month{2025, 2}, month{2026, 1}), month{2026, 1}).value().place == 3,
    "after December and October");

BOOST_AUTO_TEST_CASE(an_empty_series_has_no_rank) {
  BOOST_CHECK(rank((series<month, int>()), january).why() == absence::missing);
}

BOOST_AUTO_TEST_CASE(a_rank_reaches_back_to_the_beginning_of_the_calendar) {
  const series<month, int> oldest(month{1, 1}, {1, 2});
  BOOST_CHECK((*rank(oldest.until(month{1, 2}), month{1, 2}) == ranking{1, 1, 2}));
}

// Against what the words say, each value with each.
BOOST_AUTO_TEST_CASE(as_by_comparing_all_with_all) {
  random_series random(5);
  for (int turn = 0; turn < 500; ++turn) {
    const series<month, int> all = random.history();
    const int length = turn % 20 + 1;
    for (const auto [p, value] : all) {
      ranking of_all{1, 0, 0};
      ranking of_years{1, 0, 0};
      ranking of_length{1, 0, 0};
      int below = 1;
      for (const auto [other, theirs] : all) {
        const auto add = [mine = value, theirs = theirs](ranking& to) {
          to.place += theirs > mine ? 1 : 0;
          to.tied += theirs == mine ? 1 : 0;
          ++to.of;
        };
        add(of_all);
        if (other.number() == p.number()) add(of_years);
        if (other > p - length && other <= p) add(of_length);
        if (theirs < value) ++below;
      }
      BOOST_CHECK(*rank(all, p) == of_all);
      BOOST_CHECK(*rank_among_years(all, p) == of_years);
      BOOST_CHECK(*rank(all.between(p - (length - 1), p), p) == of_length);
      BOOST_TEST(rank(all, p).value().from_below() == below);
      BOOST_TEST(nth(all, of_all.place, highest)->value == value);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
