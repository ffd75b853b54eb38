// SPDX-License-Identifier: BSL-1.0
#include "shown.hpp"

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/tables/csv.hpp>
#include <fiscus/tables/panel_csv.hpp>
#include <fiscus/tables/write_csv.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(write_csv_test)

using namespace fiscus;
using shown_test::refusal;

namespace {

using dollars = money<USD>;
using by_country = panel<month, dollars, std::string>;

by_country exports() {
  return by_country::from_series(
      {{"Peru",
        series<month, dollars>(
            month{2025, 11}, std::vector<std::optional<dollars>>{dollars{"12.50"}, std::nullopt})},
       {"Congo, \"DR\"", series<month, dollars>(month{2025, 12}, {dollars{"-0.05"}})}});
}

template <class All>
std::string long_csv(const All& all, const csv_layout& as) {
  std::ostringstream out;
  write_long_csv(out, all, as);
  return out.str();
}
template <class All>
std::string wide_csv(const All& all, const csv_layout& as) {
  std::ostringstream out;
  write_wide_csv(out, all, as);
  return out.str();
}
template <class All>
std::string one_csv(const All& all, const csv_layout& as = {.period = "p", .value = "v"}) {
  std::ostringstream out;
  write_csv(out, all, as);
  return out.str();
}

/// Whether both have the same labels and, in all periods of either, the same values and gaps.
template <class Panel>
bool same_cells(const Panel& a, const Panel& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a.label(i) != b.label(i)) return false;
    for (const auto p : a.periods())
      if (a[i].find(p) != b[i].find(p)) return false;
    for (const auto p : b.periods())
      if (a[i].find(p) != b[i].find(p)) return false;
  }
  return true;
}

constexpr csv_layout long_form{.period = "month", .labels = {"country"}, .value = "usd"};

}  // namespace

BOOST_AUTO_TEST_CASE(long_tables) {
  BOOST_TEST(long_csv(exports(), long_form) ==
             "month,country,usd\n"
             "2025-11,Peru,12.50\n"
             "2025-12,Peru,\n"
             "2025-11,\"Congo, \"\"DR\"\"\",\n"
             "2025-12,\"Congo, \"\"DR\"\"\",-0.05\n");
  BOOST_TEST(long_csv(exports(), {.period = "m",
                                  .labels = {"c"},
                                  .value = "v",
                                  .unit = thousand,
                                  .pattern = "{dd}.{mm}.{year}",
                                  .style = {.format = semicolon_separated, .missing = ".."}}) ==
             "m;c;v\n"
             "30.11.2025;Peru;0,0125\n"
             "31.12.2025;Peru;..\n"
             "30.11.2025;\"Congo, \"\"DR\"\"\";..\n"
             "31.12.2025;\"Congo, \"\"DR\"\"\";-0,00005\n");
  const auto all = exports();
  BOOST_TEST(long_csv(all.rows(0, 1).since(month{2025, 12}), long_form) ==
             "month,country,usd\n2025-12,Peru,\n");
  BOOST_TEST(long_csv(by_country(), long_form) == "month,country,usd\n");
}

BOOST_AUTO_TEST_CASE(wide_tables) {
  BOOST_TEST(wide_csv(exports(), {.period = "month"}) ==
             "month,Peru,\"Congo, \"\"DR\"\"\"\n2025-11,12.50,\n2025-12,,-0.05\n");
  BOOST_TEST(wide_csv(exports(), {.labels = {"country"}, .pattern = "{mon} {yy}"}) ==
             "country,Nov 25,Dec 25\nPeru,12.50,\n\"Congo, \"\"DR\"\"\",,-0.05\n");
  BOOST_TEST(wide_csv(by_country(), {.period = "month"}) == "month\n");
  BOOST_TEST(wide_csv(by_country(), {.labels = {"country"}}) == "country\n");
  BOOST_TEST(wide_csv(by_country(month{2025, 1}, 0, {"a"}, {}), {.labels = {"c"}}) == "c\n");
}

BOOST_AUTO_TEST_CASE(labels_of_several_columns) {
  const panel<month, int, std::string> all(month{2025, 1}, 1, {"a/x,y", "b/"}, {1, 2});
  constexpr csv_layout two{
      .period = "m", .labels = {"l", "k"}, .value = "v", .between_labels = "/"};
  BOOST_TEST(long_csv(all, two) == "m,l,k,v\n2025-01,a,\"x,y\",1\n2025-01,b,,2\n");
  const panel<month, int, std::string> wrong(month{2025, 1}, 1, {"a/x/y"}, {1});
  const std::string why = "a label has a text for each of its columns, but not ";
  BOOST_TEST(refusal([&] { return long_csv(wrong, two); }) == why + "\"a/x/y\"");
  BOOST_TEST(refusal([&] {
               return long_csv(all, {.period = "m", .labels = {"l", "k"}, .value = "v"});
             }) == why + "\"a/x,y\"");
  const panel<month, int, int> numbered(month{2025, 1}, 1, {7, -8}, {1, 2});
  BOOST_TEST(wide_csv(numbered, {.labels = {"n"}}) == "n,2025-01\n7,1\n-8,2\n");
}

BOOST_AUTO_TEST_CASE(values_of_every_kind) {
  const month january{2025, 1};
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  BOOST_TEST(one_csv(series<month, std::int64_t>(january, {0, most, -most - 1})) ==
             "p,v\n2025-01,0\n2025-02,9223372036854775807\n2025-03,-9223372036854775808\n");
  BOOST_TEST(one_csv(series<month, dollars>(
                 january, {dollars::from_minor(-most - 1), dollars::from_minor(-1),
                           dollars::from_minor(100)})) ==
             "p,v\n2025-01,-92233720368547758.08\n2025-02,-0.01\n2025-03,1.00\n");
  const auto in_trillions = [](auto... values) {
    return one_csv(series<month, dollars>(month{2025, 1}, {dollars::from_minor(values)...}),
                   {.period = "p", .value = "v", .unit = trillion});
  };
  BOOST_TEST(in_trillions(std::int64_t{0}, most, std::int64_t{-100'000'000'000'000}) ==
             "p,v\n2025-01,0\n2025-02,92233.72036854775807\n2025-03,-1\n");
  using fine = decimal<30, int128>;
  BOOST_TEST(one_csv(series<month, fine>(january, {fine{"-1.5"}, fine{}})) ==
             "p,v\n2025-01,-1.500000000000000000000000000000\n"
             "2025-02,0.000000000000000000000000000000\n");
  using large = decimal<2, int128>;
  BOOST_TEST(one_csv(series<month, large>(january, {large{"92233720368547758.08"}})) ==
             "p,v\n2025-01,92233720368547758.08\n");
  BOOST_TEST(one_csv(series<month, std::int8_t>(january, {-128})) == "p,v\n2025-01,-128\n");
  BOOST_TEST(one_csv(series<month, double>(
                 january, {0.1, -1e300, std::numeric_limits<double>::quiet_NaN()})) ==
             "p,v\n2025-01,0.1\n2025-02,-1e+300\n2025-03,\n");
  const series<month, int> two(january, {3, 4});
  BOOST_TEST(one_csv(period_on_period(two)) == "p,v\n2025-02,+1/3\n");
  BOOST_TEST(one_csv(series<month, dollars>()) == "p,v\n");
  BOOST_TEST(one_csv(series<fiscal_quarter<>, int>(fiscal_quarter<>{2026, 2}, {5})) ==
             "p,v\nQ2 FY2026,5\n");
}

BOOST_AUTO_TEST_CASE(dialects) {
  constexpr table_format comma{.decimal_mark = ',', .group_mark = '.'};
  const series<month, decimal<1>> all(month{2025, 1}, {decimal<1>{"-2.5"}});
  BOOST_TEST(one_csv(all, {.period = "p", .value = "v", .style = {.format = comma}}) ==
             "p,v\n2025-01,\"-2,5\"\n");
  BOOST_TEST(
      one_csv(all,
              {.period = "p", .value = "v", .style = {.format = {.header = table_header::none}}}) ==
      "2025-01,-2.5\n");
  const panel<month, int, std::string> formulas(month{2025, 1}, 1, {"=1+1", "-a"}, {-1, 2});
  constexpr csv_style safe{.spreadsheet_safe = true};
  BOOST_TEST(long_csv(formulas, {.period = "p", .labels = {"l"}, .value = "=v", .style = safe}) ==
             "p,l,'=v\n2025-01,'=1+1,-1\n2025-01,'-a,2\n");
  BOOST_TEST(wide_csv(formulas, {.period = "p", .style = safe}) == "p,'=1+1,'-a\n2025-01,-1,2\n");
  const series<month, int> gap(month{2025, 1}, std::vector<std::optional<int>>{1, std::nullopt, 2});
  BOOST_TEST(one_csv(gap, {.period = "p",
                           .value = "v",
                           .style = {.missing = "=NA()", .spreadsheet_safe = true}}) ==
             "p,v\n2025-01,1\n2025-02,'=NA()\n2025-03,2\n");
}

BOOST_AUTO_TEST_CASE(wrong_layouts_write_nothing) {
  const series<month, int> one_value(month{2025, 1}, {1});
  const panel<month, int, std::string> twice(month{2025, 1}, 1, {"a", "a"}, {1, 2});
  const std::string unnamed = "the columns of a file have names";
  BOOST_TEST(refusal([&] { return one_csv(one_value, {}); }) == unnamed);
  BOOST_TEST(refusal([&] { return one_csv(one_value, {.period = "p"}); }) == unnamed);
  BOOST_TEST(refusal([&] { return one_csv(one_value, {.period = "p", .value = "p"}); }) ==
             "two columns of one name: \"p\"");
  BOOST_TEST(refusal([&] {
               return one_csv(one_value, {.period = "p", .labels = {"l"}, .value = "v"});
             }) == "one series has no labels");
  BOOST_TEST(refusal([&] { return wide_csv(twice, {.period = "p"}); }) ==
             "two columns of one name: \"a\"");
  BOOST_TEST(wide_csv(twice, {.labels = {"l"}}) == "l,2025-01\na,1\na,2\n");
  for (const csv_layout& both : {csv_layout{}, csv_layout{.period = "p", .labels = {"l"}}})
    BOOST_TEST(refusal([&] { return wide_csv(twice, both); }) ==
               "a wide table has a column of periods, or columns of labels, and not both");
  BOOST_TEST(refusal([&] { return long_csv(twice, {.period = "p", .value = "v"}); }) ==
             "a label has a text for each of its columns, but not \"a\"");
  BOOST_TEST(refusal([&] {
               return one_csv(one_value, {.period = "p", .value = "v", .unit = million});
             }) == "only money is counted in a unit");
  BOOST_TEST(refusal([&] {
               return one_csv(
                   one_value,
                   {.period = "p", .value = "v", .style = {.format = {.separator = '"'}}});
             }) == "the separator, the quotation mark and the comment sign differ");
  std::ostringstream out;
  BOOST_CHECK_THROW(write_csv(out, one_value, {.period = "p", .value = "v", .pattern = "{"}),
                    pattern_error);
  BOOST_TEST(out.str() == "");
}

BOOST_AUTO_TEST_CASE(what_is_written_is_read_back) {
  std::mt19937_64 random(2);
  const auto number = [&](std::uint64_t below) { return random() % below; };
  const std::vector<std::string> pieces{"Peru", "日本", ",", "\"", "\n", "\r\n",         ";",   " ",
                                        "é",    "=1",   "'", "#",  "\t", "\xEF\xBB\xBF", "\xE9"};
  for (int round = 0; round < 40; ++round) {
    std::vector<std::pair<std::string, series<month, dollars>>> rows;
    for (std::size_t i = 0; i < 4; ++i) {
      std::string label = std::to_string(i);
      for (std::size_t k = number(4); k > 0; --k) label += pieces[number(pieces.size())];
      if (number(2) == 0) label = pieces[number(pieces.size())] + label;
      series<month, dollars> values(month{2025, 1});
      for (std::size_t k = 0; k < 5; ++k)
        values.push_back(number(3) == 0 ? std::nullopt
                                        : std::optional(dollars::from_minor(
                                              static_cast<std::int64_t>(random() >> number(64)))));
      values.push_back(dollars::from_minor(-1));  // readers end with the last value
      rows.emplace_back(label, values);
    }
    const auto all = by_country::from_series(rows);
    const scale unit = number(2) == 0 ? one : million;
    for (const table_format& format : {table_format{}, semicolon_separated}) {
      const csv_style style{.format = format, .missing = ".."};
      const csv_layout as{
          .period = "p", .labels = {"l"}, .value = "v", .unit = unit, .style = style};
      const std::string in_rows = long_csv(all, as);
      BOOST_REQUIRE(same_cells(
          all,
          read_long_csv<month, dollars>(
              table_source::text(in_rows, "long.csv"),
              {.period = "p", .labels = {"l"}, .value = "v", .unit = unit, .format = format})));
      const std::string in_columns = wide_csv(all, {.period = "p", .unit = unit, .style = style});
      BOOST_REQUIRE(same_cells(
          all, read_wide_csv<month, dollars>(table_source::text(in_columns, "wide.csv"),
                                             {.period = "p", .unit = unit, .format = format})));
      const std::string by_label = wide_csv(all, {.labels = {"l"}, .unit = unit, .style = style});
      BOOST_REQUIRE(same_cells(
          all, read_wide_csv<month, dollars>(table_source::text(by_label, "wide.csv"),
                                             {.labels = {"l"}, .unit = unit, .format = format})));
    }
    const series<month, dollars> first_row(all[0]);
    const std::string alone = one_csv(first_row, {.period = "p", .value = "v", .unit = unit});
    const auto series_back = read_csv<month, dollars>(table_source::text(alone, "series.csv"),
                                                      {.period = "p", .value = "v", .unit = unit});
    for (const auto p : first_row.periods())
      BOOST_REQUIRE((series_back.find(p) == first_row.find(p)));
  }
}

BOOST_AUTO_TEST_CASE(files_larger_than_a_block) {
  const std::string long_label(100'000, 'x');
  const panel<day, int, std::string> all(day{2000, 1, 1}, 5000, {long_label, "short"},
                                         std::vector<int>(10'000, 7));
  const std::string text = wide_csv(all, {.labels = {"l"}});
  const auto back = read_wide_csv<day, int>(table_source::text(text, "t.csv"), {.labels = {"l"}});
  BOOST_TEST(same_cells(all, back));
  const std::string by_day =
      long_csv(all.rows(1, 1), {.period = "d", .labels = {"l"}, .value = "v"});
  BOOST_TEST(by_day.size() == 6U + 5000U * std::string("2000-01-01,short,7\n").size());
}

BOOST_AUTO_TEST_SUITE_END()
