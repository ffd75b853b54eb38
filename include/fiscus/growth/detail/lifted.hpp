// SPDX-License-Identifier: BSL-1.0
// What is said of two levels, or of a year, said of the periods of a series.
#ifndef FISCUS_GROWTH_DETAIL_LIFTED_HPP
#define FISCUS_GROWTH_DETAIL_LIFTED_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/detail/levels.hpp>
#include <fiscus/series/series.hpp>

#include <optional>
#include <type_traits>

namespace fiscus::detail {

/// What `f` makes of the levels of `from` and `to`, or which of them is missing. `f` gives a value
/// or an answer; there may be no `from`.
template <readable_series S, class F>
constexpr auto of_two(const S& levels, std::optional<period_of<S>> from, period_of<S> to, F f) {
  using result = decltype(answer(f(levels[to], levels[to])));
  const auto later = levels.find(to);
  if (!later) return result(absence::missing);
  const auto earlier = from ? levels.find(*from) : std::nullopt;
  if (!earlier) return result(absence::base_missing);
  return result(f(*earlier, *later));
}

/// The same of the period `distance` before `p`, and of `p`.
template <readable_series S, class F>
constexpr auto over(const S& levels, period_of<S> p, int distance, F f) {
  // The calendar may have no such period.
  const bool before_all = levels.empty() || p - levels.first() < distance;
  return of_two(levels, before_all ? std::nullopt : std::optional(p - distance), p, f);
}

/// The same of each period of `levels`; where there is no answer is a gap.
template <readable_series S, class F>
constexpr auto over(const S& levels, int distance, F f) {
  return answers(levels, [&](period_of<S> p) { return over(levels, p, distance, f); });
}

/// Which years a verb answers for.
enum class answered_years : unsigned char {
  known,          ///< those that have a period in the series
  known_and_next  ///< and the next one if the last of them is over
};

/// Whether the calendar has all parts of the year after `year`.
template <class Part, partitioning_period Year>
constexpr bool has_next(Year year) {
  if constexpr (bounded_period<Year> && bounded_period<Part>)
    return year < last_whole<Year, Part>;
  else
    return true;
}

/// The series of what `f` answers for each of these Years; where it has no answer is a gap. Years
/// that reach out of the years 1 to 9999 are left out.
template <partitioning_period Year, readable_series S, class F>
constexpr auto answers_of_years(const S& levels, answered_years which, F f) {
  using result_series = series<Year, std::remove_cvref_t<decltype(*f(Year()))>>;
  const auto shown = inside_of_any<Year>(levels.view());
  if (shown.empty()) return result_series();
  const Year from = containing<Year>(shown.first());
  Year to = containing<Year>(shown.last());
  const bool is_over = shown.last().last_day() == to.last_day();
  if (which == answered_years::known_and_next && is_over && has_next<period_of<S>>(to)) ++to;
  result_series result(from);
  for (const Year each : through(from, to)) result.push_back(f(each).optional());
  return result;
}

}  // namespace fiscus::detail

#endif
