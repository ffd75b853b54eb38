// SPDX-License-Identifier: BSL-1.0
// A number as it is written: its digits, and how many of them stand after the point. "3.20" and
// "3.2" are two numerals of one number.
#ifndef FISCUS_EXACT_NUMERAL_HPP
#define FISCUS_EXACT_NUMERAL_HPP

#include <fiscus/detail/cursor.hpp>
#include <fiscus/detail/overflow.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>

#include <cstddef>

namespace fiscus::inline v0 {

/// A written number: `coefficient` × 10 to the power of −`places`.
class numeral {
 public:
  /// Whether the digits before the point may stand in groups, separated by commas: 12,345,678 as
  /// well as 1,23,45,678. The first group does not begin with 0: "0,437" may be meant as 0.437.
  enum class groups : unsigned char { refused, accepted };

  /// Reads [+|-] digits [. digits] from `text`. Digits must stand on both sides of a point. Throws
  /// `parse_error` for anything else and for more digits than 128 bits hold.
  [[nodiscard]] static constexpr numeral read(detail::cursor& text,
                                              groups grouping = groups::refused) {
    const std::size_t start = text.position();
    const int sign = text.accept("-") ? -1 : 1;
    if (sign > 0) text.accept("+");
    return read_unsigned(text, sign, grouping, start);
  }

  /// Reads the same without a sign: what stands before it said that it is `sign`, −1 or 1.
  [[nodiscard]] static constexpr numeral read_unsigned(detail::cursor& text, int sign,
                                                       groups grouping) {
    return read_unsigned(text, sign, grouping, text.position());
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
    if (const int missing = room - places_; missing > 0 && value != 0) {
      if (missing > detail::decimal_digits<int128> ||
          detail::multiply_overflows(value, power_of_ten<int128>(missing), value))
        does_not_fit_its_integer(text);
    }
    if (value > largest<Rep> || value < smallest<Rep>) does_not_fit_its_integer(text);
    return static_cast<Rep>(value);
  }

 private:
  static constexpr numeral read_unsigned(detail::cursor& text, int sign, groups grouping,
                                         std::size_t start) {
    numeral result(start);
    const bool begins_with_zero = text.rest().starts_with('0');
    const int before_comma = result.read_digits(text, sign);
    const std::size_t comma = text.position();
    if (grouping == groups::accepted && text.accept(",")) {
      if (begins_with_zero) text.fail("a point, as no number in groups begins with 0,", comma);
      if (before_comma > 3) text.fail("a comma after one, two or three digits", start);
      result.read_groups(text, sign, before_comma);
    }
    result.point_ = text.position();
    if (text.accept(".")) result.places_ = result.read_digits(text, sign);
    return result;
  }

  /// Reads a run of digits and says how many there were.
  constexpr int read_digits(detail::cursor& text, int sign) {
    int count = 0;
    do {
      const int128 digit = int128{sign} * text.digit();
      if (detail::multiply_overflows(coefficient_, 10, coefficient_) ||
          detail::add_overflows(coefficient_, digit, coefficient_))
        does_not_fit_its_integer(text);
      ++count;
    } while (text.at_digit());
    return count;
  }

  /// Reads the groups after the first comma: the last of three digits, those before it all of
  /// three, or all of two.
  constexpr void read_groups(detail::cursor& text, int sign, int before_comma) {
    int width = before_comma == 3 ? 3 : 0;
    for (bool more = true; more;) {
      const std::size_t start = text.position();
      const int count = read_digits(text, sign);
      more = text.accept(",");
      if (!more && count != 3) text.fail("a group of three digits", start);
      if (more && width == 0) width = count;
      if (more && (count != width || (width != 2 && width != 3)))
        text.fail("groups of three digits, or of two and the last of three", start);
    }
  }

  constexpr explicit numeral(std::size_t start) noexcept : start_(start), point_(start) {}

  [[noreturn]] void does_not_fit_its_integer(const detail::cursor& text) const {
    text.fail("a number that fits its integer", start_);
  }

  [[nodiscard]] constexpr std::size_t first_beyond(int places) const noexcept {
    if (places >= 0) return point_ + 1 + static_cast<std::size_t>(places);
    const auto cut = static_cast<std::size_t>(-places);
    return cut < point_ - start_ ? point_ - cut : start_;
  }

  int128 coefficient_ = 0;
  int places_ = 0;
  std::size_t start_;
  std::size_t point_;
};

}  // namespace fiscus::inline v0

#endif
