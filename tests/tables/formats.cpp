// SPDX-License-Identifier: BSL-1.0
#include "shown.hpp"

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/tables/csv.hpp>
#include <fiscus/tables/csv_vintages.hpp>
#include <fiscus/tables/formats.hpp>
#include <fiscus/tables/panel_csv.hpp>
#include <fiscus/text/write.hpp>
#include <fiscus/text/write_figure.hpp>
#include <fiscus/vintages/observation_status.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(formats_test)

using namespace fiscus;
using shown_test::refusal;
using shown_test::shown;

namespace {

using rate = decimal<2>;
using year = fiscal_year<january_december>;
using quarter = fiscal_quarter<january_december>;

table_source text(std::string_view content) { return table_source::text(content, "t"); }

/// The values of a series, a hyphen for a gap.
template <class Series>
std::string listed(const Series& all) {
  std::string result;
  for (const auto p : all.periods()) {
    const auto value = all.find(p);
    result += (result.empty() ? "" : " ") + (value ? to_text(*value) : "-");
  }
  return result;
}

}  // namespace

// tests/oracles/formats reads the files of each format and compares them; here are the options that
// they need, one by one.

BOOST_AUTO_TEST_CASE(a_format_is_changed_in_a_line) {
  constexpr table_options dollars = [] {
    table_options own = formats::fred;
    own.unit = million;
    return own;
  }();
  const auto all =
      read_csv<month, money<USD>>(text("DATE,X\n2025-01-01,1.5\n2025-02-01,.\n"), dollars);
  BOOST_TEST(listed(all) == "USD 1500000.00");
}

BOOST_AUTO_TEST_CASE(columns_of_a_wide_table_are_ignored_whether_they_are_there_or_not) {
  const table_options options{.period = "p", .ignored = {"note", "b"}};
  BOOST_TEST(shown(read_wide_csv<month, rate>(text("p,a,note\n2025-01,1,x\n"), options)) ==
             "2025-01 | a: 1.00");
}

BOOST_AUTO_TEST_CASE(a_label_is_a_part_of_the_name_of_a_column) {
  table_options options{.period = "p", .label_in_name = name_part::last_word};
  const std::string words = "p,Rate of [a]   XU,YU\n2025-01,1,2\n";
  BOOST_TEST(shown(read_wide_csv<month, rate>(text(words), options)) ==
             "2025-01 | XU: 1.00; YU: 2.00");
  options.label_in_name = name_part::in_parentheses;
  const std::string keys = "p,Rate (all) (X.Y),plain\n2025-01,1,2\n";
  BOOST_TEST(shown(read_wide_csv<month, rate>(text(keys), options)) ==
             "2025-01 | X.Y: 1.00; plain: 2.00");
  const std::string twice = "p,One (X),Two (X)\n2025-01,1,2\n";
  BOOST_TEST(refusal([&] { return read_wide_csv<month, rate>(text(twice), options); }) ==
             "t:1:11: expected one column \"X\" only");
}

BOOST_AUTO_TEST_CASE(columns_are_chosen_by_the_end_of_their_names) {
  const table_options options{.labels = {1}, .names_end_with = " Actuals"};
  const std::string content = "who,2023 Actuals,2023 Plan,2024 Actuals\na,1,9,2\n";
  BOOST_TEST(shown(read_wide_csv<year, rate>(text(content), options)) == "FY2023 | a: 1.00 2.00");
}

BOOST_AUTO_TEST_CASE(labels_stand_to_the_left_of_the_period) {
  table_options options{
      .period = "p", .labels_before_period = true, .value = "v", .ignored = {"source"}};
  const std::string content =
      "source,geo,unit,p,v,more\ns,AT,EUR,2025-01,1,x\ns,BE,EUR,2025-01,2,y\n";
  BOOST_TEST(shown(read_long_csv<month, rate>(text(content), options)) ==
             "2025-01 | AT.EUR: 1.00; BE.EUR: 2.00");
  options.where = {{"geo", "BE"}};
  BOOST_TEST(shown(read_long_csv<month, rate>(text(content), options)) == "2025-01 | EUR: 2.00");
  BOOST_TEST(
      refusal([&] { return read_csv<month, rate>(text(content), options); }) ==
      "one series has no labels: give the label of the one to read behind the options, or choose "
      "rows by the option where");
  BOOST_TEST(refusal([&] { return read_wide_csv<month, rate>(text(content), options); }) ==
             "a wide table has a column of periods, or columns of labels, and not both");
}

BOOST_AUTO_TEST_CASE(rows_with_a_text_are_passed_over) {
  const table_options options{.period = "p", .value = "v", .where_not = {{"k", "sum"}, {"k", "x"}}};
  const std::string content = "p,k,v\n2025-01,,1\n2025-01,sum,5\n2025-01,x,5\n2025-02,y,2\n";
  BOOST_TEST(listed(read_csv<month, rate>(text(content), options)) == "1.00 2.00");
}

BOOST_AUTO_TEST_CASE(a_period_has_two_columns) {
  const std::string content =
      "series_id\tyear\tperiod\tvalue\tfootnote_codes\nA  \t2024\tQ04\t 1.5\t\nA  \t2024\tQ05\t "
      "9\tR\n";
  BOOST_TEST(shown(read_long_csv<quarter, rate>(text(content), formats::bls)) ==
             "Q4 FY2024 | A: 1.50");
  BOOST_TEST(refusal([&] {
               return read_long_csv<month, rate>(text(content), formats::bls);
             }).starts_with("t:2:9: column \"year\": expected M at character 5 of \"2024Q04\""));
}

BOOST_AUTO_TEST_CASE(notes_below_the_header_and_other_kinds_of_periods) {
  const std::string content =
      "\"Title\",\"T\"\n\"CDID\",\"X\"\n\"Unit\",\"%\"\n\"2024\",\"1\"\n\"2024 Q4\",\"2\"\n"
      "\"2024 DEC\",\"3\"\n\"2025 JAN\",\"\"\n";
  BOOST_TEST(listed(read_csv<year, rate>(text(content), formats::ons)) == "1.00");
  BOOST_TEST(listed(read_csv<quarter, rate>(text(content), formats::ons)) == "2.00");
  BOOST_TEST(listed(read_csv<month, rate>(text(content), formats::ons)) == "3.00");
  // What is no period at all is refused below the first one.
  const std::string wrong = content + "\"2025 FEV\",\"3\"\n";
  BOOST_TEST(refusal([&] {
               return read_csv<month, rate>(text(wrong), formats::ons);
             }).starts_with("t:8:"));
  table_options strict = formats::ons;
  strict.notes_below_header = false;
  BOOST_TEST(refusal([&] {
               return read_csv<month, rate>(text(content), strict);
             }).starts_with("t:3:2: column \"CDID\": expected "));
}

BOOST_AUTO_TEST_CASE(a_row_without_a_period_has_no_value) {
  table_options options{.period = "p", .labels = {"who"}, .value = "v", .empty_periods = true};
  BOOST_TEST(shown(read_long_csv<month, rate>(text("who,p,v\na,2025-01,1\nb,,\n"), options)) ==
             "2025-01 | a: 1.00; b: -");
  BOOST_TEST(refusal([&] {
               return read_long_csv<month, rate>(text("who,p,v\na,2025-01,1\nb,,7\n"), options);
             }).starts_with("t:3:3: column \"p\": expected a year"));
  BOOST_TEST(refusal([&] {
               return read_long_csv<month, rate>(text("who,p,v\na,2025-01,1\nb,,-\n"), options);
             }).starts_with("t:3:5: column \"v\": expected a digit"));
}

BOOST_AUTO_TEST_CASE(words_for_zero_and_fractions_without_a_zero) {
  table_options options{
      .period = "p", .value = "v", .zeros = {"0E-7", "nil"}, .bare_fractions = true};
  const std::string content = "p,v\n2025-01,0E-7\n2025-02,nil\n2025-03,.3\n2025-04,-.1\n";
  BOOST_TEST(listed(read_csv<month, rate>(text(content), options)) == "0.00 0.00 0.30 -0.10");
  for (const char* wrong : {".", "-.", ".x", "..3", "+.5x"})
    BOOST_TEST(refusal([&] {
                 return read_csv<month, rate>(text(std::string("p,v\n2025-01,") + wrong), options);
               }).starts_with("t:2:"),
               wrong);
  options.bare_fractions = false;
  options.zeros = {};
  BOOST_TEST(refusal([&] {
               return read_csv<month, rate>(text("p,v\n2025-01,.3"), options);
             }).starts_with("t:2:9: "));
}

BOOST_AUTO_TEST_CASE(vintages_have_one_period_a_row_in_one_column) {
  const std::string content = "DATE\tX_20250130\n2024-10-01\t1\n";
  const auto all = read_vintages<quarter, rate>(text(content), formats::alfred);
  BOOST_TEST(all.releases().size() == 1U);
  table_options options = formats::alfred;
  options.mixed_periods = true;
  BOOST_TEST(refusal([&] { return read_vintages<quarter, rate>(text(content), options); }) ==
             "the option mixed_periods means nothing for a table of vintages");
}

BOOST_AUTO_TEST_CASE(names_of_vintages_say_a_day) {
  table_options options = formats::alfred;
  const auto days = [&](const std::string& name) {
    const std::string content = "DATE\t" + name + "\n2024-10-01\t1\n";
    try {
      return to_text(read_vintages<quarter, rate>(text(content), options).release_dates()[0]);
    } catch (const error& e) {
      return std::string(e.what());
    }
  };
  BOOST_TEST(days("ROUTPUT65Q4") ==
             "t:1:6: the name of column 2: expected a day by the pattern of the option "
             "released_in_names, at character 1 of \"ROUTPUT65Q4\"");
  options.released_in_names = "{mm}{dd}{yy}";
  BOOST_TEST(days("X_123165") ==
             "t:1:8: the name of column 2: expected a year of four digits, or the option "
             "two_digit_years, at character 3 of \"X_123165\"");
  BOOST_TEST(days("X_123124") == "2024-12-31");
  options.two_digit_years = two_digit_years{1950};
  BOOST_TEST(days("X_123165") == "1965-12-31");
}

// A running year is no year: the refusal names what passes over it.
BOOST_AUTO_TEST_CASE(parts_of_periods_are_refused) {
  const std::string rows =
      "a\nb\nc\nState,Commodity,Country,Time,V\nA,B,C,2025,5\nA,B,C,2026 through January,1\n";
  BOOST_TEST(
      refusal([&] { return read_long_csv<year, rate>(text(rows), formats::us_census); }) ==
      "t:6:11: column \"Time\": expected the end of the text at character 5 of \"2026 through "
      "January\"; the option where_not passes over it");
  table_options options{.labels = {"k"}};
  const std::string columns = "k,2024,2025 YTD\nA,1,2\n";
  BOOST_TEST(refusal([&] { return read_wide_csv<year, rate>(text(columns), options); }) ==
             "t:1:8: the name of column 3: expected a whole period, or the option ignored, at "
             "character 1 of \"2025 YTD\"");
  options.ignored = {"2025 YTD"};
  BOOST_TEST(shown(read_wide_csv<year, rate>(text(columns), options)) == "FY2024 | A: 1.00");
  for (const std::string no_part : {"2025-13", "2025 p", "Total", "20255 YTD", "2025 "})
    BOOST_TEST(refusal([&] {
                 return read_wide_csv<year, rate>(text("k," + no_part + "\nA,1\n"),
                                                  table_options{.labels = {"k"}});
               }).find("ignored") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(formats_are_known_by_name) {
  static_assert(&formats::named("fred") == &formats::fred);
  for (const auto& each : formats::all) BOOST_TEST(&formats::named(each.name) == each.options);
  const std::string said = refusal([] { return &formats::named("FRED"); });
  BOOST_TEST(said.starts_with("no format has the name FRED; there are fred, alfred, "));
}

BOOST_AUTO_TEST_CASE(one_series_of_a_table_of_any_shape_by_its_label) {
  const auto one = [](std::string_view content, const table_options& options,
                      std::string_view label) {
    return listed(read_csv<month, rate>(text(content), options, label));
  };
  const std::string_view fred = "DATE,A,B\n2025-01-01,1,.\n2025-02-01,2,3\n";
  BOOST_TEST(refusal([&] { return one(fred, formats::fred, ""); }) ==
             "t:1:8: expected one column of values, or the label of the one to read; there are "
             "\"A\", \"B\"");
  BOOST_TEST(one("DATE,A\n2025-01-01,1\n", formats::fred, "") == "1.00");
  BOOST_TEST(one(fred, formats::fred, "A") == "1.00 2.00");
  BOOST_TEST(one(fred, formats::fred, "B") == "3.00");
  const std::string_view eurostat = "k\t2025-01 \t2025-02 \nA\t1 \t: c\nB\t: \t2 p\n";
  BOOST_TEST(one(eurostat, formats::eurostat, "B") == "2.00");
  const std::string_view statcan = "REF_DATE,VECTOR,VALUE,STATUS\n2025-01,v1,1,\n2025-02,v2,2,\n";
  BOOST_TEST(one(statcan, formats::statcan, "v2") == "2.00");
  const auto refused = [&](std::string_view label) {
    return refusal([&] { return one(statcan, formats::statcan, label); });
  };
  BOOST_TEST(refused("") ==
             "t:1:1: expected one series, or the label of the one to read; there are \"v1\", "
             "\"v2\"");
  BOOST_TEST(refused("v") ==
             "t:1:1: expected a series with the label \"v\"; there are \"v1\", \"v2\"");

  std::string many = "REF_DATE,VECTOR,VALUE,STATUS\n";
  for (int i = 0; i < 30; ++i) many += "2025-01,v" + std::to_string(i) + ",1,\n";
  const std::string said = refusal([&] { return one(many, formats::statcan, "w"); });
  BOOST_TEST(said.ends_with("\"v19\" and 10 more"));
  const std::string none =
      refusal([&] { return one("REF_DATE,VECTOR,VALUE,STATUS\n", formats::statcan, "w"); });
  BOOST_TEST(none == "t:1:1: expected a series with the label \"w\"; there is none");
}

BOOST_AUTO_TEST_CASE(months_quarters_and_years_of_the_imf) {
  const auto first = []<class Period>(std::string_view period, Period) {
    const std::string content = "SERIES_CODE," + std::string(period) + "\nA,1\n";
    return refusal([&] {
      const auto all = read_wide_csv<Period, int>(text(content), formats::imf);
      throw invalid_value(to_text(all.first()));
      return 0;
    });
  };
  BOOST_TEST(first("2025-M12", month{}) == "2025-12");
  BOOST_TEST(first("2025-Q4", quarter{}) == "Q4 FY2025");
  BOOST_TEST(first("2025", year{}) == "FY2025");
  BOOST_TEST(first("2025-M12", year{}) ==
             "t:1:17: the name of column 2: expected -A1 at character 5 of \"2025-M12\"");
}

BOOST_AUTO_TEST_CASE(quarters_are_not_read_as_months) {
  const std::string_view content = "Sexo;Periodo;Total\nA;2005T4;1\n";
  BOOST_TEST(shown(read_long_csv<quarter, rate>(text(content), formats::ine_quarters)) ==
             "Q4 FY2005 | A: 1.00");
  BOOST_TEST(
      refusal([&] { return read_long_csv<month, int>(text(content), formats::ine_quarters); }) ==
      "the periods of this table are others: 4 in a year, as the option periods_in_year says");
}

BOOST_AUTO_TEST_CASE(figures_are_read_in_the_unit_of_the_table) {
  const auto all = read_csv<month, figure<USD>>(text("m,v\n2025-11,1.5 billion\n2025-12,\n"),
                                                {.period = "m", .value = "v"});
  BOOST_TEST(to_text(all[month(2025, 11)]) == "USD 1.5 billion");
  const table_options in_millions{.period = "m", .value = "v", .unit = million};
  const auto scaled =
      read_csv<month, figure<USD>>(text("m,v\n2025-11,356\n2025-12,437.5\n"), in_millions);
  BOOST_TEST(to_text(scaled[month(2025, 12)]) == "USD 437.5 million");
  BOOST_TEST((scaled[month(2025, 12)].precision() == ratio(100'000)));
  BOOST_TEST(refusal([&] {
               return read_csv<month, figure<USD>>(text("m,v\n2025-11,356 million\n"), in_millions);
             }) != "accepted");
  const table_options by_row{.period = "m", .value = "v", .unit_column = "u"};
  const auto rows = read_csv<month, figure<USD>>(text("m,v,u\n2025-12,437,6\n"), by_row);
  BOOST_TEST((rows[month(2025, 12)] == figure<USD>{"437 million"}));
}

namespace {

constexpr std::string_view sdmx_header =
    "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,GEO,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n";

/// The panel of rows ACTION,FREQ,GEO,TIME_PERIOD,OBS_VALUE,OBS_STATUS.
std::string sdmx(std::string_view rows, const table_options& options) {
  std::string content(sdmx_header);
  for (std::size_t at = 0; at < rows.size(); at = rows.find('\n', at) + 1)
    content.append("dataflow,A:B(1.0),").append(rows.substr(at, rows.find('\n', at) + 1 - at));
  try {
    return shown(read_long_csv<month, rate>(text(content), options));
  } catch (const table_error& e) {
    return e.what() + (e.option().empty() ? "" : ", option " + e.option());
  }
}

constexpr table_options applied = [] {
  table_options result = formats::sdmx_csv_2;
  result.apply_actions = true;
  return result;
}();

}  // namespace

BOOST_AUTO_TEST_CASE(names_beside_codes_are_no_part_of_a_label) {
  const std::string_view content =
      "STRUCTURE[;],STRUCTURE_ID,STRUCTURE_NAME,freq,Frequency,GEO,Area,time_period,Time,obs_"
      "value\n"
      "dataflow,A:B(1.0),Name,M,Monthly,AT,Austria,2025-01,,1\n";
  BOOST_TEST(shown(read_long_csv<month, rate>(text(content), formats::sdmx_csv_2)) ==
             "2025-01 | M.AT: 1.00");
}

BOOST_AUTO_TEST_CASE(rows_that_delete_are_refused_unless_they_are_applied) {
  const std::string_view rows = "I,M,A,2025-01,1,\nA,M,A,2025-02,2,\nD,M,A,2025-01,-,\n";
  BOOST_TEST(sdmx(rows, formats::sdmx_csv_2) ==
             "t:4:19: column \"ACTION\": expected a row that gives a value, or the option "
             "apply_actions, at character 1 of \"D\", option apply_actions");
  BOOST_TEST(
      sdmx("X,M,A,2025-01,1,\n", formats::sdmx_csv_2) ==
      "t:2:19: column \"ACTION\": expected one of the actions I, A, M, R and D at character 1 "
      "of \"X\"");
  BOOST_TEST(sdmx(rows, applied) == "2025-02 | M.A: 2.00");
  table_options passed = formats::sdmx_csv_2;
  passed.where_not = {{"ACTION", "D"}};
  BOOST_TEST(sdmx(rows, passed) == "2025-01 | M.A: 1.00 2.00");
}

BOOST_AUTO_TEST_CASE(actions_are_applied_to_the_rows_above) {
  const std::string above = "I,M,A,2025-01,1,\nI,M,A,2025-02,2,\nI,M,B,2025-01,3,\n";
  const auto after = [&](const std::string& rows) { return sdmx(above + rows, applied); };
  BOOST_TEST(after("D,M,A,2025-02,-,\nI,M,A,2025-02,5,\n") ==
             "2025-01 | M.A: 1.00 5.00; M.B: 3.00 -");
  BOOST_TEST(after("D,M,A,,-,\n") == "2025-01 | M.B: 3.00");
  BOOST_TEST(after("D,,,2025-01,-,\n") == "2025-02 | M.A: 2.00");
  BOOST_TEST(after("D,,,,,\n") == "");
  BOOST_TEST(after("D,M,A,2025-01,,-\n") == "2025-01 | M.A: 1.00 2.00; M.B: 3.00 -");  // its status
  BOOST_TEST(after("R,M,A,2025-01,7,\n") == "2025-01 | M.A: 7.00 2.00; M.B: 3.00 -");
  BOOST_TEST(after("R,M,A,2025-01,,\n") == "2025-01 | M.A: - 2.00; M.B: 3.00 -");
  BOOST_TEST(after("M,M,A,2025-01,8,\n") == "2025-01 | M.A: 8.00 2.00; M.B: 3.00 -");
  BOOST_TEST(after("M,M,A,2025-01,,\n") == "2025-01 | M.A: 1.00 2.00; M.B: 3.00 -");
  BOOST_TEST(
      after("A,M,A,2025-01,9,\n").starts_with("t:5:25: expected each period of a label once"));
  BOOST_TEST(
      after("R,M,A,2025-13,7,\n").starts_with("t:5:30: column \"TIME_PERIOD\": expected a month"));
  table_options one = applied;
  one.where = {{"GEO", "A"}};
  BOOST_TEST(sdmx(above + "D,,,2025-01,-,\n", one) == "2025-02 | M: 2.00");
  BOOST_TEST(sdmx(above + "D,,B,2025-01,-,\n", one) == "2025-01 | M: 1.00 2.00");
}

BOOST_AUTO_TEST_CASE(flags_say_more_than_how_firm_a_value_is) {
  const std::string_view content =
      "k\t2025-01 \t2025-02 \t2025-03 \t2025-04 \nA\t1 b\t: c\t2 d\t: m\nB\t5 f\t6 bp\t7 u\t8 \n";
  const auto all = read_wide_csv<month, observation_status>(text(content), formats::eurostat);
  std::string marks;
  for (std::size_t i = 0; i < all.size(); ++i)
    for (const auto p : all[i].periods()) marks.append(mark_of(*all[i].find(p))).append(",");
  BOOST_TEST(marks == "B,C,D,M,F,B,U,,");
}

// The column of statuses has two names in SDMX-CSV, and is there or not.
BOOST_AUTO_TEST_CASE(a_format_knows_the_column_of_statuses) {
  const auto marks = [](const std::string& content, const table_options& options) {
    try {
      const auto all = read_long_csv<month, observation_status>(text(content), options);
      std::string result;
      for (const auto p : all[0].periods()) result.append(mark_of(*all[0].find(p))).append(",");
      return result;
    } catch (const error& e) {
      return std::string(e.what());
    }
  };
  const std::string head = "STRUCTURE,STRUCTURE_ID,ACTION,GEO,TIME_PERIOD,OBS_VALUE";
  const std::string rows = "dataflow,X,I,A,2025-01,1,P\ndataflow,X,I,A,2025-02,,bp\n";
  for (const std::string name : {",OBS_STATUS\n", ",OBS_FLAG\n", ",obs_flag\n"})
    BOOST_TEST(marks(head + name + rows, formats::sdmx_csv_2) == "P,B,");
  BOOST_TEST(marks("GEO,TIME_PERIOD,OBS_VALUE,OBS_STATUS\nA,2025-01,1,E\n", formats::sdmx_csv_1) ==
             "E,");
  const std::string without = head + "\ndataflow,X,I,A,2025-01,1\n";
  BOOST_TEST(shown(read_long_csv<month, rate>(text(without), formats::sdmx_csv_2)) ==
             "2025-01 | A: 1.00");
  BOOST_TEST(
      marks(without, formats::sdmx_csv_2).starts_with("t:1:1: expected a column \"OBS_STATUS\""));
  table_options one = formats::sdmx_csv_2;
  one.status = "FLAG";
  BOOST_TEST(marks(without, one).starts_with("t:1:1: expected a column \"FLAG\""));
}

BOOST_AUTO_TEST_CASE(columns_of_flags_are_no_series) {
  const std::string_view content =
      "\"\";A;A_FLAGS;B;B_FLAGS\nEinheit;%;;%;\n2025-01;1,5;;2;vorläufig\n2025-02;.;Kein Wert;3;\n";
  BOOST_TEST(shown(read_wide_csv<month, rate>(text(content), formats::bundesbank)) ==
             "2025-01 | A: 1.50 -; B: 2.00 3.00");
  BOOST_TEST(listed(read_csv<month, rate>(text(content), formats::bundesbank, "B")) == "2.00 3.00");
}

BOOST_AUTO_TEST_SUITE_END()
