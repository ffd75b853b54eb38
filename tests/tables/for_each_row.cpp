// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/tables/for_each_row.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <ios>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(for_each_row_test)

using namespace fiscus;

namespace {

/// The cells, separated by bars, and the rows by new lines.
std::string cells_of(const table_row& row) {
  std::string result;
  for (std::size_t i = 0; i < row.size(); ++i) result += (i == 0 ? "" : "|") + std::string(row[i]);
  return result + '\n';
}

std::string rows_of(const table_source& source, const table_format& format = {}) {
  std::string result;
  try {
    for_each_row(source, format, [&](const table_row& row) { result += cells_of(row); });
  } catch (const table_error& e) {
    result += e.what();
  }
  return result;
}

/// The same in memory, and in blocks of one stream, which must not differ.
std::string rows_in(const std::string& content, const table_format& format = {}) {
  std::istringstream in(content);
  const std::string in_blocks = rows_of({in, "t"}, format);
  const std::string in_memory = rows_of(table_source::text(content, "t"), format);
  BOOST_TEST(in_blocks == in_memory);
  return in_memory;
}

constexpr table_format headless{.header = table_header::none};

}  // namespace

BOOST_AUTO_TEST_CASE(lines_end_in_all_ways) {
  for (const char* content : {"a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4\r",
                              "a,b\n1,2\r\n3,4", "\n\na,b\n\r\n1,2\n\n\n3,4\r\n\r\n",
                              "\xEF\xBB\xBF"
                              "a,b\n1,2\n3,4"})
    BOOST_TEST(rows_in(content) == "1|2\n3|4\n");
  BOOST_TEST(rows_in("") == "");
  BOOST_TEST(rows_in("\n\r\n") == "");
  BOOST_TEST(rows_in("a,b") == "");
  BOOST_TEST(rows_in("a,b,c\n,,\n1,,\n") == "||\n1||\n");
}

BOOST_AUTO_TEST_CASE(quotation_marks_are_undone_where_a_cell_is_read) {
  BOOST_TEST(rows_in("\"a\",\"b,\"\n\"1\"\"2\",\"\"\n\"\"\"\",\"x\ny\"\n") == "1\"2|\n\"|x\ny\n");
  BOOST_TEST(rows_in("a,b\n'1,''2',\"\n", {.quote = '\''}) == "1,'2|\"\n");
  BOOST_TEST(rows_in("a,b\n\"1,\"2\n", {.quote = '\0'}) == "\"1|\"2\n");
  BOOST_TEST(rows_in("a,b\n1,\"2\n") ==
             "t:2:3: expected a quotation mark that closes the one here; nothing from "
             "line 2 on is read");
  BOOST_TEST(rows_in("a,b\n1,\"2\"3\n") == "t:2:6: expected a comma or the end of the line");
  BOOST_TEST(rows_in("a,b\n1,2\"3\n") ==
             "t:2:4: expected no quotation mark inside a cell that does not begin with one");
  // A text that is asked for again is the same.
  for_each_row(table_source::text("a\n\"1\"\"2\"\n", "t"), {}, [](const table_row& row) {
    const std::string_view text = row["a"];
    BOOST_TEST(row[0] == "1\"2");
    BOOST_TEST(static_cast<const void*>(row[0].data()) == static_cast<const void*>(text.data()));
  });
}

BOOST_AUTO_TEST_CASE(cells_are_found_wherever_they_stand_among_eight_bytes) {
  for (std::size_t before = 0; before < 20; ++before)
    for (std::size_t behind = 0; behind < 20; ++behind)
      for (const char* odd : {"", "\t", "\x01", "\x0e", "\x80", "\xff", "\xac", "-"}) {
        const std::string first = std::string(before, 'x') + odd;
        const std::string second = odd + std::string(behind, 'y');
        if (first.empty() && second.empty()) continue;
        const std::string expected = first + '|' + second + '\n';
        BOOST_TEST(rows_in(first + ',' + second + '\n', headless) == expected);
        BOOST_TEST(rows_in(first + ',' + second + "\r\n", headless) == expected);
        BOOST_TEST(rows_in(first + ",\"" + second + '"', headless) == expected);
      }
}

BOOST_AUTO_TEST_CASE(separators_and_marks_are_options) {
  BOOST_TEST(rows_in("a;b\n1,5;2\n", semicolon_separated) == "1,5|2\n");
  BOOST_TEST(rows_in("a\tb\n 1 \t\"2\n", tab_separated) == " 1 |\"2\n");
  BOOST_TEST(rows_in("a , b\n 1\t, \"2\" \n", {.trim = true}) == "1|2\n");
  BOOST_TEST(rows_in("a\tb\n 1 \t \n", {.separator = '\t', .trim = true}) == "1|\n");
  BOOST_CHECK_THROW(rows_of(table_source::text("", "t"), {.separator = '"'}), invalid_value);
  BOOST_CHECK_THROW(rows_of(table_source::text("", "t"), {.separator = '\n'}), invalid_value);
  BOOST_CHECK_THROW(rows_of(table_source::text("", "t"), {.decimal_mark = ','}), invalid_value);
  for (const char mark : std::string_view("5e-+()%\"\n\0", 10)) {
    BOOST_CHECK_THROW(table_format{.decimal_mark = mark}.check(), invalid_value);
    if (mark != '\0') BOOST_CHECK_THROW(table_format{.group_mark = mark}.check(), invalid_value);
  }
  table_format{.decimal_mark = '\'', .group_mark = ' '}.check();
  table_format{.quote = '\0', .group_mark = '\''}.check();
}

BOOST_AUTO_TEST_CASE(lines_around_the_table_are_passed_over) {
  const std::string content =
      "Title, with a comma\n\"unclosed\n\nName,2020\nunit,mn\n1,2\n\n# note\n3,4\n\nSource: x\ny\n";
  BOOST_TEST(rows_in(content, {.comment = '#',
                               .header_begins_with = "Name",
                               .lines_below_header = 1,
                               .footer = "Source"}) == "1|2\n3|4\n");
  BOOST_TEST(
      rows_in(content,
              {.comment = '#', .preamble_lines = 3, .lines_below_header = 1, .footer = "Source"}) ==
      "1|2\n3|4\n");
  BOOST_TEST(rows_in(content, {.header_begins_with = "Name",
                               .lines_below_header = 1,
                               .ends_at_empty_line = true}) == "1|2\n");
  BOOST_TEST(rows_in(content, {.header_begins_with = "Never"}) ==
             "t:1:1: expected a line that begins with \"Never\"; there is none");
  BOOST_TEST(rows_in("", {.header_begins_with = "Never"}) == "");
  BOOST_TEST(rows_in("1,2\n3,4\n", headless) == "1|2\n3|4\n");
}

BOOST_AUTO_TEST_CASE(rows_have_the_cells_of_the_header_unless_asked) {
  BOOST_TEST(rows_in("a,b\n1\n") == "t:2:1: expected 2 cells as in the header; the line has 1");
  BOOST_TEST(rows_in("1,2\n3,4,5\n", headless) ==
             "1|2\nt:2:1: expected 2 cells as in the first row; the line has 3");
  BOOST_TEST(rows_in("a,b,c\n1\n1,2\n", {.short_rows = true}) == "1||\n1|2|\n");
  const table_format trailing{.trailing_separators = true};
  BOOST_TEST(rows_in("a,b\n1,2,\n3,4\n5,6,,,\n", trailing).starts_with("1|2"));
  BOOST_TEST(rows_in("a,b,\n1,2,\n3,4\n", trailing).starts_with("1|2"));
  BOOST_TEST(rows_in("a,b\n1,2,,3\n", trailing) ==
             "t:2:1: expected 2 cells as in the header; the line has 4");
  BOOST_TEST(rows_in("a,b\n,\n1,2\n,\n", {.skip_blank_rows = true}) == "1|2\n");
}

BOOST_AUTO_TEST_CASE(utf_16_is_read_as_utf_8) {
  const std::string latin = "k,v\n\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80,1\n";
  const std::u16string wide = u"k,v\n\u00E9\u20AC\U0001F600,1\n";
  std::string little = "\xFF\xFE";
  std::string big = "\xFE\xFF";
  for (const char16_t c : wide) {
    little += {static_cast<char>(c & 0xFF), static_cast<char>(c >> 8)};
    big += {static_cast<char>(c >> 8), static_cast<char>(c & 0xFF)};
  }
  BOOST_TEST(rows_in(little) == rows_in(latin));
  BOOST_TEST(rows_in(big) == rows_in(latin));
  BOOST_TEST(rows_in(little + '\xD8').ends_with("the line has 1"));
}

BOOST_AUTO_TEST_CASE(blocks_may_end_anywhere) {
  std::string content = "key,value\n";
  std::size_t expected = 0;
  for (int i = 0; i < 60'000; ++i, ++expected)
    content += "\"a\"\"" + std::to_string(i) + "\"," + std::to_string(i) + (i % 3 ? "\n" : "\r\n");
  std::istringstream in(content);
  std::size_t next = 0;
  const auto check_row = [&](const table_row& row) {
    const std::string number = std::to_string(next++);
    if (row[1] != number || row[0] != "a\"" + number || row.line() != next + 1)
      BOOST_FAIL("row " + number);
  };
  BOOST_TEST(for_each_row({in, "t"}, {}, check_row) == expected);
  // An error in the last block has its line.
  std::istringstream wrong(content + "x\n");
  BOOST_CHECK_EXCEPTION(for_each_row({wrong, "t"}, {}, [](const table_row&) {}), table_error,
                        [](const table_error& e) { return e.line() == 60'002; });
}

BOOST_AUTO_TEST_CASE(a_row_in_blocks_has_a_limit) {
  std::istringstream in("a\n" + std::string(3'000'000, 'x'));
  const std::string message = rows_of({in, "t"}, {.longest_row = 1'000'000});
  BOOST_TEST(message ==
             "t:2:1: expected a row of at most 1000000 bytes, or the option longest_row");
  std::istringstream again("a\n" + std::string(3'000'000, 'x'));
  BOOST_TEST(rows_of({again, "t"}).size() == 3'000'001U);
}

BOOST_AUTO_TEST_CASE(cells_are_parsed_at_their_place) {
  const auto source = table_source::text("id,usd\nA,1.50\nB,\"2,000.25\"\n", "t");
  money<USD> sum;
  BOOST_TEST(for_each_row(source, {}, [&](const table_row& row) {
               sum += row.parse<money<USD>>("usd");
             }) == 2U);
  BOOST_CHECK(sum == money<USD>{"2001.75"});
  try {
    for_each_row(source, {}, [&](const table_row& row) {
      static_cast<void>(row.parse<money<EUR>>(row.index("id")));
    });
    BOOST_FAIL("accepted");
  } catch (const table_error& e) {
    BOOST_TEST(std::string_view(e.what()).starts_with("t:2:1: column \"id\": expected "));
    BOOST_TEST(e.file() == "t");
    BOOST_TEST(e.line() == 2U);
    BOOST_TEST(e.column() == 1U);
    BOOST_TEST(e.column_name() == "id");
    BOOST_TEST(e.found() == "A");
    BOOST_TEST(e.option() == "");
  }
  BOOST_CHECK_THROW(for_each_row(source, {}, [](const table_row& row) { (void)row[2]; }),
                    invalid_index);
  BOOST_CHECK_THROW(for_each_row(source, {}, [](const table_row& row) { (void)row["c"]; }),
                    table_error);
  BOOST_CHECK_THROW(for_each_row(source, {}, [](const table_row& row) { (void)row.index(3); }),
                    table_error);
  BOOST_CHECK_THROW(column(0), invalid_value);
}

BOOST_AUTO_TEST_CASE(cells_are_parsed_with_the_marks_of_the_format) {
  const auto source = table_source::text("n;x;e\n1.234;1.234,5;EUR 1.234,5\n", "t");
  for_each_row(source, semicolon_separated, [](const table_row& row) {
    BOOST_TEST(row.parse<int>("n") == 1234);
    BOOST_CHECK(row.parse<decimal<3>>("n") == decimal<3>{"1234"});
    BOOST_CHECK(row.parse<decimal<1>>("x") == decimal<1>{"1234.5"});
    BOOST_CHECK(row.parse<money<EUR>>("n") == money<EUR>{"1234"});
    BOOST_CHECK(row.parse<figure<EUR>>("x") == figure<EUR>{"1,234.5"});
    BOOST_CHECK(row.parse<any_money>("e") == (any_money(EUR, 123450)));
    // Readers without groups know the decimal mark.
    BOOST_CHECK_THROW(static_cast<void>(row.parse<ratio>("n")), table_error);
  });
  for_each_row(table_source::text("x\n7/2\n", "t"), semicolon_separated,
               [](const table_row& row) { BOOST_CHECK(row.parse<ratio>(0) == ratio(7, 2)); });
  for_each_row(table_source::text("m,n\n2025-12,\"1,234\"\n", "t"), {}, [](const table_row& row) {
    BOOST_CHECK(row.parse<month>("m") == month(2025, 12));
    BOOST_TEST(row.parse<int>("n") == 1234);
  });
}

BOOST_AUTO_TEST_CASE(only_errors_of_the_row_are_listed) {
  const auto source = table_source::text("a\n1\n2\n3\n", "t");
  const auto rows_until = [&](auto f) {
    table_errors errors(9);
    std::size_t count = 0;
    const auto each = [&](const table_row& row) {
      ++count;
      f(row);
    };
    try {
      for_each_row(source, {}, each, &errors);
    } catch (const error& e) {
      return std::to_string(count) + ": " + e.what();
    }
    return std::to_string(count) + " and " + std::to_string(errors.size());
  };
  BOOST_TEST(rows_until([](const table_row& row) { row.refuse(0, "odd"); }) == "3 and 3");
  BOOST_TEST(rows_until([](const table_row& row) { (void)row.parse<month>(0); }) == "3 and 3");
  BOOST_TEST(rows_until([](const table_row&) { throw overflow("a sum"); }) == "1: a sum");
  BOOST_TEST(rows_until([](const table_row& row) { (void)row["b"]; }).starts_with("1: t:1:1: "));
  // The errors of another table are not those of this one.
  BOOST_TEST(rows_until([](const table_row&) {
               for_each_row(table_source::text("b\nx\n", "other"), {},
                            [](const table_row& row) { (void)row.parse<int>(0); });
             }).starts_with("1: other:2:1: "));
}

BOOST_AUTO_TEST_CASE(wrong_rows_are_listed_up_to_a_limit) {
  const std::string content = "a,b\n1,2\n3\n4,5\"\n6,7\nx,8\n9,10\n";
  table_errors errors(3);
  std::string rows;
  for_each_row(
      table_source::text(content, "t"), {},
      [&](const table_row& row) {
        if (row[0] == "x") row.refuse(0, "expected a number");
        rows += cells_of(row);
      },
      &errors);
  BOOST_TEST(rows == "1|2\n6|7\n9|10\n");
  BOOST_TEST(errors.size() == 3U);
  BOOST_TEST(errors[0].line() == 3U);
  BOOST_TEST(errors[1].what() ==
             "t:4:4: expected no quotation mark inside a cell that does not begin with one");
  BOOST_TEST(errors[2].what() == "t:6:1: column \"a\": expected a number");
  table_errors two(2);
  BOOST_CHECK_THROW(for_each_row(
                        table_source::text(content, "t"), {},
                        [](const table_row& row) {
                          if (row[0] == "x") row.refuse(0, "expected a number");
                        },
                        &two),
                    table_error);
  BOOST_TEST(two.size() == 2U);
  // A quotation mark that is never closed ends it: what follows cannot be told apart.
  table_errors many(1000);
  BOOST_TEST(for_each_row(
                 table_source::text("a,b\n5,6\n\"1,2\n3,4\n", "t"), {}, [](const table_row&) {},
                 &many) == 1U);
  BOOST_TEST(many.size() == 1U);
  BOOST_TEST(
      many[0].what() ==
      "t:3:1: expected a quotation mark that closes the one here; nothing from line 3 on is read");
  // A row without an end, too.
  std::istringstream in("a\n1\n" + std::string(300'000, 'x'));
  BOOST_TEST(for_each_row(
                 {in, "t"}, {.longest_row = 1000}, [](const table_row&) {}, &many) == 1U);
  BOOST_TEST(many.size() == 2U);
  BOOST_TEST(many[1].option() == "longest_row");
}

BOOST_AUTO_TEST_CASE(a_file_is_mapped_or_refused) {
  const std::string path = "for_each_row_test.csv";
  std::ofstream(path, std::ios_base::binary) << "a,b\n1,2\n";
  BOOST_TEST(rows_of(path) == "1|2\n");
  std::ofstream(path, std::ios_base::binary | std::ios_base::trunc);
  BOOST_TEST(rows_of(path) == "");
  const std::string with_nul = path + '\0' + ".txt";
  BOOST_TEST(rows_of(with_nul).find(" cannot be opened: it has a NUL") != std::string::npos);
  std::remove(path.c_str());
  BOOST_TEST(rows_of(path) == path + ": cannot be opened: No such file or directory");
}

BOOST_AUTO_TEST_CASE(hostile_texts_cost_time_in_proportion_to_their_size) {
  BOOST_TEST(rows_in("a\n" + std::string(2'000'000, '\n')) == "");
  std::string many;
  for (int i = 0; i < 200'000; ++i) many += "c,";
  many += '\n' + many + '\n';
  BOOST_TEST(rows_of(table_source::text(many, "t")).size() == 400'001U);
  const std::string commas(2'500'000, ',');
  BOOST_TEST(rows_in(commas) == "t:1:1: expected at most 2097152 columns; the line has 2500001");
  BOOST_TEST(rows_in("a,b\n" + commas) ==
             "t:2:1: expected 2 cells as in the header; the line has 2500001");
  BOOST_TEST(rows_in("a\n\"" + std::string(1'000'000, 'x')).size() < 100U);
}

BOOST_AUTO_TEST_SUITE_END()
