// SPDX-License-Identifier: BSL-1.0
// An exact decimal number with a fixed number of digits after the point.
#ifndef FISCUS_EXACT_DECIMAL_HPP
#define FISCUS_EXACT_DECIMAL_HPP

#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/limits.hpp>
#include <fiscus/exact/literal.hpp>
#include <fiscus/exact/number_text.hpp>
#include <fiscus/exact/numeral.hpp>
#include <fiscus/exact/parsed.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/scaled.hpp>
#include <fiscus/exact/sum.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// A whole number of units of 10^−Digits. Arithmetic is exact or throws `overflow`.
///
///     constexpr decimal<2> price{"12.50"};
///     static_assert(price * decimal<1>{"0.1"} == decimal<3>{"1.250"});
template <int Digits, signed_integer Rep = std::int64_t>
class decimal {
  static_assert(Digits >= 0, "the digits after the point are counted from 0");
  static_assert(Digits <= detail::decimal_digits<Rep>,
                "a decimal with so many digits after the point needs a wider integer, such as "
                "int128, and with more than 38 there is none");

 public:
  /// How many digits stand after the point.
  static constexpr int digits = Digits;
  /// The integer that counts the units.
  using rep = Rep;

  /// Zero.
  constexpr decimal() = default;

  /// The number that a literal says: `decimal<2>{"-12.50"}`. One that is malformed, too long or too
  /// large does not compile.
  explicit constexpr decimal(literal<decimal> text) noexcept : decimal(text.value) {}

  /// The number of `units` × 10^−Digits.
  template <fits_into<Rep> Whole>
  [[nodiscard]] static constexpr decimal from_units(Whole units) noexcept {
    decimal result;
    result.units_ = units;
    return result;
  }

  /// The number that `text` says: [+|-] digits [. digits]; with other options in other marks, with
  /// a scale word, in words. Throws `parse_error` if it is anything else, has more than Digits
  /// digits after the point, or is too large.
  [[nodiscard]] static constexpr decimal from_text(std::string_view text,
                                                   const number_options& options = plain_digits) {
    return try_from_text(text, options).value_in(text);
  }

  /// The same without throwing.
  [[nodiscard]] static constexpr parsed<decimal> try_from_text(
      std::string_view text, const number_options& options = plain_digits) {
    const auto units = detail::try_read_units<Rep>(text, Digits, options);
    if (!units) return units.failure();
    return from_units(*units);
  }

  /// The number in units of 10^−Digits.
  [[nodiscard]] constexpr Rep units() const noexcept { return units_; }

  /// The same number with `To` digits after the point. Where digits are lost, under `mode`. Throws
  /// `overflow`, and `inexact` under `rounding::unnecessary`.
  template <int To>
  [[nodiscard]] constexpr decimal<To, Rep> rescale(rounding mode) const {
    if constexpr (To >= Digits)
      return decimal<To, Rep>::from_units(checked_multiply(units_, power_of_ten<Rep>(To - Digits)));
    else
      return decimal<To, Rep>::from_units(divide(units_, power_of_ten<Rep>(Digits - To), mode));
  }

  /// The number with `To` digits after the point, under `mode`, and what was dropped, which added
  /// to it gives the number again: 1.25 is 1.3 and −0.05.
  template <int To>
    requires(To <= Digits)
  [[nodiscard]] constexpr auto split(rounding mode) const {
    struct parts {
      decimal<To, Rep> kept;
      decimal dropped;
    };
    // What was dropped is found from the remainder: kept itself may not fit with all digits.
    const Rep unit = power_of_ten<Rep>(Digits - To);
    const auto kept = rescale<To>(mode);
    const auto carried = static_cast<Rep>(kept.units() - units_ / unit);
    return parts{kept, from_units(static_cast<Rep>(units_ % unit - carried * unit))};
  }

  /// The same number with at least as many digits after the point, which loses nothing.
  template <int To>
    requires(To >= Digits)
  [[nodiscard]] constexpr decimal<To, Rep> rescale() const {
    return rescale<To>(rounding::unnecessary);
  }

  [[nodiscard]] constexpr decimal operator+() const noexcept { return *this; }
  [[nodiscard]] constexpr decimal operator-() const { return from_units(checked_negate(units_)); }

  [[nodiscard]] friend constexpr decimal operator+(decimal a, decimal b) {
    return from_units(checked_add(a.units_, b.units_));
  }
  [[nodiscard]] friend constexpr decimal operator-(decimal a, decimal b) {
    return from_units(checked_subtract(a.units_, b.units_));
  }
  template <fits_into<Rep> Whole>
  [[nodiscard]] friend constexpr decimal operator*(decimal a, Whole factor) {
    return from_units(checked_multiply(a.units_, Rep{factor}));
  }
  template <fits_into<Rep> Whole>
  [[nodiscard]] friend constexpr decimal operator*(Whole factor, decimal a) {
    return a * factor;
  }

  constexpr decimal& operator+=(decimal other) { return *this = *this + other; }
  constexpr decimal& operator-=(decimal other) { return *this = *this - other; }

  /// The exact product; it has the digits of both.
  template <int Other>
  [[nodiscard]] constexpr decimal<Digits + Other, Rep> operator*(decimal<Other, Rep> other) const {
    return decimal<Digits + Other, Rep>::from_units(checked_multiply(units_, other.units()));
  }

  /// a divided by a whole number, with the same digits, under `mode`.
  template <signed_integer Whole>
  [[nodiscard]] friend constexpr decimal divide(decimal a, Whole divisor, rounding mode) {
    return from_units(divide(a.units_, divisor, mode));
  }

  /// The sum of all values, of none of them zero. Throws `overflow` only if the sum itself does not
  /// fit, whatever the order.
  [[nodiscard]] friend constexpr decimal total(std::span<const decimal> values) {
    return from_units(narrow<Rep>(exact_sum(values, [](const decimal& d) { return d.units_; })));
  }

  /// How often b goes into a as a whole number, cut towards zero.
  [[nodiscard]] friend constexpr Rep divide_integer(decimal a, decimal b) {
    return divide(a.units_, b.units_, rounding::down);
  }

  /// The remainder of that division: a − b × divide_integer(a, b), with the sign of a.
  [[nodiscard]] friend constexpr decimal remainder(decimal a, decimal b) {
    if (b.units_ == -1) return {};  // for which the smallest value has no quotient
    return a - b * divide_integer(a, b);
  }

  /// |a|. Throws `overflow` for the smallest value.
  [[nodiscard]] friend constexpr decimal abs(decimal a) { return a.units_ < 0 ? -a : a; }

  /// −1, 0 or 1.
  [[nodiscard]] friend constexpr int sign(decimal a) noexcept {
    return a.units_ < 0 ? -1 : a.units_ > 0 ? 1 : 0;
  }

  /// a / b exactly. Throws `division_by_zero`, and `overflow` if the quotient in lowest terms does
  /// not fit.
  [[nodiscard]] friend constexpr ratio quotient(decimal a, decimal b) {
    return quotient(a.units_, b.units_);
  }

  [[nodiscard]] friend constexpr bool operator==(decimal, decimal) = default;
  [[nodiscard]] friend constexpr auto operator<=>(decimal, decimal) = default;

 private:
  Rep units_ = 0;
};

/// a × b with To digits after the point, rounded once under `mode`. Throws `overflow` if it does
/// not fit, and `inexact` under `rounding::unnecessary`.
template <int To, int A, int B, signed_integer Rep>
[[nodiscard]] constexpr decimal<To, Rep> multiply(decimal<A, Rep> a, decimal<B, Rep> b,
                                                  rounding mode) {
  if constexpr (A + B <= To)
    return (a * b).template rescale<To>();
  else
    return decimal<To, Rep>::from_units(multiply_scaled(a.units(), b.units(), A + B - To, mode));
}

/// a / b with To digits after the point, rounded once under `mode`. Throws `division_by_zero`,
/// `overflow` if it does not fit, and `inexact` under `rounding::unnecessary`.
template <int To, int A, int B, signed_integer Rep>
[[nodiscard]] constexpr decimal<To, Rep> divide(decimal<A, Rep> a, decimal<B, Rep> b,
                                                rounding mode) {
  return decimal<To, Rep>::from_units(divide_scaled(a.units(), b.units(), To + B - A, mode));
}

/// `value` with `places` digits after the point, under `mode`; the places behind them become zeros.
/// Negative places round to tens, hundreds, thousands. Throws `overflow`, and `inexact` under
/// `rounding::unnecessary`.
template <int Digits, signed_integer Rep>
[[nodiscard]] constexpr decimal<Digits, Rep> quantize(decimal<Digits, Rep> value, int places,
                                                      rounding mode) {
  if (places >= Digits) return value;
  // The unit may be so large that every value is nearest to zero of it.
  if (places < Digits - detail::decimal_digits<int128>) {
    const auto rest = sign(value) == 0 ? remainder_kind::none : remainder_kind::below_half;
    if (rounded(cut_number<Rep>{sign(value) < 0, 0, rest}, mode) != 0)
      throw overflow("the rounded number is too large for its integer");
    return {};
  }
  const int128 unit = power_of_ten<int128>(Digits - places);
  const int128 count = divide(int128{value.units()}, unit, mode);
  return decimal<Digits, Rep>::from_units(narrow<Rep>(checked_multiply(count, unit)));
}

/// `value` as a decimal with Digits digits, under `mode`. Throws `overflow`, and `inexact` under
/// `rounding::unnecessary`.
template <int Digits>
[[nodiscard]] constexpr decimal<Digits> round(ratio value, rounding mode) {
  return decimal<Digits>::from_units(
      divide_scaled(value.numerator(), value.denominator(), Digits, mode));
}

}  // namespace fiscus::inline v0

template <int Digits, class Rep>
struct std::hash<fiscus::decimal<Digits, Rep>> {
  [[nodiscard]] std::size_t operator()(fiscus::decimal<Digits, Rep> value) const noexcept {
    return fiscus::hash_of(value.units());
  }
};

template <int Digits, class Rep>
class std::numeric_limits<fiscus::decimal<Digits, Rep>>
    : public fiscus::exact_limits<fiscus::decimal<Digits, Rep>, Rep,
                                  fiscus::decimal<Digits, Rep>::template from_units<Rep>> {};

#include <fiscus/detail/macros_on.hpp>

#endif
