// SPDX-License-Identifier: BSL-1.0
// The index numbers of all series of a panel, on one base range.
#ifndef FISCUS_GROWTH_PANEL_INDEX_HPP
#define FISCUS_GROWTH_PANEL_INDEX_HPP

#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/index.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series_view.hpp>

namespace fiscus {

/// The levels of each series as index numbers: 100 × x_t / mean of its levels from `base_from` to
/// `base_to`, both included. A series that has no such base is a row of gaps. Throws
/// `invalid_value` if `base_to` is before `base_from`.
///
///     index_numbers(by_partner, month{2024, 7}, month{2025, 6})   // FY25 = 100 for each partner
template <readable_panel P>
  requires growable<value_of<P>> && addable<value_of<P>>
[[nodiscard]] auto index_numbers(const P& levels, period_of<P> base_from, period_of<P> base_to) {
  return each_series(levels, [&](const series_view<period_of<P>, value_of<P>>& each) {
    return index_numbers(each, base_from, base_to);
  });
}

/// The index of each series on another base; see `rebase` of one of them.
template <readable_panel P>
  requires growable<value_of<P>> && addable<value_of<P>>
[[nodiscard]] auto rebase(const P& index_panel, period_of<P> base_from, period_of<P> base_to) {
  return index_numbers(index_panel, base_from, base_to);
}

}  // namespace fiscus

#endif
