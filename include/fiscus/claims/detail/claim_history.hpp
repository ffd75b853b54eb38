// SPDX-License-Identifier: BSL-1.0
// Counts over the history of a series whose values are known as intervals.
#ifndef FISCUS_CLAIMS_DETAIL_CLAIM_HISTORY_HPP
#define FISCUS_CLAIMS_DETAIL_CLAIM_HISTORY_HPP

#include <fiscus/claims/detail/claim_series.hpp>
#include <fiscus/claims/finding.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/direction.hpp>
#include <fiscus/series/series_view.hpp>

#include <optional>

namespace fiscus::inline v0::detail {

/// Whether some number of `a` is above some number of `b`, or equal to it.
constexpr bool can_exceed(const interval& a, const interval& b) noexcept {
  return !a.high() || !b.low() || a.high()->value > b.low()->value;
}
constexpr bool can_reach(const interval& a, const interval& b) noexcept {
  return can_exceed(a, b) || overlaps(a, b);
}

/// A yes or no of two numbers that are not known exactly, or not at all.
struct holds {
  bool by_face;
  bool surely;
  bool possibly;
  bool of_gap = false;

  /// a > b
  static constexpr holds above(const estimate<>& a, const estimate<>& b) noexcept {
    return by(a.value() > b.value(), !can_reach(b.range(), a.range()),
              can_exceed(a.range(), b.range()));
  }
  /// a >= b
  static constexpr holds at_least(const estimate<>& a, const estimate<>& b) noexcept {
    return by(a.value() >= b.value(), !can_exceed(b.range(), a.range()),
              can_reach(a.range(), b.range()));
  }
  /// Of a value that is missing.
  static constexpr holds unknown() noexcept { return {false, false, true, true}; }

 private:
  // The face value of a hedged number lies outside of its range, and decides nothing there.
  static constexpr holds by(bool face_values, bool surely, bool possibly) noexcept {
    return {surely || (possibly && face_values), surely, possibly};
  }
};

/// A count of which the same is known.
struct count {
  int by_face = 0;
  int least = 0;
  int most = 0;
  bool has_limit = true;  ///< or `most` means nothing
  bool has_gaps = false;

  constexpr void add(holds what) {
    by_face += what.by_face ? 1 : 0;
    least += what.surely ? 1 : 0;
    most += what.possibly ? 1 : 0;
    has_gaps = has_gaps || what.of_gap;
  }

  [[nodiscard]] constexpr estimate<> as_estimate() const {
    const auto end = [](int n) { return bound{ratio(n), true}; };
    return estimate<>::within(ratio(by_face),
                              {end(least), has_limit ? std::optional(end(most)) : std::nullopt});
  }
};

/// Compares a count with the stated one; over gaps it proves nothing.
constexpr finding count_finding(int stated, const answer<count>& counted) {
  const auto claimed = figure<>::exactly(ratio(stated));
  if (!counted) return {claimed, counted.why()};
  const finding found(claimed, counted->as_estimate());
  return counted->has_gaps ? found.at_most_possible() : found;
}

/// The value of a period, upside down if lower is to mean higher.
template <class S>
constexpr std::optional<estimate<>> turned(const S& all, period_of<S> p, direction way) {
  const auto value = all.find(p);
  if (!value) return std::nullopt;
  const auto number = estimate<>::retold(detail::as_estimate(*value));
  return way == direction::falling ? -number : number;
}

/// The place of `p` among the values up to it, from the highest on. Equal ones count before it if
/// `ties_before`.
template <class S>
constexpr answer<count> place_of(const S& all, period_of<S> p, direction way, bool ties_before) {
  const auto now = turned(all, p, way);
  if (!now) return absence::missing;
  count result{1, 1, 1};
  for (const auto earlier : period_range(all.first(), static_cast<std::size_t>(p - all.first()))) {
    const auto then = turned(all, earlier, way);
    if (!then)
      result.add(holds::unknown());
    else
      result.add(ties_before ? holds::at_least(*then, *now) : holds::above(*then, *now));
  }
  return result;
}

/// How many periods ago a value was as high as that of `p`.
template <class S>
constexpr answer<count> unmatched_for(const S& all, period_of<S> p, direction way) {
  const auto now = turned(all, p, way);
  if (!now) return absence::missing;
  const int known = p - all.first();
  std::optional<int> by_face;
  std::optional<int> least;
  std::optional<int> most;
  bool has_gaps = false;
  for (int back = 1; back <= known && !most; ++back) {
    const auto then = turned(all, p - back, way);
    const holds as_high = then ? holds::at_least(*then, *now) : holds::unknown();
    has_gaps = has_gaps || as_high.of_gap;
    if (as_high.possibly && !least) least = back;
    if (as_high.by_face && !by_face) by_face = back;
    if (as_high.surely) most = back;
  }
  return count{by_face.value_or(known + 1), least.value_or(known + 1), most.value_or(0),
               most.has_value(), has_gaps};
}

/// Returns how many values up to and with `p` lie beyond the mark; none if that of `p` does not. A
/// value within a mark that is a range may lie beyond it.
template <class S>
constexpr answer<count> times_beyond(const S& all, period_of<S> p, const any_figure& mark,
                                     direction way) {
  require_one_unit(mark, any_figure(detail::as_estimate(value_of<S>{})));
  const interval ends = way == direction::falling ? -mark.number().ends() : mark.number().ends();
  const auto past_mark = [&](const estimate<>& value) {
    require_both_rates_or_points(mark.number().form(), value.form());
    return holds::above(value, estimate<>::computed(ends.high()->value, ends));
  };
  const auto now = turned(all, p, way);
  if (!now) return absence::missing;
  const holds at_p = past_mark(*now);
  count result;
  result.add(at_p);
  for (const auto earlier : period_range(all.first(), static_cast<std::size_t>(p - all.first()))) {
    const auto then = turned(all, earlier, way);
    result.add(then ? past_mark(*then) : holds::unknown());
  }
  if (!at_p.by_face) result.by_face = 0;
  if (!at_p.surely) result.least = 0;
  if (!at_p.possibly) result.most = 0;
  return result;
}

/// For how many periods in a row, `p` the last of them, a value lies above the one so many before.
template <class S>
constexpr answer<count> changes_one_way(const S& all, period_of<S> p, direction way, int distance) {
  if (way == direction::flat) throw invalid_value("a streak of rises or of falls");
  if (!all.contains(p)) return absence::missing;
  if (p - all.first() < distance || !all.contains(p - distance)) return absence::base_missing;
  count result;
  holds so_far{true, true, true};
  for (auto at = p; so_far.possibly; at = at - 1) {
    if (at - all.first() < distance) {
      result.has_limit = false;
      return result;
    }
    const auto now = turned(all, at, way);
    const auto before = turned(all, at - distance, way);
    const holds here = now && before ? holds::above(*now, *before) : holds::unknown();
    so_far = {so_far.by_face && here.by_face, so_far.surely && here.surely, here.possibly,
              here.of_gap};
    result.add(so_far);
  }
  return result;
}

}  // namespace fiscus::inline v0::detail

#endif
