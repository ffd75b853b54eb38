// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/series/hierarchy.hpp>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(hierarchy_test)

using namespace fiscus;

using tree = hierarchy<std::string_view>;
using numbers = hierarchy<int>;

namespace {

template <class Label>
std::vector<Label> listed(std::span<const Label> labels) {
  return {labels.begin(), labels.end()};
}

tree exports() {
  return tree::from({{"fuel", "imports"},
                     {"services", "exports"},
                     {"goods", "exports"},
                     {"textiles", "goods"},
                     {"food", "goods"},
                     {"travel", "services"}});
}

// What it says of the entries, or nothing.
template <class Hierarchy>
std::string complaint(const std::vector<typename Hierarchy::entry>& entries) {
  try {
    static_cast<void>(Hierarchy::from(entries));
  } catch (const invalid_value& wrong) {
    return wrong.what();
  }
  return {};
}

}  // namespace

BOOST_AUTO_TEST_CASE(it_knows_wholes_and_parts_in_the_order_given) {
  using list = std::vector<std::string_view>;
  const tree all = exports();
  BOOST_TEST((listed(all.tops()) == list{"imports", "exports"}));
  BOOST_TEST((listed(all.wholes()) == list{"imports", "exports", "services", "goods"}));
  BOOST_TEST((listed(all.labels()) == list{"imports", "exports", "fuel", "services", "goods",
                                           "travel", "textiles", "food"}));
  BOOST_TEST((all.outline() == list{"imports", "fuel", "exports", "services", "travel", "goods",
                                    "textiles", "food"}));
  BOOST_TEST((listed(all.parts_of("goods")) == list{"textiles", "food"}));
  BOOST_TEST((all.parts_of("food").empty() && all.parts_of("tourism").empty()));
  BOOST_TEST((all.whole_of("food") == "goods" && all.whole_of("goods") == "exports"));
  BOOST_TEST((!all.whole_of("exports") && !all.whole_of("tourism")));
  BOOST_TEST((all.top_of("food") == "exports" && all.top_of("imports") == "imports"));
  BOOST_TEST((all.depth("food") == 2U && all.depth("goods") == 1U && all.depth("imports") == 0U));
  BOOST_TEST(all.depth() == 2U);
  BOOST_TEST((all.contains("fuel") && !all.contains("tourism") && !all.empty()));
  BOOST_CHECK_THROW(static_cast<void>(all.top_of("tourism")), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(all.depth("tourism")), invalid_value);
}

BOOST_AUTO_TEST_CASE(nothing_has_parts) {
  for (const tree& none : {tree(), tree::from({})}) {
    BOOST_TEST((none.empty() && none.labels().empty() && none.tops().empty()));
    BOOST_TEST((none.wholes().empty() && none.outline().empty() && none.depth() == 0U));
    BOOST_TEST((!none.contains("food") && none.parts_of("food").empty()));
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_hierarchy_is_refused_by_name) {
  BOOST_TEST(complaint<tree>({{"food", "goods"}, {"fuel", "goods"}, {"food", "exports"}}) ==
             "a part is given twice: \"food\"");
  BOOST_TEST(complaint<tree>({{"food", "goods"}, {"food", "goods"}}) ==
             "a part is given twice: \"food\"");
  BOOST_TEST(complaint<tree>({{"food", "food"}}) ==
             "wholes go in a circle above the part: \"food\"");
  BOOST_TEST(complaint<tree>({{"x", "top"}, {"a", "b"}, {"b", "c"}, {"c", "a"}}) ==
             "wholes go in a circle above the part: \"a\"");
  BOOST_TEST(complaint<numbers>({{12, 1}, {12, 2}}) == "a part is given twice: 12");
  using months = hierarchy<month>;
  BOOST_TEST(complaint<months>({{month{2000, 1}, month{2000, 1}}}) ==
             "wholes go in a circle above the part");
}

// Random forests, of which an array says the whole of each label; and with one more entry a circle.
BOOST_AUTO_TEST_CASE(random_hierarchies_are_what_they_were_made_of) {
  std::mt19937 random(20251231);
  for (int run = 0; run < 500; ++run) {
    const int size = 2 + static_cast<int>(random() % 30);
    std::vector<int> whole(static_cast<std::size_t>(size), -1);
    std::vector<numbers::entry> entries;
    for (int label = 1; label < size; ++label)
      if (random() % 6 != 0) {
        whole[static_cast<std::size_t>(label)] =
            static_cast<int>(random() % static_cast<unsigned>(label));
        entries.push_back({label, whole[static_cast<std::size_t>(label)]});
      }
    std::shuffle(entries.begin(), entries.end(), random);
    const numbers all = numbers::from(entries);

    std::size_t deepest = 0;
    std::size_t known = 0;
    for (int label = 0; label < size; ++label) {
      std::vector<int> parts;
      for (const auto& each : entries)
        if (each.whole == label) parts.push_back(each.part);
      const int above = whole[static_cast<std::size_t>(label)];
      BOOST_REQUIRE(all.contains(label) == (above >= 0 || !parts.empty()));
      BOOST_REQUIRE((listed(all.parts_of(label)) == parts));
      BOOST_REQUIRE((all.whole_of(label) == (above < 0 ? std::nullopt : std::optional(above))));
      if (!all.contains(label)) continue;
      ++known;
      int top = label;
      std::size_t depth = 0;
      for (; whole[static_cast<std::size_t>(top)] >= 0; ++depth)
        top = whole[static_cast<std::size_t>(top)];
      BOOST_REQUIRE((all.top_of(label) == top && all.depth(label) == depth));
      deepest = (std::max)(deepest, depth);
    }
    BOOST_REQUIRE((all.depth() == deepest && all.labels().size() == known));

    const std::vector<int> outline = all.outline();
    BOOST_REQUIRE(outline.size() == known);
    for (std::size_t i = 0; i < known; ++i) {
      const auto above = all.whole_of(outline[i]);
      if (!above) continue;
      // The nearest line before it that is less indented is its whole.
      std::size_t k = i;
      while (all.depth(outline[k]) >= all.depth(outline[i])) --k;
      BOOST_REQUIRE(outline[k] == *above);
    }
    if (entries.empty()) continue;
    const int top = all.top_of(entries.front().part);
    entries.push_back({top, entries.front().part});
    BOOST_REQUIRE(complaint<numbers>(entries).starts_with("wholes go in a circle"));
  }
}

BOOST_AUTO_TEST_CASE(labels_can_say_what_their_whole_is) {
  const panel<month, int, std::string> all(month{2014, 1}, 1, {"B", "B1", "B11", "B12", "C"},
                                           {1, 2, 3, 4, 5});
  const auto by_code = hierarchy_of(all, [](const std::string& code) {
    return code.size() > 1 ? std::optional(code.substr(0, code.size() - 1)) : std::nullopt;
  });
  BOOST_TEST((by_code.outline() == std::vector<std::string>{"B", "B1", "B11", "B12"}));
  BOOST_TEST((!by_code.contains("C") && by_code.depth() == 2U));
  BOOST_CHECK_THROW(static_cast<void>(hierarchy_of(
                        all, [](const std::string& code) { return std::optional(code); })),
                    invalid_value);
}

// Half a minute, were each top looked for from whole to whole.
BOOST_AUTO_TEST_CASE(a_deep_hierarchy_knows_its_tops) {
  constexpr int deep = 100'000;
  std::vector<part_in_whole<int>> entries;
  for (int i = deep; i > 0; --i) entries.push_back({i, i - 1});
  entries.push_back({-2, -1});
  const auto all = hierarchy<int>::from(entries);
  bool found = all.depth() == deep && all.top_of(-2) == -1 && all.top_of(-1) == -1;
  for (int i = 0; i <= deep; ++i) found = found && all.top_of(i) == 0;
  BOOST_TEST(found);
}

BOOST_AUTO_TEST_CASE(a_hierarchy_that_was_moved_is_empty) {
  auto from = hierarchy<int>::from({{1, 0}, {2, 0}});
  const auto to = std::move(from);
  BOOST_TEST((from.empty() && from.tops().empty() && from.wholes().empty()));  // NOLINT
  BOOST_TEST((from.parts_of(0).empty() && !from.contains(1) && from.outline().empty()));
  BOOST_TEST((to.tops().size() == 1U && to.parts_of(0).size() == 2U));
}

BOOST_AUTO_TEST_SUITE_END()
