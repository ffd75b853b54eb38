// SPDX-License-Identifier: BSL-1.0
// Streaks: for how many periods on end a series has risen, or its changes have had one sign.
#ifndef FISCUS_GROWTH_STREAKS_HPP
#define FISCUS_GROWTH_STREAKS_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/series_view.hpp>

#include <concepts>
#include <optional>
#include <vector>

namespace fiscus {

/// Which way a value points.
enum class direction : signed char { falling = -1, flat = 0, rising = 1 };

/// A run of consecutive periods that point the same way.
template <calendar_period Period>
struct run {
  direction way;
  int length;            ///< how many periods, from 1
  Period first;          ///< the earliest of them
  bool open_ended;       ///< before it lies a gap or the beginning of the series: it may be longer
  bool cut_off = false;  ///< after it lies a gap: it may be longer

  /// The latest of them.
  [[nodiscard]] constexpr Period last() const { return first + (length - 1); }

  [[nodiscard]] friend constexpr bool operator==(const run&, const run&) = default;
};

namespace detail {

template <class Value>
constexpr direction way_from(const Value& before, const Value& now) {
  return now > before ? direction::rising : now < before ? direction::falling : direction::flat;
}

}  // namespace detail

/// Which way each value points from that of the period before it, a gap where one of the two is
/// missing. It can be asked for its streaks, also where there are no rates, as with balances that
/// fall below zero:
///
///     streak(directions(exports))   // rising for so many months
template <readable_series S>
  requires partitioning_period<period_of<S>> && std::totally_ordered<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, direction> directions(const S& levels) {
  series<period_of<S>, direction> result(levels.start());
  result.reserve(levels.length());
  std::optional<value_of<S>> before;
  for (const auto p : levels.periods()) {
    const auto now = levels.find(p);
    if (before && now)
      result.push_back(detail::way_from(*before, *now));
    else
      result.push_back(std::nullopt);
    before = now;
  }
  return result;
}

/// All runs of a series of changes (rates, differences, `directions`), in order: each value that is
/// there belongs to one. A run ends where the sign changes and at every gap.
template <readable_series S>
  requires std::totally_ordered<value_of<S>>
[[nodiscard]] constexpr std::vector<run<period_of<S>>> runs(const S& changes) {
  std::vector<run<period_of<S>>> result;
  bool after_gap = true;
  for (const auto p : changes.periods()) {
    const auto change = changes.find(p);
    if (!change) {
      if (!after_gap) result.back().cut_off = true;
      after_gap = true;
      continue;
    }
    const direction way = detail::way_from(value_of<S>{}, *change);
    if (!after_gap && result.back().way == way)
      ++result.back().length;
    else
      result.push_back({way, 1, p, after_gap});
    after_gap = false;
  }
  return result;
}

/// The longest run of a series of changes that points `way`; of several the earliest, as a tie is
/// no record. Nothing if there is none.
///
///     longest_run(year_on_year(exports), direction::falling)
///     longest_run(directions(exports), direction::rising)
template <readable_series S>
  requires std::totally_ordered<value_of<S>>
[[nodiscard]] constexpr std::optional<run<period_of<S>>> longest_run(const S& changes,
                                                                     direction way) {
  std::optional<run<period_of<S>>> result;
  for (const auto& each : runs(changes))
    if (each.way == way && (!result || each.length > result->length)) result = each;
  return result;
}

/// The run with which a series of changes ends: how many values of one sign come last without a
/// gap. Nothing if the series is empty or its last period is a gap.
///
///     streak(year_on_year(exports))   // rising for so many months
template <readable_series S>
  requires std::totally_ordered<value_of<S>>
[[nodiscard]] constexpr std::optional<run<period_of<S>>> streak(const S& changes) {
  if (changes.empty() || !changes.contains(changes.last())) return std::nullopt;
  const auto way = [&](period_of<S> p) { return detail::way_from(value_of<S>{}, changes[p]); };
  const auto latest = changes.last();
  run<period_of<S>> result{way(latest), 1, latest, true};
  while (result.first > changes.first() && changes.contains(result.first - 1)) {
    if (way(result.first - 1) != result.way) {
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
