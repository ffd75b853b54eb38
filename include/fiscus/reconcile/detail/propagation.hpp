// SPDX-License-Identifier: BSL-1.0
// Narrowing all ranges by all identities until nothing changes.
#ifndef FISCUS_RECONCILE_DETAIL_PROPAGATION_HPP
#define FISCUS_RECONCILE_DETAIL_PROPAGATION_HPP

#include <fiscus/exact/integer.hpp>
#include <fiscus/reconcile/detail/box.hpp>
#include <fiscus/reconcile/detail/effort.hpp>
#include <fiscus/reconcile/detail/equations.hpp>
#include <fiscus/reconcile/detail/identity.hpp>
#include <fiscus/reconcile/detail/narrowed.hpp>
#include <fiscus/reconcile/detail/network.hpp>
#include <fiscus/reconcile/detail/numbered.hpp>
#include <fiscus/reconcile/quantity.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

/// Waiting ranks in elevator (SCAN) order: all on the way up, then all on the way down. What is
/// learnt at one end of a chain of n reaches the other in n steps, in whichever order the chain was
/// written down.
class elevator {
 public:
  constexpr explicit elevator(std::size_t ranks) : waiting_(ranks, 0) {}

  constexpr void call(rank to) {
    if (waiting_[to] != 0) return;
    waiting_[to] = 1;
    const bool up = to >= at_;
    std::vector<rank>& queue = up ? above_ : below_;
    queue.push_back(to);
    up ? std::push_heap(queue.begin(), queue.end(), is_above)
       : std::push_heap(queue.begin(), queue.end(), is_below);
  }

  [[nodiscard]] constexpr bool is_done() const noexcept { return above_.empty() && below_.empty(); }

  constexpr rank next() {
    if (up_ ? above_.empty() : below_.empty()) up_ = !up_;
    std::vector<rank>& queue = up_ ? above_ : below_;
    up_ ? std::pop_heap(queue.begin(), queue.end(), is_above)
        : std::pop_heap(queue.begin(), queue.end(), is_below);
    at_ = queue.back();
    queue.pop_back();
    waiting_[at_] = 0;
    return at_;
  }

 private:
  static constexpr bool is_above(rank a, rank b) noexcept { return a > b; }
  static constexpr bool is_below(rank a, rank b) noexcept { return a < b; }

  std::vector<rank> above_, below_;
  indexed<rank, char> waiting_;
  rank at_;
  bool up_ = true;
};

/// Marks of the statements that count; without any, all of them do.
using statement_marks = indexed<statement_id, char>;

/// Narrows the ranges of a network; see `propagate`.
class propagation {
 public:
  constexpr propagation(const network& of, const statement_marks& active)
      : of_(of),
        active_(active),
        raised_(of.quantities(), 0),
        waiting_(of.all.identities.size()),
        last_of_(of.ranking.parts, none<step_id>) {
    result_.ranges = of.all.assumed;
    result_.failed_at.assign(of.ranking.parts, none<step_id>);
  }

  [[nodiscard]] constexpr narrowed run(std::uint64_t most) {
    for (const print_id i : of_.all.prints.indices()) take(i);
    for (const identity_id i : of_.ranking.by_rank)
      if (counts(of_.all.identities[i])) waiting_.call(of_.ranking.rank_of[i]);
    for (int round = 0; round < most_rounds; ++round) {
      while (!waiting_.is_done() && terms_ < most) visit(of_.ranking.by_rank[waiting_.next()]);
      for (const quantity each : std::exchange(untold_, {})) tell_of(each, none<identity_id>);
    }
    result_.gave_up = terms_ >= most && !waiting_.is_done();
    result_.cost = terms_ + of_.quantities() + of_.all.prints.size() + of_.all.identities.size();
    return std::move(result_);
  }

 private:
  [[nodiscard]] constexpr bool counts(statement_id statement) const {
    return statement == none<statement_id> || active_.empty() || active_[statement] != 0;
  }
  [[nodiscard]] constexpr bool counts(const identity& rule) const {
    return counts(rule.statement) && counts(rule.also);
  }

  constexpr void take(print_id i) {
    const printed_range& each = of_.all.prints[i];
    if (!counts(each.statement)) return;
    for (const side end : both_sides)
      if (result_.contradicts_itself(of_.part_of(each.of)) ||
          !raise({each.of, end, {.print = i}}, each.range.ends[end]))
        return;
  }

  constexpr void visit(identity_id i) {
    const identity& rule = of_.all.identities[i];
    if (result_.contradicts_itself(of_.part_of(rule.terms[0].of))) return;
    terms_ += rule.is_product ? terms_of_a_product : rule.terms.size();
    narrow_by(rule, result_.ranges, [&](quantity of, side end, const least& to) {
      return raise({of, end, {.identity = i}}, to);
    });
  }

  /// Raises an end, and returns whether anything is left of the range.
  constexpr bool raise(const step& made, const least& to) {
    box& range = result_.ranges[made.of];
    if (!(range.ends[made.end] < to)) return true;
    const bool is_told_now = is_worth_telling(range, made, to);
    range.ends[made.end] = to;
    const part_id part = of_.part_of(made.of);
    const step_id number = result_.steps.next();
    result_.steps.push_back(made);
    result_.steps[number].before = std::exchange(last_of_[part], number);
    if (range.is_empty()) {
      result_.failed_at[part] = number;
      ++result_.failures;
      return false;
    }
    if (made.by.is_print()) return true;
    if (is_told_now)
      tell_of(made.of, made.by.identity);
    else
      untold_.push_back(made.of);
    return true;
  }

  /// The identities of a quantity, without the one that it was learnt by, have to be looked at.
  constexpr void tell_of(quantity of, identity_id by) {
    for (const identity_id i : of_.identities_of[of])
      if (i != by && counts(of_.all.identities[i])) waiting_.call(of_.ranking.rank_of[i]);
  }

  /// Whether a raised end is told of at once. Small gains wait until there is nothing else to do,
  /// and are told of in a limited number of rounds, as two identities may shave each other's ranges
  /// for ever.
  constexpr bool is_worth_telling(const box& range, const step& made, const least& to) {
    const least& end = range.ends[made.end];
    const least& other = range.ends[opposite(made.end)];
    const bool often = raised_[made.of] >= often_raised;
    if (!often) ++raised_[made.of];
    if (!end.exists()) return true;
    const int128 room = other.exists()  ? -other.value - end.value
                        : end.value < 0 ? -end.value
                                        : end.value;
    return to.value - end.value >= room / (often ? least_gain_if_often : least_gain);
  }

  static constexpr int most_rounds = 256;
  /// Less than this part of a range is a small gain: a millionth, or an eighth of a range that was
  /// raised 64 times or more.
  static constexpr int128 least_gain = 1'000'000;
  static constexpr int128 least_gain_if_often = 8;
  static constexpr unsigned char often_raised = 64;

  const network& of_;
  const statement_marks& active_;
  narrowed result_;
  indexed<quantity, unsigned char> raised_;
  std::vector<quantity> untold_;  // others have to be told of these later
  elevator waiting_;
  indexed<part_id, step_id> last_of_;
  std::uint64_t terms_ = 0;
};

/// Narrows the ranges of a network by the statements that are marked in `active`, until nothing
/// changes. This is given up after `most` terms.
[[nodiscard]] constexpr narrowed propagate(const network& of, const statement_marks& active,
                                           std::uint64_t most) {
  return propagation(of, active).run(most);
}
[[nodiscard]] constexpr narrowed propagate(const network& of, const statement_marks& active = {}) {
  return propagate(
      of, active,
      (std::max)(most_narrowing, most_narrowing_of_each * std::uint64_t{of.identities_of.size()}));
}

}  // namespace fiscus::inline v0::detail

#endif
