// SPDX-License-Identifier: BSL-1.0
// Growth of sums over several periods, which single periods shake less, and of the periods that two
// years have in common.
#ifndef FISCUS_GROWTH_MOMENTUM_HPP
#define FISCUS_GROWTH_MOMENTUM_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/bases.hpp>
#include <fiscus/growth/compare.hpp>
#include <fiscus/growth/forms.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/level.hpp>
#include <fiscus/growth/measures.hpp>
#include <fiscus/growth/year.hpp>
#include <fiscus/series/align.hpp>
#include <fiscus/series/rolling.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/series_view.hpp>

#include <type_traits>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

namespace detail {

/// The sum over each `length` periods in a row, at the last of them; a gap where a value is
/// missing.
template <readable_series S>
constexpr auto moving_totals(const S& levels, int length) {
  if constexpr (counted<value_of<S>>)
    return rolling(map(levels, as_total<value_of<S>>), length, sum, window::with_current);
  else
    return rolling(levels, length, sum, window::with_current);
}

template <class S>
concept levels_that_add_up = readable_series<S> && partitioning_period<period_of<S>> &&
    yearly_period<period_of<S>> && additive_level<value_of<S>>;

}  // namespace detail

/// The growth of the `length` periods up to each period on the `length` before them, compounded to
/// a year: with 3, three months on the previous three months (Eurostat; Bank of England,
/// explanatory notes). Meant for seasonally adjusted data. Throws `invalid_value` unless `length`
/// is positive. Of counted levels and ratios it takes a time that does not depend on `length`.
///
///     momentum(adjusted, 3)
///     momentum(adjusted, month{2025, 12}, 3, as_percent<1>(rounding::half_even))
template <detail::levels_that_add_up S, detail::some_form Form = exact_form>
[[nodiscard]] constexpr auto momentum(const S& levels, int length, Form form = {}) {
  return compare(detail::moving_totals(levels, length), annual_growth_rates,
                 on_periods_before(length), std::move(form));
}
template <detail::levels_that_add_up S, detail::some_form Form = exact_form>
[[nodiscard]] constexpr auto momentum(const S& levels, period_of<S> p, int length,
                                      const Form& form = {}) {
  return detail::said_of_sums(
      annual_growth_rates,
      detail::total_ending(levels, p, detail::require_positive(length), length),
      detail::total_ending(levels, p, 0, length), form, length, int{period_of<S>::per_year});
}

/// The growth of the sum of the `length` periods up to each period on that of the same periods of
/// the year before: with 12, the growth of the 12-month rolling sum. Throws and takes time as
/// `momentum`.
///
///     rolling_sum_growth(exports, 12)
template <detail::levels_that_add_up S, detail::some_form Form = exact_form>
[[nodiscard]] constexpr auto rolling_sum_growth(const S& levels, int length, Form form = {}) {
  return year_on_year(detail::moving_totals(levels, length), std::move(form));
}
template <detail::levels_that_add_up S, detail::some_form Form = exact_form>
[[nodiscard]] constexpr auto rolling_sum_growth(const S& levels, period_of<S> p, int length,
                                                const Form& form = {}) {
  return detail::said_of_sums(
      growth_rates,
      detail::total_ending(levels, p, period_of<S>::per_year, detail::require_positive(length)),
      detail::total_ending(levels, p, 0, length), form);
}

/// The growth of a sum over the parts that it and its base have in common.
template <class Result>
struct common_growth {
  answer<Result> growth;
  int compared;  ///< how many parts have a value and a base
  int of;        ///< how many parts there are

  [[nodiscard]] friend constexpr bool operator==(const common_growth&,
                                                 const common_growth&) = default;
};

/// The growth of `whole` over those of its parts that have a value and a base, like for like: of a
/// year over the months that both years have; of the parts of a week calendar on comparable weeks.
/// Says how many parts were compared; if none was, the growth is `missing`.
///
///     like_for_like(exports, fiscal_year<>{2026}, on_year_before)
///     like_for_like(sales, fiscal_quarter<nrf_years>{2024, 1},
///                   on_matched_week(week_match::same_date))
template <readable_series S, partitioning_period Coarse, class Base,
          detail::some_form Form = exact_form>
  requires nests_in<period_of<S>, Coarse> && detail::additive_level<value_of<S>>
[[nodiscard]] constexpr auto like_for_like(const S& levels, Coarse whole, const Base& base,
                                           const Form& form = {}) {
  using V = value_of<S>;
  using P = period_of<S>;
  const auto all_parts = parts<P>(whole);
  std::vector<V> from;
  std::vector<V> to;
  static_assert(
      !requires { base.to; }, "like is compared with like, and not with a mean");
  if constexpr (detail::suits_base<Base, P>() && !requires { base.to; }) {
    const detail::compared_levels pairs(levels.view(), base);
    for (const P p : all_parts)
      if (const auto both = pairs(p)) {
        from.push_back(both->from);
        to.push_back(both->to);
      }
  }
  using answer_type = decltype(growth(detail::total_of<V>(from), detail::total_of<V>(to), form));
  using result = std::remove_cvref_t<decltype(*std::declval<answer_type>())>;
  return common_growth<result>{
      from.empty() ? answer_type(absence::missing)
                   : growth(detail::total_of<V>(from), detail::total_of<V>(to), form),
      static_cast<int>(from.size()), static_cast<int>(all_parts.size())};
}

/// Returns the growth, like for like, of each Coarse period that has a part in the series.
///
///     like_for_like<fiscal_quarter<nrf_years>>(sales, on_matched_week(week_match::same_date))
template <partitioning_period Coarse, readable_series S, class Base,
          detail::some_form Form = exact_form>
  requires nests_in<period_of<S>, Coarse> && detail::additive_level<value_of<S>>
[[nodiscard]] constexpr auto like_for_like(const S& levels, const Base& base,
                                           const Form& form = {}) {
  using result_series = series<Coarse, decltype(like_for_like(levels, Coarse(), base, form))>;
  const auto touched = detail::touched_periods<Coarse>(levels.start(), levels.length());
  if (!touched || touched->size() == 0) return result_series();
  result_series result(*touched->begin());
  for (const Coarse each : *touched) result.push_back(like_for_like(levels, each, base, form));
  return result;
}

}  // namespace fiscus::inline v0

#endif
