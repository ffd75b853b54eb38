// SPDX-License-Identifier: BSL-1.0
// The comparisons that have a name. Each is called as `comparison` says: with a series, a series
// and a period, or a panel, and with a form.
#ifndef FISCUS_GROWTH_GROWTH_HPP
#define FISCUS_GROWTH_GROWTH_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/growth/bases.hpp>
#include <fiscus/growth/compare.hpp>
#include <fiscus/growth/forms.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/growth/measures.hpp>
#include <fiscus/series/align.hpp>
#include <fiscus/series/series_view.hpp>

#include <concepts>
#include <span>
#include <vector>

namespace fiscus::inline v0 {

/// The growth of each period on the one before it: x_t / x_{t−1} − 1 (OECD, Data and Metadata
/// Reporting and Presentation Handbook, 2007, 5.6.2). The base is found by period, so no growth
/// reaches across a gap.
inline constexpr comparison period_on_period{growth_rates, on_period_before};

/// The growth of each period on the same period of the year before: x_t / x_{t−f} − 1 (OECD,
/// ibid.). Of years to date it is the growth over the same months; weeks ask for a `week_match`.
///
///     year_on_year(exports, month{2025, 12}, as_percent<1>(rounding::half_even))
///     year_on_year(sales, fiscal_week<nrf_years>{2024, 1}, week_match::same_date)
inline constexpr comparison year_on_year{growth_rates, on_year_before};

/// The difference of each period from the one before it: x_t − x_{t−1}.
inline constexpr comparison period_on_period_difference{differences, on_period_before};

/// The difference of each period from the same period of the year before: x_t − x_{t−f}.
inline constexpr comparison year_on_year_difference{differences, on_year_before};

/// How the balance of each period moved from that of the period before.
///
///     period_on_period_balance_change(trade_balance, month{2025, 12})->movement
inline constexpr comparison period_on_period_balance_change{balance_movements, on_period_before};

/// How the balance of each period moved from that of the same period of the year before.
inline constexpr comparison year_on_year_balance_change{balance_movements, on_year_before};

/// The growth of each period on the one before it, compounded to a year.
inline constexpr comparison annualised{annual_growth_rates, on_period_before};

/// The growth of each period on the one before it, times the periods of a year.
inline constexpr comparison annualised_linearly{linear_annual_growth_rates, on_period_before};

/// The growth of each period on the same period two years before, x_t / x_{t−2f} − 1: an unusual
/// year between them takes no part.
inline constexpr comparison two_year_growth{growth_rates, on_years_before(2)};

/// The yearly growth that, compounded, makes the two-year growth of each period.
inline constexpr comparison two_year_compound_growth{annual_growth_rates, on_years_before(2)};

/// The compound annual growth from the level of one period to that of a later one, over the years
/// between them, which need not be whole. Throws `invalid_value` unless `to` is after `from`.
///
///     compound_annual_growth(yearly_exports, fiscal_year<>{2020}, fiscal_year<>{2025})
template <readable_series S, detail::some_form Form = exact_form>
[[nodiscard]] constexpr auto compound_annual_growth(const S& levels, period_of<S> from,
                                                    period_of<S> to, Form form = {}) {
  if (to <= from) throw invalid_value("compound growth over no years");
  return compare(levels, to, annual_growth_rates, on_period(from), form);
}

/// 100 × each rate of a series with Digits digits after the point, exactly rounded under `mode`;
/// gaps stay gaps. The values are rates of any kind, or shares. Throws as `percent` of one of them.
///
///     percent<1>(year_on_year(exports), rounding::half_even)
template <int Digits, readable_series S>
[[nodiscard]] constexpr series<period_of<S>, decimal<Digits>> percent(const S& rates,
                                                                      rounding mode) {
  return map(rates, [mode](const value_of<S>& each) { return percent<Digits>(each, mode); });
}

/// The mean of the rates of a series that are there, exactly; gaps do not count. Throws
/// `invalid_value` for no rates, and `overflow` as for a span of rates.
///
///     percent<1>(mean_of(year_on_year(exports)), rounding::half_even)
template <readable_series S>
  requires std::convertible_to<value_of<S>, big_growth_rate>
[[nodiscard]] constexpr big_growth_rate mean_of(const S& rates) {
  std::vector<value_of<S>> all;
  for (const auto& each : rates) all.push_back(each.value);
  return mean_of(std::span<const value_of<S>>(all));
}

}  // namespace fiscus::inline v0

#endif
