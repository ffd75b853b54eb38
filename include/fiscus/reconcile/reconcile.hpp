// SPDX-License-Identifier: BSL-1.0
// What follows from figures and identities together: every range as narrow as all others make it,
// what was never printed, and which statements contradict each other.
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

namespace fiscus {

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
  neighbourhood near(of);
  wanted_ends wanted(of.quantities());
  for (const part_id part : of.parts()) {
    if (!found.contradicts_itself(part)) continue;
    effort left(most_reducing);
    result.conflicts.push_back(
        sorted.original(smallest_by(of, near, trace_of(of, found, part, wanted), left)));
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

  /// What the quantity can be, by all that was said. Nothing if what it is connected with
  /// contradicts itself. Throws `invalid_index` for a quantity that the fact sheet does not have,
  /// and `overflow` if an end is more than a ratio holds.
  [[nodiscard]] constexpr std::optional<interval> operator[](quantity of) const {
    detail::check_index("quantity", of.index, own_->ranges.size());
    const auto& range = own_->ranges[of];
    return range ? std::optional(detail::interval_of(*range)) : std::nullopt;
  }

  /// Whether something was given up as too long, after a number of steps that is the same on every
  /// machine. What is said is true all the same: but a range may be wider than what follows, and a
  /// set of `conflicts()` may have more members than it needs.
  [[nodiscard]] constexpr bool gave_up() const noexcept { return own_->gave_up; }

  /// Statements that contradict each other, by their numbers in `fact_sheet::statements()`: a set
  /// for each part of the fact sheet that is connected and contradicts itself. Without any one of
  /// its members a set does not contradict itself. In a part of up to 64 statements it is also a
  /// smallest such set, in a larger one a smallest among those nearest to it; both unless the
  /// search `gave_up()`. Which of several smallest sets it is depends on the numbers of the
  /// quantities, and not on the order of the statements.
  [[nodiscard]] constexpr const std::vector<std::vector<statement_id>>& conflicts()
      const& noexcept {
    return own_->conflicts;
  }
  [[nodiscard]] constexpr std::vector<std::vector<statement_id>> conflicts() const&& {
    return own_->conflicts;
  }

  /// Statements that contradict each other by their units, see `fiscus::unit_slips`. Ranges and
  /// conflicts are those of the numbers alone.
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

/// Narrows what is known of every quantity by all identities, until none says more.
///
/// The ranges always have the true values in them, if the statements are true. They need not be the
/// narrowest that there are: identities are used one by one, and two sums that share half of their
/// terms by their difference, too, so what only follows from solving several together is not seen.
/// Where no two identities share more than one quantity, and no chain of them is closed, they are.
/// Ends are kept to twelve places, exactly as far as that goes, and outwards beyond.
///
/// The order in which the statements were made is no matter, and one statement more never widens a
/// range nor hides a contradiction; with two exceptions. Sums that meet only in quantities that
/// stand in more than 64 sums are compared with a few neighbours each. And where identities go in
/// circles, narrowing may come nearer and nearer to an end without reaching it: it is given up
/// after some hundred turns.
///
/// Chains (cumulative figures) and hierarchies of n quantities cost n log n. Others have a limit: a
/// term of a sum that is looked at counts one, a product 16. Narrowing is given up after a million,
/// or after 256 times all terms of the identities if that is more; reducing a contradiction, after
/// four million, some 0.2 s, which suffices for one of a thousand figures. `gave_up()` says so.
template <class Label>
[[nodiscard]] constexpr reconciliation reconcile(const fact_sheet<Label>& sheet) {
  detail::reconciled result = detail::reconcile(sheet.equations());
  result.slips = unit_slips(sheet);
  return reconciliation(std::move(result));
}

}  // namespace fiscus

#endif
