// SPDX-License-Identifier: BSL-1.0
// A currency is a plain constant, used as a value and as a template argument.
#ifndef FISCUS_MONEY_CURRENCY_HPP
#define FISCUS_MONEY_CURRENCY_HPP

#include <cstdint>
#include <string_view>

namespace fiscus::inline v0 {

/// The minor digits of what has no minor unit, as gold and special drawing rights have none: "N.A."
/// in ISO 4217. That is not 0: a yen is its own smallest unit, an amount of gold has none.
inline constexpr std::int8_t no_minor_unit = -1;

/// A currency as ISO 4217 describes it. One of your own takes a line:
///
///     inline constexpr fiscus::currency points{"PTS", 0, 0};
///     fiscus::money<points> reward{"250"};
struct currency {
  /// Three capital letters.
  char code[4];
  /// The ISO 4217 numeric code; 0 for a currency that has none.
  std::uint16_t numeric;
  /// How many digits the minor unit has after the point: 2 where there are 100 cents, or
  /// `no_minor_unit`.
  std::int8_t minor_digits;

  [[nodiscard]] constexpr std::string_view name() const& noexcept { return {code, 3}; }
  void name() const&& = delete;

  /// Whether the code is three capital letters, and the digits are none below zero, or
  /// `no_minor_unit`.
  [[nodiscard]] constexpr bool is_well_formed() const noexcept {
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return capital(code[0]) && capital(code[1]) && capital(code[2]) && code[3] == '\0' &&
           (minor_digits >= 0 || minor_digits == no_minor_unit);
  }

  [[nodiscard]] friend constexpr bool operator==(const currency&, const currency&) = default;
};

}  // namespace fiscus::inline v0

#endif
