// SPDX-License-Identifier: BSL-1.0
#include <fiscus/error.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/money/exchange.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/text/write_rate.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <string>

BOOST_AUTO_TEST_SUITE(write_rate_test)

using namespace fiscus;

namespace {

// 437 on 356 is 22.7528… %.
const growth_rate up(ratio(81, 356));
const growth_rate down(ratio(-81, 356));

}  // namespace

BOOST_AUTO_TEST_CASE(rates_are_rounded_once_under_a_named_mode) {
  BOOST_TEST(to_text(up, {.mode = rounding::half_even}) == "+23%");
  BOOST_TEST(to_text(up, {.places = 1, .mode = rounding::half_even}) == "+22.8%");
  BOOST_TEST(to_text(up, {.places = 1, .mode = rounding::down}) == "+22.7%");
  BOOST_TEST(to_text(up, {.places = 9, .mode = rounding::down}) == "+22.752808988%");
  BOOST_TEST(to_text(down, {.places = 2, .mode = rounding::half_even}) == "-22.75%");
  BOOST_TEST(to_text(growth_rate(ratio(1, 4)), percent_style{}) == "+25%");
  BOOST_CHECK_THROW(static_cast<void>(to_text(up, percent_style{})), inexact);
  for (const int places : {-1, 10, 100})
    BOOST_CHECK_EXCEPTION(
        static_cast<void>(to_text(up, {.places = places, .mode = rounding::half_even})),
        invalid_value, [&](const invalid_value& e) {
          return e.what() ==
                 "expected 0 to 9 digits after the point, not " + std::to_string(places);
        });
  BOOST_CHECK_THROW(
      static_cast<void>(
          to_text(growth_rate(ratio(std::numeric_limits<std::int64_t>::max())), percent_style{})),
      overflow);
}

BOOST_AUTO_TEST_CASE(sign_and_unit_are_as_asked) {
  constexpr percent_style office{.places = 1, .mode = rounding::half_even, .unit = " %"};
  BOOST_TEST(to_text(up, office) == "+22.8 %");
  BOOST_TEST(to_text(up, {.mode = rounding::half_even, .plus = plus_sign::never}) == "23%");
  BOOST_TEST(to_text(down, {.mode = rounding::half_even, .unit = " per cent"}) == "-23 per cent");
  BOOST_TEST(to_text(growth_rate(), percent_style{}) == "0%");
}

BOOST_AUTO_TEST_CASE(all_kinds_of_rates_have_per_cent) {
  constexpr percent_style one_place{.places = 1, .mode = rounding::half_even};
  BOOST_TEST(to_text(big_growth_rate(up), one_place) == "+22.8%");
  BOOST_TEST(to_text(compound_rate(ratio(27, 8), years{3}), one_place) == "+50.0%");
  BOOST_TEST(to_text(compound_rate(ratio(2), years{3}), one_place) == "+26.0%");
  BOOST_TEST(to_text(ratio(1, 3), one_place) == "+33.3%");
  constexpr points_style points{.places = 1, .mode = rounding::half_even};
  BOOST_TEST(to_text(up - down, points) == "+45.5 percentage points");
  BOOST_TEST(to_text(down - up, {.mode = rounding::half_even, .unit = " pp"}) == "-46 pp");
}

BOOST_AUTO_TEST_CASE(a_compound_rate_is_a_power) {
  BOOST_TEST(to_text(compound_rate(ratio(27, 8), years{3})) == "(27/8)^(1/3) - 1");
  BOOST_TEST(to_text(compound_rate(ratio(2), 3, 12)) == "2^4 - 1");
  BOOST_TEST(to_text(compound_rate()) == "1^1 - 1");
}

BOOST_AUTO_TEST_CASE(exchange_rates_name_both_currencies) {
  BOOST_TEST(to_text(exchange_rate<USD, PKR>{"278.1234"}) == "1 USD = 278.123400 PKR");
  BOOST_TEST(to_text(exchange_rate<JPY, USD, 4>{"0.0064"}) == "1 JPY = 0.0064 USD");
}

BOOST_AUTO_TEST_SUITE_END()
