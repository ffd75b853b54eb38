// SPDX-License-Identifier: BSL-1.0
// Panels from tables: long, with a label and a period in each row, and wide, with a column for each
// label or for each period.
#ifndef FISCUS_TABLES_PANEL_CSV_HPP
#define FISCUS_TABLES_PANEL_CSV_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/tables/csv.hpp>
#include <fiscus/tables/detail/table_reader.hpp>
#include <fiscus/tables/detail/value_cells.hpp>
#include <fiscus/tables/table_error.hpp>
#include <fiscus/tables/table_options.hpp>
#include <fiscus/tables/table_source.hpp>

#include <cstddef>
#include <initializer_list>
#include <istream>
#include <string>
#include <string_view>

namespace fiscus::inline v0 {

namespace detail {

template <class Period, class Value>
panel<Period, Value, std::string> read_panel(const table_source& source,
                                             const table_options& options, table_shape shape,
                                             std::initializer_list<column> wanted) {
  using result = panel<Period, Value, std::string>;
  table_reader<Period, Value> reader(source, options, shape, wanted);
  if (!reader.has_values()) return result(Period{}, 0, reader.release_labels(), {});
  const Period from = reader.first();
  const std::size_t width = reader.width();
  return result(from, width, reader.release_labels(), reader.release_values(),
                reader.release_validity());
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
  const bool has_labels = !options.labels.empty();
  if (!has_labels && !options.labels_before_period)
    throw invalid_value("a panel has labels: name their columns in the option labels");
  return detail::read_panel<Period, Value>(
      source, options, detail::table_shape::long_rows,
      {options.period, has_labels ? options.labels[0] : options.period, options.value});
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
///     read_wide_csv<calendar_year, decimal<3>>(
///         "gdp.csv", {.labels = {"Country Name", "Indicator Name"}, .values = {"2023", "2024"}})
///
/// Throws as `read_long_csv`.
template <calendar_period Period, table_value Value>
[[nodiscard]] panel<Period, Value, std::string> read_wide_csv(const table_source& source,
                                                              const table_options& options) {
  if (options.period.is_given() != options.labels.empty() || options.labels_before_period)
    throw invalid_value("a wide table has a column of periods, or columns of labels, and not both");
  if (options.format.header == table_header::none)
    throw invalid_value("the columns of a wide table have names");
  if (options.period.is_given())
    return detail::read_panel<Period, Value>(source, options, detail::table_shape::value_columns,
                                             {options.period});
  return detail::read_panel<Period, Value>(source, options, detail::table_shape::period_columns,
                                           {options.labels[0]});
}

/// The same from a stream, from where it stands to its end. `name` is used in messages.
template <calendar_period Period, table_value Value>
[[nodiscard]] panel<Period, Value, std::string> read_wide_csv(std::istream& in,
                                                              std::string_view name,
                                                              const table_options& options) {
  return read_wide_csv<Period, Value>(table_source(in, name), options);
}

namespace detail {

/// Returns the panel in a table of any shape that has labels.
template <class Period, class Value>
panel<Period, Value, std::string> read_any_panel(const table_source& source,
                                                 const table_options& options) {
  const bool has_labels = !options.labels.empty() || options.labels_before_period;
  return has_labels && options.period.is_given() ? read_long_csv<Period, Value>(source, options)
                                                 : read_wide_csv<Period, Value>(source, options);
}

/// Returns the index of a label; of the only one if the label is empty.
template <class Panel>
std::size_t find_label(const Panel& all, const table_source& source, std::string_view label) {
  if (label.empty() && all.size() == 1) return 0;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all.label(i) == label) return i;
  // Of many labels only the first: a table may have a million.
  constexpr std::size_t most = 20;
  std::string names;
  for (std::size_t i = 0; i < all.size() && i < most; ++i)
    names += (i == 0 ? "" : ", ") + quoted_text(all.label(i));
  if (all.size() > most) names += " and " + std::to_string(all.size() - most) + " more";
  throw table_error(source.name(), 1, 1,
                    "expected a series with the label " + quoted_text(label) + "; " +
                        (names.empty() ? "there is none" : "there are " + names));
}

}  // namespace detail

/// Returns the series with that label in a table of any shape: the options say which it is. An
/// empty label means the only series of the table.
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
  if (label.empty() && !has_labels && options.value.is_given())
    return read_csv<Period, Value>(source, options);
  const auto all = detail::read_any_panel<Period, Value>(source, options);
  return series<Period, Value>(all[detail::find_label(all, source, label)]);
}

}  // namespace fiscus::inline v0

#endif
