// SPDX-License-Identifier: BSL-1.0
// Exchange rates, whose direction is part of the type.
#ifndef FISCUS_MONEY_EXCHANGE_HPP
#define FISCUS_MONEY_EXCHANGE_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/literal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/scaled.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/money.hpp>

#include <compare>
#include <cstdint>
#include <string_view>

namespace fiscus {

/// How much of To is given for one of From, with digits of its own: an amount of many millions
/// needs more of them than a cent has.
///
///     constexpr exchange_rate<USD, PKR> rate{"278.1234"};
///     convert(money<USD>{"3.8 billion"}, rate, rounding::half_even)   // PKR 1056868920000.00
template <currency From, currency To, int Digits = 6>
class exchange_rate {
 public:
  using value_type = decimal<Digits>;

  /// The rate that a literal says; one that is malformed or not above zero does not compile.
  explicit constexpr exchange_rate(literal<exchange_rate> text) noexcept
      : exchange_rate(text.value) {}

  /// `value` of To for one of From. Throws `invalid_value` unless it is above zero.
  explicit constexpr exchange_rate(value_type value) : value_(value) {
    if (sign(value) <= 0) throw invalid_value("an exchange rate is above zero");
  }

  /// The rate that `text` says, a number with at most Digits digits after the point. Throws
  /// `parse_error`, and `invalid_value` unless it is above zero.
  [[nodiscard]] static constexpr exchange_rate from_text(std::string_view text) {
    return exchange_rate(value_type::from_text(text));
  }

  [[nodiscard]] constexpr value_type value() const noexcept { return value_; }

  /// How much of From is given for one of To, with `To_digits` digits, rounded under `mode`. There
  /// and back again is seldom exact: keep the rate that was published.
  template <int InverseDigits = Digits>
  [[nodiscard]] constexpr exchange_rate<To, From, InverseDigits> inverse(rounding mode) const {
    return exchange_rate<To, From, InverseDigits>(
        divide<InverseDigits>(decimal<0>::from_units(1), value_, mode));
  }

  [[nodiscard]] friend constexpr bool operator==(exchange_rate, exchange_rate) = default;
  [[nodiscard]] friend constexpr auto operator<=>(exchange_rate, exchange_rate) = default;

 private:
  value_type value_;
};

/// An amount in another currency: amount × rate, rounded once under `mode` to the minor unit of To,
/// or to `ToDigits` digits. Throws `overflow` if it does not fit.
template <currency From, currency To, int Digits, int RateDigits, int ToDigits = To.minor_digits>
[[nodiscard]] constexpr money<To, ToDigits> convert(money<From, Digits> amount,
                                                    exchange_rate<From, To, RateDigits> rate,
                                                    rounding mode) {
  return money<To, ToDigits>(multiply<ToDigits>(amount.amount(), rate.value(), mode));
}

/// Two rates one after the other, as a cross rate is computed; both legs are kept.
template <currency From, currency Through, currency To, int FirstDigits, int SecondDigits>
struct cross_rate {
  exchange_rate<From, Through, FirstDigits> first;
  exchange_rate<Through, To, SecondDigits> second;

  /// The rate from the first currency to the last, exactly; it has the digits of both legs. Throws
  /// `overflow` if it does not fit.
  [[nodiscard]] constexpr exchange_rate<From, To, FirstDigits + SecondDigits> exact() const {
    return exchange_rate<From, To, FirstDigits + SecondDigits>(first.value() * second.value());
  }

  /// The same rounded to Digits digits under `mode`.
  template <int Digits>
  [[nodiscard]] constexpr exchange_rate<From, To, Digits> rounded(rounding mode) const {
    return exchange_rate<From, To, Digits>(multiply<Digits>(first.value(), second.value(), mode));
  }

  [[nodiscard]] friend constexpr bool operator==(cross_rate, cross_rate) = default;
};

/// The cross rate from the first currency to the last: dollars to rupees and rupees to dirhams.
template <currency From, currency Through, currency To, int FirstDigits, int SecondDigits>
[[nodiscard]] constexpr cross_rate<From, Through, To, FirstDigits, SecondDigits> compose(
    exchange_rate<From, Through, FirstDigits> from, exchange_rate<Through, To, SecondDigits> to) {
  return {from, to};
}

}  // namespace fiscus

#endif
