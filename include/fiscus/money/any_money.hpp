// SPDX-License-Identifier: BSL-1.0
// An amount whose currency is known only when the program runs.
#ifndef FISCUS_MONEY_ANY_MONEY_HPP
#define FISCUS_MONEY_ANY_MONEY_HPP

#include <fiscus/detail/cursor.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/detail/amount_text.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/money/scale.hpp>
#include <fiscus/money/symbol.hpp>

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

namespace detail {

/// The current currency whose code or unambiguous symbol begins or ends a text.
constexpr currency named_currency(std::string_view text) {
  if (const auto first = find_currency(text.substr(0, 3))) return *first;
  if (text.size() > 3)
    if (const auto last = find_currency(text.substr(text.size() - 3))) return *last;
  const std::string_view unsigned_text = text.starts_with("-") ? text.substr(1) : text;
  std::string_view longest;
  for (const currency_symbol& each : currency_symbols)
    if (unsigned_text.starts_with(each.text) || text.ends_with(each.text))
      if (each.text.size() > longest.size()) longest = each.text;
  if (const auto only = find_symbol(longest)) return *only;
  const cursor at(text);
  if (!longest.empty()) at.fail("the code of a currency, as several have this symbol,");
  at.fail("the code or symbol of a currency");
}

}  // namespace detail

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
  /// number
  /// ("USD 437 million", "1,234.50 EUR") or by a symbol that only one currency has ("€ 5").
  /// Otherwise the form is that of `money::from_text`. Throws `parse_error`, also for "$" and "Rs",
  /// which belong to several.
  [[nodiscard]] static constexpr any_money from_text(std::string_view text) {
    detail::cursor at(text);
    const currency of = detail::named_currency(text);
    if (of.minor_digits < 0) at.fail("a currency that has a minor unit");
    const detail::amount_text amount = detail::read_amount(at, of, one);
    return {of, amount.number.units<std::int64_t>(at, of.minor_digits, amount.unit.exponent)};
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
