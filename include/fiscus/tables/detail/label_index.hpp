// SPDX-License-Identifier: BSL-1.0
// Numbers labels in the order in which they first stand.
#ifndef FISCUS_TABLES_DETAIL_LABEL_INDEX_HPP
#define FISCUS_TABLES_DETAIL_LABEL_INDEX_HPP

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

/// A hash table with linear probing. A label that is known is found without allocation; one that
/// stands in a row after itself, without the table. Labels that were made to collide cost no more
/// than log n: those that find no slot near their own stand in an ordered table.
class label_index {
 public:
  /// Returns the number of a label, which is counted if it is new.
  std::uint32_t find_or_add(std::string_view label) {
    if (last_ < labels_.size() && labels_[last_] == label) return last_;
    if (labels_.size() * 2 >= slots_.size()) grow();
    const std::uint64_t hash = hash_of(label);
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(hash) & mask;
    for (std::size_t probes = 0; probes < most_probes; ++probes, at = (at + 1) & mask) {
      slot& here = slots_[at];
      if (here.number == none) {
        here = {static_cast<std::uint32_t>(hash >> 32U),
                static_cast<std::uint32_t>(labels_.size())};
        labels_.emplace_back(label);
        return last_ = here.number;
      }
      if (here.hash == static_cast<std::uint32_t>(hash >> 32U) && labels_[here.number] == label)
        return last_ = here.number;
    }
    return last_ = find_or_add_far(label);
  }

  /// Keeps the first labels only, so many of them.
  void keep(std::size_t size) {
    while (labels_.size() > size) {
      forget_last();
      labels_.pop_back();
    }
  }

  void clear() { *this = {}; }
  [[nodiscard]] std::size_t size() const noexcept { return labels_.size(); }
  [[nodiscard]] const std::vector<std::string>& labels() const noexcept { return labels_; }
  [[nodiscard]] std::vector<std::string> release() && noexcept { return std::move(labels_); }

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};
  // At a load of one half a million labels stay below a hundred.
  static constexpr std::size_t most_probes = 128;
  struct slot {
    std::uint32_t hash = 0;
    std::uint32_t number = none;
  };

  // Multiplies and folds eight bytes at a time, as in wyhash (Wang Yi).
  static std::uint64_t hash_of(std::string_view text) noexcept {
    std::uint64_t hash = text.size() * 0x9E3779B97F4A7C15U;
    const char* at = text.data();
    std::size_t rest = text.size();
    for (; rest >= 8; at += 8, rest -= 8) hash = mixed(hash, at, 8);
    if (rest != 0) hash = mixed(hash, at, rest);
    return hash ^ hash >> 32U;
  }
  static std::uint64_t mixed(std::uint64_t hash, const char* at, std::size_t size) noexcept {
    std::uint64_t word = 0;
    std::memcpy(&word, at, size);
    hash = (hash ^ word) * 0x9FB21C651E98DF25U;
    return hash ^ hash >> 29U;
  }

  void grow() {
    slots_ = std::vector<slot>(slots_.empty() ? most_probes : slots_.size() * 2);
    far_.clear();
    const std::size_t mask = slots_.size() - 1;
    for (std::uint32_t i = 0; i < labels_.size(); ++i) {
      const std::uint64_t hash = hash_of(labels_[i]);
      std::size_t at = static_cast<std::size_t>(hash) & mask;
      std::size_t probes = 0;
      for (; probes < most_probes && slots_[at].number != none; ++probes) at = (at + 1) & mask;
      if (probes == most_probes)
        far_.emplace(labels_[i], i);
      else
        slots_[at] = {static_cast<std::uint32_t>(hash >> 32U), i};
    }
  }

  [[gnu::cold, gnu::noinline]] std::uint32_t find_or_add_far(std::string_view label) {
    const auto found = far_.find(std::string(label));
    if (found != far_.end()) return found->second;
    const auto number = static_cast<std::uint32_t>(labels_.size());
    labels_.emplace_back(label);
    far_.emplace(label, number);
    return number;
  }

  /// Takes the last label out of its table. Whatever was put there later has gone before.
  void forget_last() {
    const auto number = static_cast<std::uint32_t>(labels_.size() - 1);
    if (far_.erase(labels_.back()) != 0) return;
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(hash_of(labels_.back())) & mask;
    while (slots_[at].number != number) at = (at + 1) & mask;
    slots_[at] = {};
  }

  std::vector<std::string> labels_;
  std::vector<slot> slots_;
  std::map<std::string, std::uint32_t> far_;
  std::uint32_t last_ = none;
};

}  // namespace fiscus::inline v0::detail

#endif
