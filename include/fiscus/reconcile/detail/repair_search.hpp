// SPDX-License-Identifier: BSL-1.0
// The search for corrections that solve a contradiction.
#ifndef FISCUS_RECONCILE_DETAIL_REPAIR_SEARCH_HPP
#define FISCUS_RECONCILE_DETAIL_REPAIR_SEARCH_HPP

#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/figure_form.hpp>
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
#include <fiscus/reconcile/detail/printed_text.hpp>
#include <fiscus/reconcile/detail/propagation.hpp>
#include <fiscus/reconcile/detail/repair_context.hpp>
#include <fiscus/reconcile/fact_sheet.hpp>
#include <fiscus/reconcile/quantity.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

using corrections = std::vector<correction>;

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
        prints_of_(prints_by_quantity(part_.all)) {}

  [[nodiscard]] constexpr found_corrections run(const std::vector<statement_id>& conflict,
                                                int most) {
    for (const statement_id each : conflict) conflict_.push_back(part_.here(each));
    std::vector<slips> open{{}};
    for (int count = 0; count < most && found_.empty(); ++count) {
      const std::vector<slips> before = std::move(open);
      open.clear();
      for (const slips& each : before)
        if (left_.goes_on()) go_on(each, open);
    }
    std::sort(found_.begin(), found_.end(), is_more_plausible);
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return {std::move(found_), left_.gave_up()};
  }

 private:
  /// A correction, and the range that was printed if it is right.
  struct slip {
    correction by;
    box range;
  };
  using slips = std::vector<slip>;

  struct replaced {
    print_id print;
    printed_range before;
  };

  [[nodiscard]] static constexpr bool is_more_plausible(const corrections& a,
                                                        const corrections& b) {
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                        [](const correction& x, const correction& y) {
                                          if (x.kind != y.kind) return x.kind < y.kind;
                                          if (x.statement != y.statement)
                                            return x.statement < y.statement;
                                          if (x.about != y.about) return x.about < y.about;
                                          return x.after.view() < y.after.view();
                                        });
  }

  [[nodiscard]] static constexpr corrections corrections_of(const slips& all) {
    corrections result;
    for (const slip& each : all) result.push_back(each.by);
    std::sort(result.begin(), result.end(),
              [](const correction& a, const correction& b) { return a.statement < b.statement; });
    return result;
  }

  /// Tries one more correction beside those made so far, which leave a contradiction.
  constexpr void go_on(const slips& made, std::vector<slips>& open) {
    const std::vector<replaced> old = replace(made);
    if (!made.empty()) {
      auto trace = contradiction_in(of_, {}, left_);
      if (trace) conflict_ = irreducible(of_.all, std::move(*trace), left_);
    }
    statement_marks active(part_.statements.size(), 0);
    for (const statement_id each : conflict_) active[each] = 1;
    for (const slips& candidate : candidates()) {
      if (!left_.goes_on()) break;
      if (is_corrected_in(made, candidate)) continue;
      const std::vector<replaced> was = replace(candidate);
      if (is_consistent(active)) {
        slips more = made;
        more.insert(more.end(), candidate.begin(), candidate.end());
        if (is_consistent({}))
          found_.push_back(corrections_of(more));
        else
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

  [[nodiscard]] static constexpr bool is_corrected_in(const slips& made, const slips& candidate) {
    return std::any_of(made.begin(), made.end(), [&](const slip& x) {
      return std::any_of(candidate.begin(), candidate.end(),
                         [&](const slip& y) { return x.by.statement == y.by.statement; });
    });
  }

  constexpr std::vector<replaced> replace(const slips& all) {
    std::vector<replaced> result;
    for (const slip& each : all) {
      const print_id print = print_of(part_.here(each.by.statement));
      printed_range& printed = of_.all.prints[print];
      result.push_back({print, printed});
      printed.range = each.range;
      printed.of = part_.here(each.by.about);
    }
    return result;
  }
  constexpr void put_back(const std::vector<replaced>& all) {
    for (const replaced& each : all) of_.all.prints[each.print] = each.before;
  }

  [[nodiscard]] constexpr print_id print_of(statement_id here) const {
    return part_.all.statements[here].print;
  }
  [[nodiscard]] constexpr const statement& said(statement_id here) const {
    return context_[part_.statements[here]];
  }
  [[nodiscard]] constexpr std::optional<printed_text> text_of(statement_id here) const {
    const printed_range& print = part_.all.prints[print_of(here)];
    return printed_for(print.range, said(here).text, print.modes);
  }

  /// Calls f with the coefficients of a printed number, less or more one of the other two figures
  /// of a sum of two parts.
  template <class F>
  constexpr void for_each_difference(statement_id here, const printed_text& printed, F f) {
    const quantity about = part_.here(said(here).about);
    for (const identity_id i : of_.identities_of[about]) {
      const identity& rule = of_.all.identities[i];
      const bool is_sum_of_two_parts = !rule.is_product && rule.terms.size() == 3;
      if (!is_sum_of_two_parts || rule.also != none<statement_id>) continue;
      for (const term& other : rule.terms)
        if (other.of != about)
          for (const print_id print : prints_of_[other.of]) {
            left_.spend(terms_of_editing);
            const auto beside = text_of(part_.all.prints[print].statement);
            if (!beside || !beside->is_single()) continue;
            if (beside->number().precision() != printed.number().precision()) continue;
            f(printed.coefficient() - beside->coefficient());
            f(printed.coefficient() + beside->coefficient());
          }
    }
  }

  /// Whether the same rate is printed of another quantity.
  [[nodiscard]] constexpr bool is_printed_elsewhere(quantity about, const figure<>& printed) {
    if (printed.form() != figure_form::percent) return false;
    const std::span<const statement> all = context_.statements();
    left_.spend(terms_of_reading * all.size());
    return std::any_of(all.begin(), all.end(), [&](const statement& each) {
      if (each.about == about) return false;
      const auto other = read_if_printed(each.text);
      return other && other->form() == figure_form::percent && other->value() == printed.value() &&
             other->precision() == printed.precision();
    });
  }

  /// The coefficient, in units of `precision`, in the middle of the range that follows from all
  /// other statements.
  [[nodiscard]] constexpr std::optional<int128> by_all_others(statement_id here, ratio precision) {
    statement_marks others(part_.statements.size(), 1);
    others[here] = 0;
    const narrowed found = propagate(of_, others);
    left_.spend(found.cost);
    const box& range = found[part_.here(said(here).about)];
    if (!found.is_consistent() || !range.low().exists() || !range.minus_high().exists())
      return std::nullopt;
    const int128 twice_the_middle = range.low().value - range.minus_high().value;
    const int128 unit = grid * precision.numerator() / precision.denominator();
    if (unit == 0) return std::nullopt;
    return divide(twice_the_middle, 2 * unit, rounding::half_even);
  }

  /// Every slip that may have led to the contradiction.
  [[nodiscard]] constexpr std::vector<slips> candidates() {
    std::vector<slips> result;
    for (const statement_id here : conflict_)
      if (!said(here).text.view().empty() && left_.goes_on()) {
        add_periods(here, result);
        if (const auto printed = text_of(here)) add_edits(here, *printed, result);
      }
    return result;
  }

  constexpr void add_periods(statement_id here, std::vector<slips>& result) const {
    const statement_id number = part_.statements[here];
    context_.confused().for_each_mistakable(
        said(here).about, [&](quantity other) { result.push_back({moved_to(number, other)}); });
    context_.confused().for_each_misdating(number, [&](const misdating& all) {
      result.emplace_back();
      for (std::size_t i = 0; i < all.printed.size(); ++i)
        result.back().push_back(moved_to(all.printed[i], all.instead[i]));
    });
  }

  constexpr void add_edits(statement_id here, const printed_text& printed,
                           std::vector<slips>& result) {
    text_editor editor(printed);
    editor.change_in_all_ways();
    if (printed.is_single()) {
      for_each_difference(here, printed, [&](int128 coefficient) {
        editor.change_number(repair_kind::counted_twice, coefficient);
      });
      if (is_printed_elsewhere(said(here).about, printed.number()))
        if (const auto coefficient = by_all_others(here, printed.number().precision()))
          editor.change_number(repair_kind::stale_rate, *coefficient);
    }
    for (const edit& each : editor.found())
      result.push_back({{{part_.statements[here], each.kind, short_text(printed.text()), each.text,
                          said(here).about},
                         each.range}});
  }

  [[nodiscard]] constexpr slip moved_to(statement_id number, quantity other) const {
    const short_text& text = context_[number].text;
    return {{number, repair_kind::period, text, text, other},
            part_.all.prints[print_of(part_.here(number))].range};
  }

  const repair_context& context_;
  excerpt part_;
  network of_;
  lists<quantity, print_id> prints_of_;
  std::vector<statement_id> conflict_;
  std::vector<corrections> found_;
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
