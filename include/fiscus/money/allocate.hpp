// SPDX-License-Identifier: BSL-1.0
// An amount in parts that add up to it, to the last cent.
#ifndef FISCUS_MONEY_ALLOCATE_HPP
#define FISCUS_MONEY_ALLOCATE_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/money/money.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// Which parts get the units that are left when every share has been cut to whole units. There are
/// fewer of them than parts with a weight, and a part without a weight never gets one.
enum class leftover : unsigned char {
  largest_remainder,  ///< one each to the parts that lost most by the cut (Hamilton); ties in order
  first_come,         ///< one each to the parts in their order
  largest_weight,     ///< all to the part with the largest weight; the first of several
  apart,              ///< to none: they are returned beside the parts
};

/// The parts of an amount, in the order of their weights, and what is left of it: nothing, unless
/// that was to be kept apart. Parts and rest always add up to the amount.
template <class Money>
struct allocation {
  std::vector<Money> parts;
  Money rest;

  [[nodiscard]] friend constexpr bool operator==(const allocation&, const allocation&) = default;
};

namespace detail {

/// A weight as a whole number: an integer is one, money and decimals are counted in their units.
template <class Weight>
constexpr int128 whole_weight(const Weight& weight) {
  if constexpr (signed_integer<Weight>)
    return weight;
  else if constexpr (requires { weight.minor(); })
    return weight.minor();
  else
    return weight.units();
}

/// A share that was cut to whole units: its place, its weight, and how much of a unit was cut off.
struct cut_share {
  std::size_t place;
  int128 weight;
  uint128 cut;
};

/// Moves those who come first for what is left to the front. A template, so that a program without
/// allocations does not compile a sort.
template <class Shares>
constexpr void put_in_order(Shares& shares, leftover policy) {
  if (policy == leftover::largest_remainder)
    std::sort(shares.begin(), shares.end(), [](const auto& a, const auto& b) {
      return a.cut != b.cut ? a.cut > b.cut : a.place < b.place;
    });
  if (policy == leftover::largest_weight)
    std::swap(shares.front(),
              *std::max_element(shares.begin(), shares.end(),
                                [](const auto& a, const auto& b) { return a.weight < b.weight; }));
}

}  // namespace detail

/// `amount` in parts in proportion to `weights`, to its smallest unit. Weights are integers,
/// decimals or money, in an array, a vector or a span. The parts of a negative amount are those of
/// the positive one with the other sign. Throws `invalid_value` if a weight is negative or none is
/// above zero, and `overflow` if the amount times a weight does not fit 128 bits.
///
///     allocate(money<USD>{"100"}, std::array{1, 1, 1}, leftover::first_come) // 33.34 33.33 33.33
template <currency Currency, int Digits, signed_integer Rep, class Weights>
[[nodiscard]] constexpr allocation<money<Currency, Digits, Rep>> allocate(
    money<Currency, Digits, Rep> amount, const Weights& weights, leftover policy) {
  using amounts = money<Currency, Digits, Rep>;
  const std::span all_weights(weights);
  int128 all = 0;
  for (const auto& each : all_weights) {
    if (detail::whole_weight(each) < 0) throw invalid_value("a weight below zero");
    all = checked_add(all, detail::whole_weight(each));
  }
  if (all == 0) throw invalid_value("no weight is above zero");

  allocation<amounts> result{{}, amount};
  std::vector<detail::cut_share> cuts;
  result.parts.reserve(all_weights.size());
  cuts.reserve(all_weights.size());
  for (const auto& each : all_weights) {
    const int128 weight = detail::whole_weight(each);
    const int128 product = checked_multiply(int128{amount.minor()}, weight);
    const auto part = amounts::from_minor(static_cast<Rep>(product / all));
    if (weight != 0) cuts.push_back({result.parts.size(), weight, magnitude(product % all)});
    result.parts.push_back(part);
    result.rest -= part;
  }
  if (policy == leftover::apart) return result;

  const auto unit = amounts::from_minor(static_cast<Rep>(sign(amount)));
  detail::put_in_order(cuts, policy);
  for (std::size_t i = 0; result.rest != amounts(); ++i) {
    const std::size_t taker = policy == leftover::largest_weight ? 0 : i;
    result.parts[cuts[taker].place] += unit;
    result.rest -= unit;
  }
  return result;
}

/// `amount` in `count` equal parts, as equal as whole units allow. Throws `invalid_value` unless
/// `count` is above zero.
template <currency Currency, int Digits, signed_integer Rep>
[[nodiscard]] constexpr allocation<money<Currency, Digits, Rep>> split(
    money<Currency, Digits, Rep> amount, int count, leftover policy) {
  if (count <= 0) throw invalid_value("an amount is split into at least one part");
  return allocate(amount, std::vector<int>(static_cast<std::size_t>(count), 1), policy);
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
