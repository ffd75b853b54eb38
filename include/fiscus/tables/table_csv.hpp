// SPDX-License-Identifier: BSL-1.0
// Tables as CSV, in the dialect that a `table_format` describes, which the readers read back.
#ifndef FISCUS_TABLES_TABLE_CSV_HPP
#define FISCUS_TABLES_TABLE_CSV_HPP

#include <fiscus/tables/detail/csv_cell.hpp>
#include <fiscus/tables/table.hpp>
#include <fiscus/tables/table_cell.hpp>
#include <fiscus/tables/table_format.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// How a table is written as CSV.
struct csv_style {
  /// The separator, the quotation and decimal marks, the comment sign, whether there is a header,
  /// and whether spaces around cells are passed over; its other members are for readers.
  table_format format{};
  std::string_view missing{};  ///< stands for a missing value
  /// Whether an apostrophe is put before a text that a spreadsheet would run as a formula, as
  /// `=1+1`, also before that of a missing value unless it is a sign alone. Numbers stay as they
  /// are.
  bool spreadsheet_safe = false;
};

namespace detail {

/// Appends the text for a missing value.
inline void append_missing(std::string& to, const csv_style& style) {
  const bool is_sign_alone = style.missing.size() == 1;  // which runs nothing
  if (style.spreadsheet_safe && !is_sign_alone && is_formula(style.missing))
    return append_csv(to, "'" + std::string(style.missing), style.format);
  append_csv(to, style.missing, style.format);
}

inline void append_csv(std::string& to, const table_cell& cell, const csv_style& style) {
  if (cell.kind() == cell_kind::missing) return append_missing(to, style);
  if (cell.kind() == cell_kind::number) {
    std::string digits(cell.digits());
    if (const std::size_t point = digits.find('.'); point != std::string::npos)
      digits[point] = style.format.decimal_mark;
    return append_csv(to, digits, style.format);
  }
  if (style.spreadsheet_safe && is_formula(cell.text()))
    return append_csv(to, "'" + std::string(cell.text()), style.format);
  append_csv(to, cell.text(), style.format);
}

inline void append_csv(std::string& to, std::span<const table_cell> cells, const csv_style& style) {
  const std::size_t begin = to.size();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i != 0) to += style.format.separator;
    append_csv(to, cells[i], style);
  }
  // An empty line would be passed over.
  if (to.size() == begin && style.format.quote != '\0') to.append(2, style.format.quote);
  to += '\n';
}

}  // namespace detail

/// Returns a line of headings and a line for each row; numbers have all of their digits. The
/// caption and the notes are left out; see `table::with_note_columns`. Bytes that are no UTF-8 are
/// passed through. Throws `invalid_value` for a format that contradicts itself, or that has no
/// quotation marks where a text needs them.
///
///     to_csv(all, {.format = semicolon_separated, .missing = ".."})
[[nodiscard]] inline std::string to_csv(const table& all, const csv_style& style = {}) {
  style.format.check();
  std::string result;
  if (all.width() == 0) return result;
  if (style.format.header == table_header::names) detail::append_csv(result, all.headings(), style);
  for (std::size_t i = 0; i < all.size(); ++i) detail::append_csv(result, all.row(i), style);
  return result;
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
