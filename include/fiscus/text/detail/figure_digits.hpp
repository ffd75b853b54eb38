// SPDX-License-Identifier: BSL-1.0
// The digits of numbers that are known as intervals, in per cent or in a unit.
#ifndef FISCUS_TEXT_DETAIL_FIGURE_DIGITS_HPP
#define FISCUS_TEXT_DETAIL_FIGURE_DIGITS_HPP

#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/digits.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/interval.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fiscus::inline v0::detail {

/// The unit of a number: per cent, percentage points, units, millions.
struct counted_as {
  scale unit = one;
  figure_form form = figure_form::number;

  [[nodiscard]] int exponent() const noexcept {
    return is_rate(form) ? exponent_of_unit(form) : unit.exponent;
  }
  /// How many places after the point are written at most: a reader takes 17, counted in ones.
  [[nodiscard]] int most_places() const noexcept {
    constexpr int most = 15;
    return (std::min)(most, most_figure_digits + exponent());
  }
  /// Returns the text after the digits: "%", or " percentage point" after 1.
  [[nodiscard]] std::string ending(std::string_view digits = {}) const {
    if (form == figure_form::multiple) return " times";
    const std::string_view unit_of_rate = in_words(form);
    if (unit_of_rate.empty()) return unit == one ? "" : ' ' + std::string(unit.word);
    if (!is_points(form)) return std::string(unit_of_rate);
    return ' ' + std::string(unit_of_rate) + (digits == "1" || digits == "-1" ? "" : "s");
  }
};

/// How many places after the point are written of numbers that are not so near to zero that these
/// would not show them.
inline constexpr int usual_places = 9;

inline ratio size_of(ratio number) { return number < ratio() ? -number : number; }

/// `number` × 10^`exponent`, rounded to a whole number.
inline int128 shifted(ratio number, int exponent, rounding mode) {
  const int128 by = power_of_ten<int128>(exponent < 0 ? -exponent : exponent);
  if (exponent < 0)
    return divide(int128{number.numerator()}, checked_multiply(int128{number.denominator()}, by),
                  mode);
  return divide(checked_multiply(int128{number.numerator()}, by), int128{number.denominator()},
                mode);
}

/// The digits of a number in a unit, without it.
inline std::string digits_in(ratio number, const counted_as& as, int places, rounding mode) {
  return std::string(digits_text::of(shifted(number, places - as.exponent(), mode), places).view());
}

/// Returns a text whose whole numbers of five digits and more are grouped: "EUR 150,000".
inline std::string with_grouped_digits(std::string_view text) {
  constexpr std::size_t group = 3;
  constexpr std::size_t fewest = 5;
  constexpr std::string_view all_digits = "0123456789";
  std::string result;
  while (!text.empty()) {
    const std::size_t digits = (std::min)(text.find_first_not_of(all_digits), text.size());
    const bool is_fraction = result.ends_with('.');
    for (std::size_t left = digits; left > 0; --left) {
      const bool is_begin = left == digits;
      if (!is_begin && left % group == 0 && digits >= fewest && !is_fraction) result += ',';
      result += text[digits - left];
    }
    text.remove_prefix(digits);
    const std::size_t words = (std::min)(text.find_first_of(all_digits), text.size());
    result += text.substr(0, words);
    text.remove_prefix(words);
  }
  return result;
}

/// The exponent of a power of ten; nothing for any other number.
inline std::optional<int> exponent_of(ratio power) {
  constexpr int most = decimal_digits<std::int64_t>;
  for (int exponent = -most; exponent <= most; ++exponent) {
    const auto ten = power_of_ten<std::int64_t>(exponent < 0 ? -exponent : exponent);
    if (power == (exponent < 0 ? ratio(std::int64_t{1}, ten) : ratio(ten))) return exponent;
  }
  return std::nullopt;
}

/// Returns the usual unit of a number of this size.
inline scale unit_for(ratio size) {
  for (const scale& each : {trillion, billion, million})
    if (size >= ratio(power_of_ten<std::int64_t>(each.exponent))) return each;
  return one;
}

/// The unit in which a number can be said so that its last digit counts 10^`step`: that of its
/// size, or the next that is large enough.
inline std::optional<scale> unit_for(ratio size, int step) {
  if (step <= 0) return one;
  if (const scale usual = unit_for(size); usual.exponent >= step) return usual;
  for (const scale& each : {thousand, million, billion, trillion})
    if (each.exponent >= step) return each;
  return std::nullopt;
}

/// Whether so many places show a number exactly.
inline bool is_exact(ratio number, const counted_as& as, int places) {
  const int exponent = places - as.exponent();
  return shifted(number, exponent, rounding::floor) == shifted(number, exponent, rounding::ceiling);
}

/// How many places show so many digits of a number, from the first that is not zero; none for zero.
inline int places_of_digits(ratio number, const counted_as& as, int digits) {
  const auto least = power_of_ten<int128>(digits - 1);
  int places = 0;
  if (number == ratio()) return places;
  while (places < as.most_places() &&
         shifted(size_of(number), places - as.exponent(), rounding::down) < least)
    ++places;
  return places;
}

/// A number in as few digits as show it, or, if these are more than nine places, to nine or to its
/// first two digits.
inline std::string all_digits(ratio number, const counted_as& as) {
  constexpr int fewest_digits = 2;
  int places = usual_places;
  if (!is_exact(number, as, places)) {
    places = (std::max)(places, places_of_digits(number, as, fewest_digits));
    if (is_exact(number, as, as.most_places())) places = as.most_places();
  }
  const int128 units = shifted(number, places - as.exponent(), rounding::half_even);
  return std::string(digits_text::of(units, places).shortest().view());
}

/// The only end of what is known of a number: exactly if six digits show it, and otherwise four
/// digits, rounded outwards.
inline std::string end_digits(ratio number, const counted_as& as, rounding outwards) {
  constexpr int most_digits = 6;
  constexpr int usual_digits = 4;
  int places = places_of_digits(number, as, most_digits);
  if (!is_exact(number, as, places)) places = places_of_digits(number, as, usual_digits);
  const int128 units = shifted(number, places - as.exponent(), outwards);
  return std::string(digits_text::of(units, places).shortest().view());
}

/// The digits that all numbers from `low` to `high` have in common when they are rounded to the
/// nearest, as many as there are; nothing if that is not even a whole number above zero, or a
/// single digit that stands for more than twice as many numbers.
inline std::optional<std::string> certain_digits(ratio low, ratio high, const counted_as& as) {
  for (int places = usual_places; places >= 0; --places) {
    const std::string text = digits_in(low, as, places, rounding::half_even);
    if (text != digits_in(high, as, places, rounding::half_even)) continue;
    const int128 units = shifted(low, places - as.exponent(), rounding::half_even);
    if (units == 0) return std::nullopt;
    const int finer = places + 1 - as.exponent();
    const int128 tenths =
        shifted(high, finer, rounding::ceiling) - shifted(low, finer, rounding::floor);
    constexpr int half = 5;  // of a unit
    const bool is_one_digit = magnitude(units) < magnitude(int128{10});
    return is_one_digit && tenths < half ? std::nullopt : std::optional(text);
  }
  return std::nullopt;
}

/// How many places show both ends, rounded outwards, so that their distance has two digits or more.
inline int range_places(ratio low, ratio high, const counted_as& as) {
  int places = 0;
  while (places < as.most_places() &&
         shifted(high, places - as.exponent(), rounding::ceiling) -
                 shifted(low, places - as.exponent(), rounding::floor) <
             10)
    ++places;
  return places;
}

/// The unit in which a range is written: ones if its ends lie too near for a scale word.
inline counted_as unit_of_range(ratio low, ratio high, const counted_as& as) {
  return range_places(low, high, as) > as.unit.exponent && as.unit != one ? counted_as{one, as.form}
                                                                          : as;
}

/// Both ends with those digits, and the unit.
inline std::string range_text(ratio low, ratio high, const counted_as& usual) {
  const counted_as as = unit_of_range(low, high, usual);
  const int places = range_places(low, high, as);
  return digits_in(low, as, places, rounding::floor) + " to " +
         digits_in(high, as, places, rounding::ceiling) + as.ending();
}

/// The numbers of an interval, after the mark of a currency.
inline std::string interval_text(const interval& range, const counted_as& as,
                                 std::string_view mark) {
  const auto& low = range.low();
  const auto& high = range.high();
  const auto said = [&](std::string_view words, const std::string& digits) {
    return std::string(words) + std::string(mark) + digits + as.ending();
  };
  if (!low && !high) return "any number";
  if (!low)
    return said(high->included ? "at most " : "below ",
                end_digits(high->value, as, rounding::ceiling));
  if (!high)
    return said(low->included ? "at least " : "above ",
                end_digits(low->value, as, rounding::floor));
  if (range.is_point()) return said("", all_digits(low->value, as));
  const auto certain = certain_digits(low->value, high->value, as);
  return certain ? said("", *certain) : std::string(mark) + range_text(low->value, high->value, as);
}

}  // namespace fiscus::inline v0::detail

#endif
