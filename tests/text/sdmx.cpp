// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/countries.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/calendar/rolling_months.hpp>
#include <fiscus/text/ostream.hpp>
#include <fiscus/text/sdmx.hpp>

#include <boost/test/unit_test.hpp>
#include <climits>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(sdmx_test)

using namespace fiscus;

// Weeks of the reporting years that begin on 1 July.
inline constexpr week_calendar july_weeks{
    .last_month = 6, .ends_on = sunday, .year_end = nearest_to_month_end, .named_by = start_year};
inline constexpr fiscal_calendar uk_tax = countries::united_kingdom_tax;

// SDMX names a year by its start, whatever the calendar does.
static_assert(parse_sdmx<fiscal_year<>>("2025-A1") == fiscal_year<>{2026});
static_assert(parse_sdmx<fiscal_half<>>("2025-S1") == fiscal_half<>{2026, 1});
static_assert(parse_sdmx<fiscal_quarter<>>("2025-Q1") == fiscal_quarter<>{2026, 1});
static_assert(try_parse_sdmx<fiscal_quarter<>>("2025-Q5").failure().position() == 6);
static_assert(parse_sdmx<fiscal_month<>>("2025-M01").first_month() == month{2025, 7});
static_assert(parse_sdmx<fiscal_year<countries::japan>>("2025-A1") ==
              fiscal_year<countries::japan>{2025});
static_assert(parse_sdmx<fiscal_period<july_june, 4>>("2025-T3").first_month() == month{2026, 3});
static_assert(parse_sdmx<fiscal_year<uk_tax>>("2025-A1").first_day() == day{2025, 4, 6});

// What is Gregorian stays so.
static_assert(parse_sdmx<month>("2025-12") == month{2025, 12});
static_assert(parse_sdmx<month>("2025-M12") == month{2025, 12});
static_assert(parse_sdmx<day>("2025-12-31") == day{2025, 12, 31});
static_assert(parse_sdmx<fiscal_year<january_december>>("2025").year() == 2025);
static_assert(parse_sdmx<fiscal_year<january_december>>("2025-A1").year() == 2025);
static_assert(parse_sdmx<iso_week>("2026-W53").last_day() == day{2027, 1, 3});

// The examples of the standard.
constexpr bool is_from(period_range<day> days, day first_day, day last_day) {
  return *days.begin() == first_day &&
         days.size() == parts<day>(first_day).size() - 1 + through(first_day, last_day).size();
}
static_assert(parse_sdmx_start_day("--07-01").first_month == 7);
static_assert(is_from(parse_sdmx_days("2010-Q2", parse_sdmx_start_day("--07-01")), day{2010, 10, 1},
                      day{2010, 12, 31}));
static_assert(is_from(parse_sdmx_days("2011-W36", parse_sdmx_start_day("--07-01")), day{2012, 3, 5},
                      day{2012, 3, 11}));
static_assert(parse_sdmx<fiscal_week<july_weeks>>("2011-W36").first_day() == day{2012, 3, 5});

// Others, whose start days sdmx-dl computes as well.
static_assert(*parse_sdmx_days("2010-Q2").begin() == day{2010, 4, 1});
static_assert(*parse_sdmx_days("2011-W36").begin() == day{2011, 9, 5});
static_assert(*parse_sdmx_days("2000-D366").begin() == day{2000, 12, 31});
static_assert(*parse_sdmx_days("2000-M12").begin() == day{2000, 12, 1});

template <class P>
concept has_sdmx = requires(P p) {
  to_sdmx(p);
};
static_assert(has_sdmx<any_period> && has_sdmx<fiscal_to_date<>>);
static_assert(has_sdmx<iso_week> && !has_sdmx<fiscal_week<nrf_years>>);
static_assert(!has_sdmx<fiscal_period<july_june, 2>> && !has_sdmx<fiscal_year<nrf_years>>);

namespace {

template <class P>
void there_and_back(const P& p) {
  const std::string text = to_sdmx(p);
  BOOST_TEST(parse_sdmx<P>(text) == p, text);
  if constexpr (requires { P::calendar.first_day; }) {
    const period_range<day> days = parse_sdmx_days(text, P::calendar);
    BOOST_TEST((days.size() == parts<day>(p).size() && *days.begin() == p.first_day()), text);
    BOOST_TEST(to_sdmx(any_period(p)) == text);
  }
}

template <class F>
void is_refused(F parse, std::string_view text, std::string_view expected, int character) {
  BOOST_CHECK_EXCEPTION(static_cast<void>(parse(text)), parse_error, [&](const parse_error& e) {
    return e.what() == "expected " + std::string(expected) + " at character " +
                           std::to_string(character) + " of \"" + std::string(text) + '"';
  });
}

}  // namespace

BOOST_AUTO_TEST_CASE(periods_are_written_as_sdmx_names_them) {
  BOOST_TEST(to_sdmx(fiscal_year<>{2026}) == "2025-A1");
  BOOST_TEST(to_sdmx(fiscal_half<>{2026, 1}) == "2025-S1");
  BOOST_TEST(to_sdmx(fiscal_quarter<>{2026, 2}) == "2025-Q2");
  BOOST_TEST(to_sdmx(fiscal_month<>{2026, 1}) == "2025-M01");
  BOOST_TEST(to_sdmx(fiscal_year<january_december>{2025}) == "2025-A1");
  BOOST_TEST(to_sdmx(fiscal_quarter<uk_tax>{2026, 4}) == "2025-Q4");
  BOOST_TEST(to_sdmx(month{2025, 12}) == "2025-12");
  BOOST_TEST(to_sdmx(day{2025, 12, 31}) == "2025-12-31");
  BOOST_TEST(to_sdmx(iso_week{2026, 1}) == "2026-W01");
  BOOST_TEST(to_sdmx(fiscal_to_date<>{2026, 6}) == "2025-07-01/P6M");
  BOOST_TEST(to_sdmx(rolling_months<12>::ending(month{2025, 11})) == "2024-12-01/P12M");
  BOOST_TEST(to_sdmx_day<july_june>(day{2025, 12, 31}) == "2025-D184");
  BOOST_TEST(to_sdmx_day<january_december>(day{2024, 12, 31}) == "2024-D366");
  BOOST_TEST(to_sdmx_start_day(july_june) == "--07-01");
  BOOST_TEST(to_sdmx_start_day(uk_tax) == "--04-06");
  BOOST_CHECK_THROW(static_cast<void>(to_sdmx(any_period(fiscal_to_date<>{2026, 6}))),
                    invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(to_sdmx(any_period(fiscal_period<july_june, 2>{2026, 6}))),
                    invalid_value);
}

BOOST_AUTO_TEST_CASE(what_is_written_is_read_back) {
  for (month m{1999, 1}; m < month{2003, 1}; ++m) {
    there_and_back(m);
    there_and_back(m.last_day());
    there_and_back(containing<fiscal_year<>>(m));
    there_and_back(containing<fiscal_half<april_march>>(m));
    there_and_back(containing<fiscal_period<july_june, 4>>(m));
    there_and_back(containing<fiscal_quarter<countries::japan>>(m));
    there_and_back(containing<fiscal_month<october_september>>(m));
    there_and_back(containing<fiscal_month<uk_tax>>(m.first_day()));
  }
  for (iso_week w{2019, 1}; w < iso_week{2028, 1}; ++w) there_and_back(w);
  for (const fiscal_calendar& calendar : {july_june, uk_tax, january_december}) {
    const fiscal_calendar read = parse_sdmx_start_day(to_sdmx_start_day(calendar));
    BOOST_TEST((read.first_month == calendar.first_month && read.first_day == calendar.first_day));
  }
}

// The weeks of the run-time algorithm and those of the typed calendar.
BOOST_AUTO_TEST_CASE(weeks_are_counted_from_the_monday_nearest_to_the_start) {
  for (fiscal_week<july_weeks> w{1990, 1}; w < fiscal_week<july_weeks>{2030, 1}; ++w) {
    const period_range<day> days = parse_sdmx_days(to_sdmx(w), july_june);
    BOOST_TEST((*days.begin() == w.first_day() && days.size() == 7));
  }
  for (day d{2023, 7, 1}; d < day{2025, 7, 1}; ++d)
    BOOST_TEST((*parse_sdmx_days(to_sdmx_day<july_june>(d), july_june).begin() == d));
}

BOOST_AUTO_TEST_CASE(what_is_no_period_is_refused_where_it_goes_wrong) {
  const auto in_july_years = [](std::string_view text) { return parse_sdmx_days(text, july_june); };
  is_refused(in_july_years, "", "a digit", 1);
  is_refused(in_july_years, "0000", "a year from 0001 to 9999", 1);
  is_refused(in_july_years, "2025Q1", "a hyphen", 5);
  is_refused(in_july_years, "2025-X1", "one of the letters A, S, T, Q, M, W and D", 6);
  is_refused(in_july_years, "2025-Q5", "a part that the year has", 7);
  is_refused(in_july_years, "2025-Q0", "a part that the year has", 7);
  is_refused(in_july_years, "2025-Q01", "a part that the year has", 7);
  is_refused(in_july_years, "2025-M1", "a digit", 8);
  is_refused(in_july_years, "2025-M13", "a part that the year has", 7);
  is_refused(in_july_years, "2025-W53", "a week that the year has", 7);
  is_refused(in_july_years, "2025-W1", "a digit", 8);
  is_refused(in_july_years, "2025-D366", "a day that the year has", 7);
  is_refused(in_july_years, "2025-D36", "a digit", 9);
  is_refused(in_july_years, "2025-13", "a month from 01 to 12", 6);
  is_refused(in_july_years, "2025-02-29", "a day of that month", 9);
  is_refused(in_july_years, "2025-Q1 ", "the end of the text", 8);
  is_refused(parse_sdmx<fiscal_quarter<>>, "2025-Q5", "a part that the year has", 7);
  is_refused(parse_sdmx<fiscal_quarter<>>, "Q1 FY2026", "a year of four digits", 1);
  is_refused(parse_sdmx<fiscal_year<>>, "2025", "-A1", 5);
  is_refused(parse_sdmx<month>, "2025-Q1", "a month from 01 to 12", 6);
  is_refused(parse_sdmx_start_day, "07-01", "two hyphens before the month", 1);
  is_refused(parse_sdmx_start_day, "--13-01", "a month from 01 to 12", 3);
  is_refused(parse_sdmx_start_day, "--12-31", "a day from 01 to 28, which all months have", 6);
  is_refused(parse_sdmx_start_day, "--0701", "a hyphen", 5);
}

BOOST_AUTO_TEST_CASE(calendars_that_there_are_not_are_refused) {
  for (const int wrong : {INT_MIN, 0, 29, INT_MAX}) {
    BOOST_CHECK_THROW(static_cast<void>(to_sdmx_start_day({.first_month = wrong})), invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(to_sdmx_start_day({.first_day = wrong})), invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(parse_sdmx_days("2025-W01", {.first_month = wrong})),
                      invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(parse_sdmx_days("2025", {.first_day = wrong})),
                      invalid_value);
  }
}

BOOST_AUTO_TEST_SUITE_END()
