// SPDX-License-Identifier: BSL-1.0
#include <fiscus/error.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/figures/rounding_set.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(rounding_set_test)

using namespace fiscus;

static_assert(rounding_set().empty() && !to_nearest.empty());
static_assert(to_nearest.contains(rounding::half_even) && !to_nearest.contains(rounding::down));
static_assert((to_nearest & truncated).empty());
static_assert((rounded_or_truncated & truncated) == truncated);
static_assert((rounding::down | rounding::up) == (rounding_set(rounding::up) | rounding::down));

// The examples of the field: 437 million, 3.8 billion, a truncated 20 %, a fall of 4 %.
static_assert(printed_from(ratio(437), ratio(1), rounding::half_up) ==
              interval(bound{ratio(873, 2), true}, bound{ratio(875, 2), false}));
static_assert(printed_from(ratio(38, 10), ratio(1, 10), rounding::half_up) ==
              interval(bound{ratio(375, 100), true}, bound{ratio(385, 100), false}));
static_assert(printed_from(ratio(437), ratio(1), to_nearest) ==
              interval::closed(ratio(873, 2), ratio(875, 2)));
static_assert(printed_from(ratio(20), ratio(1), truncated) ==
              interval(bound{ratio(20), true}, bound{ratio(21), false}));
static_assert(printed_from(ratio(-4), ratio(1), truncated) ==
              interval(bound{ratio(-5), false}, bound{ratio(-4), true}));
static_assert(printed_from(ratio(), ratio(1), truncated) == interval::open(ratio(-1), ratio(1)));
static_assert(printed_from(ratio(437), ratio(1), rounded_or_truncated) ==
              interval(bound{ratio(873, 2), true}, bound{ratio(438), false}));

static_assert(modes_giving(ratio(23), ratio(2275, 100), ratio(1), rounded_or_truncated) ==
              to_nearest);
static_assert(modes_giving(ratio(22), ratio(2275, 100), ratio(1), rounded_or_truncated) ==
              truncated);
static_assert(modes_giving(ratio(23), ratio(225, 10), ratio(1), to_nearest) ==
              rounding_set(rounding::half_up));

// A number is in the interval of what it is rounded to, and in no other: all quarters of −3 to 3,
// in steps of 1 and of 1/2, in all modes.
BOOST_AUTO_TEST_CASE(what_is_printed_stands_for_what_is_rounded_to_it) {
  for (const rounding mode : all_roundings)
    for (int eighths = -24; eighths <= 24; ++eighths)
      for (const ratio step : {ratio(1), ratio(1, 2)}) {
        const ratio number(eighths, 8);
        std::optional<ratio> expected;
        try {
          expected = ratio(round<0>(number / step, mode).units()) * step;
        } catch (const inexact&) {
          BOOST_REQUIRE(mode == rounding::unnecessary);
        }
        for (int printed = -8; printed <= 8; ++printed) {
          const ratio shown = ratio(printed) * step;
          BOOST_REQUIRE_EQUAL(printed_from(shown, step, mode).contains(number), shown == expected);
        }
      }
}

BOOST_AUTO_TEST_CASE(no_mode_says_nothing) {
  BOOST_CHECK_THROW(static_cast<void>(printed_from(ratio(1), ratio(1), rounding_set())),
                    invalid_value);
}

BOOST_AUTO_TEST_SUITE_END()
