// SPDX-License-Identifier: BSL-1.0
#include <fiscus/reconcile/fact_sheet.hpp>
#include <fiscus/reconcile/quantity.hpp>
#include <fiscus/reconcile/repair.hpp>
#include <fiscus/text/explain_repair.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(explain_repair_test)

using namespace fiscus;

namespace {

std::string first(const fact_sheet<>& sheet) { return explain(repairs(sheet).front(), sheet); }

std::string of_growth(std::string_view now, std::string_view before, std::string_view rate) {
  fact_sheet sheet;
  const auto later = sheet.add("FY2022", now);
  sheet.growth(later, sheet.add("FY2021", before), sheet.add("growth in FY2022", rate));
  return first(sheet);
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_should_be_read_and_why) {
  fact_sheet sheet;
  sheet.total(sheet.add("total", "1.250 billion"),
              {sheet.add("exports", "USD 894"), sheet.add("others", "356 million")});
  BOOST_TEST(first(sheet) == "Read 'USD 894 million' for 'USD 894' (exports): the unit was lost.");
  BOOST_TEST(of_growth("30.950", "24.760", "61.35%") ==
             "Read '39.950' for '30.950' (FY2022): a digit is wrong.");
  BOOST_TEST(of_growth("185.854", "188.460", "1.38%") ==
             "Read '-1.38%' for '1.38%' (growth in FY2022): the sign is wrong.");
  BOOST_TEST(of_growth("1.439 billion", "1.192 billion", "20%") ==
             "Read '21%' for '20%' (growth in FY2022): further digits were cut off and not "
             "rounded.");
  BOOST_TEST(of_growth("437 million", "356 million", "23") ==
             "Read '23%' for '23' (growth in FY2022): the unit was lost.");
  fact_sheet unnamed;
  unnamed.growth(unnamed.add("", "0.219"), unnamed.add("", "0.41"), unnamed.add("", "434.15%"));
  BOOST_TEST(first(unnamed) == "Read '0.041' for '0.41': a zero was lost.");
}

BOOST_AUTO_TEST_CASE(what_a_result_should_read) {
  BOOST_TEST(of_growth("2.619 billion", "2.108 billion", "47.43%") ==
             "'47.43%' (growth in FY2022) should read '24.24%': the result does not follow from "
             "the other figures.");
  fact_sheet<std::string> sheet;
  const auto add = [&](const std::string& year, std::string_view now, std::string_view before) {
    const auto later = sheet.add(year, now);
    sheet.growth(later, sheet.add("the year before", before),
                 sheet.add("growth in " + year, "47.43%"));
  };
  add("FY2022", "2.619 billion", "2.108 billion");
  add("FY2021", "2.123 billion", "1.440 billion");
  BOOST_TEST(explain(repairs(sheet).front(), sheet) ==
             "'47.43%' (growth in FY2022) should read '24.24%': the rate is of something else.");
}

BOOST_AUTO_TEST_CASE(what_a_figure_is_of) {
  BOOST_TEST(of_growth("214", "286", "33.64%") ==
             "'214' is a figure of FY2021, not of FY2022. '286' is a figure of FY2022, not of "
             "FY2021.");
  fact_sheet sheet;
  const auto july = sheet.add("July 2024", "297.96");
  const auto june = sheet.add("June 2024", "298");
  sheet.add_again(july, "286");
  sheet.mistakable({june, july});
  BOOST_TEST(first(sheet) == "'297.96' is a figure of June 2024, not of July 2024.");
}

BOOST_AUTO_TEST_SUITE_END()
