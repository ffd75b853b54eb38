// SPDX-License-Identifier: BSL-1.0
// The picture of a level and of its growth: two panels, one below the other, over one axis of
// periods.
#ifndef FISCUS_CHARTS_LEVEL_AND_GROWTH_CHART_HPP
#define FISCUS_CHARTS_LEVEL_AND_GROWTH_CHART_HPP

#include <fiscus/charts/chart.hpp>
#include <fiscus/charts/detail/chart_data.hpp>
#include <fiscus/charts/detail/chart_number.hpp>
#include <fiscus/charts/detail/period_slots.hpp>
#include <fiscus/charts/drawable.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/series/series_view.hpp>
#include <fiscus/text/period_text.hpp>

#include <concepts>
#include <string>
#include <utility>

namespace fiscus::inline v0 {

/// The lower panel of `level_and_growth_chart`.
struct growth_panel {
  /// Names the base and the unit: "Growth on the same month of the year before, per cent".
  std::string subtitle;
  chart_numbers numbers{.places = 1, .plus = plus_sign::always};
};

/// Returns a chart of levels as a line above their growth as bars. The growth may be any series of
/// rates, differences or points of the same kind of periods; of it is shown what lies within the
/// periods of the levels. A gap interrupts the line. The last, the highest and the lowest number
/// stand beside their marks. Throws `missing_value` without any level, `inexact` if digits of the
/// numbers would be lost and no mode is named, and as `chart`.
///
///     level_and_growth_chart(exports, year_on_year(exports), text, {.unit = million},
///                            {.subtitle = "Growth on the year, per cent",
///                             .numbers = {.places = 1, .mode = rounding::half_even}})
template <readable_series Levels, readable_series Growth>
  requires std::same_as<period_of<Levels>, period_of<Growth>> && has_label<period_of<Levels>>
[[nodiscard]] chart level_and_growth_chart(const Levels& levels, const Growth& growth_on_base,
                                           const chart_text& text, const chart_numbers& of_levels,
                                           const growth_panel& below) {
  static_assert(detail::can_draw<value_of<Levels>>() && detail::can_draw<value_of<Growth>>());
  if (levels.view().count() == 0) throw missing_value("a chart of levels needs at least one value");
  std::string subtitle = detail::clean_text(below.subtitle);
  if (subtitle.empty())
    throw invalid_value("a panel of growth needs a subtitle that names the base and the unit");
  const auto all = levels.view();
  const auto shown = growth_on_base.view().between(all.first(), all.last());
  detail::chart_data data{.slots = detail::slots_of(all.periods())};
  data.panels.push_back({.layers = {{.kind = detail::layer_kind::line,
                                     .marks = detail::marks_of(all, all.first(), of_levels)}}});
  data.panels.push_back(
      {.subtitle = std::move(subtitle),
       .layers = {{.kind = detail::layer_kind::bars,
                   .begins_at_zero = true,
                   .marks = detail::marks_of(shown, all.first(), below.numbers)}}});
  return chart(text, std::move(data));
}

}  // namespace fiscus::inline v0

#endif
