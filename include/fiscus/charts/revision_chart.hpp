// SPDX-License-Identifier: BSL-1.0
// The picture of revisions: what was first released for a period, and what is known of it now.
#ifndef FISCUS_CHARTS_REVISION_CHART_HPP
#define FISCUS_CHARTS_REVISION_CHART_HPP

#include <fiscus/charts/chart.hpp>
#include <fiscus/charts/detail/chart_data.hpp>
#include <fiscus/charts/detail/chart_number.hpp>
#include <fiscus/charts/detail/period_slots.hpp>
#include <fiscus/error.hpp>
#include <fiscus/text/period_text.hpp>
#include <fiscus/vintages/observation_status.hpp>
#include <fiscus/vintages/vintages.hpp>

#include <cstddef>
#include <utility>

namespace fiscus::inline v0 {

/// Returns a chart of first releases as rings and of the latest ones as dots, or as diamonds if
/// they are marked as provisional, and of a line between the two. A key says so. A value that was
/// not revised is a dot within its ring; one that was withdrawn is a ring alone. Throws
/// `missing_value` without any value, `inexact` if digits of the numbers would be lost and no mode
/// is named, and as `chart`.
///
///     revision_chart(exports, text, {.unit = million, .places = 1, .mode = rounding::half_even})
template <has_label Period, drawable Value>
[[nodiscard]] chart revision_chart(const vintages<Period, Value>& all, const chart_text& text,
                                   const chart_numbers& numbers) {
  if (all.empty()) throw missing_value("a chart of revisions needs at least one release");
  const Period start = *all.periods().begin();
  const auto early = all.first_releases();
  const auto late = all.latest();
  detail::chart_data data{.slots = detail::slots_of(all.periods())};
  detail::chart_layer stems{.kind = detail::layer_kind::stems, .has_texts = false};
  detail::chart_layer rings{.kind = detail::layer_kind::points,
                            .name = "First releases",
                            .has_texts = false,
                            .marks = detail::marks_of(early, start, numbers)};
  detail::chart_layer dots{.kind = detail::layer_kind::points,
                           .name = "Latest values",
                           .marks = detail::marks_of(late, start, numbers)};
  for (detail::chart_mark& mark : rings.marks) mark.look = detail::mark_look::ring;
  bool is_any_provisional = false;
  for (detail::chart_mark& mark : dots.marks) {
    const Period p = start + static_cast<int>(mark.slot);
    const bool is_provisional = all.latest(p)->status == observation_status::provisional;
    is_any_provisional = is_any_provisional || is_provisional;
    mark.look = is_provisional ? detail::mark_look::diamond : detail::mark_look::dot;
    stems.marks.push_back(mark);
    stems.marks.back().from = detail::axis_number(*early.find(p), numbers);
  }
  data.key = {{detail::mark_look::ring, "First release"}, {detail::mark_look::dot, "Latest value"}};
  if (is_any_provisional)
    data.key.push_back({detail::mark_look::diamond, "Latest value, provisional"});
  data.panels.push_back({.layers = {std::move(stems), std::move(rings), std::move(dots)}});
  return chart(text, std::move(data));
}

}  // namespace fiscus::inline v0

#endif
