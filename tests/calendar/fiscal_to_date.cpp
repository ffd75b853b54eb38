// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <string>
#include <unordered_set>

BOOST_AUTO_TEST_SUITE(fiscal_to_date_test)

using namespace fiscus;

static_assert(fiscal_to_date<>{2026, 6}.first_month() == month{2025, 7});
static_assert(fiscal_to_date<>{2026, 6}.last_month() == month{2025, 12});
static_assert(fiscal_to_date<>{2026, 6}.last_day() == day{2025, 12, 31});
static_assert(fiscal_to_date<>{2026, 6} - 12 == fiscal_to_date<>{2025, 6});
static_assert(fiscal_to_date<>{2025, 12} + 1 == fiscal_to_date<>{2026, 1});
static_assert(fiscal_to_date<>{2026, 12}.fiscal_year_of() == fiscal_year<>{2026});
static_assert(fiscal_to_date<>::ending(month{2026, 1}) == fiscal_to_date<>{2026, 7});
static_assert(fiscal_to_date<april_march>::ending(month{2026, 1}) ==
              fiscal_to_date<april_march>{2026, 10});

// Of other periods that nest in the year.
using quarters_to_date = fiscal_to_date<july_june, fiscal_quarter<january_december>>;
static_assert(quarters_to_date{2026, 2}.last_month() == month{2025, 12});
static_assert(quarters_to_date{2026, 2}.months() == 6 && quarters_to_date{2026, 2}.number() == 2);
static_assert(quarters_to_date{2026, 2}.first_day() == fiscal_to_date<>{2026, 6}.first_day());
static_assert(quarters_to_date::ending(fiscal_quarter<>{2026, 2}) == quarters_to_date{2026, 2});
static_assert(year_before(quarters_to_date{2026, 2}) == quarters_to_date{2025, 2});
using weeks_to_date = fiscal_to_date<nrf_years, fiscal_week<nrf_years>>;
static_assert(weeks_to_date{2023, 53}.last_day() == day{2024, 2, 3});
static_assert(weeks_to_date{2023, 53} + 1 == weeks_to_date{2024, 1});
static_assert(!yearly_period<weeks_to_date>);
using days_to_date = fiscal_to_date<july_june, day>;
static_assert(days_to_date{2026, 184}.last_part() == day{2025, 12, 31});
static_assert(days_to_date::ending(day{2024, 6, 30}).number() == 366);
static_assert(days_to_date().last_part() == day{1969, 7, 1});
// The first of the fiscal year 1970, whatever it is of.
static_assert(fiscal_to_date<>() == fiscal_to_date<>{1970, 1} && weeks_to_date().number() == 1 &&
              weeks_to_date().year() == 1970);

BOOST_AUTO_TEST_CASE(each_day_ends_its_own_stretch) {
  for (day d{2019, 7, 1}; d < day{2024, 7, 1}; ++d) {
    const auto stretch = days_to_date::ending(d);
    BOOST_REQUIRE(stretch.number() == day_number<fiscal_year<>>(d));
    BOOST_REQUIRE((stretch == days_to_date{stretch.year(), stretch.number()}));
  }
}

BOOST_AUTO_TEST_CASE(each_month_ends_its_own_stretch) {
  for (month m{1899, 7}; m < month{2100, 7}; ++m) {
    const auto stretch = fiscal_to_date<>::ending(m);
    BOOST_REQUIRE(stretch.last_month() == m);
    BOOST_REQUIRE_EQUAL(stretch.months(), (m.number() + 5) % 12 + 1);
    BOOST_REQUIRE_EQUAL(stretch.year(), m.number() >= 7 ? m.year() + 1 : m.year());
    BOOST_REQUIRE(fiscal_to_date<>(stretch.year(), stretch.months()) == stretch);
    BOOST_REQUIRE(stretch + 1 == fiscal_to_date<>::ending(m + 1));
  }
}

BOOST_AUTO_TEST_CASE(stretches_that_do_not_exist_are_refused) {
  for (const int months : {-1, 0, 13})
    BOOST_CHECK_THROW(fiscal_to_date<>(2026, months), invalid_date);
  BOOST_CHECK_THROW(fiscal_to_date<>(1, 6), invalid_date);
  BOOST_CHECK_EXCEPTION(weeks_to_date(2024, 53), invalid_date, [](const invalid_date& e) {
    return e.what() == std::string("that fiscal year has 1 to 52 periods to date, not 53");
  });
  BOOST_CHECK_THROW(static_cast<void>(days_to_date::ending(day{1, 6, 30})), invalid_date);
  BOOST_TEST((days_to_date::ending(day{1, 7, 1}).number() == 1));
}

BOOST_AUTO_TEST_CASE(stretches_can_be_hashed) {
  const std::unordered_set<fiscal_to_date<>> set{fiscal_to_date<>{2026, 1},
                                                 fiscal_to_date<>{2026, 2}};
  BOOST_TEST(set.size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
