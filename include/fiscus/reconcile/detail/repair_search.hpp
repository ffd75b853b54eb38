// SPDX-License-Identifier: BSL-1.0
// Trying out what may have gone wrong.
#ifndef FISCUS_RECONCILE_DETAIL_REPAIR_SEARCH_HPP
#define FISCUS_RECONCILE_DETAIL_REPAIR_SEARCH_HPP

#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/reconcile/correction.hpp>
#include <fiscus/reconcile/detail/box.hpp>
#include <fiscus/reconcile/detail/conflict.hpp>
#include <fiscus/reconcile/detail/edits.hpp>
#include <fiscus/reconcile/detail/effort.hpp>
#include <fiscus/reconcile/detail/identity.hpp>
#include <fiscus/reconcile/detail/network.hpp>
#include <fiscus/reconcile/detail/printed_text.hpp>
#include <fiscus/reconcile/detail/propagation.hpp>
#include <fiscus/reconcile/detail/repair_context.hpp>
#include <fiscus/reconcile/fact_sheet.hpp>
#include <fiscus/reconcile/short_text.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace fiscus::detail {

/// Looks for the fewest corrections that solve one contradiction and leave no other beside it.
class repair_search {
 public:
  using corrections = std::vector<correction>;

  constexpr repair_search(repair_context& context, const std::vector<std::size_t>& conflict)
      : context_(context),
        part_(context.around(conflict)),
        of_(part_.all),
        prints_of_(prints_by_quantity(part_.all)) {
    for (const std::size_t each : conflict) conflict_.push_back(part_.place_of(each));
  }

  /// All that have as few corrections as possible, `most` of them at most.
  [[nodiscard]] constexpr std::vector<corrections> run(int most) {
    std::vector<slips> open{{}};
    for (int count = 0; count < most && found_.empty(); ++count) {
      const std::vector<slips> before = std::move(open);
      open.clear();
      for (const slips& each : before)
        if (left_.goes_on()) go_on(each, open);
    }
    std::sort(found_.begin(), found_.end(), is_more_plausible);
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return std::move(found_);
  }

  /// Whether it was given up as too long.
  [[nodiscard]] constexpr bool gave_up() const noexcept { return left_.gave_up(); }

 private:
  /// A correction, and the range that was printed if it is right.
  struct slip {
    correction by;
    box range;
  };
  using slips = std::vector<slip>;

  struct replaced {
    std::size_t print;
    printed_range before;
  };

  [[nodiscard]] static constexpr bool is_more_plausible(const corrections& a,
                                                        const corrections& b) {
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                        [](const correction& x, const correction& y) {
                                          if (x.kind != y.kind) return x.kind < y.kind;
                                          if (x.statement != y.statement)
                                            return x.statement < y.statement;
                                          if (x.about != y.about)
                                            return x.about.index < y.about.index;
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
      if (trace) conflict_ = irreducible(of_.all(), std::move(*trace), left_);
    }
    std::vector<char> active(part_.statements.size(), 0);
    for (const std::size_t each : conflict_) active[each] = 1;
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

  [[nodiscard]] constexpr bool is_consistent(const std::vector<char>& active) {
    const propagation narrowed(of_, active);
    left_.spend(narrowed.cost());
    return narrowed.is_consistent();
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
      const std::size_t print = print_of(part_.place_of(each.by.statement));
      printed_range& range = of_.print(print);
      result.push_back({print, range});
      range.range = each.range;
      range.quantity = place_in(part_.quantities, each.by.about.index);
    }
    return result;
  }
  constexpr void put_back(const std::vector<replaced>& all) {
    for (const replaced& each : all) of_.print(each.print) = each.before;
  }

  /// The printed range of a statement of the part, and what was said by it.
  [[nodiscard]] constexpr std::size_t print_of(std::size_t here) const {
    return part_.all.statements[here].index;
  }
  [[nodiscard]] constexpr const statement& said(std::size_t here) const {
    return context_.statements()[part_.statements[here]];
  }
  [[nodiscard]] constexpr std::optional<printed_text> text_of(std::size_t here) const {
    const printed_range& print = part_.all.prints[print_of(here)];
    return printed_for(print.range, said(here).text, print.modes);
  }

  /// Calls f with the coefficients of what was printed, less or more one of the other two figures
  /// of a sum of two parts.
  template <class F>
  constexpr void for_each_difference(std::size_t here, const printed_text& printed, F f) {
    const std::size_t quantity = place_in(part_.quantities, said(here).about.index);
    of_.identities_of().for_each(quantity, [&](std::size_t i) {
      const identity& rule = of_.all().identities[i];
      if (rule.is_product || rule.terms.size() != 3 || rule.also != nowhere) return;
      for (const term& other : rule.terms)
        if (other.quantity != quantity)
          prints_of_.for_each(other.quantity, [&](std::size_t print) {
            left_.spend(16);
            const auto beside = text_of(part_.all.prints[print].statement);
            if (!beside || !beside->is_single()) return;
            if (beside->number().precision() != printed.number().precision()) return;
            f(printed.coefficient() - beside->coefficient());
            f(printed.coefficient() + beside->coefficient());
          });
    });
  }

  /// Whether the same rate is printed of another quantity.
  [[nodiscard]] constexpr bool is_printed_elsewhere(quantity about, const figure<>& printed) {
    if (printed.form() != figure_form::percent) return false;
    const std::span<const statement> all = context_.statements();
    left_.spend(8 * all.size());
    return std::any_of(all.begin(), all.end(), [&](const statement& each) {
      if (each.about == about) return false;
      const auto other = read_if_printed(each.text);
      return other && other->form() == figure_form::percent && other->value() == printed.value() &&
             other->precision() == printed.precision();
    });
  }

  /// The coefficient that would have been printed by what all other statements say, in the middle
  /// of what they leave open.
  [[nodiscard]] constexpr std::optional<int128> by_all_others(std::size_t here, ratio step) {
    std::vector<char> others(part_.statements.size(), 1);
    others[here] = 0;
    const propagation narrowed(of_, std::move(others));
    left_.spend(narrowed.cost());
    const box& range = narrowed[place_in(part_.quantities, said(here).about.index)];
    if (!narrowed.is_consistent() || !range.ends[0].exists() || !range.ends[1].exists())
      return std::nullopt;
    const int128 twice = range.ends[0].value - range.ends[1].value;
    const int128 unit = grid * step.numerator() / step.denominator();
    if (unit == 0) return std::nullopt;
    return divide(twice, 2 * unit, rounding::half_even);
  }

  /// Every slip that may have led to the contradiction.
  [[nodiscard]] constexpr std::vector<slips> candidates() {
    std::vector<slips> result;
    for (const std::size_t here : conflict_)
      if (!said(here).text.view().empty() && left_.goes_on()) {
        add_periods(here, result);
        if (const auto printed = text_of(here)) add_edits(here, *printed, result);
      }
    return result;
  }

  constexpr void add_periods(std::size_t here, std::vector<slips>& result) const {
    const std::size_t number = part_.statements[here];
    context_.for_each_mistakable(said(here).about.index, [&](std::size_t other) {
      result.push_back({moved_to(number, quantity{other})});
    });
    context_.for_each_misdating(number, [&](const misdating& all) {
      result.emplace_back();
      for (std::size_t i = 0; i < all.printed.size(); ++i)
        result.back().push_back(moved_to(all.printed[i], all.instead[i]));
    });
  }

  constexpr void add_edits(std::size_t here, const printed_text& printed,
                           std::vector<slips>& result) {
    text_editor editor(printed);
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

  [[nodiscard]] constexpr slip moved_to(std::size_t number, quantity other) const {
    const short_text text = context_.statements()[number].text;
    return {{number, repair_kind::period, text, text, other},
            part_.all.prints[print_of(part_.place_of(number))].range};
  }

  const repair_context& context_;
  excerpt part_;
  network of_;
  lists prints_of_;
  std::vector<std::size_t> conflict_;
  std::vector<corrections> found_;
  effort left_{most_repairing};
};

}  // namespace fiscus::detail

#endif
