// SPDX-License-Identifier: BSL-1.0
// Moving windows: a mean of the last twelve months. Whether the current one counts is always said,
// as the press has it both ways.
#ifndef FISCUS_SERIES_TRAILING_HPP
#define FISCUS_SERIES_TRAILING_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/series/detail/rolling.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/series_view.hpp>

#include <cstddef>
#include <optional>

namespace fiscus {

/// Where a window ends.
enum class window : unsigned char {
  with_current,    ///< its last period is the one for which the result stands
  before_current,  ///< its last period is the one before that
};

/// For each period of `all`, what `rule` makes of a window of `length` periods that ends with it or
/// before it. A window in which a value is missing, or which begins before the series, gives a gap.
/// Throws `invalid_value` unless `length` is positive. The lowest and the highest take a time that
/// does not depend on `length`, and so do sums and means of counted values (integers, decimals,
/// money) and sums of ratios. A sum of counted values overflows only if it does not fit itself.
///
///     trailing(exports, 12, mean(rounding::half_even), window::before_current)
template <readable_series S, rule_for<value_of<S>> Rule>
  requires partitioning_period<period_of<S>>
[[nodiscard]] constexpr series<period_of<S>, value_of<S>> trailing(const S& all, int length,
                                                                   Rule rule, window end) {
  if (length <= 0) throw invalid_value("a window is at least one period long");
  const auto reach = static_cast<std::size_t>(length);
  const series_view shown = all.view();
  series<period_of<S>, value_of<S>> result(shown.start());
  result.reserve(shown.length());
  detail::rolling<Rule, value_of<S>> roll(rule);
  std::size_t run = 0;  // how many values there are since the last gap
  const auto push_result = [&](std::size_t end_place) {
    if (run < reach)
      result.push_back(std::nullopt);
    else
      result.push_back(roll(shown.values().subspan(end_place - reach, reach), run > reach));
  };
  for (std::size_t i = 0; i < shown.length(); ++i) {
    if (end == window::before_current) push_result(i);
    run = shown.is_present_unchecked(i) ? run + 1 : 0;
    if (end == window::with_current) push_result(i + 1);
  }
  return result;
}

}  // namespace fiscus

#endif
