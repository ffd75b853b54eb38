// SPDX-License-Identifier: BSL-1.0
// The words that say which way a change goes: up, a fall of, dropped by, lower.
#ifndef FISCUS_FIGURES_DIRECTION_WORDS_HPP
#define FISCUS_FIGURES_DIRECTION_WORDS_HPP

#include <fiscus/growth/direction.hpp>

#include <string_view>

namespace fiscus::inline v0 {

/// A word of a direction. In the tables each rise has its opposite behind it.
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
    {"gained", direction::rising},    {"declined", direction::falling},
    {"added", direction::rising},     {"lost", direction::falling},
    {"climbed", direction::rising},   {"slipped", direction::falling},
    {"jumped", direction::rising},    {"tumbled", direction::falling},
    {"soared", direction::rising},    {"plunged", direction::falling},
    {"surged", direction::rising},    {"slumped", direction::falling},
    {"expanded", direction::rising},  {"contracted", direction::falling},
    {"advanced", direction::rising},  {"shed", direction::falling}};

/// The words after the size of a change: "5% up", "3.4 per cent lower".
inline constexpr direction_word words_after_change[] = {{"up", direction::rising},
                                                        {"down", direction::falling},
                                                        {"higher", direction::rising},
                                                        {"lower", direction::falling}};

/// The nouns of a change: "a fall of 4%", "a 50% rise", "growth of 6%". The first one of each
/// direction is written.
inline constexpr direction_word nouns_of_change[] = {
    {"rise", direction::rising},      {"fall", direction::falling},
    {"increase", direction::rising},  {"decrease", direction::falling},
    {"growth", direction::rising},    {"decline", direction::falling},
    {"gain", direction::rising},      {"drop", direction::falling},
    {"jump", direction::rising},      {"slump", direction::falling},
    {"surge", direction::rising},     {"plunge", direction::falling},
    {"expansion", direction::rising}, {"contraction", direction::falling}};

}  // namespace fiscus::inline v0

#endif
