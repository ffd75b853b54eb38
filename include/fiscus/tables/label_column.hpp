// SPDX-License-Identifier: BSL-1.0
// Panels at one period side by side as a table: what each country sold, its share, its growth.
#ifndef FISCUS_TABLES_LABEL_COLUMN_HPP
#define FISCUS_TABLES_LABEL_COLUMN_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/tables/table.hpp>
#include <fiscus/tables/table_cell.hpp>
#include <fiscus/tables/to_cell.hpp>

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

/// The cells of a panel's labels at one period, whatever its values are, below a heading.
template <class Label>
class label_column {
 public:
  /// A label and its cell.
  struct entry {
    Label label;
    table_cell cell;
  };

  /// Takes the values of a period, in a style if one is given. Throws as `to_text` of the values.
  template <readable_panel P, class... Style>
    requires(std::same_as<typename P::label_type, Label>)
  label_column(table_cell heading, const P& all, period_of<P> p, const Style&... style)
      : heading_(std::move(heading)) {
    const auto view = all.view();
    for (std::size_t i = 0; i < view.size(); ++i)
      entries_.push_back({view.labels()[i], to_cell(view.row_unchecked(i).find(p), style...)});
  }

  [[nodiscard]] const table_cell& heading() const& noexcept { return heading_; }
  [[nodiscard]] const std::vector<entry>& entries() const& noexcept { return entries_; }
  void heading() const&& = delete;
  void entries() const&& = delete;

 private:
  table_cell heading_;
  std::vector<entry> entries_;
};
template <class Text, readable_panel P, class... Style>
label_column(const Text&, const P&, period_of<P>, const Style&...)
    -> label_column<typename P::label_type>;

/// Returns the table of columns with a row for each label that any of them has, in the order in
/// which they come. Throws `invalid_value` for a panel with two series of one label.
///
///     to_table("Country", {label_column("USD million", by_country, december, in_millions),
///                          label_column("on year", year_on_year(by_country), december,
///                          one_place)})
template <stands_in_cell Label>
[[nodiscard]] table to_table(table_cell heading,
                             std::initializer_list<label_column<Label>> columns) {
  table::row_type headings{std::move(heading)};
  std::vector<Label> labels;
  std::map<Label, std::vector<std::optional<table_cell>>> rows;
  for (const auto& column : columns) {
    const std::size_t place = headings.size() - 1;
    headings.push_back(column.heading());
    for (const auto& [label, cell] : column.entries()) {
      const auto [found, is_new] = rows.try_emplace(label, columns.size());
      if (is_new) labels.push_back(label);
      if (found->second[place])
        throw invalid_value(detail::about_label("two series of one label", label));
      found->second[place] = cell;
    }
  }
  table result(std::move(headings));
  for (const Label& each : labels) {
    table::row_type cells{to_cell(each)};
    for (const auto& cell : rows.at(each)) cells.push_back(cell.value_or(table_cell::missing()));
    result.add_row(std::move(cells));
  }
  return result;
}

}  // namespace fiscus::inline v0

#endif
