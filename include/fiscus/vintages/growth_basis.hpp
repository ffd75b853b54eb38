// SPDX-License-Identifier: BSL-1.0
// Growth of a series that is revised: which of the prints of two periods are compared.
#ifndef FISCUS_VINTAGES_GROWTH_BASIS_HPP
#define FISCUS_VINTAGES_GROWTH_BASIS_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/vintages/vintages.hpp>

#include <concepts>
#include <optional>
#include <type_traits>

namespace fiscus {

/// Which prints a growth compares.
enum class growth_basis : unsigned char {
  as_printed,    ///< the first print with the base as it stood on that day: what was reported
  first_prints,  ///< the first print with the first print of the base, even if that was revised
  latest,        ///< the latest print with the latest print of the base
};

namespace detail {

template <class Period, class Value>
constexpr std::optional<release<Period, Value>> compared_with(
    const vintages<Period, Value>& history, Period base, day released, growth_basis basis) {
  switch (basis) {
    case growth_basis::as_printed: return history.release_as_of(base, released);
    case growth_basis::first_prints: return history.first_release(base);
    case growth_basis::latest: break;
  }
  return history.latest(base);
}

/// Values of which one grows from another: levels, and figures.
template <class Value>
concept printable_level = std::regular<Value> && requires(const Value& v) {
  *growth(v, v);
};

/// What their growth is: a `growth_rate`, and a `figure<>` of figures.
template <printable_level Value>
using printed_growth = std::remove_cvref_t<decltype(*growth(Value(), Value()))>;

template <class Period, class Value>
constexpr answer<printed_growth<Value>> growth_over(const vintages<Period, Value>& history,
                                                    Period p, int distance, growth_basis basis) {
  const auto to = basis == growth_basis::latest ? history.latest(p) : history.first_release(p);
  if (!to || !to->value) return absence::missing;
  if (p - *history.periods().begin() < distance) return absence::base_missing;
  const auto from = compared_with(history, p - distance, to->released, basis);
  if (!from || !from->value) return absence::base_missing;
  return growth(*from->value, *to->value);
}

template <class Period, class Value>
constexpr series<Period, printed_growth<Value>> growth_over(const vintages<Period, Value>& history,
                                                            int distance, growth_basis basis) {
  const auto periods = history.periods();
  if (periods.size() == 0) return {};
  series<Period, printed_growth<Value>> result(*periods.begin());
  result.reserve(periods.size());
  for (const Period p : periods)
    result.push_back(growth_over(history, p, distance, basis).optional());
  return result;
}

}  // namespace detail

/// The growth of `p` on the period before it, or why there is none: a `growth_rate`, and of figures
/// a `figure<>`.
template <partitioning_period Period, detail::printable_level Value>
[[nodiscard]] constexpr answer<detail::printed_growth<Value>> period_on_period(
    const vintages<Period, Value>& history, Period p, growth_basis basis) {
  return detail::growth_over(history, p, 1, basis);
}

/// The growth of each period on the period before it; where it does not exist is a gap.
template <partitioning_period Period, detail::printable_level Value>
[[nodiscard]] constexpr series<Period, detail::printed_growth<Value>> period_on_period(
    const vintages<Period, Value>& history, growth_basis basis) {
  return detail::growth_over(history, 1, basis);
}

/// The growth of `p` on the same period of the year before, or why there is none. As printed it is
/// `year_on_year(exports.as_of(d), p)` on the day d of the first print of `p`.
///
///     year_on_year(exports, month{2024, 3}, growth_basis::as_printed)
template <yearly_period Period, detail::printable_level Value>
[[nodiscard]] constexpr answer<detail::printed_growth<Value>> year_on_year(
    const vintages<Period, Value>& history, Period p, growth_basis basis) {
  return detail::growth_over(history, p, Period::per_year, basis);
}

/// The growth of each period on the same period of the year before; where it does not exist is a
/// gap.
template <yearly_period Period, detail::printable_level Value>
[[nodiscard]] constexpr series<Period, detail::printed_growth<Value>> year_on_year(
    const vintages<Period, Value>& history, growth_basis basis) {
  return detail::growth_over(history, Period::per_year, basis);
}

}  // namespace fiscus

#endif
