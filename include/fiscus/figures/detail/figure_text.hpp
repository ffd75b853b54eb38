// SPDX-License-Identifier: BSL-1.0
// The forms in which reports print a figure: hedged, in words, as a range, in lakh and crore.
#ifndef FISCUS_FIGURES_DETAIL_FIGURE_TEXT_HPP
#define FISCUS_FIGURES_DETAIL_FIGURE_TEXT_HPP

#include <fiscus/detail/cursor.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/numeral.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/detail/words.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/hedge.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/scale.hpp>
#include <fiscus/money/symbol.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0::detail {

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
  figure_form form = figure_form::number;
  printed_number low;
  printed_number high;
  std::optional<currency> unit;
};

/// The words and signs after the digits of a number, which stand once for both ends of a range.
struct number_ending {
  figure_form what = figure_form::number;
  int exponent = 0;
};

constexpr ratio power_of_ten_ratio(int exponent) {
  return exponent < 0 ? ratio(int128{1}, power_of_ten<int128>(-exponent))
                      : ratio(power_of_ten<int128>(exponent));
}

/// How many digits a figure may have, before the point and after it.
inline constexpr int most_figure_digits = 17;

constexpr bool is_too_long(const numeral& digits, int exponent) noexcept {
  const int lowest_digit = exponent - digits.places();
  if (lowest_digit < -most_figure_digits || lowest_digit > most_figure_digits) return true;
  const int room = most_figure_digits - (std::max)(lowest_digit, 0);
  return magnitude(digits.coefficient()) >= magnitude(power_of_ten<int128>(room));
}

/// Digits × 10^`exponent`.
constexpr printed_number as_printed(const numeral& digits, int exponent) {
  int128 significant = digits.coefficient();
  int zeros = 0;
  for (; significant != 0 && significant % 10 == 0; significant /= 10) ++zeros;
  const ratio step = power_of_ten_ratio(exponent - digits.places());
  return {ratio(digits.coefficient()) * step, step, step * power_of_ten_ratio(zeros)};
}

/// A number in words, from one to ten, × 10^`exponent`. Ten has one significant digit.
constexpr printed_number whole(int number, int exponent) {
  const ratio step = power_of_ten_ratio(exponent);
  return {ratio(number) * step, step, step * ratio(number == 10 ? 10 : 1)};
}

/// Reads figures of a known unit, or of whichever unit they name.
class figure_reader {
 public:
  /// Reads amounts of `unit`, or pure numbers if there is none. Where there is `any_unit`, a figure
  /// is a pure number or an amount: of `unit`, or of the currency that it names.
  constexpr figure_reader(std::string_view text, std::optional<currency> unit, bool any_unit)
      : at_(text), any_unit_(any_unit) {
    result_.unit = unit;
  }

  constexpr figure_text read() {
    result_.said = accept_hedge(at_);
    if (accept_word(at_, "between"))
      read_both_after_between();
    else
      read_one_or_both();
    at_.finish();
    return {result_.said, result_.form, result_.low, result_.high,
            is_amount_ ? result_.unit : std::nullopt};
  }

 private:
  // A number, and where its text begins.
  struct found_number {
    std::size_t position;
    printed_number number;
    number_ending ending;
  };

  constexpr void read_both_after_between() {
    if (!at_.accept(" ")) at_.fail("a space and a number after between");
    const found_number low = read_number();
    if (!at_.accept(" and ")) at_.fail("and, with the end of the range");
    take_range(low, read_number());
  }

  constexpr void read_one_or_both() {
    const found_number low = read_number();
    if (accept_to()) {
      take_range(low, read_number());
      return;
    }
    result_.low = result_.high = low.number;
    result_.form = low.ending.what;
    if (result_.said == hedge::none) result_.said = accept_hedge_after();
  }

  constexpr hedge accept_hedge_after() {
    if (at_.accept("+") || accept_word(at_, " or more")) return hedge::at_least;
    if (accept_word(at_, " or less") || accept_word(at_, " or fewer")) return hedge::at_most;
    return hedge::none;
  }

  constexpr void take_range(const found_number& low, const found_number& high) {
    if (result_.said != hedge::none && result_.said != hedge::around)
      at_.fail("one number after this hedge, not a range", low.position);
    result_.low = low.number;
    result_.high = high.number;
    result_.form = high.ending.what;
    if (low.ending.what == figure_form::number && high.ending.what != figure_form::fraction)
      result_.low = low.number * power_of_ten_ratio(high.ending.exponent);
    else if (low.ending.what != high.ending.what)
      at_.fail("an end of the range in the unit of its beginning", high.position);
    // Of negative ones they are said by their size: "-4 to -6%".
    if (result_.low.value < ratio() && result_.high.value < result_.low.value)
      std::swap(result_.low, result_.high);
    if (result_.high.value <= result_.low.value)
      at_.fail("a range that ends above its beginning", high.position);
  }

  constexpr found_number read_number() {
    const std::size_t start = at_.position();
    int sign = accept_sign();
    const bool marked = accept_mark_before();
    if (marked && sign == 0) sign = accept_sign();
    if (sign == 0) sign = 1;
    const std::size_t digits = at_.position();
    found_number result = read_unmarked(start, sign);
    if (!marked) accept_mark_after();
    judge_unit(result.ending, marked ? start : digits);
    return result;
  }

  constexpr found_number read_unmarked(std::size_t start, int sign) {
    if (const auto fraction = accept_fraction(at_)) return read_fraction(start, *fraction, sign);
    if (const auto multiple = accept_multiple(at_))
      return {start, whole(sign * *multiple, 0), {figure_form::multiple, 0}};
    const std::size_t digits = at_.position();
    if (const auto word = accept_number_word(at_)) {
      const number_ending ending = accept_ending();
      if (ending.what == figure_form::number && !goes_on_as_range())
        at_.fail("a unit of the number: a scale, per cent or fold");
      return {start, whole(sign * *word, ending.exponent), ending};
    }
    if (!at_.at_digit()) at_.fail("a number");
    const auto number = numeral::read_unsigned(at_, sign, numeral::groups::accepted);
    const number_ending ending = accept_ending();
    if (is_too_long(number, ending.exponent))
      at_.fail("a figure of at most 17 digits before and after the point", digits);
    found_number result{start, as_printed(number, ending.exponent), ending};
    if (ending.what == figure_form::scaled && number.places() == 0)
      accept_smaller_units(result.number, ending.exponent, sign);
    return result;
  }

  /// Reads what may follow "half": " a billion", " a percentage point".
  constexpr found_number read_fraction(std::size_t start, ratio fraction, int sign) {
    constexpr ratio precision_of_words(1, 10);
    const printed_number plain{fraction * ratio(sign), precision_of_words, precision_of_words};
    cursor ahead = at_;
    if (fraction != ratio(1, 2) || !ahead.accept(" a"))
      return {start, plain, {figure_form::fraction, 0}};
    number_ending ending;
    if (const auto unit = accept_scale_word(ahead))
      ending = {figure_form::scaled, unit->exponent};
    else if (const auto points = accept_rate_unit(ahead); points && is_points(*points))
      ending = {*points, exponent_of_unit(*points)};
    else
      return {start, plain, {figure_form::fraction, 0}};
    at_ = ahead;
    return {start, plain * power_of_ten_ratio(ending.exponent), ending};
  }

  constexpr number_ending accept_ending() {
    if (const auto unit = accept_scale_word(at_)) return {figure_form::scaled, unit->exponent};
    if (const auto unit = accept_rate_unit(at_)) return {*unit, exponent_of_unit(*unit)};
    return {accept_fold(at_) ? figure_form::multiple : figure_form::number, 0};
  }

  /// Reads " 20 lakh" after "34 crore": smaller units of the same number.
  constexpr void accept_smaller_units(printed_number& number, int exponent, int sign) {
    for (;;) {
      cursor ahead = at_;
      if (!ahead.accept(" ") || !ahead.at_digit()) return;
      const std::size_t start = ahead.position();
      const auto digits = numeral::read_unsigned(ahead, sign, numeral::groups::accepted);
      const auto unit = accept_scale_word(ahead);
      if (!unit) return;
      if (unit->exponent >= exponent)
        ahead.fail("the end of the text, or a number in a smaller unit", start);
      const int room = exponent - unit->exponent;
      if (digits.places() != 0 ||
          magnitude(digits.coefficient()) >= magnitude(power_of_ten<int128>(room)))
        ahead.fail("a whole number of less than one of the larger unit", start);
      const printed_number part = as_printed(digits, unit->exponent);
      number = {number.value + part.value, part.step, part.significant_step};
      exponent -= room;
      at_ = ahead;
    }
  }

  /// Refuses percentages, multiples and fractions where an amount is expected.
  constexpr void judge_unit(const number_ending& ending, std::size_t position) {
    if (!result_.unit || !is_rate(ending.what)) return;
    if (!any_unit_ || has_mark_)
      at_.fail("an amount, not a percentage, multiple or share", position);
    is_amount_ = false;
  }

  constexpr int accept_sign() {
    for (const std::string_view minus : {"-", "−", "–"})
      if (at_.accept(minus)) return -1;
    if (accept_any_case(at_, "minus ")) return -1;
    return at_.accept("+") ? 1 : 0;
  }

  constexpr bool accept_to() {
    constexpr std::string_view words[] = {"–", "—", "-", " – ", " — ", " - ", " to "};
    return std::any_of(std::begin(words), std::end(words),
                       [this](std::string_view word) { return at_.accept(word); });
  }

  /// Whether a range goes on here, the unit of which is said at its end: "five to six million".
  [[nodiscard]] constexpr bool goes_on_as_range() const {
    figure_reader ahead = *this;
    return ahead.accept_to() || ahead.at_.accept(" and ");
  }

  constexpr bool accept_mark_before() {
    if (!accept_mark()) return false;
    at_.accept(" ");
    return has_mark_ = true;
  }
  constexpr void accept_mark_after() {
    const cursor before = at_;
    at_.accept(" ");
    if (accept_mark() || accept_name())
      has_mark_ = true;
    else
      at_ = before;
  }

  /// Reads the code or a symbol of the currency that is expected, or of whichever it is.
  constexpr bool accept_mark() {
    cursor ahead = at_;
    const auto code = find_currency(ahead.letters());
    if (!code) return accept_known_symbol();
    take_currency(*code);
    at_ = ahead;
    return true;
  }

  constexpr bool accept_known_symbol() {
    if (is_next("US $")) {
      take_symbol("US$");
      return at_.accept("US $");
    }
    const currency_symbol* longest = nullptr;
    for (const currency_symbol& each : currency_symbols)
      if (is_next(each.text) && (longest == nullptr || each.text.size() > longest->text.size()))
        longest = &each;
    if (longest == nullptr) return false;
    take_symbol(longest->text);
    return at_.accept(longest->text);
  }

  /// Reads "dollars" after a number.
  constexpr bool accept_name() {
    cursor ahead = at_;
    const std::string_view symbol = accept_currency_word(ahead);
    if (symbol.empty()) return false;
    take_symbol(symbol);
    at_ = ahead;
    return true;
  }

  /// Whether a symbol stands here. One of letters is no part of a word.
  [[nodiscard]] constexpr bool is_next(std::string_view symbol) const {
    cursor ahead = at_;
    if (!ahead.accept(symbol)) return false;
    return cursor(symbol.substr(symbol.size() - 1)).letters().empty() || ahead.letters().empty();
  }

  constexpr void take_symbol(std::string_view symbol) {
    if (result_.unit) {
      for (const currency_symbol& each : currency_symbols)
        if (each.text == symbol && each.of == *result_.unit) return;
      amount_in_another_currency(at_, *result_.unit);
    }
    const auto only = find_symbol(symbol);
    if (!any_unit_) at_.fail("a number without a currency");
    if (!only) at_.fail("the code of a currency, as several have this name,");
    result_.unit = *only;
  }

  constexpr void take_currency(const currency& named) {
    if (result_.unit) {
      if (*result_.unit != named) amount_in_another_currency(at_, *result_.unit);
      return;
    }
    if (!any_unit_) at_.fail("a number without a currency");
    result_.unit = named;
  }

  // Not constexpr: a literal of another currency does not compile, and the compiler says this name.
  [[noreturn]] static void amount_in_another_currency(const cursor& at, const currency& expected) {
    at.fail(message().add("an amount in ").add(expected.name()).c_str());
  }

  cursor at_;
  bool any_unit_;
  bool has_mark_ = false;
  bool is_amount_ = true;
  figure_text result_;
};

}  // namespace fiscus::inline v0::detail

#include <fiscus/detail/macros_on.hpp>

#endif
