// SPDX-License-Identifier: BSL-1.0
#include <fiscus/exact/number_text.hpp>
#include <fiscus/exact/numeral.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(numeral_test)

using namespace fiscus;

namespace {

constexpr numeral read(std::string_view text) { return read_number(text, plain_digits); }

template <class Rep = std::int64_t>
constexpr Rep units(std::string_view text, int digits, int exponent = 0) {
  numeral number = read(text);
  number.exponent += exponent;
  return number.units<Rep>(digits).value_in(text);
}

std::size_t refused_at(std::string_view text, int digits, int exponent = 0) {
  try {
    static_cast<void>(units<std::int64_t>(text, digits, exponent));
  } catch (const parse_error& e) {
    return e.position();
  }
  return std::string_view::npos;
}

}  // namespace

static_assert(read("-3.20").coefficient == -320 && read("-3.20").places == 2);
static_assert(read("+437").coefficient == 437 && read("437").places == 0);
static_assert(units("3.223", 2, 9) == 322'300'000'000);
static_assert(units("12.50", 1) == 125, "a zero at the end is no digit that could be lost");
static_assert(units("0.000", 0) == 0);
static_assert(units<std::int8_t>("-128", 0) == -128 && units<std::int8_t>("1.27", 2) == 127);

BOOST_AUTO_TEST_CASE(what_is_no_number_is_refused_at_its_place) {
  struct {
    std::string_view text;
    std::size_t place;
  } const cases[] = {{"", 0},
                     {".5", 0},
                     {"5.", 2},
                     {"-", 1},
                     {"+-5", 1},
                     {"5.a", 2},
                     {"abc", 0},
                     {"- 5", 1},
                     {"\xe2\x88\x92"
                      "5",
                      0},
                     {" 5", 0},
                     {"--5", 1}};
  for (const auto& each : cases) BOOST_TEST(refused_at(each.text, 2) == each.place, each.text);
  BOOST_CHECK_THROW(read("1,000"), parse_error);
  BOOST_CHECK_THROW(read("1.2.3"), parse_error);
  BOOST_CHECK_THROW(read("1e3"), parse_error);
}

BOOST_AUTO_TEST_CASE(a_digit_too_many_is_refused_at_the_digit) {
  BOOST_TEST(refused_at("12.345", 2) == 5U);
  BOOST_TEST(refused_at("-12.3405", 2) == 6U);
  BOOST_TEST(refused_at("3.1234567891", 2, 6) == 10U);
  BOOST_TEST(refused_at("3.12345678", 2, 6) == std::string_view::npos);
}

BOOST_AUTO_TEST_CASE(a_digit_before_the_point_can_be_one_too_many) {
  BOOST_TEST(units("12300", 0, -2) == 123);
  BOOST_TEST(refused_at("12345", 0, -2) == 3U);
  BOOST_TEST(refused_at("12345", 1, -2) == 4U);
  BOOST_TEST(refused_at("123.5", 1, -2) == 2U);
  BOOST_TEST(refused_at("5", 0, -4) == 0U);
  BOOST_TEST(refused_at("-5", 2, -4) == 0U);
}

BOOST_AUTO_TEST_CASE(a_number_that_is_too_large_is_refused_at_its_start) {
  BOOST_TEST(units("92233720368547758.07", 2) == largest<std::int64_t>);
  BOOST_TEST(units("-92233720368547758.08", 2) == smallest<std::int64_t>);
  BOOST_TEST(refused_at("92233720368547758.08", 2) == 0U);
  BOOST_TEST(refused_at("-92233720368547758.09", 2) == 0U);
  BOOST_TEST(refused_at("1000", 2, 18) == 0U);
  BOOST_TEST(refused_at(std::string(60, '9'), 2) == 0U);
  BOOST_TEST(refused_at("0." + std::string(60, '1'), 2) == 0U);
  BOOST_CHECK(units<int128>("170141183460469231731687303715884105.727", 3) == largest<int128>);
  BOOST_CHECK(units<int128>("1", 38) == power_of_ten<int128>(38));
  BOOST_CHECK(units<int128>("-170141183460469231731687303715884105728", 0) == smallest<int128>);
}

// A comma after a leading zero is a decimal comma that came from elsewhere.
BOOST_AUTO_TEST_CASE(no_number_in_groups_begins_with_zero) {
  const auto refusal = [](std::string_view text) {
    try {
      return std::string(read_number(text).coefficient == 0 ? "zero" : "a number");
    } catch (const parse_error& e) {
      return std::to_string(e.position()) + ": " + e.what();
    }
  };
  const std::string expected = "expected a point, as no number in groups begins with 0,";
  BOOST_TEST(refusal("0,437") == "1: " + expected + " at character 2 of \"0,437\"");
  BOOST_TEST(refusal("00,123") == "2: " + expected + " at character 3 of \"00,123\"");
  for (const char* const text :
       {"0,000", "-0,437", "0,500.25", "+01,234", "0,50,000", "0,", "000,1"})
    BOOST_TEST(refusal(text).find(expected) != std::string::npos, text);
  for (const char* const text : {"10,437", "100,000", "1,00,000", "7", "0437", "0.437"})
    BOOST_TEST(refusal(text) == "a number", text);
  for (const char* const text : {"0", "000", "0.000"}) BOOST_TEST(refusal(text) == "zero", text);
}

BOOST_AUTO_TEST_SUITE_END()
