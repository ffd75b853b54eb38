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
static_assert(cents::digits == 63 && cents::radix == 2 && cents::max_digits10 == 0);
// What only floating-point numbers have.
static_assert(!cents::has_quiet_NaN && !cents::has_signaling_NaN && !cents::is_iec559);
static_assert(cents::has_denorm == std::denorm_absent && !cents::has_denorm_loss);
static_assert(cents::round_style == std::round_indeterminate && !cents::tinyness_before);
static_assert(cents::min_exponent == 0 && cents::min_exponent10 == 0);
static_assert(cents::max_exponent == 0 && cents::max_exponent10 == 0);
static_assert(cents::infinity() == decimal<2>() && cents::round_error() == decimal<2>());
static_assert(cents::quiet_NaN() == decimal<2>() && cents::signaling_NaN() == decimal<2>());
static_assert(cents::denorm_min() == decimal<2>());
// What does not fit throws, as a division by zero does: it neither wraps nor is it silent.
static_assert(!cents::is_modulo && cents::traps);
static_assert(std::numeric_limits<money<USD>>::epsilon() == money<USD>{"0.01"});
static_assert(std::numeric_limits<money<USD>>::lowest().minor() == smallest<std::int64_t>);

BOOST_AUTO_TEST_CASE(the_digits_that_surely_fit_do) {
  BOOST_CHECK_NO_THROW(static_cast<void>(decimal<2>::from_text("9999999999999999.99")));
  BOOST_TEST(std::numeric_limits<decimal<2>>::digits10 == 18);
}

BOOST_AUTO_TEST_SUITE_END()
