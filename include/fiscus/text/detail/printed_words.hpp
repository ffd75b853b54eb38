// SPDX-License-Identifier: BSL-1.0
// How a printed figure is quoted: in its own words, or as the size of a fall.
#ifndef FISCUS_TEXT_DETAIL_PRINTED_WORDS_HPP
#define FISCUS_TEXT_DETAIL_PRINTED_WORDS_HPP

#include <fiscus/exact/digits.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/direction_words.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/money/amount_reader.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/text/detail/change_words.hpp>
#include <fiscus/text/detail/figure_digits.hpp>
#include <fiscus/text/write_figure.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace fiscus::inline v0::detail {

/// Returns a figure in its own words if it was printed; the value of what was computed, to three
/// places after the point at most.
inline std::string quoted(const any_figure& f) {
  const std::string_view words = f.number().words();
  if (!words.empty()) return std::string(words);
  if (f.number().precision() > ratio()) return to_text(f);
  constexpr int usual = 3;
  constexpr int fewest_digits = 2;
  const ratio value = f.number().value();
  const counted_as as = counting(size_of(value), f.number().form());
  const int places = (std::max)(usual, places_of_digits(value, as, fewest_digits));
  const int128 units = shifted(value, places - as.exponent(), rounding::half_even);
  const std::string digits(digits_text::of(units, places).shortest().view());
  return (f.unit() ? std::string(f.unit()->name()) + ' ' : "") + digits + as.ending(digits);
}

/// Whether a figure is quoted as a phrase: "a 50% rise", "up 7 pc", "nearly half".
inline bool is_phrase(std::string_view words) {
  const auto begins_with = [&](const direction_word& each) {
    return words.starts_with(each.text) && words.substr(each.text.size()).starts_with(' ');
  };
  return words.find_first_of("0123456789") == std::string_view::npos || words.starts_with("a ") ||
         words.starts_with("an ") || words.starts_with("from ") ||
         std::any_of(std::begin(words_before_change), std::end(words_before_change), begins_with);
}

/// Reads a figure whatever its "$" and "Rs" mean, only to compare two spellings of it.
inline std::optional<any_figure> read_to_compare(std::string_view text) {
  const auto read = any_figure::try_from_text(text, {.dollar = USD, .rupee = PKR});
  return read ? std::optional(*read) : std::nullopt;
}

/// Returns the words without the minus before their number: "USD 81 million" of "USD -81 million";
/// but all of "a 14-percent fall".
inline std::string without_minus(std::string_view words) {
  std::string result(words);
  for (const std::string_view minus : {"-", "\u2212", "minus "}) {
    const std::size_t at = words.find(minus);
    if (at == std::string_view::npos || (at > 0 && words[at - 1] != ' ')) continue;
    return result.erase(at, minus.size());
  }
  return result;
}

/// Returns the size of a fall in words that mean it after "a fall of": "19%" of "-19%" and of "down
/// 19%". Returns nothing if no words do, as of ">-5%", which may be a rise.
inline std::optional<std::string> size_of_fall(const figure<>& fall, std::string_view words) {
  if (words.empty()) return to_text(-fall);
  const auto meant = read_to_compare(words);
  if (!meant) return std::nullopt;
  const any_figure size(-meant->number(), meant->unit());
  for (const std::string& each : {without_minus(words), to_text(size)})
    if (read_to_compare("a fall of " + each) == meant) return each;
  return std::nullopt;
}

/// Returns a printed fall as "fall of 4%"; nothing for other figures, and for falls that are only
/// said in their own words.
inline std::optional<std::string> printed_fall(const figure<>& printed, const change_names& names) {
  const bool is_fall = names.is_change() && printed.value() < ratio() && !printed.is_range();
  const auto size = is_fall ? size_of_fall(printed, printed.words()) : std::nullopt;
  return size ? std::optional(std::string(names.fall) + " of " + *size) : std::nullopt;
}

/// "the printed 23%", "the printed fall of 4%", "the printed "nearly half"".
inline std::string the_printed(const figure<>& printed, const change_names& names) {
  if (const auto fall = printed_fall(printed, names)) return "the printed " + *fall;
  const std::string words = quoted(any_figure(printed));
  const bool is_said_in_words = names.is_change() && printed.value() < ratio();
  const bool needs_quotes = (is_said_in_words && !printed.is_range()) || is_phrase(words);
  return "the printed " + (needs_quotes ? '"' + words + '"' : words);
}

}  // namespace fiscus::inline v0::detail

#endif
