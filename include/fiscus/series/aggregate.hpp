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

namespace detail {

/// The Coarse periods of `fine`, each what `make(values, n)` makes of those of its n parts that are
/// there: a Value or none.
template <partitioning_period Coarse, class Value, readable_series S, class Make>
[[nodiscard]] constexpr series<Coarse, Value> made_of_parts(const S& all, Make make) {
  using part_type = period_of<S>;
  const auto fine = inside_of_any<Coarse>(all.view());
  if (fine.empty()) return {};
  const Coarse from = containing<Coarse>(fine.first());

  series<Coarse, Value> result(from);
  std::vector<value_of<S>> values;
  for (const Coarse whole : through(from, containing<Coarse>(fine.last()))) {
    const period_range<part_type> all_parts = parts<part_type>(whole);
    values.clear();
    for (const part_type part : all_parts)
      if (const auto value = fine.find(part)) values.push_back(*value);
    result.push_back(make(std::span<const value_of<S>>(values), all_parts.size()));
  }
  return result;
}

}  // namespace detail

/// The Coarse periods of `fine`, each by `rule` from the values of its parts. Months of a fiscal
/// year that reaches out of the years 1 to 9999 are in none. The rules are `sum`, `mean(mode)`,
/// `first`, `last`, `lowest`, `highest`, or a callable of your own. Carries how many parts there
/// were; a period without any is a gap.
///
///     aggregate<fiscal_year<>>(exports, sum, partial)[fiscal_year<>{2023}]   // 11 of 12
template <partitioning_period Coarse, readable_series S, rule_for<value_of<S>> Rule>
  requires nests_in<period_of<S>, Coarse>
[[nodiscard]] constexpr series<Coarse, partial_value<value_of<S>>> aggregate(const S& fine,
                                                                             Rule rule,
                                                                             partial_tag) {
  using result_value = partial_value<value_of<S>>;
  return detail::made_of_parts<Coarse, result_value>(
      fine, [&](auto values, std::size_t of) -> std::optional<result_value> {
        if (values.empty()) return std::nullopt;
        return result_value{rule(values), static_cast<int>(values.size()), static_cast<int>(of)};
      });
}

/// The Coarse periods of `fine`, each by `rule` from the values of its parts. A period of which a
/// part is missing is a gap, and the rule is not asked for it.
///
///     aggregate<fiscal_year<>>(exports, sum)
template <partitioning_period Coarse, readable_series S, rule_for<value_of<S>> Rule>
  requires nests_in<period_of<S>, Coarse>
[[nodiscard]] constexpr series<Coarse, value_of<S>> aggregate(const S& fine, Rule rule) {
  using result_value = value_of<S>;
  return detail::made_of_parts<Coarse, result_value>(
      fine, [&](auto values, std::size_t of) -> std::optional<result_value> {
        if (values.size() < of) return std::nullopt;
        return rule(values);
      });
}

}  // namespace fiscus

#endif
