// SPDX-License-Identifier: BSL-1.0
#include <fiscus/text/write.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>

BOOST_AUTO_TEST_SUITE(write_test)

using namespace fiscus;

BOOST_AUTO_TEST_CASE(decimals_show_all_of_their_digits) {
  BOOST_TEST(to_text(decimal<2>{"-12.5"}) == "-12.50");
  BOOST_TEST(to_text(decimal<2>{"-0.05"}) == "-0.05");
  BOOST_TEST(to_text(decimal<0>{"437"}) == "437");
  BOOST_TEST(to_text(decimal<3>{}) == "0.000");
  BOOST_TEST(to_text(decimal<1>{"22.8"}, plus_sign::always) == "+22.8");
  BOOST_TEST(to_text(decimal<1>{"-4"}, plus_sign::always) == "-4.0");
  BOOST_TEST(to_text(decimal<1>{}, plus_sign::always) == "0.0");
  BOOST_TEST(to_text(decimal<2>::from_units(smallest<std::int64_t>)) == "-92233720368547758.08");
  BOOST_TEST(to_text(decimal<0, int128>::from_units(smallest<int128>)) ==
             "-170141183460469231731687303715884105728");
}

BOOST_AUTO_TEST_CASE(ratios_and_rates_are_written_in_lowest_terms) {
  BOOST_TEST(to_text(ratio(-178, 696)) == "-89/348");
  BOOST_TEST(to_text(ratio(3)) == "3");
  BOOST_TEST(to_text(growth_rate(ratio(89, 348))) == "+89/348");
  BOOST_TEST(to_text(growth_rate(ratio(-1, 2))) == "-1/2");
  BOOST_TEST(to_text(growth_rate()) == "0");
}

BOOST_AUTO_TEST_CASE(periods_are_written_by_their_names) {
  BOOST_TEST(to_text(day{987, 6, 5}) == "0987-06-05");
  BOOST_TEST(to_text(month{2025, 12}) == "2025-12");
  BOOST_TEST(to_text(fiscal_year<>{2026}) == "FY2026");
  BOOST_TEST(to_text(fiscal_half<>{2026, 1}) == "H1 FY2026");
  BOOST_TEST(to_text(fiscal_quarter<>{2026, 4}) == "Q4 FY2026");
  BOOST_TEST(to_text(fiscal_to_date<>{2026, 11}) == "11MFY2026");
  BOOST_TEST(in_words(month{2025, 12}) == "December 2025");
  BOOST_TEST(in_words(month{2026, 5}) == "May 2026");
}

BOOST_AUTO_TEST_SUITE_END()
