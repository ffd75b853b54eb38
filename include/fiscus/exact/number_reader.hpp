// SPDX-License-Identifier: BSL-1.0
// The grammar of numbers: digits in groups, words, fractions, scale words. The readers of amounts
// and of figures add to it what they know.
#ifndef FISCUS_EXACT_NUMBER_READER_HPP
#define FISCUS_EXACT_NUMBER_READER_HPP

#include <fiscus/detail/any_case.hpp>
#include <fiscus/detail/cursor.hpp>
#include <fiscus/detail/overflow.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/number_phrases.hpp>
#include <fiscus/exact/numeral.hpp>
#include <fiscus/exact/parsed.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace fiscus::inline v0::detail {

/// How the sign of a number is written: "-5" or "minus 5".
enum class sign_text : unsigned char { none, sign, word };

/// Reads numbers without throwing: what returns false has noted why and where.
class number_reader {
 public:
  constexpr number_reader(std::string_view text, const number_options& options) noexcept
      : at_(text), options_(options) {}

  /// Reads the whole text as one number.
  constexpr parsed<numeral> read() {
    numeral result;
    const int sign = accept_sign();
    if (!read_number(result, sign < 0 ? -1 : 1, 0) || !close() || !finish()) return failure_;
    return result;
  }

 protected:
  constexpr bool refuse(std::string_view expected, std::size_t place,
                        std::string_view code = {}) noexcept {
    failure_ = {expected, place, code};
    return false;
  }
  constexpr bool refuse(std::string_view expected) noexcept {
    return refuse(expected, at_.position());
  }

  /// Refuses whatever follows.
  constexpr bool finish(std::string_view expected = "the end of the text") noexcept {
    return at_.at_end() || refuse(expected);
  }

  /// Reads a sign, −1 or 1, or the parenthesis before a negative number; returns 0 without one.
  constexpr int accept_sign() {
    sign_ = sign_text::sign;
    if (at_.accept("-")) return -1;
    if (at_.accept("+")) return 1;
    sign_ = sign_text::none;
    if (at_.at_digit() || !options_.words) return 0;
    for (const std::string_view minus : {"−", "–", "\u2011", "minus ", "negative "})
      if (accept_any_case(at_, minus)) {
        sign_ = minus.ends_with(' ') ? sign_text::word : sign_text::sign;
        return -1;
      }
    is_open_ = at_.accept("(");
    if (is_open_) sign_ = sign_text::sign;
    return is_open_ ? -1 : 0;
  }

  /// Reads the parenthesis after a negative number, if one is open.
  constexpr void accept_close() {
    if (is_open_ && at_.accept(")")) is_open_ = false;
  }
  constexpr bool close() {
    accept_close();
    return !is_open_ || refuse("a closing parenthesis");
  }

  /// Reads a number without its sign, which is −1 or 1, and whose text begins at `start` with it.
  constexpr bool read_number(numeral& n, int sign, std::size_t start) {
    n.start = start;
    if (!read_unscaled(n, sign)) return false;
    if (options_.unit != one || !options_.words) {
      n.exponent += options_.unit.exponent;
      return true;
    }
    accept_close();
    cursor ahead = at_;
    if (n.is_fraction && !accept_any_case(ahead, " of a") && !accept_any_case(ahead, " of one"))
      accept_any_case(ahead, " a");
    auto exponent = accept_scale(ahead);
    if (!exponent) exponent = accept_scale(ahead = at_);
    if (!exponent) return true;
    at_ = ahead;
    n.exponent += *exponent;
    n.scale_exponent = *exponent;
    n.is_fraction = false;
    return n.places != 0 || n.denominator != 1 || accept_smaller_units(n, *exponent, sign);
  }

  cursor at_;
  number_options options_;
  parse_failure failure_{"", 0};
  sign_text sign_ = sign_text::none;  // of the last number
  bool and_joins_numbers_ = false;    // as after "between"; otherwise the parts of one

 private:
  /// Reads digits, a number in words, a fraction, or a number with a fraction.
  constexpr bool read_unscaled(numeral& n, int sign) {
    if (!options_.words) return at_.at_digit() ? read_digits(n, sign) : refuse("a digit");
    if (const auto part = accept_fraction(at_)) {
      n.is_fraction = n.is_in_words = true;
      return n.add(*part, sign);
    }
    const bool with_and = !and_joins_numbers_;
    std::optional<int> count;
    if (!at_.at_digit()) {
      count = accept_words(n, with_and);
      if (!count) return refuse("a number");
      n.point = at_.position();
      if (cursor ahead = at_; accept_fraction_in_digits(ahead))
        return refuse("a space before the fraction");
    } else {
      if (!read_digits(n, sign)) return false;
      if (n.places != 0) return true;
      if (magnitude(n.coefficient) < 100)  // "3 hundred"
        count = accept_hundreds(at_, static_cast<int>(magnitude(n.coefficient)), with_and);
      n.is_in_hundreds = count.has_value();
    }
    if (count) n.coefficient = int128{sign} * *count;
    if (count > 0 && *count % 100 == 0 && is_before_joined_fraction())
      return refuse("the fraction before the word hundred, as this may be of one or of a hundred,");
    if (const auto part = accept_fraction_after(at_, with_and))
      return n.add(*part, sign) || refuse("a number that fits its integer", n.start);
    return !is_before_fraction_word(at_) ||
           refuse("a numerator below the denominator, as this may be read in two ways,", n.start);
  }

  /// Whether " and a half" comes next.
  [[nodiscard]] constexpr bool is_before_joined_fraction() const {
    cursor ahead = at_;
    return !and_joins_numbers_ && accept_any_case(ahead, " and ") &&
           accept_fraction(ahead).has_value();
  }

  /// Reads a whole number in words: "twelve", "a hundred", "hundred" before "crore", or the article
  /// of "a million".
  constexpr std::optional<int> accept_words(numeral& n, bool with_and) {
    const cursor before = at_;
    n.is_in_words = true;
    if (accept_article(at_)) {
      const auto hundreds = accept_hundreds(at_, 1, with_and);
      n.has_article = !hundreds;
      return hundreds.value_or(1);
    }
    constexpr int hundred = 100;
    if (accept_word(at_, "hundred")) {
      cursor ahead = at_;
      return accept_scale(ahead) ? std::optional(hundred) : (at_ = before, std::nullopt);
    }
    const auto count = accept_count(at_, with_and);
    n.is_in_hundreds = count >= hundred;
    return count;
  }

  constexpr bool accept_mark(char mark) {
    const cursor before = at_;
    if (mark != ' ') return mark != '\0' && at_.accept({&mark, 1});
    return accept_space(at_) && (at_.at_digit() || (at_ = before, false));
  }

  /// Reads digits in groups, and those after the decimal mark.
  constexpr bool read_digits(numeral& n, int sign) {
    const bool begins_with_zero = at_.rest().starts_with('0');
    int before = 0;
    if (!read_run(n, sign, before)) return false;
    const std::size_t mark = at_.position();
    if (accept_mark(options_.group_mark)) {
      if (begins_with_zero) return refuse("a point, as no number in groups begins with 0,", mark);
      if (before > 3) return refuse("a comma after one, two or three digits", n.start);
      if (!read_groups(n, sign, before)) return false;
    }
    n.point = at_.position();
    if (!accept_mark(options_.decimal_mark)) return true;
    if (!read_run(n, sign, n.places)) return false;
    n.exponent = -n.places;
    return true;
  }

  /// Reads a run of digits and counts them.
  constexpr bool read_run(numeral& n, int sign, int& count) {
    if (!at_.at_digit()) return refuse("a digit");
    for (; at_.at_digit(); ++count)
      if (!n.append(10, int128{sign} * at_.digit()))
        return refuse("a number that fits its integer", n.start);
    return true;
  }

  /// Reads the groups after the first mark: the last of three digits, those before it all of three,
  /// or all of two.
  constexpr bool read_groups(numeral& n, int sign, int before) {
    int width = before == 3 ? 3 : 0;
    for (bool more = true; more;) {
      const std::size_t start = at_.position();
      int count = 0;
      if (!read_run(n, sign, count)) return false;
      more = accept_mark(options_.group_mark);
      if (!more && count != 3) return refuse("a group of three digits", start);
      if (more && width == 0) width = count;
      if (more && (count != width || (width != 2 && width != 3)))
        return refuse("groups of three digits, or of two and the last of three", start);
    }
    return true;
  }

  /// Reads " 20 lakh" after "34 crore", and " and two hundred": smaller units of the same number.
  constexpr bool accept_smaller_units(numeral& n, int exponent, int sign) {
    const std::size_t end = at_.position();
    const bool is_zero = n.coefficient == 0;
    while (exponent > 0) {
      const cursor before = at_;
      const bool joined = !and_joins_numbers_ && accept_any_case(at_, " and ");
      if (!joined && !accept_space(at_)) return true;
      cursor ahead = at_;
      if (joined && accept_fraction_in_words(ahead))
        return refuse("the fraction before the scale word, as this may be of one or of the unit,");
      numeral part;
      part.start = at_.position();
      const bool in_digits = at_.at_digit();
      if (in_digits && !read_digits(part, sign)) return false;
      const auto count = in_digits ? std::nullopt : accept_count(at_, true);
      if (count) part.coefficient = int128{sign} * *count;
      const auto smaller = accept_scale(at_);
      if ((!count && !smaller) || (!count && !in_digits) || (joined && smaller >= exponent))
        return at_ = before, true;
      if (is_zero) return refuse("the end of the text, as zero has no smaller units,", end);
      if (!add_smaller_unit(n, part, exponent - smaller.value_or(0), count == 0)) return false;
      exponent = smaller.value_or(0);
    }
    return true;
  }

  /// Adds 20 lakh to 34 crore, which has `room` for two digits.
  constexpr bool add_smaller_unit(numeral& n, const numeral& part, int room, bool is_zero) {
    if (room <= 0) return refuse("the end of the text, or a number in a smaller unit", part.start);
    if (is_zero) return refuse("a smaller unit above zero, or the end of the text", part.start);
    const auto unit = power_of_ten<int128>(room);
    if (part.places != 0 || magnitude(part.coefficient) >= magnitude(unit))
      return refuse("a whole number of less than one of the larger unit", part.start);
    if (!n.append(unit, part.coefficient)) return refuse("a number that fits its integer", n.start);
    n.exponent -= room;
    n.has_article = false;
    return true;
  }

  bool is_open_ = false;
};

}  // namespace fiscus::inline v0::detail

#endif
