// SPDX-License-Identifier: BSL-1.0
#include <fiscus/money/currency.hpp>
#include <fiscus/money/money.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(currency_test)

using namespace fiscus;

// A currency of one's own takes a line, also in the type of an amount.
inline constexpr currency points{"PTS", 0, 0};

static_assert(points.name() == "PTS");
static_assert(points != USD && USD == currency{"USD", 840, 2});
static_assert(money<points>{"PTS 250"}.minor() == 250);
static_assert(money<currency{"USD", 840, 2}>{"1"} == money<USD>{"1"});

static_assert(points.is_well_formed() && !currency{"XX", 1, 2}.is_well_formed());
static_assert(!currency{"usd", 840, 2}.is_well_formed());
static_assert(currency{"XAU", 959, no_minor_unit}.is_well_formed());
static_assert(!currency{"USD", 840, -2}.is_well_formed());

// What has no minor unit has the digits that one says.
static_assert(money<XAU, 6>{"XAU 0.000001"}.minor() == 1 && money<XAU, 0>{"1"}.minor() == 1);

BOOST_AUTO_TEST_CASE(a_currency_is_a_plain_value) {
  currency chosen = USD;
  chosen = PKR;
  BOOST_CHECK(chosen == PKR);
}

BOOST_AUTO_TEST_SUITE_END()
