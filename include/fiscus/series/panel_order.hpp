// SPDX-License-Identifier: BSL-1.0
// The series of a panel in another order, and those with the largest values.
#ifndef FISCUS_SERIES_PANEL_ORDER_HPP
#define FISCUS_SERIES_PANEL_ORDER_HPP

#include <fiscus/series/panel.hpp>
#include <fiscus/series/validity.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

namespace detail {

/// Returns the panel of some rows of another, by their numbers.
template <readable_panel P>
[[nodiscard]] auto panel_of_rows(const P& all, std::span<const std::size_t> rows) {
  using V = value_of<P>;
  const auto view = all.view();
  std::vector<typename P::label_type> labels;
  std::vector<V> values;
  validity_bits known;
  labels.reserve(rows.size());
  values.reserve(rows.size() * view.width());
  for (const std::size_t i : rows) {
    const auto row = view.row_unchecked(i);
    labels.push_back(view.labels()[i]);
    for (std::size_t k = 0; k < row.length(); ++k) {
      const bool is_present = row.is_present_unchecked(k);
      known.push_back(is_present);
      values.push_back(is_present ? row.values()[k] : V());
    }
  }
  return panel<period_of<P>, V, typename P::label_type>(
      view.width() == 0 ? period_of<P>{} : view.first(), view.width(), std::move(labels),
      std::move(values), std::move(known));
}

/// Returns the panel of those rows, by their keys in ascending order, or in descending order; rows
/// with equal keys stay in theirs.
template <bool Descending, readable_panel P, class Key>
[[nodiscard]] auto panel_by_keys(const P& all, std::vector<std::pair<Key, std::size_t>> keys,
                                 std::size_t most) {
  std::stable_sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) {
    return Descending ? b.first < a.first : a.first < b.first;
  });
  std::vector<std::size_t> rows;
  for (const auto& each : keys)
    if (rows.size() < most) rows.push_back(each.second);
  return panel_of_rows(all, rows);
}

}  // namespace detail

/// Returns the panel with its series in ascending order of `key(row)`; a row has a `label` and a
/// `series`. Rows with equal keys stay in their order.
///
///     sorted_by(exports, [](const auto& row) { return row.series.find(month{2025, 12}); })
template <readable_panel P, class KeyOf>
  requires std::totally_ordered<std::decay_t<std::invoke_result_t<KeyOf&, row_of<P>>>>
[[nodiscard]] auto sorted_by(const P& all, KeyOf key) {
  std::vector<std::pair<std::decay_t<std::invoke_result_t<KeyOf&, row_of<P>>>, std::size_t>> keys;
  for (const auto& row : all.view()) keys.emplace_back(key(row), keys.size());
  return detail::panel_by_keys<false>(all, std::move(keys), all.size());
}

/// Returns the panel of the `n` series with the highest values in `p`, the highest first, or of as
/// many as have one. Series with equal values stay in their order.
///
///     top_rows(exports_by_partner, month{2025, 12}, 10)
template <readable_panel P>
  requires std::totally_ordered<value_of<P>>
[[nodiscard]] auto top_rows(const P& all, period_of<P> p, std::size_t n) {
  std::vector<std::pair<value_of<P>, std::size_t>> keys;
  std::size_t row = 0;
  for (const auto& each : all.view()) {
    if (const auto value = each.series.find(p)) keys.emplace_back(*value, row);
    ++row;
  }
  return detail::panel_by_keys<true>(all, std::move(keys), n);
}

}  // namespace fiscus::inline v0

#endif
