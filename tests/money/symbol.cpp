// SPDX-License-Identifier: BSL-1.0
#include <fiscus/money/symbol.hpp>

#include <boost/test/unit_test.hpp>
#include <string_view>

BOOST_AUTO_TEST_SUITE(symbol_test)

using namespace fiscus;

static_assert(symbol_of(USD) == "$" && symbol_of(EUR) == "€" && symbol_of(CHF).empty());
static_assert(find_symbol("€") == EUR && find_symbol("US$") == USD);
static_assert(!find_symbol("$") && !find_symbol("Rs") && !find_symbol("¥") && !find_symbol(""));

// A symbol is read by taking the first that fits, so none may stand before a longer one of the same
// currency that begins with it; nor may one be taken for a code or a number.
BOOST_AUTO_TEST_CASE(the_table_can_be_read_from_top_to_bottom) {
  for (const currency_symbol& early : currency_symbols)
    for (const currency_symbol& late : currency_symbols)
      if (&early < &late && early.of == late.of)
        BOOST_TEST(!late.text.starts_with(early.text), early.text);
  for (const currency_symbol& each : currency_symbols) {
    BOOST_TEST(!each.text.empty());
    BOOST_TEST(!find_currency(each.text).has_value());
    BOOST_TEST((each.text.find_first_of("0123456789-+, ") == std::string_view::npos));
  }
}

BOOST_AUTO_TEST_SUITE_END()
