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
  /// Returns the text after the digits: "%", or " percentage point" after 1.
  [[nodiscard]] std::string ending(std::string_view digits = {}) const {
    if (form == figure_form::multiple) return " times";
    const std::string_view unit_of_rate = in_words(form);
    if (unit_of_rate.empty()) return unit == one ? "" : ' ' + std::string(unit.word);
    if (!is_points(form)) return std::string(unit_of_rate);
    return ' ' + std::string(unit_of_rate) + (digits == "1" || digits == "-1" ? "" : "s");
  }
};

inline constexpr int most_places = 9;

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

/// All digits of a number that has at most nine after the point; rounded to nine otherwise.
inline std::string all_digits(ratio number, const counted_as& as) {
  const int128 units = shifted(number, most_places - as.exponent(), rounding::half_even);
  return std::string(digits_text::of(units, most_places).shortest().view());
}

/// The digits that all numbers from `low` to `high` have in common when they are rounded to the
/// nearest, as many as there are; nothing if that is not even a whole number above zero.
inline std::optional<std::string> certain_digits(ratio low, ratio high, const counted_as& as) {
  for (int places = most_places; places >= 0; --places) {
    const std::string text = digits_in(low, as, places, rounding::half_even);
    if (text != digits_in(high, as, places, rounding::half_even)) continue;
    if (shifted(low, places - as.exponent(), rounding::half_even) == 0) return std::nullopt;
    return text;
  }
  return std::nullopt;
}

/// Both ends, rounded outwards, with so many digits that their distance has two or more.
inline std::string range_digits(ratio low, ratio high, const counted_as& as) {
  int places = 0;
  while (places < most_places && shifted(high, places - as.exponent(), rounding::ceiling) -
                                         shifted(low, places - as.exponent(), rounding::floor) <
                                     10)
    ++places;
  return digits_in(low, as, places, rounding::floor) + " to " +
         digits_in(high, as, places, rounding::ceiling);
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
  if (!low) return said(high->included ? "at most " : "below ", all_digits(high->value, as));
  if (!high) return said(low->included ? "at least " : "above ", all_digits(low->value, as));
  if (range.is_point()) return said("", all_digits(low->value, as));
  const auto certain = certain_digits(low->value, high->value, as);
  return said("", certain ? *certain : range_digits(low->value, high->value, as));
}

}  // namespace fiscus::inline v0::detail

#endif
