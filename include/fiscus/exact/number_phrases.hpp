// SPDX-License-Identifier: BSL-1.0
// The phrases of numbers: " million", "twenty-five", "two thirds", "½".
#ifndef FISCUS_EXACT_NUMBER_PHRASES_HPP
#define FISCUS_EXACT_NUMBER_PHRASES_HPP

#include <fiscus/detail/any_case.hpp>
#include <fiscus/detail/cursor.hpp>
#include <fiscus/exact/number_words.hpp>
#include <fiscus/exact/numeral.hpp>
#include <fiscus/exact/scale.hpp>

#include <optional>
#include <span>
#include <string_view>

namespace fiscus::inline v0::detail {

/// Reads a space, which may be one at which no line is broken.
constexpr bool accept_space(cursor& at) {
  return at.accept(" ") || at.accept("\u00a0") || at.accept("\u202f");
}

/// Reads a hyphen, which may be one at which no line is broken.
constexpr bool accept_hyphen(cursor& at) {
  return at.accept("-") || at.accept("\u2010") || at.accept("\u2011");
}

/// Reads a hyphen or a space, or nothing.
constexpr bool accept_gap(cursor& at) { return accept_space(at) || accept_hyphen(at); }

/// Reads a word of a table; of "sixfold" the six.
constexpr std::optional<int> accept_word_of(std::span<const number_word> table, cursor& at) {
  std::string_view letters = cursor(at).letters();
  if (letters.size() > 4 && is_in_any_case(letters.substr(letters.size() - 4), "fold"))
    letters.remove_suffix(4);
  const auto found = find_word(table, letters);
  if (!found) return std::nullopt;
  at.accept(letters);
  return found->value;
}

/// Reads " million", "-billion", "mn", "m", " lakh crore" or " thousand million", if a scale is
/// there.
constexpr std::optional<int> accept_scale(cursor& at) {
  cursor ahead = at;
  const bool apart = accept_gap(ahead);
  auto exponent = accept_word_of(scale_words, ahead);
  if (!exponent && !apart) {
    const std::string_view letters = ahead.letters();
    for (const number_word& each : scale_letters)
      if (letters == each.text) exponent = each.value;
  }
  if (!exponent) return std::nullopt;
  at = ahead;
  const bool is_thousand = exponent == thousand.exponent;
  if ((!is_thousand && exponent != lakh.exponent) || !accept_space(ahead)) return exponent;
  const auto larger = accept_word_of(scale_words, ahead);
  if (larger == crore.exponent || (is_thousand && larger == million.exponent)) {
    at = ahead;
    *exponent += *larger;
  }
  return exponent;
}

/// Reads " hundred" after 1 to 99, and " six" or " and six" after it.
constexpr std::optional<int> accept_hundreds(cursor& at, int count, bool with_and);

/// Reads the article of "a hundred" and "a million", if such a word follows it.
constexpr bool accept_article(cursor& at) {
  cursor ahead = at;
  if (!accept_word(ahead, "a") && !accept_word(ahead, "an")) return false;
  cursor counted = ahead;
  if (!accept_space(counted)) return false;
  const std::string_view word = counted.letters();
  const bool is_counted = is_in_any_case(word, "hundred") || find_word(scale_words, word);
  if (is_counted) at = ahead;
  return is_counted;
}

/// Reads a whole number in words: "seven", "twenty-five", "one hundred and six".
constexpr std::optional<int> accept_count(cursor& at, bool with_and) {
  auto count = accept_word_of(count_words, at);
  if (count >= 20) {
    cursor ahead = at;
    accept_gap(ahead);
    const auto ones = accept_word_of(count_words, ahead);
    if (ones >= 1 && ones < 10) {
      at = ahead;
      *count += *ones;
    }
  }
  if (!count || count == 0) return count;
  const auto hundreds = accept_hundreds(at, *count, with_and);
  return hundreds ? hundreds : count;
}

constexpr std::optional<int> accept_hundreds(cursor& at, int count, bool with_and) {
  cursor ahead = at;
  if (count < 1 || count > 99 || !accept_gap(ahead) || !is_in_any_case(ahead.letters(), "hundred"))
    return std::nullopt;
  at = ahead;
  if ((with_and && accept_any_case(ahead, " and ")) || accept_space(ahead))
    if (const auto rest = accept_count(ahead, false); rest > 0 && rest < 100) {
      at = ahead;
      return count * 100 + *rest;
    }
  return count * 100;
}

struct fraction_sign {
  std::string_view text;
  fraction means;
};
inline constexpr fraction_sign fraction_signs[] = {
    {"½", {1, 2}}, {"¼", {1, 4}}, {"¾", {3, 4}}, {"⅓", {1, 3}}, {"⅔", {2, 3}}, {"⅕", {1, 5}},
    {"⅖", {2, 5}}, {"⅗", {3, 5}}, {"⅘", {4, 5}}, {"⅙", {1, 6}}, {"⅚", {5, 6}}, {"⅛", {1, 8}},
    {"⅜", {3, 8}}, {"⅝", {5, 8}}, {"⅞", {7, 8}}, {"⅒", {1, 10}}};

/// Reads "½" or "1/2": a fraction below one of halves to tenths, 16ths or 32nds.
constexpr std::optional<fraction> accept_fraction_in_digits(cursor& at) {
  for (const fraction_sign& each : fraction_signs)
    if (at.accept(each.text)) return each.means;
  cursor ahead = at;
  const auto number = [&] {
    int value = 0;
    while (ahead.at_digit() && value < 100) value = value * 10 + ahead.digit();
    return value;
  };
  fraction found{number(), 0};
  if (!ahead.accept("/")) return std::nullopt;
  found.denominator = number();
  const bool is_usual =
      found.denominator <= 10 || found.denominator == 16 || found.denominator == 32;
  if (found.numerator < 1 || found.numerator >= found.denominator || !is_usual ||
      ahead.at_digit() || ahead.rest().starts_with('/'))
    return std::nullopt;
  at = ahead;
  return found;
}

/// Returns the fraction word in the singular or plural; nothing if it is none.
constexpr std::optional<number_word> find_fraction_word(std::string_view word, bool& is_plural) {
  is_plural = !word.empty() && lower_case(word.back()) == 's';
  return find_word(fraction_words, word.substr(0, word.size() - (is_plural ? 1 : 0)));
}

/// Whether " fifths" follows, as in "twenty fifths".
constexpr bool is_before_fraction_word(cursor at) {
  bool is_plural = false;
  return accept_gap(at) && find_fraction_word(at.letters(), is_plural).has_value();
}

/// Reads "half", "a third", "an eighth" or "three-quarters".
constexpr std::optional<fraction> accept_fraction_in_words(cursor& at) {
  cursor ahead = at;
  fraction found{1, 0};
  const bool is_alone = accept_word(ahead, "half") || accept_word(ahead, "quarter");
  if (is_alone) {
    ahead = at;
  } else {
    const bool is_article = accept_word(ahead, "a") || accept_word(ahead, "an");
    const auto count = is_article ? 1 : accept_word_of(count_words, ahead);
    if (!count || !accept_gap(ahead)) return std::nullopt;
    found.numerator = *count;
  }
  bool is_plural = false;
  const auto part = find_fraction_word(ahead.letters(), is_plural);
  if (!part || is_plural != (found.numerator > 1) || found.numerator < 1 ||
      found.numerator >= part->value)
    return std::nullopt;
  found.denominator = part->value;
  at = ahead;
  return found;
}

/// Reads a fraction in digits or in words.
constexpr std::optional<fraction> accept_fraction(cursor& at) {
  const auto found = accept_fraction_in_digits(at);
  return found ? found : accept_fraction_in_words(at);
}

/// Reads "½", " ½", " 1/2", " and a half" or "-and-a-half" after a whole number.
constexpr std::optional<fraction> accept_fraction_after(cursor& at, bool with_and) {
  cursor ahead = at;
  const bool joined =
      with_and && (accept_any_case(ahead, " and ") || accept_any_case(ahead, "-and-"));
  if (!joined) accept_space(ahead);
  const auto found = joined ? accept_fraction(ahead) : accept_fraction_in_digits(ahead);
  if (found) at = ahead;
  return found;
}

}  // namespace fiscus::inline v0::detail

#endif
