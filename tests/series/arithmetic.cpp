// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/money/exchange.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/align.hpp>
#include <fiscus/series/arithmetic.hpp>
#include <fiscus/series/fixed_series.hpp>
#include <fiscus/series/series.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>

BOOST_AUTO_TEST_SUITE(arithmetic_test)

using namespace fiscus;

namespace {

constexpr month january{2025, 1};
using dollars = money<USD>;

constexpr fixed_series<month, int, 4> left(january, {1, 2, std::nullopt, 4});
constexpr fixed_series<month, int, 4> right(january + 1, {10, 20, 30, 40});
constexpr fixed_series<month, int, 4> later(january + 9, {7});
constexpr fixed_series<month, int, 4> none;

template <class A, class B>
concept can_add = requires(const A& a, const B& b) {
  a + b;
};
template <class A, class B>
concept can_subtract = requires(const A& a, const B& b) {
  a - b;
};
template <class A, class B>
concept can_multiply = requires(const A& a, const B& b) {
  a* b;
};
template <class A, class B>
concept can_divide = requires(const A& a, const B& b) {
  quotient(a, b);
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

static_assert((left + right)[january + 1] == 12);
static_assert((right - left)[january + 3] == 26);
static_assert(!(left + right).contains(january + 2), "a gap in either is a gap");
static_assert((left + right).first() == january + 1 && (left + right).length() == 3);
static_assert((left + later).empty() && (left + none).empty() && (none - left).empty());

static_assert((-left)[january + 3] == -4 && !(-left).contains(january + 2) && (-none).empty());
static_assert((left * 3)[january + 1] == 6 && (std::int8_t{3} * left)[january + 1] == 6);
static_assert(!(left * 3).contains(january + 2) && (left * 3).length() == 4);
static_assert((left.until(january) * 3)[january] == 3, "of a view");
static_assert(multiply(left, ratio(5, 8), rounding::half_even)[january + 3] == 2, "2.5");
static_assert(multiply(left, ratio(5, 8), rounding::up)[january + 3] == 3);
static_assert(quotient(left, right)[january + 1] == ratio(1, 5));
static_assert(quotient(left, right).first() == january + 1 && quotient(left, right).length() == 3);
static_assert(quotient(right, left - left).count() == 0, "nothing is divided by zero");
static_assert((quotient(left, right) * 5)[january + 1] == ratio(1), "of ratios, too");
static_assert(quotient(quotient(left, right), quotient(left, right))[january + 3] == ratio(1));

static_assert(can_add<of<month, dollars>, of<month, dollars>>);
static_assert(can_subtract<of<month, dollars>, series_view<month, dollars>>);
static_assert(!can_add<of<month, dollars>, of<month, money<PKR>>>, "dollars and rupees");
static_assert(!can_add<of<month, dollars>, of<month, int>>);
static_assert(!can_add<of<month, dollars>, dollars>, "a series and a number");
static_assert(!can_add<of<month, dollars>, of<fiscal_quarter<>, dollars>>, "months and quarters");
static_assert(!can_subtract<of<month, dollars>, of<fiscal_to_date<>, dollars>>);
static_assert(can_multiply<of<month, dollars>, int> && can_multiply<long, of<month, dollars>>);
static_assert(!can_multiply<of<month, dollars>, double> && !can_multiply<of<month, dollars>, bool>);
static_assert(!can_multiply<of<month, dollars>, ratio>, "without a rounding mode");
static_assert(!can_multiply<of<month, dollars>, of<month, dollars>>, "dollars times dollars");
static_assert(can_divide<of<month, dollars>, of<month, dollars>>);
static_assert(!can_divide<of<month, dollars>, of<month, money<PKR>>>);
static_assert(!can_divide<of<month, dollars>, of<fiscal_quarter<>, dollars>>);

BOOST_AUTO_TEST_CASE(both_operators_are_checked) {
  const fixed_series<month, int, 1> most(january, {largest<int>});
  const fixed_series<month, int, 1> ones(january, {1});
  BOOST_CHECK_THROW(static_cast<void>(most + ones), overflow);
  const fixed_series<month, int, 1> least(january, {smallest<int>});
  BOOST_CHECK_THROW(static_cast<void>(least - ones), overflow);
  BOOST_TEST((least + most)[january] == -1);
  BOOST_CHECK_THROW(static_cast<void>(-least), overflow);
  BOOST_CHECK_THROW(static_cast<void>(most * 2), overflow);
  BOOST_CHECK_THROW(static_cast<void>(ones * (std::int64_t{1} << 32U)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(multiply(most, ratio(2), rounding::down)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(multiply(ones, ratio(1, 2), rounding::unnecessary)), inexact);
}

BOOST_AUTO_TEST_CASE(of_each_period_or_of_none) {
  std::mt19937 random(11);
  for (int round = 0; round < 500; ++round) {
    const auto a = any(random);
    const auto b = any(random);
    const auto both = a + b;
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
    BOOST_REQUIRE(both == b + a);
  }
}

BOOST_AUTO_TEST_CASE(each_value_for_itself) {
  std::mt19937 random(13);
  for (int round = 0; round < 200; ++round) {
    const auto a = any(random);
    const int n = static_cast<int>(random() % 20) - 10;
    const auto scaled = multiply(a, ratio(n, 7), rounding::half_even);
    BOOST_REQUIRE((-a).length() == a.length() && (-a).start() == a.start() &&
                  (-a).count() == a.count());
    BOOST_REQUIRE((a * n).count() == a.count() && scaled.count() == a.count());
    for (const auto [m, x] : a) {
      BOOST_REQUIRE((-a)[m] == -x && (a * n)[m] == x * n);
      BOOST_REQUIRE(scaled[m] == divide(x * n, 7, rounding::half_even));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_quotient_where_there_is_one) {
  std::mt19937 random(14);
  for (int round = 0; round < 200; ++round) {
    const auto a = any(random);
    const auto b = multiply(any(random), ratio(1, 300), rounding::down);  // with many zeros
    const auto cover = quotient(a, b);
    for (const month m : union_span(a, b)) {
      const int divisor = a.contains(m) ? b.find(m).value_or(0) : 0;
      BOOST_REQUIRE(cover.contains(m) == (divisor != 0));
      if (divisor != 0) BOOST_REQUIRE(cover[m] == ratio(a[m], divisor));
    }
  }
}

BOOST_AUTO_TEST_CASE(dollars_times_monthly_rates) {
  const series<month, dollars> exports(january, {dollars{"313 million"}, dollars{"305 million"}});
  const series<month, decimal<4>> rates(january, {decimal<4>{"278.95"}, decimal<4>{"279.67"}});
  const auto rupees = combine(exports, rates, [](dollars d, decimal<4> r) {
    return convert(d, exchange_rate<USD, PKR, 4>(r), rounding::half_even);
  });
  BOOST_CHECK(rupees[january] == money<PKR>{"87311350000"});
}

BOOST_AUTO_TEST_CASE(the_change_over_the_year) {
  series<month, dollars> exports(january);
  for (int i = 0; i < 24; ++i) exports.push_back(dollars::from_minor(i * i));
  const auto change = exports - lag(exports, 12);
  BOOST_TEST(change.length() == 12U);
  BOOST_CHECK(change[january + 12] == dollars::from_minor(144));
}

BOOST_AUTO_TEST_SUITE_END()
