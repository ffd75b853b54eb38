// SPDX-License-Identifier: BSL-1.0
// A number as it is written: its digits, how many of them stand after the point, and the scale word
// or fraction beside them. "3.20", "3.2" and "320 hundredths" are different numerals of one number.
#ifndef FISCUS_EXACT_NUMERAL_HPP
#define FISCUS_EXACT_NUMERAL_HPP

#include <fiscus/detail/overflow.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/parsed.hpp>
#include <fiscus/exact/scale.hpp>

#include <cstddef>

namespace fiscus::inline v0 {

/// How numbers are written in a text, where it leaves that open.
struct number_options {
  /// Stands before the digits of a fraction.
  char decimal_mark = '.';
  /// Stands between groups of digits, 12,345,678 or 1,23,45,678; '\0' if nothing may. A space
  /// stands for no-break spaces, too.
  char group_mark = ',';
  /// Whether what the press prints is read, or only digits after a hyphen as the sign: scale words,
  /// numbers in words, fractions, other signs, parentheses around a negative number.
  bool words = true;
  /// The scale that the heading of a table says. Scale words in the text are then refused.
  scale unit = one;
};

/// Digits after an ASCII sign, without groups and words.
inline constexpr number_options plain_digits{.group_mark = '\0', .words = false};

/// A fraction below one: two thirds.
struct fraction {
  int numerator, denominator;
};

/// A written number: `coefficient` × 10^`exponent` / `denominator`.
struct numeral {
  /// The digits without the point, signed; of a mixed number, the numerator.
  int128 coefficient = 0;
  /// How many digits stand after the point.
  int places = 0;
  /// The power of ten that the last digit counts: 4 for 3.20 million.
  int exponent = 0;
  /// The denominator of a fraction, 2 for "7½"; 1 if it is written without one.
  int denominator = 1;
  /// The power of ten of the scale word, 6 for 3.20 million and 7 for 34 crore 20 lakh; 0 if there
  /// is none.
  int scale_exponent = 0;
  /// Whether a fraction stands alone, as in "half" and "2/3".
  bool is_fraction = false;
  /// Whether it is written without a digit and without a number in digits before a fraction: "six",
  /// "half a million", "2/3".
  bool is_in_words = false;
  /// Whether it has an article instead of a number: "a million".
  bool has_article = false;
  /// Whether it is counted in hundreds: "six hundred", "6 hundred and five", but not "a hundred".
  bool is_in_hundreds = false;
  /// Where the digits begin in the text, and where the point stands or would stand.
  std::size_t start = 0, point = 0;

  [[nodiscard]] friend constexpr bool operator==(const numeral&, const numeral&) = default;

  /// Puts `next` behind the digits, of which one counts `base` of its units. Returns false, and is
  /// as before, if the number would not fit.
  constexpr bool append(int128 base, int128 next) noexcept {
    int128 shifted = 0;
    return !detail::multiply_overflows(coefficient, base, shifted) &&
           !detail::add_overflows(shifted, next, shifted) && (coefficient = shifted, true);
  }

  /// Adds a fraction to a whole number with the sign −1 or 1, in the same way.
  constexpr bool add(fraction part, int sign) noexcept {
    return append(part.denominator, int128{sign} * part.numerator) &&
           (denominator = part.denominator, true);
  }

  /// Returns the number in units of 10^−`digits`, or a failure at its place in the text if it has
  /// more digits than that or is too large for Rep. Zeros at the end are no digits that could be
  /// lost.
  template <signed_integer Rep>
  [[nodiscard]] constexpr parsed<Rep> units(int digits) const {
    const int room = digits + exponent;
    int128 value = coefficient;
    if (room > 0 && value != 0)
      if (room > detail::decimal_digits<int128> ||
          detail::multiply_overflows(value, power_of_ten<int128>(room), value))
        return too_large();
    if (value % denominator != 0) return too_many_digits(start);
    value /= denominator;
    for (int excess = -room; excess > 0 && value != 0; --excess) {
      if (value % 10 != 0) return too_many_digits(first_beyond(places + room));
      value /= 10;
    }
    if (value > largest<Rep> || value < smallest<Rep>) return too_large();
    return static_cast<Rep>(value);
  }

 private:
  [[nodiscard]] constexpr parse_failure too_large() const noexcept {
    return {"a number that fits its integer", start};
  }
  [[nodiscard]] static constexpr parse_failure too_many_digits(std::size_t place) noexcept {
    return {"no more digits than can be kept", place};
  }

  [[nodiscard]] constexpr std::size_t first_beyond(int kept) const noexcept {
    if (kept >= 0) return point + 1 + static_cast<std::size_t>(kept);
    const auto cut = static_cast<std::size_t>(-kept);
    return cut < point - start ? point - cut : start;
  }
};

}  // namespace fiscus::inline v0

#endif
