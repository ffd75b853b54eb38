// SPDX-License-Identifier: BSL-1.0
// What the files of this folder do with levels: add, subtract, scale, and sum over a stretch.
#ifndef FISCUS_GROWTH_DETAIL_LEVELS_HPP
#define FISCUS_GROWTH_DETAIL_LEVELS_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/rate.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>

#include <concepts>
#include <optional>
#include <span>
#include <type_traits>
#include <vector>

namespace fiscus::detail {

// Levels that add up: flows, or stocks of which a mean is taken.
template <class V>
concept additive_level = level<V> && addable<V> &&(signed_integer<V> || requires(const V v) {
  { v - v } -> std::same_as<V>;
});

// A year of whole Fine periods, of which each has its like in the year before.
template <class Year, class Fine>
concept year_made_of =
    nests_in<Fine, Year> && yearly_period<Fine> && yearly_period<Year> && Year::per_year == 1;

// Series of one type, side by side: a vector, an array or a span of them.
template <class C>
concept several_series = requires(const C& all) {
  requires readable_series<typename C::value_type>;
  { *all.begin() } -> std::convertible_to<const typename C::value_type&>;
  {all.end()};
};

template <additive_level V>
constexpr V sum_of(const V& a, const V& b) {
  if constexpr (signed_integer<V>)
    return checked_add(a, b);
  else
    return a + b;
}

template <additive_level V>
constexpr V difference_of(const V& a, const V& b) {
  if constexpr (signed_integer<V>)
    return checked_subtract(a, b);
  else
    return a - b;
}

/// a + b × `factor` in the units of both, rounded once under `mode`.
template <level V>
constexpr V plus_scaled(const V& a, const V& b, ratio factor, rounding mode) {
  if constexpr (signed_integer<V>) {
    const int128 d = factor.denominator();
    const int128 product = checked_multiply<int128>(b, factor.numerator());
    return narrow<V>(divide(checked_add(checked_multiply<int128>(a, d), product), d, mode));
  } else if constexpr (requires { V::from_units(a.units()); }) {
    return V::from_units(plus_scaled(a.units(), b.units(), factor, mode));
  } else {
    return V::from_minor(plus_scaled(a.minor(), b.minor(), factor, mode));
  }
}

/// `v` × `factor` in the units of `v`, rounded once under `mode`.
template <level V>
constexpr V scaled(const V& v, ratio factor, rounding mode) {
  return plus_scaled(V{}, v, factor, mode);
}

/// The sum over the periods `from` to `to`; nothing if a value is missing.
template <readable_series S>
constexpr std::optional<value_of<S>> total_of(const S& levels, period_of<S> from, period_of<S> to) {
  std::vector<value_of<S>> values;
  for (const auto p : through(from, to)) {
    const auto value = levels.find(p);
    if (!value) return std::nullopt;
    values.push_back(*value);
  }
  return values.empty() ? value_of<S>{} : sum(std::span<const value_of<S>>(values));
}

/// The sum over `length` periods, the last of which lies `back` before `p`. Nothing if a value is
/// missing, also where the calendar has no such periods.
template <readable_series S>
constexpr std::optional<value_of<S>> total_ending(const S& levels, period_of<S> p, int back,
                                                  int length) {
  if (p - levels.first() < back + length - 1) return std::nullopt;
  return total_of(levels, p - (back + length - 1), p - back);
}

/// The sum over the parts of `whole`; nothing if a value is missing.
template <readable_series S, tiling_period Coarse>
constexpr std::optional<value_of<S>> total_within(const S& levels, Coarse whole) {
  using fine = period_of<S>;
  return total_of(levels, fine::containing(whole.first_day()), fine::containing(whole.last_day()));
}

/// The same of the year before `year`; nothing also where the calendar has none.
template <readable_series S, tiling_period Year>
constexpr std::optional<value_of<S>> total_of_year_before(const S& levels, Year year) {
  using fine = period_of<S>;
  return total_ending(levels, fine::containing(year.last_day()), fine::per_year, fine::per_year);
}

/// The growth from one level to another, where either may be missing.
template <level V>
constexpr answer<rate> growth_between(const std::optional<V>& from, const std::optional<V>& to) {
  if (!to) return absence::missing;
  if (!from) return absence::base_missing;
  return growth(*from, *to);
}

/// Why nothing can be divided by `base`, if it is so.
template <level V>
constexpr std::optional<absence> refused_base(const V& base) {
  if (base == V{}) return absence::base_zero;
  if (base < V{}) return absence::base_negative;
  return std::nullopt;
}

/// The series of what `f` answers for each period of `levels`; where it has no answer is a gap.
template <readable_series S, class F>
constexpr auto answers(const S& levels, F f) {
  using result_value = std::remove_cvref_t<decltype(*f(levels.first()))>;
  series<period_of<S>, result_value> result(levels.first());
  result.reserve(levels.size());
  for (const auto p : levels.periods()) result.push_back(f(p).optional());
  return result;
}

}  // namespace fiscus::detail

#endif
