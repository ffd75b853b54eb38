// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"

#include <fiscus/calendar/boost_date.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(boost_date_test)

using namespace fiscus;
namespace greg = boost::gregorian;

static_assert(to_date(day{2025, 12, 31}) == greg::date(2025, 12, 31));
static_assert(to_day(greg::date(2025, 12, 31)) == day{2025, 12, 31});
static_assert(containing<fiscal_half<>>(greg::date(2025, 12, 31)) == fiscal_half<>{2026, 1});
static_assert(containing<month>(greg::date(2025, 12, 31)) == month{2025, 12});

BOOST_AUTO_TEST_CASE(every_date_that_boost_knows_goes_there_and_back) {
  for (day d{1400, 1, 1};; d = d + thinning) {
    const greg::date date = to_date(d);
    const auto ymd = date.year_month_day();
    const bool same = ymd.year == d.year() && ymd.month.as_number() == d.month_number() &&
                      ymd.day.as_number() == d.day_of_month() && to_day(date) == d;
    if (!same) BOOST_TEST_REQUIRE(same, d);
    if (day{9999, 12, 31} - d < thinning) break;
  }
}

BOOST_AUTO_TEST_CASE(a_period_is_half_open) {
  const greg::date_period h1 = to_date_period(fiscal_half<>{2026, 1});
  BOOST_CHECK(h1.begin() == greg::date(2025, 7, 1));
  BOOST_CHECK(h1.end() == greg::date(2026, 1, 1));
  BOOST_CHECK(h1.last() == greg::date(2025, 12, 31));
  BOOST_CHECK(h1.contains(greg::date(2025, 12, 31)) && !h1.contains(greg::date(2026, 1, 1)));
}

BOOST_AUTO_TEST_CASE(what_is_no_date_is_refused) {
  for (const auto special : {boost::date_time::not_a_date_time, boost::date_time::pos_infin,
                             boost::date_time::neg_infin})
    BOOST_CHECK_THROW(static_cast<void>(to_day(greg::date(special))), invalid_date);
  BOOST_CHECK_THROW(static_cast<void>(to_date(day{1399, 12, 31})), invalid_date);
  BOOST_CHECK_THROW(static_cast<void>(to_date_period(month{1399, 12})), invalid_date);
}

BOOST_AUTO_TEST_SUITE_END()
