// SPDX-License-Identifier: BSL-1.0
#include <fiscus/claims/target_claims.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/money/any_money.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>

BOOST_AUTO_TEST_SUITE(target_claims_test)

using namespace fiscus;

static_assert(!std::default_initializable<compound_claim>);
static_assert(!std::default_initializable<required_average_claim>);
static_assert(!std::default_initializable<target_gap_claim>);
static_assert(!std::default_initializable<shortfall_claim>);

static_assert(check(compound_claim{.from = "3.223 billion",
                                   .to = "15 billion",
                                   .over = years{5},
                                   .stated = "36%"}) == verdict::follows);
static_assert(check(compound_claim{"2.6 billion", "15 billion", years{5}, "42%"}) ==
              verdict::follows);
static_assert(check(compound_claim{"4.5 billion", "10 billion", years{3}, "27%"}) ==
              verdict::possible_truncated);  // 27.81 to 33.13 %
static_assert(check(compound_claim{"4.5 billion", "10 billion", years{3}, "26%"}) ==
              verdict::impossible);
static_assert(check(compound_claim{"1 billion", "4.0 billion", years{2}, "double"}) ==
              verdict::follows);
static_assert(check(compound_claim{"4.5 billion", "10 billion", years{3}, "29%"}) ==
              verdict::possible);
static_assert(check(compound_claim{"10 billion", "5 billion", years{2}, "-29%"}) ==
              verdict::follows);

// Roots that are quotients are exact, with their ends; the others lie between neighbours.
static_assert(check(compound_claim{figure<>::exactly(ratio(4)), figure<>::exactly(ratio(9)),
                                   years{2}, "50%"})
                  .computed()
                  ->range() == interval(ratio(1, 2)));
constexpr interval root_of_two =
    check(compound_claim{figure<>::exactly(ratio(1)), figure<>::exactly(ratio(2)), years{2}, "41%"})
        .computed()
        ->range();
static_assert(root_of_two == interval::closed(ratio(41'421'356'237'309, 100'000'000'000'000),
                                              ratio(41'421'356'237'310, 100'000'000'000'000)));
static_assert(check(compound_claim{figure<>::exactly(ratio(1)), "more than 4", years{2}, "41%"})
                  .computed()
                  ->range() == interval::above(ratio(1)));
static_assert(check(compound_claim{figure<>::exactly(ratio(1)), "more than 2", years{2}, "41%"})
                  .computed()
                  ->range() == interval::at_least(ratio(41'421'356'237'309, 100'000'000'000'000)));
// Large multiples over few years: exact over one, and otherwise to as many digits as fit.
static_assert(check(compound_claim{"1", "100000", years{1}, "9999900%"}) == verdict::follows);
static_assert(check(compound_claim{"1", "100000", years{1}, "20000100%"}) ==
              verdict::impossible);  // 100000.5 / 0.5 − 1 is 200000 at most
static_assert(check(compound_claim{figure<>::exactly(ratio(1)), figure<>::exactly(ratio(100'000)),
                                   years{1}, "9999900%"})
                  .computed()
                  ->range() == interval(ratio(99'999)));
static_assert(check(compound_claim{"1.0000000", "10000000000", years{2}, "9999900%"}) ==
              verdict::follows);
static_assert(check(compound_claim{"1.0000000", "10000000000", years{2}, "9999901%"}) ==
              verdict::impossible);
// To almost nothing, or nothing: a fall by all of it is the limit.
static_assert(check(compound_claim{"4", "0.4", years{1}, "-90%"}) == verdict::follows);
static_assert(check(compound_claim{"4", "less than 0.4", years{1}, "-99%"}) == verdict::possible);
static_assert(check(compound_claim{figure<>::exactly(ratio(4)), "under 0.4", years{1}, "1%"})
                  .computed()
                  ->range() == interval(bound{ratio(-1), true}, bound{ratio(-9, 10), false}));
static_assert(check(compound_claim{"4", "0", years{3}, "-100%"}) == verdict::follows);
static_assert(check(compound_claim{figure<>::exactly(ratio(4)), figure<>::exactly(ratio()),
                                   years{3}, "-99%"}) == verdict::impossible);
// As the growth over one year: nothing to a half of 4 is 1/8 of it at most.
static_assert(check(compound_claim{figure<>::exactly(ratio(4)), "0", years{1}, "-100%"})
                  .computed()
                  ->range() == interval::closed(ratio(-1), ratio(-7, 8)));

static_assert(check(compound_claim{"0", "10 billion", years{3}, "27%"}).why() ==
              absence::base_zero);
static_assert(check(compound_claim{"-1", "10 billion", years{3}, "27%"}).why() ==
              absence::base_negative);
static_assert(check(compound_claim{"1", "-1", years{3}, "27%"}).why() == absence::sign_change);
static_assert(check(compound_claim{"1", "less than 0", years{3}, "27%"}).why() ==
              absence::sign_change);

static_assert(check(required_average_claim{.target = "5 billion",
                                           .so_far = "2.236 billion",
                                           .periods_left = 6,
                                           .stated = "around 460 million"}) == verdict::follows);
static_assert(check(required_average_claim{"5 billion", "2.236 billion", 6, "461 million"}) ==
              verdict::follows);
static_assert(check(required_average_claim{"5.000 billion", "2.236 billion", 6, "440 million"}) ==
              verdict::impossible);

static_assert(check(target_gap_claim{.target = "4.2 billion",
                                     .actual = "3.810 billion",
                                     .stated = "around 400 million"}) == verdict::follows);
static_assert(check(target_gap_claim{"4.2 billion", "4.3 billion", "-0.1 billion"}) ==
              verdict::follows);

// A target that is known exactly leaves only the rounding of what came of it.
static_assert(check(target_gap_claim{"exactly 4.2 billion", "3.810 billion", "390 million"})
                  .computed()
                  ->range() == interval::closed(ratio(389'500'000), ratio(390'500'000)));
static_assert(check(target_gap_claim{"4.2 billion", "3.810 billion", "430 million"}) ==
              verdict::possible);
static_assert(check(target_gap_claim{"exactly 4.2 billion", "3.810 billion", "430 million"}) ==
              verdict::impossible);
static_assert(check(target_gap_claim{"exactly 4.2 billion", "4.3 billion", "0.1 billion"}) ==
              verdict::impossible);

// By how much of it a target was missed: 3 billion by 14 %.
static_assert(check(shortfall_claim{
                  .target = "exactly 3 billion", .actual = "2.58 billion", .stated = "14%"}) ==
              verdict::follows);
static_assert(
    check(shortfall_claim{"exactly 3 billion", "2.58 billion", "14%"}).computed()->range() ==
    interval::closed(ratio(415, 3000), ratio(425, 3000)));
static_assert(check(shortfall_claim{"exactly 3 billion", "2.596 billion", "14%"}) ==
              verdict::impossible);
static_assert(check(shortfall_claim{"3 billion", "2.596 billion", "14%"}) == verdict::possible);
static_assert(check(shortfall_claim{"exactly 3 billion", "2.596 billion", "13%"}) ==
              verdict::follows);
static_assert(check(shortfall_claim{"exactly 3 billion", "3.2 billion", "-7%"}) ==
              verdict::follows);
static_assert(check(shortfall_claim{"exactly 3 billion", "3.2 billion", "7%"}) ==
              verdict::impossible);
static_assert(check(shortfall_claim{"exactly 3 billion", "1.5 billion", "half"}) ==
              verdict::follows);
static_assert(check(shortfall_claim{"exactly 5%", "4.2%", "16%"}) == verdict::follows);
static_assert(check(shortfall_claim{"exactly 3 billion", "0", "100%"}) == verdict::follows);
static_assert(check(shortfall_claim{"exactly 3 billion", "2.58 billion", "14 points"}).slip() ==
              unit_slip::points_for_percent);
static_assert(check(shortfall_claim{"0", "2.58 billion", "14%"}).why() == absence::base_zero);
static_assert(check(shortfall_claim{"-1", "2.58 billion", "14%"}).why() == absence::base_negative);

// A target of a rate is missed by points, what is left of shares may be said either way.
static_assert(check(target_gap_claim{"5.0%", "4.2%", "0.8 points"}) == verdict::follows);
static_assert(check(target_gap_claim{"5.0%", "4.2%", "0.8%"}).slip() ==
              unit_slip::percent_for_points);
static_assert(check(required_average_claim{"100%", "45%", 5, "11%"}) == verdict::follows);
static_assert(check(required_average_claim{"60%", "45%", 5, "3 points"}) == verdict::follows);
static_assert(check(compound_claim{"4.5 billion", "10 billion", years{3}, "30 points"}).slip() ==
              unit_slip::points_for_percent);

BOOST_AUTO_TEST_CASE(what_makes_no_sense_is_refused) {
  BOOST_CHECK_THROW(static_cast<void>(check(target_gap_claim{"5%", "1 point", "4%"})),
                    invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(check(compound_claim{"5%", "1 point", years{2}, "4%"})),
                    invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(check(compound_claim{"1", "2", years{0}, "1%"})),
                    invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(check(compound_claim{"1", "2", years{2}, "USD 1"})),
                    invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(check(compound_claim{"1", "2", years{1001}, "1%"})),
                    invalid_value);
  BOOST_CHECK(check(compound_claim{"1", "2", years{1000}, "1%"}) != verdict::follows);
  BOOST_CHECK_THROW(static_cast<void>(check(target_gap_claim{"5 million", "2 million", "5%"})),
                    invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(check(shortfall_claim{"5 million", "2%", "5%"})),
                    invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(check(shortfall_claim{"5 million", "2 million", "USD 3"})),
                    invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(check(required_average_claim{"5", "1", 0, "1"})),
                    invalid_value);
}

BOOST_AUTO_TEST_CASE(currencies_do_not_mix) {
  const auto refused = [](const auto& claim) {
    BOOST_CHECK_THROW(static_cast<void>(check(claim)), currency_mismatch);
  };
  refused(compound_claim{"USD 1", "PKR 2", years{2}, "1%"});
  refused(required_average_claim{"USD 9", "PKR 2", 2, "1"});
  refused(required_average_claim{"USD 9", "2", 2, "PKR 1"});
  refused(target_gap_claim{"USD 9", "PKR 2", "1"});
  refused(target_gap_claim{"9", "USD 2", "PKR 1"});
  refused(shortfall_claim{"USD 9", "PKR 2", "78%"});
}

BOOST_AUTO_TEST_SUITE_END()
