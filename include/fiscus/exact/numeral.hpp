// SPDX-License-Identifier: BSL-1.0
// A number as it is written: its digits, and how many of them stand after the point. "3.20" and
// "3.2" are two numerals of one number.
#ifndef FISCUS_EXACT_NUMERAL_HPP
#define FISCUS_EXACT_NUMERAL_HPP

#include <fiscus/detail/cursor.hpp>
#include <fiscus/exact/integer.hpp>

#include <cstddef>

namespace fiscus {

/// A written number: `coefficient` × 10 to the power of −`places`.
class numeral {
 public:
  /// Reads [+|-] digits [. digits] from `text`. Digits must stand on both sides of a point. Throws
  /// `parse_error` for anything else and for more digits than 128 bits hold.
  [[nodiscard]] static constexpr numeral read(detail::cursor& text) {
    numeral result;
    result.start_ = text.position();
    const int sign = text.accept("-") ? -1 : 1;
    if (sign > 0) text.accept("+");
    result.read_digits(text, sign);
    result.point_ = text.position();
    if (text.accept(".")) {
      result.read_digits(text, sign);
      result.places_ = static_cast<int>(text.position() - result.point_) - 1;
    }
    return result;
  }

  /// The digits without the point, signed.
  [[nodiscard]] constexpr int128 coefficient() const noexcept { return coefficient_; }

  /// How many digits stand after the point.
  [[nodiscard]] constexpr int places() const noexcept { return places_; }

  /// The number × 10^`exponent` (6 for a number of millions) in units of 10^−`digits`. Throws
  /// `parse_error` at the place in `text`, from which the numeral was read, if the number has more
  /// digits than that or is too large for Rep. Zeros at the end are no digits that could be lost.
  template <signed_integer Rep>
  [[nodiscard]] constexpr Rep units(const detail::cursor& text, int digits, int exponent) const {
    const int room = digits + exponent;
    int128 value = coefficient_;
    for (int excess = places_ - room; excess > 0 && value != 0; --excess) {
      if (value % 10 != 0) text.fail("no more digits than can be kept", first_beyond(room));
      value /= 10;
    }
    for (int missing = room - places_; missing > 0 && value != 0; --missing) {
      if (value > largest<Rep> / 10 || value < smallest<Rep> / 10) does_not_fit_its_integer(text);
      value *= 10;
    }
    if (value > largest<Rep> || value < smallest<Rep>) does_not_fit_its_integer(text);
    return static_cast<Rep>(value);
  }

 private:
  constexpr void read_digits(detail::cursor& text, int sign) {
    do {
      const int128 digit = int128{sign} * text.digit();
      if (__builtin_mul_overflow(coefficient_, 10, &coefficient_) ||
          __builtin_add_overflow(coefficient_, digit, &coefficient_))
        does_not_fit_its_integer(text);
    } while (text.at_digit());
  }

  [[noreturn]] void does_not_fit_its_integer(const detail::cursor& text) const {
    text.fail("a number that fits its integer", start_);
  }

  [[nodiscard]] constexpr std::size_t first_beyond(int places) const noexcept {
    return point_ + 1 + static_cast<std::size_t>(places);
  }

  int128 coefficient_ = 0;
  int places_ = 0;
  std::size_t start_ = 0;
  std::size_t point_ = 0;
};

}  // namespace fiscus

#endif
