// SPDX-License-Identifier: BSL-1.0
// Numbers in the cells of a table, with the decimal and group marks of its format.
#ifndef FISCUS_TABLES_DETAIL_MARKED_NUMBER_HPP
#define FISCUS_TABLES_DETAIL_MARKED_NUMBER_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/number_text.hpp>
#include <fiscus/exact/numeral.hpp>
#include <fiscus/exact/parsed.hpp>
#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/money/amount_reader.hpp>
#include <fiscus/tables/detail/counted_value.hpp>
#include <fiscus/tables/table_format.hpp>
#include <fiscus/text/parse.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace fiscus::inline v0::detail {

/// Printed figures, which keep the precision that the unit and the digits give them.
template <class Value>
concept printed_in_units = requires(std::string_view text, const number_options& options) {
  Value::try_from_text(text, to_nearest, options);
};
/// Numbers whose reader knows marks.
template <class Value>
concept read_with_marks = requires(std::string_view text, const number_options& options) {
  Value::try_from_text(text, options);
};
/// Amounts and figures in any currency.
template <class Value>
concept read_in_any_currency = requires(std::string_view text, const amount_options& options) {
  Value::try_from_text(text, options);
};

/// Returns the marks of a format for a type of values. Scale words and the like are read where
/// values are amounts or figures.
template <class Value>
constexpr number_options numbers_of(const table_format& format) noexcept {
  return {
      .decimal_mark = format.decimal_mark,
      .group_mark = format.group_mark,
      .words = counted_in_units<Value> || printed_in_units<Value> || read_in_any_currency<Value>};
}

/// Returns a text with a point for the decimal mark, for readers that know no other. Throws
/// `parse_error` if a point stands there that is no decimal mark.
inline std::string with_point(std::string_view text, char decimal_mark) {
  std::string result(text);
  if (decimal_mark == '.') return result;
  if (const std::size_t point = result.find('.'); point != std::string::npos)
    throw parse_error("no point, as another sign is the decimal mark,", text, point);
  for (char& c : result)
    if (c == decimal_mark) c = '.';
  return result;
}

/// Returns the number that a text says, or why it says none.
template <signed_integer Value>
parsed<Value> try_whole_number(std::string_view text, const number_options& options) {
  const auto number = try_read_number(text, options);
  if (!number) return number.failure();
  if (number->places != 0 && options.unit == one) return parse_failure("a whole number", 0);
  return number->template units<Value>(0);
}

/// Returns what a text says, its numbers with those marks. Throws `parse_error`.
template <class Value>
Value read_marked(std::string_view text, const number_options& options) {
  if constexpr (signed_integer<Value>)
    return try_whole_number<Value>(text, options).value_in(text);
  else if constexpr (printed_in_units<Value>)
    return Value::try_from_text(text, to_nearest, options).value_in(text);
  else if constexpr (read_with_marks<Value>)
    return Value::try_from_text(text, options).value_in(text);
  else if constexpr (read_in_any_currency<Value>)
    return Value::try_from_text(text, amount_options{.numbers = options}).value_in(text);
  else if constexpr (calendar_period<Value>)
    return parse<Value>(text);
  else
    return parse<Value>(with_point(text, options.decimal_mark));
}

}  // namespace fiscus::inline v0::detail

#endif
