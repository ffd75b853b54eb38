// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"

#include <fiscus/calendar/chrono.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <string_view>

BOOST_AUTO_TEST_SUITE(chrono_test)

using namespace fiscus;
using namespace std::chrono_literals;
namespace chrono = std::chrono;

static_assert(to_year_month_day(day{2025, 12, 31}) == 2025y / 12 / 31);
static_assert(to_year_month(month{2025, 12}) == 2025y / 12);
static_assert(to_day(2024y / 2 / 29) == day{2024, 2, 29});
static_assert(to_day(2024y / 2 / chrono::last) == day{2024, 2, 29});
static_assert(to_month(2025y / 12) == month{2025, 12});
static_assert(containing<fiscal_quarter<>>(2025y / 12 / 31) == fiscal_quarter<>{2026, 2});
static_assert(containing<fiscal_year<>>(chrono::sys_days(2025y / 12 / 31)) == fiscal_year<>{2026});

// std::chrono's calendar is not ours: all days of ours against it.
BOOST_AUTO_TEST_CASE(every_day_of_the_years_1_to_9999_is_the_same_date) {
  for (day d{1, 1, 1};; d = d + thinning) {
    const chrono::year_month_day date{chrono::sys_days(chrono::days(d.ordinal()))};
    BOOST_REQUIRE(static_cast<int>(date.year()) == d.year());
    BOOST_REQUIRE(static_cast<int>(static_cast<unsigned>(date.month())) == d.month_number());
    BOOST_REQUIRE(static_cast<int>(static_cast<unsigned>(date.day())) == d.day_of_month());
    BOOST_REQUIRE((day{d.year(), d.month_number(), d.day_of_month()} == d));
    BOOST_REQUIRE(to_day(date) == d);
    if (day{9999, 12, 31} - d < thinning) break;
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_date_of_ours_is_refused) {
  BOOST_CHECK_EXCEPTION(static_cast<void>(to_day(2025y / 2 / 29)), invalid_date,
                        [](const invalid_date& e) {
                          return e.what() == std::string_view("a year_month_day that is no date");
                        });
  BOOST_CHECK_THROW(static_cast<void>(to_day(0y / 12 / 31)), invalid_date);
  BOOST_CHECK_THROW(static_cast<void>(to_day(10000y / 1 / 1)), invalid_date);
  BOOST_CHECK_THROW(static_cast<void>(to_day(chrono::sys_days::max())), invalid_date);
  BOOST_CHECK_THROW(static_cast<void>(to_month(2025y / 13)), invalid_date);
  BOOST_CHECK_THROW(static_cast<void>(to_month(0y / 1)), invalid_date);
  BOOST_CHECK_NO_THROW(static_cast<void>(to_month(9999y / 12)));
}

BOOST_AUTO_TEST_SUITE_END()
