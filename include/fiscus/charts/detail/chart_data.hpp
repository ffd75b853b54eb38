// SPDX-License-Identifier: BSL-1.0
// What is drawn: marks with exact numbers, at places side by side or one below the other. Every
// picture is a description in these terms.
#ifndef FISCUS_CHARTS_DETAIL_CHART_DATA_HPP
#define FISCUS_CHARTS_DETAIL_CHART_DATA_HPP

#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/big_ratio.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace fiscus::inline v0::detail {

inline constexpr std::size_t most_slots = 10'000;

/// Throws `invalid_value` for more periods or parts than a chart can show.
inline void check_slots(std::size_t count) {
  if (count > most_slots)
    throw invalid_value(message()
                            .add("a chart shows at most ")
                            .add_number(most_slots)
                            .add(" periods or parts, not ")
                            .add_number(count));
}

/// A period on the axis, or a part in its row.
struct chart_slot {
  std::string name;    // "December 2025"
  std::string part{};  // of the year: "Dec", "Q2"; empty for years and for days
  int year = 0;
  int number = 0;  // of the part in its year

  [[nodiscard]] friend bool operator==(const chart_slot&, const chart_slot&) = default;
};

enum class mark_look : unsigned char {
  plain,
  hatched,  // incomplete
  falling,
  level,
  dot,
  ring,     // released first
  diamond,  // provisional
};

/// A number at the place `slot`, and where its bar or stem begins.
struct chart_mark {
  std::size_t slot;
  big_ratio from;
  big_ratio to;
  mark_look look;
  std::string text;    // of what it says, as "437"
  std::string note{};  // "from 11 of 12 values"

  [[nodiscard]] friend bool operator==(const chart_mark&, const chart_mark&) = default;
};

enum class layer_kind : unsigned char { line, bars, stems, points };

struct chart_layer {
  layer_kind kind;
  std::string name{};     // of its numbers: "First releases"; without it, its panel's subtitle
  bool has_texts = true;  // beside marks
  bool begins_at_zero = false;  // whether zero is on the axis in any case
  std::vector<chart_mark> marks{};

  [[nodiscard]] friend bool operator==(const chart_layer&, const chart_layer&) = default;
};

/// Layers with one axis of values.
struct chart_panel {
  std::string subtitle{};  // without it, that of the chart
  std::vector<chart_layer> layers{};

  [[nodiscard]] friend bool operator==(const chart_panel&, const chart_panel&) = default;
};

/// Says what a look means.
struct key_entry {
  mark_look look;
  std::string text;

  [[nodiscard]] friend bool operator==(const key_entry&, const key_entry&) = default;
};

struct chart_data {
  std::vector<chart_slot> slots{};
  std::vector<chart_panel> panels{};  // one below the other
  std::vector<key_entry> key{};
  bool in_rows = false;  // each slot is a row, and values grow to the right

  [[nodiscard]] friend bool operator==(const chart_data&, const chart_data&) = default;
};

[[nodiscard]] inline bool has_no_marks(const chart_panel& panel) noexcept {
  return std::all_of(panel.layers.begin(), panel.layers.end(),
                     [](const chart_layer& each) { return each.marks.empty(); });
}

}  // namespace fiscus::inline v0::detail

#endif
