// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/tables/csv.hpp>
#include <fiscus/tables/csv_vintages.hpp>
#include <fiscus/tables/for_each_row.hpp>
#include <fiscus/tables/table_error.hpp>
#include <fiscus/tables/table_options.hpp>
#include <fiscus/text/write.hpp>
#include <fiscus/vintages/observation_status.hpp>

#include <boost/test/unit_test.hpp>
#include <concepts>
#include <cstdint>
#include <sstream>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(table_options_test)

using namespace fiscus;

namespace {

template <class Value>
std::string text_of(const Value& value) {
  if constexpr (std::integral<Value>)
    return std::to_string(int{value});
  else
    return to_text(value);
}

/// The values of a table with the columns m and v, or the message of the error.
template <class Value>
std::string values_of(const std::string& content, table_options options) {
  options.period = "m";
  if (!options.value.is_given()) options.value = "v";
  try {
    const auto all = read_csv<month, Value>(table_source::text(content, "t"), options);
    std::string result;
    for (const auto p : all.periods()) {
      const auto value = all.find(p);
      result += (result.empty() ? "" : " ") + (value ? text_of(*value) : "-");
    }
    return result;
  } catch (const error& e) {
    return e.what();
  }
}

template <class Value>
std::string value_of(const std::string& cell, const table_options& options = {}) {
  const char separator = options.format.separator;
  return values_of<Value>(std::string("m") + separator + "v\n2025-01" + separator + cell + '\n',
                          options);
}

constexpr table_format german = semicolon_separated;

}  // namespace

BOOST_AUTO_TEST_CASE(numbers_have_the_marks_of_the_format) {
  BOOST_TEST(value_of<money<EUR>>("1.234,50", {.format = german}) == "EUR 1234.50");
  BOOST_TEST(value_of<money<EUR>>("-0,05", {.format = german}) == "EUR -0.05");
  BOOST_TEST(value_of<decimal<2>>("14.481,56", {.format = german}) == "14481.56");
  BOOST_TEST(value_of<decimal<0>>("83.713", {.format = german}) == "83713");
  BOOST_TEST(value_of<decimal<3>>("165,433", {.format = german}) == "165.433");
  BOOST_TEST(value_of<decimal<3>>("\"165,433\"") == "165433.000");
  BOOST_TEST(value_of<decimal<1>>("\"95,9\"").find("expected ") != std::string::npos);
  table_format ungrouped = german;
  ungrouped.group_mark = '\0';
  BOOST_TEST(value_of<decimal<0>>("83.713", {.format = ungrouped}).find("expected ") !=
             std::string::npos);
  BOOST_TEST(value_of<decimal<2>>("438898,83", {.format = german}) == "438898.83");
}

BOOST_AUTO_TEST_CASE(other_numbers_have_the_decimal_mark_of_the_format) {
  BOOST_TEST(value_of<ratio>("1.234", {.format = german}).find("t:2:10: ") == 0U);
}

BOOST_AUTO_TEST_CASE(a_minus_sign_is_read) {
  BOOST_TEST(value_of<decimal<1>>("\u22121.5") == "-1.5");
  BOOST_TEST(value_of<decimal<0>>("\u22125") == "-5");
  BOOST_TEST(value_of<decimal<1>>("\u2212.5", {.bare_fractions = true}) == "-0.5");
  BOOST_TEST(value_of<decimal<1>>("\u22121.55", {.round = rounding::half_up}) == "-1.6");
  BOOST_TEST(value_of<decimal<1>>("\u2212\u22121").find("expected ") != std::string::npos);
}

// Every size and place of the point, beside the grammar of numbers.
BOOST_AUTO_TEST_CASE(short_numbers_are_those_of_the_grammar) {
  const auto check = [](const std::string& text) {
    std::int64_t units = 0;
    const bool is_read = detail::read_short_number(text, '.', 3, units);
    const auto expected = decimal<3>::try_from_text(text);
    if (is_read && (!expected || expected->units() != units)) BOOST_ERROR(text);
    return is_read;
  };
  for (const std::string digits : {"1234567890", "9999999999", "0000000000", "1020304050"})
    for (std::size_t size = 1; size <= 10; ++size)
      for (std::size_t point = 0; point <= size + 1; ++point)
        for (const std::string sign : {"", "-"}) {
          std::string text = digits.substr(0, size);
          if (point <= size) text.insert(point, ".");
          const bool is_read = check(sign + text);
          const bool is_plain = point > 0 && (point < size || point == size + 1) &&
                                (point == size + 1 || size - point <= 3);
          if (detail::reads_eight_bytes)
            BOOST_TEST(is_read == (is_plain && text.size() <= 8), sign + text);
          for (std::size_t i = 0; i < text.size(); ++i)
            for (const char odd : {'/', ':', ' ', '-', ',', '.', 'a', '\0', '\x80', '\xb5'}) {
              std::string wrong = sign + text;
              wrong[sign.size() + i] = odd;
              check(wrong);
            }
        }
  for (const char* text : {"", "-", ".", "-.", "--1", "+1", "1-", "1e5"}) BOOST_TEST(!check(text));
}

BOOST_AUTO_TEST_CASE(digits_beyond_the_minor_unit_are_rounded_only_if_asked) {
  const table_options even{.round = rounding::half_even};
  BOOST_TEST(value_of<money<USD>>("344.93000000000006").find("no more digits than can be kept") !=
             std::string::npos);
  BOOST_TEST(value_of<money<USD>>("344.93000000000006", even) == "USD 344.93");
  BOOST_TEST(value_of<money<USD>>("-0.005", even) == "USD 0.00");
  BOOST_TEST(value_of<money<USD>>("-0.015", even) == "USD -0.02");
  BOOST_TEST(value_of<money<USD>>("0.005", {.round = rounding::up}) == "USD 0.01");
  BOOST_TEST(value_of<decimal<1>>("13.0584089085641", even) == "13.1");
  BOOST_TEST(value_of<decimal<0>>("2445.48", even) == "2445");
  BOOST_TEST(value_of<money<USD>>("1.123456785", {.unit = million, .round = rounding::down}) ==
             "USD 1123456.78");
  BOOST_TEST(value_of<decimal<1>>("1.25", {.round = rounding::unnecessary})
                 .starts_with("t:2:9: column \"v\": digits would be lost"));
  BOOST_TEST(value_of<decimal<2>>("1.5x", even).find("expected ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(words_for_gaps_are_those_that_are_listed) {
  const table_options listed{.gaps = {".", "NaN", ":", "-999"}};
  for (const char* word : {".", "NaN", ":", "-999"})
    BOOST_TEST(values_of<decimal<1>>(
                   "m,v\n2025-01,1\n2025-02," + std::string(word) + "\n2025-03,-998\n", listed) ==
               "1.0 - -998.0");
  BOOST_TEST(value_of<decimal<1>>("", listed).find("expected ") != std::string::npos);
  BOOST_TEST(value_of<decimal<1>>("-").find("expected ") != std::string::npos);
  BOOST_TEST(value_of<decimal<1>>("-", {.dash_is_zero = true}) == "0.0");
}

BOOST_AUTO_TEST_CASE(parentheses_are_negative_and_zeros_may_be_left_out) {
  const table_options parentheses{.parentheses_are_negative = true};
  BOOST_TEST(value_of<decimal<1>>("(76.6)", parentheses) == "-76.6");
  BOOST_TEST(value_of<decimal<1>>("76.6", parentheses) == "76.6");
  BOOST_TEST(value_of<money<USD>>("($1.50)", parentheses) == "USD -1.50");
  BOOST_TEST(value_of<money<USD>>("($1.50)") == "USD -1.50");
  for (const std::string cell : {"(-5)", "()", "(5", "5)", "((5))", "(x)"})
    BOOST_TEST(value_of<decimal<1>>(cell, parentheses).find("expected ") != std::string::npos,
               cell);
  BOOST_TEST(value_of<decimal<1>>("(76.6)").find("expected ") != std::string::npos);

  const table_options fractions{.bare_fractions = true};
  BOOST_TEST(value_of<decimal<2>>(".3", fractions) == "0.30");
  BOOST_TEST(value_of<decimal<2>>("-.25", fractions) == "-0.25");
  BOOST_TEST(value_of<money<USD>>("-$.23", fractions) == "USD -0.23");
  BOOST_TEST(value_of<money<USD>>("(.5)", fractions) == "USD -0.50");
  for (const std::string cell : {".", "-.", "1..5", "..5", "."})
    BOOST_TEST(value_of<decimal<2>>(cell, fractions).find("expected ") != std::string::npos, cell);
  const table_options both{.bare_fractions = true, .parentheses_are_negative = true};
  BOOST_TEST(value_of<decimal<2>>("(.5)", both) == "-0.50");
}

BOOST_AUTO_TEST_CASE(columns_are_numbered_from_one_to_the_last) {
  table_options options{.value = 3, .format = {.header = table_header::none}};
  const auto read = [&](const std::string& content) {
    options.period = 1;
    try {
      return std::to_string(
          read_csv<month, std::int64_t>(table_source::text(content, "t"), options).count());
    } catch (const error& e) {
      return std::string(e.what());
    }
  };
  BOOST_TEST(read("2025-01,x,1\n") == "1");
  BOOST_TEST(read("\n2025-01,x\n") == "t:2:1: expected a column 3; there are 2");
  BOOST_TEST(read("") == "0");
  options.format.header = table_header::names;
  BOOST_TEST(read("a,b\n2025-01,x\n") == "t:1:1: expected a column 3; there are 2");
}

BOOST_AUTO_TEST_CASE(flags_stand_beside_values) {
  const std::string content = "m,v\n2025-01,437 P\n2025-02,438R\n2025-03,: E\n2025-04,5 \n";
  const table_options flags{.gaps = {":"}, .flags = true};
  BOOST_TEST(values_of<decimal<0>>(content, flags) == "437 438 - 5");
  BOOST_TEST(value_of<decimal<0>>("437 P").find("expected ") != std::string::npos);
  BOOST_TEST(value_of<decimal<0>>("437 b", flags) ==
             "t:2:9: column \"v\": expected the letter of a status as P, R, E or F, or the option "
             "statuses, at character 1 of \"b\"");
  for (const char letter : std::string_view("PREFIBDUVNSJGWKOLMHQCprefiduvnjgwolhqc"))
    BOOST_TEST(value_of<decimal<0>>(std::string("437 ") + letter, flags) == "437");
  for (const char letter : std::string_view("ATXYZatxyzbkms"))
    BOOST_TEST(value_of<decimal<0>>(std::string("437 ") + letter, flags).starts_with("t:2:9: "));
  // An amount of 437 M may be one of millions, unless the unit is known.
  BOOST_TEST(value_of<money<USD>>("437 M", flags).starts_with("t:2:9: "));
  table_options in_millions = flags;
  in_millions.unit = million;
  BOOST_TEST(value_of<money<USD>>("437 M", in_millions) == "USD 437000000.00");
  BOOST_TEST(value_of<money<USD>>("437 p", flags) == "USD 437.00");
  table_options eurostat = flags;
  eurostat.statuses = {{"b", observation_status::unmarked}, {"ep", observation_status::estimated}};
  BOOST_TEST(values_of<decimal<0>>("m,v\n2025-01,437 b\n2025-02,:ep\n2025-03,438 ep\n", eurostat) ==
             "437 - 438");

  table_options statuses = flags;
  statuses.period = "m";
  statuses.value = "v";
  const auto all = read_csv<month, observation_status>(table_source::text(content, "t"), statuses);
  BOOST_CHECK((all[month{2025, 1}] == observation_status::provisional));
  BOOST_CHECK((all[month{2025, 3}] == observation_status::estimated));
  BOOST_CHECK((all[month{2025, 4}] == observation_status::unmarked));
  const auto of_column = read_csv<month, observation_status>(
      table_source::text("m,v,s\n2025-01,1,R\n2025-02,,\n", "t"),
      {.period = "m", .value = "v", .status = "s"});
  BOOST_CHECK((of_column[month{2025, 1}] == observation_status::revised));
  BOOST_TEST(of_column.count() == 2U);
}

BOOST_AUTO_TEST_CASE(of_several_statuses_the_first_in_the_hierarchy_is_read) {
  table_options options{.period = "m", .value = "v", .gaps = {":"}, .flags = true};
  const auto mark = [&](const std::string& cell) {
    try {
      const std::string content = "m,v\n2025-01," + cell + "\n";
      const auto source = table_source::text(content, "t");
      static_cast<void>(read_csv<month, decimal<0>>(source, options));
      return std::string(mark_of(
          read_csv<month, observation_status>(source, options).find(month(2025, 1)).value()));
    } catch (const error& e) {
      return std::string(e.what());
    }
  };
  BOOST_TEST(mark("437 pe") ==
             "t:2:9: column \"v\": expected one status, or the option several_statuses, at "
             "character 1 of \"pe\"");
  options.several_statuses = true;
  BOOST_TEST(mark("437 pe") == "E");
  BOOST_TEST(mark("437 PE") == "E");
  BOOST_TEST(mark(": cp") == "C");
  BOOST_TEST(mark("437 rp") == "P");
  for (const std::string wrong : {"437 pp", "437 bp", "437 px", "437 pei x"})
    BOOST_TEST(mark(wrong).starts_with("t:2:"));
  const auto amount = [&](const std::string& cell) {
    const std::string content = "m,v\n2025-01," + cell + "\n";
    const auto source = table_source::text(content, "t");
    try {
      return read_csv<month, money<USD>>(source, options)[month(2025, 1)] == money<USD>{"437"};
    } catch (const table_error& e) {
      BOOST_TEST(std::string(e.what()).find("the option statuses") != std::string::npos, cell);
      return false;
    }
  };
  for (const std::string status : {"PE", "pe", "EP", "PCR"}) BOOST_TEST(amount("437 " + status));
  for (const std::string word : {"BN", "MN", "Mn", "MLN", "CR", "PKR", "EUR", "USD", "GBP"})
    BOOST_TEST(!amount("437 " + word), word);
  options.statuses = {{"b", observation_status::after_break},
                      {"p", observation_status::provisional},
                      {"u", observation_status::unreliable},
                      {"a", observation_status::unmarked},
                      {"up", observation_status::forecast}};
  BOOST_TEST(mark("437 bp") == "B");
  BOOST_TEST(mark("437 upb") == "B");
  BOOST_TEST(mark("437 pu") == "P");
  BOOST_TEST(mark("437 up") == "F");  // as the list says
  BOOST_TEST(mark("437 ap") == "P");
  BOOST_TEST(mark("437 ae").starts_with("t:2:9: "));
}

BOOST_AUTO_TEST_CASE(units_stand_in_columns_and_headings) {
  const std::string content =
      "m,v,u\n2025-01,1,Millions\n2025-02,2,thousands\n2025-03,3,6\n2025-04,4,units\n2025-05,5,0\n";
  BOOST_TEST(values_of<money<USD>>(content, {.unit_column = "u"}) ==
             "USD 1000000.00 USD 2000.00 USD 3000000.00 USD 4.00 USD 5.00");
  BOOST_TEST(values_of<money<USD>>("m,v,u\n2025-01,1,many\n", {.unit_column = "u"}) ==
             "t:2:11: column \"u\": expected a unit as million, or a power of ten from 0 to 15, at "
             "character 1 of \"many\"");
  BOOST_TEST(values_of<decimal<1>>(content, {.unit_column = "u"}) ==
             "1000000.0 2000.0 3000000.0 4.0 5.0");
  BOOST_TEST(values_of<int>(content, {.unit_column = "u"}) == "1000000 2000 3000000 4 5");
  BOOST_TEST(values_of<ratio>(content, {.unit_column = "u"}) ==
             "only money, decimals, integers and figures are counted in a unit");
  const std::string heading = "m,Exports (USD million)\n2025-01,1.5\n";
  BOOST_TEST(values_of<money<USD>>(heading, {.value = 2, .unit_in_heading = true}) ==
             "USD 1500000.00");
  BOOST_TEST(
      values_of<money<USD>>("m,v\n2025-01,1\n", {.unit_in_heading = true}) ==
      "t:1:3: the name of column 2: expected a heading with a unit as million at character 1 "
      "of \"v\"");
  BOOST_TEST(values_of<money<USD>>("m,million or billion\n", {.value = 2, .unit_in_heading = true})
                 .find("expected one unit only at character 12") != std::string::npos);
}

// A table of persons in thousands: digits beyond the person are refused or rounded.
BOOST_AUTO_TEST_CASE(decimals_and_integers_are_counted_in_a_unit) {
  const table_options thousands{.unit = thousand};
  for (const std::string cell : {"5312", "5312.0", "5312.000", "\"5,312\"", "\"5,312.0\""}) {
    BOOST_TEST(value_of<int>(cell, thousands) == "5312000");
    BOOST_TEST(value_of<decimal<2>>(cell, thousands) == "5312000.00");
  }
  BOOST_TEST(value_of<int>("-1.5", thousands) == "-1500");
  BOOST_TEST(value_of<int>("\"1,001.5\"", thousands) == "1001500");
  BOOST_TEST(value_of<decimal<1>>("0.0001", thousands) == "0.1");
  for (const std::string cell : {"1.2345", "\"1,000.0005\"", "12345678.0001"}) {
    BOOST_TEST(value_of<int>(cell, thousands).starts_with("t:2:"));
    BOOST_TEST(value_of<decimal<0>>(cell, thousands).starts_with("t:2:"));
  }
  table_options rounded = thousands;
  rounded.round = rounding::half_even;
  BOOST_TEST(value_of<int>("1.2345", rounded) == "1234");
  BOOST_TEST(value_of<decimal<0>>("1.2346", rounded) == "1235");
  BOOST_TEST(value_of<int>("1.5").starts_with("t:2:"));
  BOOST_TEST(value_of<std::int8_t>("1", thousands).starts_with("t:2:"));
  BOOST_TEST(value_of<decimal<0>>("5 million", thousands).starts_with("t:2:"));
}

BOOST_AUTO_TEST_CASE(a_column_of_currencies_must_agree) {
  const std::string content = "m,v,c\n2025-01,1,usd\n2025-02,2,EUR\n";
  BOOST_TEST(values_of<money<USD>>(content, {.currency = "c"}) ==
             "t:3:11: column \"c\": expected USD, or the option where to choose rows, at character "
             "1 of \"EUR\"");
  BOOST_TEST(values_of<money<USD>>(content, {.currency = "c", .where = {{"c", "usd"}}}) ==
             "USD 1.00");
}

BOOST_AUTO_TEST_CASE(columns_are_named_in_any_case_where_the_format_says_so) {
  const std::string content = "M,V,Where\n2025-01,1,a\n2025-02,2,b\n";
  const table_options options{.format = {.names_in_any_case = true}, .where = {{"where", "b"}}};
  BOOST_TEST(values_of<decimal<0>>(content, options) == "2");
  BOOST_TEST(values_of<decimal<0>>(content, {}) ==
             "t:1:1: expected a column \"m\"; the header has \"M\", \"V\", \"Where\"");
  const table_options any{.format = {.names_in_any_case = true}};
  BOOST_TEST(values_of<decimal<0>>("m,V,v\n2025-01,1,2\n", any) == "2");  // as it is given
  BOOST_TEST(values_of<decimal<0>>("M,m,M,v\n,2025-01,,2\n", any) == "2");
  table_options other = any;
  other.value = "value";
  BOOST_TEST(values_of<decimal<0>>("m,Value,VALUE\n2025-01,1,2\n", other) ==
             "t:1:9: expected one column \"value\" only");
}

BOOST_AUTO_TEST_CASE(the_header_may_say_the_separator) {
  const table_options options{.format = {.separator_behind = "m"}};
  for (const std::string content :
       {"m,v\n2025-01,7\n", "m;v\n2025-01;7\n", "m[,];v\n2025-01;7\n", "\"m[;]\"|v\n2025-01|7\n",
        "\n\nm[]\tv\n2025-01\t7\n", "\"m\",v\n2025-01,7\n"}) {
    BOOST_TEST(values_of<decimal<0>>(content, options) == "7");
    std::istringstream in(content);
    table_options named = options;
    named.period = "m";
    named.value = "v";
    BOOST_TEST((read_csv<month, int>(in, "t", named).count() == 1));
    std::string cells;
    for_each_row(table_source::text(content, "t"), named.format, [&](const table_row& row) {
      cells = std::string(row["m"]) + ' ' + std::string(row["v"]);
    });
    BOOST_TEST(cells == "2025-01 7");
  }
  const std::string refused = "expected a header that begins with \"m\"";
  BOOST_TEST(values_of<decimal<0>>("v,m\n7,2025-01\n", options) == "t:1:1: " + refused);
  BOOST_TEST(values_of<decimal<0>>("\nmonth,v\n2025-01,7\n", options) == "t:2:1: " + refused);
  BOOST_TEST(values_of<decimal<0>>("m[,;v\n2025-01;7\n", options).find("t:1:1: ") == 0U);
  BOOST_TEST(values_of<decimal<0>>("m\n2025-01\n", options).find("expected a column \"v\"") !=
             std::string::npos);
  BOOST_TEST(values_of<decimal<0>>("", options).find("the file is empty") != std::string::npos);
  table_options comments = options;
  comments.format.comment = ';';
  BOOST_TEST(values_of<decimal<0>>("m;v\n", comments).find("comment sign differ") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(descriptions_stand_behind_codes) {
  const std::string content =
      "m: Month,v: Value,g: Group,s: Status\n2025-01: January 2025,7,A: One,P: Provisional\n"
      "2025-02: February,8,B: Two: b,\n";
  table_options options{.format = {.description_mark = ": "}, .where = {{"g", "A"}}};
  BOOST_TEST(values_of<decimal<0>>(content, options) == "7");
  options.where = {};
  options.period = "m";
  options.value = "v";
  options.status = "s";
  const auto statuses =
      read_csv<month, observation_status>(table_source::text(content, "t"), options);
  BOOST_CHECK((statuses[month{2025, 1}] == observation_status::provisional));
}

BOOST_AUTO_TEST_CASE(errors_are_listed_once_although_rows_are_read_again) {
  table_errors wrong(10);
  BOOST_TEST(
      values_of<decimal<0>>("m,v\n2025-01,1\n2025-01,2\n2025-02\nx,3\n2025-03,\"4\" 4\n2025-04,5\n",
                            {.errors = &wrong}) == "1 - - 5");
  std::string lines;
  for (const table_error& each : wrong) lines += std::to_string(each.line()) + ' ';
  BOOST_TEST(lines == "4 5 6 3 ");
}

BOOST_AUTO_TEST_CASE(a_vintage_may_be_a_column) {
  const auto source = table_source::text(
      "observation_date,X_20240130,X_20240227,X_20231221\n"
      "2023-10-01,11,12,10\n2024-01-01,,.,\n2024-04-01,,5,\n2023-07-01,,3,2\n2023-01-01,.,,1\n",
      "t");
  const auto all = read_vintages<fiscal_quarter<january_december>, decimal<0>>(
      source, {.period = 1, .dates = period_date::first_day, .gaps = {"", "."}});
  const fiscal_quarter<january_december> last{2023, 4};
  BOOST_TEST(all.releases(last).size() == 3U);
  BOOST_CHECK(all.first_release(last)->value == decimal<0>{"10"});
  BOOST_CHECK(all.first_release(last)->released == (day{2023, 12, 21}));
  BOOST_CHECK(all.latest(last)->value == decimal<0>{"12"});
  BOOST_TEST(all.releases(last + 1).size() == 0U);  // not known yet
  BOOST_TEST(all.releases(last + 2).size() == 1U);
  BOOST_TEST(all.releases(last - 3).size() == 3U);  // taken back
  BOOST_CHECK(!all.latest(last - 3)->value);
  BOOST_CHECK_THROW(static_cast<void>(read_vintages<month, int>(
                        table_source::text("m,X_2024013\n", "t"), {.period = "m"})),
                    table_error);
}

BOOST_AUTO_TEST_CASE(lists_are_constants_with_a_limit) {
  constexpr table_options fred{
      .period = "DATE", .format = {.trim = true}, .gaps = {".", ""}, .where = {{"a", "b"}}};
  static_assert(fred.gaps.size() == 2 && fred.gaps[0] == "." && fred.where[0].text == "b");
  static_assert(fred.period == column("DATE") && column(3).number() == 3);
  short_list<int, 2> two{1, 2};
  BOOST_CHECK_THROW(two.push_back(3), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(two[2]), invalid_index);
}

BOOST_AUTO_TEST_SUITE_END()
