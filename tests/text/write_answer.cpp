// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/text/write_answer.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(write_answer_test)

using namespace fiscus;

namespace {

const series<month, money<USD>> exports(month{2025, 10},
                                        {money<USD>{"0"}, money<USD>{"356 million"},
                                         money<USD>{"437 million"}});
const month december{2025, 12};

}  // namespace

BOOST_AUTO_TEST_CASE(the_value_or_why_there_is_none) {
  const auto on_month = period_on_period(exports, december);
  BOOST_TEST(to_text(on_month) == "+81/356");
  BOOST_TEST(to_text(on_month, {.places = 1, .mode = rounding::half_even}) == "+22.8%");
  BOOST_TEST(to_text(year_on_year(exports, december)) == "no value for the period of comparison");
  BOOST_TEST(to_text(period_on_period(exports, december - 1), percent_style{}) ==
             "the base is zero");
}

BOOST_AUTO_TEST_CASE(styles_are_those_of_the_value) {
  const answer<money<USD>> amount(money<USD>{"437 million"});
  BOOST_TEST(to_text(amount, {.unit = million}) == "USD 437 million");
  BOOST_TEST(to_text(answer<money<USD>>(absence::missing), {.unit = million}) ==
             "no value for the period");
  const auto points = *period_on_period(exports, december) - growth_rate(ratio(1, 100));
  BOOST_TEST(to_text(answer<percentage_points>(points),
                     {.places = 1, .mode = rounding::half_even}) == "+21.8 percentage points");
}

BOOST_AUTO_TEST_SUITE_END()
