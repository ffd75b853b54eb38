// SPDX-License-Identifier: BSL-1.0
#include "shown.hpp"

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/tables/csv.hpp>
#include <fiscus/tables/panel_csv.hpp>
#include <fiscus/text/write.hpp>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(panel_csv_test)

using namespace fiscus;
using shown_test::refusal;
using shown_test::shown;

namespace {

using amounts = panel<month, money<USD>, std::string>;
using count = decimal<0>;
using counts = panel<month, count, std::string>;

counts read_long(const std::string& content, table_options options) {
  options.period = "month";
  if (options.labels.empty()) options.labels = {"who"};
  options.value = "n";
  return read_long_csv<month, count>(table_source::text(content, "t"), options);
}
std::string long_rows(const std::string& content, const table_options& options = {}) {
  try {
    return shown(read_long(content, options));
  } catch (const error& e) {
    return e.what();
  }
}

template <class Period = month>
std::string wide_rows(const std::string& content, const table_options& options) {
  try {
    return shown(read_wide_csv<Period, decimal<1>>(table_source::text(content, "t"), options));
  } catch (const error& e) {
    return e.what();
  }
}

const std::string head = "month,who,n\n";

}  // namespace

BOOST_AUTO_TEST_CASE(a_long_table_is_a_panel) {
  const std::string content =
      "month,country,usd\n2025-11,France,1.50\n2025-12,France,2\n"
      "2025-11,Spain,3\n2025-12,Spain,..\n";
  const auto all = read_long_csv<month, money<USD>>(
      table_source::text(content, "t"), {.period = "month", .labels = {"country"}, .value = "usd"});
  BOOST_TEST(shown(all) == "2025-11 | France: USD 1.50 USD 2.00; Spain: USD 3.00 -");
  BOOST_CHECK(all.find("Spain")->count() == 1U);
}

BOOST_AUTO_TEST_CASE(rows_stand_in_any_order) {
  const std::string expected = "2025-01 | a: 1 2 3; b: 4 5 6";
  BOOST_TEST(long_rows(head + "2025-01,a,1\n2025-02,a,2\n2025-03,a,3\n"
                              "2025-01,b,4\n2025-02,b,5\n2025-03,b,6\n") == expected);
  BOOST_TEST(long_rows(head + "2025-03,a,3\n2025-02,a,2\n2025-01,a,1\n"
                              "2025-03,b,6\n2025-02,b,5\n2025-01,b,4\n") == expected);
  BOOST_TEST(long_rows(head + "2025-01,a,1\n2025-01,b,4\n2025-02,a,2\n"
                              "2025-02,b,5\n2025-03,a,3\n2025-03,b,6\n") == expected);
  BOOST_TEST(long_rows(head + "2025-02,a,2\n2025-03,b,6\n2025-01,a,1\n"
                              "2025-01,b,4\n2025-03,a,3\n2025-02,b,5\n") == expected);
  BOOST_TEST(long_rows(head + "2025-01,a,1\n2025-03,a,3\n2025-02,b,5\n") ==
             "2025-01 | a: 1 - 3; b: - 5 -");
  BOOST_TEST(long_rows(head + "2025-03,a,3\n2025-01,a,1\n2025-02,b,5\n") ==
             "2025-01 | a: 1 - 3; b: - 5 -");
  BOOST_TEST(long_rows(head + "2025-01,a,..\n2025-02,b,5\n2025-03,b,\n") == "2025-02 | a: -; b: 5");
  BOOST_TEST(long_rows(head + "2025-01,a,..\n") == " | a:");
  BOOST_TEST(long_rows(head).empty());
}

// Every order of rows gives the panel of the observations, gaps and all.
BOOST_AUTO_TEST_CASE(a_panel_is_that_of_its_observations) {
  std::mt19937 engine(7);
  const auto below = [&](int n) { return std::uniform_int_distribution<int>(0, n - 1)(engine); };
  for (int round = 0; round < 400; ++round) {
    const int labels = 1 + below(6);
    const int width = 1 + below(round % 8 == 0 ? 150 : 20);
    const int dense = 1 + below(10);
    std::vector<std::pair<int, int>> keys;
    for (int l = 0; l < labels; ++l)
      for (int i = 0; i < width; ++i)
        if (below(10) < dense) keys.emplace_back(l, i);
    const auto by_period = [](auto a, auto b) {
      return a.second < b.second || (a.second == b.second && a < b);
    };
    switch (below(8)) {
      case 0: std::shuffle(keys.begin(), keys.end(), engine); break;
      case 1: std::reverse(keys.begin(), keys.end()); break;
      case 2: std::sort(keys.begin(), keys.end(), by_period); break;
      case 3:
        std::sort(keys.begin(), keys.end(), [](auto a, auto b) {
          return a.first < b.first || (a.first == b.first && a.second > b.second);
        });
        break;
      case 4:
        std::sort(keys.begin(), keys.end(), by_period);
        std::reverse(keys.begin(), keys.end());
        break;
      case 5:
        std::shuffle(keys.begin(), keys.end(), engine);
        std::stable_sort(keys.begin(), keys.end(),
                         [](auto a, auto b) { return a.second < b.second; });
        break;
      case 6:  // the labels once more from a later period on
        std::stable_partition(keys.begin(), keys.end(),
                              [&](auto key) { return key.second < width / 2; });
        break;
      default: break;
    }
    std::string content = head;
    std::vector<counts::entry> entries;
    std::vector<std::string> order;
    for (const auto& [l, i] : keys) {
      const std::string label = "label " + std::to_string(l);
      const month m = month{2020, 1} + i;
      const bool is_gap = below(8) == 0;
      const int value = below(1000) - 500;
      content += to_text(m) + ',' + label + ',' + (is_gap ? ".." : std::to_string(value)) + '\n';
      if (std::find(order.begin(), order.end(), label) == order.end()) order.push_back(label);
      if (!is_gap) entries.push_back({label, m, count::from_units(value)});
    }
    const counts expected = counts::from_observations(entries);
    const counts found = read_long(content, {});
    BOOST_REQUIRE_EQUAL_COLLECTIONS(found.labels().begin(), found.labels().end(), order.begin(),
                                    order.end());
    for (const std::string& label : order) {
      const auto row = *found.find(label);
      const auto wanted = expected.find(label);
      BOOST_REQUIRE_MESSAGE(wanted ? row == *wanted : row.count() == 0U, content);
    }
    if (keys.empty()) continue;
    // Any key that stands twice is found.
    const auto& [l, i] = keys[static_cast<std::size_t>(below(static_cast<int>(keys.size())))];
    const std::string twice = content + to_text(month{2020, 1} + i) + ",label " +
                              std::to_string(l) + (below(2) == 0 ? ",1\n" : ",\n");
    BOOST_REQUIRE_MESSAGE(
        long_rows(twice).find("expected each period of a label once") != std::string::npos, twice);
  }
}

BOOST_AUTO_TEST_CASE(labels_may_stand_in_several_columns) {
  const std::string content = "month,n,from,to\n2025-01,1,a,x\n2025-01,2,a,y\n2025-02,3,a,x\n";
  BOOST_TEST(long_rows(content, {.labels = {"from", "to"}}) == "2025-01 | a.x: 1 3; a.y: 2 -");
  BOOST_TEST(long_rows(content, {.labels = {"to", 3}, .between_labels = " / "}) ==
             "2025-01 | x / a: 1 3; y / a: 2 -");
  const std::string alike = "month,n,from,to\n2025-01,1,a.b,c\n2025-01,2,a,b.c\n";
  BOOST_TEST(long_rows(alike, {.labels = {"from", "to"}}) ==
             "t:1:1: two series have the label \"a.b.c\"; expected another text for the option "
             "between_labels");
  BOOST_TEST(long_rows(alike, {.labels = {"from", "to"}, .between_labels = "|"}) ==
             "2025-01 | a.b|c: 1; a|b.c: 2");
  BOOST_TEST(long_rows("month,n,from,to\n2025-01,1,,x\n2025-01,2,x,\n",
                       {.labels = {"from", "to"}}) == "2025-01 | .x: 1; x.: 2");
}

BOOST_AUTO_TEST_CASE(a_key_that_stands_twice_is_refused_or_summed) {
  const std::string rows = head + "2025-01,a,1\n2025-01,b,2\n2025-02,a,3\n2025-01,a,4\n";
  BOOST_TEST(long_rows(rows) ==
             "t:5:1: expected each period of a label once; this one stands in line 2 already");
  BOOST_TEST(long_rows(rows, {.duplicates = duplicate_rows::added}) == "2025-01 | a: 5 3; b: 2 -");
  BOOST_TEST(long_rows(rows + "2025-01,a,..\n2025-01,a,7\n",
                       {.duplicates = duplicate_rows::added}) == "2025-01 | a: - 3; b: 2 -");
  table_errors errors(10);
  BOOST_TEST(long_rows(rows + "2025-03,a,x\n2025-02,a,\n", {.errors = &errors}) ==
             "2025-01 | a: 1 3; b: 2 -");
  BOOST_REQUIRE(errors.size() == 3U);
  BOOST_TEST(errors[0].line() == 6U);  // of the rows that cannot be read
  BOOST_TEST(errors[1].line() == 5U);  // and then of those that stand twice
  BOOST_TEST(errors[2].line() == 7U);
  BOOST_TEST(errors[1].option() == "duplicates");
}

BOOST_AUTO_TEST_CASE(what_is_added_to_a_gap_is_not_summed) {
  const std::string content =
      "m,l,v\n2025-01,a,..\n2025-01,a,2000000000\n2025-01,a,2000000000\n2025-01,b,1\n";
  const auto all = read_long_csv<month, int>(table_source::text(content, "t"),
                                             {.period = "m",
                                              .labels = {"l"},
                                              .value = "v",
                                              .gaps = {".."},
                                              .duplicates = duplicate_rows::added});
  BOOST_TEST(!all[0].find(month(2025, 1)));
  BOOST_TEST(all[1][month(2025, 1)] == 1);
}

BOOST_AUTO_TEST_CASE(a_sum_of_duplicate_rows_that_is_too_large_is_refused) {
  const auto read = [](auto value, const std::string& cell) {
    using number = decltype(value);
    const std::string content = "m,v\n2025-12," + cell + "\n2025-12," + cell + "\n";
    try {
      return std::to_string(read_csv<month, number>(
          table_source::text(content, "t"),
          {.period = "m", .value = "v", .duplicates = duplicate_rows::added})[month{2025, 12}]);
    } catch (const table_error& e) {
      return std::string(e.what());
    }
  };
  BOOST_TEST(read(std::int8_t{}, "63") == "126");
  BOOST_TEST(read(std::int64_t{}, "4611686018427387903") == "9223372036854775806");
  for (const std::string& refused : {read(std::int8_t{}, "64"), read(int{}, "2000000000"),
                                     read(std::int64_t{}, "-9223372036854775807")})
    BOOST_TEST(refused.find("sums of duplicate rows that fit") != std::string::npos, refused);
}

BOOST_AUTO_TEST_CASE(rows_are_chosen_by_the_texts_of_columns) {
  const std::string content =
      "month,who,unit,n\n2025-01,a,EUR,1\n2025-01,a,PC,9\n2025-02,a,EUR,2\n2025-02,b,PC,x\n";
  BOOST_TEST(long_rows(content, {.where = {{"unit", "EUR"}}}) == "2025-01 | a: 1 2");
  BOOST_TEST(long_rows(content, {.where = {{"unit", "EUR"}, {"month", "2025-02"}}}) ==
             "2025-02 | a: 2");
  BOOST_TEST(long_rows(content, {.where = {{"unit", "PC"}}})
                 .starts_with("t:5:14: column \"n\": expected "));
  BOOST_TEST(long_rows(content, {.where = {{"units", "EUR"}}})
                 .starts_with("t:1:1: expected a column \"units\""));
}

BOOST_AUTO_TEST_CASE(periods_are_dates_if_options_say_so) {
  const auto read = [](const std::string& rows, const table_options& options) {
    table_options all = options;
    all.period = "d";
    all.value = "n";
    return refusal([&] {
      const std::string content = "d,n\n" + rows;
      const auto s = read_csv<month, int>(table_source::text(content, "t"), all);
      throw invalid_value(to_text(s.first()) + " " + std::to_string(s.length()));
      return s;
    });
  };
  const table_options first{.dates = period_date::first_day};
  const table_options last{.dates = period_date::last_day};
  BOOST_TEST(read("2025-11-01,1\n2025-12-01,2\n", first) == "2025-11 2");
  BOOST_TEST(read("2025-11-30,1\n2024-02-29,2\n", last) == "2024-02 22");
  BOOST_TEST(read("2025-11-02,1\n", {.dates = period_date::any_day}) == "2025-11 1");
  BOOST_TEST(read("2025-11-02,1\n", first) ==
             "t:2:1: column \"d\": expected the first day of a period, or the option dates = "
             "any_day, at character 1 of \"2025-11-02\"");
  BOOST_TEST(read("2022-08-30,1\n", last).find("the last day") != std::string::npos);
  BOOST_TEST(read("2022-08-30,1\n2022-08-31,2\n", {.dates = period_date::any_day}) ==
             "t:3:1: expected each period once; this one stands in line 2 already");
  BOOST_TEST(read("31-Mar-2025,1\n",
                  {.pattern = "{dd}-{mon}-{year}", .dates = period_date::last_day}) == "2025-03 1");
  BOOST_TEST(read("01/02/2003,1\n",
                  {.pattern = "{dd}/{mm}/{year}", .dates = period_date::first_day}) == "2003-02 1");
  BOOST_TEST(read("202312,1\n", {.pattern = "{year}{mm}"}) == "2023-12 1");
  BOOST_TEST(read("2025-11-31,1\n", first).find("a day of that month") != std::string::npos);
  BOOST_TEST(read("2025-11,1\n", first).starts_with("t:2:8: column \"d\": expected "));
  BOOST_CHECK_THROW(static_cast<void>(read_csv<fiscal_to_date<>, int>(
                        table_source::text("d,n\n", "t"),
                        {.period = "d", .value = "n", .dates = period_date::any_day})),
                    invalid_value);
  BOOST_CHECK_THROW(
      static_cast<void>(read_csv<month, int>(table_source::text("d,n\n", "t"),
                                             {.period = "d", .value = "n", .pattern = "{year"})),
      error);
}

BOOST_AUTO_TEST_CASE(a_wide_table_has_its_periods_in_rows) {
  const std::string content = "DATE,DGS10,DGS2\n2025-01,1.5,.\n2025-02,,2.5\n";
  BOOST_TEST(wide_rows(content, {.period = "DATE", .gaps = {"", "."}}) ==
             "2025-01 | DGS10: 1.5 -; DGS2: - 2.5");
  BOOST_TEST(wide_rows(content, {.period = "DATE", .values = {"DGS2"}, .gaps = {"", "."}}) ==
             "2025-02 | DGS2: 2.5");
  BOOST_TEST(wide_rows("a,a,month\n1,2,2025-01\n", {.period = "month"}) ==
             "t:1:3: expected one column \"a\" only");
  BOOST_TEST(wide_rows("a,month\n1,2025-01\n2,2025-01\n", {.period = "month"}) ==
             "t:3:3: expected each period once; this one stands in line 2 already");
}

BOOST_AUTO_TEST_CASE(a_wide_table_has_its_periods_in_columns) {
  const std::string content = "country,code,2025-02,2025-01\n\"F, r\",FR,2,1.5\nSpain,ES,..,4\n";
  BOOST_TEST(wide_rows(content, {.labels = {"country", "code"}}) ==
             "2025-01 | F, r.FR: 1.5 2.0; Spain.ES: 4.0 -");
  BOOST_TEST(wide_rows(content, {.labels = {"code"}, .values = {"2025-01"}}) ==
             "2025-01 | FR: 1.5; ES: 4.0");
  BOOST_TEST(wide_rows(content, {.labels = {"code"}}) ==
             "t:1:1: the name of column 1: expected the name of a month at character 1 of "
             "\"country\"");
  BOOST_TEST(wide_rows("code,2025-01,2025-01\n", {.labels = {"code"}}) == "");
  BOOST_TEST(wide_rows("code,2025-01,2025-01\nFR,1,2\n", {.labels = {"code"}}) ==
             "t:2:6: expected each period of a label once; this one stands in line 2 already");
  BOOST_TEST(wide_rows("code,2025-01\nFR,1\nFR,2\n", {.labels = {"code"}}) ==
             "t:3:4: expected each period of a label once; this one stands in line 2 already");
  BOOST_TEST(wide_rows("code,2025-01\nFR,1x\n", {.labels = {"code"}})
                 .starts_with("t:2:5: column \"2025-01\": expected "));
}

BOOST_AUTO_TEST_CASE(options_without_a_meaning_are_refused) {
  const table_source empty = table_source::text("", "t");
  BOOST_CHECK_THROW(static_cast<void>(read_csv<month, int>(empty, {.labels = {"a"}})),
                    invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(read_long_csv<month, int>(empty, {})), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(read_wide_csv<month, int>(empty, {})), invalid_value);
  BOOST_CHECK_THROW(
      static_cast<void>(read_wide_csv<month, int>(empty, {.period = "a", .labels = {"b"}})),
      invalid_value);
  BOOST_CHECK_THROW(
      static_cast<void>(read_csv<month, int>(table_source::text("a,b\n", "t"),
                                             {.period = "a", .value = "b", .currency = "a"})),
      invalid_value);
}

BOOST_AUTO_TEST_CASE(a_panel_has_a_limit_of_cells) {
  std::string content = head;
  for (int i = 0; i < 1002; ++i)
    content += (i == 0 ? "0001-01,l" : "2025-01,l") + std::to_string(i) + ",1\n";
  BOOST_TEST(long_rows(content).starts_with(
      "t:2:1: column \"month\": 1002 labels times 24289 periods from 0001-01-01 to "));
  BOOST_TEST(long_rows(head + "0001-01,a,1\n9999-12,a,2\n")
                 .starts_with("t:3:1: column \"month\": observations from "));
}

BOOST_AUTO_TEST_SUITE_END()
