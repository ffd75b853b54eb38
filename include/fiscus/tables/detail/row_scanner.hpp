// SPDX-License-Identifier: BSL-1.0
// Finds the cells of one row. Cells are views of the text; quotation marks inside of one are undone
// only where it is read.
#ifndef FISCUS_TABLES_DETAIL_ROW_SCANNER_HPP
#define FISCUS_TABLES_DETAIL_ROW_SCANNER_HPP

#include <fiscus/tables/table_format.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

namespace fiscus::inline v0::detail {

/// A cell: where its text begins, behind the quotation mark if there is one, its size, and whether
/// it holds doubled quotation marks.
class raw_cell {
 public:
  raw_cell() = default;
  raw_cell(const char* begin, std::size_t size, bool is_escaped) noexcept
      : data_(begin), bits_(size * 2 + (is_escaped ? 1U : 0U)) {}

  [[nodiscard]] const char* data() const noexcept { return data_; }
  [[nodiscard]] std::size_t size() const noexcept { return bits_ / 2; }
  [[nodiscard]] bool is_escaped() const noexcept { return bits_ % 2 != 0; }

 private:
  const char* data_ = nullptr;
  std::size_t bits_ = 0;  // one word, as cells are written more often than anything else
};

/// Eight bytes of a text at a time ("SIMD within a register"; Mycroft's test for a byte below n).
struct eight_bytes {
  std::uint64_t word;

  static constexpr std::uint64_t ones = 0x0101010101010101U;
  static constexpr std::uint64_t tops = 0x8080808080808080U;

  static eight_bytes at(const char* place) noexcept {
    eight_bytes result{};
    std::memcpy(&result.word, place, sizeof result.word);
    return result;
  }
  static constexpr std::uint64_t all_of(char c) noexcept {
    return ones * static_cast<unsigned char>(c);
  }
  /// Marks the top bit of bytes below `n`, of which only the first mark is sure.
  [[nodiscard]] constexpr std::uint64_t below(unsigned n) const noexcept {
    return (word - ones * n) & ~word & tops;
  }
  /// The same for bytes equal to that of which `pattern` has eight.
  [[nodiscard]] constexpr std::uint64_t equal(std::uint64_t pattern) const noexcept {
    return eight_bytes{word ^ pattern}.below(1);
  }
};

/// Whether the first byte in memory is the lowest of a word.
inline constexpr bool reads_eight_bytes = std::endian::native == std::endian::little;

class row_scanner {
 public:
  enum class outcome : unsigned char {
    row,
    cut_off,            // the text ends before the row does
    quote_inside,       // of a cell that does not begin with one
    quote_not_closed,   // before the end of the text
    text_behind_quote,  // after the quotation mark that closes a cell
  };

  explicit row_scanner(const table_format& format) noexcept
      : separator_(format.separator),
        quote_(format.quote == '\0' ? format.separator : format.quote),
        trim_(format.trim),
        separators_(eight_bytes::all_of(separator_)),
        quotes_(eight_bytes::all_of(quote_)) {}

  /// Finds the cells of the row at `at`, and where the next line begins. If the text goes on behind
  /// `end`, `is_all` is false.
  [[gnu::always_inline]] outcome scan(const char* at, const char* end, bool is_all) {
    count_ = 0;
    if (!trim_ && scan_common(at, end)) return outcome::row;
    return scan_with_care(at, end, is_all);
  }

  /// Of a longer row only `most` cells are kept, but all are counted.
  void keep(std::size_t most) { most_ = most; }

  [[nodiscard]] std::size_t count() const noexcept { return count_; }
  [[nodiscard]] raw_cell& operator[](std::size_t i) noexcept { return cells_[i]; }
  [[nodiscard]] const raw_cell& operator[](std::size_t i) const noexcept { return cells_[i]; }
  /// Returns where the line after the row begins.
  [[nodiscard]] const char* next() const noexcept { return next_; }
  /// Returns where a row is wrong.
  [[nodiscard]] const char* where() const noexcept { return where_; }

  /// Adds an empty cell at the end of a short row.
  void add_empty() { add(next_, next_, false); }

 private:
  [[gnu::noinline]] outcome scan_with_care(const char* at, const char* end, bool is_all) {
    for (;;) {
      if (trim_) at = skip_blanks(at, end);
      if (at != end && *at == quote_ && quote_ != separator_) {
        const outcome result = scan_quoted(at, end, is_all);
        if (result != outcome::row) return result;
        if (trim_) at = skip_blanks(at, end);
      } else {
        const char* const begin = at;
        at = find_special(at, end);
        add(begin, trim_ ? without_blanks(begin, at) : at, false);
      }
      if (at == end) {
        if (!is_all) return outcome::cut_off;
        return finish(at);
      }
      if (*at != separator_) return finish_line(at, end, is_all);
      ++at;
    }
  }

  /// Ends the row at \n, \r or \r\n, or refuses what stands there.
  outcome finish_line(const char* at, const char* end, bool is_all) noexcept {
    if (*at == '\n') return finish(at + 1);
    if (*at == '\r') {
      if (at + 1 == end && !is_all) return outcome::cut_off;
      return finish(at + (at + 1 != end && at[1] == '\n' ? 2 : 1));
    }
    where_ = at;
    return *at == quote_ ? outcome::quote_inside : outcome::text_behind_quote;
  }

  /// Finds cells without escapes in a row that ends in \n, up to the first that is something else,
  /// to which `at` is moved. Returns whether that was the row.
  [[gnu::always_inline]] bool scan_common(const char*& at, const char* end) {
    const bool has_quotes = quote_ != separator_;
    for (;;) {
      const char* begin = at;
      const char* stop;
      if (has_quotes && begin != end && *begin == quote_) {
        stop = find_quote(++begin, end);
        // A line end must follow in the text, so that what stands there can be looked at.
        if (end - stop < 2 || (stop[1] != separator_ && stop[1] != '\n')) return false;
        add(begin, stop, false);
        ++stop;
      } else {
        stop = find_special(begin, end);
        if (stop == end || (*stop != separator_ && *stop != '\n')) return false;
        add(begin, stop, false);
      }
      at = stop + 1;
      if (*stop == '\n') {
        next_ = at;
        return true;
      }
    }
  }

  /// Returns the next quotation mark, or the end.
  const char* find_quote(const char* at, const char* end) const noexcept {
    if constexpr (reads_eight_bytes) {
      for (int i = 0; i < 4 && end - at >= 8; ++i, at += 8)
        if (const std::uint64_t marks = eight_bytes::at(at).equal(quotes_); marks != 0)
          return at + std::countr_zero(marks) / 8;
    }
    const void* const found = std::memchr(at, quote_, static_cast<std::size_t>(end - at));
    return found == nullptr ? end : static_cast<const char*>(found);
  }

  outcome finish(const char* next) noexcept {
    next_ = next;
    return outcome::row;
  }

  [[gnu::always_inline]] void add(const char* begin, const char* end, bool is_escaped) {
    if (count_ >= cells_.size()) [[unlikely]]
      if (!make_room()) return;
    cells_[count_++] = raw_cell(begin, static_cast<std::size_t>(end - begin), is_escaped);
  }
  /// Returns false, and counts the cell, if no more are kept.
  [[gnu::cold, gnu::noinline]] bool make_room() {
    if (count_ < most_) return cells_.emplace_back(), true;
    ++count_;
    return false;
  }

  [[nodiscard]] bool is_blank(char c) const noexcept {
    return (c == ' ' || c == '\t') && c != separator_;
  }
  const char* skip_blanks(const char* at, const char* end) const noexcept {
    while (at != end && is_blank(*at)) ++at;
    return at;
  }
  const char* without_blanks(const char* begin, const char* end) const noexcept {
    while (end != begin && is_blank(end[-1])) --end;
    return end;
  }

  [[nodiscard]] bool is_special(char c) const noexcept {
    return c == separator_ || c == quote_ || c == '\n' || c == '\r';
  }

  /// Returns the next separator, line end or quotation mark, or the end.
  [[gnu::always_inline]] const char* find_special(const char* at, const char* end) const noexcept {
    if constexpr (reads_eight_bytes) {
      constexpr unsigned above_line_ends = '\r' + 1;
      while (end - at >= 8) {
        const auto text = eight_bytes::at(at);
        const std::uint64_t marks =
            text.equal(separators_) | text.below(above_line_ends) | text.equal(quotes_);
        if (marks == 0) {
          at += 8;
          continue;
        }
        at += std::countr_zero(marks) / 8;
        if (is_special(*at)) return at;
        ++at;  // another control character
      }
    }
    while (at != end && !is_special(*at)) ++at;
    return at;
  }

  outcome scan_quoted(const char*& at, const char* end, bool is_all) {
    const char* const opening = at++;
    const char* const begin = at;
    bool is_escaped = false;
    for (;;) {
      at = at == end ? nullptr
                     : static_cast<const char*>(
                           std::memchr(at, quote_, static_cast<std::size_t>(end - at)));
      if (at == nullptr || (at + 1 == end && !is_all)) {
        where_ = opening;
        return is_all ? outcome::quote_not_closed : outcome::cut_off;
      }
      if (at + 1 == end || at[1] != quote_) break;
      is_escaped = true;
      at += 2;
    }
    add(begin, at++, is_escaped);
    return outcome::row;
  }

  char separator_;
  char quote_;  // the separator if there is none
  bool trim_;
  std::uint64_t separators_;
  std::uint64_t quotes_;
  std::vector<raw_cell> cells_;
  std::size_t count_ = 0;
  std::size_t most_ = ~std::size_t{0};
  const char* next_ = nullptr;
  const char* where_ = nullptr;
};

}  // namespace fiscus::inline v0::detail

#endif
