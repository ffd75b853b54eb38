// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"

#include <fiscus/calendar/hijri.hpp>
#include <fiscus/calendar/holidays.hpp>
#include <fiscus/calendar/weekday.hpp>
#include <fiscus/text/ostream.hpp>

#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <concepts>
#include <limits>
#include <string_view>
#include <type_traits>
#include <unordered_set>
#include <vector>

BOOST_AUTO_TEST_SUITE(hijri_test)

using namespace fiscus;

static_assert(std::is_trivially_copyable_v<hijri_date> && std::regular<hijri_date>);
static_assert(std::totally_ordered<hijri_date> && hijri_date{} == hijri_date{1, 1, 1});
static_assert(to_day(hijri_date{}) == day{622, 7, 19});
static_assert(weekday_of(to_day(hijri_date{})) == friday);
static_assert(to_day(hijri_date{1446, 10, 1}) == day{2025, 3, 31});
static_assert(to_hijri(day{2025, 12, 31}).year() == 1447);
static_assert(to_hijri(day{2025, 12, 31}).month_number() == 7);
static_assert(to_hijri(day{2025, 12, 31}).day_of_month() == 11);
static_assert(hijri_date{1446, 12, 29} < hijri_date{1447, 1, 1});
static_assert(to_hijri(day{9999, 12, 31}) == hijri_date{9666, 4, 2});

static_assert(holiday_rule<eid_al_fitr> && holiday_rule<hijri_holiday<1, 9>>);
static_assert(eid_al_fitr{.days = 3}(day{2025, 4, 2}) && !eid_al_fitr{.days = 3}(day{2025, 4, 3}));
static_assert(eid_al_fitr{}(day{2025, 3, 31}) && !eid_al_fitr{}(day{2025, 4, 1}));
static_assert(!eid_al_fitr{.days_later = 1}(day{2025, 3, 31}));
static_assert(eid_al_fitr{.days_later = 1}(day{2025, 4, 1}));
static_assert(eid_al_fitr{.days = 2} != eid_al_fitr{.days = 3});

namespace {

constexpr std::array leap_years{2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29};

bool is_leap(int year) {
  const int in_cycle = (year - 1) % 30 + 1;
  return std::find(leap_years.begin(), leap_years.end(), in_cycle) != leap_years.end();
}

int days_in(int year, int month) {
  return month % 2 == 1 || (month == 12 && is_leap(year)) ? 30 : 29;
}

// Turns the pages of a calendar.
struct page {
  int year = 1;
  int month = 1;
  int day_of_month = 1;

  void turn() {
    if (++day_of_month <= days_in(year, month)) return;
    day_of_month = 1;
    if (++month <= 12) return;
    month = 1;
    ++year;
  }
};

auto says(std::string_view text) {
  return [text](const error& e) { return e.what() == text; };
}

template <holiday_rule Rule>
std::vector<day> days_of(int first_year, int last_year, const Rule& rule) {
  std::vector<day> result;
  for (day d{first_year, 1, 1}; d <= day{last_year, 12, 31}; ++d)
    if (rule(d)) result.push_back(d);
  return result;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_day_up_to_9999_is_the_next_page_of_the_calendar) {
  page expected;
  hijri_date before{};
  for (day d{622, 7, 19};; ++d) {
    const hijri_date date = to_hijri(d);
    const bool right = date.year() == expected.year && date.month_number() == expected.month &&
                       date.day_of_month() == expected.day_of_month && to_day(date) == d &&
                       (before < date || date == hijri_date{});
    if (!right) BOOST_TEST_REQUIRE(right, d);
    if (d == day{thinning == 1 ? 9999 : thinned_last_year, 12, 31}) break;
    before = date;
    expected.turn();
  }
}

BOOST_AUTO_TEST_CASE(all_dates_of_a_cycle_exist_or_are_refused) {
  int dates = 0;
  for (int year = 1441; year <= 1470; ++year)
    for (int month = 0; month <= 13; ++month)
      for (int number = -1; number <= 32; ++number) {
        const bool month_exists = month >= 1 && month <= 12;
        if (month_exists && number >= 1 && number <= days_in(year, month)) {
          const hijri_date date{year, month, number};
          BOOST_REQUIRE(to_hijri(to_day(date)) == date);
          ++dates;
        } else {
          BOOST_REQUIRE_EXCEPTION(hijri_date(year, month, number), invalid_date,
                                  says(month_exists ? "no such day in that Hijri month"
                                                    : "a month outside of 1 to 12"));
        }
      }
  BOOST_TEST(dates == 10631);
}

BOOST_AUTO_TEST_CASE(years_outside_of_the_calendar_are_refused) {
  using limits = std::numeric_limits<int>;
  for (const int year : {(limits::min)(), -1, 0, 9667, (limits::max)()})
    BOOST_CHECK_EXCEPTION(hijri_date(year, 1, 1), invalid_date,
                          says("a Hijri year outside of 1 to 9666"));
  BOOST_CHECK_NO_THROW(hijri_date(1, 1, 1));
  BOOST_CHECK_NO_THROW(hijri_date(9666, 4, 2));
  BOOST_CHECK_EXCEPTION(
      hijri_date(9666, 4, 3), invalid_date,
      says("no period that far from the one from 0622-07-19: the calendar has the years 1 to "
           "9999"));
  BOOST_CHECK_EXCEPTION(static_cast<void>(to_hijri(day{622, 7, 18})), invalid_date,
                        says("the Hijri calendar begins with 19 July 622"));
}

BOOST_AUTO_TEST_CASE(dates_can_be_hashed) {
  const std::unordered_set<hijri_date> set{{1446, 10, 1}, to_hijri(day{2025, 3, 31}), {1, 1, 1}};
  BOOST_TEST(set.size() == 2U);
}

// The first days as the Ruet-e-Hilal Committee announced them. Two of ten are not the table's.
BOOST_AUTO_TEST_CASE(pakistans_eid_al_fitr_of_2016_to_2025) {
  const std::vector<day> announced{
      day{2016, 7, 6},  day{2017, 6, 26}, day{2018, 6, 16}, day{2019, 6, 5},  day{2020, 5, 24},
      day{2021, 5, 13}, day{2022, 5, 3},  day{2023, 4, 22}, day{2024, 4, 10}, day{2025, 3, 31}};
  const std::vector<moon_sighting> sightings{{.hijri_year = 1437, .days_later = -1},
                                             {.hijri_year = 1439, .days_later = 1}};
  const auto found = days_of(2016, 2025, eid_al_fitr{.sightings = sightings});
  BOOST_TEST(found == announced, boost::test_tools::per_element());

  // An offset for the whole rule is for the years that the table does not name.
  std::vector<day> all_a_day_later = announced;
  for (day& d : all_a_day_later)
    if (d.year() != 2016 && d.year() != 2018) ++d;
  BOOST_TEST(
      days_of(2016, 2025, eid_al_fitr{.days_later = 1, .sightings = sightings}) == all_a_day_later,
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(pakistans_eid_al_adha_of_2021_was_a_day_after_the_table) {
  const eid_al_adha rule{.days = 3, .sightings = {{1442, 1}}};
  const std::vector<day> expected{day{2021, 7, 21}, day{2021, 7, 22}, day{2021, 7, 23}};
  BOOST_TEST(days_of(2021, 2021, rule) == expected, boost::test_tools::per_element());
}

// By the table 8 January and 28 December; in Saudi Arabia the second was on the 27th.
BOOST_AUTO_TEST_CASE(the_year_2000_had_two_eids) {
  const std::vector<day> by_the_table{day{2000, 1, 8}, day{2000, 12, 28}};
  const std::vector<day> as_seen{day{2000, 1, 8}, day{2000, 12, 27}};
  BOOST_TEST(days_of(2000, 2000, eid_al_fitr{}) == by_the_table);
  BOOST_TEST(days_of(2000, 2000, eid_al_fitr{.sightings = {{1421, -1}}}) == as_seen);
}

BOOST_AUTO_TEST_CASE(a_feast_may_reach_into_the_next_year_and_begin_in_the_one_before) {
  const hijri_holiday<12, 29> at_the_end{.days = 3};
  const hijri_holiday<1, 1> new_year{.days_later = -2};
  for (int year = 1400; year < 1500; ++year) {
    const day first = to_day(hijri_date{year, 12, 29});
    BOOST_REQUIRE(!at_the_end(first - 1) && at_the_end(first) && at_the_end(first + 1) &&
                  at_the_end(first + 2) && !at_the_end(first + 3));
    const day second = to_day(hijri_date{year, 1, 1});
    BOOST_REQUIRE(!new_year(second - 3) && new_year(second - 2) && !new_year(second - 1));
  }
}

BOOST_AUTO_TEST_CASE(a_year_that_is_listed_twice_has_its_first_sighting) {
  const eid_al_fitr rule{.sightings = {{1446, 1}, {1446, -1}}};
  BOOST_TEST(days_of(2025, 2025, rule) == (std::vector<day>{day{2025, 4, 1}}));
}

BOOST_AUTO_TEST_CASE(there_is_no_feast_before_the_calendar_and_one_up_to_its_end) {
  const hijri_holiday<1, 1> new_year{.days = 30};
  BOOST_TEST(!new_year(day{1, 1, 1}));
  BOOST_TEST(!new_year(day{622, 7, 18}));
  BOOST_TEST(new_year(day{622, 7, 19}));
  BOOST_TEST((hijri_holiday<4, 2>{}(day{9999, 12, 31})));
  BOOST_TEST((!hijri_holiday<12, 10>{.days = 30}(day{622, 7, 19})));
}

BOOST_AUTO_TEST_CASE(feasts_that_cannot_be_are_refused_when_they_are_asked) {
  const day eid{2025, 3, 31};
  for (const int days : {-1, 0, 31})
    BOOST_CHECK_EXCEPTION(static_cast<void>(eid_al_fitr{.days = days}(eid)), invalid_value,
                          says("a feast lasts 1 to 30 days"));
  BOOST_TEST(eid_al_fitr{.days = 30}(eid));

  constexpr std::string_view too_far = "a feast begins at most 30 days off the table";
  using limits = std::numeric_limits<int>;
  for (const int later : {(limits::min)(), -31, 31, (limits::max)()}) {
    BOOST_CHECK_EXCEPTION(static_cast<void>(eid_al_fitr{.days_later = later}(eid)), invalid_value,
                          says(too_far));
    BOOST_CHECK_EXCEPTION(static_cast<void>(eid_al_fitr{.sightings = {{1446, later}}}(eid)),
                          invalid_value, says(too_far));
  }
  BOOST_TEST(eid_al_fitr{.days_later = 30}(eid + 30));
  BOOST_TEST(eid_al_fitr{.days_later = -30}(eid - 30));
}

BOOST_AUTO_TEST_SUITE_END()
