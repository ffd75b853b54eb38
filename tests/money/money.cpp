// SPDX-License-Identifier: BSL-1.0
#include <fiscus/money/money.hpp>
#include <fiscus/text/ostream.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <type_traits>
#include <unordered_set>

BOOST_AUTO_TEST_SUITE(money_test)

using namespace fiscus;

static_assert(std::is_trivially_copyable_v<money<USD>> && sizeof(money<USD>) == 8);
static_assert(money<USD>{} == money<USD>{"0"});

// What literals say.
static_assert(money<USD>{"3.223 billion"}.minor() == 322'300'000'000);
static_assert(money<USD>{"USD 437 million"} == money<USD>::from_minor(43'700'000'000));
static_assert(money<USD>{"437mn"} == money<USD>{"0.437 bn"});
static_assert(money<PKR>{"34.2 crore"} == money<PKR>{"3420 lakh"});
static_assert(money<USD>{"-12.50"} == -money<USD>{"12.5"});
static_assert(money<JPY>{"1 trillion"}.minor() == 1'000'000'000'000);
static_assert(money<KWD>{"0.001"}.minor() == 1);
static_assert(money<USD, 6>{"0.000001"}.minor() == 1);
static_assert(money<USD>{"3.2230000000000 billion"} == money<USD>{"3.223 billion"});
static_assert(money<USD>{"3.223 billion"}.minor() == 322'300'000'000);

// Arithmetic.
static_assert(money<USD>{"1.799 billion"} + money<USD>{"437 million"} ==
              money<USD>{"2.236 billion"});
static_assert(money<USD>{"1"} - money<USD>{"1.01"} == money<USD>{"-0.01"});
static_assert(money<USD>{"0.10"} * 3 == 3 * money<USD>{"0.10"});
static_assert(divide(money<USD>{"1"}, 3, rounding::half_even) == money<USD>{"0.33"});
static_assert(divide(money<USD>{"1"}, 3, rounding::up) == money<USD>{"0.34"});
static_assert(money<USD>{"437 million"} / money<USD>{"348 million"} == ratio(437, 348));
static_assert(money<USD>{"386 million"} < money<USD>{"437 million"});
static_assert(money<USD>{"1.50"}.amount() == decimal<2>{"1.5"});
static_assert(money<USD>(decimal<2>{"1.5"}) == money<USD>{"1.50"});

static_assert(abs(money<USD>{"-1.5"}) == money<USD>{"1.5"} && sign(money<USD>{"-1.5"}) == -1);
static_assert(money<USD>{"1.50"}.rescale<4>() == money<USD, 4>{"1.5"});
static_assert(money<USD, 4>{"1.2345"}.rescale<2>(rounding::half_even) == money<USD>{"1.23"});
static_assert(money<USD>{"1.50"} * decimal<4>{"0.1234"} == money<USD, 6>{"0.185100"});
static_assert(multiply(money<USD>{"1.50"}, decimal<4>{"0.1234"}, rounding::half_up) ==
              money<USD>{"0.19"});

static_assert(!std::is_constructible_v<money<USD>, double>);
static_assert(!std::is_constructible_v<money<USD>, int>);
static_assert(!std::is_convertible_v<decimal<2>, money<USD>>);

// No number with a fraction is cut to an integer on the way.
template <class Number>
concept factor = requires(money<USD> a, Number n) {
  a* n;
};
static_assert(factor<int> && factor<std::int64_t> && !factor<double> && !factor<int128>);

namespace {

std::size_t refused_at(std::string_view text, scale unit = one) {
  try {
    static_cast<void>(money<USD>::from_text(text, unit));
  } catch (const parse_error& e) {
    return e.position();
  }
  return std::string_view::npos;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_total_is_exact_whatever_the_order) {
  const auto most = std::numeric_limits<money<USD>>::max();
  const std::array all{most, most, -most, -most, money<USD>{"1"}};
  BOOST_TEST(total(std::span<const money<USD>>(all)) == money<USD>{"1"});
  BOOST_CHECK_THROW(static_cast<void>(total(std::span<const money<USD>>(all).first(2))), overflow);
}

BOOST_AUTO_TEST_CASE(compound_assignment_adds_up) {
  money<USD> total{"1"};
  total += money<USD>{"2.50"};
  total -= money<USD>{"0.50"};
  BOOST_TEST(total == money<USD>{"3"});
}

BOOST_AUTO_TEST_CASE(text_is_refused_where_it_goes_wrong) {
  struct {
    std::string_view text;
    std::size_t place;
  } const cases[] = {{"", 0},
                     {"PKR 437", 0},
                     {"USD  437", 4},
                     {"USD", 3},
                     {"437 PKR", 4},
                     {"437PKR", 3},
                     {"USD 437 USD", 7},
                     {"$437 $", 4},
                     {"--$437", 1},
                     {"-$-437", 2},
                     {"€437", 0},
                     {"Rs 437", 0},
                     {"437 millions", 3},
                     {"437 million ", 11},
                     {"437 ", 3},
                     {"1,00", 2},
                     {"1,0000", 2},
                     {"1234,567", 0},
                     {"1,23,4567", 5},
                     {"123,45,678", 4},
                     {"1,234,56,789", 6},
                     {"1,,234", 2},
                     {"1,234,", 6},
                     {"0,437", 1},
                     {"-0,500.25 USD", 2},
                     {"00,123", 2},
                     {"$0,50,000", 2},
                     {"12.345", 5},
                     {"0.000000000001 billion", 13},
                     {"437million bn", 10},
                     {"half", 0},
                     {"1 dollar 100 cents", 9},
                     {"5 million cents", 0},
                     {"half a cent", 4},
                     {"(5", 2},
                     {"(-5)", 1},
                     {"5)", 1},
                     {"7½ million", std::string_view::npos},
                     {"7⅓", 0},
                     {"437 million 3", 11},
                     {"437 300", 3},
                     {"1e3", 1},
                     {"92233720368547758.08", 0},
                     {"100000 trillion", 0}};
  for (const auto& each : cases) BOOST_TEST(refused_at(each.text) == each.place, each.text);
}

BOOST_AUTO_TEST_CASE(the_forms_of_newspapers_are_read) {
  const money<USD> amount{"1234567.50"};
  for (const char* text :
       {"USD 1234567.50", "1234567.5 USD", "$1234567.50", "$ 1,234,567.50", "US$1,234,567.50",
        "1,234,567.5 $", "12,34,567.50", "+1234567.50", "1.2345675 million", "$1.2345675mn",
        "12.345675 lakh USD", "USD 1,234.5675 thousand"})
    BOOST_TEST(money<USD>::from_text(text) == amount, text);
  BOOST_TEST(money<USD>::from_text("-$5") == money<USD>{"-5"});
  BOOST_TEST(money<USD>::from_text("$-5") == money<USD>{"-5"});
  BOOST_TEST(money<USD>::from_text("-5 USD") == money<USD>{"-5"});
  BOOST_TEST(money<PKR>::from_text("Rs. 34 crore") == money<PKR>{"340 million"});
  const struct {
    const char* text;
    const char* plain;
  } dollars[] = {
      {"437m", "437000000"},
      {"1.96B", "1960000000"},
      {"3.5 Million", "3500000"},
      {"USD437mn", "437000000"},
      {"437USD", "437"},
      {"US$ 437 million", "437000000"},
      {"U.S. $437 million", "437000000"},
      {"us $ 437", "437"},
      {"usd 437", "437"},
      {"Usd 437", "437"},
      {"USD$ 437", "437"},
      {"437 mln", "437000000"},
      {"30 mUSD", "30000000"},
      {"75 USD million", "75000000"},
      {"$1MM", "1000000"},
      {"$2.1T", "2100000000000"},
      {"1 tln USD", "1000000000000"},
      {"3 crores", "30000000"},
      {"5 lac", "500000"},
      {"1.2 lakh crore", "1200000000000"},
      {"34 crore 20 lakh", "342000000"},
      {"\u221267", "-67"},
      {"\u201367", "-67"},
      {"(67)", "-67"},
      {"USD (67.50)", "-67.50"},
      {"$(67) million", "-67000000"},
      {"(USD 67 million)", "-67000000"},
      {"minus $5", "-5"},
      {"-$ 5 million", "-5000000"},
      {"5 dollars", "5"},
      {"one dollar", "1"},
      {"5\u00a0million dollars", "5000000"},
      {"50 cents", "0.50"},
      {"12-cent", "0.12"},
      {"3 dollars 50 cents", "3.50"},
      {"-3 dollars 50 cents", "-3.50"},
      {"thirteen dollars and forty-five cents", "13.45"},
      {"half a million", "500000"},
      {"half million dollars", "500000"},
      {"a million dollars", "1000000"},
      {"a hundred thousand dollars", "100000"},
      {"three quarters of a billion US dollars", "750000000"},
      {"five and a half million", "5500000"},
      {"7 1/2 million", "7500000"},
      {"7½ million", "7500000"},
      {"two hundred and two thousand", "202000"},
      {"twenty-one million three hundred", "21000300"},
      {"Twelve million", "12000000"},
      {"a quarter dollar", "0.25"},
  };
  for (const auto& [text, plain] : dollars)
    BOOST_TEST(money<USD>::from_text(text) == money<USD>::from_text(plain), text);
  for (const char* text :
       {"Rs 34 cr", "₨ 34 crore", "Rs34cr", "PKR 340mn", "34 crore Pakistani rupees"})
    BOOST_TEST(money<PKR>::from_text(text) == money<PKR>{"340 million"}, text);
  BOOST_TEST(money<ZAR>::from_text("R5") == money<ZAR>{"5"});
}

// Where a text leaves the marks open, the caller says which they are.
static_assert(money<EUR>::from_text("1.234.567,50 €", {.decimal_mark = ',', .group_mark = '.'}) ==
              money<EUR>{"1234567.50"});
static_assert(money<CHF>::from_text("1'234.50", {.group_mark = '\''}) == money<CHF>{"1234.50"});
static_assert(money<EUR>::from_text("1 234\u00a0567 €", {.group_mark = ' '}) ==
              money<EUR>{"1234567"});
static_assert(!money<EUR>::try_from_text("1,234.50", {.group_mark = '\0'}));
static_assert(!money<USD>::try_from_text("half a million", {.words = false}));
static_assert(!money<USD>::try_from_text("437 million", {.words = false}));
static_assert(*money<USD>::try_from_text("$-437", {.words = false}) == money<USD>{"-437"});
static_assert(money<USD>::try_from_text("437 PKR").failure() ==
              parse_failure("an amount in", 4, "USD"));
static_assert(*money<USD>::try_from_text("437 million") == money<USD>{"437 million"});

BOOST_AUTO_TEST_CASE(a_unit_from_the_heading_excludes_a_word_in_the_cell) {
  BOOST_TEST(money<USD>::from_text("344.93", million) == money<USD>{"344.93 million"});
  BOOST_TEST(money<USD>::from_text("USD 437", million) == money<USD>{"437 million"});
  BOOST_TEST(refused_at("437 million", million) == 3U);
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_throws) {
  const auto most = money<USD>::from_minor(largest<std::int64_t>);
  BOOST_CHECK_THROW(static_cast<void>(most + money<USD>{"0.01"}), overflow);
  BOOST_CHECK_THROW(static_cast<void>(most * 2), overflow);
  BOOST_CHECK_THROW(static_cast<void>(-money<USD>::from_minor(smallest<std::int64_t>)), overflow);
  BOOST_CHECK_THROW(static_cast<void>(divide(most, 0, rounding::down)), division_by_zero);
  BOOST_CHECK_THROW(static_cast<void>(most / money<USD>{}), division_by_zero);
}

BOOST_AUTO_TEST_CASE(amounts_can_be_hashed) {
  const std::unordered_set<money<USD>> set{money<USD>{"1"}, money<USD>{"1.00"}, money<USD>{"2"}};
  BOOST_TEST(set.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_sum_that_does_not_fit_leaves_the_value_as_it_was) {
  const auto most = money<USD>::from_minor(largest<std::int64_t>);
  auto value = most;
  BOOST_CHECK_THROW(value += most, overflow);
  BOOST_CHECK(value == most);
  value = -most;
  BOOST_CHECK_THROW(value -= most, overflow);
  BOOST_CHECK(value == -most);
}

BOOST_AUTO_TEST_SUITE_END()
