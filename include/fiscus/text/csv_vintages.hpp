// SPDX-License-Identifier: BSL-1.0
// Series with their history from CSV files, and back: a row for each release.
#ifndef FISCUS_TEXT_CSV_VINTAGES_HPP
#define FISCUS_TEXT_CSV_VINTAGES_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/digits.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/series/span_limit.hpp>
#include <fiscus/text/detail/csv_input.hpp>
#include <fiscus/text/detail/csv_periods.hpp>
#include <fiscus/text/detail/csv_rows.hpp>
#include <fiscus/text/detail/csv_table.hpp>
#include <fiscus/text/detail/first_rows.hpp>
#include <fiscus/text/parse.hpp>
#include <fiscus/text/period_text.hpp>
#include <fiscus/text/write.hpp>
#include <fiscus/text/write_figure.hpp>
#include <fiscus/vintages/observation_status.hpp>
#include <fiscus/vintages/vintages.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <ios>
#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

/// Which columns of a file make vintages, by their names in the header line.
struct csv_vintage_columns {
  std::string_view period;
  std::string_view value;
  /// The day on which the value was released.
  std::string_view released;
  /// P, R, E or nothing; without a name there is no such column, and all values are unmarked.
  std::string_view status{};
  /// The unit of the values: `million` for a column of USD million. For money only.
  scale unit = one;
  /// The years that two digits mean in the column of periods, as for `csv_columns`.
  std::optional<fiscus::two_digit_years> two_digit_years{};
  /// How many periods the file may span from its first to its last. For reading only.
  span_limit limit{};
};

namespace detail {

template <class Value>
std::optional<Value> value_in_cell(std::string_view text, scale unit) {
  if (text.empty() || text == "..") return std::nullopt;
  if (text == "-") return Value{};
  if constexpr (counted_in_units<Value>)
    return Value::from_text(text, unit);
  else
    return parse<Value>(text);
}

/// Reads the vintages in one text.
template <calendar_period Period, class Value>
class csv_vintages_reader {
 public:
  csv_vintages_reader(std::string_view content, std::string_view name,
                      const csv_vintage_columns& columns)
      : table_(content, name, std::array{columns.period, columns.value, columns.released}),
        unit_(columns.unit),
        limit_(columns.limit),
        periods_(table_, columns.period, columns.two_digit_years),
        value_(table_.find(columns.value)),
        released_(table_.find(columns.released)) {
    if (!columns.status.empty()) status_ = table_.find(columns.status);
  }

  vintages<Period, Value> read() {
    struct row_place {
      std::size_t line;
      std::size_t index;
    };
    first_rows<std::pair<Period, day>, row_place> seen;
    std::vector<release<Period, Value>> all;
    std::vector<placed_period<Period>> periods;
    for (auto row = table_.next_row(); !row.empty(); row = table_.next_row()) {
      const auto [period, place] = periods_.read(table_, row);
      release<Period, Value> found = read_release(period, row);
      const row_place* const first =
          seen.find_or_add({found.period, found.released}, {place.line, all.size()});
      if (first == nullptr) {
        all.push_back(std::move(found));
        periods.push_back({period, place});
      } else if (!(all[first->index] == found)) {
        table_.refuse(place, "expected the value and mark that line " +
                                 std::to_string(first->line) + " has for that period and day");
      }
    }
    periods_.refuse_if_scattered(table_, std::move(periods), limit_);
    return vintages<Period, Value>::from_releases(std::move(all), limit_);
  }

 private:
  [[nodiscard]] release<Period, Value> read_release(const Period& period,
                                                    const std::vector<csv_cell>& row) const {
    const auto read_day = [](auto text) { return parse<day>(text); };
    const auto read_value = [this](auto text) { return value_in_cell<Value>(text, unit_); };
    release<Period, Value> result{period, table_.parsed(row, value_, read_value),
                                  table_.parsed(row, released_, read_day)};
    if (status_) result.status = table_.parsed(row, *status_, status_in);
    return result;
  }

  static observation_status status_in(std::string_view text) {
    const auto status = status_marked(text);
    if (!status) throw parse_error("P, R, E or nothing", text, 0);
    return *status;
  }

  csv_table table_;
  scale unit_;
  span_limit limit_;
  csv_periods<Period> periods_;
  csv_table::column value_;
  csv_table::column released_;
  std::optional<csv_table::column> status_;
};

/// A cell as RFC 4180 writes it, in quotation marks if it needs them, or if it begins with what
/// would be passed over as the byte-order mark of a file.
inline std::string csv_text(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos && !text.starts_with(byte_order_mark))
    return std::string(text);
  std::string result = "\"";
  for (const char c : text) result.append(c == '"' ? 2 : 1, c);
  return result + '"';
}

inline void refuse_equal_names(const csv_vintage_columns& columns) {
  std::array names{columns.period, columns.value, columns.released, columns.status};
  std::sort(names.begin(), names.end());
  if (std::adjacent_find(names.begin(), names.end()) != names.end())
    throw invalid_value("the columns of a file have different names");
}

template <class Value>
bool is_said_by(std::string_view cell, const Value& value) try {
  return value_in_cell<Value>(cell, one) == value;
} catch (const error&) {
  return false;
}

template <class Value>
std::string value_cell(const Value& value, scale unit) {
  if constexpr (counted_in_units<Value>)
    return number_of(value, unit);
  else if constexpr (signed_integer<Value>)
    return std::string(digits_text::of(value, 0).view());
  else {
    std::string result = to_text(value);
    if (is_said_by(result, value)) return result;
    if (value == Value{}) return "-";
    throw invalid_value("a value that no text says exactly");
  }
}

}  // namespace detail

/// The vintages in a CSV text with a header line, in any order of rows. An empty value or `..` is
/// none, and `-` is nil: zero. A release that is given twice counts once. Throws `csv_error` with
/// file, line and column for anything else, also for two releases of one period and day that
/// differ, and for periods that lie further apart than the limit allows. `name` is what it calls
/// the file.
template <calendar_period Period, can_be_parsed Value>
[[nodiscard]] vintages<Period, Value> read_vintages(std::istream& in, std::string_view name,
                                                    const csv_vintage_columns& columns) {
  detail::refuse_unit_unless_money<Value>(columns.unit);
  const std::string content = detail::read_all(in, name);
  return detail::csv_vintages_reader<Period, Value>(content, name, columns).read();
}

/// The same from a file. Throws `csv_error` also if it cannot be opened.
///
///     read_vintages<month, money<USD>>("vintages.csv", {.period = "month", .value = "usd_million",
///                                                       .released = "released", .unit = million})
template <calendar_period Period, can_be_parsed Value>
[[nodiscard]] vintages<Period, Value> read_vintages(const std::string& path,
                                                    const csv_vintage_columns& columns) {
  detail::refuse_unit_unless_money<Value>(columns.unit);
  const std::string content = detail::read_file(path);
  return detail::csv_vintages_reader<Period, Value>(content, path, columns).read();
}

/// Writes vintages as `read_vintages` reads them with the same columns, exactly: a header line and
/// a line for each release, by period and then by day. What has no value is `..`, and a zero that
/// no number says exactly is `-`. Throws `invalid_value`, and writes nothing, for a mark that has
/// no column, and for a value that is not read back as it is: a figure that was computed or cut
/// off, or is known exactly; nor for two columns of one name. The stream's width and fill are not
/// used.
template <calendar_period Period, can_be_parsed Value>
void write_vintages(std::ostream& out, const vintages<Period, Value>& history,
                    const csv_vintage_columns& columns) {
  detail::refuse_unit_unless_money<Value>(columns.unit);
  detail::refuse_equal_names(columns);
  const bool has_status = !columns.status.empty();
  std::string text = detail::csv_text(columns.period) + ',' + detail::csv_text(columns.value) +
                     ',' + detail::csv_text(columns.released);
  if (has_status) text += ',' + detail::csv_text(columns.status);
  for (const auto& each : history.releases()) {
    if (!has_status && each.status != observation_status::unmarked)
      throw invalid_value("the marks of these releases need a column");
    text += '\n' + detail::csv_text(to_text(each.period)) + ',';
    text += each.value ? detail::csv_text(detail::value_cell(*each.value, columns.unit)) : "..";
    text += ',' + to_text(each.released);
    if (has_status) (text += ',') += mark_of(each.status);
  }
  text += '\n';
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
}

}  // namespace fiscus::inline v0

#endif
