// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/align.hpp>
#include <fiscus/series/fixed_series.hpp>
#include <fiscus/series/series.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <optional>
#include <random>

BOOST_AUTO_TEST_SUITE(align_test)

using namespace fiscus;

namespace {

constexpr month january{2025, 1};
using dollars = money<USD>;

constexpr fixed_series<month, int, 4> left(january, {1, 2, std::nullopt, 4});
constexpr fixed_series<month, int, 4> right(january + 1, {10, 20, 30, 40});
constexpr fixed_series<month, int, 4> later(january + 9, {7});
constexpr fixed_series<month, int, 4> none;

template <class A, class B>
concept can_combine = requires(const A& a, const B& b) {
  combine(a, b, [](auto x, auto) { return x; });
};

template <class Period, class Value>
using of = series<Period, Value>;

/// Values and gaps from somewhere near January.
series<month, int> any(std::mt19937& random) {
  series<month, int> result(january + static_cast<int>(random() % 20));
  for (std::size_t i = random() % 30; i > 0; --i)
    result.push_back(random() % 4 == 0 ? std::nullopt
                                       : std::optional(static_cast<int>(random() % 1000)));
  return result;
}

}  // namespace

static_assert(*common_span(left, right).begin() == january + 1);
static_assert(common_span(left, right).size() == 3);
static_assert(common_span(left, later).size() == 0 && common_span(later, left).size() == 0);
static_assert(common_span(left, none).size() == 0 && common_span(none, left).size() == 0);

static_assert(*union_span(left, right).begin() == january);
static_assert(union_span(left, right).size() == 5);
static_assert(union_span(left, later).size() == 10, "the periods between them too");
static_assert(union_span(none, left).size() == 4 && union_span(left, none).size() == 4);
static_assert(union_span(none, none).size() == 0);

static_assert(combine(left, right, [](int a, int b) { return ratio(a, b); })[january + 1] ==
              ratio(1, 5));

// An optional that is empty is a gap as well.
constexpr auto unless_two = [](int x) { return x == 2 ? std::nullopt : std::optional(x * 2L); };
static_assert(map(left, unless_two)[january + 3] == 8L && map(left, unless_two).count() == 2);
static_assert(!map(left, unless_two).contains(january + 1) && map(left, unless_two).length() == 4);
static_assert(map(left.until(january), [](int x) { return -x; })[january] == -1, "of a view");
static_assert(map(none, unless_two).empty());
static_assert(combine(left, right, [](int a, int b) { return unless_two(a + b - 10); }).count() ==
              1);

static_assert(lag(left, 2)[january + 2] == 1 && lag(left, 2).length() == 4);
static_assert(!lag(left, 2).contains(january + 4), "gaps move along");
static_assert(lead(left, 2)[january - 2] == 1);
static_assert(lag(none, 5).empty());

static_assert(!can_combine<of<month, dollars>, of<fiscal_month<>, dollars>>);
static_assert(can_combine<of<month, dollars>, of<month, int>>);

BOOST_AUTO_TEST_CASE(periods_do_not_leave_the_calendar) {
  const series<month, int> end_of_time(month{9999, 11}, {1, 2});
  BOOST_CHECK_THROW(static_cast<void>(lag(end_of_time, 1)), invalid_date);
  BOOST_CHECK_THROW(static_cast<void>(lead(end_of_time, 12 * 9999)), invalid_date);
  BOOST_CHECK_THROW(static_cast<void>(lead(end_of_time, smallest<int>)), overflow);
  BOOST_TEST(lead(end_of_time, 1)[(month{9999, 11})] == 2);
}

BOOST_AUTO_TEST_CASE(of_each_period_or_of_none) {
  std::mt19937 random(11);
  for (int round = 0; round < 500; ++round) {
    const auto a = any(random);
    const auto b = any(random);
    const auto both = combine(a, b, [](int x, int y) { return x + y; });
    const auto span = union_span(a, b);
    std::size_t present = 0;
    for (const month m : period_range<month>(*span.begin() - 3, span.size() + 6)) {
      const auto x = a.find(m);
      const auto y = b.find(m);
      if (x && y) ++present;
      BOOST_REQUIRE(both.find(m) == (x && y ? std::optional(*x + *y) : std::nullopt));
    }
    BOOST_REQUIRE(both.count() == present);
    BOOST_REQUIRE(both.length() == common_span(a, b).size());
  }
}

BOOST_AUTO_TEST_CASE(a_lag_is_taken_by_period) {
  std::mt19937 random(12);
  for (int round = 0; round < 500; ++round) {
    const auto a = any(random);
    const int n = static_cast<int>(random() % 30) - 15;
    const auto lagged = lag(a, n);
    BOOST_REQUIRE(lagged.length() == a.length() && lagged.count() == a.count());
    for (const month m : a.periods()) BOOST_REQUIRE(lagged.find(m + n) == a.find(m));
    BOOST_REQUIRE(lead(lagged, n) == a || a.empty());
    BOOST_REQUIRE(lead(a, -n) == lagged);
  }
}

BOOST_AUTO_TEST_SUITE_END()
