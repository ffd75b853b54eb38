// SPDX-License-Identifier: BSL-1.0
// Trying out what may have gone wrong.
#ifndef FISCUS_PUBLISHED_DETAIL_REPAIR_SEARCH_HPP
#define FISCUS_PUBLISHED_DETAIL_REPAIR_SEARCH_HPP

#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/published/correction.hpp>
#include <fiscus/published/detail/box.hpp>
#include <fiscus/published/detail/conflict.hpp>
#include <fiscus/published/detail/edits.hpp>
#include <fiscus/published/detail/identity.hpp>
#include <fiscus/published/detail/network.hpp>
#include <fiscus/published/detail/printed_text.hpp>
#include <fiscus/published/detail/propagation.hpp>
#include <fiscus/published/detail/repair_context.hpp>
#include <fiscus/published/ledger.hpp>
#include <fiscus/published/short_text.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace fiscus::detail {

/// Looks for the fewest corrections that solve one contradiction and leave no other beside it.
class repair_search {
 public:
  using corrections = std::vector<correction>;

  constexpr repair_search(const repair_context& context, const std::vector<std::size_t>& conflict)
      : context_(context),
        part_(context.around(conflict)),
        of_(part_.all),
        prints_of_(prints_by_quantity(part_.all)) {
    for (const std::size_t each : conflict) conflict_.push_back(place_in(part_.statements, each));
  }

  [[nodiscard]] constexpr std::vector<corrections> run(int most) && {
    std::vector<corrections> open{{}};
    for (int count = 0; count < most && found_.empty(); ++count) {
      const std::vector<corrections> before = std::move(open);
      open.clear();
      for (const corrections& each : before) go_on(each, open);
    }
    std::sort(found_.begin(), found_.end(), is_more_plausible);
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return std::move(found_);
  }

 private:
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

  /// Tries one more correction beside those made so far, which leave a contradiction.
  constexpr void go_on(const corrections& made, std::vector<corrections>& open) {
    const std::vector<replaced> old = replace(made);
    if (!made.empty()) {
      auto trace = contradiction_in(of_, {});
      conflict_ = irreducible(of_.all(), std::move(*trace));
    }
    std::vector<char> active(part_.statements.size(), 0);
    for (const std::size_t each : conflict_) active[each] = 1;
    for (const corrections& slip : candidates()) {
      if (is_corrected_in(made, slip)) continue;
      const std::vector<replaced> was = replace(slip);
      if (propagation(of_, active).is_consistent()) {
        corrections more = made;
        more.insert(more.end(), slip.begin(), slip.end());
        std::sort(more.begin(), more.end(), [](const correction& a, const correction& b) {
          return a.statement < b.statement;
        });
        (propagation(of_).is_consistent() ? found_ : open).push_back(std::move(more));
      }
      put_back(was);
    }
    put_back(old);
  }

  [[nodiscard]] static constexpr bool is_corrected_in(const corrections& made,
                                                      const corrections& slip) {
    return std::any_of(made.begin(), made.end(), [&](const correction& x) {
      return std::any_of(slip.begin(), slip.end(),
                         [&](const correction& y) { return x.statement == y.statement; });
    });
  }

  constexpr std::vector<replaced> replace(const corrections& all) {
    std::vector<replaced> result;
    for (const correction& each : all) result.push_back(replace(each));
    return result;
  }
  constexpr void put_back(const std::vector<replaced>& all) {
    for (const replaced& each : all) of_.print(each.print) = each.before;
  }

  constexpr replaced replace(const correction& by) {
    const std::size_t print = part_.all.statements[place_in(part_.statements, by.statement)].index;
    printed_range& range = of_.print(print);
    const replaced result{print, range};
    if (by.before != by.after)
      if (const auto other = moved(range.range, number_of(by.before), number_of(by.after)))
        range.range = *other;
    range.quantity = place_in(part_.quantities, by.about.index);
    return result;
  }

  [[nodiscard]] static constexpr short_text text_with(const number_in_text& printed,
                                                      int128 coefficient) {
    return rebuilt(printed, view_of(digits_of(magnitude(coefficient), printed.places)),
                   coefficient < 0, printed.word);
  }

  /// Calls f with the coefficients of what was printed, less or more one of the other two figures
  /// of a sum of two parts.
  template <class F>
  constexpr void for_each_difference(const statement& said, const number_in_text& printed,
                                     F f) const {
    const std::size_t here = place_in(part_.quantities, said.about.index);
    of_.identities_of().for_each(here, [&](std::size_t i) {
      const identity& rule = of_.all().identities[i];
      if (rule.is_product || rule.terms.size() != 3 || rule.also != nowhere) return;
      for (const term& other : rule.terms)
        if (other.quantity != here)
          prints_of_.for_each(other.quantity, [&](std::size_t print) {
            const std::size_t by = part_.all.prints[print].statement;
            const std::string_view text = context_.statements()[part_.statements[by]].text;
            if (text.empty()) return;
            const number_in_text beside = number_of(text);
            if (beside.step() != printed.step()) return;
            f(printed.coefficient - beside.coefficient);
            f(printed.coefficient + beside.coefficient);
          });
    });
  }

  /// Whether the same rate is printed of another quantity.
  [[nodiscard]] constexpr bool is_printed_elsewhere(std::size_t number,
                                                    const number_in_text& printed) const {
    if (!printed.is_percentage()) return false;
    const std::span<const statement> all = context_.statements();
    return std::any_of(all.begin(), all.end(), [&](const statement& each) {
      if (each.text.empty() || each.about == all[number].about) return false;
      const number_in_text other = number_of(each.text);
      return other.coefficient == printed.coefficient && other.step() == printed.step();
    });
  }

  /// The coefficient that would have been printed by what all other statements say, in the middle
  /// of what they leave open.
  [[nodiscard]] constexpr std::optional<int128> by_all_others(std::size_t here,
                                                              const statement& said,
                                                              const number_in_text& printed) const {
    std::vector<char> others(part_.statements.size(), 1);
    others[here] = 0;
    const propagation narrowed(of_, std::move(others));
    const box& range = narrowed[place_in(part_.quantities, said.about.index)];
    if (!narrowed.is_consistent() || !range.ends[0].exists() || !range.ends[1].exists())
      return std::nullopt;
    const int128 twice = range.ends[0].value - range.ends[1].value;
    const int step = printed.step() + grid_places;
    if (step < 0) return std::nullopt;
    return divide(twice, 2 * power_of_ten<int128>(step), rounding::half_even);
  }

  /// Every slip that may have led to the contradiction.
  [[nodiscard]] constexpr std::vector<corrections> candidates() const {
    std::vector<corrections> result;
    for (const std::size_t here : conflict_) {
      const std::size_t number = part_.statements[here];
      if (!context_.statements()[number].text.empty()) add_slips(here, number, result);
    }
    std::erase_if(result, [](const corrections& each) {
      return each.front().kind != repair_kind::period && each.front().before == each.front().after;
    });
    return result;
  }

  constexpr void add_slips(std::size_t here, std::size_t number,
                           std::vector<corrections>& result) const {
    const statement& said = context_.statements()[number];
    const number_in_text printed = number_of(said.text);
    const auto add = [&](repair_kind kind, std::string_view text) {
      result.push_back({{number, kind, short_text(said.text), short_text(text), said.about}});
    };
    for (const edit& each : text_editor(said.text).all()) add(each.kind, each.text);
    context_.for_each_mistakable(said.about.index, [&](std::size_t other) {
      result.push_back({moved_to(number, quantity{other})});
    });
    context_.for_each_misdating(number, [&](const misdating& all) {
      result.emplace_back();
      for (std::size_t i = 0; i < all.printed.size(); ++i)
        result.back().push_back(moved_to(all.printed[i], all.instead[i]));
    });
    for_each_difference(said, printed, [&](int128 coefficient) {
      add(repair_kind::counted_twice, text_with(printed, coefficient));
    });
    if (is_printed_elsewhere(number, printed))
      if (const auto coefficient = by_all_others(here, said, printed))
        add(repair_kind::stale_rate, text_with(printed, *coefficient));
  }

  [[nodiscard]] constexpr correction moved_to(std::size_t number, quantity other) const {
    const short_text text(context_.statements()[number].text);
    return {number, repair_kind::period, text, text, other};
  }

  const repair_context& context_;
  excerpt part_;
  network of_;
  lists prints_of_;
  std::vector<std::size_t> conflict_;
  std::vector<corrections> found_;
};

}  // namespace fiscus::detail

#endif
