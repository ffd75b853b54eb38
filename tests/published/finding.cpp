// SPDX-License-Identifier: BSL-1.0
#include <fiscus/exact/ratio.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/published/any_figure.hpp>
#include <fiscus/published/figure.hpp>
#include <fiscus/published/finding.hpp>
#include <fiscus/published/rounding_set.hpp>

#include <boost/test/unit_test.hpp>

using namespace fiscus;

namespace {

// What the growth from one level to another says about a printed one.
constexpr finding judged(const any_figure& from, const any_figure& to, const any_figure& stated) {
  return {stated.number(), growth(from.number(), to.number())};
}

}  // namespace

static_assert(judged("356 million", "437 million", "23%") == verdict::follows);
static_assert(judged("356 million", "437 million", "23%").modes() == to_nearest);
static_assert(judged("356 million", "437 million", "22%") == verdict::follows_truncated);
static_assert(judged("356 million", "437 million", "22%").can_be_right());
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

BOOST_AUTO_TEST_CASE(verdicts_have_words) {
  for (const verdict each : {verdict::follows, verdict::follows_truncated, verdict::possible,
                             verdict::impossible, verdict::not_decidable})
    BOOST_TEST(!in_words(each).empty());
}
