// SPDX-License-Identifier: BSL-1.0
// Which statements contradict each other, and no more of them than it takes.
#ifndef FISCUS_RECONCILE_DETAIL_CONFLICT_HPP
#define FISCUS_RECONCILE_DETAIL_CONFLICT_HPP

#include <fiscus/reconcile/detail/effort.hpp>
#include <fiscus/reconcile/detail/equations.hpp>
#include <fiscus/reconcile/detail/excerpt.hpp>
#include <fiscus/reconcile/detail/narrowed.hpp>
#include <fiscus/reconcile/detail/neighbourhood.hpp>
#include <fiscus/reconcile/detail/network.hpp>
#include <fiscus/reconcile/detail/propagation.hpp>
#include <fiscus/reconcile/quantity.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

/// Returns the trace of the first contradiction of the statements that are marked, if there is one.
[[nodiscard]] constexpr std::optional<std::vector<statement_id>> contradiction_in(
    const network& of, const statement_marks& active, effort& left) {
  const narrowed found = propagate(of, active);
  left.spend(found.cost);
  for (const part_id part : of.parts())
    if (found.contradicts_itself(part)) {
      wanted_ends wanted(of.quantities());
      return trace_of(of, found, part, wanted);
    }
  return std::nullopt;
}

/// Reduces statements that contradict each other to a set of which each member is needed: each is
/// left out in turn, and stays out if the rest still contradicts itself. k statements cost k times
/// as much as narrowing them; where that is given up, some of them may not be needed.
[[nodiscard]] constexpr std::vector<statement_id> irreducible(const equations& from,
                                                              std::vector<statement_id> statements,
                                                              effort& left) {
  const excerpt part = excerpt_of(from, std::move(statements));
  const network of = network_of(part.all);
  const auto trace_of = [&](const std::vector<statement_id>& some) {
    if (of.compared_all) {
      statement_marks active(part.statements.size(), 0);
      for (const statement_id each : some) active[each] = 1;
      return contradiction_in(of, active, left);
    }
    // Alone they may say more than beside the others.
    const excerpt alone = excerpt_of(part.all, some);
    const network of_some = network_of(alone.all);
    left.spend(terms_of_linking * of_some.identities_of.size());
    auto found = contradiction_in(of_some, {}, left);
    if (found) found = alone.original(std::move(*found));
    return found;
  };
  auto found = contradiction_in(of, {}, left);
  if (!found) return part.original();
  for (bool again = true; again;) {
    again = false;
    for (std::size_t needed = 0; needed < found->size() && left.goes_on();) {
      std::vector<statement_id> others = *found;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(needed));
      auto smaller = trace_of(others);
      if (!smaller) {
        // It stands before all that is left out later, and is in every trace.
        ++needed;
        continue;
      }
      found = std::move(smaller);
      again = !of.compared_all;
    }
  }
  return part.original(std::move(*found));
}

/// Finds a smallest set of statements that contradict each other, by minimal hitting sets
/// (Ignatiev, Previti, Liffiton, Marques-Silva, "Smallest MUS Extraction with Minimal Hitting Set
/// Dualization", 2015): of some sets of statements one member each has to be in it. A set that has
/// one of each, and contradicts itself, is smallest if no smaller set has one of each.
class smallest_conflict {
 public:
  /// A set of statements, a bit for each.
  using mask = std::uint64_t;
  static constexpr std::size_t most_statements = 64;

  /// Returns nothing if none is smaller than `known`, or if it is given up as too long. There are
  /// `most_statements` at most.
  static constexpr std::optional<std::vector<statement_id>> find(const equations& from,
                                                                 std::size_t known, effort& left) {
    smallest_conflict search(from, left);
    for (int turn = 0; turn < most_turns && left.goes_on(); ++turn) {
      const std::optional<mask> hit = search.smallest_hit(known);
      if (!hit) return std::nullopt;
      if (search.contradicts(*hit)) return search.members(*hit);
      search.left_out_.push_back(search.left_out_beside(*hit));
    }
    left.give_up();
    return std::nullopt;
  }

 private:
  constexpr smallest_conflict(const equations& from, effort& left)
      : of_(network_of(from)), count_(from.statements.size()), left_(left) {}

  [[nodiscard]] static constexpr mask only(statement_id i) noexcept { return mask{1} << i.index; }

  [[nodiscard]] constexpr statement_marks marks(mask chosen) const {
    statement_marks result(count_, 0);
    for (const statement_id i : result.indices()) result[i] = (chosen & only(i)) != 0 ? 1 : 0;
    return result;
  }
  [[nodiscard]] constexpr std::vector<statement_id> members(mask chosen) const {
    std::vector<statement_id> result;
    for (const statement_id i : indices<statement_id>(count_))
      if ((chosen & only(i)) != 0) result.push_back(i);
    return result;
  }
  [[nodiscard]] constexpr bool contradicts(mask chosen) const {
    const narrowed found = propagate(of_, marks(chosen));
    left_.spend(found.cost);
    return !found.is_consistent();
  }

  /// The statements that stay out when as many as possible join the chosen ones, which agree.
  [[nodiscard]] constexpr mask left_out_beside(mask chosen) const {
    mask left_out = 0;
    for (const statement_id i : indices<statement_id>(count_)) {
      const mask single = only(i);
      if ((chosen & single) != 0) continue;
      contradicts(chosen | single) ? left_out |= single : chosen |= single;
    }
    return left_out;
  }

  /// A smallest set with one of each of `left_out_`, if it has less than `below` members.
  [[nodiscard]] constexpr std::optional<mask> smallest_hit(std::size_t below) {
    nodes_ = 0;
    for (; least_ < below && nodes_ < most_nodes; ++least_)
      if (const auto found = hit_with(0, least_)) return found;
    if (nodes_ >= most_nodes) left_.give_up();
    return std::nullopt;
  }
  constexpr std::optional<mask> hit_with(mask chosen, std::size_t more) {
    for (const mask each : left_out_) {
      if ((each & chosen) != 0) continue;
      if (more == 0 || nodes_ >= most_nodes) return std::nullopt;
      ++nodes_;
      for (mask rest = each; rest != 0; rest &= rest - 1)
        if (const auto found = hit_with(chosen | (rest & (~rest + 1)), more - 1)) return found;
      return std::nullopt;
    }
    return chosen;
  }

  static constexpr int most_turns = 200;
  static constexpr std::size_t most_nodes = 20'000;

  network of_;
  std::size_t count_;
  effort& left_;
  std::vector<mask> left_out_;
  std::size_t least_ = 0;
  std::size_t nodes_ = 0;
};

/// Returns a smallest set of statements that contradict each other, among the
/// `smallest_conflict::most_statements` nearest to those of a trace. If a contradiction takes more,
/// it returns one of which each member is needed.
[[nodiscard]] constexpr std::vector<statement_id> smallest_by(const network& of,
                                                              neighbourhood& nearest,
                                                              std::vector<statement_id> trace,
                                                              effort& left) {
  constexpr std::size_t most = smallest_conflict::most_statements;
  std::vector<statement_id> found = irreducible(of.all, std::move(trace), left);
  if (found.size() < 2 || found.size() > most) return found;
  const excerpt around = excerpt_of(of.all, nearest.of(found, most));
  if (const auto smaller = smallest_conflict::find(around.all, found.size(), left))
    found = around.original(*smaller);
  return found;
}

}  // namespace fiscus::inline v0::detail

#endif
