// SPDX-License-Identifier: BSL-1.0
// Panels and series as SDMX-CSV 2.0, which `formats::sdmx_csv_2` reads back.
#ifndef FISCUS_TABLES_SDMX_CSV_HPP
#define FISCUS_TABLES_SDMX_CSV_HPP

#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/detail/any_case.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/digits.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/tables/column.hpp>
#include <fiscus/tables/detail/counted_value.hpp>
#include <fiscus/tables/detail/csv_cell.hpp>
#include <fiscus/tables/detail/label_parts.hpp>
#include <fiscus/tables/table_options.hpp>
#include <fiscus/text/sdmx.hpp>
#include <fiscus/text/write.hpp>
#include <fiscus/text/write_money.hpp>
#include <fiscus/vintages/observation_status.hpp>

#include <algorithm>
#include <cstddef>
#include <ios>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace fiscus::inline v0 {

/// What the rows of a file say beside periods and values. Texts are not copied.
struct sdmx_dataset {
  /// The identifier of the structure, `AGENCY:ID(1.0.0)`.
  std::string_view structure_id;
  /// Its kind: `dataflow`, `datastructure` or `dataprovision`.
  std::string_view structure = "dataflow";
  /// The names of the dimensions. A label has a text for each.
  short_list<std::string_view, 64> dimensions{};
  /// Stands between the texts of several dimensions in a label.
  std::string_view between_labels = ".";
  /// The unit of money, which stands in the column `UNIT_MULT` unless it is one.
  scale unit = one;
  /// Columns with one text in all rows, as {"UNIT_MEASURE", "USD"}.
  short_list<column_is, 16> attributes{};
};

namespace detail {

/// Values that are numbers in SDMX.
template <class Value>
concept sdmx_value = counted_value<Value>::is_counted;

/// Writes rows of SDMX-CSV into a text.
class sdmx_writer {
 public:
  /// `start_day` is REPORTING_YEAR_START_DAY; empty for years that begin in January. Throws
  /// `invalid_value` for columns that cannot be read back.
  sdmx_writer(const sdmx_dataset& as, bool has_status, std::string_view start_day)
      : as_(as), has_status_(has_status) {
    for (const std::string_view name : {"STRUCTURE", "STRUCTURE_ID", "ACTION"}) add_column(name);
    for (const std::string_view name : as.dimensions) add_column(name);
    add_column("TIME_PERIOD");
    add_column("OBS_VALUE");
    if (has_status) add_column("OBS_STATUS");
    if (as.unit != one) add_attribute("UNIT_MULT", std::to_string(int{as.unit.exponent}));
    if (!start_day.empty()) add_attribute("REPORTING_YEAR_START_DAY", start_day);
    for (const column_is& each : as.attributes) add_attribute(each.column.name(), each.text);
    text_.back() = '\n';
    end_ += '\n';
    begin_ = csv_text(as.structure) + ',' + csv_text(as.structure_id) + ",I";
  }

  /// Takes the label of the rows that follow.
  void set_label(std::string_view label) {
    key_.clear();
    const auto parts = label_parts(label, as_.dimensions.size(), as_.between_labels);
    if (!parts)
      throw invalid_value(
          message().add("a label has a text for each dimension, but not ").quote(label).c_str());
    for (const std::string_view part : *parts) (key_ += ',') += csv_text(part);
  }

  void add_row(std::string_view period, std::string_view value, observation_status status) {
    text_.append(begin_).append(key_).append(",").append(period).append(",").append(value);
    if (has_status_) text_.append(",").append(mark_of(status));
    text_ += end_;
  }

  void write(std::ostream& out) const {
    out.write(text_.data(), static_cast<std::streamsize>(text_.size()));
  }

 private:
  void add_attribute(std::string_view name, std::string_view text) {
    add_column(name);
    (end_ += ',') += csv_text(text);
  }
  void add_column(std::string_view name) {
    if (name.empty()) throw invalid_value("the columns of a file have names");
    for (const std::string_view other : names_)
      if (are_same_in_any_case(name, other))
        throw invalid_value("the columns of a file have different names");
    names_.push_back(name);
    text_.append(csv_text(name)).append(",");
  }

  const sdmx_dataset& as_;
  bool has_status_;
  std::vector<std::string_view> names_;
  std::string begin_, key_, end_;  // of a row
  std::string text_;
};

/// Returns REPORTING_YEAR_START_DAY; nothing for periods that need none.
template <class Period>
std::string sdmx_start_day() {
  if constexpr (gregorian_part_of_year<Period>)
    if (Period::calendar != january_december) return to_sdmx_start_day(Period::calendar);
  return {};
}

template <class Value>
std::string sdmx_number(const Value& value, scale unit) {
  if constexpr (counted_in_units<Value>)
    return number_of(value, unit);
  else if constexpr (signed_integer<Value>)
    return std::string(digits_text::of(value, 0).view());
  else
    return to_text(value);
}

/// Writes a row for each value, and for each gap that has a status; `status_at` returns that of a
/// place.
template <class Series, class StatusAt>
void write_sdmx_rows(sdmx_writer& out, const Series& row, scale unit, StatusAt status_at) {
  bool has_rows = false;
  for (const auto p : row.periods()) {
    const auto value = row.find(p);
    const observation_status status = status_at(p);
    if (!value && status == observation_status::unmarked) continue;
    out.add_row(to_sdmx(p), value ? sdmx_number(*value, unit) : "NaN", status);
    has_rows = true;
  }
  if (!has_rows) out.add_row("", "", observation_status::unmarked);
}

template <class Value>
void check_sdmx_unit(const sdmx_dataset& as) {
  if (as.unit != one && !counted_in_units<Value>)
    throw invalid_value("only money is counted in a unit");
}

}  // namespace detail

/// Writes a panel as SDMX-CSV 2.0: the columns STRUCTURE, STRUCTURE_ID, ACTION, those of the
/// dimensions, TIME_PERIOD and OBS_VALUE, and UNIT_MULT for amounts in a unit; periods of years
/// that do not begin in January have REPORTING_YEAR_START_DAY. Gaps have no row, and a series
/// without values has one without a period.
///
///     write_sdmx_csv(out, by_country, {.structure_id = "A:TRADE(1.0)", .dimensions = {"GEO"}});
///     read_long_csv<month, money<USD>>(table_source(in, "trade.csv"), formats::sdmx_csv_2)
///
/// `formats::sdmx_csv_2` reads the panel back, from the first period with a value to the last one.
/// Throws `invalid_value`, and writes nothing, for a label that has not a text for each dimension,
/// and for two columns of one name.
template <sdmx_period Period, detail::sdmx_value Value>
void write_sdmx_csv(std::ostream& out, const panel<Period, Value, std::string>& values,
                    const sdmx_dataset& as) {
  detail::check_sdmx_unit<Value>(as);
  detail::sdmx_writer text(as, false, detail::sdmx_start_day<Period>());
  for (std::size_t i = 0; i < values.size(); ++i) {
    text.set_label(values.label(i));
    detail::write_sdmx_rows(text, values[i], as.unit,
                            [](Period) { return observation_status::unmarked; });
  }
  text.write(out);
}

/// The same with a status beside each value, in the column OBS_STATUS; a gap that has one is `NaN`.
/// Throws `invalid_value` also unless both panels have the same labels.
template <sdmx_period Period, detail::sdmx_value Value>
void write_sdmx_csv(std::ostream& out, const panel<Period, Value, std::string>& values,
                    const panel<Period, observation_status, std::string>& statuses,
                    const sdmx_dataset& as) {
  detail::check_sdmx_unit<Value>(as);
  if (!std::equal(values.labels().begin(), values.labels().end(), statuses.labels().begin(),
                  statuses.labels().end()))
    throw invalid_value("the panels of values and statuses have different labels");
  detail::sdmx_writer text(as, true, detail::sdmx_start_day<Period>());
  for (std::size_t i = 0; i < values.size(); ++i) {
    text.set_label(values.label(i));
    const auto row = statuses[i];
    detail::write_sdmx_rows(text, values[i], as.unit, [&](Period p) {
      return row.find(p).value_or(observation_status::unmarked);
    });
  }
  text.write(out);
}

/// The same for one series, without dimensions.
template <sdmx_period Period, detail::sdmx_value Value>
void write_sdmx_csv(std::ostream& out, const series<Period, Value>& values,
                    const sdmx_dataset& as) {
  detail::check_sdmx_unit<Value>(as);
  detail::sdmx_writer text(as, false, detail::sdmx_start_day<Period>());
  text.set_label("");
  detail::write_sdmx_rows(text, values, as.unit,
                          [](Period) { return observation_status::unmarked; });
  text.write(out);
}

}  // namespace fiscus::inline v0

#endif
