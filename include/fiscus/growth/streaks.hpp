// SPDX-License-Identifier: BSL-1.0
// Streaks: for how many periods in a row a series has risen, or its changes have had one sign.
#ifndef FISCUS_GROWTH_STREAKS_HPP
#define FISCUS_GROWTH_STREAKS_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/growth/bases.hpp>
#include <fiscus/growth/compare.hpp>
#include <fiscus/growth/direction.hpp>
#include <fiscus/growth/measures.hpp>
#include <fiscus/series/series_view.hpp>

#include <concepts>
#include <optional>
#include <vector>

namespace fiscus::inline v0 {

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

/// Which way one value points from another: a measure of all values that have an order.
struct direction_measure : detail::measure_of_two<direction_measure> {
  template <std::totally_ordered V>
  static constexpr direction of(const V& from, const V& to) {
    return detail::way_from(from, to);
  }
};
inline constexpr direction_measure ways{};

/// Which way each value points from that of the period before it. It can be asked for its streaks,
/// also where there are no rates, as with balances that fall below zero:
///
///     streak(directions(exports))   // rising for so many months
inline constexpr comparison directions{ways, on_period_before};

/// All runs of a series of changes (rates, differences, `directions`), in order: each value that is
/// there belongs to one. A run ends where the sign changes and at every gap.
template <ordered_series S>
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
/// no record. Empty without one.
///
///     longest_run(year_on_year(exports), direction::falling)
///     longest_run(directions(exports), direction::rising)
template <ordered_series S>
[[nodiscard]] constexpr std::optional<run<period_of<S>>> longest_run(const S& changes,
                                                                     direction way) {
  std::optional<run<period_of<S>>> result;
  for (const auto& each : runs(changes))
    if (each.way == way && (!result || each.length > result->length)) result = each;
  return result;
}

/// The run with which a series of changes ends: the last of `runs`. Nothing if the series is empty
/// or its last period is a gap.
///
///     streak(year_on_year(exports))   // rising for so many months
template <ordered_series S>
[[nodiscard]] constexpr std::optional<run<period_of<S>>> streak(const S& changes) {
  if (changes.empty() || !changes.contains(changes.last())) return std::nullopt;
  return runs(changes).back();
}

/// A mark that was crossed.
template <calendar_period Period>
struct crossing {
  Period period;  ///< the one in which it is seen: the first whose value lies on the other side
  direction way;  ///< rising or falling
  Period from;    ///< the last period before whose value lay on the side that was left
  bool over_gap;  ///< between the two a value is missing: it may have been crossed earlier

  [[nodiscard]] friend constexpr bool operator==(const crossing&, const crossing&) = default;
};

/// Each time that the values of a series went from one side of `mark` to the other, in order; the
/// ways alternate. A value on the mark lies on neither side: to touch it is no crossing, and one
/// that comes to rest on it is seen when it leaves. A series that begins above the mark has not
/// crossed it.
template <ordered_series S>
[[nodiscard]] constexpr std::vector<crossing<period_of<S>>> crossings(const S& all,
                                                                      const value_of<S>& mark) {
  std::vector<crossing<period_of<S>>> result;
  std::optional<period_of<S>> from;  // the last period that was not on the mark …
  direction side = direction::flat;  // … on which side it was …
  bool over_gap = false;             // … and whether there was a gap since
  for (const auto p : all.periods()) {
    const auto value = all.find(p);
    if (!value) {
      over_gap = true;
      continue;
    }
    const direction now = detail::way_from(mark, *value);
    if (now == direction::flat) continue;
    if (from && now != side) result.push_back({p, now, *from, over_gap});
    from = p;
    side = now;
    over_gap = false;
  }
  return result;
}

}  // namespace fiscus::inline v0

#endif
