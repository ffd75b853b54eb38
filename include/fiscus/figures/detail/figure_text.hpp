// SPDX-License-Identifier: BSL-1.0
// The forms in which reports print a figure: amounts and rates, hedged, or as a range.
#ifndef FISCUS_FIGURES_DETAIL_FIGURE_TEXT_HPP
#define FISCUS_FIGURES_DETAIL_FIGURE_TEXT_HPP

#include <fiscus/detail/any_case.hpp>
#include <fiscus/detail/cursor.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/number_phrases.hpp>
#include <fiscus/exact/number_words.hpp>
#include <fiscus/exact/numeral.hpp>
#include <fiscus/exact/parsed.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/detail/figure_phrases.hpp>
#include <fiscus/figures/direction_words.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/hedge.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/growth/direction.hpp>
#include <fiscus/money/amount_reader.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/currency_mark.hpp>
#include <fiscus/money/symbol.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0::detail {

/// A figure as it was read; both ends are the same unless it is a range.
struct figure_text {
  hedge said = hedge::none;
  bool is_of_fall = false;  ///< whether the hedge is said of a fall and not of what is left: halved
  std::optional<interval> within{};  ///< where a hedge in words leaves a change: at zero or above
  figure_form form = figure_form::number;
  printed_number low;
  printed_number high;
  std::optional<currency> unit;
};

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
    if (!accept_direction() || !accept_hedge() || !accept_phrase() || !read_one_or_both() ||
        !turn() || !finish() || !limit())
      return failure_;
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
    sign_text sign = sign_text::none;
    bool has_mark = false;
  };

  /// Reads "down ", "fell by ", "a fall of " or "growth of ", if a direction is there.
  constexpr bool accept_direction() {
    if (at_.at_digit()) return true;
    cursor ahead = at_;
    const direction way = accept_way(ahead, words_before_change);
    if (way == direction::flat || !accept_space(ahead)) return accept_noun();
    const std::size_t place = ahead.position();
    if (cursor after = ahead; accept_word(after, "to")) {
      const bool is_hedge = accept_any_case(after = at_, "up to");
      return is_hedge || refuse("the size of the change, not a level,", place);
    }
    accept_any_case(ahead, "by ");
    return begin_change(ahead, way);
  }
  /// Reads "a fall of ", if it is there.
  constexpr bool accept_noun() {
    cursor ahead = at_;
    const direction way = accept_change_of(ahead);
    return way == direction::flat || begin_change(ahead, way);
  }
  constexpr bool begin_change(const cursor& after, direction way) {
    at_ = after;
    way_ = way;
    cursor ahead = after;
    return !accept_word(ahead, "from") || refuse("the size of the change, not two levels,");
  }

  /// Reads the article of "a 50% rise" and "an almost 20% rise", or "a fall of " after a hedge.
  constexpr bool accept_phrase() {
    if (way_ != direction::flat || at_.at_digit()) return true;
    if (!accept_noun()) return false;
    cursor ahead = at_;
    if (way_ != direction::flat || !accept_indefinite(ahead)) return true;
    const cursor article = std::exchange(at_, ahead);
    const hedge before = result_.said;
    if (before == hedge::none && !accept_hedge()) return false;
    if (result_.said == before && !begins_number(at_)) return at_ = article, true;
    return needs_noun_ = true;
  }
  /// Whether a number stands here that takes no article of its own: not in "a million".
  [[nodiscard]] constexpr bool begins_number(cursor at) const {
    cursor ahead = at;
    return at_.at_digit() || accept_word_of(count_words, ahead) ||
           find_code(cursor(at).letters(), unit()) || !accept_longest(at, currency_symbols).empty();
  }

  /// Gives the number the sign of its direction, which may stand after it: " rise", " lower".
  constexpr bool turn() {
    cursor ahead = at_;
    if (way_ == direction::flat && !is_verb_ && accept_space(ahead)) {
      way_ = accept_way(ahead, nouns_of_change);
      if (way_ == direction::flat && !needs_noun_) way_ = accept_way(ahead, words_after_change);
      if (way_ != direction::flat) at_ = ahead;
    }
    if (way_ == direction::flat) return !needs_noun_ || refuse("a rise or a fall after the number");
    const bool is_multiple = result_.form == figure_form::multiple;
    if (result_.low.value < ratio())
      return refuse("a size without a sign, as its direction is said");
    if (way_ == direction::rising)
      return !is_multiple || result_.low.value >= ratio(1) ||
             refuse("a multiple of one or more, as a rise is said");
    if (is_multiple)
      return refuse("a fall in per cent, as a multiple of a fall may be read in two ways,",
                    place_of_number_);
    if (result_.said != hedge::none && result_.high.value == ratio())
      return refuse("a hedged fall of more than zero");
    std::swap(result_.low, result_.high);
    result_.low.value = -result_.low.value;
    result_.high.value = -result_.high.value;
    return true;
  }

  /// Keeps what a hedge in words says of a change on its side: a fall of less than 5% is no rise,
  /// a rise of less than 5% no fall, and what has less than doubled has not fallen.
  constexpr bool limit() {
    result_.is_of_fall = is_verb_ && result_.low.value < ratio(1) && !is_sign_;
    if (result_.said == hedge::none || result_.low.value != result_.high.value) return true;
    if (is_sign_ && way_ == direction::flat) return true;
    const ratio unchanged(result_.form == figure_form::multiple && result_.low.value > ratio() ? 1
                                                                                               : 0);
    if (result_.low.value < ratio() || result_.is_of_fall) {
      result_.within = interval::at_most(unchanged);
    } else if (is_verb_ || way_ == direction::rising) {
      const bool is_nothing = result_.said == hedge::under || result_.said == hedge::nearly;
      if (is_nothing && result_.low.value == unchanged)
        return refuse("a hedged rise of more than zero");
      result_.within = interval::at_least(unchanged);
    }
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
    place_of_number_ = at_.position();
    found_number low;
    if (accept_word(at_, "between")) {
      if (!accept_space(at_)) return refuse("a space and a number after between");
      and_joins_numbers_ = true;
      if (!read_one(low)) return false;
      and_joins_numbers_ = false;
      if (!accept_any_case(at_, " and ")) return refuse("and, with the end of the range");
      return read_end_after(low, " and ");
    }
    const bool is_from = accept_any_case(at_, "from ");
    if (!read_one(low)) return false;
    if (cursor ahead = at_; !accept_word(ahead, "-plus"))
      if (const std::string_view word = accept_to(at_); !word.empty())
        return read_end_after(low, word);
    if (is_from) return refuse("to, with the end of the range");
    result_.low = result_.high = as_printed_alone(low.number, low.form);
    result_.form = low.form;
    if (result_.said == hedge::none) result_.said = accept_hedge_after();
    // Words are said of the size of a negative number, signs of the number.
    if (is_sign_ && low.number.coefficient < 0) result_.said = mirrored(result_.said);
    return true;
  }

  constexpr hedge accept_hedge_after() {
    for (const std::string_view more : {"+", " or more", "-plus", " plus"})
      if (more == "+" ? at_.accept(more) : accept_word(at_, more)) return hedge::at_least;
    if (accept_word(at_, " or less") || accept_word(at_, " or fewer")) return hedge::at_most;
    return hedge::none;
  }

  constexpr bool read_end_after(found_number low, std::string_view word) {
    found_number high;
    if (is_verb_) return refuse("the end of the text, as a verb begins no range,");
    if (!read_one(high)) return false;
    if (is_verb_) return refuse("a number, as a verb ends no range,", high.position);
    if (result_.said != hedge::none && result_.said != hedge::around)
      return refuse("one number after this hedge, not a range", low.position);
    if (!judge_signs(low, high, word) || !count_in_hundreds(low, high)) return false;
    if (low.form == figure_form::number && high.form != figure_form::fraction)
      low.number.exponent += is_in_full(low, high) ? 0 : high.exponent;
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

  /// Refuses "-5-10%" and "minus 5 to 10%", where the sign may be said of both ends.
  constexpr bool judge_signs(const found_number& low, const found_number& high,
                             std::string_view word) {
    if (low.number.coefficient >= 0 || high.sign != sign_text::none) return true;
    return (low.sign == sign_text::sign && word == " to ") ||
           refuse(
               "a sign before the end of the range, as that before its beginning may be said of "
               "both,",
               high.position);
  }

  /// Reads "five to six hundred" as 500 to 600.
  constexpr bool count_in_hundreds(found_number& low, const found_number& high) {
    constexpr int hundred = 100;
    const int128 count = high.number.coefficient / hundred;
    if (!high.number.is_in_hundreds || low.number.is_in_hundreds) return true;
    if (low.number.coefficient <= 0 || low.number.coefficient >= count) return true;
    if (low.number.places != 0 || low.number.denominator != 1 || low.form != figure_form::number ||
        high.number.coefficient % hundred != 0)
      return refuse("hundred at both ends of the range, or at none,", high.position);
    low.number.coefficient *= hundred;
    return true;
  }

  /// Whether the beginning of a range is no number of the scale word at its end: "900,000 to 1
  /// million", but not in "1,200 to 1,500 million"; or has a currency that the cents at the end are
  /// not of.
  [[nodiscard]] static constexpr bool is_in_full(const found_number& low,
                                                 const found_number& high) {
    if (high.form == figure_form::number) return low.has_mark;
    constexpr int thousand_or_more = 1000;
    const ratio begin = as_printed(low.number).value;
    const ratio size = begin < ratio() ? -begin : begin;
    const ratio end = as_printed(high.number).value / power_of_ten_ratio(high.exponent);
    return high.form == figure_form::scaled && size >= ratio(thousand_or_more) && size > end;
  }

  constexpr bool read_one(found_number& found) {
    found.position = at_.position();
    if (accept_multiple(found)) {
      if (is_verb_ && (way_ != direction::flat || found.number.coefficient < 0))
        return refuse("a verb such as halved without a sign and without a direction",
                      found.position);
      return judge_unit(found);
    }
    if (accept_point(found)) return judge_unit(found);
    numeral& n = found.number;
    const bool had_mark = std::exchange(has_mark_, false);
    if (!read_amount(n)) return false;
    found.has_mark = has_mark_;
    found.sign = sign_;
    has_mark_ = has_mark_ || had_mark;
    if (n.scale_exponent != 0) {
      found.form = figure_form::scaled;
      found.exponent = n.scale_exponent;
    } else if (is_in_hundredths_) {
      found.exponent = -2;
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

  /// Reads " per cent", or " of a percentage point" after a number below one.
  constexpr bool accept_rate(const numeral& n, figure_form& form) {
    cursor ahead = at_;
    const bool is_below_one = n.places > 0 && n.places <= most_figure_digits &&
                              magnitude(n.coefficient) < magnitude(power_of_ten<int128>(n.places));
    const bool is_part = n.is_fraction || is_below_one;
    const bool is_joined =
        (is_part && (accept_any_case(ahead, " of a") || accept_any_case(ahead, " of one"))) ||
        (n.is_fraction && accept_any_case(ahead, " a"));
    if (is_joined && accept_rate_unit(ahead, form)) {
      at_ = ahead;
      return true;
    }
    return accept_rate_unit(at_, form);
  }

  static constexpr bool accept_minus(cursor& at) {
    return at.accept("-") || accept_any_case(at, "minus ");
  }

  constexpr bool accept_multiple(found_number& found) {
    cursor ahead = at_;
    const bool negative = accept_minus(ahead);
    for (const multiple_word& each : multiple_words) {
      if (!accept_word(ahead, each.text)) continue;
      at_ = ahead;
      is_verb_ = each.is_verb;
      found.number.coefficient = negative ? -each.numerator : each.numerator;
      found.number.denominator = each.denominator;
      found.number.is_in_words = true;
      found.form = figure_form::multiple;
      return true;
    }
    return false;
  }

  /// Reads "a percentage point".
  constexpr bool accept_point(found_number& found) {
    cursor ahead = at_;
    const bool negative = accept_minus(ahead);
    if (!accept_word(ahead, "a") || !accept_rate_unit(ahead, found.form) || !is_points(found.form))
      return found.form = figure_form::number, false;
    at_ = ahead;
    found.number.coefficient = negative ? -1 : 1;
    found.number.exponent = found.exponent = exponent_of_unit(found.form);
    found.number.has_article = found.number.is_in_words = true;
    return true;
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
  std::size_t place_of_number_ = 0;
  bool needs_noun_ = false;  // after "a 50%"
  bool is_verb_ = false;     // "halved"
  figure_text result_;
};

}  // namespace fiscus::inline v0::detail

#include <fiscus/detail/macros_on.hpp>

#endif
