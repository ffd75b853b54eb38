// SPDX-License-Identifier: BSL-1.0
#include <fiscus/claims/any_claim.hpp>
#include <fiscus/claims/finding.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/text/explain.hpp>

#include <boost/test/unit_test.hpp>
#include <string>

BOOST_AUTO_TEST_SUITE(explain_test)

using namespace fiscus;

BOOST_AUTO_TEST_CASE(a_finding_is_explained_by_its_numbers) {
  const auto found = [](const char* before, const char* now, const char* stated) {
    return explain(finding(figure<>::from_text(stated),
                           growth(figure<>::from_text(before), figure<>::from_text(now))));
  };
  BOOST_TEST(found("356", "437", "23%") == "22.75% (22.44 to 23.07), which is printed as 23%.");
  BOOST_TEST(found("366", "437", "23%") ==
             "19.40% (19.10 to 19.70); 23% is at least 2.80 points too high.");
  BOOST_TEST(found("310", "317", "-4%") ==
             "2.26% (1.93 to 2.58); -4% is at least 5.43 points too low.");
  BOOST_TEST(found("1191.864", "1438.827", "20%") ==
             "20.72%, printed as 20%: cut off, not rounded.");
  BOOST_TEST(found("356", "437", "more than 22%") ==
             "22.75% (22.44 to 23.07), which goes with over 22%.");
  BOOST_TEST(found("305", "365", "19.3%") ==
             "19.672% (19.313 to 20.033); 19.3% is possible within the rounding of the figures.");
  BOOST_TEST(found("286", "354", "23.77%") ==
             "23.7762% (23.3857 to 24.1681); 23.77% is possible within the rounding of the "
             "figures, and looks cut off rather than rounded.");
  BOOST_TEST(found("0", "437", "23%") == "cannot be decided: the base is zero.");
  BOOST_TEST(found("under 1", "2", "100%") ==
             "100.00% (50.00 at least), which is printed as 100%.");
  BOOST_TEST(explain(finding(figure<>{"2"}, figure<>::exactly(ratio(5, 2)))) ==
             "2.50, which is printed as 2.");
  BOOST_TEST(explain(finding(figure<>{"over 5"}, figure<>::exactly(ratio(5)))) ==
             "5.00; over 5 just does not follow.");
}

BOOST_AUTO_TEST_CASE(a_claim_is_explained_by_its_words) {
  BOOST_TEST(
      explain(growth_claim{.now = "437 million", .before = "356 million", .stated = "23%"}) ==
      "437 million on 356 million is up 22.75% (22.44 to 23.07), which is printed as 23%.");
  BOOST_TEST(
      explain(growth_claim{.now = "286 million", .before = "298 million", .stated = "-4%"}) ==
      "286 million on 298 million is down 4.03% (3.70 to 4.36), which is printed as -4%.");
  BOOST_TEST(explain(growth_claim{.now = "5", .before = "-3", .stated = "23%"}) ==
             "5 on -3 cannot be decided: the base is negative.");
  BOOST_TEST(explain(growth_claim{.now = "5.0", .before = "5.0", .stated = "0%"}) ==
             "5.0 on 5.0 is 0.00% (-1.98 to 2.02), which is printed as 0%.");
  BOOST_TEST(explain(difference_claim{
                 .now = "USD 298 million", .before = "USD 286 million", .stated = "12 million"}) ==
             "USD 298 million less USD 286 million is 12.00 million (11.00 to 13.00), which is "
             "printed as 12 million.");
  BOOST_TEST(explain(ratio_claim{.of = "206", .to = "215", .stated = "95.8%"}) ==
             "206 to 215 is 95.814% (95.360 to 96.270), which is printed as 95.8%.");
  BOOST_TEST(explain(ratio_claim{.of = "6", .to = "1.0", .stated = "six-fold"}) ==
             "6 to 1.0 is 6.00 times (5.24 to 6.84), which is printed as six-fold.");
  BOOST_TEST(explain(share_claim{
                 .part = "3.81 billion", .whole = "8.39 billion", .stated = "nearly half"}) ==
             "3.81 billion of 8.39 billion is 45.4% (45.3 to 45.5), which goes with nearly half.");
  BOOST_TEST(explain(share_of_sum_claim{.part = "1.0", .rest = "3.0", .stated = "30%"}) ==
             "the share of 1.0 in its sum with 3.0 is 25.00% (23.75 to 26.25); 30% is at least "
             "3.25 points too "
             "high.");
  BOOST_TEST(explain(same_quantity_claim{.a = "19.78%", .b = "19.72%"}) ==
             "19.78% and 19.72% are printed of one quantity, and cannot both be right.");
  BOOST_TEST(
      explain(same_quantity_claim{.a = "19%", .b = "19.78%"}) ==
      "19% and 19.78% are printed of one quantity, and can both be right only if 19% was cut "
      "off.");
  BOOST_TEST(explain(growth_claim{.now = "400", .before = "200", .stated = "double"}) ==
             "400 on 200 is 2.00 times (1.99 to 2.01), which is printed as double.");
  BOOST_TEST(explain(growth_claim{.now = "400", .before = "200", .stated = "triple"}) ==
             "400 on 200 is 2.00 times (1.99 to 2.01); triple is at least 0.49 too high.");
  BOOST_TEST(explain(growth_claim{.now = "483", .before = "431", .stated = "11%"}) ==
             "483 on 431 is up 12.06% (11.82 to 12.31); 11% is possible within the rounding of the "
             "figures only if it was cut off.");
  BOOST_TEST(explain(growth_claim{.now = "437", .before = "356", .stated = "0.23"}) ==
             "437 on 356 is up 0.2275 (0.2244 to 0.2307), which is printed as 0.23.");
  BOOST_TEST(explain(difference_claim{.now = "3.22", .before = "2.60", .stated = "0.62"}) ==
             "3.22 less 2.60 is 0.6200 (0.6100 to 0.6300), which is printed as 0.62.");
  BOOST_TEST(
      explain(difference_claim{.now = "23%", .before = "19%", .stated = "4 points"}) ==
      "23% less 19% is 4.00 percentage points (3.00 to 5.00), which is printed as 4 percentage "
      "points.");
  BOOST_TEST(
      explain(mean_claim{.values = {"437 million", "356 million"}, .stated = "397 million"}) ==
      "the mean of 437 million and 356 million is 396.50 million (396.00 to 397.00), which "
      "is printed as 397 million.");
  BOOST_TEST(explain(mean_claim{.values = {"1", "2", "3"}, .stated = "2"}) ==
             "the mean of 1, 2 and 3 is 2.00 (1.50 to 2.50), which is printed as 2.");
  BOOST_TEST(explain(range_claim{.range = "18-20%", .actual = "18.7%"}) ==
             "18.7% where 18 to 20% was foreseen: it lies in the range.");
  BOOST_TEST(explain(same_quantity_claim{.a = "19.7%", .b = "19.72%"}) ==
             "19.7% and 19.72% are printed of one quantity, and can both be right.");
  BOOST_TEST(
      explain(sum_claim{.parts = {"1.799 billion", "437 million"}, .stated = "2.24 billion"}) ==
      "1.799 billion + 437 million is 2.2360 billion (2.2350 to 2.2370), which is printed "
      "as 2.24 billion.");
  BOOST_TEST(explain(balance_claim{.credit = "3.81", .debit = "0.50", .stated = "3.2"}) ==
             "3.81 less 0.50 is 3.310 (3.300 to 3.320); 3.2 is at least 0.050 too low.");
  BOOST_TEST(
      explain(average_claim{.total = "1.512 billion", .count = 3, .stated = "504 million"}) ==
      "1.512 billion divided by 3 is 504.00 million (503.83 to 504.17), which is printed as "
      "504 million.");
  BOOST_TEST(explain(mean_claim{.values = {"1.0", "2.0"}, .stated = "1.5"}) ==
             "the mean of 1.0 and 2.0 is 1.500 (1.450 to 1.550), which is printed as 1.5.");
  BOOST_TEST(explain(per_day_claim{.total = "324 million", .days = 21, .stated = "15.4 million"}) ==
             "324 million on 21 days is 15.429 million (15.405 to 15.452) a day, which is printed "
             "as 15.4 million.");
  BOOST_TEST(explain(compound_claim{
                 .from = "4.5 billion", .to = "10 billion", .over = years{3}, .stated = "27%"}) ==
             "the growth from 4.5 billion to 10 billion in 3 years is 30.50% (27.81 to 33.13) a "
             "year; 27% is "
             "possible within the rounding of the figures only if it was cut off.");
  BOOST_TEST(explain(required_average_claim{.target = "5 billion",
                                            .so_far = "2.24 billion",
                                            .periods_left = 6,
                                            .stated = "460 million"}) ==
             "what is left of 5 billion after 2.24 billion is 460.00 million (375.83 to 544.17) in "
             "each of 6 periods, which is printed as 460 million.");
  BOOST_TEST(
      explain(target_gap_claim{
          .target = "4.2 billion", .actual = "3.810 billion", .stated = "around 400 million"}) ==
      "3.810 billion against a target of 4.2 billion: what is missing is 390.00 million "
      "(339.50 to 440.50), which goes with around 400 million.");
  const auto foreseen = [](const char* actual) {
    return explain(
        range_claim{.range = "3.5–3.8 billion", .actual = any_figure::from_text(actual)});
  };
  BOOST_TEST(foreseen("3.6 billion") ==
             "3.6 billion where 3.5 to 3.8 billion was foreseen: it lies in the range.");
  BOOST_TEST(foreseen("3.4 billion") ==
             "3.4 billion where 3.5 to 3.8 billion was foreseen: it may just lie in the range.");
  BOOST_TEST(foreseen("3.9 million") ==
             "3.9 million where 3.5 to 3.8 billion was foreseen: it lies below the range.");
  BOOST_TEST(foreseen("3.91 billion") ==
             "3.91 billion where 3.5 to 3.8 billion was foreseen: it lies above the range.");
  const any_claim any = growth_claim{.now = "437", .before = "356", .stated = "23%"};
  BOOST_TEST(explain(any) == "437 on 356 is up 22.75% (22.44 to 23.07), which is printed as 23%.");
}

// The commonest slip of the press is told in words.
BOOST_AUTO_TEST_CASE(per_cent_and_percentage_points_are_told_apart) {
  const auto levels = [](const char* now, const char* before, const char* stated) {
    return explain(growth_claim{.now = any_figure::from_text(now),
                                .before = any_figure::from_text(before),
                                .stated = any_figure::from_text(stated)});
  };
  BOOST_TEST(
      levels("437 million", "356 million", "23 percentage points") ==
      "437 million on 356 million is up 22.75% (22.44 to 23.07); 23 percentage points should "
      "read 23%: growth is stated in per cent, not in percentage points.");
  BOOST_TEST(levels("437 million", "366 million", "23 points") ==
             "437 million on 366 million is up 19.40% (19.10 to 19.70); 23 percentage points is "
             "wrong: growth is stated in per cent, and 23% is at least 2.80 points too high.");
  BOOST_TEST(levels("437 million", "0", "23 points") ==
             "437 million on 0 cannot be decided: the base is zero.");
  const auto rates = [](const char* stated) {
    return explain(
        difference_claim{.now = "7.3%", .before = "5.0%", .stated = any_figure::from_text(stated)});
  };
  BOOST_TEST(rates("2.3 percentage points") ==
             "7.3% less 5.0% is 2.300 percentage points (2.200 to 2.400), which is printed as 2.3 "
             "percentage points.");
  BOOST_TEST(rates("230 bps") ==
             "7.3% less 5.0% is 230.00 basis points (220.00 to 240.00), which is printed as 230 "
             "basis points.");
  BOOST_TEST(
      rates("2.3%") ==
      "7.3% less 5.0% is 2.300 percentage points (2.200 to 2.400); 2.3% should read 2.3 "
      "percentage points: the difference of two rates is stated in percentage points, not in "
      "per cent.");
  BOOST_TEST(
      rates("46%") ==
      "7.3% less 5.0% is 2.30 percentage points (2.20 to 2.40); 46% is wrong: the difference "
      "of two rates is stated in percentage points, and 46 percentage points is at least "
      "43.10 points too high.");
  BOOST_TEST(
      explain(share_claim{.part = "3.81 billion", .whole = "8.39 billion", .stated = "45pp"}) ==
      "3.81 billion of 8.39 billion is 45.41% (45.32 to 45.50); 45 percentage points should "
      "read 45%: a share is stated in per cent, not in percentage points.");
  BOOST_TEST(explain(compound_claim{"4.5 billion", "10 billion", years{3}, "30 points"})
                 .find("growth is stated in per cent, not in percentage points.") !=
             std::string::npos);
  BOOST_TEST(explain(same_quantity_claim{.a = "19.72%", .b = "19.72 points"}) ==
             "19.72% and 19.72 percentage points are printed of one quantity, and cannot both be "
             "right: one is in per cent, the other in percentage points.");
  BOOST_TEST(explain(range_claim{.range = "2-2.5%", .actual = "2.3 points"}) ==
             "2.3 percentage points where 2 to 2.5% was foreseen: one is in per cent, the other in "
             "percentage points.");
  BOOST_TEST(explain(finding(figure<>{"5 points"}, figure<>{"5%"})) ==
             "5.00% (4.50 to 5.50); 5 percentage points should read 5%: a rate is stated in per "
             "cent, not in percentage points.");
  BOOST_TEST(in_words(unit_slip::points_for_percent) == "percentage points instead of per cent");
  BOOST_TEST(in_words(unit_slip::percent_for_points) == "per cent instead of percentage points");
}

BOOST_AUTO_TEST_SUITE_END()
