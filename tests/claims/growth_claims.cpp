// SPDX-License-Identifier: BSL-1.0
#include <fiscus/claims/growth_claims.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/iso4217.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>

BOOST_AUTO_TEST_SUITE(growth_claims_test)

using namespace fiscus;

static_assert(std::regular<any_figure> && std::copyable<growth_claim>);

// A part that has no default cannot be left out of a claim.
static_assert(!std::default_initializable<growth_claim>);
static_assert(!std::default_initializable<difference_claim>);
static_assert(!std::default_initializable<ratio_claim>);
static_assert(!std::default_initializable<share_claim>);
static_assert(!std::default_initializable<share_of_sum_claim>);
static_assert(!std::default_initializable<same_quantity_claim>);

static_assert(check(growth_claim{.now = "437 million", .before = "356 million", .stated = "23%"}) ==
              verdict::follows);
static_assert(check(growth_claim{
                  .now = "374 million", .before = "437 million", .stated = "-14%"}) ==
              verdict::follows);
static_assert(check(growth_claim{.now = "374 million", .before = "437 million", .stated = "14%"}) ==
              verdict::impossible);
static_assert(check(growth_claim{.now = "437 million", .before = "356 million", .stated = "23%"})
                  .computed()
                  ->range() ==
              interval::closed(ratio(4365, 3565) - ratio(1), ratio(4375, 3555) - ratio(1)));
// From nothing, and from a deficit, nothing grows; to nothing everything shrinks by all of it.
static_assert(check(growth_claim{"437 million", "0", "23%"}).why() == absence::base_zero);
static_assert(check(growth_claim{"4 million", "-5 million", "23%"}).why() ==
              absence::base_negative);
static_assert(check(growth_claim{"0 million", "50 million", "-100%"}) == verdict::follows);

// A multiple that is stated as growth is of the whole: doubled is up 100 %.
static_assert(check(growth_claim{.now = "400", .before = "200", .stated = "double"}) ==
              verdict::follows);
static_assert(check(growth_claim{.now = "400", .before = "200", .stated = "doubled"}) ==
              verdict::follows);
static_assert(check(growth_claim{.now = "400", .before = "200", .stated = "six-fold"}) ==
              verdict::impossible);
static_assert(check(growth_claim{.now = "400", .before = "200", .stated = "100%"}) ==
              verdict::follows);
static_assert(check(growth_claim{.now = "430", .before = "200", .stated = "more than double"}) ==
              verdict::follows);
static_assert(check(growth_claim{.now = "266", .before = "200", .stated = "a third"}) ==
              verdict::follows);

static_assert(check(difference_claim{
                  .now = "437 million", .before = "356 million", .stated = "81 million"}) ==
              verdict::follows);
static_assert(check(difference_claim{"249 million", "260 million", "-11 million"}) ==
              verdict::follows);
static_assert(check(difference_claim{"249 million", "260 million", "11 million"}) ==
              verdict::impossible);
static_assert(check(difference_claim{"249 million", "260 million", "-12 million"}) ==
              verdict::possible);
static_assert(check(difference_claim{"249 million", "260 million", "-12.6 million"}).distance() ==
              ratio(-550'000));

static_assert(check(ratio_claim{.of = "206 million", .to = "215 million", .stated = "95.814%"}) ==
              verdict::follows);
static_assert(check(ratio_claim{"3.81 billion", "600 million", "six-fold"}) == verdict::follows);
static_assert(check(ratio_claim{"3.81 billion", "600 million", "double"}) == verdict::impossible);
static_assert(check(ratio_claim{"206 million", "0", "2 times"}) == verdict::not_decidable);

static_assert(check(share_claim{
                  .part = "2.593 billion", .whole = "6.442 billion", .stated = "40.25%"}) ==
              verdict::follows);
static_assert(check(share_claim{"3.81 billion", "8.39 billion", "nearly half"}) ==
              verdict::follows);
static_assert(check(share_claim{"355 million", "1.090 billion", "35%"}) == verdict::impossible);

// Beside the rest a part counts once: 1 of 1 and 1 is 25 to 75 %, and not 20 to 100 %.
static_assert(
    check(share_of_sum_claim{.part = "1", .rest = "1", .stated = "50%"}).computed()->range() ==
    interval::closed(ratio(1, 4), ratio(3, 4)));
static_assert(check(share_of_sum_claim{"1", "1", "80%"}) == verdict::impossible);
static_assert(check(share_claim{"1", "2", "80%"}) == verdict::possible);

static_assert(check(share_of_sum_claim{"2", "-2", "50%"}).why() == absence::base_zero);
static_assert(check(share_of_sum_claim{"2", "-3", "50%"}).why() == absence::base_negative);
// 2 of 2 and -1 is twice the whole, or any more of it.
static_assert(check(share_of_sum_claim{"2", "-1", "200%"}) == verdict::follows);
static_assert(!check(share_of_sum_claim{"2", "-1", "200%"}).computed()->range().high());

static_assert(check(same_quantity_claim{.a = "19.72%", .b = "19.78%"}) == verdict::impossible);
static_assert(check(same_quantity_claim{"24%", "23.66%"}) == verdict::follows);
static_assert(check(same_quantity_claim{"23.66%", "24%"}) == verdict::follows);
static_assert(check(same_quantity_claim{"1.06 billion", "more than 1.1 billion"}) ==
              verdict::impossible);
static_assert(check(same_quantity_claim{"more than 1.1 billion", "1.06 billion"}) ==
              verdict::impossible);
static_assert(check(same_quantity_claim{"437 million", "more than 400 million"}) ==
              verdict::follows);
static_assert(check(same_quantity_claim{figure<USD>(money<USD>{"437.3 million"}), "437 million"}) ==
              verdict::follows);
static_assert(check(same_quantity_claim{"437 million", figure<USD>(money<USD>{"437.3 million"})}) ==
              verdict::follows);
static_assert(check(same_quantity_claim{"900 million to 1 billion", "520 million"}) ==
              verdict::impossible);
static_assert(check(same_quantity_claim{"900 million to 1 billion", "950 million"}) ==
              verdict::follows);
static_assert(check(growth_claim{.now = "1045", .before = "1000", .stated = "3.5-4%"}) ==
              verdict::impossible);  // 4.5 %
static_assert(check(growth_claim{.now = "1040", .before = "1000", .stated = "3.5-4%"}) ==
              verdict::follows);
// A growth and a share are stated in per cent, a difference of rates in percentage points.
namespace {

constexpr finding in_points = check(
    growth_claim{.now = "437 million", .before = "356 million", .stated = "23 percentage points"});
constexpr finding in_percent =
    check(difference_claim{.now = "7.3%", .before = "5%", .stated = "2.3%"});

}  // namespace

static_assert(in_points == verdict::impossible && !in_points.can_be_right());
static_assert(in_points.slip() == unit_slip::points_for_percent);
static_assert(in_points.distance() == ratio() && in_points.in_right_unit() == verdict::follows);
static_assert(in_percent == verdict::impossible && !in_percent.can_be_right());
static_assert(in_percent.slip() == unit_slip::percent_for_points);
static_assert(in_percent.in_right_unit() == verdict::follows);
static_assert(check(growth_claim{"437 million", "356 million", "23%"}).slip() == unit_slip::none);
static_assert(check(growth_claim{"437 million", "356 million", "2300 bps"}).slip() ==
              unit_slip::points_for_percent);
static_assert(check(growth_claim{"7.3%", "5%", "46%"}) == verdict::follows);
static_assert(check(growth_claim{"7.3%", "5%", "2.3 points"}).slip() ==
              unit_slip::points_for_percent);
static_assert(check(difference_claim{"7.3%", "5%", "2.3 percentage points"}) == verdict::follows);
static_assert(check(difference_claim{"7.3%", "5.0%", "230 bps"}) == verdict::follows);
static_assert(check(difference_claim{"5.25%", "5.00%", "25 basis points"}) == verdict::follows);
static_assert(check(difference_claim{"5.25%", "5.00%", "0.25pp"}) == verdict::follows);
static_assert(check(difference_claim{"5.25%", "5.00%", "25 points"}).distance() > ratio());
static_assert(check(difference_claim{"half", "a third", "17%"}).slip() ==
              unit_slip::percent_for_points);
static_assert(check(difference_claim{"1.2 points", "0.8 points", "0.4 points"}) ==
              verdict::follows);
static_assert(check(difference_claim{"1.2 points", "0.8 points", "0.4%"}).slip() ==
              unit_slip::percent_for_points);
static_assert(check(difference_claim{"0.073", "0.05", "2.3%"}) == verdict::follows);
static_assert(check(share_claim{"2.593 billion", "6.442 billion", "40.25 points"}).slip() ==
              unit_slip::points_for_percent);
static_assert(check(share_claim{"1.2 points", "5.0%", "24%"}) == verdict::follows);
static_assert(check(ratio_claim{"206 million", "215 million", "95.8pp"}).slip() ==
              unit_slip::points_for_percent);
static_assert(check(share_of_sum_claim{"1", "1", "50 points"}).slip() ==
              unit_slip::points_for_percent);
static_assert(check(same_quantity_claim{"19.72%", "19.72 points"}).slip() != unit_slip::none);
static_assert(check(same_quantity_claim{"19.72 points", "19.7 points"}) == verdict::follows);
static_assert(check(growth_claim{"437 million", "0", "23 points"}) == verdict::not_decidable);
// 42.5 % is printed as either.
static_assert(check(same_quantity_claim{"42%", "43%"}) == verdict::possible);

BOOST_AUTO_TEST_CASE(currencies_do_not_mix) {
  const auto refused = [](const auto& claim) {
    BOOST_CHECK_THROW(static_cast<void>(check(claim)), currency_mismatch);
  };
  refused(growth_claim{"USD 437 million", "PKR 356 million", "23%"});
  refused(growth_claim{figure<USD>{"437 million"}, figure<PKR>{"356 million"}, "23%"});
  refused(difference_claim{"USD 437 million", "USD 356 million", "PKR 81 million"});
  refused(difference_claim{"USD 437 million", "PKR 356 million", "81 million"});
  refused(difference_claim{"437 million", "USD 356 million", "PKR 81 million"});
  refused(ratio_claim{"USD 437 million", "PKR 356 million", "double"});
  refused(share_claim{"USD 437 million", "PKR 356 million", "half"});
  refused(share_of_sum_claim{"USD 437 million", "PKR 356 million", "half"});
  refused(same_quantity_claim{"USD 437 million", "PKR 437 million"});
  BOOST_CHECK(check(growth_claim{"USD 437 million", "356 million", "23%"}) == verdict::follows);
}

BOOST_AUTO_TEST_CASE(amounts_and_rates_do_not_mix) {
  const auto refused = [](const auto& claim) {
    BOOST_CHECK_THROW(static_cast<void>(check(claim)), invalid_value);
  };
  refused(growth_claim{"437 million", "356 million", "USD 81 million"});
  refused(growth_claim{"437 million", "356 million", "81 million"});
  refused(growth_claim{"437 million", "23%", "5%"});
  refused(difference_claim{"437 million", "356 million", "23%"});
  refused(difference_claim{"23%", "19%", "USD 4"});
  refused(same_quantity_claim{"437 million", "half"});
  refused(ratio_claim{"437 million", "356 million", "USD 2"});
  refused(share_claim{"437 million", "856 million", "USD 2"});
  refused(share_of_sum_claim{"437 million", "856 million", "USD 2"});
  refused(growth_claim{"437 million", "0.25 points", "5%"});
  refused(growth_claim{"5%", "0.25 points", "5%"});
  refused(difference_claim{"5%", "0.25 points", "4.75%"});
  refused(share_of_sum_claim{"5%", "0.25 points", "95%"});
}

BOOST_AUTO_TEST_SUITE_END()
