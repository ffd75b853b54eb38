// SPDX-License-Identifier: BSL-1.0
// Rules for consecutive windows. Those that the library knows take a time that does not depend on
// the length of the window.
#ifndef FISCUS_SERIES_DETAIL_ROLLING_RULE_HPP
#define FISCUS_SERIES_DETAIL_ROLLING_RULE_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/series/rules.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <vector>

namespace fiscus::inline v0::detail {

/// Any other rule: calls it for every window. `is_next` tells that the window is the one after that
/// of the call before, in the same buffer.
template <class Rule, class Value>
class rolling_rule {
 public:
  constexpr explicit rolling_rule(Rule rule) : rule_(rule) {}
  constexpr Value operator()(std::span<const Value> values, bool /*is_next*/) {
    return rule_(values);
  }

 private:
  Rule rule_;
};

/// The sum of integers of 128 bits, which may need more: it adds their upper and lower halves
/// apart.
class wide_sum {
 public:
  constexpr wide_sum& operator+=(int128 number) noexcept {
    upper_ += number >> 64U;
    lower_ += static_cast<std::uint64_t>(number);
    return *this;
  }
  constexpr wide_sum& operator-=(int128 number) noexcept {
    upper_ -= number >> 64U;
    lower_ -= static_cast<std::uint64_t>(number);
    return *this;
  }
  /// Throws `overflow` if it has more than 128 bits.
  constexpr explicit operator int128() const {
    const auto top = narrow<std::int64_t>(upper_ + static_cast<std::int64_t>(lower_ >> 64U));
    return int128{top} * (int128{1} << 64U) + static_cast<std::uint64_t>(lower_);
  }

 private:
  int128 upper_ = 0;
  uint128 lower_ = 0;
};

/// The exact sum of the units of a window, by adding and subtracting. Not for floating-point
/// numbers, which would lose digits.
template <counted Value>
class rolling_count {
 public:
  constexpr int128 operator()(std::span<const Value> values, bool is_next) {
    if (is_next) {
      count_ -= leaving_;
      count_ += units_of(values.back());
    } else {
      count_ = {};
      for (const Value& each : values) count_ += units_of(each);
    }
    leaving_ = units_of(values.front());
    return static_cast<int128>(count_);
  }

 private:
  std::conditional_t<narrowly_counted<Value>, int128, wide_sum> count_{};
  int128 leaving_ = 0;  // the units of the value that the next window does not have
};

template <counted Value>
class rolling_rule<sum_rule, Value> {
 public:
  constexpr explicit rolling_rule(sum_rule /*rule*/) {}
  constexpr Value operator()(std::span<const Value> values, bool is_next) {
    return from_units<Value>(count_(values, is_next));
  }

 private:
  rolling_count<Value> count_;
};

/// The exact sum of ratios, by two stacks: the sums from each value of a block to its end, and one
/// sum of all values after the block. Each value is added twice, however long the window is. If a
/// partial sum does not fit, the window is added up afresh. A template, so that a program without
/// such a window does not compile its vector.
template <std::same_as<ratio> Ratio>
class rolling_rule<sum_rule, Ratio> {
 public:
  constexpr explicit rolling_rule(sum_rule rule) : rule_(rule) {}
  constexpr Ratio operator()(std::span<const Ratio> values, bool is_next) {
    try {
      if (is_next && sums_.size() > 1) {
        sums_.pop_back();
        after_ = after_ + values.back();
      } else {
        begin_block(values);
      }
      return sums_.back() + after_;
    } catch (const overflow&) {
      sums_.clear();
      return rule_(values);
    }
  }

 private:
  constexpr void begin_block(std::span<const Ratio> values) {
    sums_.clear();
    after_ = Ratio();
    for (std::size_t i = values.size(); i-- > 0;)
      sums_.push_back(sums_.empty() ? values[i] : values[i] + sums_.back());
  }

  sum_rule rule_;
  std::vector<Ratio> sums_;  // from the last value of the block to the first that is in the window
  Ratio after_;
};

template <counted Value>
class rolling_rule<mean_rule, Value> {
 public:
  constexpr explicit rolling_rule(mean_rule rule) : mode_(rule.mode) {}
  constexpr Value operator()(std::span<const Value> values, bool is_next) {
    const int128 units = count_(values, is_next);
    return from_units<Value>(divide(units, static_cast<std::int64_t>(values.size()), mode_));
  }

 private:
  rounding mode_;
  rolling_count<Value> count_;
};

/// The first of the lowest or highest values of a window, by a monotonic queue: a value leaves when
/// a later one comes before it, so each enters and leaves once.
template <class Value, class Before>
class rolling_extreme {
 public:
  constexpr Value operator()(std::span<const Value> values, bool is_next) {
    if (!is_next) {
      kept_.clear();
      front_ = 0;
      for (const Value& each : values) enter(each);
    } else {
      if (kept_[front_] < values.data()) ++front_;
      enter(values.back());
    }
    return *kept_[front_];
  }

 private:
  constexpr void enter(const Value& value) {
    while (kept_.size() > front_ && Before()(value, *kept_.back())) kept_.pop_back();
    kept_.push_back(&value);
  }

  std::vector<const Value*> kept_;  // from the front-th on
  std::size_t front_ = 0;
};

struct is_below {
  constexpr bool operator()(const auto& a, const auto& b) const { return a < b; }
};
struct is_above {
  constexpr bool operator()(const auto& a, const auto& b) const { return b < a; }
};

template <class Value>
class rolling_rule<lowest_rule, Value> : public rolling_extreme<Value, is_below> {
 public:
  constexpr explicit rolling_rule(lowest_rule /*rule*/) {}
};

template <class Value>
class rolling_rule<highest_rule, Value> : public rolling_extreme<Value, is_above> {
 public:
  constexpr explicit rolling_rule(highest_rule /*rule*/) {}
};

}  // namespace fiscus::inline v0::detail

#endif
