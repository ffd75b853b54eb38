// SPDX-License-Identifier: BSL-1.0
// A text as a cell of CSV.
#ifndef FISCUS_TABLES_DETAIL_CSV_CELL_HPP
#define FISCUS_TABLES_DETAIL_CSV_CELL_HPP

#include <fiscus/detail/message.hpp>
#include <fiscus/detail/utf8.hpp>
#include <fiscus/error.hpp>
#include <fiscus/tables/table_format.hpp>

#include <string>
#include <string_view>

namespace fiscus::inline v0::detail {

/// Returns whether a text would be read otherwise without quotation marks: if it has separators or
/// line ends, or begins with what would be passed over as the byte-order mark of a file or as a
/// comment, or has spaces around it that are passed over.
inline bool needs_quotes(std::string_view text, const table_format& as) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t'; };
  if (text.empty()) return false;
  for (const char c : text)
    if (c == as.separator || c == as.quote || c == '\r' || c == '\n') return true;
  return text.starts_with(utf8_mark) || text.front() == as.comment ||
         (as.trim && (is_space(text.front()) || is_space(text.back())));
}

/// Appends a cell, in quotation marks if it needs them. Throws `invalid_value` if it does and the
/// format has none.
inline void append_csv(std::string& to, std::string_view text, const table_format& as) {
  if (!needs_quotes(text, as)) {
    to += text;
    return;
  }
  if (as.quote == '\0')
    throw invalid_value(
        message().add("only a format with quotation marks can hold the text ").quote(text));
  to += as.quote;
  for (const char c : text) to.append(c == as.quote ? 2 : 1, c);
  to += as.quote;
}

/// Returns a cell as RFC 4180 writes it.
inline std::string csv_text(std::string_view text) {
  std::string result;
  append_csv(result, text, table_format{});
  return result;
}

/// Returns whether a spreadsheet would take a text for a formula: one that begins with `=`, `+`,
/// `-` or `@`, also in their full width, with a tab or with a line end.
constexpr bool is_formula(std::string_view text) noexcept {
  constexpr std::string_view signs[] = {"=",  "+",      "-",      "@",      "\t",    "\r",
                                        "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  for (const std::string_view each : signs)
    if (text.starts_with(each)) return true;
  return false;
}

}  // namespace fiscus::inline v0::detail

#endif
