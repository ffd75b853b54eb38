// SPDX-License-Identifier: BSL-1.0
// The texts of a table as readers see them: characters without a shape are made visible.
#ifndef FISCUS_TABLES_DETAIL_SHOWN_TEXT_HPP
#define FISCUS_TABLES_DETAIL_SHOWN_TEXT_HPP

#include <fiscus/detail/message.hpp>
#include <fiscus/detail/utf8.hpp>
#include <fiscus/error.hpp>
#include <fiscus/tables/table.hpp>
#include <fiscus/tables/table_cell.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace fiscus::inline v0::detail {

/// Returns whether a column has numbers, or nothing but missing values.
inline bool has_numbers(const table& of, std::size_t column) {
  bool has_texts = false;
  for (std::size_t i = 0; i < of.size(); ++i) {
    const cell_kind kind = of.cell(i, column).kind();
    if (kind == cell_kind::number) return true;
    has_texts = has_texts || kind == cell_kind::text;
  }
  return of.size() != 0 && !has_texts;
}

constexpr bool is_line_end(char32_t code) noexcept { return code == U'\n' || code == U'\r'; }

/// Appends what is shown for a control character: its picture, ␛ for escape, and U+FFFD for those
/// that turn the direction of what stands behind them. Returns false for any other character.
inline bool append_control(std::string& to, char32_t code) {
  constexpr char32_t delete_sign = 0x7F;
  constexpr char32_t first_letter = 0xA0;  // control characters stand between these two
  const bool turns_direction =
      (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
  if (code >= U' ' && code < delete_sign) return false;
  if (code < U' ')
    (to += "\xE2\x90") += static_cast<char>(0x80 + static_cast<int>(code));  // U+2400 + code
  else if (code == delete_sign)
    to += "\xE2\x90\xA1";  // U+2421
  else if (code < first_letter || turns_direction)
    to += "\xEF\xBF\xBD";  // U+FFFD
  else
    return false;
  return true;
}

/// Returns a text in one line of a terminal: line ends and tabs are spaces, and a byte that is no
/// UTF-8 is U+FFFD.
inline std::string shown_line(std::string_view text) {
  std::string result;
  bool is_after_return = false;
  for_each_character(text, [&](const utf8_character& each, std::string_view bytes) {
    const bool ends_pair = is_after_return && each.code == U'\n';
    is_after_return = each.code == U'\r';
    if (is_line_end(each.code) || each.code == U'\t')
      result += ends_pair ? "" : " ";
    else if (!each.is_valid)
      result += "\xEF\xBF\xBD";
    else if (!append_control(result, each.code))
      result += bytes;
  });
  return result;
}

/// Throws `invalid_value` for a text that is not in UTF-8.
inline void check_utf8(std::string_view text) {
  if (!is_utf8(text)) throw invalid_value(message().add("a text is not in UTF-8: ").quote(text));
}

/// Calls f(character, its bytes, is_at_end) for each character, a line end of two characters once.
/// Throws as above.
template <class F>
void for_each_shown(std::string_view text, F f) {
  check_utf8(text);
  for (bool is_first = true; !text.empty(); is_first = false) {
    const utf8_character next = first_character(text);
    const std::string_view bytes = text.substr(0, next.bytes);
    text.remove_prefix(next.bytes);
    if (next.code == U'\r' && text.starts_with('\n')) continue;
    f(next.code, bytes, is_first || text.empty());
  }
}

}  // namespace fiscus::inline v0::detail

#endif
