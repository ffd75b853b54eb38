// SPDX-License-Identifier: BSL-1.0
// A list that is kept in order while its elements come in any order.
#ifndef FISCUS_MONEY_DETAIL_ORDERED_LIST_HPP
#define FISCUS_MONEY_DETAIL_ORDERED_LIST_HPP

#include <fiscus/detail/owned.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

/// Elements in the order of IsBefore, no two of them alike. To insert one and to find one takes
/// time with the logarithm of their number, whatever the order in which they come. (An AA tree:
/// Andersson, "Balanced search trees made simple", 1993. Its nodes are linked in order, too.)
template <class T, class IsBefore>
class ordered_list {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  struct node {
    T value;
    std::size_t next;
    std::size_t left = none;
    std::size_t right = none;
    int level = 0;
  };

 public:
  /// The elements in order.
  class iterator {
   public:
    using value_type = T;
    using difference_type = std::ptrdiff_t;

    constexpr iterator() = default;
    constexpr iterator(const node* all, std::size_t place) noexcept : all_(all), place_(place) {}

    [[nodiscard]] constexpr const T& operator*() const noexcept { return all_[place_].value; }
    [[nodiscard]] constexpr const T* operator->() const noexcept { return &all_[place_].value; }
    constexpr iterator& operator++() noexcept {
      place_ = all_[place_].next;
      return *this;
    }
    constexpr iterator operator++(int) noexcept {
      const iterator before = *this;
      ++*this;
      return before;
    }
    [[nodiscard]] friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept {
      return a.place_ == b.place_;
    }

   private:
    const node* all_ = nullptr;
    std::size_t place_ = none;
  };

  [[nodiscard]] constexpr iterator begin() const noexcept { return at(tree_->first); }
  [[nodiscard]] constexpr iterator end() const noexcept { return at(none); }

  /// The element that is neither before nor after `wanted`, or nullptr.
  template <class Wanted>
  [[nodiscard]] constexpr const T* find(const Wanted& wanted) const {
    for (std::size_t place = tree_->root; place != none;) {
      const node& here = tree_->nodes[place];
      if (IsBefore()(wanted, here.value))
        place = here.left;
      else if (IsBefore()(here.value, wanted))
        place = here.right;
      else
        return &here.value;
    }
    return nullptr;
  }

  /// Inserts `value` and returns true, or returns false if there is one like it. If it throws,
  /// nothing has changed.
  [[nodiscard]] constexpr bool insert(const T& value) {
    tree& all = *tree_;
    step path[most_levels] = {};
    std::size_t depth = 0;
    std::size_t before = none;
    for (std::size_t place = all.root; place != none; ++depth) {
      const node& here = all.nodes[place];
      const bool right = IsBefore()(here.value, value);
      if (!right && !IsBefore()(value, here.value)) return false;
      if (right) before = place;
      path[depth] = {place, right};
      place = right ? here.right : here.left;
    }
    const std::size_t added = all.nodes.size();
    all.nodes.push_back({value, before == none ? all.first : all.nodes[before].next});

    (before == none ? all.first : all.nodes[before].next) = added;
    all.root = added;
    while (depth-- > 0) {
      node& parent = all.nodes[path[depth].place];
      (path[depth].right ? parent.right : parent.left) = all.root;
      all.root = split(skewed(path[depth].place));
    }
    return true;
  }

  [[nodiscard]] friend constexpr bool operator==(const ordered_list& a, const ordered_list& b) {
    iterator in_b = b.begin();
    for (const T& each : a) {
      if (in_b == b.end() || !(each == *in_b)) return false;
      ++in_b;
    }
    return in_b == b.end();
  }

 private:
  struct step {
    std::size_t place;
    bool right;
  };

  struct tree {
    std::vector<node> nodes;
    std::size_t root = none;
    std::size_t first = none;
  };

  // An AA tree of n nodes has at most 2 log2(n + 1) levels.
  static constexpr std::size_t most_levels = 128;

  [[nodiscard]] constexpr iterator at(std::size_t place) const noexcept {
    return {tree_->nodes.data(), place};
  }

  [[nodiscard]] constexpr int level(std::size_t place) const noexcept {
    return place == none ? -1 : tree_->nodes[place].level;
  }

  /// The root of a tree whose left child is no longer on its level.
  constexpr std::size_t skewed(std::size_t place) noexcept {
    node& top = tree_->nodes[place];
    if (level(top.left) != top.level) return place;
    return std::exchange(top.left, std::exchange(tree_->nodes[top.left].right, place));
  }

  /// The root of a tree that no longer has two right children in a row on its level.
  constexpr std::size_t split(std::size_t place) noexcept {
    node& top = tree_->nodes[place];
    if (top.right == none || level(tree_->nodes[top.right].right) != top.level) return place;
    node& middle = tree_->nodes[top.right];
    ++middle.level;
    return std::exchange(top.right, std::exchange(middle.left, place));
  }

  owned<tree> tree_;
};

}  // namespace fiscus::inline v0::detail

#endif
