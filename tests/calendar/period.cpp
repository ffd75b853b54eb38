// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

using namespace fiscus;

static_assert(calendar_period<day> && calendar_period<month> && calendar_period<fiscal_to_date<>>);
static_assert(!calendar_period<int>);
static_assert(yearly_period<month> && yearly_period<fiscal_to_date<>> && !yearly_period<day>);
static_assert(tiling_period<month> && tiling_period<fiscal_half<>>);
static_assert(!tiling_period<fiscal_to_date<>> && !tiling_period<day>);

// What is made of what.
using calendar_year = fiscal_year<january_december>;
static_assert(nests_in<month, fiscal_year<>> && nests_in<month, month>);
static_assert(nests_in<fiscal_half<>, calendar_year> && nests_in<fiscal_quarter<>, calendar_year>);
static_assert(nests_in<fiscal_quarter<january_december>, fiscal_year<>>);
static_assert(nests_in<fiscal_quarter<april_march>, fiscal_half<october_september>>);
static_assert(!nests_in<fiscal_year<>, calendar_year> && !nests_in<calendar_year, fiscal_year<>>);
static_assert(!nests_in<fiscal_half<>, fiscal_year<april_march>>);
static_assert(!nests_in<fiscal_year<>, fiscal_half<>> && !nests_in<fiscal_year<>, month>);
static_assert(!nests_in<fiscal_to_date<>, fiscal_year<>>);

static_assert(containing<fiscal_year<>>(month{2025, 12}) == fiscal_year<>{2026});
static_assert(containing<calendar_year>(fiscal_half<>{2026, 1}) == calendar_year{2025});
static_assert(containing<fiscal_quarter<>>(day{2025, 12, 31}) == fiscal_quarter<>{2026, 2});
static_assert(year_before(fiscal_quarter<>{2026, 2}) == fiscal_quarter<>{2025, 2});
static_assert(year_before(month{2025, 12}) == month{2024, 12});
static_assert(days_in(fiscal_year<>{2024}) == 366 && days_in(month{2025, 2}) == 28);
static_assert(parts<month>(fiscal_half<>{2026, 1}).size() == 6);
static_assert(*parts<fiscal_quarter<>>(fiscal_year<>{2026}).begin() == fiscal_quarter<>{2026, 1});

BOOST_AUTO_TEST_CASE(the_parts_of_a_period_come_in_order) {
  std::vector<std::string> names;
  for (const month m : parts<month>(fiscal_half<>{2026, 1})) names.push_back(to_text(m));
  BOOST_TEST(names == (std::vector<std::string>{"2025-07", "2025-08", "2025-09", "2025-10",
                                                "2025-11", "2025-12"}));
}

BOOST_AUTO_TEST_CASE(a_range_reaches_to_the_last_period_there_is) {
  int count = 0;
  for (const month m : period_range<month>(month{9999, 11}, 2)) {
    BOOST_TEST(m.year() == 9999);
    ++count;
  }
  BOOST_TEST(count == 2);
}

// The definition of nesting, looked for month by month.
BOOST_AUTO_TEST_CASE(periods_that_nest_begin_and_end_together) {
  for (int year = 1999; year <= 2003; ++year) {
    const fiscal_half<> half{year, 1};
    const calendar_year whole = containing<calendar_year>(half);
    BOOST_TEST((whole.first_day() <= half.first_day() && half.last_day() <= whole.last_day()));
  }
}
