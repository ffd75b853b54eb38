// SPDX-License-Identifier: BSL-1.0
// Coarser periods from finer ones: fiscal years from months. The rule is always said.
#ifndef FISCUS_SERIES_AGGREGATE_HPP
#define FISCUS_SERIES_AGGREGATE_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/series/partial.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace fiscus {

/// The Coarse periods of `fine`, each by `rule` from the values of its parts: `sum`, `mean(mode)`,
/// `first`, `last`, `lowest`, `highest`, or a callable of your own. Carries how many parts there
/// were; a period without any is a gap.
///
///     aggregate<fiscal_year<>>(exports, sum, partial)[fiscal_year<>{2023}]   // 11 of 12
template <tiling_period Coarse, readable_series S, rule_for<value_of<S>> Rule>
  requires nests_in<period_of<S>, Coarse>
[[nodiscard]] constexpr series<Coarse, partial_value<value_of<S>>> aggregate(const S& fine,
                                                                             Rule rule,
                                                                             partial_tag) {
  using part_type = period_of<S>;
  using value_type = value_of<S>;
  if (fine.empty()) return {};
  const Coarse from = containing<Coarse>(fine.first());

  series<Coarse, partial_value<value_type>> result(from);
  std::vector<value_type> values;
  for (const Coarse whole : through(from, containing<Coarse>(fine.last()))) {
    const period_range<part_type> all_parts = parts<part_type>(whole);
    values.clear();
    for (const part_type part : all_parts)
      if (const auto value = fine.find(part)) values.push_back(*value);
    if (values.empty())
      result.push_back(std::nullopt);
    else
      result.push_back(partial_value<value_type>{rule(std::span<const value_type>(values)),
                                                 static_cast<int>(values.size()),
                                                 static_cast<int>(all_parts.size())});
  }
  return result;
}

/// The Coarse periods of `fine`, each by `rule` from the values of its parts. A period of which a
/// part is missing is a gap.
///
///     aggregate<fiscal_year<>>(exports, sum)
template <tiling_period Coarse, readable_series S, rule_for<value_of<S>> Rule>
  requires nests_in<period_of<S>, Coarse>
[[nodiscard]] constexpr series<Coarse, value_of<S>> aggregate(const S& fine, Rule rule) {
  return complete_only(aggregate<Coarse>(fine, rule, partial));
}

}  // namespace fiscus

#endif
