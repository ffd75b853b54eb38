// SPDX-License-Identifier: BSL-1.0
// Periods as places of an axis, and series as marks at them.
#ifndef FISCUS_CHARTS_DETAIL_PERIOD_SLOTS_HPP
#define FISCUS_CHARTS_DETAIL_PERIOD_SLOTS_HPP

#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/charts/chart.hpp>
#include <fiscus/charts/detail/chart_data.hpp>
#include <fiscus/charts/detail/chart_number.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/series/series_view.hpp>
#include <fiscus/text/period_text.hpp>
#include <fiscus/text/write.hpp>

#include <concepts>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

/// A period that has a number in its year, and a length in months.
template <class P>
concept numbered_part = requires(const P p) {
  { p.number() } -> std::same_as<int>;
  { P::months_long } -> std::convertible_to<int>;
};

template <has_label P>
[[nodiscard]] chart_slot period_slot(const P& p) {
  chart_slot slot;
  if constexpr (std::same_as<P, month>)
    slot.name = in_words(p);
  else
    slot.name = to_text(p);
  if constexpr (requires { p.year(); })
    slot.year = p.year();
  else
    slot.year = p.last_day().year();
  if constexpr (numbered_part<P>) {
    slot.number = p.number();
    if constexpr (P::months_long == 1) slot.part = to_text(p, "{mon}");
    if constexpr (P::months_long == 3) slot.part = 'Q' + std::to_string(p.number());
    if constexpr (P::months_long == 6) slot.part = 'H' + std::to_string(p.number());
  }
  return slot;
}

template <class Periods>
[[nodiscard]] std::vector<chart_slot> slots_of(const Periods& periods) {
  check_slots(periods.size());
  std::vector<chart_slot> slots;
  slots.reserve(periods.size());
  for (const auto& p : periods) slots.push_back(period_slot(p));
  return slots;
}

/// Returns a mark for each value of a series, from zero to the value, at the slots of periods from
/// `start` on. Periods before it have none.
template <readable_series S>
[[nodiscard]] std::vector<chart_mark> marks_of(const S& values, period_of<S> start,
                                               const chart_numbers& as) {
  std::vector<chart_mark> marks;
  for (const auto& each : values.view()) {
    if (each.period < start) continue;
    big_ratio number = axis_number(each.value, as);
    std::string text = mark_text(number, as);
    marks.push_back({.slot = static_cast<std::size_t>(each.period - start),
                     .from = {},
                     .to = std::move(number),
                     .look = mark_look::plain,
                     .text = std::move(text)});
  }
  return marks;
}

}  // namespace fiscus::inline v0::detail

#endif
