// SPDX-License-Identifier: BSL-1.0
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/reconcile/correction.hpp>
#include <fiscus/reconcile/detail/box.hpp>
#include <fiscus/reconcile/detail/edits.hpp>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <set>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(correction_test)

using namespace fiscus;

namespace {

std::vector<detail::edit> edits(std::string_view text, detail::scales_used others = {}) {
  detail::text_editor editor(text, to_nearest);
  editor.change_in_all_ways(others);
  return editor.found();
}

std::size_t count(const std::vector<detail::edit>& all, repair_kind kind) {
  return static_cast<std::size_t>(std::count_if(
      all.begin(), all.end(), [&](const detail::edit& each) { return each.kind == kind; }));
}
bool has(std::string_view text, repair_kind kind, std::string_view other) {
  const auto all = edits(text);
  return std::any_of(all.begin(), all.end(), [&](const detail::edit& each) {
    return each.kind == kind && each.text == other;
  });
}

}  // namespace

static_assert(in_words(repair_kind::lost_zero) == "a zero was lost");
static_assert(repair_kind::cut_off < repair_kind::digit &&
                  repair_kind::digit < repair_kind::recomputed,
              "the more plausible before the less");

// Every digit but the first can be any of nine others, and the first no zero: 8 + 4 × 9. The last
// one less than what it was rounded to was cut off.
BOOST_AUTO_TEST_CASE(every_digit) {
  BOOST_TEST(count(edits("30.950"), repair_kind::digit) == 43U);
  BOOST_TEST(count(edits("0.41"), repair_kind::digit) == 26U);
  BOOST_TEST(count(edits("7"), repair_kind::digit) == 8U);
  BOOST_TEST(has("30.950", repair_kind::cut_off, "30.951"));
  BOOST_TEST(has("0.41", repair_kind::cut_off, "0.42"));
  BOOST_TEST(has("7", repair_kind::cut_off, "8"));
  BOOST_TEST(count(edits("34 crore 20 lakh"), repair_kind::digit) == 34U);  // no "00 lakh", "04"
  BOOST_TEST(count(edits("18 to 20%"), repair_kind::digit) > 20U);
  BOOST_TEST(edits("nearly half").empty());
  BOOST_TEST(has("about 61.35%", repair_kind::digit, "about 61.39%"));
  BOOST_TEST(has("2,249", repair_kind::digit, "2,949"));
}

BOOST_AUTO_TEST_CASE(other_slips) {
  BOOST_TEST(has("31.90", repair_kind::swapped_digits, "39.10"));
  BOOST_TEST(has("31.90", repair_kind::swapped_digits, "13.90"));
  BOOST_TEST(has("0.41", repair_kind::lost_zero, "0.041"));
  BOOST_TEST(has("2,249", repair_kind::extra_digit, "249"));
  BOOST_TEST(has("180%", repair_kind::point, "1.80%"));
  BOOST_TEST(has("391,400 million", repair_kind::separator, "391.400 million"));
  BOOST_TEST(has("391.400 million", repair_kind::unit, "391.400 billion"));  // the same number
  BOOST_TEST(count(edits("391.400 million"), repair_kind::separator) == 0U);
  BOOST_TEST(has("391.400", repair_kind::separator, "391,400"));
  BOOST_TEST(has("1,391,400", repair_kind::separator, "1,391.400"));
  BOOST_TEST(count(edits("39.14 million"), repair_kind::separator) == 0U);
  BOOST_TEST(has("-19.9%", repair_kind::cut_off, "-20.0%"));
  BOOST_TEST(count(edits("about 19.9%"), repair_kind::cut_off) == 0U);
  BOOST_TEST(has("61.5%", repair_kind::lost_digit, "61.35%"));
  BOOST_TEST(has("1,234", repair_kind::lost_digit, "12634"));
  // The more plausible of two explanations, not both.
  BOOST_TEST(has("-0.5", repair_kind::lost_zero, "-0.05"));
  BOOST_TEST(!has("-0.5", repair_kind::point, "-0.05"));
  BOOST_TEST(has("$1.46 million", repair_kind::unit, "$1.46 billion"));
  BOOST_TEST(has("34.80 lakh", repair_kind::unit, "34.80 crore"));
  BOOST_TEST(has("4%", repair_kind::sign, "-4%"));
  BOOST_TEST(has("−4%", repair_kind::sign, "4%"));
  BOOST_TEST(has("minus 4%", repair_kind::sign, "4%"));
  BOOST_TEST(has("–4%", repair_kind::sign, "4%"));
  BOOST_TEST(has("-$5 million", repair_kind::sign, "$5 million"));
  BOOST_TEST(has("about $5 million", repair_kind::sign, "about -$5 million"));
  BOOST_TEST(count(edits("1.46"), repair_kind::unit) == 0U);
  BOOST_TEST(count(edits("1.46%"), repair_kind::unit) == 0U);
  BOOST_TEST(!has("-4%", repair_kind::digit, "-0%"));
  // The ends of a range stay in their order, and of one sign.
  BOOST_TEST(count(edits("3.5-3.8 billion"), repair_kind::sign) == 0U);
  BOOST_TEST(count(edits("3.5-3.8 billion"), repair_kind::point) == 0U);
  BOOST_TEST(!has("3.5-3.8 billion", repair_kind::digit, "9.5-3.8 billion"));
  BOOST_TEST(has("3.5-3.8 billion", repair_kind::unit, "3.5-3.8 million"));
}

// Scale words stay in their style, and are those that the reader of figures knows.
BOOST_AUTO_TEST_CASE(other_units_in_the_same_style) {
  BOOST_TEST(has("1.46mn", repair_kind::unit, "1.46bn"));
  BOOST_TEST(has("1.46 mln", repair_kind::unit, "1.46 bln"));
  BOOST_TEST(has("1.46m", repair_kind::unit, "1.46bn"));
  BOOST_TEST(has("1.46b", repair_kind::unit, "1.46m"));
  BOOST_TEST(has("1.46M", repair_kind::unit, "1.46K"));
  BOOST_TEST(has("1.46 Million", repair_kind::unit, "1.46 billion"));
  BOOST_TEST(has("2 lakhs", repair_kind::unit, "2 crore"));
  for (const std::string_view text : {"1.46 million", "1.46mn", "1.46m", "1.46 mln"})
    BOOST_TEST(edits(text).size() == edits("1.46 million").size(), text);
}

// Where other figures have scale words.
BOOST_AUTO_TEST_CASE(a_scale_word_may_be_lost) {
  const auto has_lost = [](std::string_view text, std::string_view other) {
    const auto all = edits(text, {true, true});
    return std::any_of(all.begin(), all.end(), [&](const detail::edit& each) {
      return each.kind == repair_kind::lost_unit && each.text == other;
    });
  };
  BOOST_TEST(has_lost("$894", "$894 million"));
  BOOST_TEST(has_lost("USD 894", "USD 894 billion"));
  BOOST_TEST(has_lost("about 34", "about 34 crore"));
  for (const std::string_view text : {"$894 million", "23%", "23 percentage points", "0"})
    BOOST_TEST(count(edits(text, {true, true}), repair_kind::lost_unit) == 0U, text);
  BOOST_TEST(count(edits("$894", {true, false}), repair_kind::lost_unit) == 4U);
  BOOST_TEST(count(edits("$894"), repair_kind::lost_unit) == 0U);
  // Lakh and crore are used by some, and not beside millions alone.
  BOOST_TEST(count(edits("1.46 million"), repair_kind::unit) == 3U);
  BOOST_TEST(count(edits("1.46 million", {true, true}), repair_kind::unit) == 5U);
  BOOST_TEST(count(edits("1.46 crore"), repair_kind::unit) == 5U);
}

// Zero is zero in every unit, with every sign and wherever the point stands.
BOOST_AUTO_TEST_CASE(zero_has_no_unit) {
  for (const std::string_view text : {"0 million", "0.0 billion", "0%"})
    for (const repair_kind kind : {repair_kind::unit, repair_kind::point, repair_kind::sign})
      BOOST_TEST(count(edits(text), kind) == 0U, text);
}

// Each edit is read as another number, in the unit and with the hedge of the text.
BOOST_AUTO_TEST_CASE(no_text_twice_and_none_as_it_was) {
  for (const std::string_view text :
       {"30.950", "11", "0", "100,000", "-2.2%", "USD 3 million", "about 437m", "minus 4 per cent",
        "34 crore 20 lakh", "3.5–3.8 billion", "over 600,000", "2.5 times", "$2.61bn"}) {
    std::set<std::string_view> seen{text};
    const auto all = edits(text);
    const detail::text_editor printed(text, to_nearest);
    for (const detail::edit& each : all) {
      BOOST_TEST(seen.insert(each.text.view()).second, text << " " << each.text.view());
      const figure<> other = (*printed.read(each.text, to_nearest)).number();
      BOOST_TEST((other.value() != printed.number().value()), text << " " << each.text.view());
      BOOST_TEST((other.hedging() == printed.number().hedging()), text << " " << each.text.view());
      BOOST_CHECK(detail::box_of(other.range()) == each.range);
    }
    BOOST_TEST(all.size() > 8U, text);
  }
  // Too long to be edited, but for one digit by another.
  for (const detail::edit& each : edits("slightly more than 1,234,567,890,123.00 US dollars"))
    BOOST_TEST(each.text.view().size() <= 63U);
}

// In words, each differently.
BOOST_AUTO_TEST_CASE(each_kind_has_its_words) {
  std::set<std::string_view> seen;
  for (int i = 0; i <= static_cast<int>(repair_kind::recomputed); ++i)
    BOOST_TEST(seen.insert(in_words(static_cast<repair_kind>(i))).second);
  BOOST_TEST(seen.count("") == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
