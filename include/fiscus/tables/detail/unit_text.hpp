// SPDX-License-Identifier: BSL-1.0
// The unit of values in the text of a cell, or of a heading.
#ifndef FISCUS_TABLES_DETAIL_UNIT_TEXT_HPP
#define FISCUS_TABLES_DETAIL_UNIT_TEXT_HPP

#include <fiscus/detail/any_case.hpp>
#include <fiscus/detail/cursor.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/number_words.hpp>
#include <fiscus/exact/scale.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace fiscus::inline v0::detail {

/// Returns the power of ten of a word: million, Millions, thousands, mn, units.
constexpr std::optional<int> power_of_word(std::string_view word) noexcept {
  for (const std::string_view none : {"unit", "units", "one", "ones"})
    if (is_in_any_case(word, none)) return 0;
  if (const auto found = find_word(scale_words, word)) return found->value;
  if (word.size() > 1 && (word.back() == 's' || word.back() == 'S'))
    if (const auto found = find_word(scale_words, word.substr(0, word.size() - 1)))
      return found->value;
  return std::nullopt;
}

constexpr scale scale_of_power(int power) noexcept { return {"", static_cast<std::int8_t>(power)}; }

/// Returns the unit that a cell says, as a word or as a power of ten from 0 to 15. Throws
/// `parse_error`.
constexpr scale unit_in_cell(std::string_view text) {
  if (const auto power = power_of_word(text)) return scale_of_power(*power);
  int power = 0;
  constexpr int most = 15;
  bool is_number = !text.empty() && text.size() <= 2;
  for (const char c : text) {
    is_number = is_number && is_digit(c);
    power = power * 10 + (c - '0');
  }
  if (!is_number || power > most)
    throw parse_error("a unit as million, or a power of ten from 0 to 15,", text, 0);
  return scale_of_power(power);
}

/// Returns the unit that a heading says in one of its words: "Exports (USD million)". Throws
/// `parse_error` if no word says one, or several do.
constexpr scale unit_in_heading(std::string_view text) {
  std::optional<int> found;
  cursor at(text);
  while (!at.at_end()) {
    const std::size_t place = at.position();
    const std::string_view word = at.letters();
    if (word.empty()) {
      static_cast<void>(at.accept(at.rest().substr(0, 1)));
    } else if (const auto power = power_of_word(word)) {
      if (found && *found != *power) throw parse_error("one unit only", text, place);
      found = power;
    }
  }
  if (!found) throw parse_error("a heading with a unit as million", text, 0);
  return scale_of_power(*found);
}

}  // namespace fiscus::inline v0::detail

#endif
