// SPDX-License-Identifier: BSL-1.0
#include <fiscus/error.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>

BOOST_AUTO_TEST_SUITE(error_test)

using namespace fiscus;

static_assert(std::is_nothrow_copy_constructible_v<parse_error>);
static_assert(std::is_base_of_v<std::exception, error> && std::is_base_of_v<error, overflow>);
static_assert(std::is_base_of_v<invalid_value, invalid_date>);

BOOST_AUTO_TEST_CASE(messages_are_put_together_from_words_numbers_and_dates) {
  const auto text = [](detail::message m) { return std::string(m.c_str()); };
  BOOST_TEST(text(detail::message().add("a").add_number(-120).add("b")) == "a-120b");
  BOOST_TEST(text(detail::message().add_number(0)) == "0");
  BOOST_TEST(text(detail::message().add_number(std::numeric_limits<std::int64_t>::min())) ==
             "-9223372036854775808");
  BOOST_TEST(text(detail::message().add_number(std::numeric_limits<std::uint64_t>::max())) ==
             "18446744073709551615");
  BOOST_TEST(text(detail::message().add_number(std::int8_t{-128}).add_number('\x7')) == "-1287");
  BOOST_TEST(text(detail::message().add_date(987, 6, 5)) == "0987-06-05");
}

BOOST_AUTO_TEST_CASE(quoted_text_is_cut_and_made_harmless) {
  const auto quoted = [](std::string_view text) {
    return std::string(detail::message().quote(text).c_str());
  };
  BOOST_TEST(quoted("a\nb\x7f") == "\"a?b?\"");
  BOOST_TEST(quoted("caf\xc3\xa9") == "\"caf\xc3\xa9\"");
  BOOST_TEST(quoted(std::string(80, 'x')) == '"' + std::string(80, 'x') + '"');
  BOOST_TEST(quoted(std::string(81, 'x')) == '"' + std::string(80, 'x') + "...\"");
  const std::string euro = "\xe2\x82\xac";
  for (const std::size_t before : {77U, 78U, 79U, 80U}) {
    const std::string begin(before, 'x');
    const std::string shown = before == 77U ? begin + euro : begin;
    BOOST_TEST(quoted(begin + euro + "y") == '"' + shown + "...\"", before);
  }
  BOOST_TEST(quoted(std::string(90, '\x80')) == '"' + std::string(80, '\x80') + "...\"");
}

BOOST_AUTO_TEST_CASE(a_message_that_is_too_long_is_cut) {
  const error e(std::string(10'000, 'x'));
  const std::string_view what = e.what();
  BOOST_TEST(what.size() > 300U);
  BOOST_TEST(what.size() < 10'000U);
  for (const std::size_t before : {0U, 1U, 2U}) {
    std::string euros(before, 'x');
    for (int i = 0; i < 200; ++i) euros += "\xe2\x82\xac";
    const error long_one(euros);
    BOOST_TEST((std::string_view(long_one.what()).size() - before) % 3 == 0U);
  }
}

BOOST_AUTO_TEST_CASE(a_parse_error_says_what_was_expected_and_where) {
  const parse_error e("a digit", "12x", 2);
  BOOST_TEST(e.what() == std::string_view("expected a digit at character 3 of \"12x\""));
  BOOST_TEST(e.position() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
