// SPDX-License-Identifier: BSL-1.0
// Reads the cells of a table into a store of values by label and period.
#ifndef FISCUS_TABLES_DETAIL_TABLE_READER_HPP
#define FISCUS_TABLES_DETAIL_TABLE_READER_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/span_limit.hpp>
#include <fiscus/series/validity.hpp>
#include <fiscus/tables/column.hpp>
#include <fiscus/tables/detail/cell_store.hpp>
#include <fiscus/tables/detail/row_actions.hpp>
#include <fiscus/tables/detail/row_cells.hpp>
#include <fiscus/tables/detail/table_rows.hpp>
#include <fiscus/tables/detail/year_doubts.hpp>
#include <fiscus/tables/table_error.hpp>
#include <fiscus/tables/table_options.hpp>
#include <fiscus/tables/table_row.hpp>
#include <fiscus/tables/table_source.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0::detail {

template <calendar_period Period, table_value Value>
class table_reader : private row_cells<Period, Value> {
 public:
  using row_cells<Period, Value>::release_labels;

  /// Reads a source. `wanted` are the columns that are named where there is no header.
  table_reader(const table_source& source, const table_options& options, table_shape shape,
               std::initializer_list<column> wanted)
      : row_cells<Period, Value>(source, options, shape, wanted), store_(adder()) {
    chooses_periods_ =
        shape != table_shape::period_columns &&
        (options.notes_below_header || options.mixed_periods || options.empty_periods);
    action_ = columns_.find_if_there(options.action);
    is_choosy_ = chooses_periods_ || action_;
    this->find_columns();
    if (action_ && options.apply_actions) find_actions();
    read_rows();
    if (!store_.check()) refuse_repeated();
    if (shape_ != table_shape::period_columns && periods_.had_doubtful_years())
      refuse_doubtful_years();
    if (!store_.has_values()) return;
    check_span();
    store_.finish(labels_.size());
  }

  [[nodiscard]] bool has_values() { return store_.has_values(); }
  [[nodiscard]] Period first() const { return Period::from_ordinal(store_.first()); }
  [[nodiscard]] std::size_t width() const noexcept {
    return static_cast<std::size_t>(std::int64_t{store_.last()} - store_.first()) + 1;
  }
  [[nodiscard]] std::vector<Value> release_values() { return std::move(store_).release_values(); }
  [[nodiscard]] validity_bits release_validity() { return std::move(store_).release_validity(); }

 private:
  [[nodiscard]] typename cell_store<Value>::adder adder() const {
    if (options_.duplicates == duplicate_rows::refused) return nullptr;
    if constexpr (addable<Value>)
      return [](const Value& a, const Value& b) -> Value { return a + b; };
    else
      throw invalid_value("values of this kind cannot be added");
  }

  void read_rows() {
    constexpr std::size_t rows_to_measure = 1024;
    const char* begin = nullptr;
    std::size_t count = 0;
    while (rows_.next()) {
      if (count++ == 0) begin = rows_.row_begin();
      if (count == rows_to_measure)
        reserve(count, static_cast<std::size_t>(rows_.row_begin() - begin));
      try {
        if (!is_wanted()) continue;
        if (const auto unit = columns_.unit(cell_)) values_.set_unit(*unit);
        each_key([&](cell_key key, std::size_t place) { add(key, place); });
      } catch (const parse_error& e) {
        fail(cell_error(rows_, cell_, e.position(), e.what()));
      } catch (const table_error&) {
        throw;
      } catch (const error& e) {
        fail(cell_error(rows_, cell_, 0, e.what()));
      }
    }
  }

  /// Reserves memory for the values of a table whose first `rows` rows have that many bytes. What
  /// is not used is never touched.
  void reserve(std::size_t rows, std::size_t bytes) {
    const std::size_t values = rows * (shape_ == table_shape::long_rows ? 1 : places_.size());
    const std::size_t often = rows_.total() / (bytes == 0 ? 1 : bytes) + 1;
    if (values < rows_.total()) store_.reserve(values * often + values * often / 16);
  }

  [[gnu::always_inline]] bool is_wanted() {
    return columns_.is_wanted(cell_) && (!is_choosy_ || is_chosen());
  }
  [[gnu::noinline]] bool is_chosen() {
    return (!action_ || gives_value()) && (!chooses_periods_ || has_period());
  }

  /// Returns whether the action of the current row, and those of rows below, let it give a value.
  bool gives_value() {
    const std::string_view code = rows_.code_in(rows_.text(*action_));
    const auto action = action_of(code);
    cell_ = *action_;
    if (!action) throw parse_error("one of the actions I, A, M, R and D", code, 0);
    if (!options_.apply_actions) {
      if (action != row_action::remove) return true;
      fail(cell_error(rows_, cell_, 0,
                      parse_error("a row that gives a value, or the option "
                                  "apply_actions,",
                                  code, 0)
                          .what(),
                      "apply_actions"));
      return false;
    }
    if (action == row_action::remove) return false;
    if (action == row_action::merge && rows_.text(measure_).empty()) return false;
    return actions_.empty() || !actions_.is_undone(this->row_key(), rows_.number());
  }

  /// Notes which rows undo others, above them.
  [[gnu::cold, gnu::noinline]] void find_actions() {
    if (shape_ != table_shape::long_rows)
      throw invalid_value("actions are those of rows with one value");
    measure_ = columns_.find(options_.value);
    while (rows_.next_right()) {
      const auto action = action_of(rows_.code_in(rows_.text(*action_)));
      const bool undoes = action == row_action::remove ? columns_.may_be_wanted() && deletes_value()
                                                       : action && *action != row_action::append;
      if (!undoes || (action == row_action::merge && rows_.text(value_).empty())) continue;
      try {
        actions_.undo_above(this->row_key(), rows_.number());
      } catch (const parse_error& e) {
        fail(cell_error(rows_, cell_, e.position(), e.what()));
      }
    }
    rows_.restart();
  }

  /// Returns whether a row that deletes does so with the value, and not only with what else is said
  /// of it.
  [[nodiscard]] bool deletes_value() {
    if (!rows_.text(measure_).empty()) return true;
    for (std::size_t i = 0; i < rows_.count(); ++i)
      if (!columns_.is_used(i) && !rows_.text(i).empty() && !this->is_label(i)) return false;
    return true;
  }
  /// Returns whether the current row has a period, or else an error, as the options have it.
  [[gnu::noinline]] bool has_period() {
    const std::string_view text = period_text();
    if (options_.empty_periods && text.empty() && !has_value()) {
      static_cast<void>(this->read_label());
      return false;
    }
    const bool is_period = periods_.can_read(text);
    had_period_ = had_period_ || is_period;
    if (is_period) return true;
    return !(options_.notes_below_header && !had_period_) &&
           !(options_.mixed_periods && is_any_period(text));
  }

  [[nodiscard]] bool has_value() {
    if (shape_ != table_shape::long_rows || std::same_as<Value, observation_status>) return false;
    cell_ = value_;
    Value value{};
    return values_.read(rows_.text(value_), value);
  }

  [[gnu::always_inline]] void add(cell_key key, std::size_t place) {
    cell_ = place;
    Value value{};
    const bool is_new =
        values_.read(rows_.text(place), value) ? store_.add(key, value) : store_.add_gap(key);
    if (!is_new && options_.errors == nullptr) refuse_repeated();
  }

  /// Throws the error of a row, or passes over the row. What stands twice above it goes first.
  [[gnu::cold, gnu::noinline]] void fail(const table_error& e) {
    if (options_.errors == nullptr && !store_.check()) refuse_repeated();
    rows_.report(e);
  }

  /// Goes through all keys once more, to find the place of one, and calls `f` with each key and the
  /// index of its value. What is wrong was told when it was first read.
  template <class F>
  void each_key_again(F f) {
    rows_.restart();
    had_period_ = false;
    while (rows_.next_right()) {
      try {
        if (is_wanted()) each_key(f);
      } catch (const table_error&) {
        throw;
      } catch (const error&) {
        continue;
      }
    }
  }

  [[gnu::cold, gnu::noinline]] void refuse_repeated() {
    const auto is_before = [](cell_key a, cell_key b) {
      return a.label < b.label || (a.label == b.label && a.ordinal < b.ordinal);
    };
    std::map<cell_key, std::size_t, decltype(is_before)> lines(is_before);
    for (const cell_key& each : store_.repeated()) lines[each] = 0;
    std::vector<table_error> all;
    each_key_again([&](cell_key key, std::size_t place) {
      const auto found = lines.find(key);
      if (found == lines.end()) return;
      const table_place here = period_place(place);
      if (found->second == 0) {
        found->second = here.line;
        return;
      }
      const table_error e = rows_.error_at(
          here,
          {.what = (label_columns_.empty() ? "expected each period once; this one stands in line "
                                           : "expected each period of a label once; this one "
                                             "stands in line ") +
                   std::to_string(found->second) + " already",
           .option = "duplicates"});
      if (options_.errors == nullptr) throw table_error(e);
      all.push_back(e);
    });
    for (const table_error& e : all) rows_.report(e);
  }

  [[gnu::cold, gnu::noinline]] void refuse_doubtful_years() {
    year_doubts<const char*> years;
    periods_.forget();
    each_key_again([&](cell_key, std::size_t) {
      if (const auto year = periods_.take_year()) years.note(*year, rows_.cell_begin(period_));
    });
    if (const auto doubt = years.find())
      refuse_doubt(rows_, rows_.name_of_column(period_), *doubt,
                   [&](const char* place) { return rows_.place_of(place); });
  }

  void check_span() {
    try {
      const Period from = first();
      const std::size_t periods =
          limited_span(from, Period::from_ordinal(store_.last()), options_.limit);
      check_cells(from, periods, labels_.size(), store_.count(), options_.limit);
    } catch (const span_too_long& e) {
      refuse_outlier(e);
    }
  }

  /// Refuses the first or the last period, whichever is further from the median.
  [[gnu::cold, gnu::noinline]] void refuse_outlier(const span_too_long& e) {
    std::vector<std::int32_t> all;
    each_key_again([&](cell_key key, std::size_t place) {
      Value value{};
      if (values_.read(rows_.text(place), value)) all.push_back(key.ordinal);
    });
    const auto median = all.begin() + static_cast<std::ptrdiff_t>((all.size() - 1) / 2);
    std::nth_element(all.begin(), median, all.end());
    const std::int64_t middle = *median;
    const std::int32_t outlier =
        middle - store_.first() > store_.last() - middle ? store_.first() : store_.last();
    const std::string name = shape_ == table_shape::period_columns
                                 ? std::string()
                                 : "column " + quoted_text(rows_.name_of_column(period_)) + ": ";
    each_key_again([&](cell_key key, std::size_t place) {
      Value value{};
      if (key.ordinal == outlier && values_.read(rows_.text(place), value))
        rows_.refuse(period_place(place), {.what = name + e.what(), .option = "limit"});
    });
  }

  using base = row_cells<Period, Value>;
  using base::cell_;
  using base::columns_;
  using base::each_key;
  using base::label_columns_;
  using base::labels_;
  using base::options_;
  using base::period_;
  using base::period_place;
  using base::period_text;
  using base::periods_;
  using base::places_;
  using base::rows_;
  using base::shape_;
  using base::value_;
  using base::values_;

  cell_store<Value> store_;
  std::optional<std::size_t> action_;
  std::size_t measure_ = 0;  // the column in which an action finds a value, or none
  row_actions actions_;      // that are applied
  bool is_choosy_ = false;   // whether rows may be chosen by their actions and periods
  bool chooses_periods_ = false;
  bool had_period_ = false;  // one of the rows so far
};

}  // namespace fiscus::inline v0::detail

#include <fiscus/detail/macros_on.hpp>

#endif
