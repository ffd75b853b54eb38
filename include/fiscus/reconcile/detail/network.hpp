// SPDX-License-Identifier: BSL-1.0
// Equations as a network: its connected parts, and the order in which identities are narrowed.
#ifndef FISCUS_RECONCILE_DETAIL_NETWORK_HPP
#define FISCUS_RECONCILE_DETAIL_NETWORK_HPP

#include <fiscus/reconcile/detail/derived_sums.hpp>
#include <fiscus/reconcile/detail/equations.hpp>
#include <fiscus/reconcile/detail/identity.hpp>
#include <fiscus/reconcile/detail/numbered.hpp>
#include <fiscus/reconcile/quantity.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

/// A place in the order in which identities are narrowed.
struct rank : numbered<rank> {
  using numbered::numbered;
};
/// A connected part of a network.
struct part_id : numbered<part_id> {
  using numbered::numbered;
};

/// The identities in an order that begins at one end of each connected part and ends at the other,
/// so that going through it up and down once settles a chain or a hierarchy.
struct ranking_of_identities {
  indexed<rank, identity_id> by_rank;
  indexed<identity_id, rank> rank_of;
  indexed<quantity, part_id> part_of;
  std::size_t parts = 0;
};

/// Breadth-first walks through identities that share quantities.
class identity_walk {
 public:
  constexpr identity_walk(const equations& all, const lists<quantity, identity_id>& identities_of)
      : all_(all),
        identities_of_(identities_of),
        seen_(all.assumed.size(), 0),
        met_(all.identities.size(), 0) {}

  [[nodiscard]] constexpr bool has_met(identity_id i) const { return met_[i] != 0; }

  /// Returns the identities that are connected with one, beginning with one of the farthest: where
  /// a first walk ends, a second one begins.
  constexpr const std::vector<identity_id>& from_one_end(identity_id any) {
    from(any, 1);
    from(walk_.back(), 2);
    return walk_;
  }

 private:
  constexpr void from(identity_id start, char turn) {
    walk_.assign(1, start);
    met_[start] = turn;
    for (std::size_t at = 0; at < walk_.size(); ++at)
      for (const term& each : all_.identities[walk_[at]].terms) {
        if (std::exchange(seen_[each.of], turn) == turn) continue;
        for (const identity_id next : identities_of_[each.of])
          if (std::exchange(met_[next], turn) != turn) walk_.push_back(next);
      }
  }

  const equations& all_;
  const lists<quantity, identity_id>& identities_of_;
  indexed<quantity, char> seen_;    // the last turn that entered it
  indexed<identity_id, char> met_;  // the last turn that met it
  std::vector<identity_id> walk_;
};

[[nodiscard]] constexpr ranking_of_identities rank_identities(
    const equations& all, const lists<quantity, identity_id>& identities_of) {
  ranking_of_identities result;
  result.rank_of.assign(all.identities.size(), none<rank>);
  result.part_of.assign(all.assumed.size(), none<part_id>);
  result.by_rank.reserve(all.identities.size());
  identity_walk walk(all, identities_of);
  for (const identity_id i : all.identities.indices()) {
    if (walk.has_met(i)) continue;
    const part_id part(result.parts++);
    for (const identity_id each : walk.from_one_end(i)) {
      result.rank_of[each] = result.by_rank.next();
      result.by_rank.push_back(each);
      for (const term& single : all.identities[each].terms) result.part_of[single.of] = part;
    }
  }
  for (part_id& part : result.part_of)
    if (part == none<part_id>) part = part_id(result.parts++);
  return result;
}

/// Equations that are ready to be narrowed, those that were derived included.
struct network {
  equations all;
  lists<quantity, identity_id> identities_of;
  ranking_of_identities ranking;
  /// Whether every two sums were compared. If so, some of the statements say as much here as in a
  /// network of their own.
  bool compared_all;

  [[nodiscard]] constexpr std::size_t quantities() const noexcept { return all.assumed.size(); }
  [[nodiscard]] constexpr indices<part_id> parts() const noexcept {
    return indices<part_id>(ranking.parts);
  }
  [[nodiscard]] constexpr part_id part_of(quantity of) const { return ranking.part_of[of]; }
};

[[nodiscard]] constexpr network network_of(equations all) {
  const bool compared_all = derive_sums(all);
  auto identities_of = identities_by_quantity(all);
  auto ranking = rank_identities(all, identities_of);
  return {std::move(all), std::move(identities_of), std::move(ranking), compared_all};
}

}  // namespace fiscus::inline v0::detail

#endif
