// SPDX-License-Identifier: BSL-1.0
// Statements about the history of a series: records, marks passed for the first time, streaks.
#ifndef FISCUS_GROWTH_RECORDS_HPP
#define FISCUS_GROWTH_RECORDS_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/series_view.hpp>

#include <concepts>
#include <optional>
#include <vector>

namespace fiscus {

/// The observations that were higher than all before them, in order; a tie is no record. The first
/// observation of the series opens the list. Gaps are passed over: a record is one among the values
/// that are known.
///
///     records(exports).back()   // the standing record: its period and value
template <readable_series S>
  requires std::totally_ordered<value_of<S>>
[[nodiscard]] constexpr std::vector<observation<period_of<S>, value_of<S>>> records(const S& all) {
  std::vector<observation<period_of<S>, value_of<S>>> result;
  for (const auto& each : all)
    if (result.empty() || each.value > result.back().value) result.push_back(each);
  return result;
}

/// The first period whose value is higher than `mark`; nothing if there is none.
template <readable_series S>
  requires std::totally_ordered<value_of<S>>
[[nodiscard]] constexpr std::optional<period_of<S>> first_above(const S& all,
                                                                const value_of<S>& mark) {
  for (const auto& each : all)
    if (each.value > mark) return each.period;
  return std::nullopt;
}

/// Which way a value points.
enum class direction : signed char { falling = -1, flat = 0, rising = 1 };

/// A run of consecutive periods that point the same way.
template <calendar_period Period>
struct run {
  direction way;
  int length;       ///< how many periods, from 1
  Period first;     ///< the earliest of them
  bool open_ended;  ///< before it lies a gap or the beginning of the series: it may be longer

  [[nodiscard]] friend constexpr bool operator==(const run&, const run&) = default;
};

/// The run with which a series of changes ends: how many values of one sign come last without a
/// gap. Nothing if the series is empty or its last period is a gap.
///
///     streak(year_on_year(exports))   // rising for so many months
template <readable_series S>
  requires std::totally_ordered<value_of<S>>
[[nodiscard]] constexpr std::optional<run<period_of<S>>> streak(const S& changes) {
  using Period = period_of<S>;
  using Value = value_of<S>;
  const auto way = [](const Value& change) {
    return change > Value{}   ? direction::rising
           : change < Value{} ? direction::falling
                              : direction::flat;
  };
  if (changes.empty() || !changes.contains(changes.last())) return std::nullopt;
  const Period latest = changes.last();
  run<Period> result{way(changes[latest]), 1, latest, true};
  while (result.first > changes.first() && changes.contains(result.first - 1)) {
    if (way(changes[result.first - 1]) != result.way) {
      result.open_ended = false;
      break;
    }
    --result.first;
    ++result.length;
  }
  return result;
}

}  // namespace fiscus

#endif
