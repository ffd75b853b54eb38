// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"

#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <random>
#include <span>

BOOST_AUTO_TEST_SUITE(figure_test)

using namespace fiscus;

namespace {

constexpr ratio millions(int n, int tenths = 0) { return ratio(n * 10 + tenths) * ratio(100000); }
constexpr ratio percents(int hundredths) { return ratio(hundredths, 10000); }

}  // namespace

// What is printed stands for an interval.
static_assert(figure<USD>{"437 million"}.range() ==
              interval::closed(millions(436, 5), millions(437, 5)));
static_assert(figure<USD>::from_text("437 million", rounding::half_up).range() ==
              interval(bound{millions(436, 5), true}, bound{millions(437, 5), false}));
static_assert(figure<USD>::from_text("437 million", truncated).range() ==
              interval(bound{millions(437), true}, bound{millions(438), false}));
static_assert(figure<USD>{"437 million"}.value() == millions(437) &&
              figure<USD>{"437 million"}.precision() == millions(1) &&
              figure<USD>{"437 million"}.is_plain());
static_assert(figure<PKR>{"34 crore 20 lakh"}.value() == millions(342));
static_assert(figure<PKR>{"34 crore 20 lakh"}.precision() == ratio(100000));
static_assert(figure<>{"23%"}.range() == interval::closed(percents(2250), percents(2350)));
static_assert(figure<>{"-4 per cent"}.range() == interval::closed(percents(-450), percents(-350)));
// A number without a digit is said to a tenth of itself either way, and half a unit at most.
static_assert(figure<>{"six-fold"}.range() == interval::closed(ratio(11, 2), ratio(13, 2)));
static_assert(figure<>{"doubled"}.range() == interval::closed(ratio(18, 10), ratio(22, 10)));
static_assert(figure<>{"threefold"}.range() == interval::closed(ratio(27, 10), ratio(33, 10)));
static_assert(figure<>{"halved"}.range() == interval::closed(ratio(45, 100), ratio(55, 100)));
static_assert(figure<>{"a million"}.range() == interval::closed(millions(0, 9), millions(1, 1)));
static_assert(figure<>{"2x"}.range() == interval::closed(ratio(3, 2), ratio(5, 2)));
static_assert(figure<>{"doubled"}.precision() == ratio(2, 5));
static_assert(figure<USD>(money<USD>{"1.50"}).range() == interval(ratio(3, 2)));

// Ranges and hedges have intervals of their own.
static_assert(figure<USD>{"3.5–3.8 billion"}.range() ==
              interval::closed(millions(3450), millions(3850)));
static_assert(figure<USD>{"3.5 to 3.8 billion"}.value() == millions(3650) &&
              !figure<USD>{"3.5 to 3.8 billion"}.is_plain());
// A range was said with one precision, that of its finer end.
static_assert(figure<USD>{"900 million to 1 billion"}.range() ==
              interval::closed(millions(899, 5), millions(1000, 5)));
static_assert(figure<USD>{"900 million to 1 billion"}.precision() == millions(1) &&
              figure<USD>{"900 million to 1 billion"}.value() == millions(950) &&
              figure<USD>{"900 million to 1 billion"}.ends() ==
                  interval::closed(millions(900), millions(1000)));
// A number that is no number of millions is said in full.
static_assert(figure<USD>{"900,000 to 1 million"}.ends() ==
              interval::closed(ratio(900000), millions(1)));
static_assert(figure<USD>{"-900,000 to 1 million"}.ends() ==
              interval::closed(ratio(-900000), millions(1)));
static_assert(figure<USD>{"1,200 to 1,500 million"}.ends() ==
              interval::closed(millions(1200), millions(1500)));
static_assert(figure<USD>{"50 to 60 cents"}.ends() ==
              interval::closed(ratio(50, 100), ratio(60, 100)));
static_assert(figure<USD>{"-50 to 60 cents"}.ends() ==
              interval::closed(ratio(-50, 100), ratio(60, 100)));
static_assert(figure<USD>{"$0.50 to 60 cents"}.ends() ==
              interval::closed(ratio(50, 100), ratio(60, 100)));
static_assert(figure<>{"five to six hundred million"}.ends() ==
              interval::closed(millions(500), millions(600)));
static_assert(figure<USD>{"USD 3.5-4 billion"}.range() ==
              interval::closed(millions(3450), millions(4050)));
static_assert(figure<USD>{"3-3.5 billion"}.range() ==
              interval::closed(millions(2950), millions(3550)));
static_assert(figure<USD>{"between 3 and 3.25 billion"}.range() ==
              interval::closed(millions(2995), millions(3255)));
// "Around" widens both ends of a range as it widens a number, and never makes it narrower.
static_assert(figure<USD>{"around 3.5-4 billion"}.range() ==
              interval::closed(millions(3350), millions(4150)));
static_assert(figure<USD>{"around 3.5-4 billion"}.hedging() == hedge::around);
static_assert(figure<USD>{"around 3.5-4 billion"}.ends() == figure<USD>{"3.5-4 billion"}.ends());
static_assert(figure<USD>{"about 300-400 million"}.range() ==
              interval::closed(millions(250), millions(450)));
static_assert(figure<>{"about 1-2%"}.range() == interval::closed(percents(50), percents(250)));
static_assert(figure<>{"about -4 to -6%"}.range() ==
              interval::closed(percents(-750), percents(-300)));
// What is in points is not in per cent; a bare number may be in per cent.
static_assert(figure<>{"5%"} != figure<>{"5 percentage points"});
static_assert(figure<>{"0.05"} != figure<>{"5 percentage points"});
static_assert(figure<>{"0.25%"} != figure<>{"25 basis points"});
static_assert(figure<>{"25 basis points"} == figure<>{"0.25 percentage points"});
static_assert(figure<>{"23%"} == figure<>{"0.23"});
static_assert(any_figure("5%") != any_figure("5 percentage points"));
static_assert(figure<USD>{"five to six million"}.range() ==
              interval::closed(millions(4, 5), millions(6, 5)));
static_assert(figure<>{"nine to ten million"}.range() ==
              interval::closed(millions(8, 5), millions(10, 5)));
static_assert(figure<>{"3.5-4%"}.range() == interval::closed(percents(345), percents(405)));
static_assert(figure<>{"18 to 20.5%"}.range() == interval::closed(percents(1795), percents(2055)));
static_assert(figure<>{"-3.5 to -4%"}.range() == interval::closed(percents(-405), percents(-345)));
static_assert(figure<>{"-4 to 3.5%"}.range() == interval::closed(percents(-405), percents(355)));
static_assert(figure<>{"2 to 2.5 times"}.range() ==
              interval::closed(ratio(195, 100), ratio(255, 100)));
static_assert(figure<PKR>{"34 crore 20 lakh to 35 crore"}.range() ==
              interval::closed(millions(341, 9) + ratio(50000), millions(350) + ratio(50000)));
static_assert(figure<>{"a quarter to a third"}.range() ==
              interval::closed(ratio(1, 4) - ratio(1, 20), ratio(1, 3) + ratio(1, 20)));
// Under one rounding an end of it belongs to it, or does not.
static_assert(figure<USD>::from_text("3.5-4 billion", rounding::half_up).range() ==
              interval(bound{millions(3450), true}, bound{millions(4050), false}));
static_assert(figure<USD>::from_text("3.5-4 billion", truncated).range() ==
              interval(bound{millions(3500), true}, bound{millions(4100), false}));
static_assert(figure<USD>::from_text("3.5-4 billion", rounding::ceiling).range() ==
              interval(bound{millions(3400), false}, bound{millions(4000), true}));
static_assert((-figure<USD>{"3.5-4 billion"}).ends() ==
              interval::closed(millions(-4000), millions(-3500)));
static_assert(figure<USD>{"437 million"}.ends() == interval(millions(437)));
static_assert(figure<USD>{"around 2.6 billion"}.range() ==
              interval::closed(millions(2450), millions(2750)));
static_assert(figure<USD>{"around 400 million"}.range() ==
              interval::closed(millions(350), millions(450)));
static_assert(figure<>{"over 600,000"}.range() == interval::above(ratio(600000)));
static_assert(figure<>{"600,000+"}.range() == interval::at_least(ratio(600000)));
static_assert(figure<>{"up to 5%"}.range() == interval::at_most(percents(500)));
// What is said of a rise is no fall.
static_assert(figure<>{"a rise of up to 5%"}.range() == interval::closed(ratio(), percents(500)));
static_assert(figure<>{"up less than 5%"}.range() ==
              interval(bound{ratio(), true}, bound{percents(500), false}));
static_assert(figure<>{"up around 0%"}.range() == interval::closed(ratio(), percents(150)));
static_assert(figure<>{"less than doubled"}.range() ==
              interval(bound{ratio(1), true}, bound{ratio(2), false}));
// The hedge of "halved" is said of the fall.
static_assert(figure<>{"more than halved"}.range() == interval::below(ratio(1, 2)));
static_assert(figure<>{"at least halved"}.range() == interval::at_most(ratio(1, 2)));
static_assert(figure<>{"nearly halved"}.range() ==
              interval(bound{ratio(1, 2), false}, bound{ratio(9, 16), true}));
static_assert(figure<>{"less than halved"}.range() ==
              interval(bound{ratio(1, 2), false}, bound{ratio(1), true}));
static_assert(figure<>{"more than a third lower"}.range() == interval::below(ratio(-1, 3)));
static_assert(figure<>{">halved"}.range() == interval::above(ratio(1, 2)));
static_assert(figure<>{"nearly 32%"}.range() ==
              interval(bound{percents(3100), true}, bound{percents(3200), false}));
static_assert(figure<>{"nearly -32%"}.range() ==
              interval(bound{percents(-3200), false}, bound{percents(-3100), true}));
static_assert(figure<>{"just over 22%"}.range() ==
              interval(bound{percents(2200), false}, bound{percents(2300), true}));
// 1, 10, 100 … are said to a tenth of themselves, and no hedge reaches farther than a share.
static_assert(figure<>{"nearly 100%"}.range() ==
              interval(bound{percents(9500), true}, bound{percents(10000), false}));
static_assert(figure<>{"nearly 1 billion"}.range() ==
              interval(bound{millions(900), true}, bound{millions(1000), false}));
static_assert(figure<>{"around 1 billion"}.range() ==
              interval::closed(millions(850), millions(1150)));
static_assert(figure<>{"around 2 billion"}.range() ==
              interval::closed(millions(1500), millions(2500)));
static_assert(figure<>{"nearly 2 billion"}.range() ==
              interval(bound{millions(1750), true}, bound{millions(2000), false}));
static_assert(figure<>{"around 0%"}.range() == interval::closed(percents(-150), percents(150)));
static_assert(!figure<>{"about a third"}.range().contains(percents(4700)));
static_assert(figure<>{"about a third"}.range().contains(percents(4000)));
static_assert(figure<>{"nearly half"}.range().contains(percents(4541)));
static_assert(figure<>{"nearly 50%"}.range().contains(percents(4541)));

// Words before a negative number are said of its size, and a small fall is no rise; signs are not.
static_assert(figure<>{"under -5%"}.range() ==
              interval(bound{percents(-500), false}, bound{ratio(), true}));
static_assert(figure<>{"down less than 5%"}.range() == figure<>{"under -5%"}.range());
static_assert(figure<>{"over -5%"}.range() == interval::below(percents(-500)));
static_assert(figure<>{">-5%"}.range() == interval::above(percents(-500)));
static_assert(figure<>{"<-5%"}.range() == interval::below(percents(-500)));

// A target is known exactly.
static_assert(figure<USD>{"exactly 25 billion"}.range() == interval(millions(25000)));
static_assert(!figure<USD>{"exactly 25 billion"}.is_plain());
static_assert(figure<USD>{"exactly 25 billion"}.hedging() == hedge::exactly);

// A figure keeps its own words.
static_assert(figure<USD>{"USD 0.340 million"}.words() == "USD 0.340 million");
static_assert(figure<INR>::retold(figure<USD>{"33 crore"}).words() == "33 crore");
static_assert(any_figure("900 million to 1 billion").number().words() ==
              "900 million to 1 billion");
static_assert((-figure<>{"4%"}).words() == "" && figure<>{"4%"} == -figure<>{"-4%"});
static_assert(figure<>{"5%"}.said_in(figure_form::points).words() == "");
static_assert(figure<>::exactly(ratio(3)).words() == "");

// Arithmetic returns estimates, which were not printed.
static_assert(std::same_as<decltype(figure<USD>() - figure<USD>()), estimate<USD>>);
static_assert(std::same_as<decltype(growth(figure<USD>(), figure<USD>())), answer<estimate<>>>);
static_assert(estimate<>(figure<>{"around 5"}).range() == figure<>{"around 5"}.range());
static_assert(estimate<USD>(money<USD>{"1.50"}) == estimate<USD>(figure<USD>(money<USD>{"1.50"})));

// Arithmetic.
static_assert((figure<USD>{"437 million"} - figure<USD>{"356 million"}).range() ==
              interval::closed(millions(80), millions(82)));
static_assert((-figure<>{"23%"}).precision() == percents(100));
static_assert((figure<USD>{"2.24 billion"} / figure<>::exactly(ratio(7))).value() == millions(320));
static_assert((figure<USD>{"100 million"} * figure<>{"50%"}).range().contains(millions(50)));
static_assert(growth(figure<USD>{"356 million"}, figure<USD>{"437 million"}).value().range() ==
              interval::closed(ratio(873, 713) - ratio(1), ratio(875, 711) - ratio(1)));
static_assert(growth(figure<USD>{"0"}, figure<USD>{"1"}).why() == absence::base_zero);
static_assert(growth(figure<USD>{"-3"}, figure<USD>{"1"}).why() == absence::base_negative);
static_assert(growth(figure<>{"0.4"}, figure<>{"1"}).value().range().is_bounded());
static_assert(growth(figure<>{"around 1"}, figure<>{"1"}).value().range().is_bounded());
static_assert(!growth(figure<>{"under 1"}, figure<>{"1"}).value().range().is_bounded());
static_assert(share(figure<USD>{"3.81 billion"}, figure<USD>{"8.39 billion"}).value().value() ==
              ratio(381, 839));

static_assert(share_of_sum(figure<>{"0"}, figure<>{"3"}).value().value() == ratio());
static_assert(share_of_sum(figure<>{"-1"}, figure<>{"3"}).value().value() == ratio(-1, 2));
static_assert(share_of_sum(figure<>{"3"}, figure<>{"-1"}).value().value() == ratio(3, 2));
static_assert(share_of_sum(figure<>{"1"}, figure<>{"-3"}).why() == absence::base_negative);

namespace {

constexpr std::array months{figure<USD>{"354 million"}, figure<USD>{"337 million"},
                            figure<USD>{"366 million"}, figure<USD>{"386 million"},
                            figure<USD>{"356 million"}, figure<USD>{"437 million"}};
static_assert(total(std::span<const figure<USD>>(months)).range() ==
              interval::closed(millions(2233), millions(2239)));
static_assert(mean_of(std::span<const figure<USD>>(months)).value() == millions(2236) / ratio(6));

// A number with one to three digits after the point, as it is printed.
ratio rounded_at(ratio number, ratio step) {
  return ratio(round<0>(number / step, rounding::half_even).units()) * step;
}

}  // namespace

// A true result is never outside, and the ends are those of the corners.
BOOST_AUTO_TEST_CASE(results_of_true_values_lie_inside_and_ends_are_reached) {
  std::mt19937 engine(2026);
  std::uniform_int_distribution<int> draw(1, 999999);
  std::uniform_int_distribution<int> places(0, 2);
  for (int i = 0; i < 20000 / thinning; ++i) {
    const ratio a(draw(engine), 1000);
    const ratio b(draw(engine) + 5000, 1000);
    const ratio step(1, std::array{1, 10, 100}[static_cast<std::size_t>(places(engine))]);
    const auto x = figure<>::printed(rounded_at(a, step), step, to_nearest);
    const auto y = figure<>::printed(rounded_at(b, step), step, to_nearest);
    const ratio low_x = x.range().low()->value;
    const ratio high_x = x.range().high()->value;
    const ratio low_y = y.range().low()->value;
    const ratio high_y = y.range().high()->value;
    const auto is_exact = [&](const estimate<>& result, ratio truth, auto f) {
      const ratio corners[] = {f(low_x, low_y), f(low_x, high_y), f(high_x, low_y),
                               f(high_x, high_y)};
      const auto [lowest_corner, highest_corner] =
          std::minmax_element(std::begin(corners), std::end(corners));
      return result.range().contains(truth) &&
             result.range() == interval::closed(*lowest_corner, *highest_corner);
    };
    const ratio unity(1);
    BOOST_REQUIRE(is_exact(x + y, a + b, [](ratio u, ratio v) { return u + v; }));
    BOOST_REQUIRE(is_exact(x - y, a - b, [](ratio u, ratio v) { return u - v; }));
    BOOST_REQUIRE(is_exact(x * y, a * b, [](ratio u, ratio v) { return u * v; }));
    BOOST_REQUIRE(is_exact(x / y, a / b, [](ratio u, ratio v) { return u / v; }));
    BOOST_REQUIRE(
        is_exact(*growth(y, x), a / b - unity, [&](ratio u, ratio v) { return u / v - unity; }));
    if (low_x > ratio()) {
      BOOST_REQUIRE(
          is_exact(*share_of_sum(x, y), a / (a + b), [](ratio u, ratio v) { return u / (u + v); }));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_comma_after_a_leading_zero_is_refused_where_it_stands) {
  const auto place = [](std::string_view text) {
    try {
      static_cast<void>(figure<USD>::from_text(text));
    } catch (const parse_error& e) {
      return e.position();
    }
    return std::string_view::npos;
  };
  BOOST_TEST(place("0,437 million") == 1U);
  BOOST_TEST(place("USD 0,500.25") == 5U);
  BOOST_TEST(place("00,123") == 2U);
  BOOST_TEST(place("between 0,4 and 5 million") == 9U);
  BOOST_TEST(place("1 million 0,500") == 11U);
  BOOST_TEST(place("0.437 million") == std::string_view::npos);
  BOOST_CHECK_EXCEPTION(static_cast<void>(figure<>::from_text("0,500%")), parse_error,
                        [](const parse_error& e) { return e.position() == 1; });
}

BOOST_AUTO_TEST_CASE(what_is_no_figure_is_refused) {
  BOOST_CHECK_EXCEPTION(static_cast<void>(figure<USD>::from_text("PKR 5 billion")), parse_error,
                        [](const parse_error& e) { return e.position() == 0; });
  BOOST_CHECK_EXCEPTION(static_cast<void>(figure<>::from_text("USD 5")), parse_error,
                        [](const parse_error& e) { return e.position() == 0; });
  BOOST_CHECK_THROW(static_cast<void>(estimate<>::within(ratio(2), interval(ratio(1)))),
                    invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(figure<>{"5"} / figure<>{"0.0"}), division_by_zero);
}

BOOST_AUTO_TEST_SUITE_END()
