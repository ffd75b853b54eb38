// SPDX-License-Identifier: BSL-1.0
// A period beside the same one of other years: "every January falls 10–26 % on December, so down
// 14 % is no news".
#ifndef FISCUS_GROWTH_SEASONAL_HPP
#define FISCUS_GROWTH_SEASONAL_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/detail/owned.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/growth/level.hpp>
#include <fiscus/growth/ranks.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series_view.hpp>

#include <algorithm>
#include <concepts>
#include <span>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

/// The values of the same period in other years, one at least.
template <std::totally_ordered Value>
class peer_values {
 public:
  /// Throws `invalid_value` if there are none.
  constexpr explicit peer_values(std::vector<Value> values) : values_(std::move(values)) {
    if (values_->empty()) throw invalid_value("no other years");
    std::sort(values_->begin(), values_->end());
  }

  /// They themselves, the lowest first. Not of a temporary.
  [[nodiscard]] constexpr std::span<const Value> values() const& noexcept { return *values_; }
  void values() const&& = delete;
  /// In how many other years there is a value.
  [[nodiscard]] constexpr int years() const noexcept { return static_cast<int>(values_->size()); }
  [[nodiscard]] constexpr Value lowest() const { return values_->front(); }
  [[nodiscard]] constexpr Value highest() const { return values_->back(); }

  /// Their mean, rounded. Throws `overflow` if their sum does not fit.
  [[nodiscard]] constexpr Value mean(rounding mode) const requires rule_for<mean_rule, Value> {
    return mean_rule{mode}(values());
  }
  /// Their mean, exact until it is printed.
  [[nodiscard]] constexpr big_growth_rate mean()
      const requires std::convertible_to<Value, big_growth_rate> {
    return mean_of(values());
  }
  /// The one in the middle; of an even number the mean of the two, rounded.
  [[nodiscard]] constexpr Value median(rounding mode) const requires rule_for<mean_rule, Value> {
    return mean_rule{mode}(middle());
  }
  /// The one in the middle; of an even number the mean of the two, exact until it is printed.
  [[nodiscard]] constexpr big_growth_rate median()
      const requires std::convertible_to<Value, big_growth_rate> {
    return mean_of(middle());
  }

  /// Whether `value` is neither lower nor higher than all of them: no news.
  [[nodiscard]] constexpr bool covers(const Value& value) const {
    return !(value < lowest()) && !(value > highest());
  }
  /// The place of `value` among itself and them.
  [[nodiscard]] constexpr ranking place_of(const Value& value) const {
    detail::counted_place place(value);
    for (const Value& each : *values_) place.count(each);
    return place.result();
  }

 private:
  [[nodiscard]] constexpr std::span<const Value> middle() const noexcept {
    return values().subspan((values_->size() - 1) / 2, values_->size() % 2 == 0 ? 2 : 1);
  }

  detail::kept<std::vector<Value>> values_;  // in their order
};

/// The values of the same period as `p` in all other years, earlier and later ones; that of `p`
/// itself plays no part and may be missing. For what was known then, ask `all.until(p)`. Without a
/// value in any other year there is no answer.
///
///     other_years(exports, month{2025, 12}).value().highest()   // the best December but this one
template <ordered_series S>
  requires yearly_period<period_of<S>>
[[nodiscard]] constexpr answer<peer_values<value_of<S>>> other_years(const S& all, period_of<S> p) {
  std::vector<value_of<S>> values;
  for (const auto& each : all)
    if (each.period != p && (each.period - p) % period_of<S>::per_year == 0)
      values.push_back(each.value);
  if (values.empty()) return absence::base_missing;
  return peer_values<value_of<S>>(std::move(values));
}

/// How the same period as `p` grew on the one before it in all other years: `other_years` of
/// `period_on_period`. Years in which that has no rate are left out.
///
///     usual_growth(exports, month{2026, 1}).value().covers(
///         *period_on_period(exports, month{2026, 1}))
template <readable_series S>
  requires yearly_period<period_of<S>> && partitioning_period<period_of<S>> && level<value_of<S>>
[[nodiscard]] constexpr answer<peer_values<growth_of<value_of<S>>>> usual_growth(const S& levels,
                                                                                 period_of<S> p) {
  return other_years(period_on_period(levels), p);
}

}  // namespace fiscus::inline v0

#endif
