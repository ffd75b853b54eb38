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
  const bool before_all = p - levels.first() < distance;
  return of_two(levels, before_all ? std::nullopt : std::optional(p - distance), p, f);
}

/// The same of each period of `levels`; where there is no answer is a gap.
template <readable_series S, class F>
constexpr auto over(const S& levels, int distance, F f) {
  return answers(levels, [&](period_of<S> p) { return over(levels, p, distance, f); });
}

/// The series of what `f` answers for each Year from that of the first period of `levels` to that
/// of the period `coming` after the last; where it has no answer is a gap.
template <tiling_period Year, readable_series S, class F>
constexpr auto answers_of_years(const S& levels, int coming, F f) {
  series<Year, std::remove_cvref_t<decltype(*f(Year()))>> result;
  if (levels.empty()) return result;
  const auto all_years =
      through(containing<Year>(levels.first()), containing<Year>(levels.last() + coming));
  result = decltype(result)(*all_years.begin());
  for (const Year each : all_years) result.push_back(f(each).optional());
  return result;
}

}  // namespace fiscus::detail

#endif
