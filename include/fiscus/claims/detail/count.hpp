// SPDX-License-Identifier: BSL-1.0
// Counts of numbers that are known as intervals, or not at all.
#ifndef FISCUS_CLAIMS_DETAIL_COUNT_HPP
#define FISCUS_CLAIMS_DETAIL_COUNT_HPP

#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/interval.hpp>

#include <optional>

namespace fiscus::inline v0::detail {

/// Whether some number of `a` is above some number of `b`, or equal to it.
constexpr bool can_exceed(const interval& a, const interval& b) noexcept {
  return !a.high() || !b.low() || a.high()->value > b.low()->value;
}
constexpr bool can_reach(const interval& a, const interval& b) noexcept {
  return can_exceed(a, b) || overlaps(a, b);
}

/// A yes or no of two numbers that are not known exactly, or not at all.
struct holds {
  bool by_face;
  bool surely;
  bool possibly;
  bool of_gap = false;

  /// a > b
  static constexpr holds above(const estimate<>& a, const estimate<>& b) noexcept {
    return by(a.value() > b.value(), !can_reach(b.range(), a.range()),
              can_exceed(a.range(), b.range()));
  }
  /// a >= b
  static constexpr holds at_least(const estimate<>& a, const estimate<>& b) noexcept {
    return by(a.value() >= b.value(), !can_exceed(b.range(), a.range()),
              can_reach(a.range(), b.range()));
  }
  /// Returns what holds of a value that is missing.
  static constexpr holds unknown() noexcept { return {false, false, true, true}; }

 private:
  // The face value of a hedged number lies outside of its range, and decides nothing there.
  static constexpr holds by(bool face_values, bool surely, bool possibly) noexcept {
    return {surely || (possibly && face_values), surely, possibly};
  }
};

/// A count by face values, with the least and the most that it may be.
struct count {
  int by_face = 0;
  int least = 0;
  int most = 0;
  bool has_limit = true;  ///< or `most` means nothing
  bool has_gaps = false;
  int of_gaps = 0;  ///< how many of `most` are gaps, or come behind one

  constexpr void add(holds what) {
    by_face += what.by_face ? 1 : 0;
    least += what.surely ? 1 : 0;
    most += what.possibly ? 1 : 0;
    of_gaps += what.possibly && what.of_gap ? 1 : 0;
    has_gaps = has_gaps || what.of_gap;
  }

  /// Returns the count where what is not known does not count.
  [[nodiscard]] constexpr count of_known() const {
    count result = *this;
    result.most = most > of_gaps ? most - of_gaps : 0;
    return result;
  }
  [[nodiscard]] constexpr estimate<> as_estimate() const {
    const auto end = [](int n) { return bound{ratio(n), true}; };
    return estimate<>::within(ratio(by_face),
                              {end(least), has_limit ? std::optional(end(most)) : std::nullopt});
  }
};

}  // namespace fiscus::inline v0::detail

#endif
