// SPDX-License-Identifier: BSL-1.0
// The axis of values: round numbers at equal steps, and the places of exact numbers between them.
#ifndef FISCUS_CHARTS_DETAIL_VALUE_SCALE_HPP
#define FISCUS_CHARTS_DETAIL_VALUE_SCALE_HPP

#include <fiscus/charts/detail/characters.hpp>
#include <fiscus/charts/detail/chart_data.hpp>
#include <fiscus/charts/detail/chart_number.hpp>
#include <fiscus/exact/big_integer.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/digits.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>

#include <algorithm>
#include <optional>
#include <string>

namespace fiscus::inline v0::detail {

/// From where to where numbers reach.
struct number_range {
  big_ratio low;
  big_ratio high;

  void take(const big_ratio& number) {
    if (number < low) low = number;
    if (number > high) high = number;
  }
};

/// Returns the range that an axis of these layers has to show. Zero belongs to it where bars begin
/// there, and where it costs no more than half of the height.
[[nodiscard]] inline number_range shown_range(const chart_panel& panel) {
  std::optional<number_range> all;
  bool begins_at_zero = false;
  for (const chart_layer& layer : panel.layers) {
    begins_at_zero = begins_at_zero || layer.begins_at_zero;
    for (const chart_mark& mark : layer.marks) {
      if (!all) all = {mark.to, mark.to};
      all->take(mark.to);
      if (layer.kind == layer_kind::bars || layer.kind == layer_kind::stems) all->take(mark.from);
    }
  }
  const big_ratio zero;
  if (!all) return {zero, ratio(1)};
  const big_ratio length = all->high - all->low;
  const bool is_near =
      (all->low <= length || all->low <= zero) && (-all->high <= length || all->high >= zero);
  if (begins_at_zero || is_near || length == zero) all->take(zero);
  if (all->low == all->high) all->high = ratio(1);
  return *all;
}

/// An axis whose ends are multiples of a step of 1, 2 or 5 times a power of ten.
class value_scale {
 public:
  /// The smallest step with which at most `most_ticks` multiples, of which there are 3 or more,
  /// reach around the range. (Two would not reach around zero.)
  value_scale(const number_range& shown, int most_ticks) {
    for (exponent_ = exponent_below(shown.high - shown.low);; ++exponent_)
      for (const int leading : {1, 2, 5})
        if (fits(shown, leading, most_ticks)) {
          low_ = as_big_ratio(from_) * step_;
          of_length_ = big_ratio(ratio(1)) / (as_big_ratio(to_ - from_) * step_);
          return;
        }
  }

  [[nodiscard]] int ticks() const noexcept { return static_cast<int>(to_ - from_) + 1; }

  /// The i-th multiple, from the lowest one on, as it stands beside the axis.
  [[nodiscard]] std::string tick_text(int i) const {
    const int128 units = (from_ + i) * leading_;
    if (exponent_ < 0) return grouped_number(units, -exponent_);
    return grouped_number(checked_multiply(units, power_of_ten<int128>(exponent_)), 0);
  }

  /// Where the i-th multiple stands on an axis of a length.
  [[nodiscard]] hundredths tick_place(int i, hundredths length) const {
    return narrow<hundredths>(divide(int128{i} * length, to_ - from_, rounding::half_even));
  }

  [[nodiscard]] bool shows_zero() const noexcept { return from_ <= 0 && to_ >= 0; }

  /// Where a number that is shown stands, from the lowest multiple on.
  [[nodiscard]] hundredths place_of(const big_ratio& number, hundredths length) const {
    const auto cut = ((number - low_) * of_length_).cut_product(length);
    return narrow<hundredths>(rounded(cut, rounding::half_even));
  }

 private:
  static constexpr int least_exponent = -12;

  /// The exponent of a power of ten of which more than ten are needed for a length.
  static int exponent_below(const big_ratio& length) {
    constexpr int places = -least_exponent;
    const auto cut = length.cut_product(power_of_ten<int128>(places));
    const digits_text whole = digits_text::of(rounded(cut, rounding::down), 0);
    const auto digits = static_cast<int>(whole.view().size());
    return (std::max)(least_exponent, digits - places - 2);
  }

  bool fits(const number_range& shown, int leading, int most_ticks) {
    leading_ = leading;
    step_ = exponent_ < 0
                ? big_ratio(big_integer(leading), big_integer(power_of_ten<int128>(-exponent_)))
                : as_big_ratio(leading * power_of_ten<int128>(exponent_));
    if (shown.high - shown.low > step_ * ratio(most_ticks - 1)) return false;
    from_ = rounded((shown.low / step_).cut_product(1), rounding::floor);
    to_ = rounded((shown.high / step_).cut_product(1), rounding::ceiling);
    if (from_ == to_) ++to_;
    return to_ - from_ < most_ticks;
  }

  int exponent_ = 0;
  int leading_ = 1;
  big_ratio step_;
  int128 from_ = 0;
  int128 to_ = 1;
  big_ratio low_;
  big_ratio of_length_;  // a unit, as a part of the length of the axis
};

}  // namespace fiscus::inline v0::detail

#endif
