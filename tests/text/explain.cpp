// SPDX-License-Identifier: BSL-1.0
#include <fiscus/claims/any_claim.hpp>
#include <fiscus/claims/finding.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/text/explain.hpp>
#include <fiscus/text/read_sentence.hpp>
#include <fiscus/text/write_figure.hpp>

#include <boost/test/unit_test.hpp>
#include <string>

BOOST_AUTO_TEST_SUITE(explain_test)

using namespace fiscus;

BOOST_AUTO_TEST_CASE(a_finding_is_explained_by_its_numbers) {
  const auto found = [](const char* before, const char* now, const char* stated) {
    return explain(finding(figure<>::from_text(stated),
                           growth(figure<>::from_text(before), figure<>::from_text(now))));
  };
  BOOST_TEST(found("356", "437", "23%") == "22.8%; the printed 23% is right.");
  BOOST_TEST(found("366", "437", "23%") ==
             "19.4%; the printed 23% is too high: it should read 19% to 20%.");
  BOOST_TEST(found("310", "317", "-4%") ==
             "2.3%; the printed -4% is too low: it should read 2% to 3%.");
  BOOST_TEST(found("1191.864", "1438.827", "20%") ==
             "20.7%; the printed 20% was cut off, not rounded.");
  BOOST_TEST(found("356", "437", "more than 22%") == "22.8%; the printed more than 22% is right.");
  BOOST_TEST(found("305", "365", "19.3%") ==
             "19.67%; the printed 19.3% may be right, as the figures are rounded.");
  BOOST_TEST(
      found("286", "354", "23.77%") ==
      "23.776%; the printed 23.77% may be right, as the figures are rounded, but looks cut off.");
  BOOST_TEST(found("431", "483", "11%") ==
             "12.1%; the printed 11% can be right only if it was cut off.");
  BOOST_TEST(found("0", "437", "23%") == "It cannot be checked: the base is zero.");
  BOOST_TEST(found("under 1", "2", "100%") ==
             "100%; the printed 100% is right, but the figures allow above 50%.");
  BOOST_TEST(explain(finding(figure<>{"2"}, figure<>::exactly(ratio(5, 2)))) ==
             "2.5; the printed 2 is right.");
  BOOST_TEST(explain(finding(figure<>{"over 5"}, figure<>::exactly(ratio(5)))) ==
             "5; the printed over 5 is too high.");
  BOOST_TEST(explain(finding(figure<>{"5 points"}, figure<>{"5%"})) ==
             "5%; the printed 5 points should read 5%, as a rate is stated in per cent.");
}

// The subject, what was computed, and what that means for the printed figure.
BOOST_AUTO_TEST_CASE(growth_and_differences_are_explained) {
  BOOST_TEST(
      explain(growth_claim{.now = "437 million", .before = "356 million", .stated = "23%"}) ==
      "437 million is up 22.8% on 356 million; the printed 23% is right.");
  BOOST_TEST(explain(growth_claim{"USD 437 million", "USD 356 million", "23%"}) ==
             "USD 437 million is up 22.8% on USD 356 million; the printed 23% is right.");
  BOOST_TEST(explain(growth_claim{"286 million", "298 million", "-4%"}) ==
             "286 million is down 4.0% on 298 million; the printed fall of 4% is right.");
  BOOST_TEST(explain(growth_claim{"437 million", "366 million", "23%"}) ==
             "437 million is up 19.4% on 366 million; the printed 23% is too high: it should read "
             "19% to 20%.");
  BOOST_TEST(explain(growth_claim{"1439", "1192", "20%"}) ==
             "1439 is up 20.7% on 1192; the printed 20% was cut off, not rounded.");
  BOOST_TEST(explain(growth_claim{"483", "431", "11%"}) ==
             "483 is up 12.1% on 431; the printed 11% can be right only if it was cut off.");
  BOOST_TEST(explain(growth_claim{"485", "431", "11%"}) ==
             "485 is up 12.5% on 431; the printed 11% is too low: it should read 12% to 13%.");
  BOOST_TEST(explain(growth_claim{"5.0", "5.0", "0%"}) ==
             "5.0 is unchanged on 5.0; the printed 0% is right.");
  BOOST_TEST(explain(growth_claim{"437", "356", "0.23"}) ==
             "437 is up 0.228 on 356; the printed 0.23 is right.");
  BOOST_TEST(explain(growth_claim{"1.7 billion", "1.3 billion", "29.29%"}) ==
             "1.7 billion is up 30.769% on 1.3 billion; the printed 29.29% may be right, as the "
             "figures are rounded, but so would be anything from 22 to 40%.");
  BOOST_TEST(explain(growth_claim{"exactly 5", "exactly 4", "26%"}) ==
             "Exactly 5 is up 25% on exactly 4; the printed 26% is too high: it should read 25%.");
  BOOST_TEST(explain(growth_claim{"437 million", "356 million", "20-25%"}) ==
             "437 million is up 22.8% on 356 million; the printed 20-25% is right.");
  BOOST_TEST(explain(growth_claim{"437 million", "356 million", "24-25%"}) ==
             "437 million is up 22.8% on 356 million; the printed 24-25% is too high.");
  BOOST_TEST(explain(growth_claim{"442 million", "356 million", "over 25%"}) ==
             "442 million is up 24.2% on 356 million; the printed over 25% is too high.");
  BOOST_TEST(explain(growth_claim{"5", "-3", "23%"}) ==
             "The growth claim of 23% on 5 and -3 cannot be checked: the base is negative.");
  BOOST_TEST(explain(difference_claim{
                 .now = "USD 298 million", .before = "USD 286 million", .stated = "12 million"}) ==
             "USD 298 million is USD 12 million more than USD 286 million; the printed 12 million "
             "is right.");
  BOOST_TEST(explain(difference_claim{"286 million", "298 million", "-12 million"}) ==
             "286 million is 12 million less than 298 million; the printed decrease of 12 million "
             "is right.");
  BOOST_TEST(explain(difference_claim{"286 million", "298 million", "12 million"}) ==
             "286 million is 12 million less than 298 million; the printed 12 million has the "
             "wrong sign: it is a decrease of 12 million.");
  BOOST_TEST(explain(difference_claim{"2.593 billion", "2.601 billion", "8 million"}) ==
             "2.593 billion is 8 million less than 2.601 billion; the printed 8 million has the "
             "wrong sign: it is a decrease of 8 million.");
  BOOST_TEST(explain(difference_claim{"437 million", "356 million", "91 million"}) ==
             "437 million is 81 million more than 356 million; the printed 91 million is too high: "
             "it should read 80 million to 82 million.");
  BOOST_TEST(explain(difference_claim{"3.22", "2.60", "0.62"}) ==
             "3.22 is 0.62 more than 2.60; the printed 0.62 is right.");
  BOOST_TEST(explain(difference_claim{"3.81", "0.50", "3.2"}) ==
             "3.81 is 3.31 more than 0.50; the printed 3.2 is too low: it should read 3.3.");
  BOOST_TEST(explain(difference_claim{"23%", "19%", "4 points"}) ==
             "23% is 4 percentage points more than 19%; the printed 4 points is right.");
}

// A fall is told from a rise, with its sign or without.
BOOST_AUTO_TEST_CASE(falls_are_explained) {
  const auto fall = [](const char* stated) {
    return explain(growth_claim{
        .now = "250 million", .before = "304 million", .stated = any_figure::from_text(stated)});
  };
  BOOST_TEST(fall("-18%") ==
             "250 million is down 17.8% on 304 million; the printed fall of 18% is right.");
  BOOST_TEST(fall("around 18%") ==
             "250 million is down 17.8% on 304 million; the printed around 18% has the wrong sign: "
             "it is a fall of around 18%.");
  BOOST_TEST(fall("19%") ==
             "250 million is down 17.8% on 304 million; the printed 19% is too high: it should "
             "read a fall of between 17% and 18%.");
  BOOST_TEST(fall("-19%") ==
             "250 million is down 17.8% on 304 million; the printed fall of 19% is too large: it "
             "should read a fall of between 17% and 18%.");
  BOOST_TEST(fall("-7%") ==
             "250 million is down 17.8% on 304 million; the printed fall of 7% is too small: it "
             "should read a fall of between 17% and 18%.");
  BOOST_TEST(
      fall("around -24%") ==
      "250 million is down 17.8% on 304 million; the printed fall of around 24% is too large.");
  BOOST_TEST(explain(growth_claim{"304 million", "250 million", "-30%"}) ==
             "304 million is up 21.6% on 250 million; the printed fall of 30% is wrong: it should "
             "read a rise of between 21% and 22%.");
  BOOST_TEST(explain(growth_claim{"304 million", "250 million", "-22%"}) ==
             "304 million is up 21.6% on 250 million; the printed fall of 22% has the wrong sign: "
             "it is a rise of 22%.");
}

// A fall is quoted by its size only where that means the same; otherwise in its own words.
BOOST_AUTO_TEST_CASE(printed_falls_are_quoted_as_what_they_mean) {
  const auto printed = [](const char* stated) {
    const std::string all = explain(difference_claim{"90", "100", any_figure::from_text(stated)});
    const std::size_t begin = all.find("the printed ") + 12;
    return all.substr(begin, all.find(" is ", begin) - begin);
  };
  BOOST_TEST(printed("-14") == "decrease of 14");
  BOOST_TEST(printed("minus USD 14") == "decrease of USD 14");
  BOOST_TEST(printed("USD -14") == "decrease of USD 14");
  BOOST_TEST(printed("(USD 14)") == "decrease of USD 14");
  BOOST_TEST(printed("down USD 14") == "decrease of USD 14");
  BOOST_TEST(printed(">-14") == "\">-14\"");  // which may be an increase
  BOOST_TEST(printed("<-14") == "decrease of over 14");
  const auto printed_rate = [](const char* stated) {
    const std::string all = explain(growth_claim{"90", "100", any_figure::from_text(stated)});
    const std::size_t begin = all.find("the printed ") + 12;
    return all.substr(begin, all.find(" is ", begin) - begin);
  };
  BOOST_TEST(printed_rate("a 14-percent fall") == "fall of 14%");
  BOOST_TEST(printed_rate("down twenty-five percent") == "fall of 25%");
  BOOST_TEST(printed_rate("a fall of two-thirds") == "fall of two thirds");
  BOOST_TEST(printed_rate("down one-third") == "fall of a third");
  BOOST_TEST(printed_rate("down more than 5%") == "fall of over 5%");
}

// A number that has lost its scale word is given it back, where that makes the claim right.
BOOST_AUTO_TEST_CASE(a_lost_scale_word_is_told) {
  BOOST_TEST(explain(value_claim{"3.968 billion", "USD 3,968"}) ==
             "The level is 3.968 billion; the printed USD 3,968 lacks its scale word: it should "
             "read 3.968 billion.");
  BOOST_TEST(explain(average_claim{"3.968 billion", 31, "128"}) ==
             "3.968 billion divided by 31 is 128 million; the printed 128 lacks its scale word: it "
             "should read 128 million.");
  BOOST_TEST(explanation_of(difference_claim{"3.968 billion", "3.892 billion", "76"}).correction ==
             "76 million");
  BOOST_TEST(explain(growth_claim{"3.968", "3.892 billion", "2%"}) ==
             "3.968 is down 99.9999999% on 3.892 billion; the printed 2% does not follow, as 3.968 "
             "lacks its scale word: it should read 3.968 billion.");
  BOOST_TEST(explain(growth_claim{"3.968 billion", "USD 3,892", "2%"})
                 .ends_with("USD 3,892 lacks its scale word: it should read USD 3.892 billion."));
  BOOST_TEST(
      explain(sum_claim{{"20.031 billion", "3.968", "1 billion"}, "25 billion"}) ==
      "20.031 billion, 3.968 and 1 billion add up to 21.0 billion; the printed 25 billion does "
      "not follow, as 3.968 lacks its scale word: it should read 3.968 billion.");
  BOOST_TEST(explain(difference_claim{"3.968 billion", "3.892 billion", "78"})
                 .ends_with("78 is too low: it should read 75 million to 77 million."));
}

BOOST_AUTO_TEST_CASE(a_forgotten_per_cent_sign_is_told) {
  BOOST_TEST(explain(growth_claim{"437", "356", "23"}) ==
             "437 is up 22.8% on 356; the printed 23 lacks its per cent sign.");
  BOOST_TEST(explain(growth_claim{"437", "356", "25"}) ==
             "437 is up 22.8% on 356; the printed 25 is too high: it should read 22% to 23%.");
}

BOOST_AUTO_TEST_CASE(shares_and_pairs_are_explained) {
  BOOST_TEST(explain(share_claim{.part = "206", .whole = "215", .stated = "95.8%"}) ==
             "206 is 95.81% of 215; the printed 95.8% is right.");
  BOOST_TEST(explain(share_claim{"3.81 billion", "8.39 billion", "nearly half"}) ==
             "3.81 billion is 45% of 8.39 billion; the printed \"nearly half\" is right.");
  BOOST_TEST(explain(share_claim{"2.81 billion", "8.39 billion", "nearly half"}) ==
             "2.81 billion is 33% of 8.39 billion; the printed \"nearly half\" is too high.");
  BOOST_TEST(
      explain(share_claim{"355 million", "1.090 billion", "35%"}) ==
      "355 million is 32.6% of 1.090 billion; the printed 35% is too high: it should read 33%.");
  BOOST_TEST(
      explain(share_of_sum_claim{.part = "1.0", .rest = "3.0", .stated = "30%"}) ==
      "1.0 is 25% of its sum with 3.0; the printed 30% is too high: it should read 24% to 26%.");
  BOOST_TEST(explain(same_quantity_claim{.a = "19.78%", .b = "19.72%"}) ==
             "19.78% and 19.72%, given for one quantity, cannot both be right.");
  BOOST_TEST(explain(same_quantity_claim{"19.7%", "19.72%"}) ==
             "19.7% and 19.72%, given for one quantity, can both be right.");
  BOOST_TEST(explain(same_quantity_claim{"19%", "19.78%"}) ==
             "19% and 19.78%, given for one quantity, can both be right, if 19% was cut off.");
  BOOST_TEST(explain(same_quantity_claim{"19.72%", "19.72 points"}) ==
             "19.72% and 19.72 points, given for one quantity, cannot both be right: one is in per "
             "cent and one in percentage points.");
  BOOST_TEST(explain(range_claim{.actual = "18.7%", .stated = "18-20%"}) ==
             "18.7% is within the foreseen 18-20%.");
  BOOST_TEST(explain(range_claim{"3.4 billion", "3.5–3.8 billion"}) ==
             "3.4 billion is perhaps within the foreseen 3.5–3.8 billion.");
  BOOST_TEST(explain(range_claim{"3.9 million", "3.5–3.8 billion"}) ==
             "3.9 million is below the foreseen 3.5–3.8 billion.");
  BOOST_TEST(explain(range_claim{"3.91 billion", "3.5–3.8 billion"}) ==
             "3.91 billion is above the foreseen 3.5–3.8 billion.");
  BOOST_TEST(explain(range_claim{"2.3 points", "2-2.5%"}) ==
             "2.3 points is not in the unit of the foreseen 2-2.5%.");
}

BOOST_AUTO_TEST_CASE(marks_and_ranks_are_explained) {
  BOOST_TEST(explain(above_claim{.actual = "437 million", .mark = "exactly 400 million"}) ==
             "437 million is 37 million above the mark of exactly 400 million; the claim that it "
             "is above is right.");
  BOOST_TEST(explain(above_claim{"386 million", "exactly 400 million"}) ==
             "386 million is 14 million below the mark of exactly 400 million; the claim that it "
             "is above is wrong.");
  BOOST_TEST(explain(above_claim{"400 million", "exactly 400 million"}) ==
             "400 million is level with the mark of exactly 400 million; the claim that it is "
             "above may be right, as the figures are rounded.");
  BOOST_TEST(explain(above_claim{"USD 437 million", "USD 400 million"}) ==
             "USD 437 million is USD 37 million above the mark of USD 400 million; the claim that "
             "it is above is right.");
  BOOST_TEST(
      explain(below_claim{"4.9%", "5.5%"}) ==
      "4.9% is 0.6 percentage points below the mark of 5.5%; the claim that it is below is right.");
  BOOST_TEST(explain(rank_claim{
                 .part = "366 million", .others = {"386 million", "356 million"}, .stated = 2}) ==
             "366 million ranks number 2 compared with 386 million and 356 million; the claim of "
             "number 2 is right.");
  BOOST_TEST(explain(rank_claim{"366 million", {"386 million", "356 million"}, 1}) ==
             "366 million ranks number 2 compared with 386 million and 356 million; the claim of "
             "number 1 is wrong.");
}

BOOST_AUTO_TEST_CASE(sums_and_averages_are_explained) {
  BOOST_TEST(
      explain(sum_claim{.parts = {"1.799 billion", "437 million"}, .stated = "2.24 billion"}) ==
      "1.799 billion and 437 million add up to 2.236 billion; the printed 2.24 billion is right.");
  BOOST_TEST(explain(sum_claim{{"354 million", "337 million", "366 million"}, "1.157 billion"}) ==
             "354 million, 337 million and 366 million add up to 1.057 billion; the printed 1.157 "
             "billion is too high: it should read 1.056 billion to 1.058 billion.");
  BOOST_TEST(explain(value_claim{"24.00 billion", "24 billion"}) ==
             "The level is 24.00 billion; the printed 24 billion is right.");
  BOOST_TEST(explain(value_claim{"about 4 billion", "3 billion"}) ==
             "The level is about 4 billion; the printed 3 billion may be right, as the figures are "
             "rounded.");
  BOOST_TEST(explain(sum_claim{{"GBP 5 billion", "GBP 6 billion"}, "GBP 12 billion"}) ==
             "GBP 5 billion and GBP 6 billion add up to GBP 11 billion; the printed GBP 12 billion "
             "may be right, as the figures are rounded.");
  BOOST_TEST(explain(sum_claim{{"exactly 15 billion", "exactly 1 billion", "exactly 10 billion"},
                               "exactly 25 billion"}) ==
             "Exactly 15 billion, exactly 1 billion and exactly 10 billion add up to 26 billion; "
             "the printed exactly 25 billion is too low: it should read exactly 26 billion.");
  BOOST_TEST(
      explain(mean_claim{.values = {"437 million", "356 million"}, .stated = "397 million"}) ==
      "The mean of 437 million and 356 million is 396.5 million; the printed 397 million is "
      "right.");
  BOOST_TEST(explain(mean_claim{{"1", "2", "3"}, "2"}) ==
             "The mean of 1, 2 and 3 is 2; the printed 2 is right.");
  BOOST_TEST(
      explain(average_claim{.total = "1.512 billion", .count = 3, .stated = "504 million"}) ==
      "1.512 billion divided by 3 is 504 million; the printed 504 million is right.");
  BOOST_TEST(explain(average_claim{"324 million", 21, "15.4 million"}) ==
             "324 million divided by 21 is 15.43 million; the printed 15.4 million is right.");
  BOOST_TEST(explain(count_claim{.total = "354 million", .each = "15.4 million", .stated = "23"}) ==
             "354 million at 15.4 million each makes 23.0; the printed 23 is right.");
  BOOST_TEST(
      explain(count_claim{"354 million", "15.4 million", "21"}) ==
      "354 million at 15.4 million each makes 23.0; the printed 21 is too low: it should read 23.");
}

BOOST_AUTO_TEST_CASE(targets_are_explained) {
  BOOST_TEST(explain(compound_claim{
                 .from = "4.5 billion", .to = "10 billion", .over = years{3}, .stated = "27%"}) ==
             "Growth from 4.5 billion to 10 billion in 3 years is 30.5% a year; the printed 27% "
             "can be right only if it was cut off.");
  BOOST_TEST(explain(compound_claim{"3.223 billion", "15 billion", years{5}, "36%"}) ==
             "Growth from 3.223 billion to 15 billion in 5 years is 36.0% a year; the printed 36% "
             "is right.");
  BOOST_TEST(explain(compound_claim{"10 billion", "5 billion", years{1}, "-29%"}) ==
             "The fall from 10 billion to 5 billion in 1 year is 50% a year; the printed fall of "
             "29% is too small: it should read a fall of between 42% and 57%.");
  BOOST_TEST(explain(compound_claim{"0", "10 billion", years{3}, "27%"}) ==
             "The compound claim of 27% on 0, 10 billion and 3 years cannot be checked: the base "
             "is zero.");
  BOOST_TEST(
      explain(target_gap_claim{
          .target = "4.2 billion", .actual = "3.810 billion", .stated = "around 400 million"}) ==
      "3.810 billion is 390 million short of the target of 4.2 billion; the printed around 400 "
      "million is right.");
  BOOST_TEST(explain(target_gap_claim{"exactly 4.2 billion", "4.3 billion", "0.1 billion"}) ==
             "4.3 billion is 100 million above the target of exactly 4.2 billion; the printed 0.1 "
             "billion has the wrong sign: it is an excess of 0.1 billion.");
  BOOST_TEST(explain(target_gap_claim{"5.0%", "4.2%", "0.8 points"}) ==
             "4.2% is 0.8 percentage points short of the target of 5.0%; the printed 0.8 points is "
             "right.");
  BOOST_TEST(
      explain(shortfall_claim{
          .target = "exactly 3 billion", .actual = "2.58 billion", .stated = "14%"}) ==
      "2.58 billion misses the target of exactly 3 billion by 14%; the printed 14% is right.");
  BOOST_TEST(explain(shortfall_claim{"exactly 3 billion", "2.58 billion", "12%"}) ==
             "2.58 billion misses the target of exactly 3 billion by 14%; the printed 12% is too "
             "low: it should read 14%.");
  BOOST_TEST(
      explain(required_average_claim{"exactly 5 billion", "2.236 billion", 6, "461 million"}) ==
      "From 2.236 billion to the target of exactly 5 billion is 460.7 million a period, with 6 "
      "left; the printed 461 million is right.");
}

BOOST_AUTO_TEST_CASE(an_excess_over_a_target_is_explained) {
  const auto misses = [](const char* stated) {
    return explain(shortfall_claim{.target = "exactly 4.5 billion",
                                   .actual = "4.968 billion",
                                   .stated = any_figure::from_text(stated)});
  };
  BOOST_TEST(misses("10.4%") ==
             "4.968 billion exceeds the target of exactly 4.5 billion by 10.4%; the printed 10.4% "
             "has the wrong sign: it is an excess of 10.4%.");
  BOOST_TEST(misses("-11%") ==
             "4.968 billion exceeds the target of exactly 4.5 billion by 10.4%; the printed excess "
             "of 11% is too large: it should read an excess of 10%.");
  BOOST_TEST(explain(shortfall_claim{"exactly 4.5 billion", "exactly 4.5 billion", "1%"}) ==
             "Exactly 4.5 billion meets the target of exactly 4.5 billion; the printed 1% is too "
             "high: it should read 0%.");
  const explanation gap =
      explanation_of(target_gap_claim{"exactly 4.5 billion", "4.968 billion", "500 million"});
  BOOST_TEST(gap.correction == "an excess of 468 million");
  BOOST_TEST(gap.allowed == "excesses of 467.5 to 468.5 million");
}

BOOST_AUTO_TEST_CASE(digits_of_long_numbers_are_grouped) {
  BOOST_TEST(explain(average_claim{"EUR 1.5 million", 10, "EUR 150,000"}) ==
             "EUR 1.5 million divided by 10 is EUR 150,000; the printed EUR 150,000 is right, but "
             "so would be anything from EUR 145,000 to 155,000.");
  BOOST_TEST(explain(difference_claim{"0.123456", "0.000001", "0.123455"})
                 .starts_with("0.123456 is 0.123455 more than "));
}

// The commonest slip of the press is told in words.
BOOST_AUTO_TEST_CASE(per_cent_and_percentage_points_are_told_apart) {
  BOOST_TEST(explain(growth_claim{"437 million", "356 million", "23 percentage points"}) ==
             "437 million is up 22.8% on 356 million; the printed 23 percentage points should read "
             "23%, as a rate is stated in per cent.");
  BOOST_TEST(explain(growth_claim{"437 million", "366 million", "23 points"}) ==
             "437 million is up 19.4% on 366 million; the printed 23 points is too high: it should "
             "read 19% to 20%, as a rate is stated in per cent.");
  BOOST_TEST(
      explain(growth_claim{"437 million", "0", "23 points"}) ==
      "The growth claim of 23 points on 437 million and 0 cannot be checked: the base is zero.");
  BOOST_TEST(
      explain(difference_claim{"7.3%", "5.0%", "2.3 percentage points"}) ==
      "7.3% is 2.3 percentage points more than 5.0%; the printed 2.3 percentage points is right.");
  BOOST_TEST(explain(difference_claim{"7.3%", "5.0%", "230 bps"}) ==
             "7.3% is 230 basis points more than 5.0%; the printed 230 bps is right, but so would "
             "be anything from 220 to 240 basis points.");
  BOOST_TEST(explain(difference_claim{"7.3%", "5.0%", "2.3%"}) ==
             "7.3% is 2.3 percentage points more than 5.0%; the printed 2.3% should read 2.3 "
             "percentage points, as a difference of rates is stated in percentage points.");
  BOOST_TEST(explain(growth_claim{"5%", "4%", "1 percentage point"}) ==
             "5% is up 25% on 4%; the printed 1 percentage point is a difference, not a rate of "
             "growth, as a rate is stated in per cent.");
  BOOST_TEST(explain(difference_claim{"7.3%", "5.0%", "2.3"}) ==
             "7.3% is 2.3 percentage points more than 5.0%; the printed 2.3 lacks its unit, "
             "percentage points.");
  BOOST_TEST(explain(difference_claim{"7.3%", "5.0%", "46%"}) ==
             "7.3% is 2.3 percentage points more than 5.0%; the printed 46% is too high: it should "
             "read 2 percentage points, as a difference of rates is stated in percentage points.");
  BOOST_TEST(explain(share_claim{"3.81 billion", "8.39 billion", "45pp"}) ==
             "3.81 billion is 45.4% of 8.39 billion; the printed 45pp should read 45%, as a rate "
             "is stated in per cent.");
  BOOST_TEST(in_words(unit_slip::points_for_percent) == "percentage points instead of per cent");
  BOOST_TEST(in_words(unit_slip::percent_for_points) == "per cent instead of percentage points");
}

// Where the sign is wrong as well, both are told, and the figure is given as it should be.
BOOST_AUTO_TEST_CASE(a_slip_of_unit_and_sign_is_told) {
  const auto printed = [](const char* stated) {
    return explanation_of(growth_claim{
        .now = "3.968bn", .before = "4.627bn", .stated = any_figure::from_text(stated)});
  };
  BOOST_TEST(printed("14.2 percentage points").sentence ==
             "3.968bn is down 14.24% on 4.627bn; the printed 14.2 percentage points should read a "
             "fall of 14.2%: the sign is wrong, and a rate is stated in per cent.");
  BOOST_TEST(printed("-14.2 percentage points").sentence ==
             "3.968bn is down 14.24% on 4.627bn; the printed fall of 14.2 percentage points should "
             "read a fall of 14.2%, as a rate is stated in per cent.");
  for (const char* const stated : {"14.2%", "14.2 points", "-14.2 points"})
    BOOST_TEST(printed(stated).correction == "a fall of 14.2%", stated);
  BOOST_TEST(explain(difference_claim{"80.6%", "81.1%", "0.5%"}) ==
             "80.6% is 0.5 percentage points less than 81.1%; the printed 0.5% should read a "
             "decrease of 0.5 percentage points: the sign is wrong, and a difference of rates is "
             "stated in percentage points.");
  BOOST_TEST(explanation_of(difference_claim{"80.6%", "81.1%", "0.9%"}).correction ==
             "a decrease of between 0.4 and 0.6 percentage points");
}

// Beside the sentence stand the finding, what the rounding of the figures allows, and what should
// be printed.
BOOST_AUTO_TEST_CASE(an_explanation_has_its_parts) {
  const growth_claim right{"437 million", "356 million", "23%"};
  const explanation all = explanation_of(right);
  BOOST_TEST((all.found == check(right)));
  BOOST_TEST(all.sentence == explain(right));
  BOOST_TEST(all.allowed == "22.44 to 23.07%");
  BOOST_TEST(all.correction.empty());
  BOOST_TEST(explain_in_full(right) ==
             explain(right) + " The rounding of the figures allows 22.44 to 23.07%.");

  const growth_claim wrong{"437 million", "366 million", "23%"};
  BOOST_TEST(explanation_of(wrong).correction == "19% to 20%");
  BOOST_TEST(explain_in_full(growth_claim{"286 million", "298 million", "-4%"})
                 .ends_with(" allows falls of 3.69 to 4.36%."));
  // Of exact figures one number is possible; of no base none is.
  BOOST_TEST(explanation_of(growth_claim{"exactly 5", "exactly 4", "25%"}).allowed.empty());
  BOOST_TEST(explain_in_full(growth_claim{"5", "0", "25%"}) ==
             explain(growth_claim{"5", "0", "25%"}));
  BOOST_TEST(explanation_of(above_claim{"386 million", "exactly 400 million"}).correction.empty());
  const any_claim any = right;
  BOOST_TEST(explain(any) == explain(right));
  BOOST_TEST(explain_in_full(any) == explain_in_full(right));
  BOOST_CHECK_THROW(static_cast<void>(explain(growth_claim{"USD 5", "PKR 4", "25%"})),
                    currency_mismatch);
}

// A figure is quoted in its own words.
BOOST_AUTO_TEST_CASE(quotes_are_verbatim) {
  BOOST_TEST(
      explain(difference_claim{"0.340 million", "33 crore", "1"}).starts_with("0.340 million is "));
  BOOST_TEST(explain(range_claim{"950 million", "900 million to 1 billion"}) ==
             "950 million is within the foreseen 900 million to 1 billion.");
  BOOST_TEST(explain(growth_claim{"34 crore 20 lakh", "33 crore", "4 per cent"}) ==
             "34 crore 20 lakh is up 3.6% on 33 crore; the printed 4 per cent is right.");
}

// What should be printed instead, in a unit and with digits that show it.
BOOST_AUTO_TEST_CASE(corrections_show_results_that_the_printed_digits_would_hide) {
  const auto correction = [](const auto& claim) { return explanation_of(claim).correction; };
  BOOST_TEST(correction(difference_claim{"3.2 billion", "3.1999 billion", "5 billion"}) ==
             "-50 million to 50 million");
  BOOST_TEST(correction(sum_claim{{"0.2 billion", "0.4 billion"}, "3 billion"}) ==
             "500 million to 700 million");
  BOOST_TEST(correction(mean_claim{{"665.62 billion"}, "363 million"}) ==
             "665.615 billion to 665.625 billion");
  BOOST_TEST(correction(difference_claim{"USD 3 billion", "USD 3.0 million", "USD 81 million"}) ==
             "USD 2.5 billion to 3.5 billion");
  BOOST_TEST(correction(growth_claim{"1.002 billion", "1.000 billion", "5%"}) == "0.1% to 0.3%");
  BOOST_TEST(correction(growth_claim{"1.002 billion", "1.000 billion", "-5%"}) ==
             "a rise of between 0.1% and 0.3%");
  BOOST_TEST(correction(growth_claim{"0.9 billion", "1.0 billion", "50%"}) ==
             "a fall of up to 19%");
  BOOST_TEST(correction(growth_claim{"1 billion", "1 billion", "-500%"}) == "-67% to 200%");
  BOOST_TEST(correction(growth_claim{"exactly 1 billion", "exactly 1 billion", "-4.0%"}) == "0%");
  BOOST_TEST(correction(growth_claim{"205.69 million", "547.54 billion", "451%"}) ==
             "a fall of 99.96%");
  BOOST_TEST(correction(growth_claim{"0.5 billion", "1 billion", "3 times"}) == "0.3 to 1.1 times");
  BOOST_TEST(correction(growth_claim{"9 million", "1 billion", "5-fold"}) == "0.01 to 0.02 times");
  BOOST_TEST(correction(growth_claim{"1 million", "1 million", "5-fold"}) == "up to 3 times");
  BOOST_TEST(correction(growth_claim{"134.2 million", "100.1 million", "doubled"}) == "1.3 times");
  BOOST_TEST(correction(growth_claim{"60 million", "100 million", "doubled"}) == "0.6 times");
  BOOST_TEST(
      correction(difference_claim{"USD 3.0 billion", "USD 4.0 billion", "USD 5.0 billion"}) ==
      "a decrease of between USD 0.9 billion and 1.1 billion");
  // What lies in the middle between two numbers with the printed digits, or is meant exactly.
  BOOST_TEST(correction(average_claim{"exactly 5", 2, "7"}) == "2.5");
  BOOST_TEST(correction(growth_claim{"exactly 1025", "exactly 1000", "7%"}) == "2.5%");
  BOOST_TEST(correction(sum_claim{{"exactly 5.5 million", "exactly 3 million"}, "7 million"}) ==
             "8.5 million");
  BOOST_TEST(correction(average_claim{"exactly 94.512", 2, "exactly 47"}) == "exactly 47.256");
  BOOST_TEST(correction(value_claim{"exactly -252.18", "exactly -254"}) == "exactly -252.18");
  BOOST_TEST(correction(growth_claim{"exactly 3", "exactly 4", "exactly -26%"}) ==
             "a fall of exactly 25%");
}

BOOST_AUTO_TEST_CASE(what_the_figures_allow_is_said_with_its_directions) {
  BOOST_TEST(
      explain(growth_claim{"1 billion", "1 billion", "50%"}) ==
      "1 billion is unchanged on 1 billion; the printed 50% may be right, as the figures are "
      "rounded, but so would be anything from a fall of 67% to a rise of 200%.");
  BOOST_TEST(explanation_of(difference_claim{"USD 437 million", "USD 437 million", "USD 1 million"})
                 .allowed == "a decrease of USD 1.0 million to an increase of USD 1.0 million");
  BOOST_TEST(explanation_of(growth_claim{"over 2.24 billion", "1.87 billion", "10%"}).allowed ==
             "above 19.46%");
}

// A rate without a unit is meant in the one in which it is nearer to the result.
BOOST_AUTO_TEST_CASE(a_bare_fraction_keeps_its_sign) {
  BOOST_TEST(explain(growth_claim{"81 million", "100 million", "0.19"}) ==
             "81 million is down 0.19 on 100 million; the printed 0.19 has the wrong sign: it is a "
             "fall of 0.19.");
  BOOST_TEST(explain(growth_claim{"81 million", "100 million", "-0.19"}) ==
             "81 million is down 0.19 on 100 million; the printed fall of 0.19 is right.");
  BOOST_TEST(explain(growth_claim{"81 million", "100 million", "19"}) ==
             "81 million is down 19% on 100 million; the printed 19 has the wrong sign: it is a "
             "fall of 19%.");
  BOOST_TEST(explain(growth_claim{"437 million", "356 million", "0.25"}) ==
             "437 million is up 0.228 on 356 million; the printed 0.25 is too high: it should read "
             "0.22 to 0.23.");
  BOOST_TEST(explain(growth_claim{"437 million", "356 million", "25"}) ==
             "437 million is up 22.8% on 356 million; the printed 25 is too high: it should read "
             "22% to 23%.");
}

BOOST_AUTO_TEST_CASE(very_large_and_very_small_results_are_written) {
  BOOST_TEST(explain(share_claim{"5", "6", "0.00000000000000001"}) ==
             "5 is 0.8333 of 6; the printed 0.00000000000000001 is too low: it should read 0.7 to "
             "1.0.");
  const sum_claim large{{"99999999999999999", "99999999999999999"}, "1"};
  BOOST_TEST(explain(large) ==
             "99999999999999999 and 99999999999999999 add up to 200,000 trillion; the printed 1 is "
             "too low.");
  BOOST_TEST((read_sentence(explain(large)) == any_claim(large)));
  BOOST_TEST(explain(difference_claim{"0.00000000012", "0.00000000002", "0.0000000001"}) ==
             "0.00000000012 is 0.0000000001 more than 0.00000000002; the printed 0.0000000001 is "
             "right.");
  BOOST_TEST(to_text(estimate<>::exactly(ratio(1, 1'000'000'000'000))) == "0.000000000001");
  BOOST_TEST(to_text(interval::closed(ratio(1, 1'000'000'000'000), ratio(3, 1'000'000'000'000))) ==
             "0.0000000000010 to 0.0000000000030");
}

BOOST_AUTO_TEST_SUITE_END()
