// SPDX-License-Identifier: BSL-1.0
// The name that was meant by one that is misspelt.
#ifndef FISCUS_TABLES_DETAIL_NEAREST_NAME_HPP
#define FISCUS_TABLES_DETAIL_NEAREST_NAME_HPP

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

/// Returns how many letters are changed, left out, added, or exchanged with the next to make one
/// word of another (optimal string alignment distance).
inline std::size_t slips_between(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last;
  std::vector<std::size_t> last(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::vector<std::size_t> row(b.size() + 1, i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = (std::min)({row[j - 1] + 1, last[j] + 1, changed});
      const bool is_exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (is_exchanged) row[j] = (std::min)(row[j], before_last[j - 2] + 1);
    }
    before_last = std::exchange(last, std::move(row));
  }
  return last.back();
}

/// Returns the name that is spelt with at most two slips, and fewer than half of its letters;
/// nothing if no name is.
inline std::string_view nearest_name(std::string_view word,
                                     const std::vector<std::string_view>& names) {
  constexpr std::size_t most_slips = 2;
  constexpr std::size_t longest = 40;
  std::string_view nearest;
  std::size_t fewest = most_slips + 1;
  if (word.size() > longest) return nearest;
  for (const std::string_view each : names) {
    const std::size_t slips = slips_between(each, word);
    if (slips >= fewest || slips * 2 >= each.size()) continue;
    fewest = slips;
    nearest = each;
  }
  return nearest;
}

}  // namespace fiscus::inline v0::detail

#endif
