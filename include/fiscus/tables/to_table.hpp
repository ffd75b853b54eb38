// SPDX-License-Identifier: BSL-1.0
// Series, comparisons and aggregates side by side as a table, and a panel as a table.
#ifndef FISCUS_TABLES_TO_TABLE_HPP
#define FISCUS_TABLES_TO_TABLE_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/span_limit.hpp>
#include <fiscus/tables/table.hpp>
#include <fiscus/tables/table_cell.hpp>
#include <fiscus/tables/to_cell.hpp>
#include <fiscus/text/period_text.hpp>
#include <fiscus/vintages/observation_status.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

/// The cells of a series, whatever its values are, below a heading.
template <calendar_period Period>
class table_column {
 public:
  /// Takes the values of a series, in a style if one is given: `money_style`, `percent_style`,
  /// `points_style`. Throws as `to_text` of the values.
  template <readable_series S, class... Style>
    requires(std::same_as<period_of<S>, Period>)
  table_column(table_cell heading, const S& values, const Style&... style)
      : heading_(std::move(heading)), first_(values.view().start()) {
    detail::require_cell<value_of<S>, Style...>();
    for (const Period p : values.periods()) cells_.push_back(to_cell(values.find(p), style...));
  }

  /// Adds a footnote to the values that have a status: "p" for a provisional one.
  template <readable_series S>
    requires std::same_as<period_of<S>, Period> && std::same_as<value_of<S>, observation_status>
  [[nodiscard]] table_column with_statuses(const S& statuses) const {
    table_column result = *this;
    for (std::size_t i = 0; i < cells_.size(); ++i)
      if (const auto status = statuses.find(*first_ + static_cast<int>(i)))
        result.cells_[i] = with_status(cells_[i], *status);
    return result;
  }

  [[nodiscard]] const table_cell& heading() const& noexcept { return heading_; }
  void heading() const&& = delete;
  /// Returns all periods, gaps included.
  [[nodiscard]] period_range<Period> periods() const {
    return {first_.value_or(Period{}), first_ ? cells_.size() : 0};
  }
  /// Returns the cell of a period; a missing value where the series has none.
  [[nodiscard]] table_cell cell(Period p) const {
    if (cells_.empty() || p < *first_ || p > *first_ + static_cast<int>(cells_.size() - 1))
      return table_cell::missing();
    return cells_[static_cast<std::size_t>(p - *first_)];
  }

 private:
  table_cell heading_;
  std::optional<Period> first_;
  std::vector<table_cell> cells_;
};
template <readable_series S, class... Style>
table_column(table_cell, const S&, const Style&...) -> table_column<period_of<S>>;
template <class Text, readable_series S, class... Style>
table_column(const Text&, const S&, const Style&...) -> table_column<period_of<S>>;

/// Returns the table of columns with a row for each of some periods, which are written by the
/// pattern, if there is one. Throws `pattern_error`.
///
///     to_table("Month", known.since(december - 12).periods(),
///              {table_column("USD million", known, in_millions),
///               table_column("on year", year_on_year(known), one_place)})
template <has_label Period>
[[nodiscard]] table to_table(table_cell heading, const period_range<Period>& periods,
                             std::initializer_list<table_column<Period>> columns,
                             std::string_view pattern = {}) {
  table::row_type headings{std::move(heading)};
  for (const auto& each : columns) headings.push_back(each.heading());
  table result(std::move(headings));
  for (const Period p : periods) {
    table::row_type cells{detail::period_label(p, pattern)};
    for (const auto& each : columns) cells.push_back(each.cell(p));
    result.add_row(std::move(cells));
  }
  return result;
}

/// Returns the table of columns with a row for each period from the first that any of them has to
/// the last. Throws `span_too_long` if these lie further apart than `span_limit` allows.
template <has_label Period>
[[nodiscard]] table to_table(table_cell heading,
                             std::initializer_list<table_column<Period>> columns,
                             std::string_view pattern = {}) {
  std::optional<Period> from;
  std::optional<Period> to;
  for (const auto& each : columns) {
    const auto periods = each.periods();
    if (periods.size() == 0) continue;
    const Period begin = *periods.begin();
    const Period end = begin + static_cast<int>(periods.size() - 1);
    from = from ? (std::min)(*from, begin) : begin;
    to = to ? (std::max)(*to, end) : end;
  }
  const std::size_t count = from ? detail::limited_span(*from, *to, span_limit{}) : 0;
  return to_table(std::move(heading), period_range<Period>(from.value_or(Period{}), count), columns,
                  pattern);
}

/// Returns the table of a panel with a row for each label and a column for each period, in a style
/// if one is given. `transposed()` exchanges them. Throws as `to_text` of the values.
///
///     to_table("Country", by_country, money_style{.unit = million}).transposed()
template <readable_panel P, class... Style>
  requires has_label<period_of<P>> && stands_in_cell<typename P::label_type>
[[nodiscard]] table to_table(table_cell heading, const P& all, const Style&... style) {
  detail::require_cell<value_of<P>, Style...>();
  const auto view = all.view();
  table::row_type headings{std::move(heading)};
  for (const auto p : view.periods()) headings.push_back(to_text(p));
  table result(std::move(headings));
  for (std::size_t i = 0; i < view.size(); ++i) {
    table::row_type cells{to_cell(view.labels()[i])};
    for (const auto p : view.periods()) cells.push_back(to_cell(view[i].find(p), style...));
    result.add_row(std::move(cells));
  }
  return result;
}

}  // namespace fiscus::inline v0

#endif
