// SPDX-License-Identifier: BSL-1.0
// The words before a printed number that say how it is meant: about, nearly, more than.
#ifndef FISCUS_PUBLISHED_HEDGE_HPP
#define FISCUS_PUBLISHED_HEDGE_HPP

#include <fiscus/exact/ratio.hpp>
#include <fiscus/published/interval.hpp>

#include <algorithm>
#include <string_view>

namespace fiscus {

/// What the words before a number make of it. Of a negative number they speak of its size.
enum class hedge : unsigned char {
  none,
  around,    ///< around, about, some: on either side
  nearly,    ///< nearly, almost: a little less
  over,      ///< over, more than: more, nobody says how much
  at_least,  ///< at least: as much, or more
  under,     ///< under, less than
  at_most,   ///< up to, at most
};

/// The word before a number, of those with that meaning the one that is written; empty for none.
[[nodiscard]] constexpr std::string_view in_words(hedge said) noexcept {
  switch (said) {
    case hedge::none: return "";
    case hedge::around: return "around";
    case hedge::nearly: return "nearly";
    case hedge::over: return "over";
    case hedge::at_least: return "at least";
    case hedge::under: return "under";
    case hedge::at_most: return "up to";
  }
  return {};
}

/// The numbers that a number with a hedge stands for. "Around" reaches as far as one and a half
/// units of its last digit, and "nearly" one unit down; but zeros at the end need not be digits, so
/// that "around 400" reaches as far as 350 and 450, and "nearly 50" as far as 45. `step` is the
/// unit of the last digit, `significant_step` that of the last one that is not zero.
[[nodiscard]] constexpr interval hedged(hedge said, ratio value, ratio step,
                                        ratio significant_step) {
  if (value < ratio()) return -hedged(said, -value, step, significant_step);
  const ratio half = significant_step / ratio(2);
  switch (said) {
    case hedge::none: break;
    case hedge::around: {
      const ratio reach = (std::max)(step * ratio(3, 2), half);
      return interval::closed(value - reach, value + reach);
    }
    case hedge::nearly: return {bound{value - (std::max)(step, half), true}, bound{value, false}};
    case hedge::over: return interval::above(value);
    case hedge::at_least: return interval::at_least(value);
    case hedge::under: return interval::below(value);
    case hedge::at_most: return interval::at_most(value);
  }
  return interval(value);
}

}  // namespace fiscus

#endif
