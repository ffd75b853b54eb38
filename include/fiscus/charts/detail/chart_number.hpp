// SPDX-License-Identifier: BSL-1.0
// Values as the exact numbers that a chart draws, and their digits.
#ifndef FISCUS_CHARTS_DETAIL_CHART_NUMBER_HPP
#define FISCUS_CHARTS_DETAIL_CHART_NUMBER_HPP

#include <fiscus/charts/chart.hpp>
#include <fiscus/charts/drawable.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/big_integer.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/digits.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/text/write.hpp>

#include <cstddef>
#include <string>

namespace fiscus::inline v0::detail {

/// Numbers from here on are not drawn: neither they nor their digits fit 128 bits.
inline constexpr int digits_too_many = 24;

/// A value in units of one.
template <drawable V>
[[nodiscard]] constexpr big_ratio exact_number(const V& value) {
  if constexpr (signed_integer<V>)
    return big_ratio(big_integer(value), big_integer(1));
  else if constexpr (is_decimal<V>)
    return big_ratio(big_integer(value.units()), big_integer(power_of_ten<int128>(V::digits)));
  else if constexpr (has_decimal_amount<V>)
    return exact_number(value.amount());
  else if constexpr (is_drawn_in_percent<V>)
    return big_ratio(value.value()) * ratio(100);
  else
    return big_ratio(value);
}

[[nodiscard]] inline big_ratio as_big_ratio(int128 whole) {
  return big_ratio(big_integer(whole), big_integer(1));
}

/// A value in the units of the axis. Throws `overflow` if its size is 10^24 or more.
template <drawable V>
[[nodiscard]] big_ratio axis_number(const V& value, const chart_numbers& as) {
  big_ratio number = exact_number(value) / as_big_ratio(power_of_ten<int128>(as.unit.exponent));
  const big_ratio limit = as_big_ratio(power_of_ten<int128>(digits_too_many));
  if (number >= limit || -number >= limit)
    throw overflow("a number of 10^24 or more is too large for a chart: count in a larger unit");
  return number;
}

/// `units` × 10^−`places` with commas and, if it is negative, a minus sign: "−1,250.0".
[[nodiscard]] inline std::string grouped_number(int128 units, int places,
                                                plus_sign plus = plus_sign::never) {
  const digits_text digits =
      digits_text::of(units < 0 ? -units : units, places, units > 0 && plus == plus_sign::always);
  std::string text(digits.view());
  constexpr std::size_t group = 3;
  const std::size_t begin = text.starts_with('+') ? 1 : 0;
  std::size_t end = places == 0 ? text.size() : text.find('.');
  while (end > begin + group) {
    end -= group;
    text.insert(end, 1, ',');
  }
  return units < 0 ? "\xE2\x88\x92" + text : text;  // a minus sign, which is as wide as a plus
}

/// A number that was had of `number_in` as it stands beside a mark. Throws `inexact` under
/// `rounding::unnecessary`, and `invalid_value` unless there are 0 to 9 places.
[[nodiscard]] inline std::string mark_text(const big_ratio& number, const chart_numbers& as) {
  constexpr int most_places = 9;
  if (as.places < 0 || as.places > most_places)
    throw invalid_value(
        message().add("expected 0 to 9 digits after the point, not ").add_number(as.places));
  const auto cut = number.cut_product(power_of_ten<int128>(as.places));
  return grouped_number(rounded(cut, as.mode), as.places, as.plus);
}

}  // namespace fiscus::inline v0::detail

#endif
