// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/charts/bar_chart.hpp>
#include <fiscus/charts/chart.hpp>
#include <fiscus/charts/to_svg.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/series/aggregate.hpp>
#include <fiscus/series/partial.hpp>
#include <fiscus/series/series.hpp>

#include <boost/test/unit_test.hpp>

#include "drawn.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(bar_chart_test)

using namespace fiscus;

namespace {

using monthly = series<month, std::int64_t>;

const chart_text about{.title = "More in each year", .subtitle = "USD million"};

monthly months_of(int count) {
  monthly result(month{2023, 7});
  for (int i = 0; i < count; ++i) result.push_back(100 + i);
  return result;
}

std::string periods_of(const std::string& svg) { return drawn::texts_of(svg, "periods"); }

}  // namespace

BOOST_AUTO_TEST_CASE(incomplete_years_are_hatched) {
  const auto totals = aggregate<fiscal_year<>>(months_of(30), sum, partial);
  const std::string svg = to_svg(bar_chart(totals, about, {}));
  const auto bars = drawn::elements_of(svg, "rect", "bars");
  BOOST_TEST_REQUIRE(bars.size() == 3);
  BOOST_TEST(bars[1].attributes.at("fill") == "#0072b2");
  const std::string& fill = bars[2].attributes.at("fill");
  const auto all = drawn::elements_of(svg);
  const auto pattern = std::find_if(
      all.begin(), all.end(), [](const drawn::element& each) { return each.name == "pattern"; });
  BOOST_TEST_REQUIRE((pattern != all.end()));
  BOOST_TEST(fill == "url(#" + pattern->attributes.at("id") + ")");
  BOOST_TEST(drawn::texts_of(svg, "key") == "Incomplete, from 6 of 12 values");
  const std::string described = drawn::text_of(svg, "desc");
  BOOST_TEST(drawn::has(described, "last 759 (FY2026, from 6 of 12 values), highest"));
  BOOST_TEST(drawn::has(described, "Incomplete, from 6 of 12 values."));
  BOOST_TEST(drawn::has(svg, "<title>FY2026: 759, from 6 of 12 values</title>"));
  const monthly all_months = months_of(30);
  const auto of_two =
      aggregate<fiscal_year<>>(monthly(all_months.since(month{2023, 9})), sum, partial);
  BOOST_TEST(drawn::texts_of(to_svg(bar_chart(of_two, about, {})), "key") == "Incomplete");
}

BOOST_AUTO_TEST_CASE(complete_years_need_no_key) {
  const std::string svg =
      to_svg(bar_chart(aggregate<fiscal_year<>>(months_of(24), sum, partial), about, {}));
  BOOST_TEST(!drawn::has(svg, "pattern"));
  BOOST_TEST(drawn::texts_of(svg, "key") == "");
  BOOST_TEST(svg == to_svg(bar_chart(aggregate<fiscal_year<>>(months_of(24), sum), about, {})));
}

BOOST_AUTO_TEST_CASE(the_same_month_is_taken_from_every_year) {
  monthly values = months_of(16);  // to October 2024
  values.push_back(std::nullopt);
  values.push_back(900);  // December 2024
  const chart decembers = same_period_chart(values, month{2023, 12}, about, {});
  const std::string svg = to_svg(decembers);
  BOOST_TEST(periods_of(svg) == "2023 24");
  BOOST_TEST(drawn::texts_of(svg, "texts") == "105 900");
  BOOST_TEST((decembers == same_period_chart(values, month{2030, 12}, about, {})));
  const std::string novembers = to_svg(same_period_chart(values, month{2024, 11}, about, {}));
  BOOST_TEST(periods_of(novembers) == "2023 24");
  BOOST_TEST(drawn::elements_of(novembers, "rect", "bars").size() == 1);  // the gap stays one
  BOOST_TEST(drawn::has(novembers, "1 value from November 2023 to November 2024, 1 gap."));
}

BOOST_AUTO_TEST_CASE(periods_are_named_as_far_as_there_is_room) {
  BOOST_TEST(periods_of(to_svg(bar_chart(months_of(5), about, {}))) == "Jul Aug Sep Oct Nov 2023");
  BOOST_TEST(periods_of(to_svg(bar_chart(months_of(30), about, {}))) ==
             "Jul Sep Nov Jan Mar May Jul Sep Nov Jan Mar May Jul Sep Nov 2023 24 25");
  BOOST_TEST(periods_of(to_svg(bar_chart(months_of(100), about, {}))) ==
             "2023 24 25 26 27 28 29 30 31");
  const series<fiscal_quarter<>, int> quarters(fiscal_quarter<>{2025, 3},
                                               std::vector<int>{1, 2, 3, 4});
  BOOST_TEST(periods_of(to_svg(bar_chart(quarters, about, {}))) == "Q3 Q4 Q1 Q2 2025 26");
  BOOST_TEST(periods_of(to_svg(bar_chart(series<fiscal_quarter<>, int>(fiscal_quarter<>{2020, 1},
                                                                       std::vector<int>(36, 1)),
                                         about, {}),
                               {.width = 320})) == "2020 21 22 23 24 25 26 27 28");
  const series<fiscal_year<>, int> years(fiscal_year<>{1996}, std::vector<int>(12, 7));
  BOOST_TEST(periods_of(to_svg(bar_chart(years, about, {}))) ==
             "1996 97 98 99 2000 01 02 03 04 05 06 07");
  const series<fiscal_year<>, int> long_ago(fiscal_year<>{1951}, std::vector<int>(75, 7));
  BOOST_TEST(periods_of(to_svg(bar_chart(long_ago, about, {}))) ==
             "1955 60 65 70 75 80 85 90 95 2000 05 10 15 20 25");
  const series<day, int> days(day{2025, 3, 1}, std::vector<int>{1, 2, 3});
  BOOST_TEST(periods_of(to_svg(bar_chart(days, about, {}))) == "2025-03-01 2025-03-03");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_drawn_is_refused) {
  BOOST_CHECK_THROW(static_cast<void>(bar_chart(monthly(), about, {})), missing_value);
  BOOST_CHECK_THROW(
      static_cast<void>(bar_chart(
          monthly(month{2025, 1}, std::vector<std::optional<std::int64_t>>(3)), about, {})),
      missing_value);
  BOOST_CHECK_THROW(static_cast<void>(same_period_chart(months_of(3), month{2025, 1}, about, {})),
                    missing_value);
  BOOST_CHECK_THROW(static_cast<void>(bar_chart(
                        monthly(month{1, 1}, std::vector<std::int64_t>(10'001)), about, {})),
                    invalid_value);
  const series<month, decimal<1>> tenths(month{2025, 1}, {decimal<1>{"0.5"}});
  BOOST_CHECK_THROW(static_cast<void>(bar_chart(tenths, about, {})), inexact);
  BOOST_CHECK_THROW(static_cast<void>(bar_chart(tenths, about, {.places = 10})), invalid_value);
}

BOOST_AUTO_TEST_CASE(bars_that_would_be_too_narrow_are_a_line) {
  const std::string svg =
      to_svg(bar_chart(monthly(month{1901, 1}, std::vector<std::int64_t>(1'200, 5)), about, {}));
  BOOST_TEST(drawn::elements_of(svg, "path", "line").size() == 1);
  BOOST_TEST(drawn::elements_of(svg, "rect", "bars").empty());
  BOOST_TEST(periods_of(svg) == "1910 20 30 40 50 60 70 80 90 2000");
}

BOOST_AUTO_TEST_SUITE_END()
