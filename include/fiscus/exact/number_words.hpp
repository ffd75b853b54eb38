// SPDX-License-Identifier: BSL-1.0
// The words of numbers, with which they are read and written: seven, million, mn, third.
#ifndef FISCUS_EXACT_NUMBER_WORDS_HPP
#define FISCUS_EXACT_NUMBER_WORDS_HPP

#include <fiscus/detail/any_case.hpp>

#include <optional>
#include <span>
#include <string_view>

namespace fiscus::inline v0 {

/// A word of numbers, in small letters.
struct number_word {
  std::string_view text;
  int value;
};

/// Powers of ten. Of several words for one value, here and below, the first is written.
inline constexpr number_word scale_words[] = {
    {"million", 6},   {"billion", 9}, {"mn", 6},    {"bn", 9},   {"thousand", 3},
    {"lakh", 5},      {"crore", 7},   {"cr", 7},    {"lac", 5},  {"arab", 9},
    {"trillion", 12}, {"tn", 12},     {"mln", 6},   {"bln", 9},  {"tln", 12},
    {"trn", 12},      {"tr", 12},     {"lakhs", 5}, {"lacs", 5}, {"crores", 7}};

/// Powers of ten as letters at the digits, in this case alone: 437m, 1.2bn is a word.
inline constexpr number_word scale_letters[] = {{"m", 6}, {"M", 6}, {"MM", 6}, {"b", 9},
                                                {"B", 9}, {"k", 3}, {"K", 3},  {"T", 12}};

inline constexpr number_word count_words[] = {
    {"zero", 0},     {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},
    {"five", 5},     {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},
    {"ten", 10},     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14},
    {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
    {"twenty", 20},  {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},
    {"seventy", 70}, {"eighty", 80},  {"ninety", 90}};

/// Denominators. They take an s.
inline constexpr number_word fraction_words[] = {
    {"half", 2},  {"third", 3},   {"quarter", 4}, {"fourth", 4}, {"fifth", 5},
    {"sixth", 6}, {"seventh", 7}, {"eighth", 8},  {"ninth", 9},  {"tenth", 10}};

/// Returns the word of a table with this text, in capitals or not; empty without such a word.
///
///     find_word(scale_words, "Mn")->value   // 6
[[nodiscard]] constexpr std::optional<number_word> find_word(std::span<const number_word> table,
                                                             std::string_view text) noexcept {
  for (const number_word& each : table)
    if (detail::is_in_any_case(text, each.text)) return each;
  return std::nullopt;
}

/// Returns the word that is written for a value; empty for a value without a word.
///
///     written_word(count_words, 7)   // "seven"
[[nodiscard]] constexpr std::string_view written_word(std::span<const number_word> table,
                                                      int value) noexcept {
  for (const number_word& each : table)
    if (each.value == value) return each.text;
  return {};
}

}  // namespace fiscus::inline v0

#endif
