// SPDX-License-Identifier: BSL-1.0
// Series from CSV files.
#ifndef FISCUS_TEXT_CSV_HPP
#define FISCUS_TEXT_CSV_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/money/scale.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/text/csv_error.hpp>
#include <fiscus/text/detail/csv_rows.hpp>
#include <fiscus/text/detail/csv_table.hpp>
#include <fiscus/text/parse.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace fiscus {

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
      : table_(content, name, std::array{columns.period, columns.value}),
        unit_(columns.unit),
        period_(table_.find(columns.period)),
        value_(table_.find(columns.value)) {}

  series<Period, Value> read() {
    for (auto row = table_.next_row(); !row.empty(); row = table_.next_row()) read_row(row);
    refuse_duplicates();
    std::vector<observation<Period, Value>> all;
    for (const placed_value& each : values_)
      if (each.value) all.push_back({each.period, *each.value});
    return series<Period, Value>::from(std::move(all));
  }

 private:
  struct placed_value {
    Period period;
    std::optional<Value> value;
    text_place place;
  };

  void read_row(const std::vector<csv_cell>& row) {
    const auto read_period = [](auto text) { return parse<Period>(text); };
    const auto read_value = [this](auto text) { return value_in(text); };
    values_.push_back({table_.parsed(row, period_, read_period),
                       table_.parsed(row, value_, read_value), row[period_.place].place});
  }

  [[nodiscard]] std::optional<Value> value_in(std::string_view text) const {
    if (text.empty() || text == "..") return std::nullopt;
    if constexpr (counted_in_units<Value>)
      return Value::from_text(text, unit_);
    else
      return parse<Value>(text);
  }

  void refuse_duplicates() {
    std::stable_sort(values_.begin(), values_.end(),
                     [](const auto& a, const auto& b) { return a.period < b.period; });
    const auto again =
        std::adjacent_find(values_.begin(), values_.end(),
                           [](const auto& a, const auto& b) { return a.period == b.period; });
    if (again != values_.end())
      table_.refuse((again + 1)->place, "expected each period once; this one stands in line " +
                                            std::to_string(again->place.line) + " already");
  }

  csv_table table_;
  scale unit_;
  csv_table::column period_;
  csv_table::column value_;
  std::vector<placed_value> values_;
};

}  // namespace detail

/// The series in a CSV text with a header line: RFC 4180, in any order of rows, `\n` or `\r\n`,
/// with or without a byte-order mark and a last line end. A cell that is empty or `..` is a gap; so
/// is a period without a row. Throws `csv_error` with file, line and column for anything else;
/// `name` is what it calls the file.
template <calendar_period Period, can_be_parsed Value>
[[nodiscard]] series<Period, Value> read_csv(std::istream& in, std::string_view name,
                                             const csv_columns& columns) {
  if (!detail::counted_in_units<Value> && columns.unit != one)
    throw invalid_value("only money is counted in a unit");
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
