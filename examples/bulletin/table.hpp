// SPDX-License-Identifier: BSL-1.0
// A table in plain text: the first column flush left, in the others the decimal points in line.
#ifndef FISCUS_EXAMPLES_BULLETIN_TABLE_HPP
#define FISCUS_EXAMPLES_BULLETIN_TABLE_HPP

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

class table {
 public:
  explicit table(std::vector<std::string> headings) : rows_{std::move(headings)} {}

  /// Adds a row, which has as many cells as there are headings.
  void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }

  friend std::ostream& operator<<(std::ostream& out, table all) {
    for (std::size_t column = 0; column < all.rows_.front().size(); ++column) all.align(column);
    for (const auto& row : all.rows_) {
      std::string line = row.front();
      for (std::size_t column = 1; column < row.size(); ++column) line += "   " + row[column];
      out << line.substr(0, line.find_last_not_of(' ') + 1) << '\n';
    }
    return out;
  }

 private:
  /// How many characters stand from the decimal point on.
  static std::size_t tail(const std::string& cell) {
    const std::size_t point = cell.find('.');
    return point == 0 || point == std::string::npos ? 0 : cell.size() - point;
  }

  /// Pads the cells of a column to one width.
  void align(std::size_t column) {
    std::size_t longest_tail = 0;
    for (auto row = rows_.begin() + 1; row != rows_.end(); ++row)
      longest_tail = std::max(longest_tail, tail((*row)[column]));

    std::size_t width = 0;
    for (auto row = rows_.begin(); row != rows_.end(); ++row) {
      std::string& cell = (*row)[column];
      if (column != 0 && row != rows_.begin()) cell.append(longest_tail - tail(cell), ' ');
      width = std::max(width, cell.size());
    }
    for (auto& row : rows_) {
      std::string& cell = row[column];
      cell.insert(column == 0 ? cell.size() : 0, width - cell.size(), ' ');
    }
  }

  std::vector<std::vector<std::string>> rows_;
};

#endif
