// SPDX-License-Identifier: BSL-1.0
// Texts that may have been meant where another was printed.
#ifndef FISCUS_RECONCILE_DETAIL_EDITS_HPP
#define FISCUS_RECONCILE_DETAIL_EDITS_HPP

#include <fiscus/detail/cursor.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/short_text.hpp>
#include <fiscus/reconcile/correction.hpp>
#include <fiscus/reconcile/detail/box.hpp>
#include <fiscus/reconcile/detail/printed_text.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0::detail {

/// Another text, the slip that led from it to the printed one, and its range.
struct edit {
  repair_kind kind;
  short_text text;
  box range;
};

using digit_text = std::vector<char>;

[[nodiscard]] constexpr std::string_view view_of(const digit_text& digits) {
  return {digits.data(), digits.size()};
}

/// Returns the digits of `coefficient` × 10^−`places`.
[[nodiscard]] constexpr digit_text digits_of(uint128 coefficient, std::size_t places) {
  digit_text result;
  for (std::size_t i = 0; coefficient != 0 || i <= places; ++i) {
    if (i == places && places > 0) result.push_back('.');
    result.push_back(static_cast<char>('0' + static_cast<int>(coefficient % 10)));
    coefficient /= 10;
  }
  std::reverse(result.begin(), result.end());
  return result;
}

/// Whether no one would print these digits: 00.950.
[[nodiscard]] constexpr bool is_odd(std::string_view digits) noexcept {
  return digits.empty() || !is_digit(digits.front()) || !is_digit(digits.back()) ||
         (digits.size() > 1 && digits[0] == '0' && digits[1] != '.');
}

/// How many of these digits stand after the point.
[[nodiscard]] constexpr std::size_t places_of(std::string_view digits) noexcept {
  const std::size_t point = digits.find('.');
  return point == std::string_view::npos ? 0 : digits.size() - point - 1;
}

/// The words of the scales in one style each, and all of them in one order.
inline constexpr std::string_view scale_words[][6] = {
    {"thousand", "lakh", "million", "crore", "billion", "trillion"},
    {"thousand", "lakh", "mn", "crore", "bn", "tn"},
    {"thousand", "lakh", "mln", "crore", "bln", "trn"},
    {"k", "lakh", "m", "crore", "bn", "tn"},
    {"k", "lakh", "m", "crore", "b", "tn"},
    {"K", "lakh", "M", "crore", "B", "tn"},
};

/// Returns the scale words of the style that has this word, or else the long ones.
[[nodiscard]] constexpr std::span<const std::string_view> scale_words_like(std::string_view word) {
  for (const auto& style : scale_words)
    if (std::find(std::begin(style), std::end(style), word) != std::end(style)) return style;
  return scale_words[0];
}

/// Collects the edits of one text that are read as another number. If two slips lead to the same
/// text, the more plausible one counts.
class text_editor {
 public:
  constexpr explicit text_editor(printed_text text) : text_(std::move(text)) {}

  /// Adds all slips that can be seen in the text alone.
  constexpr void change_in_all_ways() {
    for (const number_place& each : text_.digits()) {
      place_ = each;
      digits_ = text_.text().substr(each.begin, each.end - each.begin);
      word_ = text_.text().substr(each.word, each.word_end - each.word);
      plain_.clear();
      for (const char c : digits_)
        if (c != ',') plain_.push_back(c);
      change_digits();
      swap_digits();
      insert_zeros();
      drop_digits();
      if (text_.number().value() == ratio()) continue;
      change_word();
      if (text_.is_single()) move_point();
    }
    if (text_.is_single()) change_sign();
  }

  /// Adds the text with another coefficient, if it is a single number.
  constexpr void change_number(repair_kind kind, int128 coefficient) {
    if (!text_.is_single()) return;
    const bool is_negative = text_.number().value() < ratio();
    add(kind, [&] {
      const digit_text digits = digits_of(magnitude(coefficient), places_of(digits_));
      const short_text made = text_.with(place_, view_of(digits), word_);
      return (coefficient < 0) == is_negative ? made : turned(made, is_negative);
    });
  }

  [[nodiscard]] constexpr const std::vector<edit>& found() const noexcept { return found_; }

 private:
  template <class Make>
  constexpr void add(repair_kind kind, Make make) try {
    const short_text made = make();
    if (std::any_of(found_.begin(), found_.end(), [&](auto& each) { return each.text == made; }))
      return;
    const figure<> number = text_.read(made);
    if (number.value() == text_.number().value()) return;
    if (number.value() == ratio() && text_.number().value() < ratio()) return;  // "-0%"
    found_.push_back({kind, made, box_of(number.range())});
  } catch (const error&) {  // too long, or nothing that is printed
  }
  constexpr void add(repair_kind kind, const digit_text& digits) {
    if (!is_odd(view_of(digits)))
      add(kind, [&] { return text_.with(place_, view_of(digits), word_); });
  }

  constexpr void change_digits() {
    digit_text digits(digits_.begin(), digits_.end());
    for (char& place : digits) {
      if (!is_digit(place)) continue;
      const char was = place;
      for (place = '0'; place <= '9'; ++place)
        if (place != was) add(repair_kind::digit, digits);
      place = was;
    }
  }

  constexpr void swap_digits() {
    digit_text digits(digits_.begin(), digits_.end());
    std::size_t before = 0;
    for (std::size_t i = 1; i < digits.size(); ++i) {
      if (!is_digit(digits[i])) continue;
      std::swap(digits[before], digits[i]);
      add(repair_kind::swapped_digits, digits);
      std::swap(digits[before], digits[i]);
      before = i;
    }
  }

  constexpr void insert_zeros() {
    for (std::size_t i = 0; i <= plain_.size(); ++i) {
      digit_text digits = plain_;
      digits.insert(digits.begin() + static_cast<std::ptrdiff_t>(i), '0');
      add(repair_kind::lost_zero, digits);
    }
  }

  constexpr void drop_digits() {
    for (std::size_t i = 0; i < plain_.size(); ++i) {
      if (plain_[i] == '.') continue;
      digit_text digits = plain_;
      digits.erase(digits.begin() + static_cast<std::ptrdiff_t>(i));
      add(repair_kind::extra_digit, digits);
    }
  }

  constexpr void change_word() {
    if (word_.empty()) return;
    for (const std::string_view word : scale_words_like(word_))
      add(repair_kind::unit, [&] { return text_.with(place_, digits_, word); });
  }

  constexpr void move_point() {
    uint128 coefficient = 0;
    for (const char each : plain_)
      if (is_digit(each)) coefficient = coefficient * 10 + static_cast<unsigned>(each - '0');
    const std::size_t places = places_of(view_of(plain_));
    constexpr std::size_t most_off = 3;
    const std::size_t fewest = places - (std::min)(places, most_off);
    for (std::size_t now = fewest; now <= places + most_off; ++now)
      if (now != places) add(repair_kind::point, digits_of(coefficient, now));
  }

  constexpr void change_sign() {
    const bool is_negative = text_.number().value() < ratio();
    add(repair_kind::sign, [&] { return turned(text_.text(), is_negative); });
  }

  printed_text text_;
  number_place place_{};     // where the digits are changed
  std::string_view digits_;  // that stand there
  std::string_view word_;    // and their word
  digit_text plain_;         // and these without commas
  std::vector<edit> found_;
};

}  // namespace fiscus::inline v0::detail

#include <fiscus/detail/macros_on.hpp>

#endif
