// SPDX-License-Identifier: BSL-1.0
// Running totals of the fiscal year, and the months that they are made of.
#ifndef FISCUS_SERIES_YEAR_TO_DATE_HPP
#define FISCUS_SERIES_YEAR_TO_DATE_HPP

#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/series/partial.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>

#include <concepts>
#include <optional>

namespace fiscus {

/// A month of the years of a calendar: a `month`, if they are made of these, or a `fiscal_month`.
template <class P, auto Calendar>
concept month_of_year = (std::same_as<P, month> && has_gregorian_months<Calendar>) ||
                        std::same_as<P, fiscal_month<Calendar>>;

namespace detail {

/// The sums of each year so far. After a gap they go on only if they are asked to `pass_gaps`.
template <auto Calendar, readable_series S>
[[nodiscard]] constexpr series<fiscal_to_date<Calendar>, partial_value<value_of<S>>> sums_to_date(
    const S& all, bool pass_gaps) {
  const auto months = inside_of_any<fiscal_year<Calendar>>(all.view());
  if (months.empty()) return {};
  using to_date = fiscal_to_date<Calendar>;
  series<to_date, partial_value<value_of<S>>> result(to_date::ending(months.first()));
  partial_value<value_of<S>> so_far{};  // of no month yet
  for (const auto m : months.periods()) {
    const int before = to_date::ending(m).months() - 1;
    if (before == 0) so_far.present = 0;
    so_far.of = before + 1;
    const auto value = months.find(m);
    if (value && (pass_gaps || so_far.present == before)) {
      so_far.value = so_far.present == 0 ? *value : plus(so_far.value, *value);
      ++so_far.present;
    }
    result.push_back(so_far.present == 0 ? std::nullopt : std::optional(so_far));
  }
  return result;
}

}  // namespace detail

/// For each month of `months` the sum of its fiscal year so far, with how many months that is made
/// of and how many there should be. A stretch without any value is a gap. Throws `overflow` if a
/// sum does not fit.
template <year_calendar auto Calendar = july_june, readable_series S>
  requires month_of_year<period_of<S>, Calendar> && addable<value_of<S>>
[[nodiscard]] constexpr series<fiscal_to_date<Calendar>, partial_value<value_of<S>>> year_to_date(
    const S& months, partial_tag) {
  return detail::sums_to_date<Calendar>(months, true);
}

/// For each month of `months` the sum of its fiscal year so far; a gap from the first month of the
/// year that is missing. Its periods are 1MFY26 … 12MFY26: a type of their own, so that a
/// cumulative figure is never added to a month's, and growth on the year is that of the same
/// months. In a calendar whose months are not those of the Gregorian calendar, as from 6 April,
/// these are its `fiscal_month`s. Throws `overflow` if a sum does not fit.
///
///     year_to_date<july_june>(exports)[fiscal_to_date<>{2026, 6}]   // July to December 2025
template <year_calendar auto Calendar = july_june, readable_series S>
  requires month_of_year<period_of<S>, Calendar> && addable<value_of<S>>
[[nodiscard]] constexpr series<fiscal_to_date<Calendar>, value_of<S>> year_to_date(
    const S& months) {
  return complete_only(detail::sums_to_date<Calendar>(months, false));
}

/// The first months of a year.
template <class P>
concept first_months_of_year = std::same_as<P, fiscal_to_date<P::calendar>>;

namespace detail {

/// The last month of such a stretch: a `month`, or a `fiscal_month` where there is none.
template <first_months_of_year P>
[[nodiscard]] constexpr auto last_month_of(P stretch) {
  if constexpr (has_gregorian_months<P::calendar>)
    return stretch.last_month();
  else
    return fiscal_month<P::calendar>(stretch.year(), stretch.months());
}

}  // namespace detail

/// The months of which `cumulatives` are the years to date, as a source that prints only these has
/// them: a month is the difference of the stretch that ends with it and the one before it in the
/// same year, and the first month of a year its own stretch. Where one of the two is missing is a
/// gap: never a difference over several months. The periods are `month`s, or `fiscal_month`s of a
/// calendar that has others. Throws `overflow` if a month does not fit.
///
///     from_year_to_date(ytd)[month{2025, 12}]   // 6MFY26 − 5MFY26
template <readable_series S>
  requires first_months_of_year<period_of<S>> && subtractable<value_of<S>>
[[nodiscard]] constexpr auto from_year_to_date(const S& cumulatives) {
  using maybe = std::optional<value_of<S>>;
  using month_type = decltype(detail::last_month_of(period_of<S>{}));
  if (cumulatives.empty()) return series<month_type, value_of<S>>();
  series<month_type, value_of<S>> result(detail::last_month_of(cumulatives.first()));
  result.reserve(cumulatives.length());
  maybe before;  // the stretch that ends a month earlier
  for (const auto stretch : cumulatives.periods()) {
    const maybe value = cumulatives.find(stretch);
    if (stretch.months() == 1 || !value)
      result.push_back(value);
    else
      result.push_back(before ? maybe(detail::minus(*value, *before)) : std::nullopt);
    before = value;
  }
  return result;
}

}  // namespace fiscus

#endif
