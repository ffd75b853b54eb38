// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/holidays.hpp>
#include <fiscus/text/ostream.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <string_view>
#include <type_traits>

BOOST_AUTO_TEST_SUITE(holidays_test)

using namespace fiscus;

namespace {

constexpr fixed_holiday christmas{.month = 12, .day_of_month = 25};
constexpr fixed_holiday boxing_day{.month = 12, .day_of_month = 26};
constexpr fixed_holiday leap_day{.month = 2, .day_of_month = 29};
constexpr nth_weekday_holiday thanksgiving{.nth = 4, .weekday = thursday, .month = 11};
constexpr last_weekday_holiday memorial_day{.weekday = monday, .month = 5};
constexpr auto both = holidays(christmas, boxing_day);

// A rule of one's own.
constexpr auto every_friday = [](day d) { return weekday_of(d) == friday; };

auto says(std::string_view text) {
  return [text](const error& e) { return e.what() == text; };
}

}  // namespace

static_assert(holiday_rule<fixed_holiday> && holiday_rule<decltype(every_friday)>);
static_assert(holiday_rule<decltype(both)> && !holiday_rule<day> && !holiday_rule<int>);
static_assert(std::is_trivially_copyable_v<fixed_holiday>);

static_assert(christmas(day{2025, 12, 25}) && !christmas(day{2025, 12, 24}));
static_assert(leap_day(day{2024, 2, 29}) && !leap_day(day{2025, 3, 1}));
static_assert(thanksgiving(day{2025, 11, 27}) && !thanksgiving(day{2025, 11, 20}));
static_assert(memorial_day(day{2025, 5, 26}) && !memorial_day(day{2025, 5, 19}));
static_assert(both(day{2025, 12, 25}) && both(day{2025, 12, 26}) && !both(day{2025, 12, 27}));
static_assert(holidays(both, every_friday)(day{2025, 12, 19}));
static_assert(holidays(both)(day{2025, 12, 25}));
static_assert(!holidays()(day{2025, 12, 25}));
static_assert(christmas != boxing_day && both == holidays(christmas, boxing_day));
static_assert(from_year(2021, christmas) != from_year(2022, christmas));

static_assert(holiday_list{day{2022, 6, 3}, day{2022, 6, 2}, day{2022, 6, 3}}(day{2022, 6, 2}));
static_assert(!holiday_list{}(day{2022, 6, 2}));
static_assert(holiday_list{day{2022, 6, 3}, day{2022, 6, 2}, day{2022, 6, 3}} ==
              holiday_list{day{2022, 6, 2}, day{2022, 6, 3}});

static_assert(from_year(2021, christmas)(day{2021, 12, 25}));
static_assert(!from_year(2021, christmas)(day{2020, 12, 25}));
static_assert(from_year(2021, christmas)(day{9999, 12, 25}));
static_assert(until_year(2021, christmas)(day{2021, 12, 25}));
static_assert(until_year(2021, christmas)(day{1, 12, 25}));
static_assert(until_year(9999, christmas) == from_year(1, christmas));
static_assert(!until_year(2021, christmas)(day{2022, 12, 25}));
static_assert(until_year(2022, from_year(2021, christmas))(day{2022, 12, 25}));

// Counts the weekdays of each month of two centuries.
BOOST_AUTO_TEST_CASE(every_weekday_of_every_month_has_its_number) {
  std::array<int, 8> seen{};
  for (day d{1900, 1, 1}; d <= day{2100, 12, 31}; ++d) {
    if (d.day_of_month() == 1) seen = {};
    const weekday today = weekday_of(d);
    const int number = ++seen.at(static_cast<std::size_t>(today));
    const bool is_last = (d + 7).month_number() != d.month_number();
    bool right = true;
    for (const weekday w : {monday, tuesday, wednesday, thursday, friday, saturday, sunday}) {
      for (int nth = 1; nth <= 5; ++nth)
        right = right &&
                nth_weekday_holiday{nth, w, d.month_number()}(d) == (w == today && nth == number);
      right = right && last_weekday_holiday{w, d.month_number()}(d) == (w == today && is_last);
    }
    const int other_month = d.month_number() % 12 + 1;
    right = right && !nth_weekday_holiday{number, today, other_month}(d) &&
            !last_weekday_holiday{today, other_month}(d);
    if (!right) BOOST_TEST_REQUIRE(right, d);
  }
}

BOOST_AUTO_TEST_CASE(fixed_holidays_come_once_a_year_and_the_leap_day_in_leap_years) {
  int found = 0;
  int leap_days = 0;
  for (day d{1900, 1, 1}; d <= day{2100, 12, 31}; ++d) {
    found += christmas(d) ? 1 : 0;
    leap_days += leap_day(d) ? 1 : 0;
  }
  BOOST_TEST(found == 201);
  BOOST_TEST(leap_days == 49);  // 1900 and 2100 have none
}

BOOST_AUTO_TEST_CASE(the_last_weekday_is_found_at_the_end_of_all_years) {
  BOOST_TEST((last_weekday_holiday{.weekday = friday, .month = 12}(day{9999, 12, 31})));
  BOOST_TEST(!(last_weekday_holiday{.weekday = friday, .month = 12}(day{9999, 12, 24})));
}

BOOST_AUTO_TEST_CASE(rules_that_can_never_hold_are_refused_when_they_are_asked) {
  const day any{2025, 6, 15};
  const auto ask = [&](const auto& rule) { static_cast<void>(rule(any)); };
  BOOST_CHECK_EXCEPTION(ask(fixed_holiday{13, 1}), invalid_date,
                        says("a month outside of 1 to 12"));
  BOOST_CHECK_EXCEPTION(ask(fixed_holiday{1, 32}), invalid_date, says("a day outside of 1 to 31"));
  BOOST_CHECK_EXCEPTION(ask(fixed_holiday{2, 30}), invalid_date, says("no such day in that month"));
  BOOST_CHECK_NO_THROW(ask(fixed_holiday{2, 29}));

  constexpr std::string_view no_such_number = "a month has a first to a fifth of a weekday";
  for (const int nth : {-1, 0, 6})
    BOOST_CHECK_EXCEPTION(ask(nth_weekday_holiday{nth, monday, 1}), invalid_value,
                          says(no_such_number));
  BOOST_CHECK_EXCEPTION(ask(nth_weekday_holiday{1, monday, 0}), invalid_date,
                        says("a month outside of 1 to 12"));
  BOOST_CHECK_EXCEPTION(ask(nth_weekday_holiday{1, weekday{}, 1}), invalid_value,
                        says("no day of the week"));
  BOOST_CHECK_NO_THROW(ask(nth_weekday_holiday{5, monday, 1}));

  BOOST_CHECK_EXCEPTION(ask(last_weekday_holiday{monday, 13}), invalid_date,
                        says("a month outside of 1 to 12"));
  BOOST_CHECK_EXCEPTION(ask(last_weekday_holiday{static_cast<weekday>(8), 1}), invalid_value,
                        says("no day of the week"));
  BOOST_CHECK_NO_THROW(ask(last_weekday_holiday{monday, 12}));
}

BOOST_AUTO_TEST_SUITE_END()
