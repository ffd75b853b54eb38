// SPDX-License-Identifier: BSL-1.0
#include <fiscus/claims/finding.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/iso4217.hpp>

#include <boost/test/unit_test.hpp>

#include <string_view>

BOOST_AUTO_TEST_SUITE(finding_test)

using namespace fiscus;

namespace {

// What the growth from one level to another says about a printed one.
constexpr finding judged(const any_figure& from, const any_figure& to, const any_figure& stated) {
  return {stated.number(), growth(from.number(), to.number())};
}

}  // namespace

static_assert(judged("356 million", "437 million", "23%") == verdict::follows);
static_assert(judged("356 million", "437 million", "23%").modes() == to_nearest);
static_assert(judged("1.192 billion", "1.439 billion", "20%") == verdict::follows_truncated);
static_assert(!judged("1.192 billion", "1.439 billion", "20%").can_be_right());
static_assert(judged("298 million", "338 million", "14%") == verdict::possible);
static_assert(judged("366 million", "437 million", "23%") == verdict::impossible);
static_assert(judged("366 million", "437 million", "23%").distance() ==
              ratio(225, 1000) - (ratio(875, 731) - ratio(1)));
static_assert(judged("366 million", "437 million", "15%").distance() < ratio());
static_assert(judged("0", "437 million", "23%") == verdict::not_decidable);
static_assert(judged("0", "437 million", "23%").why() == absence::base_zero);
static_assert(judged("348 million", "437 million", "more than 25%") == verdict::follows);
static_assert(judged("348 million", "437 million", "more than 26%") == verdict::impossible);
static_assert(judged("1.152 billion", "1.530 billion", "nearly 32%") == verdict::impossible);

// What looks cut off may have been rounded, of figures that are known to more digits.
static_assert(judged("356 million", "437 million", "22%") == verdict::possible);
static_assert(judged("356 million", "437 million", "22%").can_be_right());
static_assert(judged("286 million", "354 million", "23.77%") ==
              verdict::possible);  // 23.386–24.168
static_assert(judged("286 million", "354 million", "23.77%").looks_cut_off());
static_assert(judged("337 million", "366 million", "8%") == verdict::possible);  // 8.30 to 8.92 %
static_assert(judged("337 million", "366 million", "8%").looks_cut_off());
static_assert(judged("366 million", "338 million", "-7%") == verdict::possible);  // −7.91 to −7.39
static_assert(judged("366 million", "338 million", "-7%").looks_cut_off());
static_assert(judged("366 million", "337 million", "-7%") == verdict::follows_truncated);
static_assert(judged("1.192 billion", "1.439 billion", "20%").looks_cut_off());
static_assert(!judged("1.192 billion", "1.439 billion", "21%").looks_cut_off());
static_assert(!judged("298 million", "338 million", "14%").looks_cut_off());
static_assert(!judged("200", "205", "2%").looks_cut_off());  // 2.5 %: a tie
static_assert(!judged("286 million", "354 million", "over 23%").looks_cut_off());
static_assert(!judged("0", "437 million", "23%").looks_cut_off());
// Said to be cut off, it does not only look so.
static_assert(!finding(figure<>::from_text("20%", truncated),
                       estimate<>::exactly(ratio(2072, 10000)))
                   .looks_cut_off());

// Cut off, and within the rounding of the levels: neither face value gives it.
static_assert(judged("431", "482", "11%") == verdict::follows_truncated);   // 11.83%
static_assert(judged("361", "404", "12%") == verdict::follows);             // 11.91%
static_assert(judged("431", "483", "11%") == verdict::possible_truncated);  // 12.06%
static_assert(!judged("431", "483", "11%").can_be_right());
static_assert(judged("431", "485", "11%") == verdict::impossible);           // 12.28 to 12.79%
static_assert(judged("431", "379", "-11%") == verdict::possible_truncated);  // -12.06%

// A figure is judged by the rounding that it was read under.
namespace {

constexpr finding read_as(rounding_set modes, const char* stated, ratio computed) {
  return {figure<>::from_text(stated, modes), estimate<>::exactly(computed)};
}

}  // namespace

static_assert(read_as(truncated, "20%", ratio(196, 1000)) == verdict::impossible);
static_assert(read_as(truncated, "20%", ratio(2072, 10000)) == verdict::follows);
static_assert(read_as(truncated, "20%", ratio(2072, 10000)).modes() == truncated);
static_assert(read_as(rounding::ceiling, "20%", ratio(204, 1000)) == verdict::impossible);
static_assert(read_as(rounding::ceiling, "21%", ratio(204, 1000)) == verdict::follows);
static_assert(read_as(rounded_or_truncated, "20%", ratio(2072, 10000)) == verdict::follows);
static_assert(read_as(rounding::half_up, "20%", ratio(2072, 10000)) == verdict::impossible);
// What follows can be right, also where a hedged figure excludes its own face value.
static_assert(finding(figure<>{"400"},
                      estimate<>::computed(ratio(801, 2), interval::above(ratio(801, 2)))) ==
              verdict::follows_truncated);

// Fractions in words are not cut off.
static_assert(judged("100", "142", "a third") == verdict::impossible);
static_assert(judged("100", "159", "half") == verdict::impossible);
static_assert(judged("100", "154", "half") == verdict::follows);

static_assert(judged("356 million", "437 million", "23%").at_most_possible() == verdict::possible);
static_assert(judged("1.192 billion", "1.439 billion", "20%").at_most_possible() ==
              verdict::possible_truncated);
static_assert(judged("366 million", "437 million", "23%").at_most_possible() ==
              verdict::impossible);

// A tie goes to one side under each mode, and is right under all of them.
static_assert(judged("200", "205", "2%").modes() ==
              (rounding::half_even | rounding::half_down | rounding_set(rounding::down)));
static_assert(judged("200", "205", "3%").modes() == rounding_set(rounding::half_up));
static_assert(judged("200", "205", "3%") == verdict::follows);

static_assert(any_figure("USD 437 million").unit() == USD && !any_figure("23%").unit());
static_assert(any_figure("USD 437 million").as<USD>() == figure<USD>{"437 million"});
static_assert(any_figure(figure<USD>{"437 million"}).unit() == USD);
static_assert(any_figure("€ 5 billion").unit() == EUR);

BOOST_AUTO_TEST_CASE(figures_of_two_currencies_do_not_meet) {
  BOOST_CHECK_THROW(static_cast<void>(any_figure("USD 5").as<PKR>()), currency_mismatch);
  BOOST_CHECK_THROW(require_one_unit("USD 5", "PKR 5"), currency_mismatch);
  BOOST_CHECK_NO_THROW(require_one_unit("USD 5", "5"));
  BOOST_CHECK_THROW(static_cast<void>(any_figure::from_text("$5 billion")), parse_error);
  BOOST_CHECK(any_figure::from_text("$5 billion", USD).as<USD>() == figure<USD>{"5 billion"});
}

BOOST_AUTO_TEST_CASE(amounts_and_rates_do_not_meet) {
  const auto refused = [](const any_figure& expected, const any_figure& found, const char* why) {
    BOOST_CHECK_EXCEPTION(
        require_one_unit(expected, found), invalid_value,
        [&](const invalid_value& e) { return e.what() == std::string_view(why); });
  };
  refused("USD 5", "23%", "expected an amount in USD, found a rate");
  refused("5 million", "half", "expected an amount, found a rate");
  refused("six-fold", "USD 5 million", "expected a rate, found an amount in USD");
  BOOST_CHECK_NO_THROW(require_one_unit("23%", "half"));
  BOOST_CHECK_NO_THROW(require_one_unit("0.23", "4%"));
  BOOST_CHECK_NO_THROW(require_one_unit("437 million", "366"));
}

BOOST_AUTO_TEST_CASE(verdicts_have_words) {
  for (const verdict each :
       {verdict::follows, verdict::follows_truncated, verdict::possible,
        verdict::possible_truncated, verdict::impossible, verdict::not_decidable})
    BOOST_TEST(!in_words(each).empty());
}

BOOST_AUTO_TEST_SUITE_END()
