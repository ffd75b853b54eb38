// SPDX-License-Identifier: BSL-1.0
// Reads the releases in a table.
#ifndef FISCUS_TABLES_DETAIL_VINTAGE_READER_HPP
#define FISCUS_TABLES_DETAIL_VINTAGE_READER_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/parsed.hpp>
#include <fiscus/series/span_limit.hpp>
#include <fiscus/tables/detail/first_rows.hpp>
#include <fiscus/tables/detail/option_hints.hpp>
#include <fiscus/tables/detail/period_cells.hpp>
#include <fiscus/tables/detail/row_columns.hpp>
#include <fiscus/tables/detail/table_rows.hpp>
#include <fiscus/tables/detail/unit_text.hpp>
#include <fiscus/tables/detail/value_cells.hpp>
#include <fiscus/tables/detail/year_doubts.hpp>
#include <fiscus/tables/table_error.hpp>
#include <fiscus/tables/table_options.hpp>
#include <fiscus/tables/table_row.hpp>
#include <fiscus/tables/table_source.hpp>
#include <fiscus/text/parse.hpp>
#include <fiscus/text/period_text.hpp>
#include <fiscus/vintages/observation_status.hpp>
#include <fiscus/vintages/vintages.hpp>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

/// The rows of a source, each a release, or with a release in each of its columns.
template <calendar_period Period, table_value Value>
class vintage_reader {
 public:
  vintage_reader(const table_source& source, const table_options& options,
                 std::initializer_list<column> wanted)
      : options_(options),
        periods_(options),
        values_(options),
        rows_(source, options.format, options.errors, true),
        columns_(rows_, options, currency_code<Value>, wanted) {
    period_ = columns_.take(options.period, "period");
    if (options.released.is_given()) {
      value_ = columns_.take(options.value, "value");
      released_ = columns_.take(options.released, "released");
      if (columns_.has_status())
        status_ = columns_.take(static_cast<int>(columns_.status_column(options)) + 1, "status");
      if (options.unit_in_heading) values_.set_unit(columns_.in_heading(value_, unit_in_heading));
    } else {
      find_vintages();
    }
  }

  vintages<Period, Value> read() {
    while (rows_.next()) {
      try {
        if (columns_.is_wanted(cell_)) read_row();
      } catch (const parse_error& e) {
        pass_over(error_of_cell(e.position(), e));
      } catch (const table_error& e) {
        pass_over(e);
      } catch (const error& e) {
        pass_over(error_of_cell(0, e));
      }
    }
    const auto place_of = [&](const char* place) { return rows_.place_of(place); };
    if (const auto doubt = years_.find())
      refuse_doubt(rows_, rows_.name_of_column(period_), *doubt, place_of);
    refuse_if_scattered();
    return vintages<Period, Value>::from_releases(std::move(all_), options_.limit);
  }

 private:
  struct vintage {
    std::size_t place;
    day released;
  };

  /// Finds the columns whose names end in a day, behind the last underscore.
  void find_vintages() {
    for (const column& each : options_.values) static_cast<void>(columns_.take(each, "values"));
    for (std::size_t i = 0; i < rows_.header().size(); ++i) {
      if (options_.values.empty() == columns_.is_used(i) || i == period_) continue;
      const day released =
          columns_.in_heading(i, [&](std::string_view name) { return released_in(name); });
      vintages_.push_back({i, released});
    }
    std::stable_sort(vintages_.begin(), vintages_.end(),
                     [](const vintage& a, const vintage& b) { return a.released < b.released; });
    const auto twice = std::adjacent_find(
        vintages_.begin(), vintages_.end(),
        [](const vintage& a, const vintage& b) { return a.released == b.released; });
    if (twice != vintages_.end())
      rows_.refuse(rows_.header_place(std::next(twice)->place),
                   {"expected each day of release once; this one stands in column " +
                    std::to_string(twice->place + 1) + " already"});
  }

  /// Returns the day that the name of a vintage says, behind its last underscore.
  [[nodiscard]] day released_in(std::string_view name) const {
    const std::size_t begin = name.rfind('_') + 1;  // 0 without any
    const std::string_view pattern = checked_pattern(options_.released_in_names);
    century years = century_from(options_.two_digit_years);
    const parsed<day> released = period_in<day>(name.substr(begin), pattern, years);
    if (!released) {
      years.is_named = true;
      throw parse_error(period_in<day>(name.substr(begin), pattern, years)
                            ? "a year of four digits, or the option two_digit_years,"
                            : "a day by the pattern of the option released_in_names,",
                        name, begin);
    }
    return *released;
  }

  [[gnu::cold, gnu::noinline]] table_error error_of_cell(std::size_t position, const error& e) {
    const std::string_view text = rows_.text(cell_);
    const bool is_value = released_ ? cell_ == value_
                                    : std::any_of(vintages_.begin(), vintages_.end(),
                                                  [&](auto& each) { return each.place == cell_; });
    return cell_error_with_hint(rows_, cell_, position, e.what(),
                                cell_ == period_ ? option_for_period<Period>(text, options_)
                                : is_value ? option_for_value<Value>(text, options_, values_.unit())
                                           : std::string());
  }
  void pass_over(const table_error& e) {
    periods_.forget_texts();
    rows_.report(e);
  }

  /// Reads a row, and adds all of its releases, or none if one of them is wrong.
  void read_row() {
    if (const auto unit = columns_.unit(cell_, [&] { return has_value(); }))
      values_.set_unit(*unit);
    const Period period = read_period();
    row_.clear();
    if (released_) {
      row_.push_back({period, value_in(value_), released_day(), status()});
    } else {
      // What is empty was not known yet; a value that is gone was taken back.
      bool is_known = false;
      for (const vintage& each : vintages_) {
        const std::optional<Value> value = value_in(each.place);
        is_known = is_known || value;
        if (is_known) row_.push_back({period, value, each.released, observation_status::unmarked});
      }
    }
    const char* const place = rows_.cell_begin(period_);
    for (const auto& each : row_) refuse_conflict(each, place);
    for (auto& each : row_) add(std::move(each), place);
    if (const auto year = periods_.take_year_of(rows_.text(period_))) years_.note(*year, place);
  }

  [[nodiscard]] Period read_period() {
    cell_ = period_;
    std::string_view text = rows_.code_in(rows_.text(period_));
    if (options_.times_of_day) text = without_time(text);
    return Period::from_ordinal(periods_.read(text));
  }
  [[nodiscard]] bool has_value() { return !released_ || value_in(value_); }

  [[nodiscard]] std::optional<Value> value_in(std::size_t place) {
    cell_ = place;
    Value value{};
    return values_.read(rows_.text(place), value) ? std::optional(value) : std::nullopt;
  }
  [[nodiscard]] day released_day() {
    cell_ = *released_;
    day result;
    const std::string_view text = rows_.text(cell_);
    return days_.read(text, result) ? result : parse<day>(text);
  }
  [[nodiscard]] observation_status status() {
    if (!status_) return observation_status::unmarked;
    cell_ = *status_;
    return values_.status_of(rows_.code_in(rows_.text(cell_)));
  }

  void add(release<Period, Value> found, const char* place) {
    if (seen_.find_or_add({found.period, found.released}, all_.size()) != nullptr) return;
    all_.push_back(std::move(found));
    places_.push_back(place);
  }
  /// Refuses a release unless it is the same as that of its period and day above.
  void refuse_conflict(const release<Period, Value>& found, const char* place) {
    const std::size_t* const first = seen_.find({found.period, found.released});
    if (first == nullptr || all_[*first] == found) return;
    const std::size_t line = rows_.place_of(places_[*first]).line;
    throw rows_.error_at(rows_.place_of(place),
                         {"expected the value and mark that line " + std::to_string(line) +
                          " has for that period and day"});
  }

  void refuse_if_scattered() {
    if (all_.empty()) return;
    const auto is_before = [&](std::size_t a, std::size_t b) {
      return all_[a].period < all_[b].period;
    };
    std::vector<std::size_t> order(all_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto [first, last] = std::minmax_element(order.begin(), order.end(), is_before);
    const std::size_t from = *first;
    const std::size_t to = *last;
    try {
      static_cast<void>(limited_span(all_[from].period, all_[to].period, options_.limit));
    } catch (const span_too_long& e) {
      const auto median = order.begin() + static_cast<std::ptrdiff_t>((order.size() - 1) / 2);
      std::nth_element(order.begin(), median, order.end(), is_before);
      const Period middle = all_[*median].period;
      const std::size_t outlier = middle - all_[from].period > all_[to].period - middle ? from : to;
      rows_.refuse(
          rows_.place_of(places_[outlier]),
          {.what = "column " + quoted_text(rows_.name_of_column(period_)) + ": " + e.what(),
           .option = "limit"});
    }
  }

  table_options options_;
  period_cells<Period> periods_;
  value_cells<Value> values_;
  iso_days days_;
  table_rows rows_;
  row_columns columns_;
  year_doubts<const char*> years_;
  std::size_t period_ = 0;
  std::size_t value_ = 0;
  std::optional<std::size_t> released_;
  std::optional<std::size_t> status_;
  std::vector<vintage> vintages_;  // in the order of their days
  std::size_t cell_ = 0;           // that is being read
  first_rows<std::pair<Period, day>, std::size_t> seen_;
  std::vector<release<Period, Value>> row_;  // those of one row
  std::vector<release<Period, Value>> all_;
  std::vector<const char*> places_;  // of their periods
};

}  // namespace fiscus::inline v0::detail

#endif
