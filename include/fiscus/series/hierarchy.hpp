// SPDX-License-Identifier: BSL-1.0
// Which labels are parts of which: exports of goods and services, goods of food and textiles. For
// `discrepancies` and for contributions to growth by hierarchy.
#ifndef FISCUS_SERIES_HIERARCHY_HPP
#define FISCUS_SERIES_HIERARCHY_HPP

#include <fiscus/detail/message.hpp>
#include <fiscus/detail/owned.hpp>
#include <fiscus/error.hpp>
#include <fiscus/series/panel.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

/// A label and the label of its whole.
template <class Label>
struct part_in_whole {
  Label part;
  Label whole;

  [[nodiscard]] friend constexpr bool operator==(const part_in_whole&,
                                                 const part_in_whole&) = default;
};

/// Wholes and their parts, which may be wholes again. A part has one whole. Labels without a whole
/// are the tops.
///
///     const auto exports = hierarchy<std::string_view>::from({{"goods", "exports"},
///     {"services", "exports"}, {"food", "goods"}, {"textiles", "goods"}});
///     exports.parts_of("goods")   // food, textiles
template <std::regular Label>
  requires std::totally_ordered<Label>
class hierarchy {
 public:
  using label_type = Label;
  using entry = part_in_whole<Label>;

  /// No labels.
  hierarchy() = default;

  /// Returns the hierarchy of those parts. The parts of a whole stay in the given order, and so do
  /// the tops. Throws `invalid_value` if a part is given twice, or a label is above itself.
  [[nodiscard]] static hierarchy from(const std::vector<entry>& all) {
    const auto sorted_by = [&](Label entry::*label) {
      std::vector<std::size_t> result(all.size());
      for (std::size_t i = 0; i < all.size(); ++i) result[i] = i;
      std::stable_sort(result.begin(), result.end(),
                       [&](std::size_t a, std::size_t b) { return all[a].*label < all[b].*label; });
      return result;
    };
    const std::vector<std::size_t> by_part = sorted_by(&entry::part);
    const std::vector<std::size_t> by_whole = sorted_by(&entry::whole);
    for (std::size_t i = 1; i < by_part.size(); ++i)
      if (all[by_part[i - 1]].part == all[by_part[i]].part)
        throw invalid_value(detail::about_label("a part is given twice", all[by_part[i]].part));

    hierarchy result;
    result.add_tops(all, by_part, by_whole);
    for (std::size_t i = 0; i < result.all_->labels.size(); ++i) result.add_parts(i, all, by_whole);
    result.sort();
    for (const entry& each : all)
      if (!result.contains(each.part))
        throw invalid_value(detail::about_label("wholes go in a circle above the part", each.part));
    return result;
  }

  [[nodiscard]] bool empty() const noexcept { return all_->labels.empty(); }
  /// Returns all labels, level by level: the tops, all parts of these, and so on.
  [[nodiscard]] std::span<const Label> labels() const& noexcept { return all_->labels; }
  void labels() const&& = delete;
  /// Returns the labels without a whole.
  [[nodiscard]] std::span<const Label> tops() const& noexcept {
    return labels().subspan(0, all_->tops);
  }
  void tops() const&& = delete;
  /// Returns the labels that have parts, level by level.
  [[nodiscard]] std::span<const Label> wholes() const& noexcept { return all_->wholes; }
  void wholes() const&& = delete;

  /// Returns whether the label is in it.
  [[nodiscard]] bool contains(const Label& label) const { return place_of(label).has_value(); }
  /// Returns the parts of `label`, in the given order; no labels if it is not divided or not in it.
  [[nodiscard]] std::span<const Label> parts_of(const Label& label) const& {
    const auto place = place_of(label);
    if (!place) return {};
    return labels().subspan(all_->nodes[*place].parts_from, all_->nodes[*place].parts);
  }
  void parts_of(const Label&) const&& = delete;
  /// Returns the whole of `label`; nothing if it is a top or not in it.
  [[nodiscard]] std::optional<Label> whole_of(const Label& label) const {
    const auto place = place_of(label);
    if (!place || is_top(*place)) return std::nullopt;
    return all_->labels[all_->nodes[*place].whole];
  }
  /// Returns the top above `label`, itself if it is one. Throws `invalid_value` if it is not in it.
  [[nodiscard]] const Label& top_of(const Label& label) const& {
    return all_->labels[top_above(label)];
  }
  [[nodiscard]] Label top_of(const Label& label) const&& { return all_->labels[top_above(label)]; }
  /// Returns the number of wholes above `label`: 0 for a top. Throws `invalid_value` if it is not
  /// in it.
  [[nodiscard]] std::size_t depth(const Label& label) const {
    return all_->nodes[known_place_of(label)].depth;
  }
  /// Returns the greatest depth of a label, or 0 if there are none.
  [[nodiscard]] std::size_t depth() const noexcept {
    return all_->nodes.empty() ? 0 : all_->nodes.back().depth;
  }

  /// Returns all labels as in an indented list: each whole is followed by its parts.
  [[nodiscard]] std::vector<Label> outline() const {
    std::vector<Label> result;
    std::vector<std::size_t> open;
    for (std::size_t i = all_->tops; i > 0; --i) open.push_back(i - 1);
    while (!open.empty()) {
      const std::size_t place = open.back();
      open.pop_back();
      result.push_back(all_->labels[place]);
      for (std::size_t i = all_->nodes[place].parts; i > 0; --i)
        open.push_back(all_->nodes[place].parts_from + i - 1);
    }
    return result;
  }

 private:
  // For each label the places of its whole, of the top above it, and of its parts.
  struct node {
    std::size_t whole, top, depth;
    std::size_t parts_from = 0, parts = 0;
  };

  [[nodiscard]] bool is_top(std::size_t place) const noexcept { return place < all_->tops; }
  [[nodiscard]] std::size_t top_above(const Label& label) const {
    return all_->nodes[known_place_of(label)].top;
  }

  void add_tops(const std::vector<entry>& all, const std::vector<std::size_t>& by_part,
                const std::vector<std::size_t>& by_whole) {
    std::vector<std::size_t> named;  // the entries that name a top for the first time
    for (std::size_t i = 0; i < by_whole.size(); ++i) {
      const Label& whole = all[by_whole[i]].whole;
      if (i > 0 && all[by_whole[i - 1]].whole == whole) continue;
      const auto as_part = std::lower_bound(
          by_part.begin(), by_part.end(), whole,
          [&](std::size_t place, const Label& label) { return all[place].part < label; });
      if (as_part == by_part.end() || !(all[*as_part].part == whole)) named.push_back(by_whole[i]);
    }
    std::sort(named.begin(), named.end());
    for (const std::size_t i : named) add(all[i].whole, {0, all_->labels.size(), 0});
    all_->tops = named.size();
  }

  void add_parts(std::size_t place, const std::vector<entry>& all,
                 const std::vector<std::size_t>& by_whole) {
    const auto begin =
        std::lower_bound(by_whole.begin(), by_whole.end(), all_->labels[place],
                         [&](std::size_t i, const Label& label) { return all[i].whole < label; });
    all_->nodes[place].parts_from = all_->labels.size();
    for (auto i = begin; i != by_whole.end() && all[*i].whole == all_->labels[place]; ++i)
      add(all[*i].part, {place, all_->nodes[place].top, all_->nodes[place].depth + 1});
    all_->nodes[place].parts = all_->labels.size() - all_->nodes[place].parts_from;
    if (all_->nodes[place].parts > 0) all_->wholes.push_back(all_->labels[place]);
  }

  void add(Label label, node of) {
    all_->labels.push_back(std::move(label));
    all_->nodes.push_back(of);
  }

  void sort() {
    all_->sorted.resize(all_->labels.size());
    for (std::size_t i = 0; i < all_->sorted.size(); ++i) all_->sorted[i] = i;
    std::sort(all_->sorted.begin(), all_->sorted.end(),
              [&](std::size_t a, std::size_t b) { return all_->labels[a] < all_->labels[b]; });
  }

  [[nodiscard]] std::optional<std::size_t> place_of(const Label& label) const {
    const auto found = std::lower_bound(
        all_->sorted.begin(), all_->sorted.end(), label,
        [&](std::size_t place, const Label& name) { return all_->labels[place] < name; });
    if (found == all_->sorted.end() || !(all_->labels[*found] == label)) return std::nullopt;
    return *found;
  }
  [[nodiscard]] std::size_t known_place_of(const Label& label) const {
    if (const auto place = place_of(label)) return *place;
    throw invalid_value(detail::about_label("a label that is not in the hierarchy", label));
  }

  struct parts {
    std::vector<Label> labels;  // level by level, so that the parts of a whole lie side by side
    std::vector<node> nodes;
    std::size_t tops = 0;
    std::vector<Label> wholes;
    std::vector<std::size_t> sorted;
  };

  detail::owned<parts> all_;
};

/// Returns the hierarchy of the labels of a panel: `whole_of(label)` is a `std::optional` of the
/// label of its whole, empty for a top. A label that is neither a part nor a whole is left out.
/// Throws as `hierarchy::from`.
template <readable_panel P, class WholeOf>
[[nodiscard]] hierarchy<typename P::label_type> hierarchy_of(const P& all, WholeOf whole_of) {
  std::vector<part_in_whole<typename P::label_type>> entries;
  for (const auto& label : all.view().labels())
    if (std::optional<typename P::label_type> whole = whole_of(label))
      entries.push_back({label, std::move(*whole)});
  return hierarchy<typename P::label_type>::from(entries);
}

}  // namespace fiscus::inline v0

#endif
