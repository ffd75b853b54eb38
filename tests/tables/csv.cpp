// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/tables/csv.hpp>

#include <boost/test/unit_test.hpp>
#include <climits>
#include <cstddef>
#include <ios>
#include <optional>
#include <sstream>
#include <streambuf>
#include <string>
#include <string_view>
#include <utility>

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
  } catch (const table_error& e) {
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
  BOOST_TEST(gappy.length() == 5U);
  BOOST_TEST(gappy.count() == 2U);
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
             "f.csv:2:9: expected a quotation mark that closes the one here; nothing from "
             "line 2 on is read");
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
  const table_options columns{.period = "month", .value = "usd_million", .unit = million};
  const auto of_file = [&](const std::string& path) {
    try {
      static_cast<void>(read_csv<month, money<USD>>(path, columns));
    } catch (const table_error& e) {
      return std::string(e.what());
    }
    return std::string("accepted");
  };
  BOOST_TEST(of_file("no such file.csv") ==
             "no such file.csv: cannot be opened: No such file or directory");
#ifdef _WIN32  // where a folder cannot even be opened
  BOOST_TEST(of_file("/") == "/: cannot be opened: Permission denied");
#else
  BOOST_TEST(of_file("/") == "/: cannot be read: Is a directory");
#endif
  const std::string long_path(3000, 'x');
  BOOST_TEST(of_file(long_path).starts_with(long_path + ": cannot be opened"));
}

BOOST_AUTO_TEST_CASE(an_error_has_its_place_as_members) {
  const auto place_in = [](const std::string& content) {
    try {
      static_cast<void>(read(content));
    } catch (const table_error& e) {
      return std::pair(e.line(), e.column());
    }
    return std::pair(std::size_t{99}, std::size_t{99});
  };
  BOOST_CHECK(place_in(head + "2025-12,4x7\n") == std::pair(std::size_t{2}, std::size_t{10}));
  BOOST_CHECK(place_in(head + "2025-12\n") == std::pair(std::size_t{2}, std::size_t{1}));
  BOOST_CHECK(place_in("") == std::pair(std::size_t{1}, std::size_t{1}));
  try {
    static_cast<void>(read_csv<month, money<USD>>("none.csv", {.period = "m", .value = "v"}));
  } catch (const table_error& e) {
    BOOST_TEST(e.line() == 0U);
    BOOST_TEST(e.column() == 0U);
  }
}

// And not after the rows that follow were read.
BOOST_AUTO_TEST_CASE(a_period_that_stands_twice_is_told_where_it_stands) {
  BOOST_TEST(refusal(head + "2025-12,1\n2025-12,2\n2025-13,3\n") ==
             "f.csv:3:1: expected each period once; this one stands in line 2 already");
  BOOST_TEST(refusal(head + "2025-12,1\n2025-10,2\n2025-11,2\n2026-01,2\n2025-11,3\n") ==
             "f.csv:6:1: expected each period once; this one stands in line 4 already");
  BOOST_TEST(refusal(head + "2025-10,1\n2025-11,2\n2025-12,2\n2025-11,3\n") ==
             "f.csv:5:1: expected each period once; this one stands in line 3 already");
}

BOOST_AUTO_TEST_CASE(of_many_columns_the_message_names_the_first) {
  std::string header = "c0";
  for (int i = 1; i < 100'000; ++i) header += ",c" + std::to_string(i);
  const std::string message = refusal(header + '\n');
  BOOST_TEST(
      message.starts_with("f.csv:1:1: expected a column \"month\"; the header has \"c0\", "));
  BOOST_TEST(message.ends_with(", \"c18\", \"c19\" and 99980 more"));
  BOOST_TEST(message.size() < 1000U);
}

namespace {

series<month, int> read_months(const std::string& rows,
                               std::optional<two_digit_years> years = std::nullopt) {
  std::istringstream in("month,n\n" + rows);
  return read_csv<month, int>(in, "f.csv",
                              {.period = "month", .value = "n", .two_digit_years = years});
}

std::string refusal_of_months(const std::string& rows) {
  try {
    static_cast<void>(read_months(rows));
  } catch (const table_error& e) {
    return e.what();
  }
  return "accepted";
}

}  // namespace

BOOST_AUTO_TEST_CASE(years_of_two_digits_do_not_scatter_a_column_over_a_century) {
  const std::string either =
      "expected a year of four digits, or the option two_digit_years, as 50 to 69 may be of either "
      "century, at character 5 of ";
  BOOST_TEST(refusal_of_months("Nov-69,1\nDec-69,2\nJan-70,3\nFeb-70,4\n") ==
             "f.csv:2:5: column \"month\": " + either + "\"Nov-69\"");
  BOOST_TEST(refusal_of_months("Jan-65,1\n") ==
             "f.csv:2:5: column \"month\": " + either + "\"Jan-65\"");
  BOOST_TEST(refusal_of_months("Jan-50,1\n").starts_with("f.csv:2:5: "));
  BOOST_TEST(refusal_of_months("Jan-72,1\nJan-71,2\nJan-45,3\nJan-44,4\n") ==
             "f.csv:5:1: column \"month\": expected years of four digits, or the option "
             "two_digit_years, as two digits mean 1972 in line 2 and 2044 here, which are closer "
             "together if one is of another century");

  for (const char* rows : {"Dec-99,1\nJan-00,2\n", "Jan-49,1\n", "Jan-70,1\n", "Jan-1969,1\n",
                           "Jan-75,1\nJan-99,1\nJan-25,1\n", "1969-12,1\nJan-70,2\n"})
    BOOST_TEST(refusal_of_months(rows) == "accepted", rows);
  std::string all;
  for (int year = 1970; year < 2050; ++year)
    all += "Jan-" + std::to_string(year % 100 + 100).substr(1) + ",1\n";
  BOOST_TEST(read_months(all).length() == 79U * 12 + 1);

  const auto chosen =
      read_months("Nov-69,1\nDec-69,2\nJan-70,3\nFeb-70,4\n", two_digit_years{.from = 1950});
  BOOST_CHECK(chosen == (series<month, int>(month{1969, 11}, {1, 2, 3, 4})));
  BOOST_CHECK(read_months("Jan-65,1\nJan-30,2\n", two_digit_years{.from = 1930}).first() ==
              (month{1930, 1}));
  for (const int from : {INT_MIN, -1, 0, 9901, INT_MAX})
    BOOST_CHECK_THROW(static_cast<void>(read_months("", two_digit_years{.from = from})),
                      invalid_value);
}

// One whose other years have four digits is judged with them.
BOOST_AUTO_TEST_CASE(years_of_two_digits_are_judged_beside_those_of_four) {
  const std::string doubt =
      "column \"month\": expected years of four digits, or the option two_digit_years, as ";
  const std::string closer = ", which are closer together if one is of another century";
  BOOST_TEST(refusal_of_months("1948-12,1\nJan-49,2\nFeb-49,3\n") ==
             "f.csv:3:1: " + doubt + "the year is 1948 in line 2 and two digits mean 2049 here" +
                 closer);
  BOOST_TEST(refusal_of_months("Feb-49,3\n1948-12,1\n") ==
             "f.csv:3:1: " + doubt + "two digits mean 2049 in line 2 and the year is 1948 here" +
                 closer);
  BOOST_TEST(refusal_of_months("Jan-70,1\n2069-12,2\n") ==
             "f.csv:3:1: " + doubt + "two digits mean 1970 in line 2 and the year is 2069 here" +
                 closer);
  for (const char* rows : {"1848-12,1\n1948-12,1\nJan-49,2\n", "1949-01,1\nFeb-49,2\n2024-01,3\n",
                           "1900-12,1\n1930-01,2\nJan-31,3\n", "1948-12,1\n2000-01,2\nJan-49,2\n"})
    BOOST_TEST(refusal_of_months(rows) != "accepted", rows);
  for (const char* rows :
       {"1900-01,1\n1950-01,2\n1999-12,3\nJan-00,4\n", "1870-01,1\n1969-12,3\nJan-70,4\n",
        "2024-01,1\nJan-25,2\n2049-01,3\nFeb-49,4\n", "1948-12,1\nFeb-49,2\n2049-01,2\n"})
    BOOST_TEST(refusal_of_months(rows) == "accepted", rows);
  BOOST_CHECK(read_months("1948-12,1\nJan-49,2\n", two_digit_years{.from = 1930}) ==
              (series<month, int>(month{1948, 12}, {1, 2})));
}

BOOST_AUTO_TEST_CASE(fiscal_years_of_two_digits_are_read_in_the_same_way) {
  const auto fiscal = [](const std::string& rows) {
    std::istringstream in("year,n\n" + rows);
    return read_csv<fiscal_year<>, int>(in, "f.csv", {.period = "year", .value = "n"});
  };
  BOOST_TEST(fiscal("FY99,1\nFY00,2\nFY2000-01,3\n").length() == 3U);
  BOOST_TEST(fiscal("FY1968-69,1\n1969-70,2\n").length() == 2U);
  BOOST_CHECK_THROW(static_cast<void>(fiscal("FY69,1\nFY70,2\n")), table_error);
  BOOST_CHECK_THROW(static_cast<void>(fiscal("FY69-70,1\n")), table_error);
}

// The series would have a gap for each period between.
BOOST_AUTO_TEST_CASE(a_period_far_from_the_others_is_refused_where_it_stands) {
  BOOST_TEST(refusal(head + "2025-11,1\n8025-12,2\n2025-10,3\n") ==
             "f.csv:3:1: column \"month\": observations from 2025-10-01 to 8025-12-01 span 72003 "
             "periods; the limit is 40000");
  BOOST_TEST(refusal(head + "5025-11,1\n0025-12,2\n5025-10,..\n5026-01,3\n") ==
             "f.csv:3:1: column \"month\": observations from 0025-12-01 to 5026-01-01 span 60002 "
             "periods; the limit is 40000");

  const auto read_within = [](std::size_t periods, const std::string& rows) {
    std::istringstream in(rows);
    return read_csv<month, int>(in, "f.csv",
                                {.period = "month", .value = "n", .limit = {.periods = periods}});
  };
  const std::string rows = "n,month\n1,2025-01\n2,2025-03\n";
  BOOST_TEST(read_within(3, rows).length() == 3U);
  BOOST_CHECK_EXCEPTION(
      static_cast<void>(read_within(2, rows)), table_error, [](const table_error& e) {
        return e.line() == 3 &&
               e.column() == 3;  // the later of two that are as far from each other
      });
}

// A file that another program has written with semicolons or tabs has one cell in its header.
BOOST_AUTO_TEST_CASE(a_header_without_a_comma_is_told_what_separates_cells) {
  BOOST_TEST(refusal("month;usd_million\n2025-11;356\n") ==
             "f.csv:1:1: expected a column \"month\"; the header has \"month;usd_million\", and "
             "cells are separated by commas");
  BOOST_TEST(refusal("month\tusd_million\n").ends_with("cells are separated by commas"));
  BOOST_TEST(!refusal("a,b\n").ends_with("cells are separated by commas"));
}

namespace {

/// A stream that breaks after its first line.
class broken_buffer : public std::streambuf {
 public:
  broken_buffer() { setg(text_.data(), text_.data(), text_.data() + text_.size()); }

 private:
  int_type underflow() override { throw std::ios_base::failure("broken"); }

  std::string text_ = "month,usd_million\n";
};

constexpr table_options columns{.period = "month", .value = "usd_million", .unit = million};

std::string refusal_of(std::istream& in) {
  try {
    static_cast<void>(read_csv<month, money<USD>>(in, "f.csv", columns));
  } catch (const table_error& e) {
    return e.what();
  }
  return "accepted";
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_end_of_a_stream_is_no_exception) {
  for (const auto mask : {std::ios_base::failbit | std::ios_base::badbit, std::ios_base::badbit,
                          std::ios_base::failbit, std::ios_base::goodbit}) {
    std::istringstream in(head + "2025-11,356\n2025-12,437\n");
    in.exceptions(mask);
    BOOST_CHECK((read_csv<month, money<USD>>(in, "f.csv", columns)) == two);
    BOOST_TEST(in.eof());
    BOOST_TEST(!in.fail());
    BOOST_CHECK(in.exceptions() == mask);
  }
}

BOOST_AUTO_TEST_CASE(a_stream_that_failed_is_not_taken_for_an_empty_file) {
  std::istringstream failed(head);
  failed.setstate(std::ios_base::failbit);
  BOOST_TEST(refusal_of(failed) == "f.csv: cannot be read: the stream had already failed");

  std::istringstream ended(head);
  BOOST_TEST(refusal_of(ended) == "accepted");
  BOOST_TEST(refusal_of(ended) == "f.csv: cannot be read: the stream had already ended");

  for (const auto mask : {std::ios_base::badbit, std::ios_base::goodbit}) {
    broken_buffer buffer;
    std::istream broken(&buffer);
    broken.exceptions(mask);
    BOOST_TEST(refusal_of(broken) == "f.csv: cannot be read");
    BOOST_TEST(broken.bad());
    BOOST_CHECK(broken.exceptions() == mask);
  }
}

BOOST_AUTO_TEST_CASE(other_values_and_periods_can_be_read_too) {
  std::istringstream in("year,rate\nFY2025,23.5\nFY2026,24.25\n");
  const auto rates =
      read_csv<fiscal_year<>, decimal<2>>(in, "r.csv", {.period = "year", .value = "rate"});
  BOOST_CHECK(rates[fiscal_year<>{2026}] == decimal<2>{"24.25"});

  const table_options in_million{.period = "year", .value = "rate", .unit = million};
  BOOST_CHECK_THROW(static_cast<void>(read_csv<fiscal_year<>, ratio>(in, "r.csv", in_million)),
                    invalid_value);
}

BOOST_AUTO_TEST_SUITE_END()
