// SPDX-License-Identifier: BSL-1.0
// What each label of a hierarchy adds to the growth of its own whole and of the top, through all
// levels.
#ifndef FISCUS_GROWTH_HIERARCHY_CONTRIBUTION_HPP
#define FISCUS_GROWTH_HIERARCHY_CONTRIBUTION_HPP

#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/contribution.hpp>
#include <fiscus/growth/detail/levels.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/growth/panel_contribution.hpp>
#include <fiscus/series/hierarchy.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/panel_groups.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace fiscus {

/// What a label adds to growth.
template <class Label>
struct level_contribution {
  Label label;
  std::size_t depth;             ///< how many wholes are above it
  answer<growth_rate> to_whole;  ///< to the growth of its own whole; of a top, its growth
  answer<growth_rate> to_top;    ///< to the growth of the top above it; of a top, its growth
  /// What of `to_top` its parts do not account for: zero where they add up to it, and for a label
  /// without parts; `incomplete` if one of these is missing in the later period, and `base_missing`
  /// if in the earlier one. With it the contributions of the parts add up to that of the whole
  /// exactly.
  answer<growth_rate> unallocated;

  [[nodiscard]] friend bool operator==(const level_contribution&,
                                       const level_contribution&) = default;
};

namespace detail {

// The levels of a row of a panel, which may not be there, in two periods.
template <class V>
struct two_levels {
  std::optional<V> from, to;

  void subtract(const two_levels& part) {
    const auto without = [](const std::optional<V>& a, const std::optional<V>& b) {
      return a && b ? std::optional<V>(minus(*a, *b)) : std::nullopt;
    };
    from = without(from, part.from);
    to = without(to, part.to);
  }
};

template <class V>
answer<growth_rate> contribution_of(const two_levels<V>& part, const std::optional<V>& base) {
  if (!part.to) return absence::missing;
  if (!part.from || !base) return absence::base_missing;
  return contribution(*part.from, *part.to, *base);
}

}  // namespace detail

/// What each label of a hierarchy adds to the growth of its whole and of its top from the period
/// `from` to the period `to`, as in an indented list (see `hierarchy::outline`). All of it is of
/// the values that the panel states; where parts do not add up to their whole, the rest is
/// `unallocated`. A label that the panel does not have is `missing`. Throws `overflow` if a change
/// or a rate does not fit.
template <panel_of_levels P>
[[nodiscard]] auto contributions(const P& all, const hierarchy<typename P::label_type>& of,
                                 period_of<P> from, period_of<P> to) {
  using label_type = typename P::label_type;
  using V = detail::total_of_levels<value_of<P>>;
  const auto view = all.view();
  const detail::row_finder finder(view);
  const auto levels = [&](const label_type& label) -> detail::two_levels<V> {
    const auto row = finder.find(label);
    if (!row) return {};
    const auto level_in = [&](period_of<P> p) {
      const auto value = view[*row].find(p);
      return value ? std::optional<V>(detail::as_total(*value)) : std::nullopt;
    };
    return {level_in(from), level_in(to)};
  };

  std::vector<level_contribution<label_type>> result;
  for (const label_type& label : of.outline()) {
    const detail::two_levels<V> own = levels(label);
    const std::optional<V> top = levels(of.top_of(label)).from;
    const std::optional<label_type> whole = of.whole_of(label);

    const auto parts = of.parts_of(label);
    detail::two_levels<V> rest = parts.empty() ? detail::two_levels<V>{V{}, V{}} : own;
    for (const label_type& part : parts) rest.subtract(levels(part));
    answer<growth_rate> unallocated = detail::contribution_of(rest, top);
    if (own.to && !rest.to) unallocated = absence::incomplete;

    result.push_back({label, of.depth(label),
                      detail::contribution_of(own, whole ? levels(*whole).from : own.from),
                      detail::contribution_of(own, top), unallocated});
  }
  return result;
}

}  // namespace fiscus

#endif
