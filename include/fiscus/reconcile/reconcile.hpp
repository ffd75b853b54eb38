// SPDX-License-Identifier: BSL-1.0
// Narrows all ranges of a fact sheet by its identities, recovers figures that were never printed,
// and names statements that contradict each other.
#ifndef FISCUS_RECONCILE_RECONCILE_HPP
#define FISCUS_RECONCILE_RECONCILE_HPP

#include <fiscus/detail/owned.hpp>
#include <fiscus/error.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/reconcile/detail/box.hpp>
#include <fiscus/reconcile/detail/conflict.hpp>
#include <fiscus/reconcile/detail/effort.hpp>
#include <fiscus/reconcile/detail/equations.hpp>
#include <fiscus/reconcile/detail/excerpt.hpp>
#include <fiscus/reconcile/detail/narrowed.hpp>
#include <fiscus/reconcile/detail/neighbourhood.hpp>
#include <fiscus/reconcile/detail/network.hpp>
#include <fiscus/reconcile/detail/numbered.hpp>
#include <fiscus/reconcile/detail/propagation.hpp>
#include <fiscus/reconcile/fact_sheet.hpp>
#include <fiscus/reconcile/quantity.hpp>
#include <fiscus/reconcile/unit_slips.hpp>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

namespace detail {

/// All that follows from a fact sheet.
struct reconciled {
  indexed<quantity, std::optional<box>> ranges;
  std::vector<std::vector<statement_id>> conflicts;
  std::vector<std::vector<statement_id>> slips;
  bool gave_up = false;
};

/// Narrows all ranges, and reduces the contradiction of each part that has one.
[[nodiscard]] constexpr reconciled reconcile(const equations& given) {
  excerpt sorted = excerpt_of_all(given);
  const network of = network_of(std::move(sorted.all));
  const narrowed found = propagate(of);
  reconciled result;
  result.gave_up = found.gave_up;
  result.ranges.reserve(of.quantities());
  for (const quantity each : found.ranges.indices())
    result.ranges.push_back(
        found.contradicts_itself(of.part_of(each)) ? std::nullopt : std::optional(found[each]));
  if (found.is_consistent()) return result;
  neighbourhood nearest(of);
  wanted_ends wanted(of.quantities());
  for (const part_id part : of.parts()) {
    if (!found.contradicts_itself(part)) continue;
    effort left(most_reducing);
    result.conflicts.push_back(
        sorted.original(smallest_by(of, nearest, trace_of(of, found, part, wanted), left)));
    result.gave_up = result.gave_up || left.gave_up();
  }
  std::sort(result.conflicts.begin(), result.conflicts.end());
  return result;
}

}  // namespace detail

/// The ranges and contradictions that follow from a fact sheet. A moved-from one is that of an
/// empty sheet.
class reconciliation {
 public:
  /// For `reconcile`.
  constexpr explicit reconciliation(detail::reconciled all) noexcept : own_(std::move(all)) {}

  /// Whether no contradiction was found, neither of numbers nor of units.
  [[nodiscard]] constexpr bool is_consistent() const noexcept {
    return own_->conflicts.empty() && own_->slips.empty();
  }

  /// Returns the range of a quantity that follows from all statements, or nothing if the part that
  /// it is connected with contradicts itself. Throws `invalid_index` for a quantity that the fact
  /// sheet does not have, and `overflow` if an end is more than a ratio holds.
  [[nodiscard]] constexpr std::optional<interval> operator[](quantity of) const {
    detail::check_index("quantity", of.index, own_->ranges.size());
    const auto& range = own_->ranges[of];
    return range ? std::optional(detail::interval_of(*range)) : std::nullopt;
  }

  /// Whether a search was given up as too long, after a number of steps that is the same on every
  /// machine. All results are right then, but a range may be wider than necessary, and a set of
  /// `conflicts()` may have more members than it needs.
  [[nodiscard]] constexpr bool gave_up() const noexcept { return own_->gave_up; }

  /// Statements that contradict each other: a set for each connected part of the fact sheet that
  /// contradicts itself. A set without any one of its members does not contradict itself. In a part
  /// of up to 64 statements it is a smallest such set, in a larger part a smallest among the 64
  /// statements nearest to it; both unless the search `gave_up()`. Which of several smallest sets
  /// it is depends on the numbers of the quantities, and not on the order of the statements.
  [[nodiscard]] constexpr const std::vector<std::vector<statement_id>>& conflicts()
      const& noexcept {
    return own_->conflicts;
  }
  [[nodiscard]] constexpr std::vector<std::vector<statement_id>> conflicts() const&& {
    return own_->conflicts;
  }

  /// Statements that contradict each other by their units, see `fiscus::unit_slips`. Ranges and
  /// conflicts come from the numbers alone.
  [[nodiscard]] constexpr const std::vector<std::vector<statement_id>>& unit_slips()
      const& noexcept {
    return own_->slips;
  }
  [[nodiscard]] constexpr std::vector<std::vector<statement_id>> unit_slips() const&& {
    return own_->slips;
  }

 private:
  detail::owned<detail::reconciled> own_;
};

/// Narrows the range of every quantity by all identities, until nothing changes.
///
/// If the statements are true, each range has the true value in it. Identities are used one by one,
/// and two sums that share half of their terms also by their difference; conclusions that need
/// several equations to be solved together are not drawn. The ranges are the narrowest possible if
/// no two identities share more than one quantity and no chain of identities is closed. Ends are
/// kept to twelve places and rounded outwards beyond.
///
/// The order of the statements does not matter, and a further statement neither widens a range nor
/// hides a contradiction; with two exceptions. Sums that meet only in quantities that stand in more
/// than 64 sums are compared with a few neighbours each. And where identities form a circle,
/// narrowing may approach an end without reaching it; it stops after some hundred turns.
///
/// Chains (cumulative figures) and hierarchies of n quantities cost n log n. Others have a limit,
/// counted in terms of sums that are looked at; a product counts as 16. Narrowing is given up after
/// a million, or 256 times all terms of the identities if that is more. Reducing a contradiction is
/// given up after four million, some 0.2 s, which suffices for one of a thousand figures.
/// `reconciliation::gave_up()` says so.
template <class Label>
[[nodiscard]] constexpr reconciliation reconcile(const fact_sheet<Label>& sheet) {
  detail::reconciled result = detail::reconcile(sheet.equations());
  result.slips = unit_slips(sheet);
  return reconciliation(std::move(result));
}

}  // namespace fiscus::inline v0

#endif
