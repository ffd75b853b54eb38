// SPDX-License-Identifier: BSL-1.0
// The texts of a sentence before and after some words, in quotation marks or not, and ordinals.
#ifndef FISCUS_TEXT_DETAIL_SENTENCE_TEXT_HPP
#define FISCUS_TEXT_DETAIL_SENTENCE_TEXT_HPP

#include <fiscus/error.hpp>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace fiscus::inline v0::detail {

/// Returns the text up to the first of several words.
inline std::string_view before(std::string_view text,
                               std::initializer_list<std::string_view> words) {
  std::size_t end = text.size();
  for (const std::string_view each : words) end = (std::min)(end, text.find(each));
  return text.substr(0, end);
}

/// Returns where some words begin outside of quotation marks; npos if nowhere.
inline std::size_t find_unquoted(std::string_view text, std::string_view words) {
  for (std::size_t begin = 0;;) {
    const std::size_t found = text.find(words, begin);
    const std::size_t opening = text.find('"', begin);
    if (opening == std::string_view::npos || found < opening) return found;
    const std::size_t closing = text.find('"', opening + 1);
    if (closing == std::string_view::npos) return found;
    begin = closing + 1;
  }
}

/// Returns the text between quotation marks if it begins with one, and otherwise all of it.
inline std::string_view unquoted(std::string_view text) {
  return text.starts_with('"') ? text.substr(1, text.find('"', 1) - 1) : text;
}

/// Returns the text after the first place of some words. Throws `parse_error` if it has none.
inline std::string_view after(std::string_view text, std::string_view words) {
  const std::size_t begin = text.find(words);
  if (begin == std::string_view::npos)
    throw parse_error("the words \"" + std::string(words) + '"', text, 0);
  return text.substr(begin + words.size());
}

/// "1st", "2nd", "11th".
inline std::string ordinal(int n) {
  const bool is_teen = n % 100 > 10 && n % 100 < 14;
  const int digit = is_teen ? 0 : n % 10;
  const char* const ending = digit == 1 ? "st" : digit == 2 ? "nd" : digit == 3 ? "rd" : "th";
  return std::to_string(n) + ending;
}

}  // namespace fiscus::inline v0::detail

#endif
