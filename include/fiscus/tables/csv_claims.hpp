// SPDX-License-Identifier: BSL-1.0
// Claims from CSV files: a row for each, of any kind, on the figures beside it or on a monthly
// series.
#ifndef FISCUS_TABLES_CSV_CLAIMS_HPP
#define FISCUS_TABLES_CSV_CLAIMS_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/tables/detail/claim_cells.hpp>
#include <fiscus/tables/detail/claim_table.hpp>
#include <fiscus/tables/detail/period_cells.hpp>
#include <fiscus/tables/detail/year_doubts.hpp>
#include <fiscus/tables/table_error.hpp>
#include <fiscus/tables/table_source.hpp>
#include <fiscus/text/listed_claim.hpp>
#include <fiscus/text/parse.hpp>
#include <fiscus/text/period_text.hpp>

#include <array>
#include <cstddef>
#include <istream>
#include <optional>
#include <string_view>
#include <vector>

namespace fiscus::inline v0 {

namespace detail {

/// Reads the claims in one text.
template <fiscal_calendar Calendar>
class csv_claims_reader {
 public:
  csv_claims_reader(const table_source& source, std::optional<currency> unit,
                    const std::optional<two_digit_years>& years)
      : table_(source, column_names), unit_(unit), two_digits_(century_from(years)) {
    for (std::size_t i = 0; i < columns_.size(); ++i) columns_[i] = table_.find(column_names[i]);
  }

  template <class OnError>
  std::vector<listed_claim<Calendar>> read(OnError on_error) {
    std::vector<listed_claim<Calendar>> result;
    for (;;) {
      try {
        const std::vector<placed_cell> row = table_.next_row();
        if (row.empty()) break;
        two_digits_.last_read = -1;
        result.push_back(read_row(row));
        years_.note(two_digits_, row[columns_[period_column].place].place);
      } catch (const table_error& e) {
        on_error(e);
      }
    }
    if (const auto doubt = years_.find())
      refuse_doubt(table_.rows(), column_names[period_column], *doubt,
                   [](table_place place) { return place; });
    return result;
  }

 private:
  static constexpr std::array column_names = std::to_array<std::string_view>(
      {"id", "kind", "period", "figures", "stated", "printed", "source"});
  static constexpr std::size_t period_column = 2;

  [[nodiscard]] listed_claim<Calendar> read_row(const std::vector<placed_cell>& row) {
    const auto& [id, kind, period, figures, stated, printed, source] = columns_;
    const auto read_day = [this](std::string_view text) {
      day result;
      if (text.empty()) return std::optional<day>();
      return std::optional(days_.read(text, result) ? result : parse<day>(text));
    };
    return {row[id.place].text,
            row[kind.place].text,
            row[period.place].text,
            table_.parsed(row, printed, read_day),
            row[source.place].text,
            row[id.place].place.line,
            claim_cells<Calendar>(table_, row, {kind, period, figures, stated}, unit_, two_digits_)
                .claim()};
  }

  claim_table table_;
  std::optional<currency> unit_;
  century two_digits_;
  iso_days days_;
  year_doubts<table_place> years_;
  std::array<claim_table::named_column, column_names.size()> columns_{};
};

}  // namespace detail

/// The claims in a CSV text with the columns id, kind, period, figures, stated, printed and source.
/// Figures are separated by semicolons; amounts of them are in `unit`, or name their currency. For
/// a row that says no claim `on_error` is called with a `table_error` that says where and why, and
/// the others are read all the same. Two digits of a year mean one of `years`; unless you choose
/// them, one of 1970 to 2049, and 50 to 69 are refused. Throws `table_error` if there is no such
/// table, and if the years of its periods lie closer together when some of two digits are of
/// another century.
///
/// | kind | figures | stated |
/// |---|---|---|
/// | growth, difference | now; before | the change |
/// | share, share_of_sum | part; whole or rest | the quotient |
/// | same | two figures of one quantity | nothing |
/// | range | actual | the range that was foreseen |
/// | above, below | actual; mark | nothing |
/// | sum, mean | all of them | the result |
/// | average | total; a whole number | the quotient |
/// | count | total; one of them | how many |
/// | rank | part; others | the place from the highest on |
/// | compound | from; to; years | the growth a year |
/// | required_average | target; so far; periods left | the average |
/// | target_gap, shortfall | target; actual | what is missing, as an amount or in per cent |
/// | value | value | the same as stated |
///
/// On the series, about a month, a quarter, half or year, as Q2FY2026: level, on_period, on_year,
/// change, year_change; average_before and average_with (periods); per_working_day (the days of the
/// weekend, other days off by date); previous_record. level, on_year and year_change may be about
/// the first months of a year, too, as 6MFY2026. The place in history: record, low_record,
/// record_growth, record_sum (of how many periods); nth_highest and nth_lowest (number);
/// highest_since and lowest_since (another such period); first_above and first_below (mark); rises,
/// falls, year_rises and year_falls (number); first_fall and first_rise, year_first_fall and
/// year_first_rise (after how many).
template <fiscal_calendar Calendar, class OnError>
[[nodiscard]] std::vector<listed_claim<Calendar>> read_claims(
    std::istream& in, std::string_view name, std::optional<currency> unit, OnError on_error,
    std::optional<two_digit_years> years = {}) {
  return detail::csv_claims_reader<Calendar>(table_source(in, name), unit, years).read(on_error);
}

/// The same from a file. Throws `table_error` also if it cannot be opened.
template <fiscal_calendar Calendar, class OnError>
[[nodiscard]] std::vector<listed_claim<Calendar>> read_claims(
    const table_source& source, std::optional<currency> unit, OnError on_error,
    std::optional<two_digit_years> years = {}) {
  return detail::csv_claims_reader<Calendar>(source, unit, years).read(on_error);
}

}  // namespace fiscus::inline v0

#endif
