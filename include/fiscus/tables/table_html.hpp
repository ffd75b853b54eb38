// SPDX-License-Identifier: BSL-1.0
// Tables as HTML: a <table> with a caption, headings that say what they head, and notes.
#ifndef FISCUS_TABLES_TABLE_HTML_HPP
#define FISCUS_TABLES_TABLE_HTML_HPP

#include <fiscus/tables/detail/note_marks.hpp>
#include <fiscus/tables/detail/shown_text.hpp>
#include <fiscus/tables/table.hpp>
#include <fiscus/tables/table_cell.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace fiscus::inline v0 {

/// How a table is written as HTML.
struct html_style {
  std::string_view missing = "..";  ///< stands for a missing value
  std::string_view css_class{};     ///< the class of the table, if it has one
};

namespace detail {

/// Appends a text in which no character is markup; line ends are `<br>`, or spaces in an attribute.
inline void append_html(std::string& to, std::string_view text,
                        std::string_view line_end = "<br>") {
  for_each_shown(text, [&](char32_t code, std::string_view bytes, bool /*is_at_end*/) {
    switch (code) {
      case U'\n':
      case U'\r': to += line_end; break;
      case U'\t': to += '\t'; break;
      case U'&': to += "&amp;"; break;
      case U'<': to += "&lt;"; break;
      case U'>': to += "&gt;"; break;
      case U'"': to += "&quot;"; break;
      default:
        if (!append_control(to, code)) to += bytes;
    }
  });
}

inline void append_attribute(std::string& to, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  to.append(" ").append(name) += "=\"";
  append_html(to, value, " ");
  to += '"';
}

/// Writes the parts of a table as HTML.
class html_writer {
 public:
  html_writer(const table& all, const html_style& style) : all_(all), style_(style), marks_(all) {}

  [[nodiscard]] std::string text() && {
    result_ += "<table";
    append_attribute(result_, "class", style_.css_class);
    result_ += ">\n";
    if (!all_.caption().empty()) {
      result_ += "<caption>";
      append_html(result_, all_.caption());
      result_ += "</caption>\n";
    }
    if (all_.width() != 0) {
      write_headings();
      write_rows();
      write_notes();
    }
    result_ += "</table>\n";
    for (std::size_t i = 0; all_.width() == 0 && i < all_.notes().size(); ++i) {
      result_ += "<p>";
      append_html(result_, all_.notes()[i]);
      result_ += "</p>\n";
    }
    return std::move(result_);
  }

 private:
  void write_headings() {
    result_ += "<thead>\n<tr>";
    for (const table_cell& each : all_.headings())
      // A heading without a text would head nothing.
      write(each, each.text().empty() ? "td" : "th", each.text().empty() ? "" : "col");
    result_ += "</tr>\n</thead>\n";
  }
  void write_rows() {
    result_ += "<tbody>\n";
    for (std::size_t i = 0; i < all_.size(); ++i) {
      result_ += "<tr>";
      for (std::size_t j = 0; j < all_.width(); ++j) {
        const bool is_label = j < all_.label_columns();
        write(all_.cell(i, j), is_label ? "th" : "td", is_label ? "row" : "");
      }
      result_ += "</tr>\n";
    }
    result_ += "</tbody>\n";
  }
  void write_notes() {
    if (marks_.all().empty() && all_.notes().empty()) return;
    result_ += "<tfoot>\n";
    for (const table_note& each : marks_.all()) write_note(each.mark + ' ' + each.text);
    for (const std::string& each : all_.notes()) write_note(each);
    result_ += "</tfoot>\n";
  }
  void write_note(std::string_view text) {
    result_.append("<tr><td colspan=\"").append(std::to_string(all_.width())) += "\">";
    append_html(result_, text);
    result_ += "</td></tr>\n";
  }

  void write(const table_cell& cell, std::string_view tag, std::string_view scope) {
    const bool is_missing = cell.kind() == cell_kind::missing;
    result_.append("<").append(tag);
    append_attribute(result_, "scope", scope);
    if (cell.kind() != cell_kind::text)
      append_attribute(result_, "class", is_missing ? "missing" : "number");
    append_attribute(result_, "title", cell.reason());
    result_ += '>';
    append_html(result_, is_missing ? style_.missing : cell.text());
    if (const std::string behind = marks_.behind(cell); !behind.empty()) {
      result_ += "<sup>";
      append_html(result_, std::string_view(behind).substr(1));
      result_ += "</sup>";
    }
    result_.append("</").append(tag) += '>';
  }

  const table& all_;
  const html_style& style_;
  note_marks marks_;
  std::string result_;
};

}  // namespace detail

/// Returns a text as HTML in which no character of it is markup. Throws `invalid_value` for a text
/// that is not in UTF-8.
[[nodiscard]] inline std::string to_html(std::string_view text) {
  std::string result;
  detail::append_html(result, text);
  return result;
}

/// Returns a `<table>` to be put into a page: with a `<caption>`, headings whose `scope` is a
/// column or a row, and notes in its foot. The class of cells is `number` or `missing`, and the
/// reason of a missing value is its title. No character of a text is markup. Throws `invalid_value`
/// for a text that is not in UTF-8.
[[nodiscard]] inline std::string to_html(const table& all, const html_style& style = {}) {
  return detail::html_writer(all, style).text();
}

}  // namespace fiscus::inline v0

#endif
