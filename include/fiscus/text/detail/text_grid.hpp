// SPDX-License-Identifier: BSL-1.0
// Texts in rows and columns: the first column flush left, in the others the decimal points in line.
#ifndef FISCUS_TEXT_DETAIL_TEXT_GRID_HPP
#define FISCUS_TEXT_DETAIL_TEXT_GRID_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

/// How many characters a text in UTF-8 has.
[[nodiscard]] inline std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

/// How many characters stand from the decimal point of a cell on; none if it does not end with a
/// number.
[[nodiscard]] inline std::size_t characters_from_point(std::string_view cell) {
  const std::size_t number = cell.find_last_not_of("0123456789") + 1;  // npos + 1 is 0
  const bool has_point = number > 1 && number < cell.size() && cell[number - 1] == '.' &&
                         cell[number - 2] >= '0' && cell[number - 2] <= '9';
  return has_point ? cell.size() - number + 1 : 0;
}

class text_grid {
 public:
  using row = std::vector<std::string>;

  text_grid() = default;
  /// Begins with headings, which stand flush right above the numbers.
  explicit text_grid(row headings) : rows_{std::move(headings)}, has_headings_(true) {}

  /// Adds a row, which has as many cells as the others.
  void add(row cells) { rows_.push_back(std::move(cells)); }

  /// Returns a line for each row, two spaces between columns, without spaces at the ends.
  [[nodiscard]] std::string text() && {
    for (std::size_t i = 0; !rows_.empty() && i < rows_.front().size(); ++i) align(i);
    std::string result;
    for (const row& cells : rows_) {
      for (std::size_t i = 0; i < cells.size(); ++i) result += (i == 0 ? "" : "  ") + cells[i];
      result.erase(result.find_last_not_of(' ') + 1);
      result += '\n';
    }
    return result;
  }

 private:
  void align(std::size_t column) {
    std::size_t most_from_point = 0;
    std::size_t width = 0;
    const bool is_first = column == 0;
    if (!is_first)
      for (const row& cells : rows_)
        most_from_point = (std::max)(most_from_point, characters_from_point(cells[column]));
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      std::string& cell = rows_[i][column];
      if (!is_first && ends_with_digit(cell) && !(has_headings_ && i == 0))
        cell.append(most_from_point - characters_from_point(cell), ' ');
      width = (std::max)(width, characters_in(cell));
    }
    for (row& cells : rows_) {
      std::string& cell = cells[column];
      cell.insert(is_first ? cell.size() : 0, width - characters_in(cell), ' ');
    }
  }
  static bool ends_with_digit(std::string_view cell) {
    return !cell.empty() && cell.back() >= '0' && cell.back() <= '9';
  }

  std::vector<row> rows_;
  bool has_headings_ = false;
};

/// Which of `count` things are shown if these are `most`: the first and the last.
struct shown_part {
  std::size_t first;     ///< so many from the beginning
  std::size_t last;      ///< so many at the end
  std::size_t left_out;  ///< so many between them

  [[nodiscard]] static constexpr shown_part of(std::size_t count, std::size_t most) noexcept {
    if (count <= most) return {count, 0, 0};
    return {most - most / 2, most / 2, count - most};
  }
  /// Calls f(i) for each that is shown, and `between()` once for those that are not.
  template <class F, class Between>
  constexpr void for_each(F f, Between between) const {
    for (std::size_t i = 0; i < first; ++i) f(i);
    if (left_out > 0) between();
    for (std::size_t i = 0; i < last; ++i) f(first + left_out + i);
  }
};

}  // namespace fiscus::inline v0::detail

#endif
