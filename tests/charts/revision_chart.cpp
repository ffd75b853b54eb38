// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/charts/chart.hpp>
#include <fiscus/charts/revision_chart.hpp>
#include <fiscus/charts/to_svg.hpp>
#include <fiscus/error.hpp>
#include <fiscus/vintages/observation_status.hpp>
#include <fiscus/vintages/vintages.hpp>

#include <boost/test/unit_test.hpp>

#include "drawn.hpp"

#include <optional>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(revision_chart_test)

using namespace fiscus;

namespace {

using history = vintages<month, int>;

const chart_text about{.title = "Few revisions", .subtitle = "USD million"};
constexpr month january{2025, 1};

/// Revised, not revised, provisional, withdrawn, never released.
history some_releases() {
  return history::from_releases(
      {{january, 300, day{2025, 2, 15}},
       {january, 360, day{2025, 3, 15}, observation_status::revised},
       {january + 1, 320, day{2025, 3, 15}},
       {january + 2, 340, day{2025, 4, 15}, observation_status::provisional},
       {january + 3, 350, day{2025, 5, 15}},
       {january + 3, std::nullopt, day{2025, 6, 15}},
       {january + 5, 400, day{2025, 7, 15}}});
}

}  // namespace

BOOST_AUTO_TEST_CASE(stems_lead_from_first_releases_to_the_latest) {
  const std::string svg = to_svg(revision_chart(some_releases(), about, {}));
  const auto points = drawn::elements_of(svg, "circle", "points");
  BOOST_TEST(points.size() == 5 + 3);  // five rings; January, February and June have dots
  BOOST_TEST(drawn::elements_of(svg, "path", "points").size() == 1);  // March has a diamond
  const auto stems = drawn::elements_of(svg, "line", "stems");
  BOOST_TEST_REQUIRE(stems.size() == 4);
  BOOST_TEST(stems[0].length("y1") == points[0].length("cy"));
  BOOST_TEST(stems[0].length("y2") == points[5].length("cy"));
  BOOST_TEST(stems[0].length("y1") > stems[0].length("y2"));  // upwards
  BOOST_TEST(stems[1].length("y1") == stems[1].length("y2"));
  BOOST_TEST(drawn::texts_of(svg, "key") == "First release Latest value Latest value, provisional");
}

BOOST_AUTO_TEST_CASE(bars_below_are_as_high_as_the_revisions) {
  const std::string svg = to_svg(revision_chart(some_releases(), about, {}));
  const auto bars = drawn::elements_of(svg, "rect", "bars");
  BOOST_TEST_REQUIRE(bars.size() == 4);            // none for April, which was withdrawn
  BOOST_TEST(bars[0].length("height") == 12'000);  // 60 of 0 to 60, in half of 240 pixels
  BOOST_TEST(bars[1].length("height") == 0);
  BOOST_TEST(drawn::has(drawn::text_of(svg, "desc"), "highest +60 (January 2025)"));
}

BOOST_AUTO_TEST_CASE(numbers_stand_on_no_mark_of_another_layer) {
  // The ring of the highest value is above it, that of the lowest one below it, and December, which
  // was withdrawn, is a ring behind the last number.
  const day released{2026, 1, 15}, revised{2026, 2, 15};
  std::vector<history::release_type> all_releases;
  const auto add = [&](int months, int first, std::optional<int> latest) {
    all_releases.push_back({january + months, first, released});
    if (latest != first) all_releases.push_back({january + months, latest, revised});
  };
  add(0, 307, 310);
  add(1, 353, 350);
  for (int i = 2; i < 11; ++i) add(i, 330, 330);
  add(11, 330, std::nullopt);
  const history all = history::from_releases(all_releases);
  for (const int width : {240, 320, 640}) {
    const std::string svg = to_svg(revision_chart(all, about, {}), {.width = width});
    const auto circles = drawn::elements_of(svg, "circle", "points");
    const auto numbers = drawn::elements_of(svg, "text", "texts");
    BOOST_TEST(!numbers.empty());
    for (const drawn::element& number : numbers) {
      const auto anchor = number.attributes.find("text-anchor");
      const int wide = static_cast<int>(number.text.size()) * 800;
      const int left = number.length("x") - (anchor == number.attributes.end() ? 0 : wide / 2);
      for (const drawn::element& circle : circles) {
        const bool is_beside =
            circle.length("cx") < left - 100 || circle.length("cx") > left + wide + 100;
        const int down = circle.length("cy") - number.length("y");
        BOOST_TEST((is_beside || down > 300 || down < -1'200),
                   number.text << " is on a mark at width " << width);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(both_are_described) {
  const std::string svg = to_svg(revision_chart(some_releases(), about, {}));
  BOOST_TEST(drawn::has(drawn::text_of(svg, "desc"),
                        "First releases: 5 values from January 2025 to June 2025, 1 gap. First 300 "
                        "(January 2025), last 400 (June 2025), highest 400 (June 2025), lowest 300 "
                        "(January 2025). Latest values: 4 values from January 2025 to June 2025, 2 "
                        "gaps. First 360 (January 2025)"));
}

BOOST_AUTO_TEST_CASE(without_provisional_values_the_key_names_none) {
  const auto one_release = history::from_releases({{january, 300, day{2025, 2, 15}}});
  const std::string svg = to_svg(revision_chart(one_release, about, {}));
  BOOST_TEST(drawn::texts_of(svg, "key") == "First release Latest value");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_drawn_is_refused) {
  BOOST_CHECK_THROW(static_cast<void>(revision_chart(history(), about, {})), missing_value);
  const auto none = history::from_releases({{january, std::nullopt, day{2025, 2, 15}}});
  BOOST_CHECK_THROW(static_cast<void>(revision_chart(none, about, {})), missing_value);
}

BOOST_AUTO_TEST_SUITE_END()
