// SPDX-License-Identifier: BSL-1.0
// The rows of a CSV text as RFC 4180 describes it, each cell with its place. Bytes outside of ASCII
// are passed through as they are. Line ends may be \n or \r\n, a byte-order mark is passed over,
// and so are empty lines.
#ifndef FISCUS_TEXT_DETAIL_CSV_ROWS_HPP
#define FISCUS_TEXT_DETAIL_CSV_ROWS_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fiscus::inline v0::detail {

/// A place in a text file: line and column from 1, the column counting bytes.
struct text_place {
  std::size_t line = 1;
  std::size_t column = 1;
};

struct csv_cell {
  std::string text;
  text_place place;
};

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class csv_rows {
 public:
  explicit csv_rows(std::string_view content) noexcept : content_(content) {
    if (content_.starts_with(byte_order_mark)) content_.remove_prefix(byte_order_mark.size());
  }

  /// The cells of the next line that is not empty; none after the last. `Refuse` is called with a
  /// place and with what was expected there, and must throw.
  template <class Refuse>
  std::vector<csv_cell> next(Refuse refuse) {
    while (accept_line_end()) {
    }
    std::vector<csv_cell> row;
    if (at_end()) return row;
    do row.push_back(next() == '"' ? quoted(refuse) : plain(refuse));
    while (accept(','));
    if (!at_end() && !accept_line_end()) refuse(place_, "a comma or the end of the line");
    return row;
  }

  /// Passes over the rest of a line, after a refusal inside of it.
  void skip_line() noexcept {
    while (!at_end() && take() != '\n') {
    }
  }

 private:
  [[nodiscard]] bool at_end() const noexcept { return content_.empty(); }
  [[nodiscard]] char next() const noexcept { return at_end() ? '\n' : content_.front(); }
  [[nodiscard]] bool at_line_end() const noexcept {
    return at_end() || content_.starts_with('\n') || content_.starts_with("\r\n");
  }

  char take() noexcept {
    const char c = content_.front();
    content_.remove_prefix(1);
    if (c == '\n')
      place_ = {place_.line + 1, 1};
    else
      ++place_.column;
    return c;
  }

  bool accept(char c) noexcept {
    if (at_end() || content_.front() != c) return false;
    take();
    return true;
  }

  bool accept_line_end() noexcept {
    if (at_end() || !at_line_end()) return false;
    accept('\r');
    return accept('\n');
  }

  template <class Refuse>
  csv_cell plain(Refuse refuse) {
    csv_cell cell{{}, place_};
    while (!at_line_end() && next() != ',') {
      if (next() == '"')
        refuse(place_, "no quotation mark inside a cell that does not begin with one");
      cell.text += take();
    }
    return cell;
  }

  template <class Refuse>
  csv_cell quoted(Refuse refuse) {
    const text_place opening = place_;
    take();
    csv_cell cell{{}, place_};
    for (;;) {
      if (at_end()) refuse(opening, "a quotation mark that closes the one here");
      if (!accept('"'))
        cell.text += take();
      else if (accept('"'))
        cell.text += '"';
      else
        return cell;
    }
  }

  std::string_view content_;
  text_place place_;
};

}  // namespace fiscus::inline v0::detail

#endif
