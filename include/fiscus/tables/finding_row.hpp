// SPDX-License-Identifier: BSL-1.0
// Findings as a table: what was printed, what the other figures give, and the verdict.
#ifndef FISCUS_TABLES_FINDING_ROW_HPP
#define FISCUS_TABLES_FINDING_ROW_HPP

#include <fiscus/claims/finding.hpp>
#include <fiscus/tables/table.hpp>
#include <fiscus/tables/table_cell.hpp>
#include <fiscus/tables/to_cell.hpp>

#include <string>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

/// A finding and the words for what it is about.
struct finding_row {
  std::string label;
  finding found;
};

/// Returns the table of findings, a row for each: its label, the printed figure in its own words,
/// the computed one, and the verdict in words. Where nothing can be computed, the reason is known.
///
///     to_table("Claim", {{"Growth on the year", check(on_year)}, {"Growth", check(on_month)}})
[[nodiscard]] inline table to_table(table_cell heading, const std::vector<finding_row>& rows) {
  table result({std::move(heading), "Printed", "Computed", "Verdict"});
  for (const auto& [label, found] : rows)
    result.add_row(
        {label, to_cell(found.stated()),
         found.computed() ? to_cell(*found.computed()) : table_cell::missing(in_words(found.why())),
         in_words(found.outcome())});
  return result;
}

}  // namespace fiscus::inline v0

#endif
