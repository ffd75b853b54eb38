// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/calendar/week_calendar.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <string_view>
#include <type_traits>

BOOST_AUTO_TEST_SUITE(week_calendar_test)

using namespace fiscus;

static_assert(year_calendar<week_calendar> && year_calendar<fiscal_calendar>);

namespace {

// A fiscal calendar, but for those members that are not right.
template <bool Opening, bool MonthHolding, bool FirstYear, bool LastYear>
struct calendar_but_for : fiscal_calendar {
  [[nodiscard]] std::conditional_t<Opening, std::int32_t, std::int64_t> opening(std::int32_t) const;
  [[nodiscard]] std::conditional_t<MonthHolding, std::int32_t, std::int64_t> month_holding(
      day) const;
  [[nodiscard]] std::conditional_t<FirstYear, int, std::int64_t> first_year() const;
  [[nodiscard]] std::conditional_t<LastYear, int, std::int64_t> last_year() const;
};

}  // namespace

static_assert(year_calendar<calendar_but_for<true, true, true, true>>);
static_assert(!year_calendar<calendar_but_for<false, true, true, true>> &&
              !year_calendar<calendar_but_for<true, false, true, true>> &&
              !year_calendar<calendar_but_for<true, true, false, true>> &&
              !year_calendar<calendar_but_for<true, true, true, false>>);

// The National Retail Federation's calendar: its years of 53 weeks, and where the 53rd stands.
static_assert(nrf_years.weeks_in(2006) == 53 && nrf_years.weeks_in(2012) == 53);
static_assert(nrf_years.weeks_in(2017) == 53 && nrf_years.weeks_in(2023) == 53);
static_assert(nrf_years.weeks_in(2022) == 52 && nrf_years.weeks_in(2024) == 52);
static_assert(fiscal_year<nrf_years>{2023}.first_day() == day{2023, 1, 29});
static_assert(fiscal_year<nrf_years>{2023}.last_day() == day{2024, 2, 3});
static_assert(fiscal_year<nrf_years>{2024}.last_day() == day{2025, 2, 1});
static_assert(days_in(fiscal_month<nrf_years>{2024, 1}) == 28);  // 4-5-4
static_assert(days_in(fiscal_month<nrf_years>{2024, 2}) == 35);
static_assert(days_in(fiscal_month<nrf_years>{2024, 3}) == 28);
static_assert(days_in(fiscal_month<nrf_years>{2023, 12}) == 35);
static_assert(days_in(fiscal_quarter<nrf_years>{2023, 4}) == 14 * 7);
static_assert(fiscal_quarter<nrf_years>::containing(day{2024, 2, 3}) ==
              fiscal_quarter<nrf_years>{2023, 4});
static_assert(fiscal_to_date<nrf_years>{2023, 11}.last_day() == day{2023, 12, 30});

// Apple's years end on the last Saturday of September, Cisco's on the last of July.
inline constexpr week_calendar apple{.last_month = 9, .ends_on = saturday};
static_assert(fiscal_year<apple>{2023}.last_day() == day{2023, 9, 30});
static_assert(fiscal_year<apple>{2023}.first_day() == day{2022, 9, 25});
static_assert(apple.weeks_in(2023) == 53 && apple.weeks_in(2024) == 52);
static_assert(fiscal_year<week_calendar{.last_month = 7}>{2025}.last_day() == day{2025, 7, 26});

// Years that are named by their start, or by their end.
inline constexpr week_calendar by_start{.last_month = 6, .named_by = start_year};
inline constexpr week_calendar by_end{.last_month = 6, .named_by = end_year};
static_assert(fiscal_year<by_start>{2025}.first_day() == fiscal_year<by_end>{2026}.first_day());
// In a year that ends with December they are the same, even where it ends in January.
inline constexpr week_calendar to_december{
    .last_month = 12, .year_end = nearest_to_month_end, .named_by = start_year};
static_assert(fiscal_year<to_december>{2025}.last_day() == day{2026, 1, 3});

// The 53rd week goes to the last month of a quarter of one's choice.
inline constexpr week_calendar early{.last_month = 9, .long_quarter = 1};
static_assert(days_in(fiscal_quarter<early>{2023, 1}) == 98);
static_assert(days_in(fiscal_month<early>{2023, 3}) == 42);
static_assert(days_in(fiscal_quarter<early>{2023, 4}) == 91);

namespace {

template <week_calendar Calendar>
void every_day_lies_where_it_should() {
  using month_type = fiscal_month<Calendar>;
  month_type expected = month_type::containing(day{1990, 1, 1});
  for (day d{1990, 1, 1}; d < day{2060, 1, 1}; ++d) {
    if (d == expected.last_day() + 1) ++expected;
    BOOST_REQUIRE(month_type::containing(d) == expected);
    BOOST_REQUIRE((month_type{expected.year(), expected.number()} == expected));
    BOOST_REQUIRE(contains(expected, d));
    BOOST_REQUIRE(weekday_of(expected.last_day()) == Calendar.ends_on);
    const int weeks = days_in(expected) / 7;
    BOOST_REQUIRE((weeks == 4 || weeks == 5 || (weeks == 6 && expected.number() % 3 == 0)));
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_day_lies_in_the_month_that_its_neighbours_say) {
  every_day_lies_where_it_should<nrf_years>();
  every_day_lies_where_it_should<iso_years>();
  every_day_lies_where_it_should<apple>();
  every_day_lies_where_it_should<early>();
  every_day_lies_where_it_should<week_calendar{
      .last_month = 2, .ends_on = monday, .pattern = weeks_5_4_4, .long_quarter = 2}>();
}

BOOST_AUTO_TEST_CASE(the_years_reach_from_3_to_9997) {
  BOOST_CHECK(weekday_of(fiscal_year<nrf_years>{3}.first_day()) == sunday);
  BOOST_CHECK(weekday_of(fiscal_year<nrf_years>{9997}.last_day()) == saturday);
  BOOST_CHECK_THROW(fiscal_year<nrf_years>{2}, invalid_date);
  BOOST_CHECK_THROW(fiscal_year<nrf_years>{9998}, invalid_date);
  BOOST_CHECK_THROW(static_cast<void>(nrf_years.weeks_in(2)), invalid_date);
  BOOST_CHECK_THROW(static_cast<void>(nrf_years.weeks_in(9998)), invalid_date);
  BOOST_CHECK_THROW(static_cast<void>(fiscal_year<iso_years>::containing(day{1, 1, 1})),
                    invalid_date);
  BOOST_CHECK_THROW(static_cast<void>(fiscal_year<iso_years>::containing(day{9999, 12, 31})),
                    invalid_date);
}

// Constant expressions have no time for a search that goes on far before the year 1.
static_assert(week_calendar{.last_month = 1}.month_holding(day{1, 1, 1}) < (3 - 1970) * 12);
static_assert(iso_years.month_holding(day{1, 1, 1}) < (3 - 1970) * 12);

BOOST_AUTO_TEST_CASE(calendars_that_make_no_sense_are_refused) {
  BOOST_CHECK_THROW(week_calendar{.last_month = 0}.check(), invalid_value);
  BOOST_CHECK_THROW(week_calendar{.last_month = 13}.check(), invalid_value);
  BOOST_CHECK_THROW(week_calendar{.ends_on = static_cast<weekday>(0)}.check(), invalid_value);
  BOOST_CHECK_THROW(week_calendar{.ends_on = static_cast<weekday>(8)}.check(), invalid_value);
  BOOST_CHECK_THROW(week_calendar{.long_quarter = 0}.check(), invalid_value);
  BOOST_CHECK_THROW(week_calendar{.long_quarter = 5}.check(), invalid_value);
  BOOST_CHECK_THROW(week_calendar{.pattern = static_cast<week_pattern>(3)}.check(), invalid_value);
  BOOST_CHECK_NO_THROW(nrf_years.check());
}

BOOST_AUTO_TEST_SUITE_END()
