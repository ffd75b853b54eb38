// SPDX-License-Identifier: BSL-1.0
// Fills gaps by a named rule. Nothing else in the library fills any.
#ifndef FISCUS_SERIES_FILL_HPP
#define FISCUS_SERIES_FILL_HPP

#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/series/series.hpp>

#include <optional>

namespace fiscus::inline v0 {

/// Returns the series with `value` in every gap, those at its ends, too.
template <readable_series S>
[[nodiscard]] constexpr series<period_of<S>, value_of<S>> filled_with(const S& s,
                                                                      const value_of<S>& value) {
  series<period_of<S>, value_of<S>> result(s.start());
  result.reserve(s.length());
  for (const auto p : s.periods()) result.push_back(s.find(p).value_or(value));
  return result;
}

/// Returns the series with the value before it in every gap: the last observation carried forward.
/// Gaps before the first value stay; those after the last are filled.
template <readable_series S>
[[nodiscard]] constexpr series<period_of<S>, value_of<S>> carried_forward(const S& s) {
  series<period_of<S>, value_of<S>> result(s.start());
  result.reserve(s.length());
  std::optional<value_of<S>> before;
  for (const auto p : s.periods()) {
    if (const auto value = s.find(p)) before = value;
    result.push_back(before);
  }
  return result;
}

namespace detail {

/// Returns the series with `f(before, after, i, n)` in every gap, the i-th of n − 1 between two
/// values. At an end of the series one of these is missing.
template <readable_series S, class F>
constexpr series<period_of<S>, value_of<S>> filled_between(const S& s, F f) {
  using maybe = std::optional<value_of<S>>;
  series<period_of<S>, value_of<S>> result(s.start());
  result.reserve(s.length());
  maybe before;
  int gaps = 0;
  const auto close = [&](const maybe& after) {
    for (int i = 1; i <= gaps; ++i) result.push_back(f(before, after, i, gaps + 1));
    gaps = 0;
    if (after) result.push_back(after);
    before = after;
  };
  for (const auto p : s.periods()) {
    if (const maybe value = s.find(p))
      close(value);
    else
      ++gaps;
  }
  close(std::nullopt);
  return result;
}

}  // namespace detail

/// Returns the series with the value after it in every gap. Gaps after the last value stay; those
/// before the first are filled.
template <readable_series S>
[[nodiscard]] constexpr series<period_of<S>, value_of<S>> carried_backward(const S& s) {
  return detail::filled_between(s, [](auto&, auto& after, int, int) { return after; });
}

/// Returns the series with linear interpolation in every gap, rounded to the smallest unit under
/// `mode`: (x (n − i) + y i) / n for the i-th of n − 1 gaps between x and y. Gaps at its ends stay.
/// Throws `inexact` under `rounding::unnecessary`, and `overflow` only for values of 128 bits, if x
/// n or y n does not fit.
template <readable_series S>
  requires counted<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, value_of<S>> interpolated(const S& s, rounding mode) {
  using maybe = std::optional<value_of<S>>;
  return detail::filled_between(s, [mode](const maybe& x, const maybe& y, int i, int n) -> maybe {
    if (!x || !y) return std::nullopt;
    const int128 weighted = checked_add(checked_multiply<int128>(units_of(*x), n - i),
                                        checked_multiply<int128>(units_of(*y), i));
    return from_units<value_of<S>>(divide(weighted, n, mode));
  });
}

}  // namespace fiscus::inline v0

#endif
