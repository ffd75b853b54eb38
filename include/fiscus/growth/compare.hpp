// SPDX-License-Identifier: BSL-1.0
// Comparisons: a measure of the levels of a series or a panel, against a base, in a form. Each of
// them is a value, and all of their combinations are computed.
#ifndef FISCUS_GROWTH_COMPARE_HPP
#define FISCUS_GROWTH_COMPARE_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/growth/bases.hpp>
#include <fiscus/growth/detail/rows.hpp>
#include <fiscus/growth/forms.hpp>
#include <fiscus/growth/measures.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/panel_groups.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/series_view.hpp>
#include <fiscus/series/validity.hpp>

#include <concepts>
#include <cstddef>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

namespace detail {

/// Whether a measure of values V suits a base, a form and periods P; if not, that does not compile,
/// and says why.
template <class Measure, class Base, class Form, class P, class V>
consteval bool suits() {
  constexpr bool of_sum = measure_of_sum<Measure>;
  constexpr bool of_other = !of_sum && measure_of_other_part<Measure, P, V>;
  constexpr bool by_mean = requires(const Base& b) { b.to; };
  constexpr bool of_mean = !by_mean || (quotient_measure<Measure> && !measure_of_part<Measure>);
  constexpr bool has_mean =
      !by_mean || (addable<V> && (counted<V> || multipliable<V> || std::same_as<V, big_ratio>));
  constexpr bool in_time = !std::derived_from<Measure, measure_over_time> || yearly_period<P>;
  static_assert(!of_sum,
                "in the sum of their panel all its series have a contribution or a share; name the "
                "total of one series: contributions_to(total), shares_in(total)");
  static_assert(!of_other, "the total is of other values or periods than its parts");
  static_assert(of_mean,
                "against a mean there are growth, factors and indices: a difference from it is "
                "seldom exact, and no number of periods lies between");
  static_assert(in_time, "growth of a year is of periods that recur in each year");
  static_assert(has_mean, "a mean is of levels that add up and can be multiplied");
  if constexpr (!of_sum && !of_other && of_mean && in_time && has_mean)
    if constexpr (Measure::template takes<V>())
      if constexpr (suits_base<Base, P>()) return Form::template suits<Measure, V>();
  return false;
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

  /// Compares each period of a series or of each series of a panel, exactly. (Clang 19 could not
  /// choose between a default argument and the empty pack of what is refused below.)
  template <class Data>
    requires detail::source_of_levels<Data> || readable_panel<Data>
  [[nodiscard]] constexpr auto operator()(const Data& levels) const {
    return (*this)(levels, exact_form{});
  }

  /// Compares each period of a series.
  template <detail::source_of_levels S, detail::some_form Form>
  [[nodiscard]] constexpr auto operator()(const S& levels, Form form) const {
    if constexpr (detail::suits<Measure, Base, Form, period_of<S>, value_of<S>>()) {
      const auto view = levels.view();
      auto found = detail::results_of(*this, form, view.start(), view.length(), 1,
                                      [&](std::size_t) { return view; });
      using result = series<period_of<S>, typename decltype(found.values)::value_type>;
      if (found.places.count == 0) return result();
      return result(*view.start() + static_cast<int>(found.places.begin), std::move(found.values),
                    std::move(found.known));
    }
  }

  /// Compares one period of a series: an answer, which has the reason if it has no value.
  template <detail::source_of_levels S, detail::some_form Form = exact_form>
  [[nodiscard]] constexpr auto operator()(const S& levels, period_of<S> p,
                                          const Form& form = {}) const {
    if constexpr (detail::suits<Measure, Base, Form, period_of<S>, value_of<S>>())
      return detail::said_of(measure, detail::bare(form),
                             detail::compared_levels(levels.view(), base), p);
  }

  /// Compares each period of each series of a panel.
  template <readable_panel P, detail::some_form Form>
  [[nodiscard]] auto operator()(const P& levels, Form form) const {
    if constexpr (detail::measure_of_sum<Measure>) {
      const auto sums = aggregate_rows(levels, sum);
      return in_total(sums)(levels, std::move(form));
    } else if constexpr (detail::suits<Measure, Base, Form, period_of<P>, value_of<P>>()) {
      const auto view = levels.view();
      auto found =
          detail::results_of(*this, form, detail::start_of(view), view.width(), view.size(),
                             [&](std::size_t i) { return view.row_unchecked(i); });
      const auto from = found.places.count == 0
                            ? period_of<P>{}
                            : view.first() + static_cast<int>(found.places.begin);
      return panel<period_of<P>, typename decltype(found.values)::value_type,
                   typename P::label_type>(view, from, found.places.count, std::move(found.values),
                                           std::move(found.known));
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

  /// Compares other data: `compared_by(comparison, data, …)`, found in their namespace, is the
  /// customisation point.
  template <class Data, class... How>
    requires detail::has_compared<comparison, Data, How...>
  [[nodiscard]] constexpr auto operator()(const Data& data, const How&... how) const {
    return compared_by(*this, data, how...);
  }

  /// Anything else is refused in a sentence.
  template <class Data, class... How>
  constexpr void operator()(const Data& /*data*/, const How&... /*how*/) const {
    static_assert(
        detail::source_of_levels<Data> || readable_panel<Data>,
        "a comparison is of a series, a period of a series, or a panel; of vintages it is of "
        "real_time(history), history.latest() or history.first_releases()");
    static_assert(
        !detail::source_of_levels<Data> && !readable_panel<Data>,
        "after the data come, as far as they are wanted, a period of the kind that the "
        "data have, a rule for weeks, and a form such as as_percent<1>(mode), which names "
        "its rounding");
  }

 private:
  /// The same comparison with the sums of a panel as the total.
  template <class Sums>
  [[nodiscard]] auto in_total(const Sums& sums) const {
    return fiscus::comparison{
        detail::measured_in<typename Measure::measure_type>(sums.view(), true), base};
  }
};
template <class Measure, class Base>
comparison(Measure, Base) -> comparison<Measure, Base>;

/// Compares each period of a series or a panel with a base.
///
///     compare(by_country, differences, on_years_before(2), as_doubles)
struct compare_verb {
  template <class Data, detail::some_measure Measure, detail::some_base Base, class... Form>
  [[nodiscard]] constexpr auto operator()(const Data& levels, const Measure& measure,
                                          const Base& base, Form... form) const {
    return comparison{measure, base}(levels, std::move(form)...);
  }
  /// Compares one period of a series, or of each series of a panel.
  template <class Data, detail::some_measure Measure, detail::some_base Base, class... Form>
  [[nodiscard]] constexpr auto operator()(const Data& levels, period_of<Data> p,
                                          const Measure& measure, const Base& base,
                                          Form... form) const {
    return comparison{measure, base}(levels, p, std::move(form)...);
  }
  /// Anything else is refused in a sentence.
  template <class Data, class... How>
  constexpr void operator()(const Data& /*data*/, const How&... /*how*/) const {
    static_assert(
        sizeof...(How) > 1000,
        "compare takes the data, a period if one is meant, a measure such as growth_rates, "
        "a base such as on_year_before, on_years_before(2) or on_period(p), and a form if "
        "one is wanted");
  }
};
inline constexpr compare_verb compare{};

}  // namespace fiscus::inline v0

#endif
