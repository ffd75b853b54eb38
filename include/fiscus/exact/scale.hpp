// SPDX-License-Identifier: BSL-1.0
// The powers of ten in which large numbers are counted.
#ifndef FISCUS_EXACT_SCALE_HPP
#define FISCUS_EXACT_SCALE_HPP

#include <cstdint>
#include <string_view>

namespace fiscus::inline v0 {

/// A power of ten with the word by which it is written.
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

}  // namespace fiscus::inline v0

#endif
