// SPDX-License-Identifier: BSL-1.0
// What the rest of a year must bring for a target to be reached.
#ifndef FISCUS_GROWTH_REMAINING_HPP
#define FISCUS_GROWTH_REMAINING_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/detail/levels.hpp>
#include <fiscus/growth/detail/year_so_far.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/series/series.hpp>

#include <cstdint>

namespace fiscus {

/// What the remaining periods of a year must bring together.
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
/// target less the sum up to `as_of`, and its growth on last year's same periods. None if a value
/// up to `as_of` is missing.
///
///     remaining_to_target<fiscal_year<>>(exports, month{2025, 12}, money<USD>{"5 billion"})
template <partitioning_period Year, readable_series S>
  requires detail::year_made_of<Year, period_of<S>> && detail::additive_level<value_of<S>>
[[nodiscard]] constexpr answer<remaining_need<value_of<S>>> remaining_to_target(
    const S& levels, period_of<S> as_of, const value_of<S>& target) {
  using need = remaining_need<value_of<S>>;
  const auto year = detail::so_far<Year>(levels, as_of);
  if (!year) return year.why();
  const auto amount = detail::minus(detail::as_total(target), year->total);
  const bool comparable = year->coming > 0 && year->remainder_before;
  return need{detail::as_level<value_of<S>>(amount), year->coming,
              comparable ? growth(*year->remainder_before, amount) : absence::base_missing};
}

}  // namespace fiscus

#endif
