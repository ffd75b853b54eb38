// SPDX-License-Identifier: BSL-1.0
// Claims about a period and all that went before: a record, the second highest, the lowest since,
// the first above a mark, the fourteenth rise in a row, the first fall after nine rises. Later
// periods play no part.
// The finding counts: the place, the length. Where values are known as intervals, or are missing,
// the count has a range. A claim that is right for the face values `follows`, however wide that is;
// one that is right only for other counts in it is `possible`, and so is one over gaps.
#ifndef FISCUS_CLAIMS_HISTORY_CLAIMS_HPP
#define FISCUS_CLAIMS_HISTORY_CLAIMS_HPP

#include <fiscus/claims/detail/claim_history.hpp>
#include <fiscus/claims/detail/claim_series.hpp>
#include <fiscus/claims/detail/count.hpp>
#include <fiscus/claims/finding.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/direction.hpp>
#include <fiscus/series/series_view.hpp>

#include <concepts>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// What is counted in history.
enum class history_question : unsigned char {
  record,         ///< the values before that are as high, and itself: one for a record
  place,          ///< the values before that are higher, and itself
  since,          ///< the periods since a value was as high
  first_beyond,   ///< the values above a mark
  streak,         ///< the rises in a row
  broken_streak,  ///< the rises in a row that a fall ends
};

namespace detail {

inline constexpr const char* no_place = "a place of at least one";
inline constexpr const char* not_earlier = "a period at least one before";
inline constexpr const char* no_streak = "a streak of at least one";

/// Returns a number. Throws `invalid_value` with `expected` unless it is positive.
constexpr int at_least_one(int number, const char* expected) {
  if (number < 1) throw invalid_value(expected);
  return number;
}

}  // namespace detail

/// A claim about the place of a period in history: what is counted, in which direction, and which
/// number is claimed. Made by the functions below.
///
///     check(record_claim(), exports, month{2025, 12})
///     check(record_claim().of_sums(4), exports, month{2025, 10})     // "a record for any four
///     months" check(streak_claim(direction::rising, 14).on_year(), exports, month{2024, 11})
struct history_claim {
  history_question what = history_question::record;
  direction way = direction::rising;  ///< `falling` where lower counts as higher
  int number = 1;
  any_figure mark{};          ///< of `first_beyond`; meant exactly
  bool against_year = false;  ///< whether rises are on the same period of the year before
  int summed = 1;             ///< how many periods in a row are added up
  bool of_growth = false;     ///< whether it is about growth on the year

  /// The claim about rises on the same period of the year before.
  [[nodiscard]] constexpr history_claim on_year() const {
    history_claim result = *this;
    result.against_year = true;
    return result;
  }
  /// The claim about the sums of so many periods in a row. Throws `invalid_value` unless the number
  /// is positive.
  [[nodiscard]] constexpr history_claim of_sums(int periods) const {
    history_claim result = *this;
    result.summed = detail::at_least_one(periods, "sums of at least one period");
    return result;
  }
  /// The claim about growth on the year.
  [[nodiscard]] constexpr history_claim of_growth_on_year() const {
    history_claim result = *this;
    result.of_growth = true;
    return result;
  }

  [[nodiscard]] friend constexpr bool operator==(const history_claim&,
                                                 const history_claim&) = default;
};

/// "a record": higher than all before; a tie is none.
[[nodiscard]] constexpr history_claim record_claim() { return {}; }
/// "a record low": lower than all before.
[[nodiscard]] constexpr history_claim low_record_claim() { return {.way = direction::falling}; }
/// "the second-highest month": equal values share the better place. Throws `invalid_value`, as do
/// the following, unless the number is positive.
[[nodiscard]] constexpr history_claim nth_highest_claim(int n) {
  return {.what = history_question::place, .number = detail::at_least_one(n, detail::no_place)};
}
/// "the third-lowest month".
[[nodiscard]] constexpr history_claim nth_lowest_claim(int n) {
  return {.what = history_question::place,
          .way = direction::falling,
          .number = detail::at_least_one(n, detail::no_place)};
}
/// "the highest since May 2022": so many periods ago a value was as high, and none since.
///
///     check(lowest_since_claim(january - month{2022, 5}), exports, january)
[[nodiscard]] constexpr history_claim highest_since_claim(int periods_ago) {
  return {.what = history_question::since,
          .number = detail::at_least_one(periods_ago, detail::not_earlier)};
}
/// "the lowest since May 2022", "an eight-month low".
[[nodiscard]] constexpr history_claim lowest_since_claim(int periods_ago) {
  return {.what = history_question::since,
          .way = direction::falling,
          .number = detail::at_least_one(periods_ago, detail::not_earlier)};
}
/// "above 400 million for the first time".
[[nodiscard]] constexpr history_claim first_above_claim(const any_figure& mark) {
  return {.what = history_question::first_beyond, .mark = mark};
}
/// "below 200 million for the first time".
[[nodiscard]] constexpr history_claim first_below_claim(const any_figure& mark) {
  return {.what = history_question::first_beyond, .way = direction::falling, .mark = mark};
}
/// "the third rise in a row": for so many periods each one higher (lower) than the one before it.
/// Throws `invalid_value` for a way that is flat.
[[nodiscard]] constexpr history_claim streak_claim(direction way, int length) {
  if (way == direction::flat) throw invalid_value("a streak of rises or of falls");
  return {.what = history_question::streak,
          .way = way,
          .number = detail::at_least_one(length, detail::no_streak)};
}
/// "the first fall after nine rises": the way is that of the streak that ended.
[[nodiscard]] constexpr history_claim broken_streak_claim(direction way, int length) {
  if (way == direction::flat) throw invalid_value("a streak of rises or of falls");
  return {.what = history_question::broken_streak,
          .way = way,
          .number = detail::at_least_one(length, detail::no_streak)};
}

namespace detail {

/// Returns what a claim about `p` counts. Throws what `check` throws.
template <claimed_series S>
[[nodiscard]] constexpr answer<count> counted_by(const history_claim& claim, const S& all,
                                                 period_of<S> p) {
  static_cast<void>(at_least_one(claim.number, "a claim of at least one in history"));
  static_cast<void>(at_least_one(claim.summed, "sums of at least one period"));
  const claimed_history<S> value(all, claim.way, claim.summed, claim.of_growth);
  constexpr int year = periods_a_year<period_of<S>>();
  if (claim.against_year && year == 0) throw invalid_value("rises on the year of yearly periods");
  const int distance = claim.against_year ? year : 1;
  switch (claim.what) {
    case history_question::record: return place_of(value, p, true);
    case history_question::place: return place_of(value, p, false);
    case history_question::since: return unmatched_for(value, p);
    case history_question::first_beyond:
      require_one_unit(claim.of_growth ? unit_of_rates : any_figure(as_known(value_of<S>{})),
                       claim.mark);
      return times_beyond(value, p, claim.mark, claim.way);
    case history_question::streak: return rises_in_a_row(value, p, distance);
    case history_question::broken_streak: break;
  }
  return rises_ended_at(value, p, distance);
}

/// Says that the period of a claim is not one of those of the series.
template <class S, class P>
concept is_other_period = !std::convertible_to<P, period_of<S>>;

}  // namespace detail

/// Returns the finding on a claim about `p`, which compares the claimed number with a count: of the
/// place that `p` had when it was new, the periods since a value was as high (without a limit where
/// all known values are lower), the values beyond the mark (none if that of `p` is not), the rises
/// in a row (without a limit where they go back to the beginning). Without a value of `p`, or
/// without a period before it to compare with, it is undecidable. Throws `currency_mismatch` if a
/// mark names another currency than the series has, `invalid_value` if it is an amount and the
/// values are rates, or the reverse, for a number that is not positive, and for years of periods
/// that do not recur in each year.
template <claimed_series S>
[[nodiscard]] constexpr finding check(const history_claim& claim, const S& all, period_of<S> p) {
  const answer<detail::count> counted = detail::counted_by(claim, all, p);
  const auto claimed = figure<>::exactly(ratio(claim.number));
  if (!counted) return {claimed, counted.why()};
  const finding found(claimed, counted->as_estimate());
  return counted->has_gaps ? found.at_most_possible() : found;
}

/// Does not compile: a claim about history is about a period of the series itself.
template <claimed_series S, class P>
  requires detail::is_other_period<S, P> finding check(const history_claim& claim, const S& all,
                                                       P p) {
    static_assert(
        !detail::is_other_period<S, P>,
        "A claim about history is about a period of its series: aggregate the series to the "
        "period of the claim first, as in aggregate<fiscal_half<>>(exports, sum).");
    return check(claim, all, p);
  }

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
