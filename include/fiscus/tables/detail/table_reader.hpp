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
#include <fiscus/tables/detail/label_index.hpp>
#include <fiscus/tables/detail/period_cells.hpp>
#include <fiscus/tables/detail/row_actions.hpp>
#include <fiscus/tables/detail/row_columns.hpp>
#include <fiscus/tables/detail/table_rows.hpp>
#include <fiscus/tables/detail/value_cells.hpp>
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

/// Where the labels, periods and values of a table stand.
enum class table_shape : unsigned char {
  long_rows,      ///< a row has a label, a period and a value
  value_columns,  ///< a row has a period, and a value for each label
  period_columns  ///< a row has a label, and a value for each period
};

template <calendar_period Period, table_value Value>
class table_reader {
 public:
  /// Reads a source. `wanted` are the columns that are named where there is no header.
  table_reader(const table_source& source, const table_options& options, table_shape shape,
               std::initializer_list<column> wanted)
      : options_(options),
        shape_(shape),
        periods_(options),
        values_(options),
        rows_(source, options.format, options.errors, true),
        columns_(rows_, options, currency_code<Value>, wanted),
        store_(adder()) {
    chooses_periods_ =
        shape != table_shape::period_columns &&
        (options.notes_below_header || options.mixed_periods || options.empty_periods);
    action_ = columns_.find_if_there(options.action);
    is_choosy_ = chooses_periods_ || action_;
    find_columns();
    const bool has_descriptions = !options.format.description_mark.empty();
    has_plain_label_ = label_columns_.size() == 1 && !has_descriptions;
    has_plain_period_ = !period_in_year_ && !has_descriptions && !options.times_of_day;
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

  /// Returns the labels, the texts of several columns joined.
  [[nodiscard]] std::vector<std::string> release_labels() {
    std::vector<std::string> all = std::move(labels_).release();
    if (label_columns_.size() < 2) return all;
    for (std::string& each : all) {
      std::string joined;
      for (const char c : each)
        joined += c == unit_separator ? options_.between_labels : std::string_view(&c, 1);
      each = std::move(joined);
    }
    std::vector<std::string_view> sorted(all.begin(), all.end());
    std::sort(sorted.begin(), sorted.end());
    const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
    if (twice != sorted.end())
      rows_.refuse({}, {.what = "two series have the label " + quoted_text(*twice) +
                                "; expected another text for the option between_labels",
                        .option = "between_labels"});
    return all;
  }

 private:
  // Stands between the columns of a label while it is read: the sign that ASCII has for that.
  static constexpr char unit_separator = '\x1f';

  [[nodiscard]] typename cell_store<Value>::adder adder() const {
    if (options_.duplicates == duplicate_rows::refused) return nullptr;
    if constexpr (addable<Value>)
      return [](const Value& a, const Value& b) -> Value { return a + b; };
    else
      throw invalid_value("values of this kind cannot be added");
  }

  void find_columns() {
    if (shape_ != table_shape::period_columns) period_ = columns_.find(options_.period);
    if (options_.period_in_year.is_given())
      period_in_year_ = columns_.find(options_.period_in_year);
    for (const column& each : options_.labels) label_columns_.push_back(columns_.find(each));
    const bool are_left = options_.labels_before_period && options_.labels.empty();
    const bool has_names = columns_.find_if_there(options_.names_beside_codes).has_value();
    for (std::size_t i = 0; are_left && i < period_; ++i) {
      if (columns_.is_used(i)) continue;
      label_columns_.push_back(i);
      if (has_names) ++i;
    }
    if (shape_ == table_shape::long_rows)
      find_value_column();
    else
      find_value_columns();
  }

  void find_value_column() {
    if (label_columns_.empty()) labels_.find_or_add("");
    const bool is_status = std::same_as<Value, observation_status> && options_.status.is_given();
    value_ = columns_.find(is_status ? options_.status : options_.value);
    if (options_.unit_in_heading) values_.set_unit(columns_.in_heading(value_, unit_in_heading));
  }

  void find_value_columns() {
    for (const column& each : options_.values) places_.push_back(columns_.find(each));
    const std::size_t count = rows_.header().size();
    for (std::size_t i = 0; options_.values.empty() && i < count; ++i)
      if (!columns_.is_used(i) && is_column_of_values(rows_.header()[i])) places_.push_back(i);
    std::size_t known = 0;
    for (const std::size_t place : places_) {
      std::string_view name = rows_.header()[place];
      if (name.ends_with(options_.names_end_with))
        name.remove_suffix(options_.names_end_with.size());
      if (shape_ == table_shape::period_columns) {
        ordinals_.push_back(columns_.in_heading(
            place, name, [&](std::string_view text) { return periods_.read(text); }));
      } else if (name = part_of_name(name, options_.label_in_name);
                 labels_.find_or_add(name) != known++) {
        rows_.refuse(rows_.header_place(place),
                     {"expected one column " + quoted_text(name) + " only"});
      }
    }
    if (options_.unit_in_heading)
      throw invalid_value("the headings of many columns say no one unit");
  }

  [[nodiscard]] bool is_column_of_values(std::string_view name) const {
    const std::string_view other = options_.names_do_not_end_with;
    return name.ends_with(options_.names_end_with) && (other.empty() || !name.ends_with(other));
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

  /// Calls `f` with each key of the current row, and the index of its value.
  template <class F>
  [[gnu::always_inline]] void each_key(F f) {
    switch (shape_) {
      case table_shape::long_rows: {
        const std::uint32_t label = read_label();
        f(cell_key{label, read_period()}, value_);
        break;
      }
      case table_shape::value_columns: {
        const std::int32_t ordinal = read_period();
        for (std::uint32_t i = 0; i < places_.size(); ++i) f(cell_key{i, ordinal}, places_[i]);
        break;
      }
      case table_shape::period_columns: {
        const std::uint32_t label = read_label();
        for (std::size_t i = 0; i < places_.size(); ++i)
          f(cell_key{label, ordinals_[i]}, places_[i]);
        break;
      }
    }
  }

  [[gnu::always_inline]] std::uint32_t read_label() {
    if (!has_plain_label_) return read_other_label();
    cell_ = label_columns_.front();
    return labels_.find_or_add(rows_.text(cell_));
  }
  [[gnu::noinline]] std::uint32_t read_other_label() {
    if (label_columns_.empty()) return 0;
    joined_.clear();
    for (const std::size_t each : label_columns_) {
      cell_ = each;
      if (!joined_.empty() || each != label_columns_.front()) joined_ += unit_separator;
      joined_ += rows_.code_in(rows_.text(each));
    }
    return labels_.find_or_add(joined_);
  }

  [[gnu::always_inline]] std::int32_t read_period() {
    cell_ = period_;
    if (!has_plain_period_) [[unlikely]]
      return read_other_period();
    return periods_.read(rows_.text(period_));
  }
  [[gnu::cold, gnu::noinline]] std::int32_t read_other_period() {
    return periods_.read(period_text());
  }
  [[gnu::noinline]] std::string_view period_text() {
    if (!period_in_year_) {
      const std::string_view text = rows_.code_in(rows_.text(period_));
      return options_.times_of_day ? without_time(text) : text;
    }
    joined_period_ = rows_.text(period_);
    return joined_period_ += rows_.text(*period_in_year_);
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
    return actions_.empty() || !actions_.is_undone(row_key(), rows_.number());
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
        actions_.undo_above(row_key(), rows_.number());
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
      if (!columns_.is_used(i) && !rows_.text(i).empty() && !is_label(i)) return false;
    return true;
  }
  [[nodiscard]] bool is_label(std::size_t i) const {
    return std::find(label_columns_.begin(), label_columns_.end(), i) != label_columns_.end();
  }

  [[nodiscard]] row_actions::key row_key() {
    row_actions::key result;
    for (const std::size_t each : label_columns_)
      result.emplace_back(rows_.code_in(rows_.text(each)));
    const std::string_view period = period_text();
    cell_ = period_;
    result.push_back(period.empty() ? std::string() : std::to_string(periods_.read(period)));
    return result;
  }

  /// Returns whether the current row has a period, or else an error, as the options have it.
  [[gnu::noinline]] bool has_period() {
    const std::string_view text = period_text();
    if (options_.empty_periods && text.empty() && !has_value()) {
      static_cast<void>(read_label());
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

  /// Returns the index of the cell that says the period of a value.
  [[nodiscard]] table_place period_place(std::size_t place) {
    return shape_ == table_shape::period_columns ? rows_.place_of(rows_.cell_begin(place))
                                                 : rows_.place_of(rows_.cell_begin(period_));
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
      refuse_doubt(rows_, period_name(), *doubt,
                   [&](const char* place) { return rows_.place_of(place); });
  }

  [[nodiscard]] std::string period_name() const {
    return rows_.has_header() ? rows_.header()[period_] : std::to_string(period_ + 1);
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
                                 : "column " + quoted_text(period_name()) + ": ";
    each_key_again([&](cell_key key, std::size_t place) {
      Value value{};
      if (key.ordinal == outlier && values_.read(rows_.text(place), value))
        rows_.refuse(period_place(place), {.what = name + e.what(), .option = "limit"});
    });
  }

  table_options options_;
  table_shape shape_;
  period_cells<Period> periods_;
  value_cells<Value> values_;
  table_rows rows_;
  row_columns columns_;
  cell_store<Value> store_;
  label_index labels_;
  std::string joined_;
  std::string joined_period_;
  std::vector<std::size_t> label_columns_;
  std::size_t period_ = 0;
  std::optional<std::size_t> period_in_year_;
  std::optional<std::size_t> action_;
  std::size_t measure_ = 0;  // the column in which an action finds a value, or none
  row_actions actions_;      // that are applied
  bool is_choosy_ = false;   // whether rows may be chosen by their actions and periods
  bool chooses_periods_ = false;
  bool has_plain_label_ = false;   // one column, without descriptions behind codes
  bool has_plain_period_ = false;  // the same
  bool had_period_ = false;        // one of the rows so far
  std::size_t value_ = 0;
  std::vector<std::size_t> places_;     // of values, where there are several in a row
  std::vector<std::int32_t> ordinals_;  // of the periods that name them
  std::size_t cell_ = 0;                // that is being read
};

}  // namespace fiscus::inline v0::detail

#include <fiscus/detail/macros_on.hpp>

#endif
