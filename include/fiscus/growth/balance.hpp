// SPDX-License-Identifier: BSL-1.0
// Balances, which may be negative: how they moved, in an amount and a word. A percentage of a
// balance has the wrong sign as soon as its base is a deficit, so there is none here.
#ifndef FISCUS_GROWTH_BALANCE_HPP
#define FISCUS_GROWTH_BALANCE_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/detail/levels.hpp>
#include <fiscus/growth/detail/lifted.hpp>
#include <fiscus/growth/difference.hpp>
#include <fiscus/series/series.hpp>

#include <string_view>

namespace fiscus {

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
template <level V>
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

/// How a balance moved from one level to another. Throws `overflow` if the difference does not fit.
///
///     balance_moved(-350, -512)   // the deficit widened, by 162: the difference is −162
template <level V>
  requires detail::additive_level<V>
[[nodiscard]] constexpr balance_change<V> balance_moved(const V& from, const V& to) {
  return {detail::movement_of(from, to), difference(from, to)};
}

/// How the balance of `to` moved from that of `from`, or why this cannot be said.
///
///     balance_moved(trade_balance, year_before(p), p)
template <readable_series S>
  requires detail::additive_level<value_of<S>>
[[nodiscard]] constexpr answer<balance_change<value_of<S>>> balance_moved(const S& balances,
                                                                          period_of<S> from,
                                                                          period_of<S> to) {
  return detail::of_two(balances, from, to, balance_moved<value_of<S>>);
}

/// How the balance of each period moved from that of the period before; a gap where either is
/// missing. Throws `overflow` if a difference does not fit.
///
///     period_on_period_balance_change(trade_balance)[month{2025, 12}].movement
template <readable_series S>
  requires partitioning_period<period_of<S>> && detail::additive_level<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, balance_change<value_of<S>>>
period_on_period_balance_change(const S& balances) {
  return detail::over(balances, 1, balance_moved<value_of<S>>);
}

/// How the balance of `p` moved from that of the period before, or which of the two is missing.
template <readable_series S>
  requires partitioning_period<period_of<S>> && detail::additive_level<value_of<S>>
[[nodiscard]] constexpr answer<balance_change<value_of<S>>> period_on_period_balance_change(
    const S& balances, period_of<S> p) {
  return detail::over(balances, p, 1, balance_moved<value_of<S>>);
}

/// How the balance of each period moved from that of the same period of the year before; a gap
/// where either is missing. Throws `overflow` if a difference does not fit.
template <readable_series S>
  requires yearly_period<period_of<S>> && detail::additive_level<value_of<S>>
[[nodiscard]] constexpr series<period_of<S>, balance_change<value_of<S>>>
year_on_year_balance_change(const S& balances) {
  return detail::over(balances, period_of<S>::per_year, balance_moved<value_of<S>>);
}

/// How the balance of `p` moved from that of the same period of the year before, or which of the
/// two is missing.
template <readable_series S>
  requires yearly_period<period_of<S>> && detail::additive_level<value_of<S>>
[[nodiscard]] constexpr answer<balance_change<value_of<S>>> year_on_year_balance_change(
    const S& balances, period_of<S> p) {
  return detail::over(balances, p, period_of<S>::per_year, balance_moved<value_of<S>>);
}

}  // namespace fiscus

#endif
