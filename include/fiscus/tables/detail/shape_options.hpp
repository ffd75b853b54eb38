// SPDX-License-Identifier: BSL-1.0
// Which options a table of a shape needs, and which mean nothing there.
#ifndef FISCUS_TABLES_DETAIL_SHAPE_OPTIONS_HPP
#define FISCUS_TABLES_DETAIL_SHAPE_OPTIONS_HPP

#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/tables/table_format.hpp>
#include <fiscus/tables/table_options.hpp>

#include <string_view>

namespace fiscus::inline v0::detail {

/// Throws `invalid_value` if an option is given that means nothing for a table.
inline void refuse_option(bool is_given, std::string_view option, std::string_view table) {
  if (is_given)
    throw invalid_value(
        message().add("the option ").add(option).add(" means nothing for ").add(table));
}
inline void require_option(bool is_given, std::string_view what, std::string_view option) {
  if (!is_given)
    throw invalid_value(message().add("name ").add(what).add(" in the option ").add(option));
}

inline void check_long_options(const table_options& options) {
  constexpr std::string_view table = "a table with one value in each row";
  require_option(options.period.is_given(), "the column of periods", "period");
  refuse_option(!options.values.empty(), "values", table);
  refuse_option(options.released.is_given(), "released", "a table that is not read as vintages");
}

inline void check_wide_options(const table_options& options) {
  refuse_option(options.value.is_given(), "value", "a table with many values in each row");
  refuse_option(options.released.is_given(), "released", "a table that is not read as vintages");
}

/// Checks what no vintages have: labels, actions, sums, and periods that are not in one column.
inline void check_vintage_options(const table_options& options) {
  constexpr std::string_view table = "a table of vintages";
  require_option(options.period.is_given(), "the column of periods", "period");
  refuse_option(!options.labels.empty(), "labels", table);
  refuse_option(options.labels_before_period, "labels_before_period", table);
  refuse_option(options.label_in_name != name_part::whole, "label_in_name", table);
  refuse_option(options.duplicates != duplicate_rows::refused, "duplicates", table);
  refuse_option(options.period_in_year.is_given(), "period_in_year", table);
  refuse_option(options.notes_below_header, "notes_below_header", table);
  refuse_option(options.mixed_periods, "mixed_periods", table);
  refuse_option(options.empty_periods, "empty_periods", table);
  refuse_option(options.apply_actions, "apply_actions", table);
  if (options.released.is_given()) {
    require_option(options.value.is_given(), "the column of values", "value");
    refuse_option(!options.values.empty(), "values", "vintages in rows");
  } else {
    constexpr std::string_view wide = "vintages in columns";
    refuse_option(options.value.is_given(), "value", wide);
    refuse_option(!options.status.empty(), "status", wide);
    refuse_option(options.unit_in_heading, "unit_in_heading", wide);
    refuse_option(!options.names_end_with.empty(), "names_end_with", wide);
    refuse_option(!options.names_do_not_end_with.empty(), "names_do_not_end_with", wide);
  }
}

/// Checks what rows that are handed over one by one do not have.
inline void check_row_options(const table_options& options) {
  constexpr std::string_view table = "rows that are handed over one by one";
  require_option(options.period.is_given(), "the column of periods", "period");
  refuse_option(!options.values.empty(), "values", table);
  refuse_option(options.released.is_given(), "released", table);
  refuse_option(options.apply_actions, "apply_actions", table);
  refuse_option(options.duplicates != duplicate_rows::refused, "duplicates", table);
}

}  // namespace fiscus::inline v0::detail

#endif
