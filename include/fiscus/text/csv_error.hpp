// SPDX-License-Identifier: BSL-1.0
// The error of a CSV file, with its place.
#ifndef FISCUS_TEXT_CSV_ERROR_HPP
#define FISCUS_TEXT_CSV_ERROR_HPP

#include <fiscus/error.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace fiscus::inline v0 {

/// A file is not what was expected: "exports.csv:12:9: expected …".
class csv_error : public error {
 public:
  /// An error without a place, as of a file that cannot be opened.
  explicit csv_error(std::string what)
      : error(what), what_(std::make_shared<const std::string>(std::move(what))) {}

  /// An error at a line and a column, both from 1, of which the message names all three.
  csv_error(std::string_view file, std::size_t line, std::size_t column, std::string_view what)
      : csv_error(std::string(file) + ':' + std::to_string(line) + ':' + std::to_string(column) +
                  ": " + std::string(what)) {
    line_ = line;
    column_ = column;
  }

  [[nodiscard]] const char* what() const noexcept override { return what_->c_str(); }

  /// The line, from 1; 0 for an error without a place.
  [[nodiscard]] std::size_t line() const noexcept { return line_; }
  /// The column in bytes, from 1; 0 for an error without a place.
  [[nodiscard]] std::size_t column() const noexcept { return column_; }

 private:
  std::shared_ptr<const std::string> what_;  // a path can be longer than an error's own buffer
  std::size_t line_ = 0;
  std::size_t column_ = 0;
};

}  // namespace fiscus::inline v0

#endif
