// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/tables/for_each_value.hpp>
#include <fiscus/tables/formats.hpp>
#include <fiscus/text/period_text.hpp>
#include <fiscus/text/write.hpp>
#include <fiscus/text/write_money.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <optional>
#include <sstream>
#include <string>

BOOST_AUTO_TEST_SUITE(for_each_value_test)

using namespace fiscus;

namespace {

/// The days and amounts of a table, or the message of the error behind those that were read.
std::string amounts(const std::string& content, const table_options& options) {
  std::string result;
  const auto add = [&](day d, std::optional<money<USD>> amount, const table_row& row) {
    result += std::to_string(row.line()) + ' ' + to_text(d) + ' ' +
              (amount ? number_of(*amount, one) : "none") + '\n';
  };
  try {
    std::istringstream in(content);
    const std::size_t count = for_each_value<day, money<USD>>(table_source(in, "t"), options, add);
    return result + std::to_string(count);
  } catch (const error& e) {
    return result + e.what();
  }
}

constexpr table_options statement{.period = 1,
                                  .value = 3,
                                  .format = {.header = table_header::none},
                                  .pattern = "{m}/{d}/{year}",
                                  .bare_fractions = true};

}  // namespace

BOOST_AUTO_TEST_CASE(many_rows_may_have_one_day) {
  BOOST_TEST(amounts("4/1/2008,Check,-$76.00\n3/28/2008,Pay,\"+$1,327.49\"\n4/1/2008,,($.23)\n"
                     "4/1/2008,,\n",
                     statement) ==
             "1 2008-04-01 -76\n2 2008-03-28 1327.49\n3 2008-04-01 -0.23\n4 2008-04-01 none\n4");
  BOOST_TEST(amounts("", statement) == "0");
}

BOOST_AUTO_TEST_CASE(rows_are_chosen_and_have_units_and_currencies) {
  table_options options = statement;
  options.where = {{2, "a"}};
  options.currency = 4;
  options.unit_column = 5;
  BOOST_TEST(amounts("4/1/2008,a,7,usd,0\n4/1/2008,b,8,eur,0\n4/1/2008,a,9,USD,3\n", options) ==
             "1 2008-04-01 7\n3 2008-04-01 9000\n2");
  BOOST_TEST(
      amounts("4/1/2008,a,7,eur,0\n", options) ==
      "t:1:14: column 4: expected USD, or the option where to choose rows, at character 1 of "
      "\"eur\"");
}

BOOST_AUTO_TEST_CASE(a_time_of_day_may_stand_behind_a_date) {
  table_options options{.period = "t", .value = "v", .times_of_day = true};
  BOOST_TEST(amounts("t,v\n2024-06-07 02:38:54,15.00\n2024-06-07T02:38Z,1\n2024-06-07,2\n"
                     "2024-06-07T02:38:54.123Z,3\n",
                     options) ==
             "2 2024-06-07 15\n3 2024-06-07 1\n4 2024-06-07 2\n5 2024-06-07 3\n4");
  for (const std::string time : {" 2:38", " 02-38", " 02:38:5", " 02:38:54x", " ", " 02:38:54,",
                                 " 24:00", " 99:99:99", " 12:60", " 12:30:61"})
    BOOST_TEST(amounts("t,v\n\"2024-06-07" + time + "\",1\n", options).starts_with("t:2:"));
  options.times_of_day = false;
  BOOST_TEST(amounts("t,v\n2024-06-07 02:38:54,15.00\n", options).starts_with("t:2:11: "));
}

BOOST_AUTO_TEST_CASE(what_the_function_throws_is_no_error_of_the_row) {
  table_errors wrong(5);
  table_options options = statement;
  options.errors = &wrong;
  const auto values_until = [&](auto f) {
    return for_each_value<day, money<USD>>(
        table_source::text("4/1/2008,,1\n4/2/2008,,2\n", "t"), options,
        [&](day, std::optional<money<USD>>, const table_row& row) { f(row); });
  };
  BOOST_CHECK_THROW(values_until([](const table_row&) { throw overflow("a sum"); }), overflow);
  BOOST_CHECK_THROW(values_until([](const table_row&) { throw parse_error("x", "y", 0); }),
                    parse_error);
  BOOST_TEST(wrong.empty());
  BOOST_TEST(values_until([](const table_row& row) { row.refuse(0, "odd"); }) == 0U);
  BOOST_TEST(wrong.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_row_that_is_passed_over_has_no_year) {
  table_errors wrong(5);
  table_options options = statement;
  options.pattern = "{m}/{d}/{yy}";
  options.errors = &wrong;
  BOOST_TEST(amounts("4/1/72,,1\n4/1/45,,x\n", options) == "1 1972-04-01 1\n1");
  BOOST_TEST(wrong.size() == 1U);
  BOOST_TEST(amounts("4/1/72,,1\n4/1/45,,x\n4/1/45,,1\n", options).find("t:3:") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_named_with_its_place) {
  BOOST_TEST(
      amounts("4/1/2008,,1\n4/31/2008,,2\n", statement).starts_with("1 2008-04-01 1\nt:2:3: "));
  BOOST_TEST(amounts("4/1/2008,,x\n", statement).starts_with("t:1:11: column 3: expected "));
  BOOST_TEST(amounts("4/1/2008,1\n", statement) == "t:1:1: expected a column 3; there are 2");
  table_errors wrong(5);
  table_options options = statement;
  options.errors = &wrong;
  BOOST_TEST(amounts("4/1/2008,,x\n4/2/2008,,5\n4/2\n", options) == "2 2008-04-02 5\n1");
  BOOST_TEST(wrong.size() == 2U);
  options.duplicates = duplicate_rows::added;
  BOOST_TEST(amounts("", options) ==
             "the option duplicates means nothing for rows that are handed over one by one");
  options = statement;
  options.value = {};
  BOOST_TEST(amounts("", options) == "name the column of values in the option value");

  table_options two_digits = statement;
  two_digits.pattern = "{m}/{d}/{yy}";
  BOOST_TEST(amounts("4/1/72,,1\n4/1/45,,2\n", two_digits).find("t:") != std::string::npos);
}

// Formats need no more than where a table becomes a series.
BOOST_AUTO_TEST_CASE(public_formats_are_handed_over_row_by_row) {
  const auto rows = [](const std::string& content, const table_options& options) {
    std::string result;
    try {
      for_each_value<month, decimal<1>>(
          table_source::text(content, "t"), options,
          [&](month m, std::optional<decimal<1>> value, const table_row& row) {
            result += to_text(m) + ' ' + (value ? to_text(*value) : "none") + ' ' +
                      std::string(row[0]) + '\n';
          });
    } catch (const error& e) {
      result += e.what();
    }
    return result;
  };
  BOOST_TEST(rows("DATE,X\n2025-01-01,1.5\n2025-02-01,.\n", formats::fred) ==
             "2025-01 1.5 2025-01-01\n2025-02 none 2025-02-01\n");
  BOOST_TEST(rows("DATE,X,Y\n2025-01-01,1.5,2\n", formats::fred) ==
             "t:1:8: expected one column of values, or the label of the one to read; there are "
             "\"X\", \"Y\"");
  BOOST_TEST(rows("series_id\tyear\tperiod\tvalue\tfootnote_codes\nA \t2024\tM11\t1.5\tP\n"
                  "B \t2024\tM13\t9\t\nB \t2024\tM12\t-\t\n",
                  formats::bls) == "2024-11 1.5 A\n2024-12 none B\n");
  const std::string head = "STRUCTURE,STRUCTURE_ID,ACTION,GEO,TIME_PERIOD,OBS_VALUE\n";
  BOOST_TEST(rows(head + "dataflow,X,I,A,2025-01,1\ndataflow,X,I,A,,\n", formats::sdmx_csv_2) ==
             "2025-01 1.0 dataflow\n");
  BOOST_TEST(rows(head + "dataflow,X,D,A,2025-01,-\n", formats::sdmx_csv_2)
                 .starts_with("t:2:12: column \"ACTION\""));
  BOOST_TEST(rows("\"Title\",\"T\"\n\"CDID\",\"X\"\n\"Unit\",\"%\"\n\"2024\",\"1\"\n"
                  "\"2024 DEC\",\"3\"\n",
                  formats::ons) == "2024-12 3.0 2024 DEC\n");
}

BOOST_AUTO_TEST_SUITE_END()
