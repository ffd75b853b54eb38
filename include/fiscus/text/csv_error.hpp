// SPDX-License-Identifier: BSL-1.0
// What is wrong with a CSV file, and where.
#ifndef FISCUS_TEXT_CSV_ERROR_HPP
#define FISCUS_TEXT_CSV_ERROR_HPP

#include <fiscus/error.hpp>

#include <memory>
#include <string>
#include <utility>

namespace fiscus {

/// A file is not what was expected: "exports.csv:12:9: expected …", with line and column from 1,
/// the column counting bytes; without them if the file could not be read at all.
class csv_error : public error {
 public:
  explicit csv_error(std::string what)
      : error(what), what_(std::make_shared<const std::string>(std::move(what))) {}

  [[nodiscard]] const char* what() const noexcept override { return what_->c_str(); }

 private:
  std::shared_ptr<const std::string> what_;  // a path can be longer than an error's own buffer
};

}  // namespace fiscus

#endif
