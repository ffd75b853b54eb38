// SPDX-License-Identifier: BSL-1.0
// Which way a value points.
#ifndef FISCUS_GROWTH_DIRECTION_HPP
#define FISCUS_GROWTH_DIRECTION_HPP

#include <string_view>

namespace fiscus::inline v0 {

/// Which way a value points from another, or from zero.
enum class direction : signed char { falling = -1, flat = 0, rising = 1 };

[[nodiscard]] constexpr std::string_view in_words(direction way) noexcept {
  if (way == direction::flat) return "flat";
  return way == direction::rising ? "rising" : "falling";
}

}  // namespace fiscus::inline v0

#endif
