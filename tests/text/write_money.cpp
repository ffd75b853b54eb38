// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"

#include <fiscus/text/parse.hpp>
#include <fiscus/text/write_money.hpp>

#include <boost/test/unit_test.hpp>
#include <climits>
#include <cstdint>
#include <limits>
#include <random>
#include <string>

BOOST_AUTO_TEST_SUITE(write_money_test)

using namespace fiscus;

constexpr currency_mark marks[] = {currency_mark::none, currency_mark::code_before,
                                   currency_mark::code_after, currency_mark::symbol_before,
                                   currency_mark::symbol_after};
constexpr grouping groupings[] = {grouping::none, grouping::thousands, grouping::lakhs};
constexpr scale units[] = {one, thousand, lakh, million, crore, billion, arab, trillion};

BOOST_AUTO_TEST_CASE(amounts_are_written_whole_or_in_a_unit) {
  const money<USD> march{"344.93 million"};
  BOOST_TEST(to_text(march) == "USD 344930000.00");
  BOOST_TEST(to_text(march, million) == "USD 344.93 million");
  BOOST_TEST(to_text(march, billion) == "USD 0.34493 billion");
  BOOST_TEST(to_text(march, one) == "USD 344930000.00");
  BOOST_TEST(to_text(march, million, 0, rounding::half_even) == "USD 345 million");
  BOOST_TEST(to_text(march, million, 3, rounding::unnecessary) == "USD 344.930 million");
  BOOST_TEST(to_text(money<PKR>{"-34.2 crore"}, crore) == "PKR -34.2 crore");
  BOOST_TEST(to_text(money<JPY>{"1200"}, thousand) == "JPY 1.2 thousand");
  BOOST_TEST(to_text(money<JPY>{"100"}) == "JPY 100");
  BOOST_TEST(number_of(march, million) == "344.93");
  BOOST_TEST(number_of(money<USD>{"2.236 billion"}, billion, 2, rounding::half_up) == "2.24");
  BOOST_TEST(number_of(money<USD>{}, billion) == "0");
  BOOST_CHECK_THROW(static_cast<void>(to_text(march, million, 1, rounding::unnecessary)), inexact);
  BOOST_CHECK_THROW(static_cast<void>(to_text(march, million, -1, rounding::down)), invalid_value);
}

BOOST_AUTO_TEST_CASE(styles_are_those_of_offices_and_newspapers) {
  const money<USD> amount{"-1234567.50"};
  BOOST_TEST(to_text(amount, {.mark = currency_mark::none}) == "-1234567.50");
  BOOST_TEST(to_text(amount, {.mark = currency_mark::code_after}) == "-1234567.50 USD");
  BOOST_TEST(to_text(amount, {.groups = grouping::thousands}) == "USD -1,234,567.50");
  BOOST_TEST(to_text(amount, {.mark = currency_mark::symbol_before, .groups = grouping::lakhs}) ==
             "-$12,34,567.50");
  BOOST_TEST(to_text(money<PKR>{"12345678"}, {.mark = currency_mark::symbol_before,
                                              .groups = grouping::lakhs}) == "Rs. 1,23,45,678.00");
  BOOST_TEST(to_text(money<EUR>{"0.50"}, {.mark = currency_mark::symbol_after}) == "0.50 €");
  BOOST_TEST(to_text(money<CHF>{"5"}, {.mark = currency_mark::symbol_before}) == "CHF 5.00");
  BOOST_TEST(to_text(money<USD>{"3.2231 billion"}, {.mark = currency_mark::symbol_before,
                                                    .unit = billion,
                                                    .places = 2,
                                                    .mode = rounding::down}) == "$3.22 billion");
  BOOST_TEST(to_text(any_money(money<KWD>{"1.5"})) == "KWD 1.500");
}

BOOST_AUTO_TEST_CASE(groups_begin_where_they_should) {
  const auto thousands = [](const char* text) {
    return to_text(money<JPY>::from_text(text),
                   {.mark = currency_mark::none, .groups = grouping::thousands});
  };
  const auto lakhs = [](const char* text) {
    return to_text(money<JPY>::from_text(text),
                   {.mark = currency_mark::none, .groups = grouping::lakhs});
  };
  BOOST_TEST(thousands("999") == "999");
  BOOST_TEST(thousands("-999") == "-999");
  BOOST_TEST(thousands("1000") == "1,000");
  BOOST_TEST(thousands("-123456") == "-123,456");
  BOOST_TEST(lakhs("99999") == "99,999");
  BOOST_TEST(lakhs("-100000") == "-1,00,000");
  BOOST_TEST(lakhs("1234567890") == "1,23,45,67,890");
}

// Every style, for amounts of all sizes: what is written is read back, by the type that knows the
// currency, and by the one that finds it in the text if that names it.
BOOST_AUTO_TEST_CASE(everything_written_is_read_back) {
  std::mt19937_64 random(1947);
  const auto check = [&]<currency Currency>(money<Currency> amount) {
    for (const currency_mark mark : marks)
      for (const grouping groups : groupings)
        for (const scale& unit : units) {
          const std::string text = to_text(amount, {.mark = mark, .groups = groups, .unit = unit});
          BOOST_REQUIRE_MESSAGE(parse<money<Currency>>(text) == amount, text);
          if (mark == currency_mark::code_before || mark == currency_mark::code_after)
            BOOST_REQUIRE_MESSAGE(parse<any_money>(text) == any_money(amount), text);
        }
  };
  for (int round = 0; round < 100 / thinning + 1; ++round) {
    const auto minor = static_cast<std::int64_t>(random()) >> (random() % 64);
    check(money<USD>::from_minor(minor));
    check(money<PKR>::from_minor(minor));
    check(money<EUR>::from_minor(minor));
    check(money<JPY>::from_minor(minor));
    check(money<CHF>::from_minor(minor));
    check(money<ZAR>::from_minor(minor));
  }
  check(std::numeric_limits<money<USD>>::lowest());
  check(std::numeric_limits<money<USD>>::max());
}

BOOST_AUTO_TEST_CASE(places_and_units_have_limits) {
  const money<USD> amount{"1.50"};
  for (const int places : {INT_MIN, INT_MIN + 1, -1000, -1, 61, 1000, INT_MAX - 1, INT_MAX}) {
    BOOST_CHECK_THROW(static_cast<void>(to_text(amount, million, places, rounding::half_even)),
                      invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(to_text(amount, one, places, rounding::half_even)),
                      invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(number_of(amount, million, places, rounding::half_even)),
                      invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(to_text(amount, {.unit = million, .places = places})),
                      invalid_value);
    BOOST_CHECK_THROW(
        static_cast<void>(to_text(any_money(amount), {.unit = million, .places = places})),
        invalid_value);
  }
  constexpr scale least{"least", INT8_MIN};
  constexpr scale most{"most", INT8_MAX};
  for (const scale& unit : {least, most}) {
    BOOST_CHECK_THROW(static_cast<void>(to_text(amount, unit)), error);
    for (const int places : {0, 2, 60})
      BOOST_CHECK_THROW(static_cast<void>(to_text(amount, unit, places, rounding::down)), error);
  }
  BOOST_TEST(to_text(amount, one, 20, rounding::down) == "USD 1.50000000000000000000");
}

BOOST_AUTO_TEST_SUITE_END()
