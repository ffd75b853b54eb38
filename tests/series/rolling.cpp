// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/fixed_series.hpp>
#include <fiscus/series/rolling.hpp>
#include <fiscus/series/rules.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <span>
#include <vector>

BOOST_AUTO_TEST_SUITE(rolling_test)

using namespace fiscus;

namespace {

constexpr month january{2025, 1};

// 1, 2, 3, a gap, 5, 6, 7
constexpr series<month, int> with_gap() {
  series<month, int> result(january, {1, 2, 3});
  result.push_back(std::nullopt);
  for (const int i : {5, 6, 7}) result.push_back(i);
  return result;
}

/// A rule that the library does not know, so that it is asked afresh for every window.
template <class Rule>
struct afresh {
  Rule rule;

  template <class Value>
  constexpr Value operator()(std::span<const Value> values) const {
    return rule(values);
  }
};

/// The windows inside the span, one by one.
template <class Value, class Rule>
series<month, Value> by_hand(const series<month, Value>& s, int length, Rule rule, window end) {
  const int after = end == window::before_current ? 1 : 0;
  if (static_cast<int>(s.length()) < length + after) {
    const auto start = s.start();
    return series<month, Value>(*start + (length - 1 + after));
  }
  series<month, Value> result(s.first() + (length - 1 + after));
  for (month to = s.first() + (length - 1); to <= s.last() - after; ++to) {
    std::vector<Value> values;
    for (const auto& each : s.between(to - (length - 1), to)) values.push_back(each.value);
    result.push_back(values.size() < static_cast<std::size_t>(length)
                         ? std::nullopt
                         : std::optional<Value>(rule(std::span<const Value>(values))));
  }
  return result;
}

/// What a window has, or that it throws.
template <class S, class Rule>
std::optional<series<month, value_of<S>>> attempt(const S& s, int length, Rule rule, window end) {
  try {
    return rolling(s, length, rule, end);
  } catch (const overflow&) {
    return std::nullopt;
  }
}

/// Says whether both give the same for all rules and windows; how often a sum did not fit.
template <class Value>
int compare_rules(std::mt19937& random, Value (*make)(std::int64_t), std::int64_t bound) {
  int thrown = 0;
  for (int round = 0; round < 300 / thinning; ++round) {
    series<month, Value> s(january);
    for (std::size_t i = random() % 40; i > 0; --i)
      s.push_back(random() % 8 == 0
                      ? std::nullopt
                      : std::optional(make(static_cast<std::int64_t>(
                                               random() % static_cast<std::uint64_t>(2 * bound)) -
                                           bound)));
    for (const int length : {1, 2, 3, 5, 12, 50})
      for (const window end : {window::with_current, window::before_current}) {
        const auto same = [&](auto rule) {
          const auto known = attempt(s, length, rule, end);
          BOOST_REQUIRE(known == attempt(s, length, afresh<decltype(rule)>{rule}, end));
          if (known)
            BOOST_REQUIRE(*known == by_hand(s, length, rule, end));
          else
            ++thrown;
        };
        same(sum);
        same(mean(rounding::half_even));
        same(mean(rounding::floor));
        same(lowest);
        same(highest);
      }
  }
  return thrown;
}

constexpr auto sums(window end, int length = 2) { return rolling(with_gap(), length, sum, end); }

}  // namespace

static_assert(!sums(window::with_current).find(january));
static_assert(sums(window::with_current)[january + 1] == 3);
static_assert(sums(window::with_current)[january + 2] == 5);
static_assert(!sums(window::with_current).find(january + 3));
static_assert(!sums(window::with_current).find(january + 4));
static_assert(sums(window::with_current)[january + 5] == 11);

static_assert(!sums(window::before_current).find(january + 1));
static_assert(sums(window::before_current)[january + 2] == 3);
static_assert(sums(window::before_current)[january + 3] == 5,
              "the gap itself is not in its window");
static_assert(!sums(window::before_current).find(january + 5));
static_assert(sums(window::before_current)[january + 6] == 11);

// The windows that lie inside the span, and no others: twelve of thirteen months.
constexpr auto twelve_of_thirteen(window end) {
  const series<month, int> all(january, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13});
  return rolling(all, 12, sum, end);
}
static_assert(twelve_of_thirteen(window::with_current) ==
              series<month, int>(january + 11, {78, 90}));
static_assert(twelve_of_thirteen(window::before_current) == series<month, int>(january + 12, {78}));

// An empty result begins where the first window would end, as far as there is a calendar.
constexpr auto three_of_two(month from, window end = window::with_current) {
  return rolling(series<month, int>(from, {1, 2}), 3, sum, end);
}
static_assert(three_of_two(january) == series<month, int>(january + 2));
static_assert(three_of_two(january, window::before_current) == series<month, int>(january + 3));
static_assert(three_of_two(month{9999, 10}) == series<month, int>(month{9999, 12}));
static_assert(three_of_two(month{9999, 10}, window::before_current) == series<month, int>());
static_assert(three_of_two(month{9999, 11}) == series<month, int>());
static_assert(rolling(series<month, int>(), 3, sum, window::with_current) == series<month, int>());

BOOST_AUTO_TEST_CASE(a_window_of_one_is_the_series_itself) {
  BOOST_CHECK(sums(window::with_current, 1) == with_gap());
}

BOOST_AUTO_TEST_CASE(a_window_has_a_length) {
  BOOST_CHECK_THROW(static_cast<void>(sums(window::with_current, 0)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(sums(window::with_current, -1)), invalid_value);
  BOOST_TEST(sums(window::with_current, 100).count() == 0U);
}

BOOST_AUTO_TEST_CASE(the_rules_that_roll_give_the_same) {
  std::mt19937 random(5);
  BOOST_TEST(compare_rules<int>(
                 random, [](std::int64_t n) { return static_cast<int>(n); }, 1000) == 0);
  // Sums that go over the edge, in which there are windows that fit all the same.
  BOOST_TEST(compare_rules<std::int8_t>(
                 random, [](std::int64_t n) { return static_cast<std::int8_t>(n); }, 60) > 0);
  using small = decimal<1, std::int8_t>;
  BOOST_TEST(compare_rules<small>(
                 random,
                 [](std::int64_t n) { return small::from_units(static_cast<std::int8_t>(n)); },
                 60) > 0);
  BOOST_TEST(compare_rules<money<USD>>(
                 random, [](std::int64_t n) { return money<USD>::from_minor(n); }, 100'000) == 0);
  BOOST_TEST(compare_rules<money<USD>>(
                 random, [](std::int64_t n) { return money<USD>::from_minor(n); },
                 largest<std::int64_t> / 2) > 0);
  BOOST_TEST(compare_rules<int128>(
                 random, [](std::int64_t n) { return int128{n}; }, 1000) == 0);
}

BOOST_AUTO_TEST_CASE(only_the_sum_itself_has_to_fit) {
  constexpr std::int8_t most = largest<std::int8_t>;
  constexpr std::int8_t least = smallest<std::int8_t>;
  constexpr fixed_series<month, std::int8_t, 5> s(january, {most, least, most, most, least});
  static_assert(rolling(s, 3, highest, window::with_current)[january + 4] == most);
  const auto three = rolling(s, 3, sum, window::with_current);
  BOOST_TEST(three[january + 2] == most + least + most);
  BOOST_TEST(three[january + 4] == most + most + least);
  BOOST_CHECK_THROW(static_cast<void>(rolling(s, 2, sum, window::with_current)), overflow);
  // The window at the end is nobody's, if the current period is not in it.
  const fixed_series<month, std::int8_t, 2> two(january, {most, most});
  BOOST_TEST(rolling(two, 2, sum, window::before_current).count() == 0U);
}

BOOST_AUTO_TEST_CASE(a_view_of_some_periods_knows_no_others) {
  const auto all = with_gap();
  for (const window end : {window::with_current, window::before_current}) {
    const auto some = rolling(all.since(january + 4), 2, lowest, end);
    BOOST_TEST(!some.contains(january + 4));
    BOOST_TEST(some[january + 6] == (end == window::with_current ? 6 : 5));
  }
}

// Values of 128 bits roll as well, through sums that need more than these.
BOOST_AUTO_TEST_CASE(the_widest_values_roll) {
  std::mt19937 random(6);
  using wide = decimal<2, int128>;
  BOOST_TEST(compare_rules<wide>(
                 random, [](std::int64_t n) { return wide::from_units(int128{n} << 60); }, 1000) ==
             0);
  BOOST_TEST(compare_rules<wide>(
                 random, [](std::int64_t n) { return wide::from_units(int128{n} << 66); },
                 largest<std::int64_t> / 8) > 0);
  BOOST_TEST(compare_rules<int128>(
                 random, [](std::int64_t n) { return (int128{n} << 64) + n; },
                 largest<std::int64_t> / 2) > 0);
  constexpr fixed_series<month, int128, 4> ends(
      january, {largest<int128>, smallest<int128>, largest<int128>, largest<int128>});
  const auto three = rolling(ends, 3, sum, window::with_current);
  BOOST_CHECK(three[january + 2] == largest<int128> - 1);
  BOOST_CHECK(three[january + 3] == largest<int128> - 1);
  BOOST_CHECK_THROW(static_cast<void>(rolling(ends, 2, sum, window::with_current)), overflow);
}

/// A value of 128 bits that says how often it was looked at.
struct watched {
  int128 number = 0;
  static inline std::size_t looks = 0;

  [[nodiscard]] int128 units() const noexcept {
    ++looks;
    return number;
  }
  [[nodiscard]] static watched from_units(int128 units) { return {units}; }
  friend watched operator+(watched a, watched b) { return {a.units() + b.units()}; }
  friend bool operator==(watched, watched) = default;
};

BOOST_AUTO_TEST_CASE(long_windows_take_no_longer) {
  for (const int length : {1, 10, 1000}) {
    series<day, watched> s(day{1900, 1, 1});
    for (int i = 0; i < 2000; ++i) s.push_back(watched{i});
    watched::looks = 0;
    const auto sums = rolling(s, length, sum, window::with_current);
    BOOST_TEST(watched::looks <= 3U * 2000U);
    BOOST_CHECK((sums[day(1900, 1, 1) + 1999].number == length * (2 * 1999 - length + 1) / 2));
  }
}

BOOST_AUTO_TEST_CASE(a_mean_fits_though_the_sum_does_not) {
  const series<month, int> s(january, {largest<int>, largest<int>, 1});
  const auto means = rolling(s, 2, mean(rounding::down), window::with_current);
  BOOST_TEST(means[january + 1] == largest<int>);
  BOOST_TEST(means[january + 2] == 1 << 30);
}

BOOST_AUTO_TEST_SUITE_END()
