// SPDX-License-Identifier: BSL-1.0
// Random tables in every form, for read_back.py.
//
//     tables COUNT
//
// Prints parts: a line with a name and a number of bytes, these bytes, and a line end. The part
// `cells` describes a table without any of the library's writers: words, and texts in hexadecimal
// digits. CSV is also read back here, by for_each_row.
#include <fiscus/tables/for_each_row.hpp>
#include <fiscus/tables/json_records.hpp>
#include <fiscus/tables/table.hpp>
#include <fiscus/tables/table_csv.hpp>
#include <fiscus/tables/table_html.hpp>
#include <fiscus/tables/table_json.hpp>
#include <fiscus/tables/table_markdown.hpp>
#include <fiscus/tables/table_text.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <random>
#include <string>
#include <string_view>

namespace {

using namespace fiscus;

constexpr std::string_view pieces[] = {"Peru",
                                       "São Tomé",
                                       "e\u0301",
                                       "日本",
                                       "한국",
                                       "👩‍👩‍👧",
                                       "🇵🇰",
                                       "پاکستان",
                                       "USD",
                                       "2025-12",
                                       "437.50",
                                       "+22.8 %",
                                       " ",
                                       "  ",
                                       "\t",
                                       "\u00A0",
                                       "\u3000",
                                       "\u2028",
                                       "\u00AD",
                                       "\uFEFF",
                                       "\n",
                                       "\r\n",
                                       "\r",
                                       "\n\n",
                                       ",",
                                       ";",
                                       "\"",
                                       "\"\"",
                                       "'",
                                       "|",
                                       "\\",
                                       "\\|",
                                       "`",
                                       "``",
                                       "*",
                                       "**",
                                       "_",
                                       "__",
                                       "~~",
                                       "#",
                                       "# ",
                                       "- ",
                                       "+ ",
                                       "1. ",
                                       "> ",
                                       "===",
                                       "---",
                                       "[a](b)",
                                       "![a](b)",
                                       "<b>",
                                       "</td>",
                                       "<!--",
                                       "-->",
                                       "<script>",
                                       "&",
                                       "&amp;",
                                       "&#65;",
                                       "&lt",
                                       "$x$",
                                       ":-:",
                                       "http://a.b/_c_",
                                       "a@b.c",
                                       "=1+1",
                                       "@SUM",
                                       "-1",
                                       "＝1",
                                       "\x1B[31m",
                                       "\x01",
                                       "\x7F",
                                       "\u0085",
                                       "\u009F",
                                       "{",
                                       "}",
                                       "]]>",
                                       "\\n",
                                       "\\u0041",
                                       "^"};

class dice {
 public:
  [[nodiscard]] std::size_t below(std::size_t end) { return random_() % end; }
  [[nodiscard]] bool in(std::size_t of) { return below(of) == 0; }

  [[nodiscard]] std::string text() {
    std::string result;
    for (std::size_t i = below(6); i > 0; --i) result += pieces[below(std::size(pieces))];
    return result;
  }
  [[nodiscard]] std::string digits() {
    const std::uint64_t whole = random_() >> below(64);
    std::string result(in(3) ? "-" : "");
    result += std::to_string(whole);
    if (whole != 0 && in(8)) result += std::to_string(random_() | std::uint64_t{1} << 63U);
    if (in(2)) result += '.' + std::to_string(random_() >> (32 + below(32)));
    if (in(16)) result += in(2) ? "e+30" : "e-7";
    return result;
  }
  [[nodiscard]] table_cell cell() {
    table_cell result = any_cell();
    if (in(8)) result.add_note({text(), in(2) ? "p" : ""});
    if (in(16)) result.add_note({"a note that stands twice"});
    return result;
  }
  [[nodiscard]] table random_table() {
    const std::size_t width = 1 + below(5);
    table::row_type headings;
    for (std::size_t j = 0; j < width; ++j)
      headings.emplace_back(j == 0 && in(3) ? std::string() : text() + std::to_string(j));
    table result(headings, in(4) ? below(width + 1) : 1);
    for (std::size_t i = below(8); i > 0; --i) {
      table::row_type cells;
      for (std::size_t j = 0; j < width; ++j) cells.push_back(cell());
      result.add_row(cells);
    }
    if (in(2)) result.set_caption(text());
    if (in(3)) result.add_note(text());
    return result;
  }

 private:
  [[nodiscard]] table_cell any_cell() {
    switch (below(4)) {
      case 0: return table_cell::missing(in(2) ? text() : std::string());
      case 1: {
        const std::string number = digits();
        return table_cell::number(number, in(2) ? "USD " + number + " million" : std::string());
      }
      default: return text();
    }
  }

  std::mt19937_64 random_{2026};
};

std::string hexadecimal(std::string_view text) {
  constexpr std::string_view signs = "0123456789abcdef";
  std::string result = "x";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    (result += signs[byte / 16]) += signs[byte % 16];
  }
  return result;
}

std::string described(const table_cell& cell) {
  constexpr std::string_view kinds[] = {"text", "number", "missing"};
  std::string result = "cell ";
  result += kinds[static_cast<std::size_t>(cell.kind())];
  for (const std::string_view text : {cell.text(), cell.digits(), cell.reason()})
    (result += ' ') += hexadecimal(text);
  for (const table_note& each : cell.notes())
    (((result += ' ') += hexadecimal(each.text)) += ' ') += hexadecimal(each.mark);
  return result += '\n';
}

std::string described(const table& all) {
  std::string result = "labels " + std::to_string(all.label_columns()) + "\ncaption " +
                       hexadecimal(all.caption()) + '\n';
  for (const std::string& each : all.notes()) result += "note " + hexadecimal(each) + '\n';
  result += "row\n";
  for (const table_cell& each : all.headings()) result += described(each);
  for (std::size_t i = 0; i < all.size(); ++i) {
    result += "row\n";
    for (const table_cell& each : all.row(i)) result += described(each);
  }
  return result;
}

void print(std::string_view name, const std::string& text) {
  std::cout << name << ' ' << text.size() << '\n' << text << '\n';
}

/// Exits unless the reader finds the cells that the writer was given.
void read_back(const table& all, const std::string& text, const csv_style& style) {
  std::size_t i = 0;
  for_each_row(table_source::text(text, "written.csv"), style.format, [&](const table_row& row) {
    for (std::size_t j = 0; j < all.width(); ++j) {
      const table_cell& cell = all.cell(i, j);
      std::string expected(cell.kind() == cell_kind::text     ? cell.text()
                           : cell.kind() == cell_kind::number ? cell.digits()
                                                              : style.missing);
      if (const std::size_t point = expected.find('.');
          cell.kind() == cell_kind::number && point != std::string::npos)
        expected[point] = style.format.decimal_mark;
      if (row[j] == expected) continue;
      std::cerr << "row " << i << ", column " << j << ": read " << row[j] << " for " << expected
                << '\n';
      std::exit(1);
    }
    ++i;
  });
  if (i == all.size()) return;
  std::cerr << "read " << i << " rows of " << all.size() << '\n';
  std::exit(1);
}

}  // namespace

int main(int count, char** arguments) {
  dice random;
  for (int i = count == 2 ? std::atoi(arguments[1]) : 0; i > 0; --i) {
    const table all = random.random_table();
    print("cells", described(all));
    print("text", to_text(all));
    print("markdown", to_markdown(all));
    print("html", to_html(all));
    print("records", to_json(all));
    print("columns", to_json(all, {.layout = json_layout::columns}));
    print("bare", to_json(all, {.bare_numbers = true}));
    constexpr csv_style plain{};
    constexpr csv_style semicolons{.format = semicolon_separated, .missing = ".."};
    print("csv", to_csv(all, plain));
    print("semicolons", to_csv(all, semicolons));
    print("safe", to_csv(all, {.spreadsheet_safe = true}));
    read_back(all, to_csv(all, plain), plain);
    read_back(all, to_csv(all, semicolons), semicolons);
    if (all.size() > 0) {  // an empty array has no names
      read_back(all, csv_of_records(to_json(all), "written.json"), plain);
      read_back(all, csv_of_records(to_json(all, {.bare_numbers = true}), "bare.json"), plain);
    }
  }
}
