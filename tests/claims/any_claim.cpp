// SPDX-License-Identifier: BSL-1.0
#include <fiscus/claims/any_claim.hpp>

#include <boost/test/unit_test.hpp>

#include <vector>

BOOST_AUTO_TEST_SUITE(any_claim_test)

using namespace fiscus;

BOOST_AUTO_TEST_CASE(each_kind_is_checked_as_itself) {
  const std::vector<any_claim> all{
      growth_claim{"437 million", "356 million", "23%"},
      difference_claim{"437 million", "356 million", "81 million"},
      ratio_claim{"206 million", "215 million", "95.814%"},
      share_claim{"2.593 billion", "6.442 billion", "40.25%"},
      share_of_sum_claim{"1 million", "3 million", "25%"},
      same_quantity_claim{"24%", "23.66%"},
      sum_claim{{"354 million", "337 million"}, "691 million"},
      balance_claim{"3 billion", "1 billion", "2 billion"},
      average_claim{"1.512 billion", 3, "504 million"},
      mean_claim{{"1", "2", "3"}, "2"},
      per_day_claim{"324 million", 21, "15.4 million"},
      compound_claim{"4", "9", years{2}, "50%"},
      required_average_claim{"5 billion", "2 billion", 6, "500 million"},
      target_gap_claim{"4.2 billion", "3.8 billion", "0.4 billion"},
      range_claim{"3.5-3.8 billion", "3.6 billion"},
  };
  std::size_t kind = 0;
  for (const any_claim& each : all) {
    BOOST_TEST(each.index() == kind++);
    BOOST_CHECK(check(each) == verdict::follows);
    BOOST_CHECK(each == any_claim(each));
  }
  BOOST_TEST(kind == std::variant_size_v<any_claim>);
}

BOOST_AUTO_TEST_SUITE_END()
