// SPDX-License-Identifier: BSL-1.0
// What the files of this folder do with levels: add, subtract, and sum over a stretch.
#ifndef FISCUS_GROWTH_DETAIL_LEVELS_HPP
#define FISCUS_GROWTH_DETAIL_LEVELS_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/sum.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/growth_rate.hpp>
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
concept additive_level = level<V> && addable<V> && subtractable<V>;

// The exact quotient of two levels.
template <class V>
using quotient_of = std::conditional_t<level<V>, ratio, big_ratio>;

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

// Levels that can also be scaled, in units of their own.
template <class V>
concept counted_level = additive_level<V> && counted<V>;

// A sum of levels, itself a level, that fits wherever they do: in 128 bits if they are counted.
template <class V>
struct total_type {
  using type = V;
};
template <counted V>
struct total_type<V> {
  using type = int128;
};
template <class V>
using total_of_levels = typename total_type<V>::type;

/// A level as a sum of one.
template <class V>
constexpr total_of_levels<V> as_total(const V& value) {
  if constexpr (counted<V>)
    return units_of(value);
  else
    return value;
}

/// A sum as a level. Throws `overflow` if it does not fit.
template <class V>
constexpr V as_level(const total_of_levels<V>& total) {
  if constexpr (counted<V>)
    return from_units<V>(total);
  else
    return total;
}

/// The sum of some levels, whatever their order.
template <class V>
constexpr total_of_levels<V> total_of(std::span<const V> values) {
  if constexpr (counted<V>) {
    return exact_sum(values, units_of<V>);
  } else {
    if (values.empty()) return V{};
    return sum(values);
  }
}

/// The sum over the periods `from` to `to`. None if all values are missing, or some (`incomplete`).
template <readable_series S>
constexpr answer<total_of_levels<value_of<S>>> total_of(const S& levels, period_of<S> from,
                                                        period_of<S> to) {
  const auto span = through(from, to);
  std::vector<value_of<S>> values;
  for (const auto p : span)
    if (const auto value = levels.find(p)) values.push_back(*value);
  if (values.size() < span.size()) return values.empty() ? absence::missing : absence::incomplete;
  return total_of<value_of<S>>(values);
}

/// The sum over `length` periods, the last of which lies `back` before `p`. None if values are
/// missing, also where the calendar has no such periods.
template <readable_series S>
constexpr answer<total_of_levels<value_of<S>>> total_ending(const S& levels, period_of<S> p,
                                                            int back, int length) {
  if (length == 0) return total_of_levels<value_of<S>>{};
  const int known = levels.empty() ? 0 : p - levels.first() - back + 1;
  if (known <= 0) return absence::missing;
  if (known >= length) return total_of(levels, p - (back + length - 1), p - back);
  const auto part = total_of(levels, levels.first(), p - back);
  return part ? absence::incomplete : part.why();
}

/// The sum over the parts of `whole`. None if values are missing.
template <readable_series S, partitioning_period Coarse>
constexpr answer<total_of_levels<value_of<S>>> total_within(const S& levels, Coarse whole) {
  using fine = period_of<S>;
  return total_of(levels, fine::containing(whole.first_day()), fine::containing(whole.last_day()));
}

/// The same of the year before `year`; none also where the calendar has none.
template <readable_series S, partitioning_period Year>
constexpr answer<total_of_levels<value_of<S>>> total_of_year_before(const S& levels, Year year) {
  using fine = period_of<S>;
  return total_ending(levels, fine::containing(year.last_day()), fine::per_year, fine::per_year);
}

/// Why `parts` have no sum in the period `p`, if it is so: none of them has a value, or not all.
template <several_series Parts>
constexpr std::optional<absence> refused_parts(const Parts& parts,
                                               period_of<typename Parts::value_type> p) {
  bool any = false;
  bool all = true;
  for (const auto& part : parts) {
    any = any || part.contains(p);
    all = all && part.contains(p);
  }
  if (all) return std::nullopt;
  return any ? absence::incomplete : absence::missing;
}

/// The sum of `parts` in the period `p`, in which all have a value.
template <several_series Parts>
constexpr auto total_of_parts(const Parts& parts, period_of<typename Parts::value_type> p) {
  using V = value_of<typename Parts::value_type>;
  std::vector<V> values;
  for (const auto& part : parts) values.push_back(part[p]);
  return total_of<V>(values);
}

/// The growth from one level to another, where either may not be there.
template <level V>
constexpr answer<growth_rate> growth_between(const answer<V>& from, const answer<V>& to) {
  if (!to) return to.why();
  if (!from) return absence::base_missing;
  return growth(*from, *to);
}

/// The series of what `f` answers for each period of `levels`; where it has no answer is a gap.
template <readable_series S, class F>
constexpr auto answers(const S& levels, F f) {
  using result_value = std::remove_cvref_t<decltype(*f(levels.first()))>;
  series<period_of<S>, result_value> result(levels.start());
  result.reserve(levels.length());
  for (const auto p : levels.periods()) result.push_back(f(p).optional());
  return result;
}

}  // namespace fiscus::detail

#endif
