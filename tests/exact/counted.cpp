// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/money/money.hpp>

#include <boost/test/unit_test.hpp>
#include <concepts>
#include <cstdint>

BOOST_AUTO_TEST_SUITE(counted_test)

using namespace fiscus;

static_assert(counted<int> && counted<std::int8_t> && counted<int128>);
static_assert(counted<decimal<2>> && counted<money<USD>> && counted<money<JPY, 0, std::int32_t>>);
static_assert(!counted<bool> && !counted<unsigned> && !counted<double> && !counted<ratio>);
static_assert(!counted<month>);
static_assert(narrowly_counted<int> && narrowly_counted<std::int64_t> &&
              narrowly_counted<decimal<2>>);
static_assert(!narrowly_counted<int128> && !narrowly_counted<decimal<2, int128>>);
static_assert(!narrowly_counted<double> && !narrowly_counted<unsigned>);

static_assert(units_of(decimal<2>{"-1.25"}) == -125);
static_assert(units_of(money<USD>{"3"}) == 300);
static_assert(std::same_as<count_type<money<JPY, 0, std::int32_t>>, std::int32_t>);
static_assert(from_units<decimal<2>>(-125) == decimal<2>{"-1.25"});
static_assert(from_units<money<USD>>(300) == money<USD>{"3"});
static_assert(from_units<std::int8_t>(-128) == -128);

static_assert(multiply(money<USD>{"10"}, ratio(1, 3), rounding::half_even) == money<USD>{"3.33"});
static_assert(multiply(decimal<1>{"-0.5"}, ratio(1, 2), rounding::half_even) == decimal<1>{"-0.2"});
static_assert(multiply(largest<int128>, ratio(2, 2), rounding::unnecessary) == largest<int128>);
static_assert(multiply(largest<int128> - 1, ratio(3, 6), rounding::unnecessary) ==
              (largest<int128> - 1) / 2);

// Over all small values, and beside the products of money and decimals with their own kind.
BOOST_AUTO_TEST_CASE(a_product_is_rounded_once) {
  for (int value = -40; value <= 40; ++value)
    for (int n = -7; n <= 7; ++n)
      for (int d = 1; d <= 6; ++d)
        for (const rounding mode :
             {rounding::half_even, rounding::half_up, rounding::half_down, rounding::up,
              rounding::down, rounding::ceiling, rounding::floor}) {
          const int expected = divide(value * n, d, mode);
          BOOST_REQUIRE(multiply(value, ratio(n, d), mode) == expected);
          BOOST_REQUIRE(multiply(money<USD>::from_minor(value), ratio(n, d), mode) ==
                        money<USD>::from_minor(expected));
        }
  BOOST_CHECK(multiply(money<USD>{"10"}, decimal<2>{"0.33"}, rounding::down) == money<USD>{"3.3"});
  BOOST_CHECK(multiply<1>(decimal<1>{"1.5"}, decimal<1>{"0.1"}, rounding::up) == decimal<1>{"0.2"});
}

BOOST_AUTO_TEST_CASE(a_product_that_does_not_fit_or_is_not_exact) {
  const auto times = [](auto value, ratio factor) {
    return multiply(value, factor, rounding::unnecessary);
  };
  BOOST_CHECK_THROW(static_cast<void>(times(std::int8_t{64}, ratio(2))), overflow);
  BOOST_TEST(int{times(std::int8_t{-64}, ratio(2))} == -128);
  BOOST_CHECK_THROW(static_cast<void>(times(largest<int128>, ratio(2))), overflow);
  BOOST_CHECK_THROW(static_cast<void>(times(1, ratio(1, 2))), inexact);
}

BOOST_AUTO_TEST_CASE(too_many_units) {
  BOOST_CHECK_THROW(static_cast<void>(from_units<std::int8_t>(128)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(from_units<money<USD>>(largest<int128>)), overflow);
}

BOOST_AUTO_TEST_SUITE_END()
