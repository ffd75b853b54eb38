// SPDX-License-Identifier: BSL-1.0
// Narrowing all ranges until none says anything more about another.
#ifndef FISCUS_RECONCILE_DETAIL_PROPAGATION_HPP
#define FISCUS_RECONCILE_DETAIL_PROPAGATION_HPP

#include <fiscus/reconcile/detail/box.hpp>
#include <fiscus/reconcile/detail/effort.hpp>
#include <fiscus/reconcile/detail/identity.hpp>
#include <fiscus/reconcile/detail/network.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace fiscus::detail {

/// Ranks that are waiting, taken like the floors of a lift: all on the way up, then all on the way
/// down. What is learnt at one end of a chain of n reaches the other in n steps, in whichever order
/// the chain was written down.
class lift {
 public:
  constexpr explicit lift(std::size_t ranks) : waiting_(ranks, 0) {}

  constexpr void call(std::size_t rank) {
    if (waiting_[rank] != 0) return;
    waiting_[rank] = 1;
    const bool up = rank >= at_;
    std::vector<std::size_t>& side = up ? above_ : below_;
    side.push_back(rank);
    up ? std::push_heap(side.begin(), side.end(), is_above)
       : std::push_heap(side.begin(), side.end(), is_below);
  }

  [[nodiscard]] constexpr bool is_done() const noexcept { return above_.empty() && below_.empty(); }

  constexpr std::size_t next() {
    if (up_ ? above_.empty() : below_.empty()) up_ = !up_;
    std::vector<std::size_t>& side = up_ ? above_ : below_;
    up_ ? std::pop_heap(side.begin(), side.end(), is_above)
        : std::pop_heap(side.begin(), side.end(), is_below);
    at_ = side.back();
    side.pop_back();
    waiting_[at_] = 0;
    return at_;
  }

 private:
  static constexpr bool is_above(std::size_t a, std::size_t b) noexcept { return a > b; }
  static constexpr bool is_below(std::size_t a, std::size_t b) noexcept { return a < b; }

  std::vector<std::size_t> above_, below_;
  std::vector<char> waiting_;
  std::size_t at_ = 0;
  bool up_ = true;
};

/// The ranges of a network by some or all of its statements. A part of it that contradicts itself
/// is left as it is found then. Narrowing that takes too long is given up: ranges are right then,
/// and wider than they could be.
class propagation {
 public:
  /// Only the statements that are marked in `active` count; all, if there is no mark.
  constexpr explicit propagation(const network& of, std::vector<char> active = {})
      : propagation(
            of, std::move(active),
            (std::max)(most_narrowing, most_narrowing_of_each * of.identities_of().size())) {}
  /// The same, given up after `most` terms.
  constexpr propagation(const network& of, std::vector<char> active, std::uint64_t most)
      : of_(of),
        active_(std::move(active)),
        boxes_(of.all().assumed),
        raised_(of.quantities(), 0),
        waiting_(of.all().identities.size()),
        last_of_(of.parts(), nowhere),
        failed_at_(of.parts(), nowhere) {
    for (std::size_t i = 0; i < of.all().prints.size(); ++i) take(i);
    for (const std::size_t i : of.by_rank())
      if (counts(of.all().identities[i])) waiting_.call(of.rank_of(i));
    for (int round = 0; round < most_rounds; ++round) {
      while (!waiting_.is_done() && terms_ < most) visit(of.by_rank()[waiting_.next()]);
      for (const std::size_t each : std::exchange(untold_, {})) tell_of(each, nowhere);
    }
    gave_up_ = terms_ >= most && !waiting_.is_done();
  }

  [[nodiscard]] constexpr const box& operator[](std::size_t quantity) const {
    return boxes_[quantity];
  }
  [[nodiscard]] constexpr bool is_consistent() const noexcept { return failures_ == 0; }
  /// Whether narrowing was given up as too long.
  [[nodiscard]] constexpr bool gave_up() const noexcept { return gave_up_; }
  /// The effort so far, in terms that were looked at.
  [[nodiscard]] constexpr std::uint64_t cost() const noexcept {
    return terms_ + boxes_.size() + of_.all().prints.size() + of_.all().identities.size();
  }
  [[nodiscard]] constexpr bool contradicts_itself(std::size_t part) const {
    return failed_at_[part] != nowhere;
  }

  /// The statements that led to the contradiction in that part, in order; they contradict each
  /// other, though not all of them may be needed for it.
  /// `wanted` has two zeros for each quantity, before and after: it is given, so that many traces
  /// do not each take the time of all quantities.
  [[nodiscard]] constexpr std::vector<std::size_t> trace(std::size_t part,
                                                         std::vector<char>& wanted) const {
    std::vector<std::size_t> result;
    std::vector<std::size_t> touched;
    const auto want = [&](std::size_t quantity, std::size_t side) {
      wanted[2 * quantity + side] = 1;
      touched.push_back(2 * quantity + side);
    };
    const std::size_t end = failed_at_[part];
    for (const std::size_t side : {0U, 1U}) want(steps_[end].quantity, side);
    for (std::size_t i = end; i != nowhere; i = steps_[i].before) {
      const step& each = steps_[i];
      if (std::exchange(wanted[2 * each.quantity + each.side], 0) == 0) continue;
      if (each.is_print)
        result.push_back(of_.all().prints[each.by].statement);
      else
        follow(of_.all().identities[each.by], each, want, result);
    }
    for (const std::size_t each : touched) wanted[each] = 0;
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
  }

 private:
  /// One end that was raised, and by what.
  struct step {
    std::size_t quantity;
    std::size_t side;
    bool is_print;
    std::size_t by;
    std::size_t before = nowhere;  // the step before it in the same part
  };

  [[nodiscard]] constexpr bool counts(std::size_t statement) const {
    return statement == nowhere || active_.empty() || active_[statement] != 0;
  }
  [[nodiscard]] constexpr bool counts(const identity& rule) const {
    return counts(rule.statement) && counts(rule.also);
  }

  constexpr void take(std::size_t print) {
    const printed_range& each = of_.all().prints[print];
    if (!counts(each.statement)) return;
    for (const std::size_t side : {0U, 1U})
      if (contradicts_itself(of_.part_of(each.quantity)) ||
          !raise({each.quantity, side, true, print}, each.range.ends[side]))
        return;
  }

  constexpr void visit(std::size_t i) {
    const identity& rule = of_.all().identities[i];
    if (contradicts_itself(of_.part_of(rule.terms[0].quantity))) return;
    terms_ += rule.is_product ? terms_of_a_product : rule.terms.size();
    narrow_by(rule, boxes_, [&](std::size_t quantity, std::size_t side, const least& to) {
      return raise({quantity, side, false, i}, to);
    });
  }

  /// False if nothing is left of the range.
  constexpr bool raise(const step& made, const least& to) {
    box& range = boxes_[made.quantity];
    if (!(range.ends[made.side] < to)) return true;
    const bool matters = is_worth_telling(range, made, to);
    range.ends[made.side] = to;
    const std::size_t part = of_.part_of(made.quantity);
    steps_.push_back(made);
    steps_.back().before = std::exchange(last_of_[part], steps_.size() - 1);
    if (range.is_empty()) {
      failed_at_[part] = steps_.size() - 1;
      ++failures_;
      return false;
    }
    if (made.is_print) return true;
    if (matters)
      tell_of(made.quantity, made.by);
    else
      untold_.push_back(made.quantity);
    return true;
  }

  /// The identities of a quantity, without the one that it was learnt by, have to be looked at.
  constexpr void tell_of(std::size_t quantity, std::size_t by) {
    of_.identities_of().for_each(quantity, [&](std::size_t i) {
      if (i != by && counts(of_.all().identities[i])) waiting_.call(of_.rank_of(i));
    });
  }

  /// Others are told later of less than a millionth of the range, and, of a quantity that is
  /// narrowed again and again, of less than an eighth: when there is nothing else to do, and not
  /// for ever, as two identities may shave each other's ranges without an end.
  constexpr bool is_worth_telling(const box& range, const step& made, const least& to) {
    const least& end = range.ends[made.side];
    const least& other = range.ends[1 - made.side];
    const bool often = raised_[made.quantity] >= 64;
    if (!often) ++raised_[made.quantity];
    if (!end.exists()) return true;
    const int128 room = other.exists()  ? -other.value - end.value
                        : end.value < 0 ? -end.value
                                        : end.value;
    return to.value - end.value >= room / (often ? 8 : 1'000'000);
  }

  template <class Want>
  static constexpr void follow(const identity& rule, const step& made, Want want,
                               std::vector<std::size_t>& statements) {
    for (const std::size_t each : {rule.statement, rule.also})
      if (each != nowhere) statements.push_back(each);
    if (rule.is_product) {
      for (const term& each : rule.terms)
        if (each.quantity != made.quantity)
          for (const std::size_t side : {0U, 1U}) want(each.quantity, side);
      return;
    }
    int sign = 1;
    for (const term& each : rule.terms)
      if (each.quantity == made.quantity && 1 - side_of(each, 1) != made.side) sign = -1;
    for (const term& each : rule.terms)
      if (each.quantity != made.quantity) want(each.quantity, side_of(each, sign));
  }

  static constexpr int most_rounds = 256;

  const network& of_;
  std::vector<char> active_;
  std::vector<box> boxes_;
  std::vector<unsigned char> raised_;
  std::vector<std::size_t> untold_;  // quantities of which others have to be told later
  std::vector<step> steps_;
  lift waiting_;
  std::vector<std::size_t> last_of_;    // by part, its last step
  std::vector<std::size_t> failed_at_;  // by part, the step after which nothing was left
  std::size_t failures_ = 0;
  std::uint64_t terms_ = 0;
  bool gave_up_ = false;
};

}  // namespace fiscus::detail

#endif
