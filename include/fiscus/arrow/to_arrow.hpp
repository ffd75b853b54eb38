// SPDX-License-Identifier: BSL-1.0
// Series and panels as tables of Arrow, for other programs, without a copy of their values.
#ifndef FISCUS_ARROW_TO_ARROW_HPP
#define FISCUS_ARROW_TO_ARROW_HPP

#include <fiscus/arrow/abi.hpp>
#include <fiscus/arrow/arrow_data.hpp>
#include <fiscus/arrow/column_type.hpp>
#include <fiscus/arrow/detail/exported.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>

#include <concepts>
#include <cstddef>
#include <memory>
#include <string_view>
#include <type_traits>
#include <utility>

namespace fiscus::inline v0 {

/// A series of values that a column of Arrow can hold, and of periods of which each has another
/// first day.
template <class S>
concept arrow_series =
    readable_series<S> && partitioning_period<period_of<S>> && arrow_value<value_of<S>>;

/// A panel of values that columns of Arrow can hold, with texts as labels.
template <class P>
concept arrow_panel = readable_panel<P> && partitioning_period<period_of<P>> &&
    arrow_value<value_of<P>> && std::convertible_to<typename P::label_type, std::string_view>;

namespace detail {

/// Returns what an array keeps of a series or panel: the object if it is given away, or else a
/// view.
template <class Given>
[[nodiscard]] auto object_or_view(Given&& all) {
  if constexpr (std::is_lvalue_reference_v<Given>)
    return std::as_const(all).view();
  else
    return std::remove_cvref_t<Given>(std::forward<Given>(all));
}

/// Exports a table of `columns` columns, which `set_columns(view, said, types, values)` describes.
template <class Period, class Value, class Kept, class SetColumns>
arrow_data export_table(Kept kept, std::size_t columns, arrow_numbers as, SetColumns set_columns) {
  auto types = std::make_unique<exported_schema>(columns);
  auto values = std::make_unique<exported_array<Kept>>(columns, std::move(kept));
  const auto& view = values->owner().view();
  set_columns(view, table_schema<Period, Value>{as}, *types, *values);
  ArrowSchema schema{};
  ArrowArray array{};
  types.release()->finish(schema);
  values.release()->finish(array, view.periods().size());
  return arrow_data(&schema, &array);
}

/// Exports a series: "period" and "value".
template <class Kept>
arrow_data export_series(Kept all, arrow_numbers as) {
  using shown = std::remove_cvref_t<decltype(all.view())>;
  return export_table<period_of<shown>, value_of<shown>>(
      std::move(all), 2, as, [as](const auto& view, const auto& said, auto& types, auto& values) {
        said.set_periods(types, 0);
        values.set_periods(0, view.periods());
        said.set_values(types, 1, "value");
        values.set_values(1, view, 0, as);
      });
}

/// Exports a panel: "period", and a column for each label.
template <class Kept>
arrow_data export_panel(Kept all, arrow_numbers as) {
  using shown = std::remove_cvref_t<decltype(all.view())>;
  const std::size_t columns = all.view().size() + 1;
  return export_table<period_of<shown>, value_of<shown>>(
      std::move(all), columns, as,
      [as](const auto& view, const auto& said, auto& types, auto& values) {
        said.set_periods(types, 0);
        values.set_periods(0, view.periods());
        for (std::size_t i = 0; i < view.size(); ++i) {
          said.set_label(types, i + 1, view.labels()[i]);
          values.set_values(i + 1, view.row_unchecked(i), i * view.stride(), as);
        }
      });
}

}  // namespace detail

/// Returns a series as a table: the column "period" has the first days of the periods, gaps
/// included, the column "value" the values where they lie. The metadata say in which currency they
/// are, how many digits whole numbers have, how long the periods are and when their years begin. A
/// temporary series is kept as long as it is needed; any other, and what a view shows, must live
/// until the table was released. Throws `overflow` if a value has more digits than the decimals
/// that are asked for.
///
///     ArrowSchema schema;
///     ArrowArray array;
///     to_arrow(std::move(exports)).move_to(&schema, &array);
template <class Series>
  requires arrow_series<std::remove_cvref_t<Series>>
[[nodiscard]] arrow_data to_arrow(Series&& all, arrow_numbers as = arrow_numbers::units) {
  return detail::export_series(detail::object_or_view(std::forward<Series>(all)), as);
}

/// Returns a panel as a table in the same way: after the column "period" a column for each label,
/// which is its name.
template <class Panel>
  requires arrow_panel<std::remove_cvref_t<Panel>>
[[nodiscard]] arrow_data to_arrow(Panel&& all, arrow_numbers as = arrow_numbers::units) {
  return detail::export_panel(detail::object_or_view(std::forward<Panel>(all)), as);
}

}  // namespace fiscus::inline v0

#endif
