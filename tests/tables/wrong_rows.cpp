// SPDX-License-Identifier: BSL-1.0
// Tables with wrong rows: a row is kept whole or not at all.
#include "shown.hpp"

#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/tables/csv_vintages.hpp>
#include <fiscus/tables/for_each_value.hpp>
#include <fiscus/tables/formats.hpp>
#include <fiscus/tables/panel_csv.hpp>
#include <fiscus/text/write.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

BOOST_AUTO_TEST_SUITE(wrong_rows_test)

using namespace fiscus;
using shown_test::shown;

namespace {

using one_place = decimal<1>;

/// What is read, and the places and sentences of the errors that were listed or thrown.
template <class Read>
std::string result_of(table_options options, Read read) {
  table_errors errors(9);
  options.errors = &errors;
  std::string result;
  try {
    result = read(options) + '\n';
  } catch (const error& e) {
    result = std::string("thrown: ") + e.what() + '\n';
  }
  for (const table_error& e : errors) (result += e.what()) += '\n';
  return result;
}

std::string wide(const std::string& content, const table_options& options) {
  return result_of(options, [&](const table_options& as) {
    return shown(read_wide_csv<month, one_place>(table_source::text(content, "t"), as));
  });
}
std::string long_table(const std::string& content, table_options options) {
  options.period = "p";
  if (options.labels.empty()) options.labels = {"l"};
  options.value = "v";
  return result_of(options, [&](const table_options& as) {
    return shown(read_long_csv<month, one_place>(table_source::text(content, "t"), as));
  });
}
std::string one_series(const std::string& content, const table_options& options,
                       std::string_view label) {
  try {
    const auto all = read_csv<month, one_place>(table_source::text(content, "t"), options, label);
    std::string result;
    for (const auto p : all.periods()) result += to_text(all[p]) + ' ';
    return result;
  } catch (const error& e) {
    return e.what();
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_wrong_row_gives_no_values) {
  const table_options sums{.period = "p", .duplicates = duplicate_rows::added};
  BOOST_TEST(wide("p,A,B\n2025-01,1,x\n2025-01,5,6\n", sums)
                 .starts_with("2025-01 | A: 5.0; B: 6.0\nt:2:11: "));
  const table_options refused{.period = "p"};
  BOOST_TEST(wide("p,A,B\n2025-01,1,x\n2025-02,5,6\n", refused)
                 .starts_with("2025-02 | A: 5.0; B: 6.0\nt:2:11: "));
  const table_options in_columns{.labels = {"l"}};
  BOOST_TEST(wide("l,2025-01,2025-02\na,1,x\nb,3,4\na,5,6\n", in_columns)
                 .starts_with("2025-01 | b: 3.0 4.0; a: 5.0 6.0\nt:2:5: "));
  // Of a row that stands twice one error is told.
  BOOST_TEST(wide("p,A,B\n2025-01,1,2\n2025-01,5,6\n", refused) ==
             "2025-01 | A: 1.0; B: 2.0\nt:3:1: expected each period once; this one stands in "
             "line 2 already\n");
}

BOOST_AUTO_TEST_CASE(a_wrong_row_has_no_label) {
  BOOST_TEST(
      long_table("p,l,v\n2025-01,A,1\n2025-01,B,x\n2025-13,D,1\n2025-01,C,3\n2025-02,A,2\n", {})
          .starts_with("2025-01 | A: 1.0 2.0; C: 3.0 -\nt:3:11: "));
  const std::string many = [] {
    std::string result = "p,l,v\n";
    for (int i = 0; i < 300; ++i)
      result += "2025-01,l" + std::to_string(i) + (i % 7 == 3 ? ",x\n" : ",1\n");
    return result;
  }();
  table_errors errors(100);
  const auto all = read_long_csv<month, one_place>(
      table_source::text(many, "t"),
      {.period = "p", .labels = {"l"}, .value = "v", .errors = &errors});
  BOOST_TEST(all.size() + errors.size() == 300U);
  for (std::size_t i = 0; i < all.size(); ++i) BOOST_TEST(all.label(i) != "l3");
}

BOOST_AUTO_TEST_CASE(a_row_that_is_passed_over_is_no_first_one) {
  BOOST_TEST(long_table("p,l,v\n2025-01,A,x\n2025-01,A,1\n2025-01,A,2\n", {})
                 .find("t:4:1: expected each period of a label once; this one stands in line 3 "
                       "already") != std::string::npos);
  BOOST_TEST(
      long_table("p,l,v\n2025-01,A,x\n2025-01,A,1\n", {}).starts_with("2025-01 | A: 1.0\nt:2:"));
}

BOOST_AUTO_TEST_CASE(a_sum_that_is_too_large_ends_the_reading) {
  const table_options sums{.duplicates = duplicate_rows::added};
  const std::string large = "922337203685477580.7";
  BOOST_TEST(
      long_table("p,l,v\n2025-01,A," + large + "\n2025-02,A,1\n2025-01,A," + large + '\n', sums) ==
      "thrown: t:1:1: expected sums of duplicate rows that fit their "
      "values\n");
}

BOOST_AUTO_TEST_CASE(a_wrong_row_replaces_nothing) {
  table_options actions{.action = "a", .apply_actions = true};
  BOOST_TEST(long_table("a,p,l,v\nI,2025-01,A,1\nR,2025-01,A,x\n", actions)
                 .starts_with("2025-01 | A: 1.0\nt:3:"));
  BOOST_TEST(long_table("a,p,l,v\nI,2025-01,A,1\nR,2025-01,A,2\n", actions) ==
             "2025-01 | A: 2.0\n");
  // Nor does a row that is not wanted.
  actions.where = {{"geo", "x"}};
  BOOST_TEST(long_table("a,p,l,v,geo\nI,2025-01,A,1,x\nR,2025-01,A,2,y\n", actions) ==
             "2025-01 | A: 1.0\n");
}

BOOST_AUTO_TEST_CASE(vintages_of_a_wrong_row_are_not_kept) {
  const auto releases = [](const std::string& content, const table_options& options) {
    return result_of(options, [&](const table_options& as) {
      const auto all = read_vintages<month, one_place>(table_source::text(content, "t"), as);
      std::string result;
      for (const auto& each : all.releases())
        result += (result.empty() ? "" : "\n") + to_text(each.period) + ' ' +
                  (each.value ? to_text(*each.value) : "-") + ' ' + to_text(each.released);
      return result;
    });
  };
  const std::string head = "p,G_20250301,G_20250401\n";
  BOOST_TEST(releases(head + "2025-01,1,x\n2025-01,5,6\n", {.period = "p"})
                 .starts_with("2025-01 5.0 2025-03-01\n2025-01 6.0 2025-04-01\nt:2:11: "));
  BOOST_TEST(releases(head + "2025-01,1,2\n2025-01,1,3\n", {.period = "p"})
                 .find("\nt:3:1: expected the value and mark that line 2 has") !=
             std::string::npos);
  BOOST_TEST(releases("p,G_20250301,H_20250301\n", {.period = "p"})
                 .starts_with("thrown: t:1:14: expected each day of release once"));
  for (table_options options :
       {table_options{.labels = {"l"}}, table_options{.duplicates = duplicate_rows::added},
        table_options{.value = "v"}, table_options{.unit_in_heading = true}}) {
    options.period = "p";
    BOOST_TEST(releases(head, options).starts_with("thrown: the option "));
  }
  BOOST_TEST(releases("p,v,r,l\n2025-01,1,2025-03-01,A\n",
                      {.period = "p", .labels = {"l"}, .value = "v", .released = "r"}) ==
             "thrown: the option labels means nothing for a table of vintages\n");
}

BOOST_AUTO_TEST_CASE(of_many_series_one_is_named) {
  const std::string daily = "date,A,B,C\n2025-01-01,1,2,3\n";
  const std::string expected =
      "expected one column of values, or the label of the one to read; "
      "there are \"A\", \"B\", \"C\"";
  BOOST_TEST(one_series(daily, formats::fred, "") == "t:1:8: " + expected);
  BOOST_CHECK_EXCEPTION(
      static_cast<void>(read_csv<month, one_place>(table_source::text(daily, "t"), formats::fred)),
      table_error, [&](const table_error& e) { return e.expected() == expected; });
  BOOST_TEST(one_series(daily, formats::fred, "B") == "2.0 ");
  BOOST_TEST(one_series("date,A\n2025-01-01,1\n", formats::fred, "") == "1.0 ");
  BOOST_TEST(one_series("p,v\n2025-01,1\n", {.period = "p"}, "") == "1.0 ");
  BOOST_TEST(one_series("date;X;X_FLAGS;Y;Y_FLAGS\n2025-01;1;;2;\n", formats::bundesbank, "")
                 .ends_with("there are \"X\", \"Y\""));
  BOOST_TEST(one_series("date;X;X_FLAGS\n2025-01;1,5;\n", formats::bundesbank, "") == "1.5 ");
  BOOST_TEST(one_series("p\n2025-01\n", {.period = "p"}, "") ==
             "t:1:1: expected a column of values; the header has \"p\"");
  BOOST_TEST(one_series("p,l,v\n2025-01,A,1\n2025-01,B,2\n",
                        {.period = "p", .labels = {"l"}, .value = "v"}, "") ==
             "t:1:1: expected one series, or the label of the one to read; there are \"A\", \"B\"");
}

BOOST_AUTO_TEST_CASE(one_label_is_read_whatever_is_wrong_with_the_others) {
  const table_options options{.period = "p", .labels = {"l", "k"}, .value = "v"};
  const std::string content = "p,l,k,v\nx,A,1,2\n2025-01,B,1,3\n2025-01,C,1,x\n2025-02,B,1,4\n";
  BOOST_TEST(one_series(content, options, "B.1") == "3.0 4.0 ");
  BOOST_TEST(one_series(content, options, "C.1").starts_with("t:4:13: "));
  BOOST_TEST(
      one_series(content, options, "D.1") ==
      "t:1:1: expected a series with the label \"D.1\"; there are \"A.1\", \"B.1\", \"C.1\"");
  BOOST_TEST(one_series("l,2025-01\nA,x\nB,2\n", {.labels = {"l"}}, "B") == "2.0 ");
  BOOST_TEST(one_series("p,A,B\n2025-01,x,1\n", {.period = "p"}, "B") == "1.0 ");
  BOOST_TEST(one_series("p,A,B\n2025-01,x,1\n", {.period = "p"}, "D") ==
             "t:1:1: expected a series with the label \"D\"; there are \"A\", \"B\"");
}

BOOST_AUTO_TEST_CASE(an_empty_unit_is_that_of_the_options_or_refused) {
  const auto amounts = [](const std::string& rows, const table_options& options) {
    try {
      const std::string content = "p,v,u\n" + rows;
      const auto all = read_csv<month, money<USD>>(table_source::text(content, "t"), options);
      std::string result;
      for (const auto p : all.periods()) result += to_text(all[p]) + ' ';
      return result;
    } catch (const error& e) {
      return std::string(e.what());
    }
  };
  table_options options{.period = "p", .value = "v", .unit_column = "u"};
  const std::string expected =
      ": column \"u\": expected a unit as million, or the option unit, at "
      "character 1 of \"\"";
  BOOST_TEST(amounts("2025-01,1,\n2025-02,2,3\n", options) == "t:2:11" + expected);
  BOOST_TEST(amounts("2025-02,2,3\n2025-01,1,\n", options) == "t:3:11" + expected);
  BOOST_TEST(amounts("2025-01,,\n2025-02,2,3\n", options) == "USD 2000.00 ");
  options.unit = million;
  BOOST_TEST(amounts("2025-01,1,\n2025-02,2,3\n2025-03,1,\n", options) ==
             "USD 1000000.00 USD 2000.00 USD 1000000.00 ");
  options.format.description_mark = ": ";
  options.currency = "c";
  BOOST_CHECK((read_csv<month, money<USD>>(
                   table_source::text("p,v,u,c\n2025-01,1,6: Millions,USD: Dollar\n", "t"),
                   options)[month(2025, 1)] == money<USD>{"1 million"}));
}

BOOST_AUTO_TEST_CASE(options_that_contradict_each_other_are_refused) {
  const std::string content = "p,l,v\n2025-01,A,1\n";
  BOOST_TEST(one_series(content, {.period = "p", .value = 1}, "") ==
             "the options period and value name the same column, \"p\"");
  BOOST_TEST(one_series(content, {.period = "p", .labels = {"p"}, .value = "v"}, "A") ==
             "the options period and labels name the same column, \"p\"");
  BOOST_TEST(one_series(content, {.period = "p", .labels = {"l", "l"}, .value = "v"}, "A") ==
             "the options labels and labels name the same column, \"l\"");
  BOOST_TEST(one_series(content, {.period = "p", .value = "v", .values = {"v"}}, "") ==
             "the option values means nothing for a table with one value in each row");
  BOOST_TEST(one_series(content, {.period = "p", .value = "v"}, "A") ==
             "the option value means nothing for a table with many values in each row");
  BOOST_TEST(one_series(content, {.value = "v"}, "") ==
             "name the column of periods in the option period");
  BOOST_TEST(one_series(content, {.period = 1, .format = {.header = table_header::none}}, "") ==
             "name the column of values in the option value");
  BOOST_TEST(one_series(content, {.period = "p", .labels = {"l"}}, "A") ==
             "name the column of values in the option value");
  BOOST_TEST(wide("p,A\n", {.period = "p", .values = {"A"}, .ignored = {"A"}})
                 .starts_with("thrown: the options "));
}

BOOST_AUTO_TEST_CASE(a_control_character_does_not_merge_series) {
  const table_options two{.labels = {"l", "k"}};
  BOOST_TEST(long_table("p,l,k,v\n2025-01,a\x1f,b,1\n2025-01,a,\x1f"
                        "b,2\n",
                        two)
                 .find("t:2:10: column \"l\": expected no control character U+001F") !=
             std::string::npos);
  BOOST_TEST(long_table("p,l,v\n2025-01,a\x1f,1\n", {}) == "2025-01 | a\x1f: 1.0\n");
}

// Labels whose hash collides are found in log n: the words of a label are chosen so that the second
// undoes what the first has done.
BOOST_AUTO_TEST_CASE(labels_that_collide_cost_little) {
  constexpr std::uint64_t times = 0x9FB21C651E98DF25U;
  const auto mixed = [](std::uint64_t hash, std::uint64_t word) {
    hash = (hash ^ word) * times;
    return hash ^ hash >> 29U;
  };
  detail::label_index index;
  std::set<std::string> all;
  for (std::uint64_t i = 0; i < 20'000; ++i) {
    const std::uint64_t first = i + 1;
    const std::uint64_t second = mixed(16 * 0x9E3779B97F4A7C15U, first) ^ 0x123456789ABCDEFU;
    std::string label(16, '\0');
    std::memcpy(label.data(), &first, sizeof first);
    std::memcpy(label.data() + sizeof first, &second, sizeof second);
    BOOST_REQUIRE(index.find_or_add(label) == i);
    all.insert(std::move(label));
  }
  BOOST_TEST(all.size() == index.size());
  for (std::size_t i = 0; i < index.size(); i += 777) {
    const std::string label = index.labels()[i];
    BOOST_TEST(index.find_or_add(label) == i);
  }
  index.keep(100);
  BOOST_TEST(index.find_or_add("new") == 100U);
  const std::string known = index.labels()[99];
  BOOST_TEST(index.find_or_add(known) == 99U);
}

BOOST_AUTO_TEST_CASE(an_error_names_the_option_that_allows_the_text) {
  const auto option_for = [](const std::string& cell, table_options options) {
    options.period = "p";
    options.value = "v";
    const std::string content = "p,v\n" + cell + '\n';
    try {
      static_cast<void>(read_csv<month, money<USD>>(table_source::text(content, "t"), options));
    } catch (const table_error& e) {
      const std::string sentence = "the option " + e.option();
      BOOST_TEST((e.option().empty() || e.expected().find(sentence) != std::string::npos));
      return e.option();
    }
    return std::string("accepted");
  };
  BOOST_TEST(option_for("2025-01,5.001", {}) == "round");
  BOOST_TEST(option_for("2025-01,.5", {}) == "bare_fractions");
  BOOST_TEST(option_for("2025-01,5 P", {}) == "flags");
  BOOST_TEST(option_for("2025-01,\"5,5\"", {}) == "decimal_mark");
  for (const std::string gap : {"n/a", ".", ":", "-", "...", "NaN"})
    BOOST_TEST(option_for("2025-01," + gap, {}) == "gaps");
  BOOST_TEST(option_for("2025-01,\"0,555\"", {}) == "");
  BOOST_TEST(option_for("2025-01,abc", {}) == "");
  BOOST_TEST(option_for("2025-01,PKR 5", {}) == "");
  BOOST_TEST(option_for("2025-13,5", {}) == "");
  BOOST_TEST(option_for("Dec-69,5", {}) == "two_digit_years");
  BOOST_TEST(option_for("2025-01-01,5", {}) == "dates");
  BOOST_TEST(option_for("2025-01-02,5", {.dates = period_date::first_day}) == "dates");
  BOOST_TEST(option_for("2025-01-02,5", {.dates = period_date::last_day}) == "dates");
  BOOST_TEST(option_for("2025-01 02:38,5", {}) == "times_of_day");
  BOOST_TEST(option_for("2025-M01,5", {}) == "sdmx_periods");
  const auto indicator = table_source::text("p,v\n2025-01,(5)\n2025-02,5.12\n", "t");
  table_errors errors(9);
  static_cast<void>(
      read_csv<month, one_place>(indicator, {.period = "p", .value = "v", .errors = &errors}));
  BOOST_TEST(errors.size() == 2U);
  BOOST_TEST(errors[0].option() == "parentheses_are_negative");
  BOOST_TEST(errors[1].option() == "round");
  BOOST_TEST(errors[1].expected().ends_with("\"5.12\"; the option round allows it"));
}

BOOST_AUTO_TEST_CASE(what_has_no_end_is_listed_and_ends_the_table) {
  BOOST_TEST(long_table("p,l,v\n2025-01,A,1\n2025-02,A,\"2\n2025-03,A,3\n", {}) ==
             "2025-01 | A: 1.0\nt:3:11: expected a quotation mark that closes the one here; "
             "nothing from line 3 on is read\n");
  std::istringstream in("p,l,v\n2025-01,A,1\n" + std::string(300'000, 'x'));
  const table_options options{
      .period = "p", .labels = {"l"}, .value = "v", .format = {.longest_row = 1000}};
  BOOST_CHECK_EXCEPTION(
      static_cast<void>(read_long_csv<month, one_place>(in, "t", options)), table_error,
      [](const table_error& e) { return e.line() == 3 && e.option() == "longest_row"; });
}

BOOST_AUTO_TEST_SUITE_END()
