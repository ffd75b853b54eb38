// SPDX-License-Identifier: BSL-1.0
// The growth of a year from its months or quarters: of its average, to its end, and what of it is
// settled beforehand. These are not interchangeable.
#ifndef FISCUS_GROWTH_YEAR_HPP
#define FISCUS_GROWTH_YEAR_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/forms.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/level.hpp>
#include <fiscus/growth/measures.hpp>
#include <fiscus/series/aggregate.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/series_view.hpp>

#include <type_traits>

namespace fiscus::inline v0 {

namespace detail {

/// Returns the measure of two sums, either of which may be missing.
template <class Measure, class V, class Form, class... More>
constexpr auto said_of_sums(const Measure& measure, const answer<V>& from, const answer<V>& to,
                            const Form& form, const More&... more) {
  using result = decltype(bare(form).said(measure, *from, *to, more...));
  if (!to) return result(to.why());
  if (!from) return result(absence::base_missing);
  return bare(form).said(measure, *from, *to, more...);
}

/// Returns the sum of the year before `year`; no answer where the calendar has no such year.
template <readable_series S, partitioning_period Year>
constexpr answer<total_of_levels<value_of<S>>> total_of_year_before(const S& levels, Year year) {
  using fine = period_of<S>;
  return total_ending(levels, fine::containing(year.last_day()), fine::per_year, fine::per_year);
}

/// Whether the calendar has all parts of the year after `year`.
template <class Part, partitioning_period Year>
constexpr bool has_next(Year year) {
  if constexpr (bounded_period<Year> && bounded_period<Part>)
    return year < last_whole<Year, Part>;
  else
    return true;
}

// A series whose years are made of its periods, which add up.
template <class S, class Year>
concept parts_of_years =
    readable_series<S> && year_made_of<Year, period_of<S>> && additive_level<value_of<S>>;

}  // namespace detail

/// The growth of the sum of `year`, and so of its average, on that of the year before (OECD,
/// Economic Outlook, Sources and Methods). No answer if either year is incomplete.
///
///     annual_average_growth(exports, fiscal_year<>{2025})
struct annual_average_growth_verb {
  template <partitioning_period Year, detail::parts_of_years<Year> S,
            detail::some_form Form = exact_form>
  [[nodiscard]] constexpr auto operator()(const S& levels, Year year, const Form& form = {}) const {
    return detail::said_of_sums(growth_rates, detail::total_of_year_before(levels, year),
                                detail::total_within(levels, year), form);
  }
};
inline constexpr annual_average_growth_verb annual_average_growth{};

/// The growth of the last period of `year` on the last of the year before: fourth quarter on fourth
/// quarter, June on June (BEA, FAQ 167).
///
///     year_end_growth(exports, fiscal_year<>{2025})   // June 2025 on June 2024
struct year_end_growth_verb {
  template <readable_series S, partitioning_period Year, detail::some_form Form = exact_form>
    requires detail::year_made_of<Year, period_of<S>>
  [[nodiscard]] constexpr auto operator()(const S& levels, Year year, const Form& form = {}) const {
    return year_on_year(levels, period_of<S>::containing(year.last_day()), form);
  }
};
inline constexpr year_end_growth_verb year_end_growth{};

/// The annual average growth of `year` if each of its periods after `latest` stayed at the level of
/// `latest`: (Σ of its periods up to `latest` + number of the others × x_latest) / Σ of the year
/// before, less 1 (ECB, Economic Bulletin 7/2022; Deutsche Bundesbank, Discussion Paper 21/2010).
/// As of the last period before the year, which is meant if none is said, it is the carry-over into
/// the year, as of its last period the annual average growth. No answer if a value is missing.
/// Throws `invalid_value` unless `latest` lies in the year or is the period before it.
///
///     carry_over(gdp, fiscal_year<january_december>{2000})   // as of 1999 Q4
struct carry_over_verb {
  static constexpr bool answers_next_year = true;

  template <partitioning_period Year, detail::parts_of_years<Year> S>
  [[nodiscard]] constexpr answer<growth_rate> operator()(const S& levels, Year year,
                                                         period_of<S> latest) const {
    const auto all_parts = parts<period_of<S>>(year);
    const auto opening = *all_parts.begin();
    const int known = latest - opening + 1;
    const int coming = static_cast<int>(all_parts.size()) - known;
    if (known < 0 || coming < 0) throw invalid_value("carry-over as of a period of another year");
    auto total = detail::total_of(levels, opening, latest);
    const auto level_kept = levels.find(latest);
    if (!total) return total.why();
    if (!level_kept) return absence::missing;
    total = detail::plus(*total, detail::many(detail::as_total(*level_kept), coming));
    return detail::said_of_sums(growth_rates, detail::total_of_year_before(levels, year), total,
                                exact);
  }
  template <partitioning_period Year, detail::parts_of_years<Year> S>
  [[nodiscard]] constexpr answer<growth_rate> operator()(const S& levels, Year year) const {
    const auto opening = *parts<period_of<S>>(year).begin();
    if (levels.empty() || opening <= levels.first()) return absence::missing;  // or none before it
    return (*this)(levels, year, opening - 1);
  }
};
inline constexpr carry_over_verb carry_over{};

/// What one of these verbs says of each Year whose year before lies in the span of `levels`, and
/// `carry_over` also of the year after; a gap where there is no answer.
///
///     each_year<fiscal_year<>>(exports, annual_average_growth)
template <partitioning_period Year, readable_series S, class Verb>
  requires detail::year_made_of<Year, period_of<S>>
[[nodiscard]] constexpr auto each_year(const S& levels, Verb verb) {
  using result_series = series<Year, std::remove_cvref_t<decltype(*verb(levels, Year()))>>;
  const auto whole = detail::whole_periods<Year>(levels.start(), levels.length());
  if (!whole || whole->size() == 0) return result_series();
  const Year from = *whole->begin();
  Year end = from + static_cast<int>(whole->size() - 1);
  if (requires { Verb::answers_next_year; } && detail::has_next<period_of<S>>(end)) ++end;
  if (end == from) return result_series();
  result_series result(from + 1);
  for (const Year each : through(from + 1, end)) result.push_back(verb(levels, each).optional());
  return result;
}

}  // namespace fiscus::inline v0

#endif
