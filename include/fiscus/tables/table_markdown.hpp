// SPDX-License-Identifier: BSL-1.0
// Tables as Markdown, in the form that GitHub, GitLab and Pandoc read.
#ifndef FISCUS_TABLES_TABLE_MARKDOWN_HPP
#define FISCUS_TABLES_TABLE_MARKDOWN_HPP

#include <fiscus/tables/detail/note_marks.hpp>
#include <fiscus/tables/detail/shown_text.hpp>
#include <fiscus/tables/table.hpp>
#include <fiscus/tables/table_cell.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace fiscus::inline v0 {

/// How a table is written as Markdown.
struct markdown_style {
  std::string_view missing = "..";  ///< stands for a missing value
};

namespace detail {

/// Returns whether readers of Markdown drop a character at an end of a cell.
constexpr bool is_space(char32_t code) noexcept {
  return code == U' ' || code == U'\t' || code == 0xA0 || code == 0x1680 ||
         (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F ||
         code == 0x205F || code == 0x3000 || code == 0xFEFF;
}

/// Writes texts so that no character of theirs is markup.
class markdown_text {
 public:
  /// Throws `invalid_value` for a text that is not in UTF-8.
  explicit markdown_text(std::string_view text) {
    for_each_shown(text, [this](char32_t code, std::string_view bytes, bool is_at_end) {
      append(code, bytes, is_at_end);
    });
  }

  [[nodiscard]] const std::string& in_cell() const& noexcept { return result_; }

  /// Returns the text as the beginning of a paragraph, where more signs are markup.
  [[nodiscard]] std::string in_paragraph() const {
    std::string result = result_;
    // A line that is a tag alone would be HTML and not a paragraph.
    if (constexpr std::string_view line_end = "<br>"; result.starts_with(line_end))
      return result.replace(0, line_end.size(), "&#10;");
    const std::size_t digits = result.find_first_not_of("0123456789");
    if (digits == std::string::npos) return result;
    const bool begins_list = digits != 0 && (result[digits] == '.' || result[digits] == ')');
    const bool begins_block = std::string_view("#+-=:").find(result.front()) != std::string::npos;
    if (begins_list || begins_block) result.insert(begins_list ? digits : 0, 1, '\\');
    return result;
  }

 private:
  void append(char32_t code, std::string_view bytes, bool is_at_end) {
    if (is_line_end(code)) {
      result_ += "<br>";
    } else if (code == U'\t' || (is_at_end && is_space(code))) {
      result_.append("&#").append(std::to_string(static_cast<unsigned>(code))) += ';';
    } else if (!append_control(result_, code)) {
      if (code < 0x80 && std::string_view("\\`*_[]<>&~|$").find(bytes) != std::string_view::npos)
        result_ += '\\';
      result_ += bytes;
    }
  }

  std::string result_;
};

inline std::string markdown_cell(const table_cell& cell, const note_marks& marks,
                                 std::string_view missing) {
  const std::string_view text = cell.kind() == cell_kind::missing ? missing : cell.text();
  const std::string behind = marks.behind(cell);
  return ' ' + markdown_text(std::string(text) + behind).in_cell() + " |";
}

inline void append_paragraph_line(std::string& to, std::string_view text) {
  if (text.empty()) return;
  to.append(to.empty() ? "" : "\\\n").append(markdown_text(text).in_paragraph());
}

}  // namespace detail

/// Returns a text as a paragraph of Markdown in which no character of it is markup. Throws
/// `invalid_value` for a text that is not in UTF-8.
[[nodiscard]] inline std::string to_markdown(std::string_view text) {
  return detail::markdown_text(text).in_paragraph();
}

/// Returns a table of Markdown, with numbers flush right, below its caption and above its notes. No
/// character of a text is markup; a line end within a cell is `<br>`. Throws `invalid_value` for a
/// text that is not in UTF-8.
///
///     | Month | USD million |
///     | --- | ---: |
///     | 2025-12 | 437 |
[[nodiscard]] inline std::string to_markdown(const table& all, const markdown_style& style = {}) {
  const detail::note_marks marks(all);
  std::string result;
  detail::append_paragraph_line(result, all.caption());
  if (!result.empty()) result += "\n\n";
  if (all.width() != 0) {
    result += '|';
    for (const table_cell& each : all.headings()) result += detail::markdown_cell(each, marks, "");
    result += "\n|";
    for (std::size_t j = 0; j < all.width(); ++j)
      result += j >= all.label_columns() && detail::has_numbers(all, j) ? " ---: |" : " --- |";
    result += '\n';
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    result += '|';
    for (const table_cell& each : all.row(i))
      result += detail::markdown_cell(each, marks, style.missing);
    result += '\n';
  }
  std::string notes;
  for (const table_note& each : marks.all())
    detail::append_paragraph_line(notes, each.mark + ' ' + each.text);
  for (const std::string& each : all.notes()) detail::append_paragraph_line(notes, each);
  if (!notes.empty()) result += (all.width() == 0 ? "" : "\n") + notes + '\n';
  return result;
}

}  // namespace fiscus::inline v0

#endif
