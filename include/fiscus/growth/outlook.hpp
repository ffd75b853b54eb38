// SPDX-License-Identifier: BSL-1.0
// The rest of a year: what it must bring for a target, what the year comes to if it goes on in a
// certain way, and how it stands against a plan. These are no forecasts; each says by its name what
// it supposes.
#ifndef FISCUS_GROWTH_OUTLOOK_HPP
#define FISCUS_GROWTH_OUTLOOK_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/forms.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/growth/level.hpp>
#include <fiscus/growth/measures.hpp>
#include <fiscus/growth/year.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series_view.hpp>

#include <cstdint>

namespace fiscus::inline v0 {

namespace detail {

/// The parts of a Year up to a period, and those that are to come.
template <partitioning_period Year, class Fine>
struct year_parts {
  Fine as_of, closing;
  int known, coming;

  constexpr explicit year_parts(Fine p)
      : as_of(p), closing(Fine::containing(containing<Year>(p).last_day())) {
    coming = closing - as_of;
    known = as_of - Fine::containing(containing<Year>(p).first_day()) + 1;
  }
  /// The sums of both, so many periods before.
  template <class S>
  [[nodiscard]] constexpr auto total(const S& levels, int back = 0) const {
    return total_ending(levels, as_of, back, known);
  }
  template <class S>
  [[nodiscard]] constexpr auto remainder(const S& levels, int back) const {
    return total_ending(levels, closing, back, coming);
  }
};

// A series whose years are made of its periods, in units that can be scaled.
template <class S, class Year>
concept counted_parts_of_years = parts_of_years<S, Year> && counted<value_of<S>>;

/// Returns the sum of a year in the pattern of another series, or of its own levels so many periods
/// before: Y_k × P_N / P_k.
template <partitioning_period Year, readable_series S, readable_series Pattern>
constexpr answer<value_of<S>> projected_by(const S& levels, const Pattern& pattern, int back,
                                           period_of<S> as_of, rounding mode) {
  const year_parts<Year, period_of<S>> year(as_of);
  const auto total = year.total(levels);
  if (!total) return total.why();
  if (year.coming == 0) return from_units<value_of<S>>(*total);
  const auto known = year.total(pattern, back);
  const auto coming = year.remainder(pattern, back);
  if (!known || !coming) return absence::base_missing;
  if (const auto why = refused_base(*known); why != absence::none) return why;
  return from_units<value_of<S>>(
      multiply(*total, quotient(checked_add(*known, *coming), *known), mode));
}

}  // namespace detail

/// The sum that the remaining periods of a year must bring.
template <level V>
struct remaining_need {
  V amount;     ///< the target less what is there; not above zero if it is reached
  int periods;  ///< how many periods remain; may be none
  answer<growth_rate> on_last_year;  ///< the growth that this is on the same periods of the year
                                     ///< before; `base_missing` also if no period remains

  /// Whether nothing more is needed.
  [[nodiscard]] constexpr bool reached() const { return amount <= V{}; }

  /// What the remaining periods must average, under `mode`. Throws `division_by_zero` if none
  /// remains.
  [[nodiscard]] constexpr V average(rounding mode) const requires counted<V> {
    return divide(amount, std::int64_t{periods}, mode);
  }

  [[nodiscard]] friend constexpr bool operator==(const remaining_need&,
                                                 const remaining_need&) = default;
};

/// What the periods after `as_of` must bring for the Year in which it lies to reach `target`: the
/// target less the sum up to `as_of`, and its growth on last year's same periods. No answer if a
/// value up to `as_of` is missing.
///
///     remaining_to_target<fiscal_year<>>(exports, month{2025, 12}, money<USD>{"5 billion"})
template <partitioning_period Year, detail::parts_of_years<Year> S>
[[nodiscard]] constexpr answer<remaining_need<value_of<S>>> remaining_to_target(
    const S& levels, period_of<S> as_of, const value_of<S>& target) {
  const detail::year_parts<Year, period_of<S>> year(as_of);
  const auto total = year.total(levels);
  if (!total) return total.why();
  const auto amount = detail::minus(detail::as_total(target), *total);
  const auto before = year.remainder(levels, period_of<S>::per_year);
  return remaining_need<value_of<S>>{
      detail::as_level<value_of<S>>(amount), year.coming,
      year.coming > 0 && before ? growth(*before, amount) : absence::base_missing};
}

/// The Year in which `as_of` lies, if its other periods come to the mean of those up to `as_of`:
/// Y_k × N / k, rounded once under `mode`. Seasons are not regarded. No answer if one up to `as_of`
/// is missing. As of the last period of the year, here and below, it is the sum of the year.
///
///     project_at_run_rate<fiscal_year<>>(exports, month{2025, 12}, rounding::half_even)
template <partitioning_period Year, detail::counted_parts_of_years<Year> S>
[[nodiscard]] constexpr answer<value_of<S>> project_at_run_rate(const S& levels, period_of<S> as_of,
                                                                rounding mode) {
  const detail::year_parts<Year, period_of<S>> year(as_of);
  const auto total = year.total(levels);
  if (!total) return total.why();
  return from_units<value_of<S>>(
      multiply(*total, ratio(year.known + year.coming, year.known), mode));
}

/// The Year in which `as_of` lies, if the share of its periods up to `as_of` is that of the year
/// before: Y_k × Y'_N / Y'_k, rounded once under `mode`. It is also what follows if the growth of
/// the year to date holds for the rest. No answer if one of these is missing, or Y'_k is not
/// positive.
template <partitioning_period Year, detail::counted_parts_of_years<Year> S>
[[nodiscard]] constexpr answer<value_of<S>> project_by_last_years_pattern(const S& levels,
                                                                          period_of<S> as_of,
                                                                          rounding mode) {
  return detail::projected_by<Year>(levels, levels, period_of<S>::per_year, as_of, mode);
}

/// The same if its share is that of a plan: Y_k × P_N / P_k.
template <partitioning_period Year, detail::counted_parts_of_years<Year> S, like_series<S> Plan>
[[nodiscard]] constexpr answer<value_of<S>> project_by_plan(const S& levels, const Plan& plan,
                                                            period_of<S> as_of, rounding mode) {
  return detail::projected_by<Year>(levels, plan, 0, as_of, mode);
}

/// How much of a plan is attained as of a period: the sum of the Year in which it lies, up to it,
/// over that of the plan up to it. No answer if a value is missing, or the plan's sum is not above
/// zero.
///
///     plan_attainment<fiscal_year<>>(revenue, budget, month{2025, 12},
///                                    as_percent<1>(rounding::half_even))
template <partitioning_period Year, detail::parts_of_years<Year> S, like_series<S> Plan,
          detail::some_form Form = exact_form>
[[nodiscard]] constexpr auto plan_attainment(const S& levels, const Plan& plan, period_of<S> as_of,
                                             const Form& form = {}) {
  const detail::year_parts<Year, period_of<S>> year(as_of);
  return detail::said_of_sums(factors, year.total(plan), year.total(levels), form);
}

/// The Year in which `as_of` lies, if each of its other periods grows by `r` on the year before:
/// Y_k + (1 + r) × (Y'_N − Y'_k), what is to come rounded once under `mode`. No answer if one of
/// these is missing.
template <partitioning_period Year, detail::counted_parts_of_years<Year> S>
[[nodiscard]] constexpr answer<value_of<S>> project_at_growth(const S& levels, period_of<S> as_of,
                                                              growth_rate r, rounding mode) {
  const detail::year_parts<Year, period_of<S>> year(as_of);
  const auto total = year.total(levels);
  if (!total) return total.why();
  const auto before = year.remainder(levels, period_of<S>::per_year);
  if (!before) return absence::base_missing;
  return from_units<value_of<S>>(
      checked_add(*total, multiply(*before, ratio(1) + r.value(), mode)));
}

/// The Year in which `as_of` lies, if each of its other periods has the same growth on the year
/// before as `as_of` has: `project_at_growth` with its year-on-year rate. That the growth of the
/// whole year to date goes on is `project_by_last_years_pattern`.
template <partitioning_period Year, detail::counted_parts_of_years<Year> S>
[[nodiscard]] constexpr answer<value_of<S>> project_at_same_growth(const S& levels,
                                                                   period_of<S> as_of,
                                                                   rounding mode) {
  const bool is_last = detail::year_parts<Year, period_of<S>>(as_of).coming == 0;
  const answer<growth_rate> latest = is_last ? growth_rate() : year_on_year(levels, as_of);
  if (!latest) return latest.why();
  return project_at_growth<Year>(levels, as_of, *latest, mode);
}

}  // namespace fiscus::inline v0

#endif
