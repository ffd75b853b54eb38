// SPDX-License-Identifier: BSL-1.0
// The error of a table, with its place, and a list of such errors.
#ifndef FISCUS_TABLES_TABLE_ERROR_HPP
#define FISCUS_TABLES_TABLE_ERROR_HPP

#include <fiscus/error.hpp>

#include <compare>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

/// A place in a text: line and column from 1, the column counting bytes; 0 where no place is known.
struct table_place {
  std::size_t line = 1;
  std::size_t column = 1;

  [[nodiscard]] friend constexpr auto operator<=>(table_place, table_place) = default;
};

/// What a `table_error` says besides its place.
struct table_complaint {
  /// The whole sentence: `column "month": expected a month from 01 to 12 …`.
  std::string what;
  /// The name of the column, if the error is that of one cell.
  std::string column_name{};
  /// The text that stands there, cut to 80 bytes.
  std::string found{};
  /// The option that would allow it, if there is one: "two_digit_years".
  std::string option{};
};

/// A table is not what was expected: "exports.csv:12:9: expected …".
class table_error : public error {
 public:
  /// An error without a place, as of a file that cannot be opened.
  explicit table_error(std::string what) : error(what), data_(share({{}, std::move(what), {}})) {}

  /// An error at a line and a column, both from 1. The message names the file and both.
  table_error(std::string_view file, std::size_t line, std::size_t column, std::string_view what)
      : table_error(file, table_place{line, column}, table_complaint{std::string(what)}) {}

  /// The same with the parts of the complaint.
  table_error(std::string_view file, table_place place, table_complaint complaint)
      : error(complaint.what),
        data_(share({std::string(file),
                     std::string(file) + ':' + std::to_string(place.line) + ':' +
                         std::to_string(place.column) + ": " + complaint.what,
                     std::move(complaint)})),
        place_(place) {}

  [[nodiscard]] const char* what() const noexcept override { return data_->message.c_str(); }

  /// Returns the name of the file; empty for an error without a place.
  [[nodiscard]] const std::string& file() const noexcept { return data_->file; }
  /// Returns the line, from 1; 0 for an error without a place.
  [[nodiscard]] std::size_t line() const noexcept { return place_.line; }
  /// Returns the column in bytes, from 1; 0 for an error without a place.
  [[nodiscard]] std::size_t column() const noexcept { return place_.column; }
  /// Returns the message without its place.
  [[nodiscard]] const std::string& expected() const noexcept { return data_->complaint.what; }
  /// Returns the name of the column, or nothing if the error is not that of one cell.
  [[nodiscard]] const std::string& column_name() const noexcept {
    return data_->complaint.column_name;
  }
  /// Returns the text of the cell, cut to 80 bytes.
  [[nodiscard]] const std::string& found() const noexcept { return data_->complaint.found; }
  /// Returns the name of the option that would allow it, or nothing.
  [[nodiscard]] const std::string& option() const noexcept { return data_->complaint.option; }

 private:
  struct parts {
    std::string file;
    std::string message;  // a path can be longer than an error's own buffer
    table_complaint complaint;
  };

  static std::shared_ptr<const parts> share(parts all) {
    return std::make_shared<const parts>(std::move(all));
  }

  std::shared_ptr<const parts> data_;
  table_place place_{0, 0};
};

/// The errors of the rows that were passed over. A reader that is given one goes on with the next
/// row; without one the first error ends it.
///
///     table_errors wrong(100);
///     read_csv<month, money<USD>>("exports.csv",
///                                 {.period = "month", .value = "usd", .errors = &wrong});
class table_errors {
 public:
  /// A list of at most that many errors.
  explicit table_errors(std::size_t most) noexcept : most_(most) {}

  /// Adds an error. Throws it if the list is full.
  void add(const table_error& e) {
    if (all_.size() >= most_) throw e;
    all_.push_back(e);
  }

  [[nodiscard]] std::size_t size() const noexcept { return all_.size(); }
  [[nodiscard]] bool empty() const noexcept { return all_.empty(); }
  [[nodiscard]] const table_error& operator[](std::size_t i) const {
    detail::check_index("error", i, all_.size());
    return all_[i];
  }
  [[nodiscard]] auto begin() const noexcept { return all_.begin(); }
  [[nodiscard]] auto end() const noexcept { return all_.end(); }

 private:
  std::size_t most_;
  std::vector<table_error> all_;
};

}  // namespace fiscus::inline v0

#endif
