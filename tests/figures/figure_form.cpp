// SPDX-License-Identifier: BSL-1.0
#include <fiscus/error.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/hedge.hpp>
#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/money/iso4217.hpp>

#include <boost/test/unit_test.hpp>

#include <span>
#include <string_view>

BOOST_AUTO_TEST_SUITE(figure_form_test)

using namespace fiscus;

static_assert(!is_rate(figure_form::number) && !is_rate(figure_form::scaled));
static_assert(is_rate(figure_form::percent) && is_rate(figure_form::multiple) &&
              is_rate(figure_form::fraction));

// A figure keeps how it was read.
static_assert(figure<>{"437"}.form() == figure_form::number);
static_assert(figure<USD>{"USD 437 million"}.form() == figure_form::scaled);
static_assert(figure<>{"23 per cent"}.form() == figure_form::percent);
static_assert(figure<>{"six-fold"}.form() == figure_form::multiple);
static_assert(figure<>{"double"}.form() == figure_form::multiple);
static_assert(figure<>{"nearly a third"}.form() == figure_form::fraction);
static_assert(figure<>{"half a billion"}.form() == figure_form::scaled);
static_assert(figure<>{"18-20%"}.form() == figure_form::percent);
static_assert(any_figure("two to three times").number().form() == figure_form::multiple);

namespace {

struct spelling {
  const char* text;
  figure_form form;
  ratio value;
  ratio step;
};

constexpr ratio hundredth(1, 100);
constexpr ratio thousandth(1, 1000);
constexpr ratio basis_point(1, 10'000);

// Per cent and percentage points, as they are written.
constexpr spelling spellings[] = {
    {"23%", figure_form::percent, ratio(23, 100), hundredth},
    {"23 %", figure_form::percent, ratio(23, 100), hundredth},
    {"23 per cent", figure_form::percent, ratio(23, 100), hundredth},
    {"23 percent", figure_form::percent, ratio(23, 100), hundredth},
    {"23-percent", figure_form::percent, ratio(23, 100), hundredth},
    {"7 pc", figure_form::percent, ratio(7, 100), hundredth},
    {"7pc", figure_form::percent, ratio(7, 100), hundredth},
    {"7.5pct", figure_form::percent, ratio(75, 1000), thousandth},
    {"2.3 percentage points", figure_form::points, ratio(23, 1000), thousandth},
    {"1 percentage point", figure_form::points, hundredth, hundredth},
    {"2.3-percentage-point", figure_form::points, ratio(23, 1000), thousandth},
    {"2.3 per cent points", figure_form::points, ratio(23, 1000), thousandth},
    {"2.3 percent points", figure_form::points, ratio(23, 1000), thousandth},
    {"2.3% points", figure_form::points, ratio(23, 1000), thousandth},
    {"2.3 %-points", figure_form::points, ratio(23, 1000), thousandth},
    {"2.3 pct points", figure_form::points, ratio(23, 1000), thousandth},
    {"2.3 points", figure_form::points, ratio(23, 1000), thousandth},
    {"2.3 Points", figure_form::points, ratio(23, 1000), thousandth},
    {"2.3pp", figure_form::points, ratio(23, 1000), thousandth},
    {"2.3 pp", figure_form::points, ratio(23, 1000), thousandth},
    {"2.3 p.p.", figure_form::points, ratio(23, 1000), thousandth},
    {"2.3ppts", figure_form::points, ratio(23, 1000), thousandth},
    {"0.25pp", figure_form::points, ratio(25, 10'000), basis_point},
    {"minus 0.5 percentage points", figure_form::points, ratio(-5, 1000), thousandth},
    {"two percentage points", figure_form::points, ratio(2, 100), hundredth},
    {"2.3pts", figure_form::points, ratio(23, 1000), thousandth},
    {"1 pt", figure_form::points, hundredth, hundredth},
    {"half a percentage point", figure_form::points, ratio(5, 1000), thousandth},
    {"half of one percentage point", figure_form::points, ratio(5, 1000), thousandth},
    {"0.5 of a percentage point", figure_form::points, ratio(5, 1000), thousandth},
    {"a percentage point", figure_form::points, hundredth, ratio(1, 500)},
    {"half of one percent", figure_form::percent, ratio(5, 1000), thousandth},
    {"half a point", figure_form::points, ratio(5, 1000), thousandth},
    {"25 bps", figure_form::basis_points, ratio(25, 10'000), basis_point},
    {"25bps", figure_form::basis_points, ratio(25, 10'000), basis_point},
    {"25 bp", figure_form::basis_points, ratio(25, 10'000), basis_point},
    {"25 basis points", figure_form::basis_points, ratio(25, 10'000), basis_point},
    {"25-basis-point", figure_form::basis_points, ratio(25, 10'000), basis_point},
    {"-50 basis points", figure_form::basis_points, ratio(-50, 10'000), basis_point},
};

// Clang evaluates a million steps at most.
constexpr bool are_read_so(std::span<const spelling> some) {
  for (const spelling& each : some) {
    const auto read = figure<>::from_text(each.text);
    if (read.form() != each.form || read.value() != each.value || read.precision() != each.step)
      return false;
    if (!is_rate(read.form()) || is_points(read.form()) == (each.form == figure_form::percent))
      return false;
  }
  return true;
}
constexpr std::span<const spelling> all_spellings = spellings;
static_assert(are_read_so(all_spellings.first(20)));
static_assert(are_read_so(all_spellings.subspan(20)));

}  // namespace

static_assert(figure<>{"2-2.5 percentage points"}.form() == figure_form::points);
static_assert(figure<>{"25 to 50 bps"}.range() ==
              interval::closed(ratio(245, 100'000), ratio(505, 100'000)));
static_assert(figure<>{"over 2 points"}.form() == figure_form::points);

static_assert(figure<>{"18-20%"}.is_range() && !figure<>{"18-20%"}.is_plain());
static_assert(figure<>{"nearly 20%"}.hedging() == hedge::nearly && !figure<>{"20%"}.is_range());
static_assert(figure<>{"20%"}.hedging() == hedge::none && figure<>{"20%"}.is_plain());
// A number without a digit is none that was rounded or cut off.
static_assert(!figure<>{"a third"}.is_plain() && !figure<>{"half"}.is_plain());
static_assert(!figure<>{"doubled"}.is_plain() && !figure<>{"six-fold"}.is_plain() &&
              !figure<>{"a million"}.is_plain() && !figure<>{"half a million"}.is_plain() &&
              !figure<>{"a percentage point"}.is_plain());
static_assert(figure<>{"2x"}.is_plain() && figure<>{"five million"}.is_plain() &&
              figure<>{"a hundred per cent"}.is_plain() && figure<>{"7 1/2 million"}.is_plain());

static_assert(figure<>{"20%"}.modes() == to_nearest);
static_assert(figure<>::from_text("20%", truncated).modes() == truncated);
static_assert((-figure<>::from_text("20%", rounding::floor)).modes() ==
              rounding_set(rounding::ceiling));
static_assert(figure<>::exactly(ratio(1, 3)).modes().empty());

// What is computed has the form of what it is.
static_assert(growth(figure<>{"356 million"}, figure<>{"437 million"}).value().form() ==
              figure_form::percent);
static_assert((figure<>{"23%"} + figure<>{"19%"}).form() == figure_form::percent);
// A difference of rates is in points, a rate and some points are a rate.
static_assert((figure<>{"7.3%"} - figure<>{"5%"}).form() == figure_form::points);
static_assert((figure<>{"half"} - figure<>{"a third"}).form() == figure_form::points);
static_assert((figure<>{"5%"} + figure<>{"0.25pp"}).form() == figure_form::percent);
static_assert((figure<>{"0.25pp"} + figure<>{"5%"}).form() == figure_form::percent);
static_assert((figure<>{"5%"} - figure<>{"25 bps"}).form() == figure_form::percent);
static_assert((figure<>{"2 points"} - figure<>{"5%"}).form() == figure_form::points);
static_assert((figure<>{"2 points"} + figure<>{"25 bps"}).form() == figure_form::points);
static_assert((figure<>{"25 bps"} + figure<>{"2 points"}).form() == figure_form::points);
static_assert((figure<>{"25 bps"} - figure<>{"10 bps"}).form() == figure_form::basis_points);
static_assert((figure<>::exactly(ratio(1)) - figure<>{"40%"}).form() == figure_form::percent);
static_assert((figure<>{"30%"} * figure<>{"2 points"}).form() == figure_form::points);
static_assert((figure<>{"2 points"} * figure<>{"30%"}).form() == figure_form::points);
static_assert((*growth(figure<>{"5%"}, figure<>{"7.3%"})).form() == figure_form::percent);
static_assert((*share(figure<>{"1.2 points"}, figure<>{"5%"})).form() == figure_form::percent);
static_assert((figure<>{"3.22"} - figure<>{"2.60"}).form() == figure_form::number);
static_assert((figure<>{"23%"} * figure<>{"437 million"}).form() == figure_form::scaled);
static_assert((figure<>{"437 million"} * figure<>{"23%"}).form() == figure_form::scaled);

BOOST_AUTO_TEST_CASE(figures_are_equal_if_they_stand_for_the_same) {
  BOOST_CHECK(figure<>{"23%"} == figure<>{"0.23"});
  BOOST_CHECK(figure<>{"6-fold"} == figure<>{"6"});
  BOOST_CHECK(figure<>{"six-fold"} != figure<>{"6"});
  BOOST_CHECK(figure<>{"half"} != figure<>{"0.5"});
  BOOST_CHECK(figure<>{"23%"} != figure<>{"23.0%"});
}

BOOST_AUTO_TEST_CASE(rates_and_points_are_not_compared) {
  const figure<> five{"5%"};
  const figure<> more{"0.25pp"};
  const figure<> both[] = {five, more};
  const auto is_told = [](const char* why) {
    return [why](const invalid_value& e) { return e.what() == std::string_view(why); };
  };
  const auto found_points =
      is_told("expected a figure in per cent, found one in percentage points");
  const auto found_percent =
      is_told("expected a figure in percentage points, found one in per cent");
  BOOST_CHECK_EXCEPTION(static_cast<void>(growth(five, more)), invalid_value, found_points);
  BOOST_CHECK_EXCEPTION(static_cast<void>(growth(more, five)), invalid_value, found_percent);
  BOOST_CHECK_EXCEPTION(static_cast<void>(growth(figure<>{"half"}, more)), invalid_value,
                        found_points);
  BOOST_CHECK_EXCEPTION(static_cast<void>(share_of_sum(five, more)), invalid_value, found_points);
  BOOST_CHECK_EXCEPTION(static_cast<void>(mean_of(std::span<const figure<>>(both))), invalid_value,
                        found_points);
  BOOST_CHECK(total(std::span<const figure<>>(both)).value() == ratio(525, 10'000));
}

BOOST_AUTO_TEST_SUITE_END()
