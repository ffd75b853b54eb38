// SPDX-License-Identifier: BSL-1.0
// Exchange rates, whose direction is part of the type.
#ifndef FISCUS_MONEY_EXCHANGE_HPP
#define FISCUS_MONEY_EXCHANGE_HPP

#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/literal.hpp>
#include <fiscus/exact/number_text.hpp>
#include <fiscus/exact/numeral.hpp>
#include <fiscus/exact/parsed.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/scaled.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/money.hpp>

#include <compare>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

namespace detail {

/// The rate of a rounded value. Throws `invalid_value` if it was rounded to zero.
template <class Rate>
constexpr Rate rate_with_digits(std::string_view what, typename Rate::value_type value) {
  if (sign(value) == 0)
    throw invalid_value(message()
                            .add("nothing is left of ")
                            .add(what)
                            .add(" with ")
                            .add_number(Rate::value_type::digits)
                            .add(" digits after the point"));
  return Rate(value);
}

}  // namespace detail

/// How much of To is given for one of From, with digits of its own: an amount of many millions
/// needs more of them than a cent has.
///
///     constexpr exchange_rate<USD, PKR> rate{"278.1234"};
///     convert(money<USD>{"3.8 billion"}, rate, rounding::half_even)   // PKR 1056868920000.00
///     convert(money<PKR>{"1056868920000"}, rate, rounding::half_even)   // USD 3800000000.00
template <currency From, currency To, int Digits = 6>
class exchange_rate {
 public:
  using value_type = decimal<Digits>;

  /// One for one, so that series and panels can hold rates.
  constexpr exchange_rate() noexcept
      : value_(value_type::from_units(power_of_ten<std::int64_t>(Digits))) {}

  /// The rate that a literal says; one that is malformed or not above zero does not compile.
  explicit constexpr exchange_rate(literal<exchange_rate> text) noexcept
      : exchange_rate(text.value) {}

  /// `value` of To for one of From. Throws `invalid_value` unless it is above zero.
  explicit constexpr exchange_rate(value_type value) : value_(value) {
    if (sign(value) <= 0) throw invalid_value("an exchange rate is above zero");
  }

  /// The rate that `text` says, which is quoted for `units` of From: for one of them, or for 100 or
  /// 10,000 as with yen and rupiah. No digit is lost: 0.6437 for 100 is 0.006437 for one. Throws
  /// `parse_error` if the rate for one has more than Digits digits, and `invalid_value` unless it
  /// is above zero and `units` is a power of ten.
  ///
  ///     exchange_rate<JPY, USD>::from_text("0.6437", 100)
  [[nodiscard]] static constexpr exchange_rate from_text(std::string_view text,
                                                         std::int64_t units = 1) {
    return exchange_rate(value_from(text, units).value_in(text));
  }

  /// The same without throwing because of the text.
  [[nodiscard]] static constexpr parsed<exchange_rate> try_from_text(std::string_view text,
                                                                     std::int64_t units = 1) {
    const auto value = value_from(text, units);
    if (!value) return value.failure();
    if (sign(*value) <= 0) return parse_failure("a rate above zero", 0);
    return exchange_rate(*value);
  }

  /// The rate that is quoted as `value` for `units` of From. Throws `inexact` if the rate for one
  /// has more than Digits digits, and `invalid_value` unless both are above zero.
  template <int QuotedDigits>
  [[nodiscard]] static constexpr exchange_rate quoted_for(std::int64_t units,
                                                          decimal<QuotedDigits> value) {
    if (units <= 0)
      throw invalid_value(detail::message()
                              .add("expected a rate for at least one unit, not for ")
                              .add_number(units));
    return exchange_rate(
        divide<Digits>(value, decimal<0>::from_units(units), rounding::unnecessary));
  }

  /// How much of To is given for one of From.
  [[nodiscard]] constexpr value_type value() const noexcept { return value_; }

  /// How much of From is given for one of To, with InverseDigits digits, rounded under `mode`, for
  /// display: `inverse<8>(mode)`. To convert an amount of To, `convert` takes the rate as it was
  /// published and loses nothing. Throws `invalid_value` if nothing is left of the inverse.
  template <int InverseDigits = -1>
  [[nodiscard]] constexpr auto inverse(rounding mode) const {
    static_assert(InverseDigits >= 0,
                  "say how many digits the inverse has, as in inverse<8>(mode); convert() needs no "
                  "inverse, it takes amounts of both currencies");
    if constexpr (InverseDigits >= 0)
      return detail::rate_with_digits<exchange_rate<To, From, InverseDigits>>(
          "the inverse", divide<InverseDigits>(decimal<0>::from_units(1), value_, mode));
  }

  [[nodiscard]] friend constexpr bool operator==(exchange_rate, exchange_rate) = default;
  [[nodiscard]] friend constexpr auto operator<=>(exchange_rate, exchange_rate) = default;

 private:
  static constexpr parsed<value_type> value_from(std::string_view text, std::int64_t units) {
    int zeros = 0;
    std::int64_t left = units;
    for (; left > 1 && left % 10 == 0; left /= 10) ++zeros;
    if (left != 1)
      throw invalid_value(detail::message()
                              .add("expected a rate for 1, 10, 100, ... units, not for ")
                              .add_number(units));
    const auto value = detail::try_read_units<std::int64_t>(text, Digits - zeros, plain_digits);
    if (!value) return value.failure();
    return value_type::from_units(*value);
  }

  value_type value_;
};

/// Amounts of Of can be converted at a rate from From to To: Of is one of these two currencies.
template <currency Of, currency From, currency To>
concept one_of_the_currencies = From != To && (Of == From || Of == To);

namespace detail {

template <currency Of, currency From, currency To>
inline constexpr currency other_currency = Of == From ? To : From;

/// `units` × 10^−`digits`.
template <signed_integer T>
struct scaled_units {
  T units;
  int digits;
};

/// Returns an amount times a rate, or divided by it, with `to_digits` digits.
template <signed_integer T>
constexpr T converted(scaled_units<T> amount, bool times, scaled_units<T> rate, int to_digits,
                      rounding mode) {
  if (!times)
    return divide_scaled(amount.units, rate.units, to_digits + rate.digits - amount.digits, mode);
  const int lost = amount.digits + rate.digits - to_digits;
  if (lost >= 0) return multiply_scaled(amount.units, rate.units, lost, mode);
  return checked_multiply(checked_multiply(amount.units, rate.units), power_of_ten<T>(-lost));
}

}  // namespace detail

/// An amount in the other currency of a rate, with ToDigits digits: amount × rate for an amount of
/// From, amount ÷ rate for one of To, rounded once under `mode`. Throws `overflow` if it does not
/// fit, and `inexact` under `rounding::unnecessary`.
///
///     convert<4>(money<PKR>{"100"}, exchange_rate<USD, PKR>{"278.1234"}, rounding::half_even)
template <int ToDigits, currency Of, int Digits, signed_integer Rep, currency From, currency To,
          int RateDigits>
  requires one_of_the_currencies<Of, From, To>
[[nodiscard]] constexpr money<detail::other_currency<Of, From, To>, ToDigits, Rep> convert(
    money<Of, Digits, Rep> amount, exchange_rate<From, To, RateDigits> rate, rounding mode) {
  using wide = std::conditional_t<fits_into<Rep, std::int64_t>, std::int64_t, Rep>;
  return money<detail::other_currency<Of, From, To>, ToDigits, Rep>::from_minor(
      narrow<Rep>(detail::converted<wide>({amount.minor(), Digits}, Of == From,
                                          {rate.value().units(), RateDigits}, ToDigits, mode)));
}

/// The same to the minor unit of the other currency.
///
///     convert(money<PKR>{"278.12"}, exchange_rate<USD, PKR>{"278.1234"}, rounding::half_even)
template <currency Of, int Digits, signed_integer Rep, currency From, currency To, int RateDigits>
  requires one_of_the_currencies<Of, From, To>
[[nodiscard]] constexpr auto convert(money<Of, Digits, Rep> amount,
                                     exchange_rate<From, To, RateDigits> rate, rounding mode) {
  return convert<detail::other_currency<Of, From, To>.minor_digits>(amount, rate, mode);
}

/// Two rates one after the other, as a cross rate is computed; both legs are kept.
template <currency From, currency Through, currency To, int FirstDigits, int SecondDigits>
struct cross_rate {
  exchange_rate<From, Through, FirstDigits> first;
  exchange_rate<Through, To, SecondDigits> second;

  /// The rate from the first currency to the last, exactly; it has the digits of both legs, which
  /// are 18 together at most. Throws `overflow` if it does not fit.
  [[nodiscard]] constexpr auto exact() const {
    constexpr int together = FirstDigits + SecondDigits;
    static_assert(together <= detail::decimal_digits<std::int64_t>,
                  "a rate has 18 digits at most, and both legs have more together: take "
                  "rounded<Digits>(mode), or convert() with the cross rate, which loses nothing");
    if constexpr (together <= detail::decimal_digits<std::int64_t>)
      return exchange_rate<From, To, together>(first.value() * second.value());
  }

  /// The same rounded to Digits digits under `mode`. Throws `invalid_value` if nothing is left of
  /// it, and `overflow` if it does not fit.
  template <int Digits>
  [[nodiscard]] constexpr exchange_rate<From, To, Digits> rounded(rounding mode) const {
    return detail::rate_with_digits<exchange_rate<From, To, Digits>>(
        "the cross rate", multiply<Digits>(first.value(), second.value(), mode));
  }

  [[nodiscard]] friend constexpr bool operator==(cross_rate, cross_rate) = default;
};

/// The cross rate from the first currency to the last: dollars to rupees and rupees to dirhams.
template <currency From, currency Through, currency To, int FirstDigits, int SecondDigits>
[[nodiscard]] constexpr cross_rate<From, Through, To, FirstDigits, SecondDigits> cross(
    exchange_rate<From, Through, FirstDigits> from, exchange_rate<Through, To, SecondDigits> to) {
  return {from, to};
}

/// An amount of the first or the last currency in the other one, through both legs exactly, with
/// ToDigits digits, rounded once under `mode`. Throws as with one rate.
template <int ToDigits, currency Of, int Digits, signed_integer Rep, currency From,
          currency Through, currency To, int FirstDigits, int SecondDigits>
  requires one_of_the_currencies<Of, From, To>
[[nodiscard]] constexpr money<detail::other_currency<Of, From, To>, ToDigits, Rep> convert(
    money<Of, Digits, Rep> amount, cross_rate<From, Through, To, FirstDigits, SecondDigits> rate,
    rounding mode) {
  const int128 both = int128{rate.first.value().units()} * rate.second.value().units();
  return money<detail::other_currency<Of, From, To>, ToDigits, Rep>::from_minor(
      narrow<Rep>(detail::converted<int128>({amount.minor(), Digits}, Of == From,
                                            {both, FirstDigits + SecondDigits}, ToDigits, mode)));
}

/// The same to the minor unit of the other currency.
template <currency Of, int Digits, signed_integer Rep, currency From, currency Through, currency To,
          int FirstDigits, int SecondDigits>
  requires one_of_the_currencies<Of, From, To>
[[nodiscard]] constexpr auto convert(money<Of, Digits, Rep> amount,
                                     cross_rate<From, Through, To, FirstDigits, SecondDigits> rate,
                                     rounding mode) {
  return convert<detail::other_currency<Of, From, To>.minor_digits>(amount, rate, mode);
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
