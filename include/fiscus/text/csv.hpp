// SPDX-License-Identifier: BSL-1.0
// Series from CSV files.
#ifndef FISCUS_TEXT_CSV_HPP
#define FISCUS_TEXT_CSV_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/money/scale.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/text/detail/csv_rows.hpp>
#include <fiscus/text/parse.hpp>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <fstream>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

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

/// Which columns of a file make a series, by their names in the header line.
struct csv_columns {
  std::string_view period;
  std::string_view value;
  /// What the values are counted in: `million` for a column of USD million. For money only.
  scale unit = one;
};

namespace detail {

/// Reads one series from one text; `name` is the file's, for the messages.
template <calendar_period Period, class Value>
class csv_series_reader {
 public:
  csv_series_reader(std::string_view content, std::string_view name, const csv_columns& columns)
      : rows_(content), name_(name), columns_(columns) {
    if (!has_units && columns.unit != one) throw invalid_value("only money is counted in a unit");
  }

  series<Period, Value> read() {
    read_header();
    for (auto row = next_row(); !row.empty(); row = next_row()) read_row(row);
    refuse_duplicates();
    std::vector<observation<Period, Value>> all;
    for (const placed_value& each : values_)
      if (each.value) all.push_back({each.period, *each.value});
    return series<Period, Value>::from(std::move(all));
  }

 private:
  static constexpr bool has_units = requires(std::string_view text, scale unit) {
    Value::from_text(text, unit);
  };

  struct placed_value {
    Period period;
    std::optional<Value> value;
    text_place place;
  };

  [[noreturn]] void refuse(text_place place, const std::string& what) const {
    throw csv_error(name_ + ':' + std::to_string(place.line) + ':' + std::to_string(place.column) +
                    ": " + what);
  }

  std::vector<csv_cell> next_row() {
    return rows_.next([this](text_place place, const char* expected) {
      refuse(place, std::string("expected ") + expected);
    });
  }

  void read_header() {
    const std::vector<csv_cell> header = next_row();
    if (header.empty())
      refuse({}, "expected a header line with the columns " + quoted(columns_.period) + " and " +
                     quoted(columns_.value) + "; the file is empty");
    width_ = header.size();
    period_at_ = find_column(header, columns_.period);
    value_at_ = find_column(header, columns_.value);
  }

  [[nodiscard]] std::size_t find_column(const std::vector<csv_cell>& header,
                                        std::string_view column) const {
    const auto named = [&](const csv_cell& cell) { return cell.text == column; };
    const auto found = std::find_if(header.begin(), header.end(), named);
    if (found == header.end()) {
      std::string all;
      for (const csv_cell& cell : header) all += (all.empty() ? "" : ", ") + quoted(cell.text);
      refuse(header.front().place,
             "expected a column " + quoted(column) + "; the header has " + all);
    }
    const auto again = std::find_if(found + 1, header.end(), named);
    if (again != header.end())
      refuse(again->place, "expected one column " + quoted(column) + " only");
    return static_cast<std::size_t>(found - header.begin());
  }

  void read_row(const std::vector<csv_cell>& row) {
    if (row.size() != width_)
      refuse(row.front().place, "expected " + std::to_string(width_) +
                                    " cells as in the header; the line has " +
                                    std::to_string(row.size()));
    const csv_cell& period = row[period_at_];
    const csv_cell& value = row[value_at_];
    placed_value result{
        parsed(period, columns_.period, [](auto text) { return parse<Period>(text); }),
        {},
        period.place};
    if (!value.text.empty() && value.text != "..")
      result.value = parsed(value, columns_.value, [this](auto text) { return read_value(text); });
    values_.push_back(std::move(result));
  }

  [[nodiscard]] Value read_value(std::string_view text) const {
    if constexpr (has_units)
      return Value::from_text(text, columns_.unit);
    else
      return parse<Value>(text);
  }

  template <class Parse>
  auto parsed(const csv_cell& cell, std::string_view column, Parse how) const {
    try {
      return how(std::string_view(cell.text));
    } catch (const parse_error& e) {
      refuse({cell.place.line, cell.place.column + e.position()},
             "column " + quoted(column) + ": " + e.what());
    }
  }

  void refuse_duplicates() {
    std::stable_sort(values_.begin(), values_.end(),
                     [](const auto& a, const auto& b) { return a.period < b.period; });
    const auto again =
        std::adjacent_find(values_.begin(), values_.end(),
                           [](const auto& a, const auto& b) { return a.period == b.period; });
    if (again != values_.end())
      refuse((again + 1)->place, "expected each period once; this one stands in line " +
                                     std::to_string(again->place.line) + " already");
  }

  static std::string quoted(std::string_view text) { return message().quote(text).c_str(); }

  csv_rows rows_;
  std::string name_;
  csv_columns columns_;
  std::size_t width_ = 0;
  std::size_t period_at_ = 0;
  std::size_t value_at_ = 0;
  std::vector<placed_value> values_;
};

/// All that a stream holds, or nothing if it cannot be read.
inline std::optional<std::string> read_all(std::istream& in) {
  std::string content;
  char buffer[4096];
  while (in.read(buffer, sizeof buffer) || in.gcount() > 0)
    content.append(buffer, static_cast<std::size_t>(in.gcount()));
  if (in.bad()) return std::nullopt;
  return content;
}

}  // namespace detail

/// The series in a CSV text with a header line: RFC 4180, in any order of rows, `\n` or `\r\n`,
/// with or without a byte-order mark and a last line end. A cell that is empty or `..` is a gap; so
/// is a period without a row. Throws `csv_error` with file, line and column for anything else;
/// `name` is what it calls the file.
template <calendar_period Period, can_be_parsed Value>
[[nodiscard]] series<Period, Value> read_csv(std::istream& in, std::string_view name,
                                             const csv_columns& columns) {
  const auto content = detail::read_all(in);
  if (!content) throw csv_error(std::string(name) + ": cannot be read");
  return detail::csv_series_reader<Period, Value>(*content, name, columns).read();
}

/// The same from a file. Throws `csv_error` also if it cannot be opened.
///
///     read_csv<month, money<USD>>(
///         "it_exports.csv", {.period = "month", .value = "usd_million", .unit = million})
template <calendar_period Period, can_be_parsed Value>
[[nodiscard]] series<Period, Value> read_csv(const std::string& path, const csv_columns& columns) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw csv_error(path + ": cannot be opened: " + std::generic_category().message(errno));
  return read_csv<Period, Value>(in, path, columns);
}

}  // namespace fiscus

#endif
