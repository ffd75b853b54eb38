// SPDX-License-Identifier: BSL-1.0
// The rows of a source, one after the other, and the places of what is wrong with them. A place is
// found when it is asked for.
#ifndef FISCUS_TABLES_DETAIL_TABLE_ROWS_HPP
#define FISCUS_TABLES_DETAIL_TABLE_ROWS_HPP

#include <fiscus/detail/any_case.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/tables/detail/line_counter.hpp>
#include <fiscus/tables/detail/moving_text.hpp>
#include <fiscus/tables/detail/row_scanner.hpp>
#include <fiscus/tables/table_error.hpp>
#include <fiscus/tables/table_format.hpp>
#include <fiscus/tables/table_source.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0::detail {

inline std::string quoted_text(std::string_view text) { return message().quote(text).c_str(); }

class table_rows : private moving_text {
 public:
  using moving_text::place_of;
  using moving_text::row_begin;
  using moving_text::total;

  /// Reads up to the first row. If `whole`, everything is kept in memory and can be read again.
  table_rows(const table_source& source, const table_format& format, table_errors* errors,
             bool whole)
      : moving_text(source, format.longest_row, whole),
        format_(format),
        name_(source.name()),
        errors_(errors),
        scanner_(format) {
    format_.check();
    has_descriptions_ = !format.description_mark.empty();
    is_plain_ = format.footer.empty() && format.comment == '\0' && !format.skip_blank_rows;
    scanner_.keep(most_columns);
    start();
  }
  table_rows(const table_rows&) = delete;
  table_rows& operator=(const table_rows&) = delete;

  /// Goes on to the next row, and returns whether there is one. A row that is wrong is thrown, or
  /// added to the errors and passed over.
  [[gnu::always_inline]] bool next() {
    // Most rows are the line here, without anything to look for before or behind it.
    if (is_plain_ && !is_ended_ && at_ != end_ && *at_ != '\n' && *at_ != '\r') {
      undone_.clear();
      row_begin_ = at_;
      if (scanner_.scan(at_, end_, is_all_) == row_scanner::outcome::row &&
          scanner_.count() == width_) {
        at_ = scanner_.next();
        ++rows_;
        return true;
      }
    }
    return next_with_care();
  }

  /// Goes back to before the first row. Only for sources that are kept whole.
  void restart() {
    rows_ = 0;
    is_ended_ = false;
    start();
  }

  /// Goes to the next row, and passes over those that are wrong without a word.
  bool next_right() {
    table_errors* const errors = std::exchange(errors_, nullptr);
    for (;;) {
      try {
        const bool is_there = next();
        errors_ = errors;
        return is_there;
      } catch (const table_error&) {
        if (errors == nullptr) throw;
      }
    }
  }

  [[nodiscard]] const std::vector<std::string>& header() const noexcept { return header_; }
  [[nodiscard]] bool has_header() const noexcept { return format_.header == table_header::names; }
  /// Returns what the header calls a column, or its number, from one on, if there is no header.
  [[nodiscard]] std::string name_of_column(std::size_t i) const {
    return has_header() ? header_[i] : std::to_string(i + 1);
  }
  /// Returns how many rows there were so far.
  [[nodiscard]] std::size_t number() const noexcept { return rows_; }
  /// Returns a text without the description behind a code.
  [[nodiscard]] std::string_view code_in(std::string_view text) const noexcept {
    return has_descriptions_ ? text.substr(0, text.find(format_.description_mark)) : text;
  }
  /// Returns the number of cells of each row.
  [[nodiscard]] std::size_t count() const noexcept { return width_; }
  [[nodiscard]] const table_format& format() const noexcept { return format_; }
  [[nodiscard]] const std::string& name() const noexcept { return name_; }

  /// Returns the text of the i-th cell, which must be there; it lives until the next row.
  [[nodiscard, gnu::always_inline]] std::string_view text(std::size_t i) {
    const raw_cell& cell = scanner_[i];
    if (cell.is_escaped()) [[unlikely]]
      return unescape(i);
    return {cell.data(), cell.size()};
  }
  /// Returns where a cell begins, for `place_of`.
  [[nodiscard]] const char* cell_begin(std::size_t i) const noexcept {
    for (const undone& each : undone_)
      if (each.cell == i) return each.begin;
    return scanner_[i].data();
  }

  [[nodiscard]] table_place header_place(std::size_t column) const {
    return column < header_places_.size() ? header_places_[column] : table_place{};
  }

  /// Throws `table_error` unless there are so many columns; without a header, when the first row is
  /// read.
  void require_column(std::size_t number) {
    required_ = (std::max)(required_, number);
    if (has_header() ? number > header_.size() : width_ != none && number > width_)
      refuse_width(has_header() ? header_.size() : width_, {});
  }

  [[nodiscard]] table_error error_at(table_place place, table_complaint complaint) const {
    return {name_, place, std::move(complaint)};
  }
  [[noreturn]] void refuse(table_place place, table_complaint complaint) const {
    throw error_at(place, std::move(complaint));
  }
  /// Throws the error, or adds it to the errors, after which the row is passed over.
  void report(const table_error& e) {
    if (errors_ == nullptr) throw e;
    errors_->add(e);
  }

 private:
  [[gnu::noinline]] bool next_with_care() {
    while (next_line()) {
      if (const auto wrong = scan()) {
        if (!is_ended_ && fill_line()) skip_line();
        report(*wrong);
        continue;
      }
      if (fits()) {
        ++rows_;
        return true;
      }
    }
    return false;
  }

  struct undone {
    std::size_t cell;
    const char* begin;
    std::unique_ptr<std::string> text;
  };

  static constexpr std::size_t none = ~std::size_t{0};
  // A header of a million columns is read; one of a thousand million commas costs no memory.
  static constexpr std::size_t most_columns = std::size_t{1} << 21U;

  void start() {
    begin();
    for (std::size_t i = 0; i < format_.preamble_lines && fill_line(); ++i) skip_line();
    if (!format_.header_begins_with.empty()) skip_to_header();
    if (!format_.separator_behind.empty()) find_separator();
    if (has_header()) read_header();
  }

  void skip_to_header() {
    const bool is_empty = !fill(1);
    while (fill(format_.header_begins_with.size()) && !begins_with(format_.header_begins_with) &&
           fill_line())
      skip_line();
    if (at_ == end_ && !is_empty)
      refuse({}, {.what = "expected a line that begins with " +
                          quoted_text(format_.header_begins_with) + "; there is none",
                  .option = "header_begins_with"});
  }

  /// Takes the sign behind the first name of the header for the separator.
  void find_separator() {
    if (!next_line()) return;
    fill_line();
    const std::size_t size = length_of_first_name();
    const std::string_view rest = std::string_view(at_, size_of_rest()).substr(size);
    if (size == 0 || rest.substr(0, 1).find_first_of(letters_and_digits) == 0)
      refuse(place_of(at_),
             {.what = "expected a header that begins with " + quoted_text(format_.separator_behind),
              .option = "separator_behind"});
    if (rest.empty() || rest.front() == '\n' || rest.front() == '\r') return;
    format_.separator = rest.front();
    format_.check();
    scanner_ = row_scanner(format_);
  }

  /// Returns the length of the name and its brackets, with the quotation marks around them; 0 if
  /// another name stands there.
  [[nodiscard]] std::size_t length_of_first_name() const {
    const std::string_view name = format_.separator_behind;
    std::string_view line(at_, size_of_rest());
    line = line.substr(0, line.find_first_of("\r\n"));
    const bool is_quoted = format_.quote != '\0' && line.starts_with(format_.quote);
    std::size_t size = is_quoted ? 1 : 0;
    const std::string_view found = line.substr(size, name.size());
    if (found != name && !(format_.names_in_any_case && are_same_in_any_case(found, name)))
      return 0;
    size += name.size();
    if (line.substr(size, 1) == "[") size = (std::min)(line.find(']', size), line.size() - 1) + 1;
    return is_quoted && line.substr(size).starts_with(format_.quote) ? size + 1 : size;
  }
  static constexpr std::string_view letters_and_digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_";

  void read_header() {
    header_.clear();
    header_places_.clear();
    scanner_.keep(most_columns);
    if (!next_line()) return;
    if (const auto wrong = scan()) throw table_error(*wrong);
    limit_columns();
    static_cast<void>(place_of(row_begin_));
    line_counter places = lines_;
    for (std::size_t i = 0; i < scanner_.count(); ++i) {
      header_places_.push_back(places.place_of(scanner_[i].data(), end_));
      header_.emplace_back(code_in(text(i)));
    }
    if (!format_.separator_behind.empty())  // its brackets say what parts a cell has
      header_.front().resize(format_.separator_behind.size());
    while (format_.trailing_separators && header_.size() > 1 && header_.back().empty())
      header_.pop_back();
    scanner_.keep(header_.size() + 1);
    width_ = header_.size();
    for (std::size_t i = 0; i < format_.lines_below_header && fill_line(); ++i) skip_line();
  }

  /// Goes on to the next line that may be a row, and returns whether there is one.
  bool next_line() {
    undone_.clear();
    while (!is_ended_ && (at_ != end_ || refill())) {
      if (*at_ == '\n' || *at_ == '\r') {
        if (*at_ == '\r') fill(2);  // so that a line end is in one block
        if (format_.ends_at_empty_line && rows_ != 0) is_ended_ = true;
        ++at_;
      } else if (!format_.footer.empty() && width_ != none && fill(format_.footer.size()) &&
                 begins_with(format_.footer)) {
        is_ended_ = true;
      } else if (format_.comment != '\0' && *at_ == format_.comment) {
        if (fill_line()) skip_line();
      } else {
        return true;
      }
    }
    return false;
  }

  /// Finds the cells of the row here. Returns what is wrong with it if it is none. What has no end
  /// ends the table: to go on with the next line would read the rest of the text once more for
  /// each.
  std::optional<table_error> scan() {
    for (;;) {
      row_begin_ = at_;
      switch (scanner_.scan(at_, end_, is_all_)) {
        case row_scanner::outcome::row: at_ = scanner_.next(); return std::nullopt;
        case row_scanner::outcome::cut_off:
          if (size_of_rest() > format_.longest_row) {
            is_ended_ = true;
            return error_at(place_of(at_), too_long(format_.longest_row));
          }
          refill();
          break;
        case row_scanner::outcome::quote_inside:
          return wrong_row("no quotation mark inside a cell that does not begin with one");
        case row_scanner::outcome::text_behind_quote:
          return wrong_row(format_.separator == ',' ? "a comma or the end of the line"
                                                    : "a separator or the end of the line");
        case row_scanner::outcome::quote_not_closed: is_ended_ = true; return open_quote();
      }
    }
  }
  [[gnu::cold, gnu::noinline]] table_error wrong_row(const char* expected) {
    return error_at(place_of(scanner_.where()), {std::string("expected ") + expected});
  }

  [[gnu::cold, gnu::noinline]] table_error open_quote() {
    const table_place place = place_of(scanner_.where());
    return error_at(place,
                    {"expected a quotation mark that closes the one here; nothing from line " +
                     std::to_string(place.line) + " on is read"});
  }
  [[noreturn]] void refuse_width(std::size_t columns, table_place place) const {
    refuse(place, {"expected a column " + std::to_string(required_) + "; there are " +
                   std::to_string(columns)});
  }

  void limit_columns() {
    if (scanner_.count() > most_columns)
      refuse(place_of(row_begin_), {"expected at most " + std::to_string(most_columns) +
                                    " columns; the line has " + std::to_string(scanner_.count())});
  }

  /// Whether the row has as many cells as it should.
  bool fits() {
    if (width_ == none) {
      limit_columns();
      width_ = scanner_.count();
      scanner_.keep(width_ + 1);
      if (required_ > width_) refuse_width(width_, place_of(row_begin_));
    }
    if (format_.skip_blank_rows && is_blank()) return false;
    const std::size_t count = scanner_.count();
    if (count == width_) return true;
    if (count < width_ && format_.short_rows) {
      while (scanner_.count() < width_) scanner_.add_empty();
      return true;
    }
    if (count > width_ && format_.trailing_separators && ends_in_separators()) return true;
    const bool more = count > width_;
    const char* const option = more ? "trailing_separators" : "short_rows";
    report(error_at(place_of(row_begin_),
                    {.what = "expected " + std::to_string(width_) +
                             (has_header() ? " cells as in the header; the line has "
                                           : " cells as in the first row; the line has ") +
                             std::to_string(count),
                     .option = option}));
    return false;
  }

  [[nodiscard]] bool is_blank() const noexcept {
    for (std::size_t i = 0; i < (std::min)(scanner_.count(), width_ + 1); ++i)
      if (scanner_[i].size() != 0) return false;
    return scanner_.count() <= width_ + 1;
  }

  // The cells behind those of the header are empty: only separators stand there.
  [[nodiscard]] bool ends_in_separators() const noexcept {
    const char* const from = scanner_[width_].data();
    return scanner_[width_].size() == 0 && std::all_of(from, scanner_.next(), [&](char c) {
             return c == format_.separator || c == '\n' || c == '\r' || c == ' ';
           });
  }

  [[gnu::cold, gnu::noinline]] std::string_view unescape(std::size_t i) {
    raw_cell& cell = scanner_[i];
    auto plain = std::make_unique<std::string>();
    const std::string_view all(cell.data(), cell.size());
    for (std::size_t at = 0; at < all.size(); ++at) {
      *plain += all[at];
      if (all[at] == format_.quote) ++at;
    }
    undone_.push_back({i, cell.data(), std::move(plain)});
    const std::string& result = *undone_.back().text;
    cell = raw_cell(result.data(), result.size(), false);
    return result;
  }

  table_format format_;
  std::string name_;
  table_errors* errors_;
  bool is_ended_ = false;  // at the footer
  bool is_plain_ = false;  // whether a line that is not empty is a row
  bool has_descriptions_ = false;
  row_scanner scanner_;
  std::vector<undone> undone_;
  std::vector<std::string> header_;
  std::vector<table_place> header_places_;
  std::size_t width_ = none;
  std::size_t required_ = 0;  // the largest number of a column that was asked for
  std::size_t rows_ = 0;
};

}  // namespace fiscus::inline v0::detail

#include <fiscus/detail/macros_on.hpp>

#endif
