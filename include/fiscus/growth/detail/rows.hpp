// SPDX-License-Identifier: BSL-1.0
// How a comparison writes its results: those of a period, and those of each row of a panel.
#ifndef FISCUS_GROWTH_DETAIL_ROWS_HPP
#define FISCUS_GROWTH_DETAIL_ROWS_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/bases.hpp>
#include <fiscus/growth/detail/quotients.hpp>
#include <fiscus/growth/forms.hpp>
#include <fiscus/growth/measures.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/panel_groups.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/series_view.hpp>
#include <fiscus/series/validity.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

/// Returns the measure of two levels of a series in the period `p`, in a form.
template <class P, class Measure, class Form, class V>
constexpr auto said_of_two(const Measure& measure, const Form& form, const two_levels<V>& levels,
                           P p) {
  if constexpr (std::derived_from<Measure, measure_over_time>) {
    using result = decltype(form.said(measure, levels.from, levels.to, 1, 1));
    if (*levels.periods <= 0) return result(absence::base_missing);
    return form.said(measure, levels.from, levels.to, *levels.periods, int{P::per_year});
  } else if constexpr (measure_of_part<Measure>) {
    using result = decltype(form.said(measure, levels.from, levels.to, levels.to));
    if (measure.total.is_sum && !measure.total.contains(p)) return result(absence::incomplete);
    const auto total = measure.total.find(p - *levels.periods);
    if (!total) return result(absence::base_missing);
    return form.said(measure, levels.from, levels.to, *total);
  } else {
    return form.said(measure, levels.from, levels.to);
  }
}

/// Returns the measure of the levels of a period, or which of them is missing.
template <class Measure, class Form, class Levels, class P>
constexpr auto said_of(const Measure& measure, const Form& form, const Levels& levels, P p) {
  const auto both = levels(p);
  using result = decltype(said_of_two(measure, form, *both, p));
  return both ? said_of_two(measure, form, *both, p) : result(both.why());
}

/// Which periods of a series a comparison spans: from the first whose base lies in the series.
template <class Base, class P>
constexpr place_range compared_places(const Base& base, P start, std::size_t length) {
  const P end = start + static_cast<int>(length - 1);
  for (std::size_t i = 0; i < length; ++i)
    if (spans_base(base, start + static_cast<int>(i), start, end)) return {i, length - i};
  return {length, 0};
}

/// Returns what the rows of a comparison are divided by.
template <class V, class Comparison, class P>
constexpr auto divisors(const Comparison& what, P start, place_range places) {
  if constexpr (measure_of_part<decltype(what.measure)> && narrowly_counted<V>) {
    const auto& total = what.measure.total;
    shared_bases result;
    for (std::size_t i = 0; i < places.count; ++i) {
      const P p = start + static_cast<int>(places.begin + i);
      const bool counts = !total.is_sum || total.contains(p);
      const std::optional<P> base = what.base.of(p, start);
      const auto level = counts && base ? total.find(*base) : std::nullopt;
      result.push_back(level ? std::int64_t{units_of(*level)} : 0);
    }
    return result;
  } else {
    return own_bases();
  }
}
/// Writes a row without gaps at once, if there is a way, and returns whether all of it is right.
template <class Measure, class Form, class V, class Divisors, class Result>
constexpr bool write_dense(const Measure&, const Form& form, const V* from, const V* to,
                           const Divisors& by, std::size_t size, Result* out) {
  if (std::is_constant_evaluated()) return false;  // a row may divide by zero before it says so
  if constexpr (quotient_measure<Measure> && requires { form.mode; }) {
    constexpr int places = Form::places + Measure::shift;
    if constexpr (places <= most_row_places) {
      constexpr auto scale = static_cast<std::uint64_t>(power_of_ten<std::int64_t>(places));
      return write_rounded<typename Measure::dividend, scale>(from, to, by, size, form.mode, out);
    }
  } else if constexpr (quotient_measure<Measure> && std::same_as<Form, doubles_form>) {
    if constexpr (Measure::shift == 0)
      return write_doubles<typename Measure::dividend>(from, to, by, size, out);
  } else if constexpr (std::same_as<Measure, difference_measure> && counted_in_64_bits<V> &&
                       std::same_as<Form, exact_form>) {
    return write_changes(from, to, size, out);
  }
  return false;
}

/// Writes the results of one series.
template <class Comparison, class View, class Form, class Divisors, class Result>
constexpr void write_row(const Comparison& what, const View& row, place_range places,
                         const Form& form, const Divisors& by, Result* out, validity_bits& known) {
  using P = period_of<View>;
  if constexpr (requires { row.is_dense(), what.base.template distance<P>(); } &&
                narrowly_counted<value_of<View>>) {
    const auto* const to = row.values().data() + places.begin;
    const auto* const from = to - what.base.template distance<P>();
    if (row.is_dense() && by.usable &&
        write_dense(what.measure, form, from, to, by, places.count, out))
      return known.push_back_present(places.count);
  }
  const compared_levels levels(row, what.base);
  for (std::size_t i = 0; i < places.count; ++i) {
    const P p = *row.start() + static_cast<int>(places.begin + i);
    const auto result = said_of(what.measure, form, levels, p);
    if constexpr (Form::keeps_reasons) {
      out[i] = result;
      known.push_back(true);
    } else {
      out[i] = result ? *result : Result();
      known.push_back(result.has_value());
    }
  }
}

/// An answer to a comparison, for a period of a View.
template <class Comparison, class Form, class View>
using compared_answer =
    decltype(said_of(std::declval<const Comparison&>().measure, std::declval<const Form&>(),
                     compared_levels(std::declval<View>(), std::declval<const Comparison&>().base),
                     std::declval<period_of<View>>()));

// The type of a result in a series or panel.
template <class Comparison, class Form, class View>
using compared_value = std::conditional_t<
    Form::keeps_reasons, compared_answer<Comparison, Form, View>,
    std::remove_cvref_t<decltype(*std::declval<compared_answer<Comparison, Form, View>>())>>;

/// The sums of the series of a panel in a period and in that with which it is compared.
template <class View, class Base, class P>
series<P, value_of<View>> sums_for(const View& all, const Base& base, P p) {
  if (all.width() == 0) return {};
  const P end = all.first() + static_cast<int>(all.width() - 1);
  const P other = base_within(base, p, all.first(), end).value_or(p);
  const auto span = through((std::min)(p, other), (std::max)(p, other));
  series<P, value_of<View>> result(*span.begin());
  for (const P each : span)
    result.push_back(each == p || each == other
                         ? aggregate_rows(all.between(each, each), sum).find(each)
                         : std::nullopt);
  return result;
}

/// The results of rows that have one span: those of a row follow those of the row before it.
template <class V>
struct row_results {
  std::vector<V> values;
  validity_bits known;
  place_range places;  // of the periods of the rows
};

/// Compares each period of `size` rows of so many periods from `start` on: `row(i)` is a view.
template <class Comparison, class Form, class P, class Row>
constexpr auto results_of(const Comparison& what, Form& form, std::optional<P> start,
                          std::size_t length, std::size_t size, Row row) {
  using view_type = decltype(row(0));
  using V = compared_value<Comparison, bare_form<Form>, view_type>;
  row_results<V> result{buffer_of<V>(form), {}, {0, 0}};
  if (length != 0) result.places = compared_places(what.base, *start, length);
  const std::size_t width = result.places.count;
  result.values.resize(width * size, V());
  if (width == 0) return result;
  const auto by = divisors<value_of<view_type>>(what, *start, result.places);
  for (std::size_t i = 0; i < size; ++i)
    write_row(what, row(i), result.places, bare(form), by, result.values.data() + i * width,
              result.known);
  return result;
}

}  // namespace fiscus::inline v0::detail

#endif
