// SPDX-License-Identifier: BSL-1.0
// Numbers as digits.
#ifndef FISCUS_TEXT_DETAIL_DIGITS_HPP
#define FISCUS_TEXT_DETAIL_DIGITS_HPP

#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/digits.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/rounding.hpp>

#include <cstddef>
#include <string>

namespace fiscus::detail {

/// `units` × 10^−`from` with `places` digits after the point, under `mode`.
inline digits_text rounded_digits(int128 units, int from, int places, rounding mode) {
  if (places >= from)
    units = checked_multiply(units, power_of_ten<int128>(places - from));
  else
    units = divide(units, power_of_ten<int128>(from - places), mode);
  return digits_text::of(units, places);
}

/// A whole number with zeros in front.
inline std::string padded(int number, std::size_t digits) {
  std::string text = std::to_string(number);
  if (text.size() < digits) text.insert(0, digits - text.size(), '0');
  return text;
}

}  // namespace fiscus::detail

#endif
