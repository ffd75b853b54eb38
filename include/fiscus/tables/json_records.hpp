// SPDX-License-Identifier: BSL-1.0
// Records of JSON as a table, for all that reads tables.
#ifndef FISCUS_TABLES_JSON_RECORDS_HPP
#define FISCUS_TABLES_JSON_RECORDS_HPP

#include <fiscus/detail/utf8.hpp>
#include <fiscus/tables/table_error.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fiscus::inline v0 {

namespace detail {

/// Reads an array of records and writes them as CSV.
class record_reader {
 public:
  record_reader(std::string_view text, std::string_view name) : text_(text), name_(name) {
    if (text_.starts_with(utf8_mark)) at_ = utf8_mark.size();
    if (!is_utf8(text_)) fail("a text in UTF-8");
  }

  [[nodiscard]] std::string table() {
    expect('[', "an array of records, which begins with [");
    for (bool is_first = true; !accept(']'); is_first = false) {
      if (!is_first) expect(',', "a comma or ] behind a record");
      read_record(is_first);
    }
    skip_spaces();
    if (at_ != text_.size()) fail("the end of the text behind ]");
    return result_;
  }

 private:
  void read_record(bool is_first) {
    expect('{', "a record, which begins with {");
    std::vector<std::string> cells(names_.size());
    std::vector<bool> known(names_.size());
    for (bool is_first_name = true; !accept('}'); is_first_name = false) {
      if (!is_first_name) expect(',', "a comma or } behind a value");
      skip_spaces();
      const std::size_t place = at_;
      const std::string name = read_string("the name of a value, in quotation marks");
      std::size_t i =
          static_cast<std::size_t>(std::find(names_.begin(), names_.end(), name) - names_.begin());
      if (i == names_.size()) {
        if (!is_first) fail("a name that the first record has", place);
        names_.push_back(name);
        cells.emplace_back();
        known.push_back(false);
      }
      if (known[i]) fail("each name once in a record", place);
      known[i] = true;
      expect(':', "a colon behind a name");
      cells[i] = read_value();
    }
    if (names_.empty()) fail("a record with at least one value");
    if (is_first) {
      std::vector<std::string> headings;
      for (const std::string& each : names_) headings.push_back(quoted(each));
      write_row(headings);
    }
    write_row(cells);
  }

  /// Returns the cell of a value: texts in quotation marks, numbers as they are, nothing for null.
  std::string read_value() {
    skip_spaces();
    if (at_ < text_.size() && text_[at_] == '"') return quoted(read_string(""));
    for (const std::string_view word : {"null", "true", "false"})
      if (text_.substr(at_).starts_with(word)) {
        at_ += word.size();
        return word == "null" ? std::string() : std::string(word);
      }
    return read_number();
  }
  std::string read_number() {
    const std::size_t start = at_;
    const auto take_digits = [&] {
      const std::size_t from = at_;
      while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
      return at_ - from;
    };
    take("-");
    const std::size_t first_digit = at_;
    const std::size_t digits = take_digits();
    if (digits == 0) fail("a text, a number, null, true or false", start);
    if (digits > 1 && text_[first_digit] == '0') fail("a number without zeros in front", start);
    if (take(".") && take_digits() == 0) fail("a digit behind the point");
    if (take("e") || take("E")) {
      if (!take("+")) take("-");
      if (take_digits() == 0) fail("a digit behind e");
    }
    return std::string(text_.substr(start, at_ - start));
  }

  std::string read_string(std::string_view expected) {
    if (!take("\"")) fail(expected);
    std::string result;
    for (;;) {
      if (at_ == text_.size()) fail("a quotation mark at the end of a text");
      const char c = text_[at_++];
      if (c == '"') return result;
      if (c == '\\')
        read_escape(result);
      else if (static_cast<unsigned char>(c) < ' ')
        fail("no control characters in a text", at_ - 1);
      else
        result += c;
    }
  }
  void read_escape(std::string& to) {
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    const std::size_t place = at_ - 1;
    if (take("u")) return append_utf8(to, read_code(place));
    const std::size_t i = at_ < text_.size() ? letters.find(text_[at_]) : std::string_view::npos;
    if (i == std::string_view::npos) fail("an escape of JSON behind \\", place);
    ++at_;
    to += meanings[i];
  }
  /// Returns the character of an escape, which may be two: a surrogate is followed by another.
  char32_t read_code(std::size_t place) {
    const char32_t first = read_unit(place);
    if (first < 0xD800 || first > 0xDFFF) return first;
    if (first < 0xDC00 && take("\\u"))
      if (const char32_t second = read_unit(place); second >= 0xDC00 && second <= 0xDFFF)
        return 0x10000 + ((first - 0xD800) << 10U) + (second - 0xDC00);
    fail("two halves of a character", place);
  }
  char32_t read_unit(std::size_t place) {
    char32_t code = 0;
    for (int i = 0; i < 4; ++i) {
      const char c = at_ < text_.size() ? text_[at_++] : ' ';
      if (c >= '0' && c <= '9')
        code = code * 16 + static_cast<char32_t>(c - '0');
      else if ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))
        code = code * 16 + static_cast<char32_t>((c | 0x20) - 'a' + 10);
      else
        fail("four hexadecimal digits behind \\u", place);
    }
    return code;
  }
  static void append_utf8(std::string& to, char32_t code) {
    const auto byte = [&](char32_t value) { to += static_cast<char>(value); };
    if (code < 0x80) return byte(code);
    if (code < 0x800) {
      byte(0xC0 | code >> 6U);
    } else {
      if (code < 0x10000) {
        byte(0xE0 | code >> 12U);
      } else {
        byte(0xF0 | code >> 18U);
        byte(0x80 | (code >> 12U & 0x3FU));
      }
      byte(0x80 | (code >> 6U & 0x3FU));
    }
    byte(0x80 | (code & 0x3FU));
  }

  static std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) result.append(c == '"' ? 2 : 1, c);
    return result += '"';
  }
  void write_row(const std::vector<std::string>& cells) {
    // An empty line would be no row.
    if (cells.size() == 1 && cells.front().empty()) result_ += "\"\"";
    for (std::size_t i = 0; i < cells.size(); ++i) (result_ += i == 0 ? "" : ",") += cells[i];
    result_ += '\n';
  }

  void skip_spaces() { at_ = (std::min)(text_.find_first_not_of(" \t\r\n", at_), text_.size()); }
  bool take(std::string_view expected) {
    if (!text_.substr(at_).starts_with(expected)) return false;
    at_ += expected.size();
    return true;
  }
  bool accept(char expected) {
    skip_spaces();
    return take({&expected, 1});
  }
  void expect(char expected, std::string_view what) {
    if (!accept(expected)) fail(what);
  }
  [[noreturn]] void fail(std::string_view expected) const { fail(expected, at_); }
  [[noreturn]] void fail(std::string_view expected, std::size_t at) const {
    const std::string_view before = text_.substr(0, at);
    const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
    const std::size_t column = at - (before.find_last_of('\n') + 1) + 1;  // npos + 1 is 0
    throw table_error(name_, line, column, "expected " + std::string(expected));
  }

  std::string_view text_;
  std::string_view name_;
  std::size_t at_ = 0;
  std::vector<std::string> names_{};
  std::string result_{};
};

}  // namespace detail

/// Returns an array of records in JSON as a table in CSV, which the readers of tables read: a
/// heading for each name, a row for each record, in which all texts are in quotation marks, numbers
/// are as they were, and `null` or a name that is not there is an empty cell. `to_json` writes such
/// records. An error of a reader names the record by its line, which is that of the record in what
/// `to_json` wrote. Throws `table_error` at the line and column of what is no JSON in UTF-8, of a
/// value in a record that is a record or an array, of a name that stands twice in a record, and of
/// one that the first record does not have.
///
///     const std::string rows = csv_of_records(json, "exports.json");
///     read_csv<month, money<USD>>(table_source::text(rows, "exports.json"),
///                                 {.period = "Month", .value = "USD"});
[[nodiscard]] inline std::string csv_of_records(std::string_view json, std::string_view name) {
  return detail::record_reader(json, name).table();
}

}  // namespace fiscus::inline v0

#endif
