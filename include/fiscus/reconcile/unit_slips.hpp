// SPDX-License-Identifier: BSL-1.0
// Figures of a fact sheet that are printed in per cent and should be in percentage points, or the
// reverse.
#ifndef FISCUS_RECONCILE_UNIT_SLIPS_HPP
#define FISCUS_RECONCILE_UNIT_SLIPS_HPP

#include <fiscus/figures/figure_form.hpp>
#include <fiscus/reconcile/detail/identity.hpp>
#include <fiscus/reconcile/fact_sheet.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace fiscus {

namespace detail {

/// The statements by which a quantity, or one of several, was first printed in per cent and in
/// percentage points.
struct units_printed {
  std::optional<std::size_t> in_percent;
  std::optional<std::size_t> in_points;

  constexpr void add(const units_printed& other) {
    if (!in_percent) in_percent = other.in_percent;
    if (!in_points) in_points = other.in_points;
  }
  [[nodiscard]] constexpr bool has_both() const noexcept { return in_percent && in_points; }
};

}  // namespace detail

/// Statements that contradict each other by their units, whatever their numbers are, by their
/// numbers in `fact_sheet::statements()`: a quantity that was printed in per cent and in percentage
/// points; a growth in points; a growth of two figures, or a mean of several, some in per cent and
/// some in points. Sums and differences may be printed in either. n statements cost n log n.
template <class Label>
[[nodiscard]] constexpr std::vector<std::vector<std::size_t>> unit_slips(
    const fact_sheet<Label>& sheet) {
  const auto statements = sheet.statements();
  std::vector<detail::units_printed> of(sheet.size());
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (statements[i].kind != statement_kind::printed) continue;
    detail::units_printed& units = of[statements[i].about.index];
    if (detail::is_share(statements[i].form)) units.add({i, {}});
    if (is_points(statements[i].form)) units.add({{}, i});
  }

  std::vector<std::vector<std::size_t>> result;
  const auto add = [&](std::vector<std::size_t> together) {
    std::sort(together.begin(), together.end());
    result.push_back(std::move(together));
  };
  for (const detail::units_printed& each : of)
    if (each.has_both()) add({*each.in_percent, *each.in_points});
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const statement_kind kind = statements[i].kind;
    if (kind != statement_kind::grown && kind != statement_kind::mean) continue;
    const auto& terms = sheet.equations().identities[sheet.equations().statements[i].index].terms;
    detail::units_printed units;
    for (std::size_t term = 0; term < terms.size(); ++term) {
      const detail::units_printed& each = of[terms[term].quantity];
      const bool is_rate_of_growth = kind == statement_kind::grown && term == 2;
      if (!is_rate_of_growth)
        units.add(each);
      else if (each.in_points)
        add({*each.in_points, i});
    }
    if (units.has_both()) add({*units.in_percent, *units.in_points, i});
  }
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace fiscus

#endif
