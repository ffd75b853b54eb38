// SPDX-License-Identifier: BSL-1.0
// Hedges, the words before a printed number that say how exact it is: about, nearly, more than.
#ifndef FISCUS_FIGURES_HEDGE_HPP
#define FISCUS_FIGURES_HEDGE_HPP

#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/interval.hpp>

#include <algorithm>
#include <string_view>

namespace fiscus::inline v0 {

/// The meanings of the words before a number. Before a negative number they apply to its size.
enum class hedge : unsigned char {
  none,
  around,     ///< around, about, some: on either side
  nearly,     ///< nearly, almost, just under: a little less
  just_over,  ///< just over, slightly above: a little more
  over,       ///< over, more than: more, by an unknown amount
  at_least,   ///< at least: as much, or more
  under,      ///< under, less than
  at_most,    ///< up to, at most
  exactly,    ///< exactly: a target, a plan, a count, which was not rounded
};

/// The spellings of a hedge, separated by strokes, in small letters.
struct hedge_words {
  hedge means;
  std::string_view spellings;
};

/// The words and signs of all hedges. The first spelling is the one that is written.
inline constexpr hedge_words all_hedge_words[] = {
    {hedge::around,
     "around|about|approximately|approx.|roughly|some|circa|ca.|c.|close to|an "
     "estimated|estimated|~"},
    {hedge::nearly,
     "nearly|almost|just under|just below|just shy of|slightly under|slightly below|slightly less "
     "than|"
     "a little under|a little less than"},
    {hedge::just_over,
     "just over|just above|slightly over|slightly above|slightly more than|a little over|"
     "a little more than"},
    {hedge::at_least, "at least|no less than|not less than|no fewer than|≥|>="},
    {hedge::over,
     "over|more than|above|well over|in excess of|upwards of|greater than|higher than|>"},
    {hedge::at_most, "up to|at most|no more than|not more than|as much as|as many as|≤|<="},
    {hedge::under, "under|less than|below|fewer than|lower than|smaller than|<"},
    {hedge::exactly, "exactly"}};

/// Returns the word that is written for a hedge; empty for none.
[[nodiscard]] constexpr std::string_view in_words(hedge said) noexcept {
  for (const hedge_words& each : all_hedge_words)
    if (each.means == said) return each.spellings.substr(0, each.spellings.find('|'));
  return {};
}

/// The numbers that a number with a hedge stands for. "Around" reaches as far as one and a half
/// units of its last digit, "nearly" one unit down and "just over" one up; but zeros at the end
/// need not be digits, so that "around 400" reaches as far as 350 and 450, and "nearly 50" as far
/// as 45. 10, 100, 1000 … are taken as said to a tenth of themselves: "nearly 1 billion" is
/// 900 million or more. None reaches farther than a share of the number, a quarter for "around" and
/// an eighth for the others. "Around" before a range widens each end of it in this way:
/// "around 3.5-4 billion" reaches from 3.35 to 4.15 billion. `step` is the unit of the last digit,
/// `significant_step` that of the last one that is not zero.
[[nodiscard]] constexpr interval hedged(hedge said, ratio value, ratio step,
                                        ratio significant_step) {
  if (value < ratio()) return -hedged(said, -value, step, significant_step);
  constexpr ratio most_around(1, 4);  // of the number
  constexpr ratio most_near(1, 8);
  constexpr ratio units_around(3, 2);
  const ratio tenth = value / ratio(10);
  const bool is_power_of_ten = value == significant_step;
  const ratio unit = is_power_of_ten ? (std::min)(step, tenth) : step;
  const ratio half = (is_power_of_ten ? tenth : significant_step) / ratio(2);
  const auto up_to = [&](ratio part, ratio reach) {
    const ratio farthest = (std::max)(reach, half);
    return value == ratio() ? farthest : (std::min)(farthest, value * part);
  };
  switch (said) {
    case hedge::none:
    case hedge::exactly: break;
    case hedge::around: {
      const ratio reach = up_to(most_around, unit * units_around);
      return interval::closed(value - reach, value + reach);
    }
    case hedge::nearly: return {bound{value - up_to(most_near, unit), true}, bound{value, false}};
    case hedge::just_over:
      return {bound{value, false}, bound{value + up_to(most_near, unit), true}};
    case hedge::over: return interval::above(value);
    case hedge::at_least: return interval::at_least(value);
    case hedge::under: return interval::below(value);
    case hedge::at_most: return interval::at_most(value);
  }
  return interval(value);
}

}  // namespace fiscus::inline v0

#endif
