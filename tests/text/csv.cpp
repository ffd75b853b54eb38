// SPDX-License-Identifier: BSL-1.0
#include <fiscus/money/money.hpp>
#include <fiscus/text/csv.hpp>

#include <boost/test/unit_test.hpp>
#include <sstream>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(csv_test)

using namespace fiscus;

namespace {

using exports = series<month, money<USD>>;

exports read(const std::string& content) {
  std::istringstream in(content);
  return read_csv<month, money<USD>>(in, "f.csv",
                                     {.period = "month", .value = "usd_million", .unit = million});
}

std::string refusal(const std::string& content) {
  try {
    static_cast<void>(read(content));
  } catch (const csv_error& e) {
    return e.what();
  }
  return "accepted";
}

const std::string head = "month,usd_million\n";

const exports two(month{2025, 11}, {money<USD>{"356 million"}, money<USD>{"437 million"}});

}  // namespace

BOOST_AUTO_TEST_CASE(the_forms_that_files_come_in_are_read_alike) {
  for (const char* content : {
           "month,usd_million\n2025-11,356\n2025-12,437\n",
           "month,usd_million\n2025-11,356\n2025-12,437",                  // no final newline
           "month,usd_million\r\n2025-11,356\r\n2025-12,437\r\n",          // Windows
           "\xEF\xBB\xBFmonth,usd_million\n2025-11,356\n2025-12,437\n",    // byte-order mark
           "usd_million,month\n437,2025-12\n356,2025-11\n",                // other orders
           "\n\nmonth,usd_million\n\n2025-11,356\n\n2025-12,437\n\n",      // empty lines
           "\"month\",\"usd_million\"\n\"2025-11\",\"356\"\n2025-12,437",  // quoted
           "month,usd_million,note\n2025-11,356,\"a, \"\"b\"\"\nc\"\n2025-12,437,\n",
           "month,usd_million,source\n2025-11,356,caf\xe9\n2025-12,437,\xc3\xa9\n",  // Latin-1
           "month,usd_million\n2025-11,USD 356\n2025-12,437.00\n",
       })
    BOOST_CHECK_MESSAGE(read(content) == two, content);
}

BOOST_AUTO_TEST_CASE(gaps_are_cells_without_a_value_and_months_without_a_row) {
  const exports gappy = read(head + "2025-08,1\n2025-09,\n2025-10,..\n2025-12,4\n");
  BOOST_TEST(gappy.size() == 5U);
  BOOST_TEST(gappy.present() == 2U);
  BOOST_TEST(read(head).empty());
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_named_with_its_place) {
  BOOST_TEST(refusal("") ==
             "f.csv:1:1: expected a header line with the columns \"month\" and \"usd_million\"; "
             "the file is empty");
  BOOST_TEST(refusal("\xEF\xBB\xBF\r\n").starts_with("f.csv:1:1: expected a header line"));
  BOOST_TEST(refusal("month,eur_million\n2025-12,437\n") ==
             "f.csv:1:1: expected a column \"usd_million\"; the header has \"month\", "
             "\"eur_million\"");
  BOOST_TEST(refusal("month,usd_million,month\n") ==
             "f.csv:1:19: expected one column \"month\" only");
  BOOST_TEST(refusal(head + "2025-12,437\n2025-11,356\n2025-12,438\n") ==
             "f.csv:4:1: expected each period once; this one stands in line 2 already");
  BOOST_TEST(refusal(head + "2025-12,437\n2025-12,\n") ==
             "f.csv:3:1: expected each period once; this one stands in line 2 already");
  BOOST_TEST(refusal(head + "2025-13,437\n") ==
             "f.csv:2:6: column \"month\": expected a month from 01 to 12 at character 6 of "
             "\"2025-13\"");
  BOOST_TEST(refusal(head + "2025-12,4x7\n") ==
             "f.csv:2:10: column \"usd_million\": expected the end of the text at character 2 of "
             "\"4x7\"");
  BOOST_TEST(refusal(head + "2025-12,-\n").starts_with("f.csv:2:10: column \"usd_million\""));
  BOOST_TEST(refusal(head + "2025-12,PKR 437\n") ==
             "f.csv:2:9: column \"usd_million\": expected an amount in USD at character 1 of "
             "\"PKR 437\"");
  BOOST_TEST(refusal(head + "2025-12,99999999999999999999\n") ==
             "f.csv:2:9: column \"usd_million\": expected a number that fits its integer at "
             "character 1 of \"99999999999999999999\"");
  BOOST_TEST(refusal(head + "2025-12,1.123456789\n").starts_with("f.csv:2:19: "));
  BOOST_TEST(refusal(head + "2025-12\n") ==
             "f.csv:2:1: expected 2 cells as in the header; the line has 1");
  BOOST_TEST(refusal(head + "2025-12,1,2\n") ==
             "f.csv:2:1: expected 2 cells as in the header; the line has 3");
  BOOST_TEST(refusal(head + "2025-12,\"437\n2025-11,356\n") ==
             "f.csv:2:9: expected a quotation mark that closes the one here");
  BOOST_TEST(refusal(head + "2025-12,\"437\"8\n") ==
             "f.csv:2:14: expected a comma or the end of the line");
  BOOST_TEST(refusal(head + "2025-12,4\"37\n").starts_with("f.csv:2:10: expected no quotation"));
}

BOOST_AUTO_TEST_CASE(a_decimal_comma_is_no_comma_of_thousands) {
  BOOST_TEST(
      refusal(head + "2025-11,\"1,356\"\n2025-12,\"0,437\"\n") ==
      "f.csv:3:11: column \"usd_million\": expected a point, as no number in groups begins with "
      "0, at character 2 of \"0,437\"");
}

BOOST_AUTO_TEST_CASE(places_are_counted_across_quoted_line_ends) {
  const std::string header = "note,month,usd_million\n";
  BOOST_TEST(refusal(header + "\"two\nlines\",2025-12,x\n").starts_with("f.csv:3:16: "));
  BOOST_TEST(refusal(header + "a,\"2025-1x\",5\n").starts_with("f.csv:2:10: "));
}

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_read_is_named) {
  const csv_columns columns{.period = "month", .value = "usd_million", .unit = million};
  const auto of_file = [&](const std::string& path) {
    try {
      static_cast<void>(read_csv<month, money<USD>>(path, columns));
    } catch (const csv_error& e) {
      return std::string(e.what());
    }
    return std::string("accepted");
  };
  BOOST_TEST(of_file("no such file.csv") ==
             "no such file.csv: cannot be opened: No such file or directory");
  BOOST_TEST(of_file("/") == "/: cannot be read");
  const std::string long_path(3000, 'x');
  BOOST_TEST(of_file(long_path).starts_with(long_path + ": cannot be opened"));
}

BOOST_AUTO_TEST_CASE(other_values_and_periods_can_be_read_too) {
  std::istringstream in("year,rate\nFY2025,23.5\nFY2026,24.25\n");
  const auto rates =
      read_csv<fiscal_year<>, decimal<2>>(in, "r.csv", {.period = "year", .value = "rate"});
  BOOST_CHECK(rates[fiscal_year<>{2026}] == decimal<2>{"24.25"});

  const csv_columns in_million{.period = "year", .value = "rate", .unit = million};
  BOOST_CHECK_THROW(static_cast<void>(read_csv<fiscal_year<>, decimal<2>>(in, "r.csv", in_million)),
                    invalid_value);
}

BOOST_AUTO_TEST_SUITE_END()
