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
#include <fiscus/tables/detail/row_cells.hpp>
#include <fiscus/tables/detail/row_choice.hpp>
#include <fiscus/tables/detail/table_rows.hpp>
#include <fiscus/tables/detail/year_doubts.hpp>
#include <fiscus/tables/table_error.hpp>
#include <fiscus/tables/table_options.hpp>
#include <fiscus/tables/table_row.hpp>
#include <fiscus/tables/table_source.hpp>

#include <algorithm>
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
class table_reader : private row_choice<Period, Value> {
 public:
  using row_choice<Period, Value>::release_labels;

  /// Reads a source. `wanted` are the columns that are named where there is no header. If `only`
  /// one label is read, rows and columns of others are passed over.
  table_reader(const table_source& source, const table_options& options, table_shape shape,
               std::initializer_list<column> wanted,
               std::optional<std::string_view> only = std::nullopt)
      : row_choice<Period, Value>(source, options, shape, wanted, only), store_(adder()) {
    keeps_whole_rows_ = options.errors != nullptr && shape != table_shape::long_rows;
    try {
      read_all();
    } catch (const sum_too_large&) {
      rows_.refuse({}, {.what = "expected sums of duplicate rows that fit their values",
                        .option = "duplicates"});
    }
  }

  [[nodiscard]] bool has_values() { return store_.has_values(); }
  [[nodiscard]] Period first() const { return Period::from_ordinal(store_.first()); }
  [[nodiscard]] std::size_t width() const noexcept {
    return static_cast<std::size_t>(std::int64_t{store_.last()} - store_.first()) + 1;
  }
  [[nodiscard]] std::vector<Value> release_values() { return std::move(store_).release_values(); }
  [[nodiscard]] validity_bits release_validity() { return std::move(store_).release_validity(); }

 private:
  // Values are added some rows later than they were read, when no row can be passed over.
  struct sum_too_large {};
  struct read_value {
    cell_key key;
    Value value;
    bool is_value;
  };

  [[nodiscard]] typename cell_store<Value>::adder adder() const {
    if (options_.duplicates == duplicate_rows::refused) return nullptr;
    if constexpr (addable<Value>)
      return [](const Value& a, const Value& b) -> Value {
        try {
          return plus(a, b);
        } catch (const overflow&) {
          throw sum_too_large();
        }
      };
    else
      throw invalid_value("values of this kind cannot be added");
  }

  void read_all() {
    read_rows();
    this->refuse_missing_label();
    if (!store_.check()) refuse_repeated();
    if (shape_ != table_shape::period_columns && periods_.had_doubtful_years())
      refuse_doubtful_years();
    if (!store_.has_values()) return;
    check_span();
    store_.finish(labels_.size());
  }

  void read_rows() {
    constexpr std::size_t rows_to_measure = 1024;
    const char* begin = nullptr;
    std::size_t count = 0;
    while (rows_.next()) {
      if (count++ == 0) begin = rows_.row_begin();
      if (count == rows_to_measure)
        reserve(count, static_cast<std::size_t>(rows_.row_begin() - begin));
      const std::size_t labels = labels_.size();
      try {
        if (!this->is_wanted()) continue;
        this->set_unit();
        if (keeps_whole_rows_)
          add_whole_row();
        else
          each_key([&](cell_key key, std::size_t place) { add(key, place); });
      } catch (const parse_error& e) {
        pass_over(e.position(), e, labels);
      } catch (const table_error&) {
        throw;
      } catch (const error& e) {
        pass_over(0, e, labels);
      }
    }
  }

  /// Throws the error of the current row, or lists it and forgets the labels that were not among
  /// the first ones.
  [[gnu::cold, gnu::noinline]] void pass_over(std::size_t position, const error& e,
                                              std::size_t labels) {
    fail(error_of_cell(position, e));
    labels_.keep(labels);
    passed_over_.push_back(rows_.number());
  }

  /// Adds all values of a row, or none if one of them cannot be read.
  void add_whole_row() {
    row_.clear();
    each_key([&](cell_key key, std::size_t place) {
      cell_ = place;
      Value value{};
      const bool is_value = values_.read(rows_.text(place), value);
      row_.push_back({key, std::move(value), is_value});
    });
    for (const read_value& each : row_) {
      if (each.is_value)
        store_.add(each.key, each.value);
      else
        store_.add_gap(each.key);
    }
  }

  /// Reserves memory for the values of a table whose first `rows` rows have that many bytes. What
  /// is not used is never touched.
  void reserve(std::size_t rows, std::size_t bytes) {
    const std::size_t values = rows * (shape_ == table_shape::long_rows ? 1 : places_.size());
    const std::size_t often = rows_.total() / (bytes == 0 ? 1 : bytes) + 1;
    if (values < rows_.total()) store_.reserve(values * often + values * often / 16);
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
    this->restart();
    auto next = passed_over_.begin();
    while (rows_.next_right()) {
      const bool is_passed_over = next != passed_over_.end() && *next == rows_.number();
      if (is_passed_over) ++next;
      try {
        if (this->is_wanted() && !is_passed_over) each_key(f);
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
    std::size_t last_row = 0;
    each_key_again([&](cell_key key, std::size_t place) {
      const auto found = lines.find(key);
      if (found == lines.end()) return;
      const table_place here = period_place(place);
      if (found->second == 0) {
        found->second = here.line;
        return;
      }
      // Of the many values of a row one is told.
      if (std::exchange(last_row, rows_.number()) == rows_.number()) return;
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

  using base = row_choice<Period, Value>;
  using base::cell_;
  using base::each_key;
  using base::error_of_cell;
  using base::label_columns_;
  using base::labels_;
  using base::options_;
  using base::period_;
  using base::period_place;
  using base::periods_;
  using base::places_;
  using base::rows_;
  using base::shape_;
  using base::values_;

  cell_store<Value> store_;
  bool keeps_whole_rows_ = false;
  std::vector<read_value> row_;           // of which all values are kept, or none
  std::vector<std::size_t> passed_over_;  // the numbers of rows, ascending
};

}  // namespace fiscus::inline v0::detail

#include <fiscus/detail/macros_on.hpp>

#endif
