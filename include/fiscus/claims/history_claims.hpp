// SPDX-License-Identifier: BSL-1.0
// Claims about a period and all that went before: a record, the second highest, the lowest since,
// the first above a mark, the fourteenth rise in a row. Later periods play no part.
// The finding counts: the place, the length. Where values are known as intervals, or are missing,
// the count has a range. A claim that is right for the face values `follows`, however wide that is;
// one that is right only for other counts in it is `possible`, and so is one over gaps.
#ifndef FISCUS_CLAIMS_HISTORY_CLAIMS_HPP
#define FISCUS_CLAIMS_HISTORY_CLAIMS_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/claims/detail/claim_history.hpp>
#include <fiscus/claims/detail/claim_part.hpp>
#include <fiscus/claims/detail/claim_series.hpp>
#include <fiscus/claims/finding.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/growth/direction.hpp>
#include <fiscus/series/series_view.hpp>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// "a record": higher than all before; a tie is none.
///
///     check(record_claim{}, exports, month{2025, 12})
struct record_claim {
  [[nodiscard]] friend constexpr bool operator==(record_claim, record_claim) = default;
};
/// Lower than all before.
struct low_record_claim {
  [[nodiscard]] friend constexpr bool operator==(low_record_claim, low_record_claim) = default;
};

/// "the second-highest month": equal values share the better place.
struct nth_highest_claim {
  detail::said<int> n;

  [[nodiscard]] friend constexpr bool operator==(const nth_highest_claim&,
                                                 const nth_highest_claim&) = default;
};
/// "the third-lowest month".
struct nth_lowest_claim {
  detail::said<int> n;

  [[nodiscard]] friend constexpr bool operator==(const nth_lowest_claim&,
                                                 const nth_lowest_claim&) = default;
};

/// "the highest since May 2022": so many periods ago a value was as high, and none since.
struct highest_since_claim {
  detail::said<int> length;

  [[nodiscard]] friend constexpr bool operator==(const highest_since_claim&,
                                                 const highest_since_claim&) = default;
};
/// "the lowest since May 2022", "an eight-month low".
///
///     check(lowest_since_claim{.length = january - month{2022, 5}}, exports, january)
struct lowest_since_claim {
  detail::said<int> length;

  [[nodiscard]] friend constexpr bool operator==(const lowest_since_claim&,
                                                 const lowest_since_claim&) = default;
};

/// "above 400 million for the first time". The mark is meant exactly.
struct first_above_claim {
  detail::said_figure mark;

  [[nodiscard]] friend constexpr bool operator==(const first_above_claim&,
                                                 const first_above_claim&) = default;
};
/// "below 200 million for the first time".
struct first_below_claim {
  detail::said_figure mark;

  [[nodiscard]] friend constexpr bool operator==(const first_below_claim&,
                                                 const first_below_claim&) = default;
};

/// "the third rise in a row": for so many periods each one higher (lower) than the one before it.
struct streak_claim {
  detail::said<direction> way;
  detail::said<int> length;

  [[nodiscard]] friend constexpr bool operator==(const streak_claim&,
                                                 const streak_claim&) = default;
};
/// "the 14th consecutive month of growth on the year": each higher (lower) than a year before.
struct year_streak_claim {
  detail::said<direction> way;
  detail::said<int> length;

  [[nodiscard]] friend constexpr bool operator==(const year_streak_claim&,
                                                 const year_streak_claim&) = default;
};

/// Checks a claim about `p`: the finding compares a count of one with the place that `p` had when
/// it was new. Without a value of `p` it is undecidable.
template <claimed_series S>
[[nodiscard]] constexpr finding check(const record_claim&, const S& all, period_of<S> p) {
  return detail::count_finding(1, detail::place_of(all, p, direction::rising, true));
}
template <claimed_series S>
[[nodiscard]] constexpr finding check(const low_record_claim&, const S& all, period_of<S> p) {
  return detail::count_finding(1, detail::place_of(all, p, direction::falling, true));
}
template <claimed_series S>
[[nodiscard]] constexpr finding check(const nth_highest_claim& claim, const S& all,
                                      period_of<S> p) {
  return detail::count_finding(claim.n, detail::place_of(all, p, direction::rising, false));
}
template <claimed_series S>
[[nodiscard]] constexpr finding check(const nth_lowest_claim& claim, const S& all, period_of<S> p) {
  return detail::count_finding(claim.n, detail::place_of(all, p, direction::falling, false));
}

/// The finding counts the periods since a value was as high (low); without a limit where all known
/// values are lower (higher).
template <claimed_series S>
[[nodiscard]] constexpr finding check(const highest_since_claim& claim, const S& all,
                                      period_of<S> p) {
  return detail::count_finding(claim.length, detail::unmatched_for(all, p, direction::rising));
}
template <claimed_series S>
[[nodiscard]] constexpr finding check(const lowest_since_claim& claim, const S& all,
                                      period_of<S> p) {
  return detail::count_finding(claim.length, detail::unmatched_for(all, p, direction::falling));
}

/// The finding counts the values beyond the mark up to `p`; it is zero if that of `p` is not.
/// Throws `currency_mismatch` if the mark names another currency than the series has.
template <claimed_series S>
[[nodiscard]] constexpr finding check(const first_above_claim& claim, const S& all,
                                      period_of<S> p) {
  return detail::count_finding(1, detail::times_beyond(all, p, claim.mark, direction::rising));
}
template <claimed_series S>
[[nodiscard]] constexpr finding check(const first_below_claim& claim, const S& all,
                                      period_of<S> p) {
  return detail::count_finding(1, detail::times_beyond(all, p, claim.mark, direction::falling));
}

/// The finding counts the changes one way that end with that of `p`; without a limit where they go
/// back to the beginning of the series. Throws `invalid_value` for a way that is flat.
template <claimed_series S>
  requires partitioning_period<period_of<S>>
[[nodiscard]] constexpr finding check(const streak_claim& claim, const S& all, period_of<S> p) {
  return detail::count_finding(claim.length, detail::changes_one_way(all, p, claim.way, 1));
}
template <claimed_series S>
  requires yearly_period<period_of<S>>
[[nodiscard]] constexpr finding check(const year_streak_claim& claim, const S& all,
                                      period_of<S> p) {
  return detail::count_finding(claim.length,
                               detail::changes_one_way(all, p, claim.way, period_of<S>::per_year));
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
