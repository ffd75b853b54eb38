// SPDX-License-Identifier: BSL-1.0
// The forms in which reports print a figure: amounts and rates, hedged, or as a range.
#ifndef FISCUS_FIGURES_DETAIL_FIGURE_TEXT_HPP
#define FISCUS_FIGURES_DETAIL_FIGURE_TEXT_HPP

#include <fiscus/detail/any_case.hpp>
#include <fiscus/detail/cursor.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/number_phrases.hpp>
#include <fiscus/exact/numeral.hpp>
#include <fiscus/exact/parsed.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/direction_words.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/hedge.hpp>
#include <fiscus/growth/direction.hpp>
#include <fiscus/money/amount_reader.hpp>
#include <fiscus/money/currency.hpp>

#include <algorithm>
#include <cstddef>
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
};

/// A figure as it was read; both ends are the same unless it is a range.
struct figure_text {
  hedge said = hedge::none;
  bool is_of_size = true;  ///< whether the hedge is said of the size, as words are, but not ">-5%"
  figure_form form = figure_form::number;
  printed_number low;
  printed_number high;
  std::optional<currency> unit;
};

constexpr ratio power_of_ten_ratio(int exponent) {
  return exponent < 0 ? ratio(int128{1}, power_of_ten<int128>(-exponent))
                      : ratio(power_of_ten<int128>(exponent));
}

constexpr bool is_too_long(const numeral& n) noexcept {
  if (n.exponent < -most_figure_digits || n.exponent > most_figure_digits) return true;
  const int room = most_figure_digits - (std::max)(n.exponent, 0);
  return magnitude(n.coefficient) >= magnitude(power_of_ten<int128>(room));
}

/// The number of a numeral. Fractions are said to a tenth: "half a million" to 100,000.
constexpr printed_number as_printed(const numeral& n) {
  const ratio unit = power_of_ten_ratio(n.exponent);
  const ratio value = ratio(n.coefficient) / ratio(n.denominator) * unit;
  if (n.denominator > 1) return {value, unit / ratio(10), unit / ratio(10)};
  int zeros = 0;
  for (int128 left = n.coefficient; left != 0 && left % 10 == 0; left /= 10) ++zeros;
  return {value, unit, unit * power_of_ten_ratio(zeros)};
}

/// Reads " per cent", "%", "-basis-points" or " percentage point": the longest unit of rates that
/// stands here.
constexpr bool accept_rate_unit(cursor& at, figure_form& form) {
  cursor begin = at;
  accept_gap(begin);
  cursor end = at;
  for (const rate_words& each : all_rate_words)
    any_spelling(each.spellings, [&](std::string_view text) {
      cursor ahead = begin;
      for (const char& c : text)
        if (c == ' ' ? !accept_gap(ahead) : !accept_any_case(ahead, {&c, 1})) return false;
      if (is_points(each.means)) accept_any_case(ahead, "s");
      const bool is_whole = text == "%" || cursor(ahead).letters().empty();
      if (is_whole && ahead.position() > end.position()) {
        end = ahead;
        form = each.means;
      }
      return false;
    });
  const bool found = end.position() > at.position();
  at = end;
  return found;
}

/// Reads "-fold", "fold", " times", "-times" or "x".
constexpr bool accept_fold(cursor& at) {
  for (const std::string_view word : {"-fold", "fold", " times", "-times", "x"})
    if (accept_word(at, word)) return true;
  return false;
}

constexpr hedge mirrored(hedge said) noexcept {
  switch (said) {
    case hedge::over: return hedge::under;
    case hedge::under: return hedge::over;
    case hedge::at_least: return hedge::at_most;
    case hedge::at_most: return hedge::at_least;
    default: return said;
  }
}

/// Reads figures of a known unit, or of whichever unit they name.
class figure_reader : private amount_reader {
 public:
  /// Reads amounts in the currency that the options expect, or pure numbers if they expect none.
  /// Where there is `any_unit`, a figure is a pure number or an amount: in the currency that is
  /// expected, or that it names.
  constexpr figure_reader(std::string_view text, const amount_options& options, bool any_unit)
      : amount_reader(text, options, any_unit || options.expected), any_unit_(any_unit) {}

  /// Reads the whole text as one figure.
  constexpr parsed<figure_text> read() {
    accept_direction();
    if (!accept_hedge() || !read_one_or_both() || !turn() || !finish()) return failure_;
    result_.is_of_size = !is_sign_ || way_ != direction::flat;
    if (is_amount_) result_.unit = unit();
    return result_;
  }

 private:
  // A number, and where its text begins.
  struct found_number {
    std::size_t position = 0;
    numeral number{};
    figure_form form = figure_form::number;
    int exponent = 0;
  };

  /// Reads "down ", "a fall of ", or "a " before "50% rise", if a direction is there.
  constexpr void accept_direction() {
    if (at_.at_digit()) return;
    for (const direction_word& each : words_before_change) {
      cursor ahead = at_;
      if (!accept_word(ahead, each.text) || !accept_space(ahead)) continue;
      if (cursor after = ahead; accept_word(after, "to")) return;  // "up to 5%" is a hedge
      accept_any_case(ahead, "by ");
      at_ = ahead;
      way_ = each.way;
      return;
    }
    cursor ahead = at_;
    if (!accept_any_case(ahead, "a ") && !accept_any_case(ahead, "an ")) return;
    for (const direction_word& each : nouns_of_change)
      if (accept_word(ahead, each.text)) {
        if (!accept_any_case(ahead, " of ")) return;
        at_ = ahead;
        way_ = each.way;
        return;
      }
    if (!ahead.at_digit()) return;
    at_ = ahead;
    needs_noun_ = true;
  }

  /// Gives the number the sign of its direction, which may stand after it: " rise".
  constexpr bool turn() {
    cursor ahead = at_;
    if (way_ == direction::flat && !is_verb_ && accept_space(ahead))
      for (const direction_word& each : nouns_of_change)
        if (accept_word(ahead, each.text)) {
          at_ = ahead;
          way_ = each.way;
          break;
        }
    if (way_ == direction::flat) return !needs_noun_ || refuse("a rise or a fall after the number");
    if (result_.low.value < ratio())
      return refuse("a size without a sign, as its direction is said");
    if (way_ == direction::rising) return true;
    if (result_.said != hedge::none && result_.high.value == ratio())
      return refuse("a hedged fall of more than zero");
    std::swap(result_.low, result_.high);
    result_.low.value = -result_.low.value;
    result_.high.value = -result_.high.value;
    return true;
  }

  /// Reads "about " or "more than ", if a hedge is there.
  constexpr bool accept_hedge() {
    if (at_.at_digit()) return true;
    for (const hedge_words& each : all_hedge_words) {
      bool is_sign = false;
      const bool found = any_spelling(each.spellings, [&](std::string_view text) {
        is_sign = cursor(text).letters().empty();
        return is_sign ? at_.accept(text) : accept_word(at_, text);
      });
      if (!found) continue;
      is_sign_ = is_sign;
      if (!accept_space(at_) && !is_sign_) return refuse("a space and a number after the hedge");
      result_.said = each.means;
      return true;
    }
    return true;
  }

  constexpr bool read_one_or_both() {
    found_number low;
    if (accept_word(at_, "between")) {
      if (!accept_space(at_)) return refuse("a space and a number after between");
      and_joins_numbers_ = true;
      if (!read_one(low)) return false;
      and_joins_numbers_ = false;
      if (!accept_any_case(at_, " and ")) return refuse("and, with the end of the range");
      return read_end_after(low);
    }
    const bool is_from = accept_any_case(at_, "from ");
    if (!read_one(low)) return false;
    if (accept_to()) return read_end_after(low);
    if (is_from) return refuse("to, with the end of the range");
    result_.low = result_.high = as_printed(low.number);
    result_.form = low.form;
    if (result_.said == hedge::none) result_.said = accept_hedge_after();
    // Words are said of the size of a negative number, signs of the number.
    if (is_sign_ && low.number.coefficient < 0) result_.said = mirrored(result_.said);
    return true;
  }

  constexpr bool accept_to() {
    constexpr std::string_view words[] = {"–", "—", "-", " – ", " — ", " - ", " to ", " through "};
    return std::any_of(std::begin(words), std::end(words),
                       [&](std::string_view word) { return at_.accept(word); });
  }

  constexpr hedge accept_hedge_after() {
    if (at_.accept("+") || accept_word(at_, " or more")) return hedge::at_least;
    if (accept_word(at_, " or less") || accept_word(at_, " or fewer")) return hedge::at_most;
    return hedge::none;
  }

  constexpr bool read_end_after(found_number low) {
    found_number high;
    if (is_verb_) return refuse("the end of the text, as a verb begins no range,");
    if (!read_one(high)) return false;
    if (is_verb_) return refuse("a number, as a verb ends no range,", high.position);
    if (result_.said != hedge::none && result_.said != hedge::around)
      return refuse("one number after this hedge, not a range", low.position);
    if (low.form == figure_form::number && high.form != figure_form::fraction)
      low.number.exponent += high.exponent;
    else if (low.form != high.form)
      return refuse("an end of the range in the unit of its beginning", high.position);
    if (is_too_long(low.number)) return refuse_length(low.number);
    result_.low = as_printed(low.number);
    result_.high = as_printed(high.number);
    result_.form = high.form;
    // Of negative ones they are said by their size: "-4 to -6%".
    if (result_.low.value < ratio() && result_.high.value < result_.low.value)
      std::swap(result_.low, result_.high);
    return result_.high.value > result_.low.value ||
           refuse("a range that ends above its beginning", high.position);
  }

  constexpr bool read_one(found_number& found) {
    found.position = at_.position();
    if (accept_multiple(found)) {
      if (is_verb_ && (way_ != direction::flat || found.number.coefficient < 0))
        return refuse("a verb such as halved without a sign and without a direction",
                      found.position);
      return judge_unit(found);
    }
    numeral& n = found.number;
    if (!read_amount(n)) return false;
    if (n.scale_exponent != 0) {
      found.form = figure_form::scaled;
      found.exponent = n.scale_exponent;
    } else if (accept_rate(n, found.form)) {
      found.exponent = exponent_of_unit(found.form);
      n.exponent += found.exponent;
    } else if (accept_fold(at_)) {
      found.form = figure_form::multiple;
    } else if (n.is_fraction && !has_mark_) {
      found.form = figure_form::fraction;
    }
    return is_too_long(n) ? refuse_length(n) : close() && judge_unit(found);
  }

  constexpr bool refuse_length(const numeral& n) {
    return refuse("a figure of at most 17 digits before and after the point", n.start);
  }

  constexpr bool accept_rate(const numeral& n, figure_form& form) {
    cursor ahead = at_;  // "half a percentage point"
    if (n.is_fraction && (accept_any_case(ahead, " of a") || accept_any_case(ahead, " a")) &&
        accept_rate_unit(ahead, form)) {
      at_ = ahead;
      return true;
    }
    return accept_rate_unit(at_, form);
  }

  constexpr bool accept_multiple(found_number& found) {
    cursor ahead = at_;
    const bool negative = ahead.accept("-") || accept_any_case(ahead, "minus ");
    for (const multiple_word& each : multiple_words) {
      if (!accept_word(ahead, each.text)) continue;
      at_ = ahead;
      is_verb_ = each.is_verb;
      found.number.coefficient = negative ? -each.numerator : each.numerator;
      found.number.denominator = each.denominator;
      found.form = figure_form::multiple;
      return true;
    }
    return false;
  }

  /// Refuses percentages, multiples and fractions where an amount is expected.
  constexpr bool judge_unit(const found_number& found) {
    if (!unit() || !is_rate(found.form)) return true;
    if (!any_unit_ || has_mark_)
      return refuse("an amount, not a percentage, multiple or share", found.position);
    is_amount_ = false;
    return true;
  }

  bool any_unit_;
  bool is_amount_ = true;
  bool is_sign_ = false;  // the hedge
  direction way_ = direction::flat;
  bool needs_noun_ = false;  // after "a 50%"
  bool is_verb_ = false;     // "halved"
  figure_text result_;
};

}  // namespace fiscus::inline v0::detail

#include <fiscus/detail/macros_on.hpp>

#endif
