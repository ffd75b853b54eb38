// SPDX-License-Identifier: BSL-1.0
// Intervals: the ends between which a number lies that is not known exactly.
#ifndef FISCUS_FIGURES_INTERVAL_HPP
#define FISCUS_FIGURES_INTERVAL_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>

#include <optional>

namespace fiscus::inline v0 {

/// An end of an interval, and whether it belongs to it.
struct bound {
  ratio value;
  bool included;

  [[nodiscard]] friend constexpr bool operator==(const bound&, const bound&) = default;
};

/// The numbers between two ends, or beyond one. It has at least one number; what has none is an
/// empty `std::optional`. Arithmetic is exact, and gives the interval of all results for operands
/// that do not depend on each other; it throws `overflow` if an end does not fit its ratio.
///
///     const auto december = interval::closed(ratio(873, 2), ratio(875, 2));   // 436.5 to 437.5
///     (december / november).contains(ratio(5, 4))
class interval {
 public:
  /// One number, known exactly.
  constexpr explicit interval(ratio exactly) noexcept
      : low_(bound{exactly, true}), high_(bound{exactly, true}) {}

  /// The numbers between two ends; without an end there are all on that side. Throws
  /// `invalid_value` if there are none.
  constexpr interval(std::optional<bound> low, std::optional<bound> high) : low_(low), high_(high) {
    if (!has_numbers(low, high)) throw invalid_value("an interval that has numbers in it");
  }

  /// [low, high]
  [[nodiscard]] static constexpr interval closed(ratio low, ratio high) {
    return {bound{low, true}, bound{high, true}};
  }
  /// (low, high)
  [[nodiscard]] static constexpr interval open(ratio low, ratio high) {
    return {bound{low, false}, bound{high, false}};
  }
  /// The numbers above `low`.
  [[nodiscard]] static constexpr interval above(ratio low) {
    return {bound{low, false}, std::nullopt};
  }
  /// `low` and the numbers above it.
  [[nodiscard]] static constexpr interval at_least(ratio low) {
    return {bound{low, true}, std::nullopt};
  }
  /// The numbers below `high`.
  [[nodiscard]] static constexpr interval below(ratio high) {
    return {std::nullopt, bound{high, false}};
  }
  /// `high` and the numbers below it.
  [[nodiscard]] static constexpr interval at_most(ratio high) {
    return {std::nullopt, bound{high, true}};
  }
  /// All numbers.
  [[nodiscard]] static constexpr interval all() { return {std::nullopt, std::nullopt}; }

  /// Returns the lower end; empty if the interval is open downwards.
  [[nodiscard]] constexpr const std::optional<bound>& low() const& noexcept { return low_; }
  [[nodiscard]] constexpr std::optional<bound> low() const&& noexcept { return low_; }
  /// Returns the upper end; empty if the interval is open upwards.
  [[nodiscard]] constexpr const std::optional<bound>& high() const& noexcept { return high_; }
  [[nodiscard]] constexpr std::optional<bound> high() const&& noexcept { return high_; }

  /// Whether it is one number.
  [[nodiscard]] constexpr bool is_point() const noexcept {
    return low_ && high_ && low_->value == high_->value;
  }
  /// Whether it has both ends.
  [[nodiscard]] constexpr bool is_bounded() const noexcept { return low_ && high_; }

  [[nodiscard]] constexpr bool contains(ratio number) const noexcept {
    return overlaps(*this, interval(number));
  }
  /// Whether all of `other` lies in it.
  [[nodiscard]] constexpr bool contains(const interval& other) const noexcept {
    return higher(low_, other.low_) == other.low_ && lower(high_, other.high_) == other.high_;
  }

  /// Whether the two have a number in common.
  [[nodiscard]] friend constexpr bool overlaps(const interval& a, const interval& b) noexcept {
    return has_numbers(higher(a.low_, b.low_), lower(a.high_, b.high_));
  }

  /// The numbers that both have.
  [[nodiscard]] friend constexpr std::optional<interval> intersection(const interval& a,
                                                                      const interval& b) {
    if (!overlaps(a, b)) return std::nullopt;
    return interval(higher(a.low_, b.low_), lower(a.high_, b.high_));
  }

  /// The smallest interval that has all numbers of both.
  [[nodiscard]] friend constexpr interval hull(const interval& a, const interval& b) {
    return {a.low_ == higher(a.low_, b.low_) ? b.low_ : a.low_,
            a.high_ == lower(a.high_, b.high_) ? b.high_ : a.high_};
  }

  /// All that the larger of two numbers can be, of which one lies in each.
  [[nodiscard]] friend constexpr interval larger_of(const interval& a, const interval& b) {
    return {higher(a.low_, b.low_), a.high_ == lower(a.high_, b.high_) ? b.high_ : a.high_};
  }

  /// How far one must move to meet the other: zero if they overlap or touch, negative if `a` lies
  /// above `b`.
  [[nodiscard]] friend constexpr ratio gap_between(const interval& a, const interval& b) {
    if (overlaps(a, b)) return ratio();
    if (a.high_ && b.low_ && a.high_->value <= b.low_->value) return b.low_->value - a.high_->value;
    return b.high_->value - a.low_->value;
  }

  [[nodiscard]] constexpr interval operator-() const { return {negated(high_), negated(low_)}; }
  [[nodiscard]] friend constexpr interval operator+(const interval& a, const interval& b) {
    return {sum_of_ends(a.low_, b.low_), sum_of_ends(a.high_, b.high_)};
  }
  [[nodiscard]] friend constexpr interval operator-(const interval& a, const interval& b) {
    return a + -b;
  }
  [[nodiscard]] friend constexpr interval operator*(const interval& a, const interval& b) {
    const auto corner = [](const end& x, const end& y) { return x * y; };
    const end corners[] = {corner(a.low_end(), b.low_end()), corner(a.low_end(), b.high_end()),
                           corner(a.high_end(), b.low_end()), corner(a.high_end(), b.high_end())};
    end low = corners[0];
    end high = corners[0];
    for (const end& each : corners) {
      low = outermost(low, each, each.is_below(low));
      high = outermost(high, each, high.is_below(each));
    }
    return {low.as_bound(), high.as_bound()};
  }
  /// Throws `division_by_zero` if `b` has numbers on both sides of zero, or zero itself.
  [[nodiscard]] friend constexpr interval operator/(const interval& a, const interval& b) {
    return a * b.reciprocal();
  }

  [[nodiscard]] friend constexpr bool operator==(const interval&, const interval&) = default;

 private:
  // An end, of an unlimited side as well: `infinite` is −1 or 1 then.
  struct end {
    ratio value;
    int infinite;
    bool included;

    [[nodiscard]] constexpr int sign() const noexcept {
      if (infinite != 0) return infinite;
      return value > ratio() ? 1 : value < ratio() ? -1 : 0;
    }
    [[nodiscard]] constexpr bool is_below(const end& other) const noexcept {
      if (infinite != other.infinite) return infinite < other.infinite;
      return infinite == 0 && value < other.value;
    }
    [[nodiscard]] constexpr std::optional<bound> as_bound() const {
      return infinite != 0 ? std::nullopt : std::optional(bound{value, included});
    }
    // Nothing times whatever is nothing, and is reached if nothing itself is.
    [[nodiscard]] friend constexpr end operator*(const end& x, const end& y) {
      const int signs = x.sign() * y.sign();
      if (signs == 0)
        return {ratio(), 0, (x.sign() == 0 && x.included) || (y.sign() == 0 && y.included)};
      if (x.infinite != 0 || y.infinite != 0) return {ratio(), signs, false};
      return {x.value * y.value, 0, x.included && y.included};
    }
  };

  // The farther of two ends; where they are equal, it is included if one of them is.
  static constexpr end outermost(const end& so_far, const end& other, bool is_farther) noexcept {
    if (is_farther) return other;
    const bool equal = so_far.infinite == other.infinite && so_far.value == other.value;
    return {so_far.value, so_far.infinite, so_far.included || (equal && other.included)};
  }

  [[nodiscard]] constexpr end low_end() const noexcept {
    return low_ ? end{low_->value, 0, low_->included} : end{ratio(), -1, false};
  }
  [[nodiscard]] constexpr end high_end() const noexcept {
    return high_ ? end{high_->value, 0, high_->included} : end{ratio(), 1, false};
  }

  static constexpr std::optional<bound> negated(const std::optional<bound>& x) {
    return x ? std::optional(bound{-x->value, x->included}) : std::nullopt;
  }

  // 1 / x for an end; the other side of zero has none.
  [[nodiscard]] constexpr interval reciprocal() const {
    const bool above_zero =
        low_ && (low_->value > ratio() || (low_->value == ratio() && !low_->included));
    const bool below_zero =
        high_ && (high_->value < ratio() || (high_->value == ratio() && !high_->included));
    if (!above_zero && !below_zero) throw division_by_zero("an interval that has zero in it");
    const auto inverse = [](const std::optional<bound>& x) -> std::optional<bound> {
      if (!x) return bound{ratio(), false};
      if (x->value == ratio()) return std::nullopt;
      return bound{ratio(1) / x->value, x->included};
    };
    return {inverse(high_), inverse(low_)};
  }

  static constexpr std::optional<bound> sum_of_ends(const std::optional<bound>& x,
                                                    const std::optional<bound>& y) {
    if (!x || !y) return std::nullopt;
    return bound{x->value + y->value, x->included && y->included};
  }

  static constexpr bool has_numbers(const std::optional<bound>& low,
                                    const std::optional<bound>& high) noexcept {
    if (!low || !high || low->value < high->value) return true;
    return low->value == high->value && low->included && high->included;
  }

  static constexpr std::optional<bound> higher(const std::optional<bound>& x,
                                               const std::optional<bound>& y) noexcept {
    if (!x || !y) return x ? x : y;
    if (x->value != y->value) return x->value > y->value ? x : y;
    return bound{x->value, x->included && y->included};
  }
  static constexpr std::optional<bound> lower(const std::optional<bound>& x,
                                              const std::optional<bound>& y) noexcept {
    if (!x || !y) return x ? x : y;
    if (x->value != y->value) return x->value < y->value ? x : y;
    return bound{x->value, x->included && y->included};
  }

  std::optional<bound> low_;
  std::optional<bound> high_;
};

}  // namespace fiscus::inline v0

#endif
