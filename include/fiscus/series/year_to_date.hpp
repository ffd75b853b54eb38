// SPDX-License-Identifier: BSL-1.0
// Running totals of the fiscal year, and the months that they are made of.
#ifndef FISCUS_SERIES_YEAR_TO_DATE_HPP
#define FISCUS_SERIES_YEAR_TO_DATE_HPP

#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/series/partial.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>

#include <concepts>
#include <optional>

namespace fiscus {

/// For each month of `months` the sum of its fiscal year so far, with how many months that is made
/// of and how many there should be. A stretch without any value is a gap. Throws `overflow` if a
/// sum does not fit.
template <fiscal_calendar Calendar = july_june, readable_series S>
  requires std::same_as<period_of<S>, month>
[[nodiscard]] constexpr series<fiscal_to_date<Calendar>, partial_value<value_of<S>>> year_to_date(
    const S& months, partial_tag) {
  if (months.empty()) return {};
  using to_date = fiscal_to_date<Calendar>;
  series<to_date, partial_value<value_of<S>>> result(to_date::ending(months.first()));
  partial_value<value_of<S>> so_far{};  // of no month yet
  for (const month m : months.periods()) {
    so_far.of = to_date::ending(m).months();
    if (so_far.of == 1) so_far.present = 0;
    if (const auto value = months.find(m)) {
      so_far.value = so_far.present == 0 ? *value : detail::plus(so_far.value, *value);
      ++so_far.present;
    }
    result.push_back(so_far.present == 0 ? std::nullopt : std::optional(so_far));
  }
  return result;
}

/// For each month of `months` the sum of its fiscal year so far; a gap from the first month of the
/// year that is missing. Its periods are 1MFY26 … 12MFY26: a type of their own, so that a
/// cumulative figure is never added to a month's, and growth on the year is that of the same
/// months. Throws `overflow` if a sum does not fit.
///
///     year_to_date<july_june>(exports)[fiscal_to_date<>{2026, 6}]   // July to December 2025
template <fiscal_calendar Calendar = july_june, readable_series S>
  requires std::same_as<period_of<S>, month>
[[nodiscard]] constexpr series<fiscal_to_date<Calendar>, value_of<S>> year_to_date(
    const S& months) {
  return complete_only(year_to_date<Calendar>(months, partial));
}

/// The first months of a year of which each is a `month`.
template <class P>
concept gregorian_to_date =
    std::same_as<P, fiscal_to_date<P::calendar>> && has_gregorian_months<P::calendar>;

/// The months of which `cumulatives` are the years to date, as a source that prints only these has
/// them: a month is the difference of the stretch that ends with it and the one before it in the
/// same year, and the first month of a year its own stretch. Where one of the two is missing is a
/// gap: never a difference over several months. Throws `overflow` if a month does not fit.
///
///     from_year_to_date(ytd)[month{2025, 12}]   // 6MFY26 − 5MFY26
template <readable_series S>
  requires gregorian_to_date<period_of<S>> && subtractable<value_of<S>>
[[nodiscard]] constexpr series<month, value_of<S>> from_year_to_date(const S& cumulatives) {
  if (cumulatives.empty()) return {};
  series<month, value_of<S>> result(cumulatives.first().last_month());
  result.reserve(cumulatives.size());
  std::optional<value_of<S>> before;  // the stretch that ends a month earlier
  for (const auto stretch : cumulatives.periods()) {
    const auto value = cumulatives.find(stretch);
    if (stretch.months() == 1 || !value)
      result.push_back(value);
    else
      result.push_back(before ? std::optional<value_of<S>>(detail::minus(*value, *before))
                              : std::nullopt);
    before = value;
  }
  return result;
}

}  // namespace fiscus

#endif
