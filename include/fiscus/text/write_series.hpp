// SPDX-License-Identifier: BSL-1.0
// Series and panels as short, aligned text, for a look at them.
#ifndef FISCUS_TEXT_WRITE_SERIES_HPP
#define FISCUS_TEXT_WRITE_SERIES_HPP

#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/text/detail/text_grid.hpp>
#include <fiscus/text/period_text.hpp>
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
  requires std::is_arithmetic_v<Number> std::string cell_text(Number value) {
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

}  // namespace detail

/// Returns a line for each period, with its name and its value in two columns; of a long series the
/// lines at the beginning and at the end.
///
///     2025-11  USD 356000000.00
///     2025-12                ..
template <readable_series S>
  requires has_label<period_of<S>> && detail::written_cell<value_of<S>>
[[nodiscard]] std::string to_text(const S& all, const series_style& style = {}) {
  const auto view = all.view();
  detail::text_grid lines;
  detail::shown_part::of(view.length(), style.most_rows)
      .for_each(
          [&](std::size_t i) {
            const auto p = view.first() + static_cast<int>(i);
            const auto value = view.find(p);
            lines.add({to_text(p), value ? detail::cell_text(*value) : std::string(style.gap)});
          },
          [&] {
            lines.add({std::string(detail::ellipsis), ""});
          });
  return std::move(lines).text();
}

/// Returns a line of periods and a line for each label; of a large panel the lines and columns at
/// the beginnings and at the ends.
template <readable_panel P>
  requires has_label<period_of<P>> && detail::written_cell<value_of<P>> &&
      detail::written_cell<typename P::label_type>
[[nodiscard]] std::string to_text(const P& all, const series_style& style = {}) {
  const auto view = all.view();
  const auto columns = detail::shown_part::of(view.width(), style.most_columns);
  const auto line = [&](std::string name, auto cell) {
    detail::text_grid::row result{std::move(name)};
    columns.for_each(
        [&](std::size_t i) { result.push_back(cell(view.first() + static_cast<int>(i))); },
        [&] { result.emplace_back(detail::ellipsis); });
    return result;
  };
  if (view.size() == 0) return {};
  detail::text_grid lines(line("", [](const auto& p) { return to_text(p); }));
  detail::shown_part::of(view.size(), style.most_rows)
      .for_each(
          [&](std::size_t i) {
            const auto row = view.row_unchecked(i);
            lines.add(line(detail::cell_text(view.labels()[i]), [&](const auto& p) {
              const auto value = row.find(p);
              return value ? detail::cell_text(*value) : std::string(style.gap);
            }));
          },
          [&] { lines.add(line(std::string(detail::ellipsis), [](const auto&) { return ""; })); });
  return std::move(lines).text();
}

}  // namespace fiscus::inline v0

#endif
