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
  return (noun.front() == 'i' ? "an " : "a ") + std::string(noun);
}

/// "22.44 to 23.07%", "falls of 3.69 to 4.37%", "a fall of 2% to a rise of 3%": all numbers from
/// `low` to `high`, rounded outwards, after the mark of their currency.
inline std::string allowed_between(ratio low, ratio high, const counted_as& usual,
                                   const change_names& names, const std::string& mark) {
  if (!names.is_change() || low >= ratio()) return mark + range_text(low, high, usual);
  if (high <= ratio())
    return std::string(names.fall) + "s of " + mark + range_text(-high, -low, usual);
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
  [[nodiscard]] std::string of(ratio number, bool up) const {
    const bool away = up == (ratio() < number);
    const std::string digits =
        digits_in(number, as, places, away ? rounding::half_up : rounding::half_down);
    return digits + as.ending(digits);
  }
};

/// "19% to 20%", "a fall of 4%", "a rise of up to 3%", "a fall of 2% to a rise of 3%": what should
/// be printed where a fall was printed or not. Returns nothing if the numbers are too long for a
/// figure.
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
  const auto directed = [&](std::string_view noun, const std::string& sizes) {
    return with_article(noun) + " of " + sizes;
  };
  const bool is_change = names.is_change();
  if (is_change && low < ratio() && ratio() < high && fall != zero && rise != zero)
    return directed(names.fall, mark + fall) + " to " + directed(names.rise, mark + rise);
  const bool is_fall = is_change && low < ratio() && (high <= ratio() || rise == zero);
  const std::string begin = is_fall ? digits.of(-high, true) : digits.of(low, true);
  const std::string& end = is_fall ? fall : rise;
  if (begin == zero && end == zero)
    return mark + '0' + (is_rate(digits.as.form) ? digits.as.ending() : "");
  const bool is_up_to = begin == zero || (is_change && !is_fall && low < ratio());
  const std::string sizes = begin == end ? mark + end
                            : is_up_to   ? "up to " + mark + end
                                         : mark + begin + " to " + end;
  if (is_fall) return directed(names.fall, sizes);
  const bool is_rise = is_change && (is_fall_printed || low < ratio());
  return is_rise ? directed(names.rise, sizes) : sizes;
}

}  // namespace fiscus::inline v0::detail

#endif
