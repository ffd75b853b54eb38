// SPDX-License-Identifier: BSL-1.0
// The labels, periods and values of the rows of a table.
#ifndef FISCUS_TABLES_DETAIL_ROW_CELLS_HPP
#define FISCUS_TABLES_DETAIL_ROW_CELLS_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/tables/column.hpp>
#include <fiscus/tables/detail/cell_store.hpp>
#include <fiscus/tables/detail/label_index.hpp>
#include <fiscus/tables/detail/option_hints.hpp>
#include <fiscus/tables/detail/period_cells.hpp>
#include <fiscus/tables/detail/row_actions.hpp>
#include <fiscus/tables/detail/row_columns.hpp>
#include <fiscus/tables/detail/table_rows.hpp>
#include <fiscus/tables/detail/value_cells.hpp>
#include <fiscus/tables/table_error.hpp>
#include <fiscus/tables/table_options.hpp>
#include <fiscus/tables/table_source.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
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

/// What reads all rows is derived from it, as each cell takes nanoseconds.
template <calendar_period Period, table_value Value>
class row_cells {
 public:
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

 protected:
  /// If `whole`, the text is kept in memory, so that rows can be read again.
  row_cells(const table_source& source, const table_options& options, table_shape shape,
            std::initializer_list<column> wanted, std::optional<std::string_view> only, bool whole)
      : options_(options),
        shape_(shape),
        only_(only),
        periods_(options),
        values_(options),
        rows_(source, options.format, options.errors, whole),
        columns_(rows_, options, currency_code<Value>, wanted) {}
  ~row_cells() = default;

  void find_columns() {
    if (shape_ != table_shape::period_columns) period_ = columns_.take(options_.period, "period");
    if (options_.period_in_year.is_given())
      period_in_year_ = columns_.take(options_.period_in_year, "period_in_year");
    for (const column& each : options_.labels)
      label_columns_.push_back(columns_.take(each, "labels"));
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
    const bool has_descriptions = !options_.format.description_mark.empty();
    has_plain_label_ = label_columns_.size() == 1 && !has_descriptions;
    has_plain_period_ = !period_in_year_ && !has_descriptions && !options_.times_of_day;
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
      if (each != label_columns_.front()) joined_ += unit_separator;
      joined_ += label_part(each);
    }
    return labels_.find_or_add(joined_);
  }
  /// Returns the text of a column of labels. Throws `parse_error` if there are several and it has
  /// the sign that stands between them.
  [[nodiscard]] std::string_view label_part(std::size_t place) {
    cell_ = place;
    const std::string_view text = rows_.code_in(rows_.text(place));
    const std::size_t at =
        label_columns_.size() == 1 ? std::string_view::npos : text.find(unit_separator);
    if (at != std::string_view::npos)
      throw parse_error("no control character U+001F in one of several columns of labels", text,
                        at);
    return text;
  }

  /// Returns whether the label of the current row is the only one that is read.
  [[nodiscard, gnu::noinline]] bool has_only_label() {
    joined_.clear();
    for (const std::size_t each : label_columns_) {
      if (each != label_columns_.front()) joined_ += options_.between_labels;
      joined_ += rows_.code_in(rows_.text(each));
    }
    return joined_ == *only_;
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

  /// Refuses the label that is to be read, which no series has.
  [[noreturn]] void refuse_label() {
    const std::vector<std::string> all = release_labels();
    rows_.refuse({}, {"expected a series with the label " + quoted_text(*only_) + "; " +
                      (all.empty() ? "there is none" : "there are " + list_of(all))});
  }

  [[nodiscard]] bool is_label(std::size_t i) const {
    return std::find(label_columns_.begin(), label_columns_.end(), i) != label_columns_.end();
  }

  /// Returns the labels and the period of the current row.
  [[nodiscard]] row_actions::key row_key() {
    row_actions::key result;
    for (const std::size_t each : label_columns_) result.emplace_back(label_part(each));
    const std::string_view period = period_text();
    cell_ = period_;
    result.push_back(period.empty() ? std::string() : std::to_string(periods_.read(period)));
    return result;
  }

  /// Returns the error of the cell that is being read.
  [[gnu::cold, gnu::noinline]] table_error error_of_cell(std::size_t position, const error& e) {
    const std::string_view text = rows_.text(cell_);
    const bool is_period = shape_ != table_shape::period_columns && cell_ == period_;
    const bool is_value = shape_ == table_shape::long_rows
                              ? cell_ == value_
                              : std::find(places_.begin(), places_.end(), cell_) != places_.end();
    return cell_error_with_hint(rows_, cell_, position, e.what(),
                                is_period  ? option_for_period<Period>(text, options_)
                                : is_value ? option_for_value<Value>(text, options_, values_.unit())
                                           : std::string());
  }

  /// Returns the index of the cell that says the period of a value.
  [[nodiscard]] table_place period_place(std::size_t place) {
    return shape_ == table_shape::period_columns ? rows_.place_of(rows_.cell_begin(place))
                                                 : rows_.place_of(rows_.cell_begin(period_));
  }

  table_options options_;
  table_shape shape_;
  std::optional<std::string_view> only_;  // the label that is read, where it is one of many
  period_cells<Period> periods_;
  value_cells<Value> values_;
  table_rows rows_;
  row_columns columns_;
  label_index labels_;
  std::vector<std::size_t> label_columns_;
  std::size_t period_ = 0;
  std::size_t value_ = 0;
  std::vector<std::size_t> places_;  // of values, where there are several in a row
  std::size_t cell_ = 0;             // that is being read

 private:
  // Stands between the columns of a label while it is read: the sign that ASCII has for that.
  static constexpr char unit_separator = '\x1f';

  void find_value_column() {
    if (label_columns_.empty()) labels_.find_or_add("");
    if (std::same_as<Value, observation_status> && !options_.status.empty())
      value_ = columns_.status_column(options_);
    else
      value_ = options_.value.is_given() ? columns_.take(options_.value, "value") : only_value();
    if (options_.unit_in_heading) values_.set_unit(columns_.in_heading(value_, unit_in_heading));
  }

  /// Returns the only column of values. Throws `table_error`, which names all, if there are more.
  std::size_t only_value() {
    const std::vector<std::size_t> all = columns_.columns_of_values(options_);
    std::vector<std::string> names;
    names.reserve(all.size());
    for (const std::size_t each : all) names.emplace_back(columns_.label_of_column(each, options_));
    if (all.size() == 1) return all.front();
    if (all.empty())
      rows_.refuse(
          {}, {.what = "expected a column of values; the header has " + list_of(rows_.header()),
               .option = "value"});
    rows_.refuse(rows_.header_place(all[1]),
                 {.what = "expected one column of values, or the label of the one to read; there "
                          "are " +
                          list_of(names),
                  .option = "value"});
  }

  void find_value_columns() {
    places_ = columns_.columns_of_values(options_);
    std::size_t known = 0;
    for (const std::size_t place : places_) {
      if (shape_ == table_shape::period_columns) {
        ordinals_.push_back(
            columns_.in_heading(place, columns_.name_of_values(place, options_),
                                [&](std::string_view text) { return read_period_in(text); }));
        continue;
      }
      const std::string_view label = columns_.label_of_column(place, options_);
      if (labels_.find_or_add(label) != known++)
        rows_.refuse(rows_.header_place(place),
                     {"expected one column " + quoted_text(label) + " only"});
    }
    if (only_ && shape_ == table_shape::value_columns) keep_only_column();
    if (options_.unit_in_heading)
      throw invalid_value("the headings of many columns say no one unit");
  }

  [[nodiscard]] std::int32_t read_period_in(std::string_view heading) {
    try {
      return periods_.read(heading);
    } catch (const parse_error&) {
      if (!periods_.is_part(heading)) throw;
      throw parse_error("a whole period, or the option ignored,", heading, 0);
    }
  }

  void keep_only_column() {
    const auto& all = labels_.labels();
    const auto found = std::find(all.begin(), all.end(), *only_);
    if (found == all.end()) refuse_label();
    places_ = {places_[static_cast<std::size_t>(found - all.begin())]};
    labels_.clear();
    labels_.find_or_add(*only_);
  }

  std::string joined_;
  std::string joined_period_;
  std::optional<std::size_t> period_in_year_;
  bool has_plain_label_ = false;        // one column, without descriptions behind codes
  bool has_plain_period_ = false;       // the same
  std::vector<std::int32_t> ordinals_;  // of the periods that name columns
};

}  // namespace fiscus::inline v0::detail

#include <fiscus/detail/macros_on.hpp>

#endif
