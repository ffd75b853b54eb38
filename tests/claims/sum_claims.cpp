// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/working_days.hpp>
#include <fiscus/claims/sum_claims.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/money/any_money.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>

BOOST_AUTO_TEST_SUITE(sum_claims_test)

using namespace fiscus;

static_assert(!std::default_initializable<sum_claim>);
static_assert(!std::default_initializable<balance_claim>);
static_assert(!std::default_initializable<average_claim>);
static_assert(!std::default_initializable<mean_claim>);
static_assert(!std::default_initializable<per_day_claim>);

static_assert(check(sum_claim{.parts = {"354 million", "337 million"}, .stated = "691 million"}) ==
              verdict::follows);
static_assert(check(sum_claim{{"2974.29 million", "413.62 million"}, "3387.92 million"}) ==
              verdict::possible);
static_assert(check(sum_claim{{"62.780 million", "0.067 million", "0.033 million", "57.982 million",
                               "67.178 million"},
                              "187.470 million"}) == verdict::impossible);
static_assert(check(sum_claim{{"USD 1"}, "1"}).computed()->range() ==
              interval::closed(ratio(1, 2), ratio(3, 2)));

static_assert(check(balance_claim{
                  .credit = "3.81 billion", .debit = "0.53 billion", .stated = "3.28 billion"}) ==
              verdict::follows);
static_assert(check(balance_claim{"2 billion", "3 billion", "-1 billion"}) == verdict::follows);

static_assert(check(average_claim{.total = "1.512 billion", .count = 3, .stated = "504 million"}) ==
              verdict::follows);
static_assert(check(average_claim{"1.52 billion", 7, "218 million"}) == verdict::possible);
static_assert(check(average_claim{"1.52 billion", 7, "219 million"}) == verdict::impossible);

static_assert(check(mean_claim{.values = {"354 million", "337 million", "366 million"},
                               .stated = "352 million"}) == verdict::follows);
// Rounded one by one, three figures are known together as well as each of them.
static_assert(check(mean_claim{{"1", "2", "3"}, "2"}).computed()->range() ==
              interval::closed(ratio(3, 2), ratio(5, 2)));

static_assert(check(per_day_claim{.total = "324 million", .days = 21, .stated = "15.4 million"}) ==
              verdict::follows);
static_assert(check(per_day_claim{"354 million", working_days(month{2025, 7}, saturday_sunday),
                                  "15.4 million"}) == verdict::follows);
static_assert(check(per_day_claim{"354 million", 31, "15.4 million"}) == verdict::impossible);

// Contributions are printed in per cent as often as in points, shares of a whole add up in per
// cent, and a rate and some points are a rate; means have the unit of what they are of.
static_assert(check(sum_claim{{"40%", "60%"}, "100%"}) == verdict::follows);
static_assert(check(sum_claim{{"2.1 points", "0.4 points"}, "2.5%"}) == verdict::follows);
static_assert(check(sum_claim{{"2.1 points", "0.4 points"}, "2.5 points"}) == verdict::follows);
static_assert(check(sum_claim{{"2.1%", "0.4%"}, "2.5 points"}) == verdict::follows);
static_assert(check(sum_claim{{"5%", "25 bps"}, "5.25%"}) == verdict::follows);
static_assert(check(balance_claim{"100%", "40%", "60%"}) == verdict::follows);
static_assert(check(balance_claim{"12.5%", "15.7%", "-3.2 points"}) == verdict::follows);
static_assert(check(mean_claim{{"4%", "6%"}, "5%"}) == verdict::follows);
static_assert(check(mean_claim{{"4%", "6%"}, "5 points"}).slip() == unit_slip::points_for_percent);
static_assert(check(mean_claim{{"4 points", "6 points"}, "5%"}).slip() ==
              unit_slip::percent_for_points);
static_assert(check(average_claim{"12%", 12, "1%"}) == verdict::follows);
static_assert(check(average_claim{"12 points", 12, "1 point"}) == verdict::follows);
static_assert(check(average_claim{"12%", 12, "1 point"}) == verdict::impossible);

BOOST_AUTO_TEST_CASE(a_mean_of_rates_and_points_is_refused) {
  BOOST_CHECK_THROW(static_cast<void>(check(mean_claim{{"4%", "6 points"}, "5%"})), invalid_value);
}

BOOST_AUTO_TEST_CASE(sums_of_nothing_and_averages_over_none_are_refused) {
  const auto refused = [](const auto& claim) {
    BOOST_CHECK_THROW(static_cast<void>(check(claim)), invalid_value);
  };
  refused(sum_claim{{}, "1"});
  refused(mean_claim{{}, "1"});
  refused(sum_claim{{"1", "437 million", "23%"}, "1"});
  refused(sum_claim{{"1", "437 million"}, "23%"});
  refused(average_claim{"437 million", 3, "23%"});
  refused(average_claim{"1", 0, "1"});
  refused(average_claim{"1", -3, "1"});
  refused(per_day_claim{"1", 0, "1"});
}

BOOST_AUTO_TEST_CASE(currencies_do_not_mix) {
  const auto refused = [](const auto& claim) {
    BOOST_CHECK_THROW(static_cast<void>(check(claim)), currency_mismatch);
  };
  refused(sum_claim{{"USD 1", "2", "PKR 3"}, "6"});
  refused(sum_claim{{"1", "2", "PKR 3"}, "USD 6"});
  refused(mean_claim{{"USD 1", "PKR 3"}, "2"});
  refused(balance_claim{"USD 1", "PKR 3", "2"});
  refused(balance_claim{"USD 1", "3", "PKR 2"});
  refused(average_claim{"USD 4", 2, "PKR 2"});
  refused(per_day_claim{"USD 4", 2, "PKR 2"});
}

BOOST_AUTO_TEST_SUITE_END()
