// SPDX-License-Identifier: BSL-1.0
// A text as a cell of CSV.
#ifndef FISCUS_TABLES_DETAIL_CSV_CELL_HPP
#define FISCUS_TABLES_DETAIL_CSV_CELL_HPP

#include <fiscus/tables/detail/input_blocks.hpp>

#include <string>
#include <string_view>

namespace fiscus::inline v0::detail {

/// A cell as RFC 4180 writes it, in quotation marks if it needs them, or if it begins with what
/// would be passed over as the byte-order mark of a file.
inline std::string csv_text(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos && !text.starts_with(utf8_mark))
    return std::string(text);
  std::string result = "\"";
  for (const char c : text) result.append(c == '"' ? 2 : 1, c);
  return result + '"';
}

}  // namespace fiscus::inline v0::detail

#endif
