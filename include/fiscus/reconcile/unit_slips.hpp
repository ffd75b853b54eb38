// SPDX-License-Identifier: BSL-1.0
// Figures of a fact sheet that are printed in per cent and should be in percentage points, or the
// reverse.
#ifndef FISCUS_RECONCILE_UNIT_SLIPS_HPP
#define FISCUS_RECONCILE_UNIT_SLIPS_HPP

#include <fiscus/figures/figure_form.hpp>
#include <fiscus/reconcile/detail/identity.hpp>
#include <fiscus/reconcile/detail/numbered.hpp>
#include <fiscus/reconcile/fact_sheet.hpp>
#include <fiscus/reconcile/quantity.hpp>
#include <fiscus/reconcile/statement.hpp>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

namespace detail {

/// The statements by which a quantity, or one of several, was first printed in per cent and in
/// percentage points.
struct units_printed {
  std::optional<statement_id> in_percent;
  std::optional<statement_id> in_points;

  constexpr void add(const units_printed& other) {
    if (!in_percent) in_percent = other.in_percent;
    if (!in_points) in_points = other.in_points;
  }
  [[nodiscard]] constexpr bool has_both() const noexcept { return in_percent && in_points; }
};

}  // namespace detail

/// Returns the statements that contradict each other by their units, whatever their numbers are: a
/// quantity that was printed in per cent and in percentage
/// points; a growth in points; a growth of two figures, or a mean of several, some in per cent and
/// some in points. Sums and differences may be printed in either. n statements cost n log n.
template <class Label>
[[nodiscard]] constexpr std::vector<std::vector<statement_id>> unit_slips(
    const fact_sheet<Label>& sheet) {
  const detail::indices<statement_id> statements(sheet.statements().size());
  detail::indexed<quantity, detail::units_printed> units_of(sheet.size(), detail::units_printed{});
  for (const statement_id i : statements) {
    if (sheet[i].kind != statement_kind::printed) continue;
    detail::units_printed& units = units_of[sheet[i].about];
    if (detail::is_share(sheet[i].form)) units.add({i, {}});
    if (is_points(sheet[i].form)) units.add({{}, i});
  }

  std::vector<std::vector<statement_id>> result;
  const auto add = [&](std::vector<statement_id> together) {
    std::sort(together.begin(), together.end());
    result.push_back(std::move(together));
  };
  for (const detail::units_printed& each : units_of)
    if (each.has_both()) add({*each.in_percent, *each.in_points});
  const detail::equations& all = sheet.equations();
  for (const statement_id i : statements) {
    const statement_kind kind = sheet[i].kind;
    if (kind != statement_kind::grown && kind != statement_kind::mean) continue;
    const auto& terms = all.identities[all.statements[i].identity].terms;
    detail::units_printed units;
    for (const detail::term& each : terms) {
      const detail::units_printed& printed = units_of[each.of];
      const bool is_rate_of_growth = kind == statement_kind::grown && &each == &terms.back();
      if (!is_rate_of_growth)
        units.add(printed);
      else if (printed.in_points)
        add({*printed.in_points, i});
    }
    if (units.has_both()) add({*units.in_percent, *units.in_points, i});
  }
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace fiscus::inline v0

#endif
