// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/charts/chart.hpp>
#include <fiscus/charts/level_and_growth_chart.hpp>
#include <fiscus/charts/to_svg.hpp>
#include <fiscus/error.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/series.hpp>

#include <boost/test/unit_test.hpp>

#include "drawn.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(level_and_growth_chart_test)

using namespace fiscus;

namespace {

using dollars = money<USD>;
using exports = series<month, dollars>;

const chart_text about{.title = "IT exports grew again", .subtitle = "USD million a month"};
const chart_numbers millions{.unit = million, .mode = rounding::half_even};
const growth_panel on_the_year{
    .subtitle = "Growth on the year, per cent",
    .numbers = {.places = 1, .mode = rounding::half_even, .plus = plus_sign::always}};

exports two_years() {
  std::vector<std::optional<dollars>> amounts;
  for (std::int64_t i = 0; i < 24; ++i)
    amounts.emplace_back(dollars::from_minor(30'000'000'000 + i * i * 25'000'000));
  amounts[20] = std::nullopt;
  return exports(month{2024, 1}, amounts);
}

std::string picture(const exports& levels, const chart_style& style = {}) {
  return to_svg(level_and_growth_chart(levels, year_on_year(levels), about, millions, on_the_year),
                style);
}

}  // namespace

BOOST_AUTO_TEST_CASE(both_panels_share_the_axis_of_periods) {
  const std::string svg = picture(two_years());
  const auto bars = drawn::elements_of(svg, "rect", "bars");
  BOOST_TEST_REQUIRE(bars.size() == 11);  // September 2025 is missing
  const std::string path = drawn::elements_of(svg, "path", "line").at(0).attributes.at("d");
  // The line ends above the middle of the last bar.
  const std::size_t last_point = path.rfind('L');
  const int end = std::stoi(path.substr(last_point + 1)) * 100;
  const int middle = bars.back().length("x") + bars.back().length("width") / 2;
  BOOST_TEST(end <= middle);
  BOOST_TEST(middle < end + 100);
  BOOST_TEST(drawn::texts_of(svg, "periods") ==
             "Jan Mar May Jul Sep Nov Jan Mar May Jul Sep Nov 2024 25");
}

BOOST_AUTO_TEST_CASE(the_line_is_as_high_as_its_values) {
  // 300 to 432.25 million: zero is far away, and the axis reaches from 300 to 440.
  const std::string svg = picture(two_years());
  const auto grid = drawn::elements_of(svg, "text", "grid");
  BOOST_TEST(grid.at(0).text == "300");
  BOOST_TEST(drawn::has(drawn::texts_of(svg, "grid"), "300 320 340 360 380 400 420 440"));
  const std::string path = drawn::elements_of(svg, "path", "line").at(0).attributes.at("d");
  // 309 at the seventh month: 9/140 of 240 pixels above 300.
  const auto rules = drawn::elements_of(svg, "line", "grid");
  const int base = rules.at(0).length("y1");
  std::size_t at = 0;
  for (int i = 0; i < 6; ++i) at = path.find('L', at + 1);
  const std::string y = path.substr(path.find(' ', at) + 1);
  BOOST_TEST(std::abs(std::stod(y) * 100 - (base - 24'000 * 9 / 140)) < 1.5);
}

BOOST_AUTO_TEST_CASE(a_line_may_be_far_away_from_zero) {
  const exports levels(month{2025, 1},
                       {dollars{"90000000000000.01"}, dollars{"90000000000000.03"}});
  const std::string svg =
      to_svg(level_and_growth_chart(levels, year_on_year(levels), about,
                                    {.places = 2, .mode = rounding::half_even}, on_the_year),
             {.width = 1200});
  BOOST_TEST(drawn::has(drawn::texts_of(svg, "grid"),
                        "90,000,000,000,000.010 90,000,000,000,000.015 90,000,000,000,000.020"));
  BOOST_TEST(drawn::elements_of(svg, "path", "line").size() == 1);
}

BOOST_AUTO_TEST_CASE(each_panel_is_described) {
  const std::string described = drawn::text_of(picture(two_years()), "desc");
  BOOST_TEST(
      described ==
      "USD million a month: 23 values from January 2024 to December 2025, 1 gap. First 300 "
      "(January 2024), last 432 (December 2025), highest 432 (December 2025), lowest 300 "
      "(January 2024). Growth on the year, per cent: 11 values from January 2024 to December "
      "2025, 13 gaps. First +12.0 (January 2025), last +30.9 (December 2025), highest +30.9 "
      "(December 2025), lowest +12.0 (January 2025).");
}

BOOST_AUTO_TEST_CASE(a_panel_without_values_is_empty) {
  const std::string svg = picture(exports(month{2025, 12}, {dollars{"437 million"}}));
  BOOST_TEST(drawn::elements_of(svg, "circle", "line").size() == 1);
  BOOST_TEST(drawn::elements_of(svg, "rect", "bars").empty());
  BOOST_TEST(drawn::texts_of(svg, "periods") == "Dec 2025");
  BOOST_TEST(drawn::texts_of(svg, "panel") == "No value");
  BOOST_TEST(drawn::has(drawn::text_of(svg, "desc"), "Growth on the year, per cent: no value."));
}

BOOST_AUTO_TEST_CASE(growth_from_elsewhere_is_cut_to_the_levels) {
  const exports all = two_years();
  const exports last_half(all.since(month{2025, 7}));
  const std::string svg =
      to_svg(level_and_growth_chart(last_half, year_on_year(all), about, millions, on_the_year));
  BOOST_TEST(drawn::elements_of(svg, "rect", "bars").size() == 5);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_drawn_is_refused) {
  const exports all = two_years();
  const auto drawn_with = [&](const chart_text& text, const growth_panel& below) {
    return level_and_growth_chart(all, year_on_year(all), text, millions, below);
  };
  BOOST_CHECK_THROW(picture(exports()), missing_value);
  BOOST_CHECK_THROW(picture(exports(month{2025, 1}, std::vector<std::optional<dollars>>(3))),
                    missing_value);
  BOOST_CHECK_THROW(drawn_with({.title = "", .subtitle = "USD"}, on_the_year), invalid_value);
  BOOST_CHECK_THROW(drawn_with({.title = "Up", .subtitle = " \n"}, on_the_year), invalid_value);
  BOOST_CHECK_THROW(drawn_with(about, {.subtitle = ""}), invalid_value);
  BOOST_CHECK_THROW(drawn_with(about, {.subtitle = "Per cent", .numbers = {.places = 1}}), inexact);
}

BOOST_AUTO_TEST_SUITE_END()
