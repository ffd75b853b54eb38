// SPDX-License-Identifier: BSL-1.0
#include <fiscus/charts/chart.hpp>
#include <fiscus/charts/to_svg.hpp>
#include <fiscus/charts/waterfall_chart.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>

#include <boost/test/unit_test.hpp>

#include "drawn.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(waterfall_chart_test)

using namespace fiscus;

namespace {

const chart_text about{.title = "Services made most of it", .subtitle = "Percentage points"};
const chart_numbers points_of_growth{
    .places = 1, .mode = rounding::half_even, .plus = plus_sign::always};

std::vector<drawn::element> bars_in(const std::string& svg) {
  return drawn::elements_of(svg, "rect", "bars");
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_bar_begins_where_the_one_before_ends) {
  const std::string svg =
      to_svg(waterfall_chart<std::int64_t>({{"a", 30}, {"b", -10}, {"c", 20}}, "all", about, {}));
  const auto found = bars_in(svg);
  BOOST_TEST_REQUIRE(found.size() == 4);
  const int zero = found[0].length("x");
  BOOST_TEST(found[3].length("x") == zero);
  BOOST_TEST(std::abs(40 * found[0].length("width") - 30 * found[3].length("width")) <= 40);
  const auto end_of = [](const drawn::element& bar) {
    return bar.length("x") + bar.length("width");
  };
  BOOST_TEST(end_of(found[1]) == end_of(found[0]));          // falls from there
  BOOST_TEST(found[2].length("x") == found[1].length("x"));  // rises from there
  BOOST_TEST(end_of(found[2]) == end_of(found[3]));          // to the total
  BOOST_TEST(found[0].attributes.at("fill") != found[1].attributes.at("fill"));
  BOOST_TEST(drawn::texts_of(svg, "texts") == "30 −10 20 40");
  BOOST_TEST(drawn::texts_of(svg, "panel") == "a b c all");
}

BOOST_AUTO_TEST_CASE(the_total_is_the_exact_sum) {
  // Rounded one by one they would make 0.9.
  const percentage_points third(ratio(1, 300));
  const std::string svg = to_svg(waterfall_chart<percentage_points>(
      {{"a", third}, {"b", third}, {"c", third}}, "all", about, points_of_growth));
  BOOST_TEST(drawn::texts_of(svg, "texts") == "+0.3 +0.3 +0.3 +1.0");
  BOOST_TEST(drawn::text_of(svg, "desc") == "Percentage points: a +0.3, b +0.3, c +0.3, all +1.0.");
}

BOOST_AUTO_TEST_CASE(levels_are_no_changes) {
  const std::string svg = to_svg(waterfall_chart<money<USD>>(
      {{"2024", money<USD>{"348 million"}, true}, {"More", money<USD>{"89 million"}}}, "2025",
      about, {.unit = million}));
  const auto found = bars_in(svg);
  BOOST_TEST(found.at(0).attributes.at("fill") == found.at(2).attributes.at("fill"));
  BOOST_TEST(found.at(0).attributes.at("fill") != found.at(1).attributes.at("fill"));
  BOOST_TEST(drawn::texts_of(svg, "texts") == "348 89 437");
}

BOOST_AUTO_TEST_CASE(long_names_stand_above_their_bars) {
  const std::string name =
      "Telecommunication, computer and information services, of which none "
      "<is left out> & all are \"counted\" once";
  for (const int width : {240, 320, 1200}) {
    const std::string svg = to_svg(
        waterfall_chart<std::int64_t>({{name, 3}, {"", -5}}, "Sum", about, {}), {.width = width});
    const std::string words = drawn::texts_of(svg, "panel");
    BOOST_TEST(words == name + " Sum");
    for (const drawn::element& each : drawn::elements_of(svg, "text", "panel"))
      BOOST_TEST(each.length("y") < bars_in(svg).back().length("y") + 1800);
  }
}

BOOST_AUTO_TEST_CASE(pictures_end_at_a_million_pixels) {
  const std::vector<waterfall_part<int>> parts(40, {std::string(2'000, 'm'), 1});
  const chart endless = waterfall_chart(parts, "all", about, {});
  BOOST_CHECK_THROW(static_cast<void>(to_svg(endless, {.width = 240, .text_size = 48})),
                    invalid_value);
  BOOST_TEST(drawn::elements_of(to_svg(endless), "rect", "bars").size() == 41);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_drawn_is_refused) {
  BOOST_CHECK_THROW(static_cast<void>(waterfall_chart<std::int64_t>({}, "all", about, {})),
                    missing_value);
  BOOST_CHECK_THROW(static_cast<void>(waterfall_chart<percentage_points>(
                        {{"a", percentage_points(ratio(1, 3000))}}, "all", about, {.places = 1})),
                    inexact);
  BOOST_CHECK_THROW(static_cast<void>(waterfall_chart<std::int64_t>({{std::string(2'001, 'x'), 1}},
                                                                    "all", about, {})),
                    invalid_value);
}

BOOST_AUTO_TEST_SUITE_END()
