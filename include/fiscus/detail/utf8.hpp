// SPDX-License-Identifier: BSL-1.0
// The characters of a text in UTF-8, one by one.
#ifndef FISCUS_DETAIL_UTF8_HPP
#define FISCUS_DETAIL_UTF8_HPP

#include <cstddef>
#include <string_view>

namespace fiscus::inline v0::detail {

/// The byte-order mark at the beginning of a file.
inline constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// A character and the number of its bytes. A byte that belongs to no character is U+FFFD.
struct utf8_character {
  char32_t code = U'\uFFFD';
  std::size_t bytes = 1;
  bool is_valid = false;
};

/// Returns the first character of a text that is not empty.
constexpr utf8_character first_character(std::string_view text) noexcept {
  const auto byte = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[i]));
  };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1, true};
  if (lead < 0xC2 || lead > 0xF4) return {};
  const std::size_t bytes = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (bytes > text.size()) return {};
  char32_t code = lead & (0x7FU >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {};
    code = code << 6U | (byte(i) & 0x3FU);
  }
  const bool is_too_long = (bytes == 3 && code < 0x800) || (bytes == 4 && code < 0x10000);
  const bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (is_too_long || is_surrogate || code > 0x10FFFF) return {};
  return {code, bytes, true};
}

/// Calls f(character, its bytes) for each character.
template <class F>
constexpr void for_each_character(std::string_view text, F f) {
  while (!text.empty()) {
    const utf8_character next = first_character(text);
    f(next, text.substr(0, next.bytes));
    text.remove_prefix(next.bytes);
  }
}

constexpr bool is_utf8(std::string_view text) noexcept {
  bool result = true;
  for_each_character(text, [&](const utf8_character& each, std::string_view) {
    result = result && each.is_valid;
  });
  return result;
}

}  // namespace fiscus::inline v0::detail

#endif
