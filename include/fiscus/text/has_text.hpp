// SPDX-License-Identifier: BSL-1.0
// The types that streams, std::format and {fmt} print. A type is printed because it is listed here,
// or because you list it, and never because it converts to one that is.
#ifndef FISCUS_TEXT_HAS_TEXT_HPP
#define FISCUS_TEXT_HAS_TEXT_HPP

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
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/text/period_text.hpp>
#include <fiscus/text/write.hpp>
#include <fiscus/text/write_answer.hpp>
#include <fiscus/text/write_figure.hpp>
#include <fiscus/text/write_money.hpp>
#include <fiscus/text/write_rate.hpp>
#include <fiscus/text/write_series.hpp>

#include <string>
#include <string_view>
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
inline constexpr bool is_printed<growth_rate> = true;
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
template <class Period, class Value>
inline constexpr bool is_printed_series =
    has_label<Period> &&
    (is_printed<Value> || std::is_arithmetic_v<Value>)&&detail::written_cell<Value>;
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
