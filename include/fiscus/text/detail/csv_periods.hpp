// SPDX-License-Identifier: BSL-1.0
// The periods in a column of a CSV text, in which two digits of a year must not scatter the rows.
#ifndef FISCUS_TEXT_DETAIL_CSV_PERIODS_HPP
#define FISCUS_TEXT_DETAIL_CSV_PERIODS_HPP

#include <fiscus/text/detail/csv_rows.hpp>
#include <fiscus/text/detail/csv_table.hpp>
#include <fiscus/text/detail/label.hpp>
#include <fiscus/text/detail/spelling.hpp>
#include <fiscus/text/period_text.hpp>

#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fiscus::detail {

/// Reads the periods of a column, the centuries of their years as the user has chosen them or as
/// the column leaves no doubt about them.
template <class Period>
class csv_periods {
 public:
  /// Throws `invalid_value` for years that two digits cannot mean.
  csv_periods(const csv_table& table, std::string_view name,
              const std::optional<two_digit_years>& chosen)
      : column_(table.find(name)), two_digits_(century_from(chosen)) {}

  [[nodiscard]] const csv_table::column& column() const noexcept { return column_; }

  [[nodiscard]] Period read(const csv_table& table, const std::vector<csv_cell>& row) {
    two_digits_.last_read = -1;
    const Period result = table.parsed(row, column_, [this](std::string_view text) {
      if constexpr (has_label<Period>)
        return period_in<Period>(text, spelling_of(Period{}), two_digits_);
      else
        return parse<Period>(text);
    });
    if (!two_digits_.is_named && two_digits_.last_read >= 0)
      first_places_.emplace(two_digits_.last_read, row[column_.place].place);
    return result;
  }

  /// Refuses a column whose years of two digits lie closer together if some are of another century:
  /// 1972 and 2045, which may be 1945.
  void refuse_if_doubtful(const csv_table& table) const {
    if (first_places_.size() < 2) return;
    const int width = first_places_.rbegin()->first - first_places_.begin()->first;
    for (auto to = std::next(first_places_.begin()); to != first_places_.end(); ++to)
      if (const auto from = std::prev(to); 100 - (to->first - from->first) < width)
        refuse(table, *from, *to);
  }

 private:
  using dated_place = std::pair<const int, text_place>;

  [[noreturn]] void refuse(const csv_table& table, const dated_place& early,
                           const dated_place& late) const {
    const bool in_order = early.second.line < late.second.line;
    const dated_place& first = in_order ? early : late;
    const dated_place& second = in_order ? late : early;
    table.refuse(second.second,
                 "column " + in_quotes(column_.name) +
                     ": expected years of four digits, or the option two_digit_years, as two "
                     "digits mean " +
                     std::to_string(first.first) + " in line " + std::to_string(first.second.line) +
                     " and " + std::to_string(second.first) +
                     " here, which are closer together if one is of another century");
  }

  csv_table::column column_;
  century two_digits_;
  std::map<int, text_place> first_places_;  // of each year that two digits gave
};

}  // namespace fiscus::detail

#endif
