// SPDX-License-Identifier: BSL-1.0
// Integers that add up to a total, from exact shares of it: the method of largest remainders
// (Hamilton).
#ifndef FISCUS_EXACT_LARGEST_REMAINDER_HPP
#define FISCUS_EXACT_LARGEST_REMAINDER_HPP

#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace fiscus::inline v0 {

/// A share, rounded down, and its remainder, in a unit that all shares have in common.
template <class Rest>
struct floored_share {
  int128 whole;
  Rest rest;
};

/// Returns the shares as integers that add up to `all`, which they fall short of by fewer than
/// there are shares: those with the largest remainders get one more, of equal ones the first.
/// Throws `overflow` if a sum does not fit.
///
///     largest_remainder(10, std::vector<floored_share<int>>{{3, 1}, {3, 2}, {3, 0}})   // 3, 4, 3
template <class Rest>
[[nodiscard]] constexpr std::vector<int128> largest_remainder(
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

}  // namespace fiscus::inline v0

#endif
