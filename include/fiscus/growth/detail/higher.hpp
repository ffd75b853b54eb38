// SPDX-License-Identifier: BSL-1.0
// The two ways in which one value surpasses another.
#ifndef FISCUS_GROWTH_DETAIL_HIGHER_HPP
#define FISCUS_GROWTH_DETAIL_HIGHER_HPP

namespace fiscus::detail {

inline constexpr auto is_higher = [](const auto& a, const auto& b) { return a > b; };
inline constexpr auto is_lower = [](const auto& a, const auto& b) { return a < b; };

}  // namespace fiscus::detail

#endif
