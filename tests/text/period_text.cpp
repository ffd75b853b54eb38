// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"

#include <fiscus/text/ostream.hpp>
#include <fiscus/text/parse.hpp>
#include <fiscus/text/period_text.hpp>

#include <boost/test/unit_test.hpp>
#include <climits>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(period_text_test)

using namespace fiscus;

inline constexpr fiscal_calendar japan{.first_month = 4, .named_by = start_year};
inline constexpr fiscal_calendar uk_tax{.first_month = 4, .first_day = 6};
using calendar_year = fiscal_year<january_december>;
using calendar_quarter = fiscal_quarter<january_december>;
using retail_week = fiscal_week<nrf_years>;
using year_to = rolling_months<12>;

// One year, many spellings.
static_assert(parse<fiscal_year<>>("FY26") == fiscal_year<>{2026});
static_assert(parse<fiscal_year<>>("FY2026") == fiscal_year<>{2026});
static_assert(parse<fiscal_year<>>("2025-26") == fiscal_year<>{2026});
static_assert(parse<fiscal_year<>>("2025/26") == fiscal_year<>{2026});
static_assert(parse<fiscal_year<>>("FY2025-26") == fiscal_year<>{2026});
static_assert(parse<fiscal_year<>>("FY 2025-26") == fiscal_year<>{2026});
static_assert(parse<fiscal_year<>>("FY25-26") == fiscal_year<>{2026});
static_assert(parse<fiscal_year<>>("1999-00") == fiscal_year<>{2000});
static_assert(parse<fiscal_year<>>("2025-2026") == fiscal_year<>{2026});

// The same text in other calendars. Where both years stand there, the naming rule does not matter.
static_assert(parse<fiscal_year<japan>>("FY2025").first_day() == day{2025, 4, 1});
static_assert(parse<fiscal_year<april_march>>("FY2025").first_day() == day{2024, 4, 1});
static_assert(parse<fiscal_year<japan>>("2025-26").first_day() == day{2025, 4, 1});
static_assert(parse<fiscal_year<april_march>>("2025-26").first_day() == day{2025, 4, 1});
static_assert(parse<fiscal_year<uk_tax>>("2025/26").first_day() == day{2025, 4, 6});
static_assert(parse<calendar_year>("2025") == calendar_year{2025});
static_assert(parse<calendar_year>("CY2025") == calendar_year{2025});
static_assert(parse<fiscal_year<nrf_years>>("FY2023").last_day() == day{2024, 2, 3});
static_assert(parse<fiscal_year<nrf_years>>("2023-24").last_day() == day{2024, 2, 3});

// Parts of a year.
static_assert(parse<fiscal_half<>>("H1 FY26") == fiscal_half<>{2026, 1});
static_assert(parse<fiscal_half<>>("1HFY26") == fiscal_half<>{2026, 1});
static_assert(parse<fiscal_half<>>("H1FY2026") == fiscal_half<>{2026, 1});
static_assert(parse<fiscal_half<>>("H1 2025-26") == fiscal_half<>{2026, 1});
static_assert(parse<fiscal_quarter<>>("Q1FY26") == fiscal_quarter<>{2026, 1});
static_assert(parse<fiscal_quarter<>>("1QFY26") == fiscal_quarter<>{2026, 1});
static_assert(parse<fiscal_quarter<>>("FY26-Q4") == fiscal_quarter<>{2026, 4});
static_assert(parse<fiscal_quarter<>>("FY2026 Q4") == fiscal_quarter<>{2026, 4});
static_assert(parse<calendar_quarter>("2025Q4") == calendar_quarter{2025, 4});
static_assert(parse<calendar_quarter>("Q4 2025") == calendar_quarter{2025, 4});
static_assert(parse<fiscal_period<july_june, 4>>("T3 FY26").first_month() == month{2026, 3});
static_assert(parse<fiscal_month<>>("M6 FY26") == fiscal_month<>{2026, 6});
static_assert(parse<fiscal_month<>>("Dec FY26") == fiscal_month<>{2026, 6});

// Years to date.
static_assert(parse<fiscal_to_date<>>("7MFY26") == fiscal_to_date<>{2026, 7});
static_assert(parse<fiscal_to_date<>>("Jul-Dec FY26") == fiscal_to_date<>{2026, 6});
static_assert(parse<fiscal_to_date<>>("July-January FY26") == fiscal_to_date<>{2026, 7});
static_assert(parse<fiscal_to_date<>>("Jul–Dec 2025-26") == fiscal_to_date<>{2026, 6});
static_assert(parse<fiscal_to_date<april_march>>("Apr-Dec FY26").last_month() == month{2025, 12});
using quarters_to_date = fiscal_to_date<july_june, fiscal_quarter<>>;
static_assert(parse<quarters_to_date>("6MFY26") == quarters_to_date{2026, 2});
static_assert(parse<quarters_to_date>("Jul-Mar FY26") == quarters_to_date{2026, 3});

// Months, days, weeks, windows.
static_assert(parse<month>("2025-12") == month{2025, 12});
static_assert(parse<month>("Dec 2025") == month{2025, 12});
static_assert(parse<month>("Dec-25") == month{2025, 12});
static_assert(parse<month>("December 2025") == month{2025, 12});
static_assert(parse<month>("2025M12") == month{2025, 12});
static_assert(parse<month>("Sept 2025") == parse<month>("Sep-25"));
static_assert(parse<day>("2024-02-29") == day{2024, 2, 29});
static_assert(parse<day>("31 December 2025") == parse<day>("December 31, 2025"));
static_assert(parse<iso_week>("2026-W53").last_day() == day{2027, 1, 3});
static_assert(parse<retail_week>("W53 FY2023").last_day() == day{2024, 2, 3});
static_assert(parse<year_to>("12 months to November 2025") == year_to::ending(month{2025, 11}));

// Two digits of a year.
static_assert(parse<month>("Dec-70").year() == 1970 && parse<month>("Dec-69").year() == 2069);
static_assert(parse<month>("Dec-70", two_digit_years{.from = 1971}).year() == 2070);
static_assert(parse<fiscal_year<>>("FY26", two_digit_years{.from = 1900}).year() == 1926);
static_assert(parse<fiscal_year<>>("99-00", "{start_yy}-{end_yy}").year() == 2000);

// A pattern of one's own.
static_assert(parse<month>("12/2025", "{mm}/{year}") == month{2025, 12});
static_assert(parse<fiscal_half<>>("July to Dec. 2025-26",
                                   "{first_month} to {mon}. {start}-{end_yy}") ==
              fiscal_half<>{2026, 1});
static_assert(parse<day>("1.2.26", "{d}.[{mm}|{n}].{yy}") == day{2026, 2, 1});

// What was expected may be a part of the pattern, which must not be gone by then.
template <class Pattern>
concept tried_with = requires(Pattern&& pattern) {
  try_parse<month>("12/2025", static_cast<Pattern&&>(pattern));
};
static_assert(tried_with<const std::string&> && tried_with<std::string_view>);
static_assert(!tried_with<std::string>);

namespace {

template <class P>
std::string refused(std::string_view text) {
  try {
    return "accepted as " + to_text(parse<P>(text));
  } catch (const parse_error& e) {
    return e.what();
  }
}

// The message has the text at its end, which is not repeated here.
template <class P>
void is_refused(std::string_view text, std::string_view expected, int character) {
  BOOST_TEST(refused<P>(text) == "expected " + std::string(expected) + " at character " +
                                     std::to_string(character) + " of \"" + std::string(text) +
                                     '"');
}

template <class P>
void there_and_back(const P& p) {
  BOOST_TEST(parse<P>(to_text(p)) == p);
}

template <class P>
void there_and_back_by(const P& p, std::initializer_list<std::string_view> patterns) {
  for (const std::string_view pattern : patterns) {
    const std::string text = to_text(p, pattern);
    BOOST_TEST(parse<P>(text) == p, text);
    BOOST_TEST(parse<P>(text, pattern) == p, text);
  }
}

constexpr std::string_view bare_number =
    "FY before the year, as a bare number may be a calendar year";
constexpr std::string_view sdmx = "FY before the year, as SDMX names a year by its start";
constexpr std::string_view either_order =
    "the year first, as in 2025-12-31: day and month may stand in either order";
constexpr std::string_view goes_with = "the year that goes with the rest";

}  // namespace

BOOST_AUTO_TEST_CASE(periods_are_written_in_one_way) {
  BOOST_TEST(to_text(day{2025, 12, 31}) == "2025-12-31");
  BOOST_TEST(to_text(month{2025, 12}) == "2025-12");
  BOOST_TEST(to_text(month{1, 1}) == "0001-01");
  BOOST_TEST(to_text(fiscal_year<>{2026}) == "FY2026");
  BOOST_TEST(to_text(fiscal_half<>{2026, 1}) == "H1 FY2026");
  BOOST_TEST(to_text(fiscal_period<july_june, 4>{2026, 3}) == "T3 FY2026");
  BOOST_TEST(to_text(fiscal_quarter<>{2026, 4}) == "Q4 FY2026");
  BOOST_TEST(to_text(fiscal_period<july_june, 2>{2026, 6}) == "B6 FY2026");
  BOOST_TEST(to_text(fiscal_month<>{2026, 12}) == "M12 FY2026");
  BOOST_TEST(to_text(calendar_year{2025}) == "FY2025");
  BOOST_TEST(to_text(calendar_quarter{2025, 4}) == "Q4 FY2025");
  BOOST_TEST(to_text(fiscal_to_date<>{2026, 6}) == "6MFY2026");
  BOOST_TEST(to_text(iso_week{2026, 1}) == "2026-W01");
  BOOST_TEST(to_text(retail_week{2023, 53}) == "W53 FY2023");
  BOOST_TEST(to_text(year_to::ending(month{2025, 11})) == "12 months to 2025-11");
  BOOST_TEST(to_text(any_period(fiscal_half<>{2026, 1})) == "H1 FY2026");
  BOOST_TEST(to_text(any_period(fiscal_to_date<>{2026, 6})) == "6MFY2026");
  BOOST_TEST(to_text(quarters_to_date{2026, 2}) == "6MFY2026");
  static_assert(!has_label<fiscal_to_date<july_june, day>>);
  BOOST_TEST(to_text(any_period(month{2025, 12})) == "2025-12");
}

BOOST_AUTO_TEST_CASE(patterns_say_how) {
  BOOST_TEST(to_text(fiscal_half<>{2026, 1}, "{n}HFY{yy}") == "1HFY26");
  BOOST_TEST(to_text(fiscal_year<>{2026}, "FY {start}-{end_yy}") == "FY 2025-26");
  BOOST_TEST(to_text(fiscal_year<japan>{2025}, "{year}: {start}/{end}") == "2025: 2025/2026");
  BOOST_TEST(to_text(fiscal_to_date<>{2026, 7}, "{first_mon}-{mon} FY{yy}") == "Jul-Jan FY26");
  BOOST_TEST(to_text(fiscal_to_date<>{2026, 7}, "{first_month}–{month} {start}-{end_yy}") ==
             "July–January 2025-26");
  BOOST_TEST(to_text(month{2025, 5}, "{mon}-{yy}, {month} {year}, {mm}") == "May-25, May 2025, 05");
  BOOST_TEST(to_text(day{2025, 5, 1}, "{d} {mon} {year} {dd}") == "1 May 2025 01");
  BOOST_TEST(to_text(retail_week{2023, 3}, "week {nn} of {year}") == "week 03 of 2023");
  BOOST_TEST(to_text(fiscal_year<>{2026}, "") == "");
  BOOST_TEST(to_text(month{2025, 5}, "[{yy}|{year}][|x]") == "25");
}

BOOST_AUTO_TEST_CASE(what_is_written_is_read_back) {
  for (month m{1969, 11}; m < month{1971, 3}; ++m) {
    there_and_back(m);
    there_and_back(m.last_day());
    there_and_back(containing<fiscal_year<>>(m));
    there_and_back(containing<calendar_year>(m));
    there_and_back(containing<fiscal_half<april_march>>(m));
    there_and_back(containing<fiscal_quarter<october_september>>(m));
    there_and_back(containing<calendar_quarter>(m));
    there_and_back(containing<fiscal_period<july_june, 4>>(m));
    there_and_back(containing<fiscal_month<japan>>(m));
    there_and_back(containing<fiscal_quarter<uk_tax>>(m.first_day()));
    there_and_back(containing<fiscal_quarter<nrf_years>>(m.first_day()));
    there_and_back(containing<iso_week>(m.first_day()));
    there_and_back(containing<retail_week>(m.first_day()));
    there_and_back(fiscal_to_date<>::ending(m));
    there_and_back(year_to::ending(m));
    there_and_back(rolling_months<3>::ending(m));
  }
  there_and_back(month{1, 1});
  there_and_back(day{9999, 12, 31});
  there_and_back(fiscal_year<>{2});
  there_and_back(fiscal_year<>{9999});
}

// The table of spellings: written by a pattern, and read without being told by which.
BOOST_AUTO_TEST_CASE(every_spelling_is_read_back) {
  // All years that two digits can name, or every seventh and the one that "00" names.
  for (int year = 1971; year <= 2069; ++year) {
    if (!is_optimised && (year - 1971) % 7 != 0 && year != 2000) continue;
    there_and_back_by(fiscal_year<>{year},
                      {"FY{yy}", "FY{year}", "FY {yy}", "FY {year}", "{start}-{end_yy}",
                       "{start}/{end_yy}", "{start}-{end}", "{start}/{end}", "FY{start}-{end_yy}",
                       "FY {start}-{end_yy}", "FY{start}/{end_yy}", "FY{start_yy}-{end_yy}"});
    there_and_back_by(calendar_year{year},
                      {"{year}", "FY{year}", "FY{yy}", "CY{year}", "CY {year}"});
    for (int n = 1; n <= 4; ++n)
      there_and_back_by(
          fiscal_quarter<april_march>{year, n},
          {"Q{n} FY{yy}", "Q{n}FY{yy}", "{n}QFY{yy}", "Q{n} FY{year}", "Q{n}FY{year}",
           "{n}QFY{year}", "{n}Q FY{yy}", "FY{yy} Q{n}", "FY{year}Q{n}", "FY{yy}-Q{n}",
           "Q{n} {start}-{end_yy}", "Q{n} FY{start}-{end_yy}", "{start}-{end_yy} Q{n}"});
    for (int n = 1; n <= 2; ++n)
      there_and_back_by(fiscal_half<>{year, n}, {"H{n} FY{yy}", "{n}HFY{yy}", "H{n}FY{year}",
                                                 "FY{year} H{n}", "H{n} {start}/{end_yy}"});
    for (int n = 1; n <= 12; ++n) {
      there_and_back_by(fiscal_to_date<>{year, n},
                        {"{n}MFY{yy}", "{n}MFY{year}", "{n}M FY{yy}", "{first_mon}-{mon} FY{yy}",
                         "{first_month}-{month} FY{yy}", "{first_mon}–{mon} FY{year}",
                         "{first_mon}-{mon} {start}-{end_yy}", "{n}M {start}-{end_yy}"});
      there_and_back_by(fiscal_month<>{year, n},
                        {"M{n} FY{yy}", "M{nn}FY{year}", "{mon} FY{yy}", "{month} FY{year}"});
      there_and_back_by(month{year, n}, {"{year}-{mm}", "{mon} {year}", "{mon}-{yy}",
                                         "{month} {year}", "{month}-{yy}", "{year}M{mm}"});
      there_and_back_by(day{year, n, 28}, {"{year}-{mm}-{dd}", "{d} {mon} {year}",
                                           "{d} {month} {year}", "{month} {d}, {year}"});
    }
  }
}

BOOST_AUTO_TEST_CASE(years_are_refused_where_they_go_wrong) {
  using year = fiscal_year<>;
  is_refused<year>("", "FY", 1);
  is_refused<year>("fy26", "FY", 1);
  is_refused<year>("2026", bare_number, 1);
  is_refused<year>("2025-27", goes_with, 6);
  is_refused<year>("2025-24", goes_with, 6);
  is_refused<year>("2025-2025", goes_with, 6);
  is_refused<year>("FY2026-25", goes_with, 8);
  is_refused<year>("2025–26", "a hyphen or a stroke, as a dash may stand for two years", 1);
  is_refused<year>("FY", "a year of four digits", 3);
  is_refused<year>("FY6", "a digit", 4);
  is_refused<year>("FY026", "a digit", 6);
  is_refused<year>("FY0000", "the end of the text", 5);
  is_refused<year>("FY0001", "a year within the years 0001 to 9999", 3);
  is_refused<year>("FY2026 ", "the end of the text", 7);
  is_refused<year>(" FY2026", "FY", 1);
  is_refused<year>("FY20 26", "a digit", 5);
  is_refused<year>("9999-00", "a year within the years 0001 to 9999", 1);
  is_refused<calendar_year>("2025-26", "the end of the text", 5);
  is_refused<calendar_year>("25", "a digit", 3);
}

BOOST_AUTO_TEST_CASE(parts_of_years_are_refused_where_they_go_wrong) {
  is_refused<fiscal_half<>>("H3 FY26", "a part that the year has", 2);
  is_refused<fiscal_half<>>("H0 FY26", "a number from 1 on", 2);
  is_refused<fiscal_half<>>("Q1 FY26", "H", 1);
  is_refused<fiscal_half<>>("H1 2026", bare_number, 1);
  is_refused<fiscal_half<>>("2026-H1", sdmx, 1);
  is_refused<fiscal_quarter<>>("2026-Q1", sdmx, 1);
  is_refused<fiscal_quarter<>>("2026Q1", sdmx, 1);
  is_refused<fiscal_quarter<>>("Q1 2026", bare_number, 1);
  is_refused<fiscal_quarter<>>("5QFY26", "a part that the year has", 1);
  is_refused<fiscal_quarter<>>("Q1 2025-27", goes_with, 9);
  is_refused<calendar_quarter>("Q5 2025", "a part that the year has", 2);
  is_refused<fiscal_month<>>("M13 FY26", "a part that the year has", 2);
  is_refused<fiscal_month<>>("6MFY26", "M", 1);
  is_refused<fiscal_to_date<>>("13MFY26", "a part that the year has", 1);
  is_refused<fiscal_to_date<>>("0MFY26", "a number from 1 on", 1);
  is_refused<quarters_to_date>("7MFY26", "a number of months that whole periods make", 1);
  is_refused<quarters_to_date>("Jul-Jan FY26", "a number of months that whole periods make", 5);
  is_refused<fiscal_to_date<>>("6FY26", "M", 2);
  is_refused<fiscal_to_date<>>("Aug-Dec FY26", "the month with which it begins", 1);
  is_refused<fiscal_to_date<>>("Jul-Dec 2025", bare_number, 1);
  is_refused<fiscal_to_date<>>("Jul-Dezember FY26", "the name of a month", 5);
}

BOOST_AUTO_TEST_CASE(months_days_and_weeks_are_refused_where_they_go_wrong) {
  is_refused<month>("2025-13", "a month from 01 to 12", 6);
  is_refused<month>("2025-00", "a month from 01 to 12", 6);
  is_refused<month>("2025-1", "a digit", 7);
  is_refused<month>("2025", "a hyphen", 5);
  is_refused<month>("2025-12 ", "the end of the text", 8);
  is_refused<month>("Dezember 2025", "the name of a month", 1);
  is_refused<month>("dec 2025", "the name of a month", 1);
  is_refused<month>("Dec 25", "four digits or a hyphen, as this may be a day", 1);
  is_refused<month>("2025-12-01", "the end of the text", 8);
  is_refused<day>("2025-02-29", "a day of that month", 9);
  is_refused<day>("2025-02-00", "a day from 01 to 31", 9);
  is_refused<day>("2025-02", "a hyphen", 8);
  is_refused<day>("31/12/2025", either_order, 1);
  is_refused<day>("12/31/2025", either_order, 1);
  is_refused<day>("01.02.2025", either_order, 1);
  is_refused<iso_week>("2025-W53", "a week that the year has", 7);
  is_refused<iso_week>("2025-W00", "a number from 01 on", 7);
  is_refused<retail_week>("W53 FY2024", "a week that the year has", 2);
  is_refused<year_to>("3 months to 2025-11", "the number that goes with the rest", 1);
  is_refused<year_to>("12 months to 0001-11", "a window that begins after the year 0", 14);
}

BOOST_AUTO_TEST_CASE(messages_hide_what_is_no_text) {
  BOOST_TEST(refused<month>("\x1b[31m") ==
             "expected a year of four digits at character 1 of \"?[31m\"");
}

BOOST_AUTO_TEST_CASE(the_kind_of_a_period_may_be_left_to_the_text) {
  const auto read = [](std::string_view text) { return parse_period(text, july_june); };
  BOOST_TEST(read("FY26").as<fiscal_year<>>() == fiscal_year<>{2026});
  BOOST_TEST(read("2025-26").as<fiscal_year<>>() == fiscal_year<>{2026});
  BOOST_TEST(read("1HFY26").as<fiscal_half<>>() == (fiscal_half<>{2026, 1}));
  BOOST_TEST(read("Q3 FY26").as<fiscal_quarter<>>() == (fiscal_quarter<>{2026, 3}));
  BOOST_TEST(read("7MFY26").as<fiscal_to_date<>>() == (fiscal_to_date<>{2026, 7}));
  BOOST_TEST(read("2025-12").as<month>() == (month{2025, 12}));
  BOOST_TEST(read("Dec 2025").as<month>() == (month{2025, 12}));
  BOOST_TEST(read("M6 FY26").as<fiscal_month<>>() == (fiscal_month<>{2026, 6}));
  BOOST_TEST(parse_period("FY26", japan).first_day() == (day{2026, 4, 1}));
  BOOST_TEST(parse_period("2025Q4", january_december).first_day() == (day{2025, 10, 1}));

  const auto refusal_of = [&](std::string_view text) -> std::string {
    try {
      return "accepted as " + to_text(read(text));
    } catch (const parse_error& e) {
      return e.what();
    }
  };
  BOOST_TEST(
      refusal_of("2011-12") ==
      "expected FY before a year, or the name of a month, as this may be either at character "
      "1 of \"2011-12\"");
  BOOST_TEST(refusal_of("2026-Q1") ==
             "expected FY before the year, as SDMX names a year by its start at character 1 of "
             "\"2026-Q1\"");
  BOOST_TEST(refusal_of("H3 FY26") ==
             "expected a part that the year has at character 2 of \"H3 FY26\"");
  BOOST_CHECK_THROW(static_cast<void>(parse_period("FY26", {.first_month = 13})), invalid_value);
}

BOOST_AUTO_TEST_CASE(patterns_that_do_not_say_which_period_are_refused) {
  BOOST_CHECK_THROW(static_cast<void>(parse<day>("2025-12", "{year}-{mm}")), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(parse<month>("12", "{mm}")), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(parse<month>("2025", "{year}")), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(parse<fiscal_half<>>("FY26", "FY{yy}")), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(parse<iso_week>("2025", "{year}")), invalid_value);
  BOOST_CHECK_NO_THROW(static_cast<void>(parse<fiscal_year<>>("FY26", "FY{yy}")));
}

BOOST_AUTO_TEST_CASE(what_is_no_pattern_is_refused) {
  for (const std::string_view pattern : {"{", "{year", "[", "[{year}", "{year}[a|b", "{}", "{foo}",
                                         "{YEAR}", "{year}{", "[{year}|{foo}"}) {
    BOOST_CHECK_THROW(static_cast<void>(to_text(month{2025, 12}, pattern)), invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(parse<month>("2025", pattern)), invalid_value);
  }
  BOOST_CHECK_EXCEPTION(static_cast<void>(to_text(month{2025, 12}, "{foo}")), invalid_value,
                        [](const invalid_value& e) {
                          return e.what() ==
                                 std::string_view(
                                     "no field of periods: \"foo\" at character 1 of the "
                                     "pattern \"{foo}\"");
                        });
}

namespace {

std::string repeated(std::string_view part, int count) {
  std::string result;
  for (; count > 0; --count) result += part;
  return result;
}

// What is wrong with a pattern, and at which byte.
void is_refused(const std::string& pattern, std::string_view why, std::size_t position) {
  const auto as_expected = [&](const pattern_error& e) {
    return std::string_view(e.what()).starts_with(why) && e.position() == position;
  };
  BOOST_CHECK_EXCEPTION(static_cast<void>(to_text(month{2025, 12}, pattern)), pattern_error,
                        as_expected);
  BOOST_CHECK_EXCEPTION(static_cast<void>(parse<month>("aaaaaaaaaaaaaaaaaaaa", pattern)),
                        pattern_error, as_expected);
}

}  // namespace

// What the check lets pass is written, or refused at its place.
BOOST_AUTO_TEST_CASE(patterns_that_are_only_read_are_refused_at_their_place) {
  BOOST_TEST(to_text(fiscal_year<>{2026}, "{years}") == "2025-26");
  BOOST_TEST(to_text(fiscal_half<>{2026, 1}, "{part}{n} {years}, {FY}") == "H1 2025-26, FY2026");
  BOOST_TEST(parse<fiscal_half<>>("H1 2025-26", "{part}{n} {years}") == (fiscal_half<>{2026, 1}));

  const auto refused = [](const auto& p, std::string_view pattern, std::string_view why) {
    BOOST_CHECK_EXCEPTION(static_cast<void>(to_text(p, pattern)), pattern_error,
                          [&](const pattern_error& e) {
                            return e.position() == 6 && std::string_view(e.what()).starts_with(why);
                          });
  };
  refused(month{2025, 12}, "{year}{!a month, too}",
          "a reason to refuse a text cannot be written at character 7 of the pattern ");
  refused(month{2025, 12}, "[{mm}-{!no}|{year}]", "a reason to refuse a text cannot be written");
  refused(day{2025, 12, 1}, "{year}{part}", "no letter for such a period at character 7 of ");
  BOOST_TEST(to_text(month{2025, 12}, "[{mm}|{!no}]") == "12");
}

BOOST_AUTO_TEST_CASE(patterns_that_could_take_too_long_are_refused) {
  // Before the alternatives are multiplied by what stands beside them.
  is_refused("[{FY}{FY}{FY}|{FY}{FY}{FY}|{FY}{FY}{FY}|{moon}]",
             "more than 10000 spellings at character 1 of ", 0);
  is_refused(repeated("[a|a]", 14) + "{mm}/{year}", "more than 10000 spellings at character 66 of ",
             65);
  is_refused(repeated("[a|a]", 190), "more than 10000 spellings at character 66 of ", 65);
  is_refused("{FY}{FY}{FY}{FY}", "more than 10000 spellings at character 13 of ", 12);
  is_refused("{FY}{years}{years}{years}{years}{years}",
             "more than 10000 spellings at character 33 of ", 32);
  is_refused("x[a|[a|b|c" + repeated("[d|e][f|g|h]", 6) + "]]", "more than 10000 spellings", 70);
  is_refused(repeated("[", 17) + repeated("]", 17),
             "brackets nested more than 16 deep at character 17 of ", 16);
  is_refused(repeated("[", 500) + repeated("]", 500), "brackets nested more than 16 deep", 16);
  is_refused(repeated("[", 30'000) + repeated("]", 30'000), "more than 1000 characters", 1000);
  is_refused(repeated("[]", 501), "more than 1000 characters at character 1001 of ", 1000);
  is_refused("{year}[a|b", "a bracket without its end at character 7 of ", 6);
  is_refused("[{year}|{mm]", "a brace without its end at character 9 of ", 8);
  is_refused("{year}-{mm}[|{moon}]", "no field of periods: \"moon\" at character 14 of ", 13);

  const month december{2025, 12};
  const std::string longest = repeated("[]", 494) + " {mm}/{year}";
  BOOST_TEST(longest.size() == 1000U);
  BOOST_CHECK(parse<month>(" 12/2025", longest) == december);
  const std::string deepest = repeated("[", 16) + "{mm}/{year}" + repeated("]", 16);
  BOOST_CHECK(parse<month>(to_text(december, deepest), deepest) == december);
  const std::string most = repeated("[a|a]", 13) + "{mm}/{year}";
  BOOST_CHECK(parse<month>(to_text(december, most), most) == december);
  BOOST_CHECK_THROW(static_cast<void>(parse<month>("aaaaaaaaaaaaax", most)), parse_error);
}

BOOST_AUTO_TEST_CASE(two_digits_mean_years_that_there_are) {
  static_assert(parse<month>("Dec-01", two_digit_years{.from = 1}).year() == 1);
  static_assert(parse<month>("Dec-99", two_digit_years{.from = 9900}).year() == 9999);
  for (const int from : {INT_MIN, -1, 0, 9901, INT_MAX}) {
    const two_digit_years years{.from = from};
    BOOST_CHECK_THROW(static_cast<void>(parse<month>("Dec-69", years)), invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(parse<month>("2025-12", years)), invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(parse<month>("69", "{yy}", years)), invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(parse_period("FY69", july_june, years)), invalid_value);
  }
}

BOOST_AUTO_TEST_CASE(months_as_statistical_offices_write_them) {
  static_assert(parse<month>("2025 DEC") == month(2025, 12));
  static_assert(parse<month>("2025 Mar") == month(2025, 3));
  static_assert(parse<month>("1997Jul") == month(1997, 7));
  static_assert(!try_parse<month>("2025 dec"));
  static_assert(!try_parse<month>("2025 DECE"));
  static_assert(parse<month>("6/2025", "{m}/{year}") == month(2025, 6));
  static_assert(!try_parse<month>("13/2025", "{m}/{year}"));
  BOOST_TEST(to_text(month(2025, 6), "{m}/{year}") == "6/2025");
  BOOST_TEST((parse<day>("8/1/2009", "{m}/{d}/{year}") == day(2009, 8, 1)));
}

BOOST_AUTO_TEST_SUITE_END()
