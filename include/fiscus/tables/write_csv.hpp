// SPDX-License-Identifier: BSL-1.0
// Series and panels of any size as CSV, which `read_csv`, `read_long_csv` and `read_wide_csv` read
// back.
#ifndef FISCUS_TABLES_WRITE_CSV_HPP
#define FISCUS_TABLES_WRITE_CSV_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/tables/column.hpp>
#include <fiscus/tables/detail/csv_cell.hpp>
#include <fiscus/tables/detail/csv_rows.hpp>
#include <fiscus/tables/detail/label_parts.hpp>
#include <fiscus/tables/table_csv.hpp>
#include <fiscus/tables/to_cell.hpp>
#include <fiscus/text/period_text.hpp>

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// How a series or a panel is arranged in CSV: the names of the columns of periods, labels and
/// values, and how their cells are written. Texts are not copied. `table_options`, by which they
/// are read, has members of the same names.
struct csv_layout {
  std::string_view period{};
  short_list<std::string_view, 64> labels{};
  std::string_view value{};
  scale unit = one;                       ///< of money: `million` for a column of USD million
  std::string_view pattern{};             ///< of the periods, as "{dd}/{mm}/{year}"
  std::string_view between_labels = ".";  ///< stands between the texts of several columns
  csv_style style{};
};

namespace detail {

/// The header of a table, whose names all differ.
class csv_header {
 public:
  explicit csv_header(const csv_style& style) : style_(style) { style.format.check(); }

  void add(const table_cell& name) {
    names_.emplace_back(name.text());
    if (names_.size() > 1) text_ += style_.format.separator;
    append_csv(text_, name, style_);
  }
  /// Returns the line. Throws `invalid_value` for a column without a name and for two of one name.
  [[nodiscard]] std::string_view text() & {
    std::sort(names_.begin(), names_.end());
    if (names_.empty() || names_.front().empty())
      throw invalid_value("the columns of a file have names");
    const auto twice = std::adjacent_find(names_.begin(), names_.end());
    if (twice != names_.end())
      throw invalid_value(message().add("two columns of one name: ").quote(*twice));
    text_ += '\n';
    return style_.format.header == table_header::names ? std::string_view(text_)
                                                       : std::string_view();
  }

 private:
  const csv_style& style_;
  std::vector<std::string> names_;
  std::string text_;
};

/// Returns the cell of each period with the separator behind it.
template <class Period>
text_list csv_periods(const period_range<Period>& all, const csv_layout& as) {
  text_list result;
  for (const Period p : all) {
    std::string text;
    append_csv(text, table_cell(period_label(p, as.pattern)), as.style);
    result.add(text += as.style.format.separator);
  }
  return result;
}

/// Returns the cells of each label, with a separator behind each of them.
template <class Labels>
text_list csv_labels(const Labels& all, const csv_layout& as) {
  text_list result;
  for (const auto& label : all) {
    const table_cell whole = to_cell(label);
    const auto parts = label_parts(whole.text(), as.labels.size(), as.between_labels);
    if (!parts)
      throw invalid_value(message()
                              .add("a label has a text for each of its columns, but not ")
                              .quote(whole.text()));
    std::string text;
    for (const std::string_view part : *parts) {
      append_csv(text, table_cell(part), as.style);
      text += as.style.format.separator;
    }
    result.add(text);
  }
  return result;
}

template <class View, class Values>
void write_row_for_each_period(csv_buffer& to, const View& all, const Values& values,
                               const csv_layout& as) {
  csv_header header(as.style);
  header.add(as.period);
  for (const auto& label : all.labels()) header.add(to_cell(label).text());
  const text_list periods = csv_periods(all.periods(), as);
  to.add(header.text());
  for (std::size_t j = 0; all.size() != 0 && j < all.width(); ++j) {
    to.add(periods[j]);
    for (std::size_t i = 0; i < all.size(); ++i)
      values.add(to, all.row_unchecked(i), j,
                 i + 1 == all.size() ? '\n' : as.style.format.separator);
  }
}

template <class View, class Values>
void write_row_for_each_label(csv_buffer& to, const View& all, const Values& values,
                              const csv_layout& as) {
  csv_header header(as.style);
  for (const std::string_view each : as.labels) header.add(each);
  for (const auto p : all.periods()) header.add(period_label(p, as.pattern));
  const text_list labels = csv_labels(all.labels(), as);
  to.add(header.text());
  for (std::size_t i = 0; all.width() != 0 && i < all.size(); ++i) {
    const auto row = all.row_unchecked(i);
    to.add(labels[i]);
    for (std::size_t j = 0; j < all.width(); ++j)
      values.add(to, row, j, j + 1 == all.width() ? '\n' : as.style.format.separator);
  }
}

}  // namespace detail

/// Writes a row for each period of a series, gaps included: its columns of periods and of values.
///
///     write_csv(out, exports, {.period = "month", .value = "usd_million", .unit = million});
///     read_csv<month, money<USD>>("exports.csv",
///                                 {.period = "month", .value = "usd_million", .unit = million})
///
/// Money counts the unit, exactly. Throws `invalid_value`, before anything is written, for columns
/// without a name or of one name, for columns of labels, and as `to_csv`; `pattern_error` for the
/// pattern.
template <readable_series S>
  requires has_label<period_of<S>> && stands_in_cell<value_of<S>>
void write_csv(std::ostream& out, const S& all, const csv_layout& as) {
  if (!as.labels.empty()) throw invalid_value("one series has no labels");
  const auto view = all.view();
  detail::csv_header header(as.style);
  header.add(as.period);
  header.add(as.value);
  const detail::csv_values<value_of<S>> values(as.unit, as.style);
  const detail::text_list periods = detail::csv_periods(view.periods(), as);
  detail::csv_buffer to(out);
  to.add(header.text());
  for (std::size_t i = 0; i < view.length(); ++i) {
    to.add(periods[i]);
    values.add(to, view, i, '\n');
  }
  to.flush();
}

/// Writes a row for each period of each series of a panel, gaps included: the columns of periods,
/// of labels and of values.
///
///     write_long_csv(out, by_country, {.period = "month", .labels = {"country"}, .value = "usd"});
///
/// Throws as `write_csv`, and `invalid_value` for a label that has not a text for each column.
template <readable_panel P>
  requires has_label<period_of<P>> && stands_in_cell<value_of<P>> &&
      stands_in_cell<typename P::label_type>
void write_long_csv(std::ostream& out, const P& all, const csv_layout& as) {
  const auto view = all.view();
  detail::csv_header header(as.style);
  header.add(as.period);
  for (const std::string_view each : as.labels) header.add(each);
  header.add(as.value);
  const detail::csv_values<value_of<P>> values(as.unit, as.style);
  const detail::text_list periods = detail::csv_periods(view.periods(), as);
  const detail::text_list labels = detail::csv_labels(view.labels(), as);
  detail::csv_buffer to(out);
  to.add(header.text());
  for (std::size_t i = 0; i < view.size(); ++i) {
    const auto row = view.row_unchecked(i);
    for (std::size_t j = 0; j < view.width(); ++j) {
      to.add(periods[j]);
      to.add(labels[i]);
      values.add(to, row, j, '\n');
    }
  }
  to.flush();
}

/// Writes a panel with a column for each label, or for each period. With a name for the column of
/// periods there is a row for each of them; with names for those of labels there is one for each
/// label.
///
///     write_wide_csv(out, by_country, {.period = "month"});
///     write_wide_csv(out, by_country, {.labels = {"country"}});
///
/// Without columns of values there are no rows. Throws as `write_long_csv`, and `invalid_value`
/// unless either is named.
template <readable_panel P>
  requires has_label<period_of<P>> && stands_in_cell<value_of<P>> &&
      stands_in_cell<typename P::label_type>
void write_wide_csv(std::ostream& out, const P& all, const csv_layout& as) {
  if (as.labels.empty() == as.period.empty())
    throw invalid_value("a wide table has a column of periods, or columns of labels, and not both");
  const detail::csv_values<value_of<P>> values(as.unit, as.style);
  detail::csv_buffer to(out);
  if (as.labels.empty())
    detail::write_row_for_each_period(to, all.view(), values, as);
  else
    detail::write_row_for_each_label(to, all.view(), values, as);
  to.flush();
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
