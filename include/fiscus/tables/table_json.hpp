// SPDX-License-Identifier: BSL-1.0
// Tables as JSON, a record for each row or a list for each column.
#ifndef FISCUS_TABLES_TABLE_JSON_HPP
#define FISCUS_TABLES_TABLE_JSON_HPP

#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/tables/detail/shown_text.hpp>
#include <fiscus/tables/table.hpp>
#include <fiscus/tables/table_cell.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fiscus::inline v0 {

/// How the cells of a table are arranged in JSON.
enum class json_layout : unsigned char {
  records,  ///< [{"Month": "2025-11", "USD": "356.00"}, {"Month": "2025-12", "USD": "437.00"}]
  columns,  ///< {"Month": ["2025-11", "2025-12"], "USD": ["356.00", "437.00"]}
};

/// How a table is written as JSON.
struct json_style {
  json_layout layout = json_layout::records;
  /// Whether numbers stand without quotation marks. Most programs then read them as `double`, which
  /// has not all digits of an amount.
  bool bare_numbers = false;
};

namespace detail {

/// Appends a text in quotation marks, in ASCII where JavaScript or HTML would take it for markup.
inline void append_json(std::string& to, std::string_view text) {
  check_utf8(text);
  constexpr std::string_view digits = "0123456789abcdef";
  to += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      (to += '\\') += c;
    } else if (c == '\n') {
      to += "\\n";
    } else if ((c >= 0 && c < ' ') || c == '\x7f' || c == '<') {
      const std::size_t code = static_cast<unsigned char>(c);
      ((to += "\\u00") += digits[code / 16]) += digits[code % 16];
    } else {
      to += c;
    }
  }
  to += '"';
}

inline void append_json(std::string& to, const table_cell& cell, const json_style& style) {
  if (cell.kind() == cell_kind::missing)
    to += "null";
  else if (cell.kind() == cell_kind::text)
    append_json(to, cell.text());
  else if (style.bare_numbers)
    to += cell.digits();
  else
    append_json(to, cell.digits());
}

inline void check_names(const table& of) {
  std::vector<std::string_view> names;
  for (const table_cell& each : of.headings()) names.push_back(each.text());
  std::sort(names.begin(), names.end());
  const auto twice = std::adjacent_find(names.begin(), names.end());
  if (twice != names.end())
    throw invalid_value(message().add("two columns of one name: ").quote(*twice));
}

}  // namespace detail

/// Returns a text as a string of JSON, in quotation marks. Throws `invalid_value` for a text that
/// is not in UTF-8.
[[nodiscard]] inline std::string to_json(std::string_view text) {
  std::string result;
  detail::append_json(result, text);
  return result;
}

/// Returns the cells of a table as JSON, whose names are the headings: texts as strings, numbers
/// with all of their digits as strings, too, unless the style asks otherwise, and `null` for
/// missing values. The caption and the notes are left out; see `table::with_note_columns`. Throws
/// `invalid_value` for two columns of one name, and for a text that is not in UTF-8.
[[nodiscard]] inline std::string to_json(const table& all, const json_style& style = {}) {
  detail::check_names(all);
  const bool by_row = style.layout == json_layout::records;
  std::string result(by_row ? "[" : "{");
  const auto next_line = [&](std::size_t i) { result += i == 0 ? "\n" : ",\n"; };
  const auto name = [&](std::size_t column) {
    detail::append_json(result, all.headings()[column].text());
    result += ": ";
  };
  for (std::size_t i = 0; by_row && i < all.size(); ++i) {
    next_line(i);
    for (std::size_t j = 0; j < all.width(); ++j) {
      result += j == 0 ? "{" : ", ";
      name(j);
      detail::append_json(result, all.cell(i, j), style);
    }
    result += '}';
  }
  for (std::size_t j = 0; !by_row && j < all.width(); ++j) {
    next_line(j);
    name(j);
    result += '[';
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (i != 0) result += ", ";
      detail::append_json(result, all.cell(i, j), style);
    }
    result += ']';
  }
  if (result.size() > 1) result += '\n';
  return result += by_row ? "]\n" : "}\n";
}

}  // namespace fiscus::inline v0

#endif
