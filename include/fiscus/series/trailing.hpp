// SPDX-License-Identifier: BSL-1.0
// Moving windows: a mean of the last twelve months. Whether the current one counts is always said,
// as the press has it both ways.
#ifndef FISCUS_SERIES_TRAILING_HPP
#define FISCUS_SERIES_TRAILING_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace fiscus {

/// Where a window ends.
enum class window : unsigned char {
  with_current,    ///< its last period is the one for which the result stands
  before_current,  ///< its last period is the one before that
};

/// For each period of `all`, what `rule` makes of a window of `length` periods that ends with it or
/// before it. A window in which a value is missing, or which begins before the series, gives a gap.
/// Throws `invalid_value` unless `length` is positive.
///
///     trailing(exports, 12, mean(rounding::half_even), window::before_current)
template <readable_series S, rule_for<value_of<S>> Rule>
  requires tiling_period<period_of<S>>
[[nodiscard]] constexpr series<period_of<S>, value_of<S>> trailing(const S& all, int length,
                                                                   Rule rule, window end) {
  using Period = period_of<S>;
  using Value = value_of<S>;
  if (length <= 0) throw invalid_value("a window is at least one period long");
  const auto reach = static_cast<std::size_t>(length);
  series<Period, Value> result(all.first());
  std::vector<Value> run;  // the values since the last gap
  const auto push_result = [&] {
    if (run.size() < reach)
      result.push_back(std::nullopt);
    else
      result.push_back(rule(std::span<const Value>(run).last(reach)));
  };
  for (const Period p : all.periods()) {
    if (end == window::before_current) push_result();
    if (const auto value = all.find(p))
      run.push_back(*value);
    else
      run.clear();
    if (end == window::with_current) push_result();
  }
  return result;
}

}  // namespace fiscus

#endif
