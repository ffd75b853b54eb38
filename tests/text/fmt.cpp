// SPDX-License-Identifier: BSL-1.0
#include <fiscus/text/fmt.hpp>

#include <boost/test/unit_test.hpp>

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

BOOST_AUTO_TEST_SUITE_END()
