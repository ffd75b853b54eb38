// SPDX-License-Identifier: BSL-1.0
// Balances, which may be negative: how they moved, in an amount and a word. A percentage of a
// balance has the wrong sign as soon as its base is a deficit, so there is none here.
#ifndef FISCUS_GROWTH_BALANCE_HPP
#define FISCUS_GROWTH_BALANCE_HPP

#include <fiscus/growth/level.hpp>

#include <string_view>

namespace fiscus::inline v0 {

/// What happened to a balance.
enum class balance_movement : unsigned char {
  unchanged,
  surplus_widened,
  surplus_narrowed,
  deficit_widened,
  deficit_narrowed,
  turned_into_surplus,  ///< from a deficit or from balance
  turned_into_deficit,  ///< from a surplus or from balance
  balanced,             ///< neither a surplus nor a deficit any more
};

/// The movement in words: "the deficit widened".
[[nodiscard]] constexpr std::string_view in_words(balance_movement what) noexcept {
  switch (what) {
    case balance_movement::unchanged: return "the balance was unchanged";
    case balance_movement::surplus_widened: return "the surplus widened";
    case balance_movement::surplus_narrowed: return "the surplus narrowed";
    case balance_movement::deficit_widened: return "the deficit widened";
    case balance_movement::deficit_narrowed: return "the deficit narrowed";
    case balance_movement::turned_into_surplus: return "the balance turned into a surplus";
    case balance_movement::turned_into_deficit: return "the balance turned into a deficit";
    case balance_movement::balanced: return "the balance came to zero";
  }
  return {};
}

/// How a balance moved, and by how much.
template <class V>
struct balance_change {
  balance_movement movement;
  V difference;  ///< later less earlier: above zero if the balance improved

  [[nodiscard]] friend constexpr bool operator==(const balance_change&,
                                                 const balance_change&) = default;
};

namespace detail {

template <level V>
constexpr balance_movement movement_of(const V& from, const V& to) {
  if (from == to) return balance_movement::unchanged;
  if (to == V{}) return balance_movement::balanced;
  if (to > V{} && from <= V{}) return balance_movement::turned_into_surplus;
  if (to < V{} && from >= V{}) return balance_movement::turned_into_deficit;
  if (to > V{})
    return to > from ? balance_movement::surplus_widened : balance_movement::surplus_narrowed;
  return to < from ? balance_movement::deficit_widened : balance_movement::deficit_narrowed;
}

}  // namespace detail

}  // namespace fiscus::inline v0

#endif
