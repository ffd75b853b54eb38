// SPDX-License-Identifier: BSL-1.0
// Running totals of the fiscal year, and the periods that they are made of.
#ifndef FISCUS_SERIES_YEAR_TO_DATE_HPP
#define FISCUS_SERIES_YEAR_TO_DATE_HPP

#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/series/detail/spans.hpp>
#include <fiscus/series/partial.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>

#include <concepts>
#include <optional>

namespace fiscus::inline v0 {

/// A type of period of which the years of a calendar are made: months, quarters, weeks, days.
template <class P, auto Calendar>
concept part_of_fiscal_year = nests_in<P, fiscal_year<Calendar>>;

namespace detail {

/// Returns the part of a view whose periods are parts of some Coarse period; fiscal years that
/// reach out of the years 1 to 9999 do not exist.
template <partitioning_period Coarse, class View>
constexpr View inside_of_any(const View& all) {
  using fine = period_of<View>;
  if constexpr (bounded_period<Coarse> && bounded_period<fine> && !std::same_as<fine, Coarse>)
    return all.between(fine::containing(first_whole<Coarse, fine>.first_day()),
                       fine::containing(last_whole<Coarse, fine>.last_day()));
  else
    return all;
}

/// Returns the part of a view of a series or a panel from the first year on that begins inside it.
template <auto Calendar, class View>
[[nodiscard]] constexpr View from_whole_year(const View& all, fiscal_year<Calendar> first) {
  return inside_of_any<fiscal_year<Calendar>>(all).since(*parts<period_of<View>>(first).begin());
}

}  // namespace detail

/// Returns for each period of `fine` the sum of its fiscal year so far, with how many values that
/// is made of and how many there should be. A stretch without any value is a gap. Periods in years
/// that reach out of the years 1 to 9999 are left out. Throws `overflow` if a sum does not fit.
template <year_calendar auto Calendar, readable_series S>
  requires part_of_fiscal_year<period_of<S>, Calendar> && addable<value_of<S>>
[[nodiscard]] constexpr series<fiscal_to_date<Calendar, period_of<S>>, partial_value<value_of<S>>>
year_to_date(const S& fine, partial_tag) {
  using to_date = fiscal_to_date<Calendar, period_of<S>>;
  using result_value = partial_value<value_of<S>>;
  const auto shown = detail::inside_of_any<fiscal_year<Calendar>>(fine.view());
  if (shown.empty()) return {};
  series<to_date, result_value> result(to_date::ending(shown.first()));
  result_value so_far{};  // of no period yet
  for (const auto p : shown.periods()) {
    so_far.of = to_date::ending(p).number();
    if (so_far.of == 1) so_far.present = 0;
    if (const auto value = shown.find(p))
      so_far.value = so_far.present++ == 0 ? *value : detail::plus(so_far.value, *value);
    result.push_back(so_far.present == 0 ? std::nullopt : std::optional(so_far));
  }
  return result;
}

/// Returns for each period of `fine` the sum of its fiscal year so far, from the first year on that
/// begins inside the span of `fine`; from the first gap in a year on, the rest of it are gaps.
/// Throws `overflow` if a sum does not fit.
///
/// The periods of the result are a type of their own, `fiscal_to_date`, so that a cumulative figure
/// is never added to one that is not; their growth on the year is that of the same months.
///
///     year_to_date<july_june>(exports)[fiscal_to_date<>{2026, 6}]   // July to December 2025
template <year_calendar auto Calendar, readable_series S>
  requires part_of_fiscal_year<period_of<S>, Calendar> && addable<value_of<S>>
[[nodiscard]] constexpr series<fiscal_to_date<Calendar, period_of<S>>, value_of<S>> year_to_date(
    const S& fine) {
  using to_date = fiscal_to_date<Calendar, period_of<S>>;
  const auto years = detail::whole_periods<fiscal_year<Calendar>>(fine.start(), fine.length());
  if (!years) return {};
  series<to_date, value_of<S>> result(to_date((*years->begin()).year(), 1));
  result.reserve(fine.length());
  std::optional<value_of<S>> total;
  const auto shown = detail::from_whole_year<Calendar>(fine.view(), *years->begin());
  for (const auto p : shown.periods()) {
    const auto value = shown.find(p);
    if (to_date::ending(p).number() == 1)
      total = value;
    else
      total = total && value ? std::optional(detail::plus(*total, *value)) : std::nullopt;
    result.push_back(total);
  }
  return result;
}

/// A type of period that is the beginning of a year.
template <class P>
concept year_to_date_period = std::same_as<P, fiscal_to_date<P::calendar, typename P::part_type>>;

/// Returns the periods of which `cumulatives` are the years to date: the inverse of `year_to_date`,
/// for sources that publish only these. A value is the difference of the stretch that ends with its
/// period and the one before it in the same year, or the stretch itself if it is the first. It is a
/// gap if one of the two is missing, never a difference over several periods. Throws `overflow` if
/// a difference does not fit.
///
///     from_year_to_date(ytd)[month{2025, 12}]   // 6MFY26 − 5MFY26
template <readable_series S>
  requires year_to_date_period<period_of<S>> && subtractable<value_of<S>>
[[nodiscard]] constexpr auto from_year_to_date(const S& cumulatives) {
  using maybe = std::optional<value_of<S>>;
  using part = typename period_of<S>::part_type;
  const auto start = cumulatives.start();
  series<part, value_of<S>> result(start ? std::optional<part>(start->last_part()) : std::nullopt);
  result.reserve(cumulatives.length());
  maybe before;  // the stretch that ends a period earlier
  for (const auto stretch : cumulatives.periods()) {
    const maybe value = cumulatives.find(stretch);
    if (stretch.number() == 1 || !value)
      result.push_back(value);
    else
      result.push_back(before ? maybe(detail::minus(*value, *before)) : std::nullopt);
    before = value;
  }
  return result;
}

}  // namespace fiscus::inline v0

#endif
