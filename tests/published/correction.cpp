// SPDX-License-Identifier: BSL-1.0
#include <fiscus/published/correction.hpp>
#include <fiscus/published/detail/edits.hpp>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <set>
#include <string_view>
#include <vector>

using namespace fiscus;

namespace {

std::vector<detail::edit> edits(std::string_view text) { return detail::text_editor(text).all(); }

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
static_assert(repair_kind::digit < repair_kind::stale_rate, "the more plausible before the less");

// Every digit but the first can be any of nine others, and the first no zero: 8 + 4 × 9.
BOOST_AUTO_TEST_CASE(every_digit) {
  BOOST_TEST(count(edits("30.950"), repair_kind::digit) == 44U);
  BOOST_TEST(count(edits("0.41"), repair_kind::digit) == 27U);
  BOOST_TEST(count(edits("7"), repair_kind::digit) == 9U);
  BOOST_TEST(has("about 61.35% more", repair_kind::digit, "about 61.39% more"));
  BOOST_TEST(has("2,249", repair_kind::digit, "2,949"));
}

BOOST_AUTO_TEST_CASE(other_slips) {
  BOOST_TEST(has("31.90", repair_kind::swapped_digits, "39.10"));
  BOOST_TEST(has("31.90", repair_kind::swapped_digits, "13.90"));
  BOOST_TEST(has("0.41", repair_kind::lost_zero, "0.041"));
  BOOST_TEST(has("2,249", repair_kind::extra_digit, "249"));
  BOOST_TEST(has("180%", repair_kind::point, "1.80%"));
  BOOST_TEST(has("391,400 million", repair_kind::point, "391.400 million"));
  // The more plausible of two explanations, not both.
  BOOST_TEST(has("-0.5", repair_kind::lost_zero, "-0.05"));
  BOOST_TEST(!has("-0.5", repair_kind::point, "-0.05"));
  BOOST_TEST(has("$1.46 million", repair_kind::unit, "$1.46 billion"));
  BOOST_TEST(has("34.80 lakh", repair_kind::unit, "34.80 crore"));
  BOOST_TEST(has("4%", repair_kind::sign, "-4%"));
  BOOST_TEST(has("−4%", repair_kind::sign, "4%"));
  BOOST_TEST(count(edits("1.46"), repair_kind::unit) == 0U);
  BOOST_TEST(count(edits("1.46%"), repair_kind::unit) == 0U);
}

BOOST_AUTO_TEST_CASE(no_text_twice_and_none_as_it_was) {
  for (const std::string_view text : {"30.950", "11", "0", "100,000", "-2.2%", "USD 3 million"}) {
    std::set<std::string_view> seen{text};
    const auto all = edits(text);
    for (const detail::edit& each : all)
      BOOST_TEST(seen.insert(each.text.view()).second, text << " " << each.text.view());
    BOOST_TEST(all.size() > 10U);
    for (const detail::edit& each : all) BOOST_CHECK_NO_THROW((void)detail::number_of(each.text));
  }
}

// In words, each differently.
BOOST_AUTO_TEST_CASE(each_kind_has_its_words) {
  std::set<std::string_view> seen;
  for (int i = 0; i <= static_cast<int>(repair_kind::stale_rate); ++i)
    BOOST_TEST(seen.insert(in_words(static_cast<repair_kind>(i))).second);
  BOOST_TEST(seen.count("") == 0U);
}
