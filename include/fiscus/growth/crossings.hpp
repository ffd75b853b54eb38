// SPDX-License-Identifier: BSL-1.0
// Marks that a series passes: for the first time, up and down again, and where it lies beyond them.
#ifndef FISCUS_GROWTH_CROSSINGS_HPP
#define FISCUS_GROWTH_CROSSINGS_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/growth/streaks.hpp>
#include <fiscus/series/series_view.hpp>

#include <concepts>
#include <optional>
#include <vector>

namespace fiscus {

/// The first period whose value is higher than `mark`; nothing if there is none.
template <readable_series S>
  requires std::totally_ordered<value_of<S>>
[[nodiscard]] constexpr std::optional<period_of<S>> first_above(const S& all,
                                                                const value_of<S>& mark) {
  for (const auto& each : all)
    if (each.value > mark) return each.period;
  return std::nullopt;
}

/// The first period whose value is lower than `mark`; nothing if there is none.
template <readable_series S>
  requires std::totally_ordered<value_of<S>>
[[nodiscard]] constexpr std::optional<period_of<S>> first_below(const S& all,
                                                                const value_of<S>& mark) {
  for (const auto& each : all)
    if (each.value < mark) return each.period;
  return std::nullopt;
}

/// All observations that are higher than `mark`, in order.
template <readable_series S>
  requires std::totally_ordered<value_of<S>>
[[nodiscard]] constexpr std::vector<observation<period_of<S>, value_of<S>>> all_above(
    const S& all, const value_of<S>& mark) {
  std::vector<observation<period_of<S>, value_of<S>>> result;
  for (const auto& each : all)
    if (each.value > mark) result.push_back(each);
  return result;
}

/// All observations that are lower than `mark`, in order.
template <readable_series S>
  requires std::totally_ordered<value_of<S>>
[[nodiscard]] constexpr std::vector<observation<period_of<S>, value_of<S>>> all_below(
    const S& all, const value_of<S>& mark) {
  std::vector<observation<period_of<S>, value_of<S>>> result;
  for (const auto& each : all)
    if (each.value < mark) result.push_back(each);
  return result;
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
template <readable_series S>
  requires std::totally_ordered<value_of<S>>
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

}  // namespace fiscus

#endif
