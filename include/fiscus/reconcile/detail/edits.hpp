// SPDX-License-Identifier: BSL-1.0
// Texts that may have been meant where another was printed.
#ifndef FISCUS_RECONCILE_DETAIL_EDITS_HPP
#define FISCUS_RECONCILE_DETAIL_EDITS_HPP

#include <fiscus/detail/any_case.hpp>
#include <fiscus/detail/cursor.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/digits.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/parsed.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/direction_words.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/hedge.hpp>
#include <fiscus/figures/numbers_in_text.hpp>
#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/figures/short_text.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/reconcile/correction.hpp>
#include <fiscus/reconcile/detail/box.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0::detail {

/// Another text, the slip that led from it to the printed one, its number, and the range of that.
struct edit {
  repair_kind kind;
  short_text text;
  ratio value;
  box range;
};

/// Whether a slip is in the scale of a number and may have been made in several figures at once.
[[nodiscard]] constexpr bool is_of_scale(repair_kind kind) noexcept {
  return kind == repair_kind::separator || kind == repair_kind::unit ||
         kind == repair_kind::lost_unit || kind == repair_kind::point;
}

/// Whether no one would print these digits: 00.950.
[[nodiscard]] constexpr bool is_odd(std::string_view digits) noexcept {
  return digits.empty() || !is_digit(digits.front()) || !is_digit(digits.back()) ||
         (digits.size() > 1 && digits[0] == '0' && digits[1] != '.');
}

/// Returns the text with other characters from `begin` to before `end`. Throws `invalid_value` if
/// it is too long.
[[nodiscard]] constexpr short_text spliced(std::string_view text, std::size_t begin,
                                           std::size_t end, std::string_view with) {
  return short_text(text.substr(0, begin)).add(with).add(text.substr(end));
}

/// Returns the opposite of a word of direction: "fall" of "rise"; nothing of any other word.
[[nodiscard]] constexpr std::string_view other_direction(std::string_view word) {
  for (const std::span<const direction_word> table :
       {std::span<const direction_word>(words_before_change),
        std::span<const direction_word>(words_after_change),
        std::span<const direction_word>(nouns_of_change)})
    for (std::size_t i = 0; i < table.size(); ++i)
      if (is_in_any_case(word, table[i].text)) return table[i % 2 == 0 ? i + 1 : i - 1].text;
  return {};
}

/// Returns the text with the opposite of its word of direction: "a rise of 4%" for "a fall of 4%";
/// nothing if it has no such word.
[[nodiscard]] constexpr std::optional<short_text> with_other_direction(std::string_view text) {
  for (cursor at(text); !at.at_end();) {
    const std::size_t begin = at.position();
    const std::string_view word = at.letters();
    if (word.empty()) {
      at.accept(at.rest().substr(0, 1));
      continue;
    }
    if (at.rest().starts_with(" to ")) continue;  // "up to 5%"
    const std::string_view other = other_direction(word);
    if (other.empty()) continue;
    std::string_view before = text.substr(0, begin);
    std::string_view article;
    for (const std::string_view each : {"an ", "a "})
      if (before.ends_with(each) && article.empty()) {
        before.remove_suffix(each.size());
        article = other.starts_with('e') || other.starts_with('i') ? "an " : "a ";
      }
    return short_text(before).add(article).add(other).add(at.rest());
  }
  return std::nullopt;
}

/// Returns the text without the parentheses around a negative number, if it has some.
[[nodiscard]] constexpr std::optional<short_text> without_parentheses(std::string_view text) {
  const std::size_t open = text.find('(');
  const std::size_t close = text.find(')');
  if (open >= close || close == std::string_view::npos) return std::nullopt;
  return short_text(text.substr(0, open))
      .add(text.substr(open + 1, close - open - 1))
      .add(text.substr(close + 1));
}

/// Returns the text of a rate in percentage points with a per cent sign instead; nothing for any
/// other text.
[[nodiscard]] constexpr std::optional<short_text> in_per_cent(std::string_view text) {
  const auto digits = numbers_in(text);
  if (digits.size() != 1) return std::nullopt;
  const std::size_t begin = digits.front().end;
  cursor at(text.substr(begin));
  figure_form form = figure_form::number;
  if (!accept_rate_unit(at, form) || form != figure_form::points) return std::nullopt;
  return spliced(text, begin, begin + at.position(), "%");
}

/// Returns the text with the other sign, or the opposite word of direction.
[[nodiscard]] constexpr short_text turned(std::string_view text, bool is_negative) {
  if (const auto other = with_other_direction(text)) return *other;
  if (const auto other = without_parentheses(text)) return *other;
  const std::size_t digits = numbers_in(text).front().begin;
  if (!is_negative) {
    const std::size_t begin = text.substr(0, digits).rfind(' ') + 1;  // npos + 1 is 0
    return spliced(text, begin, begin, "-");
  }
  for (cursor at(text); at.position() < digits; at.accept(at.rest().substr(0, 1))) {
    cursor after = at;
    if (after.accept("-") || after.accept("−") || after.accept("–") ||
        accept_any_case(after, "minus "))
      return spliced(text, at.position(), after.position(), "");
  }
  return short_text(text);
}

/// The words of the scales in one style each, and all of them in one order.
inline constexpr std::string_view scale_styles[][6] = {
    {"thousand", "lakh", "million", "crore", "billion", "trillion"},
    {"thousand", "lakh", "mn", "crore", "bn", "tn"},
    {"thousand", "lakh", "mln", "crore", "bln", "trn"},
    {"k", "lakh", "m", "crore", "bn", "tn"},
    {"k", "lakh", "m", "crore", "b", "tn"},
    {"K", "lakh", "M", "crore", "B", "tn"},
};

/// Returns the scale words of the style that has this word, or else the long ones.
[[nodiscard]] constexpr std::span<const std::string_view> scale_words_in_style_of(
    std::string_view word) {
  for (const auto& style : scale_styles)
    if (std::find(std::begin(style), std::end(style), word) != std::end(style)) return style;
  return scale_styles[0];
}

/// Which scale words the figures of a fact sheet are printed with.
struct scales_used {
  bool any = false;
  bool lakh_or_crore = false;

  /// Adds the text of a figure that has one.
  constexpr void add(std::string_view text) {
    any = true;
    lakh_or_crore = lakh_or_crore || text.find("lakh") != std::string_view::npos ||
                    text.find("crore") != std::string_view::npos;
  }
};

/// Collects the edits of one text that are read as another number. If two slips lead to the same
/// text, the more plausible one counts.
class text_editor {
 public:
  /// Throws `parse_error` if the text is no figure.
  constexpr text_editor(std::string_view text, rounding_set modes)
      : unit_(possible_currency_in(text)),
        number_(read(text, modes).value_in(text).number()),
        digits_(numbers_in(text)) {}

  /// Adds all slips that can be seen in the text alone. A scale word may be lost, or be one of
  /// another system, where the other figures have such words.
  constexpr void change_in_all_ways(scales_used others = {}) {
    if (number_.form() == figure_form::scaled) others.add(text());
    for (const number_place& each : digits_) {
      change_digits(each);
      change_length(each);
      if (is_zero()) continue;
      change_separator(each);
      if (others.any) change_word(each, others.lakh_or_crore);
    }
    if (!is_single()) return;
    cut_off();
    if (is_zero()) return;
    move_point();
    add(repair_kind::sign, [&] { return turned(text(), is_negative()); });
  }

  /// Adds the text with a per cent sign behind it, if it is a number without a unit.
  constexpr void add_percent_sign() {
    if (number_.form() == figure_form::number && !unit_ && is_single())
      add(repair_kind::lost_unit, [&] { return short_text(text()).add("%"); });
  }

  /// Adds the text with another coefficient, if it is a single number.
  constexpr void change_number(repair_kind kind, int128 other) {
    if (!is_single()) return;
    add(kind, [&] {
      const short_text made = with_digits(other, places());
      return (other < 0) == is_negative() ? made : turned(made.view(), is_negative());
    });
  }

  [[nodiscard]] constexpr std::string_view text() const noexcept { return number_.words().view(); }
  [[nodiscard]] constexpr const figure<>& number() const noexcept { return number_; }
  /// Whether the text is a single number in digits: no range, and not "34 crore 20 lakh".
  [[nodiscard]] constexpr bool is_single() const noexcept {
    return digits_.size() == 1 && !number_.is_range();
  }
  /// Its digits as a whole number, if it is a single one.
  [[nodiscard]] constexpr int128 coefficient() const {
    return (number_.value() / number_.precision()).numerator();
  }
  /// Reads another text in its place, in the same unit.
  [[nodiscard]] constexpr parsed<any_figure> read(std::string_view other,
                                                  rounding_set modes) const {
    return any_figure::try_from_text(other, {.expected = unit_}, modes);
  }
  [[nodiscard]] constexpr const std::vector<edit>& found() const noexcept { return found_; }

 private:
  [[nodiscard]] constexpr bool is_zero() const { return number_.value() == ratio(); }
  [[nodiscard]] constexpr bool is_negative() const { return number_.value() < ratio(); }
  /// How many digits of a single number stand after the point.
  [[nodiscard]] constexpr std::size_t places() const {
    const number_place& at = digits_.front();
    const std::string_view digits = text().substr(at.begin, at.end - at.begin);
    const std::size_t point = digits.find('.');
    return point == std::string_view::npos ? 0 : digits.size() - point - 1;
  }
  /// The text of a single number with the digits of another one.
  [[nodiscard]] constexpr short_text with_digits(int128 other, std::size_t behind_point) const {
    const number_place& at = digits_.front();
    const auto digits = digits_text::of(other < 0 ? -other : other, static_cast<int>(behind_point));
    return spliced(text(), at.begin, at.end, digits.view());
  }

  /// Whether a text was found already, or another one of the same number and scale: of "3,968
  /// million", "3968 million" and "3.968 billion" the last is kept.
  constexpr bool has(repair_kind kind, const short_text& made, const figure<>& number) {
    for (edit& each : found_) {
      const bool is_same = is_of_scale(kind) && is_of_scale(each.kind) &&
                           each.value == number.value() && each.range == box_of(number.range());
      if (!is_same) continue;
      const bool has_comma = each.text.view().find(',') != std::string_view::npos;
      const bool is_natural =
          kind == repair_kind::unit && each.kind == repair_kind::separator && has_comma;
      if (kind < each.kind || is_natural) {
        each.kind = kind;
        each.text = made;
      }
      return true;
    }
    return false;
  }

  template <class Make>
  constexpr void add(repair_kind kind, Make make) try {
    const short_text made = make();
    if (made == text()) return;
    for (edit& each : found_)
      if (each.text == made) {
        each.kind = (std::min)(each.kind, kind);
        return;
      }
    const auto again = read(made.view(), number_.modes());
    if (!again) return;
    const figure<>& number = again->number();
    if (number.value() == number_.value()) return;
    if (number.value() == ratio() && is_negative()) return;  // "-0%"
    if (has(kind, made, number)) return;
    found_.push_back({kind, made, number.value(), box_of(number.range())});
  } catch (const error&) {  // too long
  }
  /// Adds a text with other characters from `begin` to before `end`, among the digits at `place`.
  constexpr void add(repair_kind kind, std::string_view in, const number_place& place,
                     std::size_t begin, std::size_t end, std::string_view with) {
    const std::size_t size = place.end - place.begin + with.size() - (end - begin);
    add(kind, [&] {
      const short_text made = spliced(in, begin, end, with);
      return is_odd(made.view().substr(place.begin, size)) ? short_text(text()) : made;
    });
  }

  constexpr void change_digits(const number_place& at) {
    const std::string_view said = text();
    std::size_t before = at.begin;
    for (std::size_t i = at.begin; i < at.end; ++i) {
      if (!is_digit(said[i])) continue;
      for (const std::string_view other : all_digits)
        add(repair_kind::digit, said, at, i, i + 1, other);
      if (i > at.begin) {
        const short_text swapped = short_text(said.substr(i, 1))
                                       .add(said.substr(before + 1, i - before - 1))
                                       .add(said.substr(before, 1));
        add(repair_kind::swapped_digits, said, at, before, i + 1, swapped.view());
      }
      before = i;
    }
  }

  /// Puts a digit in or leaves one out, among digits without commas. A further digit after the
  /// point was not lost but cut off.
  constexpr void change_length(number_place at) {
    short_text plain;
    for (std::size_t i = 0; i < text().size(); ++i)
      if (text()[i] != ',' || i < at.begin || i >= at.end) plain.add(text().substr(i, 1));
    at.end -= text().size() - plain.view().size();
    const bool has_point =
        plain.view().substr(0, at.end).find('.', at.begin) != std::string_view::npos;
    for (std::size_t i = at.begin; i <= at.end; ++i) {
      for (const std::string_view digit : all_digits)
        if ((i < at.end || !has_point) && plain.view().substr(i, 1) != digit)
          add(digit == "0" ? repair_kind::lost_zero : repair_kind::lost_digit, plain.view(), at, i,
              i, digit);
      if (i < at.end && is_digit(plain.view()[i]))
        add(repair_kind::extra_digit, plain.view(), at, i, i + 1, "");
    }
  }

  /// Takes the last comma for the decimal point, or the point for a comma.
  constexpr void change_separator(const number_place& at) {
    const std::string_view said = text().substr(0, at.end);
    const std::size_t point = said.find('.', at.begin);
    const std::size_t mark = point == std::string_view::npos ? said.rfind(',') : point;
    if (mark != std::string_view::npos && mark > at.begin)
      add(repair_kind::separator, text(), at, mark, mark + 1, mark == point ? "," : ".");
  }

  constexpr void change_word(const number_place& at, bool has_lakh_or_crore) {
    const std::string_view word = text().substr(at.word, at.word_end - at.word);
    if (word.empty() && number_.form() != figure_form::number) return;
    for (const std::string_view other : scale_words_in_style_of(word))
      if (has_lakh_or_crore || (other != "lakh" && other != "crore"))
        add(word.empty() ? repair_kind::lost_unit : repair_kind::unit, [&] {
          const short_text with = short_text(word.empty() ? " " : "").add(other);
          return spliced(text(), at.word, at.word_end, with.view());
        });
  }

  constexpr void move_point() {
    constexpr std::size_t most_off = 3;
    const std::size_t fewest = places() - (std::min)(places(), most_off);
    for (std::size_t now = fewest; now <= places() + most_off; ++now)
      add(repair_kind::point, [&] { return with_digits(coefficient(), now); });
  }

  /// Adds what the number is rounded to if it was cut off.
  constexpr void cut_off() {
    if (number_.hedging() != hedge::none || number_.modes() != to_nearest) return;
    change_number(repair_kind::cut_off, coefficient() + (is_negative() ? -1 : 1));
  }

  static constexpr std::string_view all_digits[] = {"0", "1", "2", "3", "4",
                                                    "5", "6", "7", "8", "9"};

  std::optional<currency> unit_;
  figure<> number_;  // with its words
  std::vector<number_place> digits_;
  std::vector<edit> found_;
};

}  // namespace fiscus::inline v0::detail

#include <fiscus/detail/macros_on.hpp>

#endif
