// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"

#include <fiscus/calendar/easter.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/hijri.hpp>
#include <fiscus/calendar/holidays.hpp>
#include <fiscus/calendar/observed_holidays.hpp>
#include <fiscus/calendar/working_days.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/text/ostream.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <limits>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(working_days_test)

using namespace fiscus;

namespace {

constexpr fixed_holiday christmas{.month = 12, .day_of_month = 25};
constexpr fixed_holiday boxing_day{.month = 12, .day_of_month = 26};
constexpr auto never = [](day) { return false; };
constexpr auto always = [](day) { return true; };

}  // namespace

static_assert(is_working_day(day{2025, 12, 24}, saturday_sunday));
static_assert(is_working_day(day{2025, 12, 25}, saturday_sunday));
static_assert(!is_working_day(day{2025, 12, 25}, saturday_sunday, boxing_day, christmas));
static_assert(!is_working_day(day{2025, 12, 27}, saturday_sunday));
static_assert(is_working_day(day{2025, 12, 27}, sunday_only));

// "21 working days in November, 23 in October": Topline in Dawn, 18 December 2024. Iqbal Day, the
// 9th of November, was a Saturday.
static_assert(working_days(month{2024, 11}, saturday_sunday) == 21);
static_assert(working_days(month{2024, 10}, saturday_sunday) == 23);
static_assert(working_days(month{2024, 11}, saturday_sunday,
                           fixed_holiday{.month = 11, .day_of_month = 9}) == 21);
// "USD 15.4 million a day": 324 million in November 2024, 354 million in July 2025. Ashura, the 5th
// and 6th of that July, was a weekend.
static_assert(divide(money<USD>{"324 million"}, working_days(month{2024, 11}, saturday_sunday),
                     rounding::half_even) == money<USD>{"15428571.43"});
static_assert(divide(money<USD>{"354 million"},
                     working_days(month{2025, 7}, saturday_sunday, hijri_holiday<1, 9>{.days = 2}),
                     rounding::half_even) == money<USD>{"15391304.35"});

static_assert(working_days(fiscal_quarter<>{2026, 2}, saturday_sunday, christmas) == 65);
static_assert(working_days(fiscal_to_date<>{2026, 2}, friday_saturday) == 44);
static_assert(working_days(day{2025, 12, 25}, saturday_sunday) == 1, "a day is a period, too");
static_assert(working_days(day{2025, 12, 25}, saturday_sunday, christmas) == 0);
static_assert(working_days(day{2025, 12, 22}, day{2025, 12, 27}, saturday_sunday) == 5);
static_assert(working_days(day{2025, 12, 22}, day{2025, 12, 22}, saturday_sunday) == 0);
static_assert(working_days(month{2025, 12}, {friday}) == 27);
static_assert(working_days(month{2025, 12}, no_weekend, christmas, boxing_day) == 29);

// A compiler would not walk so far.
static_assert(working_days(day{1, 1, 1}, day{9999, 12, 31}, saturday_sunday) == 2'608'614);
static_assert(add_working_days(day{1, 1, 1}, 2'608'614, saturday_sunday) == day{9999, 12, 31});
static_assert(add_working_days(day{9999, 12, 31}, -2'608'614, saturday_sunday) == day{1, 1, 1});

static_assert(add_working_days(day{2025, 12, 24}, 2, saturday_sunday, christmas) ==
              day{2025, 12, 29});
static_assert(add_working_days(day{2025, 12, 27}, 0, saturday_sunday) == day{2025, 12, 27});
static_assert(add_working_days(day{2025, 12, 27}, 5, saturday_sunday) == day{2026, 1, 2});
static_assert(next_working_day(day{2025, 12, 26}, saturday_sunday) == day{2025, 12, 29});
static_assert(previous_working_day(day{2025, 12, 29}, saturday_sunday, boxing_day, christmas) ==
              day{2025, 12, 24});

static_assert(nth_working_day(month{2025, 11}, 1, saturday_sunday) == day{2025, 11, 3});
static_assert(nth_working_day(month{2025, 12}, 1, saturday_sunday) == day{2025, 12, 1});
static_assert(nth_working_day(month{2025, 12}, 5, saturday_sunday) == day{2025, 12, 5});
static_assert(last_working_day(month{2025, 11}, saturday_sunday) == day{2025, 11, 28});
static_assert(last_working_day(month{9999, 12}, saturday_sunday) == day{9999, 12, 31});
static_assert(nth_working_day(month{1, 1}, 1, saturday_sunday) == day{1, 1, 1});

namespace {

auto says(std::string_view text) {
  return [text](const error& e) { return e.what() == text; };
}

// All weekends of up to six days.
std::vector<weekend> all_weekends() {
  constexpr std::array days{monday, tuesday, wednesday, thursday, friday, saturday, sunday};
  std::vector<weekend> result{no_weekend};
  for (unsigned bits = 1; bits < 127; ++bits) {
    std::vector<weekday> chosen;
    for (std::size_t i = 0; i < 7; ++i)
      if (((bits >> i) & 1U) != 0) chosen.push_back(days.at(i));
    chosen.resize(6, chosen.front());
    result.push_back({chosen[0], chosen[1], chosen[2], chosen[3], chosen[4], chosen[5]});
  }
  return result;
}

// counts[i] is how many working days there are from 1900-01-01 to before i days after it.
template <holiday_rule Rule>
std::vector<int> counted_up(weekend off, const Rule& rule) {
  std::vector<int> counts{0};
  for (day d{1900, 1, 1}; d.year() <= thinned_last_year; ++d)
    counts.push_back(counts.back() + (off.contains(weekday_of(d)) || rule(d) ? 0 : 1));
  return counts;
}

int between(const std::vector<int>& counts, day first, day end) {
  const auto up_to = [&](day d) { return counts[static_cast<std::size_t>(d - day{1900, 1, 1})]; };
  return up_to(end) - up_to(first);
}

}  // namespace

// One working day a week, at the ends of the calendar: 0001-01-01 is a Monday, 9999-12-31 a Friday.
static_assert(next_working_day(day{1, 1, 1}, weekend{tuesday, wednesday, thursday, friday, saturday,
                                                     sunday}) == day{1, 1, 8});
static_assert(previous_working_day(day{9999, 12, 31}, weekend{monday, tuesday, wednesday, thursday,
                                                              saturday, sunday}) ==
              day{9999, 12, 24});

BOOST_AUTO_TEST_CASE(whole_weeks_are_counted_as_if_day_by_day) {
  const day start{1900, 1, 1};
  const day last{thinned_last_year, 12, 31};
  for (const weekend off : all_weekends()) {
    const std::vector<int> counts = counted_up(off, never);
    for (day first = start; first < start + 7; ++first)
      for (day end = first; end < start + 400; end = end + thinning)
        BOOST_REQUIRE(working_days(first, end, off) == between(counts, first, end));
    for (day first = start; first < last; first = first + 11)
      BOOST_REQUIRE(working_days(first, last, off) == between(counts, first, last));
  }
}

BOOST_AUTO_TEST_CASE(every_month_and_year_of_two_centuries_with_holidays) {
  const auto rules = holidays(christmas, easter_holiday{.days_after = 1}, eid_al_fitr{.days = 3});
  for (const weekend off : {saturday_sunday, friday_saturday, sunday_only}) {
    const std::vector<int> counts = counted_up(off, rules);
    const auto check = [&](const auto& period) {
      const int expected = between(counts, period.first_day(), period.last_day() + 1);
      BOOST_REQUIRE(working_days(period, off, rules) == expected);
      BOOST_REQUIRE(working_days(period, off, christmas, easter_holiday{.days_after = 1},
                                 eid_al_fitr{.days = 3}) == expected);
    };
    for (month m{1900, 1}; m <= month{thinned_last_year, 12}; ++m) check(m);
    for (int year = 1901; year <= thinned_last_year; ++year) check(fiscal_year<>{year});
  }
}

// The n-th working day after d is one, and n of them lie between.
BOOST_AUTO_TEST_CASE(adding_is_the_inverse_of_counting) {
  const auto two_days = observed_on_next_weekday(holidays(christmas, boxing_day), saturday_sunday);
  for (const weekend off : {saturday_sunday, friday_saturday, sunday_only, no_weekend,
                            weekend{monday, wednesday, thursday, friday, saturday, sunday}})
    for (day d{2021, 12, 1}; d <= day{2022, 1, 31}; ++d)
      for (int n = 1; n <= 40; n += thinning) {
        const day later = add_working_days(d, n, off);
        const day earlier = add_working_days(d, -n, off);
        BOOST_REQUIRE(is_working_day(later, off) && is_working_day(earlier, off));
        BOOST_REQUIRE(working_days(d + 1, later + 1, off) == n);
        BOOST_REQUIRE(working_days(earlier, d, off) == n);
        BOOST_REQUIRE(add_working_days(d, n, off, never) == later);
        BOOST_REQUIRE(add_working_days(d, -n, off, never) == earlier);

        const day with_holidays = add_working_days(d, n, off, two_days);
        const day before = add_working_days(d, -n, off, two_days);
        BOOST_REQUIRE(is_working_day(with_holidays, off, two_days));
        BOOST_REQUIRE(is_working_day(before, off, two_days));
        BOOST_REQUIRE(working_days(d + 1, with_holidays + 1, off, two_days) == n);
        BOOST_REQUIRE(working_days(before, d, off, two_days) == n);
      }
}

BOOST_AUTO_TEST_CASE(the_working_days_of_a_month_in_order) {
  for (month m{2020, 1}; m <= month{2026, 12}; ++m) {
    int n = 0;
    day last;
    for (day d = m.first_day(); d <= m.last_day(); ++d)
      if (is_working_day(d, saturday_sunday, christmas)) {
        BOOST_REQUIRE(nth_working_day(m, ++n, saturday_sunday, christmas) == d);
        last = d;
      }
    BOOST_REQUIRE(last_working_day(m, saturday_sunday, christmas) == last);
  }
}

BOOST_AUTO_TEST_CASE(what_does_not_exist_is_refused) {
  constexpr std::string_view none = "the period has no such working day";
  const month november{2024, 11};
  for (const int n : {-1, 0, 22, (std::numeric_limits<int>::max)()})
    BOOST_CHECK_EXCEPTION(static_cast<void>(nth_working_day(november, n, saturday_sunday)),
                          invalid_value, says(none));
  BOOST_TEST(nth_working_day(november, 21, saturday_sunday) == (day{2024, 11, 29}));
  BOOST_CHECK_EXCEPTION(static_cast<void>(last_working_day(november, saturday_sunday, always)),
                        invalid_value, says(none));

  const day start{2025, 12, 2};
  BOOST_CHECK_EXCEPTION(static_cast<void>(working_days(start, start - 1, saturday_sunday)),
                        invalid_value, says("working days that end before they begin"));
  BOOST_TEST(working_days(start - 1, start, saturday_sunday) == 1);

  const auto outside = [](const invalid_date& e) {
    return std::string_view(e.what()).ends_with(": the calendar has the years 1 to 9999");
  };
  using limits = std::numeric_limits<int>;
  for (const int n : {(limits::min)(), -600'000, 2'100'000, (limits::max)()})
    BOOST_CHECK_EXCEPTION(static_cast<void>(add_working_days(start, n, saturday_sunday)),
                          invalid_date, outside);
  BOOST_CHECK_EXCEPTION(static_cast<void>(next_working_day(start, saturday_sunday, always)),
                        invalid_date, outside);
  BOOST_CHECK_EXCEPTION(static_cast<void>(previous_working_day(day{1, 1, 1}, saturday_sunday)),
                        invalid_date, outside);
  BOOST_CHECK_NO_THROW(static_cast<void>(add_working_days(start, 2'000'000, saturday_sunday)));
}

BOOST_AUTO_TEST_SUITE_END()
