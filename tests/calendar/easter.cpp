// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/easter.hpp>
#include <fiscus/calendar/weekday.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <limits>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(easter_test)

using namespace fiscus;

// Known dates: the first and the last that there can be, and those of recent years.
static_assert(easter(1583) == day{1583, 4, 10});
static_assert(easter(1818) == day{1818, 3, 22} && easter(2285) == day{2285, 3, 22});
static_assert(easter(1943) == day{1943, 4, 25} && easter(2038) == day{2038, 4, 25});
static_assert(easter(2000) == day{2000, 4, 23} && orthodox_easter(2000) == day{2000, 4, 30});
static_assert(easter(2021) == day{2021, 4, 4} && orthodox_easter(2021) == day{2021, 5, 2});
static_assert(easter(2022) == day{2022, 4, 17} && orthodox_easter(2022) == day{2022, 4, 24});
static_assert(easter(2023) == day{2023, 4, 9} && orthodox_easter(2023) == day{2023, 4, 16});
static_assert(easter(2024) == day{2024, 3, 31} && orthodox_easter(2024) == day{2024, 5, 5});
static_assert(easter(2025) == day{2025, 4, 20} && orthodox_easter(2025) == day{2025, 4, 20});

static_assert(easter_holiday{.days_after = -2}(day{2025, 4, 18}));
static_assert(easter_holiday{.days_after = 1}(day{2025, 4, 21}));
static_assert(!easter_holiday{.days_after = 1}(day{2025, 4, 22}));
static_assert(easter_holiday{.days_after = 60}(day{2025, 6, 19}));
static_assert(orthodox_easter_holiday{.days_after = 1}(day{2024, 5, 6}));
static_assert(!orthodox_easter_holiday{.days_after = 1}(day{2024, 4, 1}));
static_assert(easter_holiday{1} != easter_holiday{-2});

namespace {

auto says(std::string_view text) {
  return [text](const error& e) { return e.what() == text; };
}

// Another way to the same day: the anonymous one of 1876, from Nature.
day easter_of_1876(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int f = (b + 8) / 25;
  const int h = (19 * a + b - b / 4 - (b - f + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return day(year, n / 31, n % 31 + 1);
}

// Meeus's way to the Julian date. Julian day numbers are those of noon.
day orthodox_easter_of_meeus(int year) {
  const int d = (19 * (year % 19) + 15) % 30;
  const int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const int n = d + e + 114;
  const int y = year + 4800;
  const int julian_day = n % 31 + 1 + (153 * (n / 31 - 3) + 2) / 5 + 365 * y + y / 4 - 32083;
  return day::from_ordinal(julian_day - 2440588);
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_easter_agrees_with_another_formula) {
  for (int year = 1583; year <= 9999; ++year) {
    const day western = easter(year);
    const bool right = western == easter_of_1876(year) && weekday_of(western) == sunday &&
                       western >= day(year, 3, 22) && western <= day(year, 4, 25) &&
                       orthodox_easter(year) == orthodox_easter_of_meeus(year) &&
                       weekday_of(orthodox_easter(year)) == sunday;
    if (!right) BOOST_TEST_REQUIRE(right, western);
  }
}

BOOST_AUTO_TEST_CASE(holidays_follow_easter_wherever_they_fall) {
  for (const int days_after : {-400, -63, -2, 0, 1, 39, 50, 60, 300}) {
    std::vector<day> expected;
    std::vector<day> expected_orthodox;
    for (int year = 1890; year <= 2110; ++year) {
      const auto keep = [](std::vector<day>& days, day d) {
        if (d.year() >= 1900 && d.year() <= 2100) days.push_back(d);
      };
      keep(expected, easter(year) + days_after);
      keep(expected_orthodox, orthodox_easter(year) + days_after);
    }
    std::vector<day> found;
    std::vector<day> found_orthodox;
    for (day d{1900, 1, 1}; d <= day{2100, 12, 31}; ++d) {
      if (easter_holiday{days_after}(d)) found.push_back(d);
      if (orthodox_easter_holiday{days_after}(d)) found_orthodox.push_back(d);
    }
    BOOST_CHECK(found == expected);
    BOOST_CHECK(found_orthodox == expected_orthodox);
  }
}

BOOST_AUTO_TEST_CASE(years_without_a_known_easter_are_refused) {
  for (const int year : {-1, 0, 1582, 10000}) {
    BOOST_CHECK_EXCEPTION(static_cast<void>(easter(year)), invalid_date,
                          says("Easter is known from 1583 to 9999"));
    BOOST_CHECK_EXCEPTION(static_cast<void>(orthodox_easter(year)), invalid_date,
                          says("Easter is known from 1583 to 9999"));
  }
  BOOST_CHECK_NO_THROW(static_cast<void>(easter(1583)));
  BOOST_CHECK_NO_THROW(static_cast<void>(orthodox_easter(9999)));
}

BOOST_AUTO_TEST_CASE(without_an_easter_there_is_no_holiday) {
  using limits = std::numeric_limits<int>;
  for (const int days_after : {(limits::min)(), -1, 0, 1, (limits::max)()})
    for (const day d : {day{1, 1, 1}, day{1582, 4, 15}, day{9999, 12, 31}}) {
      BOOST_TEST(!easter_holiday{days_after}(d));
      BOOST_TEST(!orthodox_easter_holiday{days_after}(d));
    }
}

BOOST_AUTO_TEST_SUITE_END()
