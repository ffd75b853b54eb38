// SPDX-License-Identifier: BSL-1.0
// An exact amount of one currency.
#ifndef FISCUS_MONEY_MONEY_HPP
#define FISCUS_MONEY_MONEY_HPP

#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/limits.hpp>
#include <fiscus/exact/literal.hpp>
#include <fiscus/exact/numeral.hpp>
#include <fiscus/exact/parsed.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/exact/sum.hpp>
#include <fiscus/money/amount_reader.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/iso4217.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// An amount of Currency with Digits digits after the point. Arithmetic is exact or throws
/// `overflow`; amounts of different currencies do not meet: such a program does not compile.
///
///     constexpr money<USD> fy24{"3.223 billion"};
///     static_assert(fy24 - money<USD>{"298 million"} == money<USD>{"USD 2.925 billion"});
template <currency Currency, int Digits = Currency.minor_digits, signed_integer Rep = std::int64_t>
class money {
  static_assert(Currency.is_well_formed(), "a currency has a code of three capital letters");
  static_assert(Digits >= 0 || Currency.minor_digits != no_minor_unit,
                "this currency has no minor unit: say how many digits, as in money<XAU, 6>");

 public:
  /// The amount without its currency.
  using amount_type = decimal<Digits, Rep>;

  /// Nothing.
  constexpr money() = default;

  /// The amount that a literal says, as `from_text` reads it. One that is malformed, names another
  /// currency or has too many digits does not compile.
  explicit constexpr money(literal<money> text) noexcept : money(text.value) {}

  /// `amount` of the currency.
  explicit constexpr money(amount_type amount) noexcept : amount_(amount) {}

  /// The amount that `text` says: [mark] number [mark], as in "USD 3.223 billion", "437 million",
  /// "$437mn", "-12.50", "(12.50)", "1,234.50 USD", "half a million dollars". At most one mark: the
  /// code, a symbol or a name of the currency (see money/symbol.hpp). Throws `parse_error` for
  /// anything else, for another currency, for more digits than the amount has, and for one that is
  /// too large.
  [[nodiscard]] static constexpr money from_text(std::string_view text,
                                                 const number_options& options = {}) {
    return try_from_text(text, options).value_in(text);
  }

  /// The same where the heading has said the unit, "in USD million": a scale word in the text is
  /// then refused.
  [[nodiscard]] static constexpr money from_text(std::string_view text, scale unit) {
    return from_text(text, number_options{.unit = unit});
  }

  /// The same without throwing.
  [[nodiscard]] static constexpr parsed<money> try_from_text(std::string_view text,
                                                             const number_options& options = {}) {
    const auto units = detail::try_read_amount<Rep>(text, Currency, Digits, options);
    if (!units) return units.failure();
    return from_minor(*units);
  }

  /// `units` of 10^−Digits: cents for `money<USD>`.
  template <fits_into<Rep> Whole>
  [[nodiscard]] static constexpr money from_minor(Whole units) noexcept {
    return money(amount_type::from_units(units));
  }

  /// The amount in units of 10^−Digits: cents for `money<USD>`.
  [[nodiscard]] constexpr Rep minor() const noexcept { return amount_.units(); }

  /// The amount without its currency.
  [[nodiscard]] constexpr amount_type amount() const noexcept { return amount_; }

  [[nodiscard]] constexpr money operator-() const { return money(-amount_); }

  [[nodiscard]] friend constexpr money operator+(money a, money b) {
    return money(a.amount_ + b.amount_);
  }
  [[nodiscard]] friend constexpr money operator-(money a, money b) {
    return money(a.amount_ - b.amount_);
  }
  template <fits_into<Rep> Whole>
  [[nodiscard]] friend constexpr money operator*(money a, Whole factor) {
    return money(a.amount_ * factor);
  }
  template <fits_into<Rep> Whole>
  [[nodiscard]] friend constexpr money operator*(Whole factor, money a) {
    return a * factor;
  }

  constexpr money& operator+=(money other) { return *this = *this + other; }
  constexpr money& operator-=(money other) { return *this = *this - other; }

  /// a divided by a whole number, to the minor unit under `mode`. Throws `division_by_zero`.
  template <signed_integer Whole>
  [[nodiscard]] friend constexpr money divide(money a, Whole divisor, rounding mode) {
    return money(divide(a.amount_, divisor, mode));
  }

  /// The sum of all amounts, of none of them nothing. Throws `overflow` only if the sum itself does
  /// not fit, whatever the order.
  [[nodiscard]] friend constexpr money total(std::span<const money> amounts) {
    return from_minor(narrow<Rep>(exact_sum(amounts, [](const money& m) { return m.minor(); })));
  }

  /// |a|. Throws `overflow` for the smallest amount.
  [[nodiscard]] friend constexpr money abs(money a) { return money(abs(a.amount_)); }

  /// −1, 0 or 1.
  [[nodiscard]] friend constexpr int sign(money a) noexcept { return sign(a.amount_); }

  /// The amount times a number, exactly; it has the digits of both.
  template <int Other>
  [[nodiscard]] constexpr money<Currency, Digits + Other, Rep> operator*(
      decimal<Other, Rep> factor) const {
    return money<Currency, Digits + Other, Rep>(amount_ * factor);
  }

  /// The amount times a number with as many digits as before, rounded once under `mode`.
  template <int Other>
  [[nodiscard]] friend constexpr money multiply(money a, decimal<Other, Rep> factor,
                                                rounding mode) {
    return money(multiply<Digits>(a.amount_, factor, mode));
  }

  /// The same amount with `To` digits. Where digits are lost, under `mode`. Throws `overflow`, and
  /// `inexact` under `rounding::unnecessary`.
  template <int To>
  [[nodiscard]] constexpr money<Currency, To, Rep> rescale(rounding mode) const {
    return money<Currency, To, Rep>(amount_.template rescale<To>(mode));
  }

  /// The same amount with at least as many digits, which loses nothing.
  template <int To>
    requires(To >= Digits)
  [[nodiscard]] constexpr money<Currency, To, Rep> rescale() const {
    return money<Currency, To, Rep>(amount_.template rescale<To>());
  }

  /// a / b exactly. Throws `division_by_zero`, and `overflow` if the quotient in lowest terms does
  /// not fit.
  [[nodiscard]] friend constexpr ratio quotient(money a, money b) {
    return quotient(a.amount_, b.amount_);
  }
  [[nodiscard]] friend constexpr ratio operator/(money a, money b) { return quotient(a, b); }

  [[nodiscard]] friend constexpr bool operator==(money, money) = default;
  [[nodiscard]] friend constexpr auto operator<=>(money, money) = default;

 private:
  amount_type amount_;
};

}  // namespace fiscus::inline v0

template <fiscus::currency Currency, int Digits, class Rep>
class std::numeric_limits<fiscus::money<Currency, Digits, Rep>>
    : public fiscus::exact_limits<fiscus::money<Currency, Digits, Rep>, Rep,
                                  fiscus::money<Currency, Digits, Rep>::template from_minor<Rep>> {
};

template <fiscus::currency Currency, int Digits, class Rep>
struct std::hash<fiscus::money<Currency, Digits, Rep>> {
  [[nodiscard]] std::size_t operator()(fiscus::money<Currency, Digits, Rep> value) const noexcept {
    return fiscus::hash_of(value.minor());
  }
};

#include <fiscus/detail/macros_on.hpp>

#endif
