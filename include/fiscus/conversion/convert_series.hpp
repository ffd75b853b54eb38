// SPDX-License-Identifier: BSL-1.0
// Series and panels of amounts in another currency: at one exchange rate, at a series of rates, or
// at the rates of a table.
#ifndef FISCUS_CONVERSION_CONVERT_SERIES_HPP
#define FISCUS_CONVERSION_CONVERT_SERIES_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/money/exchange.hpp>
#include <fiscus/money/rate_table.hpp>
#include <fiscus/series/align.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>

namespace fiscus::inline v0 {

namespace detail {

/// An exchange rate or a cross rate at which values can be converted.
template <class Rate, class Value>
concept rate_for = requires(const Value& value, const Rate& rate, rounding mode) {
  convert(value, rate, mode);
};

}  // namespace detail

/// The day of a period whose exchange rate stands for it.
enum class rate_day : unsigned char {
  first_day,    ///< its first day
  last_day,     ///< its last day
  last_quoted,  ///< the last of its days that has a rate, as of a month that ends on a Sunday
};

/// Returns the rates of a table for some periods: those of exactly that period and kind. A period
/// without a rate is a gap.
///
///     rates_for(exports.periods(), table, rate_kind::average)
template <currency From, currency To, calendar_period P, int Digits>
[[nodiscard]] constexpr series<P, exchange_rate<From, To, Digits>> rates_for(
    const period_range<P>& periods, const rate_table<From, To, P, Digits>& table, rate_kind kind) {
  if (periods.size() == 0) return {};
  series<P, exchange_rate<From, To, Digits>> result(*periods.begin());
  result.reserve(periods.size());
  for (const P p : periods) result.push_back(table.find(p, kind));
  return result;
}

/// Returns the rates of a table by day for some periods: those of the day that `which` names. A
/// period in which there is no such rate is a gap.
///
///     rates_for(deposits.periods(), table, rate_kind::closing, rate_day::last_quoted)
template <currency From, currency To, calendar_period P, int Digits>
[[nodiscard]] constexpr series<P, exchange_rate<From, To, Digits>> rates_for(
    const period_range<P>& periods, const rate_table<From, To, day, Digits>& table, rate_kind kind,
    rate_day which) {
  if (periods.size() == 0) return {};
  series<P, exchange_rate<From, To, Digits>> result(*periods.begin());
  result.reserve(periods.size());
  for (const P p : periods) {
    const day wanted = which == rate_day::first_day ? p.first_day() : p.last_day();
    auto found = table.find(wanted, kind);
    if (which == rate_day::last_quoted)
      for (int back = 1; !found && back < days_in(p); ++back)
        found = table.find(wanted - back, kind);
    result.push_back(found);
  }
  return result;
}

/// Returns each amount of a series at one exchange rate or cross rate, rounded once under `mode`.
/// Gaps stay gaps. Throws as `convert` of an amount.
///
///     convert(exports, exchange_rate<USD, PKR>{"280.25"}, rounding::half_even)
template <readable_series S, detail::rate_for<value_of<S>> Rate>
[[nodiscard]] constexpr auto convert(const S& amounts, const Rate& rate, rounding mode) {
  return map(amounts, [&](const value_of<S>& amount) { return convert(amount, rate, mode); });
}

/// Returns each amount of a series at the rate of its period, rounded once under `mode`, over the
/// periods that both span. Where either is missing is a gap. Throws as `convert` of an amount.
template <readable_series S, alignable<S> Rates>
  requires detail::rate_for<value_of<Rates>, value_of<S>>
[[nodiscard]] constexpr auto convert(const S& amounts, const Rates& rates, rounding mode) {
  return combine(amounts, rates, [mode](const value_of<S>& amount, const value_of<Rates>& rate) {
    return convert(amount, rate, mode);
  });
}

/// Returns each amount of a series at the rate that a table has for its period, of exactly that
/// kind, rounded once under `mode`: a flow at the average, a stock at the closing rate. A period
/// without a rate is a gap.
///
///     convert(exports, table, rate_kind::average, rounding::half_even)
template <readable_series S, currency From, currency To, int Digits>
  requires detail::rate_for<exchange_rate<From, To, Digits>, value_of<S>>
[[nodiscard]] constexpr auto convert(const S& amounts,
                                     const rate_table<From, To, period_of<S>, Digits>& table,
                                     rate_kind kind, rounding mode) {
  return convert(amounts, rates_for(amounts.periods(), table, kind), mode);
}

/// Returns each amount of a series at the rate that a table has for a day of its period, rounded
/// once under `mode`. A period without a rate of that day and kind is a gap.
///
///     convert(deposits, table, rate_kind::closing, rate_day::last_quoted, rounding::half_even)
template <readable_series S, currency From, currency To, int Digits>
  requires detail::rate_for<exchange_rate<From, To, Digits>, value_of<S>>
[[nodiscard]] constexpr auto convert(const S& amounts,
                                     const rate_table<From, To, day, Digits>& table, rate_kind kind,
                                     rate_day which, rounding mode) {
  return convert(amounts, rates_for(amounts.periods(), table, kind, which), mode);
}

/// Returns each series of a panel converted as above: at one rate, a series of rates, or a table
/// with the kind, and where it has rates by day, the day.
///
///     convert(exports_by_country, table, rate_kind::average, rounding::half_even)
template <readable_panel P, class... How>
  requires requires(const series<period_of<P>, value_of<P>>& row, const How&... how) {
    convert(row, how...);
  }
[[nodiscard]] auto convert(const P& all, const How&... how) {
  return each_series(all, [&](const auto& row) { return convert(row, how...); });
}

}  // namespace fiscus::inline v0

#endif
