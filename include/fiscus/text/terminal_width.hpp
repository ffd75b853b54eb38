// SPDX-License-Identifier: BSL-1.0
// How many columns of a terminal a text takes: 2 for a Chinese character or an emoji, none for an
// accent that combines with the letter before it.
#ifndef FISCUS_TEXT_TERMINAL_WIDTH_HPP
#define FISCUS_TEXT_TERMINAL_WIDTH_HPP

#include <fiscus/detail/utf8.hpp>
#include <fiscus/text/detail/width_ranges.hpp>

#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

namespace fiscus::inline v0 {

namespace detail {

/// Returns whether one of the ranges, which are in order, has the code point.
constexpr bool is_in(std::span<const code_point_range> ranges, char32_t code) noexcept {
  while (!ranges.empty()) {
    const std::size_t middle = ranges.size() / 2;
    if (code < ranges[middle].first)
      ranges = ranges.first(middle);
    else if (code > ranges[middle].last)
      ranges = ranges.subspan(middle + 1);
    else
      return true;
  }
  return false;
}

/// Returns the width of a character by itself; 0 for control characters.
constexpr std::size_t width_of(char32_t code) noexcept {
  if (code >= U' ' && code < 0x7F) return 1;
  if (is_in(zero_width_ranges, code)) return 0;
  return is_in(wide_ranges, code) ? 2 : 1;
}

}  // namespace detail

/// Returns the number of columns that a text in UTF-8 takes in a terminal, by Unicode's East Asian
/// Width. An emoji that is joined to the one before it, or colours its skin, takes none; the sign
/// that asks for an emoji (U+FE0F) makes a character two columns wide. A byte that is no UTF-8
/// takes one column, and a control character none.
///
///     terminal_width("São Tomé") == 8, terminal_width("日本") == 4
[[nodiscard]] constexpr std::size_t terminal_width(std::string_view text) noexcept {
  constexpr char32_t joiner = 0x200D;
  constexpr char32_t emoji_selector = 0xFE0F;
  constexpr detail::code_point_range skin_colours{0x1F3FB, 0x1F3FF};
  std::size_t result = 0;
  std::size_t width_before = 0;  // of the last character that has one
  bool is_joined = false;
  detail::for_each_character(text, [&](const detail::utf8_character& each, std::string_view) {
    const bool follows_emoji = width_before == 2;
    const bool colours = each.code >= skin_colours.first && each.code <= skin_colours.last;
    std::size_t width = detail::width_of(each.code);
    if (each.code == joiner) {
      is_joined = follows_emoji;
    } else if (each.code == emoji_selector && width_before == 1) {
      result += 1;
      width_before = 2;
    } else if (width != 0) {
      if (std::exchange(is_joined, false) || (colours && follows_emoji)) width = 0;
      result += width;
      if (width != 0) width_before = width;
    }
  });
  return result;
}

}  // namespace fiscus::inline v0

#endif
