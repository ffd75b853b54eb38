// SPDX-License-Identifier: BSL-1.0
// The phrases of figures: units of rates, multiples, words of direction; and what a printed number
// is said to.
#ifndef FISCUS_FIGURES_DETAIL_FIGURE_PHRASES_HPP
#define FISCUS_FIGURES_DETAIL_FIGURE_PHRASES_HPP

#include <fiscus/detail/any_case.hpp>
#include <fiscus/detail/cursor.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/number_phrases.hpp>
#include <fiscus/exact/numeral.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/direction_words.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/hedge.hpp>
#include <fiscus/growth/direction.hpp>

#include <algorithm>
#include <span>
#include <string_view>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0::detail {

/// A number as it is printed, with the unit of its last digit, and that of the last one that is not
/// zero: 1 million and 10 million in "330 million". Of a number in words such as "half", "doubled"
/// and "a million" the step is a fifth of it.
struct printed_number {
  ratio value;
  ratio step;
  ratio significant_step;
  bool is_in_words = false;
};

constexpr ratio power_of_ten_ratio(int exponent) {
  return exponent < 0 ? ratio(int128{1}, power_of_ten<int128>(-exponent))
                      : ratio(power_of_ten<int128>(exponent));
}

constexpr bool is_too_long(const numeral& n) noexcept {
  if (n.exponent < -most_figure_digits || n.exponent > most_figure_digits) return true;
  const int room = most_figure_digits - (std::max)(n.exponent, 0);
  return magnitude(n.coefficient) >= magnitude(power_of_ten<int128>(room));
}

/// The number of a numeral. Fractions are said to a tenth: "half a million" to 100,000.
constexpr printed_number as_printed(const numeral& n) {
  const ratio unit = power_of_ten_ratio(n.exponent);
  const ratio value = ratio(n.coefficient) / ratio(n.denominator) * unit;
  if (n.denominator > 1)
    return {value, unit / ratio(10), unit / ratio(10),
            n.is_in_words && magnitude(n.coefficient) < magnitude(n.denominator)};
  int zeros = 0;
  for (int128 left = n.coefficient; left != 0 && left % 10 == 0; left /= 10) ++zeros;
  return {value, unit, unit * power_of_ten_ratio(zeros)};
}

/// Does so for a figure that is no end of a range. What has no digits, "doubled", "threefold" and
/// "a million", is said to a tenth of itself either way, but to half a unit at most.
constexpr printed_number as_printed_alone(const numeral& n, figure_form form) {
  constexpr int most_in_words = 100;
  printed_number result = as_printed(n);
  const bool is_multiple = form == figure_form::multiple && n.is_in_words && n.coefficient != 0 &&
                           magnitude(n.coefficient) < magnitude(int128{most_in_words});
  if (n.denominator > 1 || (!is_multiple && !n.has_article)) return result;
  const ratio size = result.value < ratio() ? -result.value : result.value;
  result.step = (std::min)(result.step, size / ratio(5));
  result.is_in_words = true;
  return result;
}

/// Reads " per cent", "%", "-basis-points" or " percentage point": the longest unit of rates that
/// stands here.
constexpr bool accept_rate_unit(cursor& at, figure_form& form) {
  cursor begin = at;
  accept_gap(begin);
  cursor end = at;
  for (const rate_words& each : all_rate_words)
    any_spelling(each.spellings, [&](std::string_view text) {
      cursor ahead = begin;
      for (const char& c : text)
        if (c == ' ' ? !accept_gap(ahead) : !accept_any_case(ahead, {&c, 1})) return false;
      if (is_points(each.means)) accept_any_case(ahead, "s");
      const bool is_whole = text == "%" || cursor(ahead).letters().empty();
      if (is_whole && ahead.position() > end.position()) {
        end = ahead;
        form = each.means;
      }
      return false;
    });
  const bool found = end.position() > at.position();
  at = end;
  return found;
}

/// Reads "-fold", " fold", "fold", " times", "-times" or "x".
constexpr bool accept_fold(cursor& at) {
  if (accept_word(at, "x")) return true;
  cursor ahead = at;
  accept_gap(ahead);
  if (!accept_word(ahead, "fold") && !accept_word(ahead, "times")) return false;
  at = ahead;
  return true;
}

/// The hedge of the opposite number, or of what is left after a fall: more than halved is less than
/// half.
constexpr hedge mirrored(hedge said) noexcept {
  switch (said) {
    case hedge::over: return hedge::under;
    case hedge::under: return hedge::over;
    case hedge::at_least: return hedge::at_most;
    case hedge::at_most: return hedge::at_least;
    case hedge::nearly: return hedge::just_over;
    case hedge::just_over: return hedge::nearly;
    default: return said;
  }
}

/// Reads a word of direction; flat if none stands here.
constexpr direction accept_way(cursor& at, std::span<const direction_word> table) {
  for (const direction_word& each : table)
    if (accept_word(at, each.text)) return each.way;
  return direction::flat;
}

/// Reads "a " or "an ".
constexpr bool accept_indefinite(cursor& at) {
  return accept_any_case(at, "a ") || accept_any_case(at, "an ");
}

/// Reads "a fall of " or "growth of "; flat if neither stands here.
constexpr direction accept_change_of(cursor& at) {
  cursor ahead = at;
  accept_indefinite(ahead);
  const direction way = accept_way(ahead, nouns_of_change);
  const bool is_read =
      way != direction::flat && (accept_any_case(ahead, " of ") || accept_any_case(ahead, " by "));
  if (!is_read) return direction::flat;
  at = ahead;
  return way;
}

/// Reads the words that stand between the ends of a range; empty if none do.
constexpr std::string_view accept_to(cursor& at) {
  for (const std::string_view word :
       {"–", "—", "-", "\u2010", "\u2011", " – ", " — ", " - ", " to ", " through "})
    if (at.accept(word)) return word;
  return {};
}

}  // namespace fiscus::inline v0::detail

#include <fiscus/detail/macros_on.hpp>

#endif
