// SPDX-License-Identifier: BSL-1.0
// The periods in a column of a CSV text, which must not be scattered.
#ifndef FISCUS_TEXT_DETAIL_CSV_PERIODS_HPP
#define FISCUS_TEXT_DETAIL_CSV_PERIODS_HPP

#include <fiscus/series/span_limit.hpp>
#include <fiscus/text/detail/column_years.hpp>
#include <fiscus/text/detail/csv_rows.hpp>
#include <fiscus/text/detail/csv_table.hpp>
#include <fiscus/text/detail/label.hpp>
#include <fiscus/text/detail/spelling.hpp>
#include <fiscus/text/period_text.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fiscus::inline v0::detail {

/// A period, and where it stands.
template <class Period>
struct placed_period {
  Period period;
  text_place place;
};

/// Reads the periods of a column, the centuries of their years as the user has chosen them or as
/// the column leaves no doubt about them.
template <class Period>
class csv_periods {
 public:
  /// Throws `invalid_value` for years that two digits cannot mean.
  csv_periods(const csv_table& table, std::string_view name,
              const std::optional<two_digit_years>& chosen)
      : column_(table.find(name)), two_digits_(century_from(chosen)) {}

  [[nodiscard]] placed_period<Period> read(const csv_table& table,
                                           const std::vector<csv_cell>& row) {
    two_digits_.last_read = -1;
    const Period result = table.parsed(row, column_, [this](std::string_view text) {
      if constexpr (has_label<Period>)
        return period_in<Period>(text, spelling_of(Period{}), two_digits_).value_in(text);
      else
        return parse<Period>(text);
    });
    const text_place place = row[column_.place].place;
    years_.note(two_digits_, place);
    return {result, place};
  }

  /// Refuses periods that lie further apart than the limit allows, and a column whose years may be
  /// of another century. The periods are those that have values, in the order of their rows.
  void refuse_if_scattered(const csv_table& table, std::vector<placed_period<Period>> all,
                           span_limit limit) const {
    years_.refuse_if_doubtful(table, column_.name);
    if (all.empty()) return;
    const auto is_before = [](const auto& a, const auto& b) { return a.period < b.period; };
    const placed_period<Period> first = *std::min_element(all.begin(), all.end(), is_before);
    const placed_period<Period> last = *std::max_element(all.begin(), all.end(), is_before);
    try {
      static_cast<void>(limited_span(first.period, last.period, limit));
    } catch (const span_too_long& e) {
      const auto median = all.begin() + static_cast<std::ptrdiff_t>((all.size() - 1) / 2);
      std::nth_element(all.begin(), median, all.end(), is_before);
      const Period middle = median->period;
      const placed_period<Period>& outlying =
          middle - first.period > last.period - middle ? first : last;
      table.refuse(outlying.place, "column " + in_quotes(column_.name) + ": " + e.what());
    }
  }

 private:
  csv_table::column column_;
  century two_digits_;
  column_years years_;
};

}  // namespace fiscus::inline v0::detail

#endif
