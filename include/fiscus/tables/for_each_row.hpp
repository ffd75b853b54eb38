// SPDX-License-Identifier: BSL-1.0
// The rows of a table, one after the other, in constant memory.
#ifndef FISCUS_TABLES_FOR_EACH_ROW_HPP
#define FISCUS_TABLES_FOR_EACH_ROW_HPP

#include <fiscus/tables/detail/table_rows.hpp>
#include <fiscus/tables/table_error.hpp>
#include <fiscus/tables/table_format.hpp>
#include <fiscus/tables/table_row.hpp>
#include <fiscus/tables/table_source.hpp>

#include <concepts>
#include <cstddef>

namespace fiscus::inline v0 {

/// Calls `f` with each row of a table below its header, and returns how many there were. The memory
/// that it takes does not depend on the size of the table: a file larger than memory can be summed
/// on the way.
///
///     money<USD> sum;
///     for_each_row("payments.csv", {}, [&](const table_row& row) {
///       sum += row.parse<money<USD>>("usd");
///     });
///
/// Throws `table_error` with file, line and column for a row that is wrong, and passes on what `f`
/// throws. With a list of `errors`, a row that is wrong is passed over and its error listed, and so
/// is one whose `parse` or `refuse` threw in `f`. Whatever else `f` throws ends the reading.
template <std::invocable<const table_row&> F>
std::size_t for_each_row(const table_source& source, const table_format& format, F f,
                         table_errors* errors = nullptr) {
  detail::table_rows rows(source, format, errors, false);
  const table_row row(rows);
  std::size_t count = 0;
  while (rows.next()) {
    try {
      f(row);
      ++count;
    } catch (const detail::row_error& e) {
      rows.report(e);
    }
  }
  return count;
}

}  // namespace fiscus::inline v0

#endif
