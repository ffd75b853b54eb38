// SPDX-License-Identifier: BSL-1.0
// How a number was said: in digits, in millions, in per cent, as a multiple, in words.
#ifndef FISCUS_PUBLISHED_FIGURE_FORM_HPP
#define FISCUS_PUBLISHED_FIGURE_FORM_HPP

namespace fiscus {

/// How a figure was said. A bare number may be of anything; the others are amounts or rates.
enum class figure_form : unsigned char {
  number,    ///< 437; 0.23
  scaled,    ///< 437 million: an amount
  percent,   ///< 23%
  multiple,  ///< six-fold, 2.5 times, double
  fraction,  ///< a third, half
};

/// Whether it says a rate, a share or a multiple.
[[nodiscard]] constexpr bool is_rate(figure_form form) noexcept {
  return form >= figure_form::percent;
}

}  // namespace fiscus

#endif
