// SPDX-License-Identifier: BSL-1.0
// Index numbers: levels as parts of a hundred of those of a base range.
#ifndef FISCUS_GROWTH_INDEX_HPP
#define FISCUS_GROWTH_INDEX_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/detail/levels.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/series/align.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>

#include <concepts>
#include <cstdint>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus {

/// Each level as an index number, exactly: 100 × x_t / mean of the levels from `base_from` to
/// `base_to`, both included. Gaps stay gaps. None if the base range is incomplete (`base_missing`)
/// or its mean is not positive. Throws `invalid_value` if `base_to` is before `base_from`, and
/// `overflow` if an index number of ratios has more bits than a `big_ratio`.
///
///     index_numbers(exports, month{2024, 7}, month{2025, 6})   // FY25 = 100
template <readable_series S>
  requires growable<value_of<S>> && addable<value_of<S>>
[[nodiscard]] constexpr auto index_numbers(const S& levels, period_of<S> base_from,
                                           period_of<S> base_to)
    -> answer<series<period_of<S>, detail::quotient_of<value_of<S>>>> {
  if (base_to < base_from) throw invalid_value("the base range ends before it begins");
  const auto base = detail::total_of(levels, base_from, base_to);
  if (!base) return absence::base_missing;
  if (const auto why = detail::refused_base(*base)) return *why;
  const ratio scale(100 * std::int64_t{base_to - base_from + 1});
  return map(levels,
             [&](const value_of<S>& x) { return scale * quotient(detail::as_total(x), *base); });
}

/// An index on another base: what the base range from `base_from` to `base_to` has on average
/// becomes 100. The growth of it stays the same. It is `index_numbers` of the index numbers, which
/// may be exact ratios of any size or printed decimals.
template <readable_series S>
  requires growable<value_of<S>> && addable<value_of<S>>
[[nodiscard]] constexpr auto rebase(const S& index_series, period_of<S> base_from,
                                    period_of<S> base_to) {
  return index_numbers(index_series, base_from, base_to);
}

/// Each ratio with Digits digits after the point, under `mode`; gaps stay gaps. Throws `overflow`
/// if it does not fit, and `inexact` under `rounding::unnecessary`.
template <int Digits, readable_series S>
  requires std::convertible_to<value_of<S>, big_ratio>
[[nodiscard]] constexpr series<period_of<S>, decimal<Digits>> round(const S& ratios,
                                                                    rounding mode) {
  return map(ratios, [mode](const value_of<S>& x) { return round<Digits>(x, mode); });
}

}  // namespace fiscus

#include <fiscus/detail/macros_on.hpp>

#endif
