// SPDX-License-Identifier: BSL-1.0
#include <fiscus/error.hpp>
#include <fiscus/text/pattern_error.hpp>

#include <boost/test/unit_test.hpp>
#include <string_view>
#include <type_traits>

BOOST_AUTO_TEST_SUITE(pattern_error_test)

using namespace fiscus;

static_assert(std::is_base_of_v<invalid_value, pattern_error>);
static_assert(std::is_nothrow_copy_constructible_v<pattern_error>);

BOOST_AUTO_TEST_CASE(it_says_why_and_where) {
  const pattern_error e(detail::message().add("a brace without its end"), "{mm}/{year", 5);
  BOOST_TEST(std::string_view(e.what()) ==
             "a brace without its end at character 6 of the pattern \"{mm}/{year\"");
  BOOST_TEST(e.position() == 5U);
}

BOOST_AUTO_TEST_SUITE_END()
