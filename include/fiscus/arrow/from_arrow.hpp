// SPDX-License-Identifier: BSL-1.0
// Series and panels from tables of Arrow, which other programs have made.
#ifndef FISCUS_ARROW_FROM_ARROW_HPP
#define FISCUS_ARROW_FROM_ARROW_HPP

#include <fiscus/arrow/abi.hpp>
#include <fiscus/arrow/arrow_data.hpp>
#include <fiscus/arrow/column_type.hpp>
#include <fiscus/arrow/detail/cell_value.hpp>
#include <fiscus/arrow/detail/column_reader.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/span_limit.hpp>
#include <fiscus/series/validity.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

/// Which columns of a table are read, and as what.
struct arrow_columns {
  std::string_view period = "period";  ///< dates, or times, that begin periods
  std::string_view value = "value";    ///< of a series, and beside `label`
  /// The labels of a panel that has a row for each label and period; without it, each column beside
  /// that of the periods has the name of a label.
  std::string_view label = {};
  /// How many digits of whole numbers stand after the point, where the metadata do not say it: 0
  /// for dollars, 2 for cents.
  std::optional<int> digits = std::nullopt;
  /// How digits are rounded that the value does not have; without it they are refused.
  rounding mode = rounding::unnecessary;
  span_limit limit = {};
};

namespace detail {

/// The columns of a table.
class table_reader_of_arrow {
 public:
  explicit table_reader_of_arrow(const arrow_data& all) : all_(all) {
    if (all.schema().release == nullptr || all.array().release == nullptr)
      throw invalid_value("a table of Arrow that was released");
    if (std::string_view(all.schema().format) != "+s" ||
        all.schema().n_children != all.array().n_children)
      throw invalid_value("expected a table of Arrow, which is a struct of columns");
  }

  [[nodiscard]] std::int64_t rows() const noexcept { return all_.array().length; }
  [[nodiscard]] std::int64_t columns() const noexcept { return all_.array().n_children; }
  [[nodiscard]] std::string_view name(std::int64_t i) const noexcept {
    const char* const text = all_.schema().children[i]->name;
    return text == nullptr ? "" : text;
  }
  [[nodiscard]] column_reader operator[](std::int64_t i) const {
    const ArrowArray& column = *all_.array().children[i];
    if (column.length < all_.array().offset + rows())
      throw invalid_value(message().add("column ").quote(name(i)).add(" is too short"));
    return {*all_.schema().children[i], column, all_.array().offset};
  }
  /// Throws `invalid_value` unless there is one column of that name.
  [[nodiscard]] std::int64_t find(std::string_view wanted) const {
    std::optional<std::int64_t> result;
    for (std::int64_t i = 0; i < columns(); ++i) {
      if (name(i) != wanted) continue;
      if (result) throw invalid_value(message().add("two columns are called ").quote(wanted));
      result = i;
    }
    if (!result) throw invalid_value(message().add("there is no column ").quote(wanted));
    return *result;
  }
  /// Whether a row of the table itself is null.
  [[nodiscard]] bool is_null(std::int64_t row) const noexcept {
    const void** const buffers = all_.array().buffers;
    const auto* const bits =
        static_cast<const std::uint8_t*>(all_.array().n_buffers == 0 ? nullptr : buffers[0]);
    const std::int64_t at = all_.array().offset + row;
    return bits != nullptr && (bits[at / 8] >> (at % 8) & 1) == 0;
  }

 private:
  const arrow_data& all_;
};

/// Collects the values of a series, which mostly come in the order of their periods.
template <class Period, class Value>
class series_collector {
 public:
  void add(Period p, const std::optional<Value>& value) {
    const bool is_first = in_order_.empty();
    const bool is_next =
        is_first || p.ordinal() == in_order_.last().ordinal() + 1;  // may have no next
    first_ = is_first ? p : (std::min)(first_, p);
    last_ = is_first ? p : (std::max)(last_, p);
    if (is_in_order_ && is_next) {
      if (is_first) in_order_ = series<Period, Value>(p);
      in_order_.push_back(value);
    } else {
      is_in_order_ = false;
      if (value) others_.push_back({p, *value});
    }
  }
  /// Spans all periods, those without a value as well.
  [[nodiscard]] series<Period, Value> finish(span_limit limit) {
    if (!in_order_.empty()) limited_span(first_, last_, limit);
    if (is_in_order_) return std::move(in_order_);
    for (const auto& each : in_order_) others_.push_back(each);
    const auto values = series<Period, Value>::from_observations(std::move(others_), limit);
    if (!values.empty() && values.first() == first_ && values.last() == last_) return values;
    series<Period, Value> result(first_);
    for (Period p = first_;; p = p + 1) {
      result.push_back(values.find(p));
      if (p == last_) return result;
    }
  }

 private:
  series<Period, Value> in_order_;
  bool is_in_order_ = true;
  std::vector<observation<Period, Value>> others_;
  Period first_{};
  Period last_{};
};

template <class Period, class Value>
class series_from_arrow {
 public:
  explicit series_from_arrow(const arrow_columns& columns) : columns_(columns) {}

  void add(const arrow_data& piece) {
    const table_reader_of_arrow table(piece);
    const period_column<Period> periods(table[table.find(columns_.period)]);
    const value_column<Value> values(table[table.find(columns_.value)], columns_.digits,
                                     columns_.mode);
    for (std::int64_t row = 0; row < table.rows(); ++row)
      if (!table.is_null(row)) all_.add(periods[row], values[row]);
  }
  [[nodiscard]] series<Period, Value> finish() { return all_.finish(columns_.limit); }

 private:
  const arrow_columns& columns_;
  series_collector<Period, Value> all_;
};

/// Returns the panel of collected rows and their labels.
template <class Panel>
Panel finished(auto& rows, span_limit limit) {
  std::vector<std::pair<typename Panel::label_type, series<period_of<Panel>, value_of<Panel>>>> all;
  for (auto& [label, values] : rows)
    all.emplace_back(typename Panel::label_type(label), values.finish(limit));
  return Panel::from_series(all, limit);
}

/// Reads a panel whose labels are the names of columns.
template <class Period, class Value, class Label>
class wide_panel_from_arrow {
 public:
  explicit wide_panel_from_arrow(const arrow_columns& columns) : columns_(columns) {}

  void add(const arrow_data& piece) {
    const table_reader_of_arrow table(piece);
    const std::int64_t place = table.find(columns_.period);
    const period_column<Period> periods(table[place]);
    std::size_t count = 0;
    for (std::int64_t i = 0; i < table.columns(); ++i) {
      if (i == place) continue;
      if (is_first_ && count == rows_.size())
        rows_.emplace_back(table.name(i), series_collector<Period, Value>());
      if (count == rows_.size()) refuse_count();
      if (rows_[count].first != table.name(i))
        throw invalid_value(message()
                                .add("expected the column ")
                                .quote(rows_[count].first)
                                .add(" in each piece, found ")
                                .quote(table.name(i)));
      const value_column<Value> values(table[i], columns_.digits, columns_.mode);
      for (std::int64_t at = 0; at < table.rows(); ++at)
        if (!table.is_null(at)) rows_[count].second.add(periods[at], values[at]);
      ++count;
    }
    if (count != rows_.size()) refuse_count();
    is_first_ = false;
  }
  [[nodiscard]] panel<Period, Value, Label> finish() {
    return finished<panel<Period, Value, Label>>(rows_, columns_.limit);
  }

 private:
  const arrow_columns& columns_;
  [[noreturn]] static void refuse_count() {
    throw invalid_value("expected as many columns in each piece of a stream");
  }

  std::vector<std::pair<std::string, series_collector<Period, Value>>> rows_;
  bool is_first_ = true;  // of the pieces
};

/// Reads a panel that has a row for each label and period.
template <class Period, class Value, class Label>
class long_panel_from_arrow {
 public:
  explicit long_panel_from_arrow(const arrow_columns& columns) : columns_(columns) {}

  void add(const arrow_data& piece) {
    const table_reader_of_arrow table(piece);
    const column_reader labels = table[table.find(columns_.label)];
    if (labels.format().kind != storage_kind::text)
      throw invalid_value(labels.name_of_column().add(" has no texts, which labels are"));
    const period_column<Period> periods(table[table.find(columns_.period)]);
    const value_column<Value> values(table[table.find(columns_.value)], columns_.digits,
                                     columns_.mode);
    for (std::int64_t row = 0; row < table.rows(); ++row) {
      if (table.is_null(row)) continue;
      if (labels.is_null(row)) throw invalid_value(labels.place(row).add("no label"));
      const std::string_view label = labels.text(row);
      if (rows_.empty() || rows_[last_].first != label) last_ = place_of(label);
      rows_[last_].second.add(periods[row], values[row]);
    }
  }
  [[nodiscard]] panel<Period, Value, Label> finish() {
    return finished<panel<Period, Value, Label>>(rows_, columns_.limit);
  }

 private:
  /// Returns the row of a label, which is a new one below the others when it first appears.
  std::size_t place_of(std::string_view label) {
    const auto [found, is_new] = places_.try_emplace(std::string(label), rows_.size());
    if (is_new) rows_.emplace_back(label, series_collector<Period, Value>());
    return found->second;
  }

  const arrow_columns& columns_;
  std::vector<std::pair<std::string, series_collector<Period, Value>>> rows_;
  std::map<std::string, std::size_t> places_;
  std::size_t last_ = 0;  // row
};

inline void for_each_piece(const arrow_data& all, auto f) { f(all); }
inline void for_each_piece(arrow_stream& all, auto f) {
  while (const auto piece = all.next()) f(*piece);
}

/// Reads all pieces into what collects them.
template <class Collector>
auto collected_from(auto& source, const arrow_columns& columns) {
  Collector result(columns);
  for_each_piece(source, [&](const arrow_data& piece) { result.add(piece); });
  return result.finish();
}

template <class Series>
  requires std::same_as<Series, series<period_of<Series>, value_of<Series>>> Series
  read_arrow(auto& source, const arrow_columns& columns) {
    using collector = series_from_arrow<period_of<Series>, value_of<Series>>;
    return collected_from<collector>(source, columns);
  }
template <class Panel>
  requires std::same_as < Panel, panel < period_of<Panel>, value_of<Panel>,
typename Panel::label_type >> Panel read_arrow(auto& source, const arrow_columns& columns) {
  using period = period_of<Panel>;
  using value = value_of<Panel>;
  using own_label = typename Panel::label_type;
  static_assert(std::constructible_from<own_label, const std::string&> &&
                    !std::same_as<own_label, std::string_view>,
                "the labels of a panel from Arrow own their text: use std::string");
  if (columns.label.empty())
    return collected_from<wide_panel_from_arrow<period, value, own_label>>(source, columns);
  return collected_from<long_panel_from_arrow<period, value, own_label>>(source, columns);
}

}  // namespace detail

/// A series or panel that owns its values, of periods side by side.
template <class Data>
concept arrow_result = partitioning_period<period_of<Data>> && arrow_value<value_of<Data>> &&
    (std::same_as<Data, series<period_of<Data>, value_of<Data>>> || requires {
      requires std::same_as < Data, panel < period_of<Data>, value_of<Data>,
      typename Data::label_type >> ;
    });

/// Returns the series or panel of a table of Arrow, whose values are copied: dates and times must
/// begin periods, in any order; decimals and whole numbers become exact values with the digits of
/// the type; nulls are gaps, and so are periods that are not there. Dictionaries are looked up. The
/// rows of a panel have the order in which their columns, or their labels, first appear.
/// Throws `invalid_value` for columns that are missing or of another type, for periods of another
/// length or with two values, and for whole numbers of which nobody said what they count;
/// for a currency that the metadata name and that is another; `inexact` for digits that the type
/// does not have, unless `columns` rounds them, and `overflow` for numbers that are too large; of a
/// cell with its column and row, counted from 0.
///
///     const arrow_data table(&schema, &array);   // what another library has exported
///     const auto exports = from_arrow<series<month, money<USD>>>(table, {.value = "exports"});
template <arrow_result Data>
[[nodiscard]] Data from_arrow(const arrow_data& table, const arrow_columns& columns = {}) {
  return detail::read_arrow<Data>(table, columns);
}
/// The same from all pieces of a stream, which is read to its end.
template <arrow_result Data>
[[nodiscard]] Data from_arrow(arrow_stream& pieces, const arrow_columns& columns = {}) {
  return detail::read_arrow<Data>(pieces, columns);
}
template <arrow_result Data>
[[nodiscard]] Data from_arrow(arrow_stream&& pieces, const arrow_columns& columns = {}) {
  return detail::read_arrow<Data>(pieces, columns);
}

}  // namespace fiscus::inline v0

#endif
