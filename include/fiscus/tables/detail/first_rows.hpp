// SPDX-License-Identifier: BSL-1.0
// Where each key of a file first stands.
#ifndef FISCUS_TABLES_DETAIL_FIRST_ROWS_HPP
#define FISCUS_TABLES_DETAIL_FIRST_ROWS_HPP

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

/// The first row of each key. The rows of most files ascend: those take no search and little
/// memory.
template <class Key, class Row>
class first_rows {
 public:
  /// Returns the earlier row of a key, or nothing, and notes this one if it is the first.
  const Row* find_or_add(const Key& key, const Row& row) {
    if (is_last(key)) {
      ascending_.emplace_back(key, row);
      return nullptr;
    }
    if (const Row* const found = find_ascending(key)) return found;
    const auto [place, is_new] = others_.emplace(key, row);
    return is_new ? nullptr : &place->second;
  }
  /// Returns the row of a key, or nothing.
  [[nodiscard]] const Row* find(const Key& key) const {
    if (is_last(key)) return nullptr;
    if (const Row* const found = find_ascending(key)) return found;
    const auto place = others_.find(key);
    return place == others_.end() ? nullptr : &place->second;
  }

 private:
  [[nodiscard]] bool is_last(const Key& key) const {
    return ascending_.empty() || ascending_.back().first < key;
  }
  [[nodiscard]] const Row* find_ascending(const Key& key) const {
    const auto found =
        std::lower_bound(ascending_.begin(), ascending_.end(), key,
                         [](const auto& each, const Key& wanted) { return each.first < wanted; });
    return found->first == key ? &found->second : nullptr;
  }

  std::vector<std::pair<Key, Row>> ascending_;
  std::map<Key, Row> others_;  // each below the last of those that ascend
};

}  // namespace fiscus::inline v0::detail

#endif
