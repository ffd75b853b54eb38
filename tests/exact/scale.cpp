// SPDX-License-Identifier: BSL-1.0
#include <fiscus/exact/scale.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(scale_test)

using namespace fiscus;

static_assert(thousand.exponent == 3 && lakh.exponent == 5 && million.exponent == 6);
static_assert(crore.exponent == 7 && billion.exponent == 9 && arab.exponent == 9);
static_assert(trillion.exponent == 12 && one.exponent == 0 && one.word.empty());

BOOST_AUTO_TEST_SUITE_END()
