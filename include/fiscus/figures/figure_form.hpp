// SPDX-License-Identifier: BSL-1.0
// How a number was said: in digits, in millions, in per cent, in percentage points, as a multiple,
// in words.
#ifndef FISCUS_FIGURES_FIGURE_FORM_HPP
#define FISCUS_FIGURES_FIGURE_FORM_HPP

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

namespace detail {

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
