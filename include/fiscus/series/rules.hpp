// SPDX-License-Identifier: BSL-1.0
// The rules by which several values become one. Each is called with a span of values that is not
// empty, in the order of their periods; a callable of your own that takes one is a rule as well.
#ifndef FISCUS_SERIES_RULES_HPP
#define FISCUS_SERIES_RULES_HPP

#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/sum.hpp>

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <span>

namespace fiscus {

/// What `aggregate` and `rolling` can be told to do with several values.
template <class Rule, class Value>
concept rule_for = requires(const Rule rule, std::span<const Value> values) {
  { rule(values) } -> std::same_as<Value>;
};

/// Integers that have no sign. They wrap without a word, so that nothing is computed with them.
template <class Value>
concept unsigned_integer = std::unsigned_integral<Value> || std::same_as<Value, uint128>;

/// Values that can be added up.
template <class Value>
concept addable = signed_integer<Value> || requires(const Value v) {
  { v + v } -> std::same_as<Value>;
  requires !unsigned_integer<Value>;
};

/// Values whose type knows how to add many of them at once, as decimals and money do.
template <class Value>
concept totalled = requires(std::span<const Value> values) {
  { total(values) } -> std::same_as<Value>;
};

/// Values that have differences of their own kind.
template <class Value>
concept subtractable = signed_integer<Value> || requires(const Value v) {
  { v - v } -> std::same_as<Value>;
  requires !unsigned_integer<Value>;
};

/// Values that can be multiplied by a whole number.
template <class Value>
concept multipliable = signed_integer<Value> || requires(const Value v) {
  { v * 1 } -> std::same_as<Value>;
  requires !unsigned_integer<Value>;
};

/// Values that have an opposite.
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

/// The rule of a `sum`. Throws `overflow` if it does not fit.
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

/// The rule of a `mean`: the sum divided by the number of values, rounded once. It fits where the
/// values do, even if their sum does not; only for values of more than 64 bits the sum has to fit
/// as well, and throws `overflow` if it does not.
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

/// The rule of the `first` value.
struct first_rule {
  template <class Value>
  [[nodiscard]] constexpr Value operator()(std::span<const Value> values) const {
    return values.front();
  }
};

/// The rule of the `last` value: a stock at the end of the year.
struct last_rule {
  template <class Value>
  [[nodiscard]] constexpr Value operator()(std::span<const Value> values) const {
    return values.back();
  }
};

/// The rule of the `lowest` value.
struct lowest_rule {
  template <std::totally_ordered Value>
  [[nodiscard]] constexpr Value operator()(std::span<const Value> values) const {
    return *std::min_element(values.begin(), values.end());
  }
};

/// The rule of the `highest` value.
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

/// The mean under a rounding mode: `mean(rounding::half_even)`.
[[nodiscard]] constexpr mean_rule mean(rounding mode) noexcept { return {mode}; }

}  // namespace fiscus

#endif
