// SPDX-License-Identifier: BSL-1.0
#include "../growth/random_series.hpp"

#include <fiscus/conversion/currency_effect.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/money/exchange.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/series/series.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(currency_effect_test)

using namespace fiscus;

namespace {

constexpr growth_rate of(int n, int d) { return growth_rate(ratio(n, d)); }

}  // namespace

static_assert(growth_in_own_currency(of(1, 10), of(1, 5)) == of(32, 100));
static_assert(*implied_exchange_rate_change(of(32, 100), of(1, 10)) == of(1, 5));
static_assert(split_by_currency(of(1, 10), of(1, 5)) ==
              currency_effect{of(1, 10), of(1, 5), of(1, 50)});
static_assert(split_by_currency(of(1, 10), of(1, 5)).effect() == of(22, 100));
static_assert(growth(decimal<2>{"178.00"}, decimal<2>{"248.00"}) == of(70, 178));
static_assert(growth(ratio(3, 2), ratio(3, 4)) == of(-1, 2));

// The price of a dollar rises by 70/178, and the rupee loses 70/248 of its value.
static_assert(depreciation(decimal<2>{"178.00"}, decimal<2>{"248.00"}) == of(70, 248));
static_assert(depreciation(ratio(3, 2), ratio(3, 4)) == of(-1, 1), "a gain: it buys twice as much");
static_assert(depreciation(ratio(1), ratio(1)) == of(0, 1));
static_assert(depreciation(ratio(1), ratio()).why() == absence::base_zero);
static_assert(depreciation(ratio(1), ratio(-1)).why() == absence::base_negative);

static_assert(growth(ratio(), ratio(1)).why() == absence::base_zero);
static_assert(growth(ratio(-1), ratio(1)).why() == absence::base_negative);
static_assert(growth(decimal<0>{"0"}, decimal<0>{"1"}).why() == absence::base_zero);
static_assert(implied_exchange_rate_change(of(1, 1), of(-1, 1)).why() == absence::base_zero);
static_assert(implied_exchange_rate_change(of(1, 1), of(-2, 1)).why() == absence::base_negative);

BOOST_AUTO_TEST_CASE(the_parts_are_the_growth_of_the_converted_levels) {
  random_series random(11);
  for (int turn = 0; turn < 1000; ++turn) {
    const int from = random.between(1, 5000);
    const int to = random.between(-100, 5000);
    const int exchange_from = random.between(1, 300);
    const int exchange_to = random.between(1, 300);
    const growth_rate foreign = *growth(from, to);
    const growth_rate exchange = *growth(exchange_from, exchange_to);
    const growth_rate own = *growth(from * exchange_from, to * exchange_to);
    BOOST_CHECK(growth_in_own_currency(foreign, exchange) == own);
    BOOST_CHECK(split_by_currency(foreign, exchange).total() == own);
    BOOST_CHECK(split_by_currency(foreign, exchange).effect().value() ==
                own.value() - foreign.value());
    if (to > 0) BOOST_CHECK(*implied_exchange_rate_change(own, foreign) == exchange);
  }
}

// Rates are compared as levels are, though one for one is no zero.
BOOST_AUTO_TEST_CASE(series_of_exchange_rates_are_compared) {
  using rupees = exchange_rate<USD, PKR>;
  const series<month, rupees> rates(month{2022, 1},
                                    {rupees{"178"}, rupees(), rupees{"248"}, rupees{"248"}});
  BOOST_CHECK(period_on_period(rates)[month(2022, 2)] == of(-177, 178));
  BOOST_CHECK(*compare(rates, month{2022, 3}, growth_rates, on_period(month{2022, 1})) ==
              of(70, 178));
  BOOST_CHECK(period_on_period(rates, month{2022, 4}, as_percent<1>(rounding::half_even)) ==
              decimal<1>{"0.0"});
  BOOST_CHECK(depreciation(rupees{"178"}, rupees{"248"}) == of(70, 248));
}

BOOST_AUTO_TEST_SUITE_END()
