// SPDX-License-Identifier: BSL-1.0
// Rules that make one value of several: sums, means, extremes. A rule is called with a span of
// values in the order of their periods, which is never empty; your own callable is a rule, too.
#ifndef FISCUS_SERIES_RULES_HPP
#define FISCUS_SERIES_RULES_HPP

#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/sum.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

/// A callable that makes one Value of a span of Values, for `aggregate` and `rolling`.
template <class Rule, class Value>
concept rule_for = requires(const Rule rule, std::span<const Value> values) {
  { rule(values) } -> std::same_as<Value>;
};

/// An integer without a sign. These wrap silently, so the library does not compute with them.
template <class Value>
concept unsigned_integer = std::unsigned_integral<Value> || std::same_as<Value, uint128>;

/// A type whose values can be added up.
template <class Value>
concept addable = signed_integer<Value> || requires(const Value v) {
  { v + v } -> std::same_as<Value>;
  requires !unsigned_integer<Value>;
};

/// A type with a `total` of many values at once, such as decimals and money.
template <class Value>
concept totalled = requires(std::span<const Value> values) {
  { total(values) } -> std::same_as<Value>;
};

/// A type whose differences have the same type.
template <class Value>
concept subtractable = signed_integer<Value> || requires(const Value v) {
  { v - v } -> std::same_as<Value>;
  requires !unsigned_integer<Value>;
};

/// A type whose values can be multiplied by an integer.
template <class Value>
concept multipliable = signed_integer<Value> || requires(const Value v) {
  { v * 1 } -> std::same_as<Value>;
  requires !unsigned_integer<Value>;
};

/// A type whose values have an opposite.
template <class Value>
concept negatable = signed_integer<Value> || requires(const Value v) {
  { -v } -> std::same_as<Value>;
  requires !unsigned_integer<Value>;
};

namespace detail {

template <addable Value>
[[nodiscard]] constexpr Value plus(const Value& a, const Value& b) {
  if constexpr (signed_integer<Value>)
    return checked_add(a, b);
  else
    return a + b;
}

template <subtractable Value>
[[nodiscard]] constexpr Value minus(const Value& a, const Value& b) {
  if constexpr (signed_integer<Value>)
    return checked_subtract(a, b);
  else
    return a - b;
}

template <multipliable Value, signed_integer Count>
[[nodiscard]] constexpr Value times(const Value& v, Count count) {
  if constexpr (signed_integer<Value>)
    return checked_multiply(v, narrow<Value>(count));
  else
    return v * count;
}

template <negatable Value>
[[nodiscard]] constexpr Value negative(const Value& v) {
  if constexpr (signed_integer<Value>)
    return checked_negate(v);
  else
    return -v;
}

}  // namespace detail

/// The rule `sum`. Throws `overflow` if the sum does not fit.
struct sum_rule {
  template <addable Value>
  [[nodiscard]] constexpr Value operator()(std::span<const Value> values) const {
    if constexpr (signed_integer<Value>) {
      return narrow<Value>(exact_sum(values, [](Value each) { return each; }));
    } else if constexpr (totalled<Value>) {
      return total(values);
    } else {
      Value result = values.front();
      for (const Value& each : values.subspan(1)) result = result + each;
      return result;
    }
  }
};

/// The rule `mean`: the sum divided by the number of values, rounded once. The sum itself need not
/// fit, except for values of more than 64 bits, where the rule throws `overflow`.
struct mean_rule {
  rounding mode;

  template <addable Value>
    requires narrowly_counted<Value> || requires(const Value v, rounding r) {
      divide(v, std::int64_t{}, r);
    }
  [[nodiscard]] constexpr Value operator()(std::span<const Value> values) const {
    const auto count = static_cast<std::int64_t>(values.size());
    if constexpr (narrowly_counted<Value>) {
      const int128 units = exact_sum(values, [](const Value& each) { return units_of(each); });
      return from_units<Value>(divide(units, count, mode));
    } else {
      return divide(sum_rule()(values), count, mode);
    }
  }
};

/// The rule `median`: the value in the middle, or the mean of the two in the middle, rounded once.
struct median_rule {
  rounding mode;

  template <std::totally_ordered Value>
    requires rule_for<mean_rule, Value>
  [[nodiscard]] constexpr Value operator()(std::span<const Value> values) const {
    std::vector<Value> all(values.begin(), values.end());
    const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    std::nth_element(all.begin(), middle, all.end());
    if (all.size() % 2 != 0) return *middle;
    const Value both[] = {*std::max_element(all.begin(), middle), *middle};
    return mean_rule{mode}(std::span<const Value>(both));
  }
};

/// The rule `weighted_mean`: Σ w x / Σ w, rounded once. Throws `invalid_value` unless there is a
/// weight for each value, and `overflow` if a sum has more than 128 bits.
class weighted_mean_rule {
 public:
  constexpr weighted_mean_rule(std::vector<std::int64_t> weights, rounding mode)
      : weights_(std::move(weights)), mode_(mode) {
    for (const std::int64_t each : weights_) {
      if (each < 0) throw invalid_value("a weight is not negative");
      total_ = checked_add<int128>(total_, each);
    }
    if (total_ == 0) throw invalid_value("not all weights are zero");
  }

  template <counted Value>
  [[nodiscard]] constexpr Value operator()(std::span<const Value> values) const {
    if (values.size() != weights_.size())
      throw invalid_value(detail::message()
                              .add("expected ")
                              .add_number(weights_.size())
                              .add(" values for as many weights, found ")
                              .add_number(values.size()));
    int128 sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
      sum = checked_add(sum, checked_multiply<int128>(units_of(values[i]), weights_[i]));
    return from_units<Value>(divide(sum, total_, mode_));
  }

 private:
  std::vector<std::int64_t> weights_;
  int128 total_ = 0;
  rounding mode_;
};

/// The rule `first`: the first value.
struct first_rule {
  template <class Value>
  [[nodiscard]] constexpr Value operator()(std::span<const Value> values) const {
    return values.front();
  }
};

/// The rule `last`: the last value, such as a stock at the end of the year.
struct last_rule {
  template <class Value>
  [[nodiscard]] constexpr Value operator()(std::span<const Value> values) const {
    return values.back();
  }
};

/// The rule `lowest`: the lowest value.
struct lowest_rule {
  template <std::totally_ordered Value>
  [[nodiscard]] constexpr Value operator()(std::span<const Value> values) const {
    return *std::min_element(values.begin(), values.end());
  }
};

/// The rule `highest`: the highest value.
struct highest_rule {
  template <std::totally_ordered Value>
  [[nodiscard]] constexpr Value operator()(std::span<const Value> values) const {
    return *std::max_element(values.begin(), values.end());
  }
};

inline constexpr sum_rule sum{};
inline constexpr first_rule first{};
inline constexpr last_rule last{};
inline constexpr lowest_rule lowest{};
inline constexpr highest_rule highest{};

/// Returns the rule of the mean: `mean(rounding::half_even)`.
[[nodiscard]] constexpr mean_rule mean(rounding mode) noexcept { return {mode}; }
/// Returns the rule of the median: `median(rounding::half_even)`.
[[nodiscard]] constexpr median_rule median(rounding mode) noexcept { return {mode}; }
/// Returns the rule of the mean with a weight for each value, in their order: `weighted_mean({1, 2,
/// 1}, rounding::half_even)`. Throws `invalid_value` if a weight is negative or all are zero.
[[nodiscard]] constexpr weighted_mean_rule weighted_mean(std::vector<std::int64_t> weights,
                                                         rounding mode) {
  return {std::move(weights), mode};
}

}  // namespace fiscus::inline v0

#endif
