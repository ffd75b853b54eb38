// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/charts/bar_chart.hpp>
#include <fiscus/charts/chart.hpp>
#include <fiscus/charts/detail/characters.hpp>
#include <fiscus/charts/detail/chart_data.hpp>
#include <fiscus/charts/detail/value_scale.hpp>
#include <fiscus/charts/drawable.hpp>
#include <fiscus/charts/to_svg.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/series.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(chart_test)

using namespace fiscus;

namespace {

/// "0 20 40", the axis of a range.
std::string axis_of(const ratio& low, const ratio& high, int most_ticks) {
  const detail::value_scale scale({big_ratio(low), big_ratio(high)}, most_ticks);
  std::string result;
  for (int i = 0; i < scale.ticks(); ++i) result += (i == 0 ? "" : " ") + scale.tick_text(i);
  return result;
}

/// The range that an axis shows for a line through two values.
std::string range_of(int a, int b) {
  detail::chart_panel panel{.layers = {{.kind = detail::layer_kind::line}}};
  for (const int value : {a, b})
    panel.layers[0].marks.push_back({0, {}, ratio(value), detail::mark_look::plain, ""});
  const auto shown = detail::shown_range(panel);
  const auto text_of = [](const big_ratio& end) {
    return std::to_string(round<0>(end, rounding::unnecessary).units());
  };
  return text_of(shown.low) + " to " + text_of(shown.high);
}

}  // namespace

static_assert(drawable<int> && drawable<int128> && drawable<decimal<3>> && drawable<money<USD>>);
static_assert(drawable<ratio> && drawable<big_ratio>);
static_assert(drawable<growth_rate> && drawable<big_growth_rate> && drawable<percentage_points>);
static_assert(!drawable<double> && !drawable<std::string> && !drawable<unsigned>);

BOOST_AUTO_TEST_CASE(an_axis_has_round_numbers_and_no_more_than_asked_for) {
  BOOST_TEST(axis_of(ratio(0), ratio(437), 6) == "0 100 200 300 400 500");
  BOOST_TEST(axis_of(ratio(0), ratio(437), 10) == "0 50 100 150 200 250 300 350 400 450");
  BOOST_TEST(axis_of(ratio(0), ratio(1), 3) == "0.0 0.5 1.0");
  BOOST_TEST(axis_of(ratio(-3), ratio(2), 3) == "−5 0 5");
  BOOST_TEST(axis_of(ratio(1, 3), ratio(2, 3), 6) == "0.3 0.4 0.5 0.6 0.7");
  BOOST_TEST(axis_of(ratio(0), ratio(4'500'000), 4) == "0 2,000,000 4,000,000 6,000,000");
  BOOST_TEST(axis_of(ratio(7), ratio(7), 5) == "7.000000000000 7.000000000001");
  for (int low = -21; low < 21; low += 2)
    for (int high = low + 1; high < 22; ++high)
      for (int most = 3; most < 11; ++most) {
        const detail::value_scale scale({big_ratio(ratio(low)), big_ratio(ratio(high))}, most);
        BOOST_REQUIRE(scale.ticks() >= 2 && scale.ticks() <= most);
        BOOST_REQUIRE(scale.place_of(ratio(low), 1'000) >= 0);
        BOOST_REQUIRE(scale.place_of(ratio(high), 1'000) <= 1'000);
      }
}

BOOST_AUTO_TEST_CASE(zero_is_shown_where_it_costs_no_more_than_half_of_the_height) {
  BOOST_TEST(range_of(1, 2) == "0 to 2");
  BOOST_TEST(range_of(51, 100) == "51 to 100");
  BOOST_TEST(range_of(50, 100) == "0 to 100");
  BOOST_TEST(range_of(-100, -51) == "-100 to -51");
  BOOST_TEST(range_of(-100, -50) == "-100 to 0");
  BOOST_TEST(range_of(-1, 1) == "-1 to 1");
  BOOST_TEST(range_of(7, 7) == "0 to 7");
  BOOST_TEST(range_of(-7, -7) == "-7 to 0");
  BOOST_TEST(range_of(0, 0) == "0 to 1");
}

BOOST_AUTO_TEST_CASE(numbers_are_written_with_commas_and_a_minus_sign) {
  const auto text_of = [](const auto& value, const chart_numbers& as) {
    return detail::mark_text(detail::axis_number(value, as), as);
  };
  BOOST_TEST(text_of(0, {}) == "0");
  BOOST_TEST(text_of(-999, {}) == "−999");
  BOOST_TEST(text_of(-1'000, {.plus = plus_sign::always}) == "−1,000");
  BOOST_TEST(text_of(1'234'567, {.places = 2, .plus = plus_sign::always}) == "+1,234,567.00");
  BOOST_TEST(text_of(money<USD>{"344.93 million"}, {.unit = million, .places = 2}) == "344.93");
  BOOST_TEST(text_of(growth_rate(ratio(1, 8)), {.places = 1}) == "12.5");
  BOOST_TEST(text_of(percentage_points(ratio(-1, 200)), {.places = 1}) == "−0.5");
  BOOST_TEST(text_of(ratio(1, 8), {.places = 3}) == "0.125");
  BOOST_CHECK_THROW(text_of(ratio(1, 8), {.places = 2}), inexact);
  BOOST_CHECK_THROW(text_of(power_of_ten<int128>(24), {}), overflow);
  BOOST_CHECK_THROW(text_of(-power_of_ten<int128>(33), {.unit = billion}), overflow);
  BOOST_TEST(text_of(power_of_ten<int128>(32), {.unit = billion}) ==
             "100,000,000,000,000,000,000,000");
}

BOOST_AUTO_TEST_CASE(lines_are_broken_at_spaces_or_within_long_words) {
  using detail::lines_of;
  constexpr detail::font twelve{12};
  const auto fits = detail::width_of("fiscal years", twelve);
  BOOST_TEST(lines_of("all fiscal years", twelve, fits) ==
             (std::vector<std::string>{"all fiscal", "years"}));
  BOOST_TEST(lines_of("fiscal years", twelve, fits) == std::vector<std::string>{"fiscal years"});
  BOOST_TEST(lines_of("", twelve, fits).empty());
  const auto parts = lines_of(std::string(40, 'm'), twelve, fits);
  std::string whole;
  for (const std::string& part : parts) {
    BOOST_TEST(detail::width_of(part, twelve) <= fits);
    whole += part;
  }
  BOOST_TEST(whole == std::string(40, 'm'));
  BOOST_TEST(lines_of("ää", twelve, 1) == (std::vector<std::string>{"ä", "ä"}));
}

BOOST_AUTO_TEST_CASE(texts_are_cleaned_for_xml) {
  BOOST_TEST(detail::clean_text(" a\t\r\n b ") == "a b");
  BOOST_TEST(detail::clean_text("\u0085\uFFFE\uFFFFé€😀") == "\uFFFD\uFFFD\uFFFDé€😀");
  BOOST_TEST(detail::clean_text("\xF4\x90\x80\x80") == "\uFFFD");  // above U+10FFFF
  BOOST_TEST(detail::clean_text("\xC3") == "\uFFFD");              // cut
  BOOST_TEST(detail::clean_text("\xE2\x82"
                                "a") ==
             "\uFFFD"
             "a");                                             // cut
  BOOST_TEST(detail::clean_text("\xE0\x80\xAF") == "\uFFFD");  // overlong
  BOOST_TEST(detail::clean_text("a\u202Eb\u2066c\u200F") == "a\uFFFDb\uFFFDc\u200F");
}

BOOST_AUTO_TEST_CASE(whatever_the_bytes_are_the_text_is_clean_and_what_follows_is_kept) {
  for (const int first_byte : {0x00, 0x09, 0x1F, 0x20, 0x26, 0x61, 0x7F, 0x80, 0xA0, 0xBF, 0xC0,
                               0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF})
    for (int second_byte = 0; second_byte < 256; ++second_byte) {
      const std::string text{static_cast<char>(first_byte), static_cast<char>(second_byte), 'x'};
      const std::string cleaned = detail::clean_text(text);
      BOOST_REQUIRE(cleaned.ends_with('x'));
      BOOST_REQUIRE(detail::clean_text(cleaned) == cleaned);
      BOOST_REQUIRE(std::none_of(cleaned.begin(), cleaned.end(),
                                 [](char c) { return (c >= 0 && c < ' ') || c == '\x7F'; }));
    }
}

BOOST_AUTO_TEST_CASE(a_chart_is_a_regular_value) {
  const series<month, int> values(month{2025, 1}, std::vector<int>{1, 2});
  const chart_text about{.title = " Two\nmonths ", .subtitle = "Units"};
  chart a = bar_chart(values, about, {});
  BOOST_TEST(a.text().title == "Two months");
  const chart b = a;
  BOOST_TEST((a == b));
  BOOST_TEST((a != bar_chart(values, about, {.places = 1})));
  const chart c = std::move(a);
  BOOST_TEST((c == b));
  BOOST_TEST(to_svg(a) == to_svg(b));  // a chart is never without values
}

BOOST_AUTO_TEST_SUITE_END()
