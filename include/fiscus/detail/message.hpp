// SPDX-License-Identifier: BSL-1.0
// The text of an error, in a buffer of its own: an exception has to be copied without throwing,
// and no header outside of text/ pays for <string>.
#ifndef FISCUS_DETAIL_MESSAGE_HPP
#define FISCUS_DETAIL_MESSAGE_HPP

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fiscus::inline v0::detail {

class message {
 public:
  message& add(std::string_view text) noexcept {
    for (const char c : text) put(c);
    return *this;
  }

  /// Any integer of the language, a count or a place among them.
  template <std::integral Integer>
  message& add_number(Integer number) noexcept {
    bool negative = false;
    if constexpr (std::signed_integral<Integer>) negative = number < 0;
    if (negative) put('-');
    const auto bits = static_cast<std::uint64_t>(number);
    return digits(negative ? std::uint64_t{0} - bits : bits);
  }

  /// A date as ISO 8601 writes it: 2025-07-01.
  message& add_date(int year, int month, int day) noexcept {
    return padded(year, 4).add("-").padded(month, 2).add("-").padded(day, 2);
  }

  /// The text in quotation marks, control characters replaced, cut after 80 bytes or before the
  /// character in UTF-8 that the 80th and the next one belong to.
  message& quote(std::string_view text) noexcept {
    constexpr std::size_t longest = 80;
    constexpr std::size_t most_inside = 3;  // bytes of a character
    std::size_t size = text.size();
    if (size > longest) {
      size = longest;
      while (size > longest - most_inside && is_inside(text[size])) --size;
      if (is_inside(text[size])) size = longest;  // this is no UTF-8
    }
    put('"');
    add_printable(text.substr(0, size));
    return add(size < text.size() ? "...\"" : "\"");
  }

  /// The words of another program, control characters replaced.
  message& add_printable(std::string_view text) noexcept {
    for (const char c : text) put(is_control(c) ? '?' : c);
    return *this;
  }

  [[nodiscard]] const char* c_str() const noexcept { return text_; }

 private:
  static constexpr std::size_t capacity = 384;

  static bool is_control(char c) noexcept { return (c >= 0 && c < ' ') || c == '\x7f'; }
  /// Whether a byte continues a character in UTF-8.
  static bool is_inside(char c) noexcept {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
  }

  message& digits(std::uint64_t number) noexcept {
    if (number >= 10) digits(number / 10);
    put(static_cast<char>('0' + number % 10));
    return *this;
  }

  message& padded(int number, int digits) noexcept {
    if (digits > 1) padded(number / 10, digits - 1);
    put(static_cast<char>('0' + number % 10));
    return *this;
  }

  void put(char c) noexcept {
    if (is_full_) return;
    if (size_ + 1 < capacity) {
      text_[size_++] = c;
      return;
    }
    is_full_ = true;
    if (!is_inside(c)) return;
    while (size_ > 0 && is_inside(text_[size_ - 1])) text_[--size_] = '\0';
    if (size_ > 0) text_[--size_] = '\0';
  }

  char text_[capacity] = {};
  std::size_t size_ = 0;
  bool is_full_ = false;
};

}  // namespace fiscus::inline v0::detail

#endif
