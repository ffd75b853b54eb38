// SPDX-License-Identifier: BSL-1.0
#include <fiscus/reconcile/fact_sheet.hpp>
#include <fiscus/reconcile/quantity.hpp>
#include <fiscus/reconcile/reconcile.hpp>
#include <fiscus/text/explain_conflict.hpp>

#include <boost/test/unit_test.hpp>

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(explain_conflict_test)

using namespace fiscus;

namespace {

template <class Label>
std::string only(const fact_sheet<Label>& sheet) {
  const auto found = reconcile(sheet);
  BOOST_TEST_REQUIRE(found.conflicts().size() == 1U);
  return explain(found.conflicts()[0], sheet);
}

template <class Relate>
std::string of_three(std::string_view a, std::string_view b, std::string_view c, Relate relate) {
  fact_sheet sheet;
  const quantity x = sheet.add("a", a), y = sheet.add("b", b), z = sheet.add("c", c);
  std::invoke(relate, sheet, x, y, z);
  return only(sheet);
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_kind_of_identity_has_its_words) {
  BOOST_TEST(of_three("30.950", "24.760", "61.35%", &fact_sheet<>::growth) ==
             "'30.950' (a), '24.760' (b) and '61.35%' (c) cannot all be right if c is the growth "
             "from b to a.");
  BOOST_TEST(
      of_three("10", "4", "3", &fact_sheet<>::difference) ==
      "'10' (a), '4' (b) and '3' (c) cannot all be right if a is the difference of b and c.");
  BOOST_TEST(of_three("10", "20", "40%", &fact_sheet<>::product) ==
             "'10' (a), '20' (b) and '40%' (c) cannot all be right if a is b times c.");
  using parts = std::initializer_list<quantity>;
  BOOST_TEST(of_three("10", "4", "3", [](auto& sheet, quantity a, quantity b, quantity c) {
               return sheet.total(a, parts{b, c});
             }) == "'10' (a), '4' (b) and '3' (c) cannot all be right if a is the sum of b and c.");
  BOOST_TEST(
      of_three("10", "4", "3", [](auto& sheet, quantity a, quantity b, quantity c) {
        return sheet.mean(a, parts{b, c});
      }) == "'10' (a), '4' (b) and '3' (c) cannot all be right if a is the mean of b and c.");
}

// A square of 5 is no 24.
BOOST_AUTO_TEST_CASE(a_quantity_may_stand_twice) {
  fact_sheet sheet;
  const quantity side = sheet.add("side", "5.00");
  sheet.product(sheet.add("square", "24"), side, side);
  BOOST_TEST(only(sheet) ==
             "'5.00' (side) and '24' (square) cannot both be right if square is side times side.");
  fact_sheet circle;
  const quantity x = circle.add("x", "5");
  circle.product(x, x, circle.add("factor", "2"));
  BOOST_TEST(only(circle) ==
             "'5' (x) and '2' (factor) cannot both be right if x is x times factor.");
}

BOOST_AUTO_TEST_CASE(parts_that_stand_twice_or_cancel) {
  fact_sheet twice;
  const quantity a = twice.add("a", "10");
  twice.total(twice.add("w", "30"), {a, a});
  BOOST_TEST(only(twice) ==
             "'10' (a) and '30' (w) cannot both be right if w is the sum of a and a.");
  fact_sheet nothing;
  const quantity b = nothing.add("b", "40");
  nothing.difference(nothing.add("w", "30"), b, b);
  BOOST_TEST(only(nothing) == "'30' (w) cannot be right if w is zero.");
}

// A balance may be added to the sheet after its parts.
BOOST_AUTO_TEST_CASE(what_is_taken_off_comes_last) {
  fact_sheet sheet;
  const quantity imports = sheet.add("imports", "3");
  const quantity exports = sheet.add("exports", "4");
  sheet.difference(sheet.add("balance", "10"), exports, imports);
  BOOST_TEST(only(sheet) ==
             "'3' (imports), '4' (exports) and '10' (balance) cannot all be right if balance is "
             "the difference of exports and imports.");
}

BOOST_AUTO_TEST_CASE(one_figure_or_two) {
  fact_sheet twice;
  const quantity july = twice.add("July", "297.96");
  twice.add_again(july, "286");
  BOOST_TEST(only(twice) == "'297.96' (July) and '286' (July) cannot both be right.");
  fact_sheet single;
  single.total(single.unknown("all", interval(ratio(5))), {single.add("one", "6")});
  BOOST_TEST(only(single) == "'6' (one) cannot be right if all is the sum of one.");
  fact_sheet none;
  none.total(none.unknown("all", interval(ratio(5))), {none.unknown("one", interval(ratio(6)))});
  BOOST_TEST(only(none) == "The statements cannot be true if all is the sum of one.");
}

BOOST_AUTO_TEST_CASE(what_has_no_name_or_no_text) {
  fact_sheet<std::string> sheet;
  const quantity total = sheet.add("", "10");
  sheet.total(total,
              {sheet.add("goods", interval(ratio(4))), sheet.unknown("", interval(ratio(3)))});
  BOOST_TEST(only(sheet) ==
             "'10' and the range of goods cannot both be right if '10' is the sum of goods and a "
             "figure without a name.");
}

BOOST_AUTO_TEST_CASE(of_many_the_rest_is_counted) {
  fact_sheet<std::string> sheet;
  std::vector<quantity> parts;
  for (int i = 1; i <= 12; ++i) parts.push_back(sheet.add(std::to_string(i), "1"));
  sheet.total(sheet.add("all", "100"), parts);
  BOOST_TEST(only(sheet) ==
             "'1' (1), '1' (2), '1' (3), '1' (4), '1' (5), '1' (6), '1' (7), '1' (8) and 5 more "
             "cannot all be right if all is the sum of 1, 2, 3, 4, 5, 6, 7, 8 and 4 more.");
}

BOOST_AUTO_TEST_CASE(units_that_contradict_each_other) {
  fact_sheet sheet;
  const quantity now = sheet.add("now", "5"), before = sheet.add("before", "4");
  sheet.growth(now, before, sheet.add("growth", "25 percentage points"));
  const auto found = reconcile(sheet);
  BOOST_TEST_REQUIRE(found.unit_slips().size() == 1U);
  BOOST_TEST(explain(found.unit_slips()[0], sheet) ==
             "'25 percentage points' (growth) cannot be right if growth is the growth from before "
             "to now.");
}

BOOST_AUTO_TEST_SUITE_END()
