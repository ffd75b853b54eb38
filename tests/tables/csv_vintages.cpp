// SPDX-License-Identifier: BSL-1.0
#include "../vintages/printed.hpp"

#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/tables/csv_vintages.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <iomanip>
#include <ios>
#include <locale>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(csv_vintages_test)

using namespace fiscus;

namespace {

using history = vintages<month, dollars>;
using release = history::release_type;

constexpr table_options columns{.period = "month",
                                .value = "usd_million",
                                .released = "released",
                                .status = "status",
                                .unit = million,
                                .dash_is_zero = true};

history read(const std::string& content) {
  std::istringstream in(content);
  return read_vintages<month, dollars>(in, "f.csv", columns);
}

std::string refusal(const std::string& content) {
  try {
    static_cast<void>(read(content));
  } catch (const table_error& e) {
    return e.what();
  }
  return "accepted";
}

template <class Period, class Value>
std::string written(const vintages<Period, Value>& all, const table_options& as) {
  std::ostringstream out;
  write_vintages(out, all, as);
  return out.str();
}

const std::string head = "month,usd_million,released,status\n";
constexpr month november{2024, 11};

/// Groups digits as no file may have them.
class thousands : public std::numpunct<char> {
  char do_thousands_sep() const override { return '_'; }
  std::string do_grouping() const override { return "\1"; }
};

}  // namespace

BOOST_AUTO_TEST_CASE(releases_are_read_in_any_order_and_with_their_marks) {
  const history all = read(head +
                           "2024-11,310,2025-01-17,R\n"
                           "2024-11,324,2024-12-18,P\n"
                           "2024-12,348,2025-01-17,\n"
                           "2025-01,..,2025-01-17,E\n"
                           "2025-02,,2025-01-17,\n"
                           "2025-03,-,2025-01-17,\n"
                           "2024-11,310,2025-01-17,R\n");
  BOOST_TEST(all.size() == 6U);  // one is given twice
  BOOST_CHECK((*all.first_release(november) == release{november, millions(324), day{2024, 12, 18},
                                                       observation_status::provisional}));
  BOOST_CHECK((*all.latest(november) ==
               release{november, millions(310), day{2025, 1, 17}, observation_status::revised}));
  BOOST_CHECK(all.latest(november + 1)->status == observation_status::unmarked);
  BOOST_CHECK(!all.latest(november + 2)->value);
  BOOST_CHECK(all.latest(november + 2)->status == observation_status::estimated);
  BOOST_CHECK(!all.latest(november + 3)->value);
  BOOST_CHECK(all.latest(november + 4)->value == dollars());  // nil
  BOOST_TEST(read(head).empty());
}

BOOST_AUTO_TEST_CASE(a_file_may_have_other_columns_and_none_of_marks) {
  std::istringstream in("released,note,year,rate\n31 Dec 2025,\"a, b\",2025-26,23.5\n");
  const auto rates = read_vintages<fiscal_year<>, decimal<2>>(
      in, "r.csv", {.period = "year", .value = "rate", .released = "released"});
  BOOST_CHECK(rates.as_of(day{2025, 12, 31})[fiscal_year<>{2026}] == decimal<2>{"23.50"});
  BOOST_CHECK(rates.as_of(day{2025, 12, 30}).empty());
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_named_with_its_place) {
  BOOST_TEST(refusal("") ==
             "f.csv:1:1: expected a header line with the columns \"month\", \"usd_million\" and "
             "\"released\"; the file is empty");
  BOOST_TEST(refusal("month,usd_million,released\n") ==
             "f.csv:1:1: expected a column \"status\"; the header has \"month\", "
             "\"usd_million\", \"released\"");
  BOOST_TEST(refusal("month,usd_million,released,status,month\n") ==
             "f.csv:1:35: expected one column \"month\" only");
  BOOST_TEST(refusal(head + "2024-11,324,2024-12-18\n") ==
             "f.csv:2:1: expected 4 cells as in the header; the line has 3");
  BOOST_TEST(
      refusal(head + "2024-13,324,2024-12-18,P\n").starts_with("f.csv:2:6: column \"month\""));
  BOOST_TEST(refusal(head + "2024-11,3x4,2024-12-18,P\n") ==
             "f.csv:2:10: column \"usd_million\": expected the end of the text at character 2 of "
             "\"3x4\"");
  BOOST_TEST(refusal(head + "2024-11,324,2024-12-32,P\n").starts_with("f.csv:2:"));
  BOOST_TEST(refusal(head + "2024-11,324,,P\n").starts_with("f.csv:2:13: column \"released\""));
  BOOST_TEST(
      refusal(head + "2024-11,324,2024-12-18,PR\n") ==
      "f.csv:2:24: column \"status\": expected one status, or the option several_statuses, at "
      "character 1 of \"PR\"");
  for (const char* mark : {"p", "X", "PX", " P", "(P)"})
    BOOST_TEST(refusal(head + "2024-11,324,2024-12-18," + mark + "\n") ==
               "f.csv:2:24: column \"status\": expected the letter of a status as P, R, E or "
               "F, or the option statuses, at character 1 of \"" +
                   std::string(mark) + '"');
  BOOST_TEST(refusal(head + "2024-11,\"324\n").starts_with("f.csv:2:9: expected a quotation mark"));
}

BOOST_AUTO_TEST_CASE(two_prints_of_one_day_that_differ_are_refused_where_the_second_stands) {
  const std::string some = head + "2024-11,324,2024-12-18,P\n2024-10,330,2024-12-18,\n";
  const std::string expected =
      "f.csv:4:1: expected the value and mark that line 2 has for that period and day";
  BOOST_TEST(refusal(some + "2024-11,310,2024-12-18,P\n") == expected);
  BOOST_TEST(refusal(some + "2024-11,..,2024-12-18,P\n") == expected);
  BOOST_TEST(refusal(some + "2024-11,324,2024-12-18,R\n") == expected);
  BOOST_TEST(refusal(some + "2024-11,324,2024-12-18,P\n") == "accepted");
  BOOST_TEST(refusal(some + "2024-11,310,2024-12-19,P\n") == "accepted");
  // And not after the rows that follow were read.
  BOOST_TEST(refusal(some + "2024-11,310,2024-12-18,P\n2024-13,1,2024-12-18,P\n") == expected);
}

BOOST_AUTO_TEST_CASE(years_of_two_digits_do_not_scatter_a_column_over_a_century) {
  const std::string rows = "Dec-69,1,1970-02-01,P\nJan-70,2,1970-03-01,P\n";
  BOOST_TEST(refusal(head + rows)
                 .starts_with("f.csv:2:5: column \"month\": expected a year of four digits, or the "
                              "option two_digit_years"));
  BOOST_TEST(refusal(head + "Jan-45,1,1970-02-01,P\nJan-72,2,1973-03-01,P\n")
                 .starts_with("f.csv:3:1: column \"month\": expected years of four digits"));
  table_options chosen = columns;
  chosen.two_digit_years = two_digit_years{.from = 1950};
  std::istringstream in(head + rows);
  const auto all = read_vintages<month, dollars>(in, "f.csv", chosen);
  BOOST_TEST(all.size() == 2U);
  BOOST_CHECK(all.first_release(month{1969, 12}));
}

BOOST_AUTO_TEST_CASE(a_period_far_from_the_others_is_refused_where_it_stands) {
  const std::string rows =
      head + "2024-10,1,2024-12-18,P\n9024-11,2,2024-12-18,P\n2024-12,3,2025-01-18,P\n";
  BOOST_TEST(refusal(rows) ==
             "f.csv:3:1: column \"month\": observations from 2024-10-01 to 9024-11-01 span 84002 "
             "periods; the limit is 40000");
  table_options wide = columns;
  wide.limit = {.periods = 84'002};
  std::istringstream in(rows);
  BOOST_TEST((read_vintages<month, dollars>(in, "f.csv", wide)).size() == 3U);
}

BOOST_AUTO_TEST_CASE(streams_are_read_and_written_whatever_their_flags) {
  std::istringstream in(head + "2024-11,324,2024-12-18,P\n");
  in.exceptions(std::ios_base::failbit | std::ios_base::badbit);
  const auto all = read_vintages<month, dollars>(in, "f.csv", columns);
  BOOST_CHECK_THROW((static_cast<void>(read_vintages<month, dollars>(in, "f.csv", columns))),
                    table_error);

  std::ostringstream out;
  out << std::hex << std::showpos << std::showbase << std::setfill('*') << std::setw(80);
  out.imbue(std::locale(out.getloc(), new thousands));
  write_vintages(out, all, columns);
  BOOST_TEST(out.str() == in.str());
}

BOOST_AUTO_TEST_CASE(names_of_columns_are_read_back_or_not_written) {
  const auto all = history::from_releases({{november, millions(310), day{2025, 1, 17}}});
  for (const char* name : {"\xEF\xBB\xBFmonth", " ", "a\rb", "a\n", "\"", "\xEF\xBB\xBF"}) {
    table_options strange = columns;
    strange.period = name;
    std::istringstream in(written(all, strange));
    BOOST_CHECK((read_vintages<month, dollars>(in, "f.csv", strange)) == all);
  }
  table_options twice = columns;
  twice.value = twice.period;
  std::ostringstream out;
  BOOST_CHECK_THROW(write_vintages(out, all, twice), invalid_value);
  BOOST_TEST(out.str().empty());
}

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_opened_is_named) {
  BOOST_CHECK_EXCEPTION((static_cast<void>(read_vintages<month, dollars>("none.csv", columns))),
                        table_error, [](const table_error& e) {
                          return std::string(e.what()) ==
                                 "none.csv: cannot be opened: No such file or directory";
                        });
}

BOOST_AUTO_TEST_CASE(what_is_written_is_sorted_and_exact) {
  const auto all = history::from_releases(
      {{november, millions(310), day{2025, 1, 17}, observation_status::revised},
       {november, dollars{"324.5 million"}, day{2024, 12, 18}, observation_status::provisional},
       {november + 1, std::nullopt, day{2025, 1, 17}}});
  BOOST_TEST(written(all, columns) ==
             "month,usd_million,released,status\n"
             "2024-11,324.5,2024-12-18,P\n"
             "2024-11,310,2025-01-17,R\n"
             "2024-12,..,2025-01-17,\n");
  table_options strange = columns;
  strange.period = "a, \"b\"";
  BOOST_TEST(written(all, strange).starts_with("\"a, \"\"b\"\"\",usd_million,"));
  std::istringstream in(written(all, strange));
  BOOST_CHECK((read_vintages<month, dollars>(in, "f.csv", strange)) == all);
}

BOOST_AUTO_TEST_CASE(what_the_options_do_not_read_is_not_written) {
  const auto all = vintages<month, std::int64_t>::from_releases(
      {{november, 9, day{2024, 12, 18}, observation_status::estimated},
       {november + 1, std::nullopt, day{2025, 1, 17}}});
  table_options options{.period = "month", .value = "n", .released = "r", .status = "s"};
  const auto is_read_back = [&] {
    std::istringstream in(written(all, options));
    return read_vintages<month, std::int64_t>(in, "f.csv", options) == all;
  };
  options.gaps = {"n.a.", "x"};
  BOOST_TEST(written(all, options).find("2024-12,n.a.,2025-01-17") != std::string::npos);
  BOOST_TEST(is_read_back());
  options.gaps = {""};
  BOOST_TEST(is_read_back());
  std::ostringstream out;
  const auto is_refused = [&](table_options as) {
    BOOST_CHECK_THROW(write_vintages(out, all, as), invalid_value);
  };
  options.gaps = {};
  is_refused(options);
  options.gaps = {"9"};
  is_refused(options);
  options.gaps = {".."};
  options.pattern = "{mm}/{year}";
  is_refused(options);
  options.pattern = "";
  options.statuses = {{"E", observation_status::forecast}};
  is_refused(options);
  options.statuses = {};
  options.where = {{"x", "y"}};
  is_refused(options);
  BOOST_TEST(out.str().empty());
}

BOOST_AUTO_TEST_CASE(years_of_two_digits_stand_beside_iso_months) {
  const table_options options{.period = "p", .value = "v", .released = "r"};
  const auto text = table_source::text("p,v,r\n1948-12,1,2020-01-01\nJan-49,2,2020-01-01\n", "t");
  BOOST_CHECK_EXCEPTION(
      (static_cast<void>(read_vintages<month, int>(text, options))), table_error,
      [](const table_error& e) { return e.line() == 3 && e.option() == "two_digit_years"; });
}

BOOST_AUTO_TEST_CASE(marks_need_a_column_and_units_need_money) {
  const table_options unmarked{.period = "month", .value = "n", .released = "released"};
  const auto marked = vintages<month, std::int64_t>::from_releases(
      {{november, 1, day{2025, 1, 1}, observation_status::estimated}});
  std::ostringstream out;
  BOOST_CHECK_THROW(write_vintages(out, marked, unmarked), invalid_value);
  BOOST_CHECK_THROW(write_vintages(out, marked, columns), invalid_value);
  BOOST_TEST(out.str().empty());
  std::istringstream in(head);
  BOOST_CHECK_THROW((static_cast<void>(read_vintages<month, ratio>(in, "f.csv", columns))),
                    invalid_value);
}

BOOST_AUTO_TEST_CASE(what_is_written_is_read_back) {
  BOOST_CHECK(read(written(it_exports_as_printed(), columns)) == it_exports_as_printed());
  const table_options whole{
      .period = "month", .value = "n", .released = "released", .status = "mark"};
  std::mt19937 engine(20250117);
  for (int round = 0; round < 300; ++round) {
    const auto all = vintages<month, int>::from_releases(random_releases(engine));
    std::istringstream in(written(all, whole));
    BOOST_REQUIRE((read_vintages<month, int>(in, "f.csv", whole)) == all);
  }
}

namespace {

using figures = vintages<month, figure<USD>>;
constexpr table_options plain{
    .period = "month", .value = "exports", .released = "released", .dash_is_zero = true};

figures released_once(const figure<USD>& value) {
  return figures::from_releases({{november, value, day{2024, 12, 18}}});
}

}  // namespace

// What a figure stands for is read back, or it is not written.
BOOST_AUTO_TEST_CASE(figures_are_written_exactly_or_not_at_all) {
  std::istringstream nil("month,exports,released\n2024-11,-,2024-12-18\n");
  const auto nothing = read_vintages<month, figure<USD>>(nil, "f.csv", plain);
  BOOST_CHECK(nothing == released_once(figure<USD>()));
  BOOST_TEST(written(nothing, plain) == nil.str());

  for (const char* text : {"324 million", "0 million", "3-5 million", "around 1.2 billion"}) {
    const auto all = released_once(figure<USD>::from_text(text));
    std::istringstream in(written(all, plain));
    BOOST_CHECK((read_vintages<month, figure<USD>>(in, "f.csv", plain)) == all);
  }
  std::ostringstream out;
  for (const auto& value : {figure<USD>(money<USD>{"324 million"}),
                            figure<USD>(figure<USD>{"854 million"} - figure<USD>{"633 million"}),
                            figure<USD>::from_text("437 million", truncated)})
    BOOST_CHECK_THROW(write_vintages(out, released_once(value), plain), invalid_value);
  BOOST_TEST(out.str().empty());
}

BOOST_AUTO_TEST_SUITE_END()
