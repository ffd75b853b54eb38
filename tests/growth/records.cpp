// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/records.hpp>

#include <boost/test/unit_test.hpp>
#include <initializer_list>
#include <optional>
#include <vector>

using namespace fiscus;

namespace {

constexpr month january{2025, 1};
constexpr int gap = 999;

constexpr series<month, int> months(std::initializer_list<int> values) {
  series<month, int> result(january);
  for (const int value : values)
    result.push_back(value == gap ? std::nullopt : std::optional(value));
  return result;
}

constexpr run<month> ending(std::initializer_list<int> changes) { return *streak(months(changes)); }

}  // namespace

static_assert(records(months({3, 1, 5, 5, gap, 7})).back() ==
              observation<month, int>{january + 5, 7});
static_assert(first_above(months({3, 1, 5, 5, 7}), 4) == january + 2);
static_assert(first_above(months({3, 1, 5}), 5) == std::nullopt,
              "above means higher than the mark");

static_assert(ending({-1, 2, 1, 3}) == run<month>{direction::rising, 3, january + 1, false});
static_assert(ending({1, -2, -1}) == run<month>{direction::falling, 2, january + 1, false});
static_assert(ending({1, 0}) == run<month>{direction::flat, 1, january + 1, false});
static_assert(ending({2, 1, 3}) == run<month>{direction::rising, 3, january, true});
static_assert(ending({1, gap, 1, 3}) == run<month>{direction::rising, 2, january + 2, true});

BOOST_AUTO_TEST_CASE(a_tie_is_no_record) {
  const std::vector<observation<month, int>> expected{{january, 3}, {january + 2, 5}};
  BOOST_CHECK(records(months({3, 1, 5, 5, 4})) == expected);
  BOOST_TEST(records(months({})).empty());
}

BOOST_AUTO_TEST_CASE(a_series_that_ends_with_a_gap_has_no_streak) {
  BOOST_TEST(!streak(months({1, 2, gap})).has_value());
  BOOST_TEST(!streak(months({})).has_value());
}

BOOST_AUTO_TEST_CASE(a_streak_reaches_back_to_the_beginning_of_the_calendar) {
  const series<month, int> oldest(month{1, 1}, {1, 2});
  BOOST_TEST(streak(oldest)->length == 2);
}
