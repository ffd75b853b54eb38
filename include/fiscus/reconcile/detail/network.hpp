// SPDX-License-Identifier: BSL-1.0
// Quantities and identities as a whole: which meet, which hang together, and in which order they
// are best looked at.
#ifndef FISCUS_RECONCILE_DETAIL_NETWORK_HPP
#define FISCUS_RECONCILE_DETAIL_NETWORK_HPP

#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/reconcile/detail/box.hpp>
#include <fiscus/reconcile/detail/identity.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace fiscus::detail {

inline constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

/// A range that was printed of a quantity, and the rounding of its text.
struct printed_range {
  std::size_t quantity;
  box range;
  std::size_t statement;
  rounding_set modes;

  /// By what they say.
  [[nodiscard]] friend constexpr bool operator<(const printed_range& a, const printed_range& b) {
    if (a.quantity != b.quantity) return a.quantity < b.quantity;
    if (!(a.range.ends[0] == b.range.ends[0])) return a.range.ends[0] < b.range.ends[0];
    return a.range.ends[1] < b.range.ends[1];
  }
};

/// Where a statement stands: among the printed ranges or among the identities.
struct place_of_statement {
  bool is_print;
  std::size_t index;
};

/// All that is said of some quantities, and what is taken for granted of each.
struct equations {
  std::vector<box> assumed;
  std::vector<printed_range> prints;
  std::vector<identity> identities;
  std::vector<place_of_statement> statements;
};

/// The terms of a and b together, without those that are zero; both are sorted by quantity.
[[nodiscard]] constexpr std::vector<term> combined(const std::vector<term>& a,
                                                   const std::vector<term>& b, std::int64_t sign) {
  std::vector<term> result;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    const bool from_a = j == b.size() || (i < a.size() && a[i].quantity <= b[j].quantity);
    const bool from_b = i == a.size() || (j < b.size() && b[j].quantity <= a[i].quantity);
    const std::size_t quantity = from_a ? a[i].quantity : b[j].quantity;
    std::int64_t times = 0;
    if (from_a) times = a[i++].times;
    if (from_b) times = checked_add(times, checked_multiply(sign, b[j++].times));
    if (times != 0) result.push_back({quantity, times});
  }
  return result;
}

/// Numbers that belong to a number each, all in one array.
class lists {
 public:
  constexpr lists() = default;
  /// `f(add)` calls add(owner, member) for all, the same in both of its calls.
  template <class F>
  constexpr lists(std::size_t owners, F f) : begin_(owners + 1, 0) {
    f([&](std::size_t owner, std::size_t) { ++begin_[owner + 1]; });
    for (std::size_t i = 0; i < owners; ++i) begin_[i + 1] += begin_[i];
    members_.assign(begin_[owners], 0);
    std::vector<std::size_t> next = begin_;
    f([&](std::size_t owner, std::size_t member) { members_[next[owner]++] = member; });
  }

  [[nodiscard]] constexpr const std::size_t* begin_of(std::size_t owner) const {
    return members_.data() + begin_[owner];
  }
  [[nodiscard]] constexpr const std::size_t* end_of(std::size_t owner) const {
    return members_.data() + begin_[owner + 1];
  }
  [[nodiscard]] constexpr std::size_t size_of(std::size_t owner) const {
    return begin_[owner + 1] - begin_[owner];
  }
  /// How many members all owners have together.
  [[nodiscard]] constexpr std::size_t size() const noexcept { return members_.size(); }
  template <class F>
  constexpr void for_each(std::size_t owner, F f) const {
    for (const std::size_t* each = begin_of(owner); each != end_of(owner); ++each) f(*each);
  }

 private:
  std::vector<std::size_t> begin_{0};
  std::vector<std::size_t> members_;
};

/// Equations, ready to be narrowed. Identities are ranked from one end of what hangs together to
/// the other: going through the ranks up and down once settles a chain or a hierarchy.
class network {
 public:
  constexpr explicit network(equations given) : all_(std::move(given)) {
    link();
    if (derive_differences()) link();
    rank();
  }

  [[nodiscard]] constexpr const equations& all() const noexcept { return all_; }
  [[nodiscard]] constexpr std::size_t quantities() const noexcept { return all_.assumed.size(); }
  /// To be replaced by another of another quantity or range, and back.
  [[nodiscard]] constexpr printed_range& print(std::size_t i) { return all_.prints[i]; }
  /// The identities that a quantity stands in.
  [[nodiscard]] constexpr const lists& identities_of() const noexcept { return identities_of_; }
  [[nodiscard]] constexpr const std::vector<std::size_t>& by_rank() const noexcept {
    return by_rank_;
  }
  [[nodiscard]] constexpr std::size_t rank_of(std::size_t rule) const { return rank_of_[rule]; }
  /// The number of the part of the network that hangs together and that the quantity is in.
  [[nodiscard]] constexpr std::size_t part_of(std::size_t quantity) const {
    return part_of_[quantity];
  }
  [[nodiscard]] constexpr std::size_t parts() const noexcept { return parts_; }
  /// Whether every two sums were compared. If so, some of the statements say as much here as in a
  /// network of their own.
  [[nodiscard]] constexpr bool compares_all() const noexcept { return compares_all_; }

 private:
  using pair = std::pair<std::size_t, std::size_t>;

  /// A quantity in as many sums is in few, and 64 statements have no other.
  static constexpr std::size_t most_compared = 64;
  static constexpr std::size_t most_next = 4;

  constexpr void link() {
    identities_of_ = lists(quantities(), [&](auto add) {
      for (std::size_t i = 0; i < all_.identities.size(); ++i)
        for (const term& each : all_.identities[i].terms) add(each.quantity, i);
    });
  }

  /// Two sums that share most of their terms, as six months and five of them do, say by their
  /// difference what neither says alone.
  constexpr bool derive_differences() {
    const std::size_t given = all_.identities.size();
    std::vector<std::size_t> order(given, 0);
    std::iota(order.begin(), order.end(), std::size_t{});
    std::erase_if(order, [&](std::size_t i) { return all_.identities[i].is_product; });
    std::vector<pair> pairs;
    find_pairs(order, 0, pairs);
    if (!compares_all_) {
      std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const std::size_t x = all_.identities[a].terms.size();
        const std::size_t y = all_.identities[b].terms.size();
        return x != y ? x < y : a < b;
      });
      find_pairs(order, most_compared, pairs);
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    for (const auto& [i, j] : pairs) derive(i, j);
    return all_.identities.size() > given;
  }

  /// Finds sums that share half of their terms. They meet in their quantities: in one that stands
  /// in few of them each meets all others, in one that stands in many only those that follow next
  /// in the order. Quantities in `fewest` or fewer are left out.
  constexpr void find_pairs(const std::vector<std::size_t>& order, std::size_t fewest,
                            std::vector<pair>& pairs) {
    const lists sums_of(quantities(), [&](auto add) {
      for (const std::size_t i : order)
        for (const term& each : all_.identities[i].terms) add(each.quantity, i);
    });
    std::vector<std::size_t> shared(all_.identities.size(), 0);
    std::vector<std::size_t> met;
    std::vector<std::size_t> upto(quantities(), 0);  // how far each list has been gone through
    for (const std::size_t i : order) {
      met.clear();
      for (const term& each : all_.identities[i].terms) {
        const std::size_t place = ++upto[each.quantity];
        const std::size_t count = sums_of.size_of(each.quantity);
        if (count <= fewest) continue;
        const std::size_t end = end_of_met(place, count);
        for (std::size_t at = place; at < end; ++at) {
          const std::size_t other = sums_of.begin_of(each.quantity)[at];
          if (shared[other]++ == 0) met.push_back(other);
        }
      }
      for (const std::size_t other : met)
        if (shares_half(i, other, std::exchange(shared[other], 0)))
          pairs.emplace_back((std::min)(i, other), (std::max)(i, other));
    }
  }

  /// Up to which place of the `count` sums of a quantity the one before `place` meets them.
  constexpr std::size_t end_of_met(std::size_t place, std::size_t count) {
    if (count <= most_compared) return count;
    compares_all_ = false;
    return (std::min)(count, place + most_next);
  }

  [[nodiscard]] constexpr bool shares_half(std::size_t i, std::size_t j, std::size_t shared) const {
    const std::size_t longer =
        (std::max)(all_.identities[i].terms.size(), all_.identities[j].terms.size());
    return shared > 1 && 2 * shared >= longer;
  }

  constexpr void derive(std::size_t i, std::size_t j) {
    for (const std::int64_t sign : {-1, 1}) {
      const identity& a = all_.identities[i];
      const identity& b = all_.identities[j];
      std::vector<term> difference = combined(a.terms, b.terms, sign);
      const std::size_t shorter = (std::min)(a.terms.size(), b.terms.size());
      if (difference.empty() || difference.size() > shorter) continue;
      if (is_twice(difference, a.terms)) continue;
      all_.identities.push_back({std::move(difference), false, 0, a.statement, b.statement});
    }
  }

  /// What two equal sums say together: nothing else.
  static constexpr bool is_twice(const std::vector<term>& a, const std::vector<term>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const term& x, const term& y) {
      return x == term{y.quantity, 2 * y.times};
    });
  }

  constexpr void rank() {
    rank_of_.assign(all_.identities.size(), nowhere);
    part_of_.assign(quantities(), nowhere);
    std::vector<char> seen(quantities(), 0);
    std::vector<std::size_t> walk;
    for (std::size_t i = 0; i < all_.identities.size(); ++i) {
      if (rank_of_[i] != nowhere) continue;
      // Twice: where the first walk ends is one end of it all.
      walk_from(i, walk, seen, 1);
      walk_from(walk.back(), walk, seen, 0);
      for (const std::size_t each : walk) {
        rank_of_[each] = by_rank_.size();
        by_rank_.push_back(each);
        for (const term& of : all_.identities[each].terms) part_of_[of.quantity] = parts_;
      }
      ++parts_;
    }
    for (std::size_t& part : part_of_)
      if (part == nowhere) part = parts_++;
  }

  /// All identities that hang together with one, nearest first. A quantity is entered if its mark
  /// is not `mark` yet; identities are known by a rank that is not `nowhere`.
  constexpr void walk_from(std::size_t start, std::vector<std::size_t>& walk,
                           std::vector<char>& seen, char mark) {
    const std::size_t met = nowhere - 1 - static_cast<std::size_t>(mark);
    walk.assign(1, start);
    rank_of_[start] = met;
    for (std::size_t at = 0; at < walk.size(); ++at)
      for (const term& each : all_.identities[walk[at]].terms) {
        if (seen[each.quantity] == mark) continue;
        seen[each.quantity] = mark;
        identities_of_.for_each(each.quantity, [&](std::size_t next) {
          if (rank_of_[next] == met) return;
          rank_of_[next] = met;
          walk.push_back(next);
        });
      }
  }

  equations all_;
  lists identities_of_;
  std::vector<std::size_t> by_rank_;
  std::vector<std::size_t> rank_of_;
  std::vector<std::size_t> part_of_;
  std::size_t parts_ = 0;
  bool compares_all_ = true;
};

}  // namespace fiscus::detail

#endif
