// SPDX-License-Identifier: BSL-1.0
#include <fiscus/money/any_money.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_set>
#include <utility>

BOOST_AUTO_TEST_SUITE(any_money_test)

using namespace fiscus;

static_assert(std::is_trivially_copyable_v<any_money> && sizeof(any_money) <= 16);

constexpr any_money dollars = money<USD>{"437 million"};
constexpr any_money rupees = money<PKR>{"437 million"};

static_assert(dollars.as<USD>() == money<USD>{"437 million"});
static_assert(dollars.unit() == USD && dollars.minor() == 43'700'000'000);
static_assert(any_money(JPY, 5).as<JPY>() == money<JPY>{"5"},
              "a currency without digits after the point");
static_assert(any_money(USD, 150) == money<USD>{"1.50"});
static_assert(dollars != rupees);
static_assert(dollars + any_money(money<USD>{"1"}) == money<USD>{"437000001"});
static_assert(dollars - dollars == any_money(USD, 0));
static_assert(-dollars < dollars && dollars * 2 == 2 * dollars);
static_assert(divide(any_money(USD, 100), 3, rounding::up) == any_money(USD, 34));
static_assert(quotient(dollars, any_money(USD, 43'700'000'000)) == ratio(1));

BOOST_AUTO_TEST_CASE(two_currencies_do_not_meet_and_both_are_named) {
  const auto names_both = [](const currency_mismatch& e) {
    return e.what() == std::string_view("expected USD, found PKR");
  };
  BOOST_CHECK_EXCEPTION(static_cast<void>(dollars + rupees), currency_mismatch, names_both);
  BOOST_CHECK_EXCEPTION(static_cast<void>(dollars - rupees), currency_mismatch, names_both);
  BOOST_CHECK_EXCEPTION(static_cast<void>(dollars < rupees), currency_mismatch, names_both);
  BOOST_CHECK_EXCEPTION(static_cast<void>(quotient(dollars, rupees)), currency_mismatch,
                        names_both);
  BOOST_CHECK_EXCEPTION(static_cast<void>(rupees.as<USD>()), currency_mismatch, names_both);
}

static_assert(any_money::from_text("USD 437 million") == dollars);
static_assert(any_money::from_text("437 million PKR") == rupees);
static_assert(any_money::from_text("-€5") == money<EUR>{"-5"});
static_assert(any_money::from_text("5 R$") == money<BRL>{"5"});
static_assert(any_money::from_text("US$ 5") == money<USD>{"5"});
static_assert(any_money::from_text("R 5") == money<ZAR>{"5"});

BOOST_AUTO_TEST_CASE(a_text_that_leaves_the_currency_open_is_refused) {
  const auto refusal = [](std::string_view text) {
    try {
      static_cast<void>(any_money::from_text(text));
    } catch (const parse_error& e) {
      return std::string(e.what());
    }
    return std::string("accepted");
  };
  const std::string several =
      "expected the code of a currency, or options that say whose sign this is,";
  const std::pair<const char*, int> open[] = {{"$5", 1},       {"Rs 500", 1},   {"500 Rs.", 5},
                                              {"-$5", 2},      {"¥100", 1},     {"5 dollars", 3},
                                              {"50 cents", 4}, {"Rupees 5", 1}, {"₨ 5", 1}};
  for (const auto& [text, place] : open)
    BOOST_TEST(refusal(text) ==
               several + " at character " + std::to_string(place) + " of \"" + text + '"');
  for (const char* text : {"5", "", "5 million", "XYZ 5", "all 5", "All 5"})
    BOOST_TEST(refusal(text).starts_with("expected the code or symbol of a currency"), text);
  BOOST_TEST(refusal("XAU 5").starts_with("expected a currency that has a minor unit"));
  BOOST_TEST(refusal("USD 5 PKR").starts_with("expected a scale word"));
  BOOST_TEST(refusal("USD 0,437") ==
             "expected a point, as no number in groups begins with 0, at "
             "character 6 of \"USD 0,437\"");
  BOOST_TEST(refusal("-€0,500.25").starts_with("expected a point"));
}

// The caller says whose dollars, rupees and cents they are, or which currency alone is meant.
static_assert(any_money::from_text("$5", {.dollar = AUD}) == money<AUD>{"5"});
static_assert(any_money::from_text("50 cents", {.dollar = CAD}) == money<CAD>{"0.50"});
static_assert(any_money::from_text("Rs 34 cr", {.rupee = PKR}) == money<PKR>{"34 crore"});
static_assert(any_money::from_text("US$5", {.dollar = AUD}) == money<USD>{"5"});
static_assert(any_money::from_text("Rs 500", {.dollar = AUD, .rupee = INR}) == money<INR>{"500"});
static_assert(any_money::from_text("437", {.expected = PKR}) == money<PKR>{"437"});
static_assert(any_money::from_text("1.234,50 €",
                                   {.numbers = {.decimal_mark = ',', .group_mark = '.'}}) ==
              money<EUR>{"1234.50"});
static_assert(any_money::from_text("usd 5") == money<USD>{"5"});
static_assert(any_money::try_from_text("5 euros", {.expected = USD}).failure() ==
              parse_failure("an amount in", 2, "USD"));

BOOST_AUTO_TEST_CASE(sums_are_checked) {
  any_money sum(USD, largest<std::int64_t>);
  BOOST_CHECK_THROW(sum += any_money(USD, 1), overflow);
  BOOST_CHECK(sum == any_money(USD, largest<std::int64_t>));
  BOOST_CHECK_THROW(static_cast<void>(any_money(XAU, 1)), invalid_value);
}

BOOST_AUTO_TEST_CASE(amounts_can_be_hashed) {
  const std::unordered_set<any_money> set{dollars, rupees, money<USD>{"437 million"}};
  BOOST_TEST(set.size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
