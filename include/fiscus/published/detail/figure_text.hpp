// SPDX-License-Identifier: BSL-1.0
// The forms in which reports print a figure: hedged, in words, as a range, in lakh and crore.
#ifndef FISCUS_PUBLISHED_DETAIL_FIGURE_TEXT_HPP
#define FISCUS_PUBLISHED_DETAIL_FIGURE_TEXT_HPP

#include <fiscus/detail/cursor.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/numeral.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/detail/amount_text.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/scale.hpp>
#include <fiscus/money/symbol.hpp>
#include <fiscus/published/detail/words.hpp>
#include <fiscus/published/hedge.hpp>

#include <optional>
#include <string_view>

namespace fiscus::detail {

/// A number as it is printed, with the unit of its last digit, and that of the last one that is not
/// zero: 1 million and 10 million in "330 million".
struct printed_number {
  ratio value;
  ratio step;
  ratio significant_step;

  [[nodiscard]] constexpr printed_number operator*(ratio factor) const {
    return {value * factor, step * factor, significant_step * factor};
  }
};

/// A figure as it was read; both ends are the same unless it is a range.
struct figure_text {
  hedge said = hedge::none;
  printed_number low;
  printed_number high;
  std::optional<currency> unit;
};

/// What follows the digits of a number: " million", "%", nothing. It is said once for both ends of
/// a range.
struct number_ending {
  ratio factor = ratio(1);
  bool is_there = false;
};

constexpr ratio power_of_ten_ratio(int exponent) {
  return exponent < 0 ? ratio(int128{1}, power_of_ten<int128>(-exponent))
                      : ratio(power_of_ten<int128>(exponent));
}

constexpr printed_number as_printed(const numeral& digits) {
  int128 significant = digits.coefficient();
  int zeros = 0;
  for (; significant != 0 && significant % 10 == 0; significant /= 10) ++zeros;
  const ratio step = power_of_ten_ratio(-digits.places());
  return {ratio(digits.coefficient()) * step, step, step * power_of_ten_ratio(zeros)};
}

/// Reads a scale word, also one letter at the digits: 2.6b, 437m.
constexpr scale accept_scale_or_letter(cursor& at) {
  if (const scale found = accept_scale(at); found != one) return found;
  cursor ahead = at;
  const std::string_view letter = ahead.letters();
  const scale found = letter == "m" || letter == "M"   ? million
                      : letter == "b" || letter == "B" ? billion
                      : letter == "k" || letter == "K" ? thousand
                                                       : one;
  if (found != one) at = ahead;
  return found;
}

constexpr bool accept_percent(cursor& at) {
  if (at.accept("%") || at.accept(" %")) return true;
  for (const std::string_view words :
       {" percentage points", " percentage point", " per cent", " percent", " pp"})
    if (accept_word(at, words)) return true;
  return false;
}

constexpr number_ending accept_ending(cursor& at) {
  if (const scale unit = accept_scale_or_letter(at); unit != one)
    return {power_of_ten_ratio(unit.exponent), true};
  if (accept_percent(at)) return {ratio(1, 100), true};
  return {ratio(1), accept_fold(at)};
}

/// Reads " 20 lakh" after "34 crore": smaller units of the same number.
constexpr void accept_smaller_units(cursor& at, printed_number& number, ratio factor, int sign) {
  for (;;) {
    cursor ahead = at;
    if (!ahead.accept(" ") || !ahead.at_digit()) return;
    const printed_number more =
        as_printed(numeral::read_unsigned(ahead, sign, numeral::groups::accepted));
    const number_ending ending = accept_ending(ahead);
    if (!ending.is_there || ending.factor >= factor) return;
    const printed_number part = more * ending.factor;
    number = {number.value + part.value, part.step, part.significant_step};
    factor = ending.factor;
    at = ahead;
  }
}

/// Reads figures of a known unit, or of whichever unit they name.
class figure_reader {
 public:
  constexpr figure_reader(std::string_view text, std::optional<currency> unit, bool any_unit)
      : at_(text), any_unit_(any_unit) {
    result_.unit = unit;
  }

  constexpr figure_text read() {
    result_.said = accept_hedge(at_);
    accept_word(at_, "between") && at_.accept(" ");
    number_ending ending = read_number(result_.low);
    result_.high = result_.low;
    if (accept_to()) {
      const number_ending both = read_number(result_.high);
      if (!ending.is_there) ending = both, result_.low = result_.low * both.factor;
      if (result_.high.value < result_.low.value) at_.fail("a range that ends above its beginning");
    }
    if (at_.accept("+")) {
      if (result_.said != hedge::none) at_.fail("one hedge");
      result_.said = hedge::at_least;
    }
    at_.finish();
    return result_;
  }

 private:
  constexpr number_ending read_number(printed_number& number) {
    int sign = accept_sign();
    const bool marked = accept_mark_before();
    if (sign == 0) sign = accept_sign();
    if (sign == 0) sign = 1;
    if (const auto fraction = accept_fraction(at_)) {
      number = {*fraction * ratio(sign), ratio(1, 10), ratio(1, 10)};
      return {ratio(1), true};
    }
    if (const auto multiple = accept_multiple(at_)) {
      number = {*multiple * ratio(sign), ratio(1), ratio(1)};
      return {ratio(1), true};
    }
    number = as_printed(numeral::read_unsigned(at_, sign, numeral::groups::accepted));
    const number_ending ending = accept_ending(at_);
    number = number * ending.factor;
    if (ending.is_there) accept_smaller_units(at_, number, ending.factor, sign);
    if (!marked) accept_mark_after();
    return ending;
  }

  constexpr int accept_sign() {
    if (at_.accept("-") || at_.accept("−") || accept_any_case(at_, "minus ")) return -1;
    return at_.accept("+") ? 1 : 0;
  }

  constexpr bool accept_to() {
    for (const std::string_view dash : {"–", "—", "-", " – ", " — ", " - ", " to ", " and "})
      if (at_.accept(dash)) return true;
    return false;
  }

  constexpr bool accept_mark_before() {
    const cursor before = at_;
    if (!accept_mark()) return false;
    at_.accept(" ");
    return at_.position() != before.position();
  }
  constexpr void accept_mark_after() {
    const cursor before = at_;
    at_.accept(" ");
    if (!accept_mark()) at_ = before;
  }

  /// Reads the code or a symbol of the currency that is expected, or of whichever it is.
  constexpr bool accept_mark() {
    cursor ahead = at_;
    const std::string_view code = ahead.letters();
    if (result_.unit && code == result_.unit->name()) {
      at_ = ahead;
      return true;
    }
    if (const auto found = find_currency(code)) {
      if (result_.unit) another_currency(at_, *result_.unit);
      if (!any_unit_) at_.fail("a number without a currency");
      result_.unit = found;
      at_ = ahead;
      return true;
    }
    return result_.unit ? accept_symbol(at_, *result_.unit) : any_unit_ && accept_only_symbol();
  }

  constexpr bool accept_only_symbol() {
    std::string_view longest;
    for (const currency_symbol& each : currency_symbols)
      if (at_.rest().starts_with(each.text) && each.text.size() > longest.size())
        longest = each.text;
    if (longest.empty()) return false;
    const auto only = find_symbol(longest);
    if (!only) at_.fail("the code of a currency, as several have this symbol,");
    result_.unit = *only;
    return at_.accept(longest);
  }

  cursor at_;
  bool any_unit_;
  figure_text result_;
};

}  // namespace fiscus::detail

#endif
