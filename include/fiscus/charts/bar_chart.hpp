// SPDX-License-Identifier: BSL-1.0
// The pictures of bars over periods: fiscal years, the incomplete ones hatched, and the same month
// over the years.
#ifndef FISCUS_CHARTS_BAR_CHART_HPP
#define FISCUS_CHARTS_BAR_CHART_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/charts/chart.hpp>
#include <fiscus/charts/detail/chart_data.hpp>
#include <fiscus/charts/detail/chart_number.hpp>
#include <fiscus/charts/detail/period_slots.hpp>
#include <fiscus/charts/drawable.hpp>
#include <fiscus/error.hpp>
#include <fiscus/series/partial.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/series_view.hpp>
#include <fiscus/text/period_text.hpp>

#include <concepts>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

namespace detail {

template <class V>
concept result_of_parts = requires {
  requires std::same_as<V, partial_value<decltype(V::value)>>;
};

/// A bar for each mark, from zero.
[[nodiscard]] inline chart chart_of_bars(const chart_text& text, std::vector<chart_slot> slots,
                                         std::vector<chart_mark> marks,
                                         std::vector<key_entry> key = {}) {
  chart_data data{.slots = std::move(slots), .key = std::move(key)};
  data.panels.push_back(
      {.layers = {{.kind = layer_kind::bars, .begins_at_zero = true, .marks = std::move(marks)}}});
  return chart(text, std::move(data));
}

}  // namespace detail

/// Returns a chart of a bar for each value, with its number if all have room. Gaps stay empty.
/// Throws `missing_value` without any value, `inexact` if digits of the numbers would be lost and
/// no mode is named, and as `chart`.
///
///     bar_chart(aggregate<fiscal_year<>>(exports, sum), text, {.unit = million})
template <readable_series S>
  requires has_label<period_of<S>>
[[nodiscard]] chart bar_chart(const S& values, const chart_text& text,
                              const chart_numbers& numbers) {
  static_assert(detail::can_draw<value_of<S>>());
  if (values.view().count() == 0) throw missing_value("a chart of bars needs at least one value");
  const auto all = values.view();
  std::vector<detail::chart_slot> slots = detail::slots_of(all.periods());
  return detail::chart_of_bars(text, std::move(slots), detail::marks_of(all, all.first(), numbers));
}

/// Returns the chart of results from incomplete periods, too, whose bars are hatched, which a key
/// says. Throws as above.
///
///     bar_chart(aggregate<fiscal_year<>>(exports, sum, partial), text, {.unit = million})
template <readable_series S>
  requires has_label<period_of<S>> && detail::result_of_parts<value_of<S>>
[[nodiscard]] chart bar_chart(const S& values, const chart_text& text,
                              const chart_numbers& numbers) {
  using value = decltype(value_of<S>::value);
  static_assert(detail::can_draw<value>());
  if (values.view().count() == 0) throw missing_value("a chart of bars needs at least one value");
  const auto all = values.view();
  series<period_of<S>, value> numbers_alone(all.first());
  for (const auto p : all.periods()) {
    const auto found = all.find(p);
    numbers_alone.push_back(found ? std::optional<value>(found->value) : std::nullopt);
  }
  std::vector<detail::chart_mark> marks = detail::marks_of(numbers_alone, all.first(), numbers);
  std::vector<detail::key_entry> key;
  for (detail::chart_mark& mark : marks) {
    const auto part = *all.find(all.first() + static_cast<int>(mark.slot));
    if (part.complete()) continue;
    mark.look = detail::mark_look::hatched;
    mark.note =
        "from " + std::to_string(part.present) + " of " + std::to_string(part.of) + " values";
    const std::string meaning = key.empty() ? "Incomplete, " + mark.note : "Incomplete";
    key = {{detail::mark_look::hatched, meaning}};
  }
  return detail::chart_of_bars(text, detail::slots_of(all.periods()), std::move(marks),
                               std::move(key));
}

/// Returns a chart of the same part of every year, as December: that of `p`, and of all years
/// before and after it in the series. Throws as above.
///
///     same_period_chart(exports, month{2025, 12}, text, {.unit = million})
template <readable_series S>
  requires has_label<period_of<S>> && yearly_period<period_of<S>>
[[nodiscard]] chart same_period_chart(const S& values, period_of<S> p, const chart_text& text,
                                      const chart_numbers& numbers) {
  static_assert(detail::can_draw<value_of<S>>());
  const auto all = values.view();
  constexpr int a_year = period_of<S>::per_year;
  std::vector<detail::chart_slot> slots;
  std::vector<detail::chart_mark> marks;
  for (const auto each : all.periods()) {
    if ((each - p) % a_year != 0) continue;
    for (detail::chart_mark& mark : detail::marks_of(all.between(each, each), each, numbers)) {
      mark.slot = slots.size();
      marks.push_back(std::move(mark));
    }
    slots.push_back(detail::period_slot(each));
    slots.back().part.clear();  // the same one everywhere
  }
  return detail::chart_of_bars(text, std::move(slots), std::move(marks));
}

}  // namespace fiscus::inline v0

#endif
