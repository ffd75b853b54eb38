// SPDX-License-Identifier: BSL-1.0
#include <fiscus/exact/number_words.hpp>
#include <fiscus/exact/scale.hpp>

#include <boost/test/unit_test.hpp>
#include <span>
#include <string_view>

BOOST_AUTO_TEST_SUITE(number_words_test)

using namespace fiscus;

static_assert(find_word(scale_words, "bn")->value == billion.exponent);
static_assert(find_word(scale_words, "Million")->value == million.exponent);
static_assert(find_word(scale_words, "CRORES")->value == crore.exponent);
static_assert(written_word(count_words, 7) == "seven" && written_word(count_words, 21).empty());
static_assert(written_word(fraction_words, 4) == "quarter");

BOOST_AUTO_TEST_CASE(each_word_is_found_and_nothing_else_is) {
  for (const auto table :
       {std::span<const number_word>(scale_words), std::span<const number_word>(count_words),
        std::span<const number_word>(fraction_words)})
    for (const number_word& each : table)
      BOOST_CHECK(find_word(table, each.text)->value == each.value);
  for (const scale& each : {thousand, lakh, million, crore, billion, arab, trillion})
    BOOST_TEST(find_word(scale_words, each.word)->value == each.exponent);
  for (const scale& each : {thousand, lakh, million, crore, billion, trillion})
    BOOST_TEST(written_word(scale_words, each.exponent) == each.word);
  for (const std::string_view word : {"", "millions", "m", "milliard", "on", "seven"})
    BOOST_TEST(!find_word(scale_words, word), word);
}

BOOST_AUTO_TEST_SUITE_END()
