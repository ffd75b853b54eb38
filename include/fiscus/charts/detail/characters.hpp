// SPDX-License-Identifier: BSL-1.0
// Texts in UTF-8: what XML allows of them, how wide they are at most, and where they are broken
// into lines.
#ifndef FISCUS_CHARTS_DETAIL_CHARACTERS_HPP
#define FISCUS_CHARTS_DETAIL_CHARACTERS_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fiscus::inline v0::detail {

/// Hundredths of a pixel: every place and size in a picture is a whole number of them, so that all
/// compilers write the same bytes.
using hundredths = int;
[[nodiscard]] constexpr hundredths pixels(int count) noexcept { return count * 100; }

inline constexpr char32_t replacement_character = 0xFFFD;

/// Whether a character turns the direction of the text behind it, up to the end of a line: U+202A
/// to U+202E and U+2066 to U+2069.
[[nodiscard]] constexpr bool turns_direction(char32_t c) noexcept {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// Whether XML 1.0 allows a character, and it controls neither a terminal nor directions.
[[nodiscard]] constexpr bool is_allowed(char32_t c) noexcept {
  const bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  const bool is_surrogate = c >= 0xD800 && c < 0xE000;
  return !is_control && !is_surrogate && !turns_direction(c) && c != 0xFFFE && c != 0xFFFF &&
         c <= 0x10FFFF;
}

/// Takes the first character off a text that is not empty; U+FFFD for bytes that are no UTF-8, and
/// for characters that are not allowed.
[[nodiscard]] constexpr char32_t take_character(std::string_view& rest) noexcept {
  const auto byte = [&](std::size_t i) -> char32_t { return static_cast<unsigned char>(rest[i]); };
  const char32_t lead = byte(0);
  const std::size_t length = lead < 0x80                   ? 1
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                                                           : 0;
  char32_t c = length < 2 ? lead : lead & (0x7FU >> length);
  std::size_t taken = 1;
  while (taken < length && taken < rest.size() && (byte(taken) & 0xC0U) == 0x80U)
    c = (c << 6U) | (byte(taken++) & 0x3FU);
  const bool is_cut = taken != length;  // also where no character begins
  rest.remove_prefix(taken);
  constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};  // of so many bytes
  return is_cut || c < least[length] || !is_allowed(c) ? replacement_character : c;
}

/// The text with what XML does not allow replaced, and one space for any white space between words.
[[nodiscard]] inline std::string clean_text(std::string_view text) {
  std::string result;
  bool is_apart = false;
  while (!text.empty()) {
    const std::string_view before = text;
    if (std::string_view(" \t\n\r\v\f").find(text.front()) != std::string_view::npos) {
      text.remove_prefix(1);
      is_apart = !result.empty();
      continue;
    }
    const char32_t c = take_character(text);
    if (is_apart) result += ' ';
    is_apart = false;
    if (c == replacement_character)
      result += "\xEF\xBF\xBD";
    else
      result += before.substr(0, before.size() - text.size());
  }
  return result;
}

struct font {
  int size;  // in pixels
  bool bold = false;
};

/// The widths of the characters from the space to the tilde in DejaVu Sans, in hundredths of its
/// size, rounded up. Helvetica, Arial and Liberation Sans are narrower.
inline constexpr unsigned char ascii_widths[] = {
    32, 41, 46, 84, 64, 95, 78, 28, 39,  39, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 54, 100, 69, 69, 70, 77, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79,
    61, 79, 70, 64, 62, 74, 69, 99, 69,  62, 69, 39, 34, 39, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64,
    64, 28, 28, 58, 28, 98, 64, 62, 64,  64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
};

/// About as many hundredths of its size is a character wide at most.
[[nodiscard]] constexpr int most_width(char32_t c) noexcept {
  if (c >= U' ' && c <= U'~') return ascii_widths[c - U' '];
  if (c >= 0x1F000) return 140;  // pictures
  if (c >= 0x590) return 105;    // Arabic, Chinese and the like
  return 85;
}

/// The width of characters that have so many hundredths of the size. Bold letters are a seventh
/// wider.
[[nodiscard]] constexpr hundredths width_of(int of_size, font in) noexcept {
  return of_size * in.size * (in.bold ? 8 : 7) / 7 + 1;
}

/// At most so wide is a line of text, without regard to kerning.
[[nodiscard]] inline hundredths width_of(std::string_view text, font in) noexcept {
  int of_size = 0;
  while (!text.empty()) of_size += most_width(take_character(text));
  return width_of(of_size, in);
}

/// The longest beginning of a text that fits, but at least one character.
[[nodiscard]] inline std::string_view fitting_part(std::string_view text, font in,
                                                   hundredths width) noexcept {
  std::string_view rest = text;
  std::size_t fits = 0;
  for (int of_size = 0; !rest.empty();) {
    of_size += most_width(take_character(rest));
    if (width_of(of_size, in) > width && fits > 0) break;
    fits = text.size() - rest.size();
  }
  return text.substr(0, fits);
}

/// A clean text in lines that fit, broken at spaces, or within a word that is too long.
[[nodiscard]] inline std::vector<std::string> lines_of(std::string_view text, font in,
                                                       hundredths width) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    std::string_view line = fitting_part(text, in, width);
    if (line.size() < text.size() && text[line.size()] != ' ') {
      const std::size_t space = line.rfind(' ');
      if (space != std::string_view::npos && space > 0) line = line.substr(0, space);
    }
    text.remove_prefix(line.size());
    if (text.starts_with(' ')) text.remove_prefix(1);
    if (line.ends_with(' ')) line.remove_suffix(1);
    lines.emplace_back(line);
  }
  return lines;
}

}  // namespace fiscus::inline v0::detail

#endif
