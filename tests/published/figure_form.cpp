// SPDX-License-Identifier: BSL-1.0
#include <fiscus/money/iso4217.hpp>
#include <fiscus/published/any_figure.hpp>
#include <fiscus/published/figure.hpp>
#include <fiscus/published/figure_form.hpp>
#include <fiscus/published/hedge.hpp>
#include <fiscus/published/rounding_set.hpp>

#include <boost/test/unit_test.hpp>

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

static_assert(figure<>{"18-20%"}.is_range() && !figure<>{"18-20%"}.is_plain());
static_assert(figure<>{"nearly 20%"}.said() == hedge::nearly && !figure<>{"20%"}.is_range());
static_assert(figure<>{"20%"}.said() == hedge::none && figure<>{"20%"}.is_plain());
// A fraction in words is no number that was rounded or cut off.
static_assert(!figure<>{"a third"}.is_plain() && !figure<>{"half"}.is_plain());

static_assert(figure<>{"20%"}.modes() == to_nearest);
static_assert(figure<>::from_text("20%", truncated).modes() == truncated);
static_assert((-figure<>::from_text("20%", rounding::floor)).modes() ==
              rounding_set(rounding::ceiling));
static_assert(figure<>::exactly(ratio(1, 3)).modes().empty());

// What is computed has the form of what it is.
static_assert(growth(figure<>{"356 million"}, figure<>{"437 million"})->form() ==
              figure_form::percent);
static_assert((figure<>{"23%"} + figure<>{"19%"}).form() == figure_form::percent);
static_assert((figure<>{"3.22"} - figure<>{"2.60"}).form() == figure_form::number);
static_assert((figure<>{"23%"} * figure<>{"437 million"}).form() == figure_form::scaled);
static_assert((figure<>{"437 million"} * figure<>{"23%"}).form() == figure_form::scaled);

BOOST_AUTO_TEST_CASE(figures_are_equal_if_they_stand_for_the_same) {
  BOOST_CHECK(figure<>{"23%"} == figure<>{"0.23"});
  BOOST_CHECK(figure<>{"six-fold"} == figure<>{"6"});
  BOOST_CHECK(figure<>{"half"} != figure<>{"0.5"});
  BOOST_CHECK(figure<>{"23%"} != figure<>{"23.0%"});
}

BOOST_AUTO_TEST_SUITE_END()
