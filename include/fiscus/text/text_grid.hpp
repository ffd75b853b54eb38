// SPDX-License-Identifier: BSL-1.0
// Texts in rows and columns of a terminal, flush left, flush right, or with their decimal points in
// line.
#ifndef FISCUS_TEXT_TEXT_GRID_HPP
#define FISCUS_TEXT_TEXT_GRID_HPP

#include <fiscus/text/terminal_width.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

/// Where a text stands in its column.
enum class grid_place : unsigned char {
  left,
  right,
  at_point,  ///< the decimal points of the column stand in line
};

/// A text and its place.
struct grid_cell {
  std::string text;
  grid_place place = grid_place::left;
  /// How many columns of a terminal stand from the decimal point on; 0 for a whole number.
  std::size_t from_point = 0;

  [[nodiscard]] friend bool operator==(const grid_cell&, const grid_cell&) = default;
};

/// Lines of texts in columns.
///
///     text_grid lines;
///     lines.add({{"Peru"}, {"356.25", grid_place::at_point, 3}});
///     lines.add({{"日本"}, {"9", grid_place::at_point}});
///     lines.text()   // "Peru  356.25\n日本    9\n"
class text_grid {
 public:
  using row = std::vector<grid_cell>;

  /// Adds a row. A shorter one ends earlier.
  void add(row cells) { rows_.push_back(std::move(cells)); }

  /// Returns a line for each row, with `between` between its cells, without spaces at its end.
  [[nodiscard]] std::string text(std::string_view between = "  ") const {
    const std::vector<column> columns = measured();
    std::string result;
    for (const row& cells : rows_) {
      for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i != 0) result.append(between);
        append(result, cells[i], columns[i]);
      }
      result.erase(result.find_last_not_of(' ') + 1);
      result += '\n';
    }
    return result;
  }

 private:
  struct column {
    std::size_t from_point = 0;
    std::size_t width = 0;
  };

  [[nodiscard]] std::vector<column> measured() const {
    std::vector<column> result;
    for (const row& cells : rows_) {
      result.resize((std::max)(result.size(), cells.size()));
      for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells[i].place == grid_place::at_point)
          result[i].from_point = (std::max)(result[i].from_point, cells[i].from_point);
    }
    for (const row& cells : rows_)
      for (std::size_t i = 0; i < cells.size(); ++i)
        result[i].width = (std::max)(
            result[i].width, terminal_width(cells[i].text) + spaces_behind(cells[i], result[i]));
    return result;
  }
  static std::size_t spaces_behind(const grid_cell& cell, const column& of) noexcept {
    return cell.place == grid_place::at_point ? of.from_point - cell.from_point : 0;
  }
  static void append(std::string& line, const grid_cell& cell, const column& of) {
    const std::size_t spaces = of.width - terminal_width(cell.text);
    const std::size_t behind = cell.place == grid_place::left ? spaces : spaces_behind(cell, of);
    line.append(spaces - behind, ' ').append(cell.text).append(behind, ' ');
  }

  std::vector<row> rows_;
};

}  // namespace fiscus::inline v0

#endif
