// SPDX-License-Identifier: BSL-1.0
// What the parts of a total add to its growth, in percentage points. Parts that add up to the
// total, as amounts at current prices do, have contributions that add up to its growth exactly;
// chained volumes do not.
#ifndef FISCUS_GROWTH_CONTRIBUTION_HPP
#define FISCUS_GROWTH_CONTRIBUTION_HPP

#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/detail/levels.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/series/series.hpp>

#include <concepts>
#include <optional>
#include <type_traits>
#include <vector>

namespace fiscus {

/// What a part adds to the growth of its total: (x_t − x_{t−k}) / X_{t−k} (INSEE, definition c1207;
/// ABS, Australian System of National Accounts: Concepts, Sources and Methods, 6.34–6.37). The part
/// may be zero or negative, the total of comparison may not.
///
///     contribution(80, 95, 200)   // 7.5 points of the growth of the total from 200
template <level V>
  requires detail::additive_level<V>
[[nodiscard]] constexpr answer<growth_rate> contribution(const V& part_from, const V& part_to,
                                                         const V& total_from) {
  if (const auto why = detail::refused_base(total_from)) return *why;
  return growth_rate(quotient(detail::minus(detail::as_total(part_to), detail::as_total(part_from)),
                              detail::as_total(total_from)));
}

/// What `part` adds to the growth of `total` from the period `from` to the period `to`, or why this
/// does not exist.
///
///     contribution(services, exports, year_before(p), p)
template <readable_series S, readable_series T>
  requires std::same_as<period_of<S>, period_of<T>> && std::same_as<value_of<S>, value_of<T>> &&
      detail::additive_level<value_of<S>>
[[nodiscard]] constexpr answer<growth_rate> contribution(const S& part, const T& total,
                                                         period_of<S> from, period_of<S> to) {
  const auto part_from = part.find(from);
  const auto part_to = part.find(to);
  const auto total_from = total.find(from);
  if (!part_to) return absence::missing;
  if (!part_from || !total_from) return absence::base_missing;
  return contribution(*part_from, *part_to, *total_from);
}

/// What each of `parts` adds to the growth of their sum from the period `from` to the period `to`,
/// in their order. They add up to that growth exactly; if a part is missing there are none.
/// `parts` is a vector, an array or a span of series.
template <detail::several_series Parts>
  requires detail::additive_level<value_of<typename Parts::value_type>>
[[nodiscard]] constexpr answer<std::vector<growth_rate>> contributions(
    const Parts& parts, period_of<typename Parts::value_type> from,
    period_of<typename Parts::value_type> to) {
  if (const auto why = detail::refused_parts(parts, to)) return *why;
  if (detail::refused_parts(parts, from)) return absence::base_missing;
  const auto base = detail::total_of_parts(parts, from);
  if (const auto why = detail::refused_base(base)) return *why;
  std::vector<growth_rate> result;
  for (const auto& part : parts)
    result.push_back(*contribution(detail::as_total(part[from]), detail::as_total(part[to]), base));
  return result;
}

/// What `part` adds to the growth of each period of `total` on the period before. Where this does
/// not exist is a gap.
template <readable_series S, readable_series T>
  requires partitioning_period<period_of<S>> && std::same_as<period_of<S>, period_of<T>> &&
      std::same_as<value_of<S>, value_of<T>> && detail::additive_level<value_of<S>>
[[nodiscard]] constexpr series<period_of<T>, growth_rate> period_on_period_contribution(
    const S& part, const T& total) {
  return detail::answers(total, [&](period_of<T> p) -> answer<growth_rate> {
    if (p == total.first()) return absence::base_missing;
    return contribution(part, total, p - 1, p);
  });
}

/// What `part` adds to the growth of each period of `total` on the year before. Where this does not
/// exist is a gap.
template <readable_series S, readable_series T>
  requires yearly_period<period_of<S>> && std::same_as<period_of<S>, period_of<T>> &&
      std::same_as<value_of<S>, value_of<T>> && detail::additive_level<value_of<S>>
[[nodiscard]] constexpr series<period_of<T>, growth_rate> year_on_year_contribution(
    const S& part, const T& total) {
  return detail::answers(total, [&](period_of<T> p) -> answer<growth_rate> {
    if (p - total.first() < period_of<T>::per_year) return absence::base_missing;
    return contribution(part, total, year_before(p), p);
  });
}

/// What each month adds to the growth of the year to date: (x_i − x'_i) / Y', where x' and Y' are
/// those of the year before. They add up exactly to the growth on the same months; if one of these
/// is missing there are none.
///
///     year_to_date_contributions(exports, fiscal_to_date<>{2026, 6})
template <readable_series S, auto Calendar>
  requires std::same_as<period_of<S>, month> && has_gregorian_months<Calendar> &&
      detail::additive_level<value_of<S>>
[[nodiscard]] constexpr answer<series<month, growth_rate>> year_to_date_contributions(
    const S& months, fiscal_to_date<Calendar> to_date) {
  const month from = to_date.first_month();
  const month to = to_date.last_month();
  const auto now = detail::total_of(months, from, to);
  if (!now) return now.why();
  if (from - months.first() < month::per_year) return absence::base_missing;
  const auto base = detail::total_of(months, year_before(from), year_before(to));
  if (!base) return absence::base_missing;
  if (const auto why = detail::refused_base(*base)) return *why;
  series<month, growth_rate> result(from);
  for (const month m : through(from, to))
    result.push_back(*contribution(detail::as_total(months[year_before(m)]),
                                   detail::as_total(months[m]), *base));
  return result;
}

}  // namespace fiscus

#endif
