// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_calendar.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(fiscal_calendar_test)

using namespace fiscus;

static_assert(fiscal_calendar{} == july_june);
static_assert(july_june.name_ahead() == 1 && january_december.name_ahead() == 0);
static_assert(fiscal_calendar{.first_month = 4, .named_by = start_year}.name_ahead() == 0);

BOOST_AUTO_TEST_CASE(the_naming_tells_calendars_apart) {
  const fiscal_calendar japan{.first_month = 4, .named_by = start_year};
  BOOST_CHECK(japan != april_march);
  BOOST_CHECK(october_september != july_june);
}

BOOST_AUTO_TEST_SUITE_END()
