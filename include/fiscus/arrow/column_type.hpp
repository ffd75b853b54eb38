// SPDX-License-Identifier: BSL-1.0
// The types of Arrow's columns that values become.
#ifndef FISCUS_ARROW_COLUMN_TYPE_HPP
#define FISCUS_ARROW_COLUMN_TYPE_HPP

#include <fiscus/arrow/detail/metadata.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/money.hpp>

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

namespace detail {

/// What a type of values is made of: the integer or floating-point number that is stored, how many
/// of its digits stand after the point, and its currency.
template <class Value>
struct stored_as {};

template <class Value>
concept plain_number = std::floating_point<Value> ||
    (std::integral<Value> && !std::same_as<Value, bool> && !std::same_as<Value, char> &&
     !std::same_as<Value, wchar_t> && !std::same_as<Value, char8_t> &&
     !std::same_as<Value, char16_t> && !std::same_as<Value, char32_t>);

template <plain_number Value>
  requires(sizeof(Value) <= 8)
struct stored_as<Value> {
  using number = Value;
  static constexpr bool is_exact = false;
  static constexpr int digits = 0;
  static constexpr std::string_view currency_code() { return {}; }
  static constexpr Value make(number n) { return n; }
};

template <int Digits, class Rep>
struct stored_as<decimal<Digits, Rep>> {
  using number = Rep;
  static constexpr bool is_exact = true;
  static constexpr int digits = Digits;
  static constexpr std::string_view currency_code() { return {}; }
  static constexpr decimal<Digits, Rep> make(number n) {
    return decimal<Digits, Rep>::from_units(n);
  }
  static constexpr number number_in(const decimal<Digits, Rep>& value) { return value.units(); }
};

template <currency Currency, int Digits, class Rep>
struct stored_as<money<Currency, Digits, Rep>> {
  using number = Rep;
  static constexpr bool is_exact = true;
  static constexpr int digits = Digits;
  static std::string_view currency_code() { return Currency.name(); }
  static constexpr money<Currency, Digits, Rep> make(number n) {
    return money<Currency, Digits, Rep>::from_minor(n);
  }
  static constexpr number number_in(const money<Currency, Digits, Rep>& value) {
    return value.minor();
  }
};

}  // namespace detail

/// A type of values that a column of Arrow can hold where they lie: integers and floating-point
/// numbers of up to 64 bits, `decimal` and `money`.
template <class Value>
concept arrow_value = requires {
  typename detail::stored_as<Value>::number;
}
&&sizeof(Value) == sizeof(typename detail::stored_as<Value>::number);

/// As what decimals and amounts of money leave.
enum class arrow_numbers : unsigned char {
  units,     ///< whole numbers of the last digit, such as cents; the metadata says so
  decimals,  ///< decimals of 9, 18 or 38 digits, which other programs can reckon with
};

namespace detail {

/// How many digits a decimal of Arrow has that is stored in so many bytes.
constexpr int decimal_precision(std::size_t bytes) noexcept {
  return bytes == 4 ? 9 : bytes == 8 ? 18 : 38;
}

/// Whether the values leave as decimals: those of 128 bits always, those of 8 and 16 never.
template <arrow_value Value>
constexpr bool are_decimals(arrow_numbers as) noexcept {
  if constexpr (stored_as<Value>::is_exact)
    return sizeof(Value) == 16 || (sizeof(Value) >= 4 && as == arrow_numbers::decimals);
  else
    return false;
}

/// Returns the type of a column in the words of Arrow: "l", "d:18,2,64".
template <arrow_value Value>
[[nodiscard]] std::string format_of(arrow_numbers as) {
  using number = typename stored_as<Value>::number;
  if (are_decimals<Value>(as)) {
    std::string result = "d:" + std::to_string(decimal_precision(sizeof(Value))) + ',' +
                         std::to_string(stored_as<Value>::digits);
    return sizeof(Value) == 16 ? result : result + ',' + std::to_string(8 * sizeof(Value));
  }
  if constexpr (std::floating_point<number>) return sizeof(number) == 4 ? "f" : "g";
  constexpr std::string_view with_sign = "csil";
  constexpr std::string_view without_sign = "CSIL";
  constexpr bool is_signed = number(-1) < number(0);
  const std::size_t place = sizeof(number) == 1   ? 0
                            : sizeof(number) == 2 ? 1
                            : sizeof(number) == 4 ? 2
                                                  : 3;
  return std::string(is_signed ? with_sign : without_sign, place, 1);
}

/// Returns what the type of a column does not say of its values.
template <arrow_value Value>
[[nodiscard]] std::string metadata_of(arrow_numbers as) {
  metadata_writer result;
  if (const auto code = stored_as<Value>::currency_code(); !code.empty())
    result.add(currency_key, code);
  if (stored_as<Value>::is_exact && !are_decimals<Value>(as))
    result.add(digits_key, std::to_string(stored_as<Value>::digits));
  return result.text();
}

}  // namespace detail

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
