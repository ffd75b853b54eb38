// SPDX-License-Identifier: BSL-1.0
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/parsed.hpp>

#include <boost/test/unit_test.hpp>
#include <string_view>
#include <type_traits>

BOOST_AUTO_TEST_SUITE(parsed_test)

using namespace fiscus;

// Texts are refused in constant expressions, too, where nothing can be thrown.
static_assert(*decimal<2>::try_from_text("-12.5") == decimal<2>{"-12.50"});
static_assert(!decimal<2>::try_from_text("12.345"));
static_assert(decimal<2>::try_from_text("12.345").failure() ==
              parse_failure("no more digits than can be kept", 5));
static_assert(decimal<2>::try_from_text("1,234").failure().position() == 1);
static_assert(decimal<2>::try_from_text("").failure().expected() == "a digit");

BOOST_AUTO_TEST_CASE(a_failure_says_what_was_expected_where_and_of_which_currency) {
  const parse_failure why("an amount in", 4, "USD");
  BOOST_TEST(why.expected() == "an amount in");
  BOOST_TEST(why.code() == "USD");
  BOOST_TEST(why.error_in("437 PKR").what() ==
             std::string_view("expected an amount in USD at character 5 of \"437 PKR\""));
  BOOST_TEST(why.error_in("437 PKR").position() == 4U);
}

BOOST_AUTO_TEST_CASE(the_value_or_the_error_that_says_why_there_is_none) {
  const parsed<int> read(437);
  BOOST_TEST(read.value_in("437") == 437);
  const parsed<int> refused(parse_failure("a number", 1));
  BOOST_CHECK_THROW(static_cast<void>(refused.value_in("-a")), parse_error);
}

BOOST_AUTO_TEST_SUITE_END()
