// SPDX-License-Identifier: BSL-1.0
// Measures: what is said of two levels. Each is called with a pair of them, or compares the periods
// of a series against a base.
#ifndef FISCUS_GROWTH_MEASURES_HPP
#define FISCUS_GROWTH_MEASURES_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/balance.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/growth/detail/quotients.hpp>
#include <fiscus/growth/forms.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/growth/level.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series_view.hpp>

#include <concepts>
#include <type_traits>
#include <utility>

namespace fiscus::inline v0 {

namespace detail {

/// The forms that a measure has; a measure hides those that it has.
struct measure_base {
  static constexpr bool in_percent = false;
  template <class V>
  static constexpr bool in_points = false;
  static constexpr bool in_decimals = false;
  static constexpr bool in_doubles = false;
  static constexpr int shift = 0;  // the number is 10 to this power times the quotient
};

/// A measure that depends on how far apart the levels are.
struct measure_over_time : measure_base {
  template <class V>
  static consteval bool takes() {
    static_assert(level<V>, "growth is of levels, which are ordered and have an exact quotient");
    return level<V>;
  }
};

template <class M>
concept some_measure = std::derived_from<M, measure_base>;

template <class M, class... Args>
concept has_compared = requires(const M& measure, const Args&... args) {
  compared_by(measure, args...);
};

/// Calls a Measure with two levels, in a form. `compared_by(measure, from, to)`, found in the
/// namespace of the levels, is the customisation point for other types than levels.
template <class Measure>
struct measure_of_two : measure_base {
  /// Whether it can be taken of V; if not, that does not compile, and says why.
  template <class V>
  static consteval bool takes() {
    constexpr bool is_taken = has_compared<Measure, V, V> || requires(const V& v) {
      Measure::of(v, v);
    };
    static_assert(is_taken,
                  "no such measure of these values: growth and factors are of levels, which are "
                  "ordered, zero if V{}, and have an exact quotient(V, V), a ratio, as money, "
                  "decimals, signed integers and ratios; differences of what can be subtracted");
    return is_taken;
  }
  template <class V>
  [[nodiscard]] constexpr auto operator()(const V& from, const V& to) const {
    if constexpr (has_compared<Measure, V, V>)
      return compared_by(self(), from, to);
    else if constexpr (takes<V>())
      return Measure::of(from, to);
  }
  template <class V, some_form Form>
  [[nodiscard]] constexpr auto operator()(const V& from, const V& to, const Form& form) const {
    if constexpr (takes<V>())
      if constexpr (Form::template suits<Measure, V>()) return bare(form).said(self(), from, to);
  }

 private:
  [[nodiscard]] constexpr const Measure& self() const { return static_cast<const Measure&>(*this); }
};

}  // namespace detail

/// The type of the growth of V: `growth_rate`, and `big_growth_rate` for ratios of any size.
template <class V>
using growth_of = std::conditional_t<level<V>, growth_rate, big_growth_rate>;

/// The type of a difference of V: percentage points for rates, `big_ratio` for ratios, and else V.
template <class V>
using difference_of = std::conditional_t<detail::some_rate<V>, percentage_points,
                                         std::conditional_t<std::same_as<V, ratio>, big_ratio, V>>;

/// Values that have a difference: money, decimals, whole numbers, ratios and rates.
template <class V>
concept has_difference = detail::some_rate<V> || subtractable<V>;

/// The growth from one level to another: to / from − 1, exactly. No answer on a base that is zero
/// or negative. Throws `overflow` if the rate in lowest terms does not fit 64 bits.
///
///     growth(money<USD>{"348 million"}, money<USD>{"437 million"})   // 89/348
struct growth_measure : detail::measure_of_two<growth_measure> {
  using dividend = detail::change_of_level;
  static constexpr bool in_percent = true, in_doubles = true;

  template <growable V>
  static constexpr answer<growth_of<V>> of(const V& from, const V& to) {
    if (const auto why = detail::refused_base(from); why != absence::none) return why;
    return growth_of<V>(quotient(to, from) - ratio(1));
  }
};
inline constexpr growth_measure growth_rates{}, growth{};

/// The change from one level to another, to − from, in their unit; of rates in percentage points.
/// Exists on any base. Throws `overflow` if it does not fit.
///
///     difference(money<USD>{"356 million"}, money<USD>{"437 million"})   // USD 81 million
struct difference_measure : detail::measure_of_two<difference_measure> {
  static constexpr bool in_doubles = true;
  template <class V>
  static constexpr bool in_points = !std::same_as<difference_of<V>, V>;

  template <has_difference V>
  static constexpr difference_of<V> of(const V& from, const V& to) {
    if constexpr (detail::some_rate<V>)
      return to - from;
    else
      return detail::minus(difference_of<V>(to), difference_of<V>(from));
  }
};
inline constexpr difference_measure differences{}, difference{};

/// How many times one level the other is: to / from. No answer on a base that is zero or negative.
/// Throws `overflow` if it does not fit in lowest terms.
struct factor_measure : detail::measure_of_two<factor_measure> {
  using dividend = detail::level_itself;
  static constexpr bool in_percent = true, in_decimals = true, in_doubles = true;

  template <growable V>
  static constexpr answer<detail::quotient_of<V>> of(const V& from, const V& to) {
    if (const auto why = detail::refused_base(from); why != absence::none) return why;
    return quotient(to, from);
  }
};
inline constexpr factor_measure factors{};

/// A level as an index number: 100 × to / from. As for factors.
struct index_measure : detail::measure_of_two<index_measure> {
  using dividend = detail::level_itself;
  static constexpr bool in_decimals = true, in_doubles = true;
  static constexpr int shift = 2;

  template <growable V>
  static constexpr answer<detail::quotient_of<V>> of(const V& from, const V& to) {
    if (const auto why = detail::refused_base(from); why != absence::none) return why;
    return quotient(to, from) * ratio(100);
  }
};
inline constexpr index_measure indices{};

/// How a balance, which may be negative, moved: the difference and a word for it.
///
///     balance_moved(-350, -512)   // the deficit widened, by 162: the difference is −162
struct balance_measure : detail::measure_of_two<balance_measure> {
  template <level V>
    requires has_difference<V>
  static constexpr balance_change<difference_of<V>> of(const V& from, const V& to) {
    return {detail::movement_of(from, to), difference(from, to)};
  }
};
inline constexpr balance_measure balance_movements{}, balance_moved{};

/// What a part adds to the growth of its total: (x_t − x_b) / X_b (INSEE, definition c1207; ABS,
/// Australian System of National Accounts: Concepts, Sources and Methods, 6.34–6.37). The part may
/// be zero or negative; no answer if the total of comparison is. Parts that add up to the total, as
/// amounts at current prices do, have contributions that add up to its growth exactly; chained
/// volumes do not.
///
///     contribution(80, 95, 200)   // 7.5 points of the growth of the total from 200
struct contribution_measure : detail::measure_base {
  using dividend = detail::change_of_level;
  static constexpr bool in_doubles = true;
  template <class V>
  static constexpr bool in_points = true;

  template <detail::additive_level V>
  [[nodiscard]] constexpr answer<percentage_points> operator()(const V& from, const V& to,
                                                               const V& total_from) const {
    if (const auto why = detail::refused_base(total_from); why != absence::none) return why;
    return percentage_points(quotient(detail::minus(detail::as_total(to), detail::as_total(from)),
                                      detail::as_total(total_from)));
  }
};
inline constexpr contribution_measure contribution{};

/// The share of a part in its total, part / total. No answer if the total is zero or negative.
///
///     percent<1>(*share(437, 798), rounding::half_even)   // 54.8
struct share_measure : detail::measure_base {
  using dividend = detail::level_itself;
  static constexpr bool in_percent = true, in_doubles = true;

  template <level V>
  [[nodiscard]] constexpr answer<ratio> operator()(const V& part, const V& total) const {
    if (const auto why = detail::refused_base(total); why != absence::none) return why;
    return quotient(part, total);
  }
  template <class V>
    requires detail::has_compared<share_measure, V, V>
  [[nodiscard]] constexpr auto operator()(const V& part, const V& total) const {
    return compared_by(*this, part, total);
  }
  template <level V>
  [[nodiscard]] constexpr answer<ratio> operator()(const V& /*from*/, const V& part,
                                                   const V& total) const {
    return (*this)(part, total);
  }
};
inline constexpr share_measure share{};

namespace detail {

/// A series of totals, owned or not: given, or the sums of a panel, of which a part says nothing
/// where any other is missing.
template <class Series>
struct total_series : Series {
  bool is_sum;
};
struct sum_of_panel {};

/// A measure of the parts of a total.
template <class Measure, class Total>
struct part_measure : Measure {
  using measure_type = Measure;
  Total total;

  template <class V>
  static consteval bool takes() {
    static_assert(additive_level<V>, "contributions and shares are of levels that add up");
    return additive_level<V>;
  }
};

template <class Measure, class Series>
constexpr auto measured_in(Series total, bool is_sum = false) {
  return part_measure<Measure, total_series<Series>>{{}, {std::move(total), is_sum}};
}

template <class M>
concept measure_of_part = requires(const M& measure) {
  measure.total.is_sum;
};
template <class M, class P, class V>
concept measure_of_other_part =
    measure_of_part<M> && !(std::same_as<period_of<decltype(M::total)>, P> &&
                            std::same_as<value_of<decltype(M::total)>, V>);
template <class M>
concept measure_of_sum = std::same_as<decltype(M::total), sum_of_panel>;

}  // namespace detail

/// The growth over `periods`, compounded to a year of `per_year` of them: (to / from)^(m/n) − 1
/// (BEA, Survey of Current Business, December 2004; OECD, Economic Outlook, Sources and Methods).
/// No answer from a base that is zero or negative, nor to a negative level; a fall to zero is
/// −100 %. Throws `invalid_value` unless `periods` and `per_year` are positive and at most
/// `most_compound_periods`. Against a base that is no earlier period it has no answer
/// (`base_missing`).
///
///     annual_growth(1479, 1493, 1, 4)   // a quarter on the quarter before
struct annual_growth_measure : detail::measure_over_time {
  static constexpr bool in_percent = true;

  template <level V>
  [[nodiscard]] constexpr answer<compound_rate> operator()(const V& from, const V& to, int periods,
                                                           int per_year) const {
    if (const auto why = detail::refused_base(from); why != absence::none) return why;
    if (to < V{}) return absence::sign_change;
    return compound_rate(quotient(to, from), periods, per_year);
  }
};
inline constexpr annual_growth_measure annual_growth_rates{}, annual_growth{};

/// The growth over `periods` times m/n: (to / from − 1) × per_year / periods. Another quantity than
/// `annual_growth`, of which it is the linear approximation (OECD, Glossary of Statistical Terms,
/// 6681). No answer on a base that is zero or negative, or no earlier period. Throws
/// `invalid_value` unless `periods` and `per_year` are positive.
struct linear_annual_growth_measure : detail::measure_over_time {
  static constexpr bool in_percent = true, in_doubles = true;

  template <level V>
  [[nodiscard]] constexpr answer<growth_rate> operator()(const V& from, const V& to, int periods,
                                                         int per_year) const {
    if (periods <= 0 || per_year <= 0) throw invalid_value("growth over no periods");
    if (const auto why = detail::refused_base(from); why != absence::none) return why;
    return growth_rate((quotient(to, from) - ratio(1)) * ratio(per_year, periods));
  }
};
inline constexpr linear_annual_growth_measure linear_annual_growth_rates{}, linear_annual_growth{};

/// The compound annual growth from `from` to `to`: (to / from)^(1/years) − 1 (BEA, FAQ 463), and
/// what a target asks for. As `annual_growth`. The base is yours to state, for the answer hangs on
/// it: 15 billion in five years is 36.0 % a year from 3.223 billion and 42.0 % from 2.6 billion.
///
///     compound_annual_growth(money<USD>{"3.223 billion"}, money<USD>{"15 billion"}, years{5})
template <level V>
[[nodiscard]] constexpr answer<compound_rate> compound_annual_growth(const V& from, const V& to,
                                                                     years over) {
  return annual_growth(from, to, over.count, 1);
}

}  // namespace fiscus::inline v0

#endif
