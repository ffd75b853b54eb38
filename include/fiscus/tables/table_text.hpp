// SPDX-License-Identifier: BSL-1.0
// Tables as text with aligned columns, for a terminal or a press note.
#ifndef FISCUS_TABLES_TABLE_TEXT_HPP
#define FISCUS_TABLES_TABLE_TEXT_HPP

#include <fiscus/tables/detail/note_marks.hpp>
#include <fiscus/tables/detail/shown_text.hpp>
#include <fiscus/tables/table.hpp>
#include <fiscus/tables/table_cell.hpp>
#include <fiscus/text/has_text.hpp>
#include <fiscus/text/terminal_width.hpp>
#include <fiscus/text/text_grid.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

/// How a table is written as text.
struct table_text_style {
  std::string_view missing = "..";  ///< stands for a missing value
  std::string_view between = "  ";  ///< stands between columns
};

namespace detail {

/// Returns how many columns of a terminal stand behind the whole part of the first number in a
/// text.
inline std::size_t width_from_point(std::string_view shown) {
  constexpr std::string_view digits = "0123456789";
  const std::size_t begin = (std::min)(shown.find_first_of(digits), shown.size());
  const std::size_t end = shown.find_first_not_of("0123456789,", begin);
  return end == std::string_view::npos ? 0 : terminal_width(shown.substr(end));
}

inline grid_cell grid_cell_of(const table_cell& cell, const note_marks& marks, bool among_numbers,
                              std::string_view missing) {
  const std::string behind = shown_line(marks.behind(cell));
  if (cell.kind() == cell_kind::missing)
    return {shown_line(missing) + behind, among_numbers ? grid_place::right : grid_place::left};
  std::string text = shown_line(cell.text()) + behind;
  if (!among_numbers) return {std::move(text)};
  if (cell.kind() == cell_kind::text) return {std::move(text), grid_place::right};
  const std::size_t from_point = width_from_point(text);
  return {std::move(text), grid_place::at_point, from_point};
}

}  // namespace detail

/// Returns the caption, a line of headings and a line for each row, and a line for each note; the
/// decimal points of a column stand in line. Columns are as wide as a terminal shows their texts.
/// Line ends in a text are spaces, and other control characters are made visible.
///
///     Month    USD million  on year
///     2025-11       356     +14.8 %
///     2025-12       437     +25.6 %
[[nodiscard]] inline std::string to_text(const table& all, const table_text_style& style = {}) {
  const detail::note_marks marks(all);
  text_grid lines;
  text_grid::row headings;
  std::vector<bool> has_numbers;
  for (std::size_t j = 0; j < all.width(); ++j) {
    has_numbers.push_back(j >= all.label_columns() && detail::has_numbers(all, j));
    headings.push_back(detail::grid_cell_of(all.headings()[j], marks, has_numbers[j], ""));
  }
  if (all.width() != 0) lines.add(std::move(headings));
  for (std::size_t i = 0; i < all.size(); ++i) {
    text_grid::row cells;
    for (std::size_t j = 0; j < all.width(); ++j)
      cells.push_back(detail::grid_cell_of(all.cell(i, j), marks, has_numbers[j], style.missing));
    lines.add(std::move(cells));
  }
  std::string result;
  if (!all.caption().empty()) (result += detail::shown_line(all.caption())) += '\n';
  result += lines.text(style.between);
  for (const table_note& each : marks.all())
    result.append(detail::shown_line(each.mark + ' ' + each.text)) += '\n';
  for (const std::string& each : all.notes()) result.append(detail::shown_line(each)) += '\n';
  return result;
}

template <>
inline constexpr bool is_printed<table> = true;

}  // namespace fiscus::inline v0

#endif
