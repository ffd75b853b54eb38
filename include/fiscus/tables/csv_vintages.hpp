// SPDX-License-Identifier: BSL-1.0
// Series with their history from tables, with a row for each release or a column for each vintage,
// and back.
#ifndef FISCUS_TABLES_CSV_VINTAGES_HPP
#define FISCUS_TABLES_CSV_VINTAGES_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/digits.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/tables/column.hpp>
#include <fiscus/tables/detail/csv_cell.hpp>
#include <fiscus/tables/detail/period_cells.hpp>
#include <fiscus/tables/detail/shape_options.hpp>
#include <fiscus/tables/detail/value_cells.hpp>
#include <fiscus/tables/detail/vintage_reader.hpp>
#include <fiscus/tables/table_error.hpp>
#include <fiscus/tables/table_options.hpp>
#include <fiscus/tables/table_source.hpp>
#include <fiscus/text/parse.hpp>
#include <fiscus/text/period_text.hpp>
#include <fiscus/text/write.hpp>
#include <fiscus/text/write_figure.hpp>
#include <fiscus/vintages/observation_status.hpp>
#include <fiscus/vintages/vintages.hpp>

#include <algorithm>
#include <array>
#include <ios>
#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

namespace fiscus::inline v0 {

namespace detail {

/// Throws `invalid_value` unless the columns can be written, and read back with the same options.
inline void check_for_writing(const table_options& options) {
  std::array names{options.period.name(), options.value.name(), options.released.name(),
                   options.status.empty() ? std::string_view() : options.status[0].name()};
  std::sort(names.begin(), names.end());
  if (std::adjacent_find(names.begin(), names.end()) != names.end())
    throw invalid_value("the columns of a file have different names");
  if (!(options.format == table_format{}))
    throw invalid_value("vintages are written as CSV with commas and decimal points");
  constexpr std::string_view table = "vintages that are written";
  refuse_option(options.unit_column.is_given(), "unit_column", table);
  refuse_option(options.unit_in_heading, "unit_in_heading", table);
  refuse_option(options.currency.is_given(), "currency", table);
  refuse_option(!options.where.empty(), "where", table);
}

/// Writes the cells of vintages, and reads each back with the same options.
template <class Period, class Value>
class vintage_cells {
 public:
  explicit vintage_cells(const table_options& options)
      : options_(options), periods_(options), values_(options) {}

  /// Throws `invalid_value`, as all of these, for what the options do not read as it is.
  [[nodiscard]] std::string of(const Period& period) {
    std::string text = to_text(period);
    if (!periods_.can_read(text) || periods_.read(text) != period.ordinal())
      throw invalid_value(message().add("these options do not read the period ").quote(text));
    return text;
  }
  [[nodiscard]] std::string of(const std::optional<Value>& value) const {
    return value ? text_of(*value) : text_of_gap();
  }
  [[nodiscard]] std::string_view of(observation_status status) const {
    const std::string_view mark = mark_of(status);
    if (values_.status_of(mark) != status)
      throw invalid_value(message().add("these options do not read the status ").quote(mark));
    return mark;
  }

 private:
  /// Returns `..` if the options read it as a gap, otherwise the first word that they have for one.
  [[nodiscard]] std::string text_of_gap() const {
    const auto& gaps = options_.gaps;
    if (std::find(gaps.begin(), gaps.end(), "..") != gaps.end()) return "..";
    if (gaps.empty())
      throw invalid_value("a release without a value needs a word in the option gaps");
    return std::string(gaps[0]);
  }

  [[nodiscard]] std::string text_of(const Value& value) const {
    std::string result = plain_text(value);
    if (is_read_as(result, value)) return result;
    if (value == Value{} && is_read_as("-", value)) return "-";
    throw invalid_value("a value that no text says exactly");
  }
  [[nodiscard]] std::string plain_text(const Value& value) const {
    if constexpr (counted_in_units<Value>)
      return number_of(value, options_.unit);
    else if constexpr (signed_integer<Value>)
      return std::string(digits_text::of(value, 0).view());
    else
      return to_text(value);
  }
  [[nodiscard]] bool is_read_as(std::string_view cell, const Value& value) const try {
    Value found{};
    return values_.read(cell, found) && found == value;
  } catch (const error&) {
    return false;
  }

  const table_options& options_;
  period_cells<Period> periods_;
  value_cells<Value> values_;
};

}  // namespace detail

/// Returns the vintages in a table with a period, a value and the day of its release in each row,
/// the rows in any order, and a mark if a column of statuses is named. A value that is missing is
/// released as missing. A release that is given twice counts once.
///
///     read_vintages<month, money<USD>>("vintages.csv", {.period = "month", .value = "usd_million",
///                                                       .released = "released", .unit = million})
///
/// Without a column of days each column of values is a vintage, and its name says the day behind
/// its last underscore, by the pattern of the option `released_in_names`: `GDP_20240725`. A value
/// that is missing in the first vintages was not known yet; one that is missing later was taken
/// back.
///
///     read_vintages<fiscal_quarter<january_december>, decimal<3>>(
///         "gdp.csv", {.period = "DATE", .dates = period_date::first_day, .gaps = {"", "."}})
///
/// Throws `table_error` with file, line and column for anything else, also for two releases of one
/// period and day that differ, and for periods that lie further apart than the limit allows.
template <calendar_period Period, table_value Value>
[[nodiscard]] vintages<Period, Value> read_vintages(const table_source& source,
                                                    const table_options& options) {
  detail::check_vintage_options(options);
  const bool is_long = options.released.is_given();
  return is_long ? detail::vintage_reader<Period, Value>(
                       source, options, {options.period, options.value, options.released})
                       .read()
                 : detail::vintage_reader<Period, Value>(source, options, {options.period}).read();
}

/// The same from a stream, from where it stands to its end. `name` is used in messages.
template <calendar_period Period, table_value Value>
[[nodiscard]] vintages<Period, Value> read_vintages(std::istream& in, std::string_view name,
                                                    const table_options& options) {
  return read_vintages<Period, Value>(table_source(in, name), options);
}

/// Writes vintages as `read_vintages` reads them with the same options, exactly: a header line and
/// a line for each release, by period and then by day. What has no value is `..` if the options
/// read that as a gap, and otherwise the first of their words for one; a zero that no number says
/// exactly is `-` if the options read that as zero. Throws `invalid_value`, and writes nothing, for
/// a mark that has no column, for two columns of one name, and for what the options do not read
/// back as it is: a figure that was computed or cut off, or is known exactly, and a period if they
/// have a pattern of another form. The stream's width and fill are not used.
template <calendar_period Period, can_be_parsed Value>
void write_vintages(std::ostream& out, const vintages<Period, Value>& history,
                    const table_options& options) {
  if (!detail::counted_in_units<Value> && !detail::printed_in_units<Value> &&
      detail::has_unit(options))
    throw invalid_value("only money and figures are written in a unit");
  detail::check_for_writing(options);
  const bool has_status = !options.status.empty();
  detail::vintage_cells<Period, Value> cells(options);
  std::string text = detail::csv_text(options.period.name()) + ',' +
                     detail::csv_text(options.value.name()) + ',' +
                     detail::csv_text(options.released.name());
  if (has_status) text += ',' + detail::csv_text(options.status[0].name());
  for (const auto& each : history.releases()) {
    if (!has_status && each.status != observation_status::unmarked)
      throw invalid_value("the marks of these releases need a column");
    text += '\n' + detail::csv_text(cells.of(each.period)) + ',';
    text += detail::csv_text(cells.of(each.value));
    text += ',' + to_text(each.released);
    if (has_status) (text += ',') += cells.of(each.status);
  }
  text += '\n';
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
}

}  // namespace fiscus::inline v0

#endif
