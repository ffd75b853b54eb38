// SPDX-License-Identifier: BSL-1.0
// Tables: rows in two ways, series, panels, and series with their history.
#include "fuzz.hpp"

#include <fiscus/calendar/month.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/tables/csv.hpp>
#include <fiscus/tables/csv_vintages.hpp>
#include <fiscus/tables/for_each_row.hpp>
#include <fiscus/tables/panel_csv.hpp>

#include <sstream>
#include <string>

using namespace fiscus;

/// The rows of a source and the error that ends them.
std::string rows_of(const table_source& source, const table_format& format) {
  std::string result;
  try {
    for_each_row(source, format, [&](const table_row& row) {
      for (std::size_t i = 0; i < row.size(); ++i) (result += row[i]) += '\x1f';
      result += std::to_string(row.line());
    });
  } catch (const table_error& e) {
    result += e.what();
  }
  return result;
}

void read(std::string_view text) {
  // In memory and in blocks rows are the same.
  for (const table_format& format :
       {table_format{}, table_format{.separator = ';', .comment = '#', .trim = true},
        table_format{.quote = '\0',
        .header = table_header::none,
        .short_rows = true,
        .trailing_separators = true}}) {
    std::istringstream in{std::string(text)};
    require(rows_of({in, "f"}, format) == rows_of(table_source::text(text, "f"), format), text);
  }
  may_refuse(text, [](std::string_view given) {
    table_errors errors(100);
    static_cast<void>(read_long_csv<month, decimal<2>>(table_source::text(given, "f"),
                                                       {.period = "month",
                                                        .labels = {"status", "value"},
                                                        .value = "value",
                                                        .flags = true,
                                                        .round = rounding::half_even,
                                                        .duplicates = duplicate_rows::added,
                                                        .errors = &errors}));
  });
  may_refuse(text, [](std::string_view given) {
    static_cast<void>(
        read_wide_csv<month, int>(table_source::text(given, "f"), {.labels = {"value"}}));
  });
  may_refuse(text, [](std::string_view given) {
    static_cast<void>(read_wide_csv<day, int>(table_source::text(given, "f"), {.period = "month"}));
  });
  may_refuse(text, [](std::string_view given) {
    std::istringstream in{std::string(given)};
    static_cast<void>(read_csv<month, money<USD>>(
        in, "f", {.period = "month", .value = "value", .unit = million}));
  });
  may_refuse(text, [](std::string_view given) {
    std::istringstream in{std::string(given)};
    static_cast<void>(
        read_csv<fiscal_quarter<>, decimal<1>>(in, "f", {.period = "month", .value = "value"}));
  });
  may_refuse(text, [](std::string_view given) {
    const table_options columns{
        .period = "month", .value = "value", .released = "released", .status = "status"};
    std::istringstream in{std::string(given)};
    const auto history = read_vintages<month, money<USD>>(in, "f", columns);
    std::ostringstream out;
    write_vintages(out, history, columns);
    std::istringstream again{out.str()};
    require(read_vintages<month, money<USD>>(again, "f", columns) == history, given);
  });
}
