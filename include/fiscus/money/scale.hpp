// SPDX-License-Identifier: BSL-1.0
// The words in which large amounts are said.
#ifndef FISCUS_MONEY_SCALE_HPP
#define FISCUS_MONEY_SCALE_HPP

#include <cstdint>
#include <optional>
#include <string_view>

namespace fiscus::inline v0 {

/// A power of ten with its word.
struct scale {
  std::string_view word;
  std::int8_t exponent;

  [[nodiscard]] friend constexpr bool operator==(const scale&, const scale&) = default;
};

inline constexpr scale one{"", 0};
inline constexpr scale thousand{"thousand", 3};
inline constexpr scale lakh{"lakh", 5};
inline constexpr scale million{"million", 6};
inline constexpr scale crore{"crore", 7};
inline constexpr scale billion{"billion", 9};
inline constexpr scale arab{"arab", 9};
inline constexpr scale trillion{"trillion", 12};

/// The scale that `word` names, abbreviations included: million, mn; billion, bn; trillion, tn;
/// thousand; lakh; crore; arab. Nothing for any other word.
[[nodiscard]] constexpr std::optional<scale> find_scale(std::string_view word) noexcept {
  for (const scale& each : {thousand, lakh, million, crore, billion, arab, trillion})
    if (word == each.word) return each;
  if (word == "mn") return million;
  if (word == "bn") return billion;
  if (word == "tn") return trillion;
  return std::nullopt;
}

}  // namespace fiscus::inline v0

#endif
