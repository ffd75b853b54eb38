// SPDX-License-Identifier: BSL-1.0
// The statements of a fact sheet in numbers: printed ranges and identities.
#ifndef FISCUS_RECONCILE_DETAIL_EQUATIONS_HPP
#define FISCUS_RECONCILE_DETAIL_EQUATIONS_HPP

#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/reconcile/detail/box.hpp>
#include <fiscus/reconcile/detail/identity.hpp>
#include <fiscus/reconcile/detail/numbered.hpp>
#include <fiscus/reconcile/quantity.hpp>

#include <algorithm>
#include <vector>

namespace fiscus::inline v0::detail {

struct print_id : numbered<print_id> {
  using numbered::numbered;
};
struct identity_id : numbered<identity_id> {
  using numbered::numbered;
};

/// A range that was printed of a quantity, and the rounding of its text.
struct printed_range {
  quantity of;
  box range;
  statement_id statement;
  rounding_set modes;

  /// Orders them by quantity and range; the statements do not count.
  [[nodiscard]] friend constexpr bool operator<(const printed_range& a, const printed_range& b) {
    if (a.of != b.of) return a.of < b.of;
    if (!(a.range.low() == b.range.low())) return a.range.low() < b.range.low();
    return a.range.minus_high() < b.range.minus_high();
  }
};

/// A printed range or an identity.
struct rule_id {
  print_id print = none<print_id>;
  identity_id identity = none<identity_id>;

  [[nodiscard]] constexpr bool is_print() const noexcept { return print != none<print_id>; }
};

/// Printed ranges and identities of quantities, and the range that is assumed of each quantity.
struct equations {
  indexed<quantity, box> assumed;
  indexed<print_id, printed_range> prints;
  indexed<identity_id, identity> identities;
  indexed<statement_id, rule_id> statements;
};

/// Returns the elements sorted, each of them once.
template <class T>
[[nodiscard]] constexpr std::vector<T> sorted_once(std::vector<T> all) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

/// The printed ranges of each quantity.
[[nodiscard]] constexpr lists<quantity, print_id> prints_by_quantity(const equations& all) {
  return lists<quantity, print_id>::of(all.assumed.size(), [&](auto add) {
    for (const print_id i : all.prints.indices()) add(all.prints[i].of, i);
  });
}

/// The identities that each quantity stands in.
[[nodiscard]] constexpr lists<quantity, identity_id> identities_by_quantity(const equations& all) {
  return lists<quantity, identity_id>::of(all.assumed.size(), [&](auto add) {
    for (const identity_id i : all.identities.indices())
      for (const term& each : all.identities[i].terms) add(each.of, i);
  });
}

}  // namespace fiscus::inline v0::detail

#endif
