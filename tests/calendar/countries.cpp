// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/countries.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <type_traits>

BOOST_AUTO_TEST_SUITE(countries_test)

using namespace fiscus;

static_assert(std::is_same_v<fiscal_year<countries::pakistan>, fiscal_year<>>);
static_assert(!std::is_same_v<fiscal_year<countries::india>, fiscal_year<countries::japan>>);
static_assert(fiscal_year<countries::united_states>{2026}.first_day() == day{2025, 10, 1});
static_assert(fiscal_year<countries::united_kingdom_tax>{2026}.last_day() == day{2026, 4, 5});

// The same four months of the year 2025, and the names of the years that began in them.
BOOST_AUTO_TEST_CASE(years_are_named_by_their_end_or_by_their_start) {
  BOOST_TEST(fiscal_year<countries::india>{2026}.first_day() == (day{2025, 4, 1}));
  BOOST_TEST(fiscal_year<countries::japan>{2025}.first_day() == (day{2025, 4, 1}));
  BOOST_TEST(fiscal_year<countries::singapore>{2025}.first_day() == (day{2025, 4, 1}));
  BOOST_TEST(fiscal_year<countries::egypt>{2026}.first_day() == (day{2025, 7, 1}));
  BOOST_TEST(fiscal_year<countries::thailand>{2026}.first_day() == (day{2025, 10, 1}));
}

BOOST_AUTO_TEST_SUITE_END()
