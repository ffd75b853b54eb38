// SPDX-License-Identifier: BSL-1.0
// How a table is written in a text: its separator, its marks, and the lines around it.
#ifndef FISCUS_TABLES_TABLE_FORMAT_HPP
#define FISCUS_TABLES_TABLE_FORMAT_HPP

#include <fiscus/error.hpp>

#include <cstddef>
#include <string_view>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// What the first line of a table is.
enum class table_header : unsigned char {
  names,  ///< the names of the columns
  none,   ///< a row: columns have numbers only
};

/// How a table is written. The default is CSV as RFC 4180 describes it, with a header line.
///
///     constexpr table_format german{.separator = ';', .decimal_mark = ',', .group_mark = '.'};
///
/// Lines end in `\n`, `\r\n` or `\r`. Empty lines are passed over. Text is UTF-8 with or without a
/// byte-order mark, or UTF-16 with one; the bytes of other encodings, such as Latin-1, are passed
/// through as they are.
struct table_format {
  /// Stands between cells: `,`, `;`, `\t`, `|`.
  char separator = ',';
  /// Stands around a cell in which separators and line ends are text, and twice for itself; `\0` if
  /// no sign does.
  char quote = '"';
  /// Stands before the digits of a fraction.
  char decimal_mark = '.';
  /// Stands between groups of digits; `\0` if nothing may.
  char group_mark = ',';
  /// A line that begins with it is passed over; `\0` if no line is.
  char comment = '\0';
  /// Whether spaces and tabs around a cell are passed over.
  bool trim = false;
  /// How many lines stand before the header.
  std::size_t preamble_lines = 0;
  /// If not empty, the header is the first line that begins so: `"Country Name"`. It is compared
  /// with the text of the file, quotation marks included.
  std::string_view header_begins_with{};
  table_header header = table_header::names;
  /// Whether a column may be named in capitals or not: `TIME_PERIOD` is `time_period`. If a name
  /// stands there as it is given, it is that column.
  bool names_in_any_case = false;
  /// If not empty, the header begins with this name, perhaps with brackets behind it, and the sign
  /// that follows is the separator: a semicolon in `STRUCTURE[|];STRUCTURE_ID`.
  std::string_view separator_behind{};
  /// If not empty, a code may have a description behind it, with this between the two: `A: Annual`
  /// for `A`. Descriptions in the names of columns, labels, periods, statuses and conditions are
  /// passed over.
  std::string_view description_mark{};
  /// How many lines between the header and the first row are passed over: a row of units.
  std::size_t lines_below_header = 0;
  /// If not empty, the table ends before the first line that begins so: `Source`.
  std::string_view footer{};
  /// Whether the table ends at the first empty line below its first row.
  bool ends_at_empty_line = false;
  /// Whether a row may have fewer cells than the header; those at its end are then empty.
  bool short_rows = false;
  /// Whether a separator may stand at the end of a row.
  bool trailing_separators = false;
  /// Whether rows without any text in their cells are passed over.
  bool skip_blank_rows = false;
  /// The largest number of bytes in a row that is read from a stream in blocks.
  std::size_t longest_row = std::size_t{64} << 20U;

  /// Throws `invalid_value` if one sign has two meanings, and for a mark that may be part of a
  /// number.
  constexpr void check() const {
    const auto is_taken = [](char c) { return c == '\n' || c == '\r'; };
    if (separator == '\0' || is_taken(separator) || is_taken(quote) || is_taken(comment))
      throw invalid_value(
          "the separator, the quotation mark and the comment sign are no line ends");
    if (separator == quote || separator == comment || (quote != '\0' && quote == comment))
      throw invalid_value("the separator, the quotation mark and the comment sign differ");
    if (decimal_mark == group_mark)
      throw invalid_value("the decimal mark and the group mark differ");
    if (decimal_mark == '\0' || !can_be_mark(decimal_mark) || !can_be_mark(group_mark))
      throw invalid_value(
          "the decimal mark and the group mark are no digits, letters, signs of numbers, line ends "
          "or quotation marks");
  }

  [[nodiscard]] friend constexpr bool operator==(const table_format&,
                                                 const table_format&) = default;

 private:
  [[nodiscard]] constexpr bool can_be_mark(char c) const noexcept {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool is_digit = c >= '0' && c <= '9';
    constexpr std::string_view others = "+-()%/\r\n";
    return !is_letter && !is_digit && others.find(c) == std::string_view::npos &&
           (c == '\0' || c != quote);
  }
};

/// Tab-separated values without quotation marks, as BLS and Eurostat write them.
inline constexpr table_format tab_separated{.separator = '\t', .quote = '\0'};
/// CSV as spreadsheets write it where the decimal mark is a comma.
inline constexpr table_format semicolon_separated{
    .separator = ';', .decimal_mark = ',', .group_mark = '.'};

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
