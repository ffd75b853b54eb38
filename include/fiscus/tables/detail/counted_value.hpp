// SPDX-License-Identifier: BSL-1.0
// Values that are counted in units of a power of ten, and amounts among them.
#ifndef FISCUS_TABLES_DETAIL_COUNTED_VALUE_HPP
#define FISCUS_TABLES_DETAIL_COUNTED_VALUE_HPP

#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/money/money.hpp>

#include <string_view>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0::detail {

/// Values that count units of a power of ten: amounts, decimals, integers.
template <class Value>
struct counted_value {
  static constexpr bool is_counted = false;
};
template <currency Currency, int Digits, class Rep>
struct counted_value<money<Currency, Digits, Rep>> {
  static constexpr bool is_counted = true;
  static constexpr int digits = Digits;
  using rep = Rep;
  static constexpr auto from_units(Rep units) noexcept {
    return money<Currency, Digits, Rep>::from_minor(units);
  }
  static constexpr Rep units_of(money<Currency, Digits, Rep> value) noexcept {
    return value.minor();
  }
};
template <int Digits, class Rep>
struct counted_value<decimal<Digits, Rep>> {
  static constexpr bool is_counted = true;
  static constexpr int digits = Digits;
  using rep = Rep;
  static constexpr auto from_units(Rep units) noexcept {
    return decimal<Digits, Rep>::from_units(units);
  }
  static constexpr Rep units_of(decimal<Digits, Rep> value) noexcept { return value.units(); }
};
template <signed_integer Int>
struct counted_value<Int> {
  static constexpr bool is_counted = true;
  static constexpr int digits = 0;
  using rep = Int;
  static constexpr Int from_units(Int units) noexcept { return units; }
  static constexpr Int units_of(Int value) noexcept { return value; }
};

/// The code of the currency of amounts; empty for other values.
template <class Value>
inline constexpr std::string_view currency_code = {};
template <currency Currency, int Digits, class Rep>
inline constexpr std::string_view currency_code<money<Currency, Digits, Rep>> = Currency.name();

/// Values of money, which can be counted in a unit.
template <class Value>
concept counted_in_units = requires(std::string_view text, scale unit) {
  Value::from_text(text, unit);
};

}  // namespace fiscus::inline v0::detail

#include <fiscus/detail/macros_on.hpp>

#endif
