// SPDX-License-Identifier: BSL-1.0
// Numbers as digits.
#ifndef FISCUS_TEXT_DETAIL_DIGITS_HPP
#define FISCUS_TEXT_DETAIL_DIGITS_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/digits.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/rounding.hpp>

#include <algorithm>
#include <cstddef>
#include <string>

namespace fiscus::inline v0::detail {

/// `units` × 10^−`from` with `places` digits after the point, under `mode`. Throws `invalid_value`
/// unless there are 0 to 60 places.
inline digits_text rounded_digits(int128 units, int from, int places, rounding mode) {
  if (places < 0 || places > digits_text::most_places)
    throw invalid_value("a number is written with 0 to 60 places");
  if (places >= from)
    units = checked_multiply(units, power_of_ten<int128>(places - from));
  else
    units = divide(units, power_of_ten<int128>(from - places), mode);
  return digits_text::of(units, places);
}

/// Digits with commas before the last three in front of the point and then before every `width`, if
/// there are to be any.
inline std::string grouped(std::string number, std::size_t width, bool with_commas) {
  if (!with_commas) return number;
  const std::size_t start = number.find_first_of("0123456789");
  std::size_t place = (std::min)(number.find('.'), number.size());
  constexpr std::size_t width_of_last = 3;
  for (std::size_t step = width_of_last; place > start + step; step = width)
    number.insert(place -= step, 1, ',');
  return number;
}

/// A whole number with zeros in front.
inline std::string padded(int number, std::size_t digits) {
  std::string text = std::to_string(number);
  if (text.size() < digits) text.insert(0, digits - text.size(), '0');
  return text;
}

}  // namespace fiscus::inline v0::detail

#endif
