// SPDX-License-Identifier: BSL-1.0
// The part of a source's text that is in memory, whole or in blocks, and the place where it is
// read.
#ifndef FISCUS_TABLES_DETAIL_MOVING_TEXT_HPP
#define FISCUS_TABLES_DETAIL_MOVING_TEXT_HPP

#include <fiscus/tables/detail/input_blocks.hpp>
#include <fiscus/tables/detail/line_counter.hpp>
#include <fiscus/tables/table_error.hpp>
#include <fiscus/tables/table_source.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fiscus::inline v0::detail {

/// What reads it is derived from it, as it looks at every byte.
class moving_text {
 public:
  moving_text(const moving_text&) = delete;
  moving_text& operator=(const moving_text&) = delete;

  /// Returns how many bytes the text has; 0 unless it is kept whole.
  [[nodiscard]] std::size_t total() const noexcept { return input_.content().size(); }
  /// Returns where the current row begins, for `place_of`.
  [[nodiscard]] const char* row_begin() const noexcept { return row_begin_; }

  /// Returns the line and column of a byte of the current row, or of any if all is in memory.
  [[nodiscard]] table_place place_of(const char* byte) {
    if (!lines_.is_before(byte)) lines_.restart(begin_, first_line_);
    // The next question may be about an earlier byte of this row.
    if (row_begin_ != nullptr && row_begin_ <= byte)
      static_cast<void>(lines_.place_of(row_begin_, end_));
    return line_counter(lines_).place_of(byte, end_);
  }

 protected:
  /// If `whole`, everything is kept in memory and can be read again.
  moving_text(const table_source& source, std::size_t longest_row, bool whole)
      : input_(source), longest_row_(longest_row) {
    if (whole) input_.read_whole(longest_row);
  }
  ~moving_text() = default;

  /// Goes to the beginning of the text, behind a mark of its encoding.
  void begin() {
    if (input_.is_whole()) {
      set_content(input_.content());
    } else {
      buffer_.resize(first_block);
      begin_ = at_ = end_ = buffer_.data();
      lines_.restart(begin_, 1);
      refill();
      if (is_utf16({begin_, size_of_rest()})) {
        read_rest();
      } else if (std::string_view(begin_, size_of_rest()).starts_with(utf8_mark)) {
        begin_ = at_ += utf8_mark.size();
        lines_.restart(begin_, 1);
      }
    }
  }

  [[nodiscard]] std::size_t size_of_rest() const noexcept {
    return static_cast<std::size_t>(end_ - at_);
  }
  [[nodiscard]] bool begins_with(std::string_view text) const noexcept {
    return std::string_view(at_, size_of_rest()).starts_with(text);
  }

  /// Reads on until that many bytes are there; returns whether any are.
  bool fill(std::size_t bytes) {
    while (size_of_rest() < bytes && refill()) {
    }
    return at_ != end_;
  }
  /// Reads on until the line and its end are there; returns whether there is any.
  bool fill_line() {
    const auto is_line_end = [](char c) { return c == '\n' || c == '\r'; };
    while (!is_all_ && size_of_rest() <= longest_row_) {
      const char* const found = std::find_if(at_, end_, is_line_end);
      if (found != end_ && found + 1 != end_) break;
      refill();
    }
    return at_ != end_;
  }
  void skip_line() noexcept {
    while (at_ != end_ && *at_ != '\n' && *at_ != '\r') ++at_;
    if (at_ != end_ && *at_++ == '\r' && at_ != end_ && *at_ == '\n') ++at_;
  }

  /// Reads another block behind what has not been read yet; returns whether there is one. Moves the
  /// text.
  bool refill() {
    if (is_all_) return false;
    row_begin_ = nullptr;
    first_line_ = place_of(at_).line;
    const std::size_t rest = size_of_rest();
    std::copy(at_, static_cast<const char*>(end_), buffer_.data());
    // A row is looked at as often as the buffer grows: log n times.
    if (is_started_ && (buffer_.size() < usual_block || buffer_.size() < 2 * rest))
      buffer_.resize(2 * buffer_.size());
    is_started_ = true;
    std::size_t got = 0;
    for (std::size_t more = 1; more != 0 && rest + got < buffer_.size(); got += more)
      more = input_.read(buffer_.data() + rest + got, buffer_.size() - rest - got);
    begin_ = at_ = buffer_.data();
    end_ = begin_ + rest + got;
    lines_.restart(begin_, first_line_);
    is_all_ = rest + got < buffer_.size();
    return got != 0;
  }

  const char* begin_ = nullptr;
  const char* at_ = nullptr;
  const char* end_ = nullptr;
  bool is_all_ = false;  // whether the text ends at end_
  const char* row_begin_ = nullptr;
  line_counter lines_;

 private:
  static constexpr std::size_t first_block = std::size_t{1} << 12U;
  static constexpr std::size_t usual_block = std::size_t{1} << 18U;

  void set_content(std::string_view content) {
    is_all_ = true;
    begin_ = at_ = content.data();
    end_ = begin_ + content.size();
    first_line_ = 1;
    row_begin_ = nullptr;
    lines_.restart(begin_, 1);
  }

  // UTF-16 in blocks is rare enough to be read as a whole.
  void read_rest() {
    while (refill()) {
    }
    own_ = utf8_of({begin_, static_cast<std::size_t>(end_ - begin_)});
    set_content(own_);
  }

  input_blocks input_;
  std::string own_;
  std::vector<char> buffer_;
  std::size_t longest_row_;
  std::size_t first_line_ = 1;  // of what is in memory
  bool is_started_ = false;     // whether a block was read
};

}  // namespace fiscus::inline v0::detail

#endif
