// SPDX-License-Identifier: BSL-1.0
// What figures allow, and what should be printed, in words that name the direction of a change.
#ifndef FISCUS_TEXT_DETAIL_CHANGE_WORDS_HPP
#define FISCUS_TEXT_DETAIL_CHANGE_WORDS_HPP

#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/text/detail/figure_digits.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace fiscus::inline v0::detail {

/// How a change is called by its direction; empty of a result that is no change.
struct change_names {
  std::string_view rise, fall;
  bool of_rates = false;  ///< whether rates are compared

  [[nodiscard]] bool is_change() const noexcept { return !fall.empty(); }
};

/// "a rise", "an increase".
inline std::string with_article(std::string_view noun) {
  constexpr std::string_view vowels = "aeiou";
  const bool is_vowel = vowels.find(noun.front()) != std::string_view::npos;
  return (is_vowel ? "an " : "a ") + std::string(noun);
}

/// "falls", "excesses".
inline std::string plural(std::string_view noun) {
  return std::string(noun) + (noun.back() == 's' ? "es" : "s");
}

/// "22.44 to 23.07%", "falls of 3.69 to 4.37%", "a fall of 2% to a rise of 3%": all numbers from
/// `low` to `high`, rounded outwards, after the mark of their currency.
inline std::string allowed_between(ratio low, ratio high, const counted_as& usual,
                                   const change_names& names, const std::string& mark) {
  if (!names.is_change() || low >= ratio()) return mark + range_text(low, high, usual);
  if (high <= ratio()) return plural(names.fall) + " of " + mark + range_text(-high, -low, usual);
  const counted_as as = unit_of_range(low, high, usual);
  const int places = range_places(low, high, as);
  const auto text = [&](std::string_view noun, ratio size) {
    const std::string digits = digits_in(size, as, places, rounding::ceiling);
    return with_article(noun) + " of " + mark + digits + as.ending(digits);
  };
  return text(names.fall, -low) + " to " + text(names.rise, high);
}

/// The unit and the places in which the numbers of a correction are written.
struct correction_digits {
  counted_as as;
  int places;

  /// Returns a number rounded to the nearest, and a tie up or down.
  [[nodiscard]] std::string digits_of(ratio number, bool up) const {
    const bool away = up == (ratio() < number);
    return digits_in(number, as, places, away ? rounding::half_up : rounding::half_down);
  }
  [[nodiscard]] std::string of(ratio number, bool up) const {
    const std::string digits = digits_of(number, up);
    return digits + as.ending(digits);
  }
  /// Whether a number lies in the middle between two that so many places show.
  [[nodiscard]] bool is_tie(ratio number) const {
    return digits_of(number, true) != digits_of(number, false);
  }
  /// Whether the unit of two numbers is written once: "0.4 to 0.6 percentage points".
  [[nodiscard]] bool is_unit_shared() const {
    return is_points(as.form) || as.form == figure_form::multiple;
  }
};

/// Returns a number with its direction where it is a change: "a fall of 4%", "an excess of USD 5
/// million"; a rise only where a fall was printed. Otherwise returns the number. `text` writes its
/// size and the mark of its currency.
template <class F>
std::string directed(ratio number, const change_names& names, bool is_fall_printed, F text) {
  const bool is_fall = number < ratio();
  if (!names.is_change() || (!is_fall && !is_fall_printed)) return text(number);
  return with_article(is_fall ? names.fall : names.rise) + " of " + text(size_of(number));
}

/// "19% to 20%", "a fall of 4%", "a fall of between 4% and 5%", "a rise of up to 3%", "-2% to 3%":
/// what should be printed where a fall was printed or not, as a figure that can be read. Returns
/// nothing if the numbers are too long for a figure.
inline std::optional<std::string> correction_between(ratio low, ratio high,
                                                     const correction_digits& digits,
                                                     const change_names& names,
                                                     const std::string& mark,
                                                     bool is_fall_printed) {
  // A tie at an end is rounded into the range, which is of numbers printed so.
  const std::string fall = digits.of(-low, false);
  const std::string rise = digits.of(high, false);
  if (!any_figure::try_from_text(fall) || !any_figure::try_from_text(rise)) return std::nullopt;
  const std::string zero = digits.of(ratio(), false);
  const bool is_change = names.is_change();
  const bool has_both_signs = low < ratio() && ratio() < high && fall != zero && rise != zero;
  const bool is_fall =
      is_change && !has_both_signs && low < ratio() && (high <= ratio() || rise == zero);
  const ratio first = is_fall ? -high : low;
  const std::string begin = digits.of(first, true);
  const std::string& end = is_fall ? fall : rise;
  if (begin == zero && end == zero)
    return mark + '0' + (is_rate(digits.as.form) ? digits.as.ending() : "");
  const std::string without_unit = digits.is_unit_shared() ? digits.digits_of(first, true) : begin;
  if (has_both_signs) return mark + without_unit + " to " + end;
  const bool is_rise = is_change && !is_fall && (is_fall_printed || low < ratio());
  const std::string noun = is_fall   ? with_article(names.fall) + " of "
                           : is_rise ? with_article(names.rise) + " of "
                                     : "";
  if (begin == end) return noun + mark + end;
  if (begin == zero || (is_change && !is_fall && low < ratio()))
    return noun + "up to " + mark + end;
  return noun.empty() ? mark + without_unit + " to " + end
                      : noun + "between " + mark + without_unit + " and " + end;
}

}  // namespace fiscus::inline v0::detail

#endif
