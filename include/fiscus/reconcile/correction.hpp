// SPDX-License-Identifier: BSL-1.0
// Corrections of printed figures.
#ifndef FISCUS_RECONCILE_CORRECTION_HPP
#define FISCUS_RECONCILE_CORRECTION_HPP

#include <fiscus/figures/short_text.hpp>
#include <fiscus/reconcile/quantity.hpp>

#include <string_view>

namespace fiscus::inline v0 {

/// The kinds of slips in printed figures, the more plausible before the less. A slip that can be
/// made in few ways fits the other figures by chance less often. So the order is that of how often
/// the press makes a slip, counted in 50 claims that do not follow, divided by the number of ways
/// to make it; a kind that was not seen stands after its like.
enum class repair_kind : unsigned char {
  stale_rate,      ///< a rate that is printed of another quantity, such as last year's
  cut_off,         ///< further digits cut off and not rounded: 1.230 for 1.231
  period,          ///< the figure of another quantity, as June's for July's; see `mistakable`
  sign,            ///< a rise for a fall, a deficit for a surplus
  separator,       ///< a comma for the decimal point, or the reverse: 391,400 for 391.400
  counted_twice,   ///< a difference added to a level, or taken from it, that had it already
  unit,            ///< another scale word: million for billion
  rate_unit,       ///< percentage points for per cent: a growth of 14.2 percentage points
  lost_unit,       ///< no scale word, or no per cent sign: 894 for 894 million, 23 for 23%
  lost_zero,       ///< a zero left out: 0.41 for 0.041
  extra_digit,     ///< a digit too many: 2249 for 249
  point,           ///< the point one to three places off, or none: 180 for 1.80
  swapped_digits,  ///< two digits side by side in the wrong order: 31.90 for 39.10
  digit,           ///< one digit for another: 30.950 for 39.950
  exchanged,       ///< the figures of two quantities, each in the place of the other
  lost_digit,      ///< another digit than zero left out: 61.5 for 61.35
  recomputed,      ///< a result that does not follow, and should read as computed of the others
};

/// Returns what happened in words: "a digit is wrong".
[[nodiscard]] constexpr std::string_view in_words(repair_kind kind) noexcept {
  switch (kind) {
    case repair_kind::stale_rate: return "the rate is of something else";
    case repair_kind::cut_off: return "further digits were cut off and not rounded";
    case repair_kind::period: return "the figure is of another period";
    case repair_kind::sign: return "the sign is wrong";
    case repair_kind::separator: return "a comma and the decimal point were confused";
    case repair_kind::counted_twice: return "a difference was counted twice";
    case repair_kind::unit: return "the scale word is wrong";
    case repair_kind::rate_unit: return "a rate is stated in per cent, not in percentage points";
    case repair_kind::lost_unit: return "the unit was lost";
    case repair_kind::lost_zero: return "a zero was lost";
    case repair_kind::extra_digit: return "there is a digit too many";
    case repair_kind::point: return "the decimal point is in the wrong place";
    case repair_kind::swapped_digits: return "two digits are in the wrong order";
    case repair_kind::digit: return "a digit is wrong";
    case repair_kind::exchanged: return "two figures were exchanged";
    case repair_kind::lost_digit: return "a digit was lost";
    case repair_kind::recomputed: return "the result does not follow from the other figures";
  }
  return {};
}

/// A printed figure as it may have been meant.
struct correction {
  statement_id statement;  ///< the one that is corrected
  repair_kind kind;        ///< what went wrong
  short_text before;       ///< as it was printed
  short_text after;        ///< as it should have been
  quantity about;  ///< of which it is a figure; another than before for `period`, `exchanged`

  [[nodiscard]] friend constexpr bool operator==(const correction&, const correction&) = default;
};

}  // namespace fiscus::inline v0

#endif
