// SPDX-License-Identifier: BSL-1.0
// Levels: values that can be compared by growth, and exact sums of them.
#ifndef FISCUS_GROWTH_LEVEL_HPP
#define FISCUS_GROWTH_LEVEL_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/sum.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>

#include <concepts>
#include <cstdint>
#include <span>
#include <type_traits>
#include <vector>

namespace fiscus::inline v0 {

/// A type whose growth can be computed: ordered, with a zero `V{}` and an exact quotient. Money,
/// decimals, whole numbers, and exact ratios such as index numbers.
template <class V>
concept level = std::regular<V> && std::totally_ordered<V> && requires(const V v) {
  { quotient(v, v) } -> std::same_as<ratio>;
};

/// Levels, and ratios of any size.
template <class V>
concept growable = level<V> || std::same_as<V, big_ratio>;

namespace detail {

// The exact quotient of two levels.
template <class V>
using quotient_of = std::conditional_t<level<V>, ratio, big_ratio>;

// Levels that add up: flows, or stocks of which a mean is taken.
template <class V>
concept additive_level = level<V> && addable<V> && subtractable<V>;

// A year of whole Fine periods, of which each has its like in the year before.
template <class Year, class Fine>
concept year_made_of =
    nests_in<Fine, Year> && yearly_period<Fine> && yearly_period<Year> && Year::per_year == 1;

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

/// Returns why nothing can be divided by `base`; `none` if it can.
template <growable V>
constexpr absence refused_base(const V& base) {
  return base == V{} ? absence::base_zero : base < V{} ? absence::base_negative : absence::none;
}

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
  if constexpr (counted<V>)
    return exact_sum(values, units_of<V>);
  else
    return values.empty() ? V{} : sum(values);
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
  const std::int64_t known = levels.empty() ? 0 : std::int64_t{p - levels.first()} - back + 1;
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

}  // namespace detail

}  // namespace fiscus::inline v0

#endif
