// SPDX-License-Identifier: BSL-1.0
// Finer periods from coarser ones by a rule: months from fiscal years, which nobody has observed.
// By every rule they add up to the coarser values, to the smallest unit.
#ifndef FISCUS_SERIES_DISAGGREGATE_HPP
#define FISCUS_SERIES_DISAGGREGATE_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/largest_remainder.hpp>
#include <fiscus/series/detail/denton.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/series_view.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

namespace detail {

/// Divides each total in proportion to its weights. No weight may be negative, and one must be
/// positive.
struct pro_rata {
  static constexpr bool allows(std::span<const int128> weights) {
    const auto negative = [](int128 each) { return each < 0; };
    const auto positive = [](int128 each) { return each > 0; };
    return std::none_of(weights.begin(), weights.end(), negative) &&
           std::any_of(weights.begin(), weights.end(), positive);
  }
  static constexpr std::vector<int128> parts(std::span<const weighted_total> totals) {
    std::vector<int128> result;
    for (const weighted_total& total : totals) {
      const bool below = total.all < 0;  // the parts of −A are those of A, with a minus
      const int128 all = below ? checked_negate(total.all) : total.all;
      for (const int128 part : largest_remainder(all, shares_of(all, total.weights)))
        result.push_back(below ? -part : part);
    }
    return result;
  }

 private:
  static constexpr std::vector<floored_share<int128>> shares_of(int128 all,
                                                                std::span<const int128> weights) {
    int128 whole = 0;
    for (const int128 each : weights) whole = checked_add(whole, each);
    std::vector<floored_share<int128>> result;
    for (const int128 each : weights) {
      const int128 product = checked_multiply(all, each);
      result.push_back({product / whole, product % whole});
    }
    return result;
  }
};

/// Divides consecutive totals together, by Denton's method. All weights must be positive.
struct denton {
  static constexpr bool allows(std::span<const int128> weights) {
    return std::all_of(weights.begin(), weights.end(), [](int128 each) { return each > 0; });
  }
  static constexpr std::vector<int128> parts(std::span<const weighted_total> totals) {
    if (totals[0].weights.size() == 1) return pro_rata::parts(totals);
    return denton_parts(totals);
  }
};

}  // namespace detail

/// The rule of equal parts, as far as whole units allow: the remaining units go to the earliest.
struct evenly_rule : detail::pro_rata {
  template <class Fine>
  static constexpr std::optional<int128> weight(Fine /*p*/) {
    return 1;
  }
};
inline constexpr evenly_rule evenly{};

/// The rule of `by_pattern`.
template <readable_series S>
  requires yearly_period<period_of<S>> && counted<value_of<S>>
struct pattern_rule : detail::pro_rata {
  S pattern;

  constexpr explicit pattern_rule(S finer) : pattern(std::move(finer)) {}
  [[nodiscard]] constexpr std::optional<int128> weight(period_of<S> p) const {
    if (pattern.empty() || p - pattern.first() < period_of<S>::per_year) return std::nullopt;
    const auto found = pattern.find(year_before(p));
    return found ? std::optional<int128>(units_of(*found)) : std::nullopt;
  }
};

/// The rule of `proportional_denton`.
template <readable_series S>
  requires partitioning_period<period_of<S>> && counted<value_of<S>>
struct denton_rule : detail::denton {
  S indicator;

  constexpr explicit denton_rule(S finer) : indicator(std::move(finer)) {}
  [[nodiscard]] constexpr std::optional<int128> weight(period_of<S> p) const {
    const auto found = indicator.find(p);
    return found ? std::optional<int128>(units_of(*found)) : std::nullopt;
  }
};

/// Returns the rule that divides in proportion to the values of the year before in `finer`, which
/// it stores; of a view, the view. Remaining units go to the largest remainders (Hamilton), ties in
/// order. The parts are gaps if a value is missing or negative, or all are zero.
template <readable_series S>
[[nodiscard]] constexpr pattern_rule<S> by_pattern(S finer) {
  return pattern_rule<S>(std::move(finer));
}

/// Returns the rule of the proportional Denton method: the parts x follow an indicator i such that
/// Σ (x_t / i_t − x_{t−1} / i_{t−1})² is smallest, across the ends of years, too (Denton, JASA 66
/// (1971), 99–102, without a value before the first; IMF, Quarterly National Accounts Manual, 2017,
/// chapter 6). The solution is exact; remaining units go as in `by_pattern`. Consecutive values
/// without a gap are divided together. The parts are gaps if the indicator, which the rule stores,
/// is missing or not positive. Parts can be negative if totals change much faster than the
/// indicator.
template <readable_series S>
[[nodiscard]] constexpr denton_rule<S> proportional_denton(S indicator) {
  return denton_rule<S>(std::move(indicator));
}

/// A rule for `disaggregate`.
template <class Rule, class Fine>
concept disaggregation_rule = requires(const Rule rule, const Fine p,
                                       std::span<const detail::weighted_total> totals) {
  { rule.weight(p) } -> std::same_as<std::optional<int128>>;
  { rule.allows(std::span<const int128>()) } -> std::same_as<bool>;
  { rule.parts(totals) } -> std::same_as<std::vector<int128>>;
};

/// Returns the Fine parts of each value of `coarse`, by `evenly`, `by_pattern(finer)` or
/// `proportional_denton(indicator)`. They add up to it exactly; the parts of a gap are gaps. Throws
/// `overflow` if a part does not fit, or a value times a weight does not fit 128 bits, and
/// `invalid_value` if `proportional_denton` has more than 1000 values without a gap, or the square
/// of their number times the number of parts is above 12 billion: days of 320 years.
///
///     disaggregate<month>(years, by_pattern(exports_of_last_year))
template <partitioning_period Fine, readable_series S, disaggregation_rule<Fine> Rule>
  requires nests_in<Fine, period_of<S>> && counted<value_of<S>>
[[nodiscard]] constexpr series<Fine, value_of<S>> disaggregate(const S& coarse, const Rule& rule) {
  if (coarse.empty()) return {};
  series<Fine, value_of<S>> result(*parts<Fine>(coarse.first()).begin());
  std::vector<detail::weighted_total> run;  // since the last gap
  const auto push_parts = [&] {
    if (run.empty()) return;
    for (const int128 part : rule.parts(run)) result.push_back(from_units<value_of<S>>(part));
    run.clear();
  };
  for (const auto whole : coarse.periods()) {
    const auto all_parts = parts<Fine>(whole);
    const auto value = coarse.find(whole);
    std::vector<int128> weights;
    if (value)
      for (const Fine part : all_parts)
        if (const auto weight = rule.weight(part)) weights.push_back(*weight);
    if (weights.size() == all_parts.size() && rule.allows(weights)) {
      run.push_back({units_of(*value), std::move(weights)});
    } else {
      push_parts();
      for (std::size_t i = 0; i < all_parts.size(); ++i) result.push_back(std::nullopt);
    }
  }
  push_parts();
  return result;
}

}  // namespace fiscus::inline v0

#endif
