// SPDX-License-Identifier: BSL-1.0
#include <fiscus/money/scale.hpp>

#include <boost/test/unit_test.hpp>
#include <string_view>

BOOST_AUTO_TEST_SUITE(scale_test)

using namespace fiscus;

static_assert(thousand.exponent == 3 && lakh.exponent == 5 && million.exponent == 6);
static_assert(crore.exponent == 7 && billion.exponent == 9 && arab.exponent == 9);
static_assert(trillion.exponent == 12);
static_assert(find_scale("bn") == billion && find_scale("mn") == million);
static_assert(find_scale("tn") == trillion);

BOOST_AUTO_TEST_CASE(each_scale_is_found_by_its_word_and_nothing_else_is) {
  for (const scale& each : {thousand, lakh, million, crore, billion, arab, trillion})
    BOOST_CHECK(find_scale(each.word) == each);
  for (const std::string_view word : {"", "Million", "millions", "m", "milliard"})
    BOOST_TEST(!find_scale(word).has_value(), word);
}

BOOST_AUTO_TEST_SUITE_END()
