// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/working_days.hpp>
#include <fiscus/claims/sum_claims.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/money/any_money.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>
#include <vector>

BOOST_AUTO_TEST_SUITE(sum_claims_test)

using namespace fiscus;

static_assert(!std::default_initializable<sum_claim>);
static_assert(!std::default_initializable<average_claim>);
static_assert(!std::default_initializable<mean_claim>);
static_assert(!std::default_initializable<count_claim>);
static_assert(!std::default_initializable<rank_claim>);

static_assert(check(sum_claim{.parts = {"354 million", "337 million"}, .stated = "691 million"}) ==
              verdict::follows);
static_assert(check(sum_claim{{"2974.29 million", "413.62 million"}, "3387.92 million"}) ==
              verdict::possible);
static_assert(check(sum_claim{{"62.780 million", "0.067 million", "0.033 million", "57.982 million",
                               "67.178 million"},
                              "187.470 million"}) == verdict::impossible);
static_assert(check(sum_claim{{"USD 1"}, "1"}).computed()->range() ==
              interval::closed(ratio(1, 2), ratio(3, 2)));

static_assert(check(average_claim{.total = "1.512 billion", .count = 3, .stated = "504 million"}) ==
              verdict::follows);
static_assert(check(average_claim{"1.52 billion", 7, "218 million"}) == verdict::possible);
static_assert(check(average_claim{"1.52 billion", 7, "219 million"}) == verdict::impossible);

static_assert(check(mean_claim{.values = {"354 million", "337 million", "366 million"},
                               .stated = "352 million"}) == verdict::follows);
// Rounded one by one, three figures are known together as well as each of them.
static_assert(check(mean_claim{{"1", "2", "3"}, "2"}).computed()->range() ==
              interval::closed(ratio(3, 2), ratio(5, 2)));

static_assert(check(average_claim{.total = "324 million", .count = 21, .stated = "15.4 million"}) ==
              verdict::follows);
static_assert(check(average_claim{"354 million", working_days(month{2025, 7}, saturday_sunday),
                                  "15.4 million"}) == verdict::follows);
static_assert(check(average_claim{"354 million", 31, "15.4 million"}) == verdict::impossible);

// Contributions are printed in per cent as often as in points, shares of a whole add up in per
// cent, and a rate and some points are a rate; means have the unit of what they are of.
static_assert(check(sum_claim{{"40%", "60%"}, "100%"}) == verdict::follows);
static_assert(check(sum_claim{{"2.1 points", "0.4 points"}, "2.5%"}) == verdict::follows);
static_assert(check(sum_claim{{"2.1 points", "0.4 points"}, "2.5 points"}) == verdict::follows);
static_assert(check(sum_claim{{"2.1%", "0.4%"}, "2.5 points"}) == verdict::follows);
static_assert(check(sum_claim{{"5%", "25 bps"}, "5.25%"}) == verdict::follows);
static_assert(check(mean_claim{{"4%", "6%"}, "5%"}) == verdict::follows);
static_assert(check(mean_claim{{"4%", "6%"}, "5 points"}).slip() == unit_slip::points_for_percent);
static_assert(check(mean_claim{{"4 points", "6 points"}, "5%"}).slip() ==
              unit_slip::percent_for_points);
static_assert(check(average_claim{"12%", 12, "1%"}) == verdict::follows);
static_assert(check(average_claim{"12 points", 12, "1 point"}) == verdict::follows);
static_assert(check(average_claim{"12%", 12, "1 point"}) == verdict::impossible);

// Parts and a total that are known exactly: 15 and 1 and 10 billion are not 25.
static_assert(check(sum_claim{{"15 billion", "1 billion", "10 billion"}, "25bn"}) ==
              verdict::possible);
static_assert(check(sum_claim{{"exactly 15 billion", "exactly 1 billion", "exactly 10 billion"},
                              "exactly 25 billion"}) == verdict::impossible);
static_assert(check(sum_claim{{"exactly 15 billion", "exactly 1 billion", "exactly 10 billion"},
                              "25bn"}) == verdict::impossible);
static_assert(check(sum_claim{{"exactly 15 billion", "exactly 10 billion"},
                              "exactly 25 billion"}) == verdict::follows);

// How many days 354 million at 15.4 million a day are: 22.88 to 23.10.
static_assert(check(count_claim{.total = "354 million", .each = "15.4 million", .stated = "23"}) ==
              verdict::follows);
static_assert(check(count_claim{"354 million", "15.4 million", "21"}) == verdict::impossible);
static_assert(check(count_claim{"USD 600 million", "USD 1000", "600 thousand"}) ==
              verdict::follows);
static_assert(check(count_claim{"USD 600 million", "USD 1000", "over half a million"}) ==
              verdict::follows);
static_assert(check(count_claim{"354 million", "15.4 million", "exactly 23"}) == verdict::possible);
static_assert(check(count_claim{"354 million", "15.4 million", "exactly 22"}) ==
              verdict::impossible);
static_assert(check(count_claim{"324 million", "15.4 million", "21"}) == verdict::follows);
static_assert(check(count_claim{"330 million", "14.3 million", "23"}) == verdict::follows);
static_assert(check(count_claim{"354 million", "15 million", "24"}) == verdict::follows);
static_assert(check(count_claim{"354 million", "15 million", "23"}) == verdict::possible);
static_assert(check(count_claim{"354 million", "15.4 million", "23"}).computed()->range() ==
              interval::closed(ratio(3535, 10) / ratio(1545, 100),
                               ratio(3545, 10) / ratio(1535, 100)));
static_assert(check(count_claim{"9%", "3%", "3"}) == verdict::follows);
static_assert(check(count_claim{"354 million", "0", "23"}).why() == absence::base_zero);
static_assert(check(count_claim{"354 million", "-2 million", "23"}).why() ==
              absence::base_negative);

// The place among others: equal ones share the better one, and may be told apart by more digits.
static_assert(check(rank_claim{
                  .part = "437 million", .others = {"386 million", "356 million"}, .stated = 1}) ==
              verdict::follows);
static_assert(check(rank_claim{"366 million", {"386 million", "356 million"}, 2}) ==
              verdict::follows);
static_assert(check(rank_claim{"366 million", {"386 million", "356 million"}, 1}) ==
              verdict::impossible);
static_assert(check(rank_claim{"366 million", {"386 million", "356 million"}, 3}) ==
              verdict::impossible);
static_assert(check(rank_claim{"386 million", {"386 million", "356 million"}, 1}) ==
              verdict::follows);
static_assert(check(rank_claim{"386 million", {"386 million", "356 million"}, 2}) ==
              verdict::possible);
static_assert(
    check(rank_claim{"386 million", {"386 million", "356 million"}, 2}).computed()->range() ==
    interval::closed(ratio(1), ratio(2)));
static_assert(check(rank_claim{"exactly 386", {"exactly 386", "356"}, 2}) == verdict::impossible);
static_assert(check(rank_claim{"0.39 billion", {"386 million", "391 million", "1 billion"}, 3}) ==
              verdict::follows);  // 385 to 395 million
static_assert(check(rank_claim{"0.39 billion", {"386 million", "391 million", "1 billion"}, 4}) ==
              verdict::possible);
static_assert(check(rank_claim{"0.39 billion", {"386 million", "391 million", "1 billion"}, 1}) ==
              verdict::impossible);
static_assert(check(rank_claim{"over 400 million", {"nearly 400 million"}, 1}) == verdict::follows);
static_assert(check(rank_claim{"12.5%", {"15.7%", "8.1%"}, 2}) == verdict::follows);

BOOST_AUTO_TEST_CASE(a_mean_of_rates_and_points_is_refused) {
  BOOST_CHECK_THROW(static_cast<void>(check(mean_claim{{"4%", "6 points"}, "5%"})), invalid_value);
}

BOOST_AUTO_TEST_CASE(a_claim_of_no_figures_cannot_be_made) {
  const auto refused = [](auto make) {
    BOOST_CHECK_THROW(static_cast<void>(make()), invalid_value);
  };
  refused([] { return sum_claim{{}, "1"}; });
  refused([] { return mean_claim{{}, "1"}; });
  refused([] { return rank_claim{"1", {}, 1}; });
  refused([] { return sum_claim{std::vector<any_figure>(), "1"}; });
}

BOOST_AUTO_TEST_CASE(amounts_beside_rates_and_averages_over_none_are_refused) {
  const auto refused = [](const auto& claim) {
    BOOST_CHECK_THROW(static_cast<void>(check(claim)), invalid_value);
  };
  refused(sum_claim{{"1", "437 million", "23%"}, "1"});
  refused(sum_claim{{"1", "437 million"}, "23%"});
  refused(average_claim{"437 million", 3, "23%"});
  refused(average_claim{"1", 0, "1"});
  refused(average_claim{"1", -3, "1"});
  refused(rank_claim{"1", {"2"}, 0});
  refused(rank_claim{"1", {"2"}, -1});
  refused(count_claim{"437 million", "23%", "3"});
  refused(count_claim{"USD 437 million", "1 million", "USD 437"});
  refused(rank_claim{"437 million", {"23%"}, 1});
  refused(rank_claim{"23%", {"19%", "USD 4"}, 1});
  // A count may be stated in millions.
  BOOST_TEST(
      (check(count_claim{"437 million", "1 million", "437 million"}) == verdict::impossible));
  BOOST_TEST((check(count_claim{"437 million", "1", "437 million"}) == verdict::follows));
}

BOOST_AUTO_TEST_CASE(currencies_do_not_mix) {
  const auto refused = [](const auto& claim) {
    BOOST_CHECK_THROW(static_cast<void>(check(claim)), currency_mismatch);
  };
  refused(sum_claim{{"USD 1", "2", "PKR 3"}, "6"});
  refused(sum_claim{{"1", "2", "PKR 3"}, "USD 6"});
  refused(mean_claim{{"USD 1", "PKR 3"}, "2"});
  refused(average_claim{"USD 4", 2, "PKR 2"});
  refused(count_claim{"USD 4", "PKR 2", "2"});
  refused(rank_claim{"USD 4", {"PKR 2"}, 1});
  refused(rank_claim{"4", {"USD 2", "PKR 3"}, 1});
}

// A count is no rate, and a rate has no place among points.
BOOST_AUTO_TEST_CASE(counts_and_ranks_of_other_units_are_refused) {
  BOOST_CHECK_THROW(static_cast<void>(check(count_claim{"354 million", "15.4 million", "23%"})),
                    invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(check(rank_claim{"5%", {"2 percentage points"}, 1})),
                    invalid_value);
}

BOOST_AUTO_TEST_CASE(a_count_is_neither_an_amount_in_a_currency_nor_a_rate) {
  for (const char* const stated : {"USD 600 thousand", "60%"})
    BOOST_CHECK_THROW(static_cast<void>(check(count_claim{"USD 600 million", "USD 1000",
                                                          any_figure::from_text(stated)})),
                      invalid_value);
}

BOOST_AUTO_TEST_SUITE_END()
