// SPDX-License-Identifier: BSL-1.0
#include <fiscus/reconcile/add_claim.hpp>

#include <fiscus/claims/growth_claims.hpp>
#include <fiscus/claims/sum_claims.hpp>
#include <fiscus/claims/target_claims.hpp>
#include <fiscus/error.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/reconcile/fact_sheet.hpp>
#include <fiscus/reconcile/reconcile.hpp>
#include <fiscus/reconcile/repair.hpp>

#include <boost/test/unit_test.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(add_claim_test)

using namespace fiscus;

// Which claims are identities between their figures.
static_assert(relatable_claim<growth_claim> && relatable_claim<difference_claim> &&
              relatable_claim<share_claim> && relatable_claim<share_of_sum_claim> &&
              relatable_claim<sum_claim> && relatable_claim<mean_claim> &&
              relatable_claim<average_claim> && relatable_claim<count_claim> &&
              relatable_claim<required_average_claim> && relatable_claim<target_gap_claim>);
static_assert(!relatable_claim<compound_claim> && !relatable_claim<rank_claim> &&
              !relatable_claim<above_claim> && !relatable_claim<same_quantity_claim>);

namespace {

/// Whether a sheet with one claim is consistent exactly if the claim can be right.
template <class C>
bool agrees(const C& claim, std::initializer_list<std::string_view> labels) {
  fact_sheet sheet;
  add_claim(sheet, claim, labels);
  return reconcile(sheet).is_consistent() == (check(claim) != verdict::impossible);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_claim_contradicts_in_a_sheet_what_it_contradicts_alone) {
  for (const char* const stated : {"81 million", "79 million", "-81 million"})
    BOOST_TEST(agrees(difference_claim{"437 million", "356 million", any_figure::from_text(stated)},
                      {"now", "before", "change"}));
  for (const char* const stated : {"23%", "22.75%", "24%", "double"})
    BOOST_TEST(agrees(growth_claim{"437 million", "356 million", any_figure::from_text(stated)},
                      {"now", "before", "growth"}));
  for (const char* const stated : {"40.25%", "41%"}) {
    BOOST_TEST(agrees(share_claim{"2.593 billion", "6.442 billion", any_figure::from_text(stated)},
                      {"part", "whole", "share"}));
    BOOST_TEST(
        agrees(share_of_sum_claim{"2.593 billion", "3.849 billion", any_figure::from_text(stated)},
               {"part", "rest", "share"}));
  }
  for (const char* const stated : {"691 million", "690 million", "693 million"})
    BOOST_TEST(agrees(sum_claim{{"354 million", "337 million"}, any_figure::from_text(stated)},
                      {"a", "b", "sum"}));
  for (const char* const stated : {"346 million", "343 million"})
    BOOST_TEST(agrees(mean_claim{{"354 million", "337 million"}, any_figure::from_text(stated)},
                      {"a", "b", "mean"}));
  for (const char* const stated : {"15.4 million", "16.4 million"})
    BOOST_TEST(agrees(average_claim{"354 million", 23, any_figure::from_text(stated)},
                      {"total", "average"}));
  for (const char* const stated : {"23", "21"})
    BOOST_TEST(agrees(count_claim{"354 million", "15.4 million", any_figure::from_text(stated)},
                      {"total", "each", "count"}));
  for (const char* const stated : {"460 million", "440 million"})
    BOOST_TEST(agrees(required_average_claim{"exactly 5 billion", "2.24 billion", 6,
                                             any_figure::from_text(stated)},
                      {"target", "so far", "a month"}));
  for (const char* const stated : {"390 million", "490 million"})
    BOOST_TEST(agrees(
        target_gap_claim{"exactly 4.2 billion", "3.81 billion", any_figure::from_text(stated)},
        {"target", "actual", "gap"}));
}

// One label is one quantity, whichever claims it stands in.
BOOST_AUTO_TEST_CASE(a_figure_of_several_claims_is_decided_by_all_of_them) {
  fact_sheet<std::string> sheet;
  add_claim(sheet, growth_claim{"437 million", "356 million", "32%"},
            {"December", "November", "growth"});
  add_claim(sheet, sum_claim{{"1.799 billion", "437 million"}, "2.236 billion"},
            {"five months", "December", "half"});
  BOOST_TEST(sheet.size() == 5U);
  const auto found = repairs(sheet, 1);
  BOOST_REQUIRE(!found.empty());
  BOOST_TEST(found.front().corrections.size() == 1U);
  BOOST_TEST(found.front().corrections.front().after.view() == "23%");
}

BOOST_AUTO_TEST_CASE(a_claim_that_cannot_be_added_changes_nothing) {
  fact_sheet sheet;
  sheet.add("December", "USD 437 million");
  const auto before = sheet.size();
  BOOST_CHECK_THROW(add_claim(sheet, growth_claim{"437 million", "356 million", "23%"}, {"a", "b"}),
                    invalid_value);
  BOOST_CHECK_THROW(add_claim(sheet, growth_claim{"PKR 437 million", "356 million", "23%"},
                              {"December", "b", "c"}),
                    currency_mismatch);
  BOOST_CHECK_THROW(add_claim(sheet, growth_claim{"437 million", "5%", "23%"}, {"a", "b", "c"}),
                    invalid_value);
  BOOST_TEST(sheet.size() == before);
  BOOST_TEST(sheet.statements().size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
