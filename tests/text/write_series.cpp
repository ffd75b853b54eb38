// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/aggregate.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/partial.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/text/write_series.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(write_series_test)

using namespace fiscus;

namespace {

using monthly = series<month, money<USD>>;
using table = panel<month, money<USD>, std::string>;

monthly exports() {
  return monthly(month{2025, 11}, std::vector<std::optional<money<USD>>>{
                                      money<USD>{"356 million"}, std::nullopt, money<USD>{"5.5"}});
}

series<day, int> counted(int length) {
  series<day, int> all(day{2025, 1, 1});
  for (int i = 1; i <= length; ++i) all.push_back(i);
  return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_line_for_each_period) {
  BOOST_TEST(to_text(exports()) ==
             "2025-11  USD 356000000.00\n"
             "2025-12                ..\n"
             "2026-01          USD 5.50\n");
  BOOST_TEST(to_text(exports(), {.gap = "n/a"}) ==
             "2025-11  USD 356000000.00\n"
             "2025-12               n/a\n"
             "2026-01          USD 5.50\n");
  const monthly all = exports();
  BOOST_TEST(to_text(all.since(month{2026, 1})) == "2026-01  USD 5.50\n");
  BOOST_TEST(to_text(monthly()) == "");
}

BOOST_AUTO_TEST_CASE(points_stand_in_line) {
  BOOST_TEST(to_text(series<fiscal_year<>, double>(fiscal_year<>{2024}, {1.5, -22.25, 100})) ==
             "FY2024    1.5\n"
             "FY2025  -22.25\n"
             "FY2026  100\n");
  const auto growth_of = period_on_period(counted(3));
  BOOST_TEST(to_text(growth_of) == "2025-01-02    +1\n2025-01-03  +1/2\n");
}

BOOST_AUTO_TEST_CASE(a_long_series_is_cut_in_the_middle) {
  BOOST_TEST(to_text(counted(5), {.most_rows = 4}) ==
             "2025-01-01  1\n"
             "2025-01-02  2\n"
             "...\n"
             "2025-01-04  4\n"
             "2025-01-05  5\n");
  BOOST_TEST(to_text(counted(5), {.most_rows = 1}) == "2025-01-01  1\n...\n");
  BOOST_TEST(to_text(counted(5), {.most_rows = 0}) == "...\n");
  const std::string whole = to_text(counted(24)), cut = to_text(counted(25));
  BOOST_TEST((whole.find("...") == std::string::npos && cut.find("...") != std::string::npos));
}

BOOST_AUTO_TEST_CASE(a_line_for_each_label) {
  const table all = table::from_series({{"São Tomé", exports()}, {"Peru", exports()}});
  BOOST_TEST(to_text(all) ==
             "                   2025-11  2025-12   2026-01\n"
             "São Tomé  USD 356000000.00       ..  USD 5.50\n"
             "Peru      USD 356000000.00       ..  USD 5.50\n");
  BOOST_TEST(to_text(all, {.most_rows = 1, .most_columns = 2}) ==
             "                   2025-11  ...   2026-01\n"
             "São Tomé  USD 356000000.00  ...  USD 5.50\n"
             "...                         ...\n");
  BOOST_TEST(to_text(table()) == "");
  const panel<month, int, int> numbered(month{2025, 1}, 1, {7, 8}, {1, -1});
  BOOST_TEST(to_text(numbered) == "   2025-01\n7        1\n8       -1\n");
}

BOOST_AUTO_TEST_CASE(what_an_incomplete_year_is_made_of_is_said) {
  const series<month, int> ones(month{2024, 7}, std::vector<int>(18, 1));
  BOOST_TEST(to_text(aggregate<fiscal_year<>>(ones, sum, partial)) ==
             "FY2025               12\n"
             "FY2026  6, from 6 of 12\n");
}

BOOST_AUTO_TEST_CASE(numbers_are_read_back_as_they_were) {
  using shorts = series<day, std::int8_t>;
  BOOST_TEST(to_text(shorts(day{2025, 1, 1}, {-128})) == "2025-01-01  -128\n");
  using doubles = series<day, double>;
  BOOST_TEST(to_text(doubles(day{2025, 1, 1}, {0.1})) == "2025-01-01  0.1\n");
  BOOST_TEST(to_text(doubles(day{2025, 1, 1}, {1e300})) == "2025-01-01  1e+300\n");
}

BOOST_AUTO_TEST_SUITE_END()
