// SPDX-License-Identifier: BSL-1.0
// Claims about a period of a series: its level, its growth, its total so far in the year, an
// average of the months before. `check` takes the period; a gap makes a claim undecidable, and the
// finding says why.
#ifndef FISCUS_CLAIMS_SERIES_CLAIMS_HPP
#define FISCUS_CLAIMS_SERIES_CLAIMS_HPP

#include <fiscus/calendar/holiday_rule.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/calendar/weekend.hpp>
#include <fiscus/calendar/working_days.hpp>
#include <fiscus/claims/detail/claim_part.hpp>
#include <fiscus/claims/detail/claim_series.hpp>
#include <fiscus/claims/finding.hpp>
#include <fiscus/claims/growth_claims.hpp>
#include <fiscus/claims/sum_claims.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/series/rolling.hpp>
#include <fiscus/series/series_view.hpp>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// "437 million in December": the figure of the period itself.
///
///     check(level_claim{.stated = "437 million"}, exports, month{2025, 12})
struct level_claim {
  detail::said_figure stated;

  [[nodiscard]] friend constexpr bool operator==(const level_claim&, const level_claim&) = default;
};

/// "up 12 million on the month": the difference to the period before.
struct change_claim {
  detail::said_figure stated;

  [[nodiscard]] friend constexpr bool operator==(const change_claim&,
                                                 const change_claim&) = default;
};

/// "up 23% on the month": growth on the period before.
struct period_on_period_claim {
  detail::said_figure stated;

  [[nodiscard]] friend constexpr bool operator==(const period_on_period_claim&,
                                                 const period_on_period_claim&) = default;
};

/// "up 26% on the year": growth on the same period of the year before.
struct year_on_year_claim {
  detail::said_figure stated;

  [[nodiscard]] friend constexpr bool operator==(const year_on_year_claim&,
                                                 const year_on_year_claim&) = default;
};

/// "3.81 billion in the fiscal year", "2.24 billion from July to December": the sum of all parts of
/// a longer period.
///
///     check(total_claim{.stated = "2.24 billion"}, exports, fiscal_to_date<>{2026, 6})
struct total_claim {
  detail::said_figure stated;

  [[nodiscard]] friend constexpr bool operator==(const total_claim&, const total_claim&) = default;
};

/// "up 20% in the first half": growth of such a sum on that of the same stretch of the year before.
struct total_growth_claim {
  detail::said_figure stated;

  [[nodiscard]] friend constexpr bool operator==(const total_growth_claim&,
                                                 const total_growth_claim&) = default;
};

/// "above the 12-month average of 317 million": the mean of so many periods that end with the one
/// in question or before it, which is always said.
struct trailing_average_claim {
  detail::said<int> length;
  detail::said<window> end;
  detail::said_figure stated;

  [[nodiscard]] friend constexpr bool operator==(const trailing_average_claim&,
                                                 const trailing_average_claim&) = default;
};

/// "15.4 million on each working day". Holidays are rules that `check` is given.
///
///     check(per_working_day_claim{.off = saturday_sunday, .stated = "15.4 million"}, exports,
///           month{2024, 11})
struct per_working_day_claim {
  detail::said<weekend> off;
  detail::said_figure stated;

  [[nodiscard]] friend constexpr bool operator==(const per_working_day_claim&,
                                                 const per_working_day_claim&) = default;
};

namespace detail {

constexpr finding growth_finding(const any_figure& stated, const answer<any_figure>& now,
                                 const answer<any_figure>& before) {
  if (!now) return {pure(stated), now.why()};
  if (!before) return {pure(stated), before.why()};
  return check(growth_claim{.now = *now, .before = *before, .stated = stated});
}

constexpr finding level_finding(const any_figure& stated, const answer<any_figure>& level) {
  if (!level) return {stated.number(), level.why()};
  require_one_unit(*level, stated);
  return {stated.number(), level->number()};
}

}  // namespace detail

/// Checks a claim about `p`. Throws `currency_mismatch` if the claim names another
/// currency than the series has, `invalid_value` for an amount where a rate belongs or the reverse,
/// `overflow` if an exact end does not fit its ratio.
template <claimed_series S>
[[nodiscard]] constexpr finding check(const level_claim& claim, const S& all, period_of<S> p) {
  return detail::level_finding(claim.stated, detail::figure_at(all, p));
}

template <claimed_series S>
  requires partitioning_period<period_of<S>>
[[nodiscard]] constexpr finding check(const change_claim& claim, const S& all, period_of<S> p) {
  const auto now = detail::figure_at(all, p);
  if (!now) return {claim.stated.get().number(), now.why()};
  const auto before = detail::figure_before(all, p, 1);
  if (!before) return {claim.stated.get().number(), before.why()};
  return check(difference_claim{.now = *now, .before = *before, .stated = claim.stated});
}

template <claimed_series S>
  requires partitioning_period<period_of<S>>
[[nodiscard]] constexpr finding check(const period_on_period_claim& claim, const S& all,
                                      period_of<S> p) {
  return detail::growth_finding(claim.stated, detail::figure_at(all, p),
                                detail::figure_before(all, p, 1));
}

template <claimed_series S>
  requires yearly_period<period_of<S>>
[[nodiscard]] constexpr finding check(const year_on_year_claim& claim, const S& all,
                                      period_of<S> p) {
  return detail::growth_finding(claim.stated, detail::figure_at(all, p),
                                detail::figure_before(all, p, period_of<S>::per_year));
}

/// The same of a period that is made of those of the series.
template <claimed_series S, calendar_period Whole>
  requires detail::part_of<period_of<S>, Whole>
[[nodiscard]] constexpr finding check(const total_claim& claim, const S& parts, Whole p) {
  const any_figure& stated = claim.stated;
  const auto total = detail::total_at(parts, detail::parts_of<period_of<S>>(p));
  if (!total) return {stated.number(), total.why()};
  require_one_unit(*total, stated);
  return {stated.number(), detail::in_either_unit(total->number(), stated.number())};
}

template <claimed_series S, yearly_period Whole>
  requires detail::part_of<period_of<S>, Whole>
[[nodiscard]] constexpr finding check(const total_growth_claim& claim, const S& parts, Whole p) {
  const auto total = [&](Whole of) {
    return detail::total_at(parts, detail::parts_of<period_of<S>>(of));
  };
  auto before = total(year_before(p));
  if (!before) before = absence::base_missing;
  return detail::growth_finding(claim.stated, total(p), before);
}

/// The same; throws `invalid_value` unless the length is positive.
template <claimed_series S>
  requires partitioning_period<period_of<S>>
[[nodiscard]] constexpr finding check(const trailing_average_claim& claim, const S& all,
                                      period_of<S> p) {
  const int length = claim.length;
  const auto end = claim.end.get() == window::with_current ? p : p - 1;
  const auto total = detail::total_at(all, through(end - (length - 1), end));
  if (!total) return {claim.stated.get().number(), total.why()};
  require_one_unit(*total, claim.stated);
  return {claim.stated.get().number(), total->number() * detail::one_of(length)};
}

/// The same, on days that are neither of the weekend nor a holiday by any of `rules`. Throws
/// `invalid_value` if there is none.
template <claimed_series S, holiday_rule... Rules>
[[nodiscard]] constexpr finding check(const per_working_day_claim& claim, const S& all,
                                      period_of<S> p, const Rules&... rules) {
  const auto total = detail::figure_at(all, p);
  if (!total) return {claim.stated.get().number(), total.why()};
  return check(per_day_claim{
      .total = *total, .days = working_days(p, claim.off, rules...), .stated = claim.stated});
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
