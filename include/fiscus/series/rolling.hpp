// SPDX-License-Identifier: BSL-1.0
// Rolling windows: the mean of the last twelve months. The caller says whether the current period
// belongs to the window, as the press has it both ways.
#ifndef FISCUS_SERIES_ROLLING_HPP
#define FISCUS_SERIES_ROLLING_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/series/detail/rolling_rule.hpp>
#include <fiscus/series/detail/spans.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/series_view.hpp>

#include <cstddef>
#include <optional>

namespace fiscus::inline v0 {

/// Where a window ends.
enum class window : unsigned char {
  with_current,    ///< its last period is the one for which the result stands
  before_current,  ///< its last period is the one before that
};

/// Returns what `rule` makes of each window of `length` periods that lies inside the span of `all`,
/// for the last period of the window or for the one after it: of n periods n − `length` + 1
/// results, or one less. A window in which a value is missing gives a gap. Throws `invalid_value`
/// unless `length` is positive, and `overflow` if a result does not fit.
///
/// `lowest`, `highest`, sums and means of counted values (integers, decimals, money) and sums of
/// ratios take a time that does not depend on `length`.
///
///     rolling(exports, 12, mean(rounding::half_even), window::before_current)
template <readable_series S, rule_for<value_of<S>> Rule>
  requires partitioning_period<period_of<S>>
[[nodiscard]] constexpr series<period_of<S>, value_of<S>> rolling(const S& all, int length,
                                                                  Rule rule, window end) {
  const auto reach = detail::window_length(length);
  const std::size_t after = end == window::before_current ? 1 : 0;
  const series_view shown = all.view();
  series<period_of<S>, value_of<S>> result(detail::later(shown.start(), reach - 1 + after));
  detail::rolling_rule<Rule, value_of<S>> roll(rule);
  std::size_t run = 0;  // how many values there are since the last gap
  for (std::size_t i = 0; i + after < shown.length(); ++i) {
    run = shown.is_present_unchecked(i) ? run + 1 : 0;
    if (i + 1 < reach) continue;
    if (run < reach)
      result.push_back(std::nullopt);
    else
      result.push_back(roll(shown.values().subspan(i + 1 - reach, reach), run > reach));
  }
  return result;
}

}  // namespace fiscus::inline v0

#endif
