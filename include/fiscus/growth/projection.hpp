// SPDX-License-Identifier: BSL-1.0
// What a year will come to if it goes on in a certain way. These are not forecasts; each says by
// its name what it supposes.
#ifndef FISCUS_GROWTH_PROJECTION_HPP
#define FISCUS_GROWTH_PROJECTION_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/detail/levels.hpp>
#include <fiscus/growth/detail/year_so_far.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/series/series.hpp>

namespace fiscus {

/// The Year in which `as_of` lies, if its other periods come to the mean of those up to `as_of`:
/// Y_k × N / k, rounded once under `mode`. Seasons are not regarded. None if one up to `as_of` is
/// missing.
///
///     project_at_run_rate<fiscal_year<>>(exports, month{2025, 12}, rounding::half_even)
template <partitioning_period Year, readable_series S>
  requires detail::year_made_of<Year, period_of<S>> && detail::counted_level<value_of<S>>
[[nodiscard]] constexpr answer<value_of<S>> project_at_run_rate(const S& levels, period_of<S> as_of,
                                                                rounding mode) {
  const auto year = detail::so_far<Year>(levels, as_of);
  if (!year) return year.why();
  return from_units<value_of<S>>(
      multiply(year->total, ratio(year->known + year->coming, year->known), mode));
}

/// The Year in which `as_of` lies, if the share of its periods up to `as_of` is that of the year
/// before: Y_k × Y'_N / Y'_k, rounded once under `mode`. It is also what follows if the growth of
/// the year to date holds for the rest. None if one of these is missing, or Y'_k is not positive.
/// As of the last period of the year, here and below, it is the sum of the year.
template <partitioning_period Year, readable_series S>
  requires detail::year_made_of<Year, period_of<S>> && detail::counted_level<value_of<S>>
[[nodiscard]] constexpr answer<value_of<S>> project_by_last_years_pattern(const S& levels,
                                                                          period_of<S> as_of,
                                                                          rounding mode) {
  const auto year = detail::so_far<Year>(levels, as_of);
  if (!year) return year.why();
  if (year->coming == 0) return from_units<value_of<S>>(year->total);
  if (!year->total_before || !year->remainder_before) return absence::base_missing;
  if (const auto why = detail::refused_base(*year->total_before)) return *why;
  const int128 whole_before = checked_add(*year->total_before, *year->remainder_before);
  return from_units<value_of<S>>(
      multiply(year->total, quotient(whole_before, *year->total_before), mode));
}

/// The Year in which `as_of` lies, if each of its other periods grows by `r` on the year before:
/// Y_k + (1 + r) × (Y'_N − Y'_k), what is to come rounded once under `mode`. None if one of these
/// is missing.
template <partitioning_period Year, readable_series S>
  requires detail::year_made_of<Year, period_of<S>> && detail::counted_level<value_of<S>>
[[nodiscard]] constexpr answer<value_of<S>> project_at_growth(const S& levels, period_of<S> as_of,
                                                              growth_rate r, rounding mode) {
  const auto year = detail::so_far<Year>(levels, as_of);
  if (!year) return year.why();
  if (!year->remainder_before) return absence::base_missing;
  const int128 coming = multiply(*year->remainder_before, ratio(1) + r.value(), mode);
  return from_units<value_of<S>>(checked_add(year->total, coming));
}

/// The Year in which `as_of` lies, if each of its other periods has the same growth on the year
/// before as `as_of` has: `project_at_growth` with its year-on-year rate. That the growth of the
/// whole year to date goes on is `project_by_last_years_pattern`.
template <partitioning_period Year, readable_series S>
  requires detail::year_made_of<Year, period_of<S>> && detail::counted_level<value_of<S>>
[[nodiscard]] constexpr answer<value_of<S>> project_at_same_growth(const S& levels,
                                                                   period_of<S> as_of,
                                                                   rounding mode) {
  const bool is_last = as_of == period_of<S>::containing(containing<Year>(as_of).last_day());
  const answer<growth_rate> latest = is_last ? growth_rate() : year_on_year(levels, as_of);
  if (!latest) return latest.why();
  return project_at_growth<Year>(levels, as_of, *latest, mode);
}

}  // namespace fiscus

#endif
