// SPDX-License-Identifier: BSL-1.0
// The marks that say most: the last, the highest and the lowest.
#ifndef FISCUS_CHARTS_DETAIL_EXTREMES_HPP
#define FISCUS_CHARTS_DETAIL_EXTREMES_HPP

#include <fiscus/charts/detail/chart_data.hpp>

#include <algorithm>
#include <vector>

namespace fiscus::inline v0::detail {

struct marks_that_tell {
  const chart_mark* last_one;
  const chart_mark* highest_one;
  const chart_mark* lowest_one;
};

/// Of marks of which there is at least one; among equal ones the latest.
[[nodiscard]] inline marks_that_tell telling_marks(const std::vector<chart_mark>& marks) {
  const auto is_lower = [](const chart_mark& a, const chart_mark& b) {
    if (a.from == b.from) return a.to < b.to;  // as nearly always, and cheaper
    return a.to - a.from < b.to - b.from;
  };
  const auto lowest_backwards = std::min_element(marks.rbegin(), marks.rend(), is_lower);
  const auto highest_backwards = std::max_element(marks.rbegin(), marks.rend(), is_lower);
  return {&marks.back(), &*highest_backwards, &*lowest_backwards};
}

}  // namespace fiscus::inline v0::detail

#endif
