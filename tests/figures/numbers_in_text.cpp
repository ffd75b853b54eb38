// SPDX-License-Identifier: BSL-1.0
#include <fiscus/figures/numbers_in_text.hpp>
#include <fiscus/money/iso4217.hpp>

#include <boost/test/unit_test.hpp>

#include <optional>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(numbers_in_text_test)

using namespace fiscus;

static_assert(numbers_in("").empty() && numbers_in("a third of it, or none.").empty());
static_assert(numbers_in("USD 437 million") == std::vector<number_place>{{4, 7, 8, 15}});
static_assert(numbers_in("USD 437 on") == std::vector<number_place>{{4, 7, 7, 7}});
static_assert(numbers_in("23%") == std::vector<number_place>{{0, 2, 2, 2}});
static_assert(numbers_in("437mn") == std::vector<number_place>{{0, 3, 3, 5}});
static_assert(numbers_in("3.5-million") == std::vector<number_place>{{0, 3, 4, 11}});
static_assert(numbers_in("$3.5-3.8 billion") ==
              std::vector<number_place>{{1, 4, 4, 4}, {5, 8, 9, 16}});
static_assert(numbers_in("34 crore 20 lakh") ==
              std::vector<number_place>{{0, 2, 3, 8}, {9, 11, 12, 16}});
static_assert(numbers_in("1.2 lakh crore") == std::vector<number_place>{{0, 3, 4, 14}});

// A point or a comma belongs to a number where a digit follows.
static_assert(numbers_in("1,234.50, then 7.") ==
              std::vector<number_place>{{0, 8, 8, 8}, {15, 16, 16, 16}});
static_assert(numbers_in(".5") == std::vector<number_place>{{1, 2, 2, 2}});

static_assert(possible_currency_in("EUR 5 million") == EUR);
static_assert(possible_currency_in("5 million EUR") == EUR);
static_assert(possible_currency_in("€5 million") == EUR);
static_assert(possible_currency_in("5 million euros") == EUR);
static_assert(possible_currency_in("US$5") == USD);
static_assert(possible_currency_in("5 US dollars") == USD);
static_assert(possible_currency_in("23 per cent") == std::nullopt);
static_assert(possible_currency_in("") == std::nullopt);
// A code is more than a symbol, and a longer symbol more than a shorter one.
static_assert(possible_currency_in("Rs 5 (PKR)") == PKR);
static_assert(possible_currency_in("NZ$5") == NZD);
static_assert(possible_currency_in("$5") == AUD && possible_currency_in("34 crore rupees") == INR);

BOOST_AUTO_TEST_CASE(places_cut_the_text) {
  const std::string_view text = "between USD 3.5 and USD 3.8 billion";
  const auto places = numbers_in(text);
  BOOST_REQUIRE_EQUAL(places.size(), 2U);
  const auto cut = [&](std::size_t begin, std::size_t end) {
    return text.substr(begin, end - begin);
  };
  BOOST_TEST(cut(places[0].begin, places[0].end) == "3.5");
  BOOST_TEST(cut(places[0].word, places[0].word_end) == "");
  BOOST_TEST(cut(places[1].begin, places[1].end) == "3.8");
  BOOST_TEST(cut(places[1].word, places[1].word_end) == "billion");
}

BOOST_AUTO_TEST_SUITE_END()
