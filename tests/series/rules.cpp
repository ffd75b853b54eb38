// SPDX-License-Identifier: BSL-1.0
#include <fiscus/money/money.hpp>
#include <fiscus/series/rules.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <span>

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

BOOST_AUTO_TEST_CASE(a_rule_can_be_of_your_own) {
  const auto spread = [](std::span<const money<USD>> all) { return highest(all) - lowest(all); };
  static_assert(rule_for<decltype(spread), money<USD>>);
  BOOST_CHECK(spread(values) == money<USD>{"3"});
}
