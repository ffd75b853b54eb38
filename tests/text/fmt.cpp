// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/claims/finding.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/text/fmt.hpp>

#include <boost/test/unit_test.hpp>
#include <string_view>

BOOST_AUTO_TEST_SUITE(fmt_test)

using namespace fiscus;

BOOST_AUTO_TEST_CASE(everything_that_has_a_text_can_be_formatted) {
  BOOST_TEST(fmt::format("{}|{}|{}|{}", money<USD>{"1.50"}, any_money(PKR, 150), ratio(1, 2),
                         fiscal_to_date<>{2026, 6}) == "USD 1.50|PKR 1.50|1/2|6MFY2026");
}

BOOST_AUTO_TEST_CASE(width_and_fill_apply_to_the_whole_text) {
  BOOST_TEST(fmt::format("{:.>10}|{:9}|", money<USD>{"10.50"}, month{2025, 12}) ==
             ".USD 10.50|2025-12  |");
}

// "{:.2}" of 25.6 would be "25", and of an amount "US".
BOOST_AUTO_TEST_CASE(a_precision_cuts_no_digits) {
  const decimal<1> rate{"25.6"};
  const money<USD> amount{"1.50"};
  for (const char* pattern : {"{:.2}", "{:10.2}", "{:.>10.2}", "{:<.2}", "{:.2s}", "{:{}.2}"}) {
    BOOST_CHECK_THROW(static_cast<void>(fmt::format(fmt::runtime(pattern), rate, 9)),
                      fmt::format_error);
    BOOST_CHECK_THROW(static_cast<void>(fmt::format(fmt::runtime(pattern), amount, 9)),
                      fmt::format_error);
  }
  BOOST_CHECK_EXCEPTION(static_cast<void>(fmt::format(fmt::runtime("{:.2}"), month{2025, 12})),
                        fmt::format_error, [](const fmt::format_error& e) {
                          return std::string_view(e.what()) ==
                                 "a precision would cut the text: round the value first";
                        });
  BOOST_TEST(fmt::format("{:.<7}|{:.^7}|{:{}}|{:s}|{:}.2", rate, rate, rate, 6, rate, rate) ==
             "25.6...|.25.6..|25.6  |25.6|25.6.2");
}

BOOST_AUTO_TEST_CASE(results_are_formatted) {
  const series<month, int> counts(month{2025, 11}, {2, 3});
  BOOST_TEST(fmt::format("{}|{}", period_on_period(counts, month{2025, 12}), counts) ==
             "+1/2|2025-11  2\n2025-12  3\n");
  BOOST_TEST(fmt::format("{:.>9}", verdict::follows) == "..follows");
}

BOOST_AUTO_TEST_SUITE_END()
