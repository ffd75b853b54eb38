// SPDX-License-Identifier: BSL-1.0
// Finds the codes, symbols and names of currencies in a text.
#ifndef FISCUS_MONEY_CURRENCY_MARK_HPP
#define FISCUS_MONEY_CURRENCY_MARK_HPP

#include <fiscus/detail/any_case.hpp>
#include <fiscus/detail/cursor.hpp>
#include <fiscus/exact/number_phrases.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/symbol.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace fiscus::inline v0::detail {

/// Codes that are words, too, and are read in capitals alone.
inline constexpr std::string_view codes_that_are_words[] = {
    "ALL", "BAM", "BOB", "COP", "CUP", "GEL", "LAK", "MAD", "MOP", "PEN", "SOS", "TOP", "TRY"};

/// Returns the currency of a code, in capitals or not: the one that is expected, or a current one.
constexpr std::optional<currency> find_code(std::string_view letters,
                                            const std::optional<currency>& expected = {}) {
  if (letters.size() != 3) return std::nullopt;
  char capitals[3] = {};
  for (std::size_t i = 0; i < 3; ++i)
    capitals[i] = static_cast<char>(lower_case(letters[i]) - 'a' + 'A');
  const std::string_view code(capitals, 3);
  if (expected && code == expected->name()) return expected;
  for (const std::string_view word : codes_that_are_words)
    if (code == word && code != letters) return std::nullopt;
  return find_currency(code);
}

/// Reads a symbol or name, in capitals or not, in the plural, and "U.S. $" for "US$". A single
/// letter before "$" counts if it is a capital at the sign, as "a $5" has an article, or if the
/// currency is expected.
constexpr bool accept_name(cursor& at, std::string_view name, bool is_expected) {
  cursor ahead = at;
  const bool is_dollar = name.size() == 2 && name.back() == '$';
  const bool is_short = name.size() == 1 || (is_dollar && !is_expected);
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool is_in_us = i > 0 && i <= 2 && name.starts_with("us ");
    if (i > 0 && (name.back() == '$' || is_in_us)) ahead.accept(".");
    if (i > 0 && name[i] == '$' && !is_short) accept_space(ahead);
    const char c = lower_case(name[i]);
    if (is_short ? !ahead.accept(name.substr(i, 1)) : !accept_any_case(ahead, {&c, 1}))
      return false;
  }
  if (!cursor(name.substr(name.size() - 1)).letters().empty()) {  // it is no part of a word
    if (name.size() > 2) accept_any_case(ahead, "s");
    if (!cursor(ahead).letters().empty()) return false;
  }
  at = ahead;
  return true;
}

/// Reads the longest name in a table that stands here, and returns it; empty if none does.
constexpr std::string_view accept_longest(cursor& at, std::span<const currency_symbol> table,
                                          const std::optional<currency>& expected = {}) {
  std::string_view longest;
  cursor end = at;
  if (at.at_end()) return longest;
  const char first = lower_case(at.rest().front());
  for (const currency_symbol& each : table)
    any_spelling(each.text, [&](std::string_view name) {
      cursor ahead = at;
      if (first == lower_case(name.front()) && name.size() > longest.size() &&
          accept_name(ahead, name, each.of == expected)) {
        longest = name;
        end = ahead;
      }
      return false;
    });
  at = end;
  return longest;
}

/// Whether a currency has a symbol or name.
constexpr bool has(std::string_view name, std::span<const currency_symbol> table,
                   const std::optional<currency>& of) {
  for (const currency_symbol& each : table)
    if (of && each.of == *of && is_spelling(name, each.text)) return true;
  return false;
}

}  // namespace fiscus::inline v0::detail

#endif
