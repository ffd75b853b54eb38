// SPDX-License-Identifier: BSL-1.0
// Numbers as digits.
#ifndef FISCUS_TEXT_DETAIL_DIGITS_HPP
#define FISCUS_TEXT_DETAIL_DIGITS_HPP

#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/rounding.hpp>

#include <cstddef>
#include <string>

namespace fiscus::detail {

/// `units` × 10^−`places` with all of its digits.
inline std::string fixed_point(int128 units, int places, bool plus) {
  std::string backwards;
  uint128 rest = magnitude(units);
  for (int digit = 0; rest != 0 || digit <= places; ++digit) {
    if (digit == places && places > 0) backwards += '.';
    backwards += static_cast<char>('0' + static_cast<int>(rest % 10));
    rest /= 10;
  }
  if (units < 0) backwards += '-';
  if (units > 0 && plus) backwards += '+';
  return {backwards.rbegin(), backwards.rend()};
}

/// `units` × 10^−`from` with `places` digits after the point, under `mode`.
inline std::string rounded(int128 units, int from, int places, rounding mode) {
  if (places >= from)
    units = checked_multiply(units, power_of_ten<int128>(places - from));
  else
    units = divide(units, power_of_ten<int128>(from - places), mode);
  return fixed_point(units, places, false);
}

/// A text with a decimal point without the zeros that say nothing: "12.50" is 12.5, "3.00" is 3.
inline std::string without_end_zeros(std::string text) {
  if (text.find('.') == std::string::npos) return text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

/// A whole number with zeros in front.
inline std::string padded(int number, std::size_t digits) {
  std::string text = std::to_string(number);
  if (text.size() < digits) text.insert(0, digits - text.size(), '0');
  return text;
}

}  // namespace fiscus::detail

#endif
