// SPDX-License-Identifier: BSL-1.0
// The forms in which an amount of a known currency is written.
#ifndef FISCUS_MONEY_DETAIL_AMOUNT_TEXT_HPP
#define FISCUS_MONEY_DETAIL_AMOUNT_TEXT_HPP

#include <fiscus/detail/cursor.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/exact/numeral.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/scale.hpp>
#include <fiscus/money/symbol.hpp>

#include <string_view>

namespace fiscus::inline v0::detail {

/// An amount as it was read: the number, and the unit that it is counted in.
struct amount_text {
  numeral number;
  scale unit;
};

// Not constexpr: a literal of another currency does not compile, and the compiler says this name.
[[noreturn]] inline void another_currency(const cursor& at, const currency& expected) {
  at.fail(message().add("an amount in ").add(expected.name()).c_str());
}

/// Reads a symbol of the currency, if there is one.
constexpr bool accept_symbol(cursor& at, const currency& expected) {
  for (const currency_symbol& each : currency_symbols)
    if (each.of == expected && at.accept(each.text)) return true;
  return false;
}

/// Reads "USD ", "$", "$ " or "-$", if one of them is there. A minus sign that stands before a
/// symbol is said in `negative`.
constexpr bool accept_mark_before(cursor& at, const currency& expected, bool& negative) {
  if (at.at_digit()) return false;  // most texts
  cursor after_sign = at;
  negative = after_sign.accept("-");
  if (accept_symbol(after_sign, expected)) {
    at = after_sign;
    at.accept(" ");
    return true;
  }
  negative = false;
  const cursor before = at;
  const std::string_view code = at.letters();
  if (code.empty()) return false;
  if (code != expected.name()) another_currency(before, expected);
  if (!at.accept(" ")) at.fail("a space after the currency");
  return true;
}

/// Reads " million" or "mn", if a scale word is there.
constexpr scale accept_scale(cursor& at) {
  cursor ahead = at;
  ahead.accept(" ");
  const auto found = find_scale(ahead.letters());
  if (!found) return one;
  at = ahead;
  return *found;
}

/// Reads " USD", " $" or "$", if one of them is there.
constexpr void accept_mark_after(cursor& at, const currency& expected) {
  cursor ahead = at;
  const bool space = ahead.accept(" ");
  if (accept_symbol(ahead, expected) || (space && ahead.accept(expected.name()))) at = ahead;
}

/// Reads all of a text: [mark] number [scale word] [mark], with at most one mark, a code or a
/// symbol of the currency. A `unit` that is not `one` is for texts whose heading has said it: a
/// scale word is then refused.
constexpr amount_text read_amount(cursor& at, const currency& expected, scale unit) {
  bool negative = false;
  const bool marked = accept_mark_before(at, expected, negative);
  constexpr auto grouped = numeral::groups::accepted;
  const numeral number =
      negative ? numeral::read_unsigned(at, -1, grouped) : numeral::read(at, grouped);
  if (unit == one) unit = accept_scale(at);
  if (!marked) accept_mark_after(at, expected);
  if (!at.at_end() && unit == one) at.fail("a scale word such as million, or the end of the text");
  at.finish();
  return {number, unit};
}

}  // namespace fiscus::inline v0::detail

#endif
