// SPDX-License-Identifier: BSL-1.0
// Ranges after narrowing, with the steps that led to them.
#ifndef FISCUS_RECONCILE_DETAIL_NARROWED_HPP
#define FISCUS_RECONCILE_DETAIL_NARROWED_HPP

#include <fiscus/reconcile/detail/box.hpp>
#include <fiscus/reconcile/detail/equations.hpp>
#include <fiscus/reconcile/detail/identity.hpp>
#include <fiscus/reconcile/detail/network.hpp>
#include <fiscus/reconcile/detail/numbered.hpp>
#include <fiscus/reconcile/quantity.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

struct step_id : numbered<step_id> {
  using numbered::numbered;
};

/// One end that was raised, and by what.
struct step {
  quantity of;
  side end;
  rule_id by;
  step_id before = none<step_id>;  ///< in the same part
};

/// The ranges of a network by some or all of its statements. A part that contradicts itself is left
/// as it was when that was found.
struct narrowed {
  boxes ranges;
  indexed<step_id, step> steps;
  indexed<part_id, step_id> failed_at;  ///< the step that left nothing of a range
  std::size_t failures = 0;
  std::uint64_t cost = 0;  ///< in terms that were looked at
  bool gave_up = false;    ///< as too long: ranges are right then, but wider than they could be

  [[nodiscard]] constexpr const box& operator[](quantity of) const { return ranges[of]; }
  [[nodiscard]] constexpr bool is_consistent() const noexcept { return failures == 0; }
  [[nodiscard]] constexpr bool contradicts_itself(part_id part) const {
    return failed_at[part] != none<step_id>;
  }
};

/// Ends that are asked for while steps are traced back. It is empty before and after, so that many
/// traces do not each take the time of all quantities.
class wanted_ends {
 public:
  constexpr explicit wanted_ends(std::size_t quantities) : wanted_(quantities, per_side<char>{}) {}

  constexpr void add(quantity of, side end) {
    wanted_[of][end] = 1;
    touched_.push_back(of);
  }
  constexpr void add_both(quantity of) {
    for (const side end : both_sides) add(of, end);
  }
  /// Returns whether the end is wanted, which it is no more then.
  constexpr bool take(quantity of, side end) { return std::exchange(wanted_[of][end], 0) != 0; }
  constexpr void clear() {
    for (const quantity each : touched_) wanted_[each] = {};
    touched_.clear();
  }

 private:
  indexed<quantity, per_side<char>> wanted_;
  std::vector<quantity> touched_;
};

/// Adds the ends that a step by an identity used.
constexpr void want_ends_used(const identity& rule, const step& made, wanted_ends& wanted) {
  if (rule.is_product) {
    for (const term& each : rule.terms)
      if (each.of != made.of) wanted.add_both(each.of);
    return;
  }
  int sign = 1;
  for (const term& each : rule.terms)
    if (each.of == made.of && opposite(side_of(each, 1)) != made.end) sign = -1;
  for (const term& each : rule.terms)
    if (each.of != made.of) wanted.add(each.of, side_of(each, sign));
}

/// Returns the statements that led to the contradiction in a part, in order. They contradict each
/// other, though not all of them may be needed for it.
[[nodiscard]] constexpr std::vector<statement_id> trace_of(const network& of, const narrowed& found,
                                                           part_id part, wanted_ends& wanted) {
  std::vector<statement_id> result;
  const auto add = [&](statement_id each) {
    if (each != none<statement_id>) result.push_back(each);
  };
  const step_id end = found.failed_at[part];
  wanted.add_both(found.steps[end].of);
  for (step_id i = end; i != none<step_id>; i = found.steps[i].before) {
    const step& each = found.steps[i];
    if (!wanted.take(each.of, each.end)) continue;
    if (each.by.is_print()) {
      add(of.all.prints[each.by.print].statement);
    } else {
      const identity& rule = of.all.identities[each.by.identity];
      add(rule.statement);
      add(rule.also);
      want_ends_used(rule, each, wanted);
    }
  }
  wanted.clear();
  return sorted_once(std::move(result));
}

}  // namespace fiscus::inline v0::detail

#endif
