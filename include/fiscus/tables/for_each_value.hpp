// SPDX-License-Identifier: BSL-1.0
// The periods and values of a table, row by row, in constant memory: statements and ledgers, in
// which many rows have one day.
#ifndef FISCUS_TABLES_FOR_EACH_VALUE_HPP
#define FISCUS_TABLES_FOR_EACH_VALUE_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/tables/detail/row_cells.hpp>
#include <fiscus/tables/detail/row_choice.hpp>
#include <fiscus/tables/detail/shape_options.hpp>
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
class value_rows : private row_choice<Period, Value> {
  using base = row_choice<Period, Value>;
  using base::cell_;
  using base::period_;
  using base::periods_;
  using base::rows_;
  using base::value_;
  using base::values_;

 public:
  value_rows(const table_source& source, const table_options& options)
      : base(source, options, table_shape::long_rows, {options.period, options.value}, std::nullopt,
             false) {}

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
      if (!this->is_wanted()) return std::nullopt;
      const Period period = Period::from_ordinal(this->read_period());
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
    rows_.report(this->error_of_cell(position, e));
  }

  std::optional<Value> read_value() {
    this->set_unit();
    cell_ = value_;
    Value value{};
    return values_.read(rows_.text(cell_), value) ? std::optional<Value>(value) : std::nullopt;
  }

  year_doubts<table_place> years_;
};

}  // namespace detail

/// Calls `f` with the period and the value of each row, nothing for a gap, and the row itself, and
/// returns how many there were. Many rows may have one period, as in a statement of a bank. The
/// memory that it takes does not depend on the size of the table. Unless the option `value` names
/// the column of values it is the only one that no other option names. Labels are read by you, from
/// the row.
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
  const bool reads_status = std::same_as<Value, observation_status> && !options.status.empty();
  if (options.format.header == table_header::none && !reads_status)
    detail::require_option(options.value.is_given(), "the column of values", "value");
  return detail::value_rows<Period, Value>(source, options).for_each(std::move(f));
}

}  // namespace fiscus::inline v0

#endif
