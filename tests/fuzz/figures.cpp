// SPDX-License-Identifier: BSL-1.0
// Printed figures of a known unit, of none, and of whichever they name.
#include "fuzz.hpp"

#include <fiscus/detail/any_case.hpp>
#include <fiscus/detail/cursor.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/direction_words.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/hedge.hpp>
#include <fiscus/figures/numbers_in_text.hpp>
#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/text/write_figure.hpp>

#include <span>
#include <string_view>

using namespace fiscus;

namespace {

template <class Figure>
void reads(std::string_view text) {
  may_refuse(text, [](std::string_view given) {
    const auto read = Figure::try_from_text(given);
    if (!read) require(read.failure().position() <= given.size(), given);
    const auto nearest = Figure::from_text(given);  // throws where nothing was read
    require(read && *read == nearest, given);
    const auto wider = Figure::from_text(given, rounded_or_truncated);
    if constexpr (requires { nearest.range(); }) {
      require(wider.range().contains(nearest.range()), given);
      require(!nearest.is_plain() || nearest.range().contains(nearest.value()), given);
    }
    require(Figure::from_text(to_text(nearest)) == nearest, given);
    require(!to_text(wider).empty(), given);
  });
}

/// Whether a text has a word of direction: "up 5" is a change.
bool says_direction(std::string_view text) {
  for (detail::cursor at(text); !at.at_end();) {
    const std::string_view word = at.letters();
    for (const std::span<const direction_word> table :
         {std::span<const direction_word>(words_before_change),
          std::span<const direction_word>(words_after_change),
          std::span<const direction_word>(nouns_of_change)})
      for (const direction_word& each : table)
        if (detail::is_in_any_case(word, each.text)) return true;
    if (word.empty()) at.accept(at.rest().substr(0, 1));
  }
  return false;
}

/// Money reads every amount that a figure reads, without hedge, range or direction.
void reads_as_money(std::string_view text) {
  constexpr int digits = 14;
  const auto number = figure<USD>::try_from_text(text);
  if (!number || number->hedging() != hedge::none || number->is_range() || says_direction(text))
    return;
  const auto amount = money<USD, digits, int128>::try_from_text(text);
  if (!amount) {  // a third, or a digit behind the last
    require(amount.failure().expected() == "no more digits than can be kept", text);
    return;
  }
  const int128 n = number->value().numerator();
  require(amount->minor() * number->value().denominator() == n * power_of_ten<int128>(digits),
          text);
}

}  // namespace

void read(std::string_view text) {
  reads<figure<>>(text);
  reads<figure<USD>>(text);
  reads<figure<PKR>>(text);
  reads<any_figure>(text);
  reads_as_money(text);
  static_cast<void>(numbers_in(text));
  static_cast<void>(possible_currency_in(text));
  may_refuse(text,
             [](std::string_view given) { static_cast<void>(any_figure::from_text(given, USD)); });
}
