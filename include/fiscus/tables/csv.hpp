// SPDX-License-Identifier: BSL-1.0
// Series from tables, CSV among them.
#ifndef FISCUS_TABLES_CSV_HPP
#define FISCUS_TABLES_CSV_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/tables/detail/shape_options.hpp>
#include <fiscus/tables/detail/table_reader.hpp>
#include <fiscus/tables/detail/value_cells.hpp>
#include <fiscus/tables/table_error.hpp>
#include <fiscus/tables/table_format.hpp>
#include <fiscus/tables/table_options.hpp>
#include <fiscus/tables/table_source.hpp>

#include <istream>
#include <string_view>

namespace fiscus::inline v0 {

/// Returns the series in a table with a column of periods and one of values, its rows in any order.
/// A period without a row is a gap, and so is a cell whose text is one of the options' `gaps`. A
/// series of `observation_status` has the statuses that stand beside the values, or in their own
/// column.
///
/// Unless the option `value` names the column of values it is the only one that no other option
/// names; if there are more, they are refused and named.
///
///     read_csv<month, money<USD>>(
///         "it_exports.csv", {.period = "month", .value = "usd_million", .unit = million})
///
/// Throws `table_error` with file, line and column for anything else, also for values that lie
/// further apart than the limit allows: its place is that of the first or the last period,
/// whichever is further from the others. Throws `invalid_value` for options that contradict each
/// other.
template <calendar_period Period, table_value Value>
[[nodiscard]] series<Period, Value> read_csv(const table_source& source,
                                             const table_options& options) {
  if (!options.labels.empty() || options.labels_before_period)
    throw invalid_value(
        "one series has no labels: give the label of the one to read behind the options, or choose "
        "rows by the option where");
  detail::check_long_options(options);
  if (options.format.header == table_header::none && !options.value.is_given())
    detail::require_option(false, "the column of values", "value");
  detail::table_reader<Period, Value> reader(source, options, detail::table_shape::long_rows,
                                             {options.period, options.value});
  if (!reader.has_values()) return {};
  return series<Period, Value>(reader.first(), reader.release_values(), reader.release_validity());
}

/// The same from a stream, from where it stands to its end. `name` is used in messages.
template <calendar_period Period, table_value Value>
[[nodiscard]] series<Period, Value> read_csv(std::istream& in, std::string_view name,
                                             const table_options& options) {
  return read_csv<Period, Value>(table_source(in, name), options);
}

}  // namespace fiscus::inline v0

#endif
