// SPDX-License-Identifier: BSL-1.0
// A row of a table, while it is read.
#ifndef FISCUS_TABLES_TABLE_ROW_HPP
#define FISCUS_TABLES_TABLE_ROW_HPP

#include <fiscus/detail/any_case.hpp>
#include <fiscus/error.hpp>
#include <fiscus/tables/column.hpp>
#include <fiscus/tables/detail/marked_number.hpp>
#include <fiscus/tables/detail/table_rows.hpp>
#include <fiscus/tables/table_error.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

namespace detail {

/// Returns the index of the column of that name, if there is one. Throws `table_error` if there are
/// more.
inline std::optional<std::size_t> find_name(const table_rows& rows, std::string_view name) {
  const auto& header = rows.header();
  const auto find = [&](auto is_same) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < header.size(); ++i) {
      if (!is_same(header[i], name)) continue;
      if (found)
        rows.refuse(rows.header_place(i), {"expected one column " + quoted_text(name) + " only"});
      found = i;
    }
    return found;
  };
  const auto found = find([](std::string_view a, std::string_view b) { return a == b; });
  return found || !rows.format().names_in_any_case ? found : find(are_same_in_any_case);
}

/// Returns names in quotation marks, of many only the first: a header may have a million.
inline std::string list_of(const std::vector<std::string>& all) {
  constexpr std::size_t most = 20;
  std::string result;
  for (std::size_t i = 0; i < all.size() && i < most; ++i)
    result += (i == 0 ? "" : ", ") + quoted_text(all[i]);
  if (all.size() > most) result += " and " + std::to_string(all.size() - most) + " more";
  return result;
}

/// Returns the option that a sentence names, "the option dates = any_day"; nothing if it names none
/// before the text that it quotes.
inline std::string option_in(std::string_view sentence) {
  constexpr std::string_view words = "the option ";
  sentence = sentence.substr(0, sentence.find(" at character "));
  const std::size_t begin = sentence.find(words);
  if (begin == std::string_view::npos) return {};
  sentence.remove_prefix(begin + words.size());
  return std::string(sentence.substr(0, sentence.find_first_of(" ,;:")));
}

/// Returns the index of a column. Throws `table_error` unless there is one, and one only.
inline std::size_t find_column(table_rows& rows, const column& wanted) {
  if (wanted.number() != 0) {
    rows.require_column(wanted.number());
    return wanted.number() - 1;
  }
  const auto& header = rows.header();
  if (const auto found = find_name(rows, wanted.name())) return *found;

  std::string all = list_of(header);
  if (!rows.has_header()) all = "no names: say the number of the column";
  const char separator = rows.format().separator;
  const std::string hint = header.size() == 1
                               ? ", and cells are separated by " +
                                     (separator == ',' ? "commas" : quoted_text({&separator, 1}))
                               : std::string();
  rows.refuse(rows.header_place(0), {.what = "expected a column " + quoted_text(wanted.name()) +
                                             "; the header has " + all + hint,
                                     .option = header.size() == 1 ? "separator" : ""});
}

/// Returns the error of a cell: what was expected at a position in its text. The option is that
/// which the sentence names, unless another is given.
inline table_error cell_error(table_rows& rows, std::size_t i, std::size_t position,
                              std::string_view what, std::string option = {}) {
  constexpr std::size_t most = 80;
  if (option.empty()) option = option_in(what);
  const std::string name = rows.has_header() && i < rows.header().size()
                               ? quoted_text(rows.header()[i])
                               : std::to_string(i + 1);
  table_place place = rows.place_of(rows.cell_begin(i));
  place.column += position;
  return rows.error_at(
      place, {"column " + name + ": " + std::string(what),
              rows.has_header() && i < rows.header().size() ? rows.header()[i] : std::string(),
              std::string(rows.text(i).substr(0, most)), std::move(option)});
}

/// Returns what `how` reads in the text of a cell. Its errors become those of the cell.
template <class How>
auto read_cell(table_rows& rows, std::size_t i, How how) {
  try {
    return how(rows.text(i));
  } catch (const parse_error& e) {
    throw cell_error(rows, i, e.position(), e.what());
  } catch (const table_error&) {
    throw;
  } catch (const error& e) {
    throw cell_error(rows, i, 0, e.what());
  }
}

/// The error of a row that `table_row` throws: with a list of errors that row is passed over, while
/// whatever else a function of the caller throws ends the reading.
class row_error : public table_error {
 public:
  explicit row_error(const table_error& what) : table_error(what) {}
};

}  // namespace detail

/// A row: its cells are views that live until the next row is read. Columns are counted from 0 as
/// everything in the language, or named as in the header.
class table_row {
 public:
  explicit table_row(detail::table_rows& rows) noexcept : rows_(&rows) {}

  /// Returns the number of cells.
  [[nodiscard]] std::size_t size() const noexcept { return rows_->count(); }

  /// Returns the text of the i-th cell, quotation marks undone. Throws `invalid_index` if there are
  /// fewer.
  [[nodiscard]] std::string_view operator[](std::size_t i) const {
    detail::check_index("cell", i, size());
    return rows_->text(i);
  }
  /// Returns the text in the column of that name. Throws `table_error` without it. The header
  /// is searched each time: for many rows, ask for the `index` once.
  [[nodiscard]] std::string_view operator[](std::string_view name) const {
    return rows_->text(index(name));
  }

  /// Returns the index of a column. Throws `table_error` unless there is one, and one only.
  [[nodiscard]] std::size_t index(const column& wanted) const {
    return detail::find_column(*rows_, wanted);
  }

  /// Returns the T that a cell says: `row.parse<money<USD>>("usd")`. Numbers have the decimal and
  /// group marks of the format. Throws `table_error` at the place of the cell.
  template <class T>
  [[nodiscard]] T parse(std::size_t i) const {
    detail::check_index("cell", i, size());
    try {
      return detail::read_cell(*rows_, i, [&](std::string_view text) {
        return detail::read_marked<T>(text, detail::numbers_of<T>(rows_->format()));
      });
    } catch (const table_error& e) {
      throw detail::row_error(e);
    }
  }
  template <class T>
  [[nodiscard]] T parse(std::string_view name) const {
    return parse<T>(index(name));
  }

  /// Throws `table_error` at the place of a cell: `what` is the sentence.
  [[noreturn]] void refuse(std::size_t i, std::string_view what) const {
    detail::check_index("cell", i, size());
    throw detail::row_error(detail::cell_error(*rows_, i, 0, what));
  }

  /// Returns the line in which the row begins, from 1.
  [[nodiscard]] std::size_t line() const { return rows_->place_of(rows_->row_begin()).line; }

 private:
  detail::table_rows* rows_;
};

}  // namespace fiscus::inline v0

#endif
