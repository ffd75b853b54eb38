// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/series/discrepancies.hpp>
#include <fiscus/tables/formats.hpp>
#include <fiscus/tables/hierarchy_csv.hpp>
#include <fiscus/tables/panel_csv.hpp>

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(hierarchy_csv_test)

using namespace fiscus;

namespace {

table_source text(std::string_view content) { return table_source::text(content, "t"); }

/// The parts and their wholes, level by level, or the message of the error.
std::string wholes(std::string_view content, const table_options& options,
                   const indented_names& names) {
  try {
    const auto found = read_hierarchy(text(content), options, names);
    std::string result;
    for (const std::string& each : found.labels())
      if (const auto whole = found.whole_of(each)) result += each + '<' + *whole + ';';
    return result;
  } catch (const error& e) {
    return e.what();
  }
}

const table_options by_key{.labels = {"key"}};
const indented_names by_name{.name = "name"};
const std::string head = "key,name,n\n";

}  // namespace

BOOST_AUTO_TEST_CASE(series_are_parts_of_the_less_indented_one_above) {
  BOOST_TEST(wholes(head + "a,Total,1\nb,  Goods,1\nc,    Food,1\nd,    Fuel,1\ne,  Services,1\n"
                           "f,Memo,1\nb,  Goods,2\n",
                    by_key, by_name) == "b<a;e<a;c<b;d<b;");
  BOOST_TEST(wholes(head, by_key, by_name) == "");
  table_options options = by_key;
  options.where_not = {{"key", "b"}};
  BOOST_TEST(wholes(head + "a,Total,1\nb,  Goods,1\nc,    Food,1\n", options, by_name) == "c<a;");
}

// As the State Bank of Pakistan publishes remittances: newest first, a series that ended below the
// others, and a dot before the total.
BOOST_AUTO_TEST_CASE(the_state_bank_of_pakistan_numbers_its_series) {
  const std::string content =
      "\"Observation Date\",\"Series Key\",\"Series Display Name\",\"Observation Value\","
      "\"Observation Status\",\"Sequence No.\"\n"
      "31-Aug-2018,K1,I. Cash Flow,6,Normal,10\n31-Aug-2018,K2,......1 USA,2,Normal,20\n"
      "31-Aug-2018,K3,......2 U.A.E.,4,Normal,30\n"
      "31-Aug-2018,K4,............. Dubai,3,Normal,40\n31-Aug-2018,K6,II. Bonds,0,Normal,60\n"
      "31-Aug-2018,K7,. Total (I+II),6,Normal,70\n"
      "31-Jul-2018,K1,I. Cash Flow,7,Normal,10\n31-Jul-2018,K2,......1 USA,2,Normal,20\n"
      "31-Jul-2018,K3,......2 U.A.E.,5,Normal,30\n31-Jul-2018,K4,............. Dubai,3,Normal,40\n"
      "31-Jul-2018,K5,............. Sharjah,1,Normal,50\n";
  const auto names = formats::sbp_easydata_names;
  BOOST_TEST(wholes(content, formats::sbp_easydata, names) == "K2<K1;K3<K1;K4<K3;K5<K3;");
  const auto all = read_long_csv<month, decimal<2>>(text(content), formats::sbp_easydata);
  const auto wrong =
      discrepancies(all, read_hierarchy(text(content), formats::sbp_easydata, names));
  BOOST_TEST(wrong.size() == 1U);
  BOOST_TEST(wrong[0].label == "K3");
  BOOST_CHECK(wrong[0].period == month(2018, 7));

  BOOST_TEST(
      wholes(content + "31-Jun-2018,K4,......Dubai,1,Normal,40\n", formats::sbp_easydata, names) ==
      "t:13:16: expected the level and the order that line 5 has for this series");
  BOOST_TEST(
      wholes(content + "31-Jun-2018,K8,......Oman,1,Normal,x\n", formats::sbp_easydata, names)
          .starts_with("t:13:36: column \"Sequence No.\": expected "));
}

BOOST_AUTO_TEST_CASE(what_says_no_hierarchy_is_refused) {
  BOOST_TEST(wholes(head + "a,  Notes,1\nb,  Deposits,1\nc,M1,3\n", by_key, by_name) ==
             "t:4:3: expected the level of a name above; the series \"c\" stands below its parts");
  BOOST_TEST(wholes(head, {}, by_name) == "name the columns of labels in the option labels");
  BOOST_TEST(wholes(head, by_key, {}) == "name the column of indented names in the option name");
  BOOST_TEST(wholes(head, by_key, {.name = "name", .signs_per_level = 0}) ==
             "a level is made of one sign or more");
  BOOST_TEST(wholes(head, {.labels = {"key"}, .format = {.trim = true}}, by_name) ==
             "the option trim removes the spaces that indent names");
  BOOST_TEST(wholes("key,n\n", by_key, by_name).starts_with("t:1:1: expected a column \"name\""));
}

BOOST_AUTO_TEST_SUITE_END()
