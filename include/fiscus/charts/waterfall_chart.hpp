// SPDX-License-Identifier: BSL-1.0
// The picture of what parts add to a total: a row for each part, whose bar begins where the one
// before ends, and a row for the total.
#ifndef FISCUS_CHARTS_WATERFALL_CHART_HPP
#define FISCUS_CHARTS_WATERFALL_CHART_HPP

#include <fiscus/charts/chart.hpp>
#include <fiscus/charts/detail/characters.hpp>
#include <fiscus/charts/detail/chart_data.hpp>
#include <fiscus/charts/detail/chart_number.hpp>
#include <fiscus/charts/drawable.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/big_ratio.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

/// A row of `waterfall_chart`.
template <class Value>
struct waterfall_part {
  std::string name;
  Value value;
  /// Whether it is no change but a level that others change, such as that of the year before.
  bool is_level = false;
};

/// Returns a chart of parts and of their sum, which is computed exactly and gets the name `total`.
/// Rises and falls differ by colour and by sign, levels and the total are grey. Throws
/// `missing_value` without any part, `overflow` if a sum is 10^24 or more, `inexact` if digits of
/// the numbers would be lost and no mode is named, and as `chart`.
///
///     waterfall_chart<percentage_points>({{"Computer services", computer}, {"Telecom", telecom}},
///                                        "Growth", text,
///                                        {.places = 1, .mode = rounding::half_even})
template <class Value>
[[nodiscard]] chart waterfall_chart(const std::vector<waterfall_part<Value>>& parts,
                                    std::string_view total, const chart_text& text,
                                    const chart_numbers& numbers) {
  static_assert(detail::can_draw<Value>());
  if (parts.empty()) throw missing_value("a waterfall needs at least one part");
  detail::chart_data data{.in_rows = true};
  std::vector<detail::chart_mark> marks;
  const auto add_row = [&](std::string_view name, big_ratio from, big_ratio to,
                           detail::mark_look look, std::string shown) {
    marks.push_back({data.slots.size(), std::move(from), std::move(to), look, std::move(shown)});
    data.slots.push_back({.name = detail::clean_text(name)});
  };
  const auto in_unit = [&](const big_ratio& number) { return detail::mark_text(number, numbers); };
  big_ratio reached;
  for (const auto& part : parts) {
    const big_ratio number = detail::axis_number(part.value, numbers);
    big_ratio next = reached + number;
    const detail::mark_look look = part.is_level          ? detail::mark_look::level
                                   : number < big_ratio() ? detail::mark_look::falling
                                                          : detail::mark_look::plain;
    add_row(part.name, reached, next, look, in_unit(number));
    reached = std::move(next);
  }
  const std::string sum_text = in_unit(detail::axis_number(reached, {}));
  add_row(total, {}, reached, detail::mark_look::level, sum_text);
  data.panels.push_back(
      {.layers = {
           {.kind = detail::layer_kind::bars, .begins_at_zero = true, .marks = std::move(marks)}}});
  return chart(text, std::move(data));
}

}  // namespace fiscus::inline v0

#endif
