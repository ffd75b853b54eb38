// SPDX-License-Identifier: BSL-1.0
// What a chart shows, in words for those who do not see it.
#ifndef FISCUS_CHARTS_DETAIL_DESCRIPTION_HPP
#define FISCUS_CHARTS_DETAIL_DESCRIPTION_HPP

#include <fiscus/charts/chart.hpp>
#include <fiscus/charts/detail/chart_data.hpp>
#include <fiscus/charts/detail/extremes.hpp>

#include <cstddef>
#include <string>

namespace fiscus::inline v0::detail {

[[nodiscard]] inline std::string sentence_on(const chart_data& all, const chart_mark& mark) {
  const std::string note = mark.note.empty() ? "" : ", " + mark.note;
  return mark.text + " (" + all.slots[mark.slot].name + note + ')';
}

/// What a reader is shown who points at a mark: "December 2025: 437".
[[nodiscard]] inline std::string title_of(const chart_data& all, const chart_mark& mark) {
  const std::string note = mark.note.empty() ? "" : ", " + mark.note;
  return all.slots[mark.slot].name + ": " + mark.text + note;
}

[[nodiscard]] inline std::string count_text(std::size_t count, const std::string& thing) {
  return std::to_string(count) + ' ' + thing + (count == 1 ? "" : "s");
}

/// Names the number of each part.
[[nodiscard]] inline std::string part_sentence(const chart_data& all, const std::string& name) {
  std::string text = name;
  for (const chart_mark& mark : all.panels.front().layers.front().marks)
    text +=
        (text.size() == name.size() ? ": " : ", ") + all.slots[mark.slot].name + ' ' + mark.text;
  return text + '.';
}

/// Says how many numbers a layer has, and the first, the last, the highest and the lowest.
[[nodiscard]] inline std::string sentence_on(const chart_data& all, const chart_layer& layer,
                                             const std::string& name) {
  if (layer.marks.empty()) return name + ": no value.";
  const auto [last_one, highest_one, lowest_one] = telling_marks(layer.marks);
  const std::size_t gaps = all.slots.size() - layer.marks.size();
  std::string text = name + ": " + count_text(layer.marks.size(), "value");
  if (all.slots.size() > 1)
    text += " from " + all.slots.front().name + " to " + all.slots.back().name;
  if (gaps > 0) text += ", " + count_text(gaps, "gap");
  return text + ". First " + sentence_on(all, layer.marks.front()) + ", last " +
         sentence_on(all, *last_one) + ", highest " + sentence_on(all, *highest_one) + ", lowest " +
         sentence_on(all, *lowest_one) + '.';
}

[[nodiscard]] inline std::string description_of(const chart& of) {
  const chart_data& all = of.data();
  constexpr std::size_t most_parts = 20;
  if (all.in_rows && all.slots.size() <= most_parts) return part_sentence(all, of.text().subtitle);
  std::string text;
  for (const chart_panel& panel : all.panels)
    for (const chart_layer& layer : panel.layers) {
      if (layer.kind == layer_kind::stems) continue;  // between the points of others
      const std::string& unit = panel.subtitle.empty() ? of.text().subtitle : panel.subtitle;
      if (!text.empty()) text += ' ';
      text += sentence_on(all, layer, layer.name.empty() ? unit : layer.name);
    }
  for (const key_entry& each : all.key) text += ' ' + each.text + '.';
  return text;
}

}  // namespace fiscus::inline v0::detail

#endif
