// SPDX-License-Identifier: BSL-1.0
// Which columns of a table mean what, and how their cells are read.
#ifndef FISCUS_TABLES_TABLE_OPTIONS_HPP
#define FISCUS_TABLES_TABLE_OPTIONS_HPP

#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/series/span_limit.hpp>
#include <fiscus/tables/column.hpp>
#include <fiscus/tables/table_error.hpp>
#include <fiscus/tables/table_format.hpp>
#include <fiscus/text/period_text.hpp>
#include <fiscus/vintages/observation_status.hpp>

#include <optional>
#include <string_view>

namespace fiscus::inline v0 {

/// Which day of a period a date in its column is, where periods are given by a date.
enum class period_date : unsigned char {
  none,       ///< the column has periods, and dates only of days
  first_day,  ///< 2025-12-01 is December 2025; any other day is refused
  last_day,   ///< 2025-12-31 is December 2025; any other day is refused
  any_day,    ///< the period that holds the day
};

/// What becomes of a second row of one period (and label).
enum class duplicate_rows : unsigned char {
  refused,
  added,  ///< the values are summed; the sum with a gap is a gap
};

/// A condition on a row: the text of a column.
struct column_is {
  fiscus::column column;
  std::string_view text;

  [[nodiscard]] friend constexpr bool operator==(const column_is&, const column_is&) = default;
};

/// Which part of the name of a column of values is the label of its series.
enum class name_part : unsigned char {
  whole,
  last_word,       ///< `IUDSOIA` of "Daily overnight rate   IUDSOIA"
  in_parentheses,  ///< `ICP.M` of "Overall (all items) (ICP.M)": what the last ones hold
};

/// What a code in a column of statuses, or beside a value, means.
struct status_code {
  std::string_view code;
  observation_status means;

  [[nodiscard]] friend constexpr bool operator==(const status_code&, const status_code&) = default;
};

/// Which columns of a table mean what, and how their cells are read. Texts are not copied: options
/// are made of literals, or of texts that outlive them.
///
///     constexpr table_options exports{.period = "month", .value = "usd_million", .unit = million};
///     read_csv<month, money<USD>>("it_exports.csv", exports);
///
/// One type serves all shapes, so that a constant can describe a public format. A reader refuses
/// options that mean nothing for its shape.
// NOLINTNEXTLINE(clang-analyzer-optin.performance.Padding): in the order in which it is read
struct table_options {
  /// The column of the period; none if periods are the names of columns.
  column period{};
  /// A second column of the period, whose text is read as if it stood behind that of the first: in
  /// tables with a column for the year and one for `M05`.
  column period_in_year{};
  /// The columns whose texts, one after the other, label a series.
  column_list labels{};
  /// Whether, unless `labels` names some, all columns to the left of that of the period label a
  /// series, but for those that are `ignored`, or that another option names.
  bool labels_before_period = false;
  /// If the table has this column, a column of a code is followed by one of its name, which is no
  /// part of the labels that `labels_before_period` finds.
  column names_beside_codes{};
  /// The column of the value.
  column value{};
  /// Where each column of values is a series or a period, these columns; none for all others.
  column_list values{};
  /// Columns that are none of values or labels, where all others are. A table may lack them.
  column_list ignored{};
  /// If not empty, only columns of values whose names end so are read, as "2023-24 Actuals"; what
  /// stands before is the label or the period.
  std::string_view names_end_with{};
  /// If not empty, columns of values whose names end so are passed over, as "BBK.D_FLAGS".
  std::string_view names_do_not_end_with{};
  /// Which part of the name of a column of values is the label.
  name_part label_in_name = name_part::whole;
  /// The column of the day on which a value was released.
  column released{};
  /// The column of the status: a letter that `status_marked` knows, as P, R or E, or nothing,
  /// unless `statuses` lists others. Of several columns it is the first that the table has; it may
  /// lack all of them unless statuses are read.
  short_list<column, 4> status{};
  /// The unit of the values, by which they are multiplied: `million` for a column of USD million,
  /// `thousand` for one of persons in thousands.
  scale unit = one;
  /// The years that two digits mean, as in "Dec-69". Unless you choose them they are 1970 to 2049,
  /// 50 to 69 are refused, and so is a column whose years, those of four digits among them, lie
  /// closer together if some of two digits are of another century.
  std::optional<fiscus::two_digit_years> two_digit_years{};
  /// How many periods the table may span from its first to its last value, and how many cells a
  /// panel may have.
  span_limit limit{};

  /// How the table is written.
  table_format format{};

  /// How periods are written, as in "{dd}/{mm}/{year}"; empty for all spellings of their kind. See
  /// text/period_text.hpp. If periods are given by a date, it is the pattern of the date.
  std::string_view pattern{};
  period_date dates = period_date::none;
  /// Whether a time of day may stand behind a date, `2024-06-07 02:38:54`. It is passed over.
  bool times_of_day = false;
  /// Whether, without a pattern, periods are those of SDMX: `2025-S2`, `2025-A1`, `2025-M06`, and
  /// the quarter `2025-Q2` of the year that begins in 2025, also in years from July on.
  bool sdmx_periods = false;
  /// If not 0, how many of the periods make a year: 4 where a pattern would read a quarter, 2005T4,
  /// as a month, too. Other kinds of periods are refused.
  int periods_in_year = 0;
  /// Whether rows above the first one with a period are passed over: notes, units, days of release.
  bool notes_below_header = false;
  /// Whether rows with a year, a half, a quarter, a month or a day are passed over if the periods
  /// that are read are of another kind. Other texts are still refused.
  bool mixed_periods = false;
  /// Whether a row without a period says only that its series has no values.
  bool empty_periods = false;

  /// How the names of columns say the day of a vintage behind their last underscore.
  std::string_view released_in_names = "{year}{mm}{dd}";

  /// The words for a value that is missing.
  short_list<std::string_view, 16> gaps{"", ".."};
  /// Whether a hyphen alone is zero, as in the tables of statistical offices.
  bool dash_is_zero = false;
  /// Other words for zero, as `0E-7`.
  short_list<std::string_view, 8> zeros{};
  /// Whether the zero before a decimal mark may be left out: `.3`, `-.1`, `$.23`.
  bool bare_fractions = false;
  /// Whether numbers in parentheses are negative, `(1.5)`, as amounts of money always are.
  bool parentheses_are_negative = false;
  /// Whether letters may stand behind a value or a gap, as in "437 p" and ": c".
  bool flags = false;
  /// What the codes of statuses and flags mean; none for the letters that
  /// `status_marked` knows, as P, R and E.
  short_list<status_code, 48> statuses{};
  /// Whether several letters may be the codes of as many statuses, as in `EP`. Read is the one that
  /// comes first in the hierarchy of SDMX: a break before another definition, an estimate before a
  /// provisional figure.
  bool several_statuses = false;
  /// How digits beyond those of the value are rounded; unless you choose a mode they are refused.
  std::optional<rounding> round{};

  /// A column of currency codes: rows must have that of the value.
  column currency{};
  /// A column of units: a word as "million" or "Millions", or a power of ten as 6.
  column unit_column{};
  /// Whether the name of the column of the value says its unit: "Exports (USD million)".
  bool unit_in_heading = false;

  /// Rows that do not have these texts are passed over.
  short_list<column_is, 16> where{};
  /// Rows that have one of these texts are passed over.
  short_list<column_is, 16> where_not{};
  duplicate_rows duplicates = duplicate_rows::refused;
  /// The column of the actions of SDMX: I and A give a value, R replaces that of a row above, M
  /// does so unless its cell is empty, D deletes. A table may lack it.
  column action{};
  /// Whether actions are applied to the rows above. A row that deletes is refused otherwise, and so
  /// is a second row of one period and label. What D deletes has text, as a hyphen, in the column
  /// of the value, or no text in any column but those of labels and of the period; of these an
  /// empty one stands for all.
  bool apply_actions = false;
  /// Stands between the texts of several columns in a label.
  std::string_view between_labels = ".";

  /// Takes the errors of wrong rows, which are passed over; without it the first one is thrown.
  table_errors* errors = nullptr;
};

}  // namespace fiscus::inline v0

#endif
