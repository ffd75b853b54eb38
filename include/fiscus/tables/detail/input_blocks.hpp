// SPDX-License-Identifier: BSL-1.0
// The bytes of a table: all of them, or in blocks; UTF-16 as UTF-8.
#ifndef FISCUS_TABLES_DETAIL_INPUT_BLOCKS_HPP
#define FISCUS_TABLES_DETAIL_INPUT_BLOCKS_HPP

#include <fiscus/detail/utf8.hpp>
#include <fiscus/tables/detail/input_file.hpp>
#include <fiscus/tables/table_error.hpp>
#include <fiscus/tables/table_source.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <ios>
#include <istream>
#include <memory>
#include <string>
#include <string_view>

namespace fiscus::inline v0::detail {

/// Keeps a stream from throwing for as long as it is read: its end is no error.
class quiet_stream {
 public:
  explicit quiet_stream(std::istream& in) : in_(in), mask_(in.exceptions()) {
    in_.exceptions(std::ios_base::goodbit);
  }
  ~quiet_stream() {
    try {
      in_.exceptions(mask_);
    } catch (const std::ios_base::failure&) {
      // The mask is set all the same, and a failure is told by `input_blocks`.
    }
  }
  quiet_stream(const quiet_stream&) = delete;
  quiet_stream& operator=(const quiet_stream&) = delete;

 private:
  std::istream& in_;
  std::ios_base::iostate mask_;
};

/// Appends a character of UTF-16 as UTF-8.
inline void append_utf8(std::uint32_t point, std::string& text) {
  const auto put = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
  if (point < 0x80) {
    put(point);
  } else if (point < 0x800) {
    put(0xC0 | point >> 6U);
    put(0x80 | (point & 0x3F));
  } else if (point < 0x10000) {
    put(0xE0 | point >> 12U);
    put(0x80 | (point >> 6U & 0x3F));
    put(0x80 | (point & 0x3F));
  } else {
    put(0xF0 | point >> 18U);
    put(0x80 | (point >> 12U & 0x3F));
    put(0x80 | (point >> 6U & 0x3F));
    put(0x80 | (point & 0x3F));
  }
}

inline constexpr std::string_view utf16_little_mark = "\xFF\xFE";
inline constexpr std::string_view utf16_big_mark = "\xFE\xFF";

inline bool is_utf16(std::string_view content) noexcept {
  return content.starts_with(utf16_little_mark) || content.starts_with(utf16_big_mark);
}

/// Returns UTF-16 with its mark as UTF-8 without one. Half a pair becomes U+FFFD.
inline std::string utf8_of(std::string_view utf16) {
  const bool big = utf16.starts_with(utf16_big_mark);
  const auto unit = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(utf16[i]);
    const auto second = static_cast<unsigned char>(utf16[i + 1]);
    return big ? std::uint32_t{first} << 8U | second : std::uint32_t{second} << 8U | first;
  };
  constexpr std::uint32_t replacement = 0xFFFD;
  std::string result;
  result.reserve(utf16.size() / 2);
  std::size_t i = 2;
  for (; i + 1 < utf16.size(); i += 2) {
    std::uint32_t point = unit(i);
    if (point >= 0xD800 && point < 0xDC00 && i + 3 < utf16.size() && unit(i + 2) >= 0xDC00 &&
        unit(i + 2) < 0xE000) {
      point = 0x10000 + ((point - 0xD800) << 10U) + (unit(i + 2) - 0xDC00);
      i += 2;
    } else if (point >= 0xD800 && point < 0xE000) {
      point = replacement;
    }
    append_utf8(point, result);
  }
  if (i < utf16.size()) append_utf8(replacement, result);
  return result;
}

/// What is said of a row that is longer than `longest` bytes.
inline table_complaint too_long(std::size_t longest) {
  return {.what = "expected a row of at most " + std::to_string(longest) +
                  " bytes, or the option longest_row",
          .option = "longest_row"};
}

/// What a source holds. Throws `table_error` if it cannot be read, and if a stream had failed or
/// ended before.
class input_blocks {
 public:
  explicit input_blocks(const table_source& source) : name_(source.name()) {
    if (source.is_text()) {
      take(source.content());
    } else if (source.stream() != nullptr) {
      stream_ = source.stream();
      if (!stream_->good())
        throw table_error(name_ + ": cannot be read: the stream had already " +
                          (stream_->fail() ? "failed" : "ended"));
      quiet_ = std::make_unique<quiet_stream>(*stream_);
    } else {
      file_ = std::make_unique<input_file>(name_);
      if (file_->is_mapped()) take(file_->content());
    }
  }

  /// Returns whether all of it is in memory.
  [[nodiscard]] bool is_whole() const noexcept { return is_whole_; }
  /// Returns all of it, without a byte-order mark, if it is in memory.
  [[nodiscard]] std::string_view content() const noexcept { return content_; }

  /// Reads all of it into memory. Throws `table_error` for a line of more than `longest` bytes, as
  /// a device without an end has.
  void read_whole(std::size_t longest) {
    if (is_whole_) return;
    constexpr std::size_t block = std::size_t{1} << 16U;
    std::size_t size = 0;
    std::size_t line = 0;  // where the last line begins
    for (;;) {
      if (own_.size() < size + block) own_.resize(size + size / 2 + block);
      const std::size_t got = read(own_.data() + size, own_.size() - size);
      if (got == 0) break;
      const std::size_t line_end = std::string_view(own_.data() + size, got).find_last_of("\r\n");
      if (line_end != std::string_view::npos) line = size + line_end + 1;
      size += got;
      if (size - line > longest) refuse_line({own_.data(), line}, longest);
    }
    own_.resize(size);
    take(own_);
  }

  /// Reads up to `size` bytes; returns 0 at the end. For a source that is not in memory.
  std::size_t read(char* into, std::size_t size) {
    if (file_) return file_->read(into, size);
    stream_->read(into, static_cast<std::streamsize>(size));
    if (stream_->bad()) throw table_error(name_ + ": cannot be read");
    const auto got = static_cast<std::size_t>(stream_->gcount());
    if (got == 0) stream_->clear(std::ios_base::eofbit);
    return got;
  }

 private:
  [[noreturn]] void refuse_line(std::string_view before, std::size_t longest) const {
    const auto ends = std::count(before.begin(), before.end(), '\n');
    throw table_error(name_, {static_cast<std::size_t>(ends) + 1, 1}, too_long(longest));
  }

  void take(std::string_view content) {
    is_whole_ = true;
    content_ = content;
    if (is_utf16(content)) {
      own_ = utf8_of(content);
      content_ = own_;
    } else if (content.starts_with(utf8_mark)) {
      content_.remove_prefix(utf8_mark.size());
    }
  }

  std::string name_;
  std::unique_ptr<quiet_stream> quiet_;
  std::istream* stream_ = nullptr;
  std::unique_ptr<input_file> file_;
  std::string own_;
  std::string_view content_;
  bool is_whole_ = false;
};

}  // namespace fiscus::inline v0::detail

#endif
