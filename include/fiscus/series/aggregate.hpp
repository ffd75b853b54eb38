// SPDX-License-Identifier: BSL-1.0
// Coarser periods from finer ones by a rule: fiscal years from months.
#ifndef FISCUS_SERIES_AGGREGATE_HPP
#define FISCUS_SERIES_AGGREGATE_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/series/detail/spans.hpp>
#include <fiscus/series/partial.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace fiscus::inline v0 {

namespace detail {

/// Returns a series of what `make(values, n)`, a Value or none, makes of the n parts of each of
/// `wholes`, of which `values` are there.
template <class Value, readable_series S, partitioning_period Coarse, class Make>
[[nodiscard]] constexpr series<Coarse, Value> made_of_parts(
    const S& fine, std::optional<period_range<Coarse>> wholes, Make make) {
  if (!wholes) return {};
  series<Coarse, Value> result(*wholes->begin());
  result.reserve(wholes->size());
  std::vector<value_of<S>> values;
  for (const Coarse whole : *wholes) {
    const auto all_parts = parts<period_of<S>>(whole);
    values.clear();
    for (const auto part : all_parts)
      if (const auto value = fine.find(part)) values.push_back(*value);
    result.push_back(make(std::span<const value_of<S>>(values), all_parts.size()));
  }
  return result;
}

}  // namespace detail

/// Returns for each Coarse period that `fine` touches what `rule` makes of the values that are
/// there, with how many there are and how many parts the period has. A period without any is a gap.
/// The rules are `sum`, `mean(mode)`, `first`, `last`, `lowest`, `highest`, `median(mode)`,
/// `weighted_mean(weights, mode)`, or a callable of your own. Fiscal years that reach out of the
/// years 1 to 9999 are left out.
///
///     aggregate<fiscal_year<>>(exports, sum, partial)[fiscal_year<>{2023}]   // 11 of 12
template <partitioning_period Coarse, readable_series S, rule_for<value_of<S>> Rule>
  requires nests_in<period_of<S>, Coarse>
[[nodiscard]] constexpr series<Coarse, partial_value<value_of<S>>> aggregate(const S& fine,
                                                                             Rule rule,
                                                                             partial_tag) {
  using result_value = partial_value<value_of<S>>;
  return detail::made_of_parts<result_value>(
      fine, detail::touched_periods<Coarse>(fine.start(), fine.length()),
      [&](auto values, std::size_t of) -> std::optional<result_value> {
        if (values.empty()) return std::nullopt;
        return result_value{rule(values), static_cast<int>(values.size()), static_cast<int>(of)};
      });
}

/// Returns for each Coarse period that lies inside the span of `fine` what `rule` makes of the
/// values of its parts. A period in which one is missing is a gap; the rule is not called for it.
///
///     aggregate<fiscal_year<>>(exports, sum)
template <partitioning_period Coarse, readable_series S, rule_for<value_of<S>> Rule>
  requires nests_in<period_of<S>, Coarse>
[[nodiscard]] constexpr series<Coarse, value_of<S>> aggregate(const S& fine, Rule rule) {
  return detail::made_of_parts<value_of<S>>(
      fine, detail::whole_periods<Coarse>(fine.start(), fine.length()),
      [&](auto values, std::size_t of) -> std::optional<value_of<S>> {
        if (values.size() < of) return std::nullopt;
        return rule(values);
      });
}

}  // namespace fiscus::inline v0

#endif
