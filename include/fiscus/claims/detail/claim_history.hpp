// SPDX-License-Identifier: BSL-1.0
// Counts over the history of a series whose values are known as intervals.
#ifndef FISCUS_CLAIMS_DETAIL_CLAIM_HISTORY_HPP
#define FISCUS_CLAIMS_DETAIL_CLAIM_HISTORY_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/claims/detail/claim_series.hpp>
#include <fiscus/claims/detail/count.hpp>
#include <fiscus/error.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/direction.hpp>
#include <fiscus/growth/measures.hpp>
#include <fiscus/series/series_view.hpp>

#include <optional>

namespace fiscus::inline v0::detail {

/// The periods of a year; 0 if the periods do not recur in each year.
template <class P>
constexpr int periods_a_year() {
  if constexpr (yearly_period<P>)
    return P::per_year;
  else
    return 0;
}

/// The values that a claim about history is about: those of a series, the sums of several periods
/// in a row, or growth on the year; with the other sign where lower is to count as higher.
template <class S>
class claimed_history {
 public:
  using P = period_of<S>;

  /// Throws `invalid_value` unless sums are of one period or more, and for growth on the year of
  /// periods that do not recur in each year.
  constexpr claimed_history(const S& all, direction way, int summed, bool of_growth)
      : all_(all), way_(way), summed_(summed), lag_(of_growth ? periods_a_year<P>() : 0) {
    if (summed < 1) throw invalid_value("the sums of one period or more");
    if (of_growth && lag_ == 0) throw invalid_value("growth on the year of yearly periods");
  }

  /// How many values precede that of `p`, gaps included.
  [[nodiscard]] constexpr int before(P p) const {
    return all_.empty() ? 0 : (p - all_.first()) - (summed_ - 1) - lag_;
  }
  [[nodiscard]] constexpr std::optional<estimate<>> operator()(P p) const {
    const auto value = lag_ == 0 ? level(p) : grown(p);
    return way_ == direction::falling && value ? std::optional(-*value) : value;
  }

 private:
  [[nodiscard]] constexpr std::optional<estimate<>> level(P p) const {
    const auto sum = sum_at(all_, through(p - (summed_ - 1), p));
    return sum ? std::optional<estimate<>>(sum->number()) : std::nullopt;
  }
  [[nodiscard]] constexpr std::optional<estimate<>> grown(P p) const {
    const auto now = level(p);
    const auto then = level(p - lag_);
    if (!now || !then) return std::nullopt;
    const auto rate = growth(*then, *now);
    return rate ? std::optional<estimate<>>(*rate) : std::nullopt;
  }

  const S& all_;
  direction way_;
  int summed_;
  int lag_;
};

/// Returns the place of `p` among the values up to it, from the highest on. Equal ones count before
/// it if `ties_before`.
template <class History, class P>
constexpr answer<count> place_of(const History& value, P p, bool ties_before) {
  const auto now = value(p);
  if (!now) return absence::missing;
  if (value.before(p) <= 0) return absence::base_missing;
  count result{1, 1, 1};
  for (int back = value.before(p); back > 0; --back) {
    const auto then = value(p - back);
    if (!then)
      result.add(holds::unknown());
    else
      result.add(ties_before ? holds::at_least(*then, *now) : holds::above(*then, *now));
  }
  return result;
}

/// Returns how many periods ago a value was as high as that of `p`.
template <class History, class P>
constexpr answer<count> unmatched_for(const History& value, P p) {
  const auto now = value(p);
  if (!now) return absence::missing;
  const int known = value.before(p);
  std::optional<int> by_face;
  std::optional<int> least;
  std::optional<int> most;
  bool has_gaps = false;
  for (int back = 1; back <= known && !most; ++back) {
    const auto then = value(p - back);
    const holds as_high = then ? holds::at_least(*then, *now) : holds::unknown();
    has_gaps = has_gaps || as_high.of_gap;
    if (as_high.possibly && !least) least = back;
    if (as_high.by_face && !by_face) by_face = back;
    if (as_high.surely) most = back;
  }
  // The value before all that is known may have been as high.
  return count{by_face.value_or(known + 1), least.value_or(known + 1), most.value_or(0),
               most.has_value(), has_gaps || !by_face};
}

/// Returns how often `holds_at` holds up to and with `p`, and never where it does not hold at `p`.
template <class History, class P, class F>
constexpr answer<count> times_of(const History& value, P p, F holds_at) {
  const auto now = value(p);
  if (!now) return absence::missing;
  const holds at_p = holds_at(*now);
  if (at_p.possibly && value.before(p) <= 0) return absence::base_missing;
  count result;
  result.add(at_p);
  for (int back = value.before(p); back > 0; --back) {
    const auto then = value(p - back);
    result.add(then ? holds_at(*then) : holds::unknown());
  }
  if (!at_p.by_face) result.by_face = 0;
  if (!at_p.surely) result.least = 0;
  if (!at_p.possibly) result.most = 0;
  return result;
}

/// Returns how many values up to and with `p` lie beyond the mark. A value within a mark that is a
/// range may lie beyond it.
template <class History, class P>
constexpr answer<count> times_beyond(const History& value, P p, const any_figure& mark,
                                     direction way) {
  const interval ends = way == direction::falling ? -mark.number().ends() : mark.number().ends();
  return times_of(value, p, [&](const estimate<>& number) {
    require_both_rates_or_points(mark.number().form(), number.form());
    return holds::above(number, estimate<>::computed(ends.high()->value, ends));
  });
}

/// Whether the value of `p` lies above the one `distance` periods before.
template <class History, class P>
constexpr holds rises_at(const History& value, P p, int distance) {
  const auto now = value(p);
  const auto before = value(p - distance);
  return now && before ? holds::above(*now, *before) : holds::unknown();
}

/// Returns for how many periods in a row, `p` the last of them, a value lies above the one
/// `distance` periods before.
template <class History, class P>
constexpr answer<count> rises_in_a_row(const History& value, P p, int distance) {
  if (!value(p)) return absence::missing;
  if (value.before(p) < distance || !value(p - distance)) return absence::base_missing;
  count result;
  holds so_far{true, true, true};
  for (P at = p; so_far.possibly; at = at - 1) {
    if (value.before(at) < distance) {
      result.has_limit = false;
      return result;
    }
    const holds here = rises_at(value, at, distance);
    so_far = {so_far.by_face && here.by_face, so_far.surely && here.surely, here.possibly,
              so_far.of_gap || here.of_gap};
    result.add(so_far);
  }
  return result;
}

/// Returns how many rises in a row ended with a fall at `p`; none if its value did not fall.
template <class History, class P>
constexpr answer<count> rises_ended_at(const History& value, P p, int distance) {
  const auto now = value(p);
  if (!now) return absence::missing;
  const auto rises = rises_in_a_row(value, p - 1, distance);
  const auto before = value(p - distance);
  if (!rises || !before) return absence::base_missing;
  const holds falls = holds::above(*before, *now);
  count result = *rises;
  if (!falls.by_face) result.by_face = 0;
  if (!falls.surely) result.least = 0;
  if (!falls.possibly) result.most = 0;
  result.has_limit = result.has_limit || !falls.possibly;
  return result;
}

}  // namespace fiscus::inline v0::detail

#endif
