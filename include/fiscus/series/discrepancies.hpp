// SPDX-License-Identifier: BSL-1.0
// Where totals are not the sums of their parts.
#ifndef FISCUS_SERIES_DISCREPANCIES_HPP
#define FISCUS_SERIES_DISCREPANCIES_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/series/hierarchy.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/panel_groups.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series_view.hpp>
#include <fiscus/series/validity.hpp>

#include <concepts>
#include <cstddef>
#include <vector>

namespace fiscus::inline v0 {

/// A total that is not the sum of its parts.
template <calendar_period Period, class Value, class Label>
struct discrepancy {
  Label label;         ///< of the whole
  Period period;       ///< in which it is so
  Value stated;        ///< the value of the whole
  Value sum_of_parts;  ///< that of its parts together
  Value difference;    ///< stated − sum_of_parts

  [[nodiscard]] friend constexpr bool operator==(const discrepancy&, const discrepancy&) = default;
};

/// A total that cannot be compared with the sum of its parts, because one of them is missing.
template <calendar_period Period, class Label>
struct unchecked_total {
  Label label;                ///< of the whole
  Period period;              ///< in which it is so
  bool is_stated;             ///< whether the whole has a value
  std::size_t parts_missing;  ///< how many of its parts have none

  [[nodiscard]] friend constexpr bool operator==(const unchecked_total&,
                                                 const unchecked_total&) = default;
};

/// A type whose values can be compared with sums of others.
template <class V>
concept reconcilable = addable<V> && subtractable<V> && std::totally_ordered<V>;

namespace detail {

// Calls f(whole, its row if there is one, the rows of its parts, the number of parts without a row)
// for each whole.
template <class View, class Label, class F>
void for_each_whole(const View& view, const hierarchy<Label>& of, F f) {
  const row_finder<View> finder(view);
  std::vector<std::size_t> rows;
  for (const Label& whole : of.wholes()) {
    rows.clear();
    for (const Label& part : of.parts_of(whole))
      if (const auto row = finder.find(part)) rows.push_back(*row);
    f(whole, finder.find(whole), row_numbers(rows), of.parts_of(whole).size() - rows.size());
  }
}

}  // namespace detail

/// Returns where the totals of a panel differ from the sums of their parts by more than
/// `let_pass(label)`, upwards or downwards: whole by whole from the tops down, in the order of the
/// periods. Periods in which the whole or a part is missing are left out; see `unchecked`. Rounded
/// figures may differ by half of their unit each:
///
///     discrepancies(exports, parts, [&](const auto& whole) {
///       const auto n = static_cast<int>(parts.parts_of(whole).size());
///       return unit * (n + 1) / 2; })
///
/// Throws `overflow` if a sum or a difference does not fit, and `invalid_value` if `let_pass`
/// returns a negative value.
template <readable_panel P, class LetPass>
  requires reconcilable<value_of<P>> &&
      requires(LetPass let_pass, const typename P::label_type& l) {
    { let_pass(l) } -> std::convertible_to<value_of<P>>;
  }
[[nodiscard]] auto discrepancies(const P& all, const hierarchy<typename P::label_type>& of,
                                 LetPass let_pass) {
  using V = value_of<P>;
  const auto view = all.view();
  std::vector<discrepancy<period_of<P>, V, typename P::label_type>> result;
  std::vector<V> sums(view.width());
  detail::for_each_whole(view, of, [&](const auto& whole, auto row, auto parts, auto missing) {
    if (!row || missing != 0) return;
    const V most = let_pass(whole);
    if (most < V{}) throw invalid_value("a negative difference cannot be let pass");
    const V least = detail::minus(V{}, most);
    validity_bits known;
    detail::merge_rows(view, parts, sum, sums.data(), known);
    const auto stated = view[*row];
    for (std::size_t i = 0; i < view.width(); ++i) {
      if (!known[i] || !stated.is_present_unchecked(i)) continue;
      const V& value = stated.values()[i];
      if (value == sums[i]) continue;
      const V excess = detail::minus(value, sums[i]);
      if (excess > most || excess < least)
        result.push_back({whole, view.first() + static_cast<int>(i), value, sums[i], excess});
    }
  });
  return result;
}

/// The same with one tolerance for every whole.
template <readable_panel P>
  requires reconcilable<value_of<P>>
[[nodiscard]] auto discrepancies(const P& all, const hierarchy<typename P::label_type>& of,
                                 const value_of<P>& let_pass) {
  return discrepancies(all, of, [&](const auto&) { return let_pass; });
}

/// The same without a tolerance.
///
///     for (const auto& each : discrepancies(exports, parts)) …   // each.label, each.difference
template <readable_panel P>
  requires reconcilable<value_of<P>>
[[nodiscard]] auto discrepancies(const P& all, const hierarchy<typename P::label_type>& of) {
  return discrepancies(all, of, value_of<P>{});
}

/// Returns the totals that `discrepancies` cannot check: each whole in each period in which the
/// whole or a part is missing, in the same order.
template <readable_panel P>
[[nodiscard]] auto unchecked(const P& all, const hierarchy<typename P::label_type>& of) {
  const auto view = all.view();
  std::vector<unchecked_total<period_of<P>, typename P::label_type>> result;
  detail::for_each_whole(view, of, [&](const auto& whole, auto row, auto parts, auto missing) {
    if (view.is_dense() && row && missing == 0) return;
    for (std::size_t i = 0; i < view.width(); ++i) {
      const bool is_stated = row && view.row_unchecked(*row).is_present_unchecked(i);
      std::size_t parts_missing = missing;
      for (const std::size_t part : parts)
        parts_missing += view.row_unchecked(part).is_present_unchecked(i) ? 0U : 1U;
      if (!is_stated || parts_missing > 0)
        result.push_back({whole, view.first() + static_cast<int>(i), is_stated, parts_missing});
    }
  });
  return result;
}

}  // namespace fiscus::inline v0

#endif
