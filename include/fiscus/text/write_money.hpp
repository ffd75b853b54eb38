// SPDX-License-Identifier: BSL-1.0
// Amounts as text, in the styles of offices and newspapers. What is written without rounding,
// `parse` reads back as the same amount.
#ifndef FISCUS_TEXT_WRITE_MONEY_HPP
#define FISCUS_TEXT_WRITE_MONEY_HPP

#include <fiscus/exact/digits.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/money/symbol.hpp>
#include <fiscus/text/detail/digits.hpp>

#include <optional>
#include <string>
#include <string_view>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// Whether a number above zero gets a plus sign.
enum class plus_sign : unsigned char { never, always };

/// How the currency of an amount is shown. A currency without a known symbol shows its code
/// instead.
enum class currency_mark : unsigned char {
  none,           ///< 12.50
  code_before,    ///< USD 12.50
  code_after,     ///< 12.50 USD
  symbol_before,  ///< $12.50, and Rs. 12.50 for a symbol that ends with a letter or a point
  symbol_after,   ///< 12.50 €
};

/// How the digits before the point are grouped.
enum class grouping : unsigned char {
  none,       ///< 12345678
  thousands,  ///< 12,345,678
  lakhs,      ///< 1,23,45,678
};

/// How an amount is written.
///
///     to_text(amount, {.mark = currency_mark::symbol_before, .groups = grouping::thousands})
struct money_style {
  currency_mark mark = currency_mark::code_before;
  grouping groups = grouping::none;
  scale unit = one;
  /// How many digits stand after the point, 0 to 60; without a number as many as the amount has.
  std::optional<int> places{};
  /// For places that are too few. `unnecessary` throws `inexact`.
  rounding mode = rounding::unnecessary;
  plus_sign plus = plus_sign::never;
};

namespace detail {

/// A number after a plus sign, if it is above zero and is to have one.
inline std::string with_sign(std::string number, plus_sign plus) {
  const bool is_positive =
      !number.starts_with('-') && number.find_first_of("123456789") != std::string::npos;
  if (is_positive && plus == plus_sign::always) number.insert(0, 1, '+');
  return number;
}

/// The digits of `minor` × 10^−`digits` units, in a style.
inline std::string number_in_style(int128 minor, int digits, const money_style& style) {
  const int exact_places = digits + style.unit.exponent;
  const digits_text number = style.places
                                 ? rounded_digits(minor, exact_places, *style.places, style.mode)
                             : style.unit == one ? digits_text::of(minor, exact_places)
                                                 : digits_text::of(minor, exact_places).shortest();
  return with_sign(grouped(std::string(number.view()), style.groups == grouping::lakhs ? 2 : 3,
                           style.groups != grouping::none),
                   style.plus);
}

/// A currency's mark before a number, with what stands between.
inline std::string mark_before(std::string_view symbol) {
  const char end = symbol.back();
  const bool apart = end == '.' || (end >= 'a' && end <= 'z') || (end >= 'A' && end <= 'Z');
  return std::string(symbol) + (apart ? " " : "");
}

inline std::string amount_in_style(const currency& of, int128 minor, int digits,
                                   const money_style& style) {
  std::string text = number_in_style(minor, digits, style);
  if (style.unit != one) text.append(1, ' ').append(style.unit.word);

  const std::string_view symbol = symbol_of(of).empty() ? of.name() : symbol_of(of);
  switch (style.mark) {
    case currency_mark::none: return text;
    case currency_mark::code_before: return std::string(of.name()) + ' ' + text;
    case currency_mark::code_after: return text + ' ' + std::string(of.name());
    case currency_mark::symbol_after: return text + ' ' + std::string(symbol);
    case currency_mark::symbol_before: break;
  }
  if (symbol == of.name()) return std::string(symbol) + ' ' + text;
  const bool has_sign = text.starts_with('-') || text.starts_with('+');
  return has_sign ? text.front() + mark_before(symbol) + text.substr(1)
                  : mark_before(symbol) + text;
}

}  // namespace detail

/// An amount in a style.
template <currency Currency, int Digits, class Rep>
[[nodiscard]] std::string to_text(money<Currency, Digits, Rep> amount, const money_style& style) {
  return detail::amount_in_style(Currency, amount.minor(), Digits, style);
}
/// An amount in a style.
[[nodiscard]] inline std::string to_text(const any_money& amount, const money_style& style) {
  return detail::amount_in_style(amount.unit(), amount.minor(), amount.unit().minor_digits, style);
}

/// All digits of an amount after the currency's code: "USD 437000000.00".
template <currency Currency, int Digits, class Rep>
[[nodiscard]] std::string to_text(money<Currency, Digits, Rep> amount) {
  return to_text(amount, money_style{});
}
/// All digits of an amount after the currency's code: "USD 437000000.00".
[[nodiscard]] inline std::string to_text(const any_money& amount) {
  return to_text(amount, money_style{});
}

/// The amount in a unit, exactly and without zeros at the end: "USD 344.93 million".
template <currency Currency, int Digits, class Rep>
[[nodiscard]] std::string to_text(money<Currency, Digits, Rep> amount, scale unit) {
  return to_text(amount, money_style{.unit = unit});
}

/// The amount in a unit with `places` digits after the point, under `mode`: "USD 2.24 billion".
/// Throws `inexact` under `rounding::unnecessary` if digits would be lost, and `invalid_value`
/// unless there are 0 to 60 places.
template <currency Currency, int Digits, class Rep>
[[nodiscard]] std::string to_text(money<Currency, Digits, Rep> amount, scale unit, int places,
                                  rounding mode) {
  return to_text(amount, money_style{.unit = unit, .places = places, .mode = mode});
}

/// The number of units in an amount, exactly and without zeros at the end: "344.93" in million.
template <currency Currency, int Digits, class Rep>
[[nodiscard]] std::string number_of(money<Currency, Digits, Rep> amount, scale unit) {
  const int places = Digits + unit.exponent;
  return std::string(digits_text::of(amount.minor(), places).shortest().view());
}

/// The number of units in an amount with `places` digits after the point, under `mode`: "2.24" in
/// billion. Throws `inexact` under `rounding::unnecessary` if digits would be lost, and
/// `invalid_value` unless there are 0 to 60 places.
template <currency Currency, int Digits, class Rep>
[[nodiscard]] std::string number_of(money<Currency, Digits, Rep> amount, scale unit, int places,
                                    rounding mode) {
  const int exact_places = Digits + unit.exponent;
  return std::string(detail::rounded_digits(amount.minor(), exact_places, places, mode).view());
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
