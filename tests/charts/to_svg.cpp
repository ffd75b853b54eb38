// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/charts/bar_chart.hpp>
#include <fiscus/charts/chart.hpp>
#include <fiscus/charts/chart_style.hpp>
#include <fiscus/charts/level_and_growth_chart.hpp>
#include <fiscus/charts/revision_chart.hpp>
#include <fiscus/charts/to_svg.hpp>
#include <fiscus/charts/waterfall_chart.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/series/partial.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/vintages/observation_status.hpp>
#include <fiscus/vintages/vintages.hpp>

#include <boost/test/unit_test.hpp>

#include "drawn.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(to_svg_test)

using namespace fiscus;

namespace {

using counts = series<fiscal_year<>, std::int64_t>;
using prices = series<month, decimal<1>>;

const chart_text plain{.title = "A title", .subtitle = "A unit", .source = "An office"};

chart bars(const std::vector<std::int64_t>& values) {
  return bar_chart(counts(fiscal_year<>{2020}, values), plain, {});
}

/// 120 months that rise and fall, with a gap in each year.
prices some_prices() {
  prices result(month{2015, 7});
  for (int i = 0; i < 120; ++i)
    result.push_back(
        i % 12 == 5 ? std::nullopt
                    : std::optional(decimal<1>::from_units(1000 + i * 31 + i * i * 7919 % 613)));
  return result;
}

}  // namespace

BOOST_AUTO_TEST_CASE(bars_are_as_high_as_their_values) {
  // 0 to 100 in 20 steps of the 240 pixels, from below the title of 18, the subtitle of 14 and a
  // line of 12 pixels.
  const std::string svg = to_svg(bars({100, 25, 0, 1}));
  const auto found = drawn::elements_of(svg, "rect", "bars");
  BOOST_TEST_REQUIRE(found.size() == 4);
  const int top = 1200 + 1800 * 13 / 10 + 300 + 1400 * 13 / 10 + 1200 * 13 / 10 + 300;
  BOOST_TEST(found[0].length("y") == top);
  BOOST_TEST(found[0].length("height") == 24'000);
  BOOST_TEST(found[1].length("height") == 6'000);
  BOOST_TEST(found[1].length("y") == top + 18'000);
  BOOST_TEST(found[2].length("height") == 0);
  BOOST_TEST(found[3].length("height") == 240);
  BOOST_TEST(drawn::texts_of(svg, "grid") == "0 20 40 60 80 100");
  BOOST_TEST(drawn::texts_of(svg, "periods") == "2020 21 22 23");
  BOOST_TEST(drawn::texts_of(svg, "texts") == "100 25 0 1");
}

BOOST_AUTO_TEST_CASE(places_are_rounded_to_a_hundredth_of_a_pixel) {
  // A third of 240 pixels is 80, a seventh of them 34.29.
  const auto thirds = bar_chart(
      series<fiscal_year<>, ratio>(fiscal_year<>{2020}, std::vector{ratio(1), ratio(1, 7)}), plain,
      {.places = 2, .mode = rounding::half_even});
  const auto found = drawn::elements_of(to_svg(thirds), "rect", "bars");
  BOOST_TEST(found.at(1).length("height") == 3'429);
}

BOOST_AUTO_TEST_CASE(negative_bars_hang_from_zero) {
  const std::string svg = to_svg(bars({-50, 100}));
  const auto found = drawn::elements_of(svg, "rect", "bars");
  BOOST_TEST(found.at(0).length("y") == found.at(1).length("y") + found.at(1).length("height"));
  BOOST_TEST(found.at(0).length("height") * 2 == found.at(1).length("height"));
  BOOST_TEST(drawn::texts_of(svg, "grid") == "−50 0 50 100");
}

BOOST_AUTO_TEST_CASE(a_gap_interrupts_a_line_and_stays_empty_among_bars) {
  const prices levels(month{2025, 1},
                      std::vector<std::optional<decimal<1>>>{
                          decimal<1>{"1"}, decimal<1>{"2"}, std::nullopt, decimal<1>{"3"},
                          std::nullopt, decimal<1>{"4"}, decimal<1>{"5"}});
  const std::string svg = to_svg(level_and_growth_chart(
      levels, period_on_period(levels), plain, {.places = 1},
      {.subtitle = "Per cent", .numbers = {.places = 1, .mode = rounding::half_even}}));
  const auto lines = drawn::elements_of(svg, "path", "line");
  BOOST_TEST_REQUIRE(lines.size() == 1);
  const std::string& path = lines[0].attributes.at("d");
  BOOST_TEST(std::count(path.begin(), path.end(), 'M') == 2);
  BOOST_TEST(std::count(path.begin(), path.end(), 'L') == 2);
  BOOST_TEST(drawn::elements_of(svg, "circle", "line").size() == 1);  // April stands alone
  BOOST_TEST(drawn::elements_of(svg, "rect", "bars").size() == 2);    // February and July
}

BOOST_AUTO_TEST_CASE(hostile_texts_cannot_break_out) {
  const chart_text hostile{.title = "</title><script>alert(\"1\")</script>&amp;",
                           .subtitle = std::string("a\0b\x1B\n\tc \xFF\xC0\x80 \xED\xA0\x80", 15),
                           .source = "]]>\" onload='x'<!--"};
  const std::string svg = to_svg(bar_chart(counts(fiscal_year<>{2020}, {1}), hostile, {}));
  BOOST_TEST(drawn::text_of(svg, "title") == hostile.title);
  BOOST_TEST(!drawn::has(svg, "<script"));
  BOOST_TEST(!drawn::has(svg, "<!--"));
  const auto texts = drawn::elements_of(svg);
  BOOST_TEST(std::any_of(texts.begin(), texts.end(), [](const drawn::element& each) {
    return each.text == "a\uFFFDb\uFFFD c \uFFFD\uFFFD\uFFFD \uFFFD";
  }));
}

BOOST_AUTO_TEST_CASE(ids_are_unique_among_pictures) {
  const auto ids_of = [](const std::string& svg) {
    std::vector<std::string> ids;
    for (const drawn::element& each : drawn::elements_of(svg))
      if (each.attributes.count("id") != 0) ids.push_back(each.attributes.at("id"));
    return ids;
  };
  const auto ids = ids_of(to_svg(bars({1})));
  BOOST_TEST(ids.size() == 2);
  BOOST_TEST(ids == ids_of(to_svg(bars({1}))));
  BOOST_TEST(ids != ids_of(to_svg(bars({2}))));
  BOOST_TEST(ids != ids_of(to_svg(bars({1}), {.width = 320})));
  // What is written may be the same where what is drawn differs.
  const auto in_millions = [](std::int64_t first) {
    return bar_chart(counts(fiscal_year<>{2020}, {first, 2'000'000}), plain,
                     {.unit = million, .mode = rounding::half_even});
  };
  BOOST_TEST(ids_of(to_svg(in_millions(1'000'001))) != ids_of(to_svg(in_millions(1'400'000))));
  const prices levels = some_prices();
  const auto below = [&](const char* subtitle) {
    return to_svg(level_and_growth_chart(levels, levels, plain, {.places = 1},
                                         {.subtitle = subtitle, .numbers = {.places = 1}}));
  };
  BOOST_TEST(ids_of(below("Per cent")) != ids_of(below("In per cent")));
  const std::string named = to_svg(bars({1}), {.id = "first-1_a"});
  BOOST_TEST(ids_of(named) ==
             (std::vector<std::string>{"first-1_a-title", "first-1_a-description"}));
  BOOST_TEST(drawn::elements_of(named).front().attributes.at("aria-labelledby") ==
             "first-1_a-title");
}

BOOST_AUTO_TEST_CASE(one_value_and_huge_values_are_drawn) {
  for (const std::int64_t value : {INT64_MAX, INT64_MIN, std::int64_t{0}, std::int64_t{1}}) {
    const std::string svg = to_svg(bars({value}), {.width = 1200});
    BOOST_TEST(drawn::elements_of(svg, "rect", "bars").size() == 1);
  }
  BOOST_TEST(drawn::texts_of(to_svg(bars({INT64_MIN})), "texts") == "−9,223,372,036,854,775,808");
  const auto equal = to_svg(bars({7, 7, 7}));
  BOOST_TEST(drawn::texts_of(equal, "grid") == "0 1 2 3 4 5 6 7");
}

BOOST_AUTO_TEST_CASE(numbers_without_room_are_refused) {
  BOOST_CHECK_EXCEPTION(static_cast<void>(to_svg(bars({INT64_MAX}), {.width = 240})), invalid_value,
                        [](const invalid_value& e) {
                          return std::string_view(e.what()) ==
                                 "the numbers on the axis of \"A unit\" take half of a chart with "
                                 "a width of 240 pixels: make it wider, or count in a larger unit";
                        });
}

BOOST_AUTO_TEST_CASE(numbers_without_room_behind_marks_stand_above_them) {
  // In a series of a trillion in millions, and in growth by a factor of 4370.
  const series<month, std::int64_t> levels(month{2025, 11}, {1'000'000, 1'234'567});
  const series<month, decimal<1>> growth_on_base(month{2025, 12}, {decimal<1>{"436900.0"}});
  const std::string svg =
      to_svg(level_and_growth_chart(levels, growth_on_base, plain, {},
                                    {.subtitle = "Per cent", .numbers = {.places = 1}}),
             {.width = 288});
  const auto numbers = drawn::elements_of(svg, "text", "texts");
  BOOST_TEST(drawn::has(drawn::texts_of(svg, "texts"), "1,234,567"));
  for (const drawn::element& each : numbers)
    BOOST_TEST(each.attributes.at("text-anchor") == "middle");
}

BOOST_AUTO_TEST_CASE(the_number_of_a_line_does_not_cross_zero) {
  const series<month, std::int64_t> levels(month{2025, 1}, {3, 2, 0});
  const std::string svg = to_svg(level_and_growth_chart(
      levels, compare(levels, differences, on_period_before), plain, {}, {.subtitle = "Below"}));
  const auto all = drawn::elements_of(svg);
  const auto number = std::find_if(all.begin(), all.end(), [](const drawn::element& each) {
    return each.within == "texts" && each.text == "0";
  });
  // The line of zero is drawn last before the numbers.
  const auto zero = std::find_if(std::make_reverse_iterator(number), all.rend(),
                                 [](const drawn::element& each) { return each.name == "line"; });
  BOOST_TEST_REQUIRE((number != all.end() && zero != all.rend()));
  BOOST_TEST(number->length("y") <= zero->length("y1") - 300);
}

BOOST_AUTO_TEST_CASE(numbers_at_other_marks_are_left_out) {
  // The last value would stand on the peak beside it, which reads as the value of the peak.
  std::vector<std::int64_t> values(60, 100);
  values[57] = 437;
  BOOST_TEST(drawn::texts_of(to_svg(bars(values), {.width = 320}), "texts") == "437");
}

BOOST_AUTO_TEST_CASE(numbers_below_an_upper_panel_leave_room_for_the_lower_one) {
  const prices levels(month{2025, 1},
                      std::vector<decimal<1>>{decimal<1>{"3"}, decimal<1>{"0"}, decimal<1>{"2"}});
  const std::string svg = to_svg(
      level_and_growth_chart(levels, compare(levels, differences, on_period_before), plain,
                             {.places = 1}, {.subtitle = "Below", .numbers = {.places = 1}}));
  const auto all = drawn::elements_of(svg);
  const auto below = std::find_if(all.begin(), all.end(), [](const drawn::element& each) {
    return each.name == "text" && each.text == "Below";
  });
  const auto levels_end = std::find_if(all.begin(), all.end(), [](const drawn::element& each) {
    return each.within == "texts" && each.text == "0.0";
  });
  BOOST_TEST_REQUIRE((below != all.end() && levels_end != all.end()));
  BOOST_TEST(levels_end->length("y") + 1'700 < below->length("y"));
}

BOOST_AUTO_TEST_CASE(the_number_behind_a_bar_does_not_cross_zero) {
  prices levels(month{2020, 1});
  for (int i = 0; i < 60; ++i) levels.push_back(decimal<1>::from_units(1000 + i % 2 * 500));
  levels.push_back(decimal<1>{"150.1"});
  const std::string svg = to_svg(level_and_growth_chart(
      levels, period_on_period(levels), plain, {.places = 1},
      {.subtitle = "Per cent", .numbers = {.places = 1, .mode = rounding::half_even}}));
  const auto bar = drawn::elements_of(svg, "rect", "bars").back();
  const auto numbers = drawn::elements_of(svg, "text", "texts");
  const auto is_last = [](const drawn::element& each) { return each.text == "0.1"; };
  BOOST_TEST_REQUIRE(std::count_if(numbers.begin(), numbers.end(), is_last) == 1);
  const auto number = *std::find_if(numbers.begin(), numbers.end(), is_last);
  BOOST_TEST(number.length("x") > bar.length("x") + bar.length("width"));
  BOOST_TEST(number.length("y") <= bar.length("y") + bar.length("height") - 300);
}

BOOST_AUTO_TEST_CASE(narrow_years_have_lines_where_they_are_named) {
  series<month, int> all(month{1150, 1});
  for (int i = 0; i < 10'000; ++i) all.push_back(i % 7);
  const std::string svg = to_svg(bar_chart(all, plain, {}));
  const auto names = drawn::elements_of(svg, "text", "periods");
  BOOST_TEST(names.size() < 20U);
  BOOST_TEST(drawn::elements_of(svg, "line", "periods").size() == names.size());
}

BOOST_AUTO_TEST_CASE(lines_do_not_run_through_names_above_bars) {
  const chart parts = waterfall_chart<int>(
      {{"Exports of goods and of all services", 40, true}, {"A rise", 20}}, "After", plain, {});
  const auto all = drawn::elements_of(to_svg(parts, {.width = 250}));
  const auto name = std::find_if(all.begin(), all.end(), [](const drawn::element& each) {
    return each.name == "text" && each.text == "A rise";
  });
  BOOST_TEST_REQUIRE((name != all.end() && name != all.begin()));
  const drawn::element& behind = *(name - 1);
  BOOST_TEST(behind.name == "rect");
  BOOST_TEST(behind.length("y") <= name->length("y") - 900);
  BOOST_TEST(behind.length("y") + behind.length("height") >= name->length("y"));
  BOOST_TEST(behind.attributes.at("fill") == "#ffffff");
}

BOOST_AUTO_TEST_CASE(the_description_tells_what_is_seen) {
  BOOST_TEST(drawn::text_of(to_svg(bars({3, 1, 4, 1})), "desc") ==
             "A unit: 4 values from FY2020 to FY2023. First 3 (FY2020), last 1 (FY2023), highest "
             "4 (FY2022), lowest 1 (FY2023).");
}

BOOST_AUTO_TEST_CASE(no_two_texts_overlap_in_any_width) {
  const prices levels = some_prices();
  for (const int width : {240, 320, 500, 640, 1200}) {
    for (const int size : {8, 12, 20}) {
      if (size * 20 > width) continue;  // the numbers of the axis would take half of it
      const std::string svg = to_svg(
          level_and_growth_chart(
              levels, year_on_year(levels), plain, {.places = 1},
              {.subtitle = "Per cent", .numbers = {.places = 1, .mode = rounding::half_even}}),
          {.width = width, .text_size = size});
      std::vector<drawn::element> texts;
      for (const drawn::element& each : drawn::elements_of(svg))
        if (each.name == "text") texts.push_back(each);
      BOOST_TEST(texts.size() > 8);
      // Digits and signs are 0.84 of the size wide at most, as a letter seldom is.
      const auto left_of = [](const drawn::element& each) {
        const int full = static_cast<int>(each.text.size()) * each.length("font-size") * 55 / 100;
        const auto anchor = each.attributes.find("text-anchor");
        return each.length("x") - (anchor == each.attributes.end() ? 0
                                   : anchor->second == "middle"    ? full / 2
                                                                   : full);
      };
      const auto right_of = [&](const drawn::element& each) {
        return left_of(each) +
               static_cast<int>(each.text.size()) * each.length("font-size") * 55 / 100;
      };
      for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
          const int apart = texts[i].length("y") - texts[j].length("y");
          const bool beside =
              right_of(texts[i]) <= left_of(texts[j]) || right_of(texts[j]) <= left_of(texts[i]);
          BOOST_TEST((beside || std::abs(apart) >= texts[i].length("font-size")),
                     texts[i].text << " is on " << texts[j].text << " at width " << width);
        }
    }
  }
}

BOOST_AUTO_TEST_CASE(the_bytes_are_the_same_everywhere) {
  const auto hash_of = [](std::string_view svg) {
    std::uint64_t hash = 0xCBF29CE484222325U;  // FNV-1a
    for (const char c : svg) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return hash;
  };
  const prices levels = some_prices();
  BOOST_TEST(
      hash_of(to_svg(level_and_growth_chart(
          levels, year_on_year(levels), plain, {.places = 1},
          {.subtitle = "Per cent", .numbers = {.places = 1, .mode = rounding::half_even}}))) ==
      8'141'357'197'194'233'766U);
  BOOST_TEST(hash_of(to_svg(bars({3, -1, 0, 7}), {.width = 333, .text_size = 11})) ==
             253'407'896'743'745'938U);
  const chart parts = waterfall_chart<int>({{"Before", 40, true}, {"A rise", 20}, {"A fall", -35}},
                                           "After", plain, {});
  BOOST_TEST(hash_of(to_svg(parts, {.width = 640})) == 8'764'608'005'740'181'538U);
  BOOST_TEST(hash_of(to_svg(parts, {.width = 250})) ==
             3'657'316'938'002'768'173U);  // names above their bars
  const chart revised = revision_chart(
      vintages<month, int>::from_releases(
          {{month{2025, 1}, 300, day{2025, 2, 15}},
           {month{2025, 1}, 360, day{2025, 3, 15}},
           {month{2025, 2}, 320, day{2025, 3, 15}, observation_status::provisional}}),
      plain, {});
  BOOST_TEST(hash_of(to_svg(revised)) == 10'429'755'262'103'524'028U);
  const series<fiscal_year<>, partial_value<int>> sums(
      fiscal_year<>{2024},
      std::vector{partial_value<int>{50, 12, 12}, partial_value<int>{30, 7, 12}});
  BOOST_TEST(hash_of(to_svg(bar_chart(sums, plain, {}))) == 13'492'993'829'140'645'631U);
}

BOOST_AUTO_TEST_CASE(styles_that_make_no_sense_are_refused) {
  const chart one_bar = bars({1});
  const auto message_of = [&](const chart_style& style) -> std::string {
    try {
      static_cast<void>(to_svg(one_bar, style));
      return "";
    } catch (const invalid_value& e) {
      return e.what();
    }
  };
  BOOST_TEST(message_of({}) == "");
  BOOST_TEST(message_of({.width = 239}) == "the width of a chart is 240 to 4000 pixels, not 239");
  BOOST_TEST(message_of({.plot_height = 4001}) ==
             "the plot height of a chart is 80 to 4000 pixels, not 4001");
  BOOST_TEST(message_of({.text_size = 7}) == "the text size of a chart is 8 to 48 pixels, not 7");
  for (const std::string id : {"1a", "a b", "a\"", "-", "é"})
    BOOST_TEST(message_of({.id = id}) ==
               "an id is a letter, then letters, digits, hyphens and underscores, not \"" + id +
                   '"');
}

BOOST_AUTO_TEST_CASE(colours_are_a_value) {
  const std::string svg =
      to_svg(bars({1}), {.palette = {.background = {0x10, 0x20, 0x30}, .marks = {1, 2, 255}}});
  BOOST_TEST(drawn::elements_of(svg, "rect", "bars").at(0).attributes.at("fill") == "#0102ff");
  BOOST_TEST(drawn::elements_of(svg, "rect", "").at(0).attributes.at("fill") == "#102030");
}

BOOST_AUTO_TEST_SUITE_END()
