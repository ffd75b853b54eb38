// SPDX-License-Identifier: BSL-1.0
// Scale words that a printed number has lost: "3.968" for 3.968 billion.
#ifndef FISCUS_TEXT_DETAIL_SCALE_WORDS_HPP
#define FISCUS_TEXT_DETAIL_SCALE_WORDS_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/figure_form.hpp>

#include <optional>

namespace fiscus::inline v0::detail {

/// Returns a bare number in the first scale in which `is_right(number)` is true; nothing if there
/// is no such scale, or the number is hedged, a range, a rate or zero.
template <class F>
std::optional<figure<>> scaled_so_that(const figure<>& bare, F is_right) {
  const bool may_be_bare = bare.is_plain() && bare.form() == figure_form::number;
  if (!may_be_bare || bare.value() == ratio()) return std::nullopt;
  for (const scale& each : {million, billion, thousand, trillion, lakh, crore}) try {
      const ratio unit = power_of_ten_ratio(each.exponent);
      const auto scaled =
          figure<>::printed(bare.value() * unit, bare.precision() * unit, bare.modes());
      if (is_right(scaled.said_in(figure_form::scaled))) return scaled.said_in(figure_form::scaled);
    } catch (const overflow&) {  // of no such scale
    }
  return std::nullopt;
}

}  // namespace fiscus::inline v0::detail

#endif
