// SPDX-License-Identifier: BSL-1.0
// The contribution of each label of a hierarchy to the growth of its whole and of the top, through
// all levels.
#ifndef FISCUS_GROWTH_HIERARCHY_PARTS_HPP
#define FISCUS_GROWTH_HIERARCHY_PARTS_HPP

#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/bases.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/growth/level.hpp>
#include <fiscus/growth/measures.hpp>
#include <fiscus/series/hierarchy.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/panel_groups.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series_view.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace fiscus::inline v0 {

/// The contribution of a label to growth.
template <class Label>
struct level_contribution {
  Label label;
  std::size_t depth;                   ///< how many wholes are above it
  answer<percentage_points> to_whole;  ///< to the growth of its own whole; of a top, its growth
  answer<percentage_points> to_top;    ///< to the growth of the top above it; of a top, its growth
  /// What of `to_top` its parts do not account for: zero where they add up to it, and for a label
  /// without parts; `incomplete` if one of these is missing in the later period, and `base_missing`
  /// if in the earlier one. With it the contributions of the parts add up to that of the whole
  /// exactly.
  answer<percentage_points> unallocated;

  [[nodiscard]] friend bool operator==(const level_contribution&,
                                       const level_contribution&) = default;
};

namespace detail {

// A level that may not be there, less another.
template <class V>
std::optional<V> less(const std::optional<V>& a, const std::optional<V>& b) {
  return a && b ? std::optional<V>(minus(*a, *b)) : std::nullopt;
}

template <class V>
answer<percentage_points> contribution_of(const std::optional<V>& from, const std::optional<V>& to,
                                          const std::optional<V>& total_from) {
  if (!to) return absence::missing;
  if (!from || !total_from) return absence::base_missing;
  return contribution(*from, *to, *total_from);
}

}  // namespace detail

/// What each label of a hierarchy adds to the growth of its whole and of its top in the period `p`
/// against a base, as in an indented list (see `hierarchy::outline`). All of it is of the values
/// that the panel states; where parts do not add up to their whole, the rest is `unallocated`. A
/// label that the panel does not have is `missing`. Throws `overflow` if a change or a rate does
/// not fit.
///
///     contributions_through(exports, parts, month{2025, 12}, on_year_before)
template <readable_panel P, class Base>
  requires detail::additive_level<value_of<P>>
[[nodiscard]] auto contributions_through(const P& all, const hierarchy<typename P::label_type>& of,
                                         period_of<P> p, const Base& base) {
  using label_type = typename P::label_type;
  using V = detail::total_of_levels<value_of<P>>;
  const auto view = all.view();
  const detail::row_finder finder(view);
  std::optional<period_of<P>> before;
  if constexpr (detail::suits_base<Base, period_of<P>>())
    if (view.width() != 0)
      before = detail::base_within(base, p, view.first(), view.first() + (view.width() - 1));
  const auto level_in = [&](const label_type& label, std::optional<period_of<P>> when) {
    const auto row = finder.find(label);
    const auto value = row && when ? view[*row].find(*when) : std::nullopt;
    return value ? std::optional<V>(detail::as_total(*value)) : std::nullopt;
  };

  std::vector<level_contribution<label_type>> result;
  for (const label_type& label : of.outline()) {
    const auto from = level_in(label, before);
    const auto to = level_in(label, p);
    const auto top = level_in(of.top_of(label), before);
    const auto whole = level_in(of.whole_of(label).value_or(label), before);

    const auto parts = of.parts_of(label);
    auto rest_from = parts.empty() ? std::optional<V>(V{}) : from;
    auto rest_to = parts.empty() ? std::optional<V>(V{}) : to;
    for (const label_type& part : parts) {
      rest_from = detail::less(rest_from, level_in(part, before));
      rest_to = detail::less(rest_to, level_in(part, p));
    }
    answer<percentage_points> unallocated = detail::contribution_of(rest_from, rest_to, top);
    if (to && !rest_to) unallocated = absence::incomplete;

    result.push_back({label, of.depth(label), detail::contribution_of(from, to, whole),
                      detail::contribution_of(from, to, top), unallocated});
  }
  return result;
}

}  // namespace fiscus::inline v0

#endif
