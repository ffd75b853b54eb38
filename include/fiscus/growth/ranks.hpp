// SPDX-License-Identifier: BSL-1.0
// The place of a period among others: "the third-highest month ever, and the best December".
#ifndef FISCUS_GROWTH_RANKS_HPP
#define FISCUS_GROWTH_RANKS_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/series/series_view.hpp>

namespace fiscus::inline v0 {

/// A place among several values, from the highest on. Equal values share the better place, and the
/// next one comes as far behind as there are before it: 1, 2, 2, 4 (standard competition ranking).
struct ranking {
  int place;  ///< how many are higher, and 1
  int tied;   ///< how many share it, from 1 for nobody else
  int of;     ///< how many values there are

  /// The place from the lowest on: how many are lower, and 1.
  [[nodiscard]] constexpr int from_below() const noexcept { return of - place - tied + 2; }

  [[nodiscard]] friend constexpr bool operator==(const ranking&, const ranking&) = default;
};

namespace detail {

// The place of `value` among itself and the others that are counted in.
template <class Value>
class counted_place {
 public:
  constexpr explicit counted_place(const Value& value) : value_(value) {}

  constexpr void count(const Value& other) {
    if (other > value_) ++result_.place;
    if (other == value_) ++result_.tied;
    ++result_.of;
  }
  [[nodiscard]] constexpr ranking result() const noexcept { return result_; }

 private:
  Value value_;
  ranking result_{1, 1, 1};
};

// The place of `p` among itself and those periods that `belongs` lets in.
template <class S, class Belongs>
constexpr answer<ranking> rank_if(const S& all, period_of<S> p, Belongs belongs) {
  const auto value = all.find(p);
  if (!value) return absence::missing;
  counted_place place(*value);
  for (const auto& each : all)
    if (each.period != p && belongs(each.period)) place.count(each.value);
  return place.result();
}

}  // namespace detail

/// The rank of `p` among all values that are known, later ones included. Among others it is that in
/// a part of the series. No answer if `p` has no value.
///
///     rank(exports, month{2025, 12}).value().place                  // 1: the highest
///     rank(exports.until(p), p)                                     // when it was new
///     rank(exports.between(p - 11, p), p)                           // among the last twelve
template <ordered_series S>
[[nodiscard]] constexpr answer<ranking> rank(const S& all, period_of<S> p) {
  return detail::rank_if(all, p, [](const auto&) { return true; });
}

/// The rank of `p` among the same periods of all years: a December among Decembers. No answer if
/// `p` has no value.
template <ordered_series S>
  requires yearly_period<period_of<S>>
[[nodiscard]] constexpr answer<ranking> rank_among_years(const S& all, period_of<S> p) {
  return detail::rank_if(
      all, p, [p](const auto& other) { return (other - p) % period_of<S>::per_year == 0; });
}

}  // namespace fiscus::inline v0

#endif
