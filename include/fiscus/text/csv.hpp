// SPDX-License-Identifier: BSL-1.0
// Series from CSV files.
#ifndef FISCUS_TEXT_CSV_HPP
#define FISCUS_TEXT_CSV_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/span_limit.hpp>
#include <fiscus/text/detail/csv_input.hpp>
#include <fiscus/text/detail/csv_periods.hpp>
#include <fiscus/text/detail/csv_rows.hpp>
#include <fiscus/text/detail/csv_table.hpp>
#include <fiscus/text/detail/first_rows.hpp>
#include <fiscus/text/parse.hpp>
#include <fiscus/text/period_text.hpp>

#include <array>
#include <cstddef>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

/// Which columns of a file make a series, by their names in the header line.
struct csv_columns {
  std::string_view period;
  std::string_view value;
  /// The unit of the values: `million` for a column of USD million. For money only.
  scale unit = one;
  /// The years that two digits mean, as in "Dec-69". Unless you choose them they are 1970 to 2049,
  /// 50 to 69 are refused, and so is a column whose years, those of four digits among them, lie
  /// closer together if some of two digits are of another century.
  std::optional<fiscus::two_digit_years> two_digit_years{};
  /// How many periods the file may span from its first to its last value.
  span_limit limit{};
};

namespace detail {

/// Reads one series from one text; `name` is the file's, for the messages.
template <calendar_period Period, class Value>
class csv_series_reader {
 public:
  csv_series_reader(std::string_view content, std::string_view name, const csv_columns& columns)
      : table_(content, name, std::array{columns.period, columns.value}),
        unit_(columns.unit),
        limit_(columns.limit),
        periods_(table_, columns.period, columns.two_digit_years),
        value_(table_.find(columns.value)) {}

  series<Period, Value> read() {
    const auto read_value = [this](auto text) { return value_in(text); };
    first_rows<Period, std::size_t> lines;
    std::vector<observation<Period, Value>> all;
    std::vector<placed_period<Period>> periods;
    for (auto row = table_.next_row(); !row.empty(); row = table_.next_row()) {
      const auto [period, place] = periods_.read(table_, row);
      if (const std::size_t* line = lines.find_or_add(period, place.line))
        table_.refuse(place, "expected each period once; this one stands in line " +
                                 std::to_string(*line) + " already");
      if (const std::optional<Value> value = table_.parsed(row, value_, read_value)) {
        all.push_back({period, *value});
        periods.push_back({period, place});
      }
    }
    periods_.refuse_if_scattered(table_, std::move(periods), limit_);
    return series<Period, Value>::from_observations(std::move(all), limit_);
  }

 private:
  [[nodiscard]] std::optional<Value> value_in(std::string_view text) const {
    if (text.empty() || text == "..") return std::nullopt;
    if constexpr (counted_in_units<Value>)
      return Value::from_text(text, unit_);
    else
      return parse<Value>(text);
  }

  csv_table table_;
  scale unit_;
  span_limit limit_;
  csv_periods<Period> periods_;
  csv_table::column value_;
};

}  // namespace detail

/// The series in a CSV text with a header line: RFC 4180, in any order of rows, `\n` or `\r\n`,
/// with or without a byte-order mark and a last line end. A cell that is empty or `..` is a gap; so
/// is a period without a row. Throws `csv_error` with file, line and column for anything else, also
/// for values that lie further apart than the limit allows: its place is that of the first or the
/// last period, whichever is further from the others. `name` is what it calls the file.
template <calendar_period Period, can_be_parsed Value>
[[nodiscard]] series<Period, Value> read_csv(std::istream& in, std::string_view name,
                                             const csv_columns& columns) {
  detail::refuse_unit_unless_money<Value>(columns.unit);
  const std::string content = detail::read_all(in, name);
  return detail::csv_series_reader<Period, Value>(content, name, columns).read();
}

/// The same from a file. Throws `csv_error` also if it cannot be opened.
///
///     read_csv<month, money<USD>>(
///         "it_exports.csv", {.period = "month", .value = "usd_million", .unit = million})
template <calendar_period Period, can_be_parsed Value>
[[nodiscard]] series<Period, Value> read_csv(const std::string& path, const csv_columns& columns) {
  detail::refuse_unit_unless_money<Value>(columns.unit);
  const std::string content = detail::read_file(path);
  return detail::csv_series_reader<Period, Value>(content, path, columns).read();
}

}  // namespace fiscus::inline v0

#endif
