// SPDX-License-Identifier: BSL-1.0
#include <fiscus/exact/decimal.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/growth/level.hpp>
#include <fiscus/money/money.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>

BOOST_AUTO_TEST_SUITE(level_test)

using namespace fiscus;

static_assert(level<money<USD>> && level<decimal<3>> && level<int> && level<std::int64_t>);
static_assert(level<ratio> && !level<double> && !level<bool> && !level<growth_rate>);
static_assert(growable<ratio> && growable<big_ratio> && !level<big_ratio> && !growable<double>);

BOOST_AUTO_TEST_SUITE_END()
