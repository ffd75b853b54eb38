// SPDX-License-Identifier: BSL-1.0
// The words of printed figures: hedges, numbers, fractions, units.
#ifndef FISCUS_FIGURES_DETAIL_WORDS_HPP
#define FISCUS_FIGURES_DETAIL_WORDS_HPP

#include <fiscus/detail/any_case.hpp>
#include <fiscus/detail/cursor.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/hedge.hpp>
#include <fiscus/money/scale.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace fiscus::inline v0::detail {

struct hedge_word {
  std::string_view word;
  hedge said;
};

/// The words of each hedge.
inline constexpr hedge_word hedge_words[] = {
    {"around", hedge::around},
    {"about", hedge::around},
    {"approximately", hedge::around},
    {"approx.", hedge::around},
    {"roughly", hedge::around},
    {"some", hedge::around},
    {"circa", hedge::around},
    {"close to", hedge::around},
    {"an estimated", hedge::around},
    {"estimated", hedge::around},
    {"nearly", hedge::nearly},
    {"almost", hedge::nearly},
    {"just under", hedge::nearly},
    {"just below", hedge::nearly},
    {"slightly under", hedge::nearly},
    {"slightly below", hedge::nearly},
    {"slightly less than", hedge::nearly},
    {"a little under", hedge::nearly},
    {"a little less than", hedge::nearly},
    {"just over", hedge::just_over},
    {"just above", hedge::just_over},
    {"slightly over", hedge::just_over},
    {"slightly above", hedge::just_over},
    {"slightly more than", hedge::just_over},
    {"a little over", hedge::just_over},
    {"a little more than", hedge::just_over},
    {"over", hedge::over},
    {"more than", hedge::over},
    {"above", hedge::over},
    {"well over", hedge::over},
    {"in excess of", hedge::over},
    {"at least", hedge::at_least},
    {"no less than", hedge::at_least},
    {"not less than", hedge::at_least},
    {"under", hedge::under},
    {"less than", hedge::under},
    {"below", hedge::under},
    {"fewer than", hedge::under},
    {"exactly", hedge::exactly},
    {"up to", hedge::at_most},
    {"at most", hedge::at_most},
    {"no more than", hedge::at_most},
    {"not more than", hedge::at_most},
    {"as much as", hedge::at_most},
    {"as many as", hedge::at_most},
};

/// Reads "about " or "more than ", if a hedge is there.
constexpr hedge accept_hedge(cursor& at) {
  if (at.accept("~")) {
    at.accept(" ");
    return hedge::around;
  }
  for (const hedge_word& each : hedge_words) {
    if (!accept_word(at, each.word)) continue;
    if (!at.accept(" ")) at.fail("a space and a number after the hedge");
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
    {"three-quarters", 3, 4}, {"a fifth", 1, 5},     {"one fifth", 1, 5},
    {"one-fifth", 1, 5},      {"a tenth", 1, 10},    {"one tenth", 1, 10},
    {"one-tenth", 1, 10},
};

/// Reads "half" or "two-thirds", if a fraction is there.
constexpr std::optional<ratio> accept_fraction(cursor& at) {
  for (const fraction_word& each : fraction_words)
    if (accept_word(at, each.word)) return ratio(each.numerator, each.denominator);
  return std::nullopt;
}

struct multiple_word {
  std::string_view word;
  int number;
};

inline constexpr multiple_word multiple_words[] = {
    {"double", 2},  {"doubled", 2},   {"twice", 2},      {"triple", 3},
    {"tripled", 3}, {"quadruple", 4}, {"quadrupled", 4},
};

/// Reads "double" or "tripled", if such a multiple is there.
constexpr std::optional<int> accept_multiple(cursor& at) {
  for (const multiple_word& each : multiple_words)
    if (accept_word(at, each.word)) return each.number;
  return std::nullopt;
}

/// Whether a word does not end here; "fold" may follow it.
constexpr bool goes_on_with_letters(cursor at) {
  accept_any_case(at, "fold");
  return !at.letters().empty();
}

/// Reads "one" to "ten", if it is there.
constexpr std::optional<int> accept_number_word(cursor& at) {
  int number = 1;
  for (const std::string_view word :
       {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}) {
    cursor ahead = at;
    if (accept_any_case(ahead, word) && !goes_on_with_letters(ahead)) {
      at = ahead;
      return number;
    }
    ++number;
  }
  return std::nullopt;
}

/// Reads "-fold", "fold", " times" or "x", if it is there.
constexpr bool accept_fold(cursor& at) {
  return accept_word(at, "-fold") || accept_word(at, "fold") || accept_word(at, " times") ||
         accept_word(at, "x");
}

/// The scale of a word, in capitals or not, in the plural, or as agencies shorten it.
constexpr std::optional<scale> scale_of_word(std::string_view word) noexcept {
  constexpr std::size_t longest = std::string_view("trillion").size();
  char letters[longest] = {};
  if (word.empty() || word.size() > sizeof letters) return std::nullopt;
  std::size_t size = 0;
  for (const char c : word) letters[size++] = lower_case(c);
  const std::string_view lower(letters, size);
  if (lower == "mln") return million;
  if (lower == "bln") return billion;
  if (lower == "trn") return trillion;
  if (lower == "lac" || lower == "lacs" || lower == "lakhs") return lakh;
  if (lower == "crores") return crore;
  return find_scale(lower);
}

/// The scale of a single letter that stands at the digits: 437m, 2.6b.
constexpr std::optional<scale> scale_of_letter(std::string_view letter) noexcept {
  if (letter == "m" || letter == "M") return million;
  if (letter == "b" || letter == "B") return billion;
  if (letter == "k" || letter == "K") return thousand;
  return std::nullopt;
}

/// Reads what may follow a lakh or a thousand: " crore".
constexpr bool accept_of_crores(cursor& at) {
  cursor ahead = at;
  if (!ahead.accept(" ") || scale_of_word(ahead.letters()) != crore) return false;
  at = ahead;
  return true;
}

/// Reads " million", "mn", "m" or " lakh crore", if a scale is there.
constexpr std::optional<scale> accept_scale_word(cursor& at) {
  cursor ahead = at;
  const bool apart = ahead.accept(" ") || ahead.accept("-");
  const std::string_view word = ahead.letters();
  const auto found = scale_of_word(word);
  const auto result = found || apart ? found : scale_of_letter(word);
  if (!result) return result;
  at = ahead;
  if ((result == lakh || result == thousand) && accept_of_crores(at))
    return scale{"", static_cast<std::int8_t>(result->exponent + crore.exponent)};
  return result;
}

struct rate_word {
  std::string_view word;
  figure_form form;
};

/// The units of rates, points before the per cent that some of them begin with.
inline constexpr rate_word rate_words[] = {
    {"basis points", figure_form::basis_points},
    {"basis point", figure_form::basis_points},
    {"basis-point", figure_form::basis_points},
    {"bps", figure_form::basis_points},
    {"bp", figure_form::basis_points},
    {"percentage points", figure_form::points},
    {"percentage point", figure_form::points},
    {"percentage-point", figure_form::points},
    {"percent points", figure_form::points},
    {"percent point", figure_form::points},
    {"per cent points", figure_form::points},
    {"per cent point", figure_form::points},
    {"pct points", figure_form::points},
    {"pc points", figure_form::points},
    {"% points", figure_form::points},
    {"% point", figure_form::points},
    {"%-points", figure_form::points},
    {"%-point", figure_form::points},
    {"points", figure_form::points},
    {"point", figure_form::points},
    {"ppts", figure_form::points},
    {"ppt", figure_form::points},
    {"pps", figure_form::points},
    {"pp", figure_form::points},
    {"p.p.", figure_form::points},
    {"per cent", figure_form::percent},
    {"percent", figure_form::percent},
    {"pct", figure_form::percent},
    {"pc", figure_form::percent},
};

/// Reads "%", " per cent", "pp" or "-basis-point", if a unit of rates is there.
constexpr std::optional<figure_form> accept_rate_unit(cursor& at) {
  cursor ahead = at;
  if (!ahead.accept(" ")) ahead.accept("-");
  for (const rate_word& each : rate_words) {
    if (!accept_word(ahead, each.word)) continue;
    at = ahead;
    return each.form;
  }
  if (at.accept("%") || at.accept(" %")) return figure_form::percent;
  return std::nullopt;
}

struct currency_word {
  std::string_view word;
  std::string_view symbol;
};

/// The names of currencies, which belong to all that have the symbol.
inline constexpr currency_word currency_words[] = {
    {"us dollars", "US$"}, {"us dollar", "US$"}, {"dollars", "$"}, {"dollar", "$"},
    {"rupees", "Rs"},      {"rupee", "Rs"},      {"euros", "€"},   {"euro", "€"},
};

/// Reads "dollars", if the name of a currency is there, and gives its symbol; nothing otherwise.
constexpr std::string_view accept_currency_word(cursor& at) {
  for (const currency_word& each : currency_words)
    if (accept_word(at, each.word)) return each.symbol;
  return {};
}

}  // namespace fiscus::inline v0::detail

#endif
