// SPDX-License-Identifier: BSL-1.0
// The option that would let a wrong cell be read, which is found by trying.
#ifndef FISCUS_TABLES_DETAIL_OPTION_HINTS_HPP
#define FISCUS_TABLES_DETAIL_OPTION_HINTS_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/detail/any_case.hpp>
#include <fiscus/detail/cursor.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/tables/detail/period_cells.hpp>
#include <fiscus/tables/detail/table_rows.hpp>
#include <fiscus/tables/detail/value_cells.hpp>
#include <fiscus/tables/table_error.hpp>
#include <fiscus/tables/table_options.hpp>
#include <fiscus/tables/table_row.hpp>
#include <fiscus/text/period_text.hpp>
#include <fiscus/text/sdmx.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace fiscus::inline v0::detail {

/// Returns whether a text looks like a word for a missing value: one without letters and digits, or
/// as n/a.
inline bool looks_like_gap(std::string_view text) noexcept {
  for (const std::string_view word : {"", "na", "n/a", "n.a.", "n.a", "nan", "null", "none", "nil"})
    if (is_in_any_case(text, word)) return true;
  constexpr std::size_t longest = 5;
  constexpr std::string_view signs = ".:-*/_#?x";
  return text.size() <= longest && text.find_first_not_of(signs) == std::string_view::npos;
}

/// Returns the option with which `is_read` reads, or nothing.
template <class IsRead>
std::string option_for_number(const table_options& options, IsRead is_read) {
  table_options other = options;
  other.round = rounding::half_even;
  if (!options.round && is_read(other)) return "round";
  other = options;
  other.parentheses_are_negative = true;
  if (!options.parentheses_are_negative && is_read(other)) return "parentheses_are_negative";
  other = options;
  other.bare_fractions = true;
  if (!options.bare_fractions && is_read(other)) return "bare_fractions";
  other = options;
  other.flags = true;
  if (!options.flags && is_read(other)) return "flags";
  other = options;
  other.format.decimal_mark = ',';
  other.format.group_mark = '.';
  if (options.format.decimal_mark == '.' && options.format.group_mark == ',' && is_read(other))
    return "decimal_mark";
  return {};
}

/// Returns the option that would let a text be read as a value, or nothing.
template <table_value Value>
std::string option_for_value(std::string_view text, const table_options& options, scale unit) {
  if (looks_like_gap(text)) return "gaps";
  const std::string option = option_for_number(options, [&](const table_options& other) {
    try {
      value_cells<Value> cells(other);
      cells.set_unit(unit);
      Value value{};
      return cells.read(text, value);
    } catch (const error&) {
      return false;
    }
  });
  // With three digits behind it a comma may be one of thousands in other rows.
  const bool may_be_group = text.rfind(',') + sizeof "000" == text.size();
  return option == "decimal_mark" && may_be_group ? std::string() : option;
}

/// The same for a period.
template <calendar_period Period>
std::string option_for_period(std::string_view text, const table_options& options) {
  const auto is_read = [&](std::string_view which, const table_options& other) {
    try {
      return period_cells<Period>(other).can_read(which);
    } catch (const error&) {
      return false;  // the option is not for this kind of period
    }
  };
  if (const std::string_view date = without_time(text); date.size() != text.size())
    return !options.times_of_day && is_read(date, options) ? "times_of_day" : "";
  constexpr int any_century = 1950;
  table_options other = options;
  other.two_digit_years = two_digit_years{any_century};
  if (!options.two_digit_years && is_read(text, other)) return "two_digit_years";
  other = options;
  other.dates = period_date::any_day;
  if (is_read(text, other)) return "dates";
  other = options;
  other.sdmx_periods = true;
  if (!options.sdmx_periods && is_read(text, other)) return "sdmx_periods";
  return period_cells<Period>(options).is_part(text) ? "where_not" : "";
}

/// Returns the error of a cell, whose sentence names the option that would allow the text.
inline table_error cell_error_with_hint(table_rows& rows, std::size_t cell, std::size_t position,
                                        std::string_view what, const std::string& option) {
  std::string sentence(what);
  if (!option_in(what).empty() || option.empty()) return cell_error(rows, cell, position, sentence);
  (sentence += "; the option ") +=
      option + (option == "where_not" ? " passes over it" : " allows it");
  return cell_error(rows, cell, position, sentence, option);
}

}  // namespace fiscus::inline v0::detail

#endif
