// SPDX-License-Identifier: BSL-1.0
// Integers that add up to a total, from exact shares of it.
#ifndef FISCUS_SERIES_DETAIL_WHOLE_PARTS_HPP
#define FISCUS_SERIES_DETAIL_WHOLE_PARTS_HPP

#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace fiscus::inline v0::detail {

/// A share, rounded down, and its remainder, in a unit that all shares have in common.
template <class Rest>
struct floored_share {
  int128 whole;
  Rest rest;
};

/// Returns the shares as integers that add up to `all`: those with the largest remainders get one
/// more (Hamilton), ties in order.
template <class Rest>
[[nodiscard]] constexpr std::vector<int128> whole_parts(
    int128 all, const std::vector<floored_share<Rest>>& shares) {
  std::vector<int128> result;
  std::vector<std::size_t> places;
  for (const auto& each : shares) {
    places.push_back(result.size());
    result.push_back(each.whole);
    all = checked_subtract(all, each.whole);
  }
  std::sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
    return shares[a].rest == shares[b].rest ? a < b : shares[b].rest < shares[a].rest;
  });
  for (std::size_t i = 0; all > 0; ++i, --all) ++result[places[i]];
  return result;
}

/// Returns `all`, which is not negative, divided in proportion to weights, none of which is
/// negative and not all are zero.
[[nodiscard]] constexpr std::vector<int128> parts_by_weight(int128 all,
                                                            std::span<const int128> weights) {
  int128 whole = 0;
  for (const int128 each : weights) whole = checked_add(whole, each);
  std::vector<floored_share<int128>> shares;
  for (const int128 each : weights) {
    const int128 product = checked_multiply(all, each);
    shares.push_back({product / whole, product % whole});
  }
  return whole_parts(all, shares);
}

}  // namespace fiscus::inline v0::detail

#endif
