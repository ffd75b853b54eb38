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
static_assert(!std::default_initializable<share_claim>);
static_assert(!std::default_initializable<share_of_sum_claim>);
static_assert(!std::default_initializable<same_quantity_claim>);
static_assert(!std::default_initializable<range_claim>);
static_assert(!std::default_initializable<above_claim>);
static_assert(!std::default_initializable<below_claim>);

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
// The hedge before "halved" is said of the fall, that before "doubled" of the rise.
static_assert(check(growth_claim{"47m", "100m", "more than halved"}) == verdict::follows);
static_assert(check(growth_claim{"53m", "100m", "more than halved"}) == verdict::impossible);
static_assert(check(growth_claim{"53m", "100m", "nearly halved"}) == verdict::follows);
static_assert(check(growth_claim{"53m", "100m", "almost halved"}) == verdict::follows);
static_assert(check(growth_claim{"47m", "100m", "nearly halved"}) == verdict::impossible);
static_assert(check(growth_claim{"47m", "100m", "at least halved"}) == verdict::follows);
static_assert(check(growth_claim{"53m", "100m", "at least halved"}) == verdict::impossible);
static_assert(check(growth_claim{"190m", "100m", "nearly doubled"}) == verdict::follows);
static_assert(check(growth_claim{"210m", "100m", "nearly doubled"}) == verdict::impossible);
static_assert(check(growth_claim{"60m", "100m", "more than a third lower"}) == verdict::follows);
static_assert(check(growth_claim{"70m", "100m", "more than a third lower"}) == verdict::impossible);
// Words are no digits, of which some were cut off, and say more than half a unit either way.
static_assert(check(growth_claim{"60", "100", "halved"}) == verdict::impossible);
static_assert(check(growth_claim{"300", "100", "doubled"}) == verdict::impossible);
static_assert(check(growth_claim{"151", "100", "doubled"}) == verdict::impossible);
static_assert(check(growth_claim{"151", "100", "2x"}) == verdict::follows);
static_assert(check(growth_claim{"195", "100", "doubled"}) == verdict::follows);
static_assert(check(same_quantity_claim{"a million", "1.9 million"}) == verdict::impossible);
static_assert(check(same_quantity_claim{"half a million", "0.59 million"}) == verdict::impossible);
// A small rise is no fall.
static_assert(check(growth_claim{"50", "100", "up less than 5%"}) == verdict::impossible);
static_assert(check(growth_claim{"50", "100", "a rise of up to 5%"}) == verdict::impossible);
static_assert(check(growth_claim{"103", "100", "an increase of under 5%"}) == verdict::follows);
static_assert(check(difference_claim{"50", "100", "up less than 60"}) == verdict::impossible);

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

// A surplus and a deficit.
static_assert(check(difference_claim{
                  .now = "3.81 billion", .before = "0.53 billion", .stated = "3.28 billion"}) ==
              verdict::follows);
static_assert(check(difference_claim{"2 billion", "3 billion", "-1 billion"}) == verdict::follows);

static_assert(check(share_claim{
                  .part = "206 million", .whole = "215 million", .stated = "95.814%"}) ==
              verdict::follows);
static_assert(check(share_claim{"3.81 billion", "600 million", "six-fold"}) == verdict::follows);
static_assert(check(share_claim{"3.81 billion", "600 million", "double"}) == verdict::impossible);
// A rise to nine times the level; growth to nine times is growth by 800 %.
static_assert(check(share_claim{
                  .part = "374 million", .whole = "41 million", .stated = "nine times"}) ==
              verdict::follows);
static_assert(check(share_claim{"374 million", "41 million", "ten-fold"}) == verdict::impossible);
static_assert(check(growth_claim{"374 million", "41 million", "nine-fold"}) == verdict::follows);
static_assert(check(growth_claim{"374 million", "41 million", "812%"}) == verdict::follows);
static_assert(check(growth_claim{"178 million", "356 million", "-50%"}) == verdict::follows);
static_assert(check(share_claim{"206 million", "0", "2 times"}) == verdict::not_decidable);

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

static_assert(check(range_claim{.actual = "3.6 billion", .stated = "3.5-3.8 billion"}) ==
              verdict::follows);
static_assert(check(range_claim{"3.814 billion", "3.5-3.8 billion"}) == verdict::follows);
static_assert(check(range_claim{"3.9 billion", "3.5-3.8 billion"}) == verdict::possible);
static_assert(check(range_claim{"3.86 billion", "3.5-3.8 billion"}) == verdict::impossible);
static_assert(check(range_claim{"3.4 billion", "3.5-3.8 billion"}) == verdict::possible);
// Both ends of a range are as precise as the finer one.
static_assert(check(range_claim{"550 million", "900 million to 1 billion"}) == verdict::impossible);
static_assert(check(range_claim{"899.7 million", "900 million to 1 billion"}) == verdict::follows);
static_assert(check(range_claim{"899 million", "900 million to 1 billion"}) == verdict::possible);
static_assert(check(range_claim{"899.4 million", "900 million to 1 billion"}) ==
              verdict::impossible);
static_assert(check(range_claim{"1.2 billion", "900 million to 1 billion"}) == verdict::impossible);
static_assert(check(range_claim{"USD 4.45 billion", "USD 3.5-4 billion"}) == verdict::impossible);
static_assert(check(range_claim{"USD 4.04 billion", "USD 3.5-4 billion"}) == verdict::follows);
static_assert(check(range_claim{"USD 3.455 billion", "USD 3.5-4 billion"}) == verdict::follows);
static_assert(check(range_claim{"6.4 million", "five to six million"}) == verdict::follows);
static_assert(check(range_claim{"6.6 million", "five to six million"}) == verdict::impossible);
static_assert(check(range_claim{"17.8%", "between 18 and 20.5%"}) == verdict::impossible);
static_assert(check(range_claim{"3.86 billion", "3.5-3.8 billion"}).distance() ==
              ratio(-5'000'000));
static_assert(check(range_claim{"2.3%", "2-2.5%"}) == verdict::follows);
static_assert(check(range_claim{"2.3 points", "2-2.5%"}).slip() == unit_slip::percent_for_points);

// Above or below a mark, which is a target known exactly, or an average that is rounded itself.
static_assert(check(above_claim{.actual = "437 million", .mark = "exactly 400 million"}) ==
              verdict::follows);
static_assert(check(above_claim{"386 million", "exactly 400 million"}) == verdict::impossible);
static_assert(check(below_claim{.actual = "386 million", .mark = "exactly 400 million"}) ==
              verdict::follows);
static_assert(check(below_claim{"437 million", "exactly 400 million"}) == verdict::impossible);
static_assert(check(above_claim{"354 million", "317 million"}) == verdict::follows);
static_assert(check(above_claim{"over 400 million", "exactly 400 million"}) == verdict::follows);
static_assert(check(growth_claim{"200", "100", "below -5%"}) == verdict::impossible);
static_assert(check(growth_claim{"97", "100", "down less than 5%"}) == verdict::follows);
static_assert(check(above_claim{"354 million", "317 million"}).computed()->range() ==
              interval::closed(ratio(36'000'000), ratio(38'000'000)));
// Level by their digits: either may be the higher one. Of exact figures none is.
static_assert(check(above_claim{"400 million", "exactly 400 million"}) == verdict::possible);
static_assert(check(below_claim{"400 million", "exactly 400 million"}) == verdict::possible);
static_assert(check(above_claim{"exactly 400", "exactly 400"}) == verdict::impossible);
static_assert(check(below_claim{"exactly 400", "exactly 400"}) == verdict::impossible);
static_assert(check(above_claim{"399.5 million", "exactly 400 million"}) == verdict::impossible);
static_assert(check(above_claim{"0.40 billion", "exactly 399 million"}) == verdict::follows);
static_assert(check(above_claim{"0.40 billion", "exactly 404 million"}) == verdict::possible);
static_assert(check(above_claim{"0.40 billion", "exactly 405 million"}) == verdict::impossible);
static_assert(check(above_claim{"0.39 billion", "exactly 405 million"}) == verdict::impossible);
static_assert(check(above_claim{"-67 million", "-112 million"}) == verdict::follows);
static_assert(check(above_claim{"USD 437 million", "400 million"}) == verdict::follows);
static_assert(check(above_claim{"437 million", "USD 400 million"}) == verdict::follows);
static_assert(check(above_claim{"5.5%", "5%"}) == verdict::follows);
static_assert(check(below_claim{"4.9%", "5.5%"}) == verdict::follows);
static_assert(check(below_claim{"4.9%", "4.2%"}) == verdict::impossible);
static_assert(check(above_claim{"30 bps", "0.25 points"}) == verdict::follows);
static_assert(check(above_claim{"437", "356"}).slip() == unit_slip::none);

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
static_assert(check(difference_claim{"12.5%", "15.7%", "-3.2 points"}) == verdict::follows);
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
static_assert(check(share_claim{"206 million", "215 million", "95.8pp"}).slip() ==
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
  refused(share_claim{"USD 437 million", "PKR 356 million", "double"});
  refused(share_claim{"USD 437 million", "PKR 356 million", "half"});
  refused(share_of_sum_claim{"USD 437 million", "PKR 356 million", "half"});
  refused(same_quantity_claim{"USD 437 million", "PKR 437 million"});
  refused(range_claim{"PKR 2", "USD 1-3"});
  refused(above_claim{"USD 437 million", "PKR 400 million"});
  refused(below_claim{"PKR 437 million", "USD 400 million"});
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
  refused(share_claim{"437 million", "356 million", "USD 2"});
  refused(share_claim{"437 million", "856 million", "USD 2"});
  refused(share_of_sum_claim{"437 million", "856 million", "USD 2"});
  refused(growth_claim{"437 million", "0.25 points", "5%"});
  refused(growth_claim{"5%", "0.25 points", "5%"});
  refused(difference_claim{"5%", "0.25 points", "4.75%"});
  refused(share_of_sum_claim{"5%", "0.25 points", "95%"});
  refused(range_claim{"2.3%", "1-3 million"});
  refused(range_claim{"2 million", "1-3%"});
  refused(above_claim{"437 million", "23%"});
  refused(above_claim{"23%", "USD 4"});
  refused(below_claim{"437 million", "half"});
  refused(below_claim{"5%", "0.25 points"});
  refused(above_claim{"0.25 points", "5%"});
}

// A bare number of one or more is no rate: "730 and 500, a difference of 46%" is a growth.
BOOST_AUTO_TEST_CASE(numbers_and_rates_are_not_subtracted) {
  const auto refused_as = [](const auto& claim, std::string_view why) {
    BOOST_CHECK_EXCEPTION(static_cast<void>(check(claim)), invalid_value,
                          [&](const invalid_value& e) { return e.what() == why; });
  };
  constexpr std::string_view growth_instead =
      "expected a number without a per cent sign, as the figures are; a growth is another claim";
  constexpr std::string_view mixed = "expected both figures in per cent, or neither";
  refused_as(difference_claim{"730", "500", "46%"}, growth_instead);
  refused_as(difference_claim{"7.3", "5", "2.3 percentage points"}, growth_instead);
  refused_as(range_claim{"5", "4 to 6%"}, growth_instead);
  refused_as(difference_claim{"7.3%", "5", "2.3%"}, mixed);
  refused_as(above_claim{"5", "4%"}, mixed);
  refused_as(below_claim{"4%", "5"}, mixed);
  BOOST_CHECK(check(difference_claim{"7.3%", "5%", "2.3 percentage points"}) == verdict::follows);
  BOOST_CHECK(check(above_claim{"0.3%", "0"}) == verdict::follows);
  BOOST_CHECK(check(difference_claim{"730", "500", "230"}) == verdict::follows);
}

BOOST_AUTO_TEST_SUITE_END()
