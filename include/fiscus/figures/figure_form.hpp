// SPDX-License-Identifier: BSL-1.0
// How a number was said: in digits, in millions, in per cent, in percentage points, as a multiple,
// in words.
#ifndef FISCUS_FIGURES_FIGURE_FORM_HPP
#define FISCUS_FIGURES_FIGURE_FORM_HPP

#include <string_view>

namespace fiscus::inline v0 {

/// How a figure was said. A bare number may be of anything; the others are amounts or rates.
enum class figure_form : unsigned char {
  number,        ///< 437; 0.23
  scaled,        ///< 437 million: an amount
  percent,       ///< 23%: a growth, a share, a rate
  points,        ///< 2.3 percentage points: a difference of two of these
  basis_points,  ///< 25 basis points: the same in hundredths
  multiple,      ///< six-fold, 2.5 times, double
  fraction,      ///< a third, half
};

/// Whether it says a rate, a share or a multiple, or a difference of these.
[[nodiscard]] constexpr bool is_rate(figure_form form) noexcept {
  return form >= figure_form::percent;
}

/// Whether it says percentage points.
[[nodiscard]] constexpr bool is_points(figure_form form) noexcept {
  return form == figure_form::points || form == figure_form::basis_points;
}

/// The power of ten that a rate is said in: −2 for per cent and percentage points, −4 for basis
/// points, 0 for the others.
[[nodiscard]] constexpr int exponent_of_unit(figure_form form) noexcept {
  if (form == figure_form::basis_points) return -4;
  return form == figure_form::percent || form == figure_form::points ? -2 : 0;
}

/// The spellings of a unit of rates, separated by strokes, in small letters.
struct rate_words {
  figure_form means;
  std::string_view spellings;
};

/// The units of rates. The first spelling is the one that is written. A hyphen may stand for each
/// space, and those of points take an s.
inline constexpr rate_words all_rate_words[] = {
    {figure_form::percent, "%|percent|per cent|pct|pc"},
    {figure_form::points,
     "percentage point|percent point|per cent point|pct point|pc point|% point|point|ppt|pp|p.p.|"
     "pt"},
    {figure_form::basis_points, "basis point|bp"}};

struct multiple_word {
  std::string_view text;
  int numerator, denominator;
  bool is_verb = false;  ///< whether it says a change itself, and takes no sign and no direction
};

/// Multiples in one word, in small letters. Of several for one number the first is the one that is
/// written; others are a number with "-fold".
inline constexpr multiple_word multiple_words[] = {
    {"double", 2, 1},
    {"triple", 3, 1},
    {"halved", 1, 2, true},
    {"doubled", 2, 1, true},
    {"twice", 2, 1},
    {"tripled", 3, 1, true},
    {"quadruple", 4, 1},
    {"treble", 3, 1},
    {"trebled", 3, 1, true},
    {"thrice", 3, 1},
    {"quadrupled", 4, 1, true},
};

/// Returns the unit that is written after a rate in a form, without an s; empty for other forms.
[[nodiscard]] constexpr std::string_view in_words(figure_form form) noexcept {
  for (const rate_words& each : all_rate_words)
    if (each.means == form) return each.spellings.substr(0, each.spellings.find('|'));
  return {};
}

namespace detail {

/// How many digits a figure may have, before the point and after it.
inline constexpr int most_figure_digits = 17;

/// Whether it says a share of a whole that is 100 %: in per cent, or in words.
constexpr bool is_share(figure_form form) noexcept {
  return form == figure_form::percent || form == figure_form::fraction;
}

/// The form of a sum: a rate and some points are a rate, and a bare number is of the kind of that
/// beside it.
constexpr figure_form form_of_sum(figure_form a, figure_form b) noexcept {
  if (a == figure_form::number || (is_points(a) && is_share(b))) return b;
  return a == figure_form::basis_points && b == figure_form::points ? b : a;
}

/// The form of a difference: that of two rates is in points.
constexpr figure_form form_of_difference(figure_form a, figure_form b) noexcept {
  if (is_share(a) && is_share(b)) return figure_form::points;
  return is_points(a) && is_share(b) ? a : form_of_sum(a, b);
}

}  // namespace detail

}  // namespace fiscus::inline v0

#endif
