// SPDX-License-Identifier: BSL-1.0
// Values as cells of a table: amounts, decimals, counts, rates in a style, answers, figures.
#ifndef FISCUS_TABLES_TO_CELL_HPP
#define FISCUS_TABLES_TO_CELL_HPP

#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/partial.hpp>
#include <fiscus/tables/table_cell.hpp>
#include <fiscus/text/period_text.hpp>
#include <fiscus/text/write.hpp>
#include <fiscus/text/write_answer.hpp>
#include <fiscus/text/write_figure.hpp>
#include <fiscus/text/write_money.hpp>
#include <fiscus/text/write_rate.hpp>
#include <fiscus/vintages/observation_status.hpp>

#include <charconv>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

namespace detail {

template <class T>
concept number_of_cell = std::is_arithmetic_v<T> && !std::same_as<T, bool>;

/// Whether a type holds a value or none, or a value and more; the value makes the cell.
template <class T>
inline constexpr bool is_wrapper = false;
template <class T>
inline constexpr bool is_wrapper<answer<T>> = true;
template <class T>
inline constexpr bool is_wrapper<std::optional<T>> = true;
template <class T>
inline constexpr bool is_wrapper<partial_value<T>> = true;

/// Values that are written as numbers in a style with a unit behind them.
template <class T, class... Style>
concept number_in_unit = sizeof...(Style) == 1 && !is_wrapper<T> && written_in<T, Style...> &&
                         ((std::same_as<Style, percent_style> ||
                           std::same_as<Style, points_style>)&&...);

/// Other values that have a text.
template <class T, class... Style>
concept text_in_cell = written_in<T, Style...> && !is_wrapper<T> && !number_in_unit<T, Style...>;

}  // namespace detail

/// Returns a text.
template <std::convertible_to<std::string_view> Text>
[[nodiscard]] table_cell to_cell(const Text& text) {
  return table_cell(text);
}

/// Returns a number; a missing value for a `double` that is none.
template <detail::number_of_cell Number>
[[nodiscard]] table_cell to_cell(Number value) {
  if constexpr (std::floating_point<Number>)
    if (!(value - value == 0)) return table_cell::missing("not a number");
  char buffer[64];
  return table_cell::number({buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr});
}

/// Returns a number with all digits of a decimal.
template <int Digits, class Rep>
[[nodiscard]] table_cell to_cell(decimal<Digits, Rep> value, plus_sign plus = plus_sign::never) {
  return table_cell::number(to_text(value), to_text(value, plus));
}

/// Returns an amount as a number, which counts the style's unit and has the style's places. With
/// `currency_mark::none` the number stands alone, as the heading names the unit. Throws as
/// `to_text`.
template <currency Currency, int Digits, class Rep>
[[nodiscard]] table_cell to_cell(money<Currency, Digits, Rep> amount,
                                 const money_style& style = {}) {
  money_style plain = style;
  plain.groups = grouping::none;
  return table_cell::number(detail::number_in_style(amount.minor(), Digits, plain),
                            style.mark == currency_mark::none
                                ? detail::number_in_style(amount.minor(), Digits, style)
                                : to_text(amount, style));
}

/// Returns a rate, a share or a difference of rates as a number, which counts per cent or
/// percentage points. Throws as `to_text`.
template <class T, class Style>
  requires detail::number_in_unit<T, Style>
[[nodiscard]] table_cell to_cell(const T& value, const Style& style) {
  Style plain = style;
  plain.plus = plus_sign::never;
  plain.unit = {};
  return table_cell::number(to_text(value, plain), to_text(value, style));
}

/// Returns what is printed of any other value, as a text: a ratio, a figure, a verdict, a period,
/// an amount of a currency that only data names.
template <class T, class... Style>
  requires detail::text_in_cell<T, Style...>
[[nodiscard]] table_cell to_cell(const T& value, const Style&... style) {
  return table_cell(to_text(value, style...));
}

template <class T, class... Style>
[[nodiscard]] table_cell to_cell(const answer<T>& of, const Style&... style);

/// Returns the cell of a value, or a missing value without a reason.
template <class T, class... Style>
[[nodiscard]] table_cell to_cell(const std::optional<T>& of, const Style&... style) {
  return of ? to_cell(*of, style...) : table_cell::missing();
}
/// Returns the cell of an answer's value, or why it is missing.
template <class T, class... Style>
[[nodiscard]] table_cell to_cell(const answer<T>& of, const Style&... style) {
  return of ? to_cell(*of, style...) : table_cell::missing(in_words(of.why()));
}
/// Returns the cell of a result, with a footnote if it is made of too few values: "incomplete: 11
/// of 12 values".
template <class T, class... Style>
[[nodiscard]] table_cell to_cell(const partial_value<T>& of, const Style&... style) {
  table_cell result = to_cell(of.value, style...);
  if (!of.complete())
    result.add_note(
        {"incomplete: " + std::to_string(of.present) + " of " + std::to_string(of.of) + " values"});
  return result;
}

/// Returns the cell with the status of its value as a footnote, whose mark is the status's letter;
/// it is the reason of a missing value.
[[nodiscard]] inline table_cell with_status(const table_cell& cell, observation_status status) {
  if (status == observation_status::unmarked) return cell;
  std::string mark(mark_of(status));
  for (char& c : mark) c = static_cast<char>(c - 'A' + 'a');
  const std::string text(in_words(status));
  const bool says_why = cell.kind() == cell_kind::missing && cell.reason().empty();
  return (says_why ? table_cell::missing(text) : cell).with_note({text, mark});
}

namespace detail {

/// Returns the name of a period, by a pattern unless that is empty.
template <has_label P>
std::string period_label(const P& p, std::string_view pattern) {
  return pattern.empty() ? to_text(p) : to_text(p, pattern);
}

}  // namespace detail

/// A type whose values stand in cells, in a style if one is given: money in a `money_style`, rates
/// and shares in a `percent_style`, differences of rates in a `points_style`.
template <class T, class... Style>
concept stands_in_cell = requires(const T& value, const Style&... style) {
  { to_cell(value, style...) } -> std::same_as<table_cell>;
};

namespace detail {

/// Says in words why values have no cell.
template <class T, class... Style>
constexpr void require_cell() {
  static_assert(stands_in_cell<T, Style...>,
                "the values have no cell in this style: money takes a money_style, rates and "
                "shares a percent_style, differences of rates a points_style");
}

}  // namespace detail

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
