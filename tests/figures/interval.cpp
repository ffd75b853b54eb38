// SPDX-License-Identifier: BSL-1.0
#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/interval.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(interval_test)

using namespace fiscus;

static_assert(interval(ratio(3)).is_point());
static_assert(interval::closed(ratio(1), ratio(2)).contains(ratio(2)));
static_assert(!interval::open(ratio(1), ratio(2)).contains(ratio(2)));
static_assert(interval::above(ratio(1)).contains(interval::closed(ratio(2), ratio(3))));
static_assert(!interval::above(ratio(1)).contains(interval::at_least(ratio(1))));
static_assert(interval::all().contains(interval::all()));

static_assert(!overlaps(interval::below(ratio(1)), interval::at_least(ratio(1))));
static_assert(overlaps(interval::at_most(ratio(1)), interval::at_least(ratio(1))));
static_assert(intersection(interval::at_most(ratio(1)), interval::at_least(ratio(1))) ==
              interval(ratio(1)));
static_assert(!intersection(interval::below(ratio(1)), interval::above(ratio(1))));
static_assert(hull(interval(ratio(1)), interval::open(ratio(1), ratio(2))) ==
              interval(bound{ratio(1), true}, bound{ratio(2), false}));
static_assert(larger_of(interval::closed(ratio(1), ratio(4)), interval::open(ratio(2), ratio(3))) ==
              interval(bound{ratio(2), false}, bound{ratio(4), true}));
static_assert(larger_of(interval(ratio(1)), interval::above(ratio())) ==
              interval::at_least(ratio(1)));
static_assert(gap_between(interval::below(ratio(1)), interval::above(ratio(4))) == ratio(3));
static_assert(gap_between(interval::above(ratio(4)), interval::below(ratio(1))) == ratio(-3));
static_assert(gap_between(interval::above(ratio(4)), interval::below(ratio(9))) == ratio());

static_assert(interval::above(ratio(1)) + interval::closed(ratio(2), ratio(3)) ==
              interval::above(ratio(3)));
static_assert(interval::above(ratio(1)) - interval::above(ratio(1)) == interval::all());
static_assert(interval(ratio()) * interval::all() == interval(ratio()));
static_assert(interval::above(ratio()) * interval::above(ratio()) == interval::above(ratio()));
static_assert(interval(ratio(1)) / interval::at_least(ratio(2)) ==
              interval(bound{ratio(), false}, bound{ratio(1, 2), true}));
static_assert(interval(ratio(1)) / interval(bound{ratio(), false}, bound{ratio(2), true}) ==
              interval::at_least(ratio(1, 2)));

namespace {

// Every interval with ends in −2 … 2 or none, open or closed.
std::vector<interval> all_small() {
  std::vector<std::optional<bound>> ends{std::nullopt};
  for (int value = -2; value <= 2; ++value)
    for (const bool included : {false, true}) ends.emplace_back(bound{ratio(value), included});
  std::vector<interval> result;
  for (const auto& low : ends)
    for (const auto& high : ends) {
      const bool empty = low && high &&
                         (low->value > high->value ||
                          (low->value == high->value && !(low->included && high->included)));
      if (!empty) result.emplace_back(low, high);
    }
  return result;
}

// Numbers enough to tell all of those apart: the ends, what lies between, and far outside.
std::vector<ratio> probes() {
  std::vector<ratio> result;
  for (int quarters = -13; quarters <= 13; ++quarters) result.emplace_back(quarters, 4);
  result.emplace_back(1000);
  result.emplace_back(-1000);
  return result;
}

std::vector<ratio> members(const interval& x, const std::vector<ratio>& of) {
  std::vector<ratio> result;
  for (const ratio each : of)
    if (x.contains(each)) result.push_back(each);
  return result;
}

}  // namespace

BOOST_AUTO_TEST_CASE(sets_of_numbers_are_what_their_numbers_say) {
  const auto numbers = probes();
  const auto all = all_small();
  BOOST_TEST(all.size() == 66U);
  for (const interval& a : all)
    for (const interval& b : all) {
      bool common = false;
      bool inside = true;
      for (const ratio x : numbers) {
        common = common || (a.contains(x) && b.contains(x));
        inside = inside && (a.contains(x) || !b.contains(x));
      }
      bool hulled = true;
      bool met = true;
      for (const ratio x : numbers) {
        hulled = hulled && (!(a.contains(x) || b.contains(x)) || hull(a, b).contains(x));
        met =
            met && (!common || intersection(a, b)->contains(x) == (a.contains(x) && b.contains(x)));
      }
      BOOST_REQUIRE(hulled);
      BOOST_REQUIRE(met);
      BOOST_REQUIRE(overlaps(a, b) == common);
      BOOST_REQUIRE(a.contains(b) == inside);
      BOOST_REQUIRE(intersection(a, b).has_value() == common);
      const interval both = hull(a, b);
      BOOST_REQUIRE(both.low() == a.low() || both.low() == b.low());
      BOOST_REQUIRE(both.high() == a.high() || both.high() == b.high());
    }
}

// No result is left out, and near each end of the result there are results.
BOOST_AUTO_TEST_CASE(arithmetic_has_all_results_and_no_more_than_needed) {
  const auto all = all_small();
  std::vector<ratio> numbers{ratio(1, 4),  ratio(-1, 4), ratio(3, 4),
                             ratio(-3, 4), ratio(100),   ratio(-100)};
  for (int halves = -5; halves <= 5; ++halves) numbers.emplace_back(halves, 2);
  const auto check = [&](const interval& a, const interval& b, const interval& result, auto f) {
    bool inside = true;
    std::vector<ratio> reached;
    for (const ratio x : members(a, numbers))
      for (const ratio y : members(b, numbers)) {
        reached.push_back(f(x, y));
        inside = inside && result.contains(reached.back());
      }
    BOOST_REQUIRE(inside);
    const auto is_reached = [&](const std::optional<bound>& end) {
      return !end || std::any_of(reached.begin(), reached.end(), [&](ratio each) {
        if (end->included) return each == end->value;
        return each - end->value < ratio(3) && end->value - each < ratio(3);
      });
    };
    BOOST_REQUIRE(is_reached(result.low()));
    BOOST_REQUIRE(is_reached(result.high()));
  };
  int quotients = 0;
  for (const interval& a : all)
    for (const interval& b : all) {
      check(a, b, a + b, [](ratio x, ratio y) { return x + y; });
      check(a, b, a - b, [](ratio x, ratio y) { return x - y; });
      check(a, b, a * b, [](ratio x, ratio y) { return x * y; });
      check(a, b, larger_of(a, b), [](ratio x, ratio y) { return x < y ? y : x; });
      if (!b.contains(ratio()) && !(b.contains(ratio(1, 4)) && b.contains(ratio(-1, 4)))) {
        check(a, b, a / b, [](ratio x, ratio y) { return x / y; });
        ++quotients;
      } else {
        BOOST_CHECK_THROW(static_cast<void>(a / b), division_by_zero);
      }
    }
  BOOST_TEST(quotients > 1000);
}

BOOST_AUTO_TEST_CASE(an_interval_has_numbers) {
  BOOST_CHECK_THROW(static_cast<void>(interval::closed(ratio(2), ratio(1))), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(interval::open(ratio(1), ratio(1))), invalid_value);
  BOOST_CHECK_EXCEPTION(interval(bound{ratio(1), true}, bound{ratio(1), false}), invalid_value,
                        [](const invalid_value& e) {
                          return std::string_view(e.what()) == "an interval that has numbers in it";
                        });
}

BOOST_AUTO_TEST_SUITE_END()
