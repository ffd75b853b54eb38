// SPDX-License-Identifier: BSL-1.0
// The words of printed figures: hedges, fractions, multiples.
#ifndef FISCUS_PUBLISHED_DETAIL_WORDS_HPP
#define FISCUS_PUBLISHED_DETAIL_WORDS_HPP

#include <fiscus/detail/cursor.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/published/hedge.hpp>

#include <optional>
#include <string_view>

namespace fiscus::detail {

constexpr char lower_case(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Reads `expected`, in capitals or not, if it comes next.
constexpr bool accept_any_case(cursor& at, std::string_view expected) {
  const std::string_view found = at.rest().substr(0, expected.size());
  if (found.size() != expected.size()) return false;
  for (std::size_t i = 0; i < found.size(); ++i)
    if (lower_case(found[i]) != expected[i]) return false;
  return at.accept(found);
}

/// The same if no letter follows.
constexpr bool accept_word(cursor& at, std::string_view word) {
  cursor ahead = at;
  if (!accept_any_case(ahead, word) || !cursor(ahead).letters().empty()) return false;
  at = ahead;
  return true;
}

struct hedge_word {
  std::string_view word;
  hedge said;
};

inline constexpr hedge_word hedge_words[] = {
    {"about", hedge::around},          {"around", hedge::around},
    {"approximately", hedge::around},  {"roughly", hedge::around},
    {"some", hedge::around},           {"circa", hedge::around},
    {"close to", hedge::around},       {"nearly", hedge::nearly},
    {"almost", hedge::nearly},         {"just under", hedge::nearly},
    {"just below", hedge::nearly},     {"over", hedge::over},
    {"more than", hedge::over},        {"above", hedge::over},
    {"just over", hedge::over},        {"at least", hedge::at_least},
    {"no less than", hedge::at_least}, {"under", hedge::under},
    {"less than", hedge::under},       {"below", hedge::under},
    {"fewer than", hedge::under},      {"up to", hedge::at_most},
    {"at most", hedge::at_most},       {"no more than", hedge::at_most},
};

/// Reads "about " or "more than ", if a hedge is there.
constexpr hedge accept_hedge(cursor& at) {
  if (at.accept("~")) return hedge::around;
  for (const hedge_word& each : hedge_words) {
    if (!accept_word(at, each.word)) continue;
    if (!at.accept(" ")) at.fail("a space");
    return each.said;
  }
  return hedge::none;
}

struct fraction_word {
  std::string_view word;
  int numerator, denominator;
};

inline constexpr fraction_word fraction_words[] = {
    {"half", 1, 2},           {"a half", 1, 2},      {"one half", 1, 2},
    {"a third", 1, 3},        {"one third", 1, 3},   {"one-third", 1, 3},
    {"two thirds", 2, 3},     {"two-thirds", 2, 3},  {"a quarter", 1, 4},
    {"one quarter", 1, 4},    {"one-quarter", 1, 4}, {"three quarters", 3, 4},
    {"three-quarters", 3, 4}, {"a fifth", 1, 5},     {"one-fifth", 1, 5},
    {"a tenth", 1, 10},       {"one-tenth", 1, 10},
};

/// Reads "half" or "two-thirds", if a fraction is there.
constexpr std::optional<ratio> accept_fraction(cursor& at) {
  for (const fraction_word& each : fraction_words)
    if (accept_word(at, each.word)) return ratio(each.numerator, each.denominator);
  return std::nullopt;
}

/// Reads "-fold", "fold" or " times", if it is there.
constexpr bool accept_fold(cursor& at) {
  return accept_word(at, "-fold") || accept_word(at, "fold") || accept_word(at, " times");
}

/// Reads "double", "six-fold" or "three times", if a multiple is there.
constexpr std::optional<ratio> accept_multiple(cursor& at) {
  constexpr std::string_view numbers[] = {"two",   "three", "four", "five", "six",
                                          "seven", "eight", "nine", "ten"};
  if (accept_word(at, "double") || accept_word(at, "twice")) return ratio(2);
  if (accept_word(at, "triple")) return ratio(3);
  if (accept_word(at, "quadruple")) return ratio(4);
  int number = 2;
  for (const std::string_view each : numbers) {
    cursor ahead = at;
    if (accept_any_case(ahead, each) && accept_fold(ahead)) {
      at = ahead;
      return ratio(number);
    }
    ++number;
  }
  return std::nullopt;
}

}  // namespace fiscus::detail

#endif
