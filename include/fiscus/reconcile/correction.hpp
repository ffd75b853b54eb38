// SPDX-License-Identifier: BSL-1.0
// Corrections of printed figures.
#ifndef FISCUS_RECONCILE_CORRECTION_HPP
#define FISCUS_RECONCILE_CORRECTION_HPP

#include <fiscus/figures/short_text.hpp>
#include <fiscus/reconcile/quantity.hpp>

#include <string_view>

namespace fiscus::inline v0 {

/// The kinds of slips in printed figures, the more plausible before the less.
enum class repair_kind : unsigned char {
  digit,           ///< one digit for another: 30.950 for 39.950
  swapped_digits,  ///< two digits side by side in the wrong order: 31.90 for 39.10
  lost_zero,       ///< a zero left out: 0.41 for 0.041
  extra_digit,     ///< a digit too many: 2249 for 249
  unit,            ///< another scale word: million for billion
  point,          ///< the point one to three places off, or none: 180 for 1.80, 391,400 for 391.400
  sign,           ///< a rise for a fall, a deficit for a surplus
  period,         ///< the figure of another quantity, as June's for July's; see `mistakable`
  counted_twice,  ///< a difference added to a level, or taken from it, that had it already
  stale_rate,     ///< a rate that is printed of another quantity, such as last year's
};

/// Returns the kind in words.
[[nodiscard]] constexpr std::string_view in_words(repair_kind kind) noexcept {
  switch (kind) {
    case repair_kind::digit: return "a wrong digit";
    case repair_kind::swapped_digits: return "two digits in the wrong order";
    case repair_kind::lost_zero: return "a zero was lost";
    case repair_kind::extra_digit: return "a digit too many";
    case repair_kind::unit: return "the wrong unit";
    case repair_kind::point: return "the decimal point is in the wrong place";
    case repair_kind::sign: return "the wrong sign";
    case repair_kind::period: return "the figure of another period";
    case repair_kind::counted_twice: return "a difference was counted twice";
    case repair_kind::stale_rate: return "the rate of something else";
  }
  return {};
}

/// A printed figure as it may have been meant.
struct correction {
  statement_id statement;  ///< the one that is corrected
  repair_kind kind;        ///< what went wrong
  short_text before;       ///< as it was printed
  short_text after;        ///< as it should have been
  quantity about;          ///< of which it is a figure; another than before for `period`

  [[nodiscard]] friend constexpr bool operator==(const correction&, const correction&) = default;
};

}  // namespace fiscus::inline v0

#endif
