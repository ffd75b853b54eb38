// SPDX-License-Identifier: BSL-1.0
// Rates in per cent and differences of rates in percentage points, in the styles of offices and
// newspapers; exchange rates.
#ifndef FISCUS_TEXT_WRITE_RATE_HPP
#define FISCUS_TEXT_WRITE_RATE_HPP

#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/exchange.hpp>
#include <fiscus/text/write.hpp>

#include <string>
#include <string_view>

namespace fiscus::inline v0 {

/// How a rate is written in per cent.
///
///     to_text(rate, {.places = 1, .mode = rounding::half_even})   // "+22.8%"
struct percent_style {
  int places = 0;  ///< how many digits stand after the point, 0 to 9
  /// For places that are too few. `unnecessary` throws `inexact`.
  rounding mode = rounding::unnecessary;
  plus_sign plus = plus_sign::always;
  std::string_view unit = "%";  ///< what stands behind the number: "%", " %", " per cent"
};

namespace detail {

/// Calls `rounded<Places>()` for the number of places, and returns its text.
template <int Places = 0>
std::string text_with_places(int places, plus_sign plus, auto rounded) {
  if constexpr (Places == 10) {
    throw invalid_value(
        message().add("expected 0 to 9 digits after the point, not ").add_number(places));
  } else {
    if (places == Places) return to_text(rounded.template operator()<Places>(), plus);
    return text_with_places<Places + 1>(places, plus, rounded);
  }
}

}  // namespace detail

/// Returns a rate in per cent. Throws `inexact` if digits would be lost and no mode is named,
/// `overflow` if the number does not fit 64 bits, and `invalid_value` for other places than 0 to 9.
template <class Quotient>
[[nodiscard]] std::string to_text(const basic_growth_rate<Quotient>& rate,
                                  const percent_style& style) {
  const auto rounded = [&]<int Places>() { return percent<Places>(rate, style.mode); };
  return detail::text_with_places(style.places, style.plus, rounded).append(style.unit);
}
[[nodiscard]] inline std::string to_text(compound_rate rate, const percent_style& style) {
  const auto rounded = [&]<int Places>() { return percent<Places>(rate, style.mode); };
  return detail::text_with_places(style.places, style.plus, rounded).append(style.unit);
}
/// Returns a part of one in per cent: a share.
[[nodiscard]] inline std::string to_text(ratio part_of_one, const percent_style& style) {
  const auto rounded = [&]<int Places>() { return percent<Places>(part_of_one, style.mode); };
  return detail::text_with_places(style.places, style.plus, rounded).append(style.unit);
}

/// How a difference of rates is written in percentage points.
struct points_style {
  int places = 0;  ///< how many digits stand after the point, 0 to 9
  /// For places that are too few. `unnecessary` throws `inexact`.
  rounding mode = rounding::unnecessary;
  plus_sign plus = plus_sign::always;
  std::string_view unit = " percentage points";  ///< what stands behind the number
};

/// Returns a difference of rates in percentage points. Throws as above.
[[nodiscard]] inline std::string to_text(const percentage_points& of, const points_style& style) {
  const auto rounded = [&]<int Places>() { return points<Places>(of, style.mode); };
  return detail::text_with_places(style.places, style.plus, rounded).append(style.unit);
}

/// Returns a compound rate as the power that it is: "(27/8)^(1/3) - 1". For a percentage give a
/// style.
[[nodiscard]] inline std::string to_text(compound_rate rate) {
  const std::string total = to_text(rate.total());
  const std::string exponent = to_text(ratio(rate.power(), rate.degree()));
  const auto in_brackets = [](const std::string& text) {
    return text.find('/') == std::string::npos ? text : '(' + text + ')';
  };
  return in_brackets(total) + '^' + in_brackets(exponent) + " - 1";
}

/// Returns a difference of rates exactly: "+5/2 percentage points".
[[nodiscard]] inline std::string to_text(const percentage_points& of) {
  return detail::with_sign(to_text(of.value() * big_ratio(ratio(100))), plus_sign::always) +
         " percentage points";
}

namespace detail {

inline std::string quotation(const currency& from, std::string_view number, const currency& to) {
  return std::string("1 ").append(from.name()).append(" = ").append(number) + ' ' +
         std::string(to.name());
}

}  // namespace detail

/// Returns an exchange rate as "1 USD = 278.123400 PKR".
template <currency From, currency To, int Digits>
[[nodiscard]] std::string to_text(exchange_rate<From, To, Digits> rate) {
  return detail::quotation(From, to_text(rate.value()), To);
}

}  // namespace fiscus::inline v0

#endif
