// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/fill.hpp>
#include <fiscus/series/fixed_series.hpp>
#include <fiscus/series/series.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>

BOOST_AUTO_TEST_SUITE(fill_test)

using namespace fiscus;

namespace {

constexpr month january{2025, 1};
constexpr auto gap = std::nullopt;
using months = fixed_series<month, int, 8>;

constexpr months holes(january, {gap, 10, gap, gap, 40, gap});
constexpr fixed_series<month, int, 8> none;

constexpr bool same(const series<month, int>& a, const months& b) { return a.view() == b.view(); }

constexpr int middle(int a, int b, rounding mode) {
  return interpolated(months(january, {a, gap, b}), mode)[january + 1];
}

}  // namespace

static_assert(same(filled_with(holes, 7), months(january, {7, 10, 7, 7, 40, 7})));
static_assert(same(carried_forward(holes), months(january, {gap, 10, 10, 10, 40, 40})),
              "a gap at the beginning stays");
static_assert(same(carried_backward(holes), months(january, {10, 10, 40, 40, 40, gap})),
              "a gap at the end stays");
static_assert(same(interpolated(holes, rounding::unnecessary),
                   months(january, {gap, 10, 20, 30, 40, gap})),
              "gaps at both ends stay");

static_assert(filled_with(none, 1).empty() && carried_forward(none).empty() &&
              carried_backward(none).empty() && interpolated(none, rounding::down).empty());

// What is rounded is the value, not its distance from a neighbour.
static_assert(middle(5, 4, rounding::half_up) == 5 && middle(4, 5, rounding::half_up) == 5);
static_assert(middle(5, 4, rounding::half_even) == 4 && middle(-4, -5, rounding::half_up) == -5);
static_assert(middle(-1, 0, rounding::floor) == -1 && middle(-1, 0, rounding::ceiling) == 0);
static_assert(middle(largest<int>, largest<int>, rounding::down) == largest<int>);
static_assert(middle(smallest<int>, largest<int>, rounding::down) == 0);

template <class Value>
concept has_lines = requires(const series<month, Value>& s) {
  interpolated(s, rounding::half_even);
};
static_assert(has_lines<int> && has_lines<decimal<3>> && has_lines<money<USD>>);
static_assert(!has_lines<month>);

BOOST_AUTO_TEST_CASE(gaps_alone_stay_gaps) {
  const months gaps(january, {gap, gap});
  BOOST_TEST(carried_forward(gaps).count() == 0U);
  BOOST_TEST(carried_backward(gaps).count() == 0U);
  BOOST_TEST(interpolated(gaps, rounding::down).count() == 0U);
  BOOST_TEST(filled_with(gaps, 0).count() == 2U);
}

BOOST_AUTO_TEST_CASE(a_line_that_would_lose_digits) {
  const months halves(january, {0, gap, 1});
  BOOST_CHECK_THROW(static_cast<void>(interpolated(halves, rounding::unnecessary)), inexact);
  const fixed_series<month, money<USD>, 3> cents(january,
                                                 {money<USD>{"0.01"}, gap, money<USD>{"0.04"}});
  BOOST_CHECK(interpolated(cents, rounding::half_even)[january + 1] == money<USD>{"0.02"});
}

BOOST_AUTO_TEST_CASE(wide_values_are_checked) {
  const fixed_series<month, int128, 3> wide(january, {largest<int128>, gap, largest<int128>});
  BOOST_CHECK_THROW(static_cast<void>(interpolated(wide, rounding::down)), overflow);
  const fixed_series<month, std::int64_t, 3> most(january,
                                                  {largest<std::int64_t>, gap, std::int64_t{-1}});
  BOOST_TEST(interpolated(most, rounding::down)[january + 1] == (largest<std::int64_t> - 1) / 2);
}

// Each against the words of its definition, on random series.
BOOST_AUTO_TEST_CASE(every_gap_by_its_neighbours) {
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    series<month, int> s(january);
    for (std::size_t i = random() % 25; i > 0; --i)
      s.push_back(random() % 2 == 0 ? std::nullopt
                                    : std::optional(static_cast<int>(random() % 2001) - 1000));
    const auto forward = carried_forward(s);
    const auto backward = carried_backward(s);
    const auto line = interpolated(s, rounding::floor);
    const auto zeros = filled_with(s, 0);
    BOOST_REQUIRE(forward.length() == s.length() && line.length() == s.length());
    for (const month m : s.periods()) {
      month below = m;
      month above = m;
      while (below > s.first() && !s.contains(below)) below = below - 1;
      while (above < s.last() && !s.contains(above)) above = above + 1;
      const auto x = s.find(below);
      const auto y = s.find(above);
      BOOST_REQUIRE(forward.find(m) == x);
      BOOST_REQUIRE(backward.find(m) == y);
      BOOST_REQUIRE(zeros[m] == s.find(m).value_or(0));
      BOOST_REQUIRE(line.contains(m) == (x && y));
      if (!x || !y) continue;
      // The line stands at most one unit, and never above, from the exact place on it.
      const int length = above - below;
      const int off =
          length == 0 ? line[m] - *x : (line[m] - *x) * length - (*y - *x) * (m - below);
      BOOST_REQUIRE((length == 0 ? off == 0 : off <= 0 && off > -length));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
