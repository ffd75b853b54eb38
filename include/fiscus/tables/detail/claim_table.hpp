// SPDX-License-Identifier: BSL-1.0
// A table of claims: rows of cells that are kept, as one claim is made of many cells.
#ifndef FISCUS_TABLES_DETAIL_CLAIM_TABLE_HPP
#define FISCUS_TABLES_DETAIL_CLAIM_TABLE_HPP

#include <fiscus/error.hpp>
#include <fiscus/tables/column.hpp>
#include <fiscus/tables/detail/table_rows.hpp>
#include <fiscus/tables/table_error.hpp>
#include <fiscus/tables/table_format.hpp>
#include <fiscus/tables/table_row.hpp>
#include <fiscus/tables/table_source.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

struct placed_cell {
  std::string text;
  table_place place;
};

class claim_table {
 public:
  /// A column by its place in each row.
  struct named_column {
    std::string_view name;
    std::size_t place;
  };

  /// The header must have the columns of these names.
  claim_table(const table_source& source, std::span<const std::string_view> names)
      : rows_(source, table_format{}, nullptr, true) {
    if (!rows_.header().empty()) return;
    std::string all;
    for (std::size_t i = 0; i < names.size(); ++i)
      all += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + quoted_text(names[i]);
    refuse({}, "expected a header line with the columns " + all + "; the file is empty");
  }

  [[noreturn]] void refuse(table_place place, std::string what) const {
    rows_.refuse(place, {std::move(what)});
  }

  [[nodiscard]] const std::string& file() const noexcept { return rows_.name(); }
  [[nodiscard]] const table_rows& rows() const noexcept { return rows_; }

  [[nodiscard]] named_column find(std::string_view name) {
    return {name, find_column(rows_, name)};
  }

  /// The next row; an empty one after the last. After a refusal one can go on with the line after.
  [[nodiscard]] std::vector<placed_cell> next_row() {
    std::vector<placed_cell> row;
    if (!rows_.next()) return row;
    for (std::size_t i = 0; i < rows_.count(); ++i)
      row.push_back({std::string(rows_.text(i)), rows_.place_of(rows_.cell_begin(i))});
    return row;
  }

  /// Parses a cell with `how`.
  template <class Parse>
  [[nodiscard]] auto parsed(const std::vector<placed_cell>& row, const named_column& of,
                            Parse how) const {
    const placed_cell& cell = row[of.place];
    try {
      return how(std::string_view(cell.text));
    } catch (const parse_error& e) {
      refuse_cell({cell.place.line, cell.place.column + e.position()}, of, cell, e);
    } catch (const table_error&) {
      throw;
    } catch (const error& e) {
      refuse_cell(cell.place, of, cell, e);
    }
  }

 private:
  [[noreturn]] void refuse_cell(table_place place, const named_column& of, const placed_cell& cell,
                                const error& e) const {
    constexpr std::size_t most = 80;
    rows_.refuse(place, {.what = "column " + quoted_text(of.name) + ": " + e.what(),
                         .column_name = std::string(of.name),
                         .found = cell.text.substr(0, most)});
  }

  table_rows rows_;
};

}  // namespace fiscus::inline v0::detail

#endif
