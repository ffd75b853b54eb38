// SPDX-License-Identifier: BSL-1.0
// An amount whose currency is known only when the program runs.
#ifndef FISCUS_MONEY_ANY_MONEY_HPP
#define FISCUS_MONEY_ANY_MONEY_HPP

#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/parsed.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/money/amount_reader.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// Two currencies met where only one makes sense. The message names both.
class currency_mismatch : public error {
 public:
  currency_mismatch(const currency& expected, const currency& found) noexcept
      : error(detail::message()
                  .add("expected ")
                  .add(expected.name())
                  .add(", found ")
                  .add(found.name())) {}
};

/// An amount in minor units with its currency beside it. Amounts of one currency are added,
/// subtracted and ordered; for two, `currency_mismatch` is thrown. They are equal only if the
/// currencies are too.
///
///     const any_money paid = money<USD>{"437 million"};
///     paid.as<USD>();   // money<USD>
///     paid.as<PKR>();   // throws: expected PKR, found USD
class any_money {
 public:
  /// `minor` units of `of`: cents for USD. Throws `invalid_value` for a currency without a minor
  /// unit.
  constexpr any_money(const currency& of, std::int64_t minor) : currency_(of), minor_(minor) {
    if (of.minor_digits < 0)
      throw invalid_value("this currency has no minor unit to be counted in");
  }

  /// The amount that `text` says, which must name its currency: by the code before or after the
  /// number ("USD 437 million", "1,234.50 EUR") or by a symbol or name that only one currency has
  /// ("€ 5", "5 Australian dollars"), unless the options say which one is expected, or whose "$"
  /// and "Rs" they are. Otherwise the form is that of `money::from_text`. Throws `parse_error`.
  ///
  ///     any_money::from_text("Rs 34 crore", {.rupee = PKR})
  [[nodiscard]] static constexpr any_money from_text(std::string_view text,
                                                     const amount_options& options = {}) {
    return try_from_text(text, options).value_in(text);
  }

  /// The same without throwing.
  [[nodiscard]] static constexpr parsed<any_money> try_from_text(
      std::string_view text, const amount_options& options = {}) {
    detail::amount_reader reader(text, options);
    const auto number = reader.read();
    if (!number) return number.failure();
    const currency& of = *reader.unit();
    if (of.minor_digits < 0) return parse_failure("a currency that has a minor unit", 0);
    const auto minor = number->units<std::int64_t>(of.minor_digits);
    if (!minor) return minor.failure();
    return any_money(of, *minor);
  }

  /// The same amount, its currency beside it.
  template <currency Currency>
  constexpr any_money(money<Currency> amount) noexcept
      : currency_(Currency), minor_(amount.minor()) {}

  [[nodiscard]] constexpr const currency& unit() const& noexcept { return currency_; }
  [[nodiscard]] constexpr currency unit() const&& noexcept { return currency_; }
  /// The amount in minor units of the currency.
  [[nodiscard]] constexpr std::int64_t minor() const noexcept { return minor_; }

  /// The amount with its currency in the type. Throws `currency_mismatch` if it is of another.
  template <currency Currency>
  [[nodiscard]] constexpr money<Currency> as() const {
    if (currency_ != Currency) throw currency_mismatch(Currency, currency_);
    return money<Currency>::from_minor(minor_);
  }

  [[nodiscard]] constexpr any_money operator-() const {
    return {currency_, checked_negate(minor_)};
  }
  [[nodiscard]] friend constexpr any_money operator+(const any_money& a, const any_money& b) {
    return {a.shared_with(b), checked_add(a.minor_, b.minor_)};
  }
  [[nodiscard]] friend constexpr any_money operator-(const any_money& a, const any_money& b) {
    return {a.shared_with(b), checked_subtract(a.minor_, b.minor_)};
  }
  template <fits_into<std::int64_t> Whole>
  [[nodiscard]] friend constexpr any_money operator*(const any_money& a, Whole factor) {
    return {a.currency_, checked_multiply(a.minor_, std::int64_t{factor})};
  }
  template <fits_into<std::int64_t> Whole>
  [[nodiscard]] friend constexpr any_money operator*(Whole factor, const any_money& a) {
    return a * factor;
  }
  constexpr any_money& operator+=(const any_money& other) { return *this = *this + other; }
  constexpr any_money& operator-=(const any_money& other) { return *this = *this - other; }

  /// a divided by a whole number, to the minor unit under `mode`. Throws `division_by_zero`.
  template <signed_integer Whole>
  [[nodiscard]] friend constexpr any_money divide(const any_money& a, Whole divisor,
                                                  rounding mode) {
    return {a.currency_, divide(a.minor_, divisor, mode)};
  }

  /// a / b exactly. Throws `currency_mismatch` and `division_by_zero`.
  [[nodiscard]] friend constexpr ratio quotient(const any_money& a, const any_money& b) {
    static_cast<void>(a.shared_with(b));
    return quotient(a.minor_, b.minor_);
  }

  [[nodiscard]] friend constexpr bool operator==(const any_money&, const any_money&) = default;
  /// Throws `currency_mismatch`.
  [[nodiscard]] friend constexpr std::strong_ordering operator<=>(const any_money& a,
                                                                  const any_money& b) {
    static_cast<void>(a.shared_with(b));
    return a.minor_ <=> b.minor_;
  }

 private:
  [[nodiscard]] constexpr const currency& shared_with(const any_money& other) const {
    if (currency_ != other.currency_) throw currency_mismatch(currency_, other.currency_);
    return currency_;
  }

  currency currency_;
  std::int64_t minor_;
};

}  // namespace fiscus::inline v0

template <>
struct std::hash<fiscus::any_money> {
  [[nodiscard]] std::size_t operator()(const fiscus::any_money& value) const noexcept {
    return std::hash<std::string_view>()(value.unit().name()) * 31 + fiscus::hash_of(value.minor());
  }
};

#include <fiscus/detail/macros_on.hpp>

#endif
