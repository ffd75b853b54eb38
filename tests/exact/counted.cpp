// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/money/money.hpp>

#include <boost/test/unit_test.hpp>
#include <concepts>
#include <cstdint>

using namespace fiscus;

static_assert(counted<int> && counted<std::int8_t> && counted<int128>);
static_assert(counted<decimal<2>> && counted<money<USD>> && counted<money<JPY, 0, std::int32_t>>);
static_assert(!counted<bool> && !counted<unsigned> && !counted<double> && !counted<ratio>);
static_assert(!counted<month>);

static_assert(units_of(decimal<2>{"-1.25"}) == -125);
static_assert(units_of(money<USD>{"3"}) == 300);
static_assert(std::same_as<count_type<money<JPY, 0, std::int32_t>>, std::int32_t>);
static_assert(from_units<decimal<2>>(-125) == decimal<2>{"-1.25"});
static_assert(from_units<money<USD>>(300) == money<USD>{"3"});
static_assert(from_units<std::int8_t>(-128) == -128);

BOOST_AUTO_TEST_CASE(too_many_units) {
  BOOST_CHECK_THROW(static_cast<void>(from_units<std::int8_t>(128)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(from_units<money<USD>>(largest<int128>)), overflow);
}
