// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/claims/any_claim.hpp>
#include <fiscus/claims/finding.hpp>
#include <fiscus/claims/history_claims.hpp>
#include <fiscus/claims/history_kinds.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/tables/csv_claims.hpp>
#include <fiscus/text/claim_row.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <ios>
#include <optional>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

BOOST_AUTO_TEST_SUITE(csv_claims_test)

using namespace fiscus;

namespace {

const std::string head = "id,kind,period,figures,stated,printed,source\n";

/// Two years of 100, 102, 104 … million from January 2024 on.
series<month, figure<USD>> rising() {
  std::vector<observation<month, figure<USD>>> all;
  for (int i = 0; i < 24; ++i)
    all.push_back(
        {month{2024, 1} + i, figure<USD>::from_text(std::to_string(100 + 2 * i) + " million")});
  return series<month, figure<USD>>::from_observations(std::move(all));
}

std::vector<listed_claim<>> read(const std::string& content, std::vector<std::string>& errors,
                                 std::optional<currency> unit = std::nullopt) {
  std::istringstream in(content);
  return read_claims<july_june>(in, "f.csv", unit,
                                [&](const table_error& e) { errors.emplace_back(e.what()); });
}

/// The verdict of the only row, given without its id.
verdict outcome(const std::string& row) {
  std::vector<std::string> errors;
  const auto all = read(head + "A," + row + '\n', errors);
  BOOST_TEST_CONTEXT(row) {
    BOOST_REQUIRE(errors.empty());
    BOOST_REQUIRE(all.size() == 1U);
  }
  return check(all.front(), rising()).outcome();
}

void follows(const std::string& row) { BOOST_TEST((outcome(row) == verdict::follows), row); }
void is_impossible(const std::string& row) {
  BOOST_TEST((outcome(row) == verdict::impossible), row);
}

std::string refusal(const std::string& row) {
  std::vector<std::string> errors;
  const auto all = read(head + "A," + row + "\nB,same,,5;5,,,\n", errors);
  BOOST_TEST(all.size() == 1U, row);
  return errors.size() == 1 ? errors.front() : "accepted";
}

}  // namespace

BOOST_AUTO_TEST_CASE(claims_on_figures_beside_them_are_read) {
  follows("growth,,437 million; 356 million,23%,,");
  is_impossible("growth,,437 million; 366 million,23%,,");
  follows("difference,,298 million; 286 million,12 million,,");
  is_impossible("difference,,286 million; 298 million,12 million,,");
  follows("share,,6; 1.0,six-fold,,");
  follows("count,,USD 600 million; USD 1000,600 thousand,,");
  follows("share,,2.593 billion; 6.442 billion,40.25%,,");
  follows("share_of_sum,,1.0; 3.0,25%,,");
  is_impossible("share_of_sum,,3.0; 1.0,25%,,");
  is_impossible("same,,19.72%; 19.78%,,,");
  follows("sum,,354 million;337 million; 366 million,1057 million,,");
  follows("difference,,3.81; 0.50,3.3,,");
  follows("average,,1.512 billion; 3,504 million,,");
  follows("mean,,1.0; 2.0,1.5,,");
  follows("average,,324 million; 21,15.4 million,,");
  is_impossible("compound,,4.5 billion; 10 billion; 3,26%,,");
  follows("required_average,,5.00 billion; 2.240 billion; 6,460 million,,");
  follows("target_gap,,4.2 billion; 3.810 billion,around 400 million,,");
  follows("range,,3.6 billion,3.5-3.8 billion,,");
  follows("difference,,7.3%; 5%,2.3 percentage points,,");
  follows("difference,,5.25%; 5.00%,25 bps,,");
  is_impossible("difference,,7.3%; 5%,2.3%,,");
  is_impossible("growth,,437 million; 356 million,23 percentage points,,");
  is_impossible("on_period,2025-12,,1.4 points,,");
  is_impossible("share,,2.593 billion; 6.442 billion,40.25 points,,");
}

BOOST_AUTO_TEST_CASE(marks_counts_ranks_and_shortfalls_are_read) {
  follows("above,,437 million; exactly 400 million,,,");
  is_impossible("above,,386 million; exactly 400 million,,,");
  follows("below,,386 million; exactly 400 million,,,");
  BOOST_TEST((outcome("below,,400 million; exactly 400 million,,,") == verdict::possible));
  follows("count,,354 million; 15.4 million,23,,");
  is_impossible("count,,354 million; 15.4 million,21,,");
  follows("rank,,366 million; 386 million; 356 million,2,,");
  is_impossible("rank,,366 million; 386 million; 356 million,1,,");
  follows("shortfall,,exactly 3 billion; 2.58 billion,14%,,");
  is_impossible("shortfall,,exactly 3 billion; 2.596 billion,14%,,");
  follows("value,,437 million,437 million,,");
  follows("sum,,exactly 15 billion; exactly 10 billion,exactly 25 billion,,");
  follows("share,,374 million; 41 million,nine times,,");
  BOOST_TEST((outcome("growth,,5; 0,3%,,") == verdict::not_decidable));
}

BOOST_AUTO_TEST_CASE(figures_of_a_table_in_dollars_may_be_in_another_currency) {
  const auto first_of = [](const std::string& row) {
    std::vector<std::string> errors;
    const auto all = read(head + "A," + row + '\n', errors, USD);
    BOOST_REQUIRE(errors.empty());
    BOOST_REQUIRE(all.size() == 1U);
    return std::get<any_claim>(all.front().claim);
  };
  BOOST_TEST((first_of("sum,,PKR 5 billion; PKR 6 billion,PKR 11 billion,,") ==
              any_claim(sum_claim{{"PKR 5 billion", "PKR 6 billion"}, "PKR 11 billion"})));
  BOOST_TEST((first_of("sum,,$5 billion; 6 billion,11 billion,,") ==
              any_claim(sum_claim{{"USD 5 billion", "USD 6 billion"}, "USD 11 billion"})));
  BOOST_TEST((first_of("average,,€12 billion; 4,€3 billion,,") ==
              any_claim(average_claim{"EUR 12 billion", 4, "EUR 3 billion"})));
  // Who names one currency names it for all figures of the row.
  std::vector<std::string> errors;
  BOOST_TEST(
      read(head + "A,sum,,PKR 5 billion; 6 billion,PKR 11 billion,,\n", errors, USD).empty());
  BOOST_TEST(errors.front() == "f.csv:2:23: column \"figures\": expected PKR, found USD");
}

BOOST_AUTO_TEST_CASE(claims_on_a_month_or_on_months_to_date_are_read) {
  follows("level,2025-12,,146 million,,");
  is_impossible("level,2025-11,,146 million,,");
  follows("change,2025-12,,2 million,,");
  follows("on_period,2025-12,,1.4%,,");
  follows("on_year,2025-12,,20%,,");
  follows("average_before,2025-12,3,142 million,,");
  follows("average_with,2025-12,3,144 million,,");
  follows("record,2025-12,,,,");
  is_impossible("low_record,2025-12,,,,");
  follows("nth_highest,2025-12,1,,,");
  follows("nth_lowest,2025-12,24,,,");
  is_impossible("nth_lowest,2025-12,23,,,");
  follows("lowest_since,2025-12,2025-11,,,");
  is_impossible("highest_since,2025-12,2025-10,,,");
  follows("first_above,2025-12,145 million,,,");
  is_impossible("first_below,2025-12,122 million,,,");
  follows("rises,2025-12,23,,,");
  is_impossible("falls,2025-12,1,,,");
  follows("year_rises,2025-12,12,,,");
  is_impossible("year_falls,2025-12,12,,,");
  follows("level,6MFY2026,,846 million,,");
  follows("on_year,6MFY2026,,21%,,");
  follows("year_change,2025-12,,24 million,,");
  is_impossible("year_change,2025-12,,26 million,,");
  follows("year_change,6MFY2026,,144 million,,");
  follows("previous_record,2025-12,,144 million,,");
  is_impossible("previous_record,2025-12,,146 million,,");
  is_impossible("record_growth,2025-12,,,,");  // 20 % after 24 % in January
  is_impossible("first_fall,2025-12,22,,,");
  is_impossible("first_rise,2025-12,1,,,");
  is_impossible("year_first_fall,2025-12,11,,,");
  is_impossible("year_first_rise,2025-12,11,,,");
  follows("record_sum,2025-12,3,,,");
  BOOST_TEST((outcome("record_sum,2024-02,3,,,") == verdict::not_decidable));
  is_impossible("on_year,6MFY2026,,12%,,");
}

BOOST_AUTO_TEST_CASE(claims_on_quarters_halves_and_years_are_read) {
  follows("level,Q2FY2026,,432 million,,");
  follows("level,H1 FY2026,,846 million,,");
  follows("level,FY2025,,1476 million,,");
  follows("on_year,Q2 FY2026,,20%,,");
  BOOST_TEST((outcome("record,FY2025,,,,") == verdict::possible));        // FY2024 is not complete
  BOOST_TEST((outcome("record,2011-12,,,,") == verdict::not_decidable));  // a month
  follows("record,Q2FY2026,,,,");
  is_impossible("low_record,H1FY2026,,,,");
  follows("nth_lowest,Q2FY2026,8,,,");
  follows("lowest_since,Q2FY2026,Q1FY2026,,,");
  follows("first_above,Q2FY2026,430 million,,,");
  follows("rises,H1FY2026,3,,,");
  follows("year_rises,Q2FY2026,4,,,");
  follows("record,Dec 2025,,,,");
  follows("per_working_day,2025-12,Saturday; Sunday,6.3 million,,");  // 146 on 23 days
  is_impossible("per_working_day,2025-12,Sunday,6.3 million,,");      // on 27
  follows("per_working_day,2025-12,Saturday; Sunday; 2025-12-25,6.6 million,,");
  is_impossible("per_working_day,2025-12,Saturday; Sunday; 2025-12-25,6.3 million,,");
  follows("change,Q2FY2026,,18 million,,");
  follows("year_change,H1FY2026,,144 million,,");
  follows("previous_record,Q2FY2026,,414 million,,");
}

BOOST_AUTO_TEST_CASE(what_the_table_says_about_a_claim_is_kept) {
  std::vector<std::string> errors;
  const auto all = read(
      "source,printed,stated,figures,period,kind,id\n"
      "\"a, paper\",2026-01-31,23%,$437 million; 356 million,any words,growth,A\n"
      "\nb,,,,2025-12,record,B\n",
      errors, USD);
  BOOST_REQUIRE(errors.empty());
  BOOST_REQUIRE(all.size() == 2U);
  BOOST_TEST(all[0].id == "A");
  BOOST_TEST(all[0].about == "any words");
  BOOST_TEST(all[0].source == "a, paper");
  BOOST_TEST((all[0].printed == day{2026, 1, 31}));
  BOOST_TEST(all[0].line == 2U);
  BOOST_TEST(!all[0].needs_series());
  BOOST_TEST((std::get<any_claim>(all[0].claim) ==
              any_claim(growth_claim{
                  .now = "USD 437 million", .before = "USD 356 million", .stated = "23%"})));
  BOOST_TEST(explain(all[0], rising()) ==
             "$437 million is up 22.8% on 356 million; the printed 23% is right.");
  BOOST_TEST(!all[1].printed);
  BOOST_TEST(all[1].line == 4U);
  BOOST_TEST(all[1].needs_series());
  BOOST_TEST(explain(all[1], rising()) ==
             "146 million in December 2025 is the highest since the series begins in January 2024; "
             "the claim of a record is right.");
}

BOOST_AUTO_TEST_CASE(what_is_no_claim_is_refused_at_its_place) {
  BOOST_TEST(refusal("growth,,7.3%; 0.25 points,5%,,") ==
             "f.csv:2:11: column \"figures\": no claim can be made of these: expected a figure in "
             "percentage points, found one in per cent");
  BOOST_TEST(refusal("growth,,437; 35y,23%,,") ==
             "f.csv:2:18: column \"figures\": expected the end of the text at character 3 of "
             "\"35y\"");
  BOOST_TEST(refusal("growth,,437; 356,23&,,") ==
             "f.csv:2:22: column \"stated\": expected the end of the text at character 3 of "
             "\"23&\"");
  BOOST_TEST(
      refusal("growth,,437,23%,,") ==
      "f.csv:2:11: column \"figures\": expected 2 for growth, separated by semicolons; there "
      "are 1");
  BOOST_TEST(refusal("mean,,,23%,,") ==
             "f.csv:2:9: column \"figures\": expected 1 or more for mean, separated by semicolons; "
             "there are 0");
  BOOST_TEST(
      refusal("record,2025-12,5,,,") ==
      "f.csv:2:18: column \"figures\": expected 0 for record, separated by semicolons; there "
      "are 1");
  BOOST_TEST(refusal("sum,,5;,5,,") ==
             "f.csv:2:10: column \"figures\": expected a number at character 1 of \"\"");
  BOOST_TEST(refusal("sum,,$5;5,5,,") ==
             "f.csv:2:8: column \"figures\": expected the code of a currency, or options that say "
             "whose sign this is, at character 1 of \"$5\"");
  BOOST_TEST(refusal("record,2025-13,,,,") ==
             "f.csv:2:15: column \"period\": expected a month from 01 to 12 at character 6 of "
             "\"2025-13\"");
  BOOST_TEST(refusal("level,2025-13,,5,,") ==
             "f.csv:2:14: column \"period\": expected a month from 01 to 12 at character 6 of "
             "\"2025-13\"");
  BOOST_TEST(refusal("rises,2025-12,three,,,") ==
             "f.csv:2:17: column \"figures\": expected a digit at character 1 of \"three\"");
  BOOST_TEST(refusal("rises,2025-12,-3,,,") ==
             "f.csv:2:17: column \"figures\": expected a number above zero at character 1 of "
             "\"-3\"");
  BOOST_TEST(refusal("highest_since,2025-12,2025-12,,,") ==
             "f.csv:2:25: column \"figures\": expected a period like that of the claim and before "
             "it at character 1 of \"2025-12\"");
  BOOST_TEST(refusal("highest_since,Q2FY2026,2025-12,,,") ==
             "f.csv:2:26: column \"figures\": expected a period like that of the claim and before "
             "it at character 1 of \"2025-12\"");
  BOOST_TEST(refusal("growth,,USD 5; EUR 5,5%,,") ==
             "f.csv:2:18: column \"figures\": expected USD, found EUR");
  BOOST_TEST(refusal("growth,,5 million; 5%,5%,,") ==
             "f.csv:2:22: column \"figures\": expected an amount, found a rate");
  BOOST_TEST(refusal("growth,,5 million; 4 million,USD 1,,") ==
             "f.csv:2:32: column \"stated\": expected a rate, found an amount in USD");
  BOOST_TEST(refusal("on_year,2025-12,,5 million,,") ==
             "f.csv:2:20: column \"stated\": expected a rate, found an amount");
  BOOST_TEST(refusal("difference,,5 million; 4 million,23%,,") ==
             "f.csv:2:36: column \"stated\": expected an amount, found a rate");
  BOOST_TEST(refusal("average,,5 million; 4,23%,,") ==
             "f.csv:2:25: column \"stated\": expected an amount, found a rate");
  BOOST_TEST(refusal("compound,,1 billion; 2 billion; 20000,5%,,") ==
             "f.csv:2:35: column \"figures\": expected a number of years from 1 to 1000 at "
             "character 1 of \"20000\"");
  BOOST_TEST(refusal("record,6MFY2026,,,,") ==
             "f.csv:2:10: column \"period\": expected a month, quarter, half or year");
  BOOST_TEST(refusal("per_working_day,2025-12,Sunnday,5,,") ==
             "f.csv:2:27: column \"figures\": expected a day of the week, as Saturday, or a date "
             "at character 1 of \"Sunnday\"");
  BOOST_TEST(refusal("per_working_day,2025-12,Monday;Tuesday;Wednesday;Thursday;Friday;Saturday;"
                     "Sunday,5,,") == "f.csv:2:27: column \"figures\": expected a day to work on");
  BOOST_TEST(refusal("per_working_day,2025-12,Sunday;2025-12-32,5,,") ==
             "f.csv:2:42: column \"figures\": expected a day from 01 to 31 at character 9 of "
             "\"2025-12-32\"");
  BOOST_TEST(refusal("rank,,5 million,1,,") ==
             "f.csv:2:9: column \"figures\": expected 2 or more for rank, separated by "
             "semicolons; there are 1");
  BOOST_TEST(refusal("rank,,5;4,half,,") ==
             "f.csv:2:13: column \"stated\": expected a digit at character 1 of \"half\"");
  BOOST_TEST(refusal("rank,,5;4,0,,") ==
             "f.csv:2:13: column \"stated\": expected a number above zero at character 1 of "
             "\"0\"");
  BOOST_TEST(refusal("above,,5 million;4%,,,") ==
             "f.csv:2:20: column \"figures\": expected an amount, found a rate");
  BOOST_TEST(refusal("above,,5%;4 points,,,") ==
             "f.csv:2:10: column \"figures\": no claim can be made of these: expected a figure in "
             "per cent, found one in percentage points");
  BOOST_TEST(refusal("count,,5 million;4 million,USD 5 million,,") ==
             "f.csv:2:30: column \"stated\": expected a rate, found an amount in USD");
  BOOST_TEST(refusal("same,,5 million;4%,,,") ==
             "f.csv:2:19: column \"figures\": expected an amount, found a rate");
  BOOST_TEST(refusal("same,,5,5,,") ==
             "f.csv:2:9: column \"figures\": expected 2 for same, separated by semicolons; there "
             "are 1");
  BOOST_TEST(refusal("growth,,\"5;5\"x,5%,,") ==
             "f.csv:2:16: expected a comma or the end of the line");
  BOOST_TEST(refusal("growth,,5") ==
             "f.csv:2:1: expected 7 cells as in the header; the line has 4");
  BOOST_TEST(
      refusal("trend,,5;5,5,,")
          .starts_with("f.csv:2:3: column \"kind\": expected one of growth, difference, share, "));
  BOOST_TEST(refusal("grwoth,,5;5,5,,") ==
             "f.csv:2:3: column \"kind\": no kind of claim has the name \"grwoth\"; did you mean "
             "growth?");
  BOOST_TEST(refusal("nth_higest,2025-12,2,,,").ends_with("did you mean nth_highest?"));
  BOOST_TEST(refusal("growth,,5;5,,,") ==
             "f.csv:2:15: column \"stated\": expected the figure that is claimed; the cell is "
             "empty");
  BOOST_TEST(refusal("record_sum,2025-12,2147483647,,,")
                 .starts_with("f.csv:2:22: column \"figures\": no period that far from the one "));
  BOOST_TEST(refusal("average_before,2025-12,2147483647,5,,")
                 .starts_with("f.csv:2:26: column \"figures\": no period that far from the one "));
  BOOST_TEST(refusal("on_year,0001-01,,5%,,")
                 .starts_with("f.csv:2:11: column \"period\": no period that far from the one "));
}

BOOST_AUTO_TEST_CASE(years_of_two_digits_are_of_one_century_or_refused) {
  BOOST_TEST(refusal("level,Jan-65,,5,,") ==
             "f.csv:2:13: column \"period\": expected a year of four digits, or the option "
             "two_digit_years, as 50 to 69 may be of either century, at character 5 of \"Jan-65\"");
  BOOST_TEST(refusal("record,FY65,,,,").starts_with("f.csv:2:12: column \"period\": "));
  BOOST_TEST(refusal("highest_since,Dec-25,Jan-65,,,").starts_with("f.csv:2:28: "));

  std::istringstream in(head + "A,level,Jan-65,,5,,\nB,record,FY65,,,,\n");
  const auto chosen = read_claims<july_june>(
      in, "f.csv", std::nullopt, [](const table_error& e) { BOOST_ERROR(e.what()); },
      two_digit_years{.from = 1950});
  BOOST_REQUIRE(chosen.size() == 2U);
  BOOST_CHECK(std::get<claim_on_period>(chosen[0].claim).about == (month{1965, 1}));
  std::istringstream unread(head);
  BOOST_CHECK_THROW(
      static_cast<void>(read_claims<july_june>(
          unread, "f.csv", std::nullopt, [](const table_error&) {}, two_digit_years{.from = 0})),
      invalid_value);
}

BOOST_AUTO_TEST_CASE(a_column_whose_two_digits_may_be_of_two_centuries_is_refused) {
  const auto thrown = [](const std::string& rows) {
    std::vector<std::string> errors;
    try {
      static_cast<void>(read(head + rows, errors));
    } catch (const table_error& e) {
      return std::string(e.what());
    }
    return std::string("accepted");
  };
  const std::string doubt =
      "column \"period\": expected years of four digits, or the option two_digit_years, as ";
  const std::string closer = ", which are closer together if one is of another century";
  BOOST_TEST(thrown("A,level,Dec-72,,5,,\nB,level,Jan-45,,5,,\n") ==
             "f.csv:3:9: " + doubt + "two digits mean 1972 in line 2 and 2045 here" + closer);
  BOOST_TEST(thrown("A,record,FY72,,,,\nB,record,FY45,,,,\n") ==
             "f.csv:3:10: " + doubt + "two digits mean 1972 in line 2 and 2045 here" + closer);
  BOOST_TEST(thrown("A,level,1948-12,,5,,\nB,level,Q1FY49,,5,,\n") ==
             "f.csv:3:9: " + doubt + "the year is 1948 in line 2 and two digits mean 2049 here" +
                 closer);
  BOOST_TEST(thrown("A,level,Dec-72,,5,,\nB,same,Jan-45,5;5,,,\n") == "accepted");  // any words
  BOOST_TEST(thrown("A,level,Dec-72,,5,,\nB,level,Jan-45,,x,,\n") == "accepted");   // no claim
  BOOST_TEST(thrown("A,level,Dec-80,,5,,\nB,level,Jan-25,,5,,\n") == "accepted");   // 45 years
  BOOST_TEST(thrown("A,highest_since,Jan-45,Dec-72,,,\n") == "accepted");
  std::istringstream in(head + "A,level,Dec-72,,5,,\nB,level,Jan-45,,5,,\n");
  BOOST_TEST(read_claims<july_june>(
                 in, "f.csv", std::nullopt, [](const table_error& e) { BOOST_ERROR(e.what()); },
                 two_digit_years{.from = 1930})
                 .size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_is_stated_by_a_kind_that_states_nothing_is_refused) {
  BOOST_TEST(refusal("record,2025-12,,999 million,,") ==
             "f.csv:2:19: column \"stated\": expected nothing for record, found \"999 million\"");
  for (const char* kind : {"record,2025-12,",
                           "low_record,2025-12,",
                           "nth_highest,2025-12,1",
                           "nth_lowest,2025-12,1",
                           "highest_since,2025-12,2025-10",
                           "lowest_since,2025-12,2025-10",
                           "first_above,2025-12,5",
                           "first_below,2025-12,5",
                           "rises,2025-12,3",
                           "falls,2025-12,3",
                           "year_rises,2025-12,3",
                           "year_falls,2025-12,3",
                           "record_growth,2025-12,",
                           "record_sum,2025-12,3",
                           "first_fall,2025-12,3",
                           "first_rise,2025-12,3",
                           "year_first_fall,2025-12,3",
                           "year_first_rise,2025-12,3",
                           "same,,5;5",
                           "above,,5;4",
                           "below,,4;5"}) {
    BOOST_TEST(refusal(kind + std::string(",x,,")) != "accepted", kind);
    std::vector<std::string> errors;
    BOOST_TEST(read(head + "A," + kind + ",,,\n", errors).size() == 1U, kind);
  }
}

BOOST_AUTO_TEST_CASE(a_claim_on_a_series_gives_the_row_that_it_was_read_from) {
  std::vector<claim_row> rows{
      {"level", "", "2.24 billion", "6MFY2026"},
      {"on_period", "", "23%", "2025-12"},
      {"on_year", "", "26%", "H1 FY2026"},
      {"change", "", "81 million", "2025-12"},
      {"year_change", "", "minus 5 million", "Q2 FY2026"},
      {"average_before", "3", "369 million", "2025-12"},
      {"average_with", "12", "350 million", "2025-12"},
      {"per_working_day", "Friday; Saturday; 2025-12-25", "15 million", "2025-12"},
      {"per_working_day", "none", "14.1 million", "2025-12"},
      {"previous_record", "", "386 million", "FY2026"}};
  for (const history_kind& each : history_kinds) {
    constexpr const char* figures[] = {"", "3", "4", "2024-11", "145 million"};
    rows.push_back({std::string(each.kind), figures[static_cast<int>(each.cell)], "", "2025-12"});
  }
  for (const claim_row& row : rows) {
    std::vector<std::string> errors;
    const auto all = read(
        head + "A," + row.kind + ',' + row.period + ',' + row.figures + ',' + row.stated + ",,\n",
        errors);
    BOOST_TEST_REQUIRE(errors.empty(), row.kind);
    const auto& read_back = std::get<claim_on_period>(all.front().claim);
    BOOST_TEST((to_row(read_back.claim, read_back.about) == row), row.kind);
  }
}

BOOST_AUTO_TEST_CASE(a_claim_on_history_without_a_name_has_no_row) {
  const month december{2025, 12};
  BOOST_CHECK_THROW(static_cast<void>(to_row(low_record_claim().of_sums(4), december)),
                    invalid_value);
  BOOST_CHECK_THROW(
      static_cast<void>(to_row(streak_claim(direction::rising, 3).of_growth_on_year(), december)),
      invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(to_row(highest_since_claim(12), month{1, 12})), invalid_date);
  BOOST_TEST(to_row(highest_since_claim(11), month{1, 12}).figures == "0001-01");
}

BOOST_AUTO_TEST_CASE(an_error_in_a_row_has_its_place_as_members) {
  std::istringstream in(head + "A,growth,,437; 35y,23%,,\n");
  in.exceptions(std::ios_base::failbit | std::ios_base::badbit);
  std::size_t line = 0;
  std::size_t column = 0;
  const auto all = read_claims<july_june>(in, "f.csv", std::nullopt, [&](const table_error& e) {
    line = e.line();
    column = e.column();
  });
  BOOST_TEST(all.empty());
  BOOST_TEST(line == 2U);
  BOOST_TEST(column == 18U);
}

BOOST_AUTO_TEST_CASE(what_is_no_table_throws) {
  std::vector<std::string> errors;
  BOOST_CHECK_THROW(static_cast<void>(read("id,kind\nA,growth\n", errors)), table_error);
  BOOST_CHECK_THROW(static_cast<void>(read("", errors)), table_error);
  BOOST_CHECK_THROW(static_cast<void>(read_claims<july_june>("/nowhere/claims.csv", USD,
                                                             [](const table_error&) {})),
                    table_error);
  BOOST_TEST(errors.empty());
  BOOST_TEST(read(head, errors).empty());
}

BOOST_AUTO_TEST_SUITE_END()
