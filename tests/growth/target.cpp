// SPDX-License-Identifier: BSL-1.0
#include <fiscus/growth/target.hpp>
#include <fiscus/money/money.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(target_test)

using namespace fiscus;

namespace {

constexpr decimal<1> needed(money<USD> base) {
  const auto rate = required_growth(base, money<USD>{"15 billion"}, years{5});
  return percent<1>(*rate, rounding::half_even);
}

}  // namespace

static_assert(needed(money<USD>{"3.223 billion"}) == decimal<1>{"36.0"});
static_assert(needed(money<USD>{"2.6 billion"}) == decimal<1>{"42.0"});
static_assert(percent<1>(*required_growth(money<USD>{"15 billion"}, money<USD>{}, years{5}),
                         rounding::unnecessary) == decimal<1>{"-100.0"});

BOOST_AUTO_TEST_CASE(a_target_from_nothing_has_no_rate) {
  const auto rate = required_growth(money<USD>{}, money<USD>{"15 billion"}, years{5});
  BOOST_CHECK(rate.why() == absence::base_zero);
}

BOOST_AUTO_TEST_SUITE_END()
