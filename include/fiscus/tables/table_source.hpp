// SPDX-License-Identifier: BSL-1.0
// Where a table is read from: a file, a stream, a text.
#ifndef FISCUS_TABLES_TABLE_SOURCE_HPP
#define FISCUS_TABLES_TABLE_SOURCE_HPP

#include <istream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace fiscus::inline v0 {

/// A file, a stream or a text from which a table is read. It does not own the stream or the text,
/// which must outlive it.
class table_source {
 public:
  /// The file of that path. A regular file is mapped into memory where the system has that: if
  /// another program cuts it while it is read, the system ends this one with SIGBUS. Read a file
  /// that may be cut, as a log or one on a network, as a stream.
  table_source(std::string path) : name_(std::move(path)) {}
  table_source(const char* path) : name_(path) {}

  /// A stream, from where it stands to its end. `name` is used in messages.
  table_source(std::istream& in, std::string_view name) : name_(name), stream_(&in) {}

  /// A text. `name` is used in messages.
  [[nodiscard]] static table_source text(std::string_view content, std::string_view name) {
    table_source result{std::string(name)};
    result.text_ = content;
    result.is_text_ = true;
    return result;
  }
  template <class String>
    requires std::is_same_v<String, std::string>  // a temporary
  static table_source text(String&& content, std::string_view name) = delete;

  /// Returns the path of a file, and the name of anything else.
  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  /// Returns the stream, or null.
  [[nodiscard]] std::istream* stream() const noexcept { return stream_; }
  /// Returns whether it is a text, and which.
  [[nodiscard]] bool is_text() const noexcept { return is_text_; }
  [[nodiscard]] std::string_view content() const noexcept { return text_; }

 private:
  std::string name_;
  std::istream* stream_ = nullptr;
  std::string_view text_;
  bool is_text_ = false;
};

}  // namespace fiscus::inline v0

#endif
