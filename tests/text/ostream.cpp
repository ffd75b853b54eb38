// SPDX-License-Identifier: BSL-1.0
// In this order: whether something is printed once depended on it.
#include <fiscus/text/explain.hpp>

#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <iomanip>
#include <sstream>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(ostream_test)

using namespace fiscus;

BOOST_AUTO_TEST_CASE(everything_that_has_a_text_can_be_streamed) {
  std::ostringstream out;
  out << money<USD>{"1.50"} << ' ' << decimal<1>{"2.5"} << ' ' << ratio(1, 2) << ' '
      << growth_rate(ratio(1, 2)) << ' ' << day{2025, 12, 31} << ' ' << month{2025, 12} << ' '
      << fiscal_year<>{2026} << ' ' << fiscal_quarter<>{2026, 2} << ' '
      << fiscal_to_date<>{2026, 6};
  BOOST_TEST(out.str() == "USD 1.50 2.5 1/2 +1/2 2025-12-31 2025-12 FY2026 Q2 FY2026 6MFY2026");
}

BOOST_AUTO_TEST_CASE(results_can_be_streamed) {
  const series<month, money<USD>> exports(month{2025, 11}, {money<USD>{"1"}, money<USD>{"1.50"}});
  std::ostringstream out;
  out << period_on_period(exports, month{2025, 12}) << ' ' << year_on_year(exports, month{2025, 12})
      << ' ' << compound_rate(ratio(2), years{3}) << ' ' << verdict::follows << ' '
      << exchange_rate<USD, PKR, 2>{"278.12"} << '\n'
      << exports << exports.view();
  BOOST_TEST(out.str() ==
             "+1/2 no value for the period of comparison 2^(1/3) - 1 follows 1 USD = 278.12 PKR\n"
             "2025-11  USD 1.00\n2025-12  USD 1.50\n2025-11  USD 1.00\n2025-12  USD 1.50\n");
}

BOOST_AUTO_TEST_CASE(what_is_not_ours_is_printed_as_ever) {
  const char* const pointer = "p";
  std::ostringstream out;
  out << "text" << pointer << 5 << std::string("s") << std::string_view("v") << 'c' << true << 1.5
      << figure<>{"23%"};
  out << any_figure("33 crore").words();
  BOOST_TEST(out.str() == "textp5svc11.523%33 crore");
}

BOOST_AUTO_TEST_CASE(width_and_fill_apply_to_the_whole_text_and_other_flags_do_not) {
  std::ostringstream out;
  out << std::hex << std::showpos << std::setfill('.') << std::setw(10) << money<USD>{"10.50"}
      << '|' << std::left << std::setw(9) << month{2025, 12};
  BOOST_TEST(out.str() == ".USD 10.50|2025-12..");
}

BOOST_AUTO_TEST_SUITE_END()
