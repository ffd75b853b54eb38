// SPDX-License-Identifier: BSL-1.0
#include <fiscus/money/money.hpp>
#include <fiscus/text/ostream.hpp>
#include <fiscus/text/parse.hpp>

#include <boost/test/unit_test.hpp>
#include <string_view>

using namespace fiscus;

static_assert(parse<month>("2025-12") == month{2025, 12});
static_assert(parse<day>("2024-02-29") == day{2024, 2, 29});
static_assert(parse<fiscal_year<>>("FY2026") == fiscal_year<>{2026});
static_assert(parse<fiscal_half<>>("H1 FY2026") == fiscal_half<>{2026, 1});
static_assert(parse<fiscal_quarter<april_march>>("Q4 FY2026") ==
              fiscal_quarter<april_march>{2026, 4});
static_assert(parse<fiscal_to_date<>>("12MFY2026") == fiscal_to_date<>{2026, 12});
static_assert(parse<int>("-437") == -437);
static_assert(parse<ratio>("-89/348") == ratio(-89, 348) && parse<ratio>("3") == ratio(3));
static_assert(parse<rate>("+89/348") == rate(ratio(89, 348)));
static_assert(parse<decimal<2>>("-12.50") == decimal<2>{"-12.5"});
static_assert(parse<money<USD>>("USD 437 million") == money<USD>{"437 million"});

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
  for (month m{1969, 11}; m < month{1971, 3}; ++m) {
    there_and_back(m);
    there_and_back(m.last_day());
    there_and_back(fiscal_year<>::containing(m));
    there_and_back(fiscal_half<april_march>::containing(m));
    there_and_back(fiscal_quarter<october_september>::containing(m));
    there_and_back(fiscal_to_date<>::ending(m));
  }
  there_and_back(month{1, 1});
  there_and_back(day{9999, 12, 31});
  for (const char* text : {"0", "-0.01", "92233720368547758.07", "-92233720368547758.08"}) {
    there_and_back(decimal<2>::from_text(text));
    there_and_back(money<USD>::from_text(text));
    BOOST_TEST(parse<money<USD>>(to_text(money<USD>::from_text(text), million)) ==
               money<USD>::from_text(text));
  }
  there_and_back(ratio(-89, 348));
  there_and_back(rate(ratio(89, 348)));
  there_and_back(rate());
}

BOOST_AUTO_TEST_CASE(months_and_days_are_refused_where_they_go_wrong) {
  struct {
    std::string_view text;
    std::size_t place;
  } const months[] = {{"", 0},        {"2025", 4},    {"2025-", 5},    {"2025-1", 6},
                      {"2025-13", 5}, {"2025-00", 5}, {"2025-12 ", 7}, {"2025/12", 4},
                      {"25-12", 2},   {"0000-01", 0}, {"Dec 2025", 0}, {"2025-12-01", 7}};
  for (const auto& each : months) BOOST_TEST(refused_at<month>(each.text) == each.place, each.text);
  BOOST_TEST(refused_at<day>("2025-02-29") == 8U);
  BOOST_TEST(refused_at<day>("2025-02-00") == 8U);
  BOOST_TEST(refused_at<day>("2025-02") == 7U);
}

BOOST_AUTO_TEST_CASE(fiscal_periods_are_refused_where_they_go_wrong) {
  BOOST_TEST(refused_at<fiscal_year<>>("2026") == 0U);
  BOOST_TEST(refused_at<fiscal_year<>>("FY26") == 4U);
  BOOST_TEST(refused_at<fiscal_year<>>("FY0001") == 2U);
  BOOST_TEST(refused_at<fiscal_year<april_march>>("FY2026-27") == 6U);
  BOOST_TEST(refused_at<fiscal_half<>>("H3 FY2026") == 1U);
  BOOST_TEST(refused_at<fiscal_half<>>("Q1 FY2026") == 0U);
  BOOST_TEST(refused_at<fiscal_quarter<>>("Q1FY2026") == 2U);
  BOOST_TEST(refused_at<fiscal_quarter<>>("Q0 FY2026") == 1U);
  BOOST_TEST(refused_at<fiscal_to_date<>>("13MFY2026") == 0U);
  BOOST_TEST(refused_at<fiscal_to_date<>>("6FY2026") == 1U);
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
      static_cast<void>(parse<month>("2025-13")), parse_error, [](const parse_error& e) {
        return e.what() ==
               std::string_view("expected a month from 01 to 12 at character 6 of \"2025-13\"");
      });
  BOOST_CHECK_EXCEPTION(
      static_cast<void>(parse<month>("\x1b[31m")), parse_error, [](const parse_error& e) {
        return e.what() == std::string_view("expected a digit at character 1 of \"?[31m\"");
      });
}
