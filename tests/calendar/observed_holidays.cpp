// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"

#include <fiscus/calendar/easter.hpp>
#include <fiscus/calendar/holidays.hpp>
#include <fiscus/calendar/observed_holidays.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <vector>

BOOST_AUTO_TEST_SUITE(observed_holidays_test)

using namespace fiscus;

namespace {

constexpr fixed_holiday new_year{.month = 1, .day_of_month = 1};
constexpr fixed_holiday juneteenth{.month = 6, .day_of_month = 19};
constexpr fixed_holiday independence_day{.month = 7, .day_of_month = 4};
constexpr fixed_holiday veterans_day{.month = 11, .day_of_month = 11};
constexpr fixed_holiday christmas{.month = 12, .day_of_month = 25};
constexpr fixed_holiday boxing_day{.month = 12, .day_of_month = 26};

// 5 U.S.C. 6103(a), without Inauguration Day, which is of the District of Columbia alone.
constexpr auto united_states =
    holidays(observed_on_nearest_weekday(new_year),
             nth_weekday_holiday{.nth = 3, .weekday = monday, .month = 1},
             nth_weekday_holiday{.nth = 3, .weekday = monday, .month = 2},
             last_weekday_holiday{.weekday = monday, .month = 5},
             observed_on_nearest_weekday(from_year(2021, juneteenth)),
             observed_on_nearest_weekday(independence_day),
             nth_weekday_holiday{.nth = 1, .weekday = monday, .month = 9},
             nth_weekday_holiday{.nth = 2, .weekday = monday, .month = 10},
             observed_on_nearest_weekday(veterans_day),
             nth_weekday_holiday{.nth = 4, .weekday = thursday, .month = 11},
             observed_on_nearest_weekday(christmas));

// The bank holidays of England and Wales. In 2022 that of spring was moved, and two were added.
bool england_and_wales(day d) {
  constexpr auto dates =
      observed_on_next_weekday(holidays(new_year, christmas, boxing_day), saturday_sunday);
  constexpr last_weekday_holiday spring{.weekday = monday, .month = 5};
  constexpr auto mondays = holidays(nth_weekday_holiday{.nth = 1, .weekday = monday, .month = 5},
                                    last_weekday_holiday{.weekday = monday, .month = 8});
  constexpr auto easters =
      holidays(easter_holiday{.days_after = -2}, easter_holiday{.days_after = 1});
  static const holiday_list proclaimed{day{2022, 6, 2}, day{2022, 6, 3}, day{2022, 9, 19}};
  return dates(d) || mondays(d) || easters(d) || (spring(d) && d.year() != 2022) || proclaimed(d);
}

template <holiday_rule Rule>
std::vector<day> days_of(int year, const Rule& rule) {
  std::vector<day> result;
  for (day d{year, 1, 1}; d.year() == year; ++d)
    if (rule(d)) result.push_back(d);
  return result;
}

}  // namespace

// 4 July 2021 was a Sunday, the 19th of June and Christmas Saturdays.
static_assert(united_states(day{2021, 7, 5}) && !united_states(day{2021, 7, 4}));
static_assert(united_states(day{2021, 6, 18}) && !united_states(day{2020, 6, 19}));
static_assert(united_states(day{2021, 12, 24}) && !united_states(day{2021, 12, 25}));

static_assert(observed_on_nearest_weekday(christmas) != observed_on_nearest_weekday(new_year));
static_assert(observed_on_next_weekday(christmas, sunday_only) !=
              observed_on_next_weekday(christmas, no_weekend));

static_assert(!observed_on_next_weekday(christmas, sunday_only)(day{2021, 12, 27}),
              "a Saturday may be a day like others");
static_assert(observed_on_next_weekday(christmas, sunday_only)(day{2021, 12, 25}));
static_assert(observed_on_next_weekday(christmas, no_weekend)(day{2022, 12, 25}));

// opm.gov, "Federal Holidays", 2021 and 2022.
BOOST_AUTO_TEST_CASE(the_federal_holidays_of_the_united_states) {
  const std::vector<day> of_2021{day{2021, 1, 1},   day{2021, 1, 18},  day{2021, 2, 15},
                                 day{2021, 5, 31},  day{2021, 6, 18},  day{2021, 7, 5},
                                 day{2021, 9, 6},   day{2021, 10, 11}, day{2021, 11, 11},
                                 day{2021, 11, 25}, day{2021, 12, 24}, day{2021, 12, 31}};
  const std::vector<day> of_2022{
      day{2022, 1, 17}, day{2022, 2, 21},  day{2022, 5, 30},  day{2022, 6, 20},  day{2022, 7, 4},
      day{2022, 9, 5},  day{2022, 10, 10}, day{2022, 11, 11}, day{2022, 11, 24}, day{2022, 12, 26}};
  BOOST_TEST(days_of(2021, united_states) == of_2021, boost::test_tools::per_element());
  BOOST_TEST(days_of(2022, united_states) == of_2022, boost::test_tools::per_element());
}

// gov.uk, "UK bank holidays", England and Wales.
BOOST_AUTO_TEST_CASE(the_bank_holidays_of_england_and_wales) {
  const std::vector<day> of_2020_and_after{
      day{2020, 12, 25}, day{2020, 12, 28},                                      // a Saturday
      day{2021, 1, 1},   day{2021, 4, 2},   day{2021, 4, 5},   day{2021, 5, 3},  //
      day{2021, 5, 31},  day{2021, 8, 30},  day{2021, 12, 27}, day{2021, 12, 28}, day{2022, 1, 3},
      day{2022, 4, 15},  day{2022, 4, 18},  day{2022, 5, 2},   day{2022, 6, 2},   day{2022, 6, 3},
      day{2022, 8, 29},  day{2022, 9, 19},  day{2022, 12, 26}, day{2022, 12, 27}};
  std::vector<day> found;
  for (day d{2020, 12, 1}; d.year() <= 2022; ++d)
    if (england_and_wales(d)) found.push_back(d);
  BOOST_TEST(found == of_2020_and_after, boost::test_tools::per_element());
}

// The law's words, done from the first day to the last: what is owed is made up for on the next day
// that is free.
BOOST_AUTO_TEST_CASE(what_falls_on_a_weekend_is_made_up_for_once) {
  const auto ten_days = [](day d) { return d.month_number() == 1 && d.day_of_month() <= 10; };
  const auto firsts = [](day d) { return d.day_of_month() == 1; };
  const auto check = [](const auto& rule, weekend off) {
    const auto observed = observed_on_next_weekday(rule, off);
    int owed = 0;
    for (day d{1900, 1, 1}; d <= day{thinned_last_year, 12, 31}; ++d) {
      bool expected = false;
      if (off.contains(weekday_of(d))) {
        owed += rule(d) ? 1 : 0;
      } else if (rule(d)) {
        expected = true;
      } else if (owed > 0) {
        expected = true;
        --owed;
      }
      if (observed(d) != expected) BOOST_TEST_REQUIRE(observed(d) == expected, d);
    }
  };
  for (const weekend off : {saturday_sunday, friday_saturday, sunday_only, no_weekend}) {
    check(holidays(christmas, boxing_day), off);
    check(holidays(christmas, boxing_day, new_year, firsts), off);
    check(ten_days, off);
  }
}

BOOST_AUTO_TEST_CASE(the_nearest_weekday_is_one_day_away) {
  const auto observed = observed_on_nearest_weekday(independence_day);
  for (int year = 1900; year <= 2100; ++year) {
    const day fourth{year, 7, 4};
    const weekday w = weekday_of(fourth);
    const day expected = w == saturday ? fourth - 1 : w == sunday ? fourth + 1 : fourth;
    BOOST_REQUIRE(days_of(year, observed) == std::vector<day>{expected});
  }
}

// 9999 ends on a Friday, and the New Year's Day after it does not exist.
BOOST_AUTO_TEST_CASE(rules_hold_up_to_the_ends_of_all_years) {
  const auto always = [](day) { return true; };
  const auto never = [](day) { return false; };
  const day first{1, 1, 1};
  const day last{9999, 12, 31};
  BOOST_CHECK(weekday_of(first) == monday && weekday_of(last) == friday);
  for (const day d : {first, last}) {
    BOOST_TEST(observed_on_nearest_weekday(always)(d));
    BOOST_TEST(!observed_on_nearest_weekday(never)(d));
    BOOST_TEST(observed_on_next_weekday(always, saturday_sunday)(d));
    BOOST_TEST(!observed_on_next_weekday(never, saturday_sunday)(d));
  }
  BOOST_TEST(!observed_on_nearest_weekday(new_year)(last));
}

BOOST_AUTO_TEST_SUITE_END()
