// SPDX-License-Identifier: BSL-1.0
// The words that say which way a change goes: up, a fall of, dropped by.
#ifndef FISCUS_FIGURES_DIRECTION_WORDS_HPP
#define FISCUS_FIGURES_DIRECTION_WORDS_HPP

#include <fiscus/growth/direction.hpp>

#include <string_view>

namespace fiscus::inline v0 {

/// A word of a direction.
struct direction_word {
  std::string_view text;
  direction way;
};

/// The words before the size of a change: "down 19%", "rose by 5 million".
inline constexpr direction_word words_before_change[] = {
    {"up", direction::rising},        {"down", direction::falling},
    {"rose", direction::rising},      {"fell", direction::falling},
    {"grew", direction::rising},      {"dropped", direction::falling},
    {"increased", direction::rising}, {"decreased", direction::falling},
    {"gained", direction::rising},    {"declined", direction::falling}};

/// The nouns of a change: "a fall of 4%", "a 50% rise". The first one of each direction is written.
inline constexpr direction_word nouns_of_change[] = {
    {"rise", direction::rising},     {"fall", direction::falling},
    {"increase", direction::rising}, {"decrease", direction::falling},
    {"growth", direction::rising},   {"decline", direction::falling},
    {"gain", direction::rising},     {"drop", direction::falling}};

}  // namespace fiscus::inline v0

#endif
