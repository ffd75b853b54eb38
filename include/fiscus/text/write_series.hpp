// SPDX-License-Identifier: BSL-1.0
// Series and panels as short, aligned text, for a look at them, and values of incomplete periods.
#ifndef FISCUS_TEXT_WRITE_SERIES_HPP
#define FISCUS_TEXT_WRITE_SERIES_HPP

#include <fiscus/series/panel.hpp>
#include <fiscus/series/partial.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/text/period_text.hpp>
#include <fiscus/text/text_grid.hpp>
#include <fiscus/text/write.hpp>
#include <fiscus/text/write_answer.hpp>

#include <charconv>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace fiscus::inline v0 {

/// How much of a series or panel is written, and what stands for a gap.
struct series_style {
  std::string_view gap = "..";
  std::size_t most_rows = 24;    ///< of more the first and the last are written
  std::size_t most_columns = 6;  ///< of a panel, in the same way
};

namespace detail {

/// Returns the shortest text that is read back as the same number.
template <class Number>
  requires(std::is_arithmetic_v<Number> && !std::same_as<Number, bool>)
std::string cell_text(Number value) {
  char buffer[64];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
  return {buffer, end};
}
template <written_in T>
std::string cell_text(const T& value) {
  return to_text(value);
}
template <std::convertible_to<std::string_view> T>
  requires(!written_in<T>)
std::string cell_text(const T& value) { return std::string(std::string_view(value)); }

/// A type that stands in cells: a number, a value that has a text, a text.
template <class T>
concept written_cell = requires(const T& value) {
  detail::cell_text(value);
};

inline constexpr std::string_view ellipsis = "...";

/// Returns a value with its decimal point in line, if it ends with a number, or else flush right.
inline grid_cell value_cell(std::string text) {
  const std::size_t number = text.find_last_not_of("0123456789") + 1;  // npos + 1 is 0
  if (number == text.size()) return {std::move(text), grid_place::right};
  const bool has_point =
      number > 1 && text[number - 1] == '.' && text[number - 2] >= '0' && text[number - 2] <= '9';
  const std::size_t from_point = has_point ? text.size() - number + 1 : 0;
  return {std::move(text), grid_place::at_point, from_point};
}

/// Which of `count` things are shown if these are `most`: the first and the last.
struct shown_part {
  std::size_t first;     ///< so many from the beginning
  std::size_t last;      ///< so many at the end
  std::size_t left_out;  ///< so many between them

  [[nodiscard]] static constexpr shown_part of(std::size_t count, std::size_t most) noexcept {
    if (count <= most) return {count, 0, 0};
    return {most - most / 2, most / 2, count - most};
  }
  /// Calls f(i) for each that is shown, and `between()` once for those that are not.
  template <class F, class Between>
  constexpr void for_each(F f, Between between) const {
    for (std::size_t i = 0; i < first; ++i) f(i);
    if (left_out > 0) between();
    for (std::size_t i = 0; i < last; ++i) f(first + left_out + i);
  }
};

/// Writes values as `cell` does.
template <readable_series S, class Cell>
std::string series_text(const S& all, const series_style& style, const Cell& cell) {
  const auto view = all.view();
  text_grid lines;
  shown_part::of(view.length(), style.most_rows)
      .for_each(
          [&](std::size_t i) {
            const auto p = view.first() + static_cast<int>(i);
            const auto value = view.find(p);
            lines.add({{to_text(p)}, value_cell(value ? cell(*value) : std::string(style.gap))});
          },
          [&] {
            lines.add({{std::string(ellipsis)}, {}});
          });
  return lines.text();
}
template <readable_panel P, class Cell>
std::string series_text(const P& all, const series_style& style, const Cell& cell) {
  const auto view = all.view();
  const auto columns = shown_part::of(view.width(), style.most_columns);
  const auto line = [&](std::string name, auto cell_for) {
    text_grid::row result{{std::move(name)}};
    columns.for_each(
        [&](std::size_t i) { result.push_back(cell_for(view.first() + static_cast<int>(i))); },
        [&] {
          result.push_back({std::string(ellipsis), grid_place::right});
        });
    return result;
  };
  if (view.size() == 0) return {};
  text_grid lines;
  lines.add(line("", [](const auto& p) { return grid_cell{to_text(p), grid_place::right}; }));
  shown_part::of(view.size(), style.most_rows)
      .for_each(
          [&](std::size_t i) {
            const auto row = view.row_unchecked(i);
            lines.add(line(cell_text(view.labels()[i]), [&](const auto& p) {
              const auto value = row.find(p);
              return value_cell(value ? cell(*value) : std::string(style.gap));
            }));
          },
          [&] { lines.add(line(std::string(ellipsis), [](const auto&) { return grid_cell{}; })); });
  return lines.text();
}

inline constexpr auto usual_cell = [](const auto& value) { return cell_text(value); };

}  // namespace detail

/// Returns the value, and how many parts it is from if some are missing: "2374, from 11 of 12".
template <detail::written_cell Value>
[[nodiscard]] std::string to_text(const partial_value<Value>& of) {
  std::string text = detail::cell_text(of.value);
  if (!of.complete())
    text += ", from " + std::to_string(of.present) + " of " + std::to_string(of.of);
  return text;
}

/// Returns a line for each period, with its name and its value in two columns; of a long series the
/// lines at the beginning and at the end.
///
///     2025-11  USD 356000000.00
///     2025-12                ..
template <readable_series S>
  requires has_label<period_of<S>> && detail::written_cell<value_of<S>>
[[nodiscard]] std::string to_text(const S& all, const series_style& style = {}) {
  return detail::series_text(all, style, detail::usual_cell);
}

/// Returns a line of periods and a line for each label; of a large panel the lines and columns at
/// the beginnings and at the ends.
template <readable_panel P>
  requires has_label<period_of<P>> && detail::written_cell<value_of<P>> &&
      detail::written_cell<typename P::label_type>
[[nodiscard]] std::string to_text(const P& all, const series_style& style = {}) {
  return detail::series_text(all, style, detail::usual_cell);
}

}  // namespace fiscus::inline v0

#endif
