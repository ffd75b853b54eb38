// SPDX-License-Identifier: BSL-1.0
// Hierarchies that the labels of a panel tell: by their indentation, or by codes of which one
// begins with the other.
#ifndef FISCUS_SERIES_HIERARCHY_BY_NAME_HPP
#define FISCUS_SERIES_HIERARCHY_BY_NAME_HPP

#include <fiscus/detail/utf8.hpp>
#include <fiscus/error.hpp>
#include <fiscus/series/hierarchy.hpp>
#include <fiscus/series/panel.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <vector>

namespace fiscus::inline v0 {

/// Panels whose labels are texts.
template <class P>
concept panel_of_names =
    readable_panel<P> && std::convertible_to<const typename P::label_type&, std::string_view>;

namespace detail {

/// Returns how many characters at the beginning of a text are among `signs`, both in UTF-8.
constexpr std::size_t signs_at_begin(std::string_view text, std::string_view signs) {
  std::size_t count = 0;
  while (!text.empty()) {
    const std::size_t bytes = first_character(text).bytes;
    if (signs.find(text.substr(0, bytes)) == std::string_view::npos) break;
    text.remove_prefix(bytes);
    ++count;
  }
  return count;
}

template <class Label>
struct label_at_level {
  Label label;
  std::size_t level;
};

/// Returns the hierarchy of labels, each of them a part of the last one above it whose level is
/// less. Calls `refuse`, which throws, with the index of one whose level is that of no label above.
template <class Label, class Refuse>
hierarchy<Label> hierarchy_of_levels(const std::vector<label_at_level<Label>>& all, Refuse refuse) {
  std::vector<std::size_t> open;  // from the top down to the label above
  std::vector<part_in_whole<Label>> entries;
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::size_t left = all[i].level;
    for (; !open.empty() && all[open.back()].level >= all[i].level; open.pop_back())
      left = all[open.back()].level;
    if (left != all[i].level) refuse(i);
    if (!open.empty()) entries.push_back({all[i].label, all[open.back()].label});
    open.push_back(i);
  }
  return hierarchy<Label>::from(entries);
}

}  // namespace detail

/// Returns the hierarchy of labels that are indented by their level, each whole above its parts, as
/// tables of offices are: "Exports", "  Goods", "    Food", "  Services". `signs` are those that
/// indent: spaces, or the dots of some tables. Labels stay as they are, with their indentation.
/// Throws `invalid_value` for a label whose indentation is that of no label above, because parts
/// then stand above their whole, and as `hierarchy::from`.
template <panel_of_names P>
[[nodiscard]] hierarchy<typename P::label_type> hierarchy_by_indentation(
    const P& all, std::string_view signs = " ") {
  using label = typename P::label_type;
  std::vector<detail::label_at_level<label>> levels;
  for (const label& each : all.view().labels()) {
    const std::string_view text(each);
    levels.push_back({each, detail::signs_at_begin(text, signs)});
  }
  return detail::hierarchy_of_levels(levels, [&](std::size_t i) {
    throw invalid_value(detail::about_label("the indentation of no label above", levels[i].label));
  });
}

/// Returns the hierarchy of labels that are codes: the whole of a code is the longest other one
/// that it begins with, as 85 of 8542. If `separator` is not empty, it stands between the levels:
/// with
/// ".", 01.1 is the whole of 01.1.2 and not of 01.12. Throws as `hierarchy::from`.
template <panel_of_names P>
[[nodiscard]] hierarchy<typename P::label_type> hierarchy_by_code(const P& all,
                                                                  std::string_view separator) {
  using label = typename P::label_type;
  const auto labels = all.view().labels();
  std::vector<const label*> sorted;
  for (const label& each : labels) sorted.push_back(&each);
  const auto is_before = [](const label* a, std::string_view b) {
    return std::string_view(*a) < b;
  };
  std::sort(sorted.begin(), sorted.end(), [](const label* a, const label* b) { return *a < *b; });

  std::vector<part_in_whole<label>> entries;
  for (const label& each : labels) {
    std::string_view whole(each);
    while (!whole.empty()) {
      const std::size_t end = separator.empty() ? whole.size() - 1 : whole.rfind(separator);
      whole = whole.substr(0, end == std::string_view::npos ? 0 : end);
      const auto found = std::lower_bound(sorted.begin(), sorted.end(), whole, is_before);
      if (whole.empty() || found == sorted.end() || std::string_view(**found) != whole) continue;
      entries.push_back({each, **found});
      break;
    }
  }
  return hierarchy<label>::from(entries);
}

}  // namespace fiscus::inline v0

#endif
