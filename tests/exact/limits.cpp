// SPDX-License-Identifier: BSL-1.0
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/limits.hpp>
#include <fiscus/money/money.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <limits>

BOOST_AUTO_TEST_SUITE(limits_test)

using namespace fiscus;

using cents = std::numeric_limits<decimal<2>>;
static_assert(cents::is_specialized && cents::is_exact && cents::is_bounded && cents::is_signed);
static_assert(!cents::is_integer && !cents::has_infinity);
static_assert(cents::lowest().units() == std::numeric_limits<std::int64_t>::min());
static_assert((cents::max)().units() == std::numeric_limits<std::int64_t>::max());
static_assert(cents::epsilon() == decimal<2>{"0.01"});
static_assert(cents::digits10 == std::numeric_limits<std::int64_t>::digits10);
static_assert(std::numeric_limits<decimal<0, std::int8_t>>::digits10 ==
              std::numeric_limits<std::int8_t>::digits10);
static_assert(std::numeric_limits<money<USD>>::epsilon() == money<USD>{"0.01"});
static_assert(std::numeric_limits<money<USD>>::lowest().minor() == smallest<std::int64_t>);

BOOST_AUTO_TEST_CASE(the_digits_that_surely_fit_do) {
  BOOST_CHECK_NO_THROW(static_cast<void>(decimal<2>::from_text("9999999999999999.99")));
  BOOST_TEST(std::numeric_limits<decimal<2>>::digits10 == 18);
}

BOOST_AUTO_TEST_SUITE_END()
