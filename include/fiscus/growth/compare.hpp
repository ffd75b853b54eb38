// SPDX-License-Identifier: BSL-1.0
// Comparisons: a measure of the levels of a series or a panel, against a base, in a form. Each of
// them is a value, and all of their combinations are computed.
#ifndef FISCUS_GROWTH_COMPARE_HPP
#define FISCUS_GROWTH_COMPARE_HPP

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

namespace fiscus {

namespace detail {

/// What a measure says of two levels of a series in the period `p`, in a form.
template <class P, class Measure, class Form, class V>
constexpr auto said_of_two(const Measure& measure, const Form& form, const two_levels<V>& levels,
                           P p) {
  if constexpr (std::derived_from<Measure, measure_over_time>) {
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

/// The same of the levels of a period, or which of them is missing.
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

/// What all rows of parts are divided by: the level of the total against which each period stands.
template <class V>
struct total_levels {
  std::vector<std::uint64_t> bases;
  std::vector<double> inverses, doubles;
  bool usable = true;  // all are above zero, and have at most 62 bits

  constexpr void push_back(const std::optional<V>& level) {
    const std::int64_t base = level && V{} < *level ? std::int64_t{units_of(*level)} : 0;
    usable = usable && base > 0 && base <= std::int64_t{1} << 62;
    bases.push_back(static_cast<std::uint64_t>(base));
    doubles.push_back(static_cast<double>(base));
    inverses.push_back(base > 0 ? 1 / doubles.back() : 0);
  }
};

/// What the rows of a series or panel that are written at once are divided by.
struct own_levels {
  static constexpr bool usable = true;
};
template <class V, class Comparison, class P>
constexpr auto divisors(const Comparison& what, P start, place_range places) {
  if constexpr (measure_of_part<decltype(what.measure)> && narrowly_counted<V>) {
    const auto& total = what.measure.total;
    total_levels<V> result;
    for (std::size_t i = 0; i < places.count; ++i) {
      const P p = start + static_cast<int>(places.begin + i);
      const bool counts = !total.is_sum || total.contains(p);
      const std::optional<P> base = what.base.of(p, start);
      result.push_back(counts && base ? total.find(*base) : std::nullopt);
    }
    return result;
  } else {
    return own_levels();
  }
}
template <class V>
constexpr shared_bases bases_of(const total_levels<V>& by) {
  return {by.bases.data(), by.inverses.data(), by.doubles.data()};
}
constexpr own_bases bases_of(own_levels /*by*/) { return {}; }

/// Writes a row without gaps at once, if there is a way, and returns whether all of it is right.
template <class Measure, class Form, class V, class Divisors, class Result>
constexpr bool write_dense(const Measure&, const Form& form, const V* from, const V* to,
                           const Divisors& by, std::size_t size, Result* out) {
  if constexpr (quotient_measure<Measure> && requires { form.mode; }) {
    constexpr int places = Form::places + Measure::shift;
    if constexpr (places <= most_row_places) {
      constexpr auto scale = static_cast<std::uint64_t>(power_of_ten<std::int64_t>(places));
      return write_rounded<typename Measure::dividend, scale>(from, to, bases_of(by), size,
                                                              form.mode, out);
    }
  } else if constexpr (quotient_measure<Measure> && std::same_as<Form, doubles_form>) {
    if constexpr (Measure::shift == 0)
      return write_doubles<typename Measure::dividend>(from, to, bases_of(by), size, out);
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
  if constexpr (requires { what.base.template distance<P>(); } &&
                narrowly_counted<value_of<View>>) {
    const auto* const to = row.values().data() + places.begin;
    const auto* const from = to - what.base.template distance<P>();
    if (row.is_dense() && by.usable &&
        write_dense(what.measure, form, from, to, by, places.count, out))
      return known.push_back_present(places.count);
  }
  const compared_levels levels(row, what.base);
  for (std::size_t i = 0; i < places.count; ++i) {
    const P p = row.first() + static_cast<int>(places.begin + i);
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

// What a series of results holds.
template <class Comparison, class Form, class View>
using compared_value = std::conditional_t<
    Form::keeps_reasons, compared_answer<Comparison, Form, View>,
    std::remove_cvref_t<decltype(*std::declval<compared_answer<Comparison, Form, View>>())>>;

/// Whether a measure of values V suits a base, a form and periods P; if not, that does not compile,
/// and says why.
template <class Measure, class Base, class Form, class P, class V>
consteval bool suits() {
  constexpr bool of_sum = measure_of_sum<Measure>;
  constexpr bool of_other = !of_sum && measure_of_other_part<Measure, P, V>;
  constexpr bool by_mean = requires(const Base& b) { b.to; };
  constexpr bool of_mean = !by_mean || (quotient_measure<Measure> && !measure_of_part<Measure>);
  constexpr bool in_time = !std::derived_from<Measure, measure_over_time> || yearly_period<P>;
  static_assert(!of_sum,
                "in the sum of their panel all its series have a contribution or a share; name the "
                "total of one series: contributions_to(total), shares_in(total)");
  static_assert(!of_other, "the total is of other values or periods than its parts");
  static_assert(of_mean,
                "against a mean there are growth, factors and indices: a difference from it is "
                "seldom exact, and no number of periods lies between");
  static_assert(in_time, "growth of a year is of periods that recur in each year");
  if constexpr (of_sum || of_other || !of_mean || !in_time)
    return false;
  else if constexpr (!Measure::template takes<V>())
    return false;
  else if constexpr (!suits_base<Base, P>())
    return false;
  else
    return Form::template suits<Measure, V>();
}

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

/// The panel of the results in some places of the periods of `of`.
template <class View, class V>
auto panel_of_results(const View& of, place_range places, std::vector<V> values,
                      validity_bits known) {
  using P = period_of<View>;
  const P from = places.count == 0 ? P{} : of.first() + static_cast<int>(places.begin);
  return panel<P, V, typename View::label_type>(of, from, places.count, std::move(values),
                                                std::move(known));
}

}  // namespace detail

/// A measure against a base, as a verb.
///
///     constexpr comparison on_2019{growth_rates, on_period(month{2019, 12})};
///     on_2019(exports)                                              // a series of exact rates
///     on_2019(exports, month{2025, 12})                             // one, or why there is none
///     on_2019(by_country, as_percent<1>(rounding::half_even))       // a panel of rounded rates
///
/// The result spans the periods whose base lies in the span of the levels, and all or none against
/// a fixed base. Where there is no result is a gap. Throws as the measure and the form do.
template <class Measure, class Base>
struct comparison {
  Measure measure;
  Base base;

  /// Compares each period of a series.
  template <readable_series S, detail::some_form Form = exact_form>
  [[nodiscard]] constexpr auto operator()(const S& levels, Form form = {}) const {
    if constexpr (detail::suits<Measure, Base, Form, period_of<S>, value_of<S>>()) {
      const auto view = levels.view();
      using P = period_of<S>;
      using V = detail::compared_value<comparison, detail::bare_form<Form>, decltype(view)>;
      auto values = detail::buffer_of<V>(form);
      if (view.empty()) return series<P, V>();
      const auto places = detail::compared_places(base, view.first(), view.length());
      if (places.count == 0) return series<P, V>();
      validity_bits known;
      values.resize(places.count, V());
      const auto by = detail::divisors<value_of<S>>(*this, view.first(), places);
      detail::write_row(*this, view, places, detail::bare(form), by, values.data(), known);
      return series<P, V>(view.first() + static_cast<int>(places.begin), std::move(values),
                          std::move(known));
    }
  }

  /// Compares one period of a series: an answer, which says why there is none.
  template <readable_series S, detail::some_form Form = exact_form>
  [[nodiscard]] constexpr auto operator()(const S& levels, period_of<S> p,
                                          const Form& form = {}) const {
    if constexpr (detail::suits<Measure, Base, Form, period_of<S>, value_of<S>>())
      return detail::said_of(measure, detail::bare(form),
                             detail::compared_levels(levels.view(), base), p);
  }

  /// Compares each period of each series of a panel.
  template <readable_panel P, detail::some_form Form = exact_form>
  [[nodiscard]] auto operator()(const P& levels, Form form = {}) const {
    if constexpr (detail::measure_of_sum<Measure>) {
      const auto sums = aggregate_rows(levels, sum);
      return in_total(sums)(levels, std::move(form));
    } else if constexpr (detail::suits<Measure, Base, Form, period_of<P>, value_of<P>>()) {
      const auto view = levels.view();
      using V = detail::compared_value<comparison, detail::bare_form<Form>,
                                       series_view<period_of<P>, value_of<P>>>;
      auto values = detail::buffer_of<V>(form);
      if (view.width() == 0) {
        values.clear();
        return detail::panel_of_results(view, {0, 0}, std::move(values), {});
      }
      const auto places = detail::compared_places(base, view.first(), view.width());
      const auto by = detail::divisors<value_of<P>>(*this, view.first(), places);
      values.resize(places.count * view.size());
      validity_bits known;
      for (std::size_t row = 0; row < view.size() && places.count > 0; ++row)
        detail::write_row(*this, view.row_unchecked(row), places, detail::bare(form), by,
                          values.data() + row * places.count, known);
      return detail::panel_of_results(view, places, std::move(values), std::move(known));
    }
  }

  /// Compares one period of each series of a panel: their answers, in their order.
  template <readable_panel P, detail::some_form Form = exact_form>
  [[nodiscard]] auto operator()(const P& levels, period_of<P> p, const Form& form = {}) const {
    if constexpr (detail::measure_of_sum<Measure>) {
      const auto sums = detail::sums_for(levels.view(), base, p);
      return in_total(sums)(levels, p, form);
    } else {
      const auto view = levels.view();
      std::vector<decltype((*this)(view.row_unchecked(0), p, form))> result;
      for (std::size_t row = 0; row < view.size(); ++row)
        result.push_back((*this)(view.row_unchecked(row), p, form));
      return result;
    }
  }

  /// The same under a rule for weeks: a `week_match`, or `as_reported`.
  ///
  ///     year_on_year(sales, week_match::from_start)
  template <class Data, class Rule, class... How>
    requires requires(const Base& b, Rule rule) { detail::under(b, rule); }
  [[nodiscard]] constexpr auto operator()(const Data& levels, Rule rule, const How&... how) const {
    return fiscus::comparison{measure, detail::under(base, rule)}(levels, how...);
  }
  template <class Data, class Rule, class... How>
    requires requires(const Base& b, Rule rule) { detail::under(b, rule); }
  [[nodiscard]] constexpr auto operator()(const Data& levels, period_of<Data> p, Rule rule,
                                          const How&... how) const {
    return fiscus::comparison{measure, detail::under(base, rule)}(levels, p, how...);
  }

  /// The same of other data: `compared(comparison, data, …)`, found in their namespace, is the
  /// customisation point.
  template <class Data, class... How>
    requires detail::has_compared<comparison, Data, How...>
  [[nodiscard]] constexpr auto operator()(const Data& data, const How&... how) const {
    return compared(*this, data, how...);
  }

 private:
  /// The same comparison with the sums of a panel as the total.
  template <class Sums>
  [[nodiscard]] auto in_total(const Sums& sums) const {
    using total_type = detail::total_series<period_of<Sums>, value_of<Sums>>;
    return fiscus::comparison{measure.in(total_type{sums.view(), true}), base};
  }
};
template <class Measure, class Base>
comparison(Measure, Base) -> comparison<Measure, Base>;

/// Compares each period of a series or a panel with a base.
///
///     compare(by_country, differences, on_years_before(2), as_doubles)
struct compare_verb {
  template <class Data, detail::some_measure Measure, class Base, class... Form>
  [[nodiscard]] constexpr auto operator()(const Data& levels, const Measure& measure,
                                          const Base& base, Form... form) const {
    return comparison{measure, base}(levels, std::move(form)...);
  }
  /// Compares one period of a series.
  template <class Data, detail::some_measure Measure, class Base, class... Form>
  [[nodiscard]] constexpr auto operator()(const Data& levels, period_of<Data> p,
                                          const Measure& measure, const Base& base,
                                          Form... form) const {
    return comparison{measure, base}(levels, p, std::move(form)...);
  }
};
inline constexpr compare_verb compare{};

}  // namespace fiscus

#endif
