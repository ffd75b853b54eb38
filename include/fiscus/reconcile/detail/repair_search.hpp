// SPDX-License-Identifier: BSL-1.0
// The search for corrections that solve a contradiction.
#ifndef FISCUS_RECONCILE_DETAIL_REPAIR_SEARCH_HPP
#define FISCUS_RECONCILE_DETAIL_REPAIR_SEARCH_HPP

#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/figures/short_text.hpp>
#include <fiscus/reconcile/correction.hpp>
#include <fiscus/reconcile/detail/box.hpp>
#include <fiscus/reconcile/detail/conflict.hpp>
#include <fiscus/reconcile/detail/edits.hpp>
#include <fiscus/reconcile/detail/effort.hpp>
#include <fiscus/reconcile/detail/equations.hpp>
#include <fiscus/reconcile/detail/excerpt.hpp>
#include <fiscus/reconcile/detail/identity.hpp>
#include <fiscus/reconcile/detail/narrowed.hpp>
#include <fiscus/reconcile/detail/network.hpp>
#include <fiscus/reconcile/detail/numbered.hpp>
#include <fiscus/reconcile/detail/propagation.hpp>
#include <fiscus/reconcile/detail/repair_context.hpp>
#include <fiscus/reconcile/detail/solution.hpp>
#include <fiscus/reconcile/fact_sheet.hpp>
#include <fiscus/reconcile/quantity.hpp>
#include <fiscus/reconcile/statement.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

/// Sets of corrections that each solve a contradiction.
struct found_corrections {
  std::vector<corrections> all;
  bool gave_up = false;  ///< as too long: there may be others
};

/// Looks for corrections; see `find_corrections`. Statements and quantities are numbered as in the
/// excerpt `part_`; those of a `correction` are the original ones.
class repair_search {
 public:
  constexpr repair_search(const repair_context& context, excerpt part)
      : context_(context),
        part_(std::move(part)),
        of_(network_of(part_.all)),
        prints_of_(prints_by_quantity(part_.all)),
        editors_(part_.statements.size()),
        is_result_(part_.quantities.size(), 0),
        is_rate_(part_.quantities.size(), 0) {
    for (const identity& rule : part_.all.identities) {
      const statement& made = said(rule.statement);
      if (rule.is_product) is_result_[rule.terms[2].of] = 1;
      if (made.kind == statement_kind::grown)
        is_rate_[rule.terms[2].of] = 1;
      else
        is_result_[part_.here(made.about)] = 1;
    }
  }

  [[nodiscard]] constexpr found_corrections run(const std::vector<statement_id>& conflict,
                                                int most) {
    for (const statement_id each : conflict) conflict_.push_back(part_.here(each));
    std::vector<slips> open{{}};
    std::vector<slips> results;  // computed wrongly, and nothing else
    for (int count = 0; count < most && found_.empty(); ++count) {
      const std::vector<slips> before = std::exchange(open, {});
      for (const slips& each : before) go_on(each, open, false);
      if (!found_.empty()) break;
      const std::vector<slips> results_before = std::exchange(results, {});
      for (const slips& each : results_before) go_on(each, results, true);
      std::vector<slips> unused;
      for (const slips& each : before) go_on(each, count == 0 ? results : unused, true);
    }
    std::sort(found_.begin(), found_.end());
    found_corrections result{{}, left_.gave_up()};
    for (solution& each : found_)
      if (result.all.empty() || result.all.back() != each.by)
        result.all.push_back(std::move(each.by));
    return result;
  }

 private:
  /// A correction, and the range that was printed if it is right.
  struct slip {
    correction by;
    box range;
  };
  using slips = std::vector<slip>;

  /// Slips that may have been made together.
  struct candidate {
    slips all;
    bool is_alone = false;  ///< it is rare, and not tried with others
  };

  /// Tries one more candidate beside the slips made so far, which leave a contradiction: all kinds
  /// of slips but one, or as a last resort that one, a result that was computed wrongly.
  constexpr void go_on(const slips& made, std::vector<slips>& open, bool is_last_resort) {
    if (!left_.goes_on()) return;
    const std::vector<printed_range> old = replace(made);
    if (!made.empty()) {
      auto trace = contradiction_in(of_, {}, left_);
      if (trace) conflict_ = irreducible(of_.all, std::move(*trace), left_);
    }
    statement_marks active(part_.statements.size(), 0);
    for (const statement_id each : conflict_) active[each] = 1;
    for (const candidate& each : is_last_resort ? recomputed() : candidates(made.empty())) {
      if (!left_.goes_on()) break;
      if (is_corrected_in(made, each.all)) continue;
      const std::vector<printed_range> was = replace(each.all);
      if (is_consistent(active)) {
        slips more = made;
        more.insert(more.end(), each.all.begin(), each.all.end());
        if (is_consistent({}))
          found_.push_back(solution_of(more, active));
        else if (!each.is_alone)
          open.push_back(std::move(more));
      }
      put_back(was);
    }
    put_back(old);
  }

  [[nodiscard]] constexpr bool is_consistent(const statement_marks& active) {
    const narrowed found = propagate(of_, active);
    left_.spend(found.cost);
    return found.is_consistent();
  }

  [[nodiscard]] static constexpr bool is_corrected_in(const slips& made, const slips& more) {
    return std::any_of(made.begin(), made.end(), [&](const slip& x) {
      return std::any_of(more.begin(), more.end(),
                         [&](const slip& y) { return x.by.statement == y.by.statement; });
    });
  }

  /// Makes slips good, and returns what was printed before.
  constexpr std::vector<printed_range> replace(const slips& all) {
    std::vector<printed_range> before;
    for (const slip& each : all) {
      printed_range& printed = of_.all.prints[print_of(part_.here(each.by.statement))];
      before.push_back(printed);
      printed.range = each.range;
      printed.of = part_.here(each.by.about);
    }
    return before;
  }
  constexpr void put_back(const std::vector<printed_range>& before) {
    for (std::size_t i = before.size(); i > 0; --i)
      of_.all.prints[print_of(before[i - 1].statement)] = before[i - 1];
  }

  [[nodiscard]] constexpr solution solution_of(const slips& all, const statement_marks& active) {
    solution result;
    for (const slip& each : all) {
      result.by.push_back(each.by);
      result.kinds.push_back(ranked_as(each.by));
      result.characters += characters_between(each.by.before.view(), each.by.after.view());
    }
    std::sort(result.by.begin(), result.by.end(),
              [](const correction& a, const correction& b) { return a.statement < b.statement; });
    std::sort(result.kinds.rbegin(), result.kinds.rend());
    result.is_inexact = !holds_of_face_values(active);
    return result;
  }

  /// Whether results are printed as they are computed of the other printed numbers.
  [[nodiscard]] constexpr bool holds_of_face_values(const statement_marks& active) {
    const auto known = of_.all.prints;
    for (printed_range& each : of_.all.prints)
      if (const auto middle = middle_of(each.range); middle && is_result_[each.of] == 0)
        each.range = box{{least{*middle, false}, least{-*middle, false}}};
    const bool result = is_consistent(active);
    of_.all.prints = known;
    return result;
  }

  [[nodiscard]] static constexpr std::optional<int128> middle_of(const box& range) {
    if (!range.low().exists() || !range.minus_high().exists()) return std::nullopt;
    return (range.low().value - range.minus_high().value) / 2;
  }

  [[nodiscard]] constexpr print_id print_of(statement_id here) const {
    return part_.all.statements[here].print;
  }
  [[nodiscard]] constexpr const statement& said(statement_id here) const {
    return context_[part_.statements[here]];
  }
  [[nodiscard]] constexpr bool has_text(statement_id here) const {
    return said(here).kind == statement_kind::printed && !said(here).text.view().empty();
  }

  /// The edits of a printed text, which are made once.
  [[nodiscard]] constexpr const text_editor& editor_of(statement_id here) {
    std::optional<text_editor>& editor = editors_[here];
    if (!editor) {
      left_.spend(terms_of_editing);
      // A growth in percentage points is repaired with its unit.
      const bool is_rate = is_rate_[part_.here(said(here).about)] != 0;
      const auto in_its_unit = is_rate ? in_per_cent(said(here).text.view()) : std::nullopt;
      const short_text text = in_its_unit.value_or(said(here).text);
      editor.emplace(text.view(), part_.all.prints[print_of(here)].modes);
      editor->change_in_all_ways(context_.scales());
      if (is_rate) editor->add_percent_sign();
    }
    return *editor;
  }

  /// Calls f with each text that was printed of a quantity, and its statement.
  template <class F>
  constexpr void for_each_text(quantity of, F f) {
    for (const print_id print : prints_of_[of]) {
      const statement_id there = part_.all.prints[print].statement;
      if (has_text(there)) f(editor_of(there), there);
    }
  }

  /// Adds the number less or more one of the other two figures of a sum of two parts.
  constexpr void add_differences(statement_id here, text_editor& editor) {
    const quantity about = part_.here(said(here).about);
    for (const identity_id i : of_.identities_of[about]) {
      const identity& rule = of_.all.identities[i];
      const bool is_sum_of_two_parts = !rule.is_product && rule.terms.size() == 3;
      if (!is_sum_of_two_parts || rule.also != none<statement_id>) continue;
      for (const term& other : rule.terms) {
        if (other.of == about) continue;
        for_each_text(other.of, [&](const text_editor& beside, statement_id) {
          if (!beside.is_single()) return;
          if (beside.number().precision() != editor.number().precision()) return;
          for (const int128 each : {-beside.coefficient(), beside.coefficient()})
            editor.change_number(repair_kind::counted_twice, editor.coefficient() + each);
        });
      }
    }
  }

  /// Adds the middle of the range that follows from all other statements, or from those of the
  /// contradiction where the others have one of their own, unless that is wider than a hundred
  /// units of the last digit.
  constexpr void add_by_all_others(statement_id here, repair_kind kind, text_editor& editor) {
    constexpr int most_units = 100;
    statement_marks others(part_.statements.size(), 1);
    others[here] = 0;
    narrowed found = propagate(of_, others);
    left_.spend(found.cost);
    if (!found.is_consistent() && kind == repair_kind::recomputed) {
      others = statement_marks(part_.statements.size(), 0);
      for (const statement_id each : conflict_) others[each] = each == here ? 0 : 1;
      found = propagate(of_, others);
      left_.spend(found.cost);
    }
    const box& range = found[part_.here(said(here).about)];
    const auto middle = middle_of(range);
    const ratio precision = editor.number().precision();
    const int128 unit = grid * precision.numerator() / precision.denominator();
    if (!found.is_consistent() || !middle || unit == 0) return;
    if (-range.minus_high().value - range.low().value > most_units * unit) return;
    editor.change_number(kind, divide(*middle, unit, rounding::half_even));
  }

  /// Every slip that may have led to the contradiction.
  [[nodiscard]] constexpr std::vector<candidate> candidates(bool is_first) {
    std::vector<candidate> result;
    for (const statement_id here : conflict_) {
      if (!has_text(here) || !left_.goes_on()) continue;
      add_periods(here, result);
      if (is_first) add_exchanges(here, result);
      text_editor editor = editor_of(here);
      if (editor.is_single()) {
        add_differences(here, editor);
        if (context_.is_printed_elsewhere(said(here).about, editor.number()))
          add_by_all_others(here, repair_kind::stale_rate, editor);
      }
      for (const edit& each : editor.found()) {
        const bool is_alone = each.kind == repair_kind::lost_digit;
        if (is_first || !is_alone) result.push_back({{slip_of(here, each)}, is_alone});
        if (is_first && is_of_scale(each.kind)) add_alike(here, each, result);
      }
    }
    return result;
  }

  /// Each result of the contradiction as it is computed of the other figures.
  [[nodiscard]] constexpr std::vector<candidate> recomputed() {
    std::vector<candidate> result;
    for (const statement_id here : conflict_) {
      if (!has_text(here) || is_result_[part_.here(said(here).about)] == 0) continue;
      text_editor editor(editor_of(here).text(), editor_of(here).number().modes());
      if (editor.is_single()) add_by_all_others(here, repair_kind::recomputed, editor);
      for (const edit& each : editor.found()) result.push_back({{slip_of(here, each)}});
    }
    return result;
  }

  constexpr void add_periods(statement_id here, std::vector<candidate>& result) const {
    const statement_id number = part_.statements[here];
    context_.for_each_mistakable(said(here).about, [&](quantity other) {
      result.push_back({{moved_to(number, other, repair_kind::period)}});
    });
    context_.for_each_misdating(number, [&](const misdating& all) {
      result.emplace_back();
      for (std::size_t i = 0; i < all.printed.size(); ++i)
        result.back().all.push_back(moved_to(all.printed[i], all.instead[i], repair_kind::period));
    });
  }

  /// Adds the figures of two quantities, each in the place of the other.
  constexpr void add_exchanges(statement_id here, std::vector<candidate>& result) const {
    constexpr std::size_t most_statements = 64;
    if (part_.statements.size() > most_statements) return;
    const statement& one = said(here);
    for (const statement_id there : part_.statements.indices()) {
      if (!has_text(there)) continue;
      const statement& other = said(there);
      if (other.about == one.about || other.form != one.form || other.text == one.text) continue;
      if (!context_.may_be_one(one.about, other.about)) continue;
      result.push_back({{moved_to(part_.statements[here], other.about, repair_kind::exchanged),
                         moved_to(part_.statements[there], one.about, repair_kind::exchanged)},
                        true});
    }
  }

  /// Adds a slip of scale that was made in both levels of a rate, which does not show it.
  constexpr void add_alike(statement_id here, const edit& made, std::vector<candidate>& result) {
    const quantity about = part_.here(said(here).about);
    for (const identity_id i : of_.identities_of[about]) {
      const auto& terms = of_.all.identities[i].terms;
      if (!of_.all.identities[i].is_product || terms[2].of == about) continue;
      const text_editor& editor = editor_of(here);
      for_each_text(terms[terms[0].of == about ? 1 : 0].of,
                    [&](const text_editor& beside, statement_id there) {
                      for (const edit& other : beside.found())
                        if (other.kind == made.kind && made.value / editor.number().value() ==
                                                           other.value / beside.number().value())
                          result.push_back({{slip_of(here, made), slip_of(there, other)}, true});
                    });
    }
  }

  [[nodiscard]] constexpr slip slip_of(statement_id here, const edit& made) const {
    return {{part_.statements[here], made.kind, said(here).text, made.text, said(here).about},
            made.range};
  }
  [[nodiscard]] constexpr slip moved_to(statement_id number, quantity other,
                                        repair_kind kind) const {
    const short_text& text = context_[number].text;
    return {{number, kind, text, text, other},
            part_.all.prints[print_of(part_.here(number))].range};
  }

  const repair_context& context_;
  excerpt part_;
  network of_;
  lists<quantity, print_id> prints_of_;
  indexed<statement_id, std::optional<text_editor>> editors_;
  indexed<quantity, char> is_result_;
  indexed<quantity, char> is_rate_;  // of growth
  std::vector<statement_id> conflict_;
  std::vector<solution> found_;
  effort left_{most_repairing};
};

/// Finds the sets of corrections that solve one contradiction and leave no other in all that is
/// connected with it: those with the fewest corrections, `most` of them in each at most.
[[nodiscard]] constexpr found_corrections find_corrections(
    repair_context& context, const std::vector<statement_id>& conflict, int most) {
  return repair_search(context, context.around(conflict)).run(conflict, most);
}

}  // namespace fiscus::inline v0::detail

#endif
