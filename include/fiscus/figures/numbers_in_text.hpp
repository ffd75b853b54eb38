// SPDX-License-Identifier: BSL-1.0
// Where the numbers stand in a text, and which currency they may be in.
#ifndef FISCUS_FIGURES_NUMBERS_IN_TEXT_HPP
#define FISCUS_FIGURES_NUMBERS_IN_TEXT_HPP

#include <fiscus/detail/cursor.hpp>
#include <fiscus/exact/number_phrases.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/currency_mark.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/symbol.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace fiscus::inline v0 {

/// The place of a number in a text, as positions of characters: its digits with their point and
/// commas, from `begin` to before `end`, and its scale word, from `word` to before `word_end`.
/// Where no scale word follows, `word` is `word_end`.
struct number_place {
  std::size_t begin, end;
  std::size_t word, word_end;

  [[nodiscard]] friend constexpr bool operator==(const number_place&,
                                                 const number_place&) = default;
};

/// Returns the places of all numbers that a text writes in digits.
///
///     numbers_in("USD 3.5-3.8 billion").size()   // 2
[[nodiscard]] constexpr std::vector<number_place> numbers_in(std::string_view text) {
  std::vector<number_place> result;
  for (detail::cursor at(text); !at.at_end();) {
    if (!at.at_digit()) {
      at.accept(at.rest().substr(0, 1));
      continue;
    }
    const std::size_t begin = at.position();
    const auto goes_on = [&] {
      detail::cursor ahead = at;
      return at.at_digit() || ((ahead.accept(".") || ahead.accept(",")) && ahead.at_digit());
    };
    while (goes_on()) at.accept(at.rest().substr(0, 1));
    const std::size_t end = at.position();
    detail::cursor word = at;
    if (detail::accept_scale(at)) detail::accept_gap(word);
    result.push_back({begin, end, word.position(), at.position()});
  }
  return result;
}

/// Returns a currency that a text may be in: that of its code or, of all currencies with its symbol
/// or word, the first one in `currency_symbols`. It is enough to read the number; whose dollars
/// they are is not known. Returns nothing if the text names no currency.
///
///     possible_currency_in("34 crore rupees")->code()   // "INR"; PKR is possible, too
[[nodiscard]] constexpr std::optional<currency> possible_currency_in(std::string_view text) {
  std::string_view symbol;
  for (detail::cursor at(text); !at.at_end();) {
    detail::cursor ahead = at;
    const auto take = [&](std::string_view found) {
      if (found.size() > symbol.size()) symbol = found;
    };
    take(detail::accept_longest(ahead, currency_symbols));
    take(detail::accept_longest(ahead, currency_names));
    if (!text.substr(0, at.position()).ends_with("per "))
      take(detail::accept_longest(ahead, hundredth_names));
    const std::string_view word = at.letters();
    if (const auto code = detail::find_code(word)) return code;
    if (word.empty()) at.accept(at.rest().substr(0, 1));
  }
  for (const std::span<const currency_symbol> table :
       {std::span<const currency_symbol>(currency_symbols),
        std::span<const currency_symbol>(currency_names),
        std::span<const currency_symbol>(hundredth_names)})
    for (const currency_symbol& each : table)
      if (detail::is_spelling(symbol, each.text)) return each.of;
  return std::nullopt;
}

}  // namespace fiscus::inline v0

#endif
