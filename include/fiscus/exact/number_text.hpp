// SPDX-License-Identifier: BSL-1.0
// Reads numbers as they are written: 1,234.50, half a million, 34 crore 20 lakh, (67), 7½.
#ifndef FISCUS_EXACT_NUMBER_TEXT_HPP
#define FISCUS_EXACT_NUMBER_TEXT_HPP

#include <fiscus/detail/cursor.hpp>
#include <fiscus/detail/overflow.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/number_reader.hpp>
#include <fiscus/exact/numeral.hpp>
#include <fiscus/exact/parsed.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace fiscus::inline v0 {

/// Returns the number that `text` says, or why it says none.
///
///     try_read_number("1.234,5", {.decimal_mark = ',', .group_mark = '.'})
[[nodiscard]] constexpr parsed<numeral> try_read_number(std::string_view text,
                                                        const number_options& options = {}) {
  return detail::number_reader(text, options).read();
}

/// Returns the number that `text` says. Throws `parse_error` for anything else.
[[nodiscard]] constexpr numeral read_number(std::string_view text,
                                            const number_options& options = {}) {
  return try_read_number(text, options).value_in(text);
}

namespace detail {

/// The straight road of most texts: [-] digits [mark digits] in units of 10^−`digits`, by 64 bits.
/// Returns nothing for all others, which go through the grammar.
constexpr std::optional<std::int64_t> plain_units(std::string_view text, int digits,
                                                  char decimal_mark) noexcept {
  const char* at = text.data();
  const char* const end = at + text.size();
  const bool negative = at != end && *at == '-';
  if (negative) ++at;
  constexpr int most = decimal_digits<std::int64_t>;
  if (end - at > most + 1 || at == end || !is_digit(*at)) return std::nullopt;
  std::uint64_t units = 0;
  for (; at != end && is_digit(*at); ++at) units = units * 10 + static_cast<unsigned>(*at - '0');
  if (at != end) {
    if (*at != decimal_mark || ++at == end) return std::nullopt;
    digits -= static_cast<int>(end - at);
    for (; at != end && is_digit(*at); ++at) units = units * 10 + static_cast<unsigned>(*at - '0');
    if (at != end) return std::nullopt;
  }
  if (digits < 0 || digits > most || units > static_cast<std::uint64_t>(largest<std::int64_t>))
    return std::nullopt;
  auto result = static_cast<std::int64_t>(units);
  if (multiply_overflows(result, power_of_ten<std::int64_t>(digits), result)) return std::nullopt;
  return negative ? -result : result;
}

/// Reads a number in units of 10^−`digits`.
template <signed_integer Rep>
constexpr parsed<Rep> try_read_units(std::string_view text, int digits,
                                     const number_options& options) {
  if constexpr (sizeof(Rep) >= sizeof(std::int64_t))
    if (const auto units = plain_units(text, digits + options.unit.exponent, options.decimal_mark))
      return Rep{*units};
  const auto number = try_read_number(text, options);
  if (!number) return number.failure();
  return number->template units<Rep>(digits);
}

}  // namespace detail

}  // namespace fiscus::inline v0

#endif
