// SPDX-License-Identifier: BSL-1.0
// The picture of revisions: what was first released for a period, and what is known of it now.
#ifndef FISCUS_CHARTS_REVISION_CHART_HPP
#define FISCUS_CHARTS_REVISION_CHART_HPP

#include <fiscus/charts/chart.hpp>
#include <fiscus/charts/detail/chart_data.hpp>
#include <fiscus/charts/detail/chart_number.hpp>
#include <fiscus/charts/detail/period_slots.hpp>
#include <fiscus/charts/drawable.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/text/period_text.hpp>
#include <fiscus/text/write.hpp>
#include <fiscus/vintages/observation_status.hpp>
#include <fiscus/vintages/vintages.hpp>

#include <string>
#include <utility>

namespace fiscus::inline v0 {

namespace detail {

/// The difference of two marks in the units of the axis, from zero.
[[nodiscard]] inline chart_mark revision_of(const chart_mark& early, const chart_mark& late,
                                            chart_numbers as) {
  as.plus = plus_sign::always;
  big_ratio by = late.to - early.to;
  std::string text = mark_text(by, as);
  return {late.slot, {}, std::move(by), mark_look::plain, std::move(text)};
}

}  // namespace detail

/// Returns a chart of first releases as rings and of the latest ones as dots, or as diamonds if
/// they are marked as provisional, and below it of their differences as bars. A key says so. A
/// value that was not revised is a dot within its ring; one that was withdrawn is a ring alone.
/// Throws `missing_value` without any value, `inexact` if digits of the numbers would be lost and
/// no mode is named, and as `chart`.
///
///     revision_chart(exports, text, {.unit = million, .places = 1, .mode = rounding::half_even})
template <has_label Period, class Value>
[[nodiscard]] chart revision_chart(const vintages<Period, Value>& all, const chart_text& text,
                                   const chart_numbers& numbers) {
  static_assert(detail::can_draw<Value>());
  if (all.empty()) throw missing_value("a chart of revisions needs at least one release");
  const Period start = *all.periods().begin();
  detail::chart_data data{.slots = detail::slots_of(all.periods())};
  detail::chart_layer rings{.kind = detail::layer_kind::points,
                            .name = "First releases",
                            .has_texts = false,
                            .marks = detail::marks_of(all.first_releases(), start, numbers)};
  detail::chart_layer dots{.kind = detail::layer_kind::points,
                           .name = "Latest values",
                           .marks = detail::marks_of(all.latest(), start, numbers)};
  detail::chart_layer stems{.kind = detail::layer_kind::stems, .has_texts = false};
  detail::chart_layer bars{.kind = detail::layer_kind::bars, .begins_at_zero = true};
  bool is_any_provisional = false;
  auto ring = rings.marks.begin();
  for (detail::chart_mark& ring_mark : rings.marks) ring_mark.look = detail::mark_look::ring;
  for (detail::chart_mark& mark : dots.marks) {
    // What has a latest value has a first one.
    while (ring->slot < mark.slot) ++ring;
    const Period p = start + static_cast<int>(mark.slot);
    const bool is_provisional = all.latest(p)->status == observation_status::provisional;
    is_any_provisional = is_any_provisional || is_provisional;
    mark.look = is_provisional ? detail::mark_look::diamond : detail::mark_look::dot;
    stems.marks.push_back(mark);
    stems.marks.back().from = ring->to;
    bars.marks.push_back(detail::revision_of(*ring, mark, numbers));
  }
  data.key = {{detail::mark_look::ring, "First release"}, {detail::mark_look::dot, "Latest value"}};
  if (is_any_provisional)
    data.key.push_back({detail::mark_look::diamond, "Latest value, provisional"});
  data.panels.push_back({.layers = {std::move(stems), std::move(rings), std::move(dots)}});
  data.panels.push_back({.subtitle = "Latest value less first release, in the same unit",
                         .layers = {std::move(bars)}});
  return chart(text, std::move(data));
}

}  // namespace fiscus::inline v0

#endif
