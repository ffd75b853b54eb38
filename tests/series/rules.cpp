// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/aggregate.hpp>
#include <fiscus/series/panel_groups.hpp>
#include <fiscus/series/rolling.hpp>
#include <fiscus/series/rules.hpp>

#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_test)

using namespace fiscus;

namespace {

constexpr std::array<money<USD>, 3> amounts{money<USD>{"2"}, money<USD>{"1"}, money<USD>{"4"}};
constexpr std::span<const money<USD>> values(amounts);

}  // namespace

static_assert(sum(values) == money<USD>{"7"});
static_assert(mean(rounding::half_even)(values) == money<USD>{"2.33"});
static_assert(mean(rounding::up)(values) == money<USD>{"2.34"});
static_assert(first(values) == money<USD>{"2"} && last(values) == money<USD>{"4"});
static_assert(lowest(values) == money<USD>{"1"} && highest(values) == money<USD>{"4"});
static_assert(rule_for<sum_rule, money<USD>> && rule_for<mean_rule, int>);

static_assert(median(rounding::half_even)(values) == money<USD>{"2"});
static_assert(median(rounding::unnecessary)(values.first(1)) == money<USD>{"2"});
static_assert(median(rounding::down)(values.first(2)) == money<USD>{"1.50"});
static_assert(weighted_mean({1, 2, 1}, rounding::half_even)(values) == money<USD>{"2"});
static_assert(weighted_mean({0, 1, 2}, rounding::half_even)(values) == money<USD>{"3"});

BOOST_AUTO_TEST_CASE(medians_are_those_of_sorted_values) {
  std::mt19937 random(3);
  for (int turn = 0; turn < 2000; ++turn) {
    std::vector<int> all(1 + random() % 9);
    for (int& each : all) each = static_cast<int>(random() % 21) - 10;
    std::vector<int> sorted = all;
    std::sort(sorted.begin(), sorted.end());
    const int twice = sorted[(all.size() - 1) / 2] + sorted[all.size() / 2];
    const auto of = [&](rounding mode) { return median(mode)(std::span<const int>(all)); };
    BOOST_REQUIRE(of(rounding::floor) == (twice - (twice % 2 != 0 && twice < 0 ? 1 : 0)) / 2);
    BOOST_REQUIRE(of(rounding::up) == (twice + twice % 2) / 2);
  }
  // The two in the middle have a mean that fits, though their sum does not.
  const std::array<std::int64_t, 2> large{largest<std::int64_t>, largest<std::int64_t> - 1};
  BOOST_TEST(median(rounding::floor)(std::span<const std::int64_t>(large)) == large[1]);
}

BOOST_AUTO_TEST_CASE(weighted_means_are_those_of_values_as_often_as_their_weights) {
  std::mt19937 random(4);
  for (int turn = 0; turn < 2000; ++turn) {
    std::vector<int> all(1 + random() % 6), repeated;
    std::vector<std::int64_t> weights(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      all[i] = static_cast<int>(random() % 2001) - 1000;
      weights[i] = static_cast<std::int64_t>(random() % 5) + (i == 0 ? 1 : 0);
      repeated.insert(repeated.end(), static_cast<std::size_t>(weights[i]), all[i]);
    }
    for (const rounding mode : {rounding::half_even, rounding::floor, rounding::up})
      BOOST_REQUIRE(weighted_mean(weights, mode)(std::span<const int>(all)) ==
                    mean(mode)(std::span<const int>(repeated)));
  }
  constexpr std::int64_t most = largest<std::int64_t>;
  const std::array<std::int64_t, 2> large{most, most - 2};
  const std::span<const std::int64_t> both(large);
  BOOST_TEST(weighted_mean({most, most}, rounding::unnecessary)(both) == most - 1);
}

BOOST_AUTO_TEST_CASE(weights_that_make_no_sense_are_refused) {
  constexpr auto even = rounding::half_even;
  BOOST_CHECK_THROW(static_cast<void>(weighted_mean({1, -1}, even)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(weighted_mean({0, 0}, even)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(weighted_mean({}, even)), invalid_value);
  BOOST_CHECK_EXCEPTION(static_cast<void>(weighted_mean({1, 2}, even)(values)), invalid_value,
                        [](const invalid_value& e) {
                          return e.what() ==
                                 std::string("expected 2 values for as many weights, found 3");
                        });
  constexpr std::int64_t most = largest<std::int64_t>;
  const std::array<int128, 2> wide{int128{1} << 100, 1};
  BOOST_CHECK_THROW(
      static_cast<void>(weighted_mean({most, 1}, even)(std::span<const int128>(wide))), overflow);
}

// In windows, years and across the rows of a panel.
BOOST_AUTO_TEST_CASE(medians_and_weighted_means_are_rules_like_others) {
  constexpr auto even = rounding::half_even;
  const series<month, int> months(month{2025, 1}, {9, 1, 5, 4, 8, 2});
  using quarter = fiscal_quarter<january_december>;
  BOOST_CHECK(aggregate<quarter>(months, median(even)) ==
              (series<quarter, int>(quarter{2025, 1}, {5, 4})));
  BOOST_CHECK(rolling(months, 3, weighted_mean({1, 2, 3}, even), window::with_current) ==
              (series<month, int>(month{2025, 3}, {4, 4, 6, 4})));
  const panel<month, int, int> rows(month{2025, 1}, 2, {1, 2, 3}, {9, 1, 5, 4, 8, 2});
  BOOST_CHECK(aggregate_rows(rows, median(even)) == (series<month, int>(month{2025, 1}, {8, 2})));
}

BOOST_AUTO_TEST_CASE(whole_numbers_are_added_with_a_check) {
  const std::array<std::int8_t, 2> large{100, 28};
  const std::span<const std::int8_t> numbers(large);
  BOOST_CHECK_THROW(static_cast<void>(sum(numbers)), overflow);
  BOOST_TEST(int{mean(rounding::half_up)(numbers.first(1))} == 100);
}

BOOST_AUTO_TEST_CASE(narrow_values_have_a_mean_too) {
  using narrow_decimal = decimal<2, std::int16_t>;
  const std::array<narrow_decimal, 2> all{narrow_decimal{"1.00"}, narrow_decimal{"2.01"}};
  BOOST_CHECK(mean(rounding::down)(std::span<const narrow_decimal>(all)) == narrow_decimal{"1.50"});
}

struct no_number {};
static_assert(!rule_for<sum_rule, no_number> && !rule_for<mean_rule, no_number>);
static_assert(!rule_for<highest_rule, no_number> && rule_for<last_rule, no_number>);

// What is unsigned wraps without a word: it is shown and compared, and not added up.
template <class Value>
concept has_arithmetic =
    addable<Value> || subtractable<Value> || multipliable<Value> || negatable<Value>;
static_assert(has_arithmetic<int> && has_arithmetic<double> && has_arithmetic<money<USD>>);
static_assert(!has_arithmetic<unsigned> && !has_arithmetic<std::uint64_t>);
static_assert(!has_arithmetic<uint128> && !has_arithmetic<bool>);
static_assert(!rule_for<sum_rule, unsigned> && rule_for<highest_rule, unsigned>);

BOOST_AUTO_TEST_CASE(a_rule_can_be_of_your_own) {
  const auto spread = [](std::span<const money<USD>> all) { return highest(all) - lowest(all); };
  static_assert(rule_for<decltype(spread), money<USD>>);
  BOOST_CHECK(spread(values) == money<USD>{"3"});
}

// A mean lies between the lowest and the highest value, and fits where these do.
BOOST_AUTO_TEST_CASE(a_mean_fits_though_the_sum_does_not) {
  const std::array<int, 3> large{437'000'000, largest<int>, largest<int>};
  const std::span<const int> numbers(large);
  BOOST_CHECK_THROW(static_cast<void>(sum(numbers)), overflow);
  BOOST_TEST(mean(rounding::down)(numbers) == 1'577'322'431);
  BOOST_TEST(mean(rounding::up)(numbers) == 1'577'322'432);
  const std::array<money<USD>, 2> amounts_of_all{
      money<USD>::from_minor(smallest<std::int64_t>),
      money<USD>::from_minor(smallest<std::int64_t> + 3)};
  BOOST_CHECK(mean(rounding::floor)(std::span<const money<USD>>(amounts_of_all)) ==
              money<USD>::from_minor(smallest<std::int64_t> + 1));
  const std::array<std::int8_t, 2> odd{-128, -127};
  BOOST_CHECK_THROW(
      static_cast<void>(mean(rounding::unnecessary)(std::span<const std::int8_t>(odd))), inexact);
}

BOOST_AUTO_TEST_SUITE_END()
