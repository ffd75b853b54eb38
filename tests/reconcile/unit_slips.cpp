// SPDX-License-Identifier: BSL-1.0
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/reconcile/fact_sheet.hpp>
#include <fiscus/reconcile/quantity.hpp>
#include <fiscus/reconcile/reconcile.hpp>
#include <fiscus/reconcile/unit_slips.hpp>

#include <boost/test/unit_test.hpp>

#include <vector>

BOOST_AUTO_TEST_SUITE(unit_slips_test)

using namespace fiscus;

// What a text says of the units is kept, and told apart from the numbers.
BOOST_AUTO_TEST_CASE(growth_in_points_is_a_slip) {
  using numbers = std::vector<statement_id>;
  fact_sheet sheet;
  const auto now = sheet.add("now", "437 million");
  const auto before = sheet.add("before", "356 million");
  const auto rate = sheet.unknown("growth");
  const statement_id growth = sheet.growth(now, before, rate);
  const statement_id printed = sheet.add_again(rate, "23 percentage points");
  BOOST_CHECK(sheet[printed].form == figure_form::points);
  BOOST_CHECK((unit_slips(sheet) == std::vector<numbers>{{growth, printed}}));
  const auto found = reconcile(sheet);
  BOOST_TEST(!found.is_consistent());
  BOOST_TEST(found.conflicts().empty());
  BOOST_CHECK(found.unit_slips() == unit_slips(sheet));
  BOOST_CHECK(found[rate].has_value());
  // The same rate in per cent elsewhere is another contradiction.
  const statement_id elsewhere = sheet.add_again(rate, "23%");
  BOOST_CHECK((unit_slips(sheet) == std::vector<numbers>{{growth, printed}, {printed, elsewhere}}));
}

BOOST_AUTO_TEST_CASE(rates_may_be_added_and_taken_away_in_either_unit) {
  fact_sheet sheet;
  const auto now = sheet.add("now", "7.3%");
  const auto before = sheet.add("before", "5.0%");
  const auto change = sheet.add("change", "2.3 percentage points");
  const auto rate = sheet.add("growth of the rate", "46%");
  sheet.difference(change, now, before);
  sheet.growth(now, before, rate);
  BOOST_TEST(reconcile(sheet).is_consistent());
  const auto first = sheet.add("contribution of goods", "1.5 points");
  const auto second = sheet.add("contribution of services", "0.8%");
  sheet.total(change, {first, second});
  BOOST_TEST(reconcile(sheet).is_consistent());
  const statement_id mean = sheet.mean(sheet.unknown("mean"), {first, second});
  BOOST_CHECK(
      (unit_slips(sheet) == std::vector<std::vector<statement_id>>{
                                {sheet.statement_of(first), sheet.statement_of(second), mean}}));
}

BOOST_AUTO_TEST_CASE(growth_of_a_rate_from_points_is_a_slip) {
  fact_sheet sheet;
  const auto now = sheet.add("now", figure<>{"7.3%"});
  const auto before = sheet.add("before", figure<>{"25 bps"});
  const statement_id growth = sheet.growth(now, before, sheet.unknown("rate"));
  BOOST_CHECK(
      (unit_slips(sheet) == std::vector<std::vector<statement_id>>{
                                {sheet.statement_of(now), sheet.statement_of(before), growth}}));
}

BOOST_AUTO_TEST_SUITE_END()
