// SPDX-License-Identifier: BSL-1.0
// All ways to print a number a little differently.
#ifndef FISCUS_PUBLISHED_DETAIL_EDITS_HPP
#define FISCUS_PUBLISHED_DETAIL_EDITS_HPP

#include <fiscus/detail/cursor.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/money/scale.hpp>
#include <fiscus/published/correction.hpp>
#include <fiscus/published/detail/printed_text.hpp>
#include <fiscus/published/short_text.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace fiscus::detail {

/// Another text, and what was wrong if it is the right one.
struct edit {
  repair_kind kind;
  short_text text;
};

using digit_text = std::vector<char>;

[[nodiscard]] constexpr std::string_view view_of(const digit_text& digits) {
  return {digits.data(), digits.size()};
}

/// The text with other digits, and with another sign and word.
[[nodiscard]] constexpr short_text rebuilt(const number_in_text& from, std::string_view digits,
                                           bool is_negative, std::string_view word) {
  return short_text(from.before)
      .add(is_negative ? "-" : "")
      .add(digits)
      .add(from.gap)
      .add(word)
      .add(from.rest);
}

/// A magnitude with so many places.
[[nodiscard]] constexpr digit_text digits_of(uint128 coefficient, int places) {
  digit_text result;
  for (int i = 0; coefficient != 0 || i <= places; ++i) {
    if (i == places && places > 0) result.push_back('.');
    result.push_back(static_cast<char>('0' + static_cast<int>(coefficient % 10)));
    coefficient /= 10;
  }
  std::reverse(result.begin(), result.end());
  return result;
}

/// Whether nobody would print these digits: 00.950.
[[nodiscard]] constexpr bool is_odd(std::string_view digits) noexcept {
  return digits.empty() || !is_digit(digits.front()) || !is_digit(digits.back()) ||
         (digits.size() > 1 && digits[0] == '0' && digits[1] != '.');
}

/// Collects the edits of one text; of the same text twice the more plausible.
class text_editor {
 public:
  constexpr explicit text_editor(std::string_view text) : text_(text), number_(number_of(text)) {}

  [[nodiscard]] constexpr std::vector<edit> all() && {
    for (const char each : number_.digits)
      if (each != ',') plain_.push_back(each);
    change_digits();
    swap_digits();
    insert_zeros();
    drop_digits();
    move_point();
    change_word();
    add(repair_kind::sign, number_.digits, !number_.is_negative, number_.word);
    return std::move(found_);
  }

 private:
  constexpr void add(repair_kind kind, std::string_view digits, bool is_negative,
                     std::string_view word) {
    if (is_odd(digits)) return;
    const short_text made = rebuilt(number_, digits, is_negative, word);
    const bool known = made == text_ || std::any_of(found_.begin(), found_.end(),
                                                    [&](auto& each) { return each.text == made; });
    if (!known) found_.push_back({kind, made});
  }
  constexpr void add(repair_kind kind, const digit_text& digits) {
    add(kind, view_of(digits), number_.is_negative, number_.word);
  }

  constexpr void change_digits() {
    digit_text digits(number_.digits.begin(), number_.digits.end());
    for (char& place : digits) {
      if (!is_digit(place)) continue;
      const char was = place;
      for (place = '0'; place <= '9'; ++place)
        if (place != was) add(repair_kind::digit, digits);
      place = was;
    }
  }

  constexpr void swap_digits() {
    digit_text digits(number_.digits.begin(), number_.digits.end());
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

  constexpr void move_point() {
    for (int by = -3; by <= 3; ++by)
      if (by != 0 && number_.places + by >= 0)
        add(repair_kind::point, digits_of(magnitude(number_.coefficient), number_.places + by));
  }

  constexpr void change_word() {
    if (number_.exponent <= 0) return;
    for (const scale& each : {thousand, lakh, million, crore, billion, trillion})
      if (each.exponent != number_.exponent)
        add(repair_kind::unit, number_.digits, number_.is_negative, each.word);
  }

  std::string_view text_;
  number_in_text number_;
  digit_text plain_;  // without commas
  std::vector<edit> found_;
};

}  // namespace fiscus::detail

#endif
