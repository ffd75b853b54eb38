// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/tables/csv.hpp>
#include <fiscus/tables/for_each_row.hpp>
#include <fiscus/tables/json_records.hpp>
#include <fiscus/tables/panel_csv.hpp>
#include <fiscus/tables/table_json.hpp>
#include <fiscus/tables/table_source.hpp>
#include <fiscus/tables/to_table.hpp>

#include <boost/test/unit_test.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(json_records_test)

using namespace fiscus;

BOOST_AUTO_TEST_CASE(what_to_json_writes_is_read_back) {
  const series<month, money<USD>> exports(
      month{2025, 10}, std::vector<std::optional<money<USD>>>{money<USD>{"386.50"}, std::nullopt,
                                                              money<USD>{"-90071992547409.93"}});
  const table all = to_table(
      "Month", {table_column("USD \"m\"", exports, money_style{.mark = currency_mark::none})});
  for (const bool bare : {false, true}) {
    const std::string rows = csv_of_records(to_json(all, {.bare_numbers = bare}), "t.json");
    const auto back = read_csv<month, money<USD>>(table_source::text(rows, "t.json"),
                                                  {.period = "Month", .value = "USD \"m\""});
    BOOST_CHECK(back == exports);
  }
}

BOOST_AUTO_TEST_CASE(texts_of_any_kind) {
  table all({"label", "note"});
  const std::vector<std::string> texts{
      "a,b", "\"q\"", "two\nlines", "\t",   "\xE6\x97\xA5\xE6\x9C\xAC",
      "\\",  " ",     "=1+1",       "</b>", "\x01\x7F"};
  for (const std::string& each : texts) all.add_row({each, "x"});
  const std::string rows = csv_of_records(to_json(all), "t.json");
  std::vector<std::string> found;
  for_each_row(table_source::text(rows, "t.json"), table_format{},
               [&](const table_row& row) { found.emplace_back(row["label"]); });
  BOOST_TEST(found == texts, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_form_of_json) {
  BOOST_TEST(csv_of_records("\xEF\xBB\xBF [ { \"a\" : 1 , \"b\" : null } ,\r\n{\"b\":\"x\"} ] ",
                            "t") == "\"a\",\"b\"\n1,\n,\"x\"\n");
  BOOST_TEST(csv_of_records(R"([{"a":"\"\\\/\b\f\n\r\t\u0041\u00e9\u20AC\ud83d\ude00"}])", "t") ==
             "\"a\"\n\"\"\"\\/\b\f\n\r\tA\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\"\n");
  BOOST_TEST(csv_of_records(R"([{"a":-0.50e+2,"b":true,"c":false,"d":0,"e":1E5}])", "t") ==
             "\"a\",\"b\",\"c\",\"d\",\"e\"\n-0.50e+2,true,false,0,1E5\n");
  BOOST_TEST(csv_of_records("[{\"a\":null}]", "t") == "\"a\"\n\"\"\n");
  BOOST_TEST(csv_of_records("[]", "t").empty());
}

BOOST_AUTO_TEST_CASE(what_is_no_table_is_refused_with_its_place) {
  const auto refusal = [](std::string_view json) -> std::string {
    try {
      return csv_of_records(json, "t.json");
    } catch (const table_error& e) {
      return e.what();
    }
  };
  const std::vector<std::pair<std::string_view, std::string>> all{
      {"", "1:1: expected an array of records, which begins with ["},
      {"{}", "1:1: expected an array of records, which begins with ["},
      {"[1]", "1:2: expected a record, which begins with {"},
      {"[{}]", "1:4: expected a record with at least one value"},
      {"[{\"a\":1}", "1:9: expected a comma or ] behind a record"},
      {"[{\"a\":1},]", "1:10: expected a record, which begins with {"},
      {"[{\"a\":1,}]", "1:9: expected the name of a value, in quotation marks"},
      {"[{\"a\" 1}]", "1:7: expected a colon behind a name"},
      {"[{\"a\":1}] x", "1:11: expected the end of the text behind ]"},
      {"[{\"a\":1},\n{\"b\":2}]", "2:2: expected a name that the first record has"},
      {"[{\"a\":1,\"a\":2}]", "1:9: expected each name once in a record"},
      {"[{\"a\":[1]}]", "1:7: expected a text, a number, null, true or false"},
      {"[{\"a\":{}}]", "1:7: expected a text, a number, null, true or false"},
      {"[{\"a\":+1}]", "1:7: expected a text, a number, null, true or false"},
      {"[{\"a\":NaN}]", "1:7: expected a text, a number, null, true or false"},
      {"[{\"a\":01}]", "1:7: expected a number without zeros in front"},
      {"[{\"a\":1.}]", "1:9: expected a digit behind the point"},
      {"[{\"a\":1e}]", "1:9: expected a digit behind e"},
      {"[{\"a\":\"x}]", "1:11: expected a quotation mark at the end of a text"},
      {"[{\"a\":\"\n\"}]", "1:8: expected no control characters in a text"},
      {"[{\"a\":\"\\x\"}]", "1:8: expected an escape of JSON behind \\"},
      {"[{\"a\":\"\\u12\"}]", "1:8: expected four hexadecimal digits behind \\u"},
      {"[{\"a\":\"\\ud800\"}]", "1:8: expected two halves of a character"},
      {"[{\"a\":\"\\udc00\"}]", "1:8: expected two halves of a character"},
      {"[{\"a\":\"\xE9\"}]", "1:1: expected a text in UTF-8"}};
  for (const auto& [json, why] : all) BOOST_TEST(refusal(json) == "t.json:" + why, json);
}

BOOST_AUTO_TEST_SUITE_END()
