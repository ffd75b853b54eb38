// SPDX-License-Identifier: BSL-1.0
// Sums that follow from two others: what six months and five of them leave for the sixth.
#ifndef FISCUS_RECONCILE_DETAIL_DERIVED_SUMS_HPP
#define FISCUS_RECONCILE_DETAIL_DERIVED_SUMS_HPP

#include <fiscus/exact/checked.hpp>
#include <fiscus/reconcile/detail/equations.hpp>
#include <fiscus/reconcile/detail/identity.hpp>
#include <fiscus/reconcile/detail/numbered.hpp>
#include <fiscus/reconcile/quantity.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

/// A quantity in as many sums or fewer is in few: each of them is compared with all others.
inline constexpr std::size_t few_sums = 64;
/// With how many neighbours in order of length a sum is compared by a quantity in more.
inline constexpr std::size_t neighbours_compared = 4;

/// Returns a + `sign` × b without the terms that are zero; both are sorted by quantity.
[[nodiscard]] constexpr std::vector<term> combined(const std::vector<term>& a,
                                                   const std::vector<term>& b, std::int64_t sign) {
  std::vector<term> result;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    const bool from_a = j == b.size() || (i < a.size() && a[i].of <= b[j].of);
    const bool from_b = i == a.size() || (j < b.size() && b[j].of <= a[i].of);
    const quantity of = from_a ? a[i].of : b[j].of;
    std::int64_t times = 0;
    if (from_a) times = a[i++].times;
    if (from_b) times = checked_add(times, checked_multiply(sign, b[j++].times));
    if (times != 0) result.push_back({of, times});
  }
  return result;
}

/// Pairs of sums that share half of their terms.
class similar_sums {
 public:
  using pair = std::pair<identity_id, identity_id>;

  /// Returns the pairs, sorted. A quantity that stands in few sums makes each of them meet all
  /// others; one that stands in many makes each meet those that are next to it, once in the order
  /// of the statements and once in that of the lengths.
  [[nodiscard]] static constexpr similar_sums among(const equations& all) {
    similar_sums result;
    std::vector<identity_id> order;
    for (const identity_id i : all.identities.indices())
      if (!all.identities[i].is_product) order.push_back(i);
    result.find(all, order, 0);
    if (!result.compared_all_) {
      std::sort(order.begin(), order.end(), [&](identity_id a, identity_id b) {
        const std::size_t x = all.identities[a].terms.size();
        const std::size_t y = all.identities[b].terms.size();
        return x != y ? x < y : a < b;
      });
      result.find(all, order, few_sums);
    }
    result.pairs_ = sorted_once(std::move(result.pairs_));
    return result;
  }

  [[nodiscard]] constexpr const std::vector<pair>& pairs() const noexcept { return pairs_; }
  /// Whether every two sums were compared.
  [[nodiscard]] constexpr bool compared_all() const noexcept { return compared_all_; }

 private:
  constexpr similar_sums() = default;

  /// Compares sums by the quantities that stand in more than `fewest` of them.
  constexpr void find(const equations& all, const std::vector<identity_id>& order,
                      std::size_t fewest) {
    const auto sums_of = lists<quantity, identity_id>::of(all.assumed.size(), [&](auto add) {
      for (const identity_id i : order)
        for (const term& each : all.identities[i].terms) add(each.of, i);
    });
    indexed<identity_id, std::size_t> shared(all.identities.size(), 0);
    std::vector<identity_id> met;
    indexed<quantity, std::size_t> passed(all.assumed.size(), 0);  // of the sums of each
    for (const identity_id i : order) {
      met.clear();
      for (const term& each : all.identities[i].terms) {
        const std::size_t begin = ++passed[each.of];
        const auto sums = sums_of[each.of];
        if (sums.size() <= fewest) continue;
        for (const identity_id other : sums.subspan(begin, count_of_met(begin, sums.size())))
          if (shared[other]++ == 0) met.push_back(other);
      }
      for (const identity_id other : met) {
        const std::size_t terms_of_both = std::exchange(shared[other], 0);
        if (shares_half(all.identities[i], all.identities[other], terms_of_both))
          pairs_.emplace_back((std::min)(i, other), (std::max)(i, other));
      }
    }
  }

  /// How many of the `count` sums of a quantity the one before `begin` meets, from there on.
  constexpr std::size_t count_of_met(std::size_t begin, std::size_t count) {
    if (count <= few_sums) return count - begin;
    compared_all_ = false;
    return (std::min)(count - begin, neighbours_compared);
  }

  [[nodiscard]] static constexpr bool shares_half(const identity& a, const identity& b,
                                                  std::size_t shared) {
    return shared > 1 && 2 * shared >= (std::max)(a.terms.size(), b.terms.size());
  }

  std::vector<pair> pairs_;
  bool compared_all_ = true;
};

/// Whether a is twice b, as the sum of two equal sums is: it adds nothing to them.
[[nodiscard]] constexpr bool is_twice(const std::vector<term>& a, const std::vector<term>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const term& x, const term& y) {
    return x == term{y.of, 2 * y.times};
  });
}

/// Adds the difference and the sum of two sums, where these are shorter than one of the two.
constexpr void derive(equations& all, identity_id i, identity_id j) {
  for (const std::int64_t sign : {-1, 1}) {
    const identity& a = all.identities[i];
    const identity& b = all.identities[j];
    std::vector<term> both = combined(a.terms, b.terms, sign);
    const std::size_t shorter = (std::min)(a.terms.size(), b.terms.size());
    if (both.empty() || both.size() > shorter || is_twice(both, a.terms)) continue;
    all.identities.push_back({std::move(both), false, 0, a.statement, b.statement});
  }
}

/// Adds what similar sums say together and none of them alone. Returns whether every two sums were
/// compared.
constexpr bool derive_sums(equations& all) {
  const similar_sums similar = similar_sums::among(all);
  for (const auto& [i, j] : similar.pairs()) derive(all, i, j);
  return similar.compared_all();
}

}  // namespace fiscus::inline v0::detail

#endif
