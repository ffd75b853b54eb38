// SPDX-License-Identifier: BSL-1.0
// A table to be written: headings, rows of cells, a caption and notes. Aligned text, Markdown,
// HTML, CSV and JSON are made of it by the headers table_text, table_markdown, table_html,
// table_csv and table_json; tables/to_table.hpp makes it of series and panels.
#ifndef FISCUS_TABLES_TABLE_HPP
#define FISCUS_TABLES_TABLE_HPP

#include <fiscus/detail/message.hpp>
#include <fiscus/detail/owned.hpp>
#include <fiscus/error.hpp>
#include <fiscus/tables/table_cell.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

/// Rows of cells below headings. The first column labels the rows, unless you say that more do, or
/// none.
///
///     table all({"Country", "USD million"});
///     all.add_row({"Peru", table_cell::number("437.50")});
///     all.add_row({"Chad", table_cell::missing("not collected")});
///     std::cout << to_markdown(all);
class table {
 public:
  using row_type = std::vector<table_cell>;

  /// No columns.
  table() = default;
  /// No rows below these headings. Throws `invalid_value` if there are fewer columns than those
  /// that label the rows.
  explicit table(row_type headings, std::size_t label_columns = 1)
      : all_(parts{std::move(headings), {}, label_columns, {}, {}}) {
    if (label_columns > width())
      throw invalid_value(detail::message()
                              .add("expected a heading for each of ")
                              .add_number(label_columns)
                              .add(" columns that label the rows, found ")
                              .add_number(width())
                              .add("; table() has no columns"));
  }

  /// Adds a row below. Throws `invalid_value` unless it has a cell for each heading.
  void add_row(row_type cells) {
    check_count("a cell for each of ", width(), " headings", cells.size());
    detail::make_room(all_->cells, all_->cells.size() + cells.size());
    for (table_cell& each : cells) all_->cells.push_back(std::move(each));
  }
  /// Adds a column on the right. Throws `invalid_value` unless it has a cell for each row; a table
  /// without columns takes any number.
  void add_column(table_cell heading, row_type cells) {
    const std::size_t rows = width() == 0 ? cells.size() : size();
    check_count("a cell for each of ", rows, " rows", cells.size());
    parts result{
        all_->headings, {}, width() == 0 ? 1 : all_->label_columns, all_->caption, all_->notes};
    result.headings.push_back(std::move(heading));
    for (std::size_t i = 0; i < rows; ++i) {
      for (std::size_t j = 0; j < width(); ++j) result.cells.push_back(cell(i, j));
      result.cells.push_back(std::move(cells[i]));
    }
    all_ = detail::owned<parts>(std::move(result));
  }

  /// Return the number of rows below the headings, and of columns.
  [[nodiscard]] std::size_t size() const noexcept {
    return width() == 0 ? 0 : all_->cells.size() / width();
  }
  [[nodiscard]] std::size_t width() const noexcept { return all_->headings.size(); }
  /// Returns how many columns, from the first on, label the rows.
  [[nodiscard]] std::size_t label_columns() const noexcept { return all_->label_columns; }
  [[nodiscard]] std::span<const table_cell> headings() const& noexcept { return all_->headings; }
  /// Returns the i-th row. Throws `invalid_index` if there are fewer.
  [[nodiscard]] std::span<const table_cell> row(std::size_t i) const& {
    detail::check_index("row", i, size());
    return std::span(all_->cells).subspan(i * width(), width());
  }
  /// Returns a cell by its row and column. Throws `invalid_index` beyond the last.
  [[nodiscard]] const table_cell& cell(std::size_t i, std::size_t column) const& {
    detail::check_index("column", column, width());
    return row(i)[column];
  }
  void headings() const&& = delete;
  void row(std::size_t) const&& = delete;
  void cell(std::size_t, std::size_t) const&& = delete;

  /// Says what the table shows.
  void set_caption(std::string text) noexcept { all_->caption = std::move(text); }
  [[nodiscard]] std::string_view caption() const& noexcept { return all_->caption; }
  /// Adds a note about the whole table, as its source.
  void add_note(std::string text) { all_->notes.push_back(std::move(text)); }
  [[nodiscard]] std::span<const std::string> notes() const& noexcept { return all_->notes; }
  void caption() const&& = delete;
  void notes() const&& = delete;

  /// Adds a footnote to a cell. Throws `invalid_index` beyond the last.
  void add_note(std::size_t i, std::size_t column, table_note note) {
    static_cast<void>(cell(i, column));
    all_->cells[i * width() + column].add_note(std::move(note));
  }

  /// Returns the table with rows and columns exchanged; the heading of the column of labels stays.
  /// Throws `invalid_value` unless one column labels the rows.
  [[nodiscard]] table transposed() const {
    if (label_columns() != 1)
      throw invalid_value("rows and columns are exchanged where one column labels the rows");
    row_type headings{all_->headings.front()};
    for (std::size_t i = 0; i < size(); ++i) headings.push_back(cell(i, 0));
    table result = with_headings(std::move(headings), 1);
    for (std::size_t j = 1; j < width(); ++j) {
      row_type cells{all_->headings[j]};
      for (std::size_t i = 0; i < size(); ++i) cells.push_back(cell(i, j));
      result.add_row(std::move(cells));
    }
    return result;
  }

  /// Returns the table with a footnote on each missing value whose reason is known.
  [[nodiscard]] table with_reasons_as_notes() const {
    table result = *this;
    for (table_cell& each : result.all_->cells)
      if (!each.reason().empty()) each.add_note({std::string(each.reason())});
    return result;
  }

  /// Returns the table with the footnotes of each column in a column of texts behind it, whose
  /// heading is that of the column and `ending`: for CSV and JSON, which have no footnotes. Where
  /// another column has this heading, a number follows it: "USD notes 2".
  [[nodiscard]] table with_note_columns(std::string_view ending = " notes") const {
    std::vector<bool> has_notes(width());
    for (std::size_t k = 0; k < all_->cells.size(); ++k)
      if (!all_->cells[k].notes().empty()) has_notes[k % width()] = true;
    row_type headings;
    row_type taken = all_->headings;
    std::size_t labels = 0;
    for (std::size_t j = 0; j < width(); ++j) {
      headings.push_back(all_->headings[j]);
      if (has_notes[j]) {
        headings.push_back(new_heading(std::string(headings.back().text()).append(ending), taken));
        taken.push_back(headings.back());
      }
      if (j < label_columns()) labels = headings.size();
    }
    table result = with_headings(std::move(headings), labels);
    for (std::size_t i = 0; i < size(); ++i) {
      row_type cells;
      for (std::size_t j = 0; j < width(); ++j) {
        cells.push_back(cell(i, j).without_notes());
        if (has_notes[j]) cells.push_back(texts_of_notes(cell(i, j)));
      }
      result.add_row(std::move(cells));
    }
    return result;
  }

  [[nodiscard]] friend bool operator==(const table&, const table&) = default;

 private:
  struct parts {
    row_type headings;
    row_type cells;
    std::size_t label_columns = 0;
    std::string caption;
    std::vector<std::string> notes;

    [[nodiscard]] friend bool operator==(const parts&, const parts&) = default;
  };

  static void check_count(std::string_view expected, std::size_t count, std::string_view of,
                          std::size_t found) {
    if (found != count)
      throw invalid_value(detail::message()
                              .add("expected ")
                              .add(expected)
                              .add_number(count)
                              .add(of)
                              .add(", found ")
                              .add_number(found));
  }
  static std::string new_heading(const std::string& wanted, const row_type& taken) {
    std::string result = wanted;
    const auto is_taken = [&](const table_cell& each) { return each.text() == result; };
    for (int number = 2; std::any_of(taken.begin(), taken.end(), is_taken); ++number)
      result = wanted + ' ' + std::to_string(number);
    return result;
  }
  static std::string texts_of_notes(const table_cell& of) {
    std::string result;
    for (const table_note& each : of.notes()) result += (result.empty() ? "" : "; ") + each.text;
    return result;
  }
  /// Returns a table without rows, with the caption and the notes of this one.
  [[nodiscard]] table with_headings(row_type headings, std::size_t label_columns) const {
    table result(std::move(headings), label_columns);
    result.all_->caption = all_->caption;
    result.all_->notes = all_->notes;
    return result;
  }

  detail::owned<parts> all_;
};

}  // namespace fiscus::inline v0

#endif
