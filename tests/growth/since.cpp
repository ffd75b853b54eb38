// SPDX-License-Identifier: BSL-1.0
#include "history.hpp"
#include "random_series.hpp"

#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/since.hpp>
#include <fiscus/series/arithmetic.hpp>
#include <fiscus/series/fixed_series.hpp>
#include <fiscus/series/series.hpp>

#include <boost/test/unit_test.hpp>
#include <optional>

BOOST_AUTO_TEST_SUITE(since_test)

using namespace fiscus;

namespace {

using seen = observation<month, int>;

constexpr month january{2025, 1};
constexpr std::optional<int> gap;

constexpr fixed_series<month, int, 8> levels(january, {3, 1, 5, 5, gap, 7, 4});

}  // namespace

static_assert(highest_since(levels, january).value().is_record());
static_assert(*highest_since(levels, january + 3) == unmatched<month>{january + 2, 1, 0},
              "a tie is no record");
static_assert(*highest_since(levels, january + 5) == unmatched<month>{{}, 6, 1});
static_assert(*lowest_since(levels, january + 6) == unmatched<month>{january + 1, 5, 1});
static_assert(highest_since(levels, january + 4).why() == absence::missing);
static_assert(highest_since(levels, january + 9).why() == absence::missing);

// December 2025 as it was reported.
constexpr month december{2025, 12};
constexpr auto reported = it_exports();
static_assert(highest_since(reported, december).value().is_record());
static_assert(highest_since(reported, month{2026, 4}).value().since == december);
static_assert(highest_since(reported, month{2026, 4}).value().length == 4);
static_assert(lowest_since(reported, month{2023, 1}).value().since == (month{2022, 5}));

BOOST_AUTO_TEST_CASE(an_empty_series_has_no_value_to_compare) {
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

BOOST_AUTO_TEST_SUITE_END()
