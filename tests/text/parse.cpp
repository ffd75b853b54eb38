// SPDX-License-Identifier: BSL-1.0
#include <fiscus/money/money.hpp>
#include <fiscus/text/ostream.hpp>
#include <fiscus/text/parse.hpp>

#include <boost/test/unit_test.hpp>
#include <string_view>

BOOST_AUTO_TEST_SUITE(parse_test)

using namespace fiscus;

static_assert(parse<int>("-437") == -437);
static_assert(parse<ratio>("-89/348") == ratio(-89, 348) && parse<ratio>("3") == ratio(3));
static_assert(parse<growth_rate>("+89/348") == growth_rate(ratio(89, 348)));
static_assert(parse<decimal<2>>("-12.50") == decimal<2>{"-12.5"});
static_assert(parse<money<USD>>("USD 437 million") == money<USD>{"437 million"});

// Every type has a form that does not throw, in constant expressions, too.
static_assert(*try_parse<int>("-437") == -437 && !try_parse<int>("4.5"));
static_assert(try_parse<ratio>("1/0").failure() == parse_failure("a denominator above zero", 2));
static_assert(*try_parse<growth_rate>("1/4") == growth_rate(ratio(1, 4)));
static_assert(try_parse<money<USD>>("437 PKR").failure() ==
              parse_failure("an amount in", 4, "USD"));
static_assert(*try_parse<money<USD>>("1.234,5",
                                     number_options{.decimal_mark = ',', .group_mark = '.'}) ==
              money<USD>{"1234.50"});
static_assert(*try_parse<month>("Dec 2025") == (month{2025, 12}));
static_assert(try_parse<month>("2025-13").failure() == parse_failure("a month from 01 to 12", 5));
static_assert(try_parse<month>("12/2025", "{mm}/{year}"));
static_assert(!try_parse_period("2011-12", fiscal_calendar{.first_month = 7}));

namespace {

template <class T>
std::size_t refused_at(std::string_view text) {
  try {
    static_cast<void>(parse<T>(text));
  } catch (const parse_error& e) {
    return e.position();
  }
  return std::string_view::npos;
}

template <class T>
void there_and_back(const T& value) {
  BOOST_TEST(parse<T>(to_text(value)) == value);
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_written_is_read_back) {
  for (const char* text : {"0", "-0.01", "92233720368547758.07", "-92233720368547758.08"}) {
    there_and_back(decimal<2>::from_text(text));
    there_and_back(money<USD>::from_text(text));
    BOOST_TEST(parse<money<USD>>(to_text(money<USD>::from_text(text), million)) ==
               money<USD>::from_text(text));
  }
  there_and_back(ratio(-89, 348));
  there_and_back(growth_rate(ratio(89, 348)));
  there_and_back(growth_rate());
}

BOOST_AUTO_TEST_CASE(numbers_are_refused_where_they_go_wrong) {
  BOOST_TEST(refused_at<int>("4.5") == 0U);
  BOOST_TEST(refused_at<int>("2147483648") == 0U);
  BOOST_TEST(refused_at<ratio>("1/0") == 2U);
  BOOST_TEST(refused_at<ratio>("1/-2") == 2U);
  BOOST_TEST(refused_at<ratio>("1.5") == 0U);
  BOOST_TEST(refused_at<ratio>("1/") == 2U);
}

BOOST_AUTO_TEST_CASE(messages_say_what_was_expected_and_where) {
  BOOST_CHECK_EXCEPTION(
      static_cast<void>(parse<int>("4.5")), parse_error, [](const parse_error& e) {
        return e.what() == std::string_view("expected a whole number at character 1 of \"4.5\"");
      });
  BOOST_CHECK_EXCEPTION(
      static_cast<void>(parse<ratio>("\x1b[31m")), parse_error, [](const parse_error& e) {
        return e.what() == std::string_view("expected a digit at character 1 of \"?[31m\"");
      });
}

BOOST_AUTO_TEST_SUITE_END()
