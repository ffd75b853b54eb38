// SPDX-License-Identifier: BSL-1.0
// The periods and values of a table, row by row, in constant memory: statements and ledgers, in
// which many rows have one day.
#ifndef FISCUS_TABLES_FOR_EACH_VALUE_HPP
#define FISCUS_TABLES_FOR_EACH_VALUE_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/tables/detail/option_hints.hpp>
#include <fiscus/tables/detail/period_cells.hpp>
#include <fiscus/tables/detail/row_columns.hpp>
#include <fiscus/tables/detail/shape_options.hpp>
#include <fiscus/tables/detail/table_rows.hpp>
#include <fiscus/tables/detail/unit_text.hpp>
#include <fiscus/tables/detail/value_cells.hpp>
#include <fiscus/tables/detail/year_doubts.hpp>
#include <fiscus/tables/table_error.hpp>
#include <fiscus/tables/table_options.hpp>
#include <fiscus/tables/table_row.hpp>
#include <fiscus/tables/table_source.hpp>
#include <fiscus/vintages/observation_status.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace fiscus::inline v0 {

namespace detail {

/// The rows of a table, each with a period and a value.
template <calendar_period Period, table_value Value>
class value_rows {
 public:
  value_rows(const table_source& source, const table_options& options)
      : options_(options),
        periods_(options),
        values_(options),
        rows_(source, options.format, options.errors, false),
        columns_(rows_, options, currency_code<Value>, {options.period, options.value}) {
    const bool is_status = std::same_as<Value, observation_status> && options.status.is_given();
    period_ = columns_.take(options.period, "period");
    value_ = is_status ? columns_.find(options.status) : columns_.take(options.value, "value");
    if (options.unit_in_heading) values_.set_unit(columns_.in_heading(value_, unit_in_heading));
  }

  template <class F>
  std::size_t for_each(F f) {
    const table_row row(rows_);
    std::size_t count = 0;
    while (rows_.next()) {
      const auto found = read_row();
      if (!found) continue;
      try {
        f(found->period, found->value, row);
        ++count;
      } catch (const row_error& e) {
        rows_.report(e);
      }
    }
    if (const auto doubt = years_.find())
      refuse_doubt(rows_, rows_.name_of_column(period_), *doubt,
                   [](table_place place) { return place; });
    return count;
  }

 private:
  struct entry {
    Period period;
    std::optional<Value> value;
  };

  /// Returns what the current row says; nothing if it is passed over.
  std::optional<entry> read_row() {
    cell_ = 0;
    try {
      if (!columns_.is_wanted(cell_)) return std::nullopt;
      const Period period = read_period();
      const entry result{period, read_value()};
      if (const auto year = periods_.take_year_of(rows_.text(period_)))
        years_.note(*year, rows_.place_of(rows_.cell_begin(period_)));
      return result;
    } catch (const parse_error& e) {
      pass_over(e.position(), e);
    } catch (const error& e) {
      pass_over(0, e);
    }
    return std::nullopt;
  }
  void pass_over(std::size_t position, const error& e) {
    periods_.forget_texts();
    const std::string_view text = rows_.text(cell_);
    rows_.report(cell_error_with_hint(rows_, cell_, position, e.what(),
                                      cell_ == period_ ? option_for_period<Period>(text, options_)
                                      : cell_ == value_
                                          ? option_for_value<Value>(text, options_, values_.unit())
                                          : std::string()));
  }

  Period read_period() {
    cell_ = period_;
    std::string_view text = rows_.code_in(rows_.text(cell_));
    if (options_.times_of_day) text = without_time(text);
    return Period::from_ordinal(periods_.read(text));
  }

  std::optional<Value> read_value() {
    const auto has_value = [&] {
      Value value{};
      return values_.read(rows_.text(value_), value);
    };
    if (const auto unit = columns_.unit(cell_, has_value)) values_.set_unit(*unit);
    cell_ = value_;
    Value value{};
    return values_.read(rows_.text(cell_), value) ? std::optional<Value>(value) : std::nullopt;
  }

  table_options options_;
  period_cells<Period> periods_;
  value_cells<Value> values_;
  table_rows rows_;
  row_columns columns_;
  year_doubts<table_place> years_;
  std::size_t period_ = 0;
  std::size_t value_ = 0;
  std::size_t cell_ = 0;  // that is being read
};

}  // namespace detail

/// Calls `f` with the period and the value of each row, nothing for a gap, and the row itself, and
/// returns how many there were. Many rows may have one period, as in a statement of a bank. The
/// memory that it takes does not depend on the size of the table.
///
///     money<USD> spent;
///     for_each_value<day, money<USD>>(
///         "statement.csv", {.period = 2, .value = 4, .format = {.header = table_header::none}},
///         [&](day, std::optional<money<USD>> amount, const table_row& row) {
///           if (row[0] == "DEBIT") spent += amount.value();
///         });
///
/// Throws as `for_each_row`, and `table_error` for cells that are no period or no value, which the
/// options' list of errors takes instead; what `f` throws is never in that list, but for what the
/// row's `parse` and `refuse` throw. Years of
/// two digits that may be of either century are refused at the end.
template <calendar_period Period, table_value Value,
          std::invocable<Period, std::optional<Value>, const table_row&> F>
std::size_t for_each_value(const table_source& source, const table_options& options, F f) {
  detail::check_row_options(options);
  detail::require_option(options.value.is_given() ||
                             (std::same_as<Value, observation_status> && options.status.is_given()),
                         "the column of values", "value");
  return detail::value_rows<Period, Value>(source, options).for_each(std::move(f));
}

}  // namespace fiscus::inline v0

#endif
