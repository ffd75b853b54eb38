// SPDX-License-Identifier: BSL-1.0
// A CSV text with a header line: rows of as many cells as it has, and the columns that it names.
// Whatever is wrong is a `csv_error` with the file, the line and the column.
#ifndef FISCUS_TEXT_DETAIL_CSV_TABLE_HPP
#define FISCUS_TEXT_DETAIL_CSV_TABLE_HPP

#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/text/csv_error.hpp>
#include <fiscus/text/detail/csv_rows.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fiscus::inline v0::detail {

inline std::string in_quotes(std::string_view text) { return message().quote(text).c_str(); }

class csv_table {
 public:
  /// A column by its place in each row.
  struct column {
    std::string_view name;
    std::size_t place;
  };

  /// The header must have the columns of these names; `name` is the file's, for the messages.
  csv_table(std::string_view content, std::string_view name,
            std::span<const std::string_view> columns)
      : rows_(content), name_(name), header_(next()) {
    if (!header_.empty()) return;
    std::string all;
    for (std::size_t i = 0; i < columns.size(); ++i)
      all += (i == 0 ? "" : i + 1 == columns.size() ? " and " : ", ") + in_quotes(columns[i]);
    refuse({}, "expected a header line with the columns " + all + "; the file is empty");
  }

  [[noreturn]] void refuse(text_place place, const std::string& what) const {
    throw csv_error(name_, place.line, place.column, what);
  }

  [[nodiscard]] column find(std::string_view name) const {
    const auto named = [&](const csv_cell& cell) { return cell.text == name; };
    const auto found = std::find_if(header_.begin(), header_.end(), named);
    if (found == header_.end())
      refuse(header_.front().place,
             "expected a column " + in_quotes(name) + "; the header has " + first_names() +
                 (header_.size() == 1 ? ", and cells are separated by commas" : ""));
    const auto again = std::find_if(found + 1, header_.end(), named);
    if (again != header_.end())
      refuse(again->place, "expected one column " + in_quotes(name) + " only");
    return {name, static_cast<std::size_t>(found - header_.begin())};
  }

  /// The next row; an empty one after the last. After a refusal one can go on with the line after.
  [[nodiscard]] std::vector<csv_cell> next_row() {
    std::vector<csv_cell> row = next();
    if (!row.empty() && row.size() != header_.size())
      refuse(row.front().place, "expected " + std::to_string(header_.size()) +
                                    " cells as in the header; the line has " +
                                    std::to_string(row.size()));
    return row;
  }

  /// Parses a cell with `how`.
  template <class Parse>
  [[nodiscard]] auto parsed(const std::vector<csv_cell>& row, const column& of, Parse how) const {
    const csv_cell& cell = row[of.place];
    try {
      return how(std::string_view(cell.text));
    } catch (const parse_error& e) {
      refuse({cell.place.line, cell.place.column + e.position()},
             "column " + in_quotes(of.name) + ": " + e.what());
    } catch (const csv_error&) {
      throw;
    } catch (const error& e) {
      refuse(cell.place, "column " + in_quotes(of.name) + ": " + e.what());
    }
  }

 private:
  /// The names in the header, of many only the first: a header may have a million.
  [[nodiscard]] std::string first_names() const {
    constexpr std::size_t most = 20;
    std::string all;
    for (std::size_t i = 0; i < (std::min)(header_.size(), most); ++i)
      all += (i == 0 ? "" : ", ") + in_quotes(header_[i].text);
    if (header_.size() > most) all += " and " + std::to_string(header_.size() - most) + " more";
    return all;
  }

  std::vector<csv_cell> next() {
    return rows_.next([this](text_place place, const char* expected) {
      rows_.skip_line();
      refuse(place, std::string("expected ") + expected);
    });
  }

  csv_rows rows_;
  std::string name_;
  std::vector<csv_cell> header_;
};

/// Values that can be counted in a unit.
template <class Value>
concept counted_in_units = requires(std::string_view text, scale unit) {
  Value::from_text(text, unit);
};

/// Throws `invalid_value` for a unit of values that are no money.
template <class Value>
void refuse_unit_unless_money(const scale& unit) {
  if (!counted_in_units<Value> && unit != one)
    throw invalid_value("only money is counted in a unit");
}

}  // namespace fiscus::inline v0::detail

#endif
