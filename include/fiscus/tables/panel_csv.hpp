// SPDX-License-Identifier: BSL-1.0
// Panels from tables: long, with a label and a period in each row, and wide, with a column for each
// label or for each period.
#ifndef FISCUS_TABLES_PANEL_CSV_HPP
#define FISCUS_TABLES_PANEL_CSV_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/tables/column.hpp>
#include <fiscus/tables/csv.hpp>
#include <fiscus/tables/detail/row_cells.hpp>
#include <fiscus/tables/detail/shape_options.hpp>
#include <fiscus/tables/detail/table_reader.hpp>
#include <fiscus/tables/detail/value_cells.hpp>
#include <fiscus/tables/table_error.hpp>
#include <fiscus/tables/table_format.hpp>
#include <fiscus/tables/table_options.hpp>
#include <fiscus/tables/table_row.hpp>
#include <fiscus/tables/table_source.hpp>
#include <fiscus/vintages/observation_status.hpp>

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

namespace fiscus::inline v0 {

namespace detail {

template <class Period, class Value>
panel<Period, Value, std::string> read_panel(const table_source& source,
                                             const table_options& options, table_shape shape,
                                             std::initializer_list<column> wanted,
                                             std::optional<std::string_view> only) {
  using result = panel<Period, Value, std::string>;
  table_reader<Period, Value> reader(source, options, shape, wanted, only);
  if (!reader.has_values()) return result(Period{}, 0, reader.release_labels(), {});
  const Period from = reader.first();
  const std::size_t width = reader.width();
  return result(from, width, reader.release_labels(), reader.release_values(),
                reader.release_validity());
}

template <class Period, class Value>
panel<Period, Value, std::string> read_long_panel(const table_source& source,
                                                  const table_options& options,
                                                  std::optional<std::string_view> only) {
  const bool has_labels = !options.labels.empty();
  if (!has_labels && !options.labels_before_period)
    throw invalid_value("a panel has labels: name their columns in the option labels");
  check_long_options(options);
  require_option(options.value.is_given() || std::same_as<Value, observation_status>,
                 "the column of values", "value");
  return read_panel<Period, Value>(
      source, options, table_shape::long_rows,
      {options.period, has_labels ? options.labels[0] : options.period, options.value}, only);
}

template <class Period, class Value>
panel<Period, Value, std::string> read_wide_panel(const table_source& source,
                                                  const table_options& options,
                                                  std::optional<std::string_view> only) {
  if (options.period.is_given() != options.labels.empty() || options.labels_before_period)
    throw invalid_value("a wide table has a column of periods, or columns of labels, and not both");
  if (options.format.header == table_header::none)
    throw invalid_value("the columns of a wide table have names");
  check_wide_options(options);
  if (options.period.is_given())
    return read_panel<Period, Value>(source, options, table_shape::value_columns, {options.period},
                                     only);
  return read_panel<Period, Value>(source, options, table_shape::period_columns,
                                   {options.labels[0]}, only);
}

}  // namespace detail

/// Returns the panel in a table with a label, a period and a value in each row, the rows in any
/// order. The label is the text of one column, or those of several with the option `between_labels`
/// between them. Labels stand in the order of the table; one without any value is a row of gaps.
///
///     read_long_csv<month, money<USD>>(
///         "exports.csv", {.period = "month", .labels = {"country"}, .value = "usd"})
///
/// Throws as `read_csv`, and for a panel of more cells than the limit allows.
template <calendar_period Period, table_value Value>
[[nodiscard]] panel<Period, Value, std::string> read_long_csv(const table_source& source,
                                                              const table_options& options) {
  return detail::read_long_panel<Period, Value>(source, options, std::nullopt);
}

/// The same from a stream, from where it stands to its end. `name` is used in messages.
template <calendar_period Period, table_value Value>
[[nodiscard]] panel<Period, Value, std::string> read_long_csv(std::istream& in,
                                                              std::string_view name,
                                                              const table_options& options) {
  return read_long_csv<Period, Value>(table_source(in, name), options);
}

/// Returns the panel in a table with many values in each row. Their columns are those of the option
/// `values`, or all that no other option names.
///
/// With a column of periods, each column of values is a series, and its name the label:
///
///     read_wide_csv<month, decimal<4>>("rates.csv", {.period = "DATE"})
///
/// Without one, each row is a series with a label, and the columns of values are named by periods:
///
///     read_wide_csv<fiscal_year<january_december>, decimal<3>>(
///         "gdp.csv", {.labels = {"Country Name", "Indicator Name"}, .values = {"2023", "2024"}})
///
/// Throws as `read_long_csv`.
template <calendar_period Period, table_value Value>
[[nodiscard]] panel<Period, Value, std::string> read_wide_csv(const table_source& source,
                                                              const table_options& options) {
  return detail::read_wide_panel<Period, Value>(source, options, std::nullopt);
}

/// The same from a stream, from where it stands to its end. `name` is used in messages.
template <calendar_period Period, table_value Value>
[[nodiscard]] panel<Period, Value, std::string> read_wide_csv(std::istream& in,
                                                              std::string_view name,
                                                              const table_options& options) {
  return read_wide_csv<Period, Value>(table_source(in, name), options);
}

namespace detail {

/// Returns the series of a label, or all series, in a table of any shape that has labels.
template <class Period, class Value>
panel<Period, Value, std::string> read_any_panel(const table_source& source,
                                                 const table_options& options,
                                                 std::optional<std::string_view> only) {
  const bool has_labels = !options.labels.empty() || options.labels_before_period;
  return has_labels && options.period.is_given()
             ? read_long_panel<Period, Value>(source, options, only)
             : read_wide_panel<Period, Value>(source, options, only);
}

}  // namespace detail

/// Returns the series with that label in a table of any shape: the options say which it is. Rows
/// and columns of other labels are not read, and may be wrong. An empty label means the only series
/// of the table; if there are more, they are refused and named.
///
///     read_csv<month, decimal<1>>("prices.csv", formats::statcan, "v41690973")
///     read_csv<day, decimal<2>>("rates.csv", formats::fred, "DGS10")
///
/// Throws as `read_csv` and `read_long_csv`, and `table_error`, which names the labels, if none is
/// that one.
template <calendar_period Period, table_value Value>
[[nodiscard]] series<Period, Value> read_csv(const table_source& source,
                                             const table_options& options, std::string_view label) {
  const bool has_labels = !options.labels.empty() || options.labels_before_period;
  if (label.empty() && !has_labels) return read_csv<Period, Value>(source, options);
  const auto all = detail::read_any_panel<Period, Value>(
      source, options, label.empty() ? std::nullopt : std::optional(label));
  if (all.size() == 1) return series<Period, Value>(all[0]);
  const auto names = all.labels();
  throw table_error(source.name(), 1, 1,
                    all.size() == 0
                        ? "expected one series; there is none"
                        : "expected one series, or the label of the one to read; there are " +
                              detail::list_of({names.begin(), names.end()}));
}

}  // namespace fiscus::inline v0

#endif
