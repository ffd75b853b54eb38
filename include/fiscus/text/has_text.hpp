// SPDX-License-Identifier: BSL-1.0
// The types that streams, std::format and {fmt} print. A type is printed because it is listed here,
// or because you list it, and never because it converts to one that is.
#ifndef FISCUS_TEXT_HAS_TEXT_HPP
#define FISCUS_TEXT_HAS_TEXT_HPP

#include <fiscus/claims/finding.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/figures/short_text.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/exchange.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/fixed_series.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/partial.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/text/period_text.hpp>
#include <fiscus/text/write.hpp>
#include <fiscus/text/write_answer.hpp>
#include <fiscus/text/write_figure.hpp>
#include <fiscus/text/write_finding.hpp>
#include <fiscus/text/write_money.hpp>
#include <fiscus/text/write_rate.hpp>
#include <fiscus/text/write_results.hpp>
#include <fiscus/text/write_series.hpp>

#include <cstddef>
#include <type_traits>

namespace fiscus::inline v0 {

/// Whether values of a type are printed as `to_text` writes them. For a type of your own with a
/// `to_text` beside it, say so before the first use:
///
///     template <>
///     inline constexpr bool fiscus::is_printed<acme::yield> = true;
template <class T>
inline constexpr bool is_printed = false;

template <has_label P>
inline constexpr bool is_printed<P> = true;
template <int Digits, class Rep>
inline constexpr bool is_printed<decimal<Digits, Rep>> = true;
template <>
inline constexpr bool is_printed<ratio> = true;
template <>
inline constexpr bool is_printed<big_integer> = true;
template <>
inline constexpr bool is_printed<big_ratio> = true;
template <class Quotient>
inline constexpr bool is_printed<basic_growth_rate<Quotient>> = true;
template <>
inline constexpr bool is_printed<percentage_points> = true;
template <>
inline constexpr bool is_printed<compound_rate> = true;
template <currency Currency, int Digits, class Rep>
inline constexpr bool is_printed<money<Currency, Digits, Rep>> = true;
template <>
inline constexpr bool is_printed<any_money> = true;
template <auto Unit>
inline constexpr bool is_printed<estimate<Unit>> = true;
template <auto Unit>
inline constexpr bool is_printed<figure<Unit>> = true;
template <>
inline constexpr bool is_printed<any_figure> = true;
template <>
inline constexpr bool is_printed<short_text> = true;
template <>
inline constexpr bool is_printed<interval> = true;

template <currency From, currency To, int Digits>
inline constexpr bool is_printed<exchange_rate<From, To, Digits>> = true;
template <class T>
inline constexpr bool is_printed<answer<T>> = is_printed<T>&& detail::written_in<T>;
template <enum_with_words E>
inline constexpr bool is_printed<E> = true;
template <>
inline constexpr bool is_printed<finding> = true;

template <>
inline constexpr bool is_printed<currency> = true;
template <>
inline constexpr bool is_printed<scale> = true;
template <>
inline constexpr bool is_printed<years> = true;
template <>
inline constexpr bool is_printed<quantity> = true;
template <>
inline constexpr bool is_printed<statement_id> = true;
template <>
inline constexpr bool is_printed<correction> = true;
template <>
inline constexpr bool is_printed<repair> = true;
template <>
inline constexpr bool is_printed<withdrawn_currency> = true;
template <>
inline constexpr bool is_printed<hijri_date> = true;
template <>
inline constexpr bool is_printed<money_bag> = true;
template <>
inline constexpr bool is_printed<parse_failure> = true;
template <>
inline constexpr bool is_printed<ranking> = true;
template <>
inline constexpr bool is_printed<yearly_rate_change> = true;
template <>
inline constexpr bool is_printed<currency_effect> = true;
template <detail::written_in Money>
inline constexpr bool is_printed<allocation<Money>> = true;
template <currency From, currency Through, currency To, int FirstDigits, int SecondDigits>
inline constexpr bool is_printed<cross_rate<From, Through, To, FirstDigits, SecondDigits>> = true;
template <has_label P>
inline constexpr bool is_printed<period_range<P>> = true;
template <detail::written_in T>
inline constexpr bool is_printed<parsed<T>> = true;
template <has_label P>
inline constexpr bool is_printed<run<P>> = true;
template <has_label P>
inline constexpr bool is_printed<unmatched<P>> = true;
template <detail::written_in Value>
inline constexpr bool is_printed<peer_values<Value>> = true;
template <detail::written_cell V>
inline constexpr bool is_printed<balance_change<V>> = true;
template <detail::written_cell Label>
inline constexpr bool is_printed<level_contribution<Label>> = true;
template <detail::written_cell V>
inline constexpr bool is_printed<remaining_need<V>> = true;
template <detail::written_in Result>
inline constexpr bool is_printed<common_growth<Result>> = true;
template <has_label P, detail::written_cell Value, detail::written_cell Label>
inline constexpr bool is_printed<discrepancy<P, Value, Label>> = true;
template <has_label P, detail::written_cell Label>
inline constexpr bool is_printed<unchecked_total<P, Label>> = true;
template <has_label P, detail::written_cell Value>
inline constexpr bool is_printed<release<P, Value>> = true;
template <has_label P, detail::written_cell Value>
inline constexpr bool is_printed<revision_step<P, Value>> = true;
template <has_label P, detail::written_cell Value>
inline constexpr bool is_printed<vintages<P, Value>> = true;
template <detail::written_cell V>
inline constexpr bool is_printed<revision_summary<V>> = true;
template <has_label P, detail::written_cell Value>
inline constexpr bool is_printed<observation<P, Value>> = true;

template <detail::written_cell Value>
inline constexpr bool is_printed<partial_value<Value>> = true;

template <class Period, class Value>
inline constexpr bool is_printed_series =
    has_label<Period> &&
    (is_printed<Value> || std::is_arithmetic_v<Value>)&&detail::written_cell<Value>;
template <class Period, class Value, std::size_t Capacity>
inline constexpr bool is_printed<fixed_series<Period, Value, Capacity>> =
    is_printed_series<Period, Value>;
template <class Period, class Value>
inline constexpr bool is_printed<series<Period, Value>> = is_printed_series<Period, Value>;
template <class Period, class Value>
inline constexpr bool is_printed<series_view<Period, Value>> = is_printed_series<Period, Value>;
template <class Period, class Value, class Label>
inline constexpr bool is_printed<panel<Period, Value, Label>> =
    is_printed_series<Period, Value>&& detail::written_cell<Label>;
template <class Period, class Value, class Label>
inline constexpr bool is_printed<panel_view<Period, Value, Label>> =
    is_printed_series<Period, Value>&& detail::written_cell<Label>;

/// A type that is printed.
template <class T>
concept has_text = is_printed<T>;

}  // namespace fiscus::inline v0

#endif
