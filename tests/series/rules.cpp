// SPDX-License-Identifier: BSL-1.0
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/rules.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <span>

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
