// SPDX-License-Identifier: BSL-1.0
// A reading position in a text. Every parser of the library is written with it, so every refusal
// says what was expected and at which character, at run time and in a constant expression alike.
#ifndef FISCUS_DETAIL_CURSOR_HPP
#define FISCUS_DETAIL_CURSOR_HPP

#include <fiscus/error.hpp>

#include <cstddef>
#include <string_view>

namespace fiscus::inline v0::detail {

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

class cursor {
 public:
  constexpr explicit cursor(std::string_view text) noexcept : text_(text) {}

  [[nodiscard]] constexpr std::size_t position() const noexcept { return position_; }
  [[nodiscard]] constexpr bool at_end() const noexcept { return position_ == text_.size(); }

  /// The text that has not been read yet.
  [[nodiscard]] constexpr std::string_view rest() const noexcept { return text_.substr(position_); }

  /// Whether a decimal digit comes next.
  [[nodiscard]] constexpr bool at_digit() const noexcept {
    return !at_end() && is_digit(text_[position_]);
  }

  /// Reads `expected` if it comes next, and says whether it did.
  constexpr bool accept(std::string_view expected) noexcept {
    if (!rest().starts_with(expected)) return false;
    position_ += expected.size();
    return true;
  }

  /// Reads one digit, which must be there.
  constexpr int digit() {
    if (!at_digit()) fail("a digit");
    return text_[position_++] - '0';
  }

  /// Reads a number of exactly `digits` digits.
  constexpr int number(int digits) {
    int value = 0;
    for (; digits > 0; --digits) value = value * 10 + digit();
    return value;
  }

  /// Reads a run of ASCII letters, which may be empty.
  constexpr std::string_view letters() noexcept {
    const std::string_view all = rest();
    std::size_t length = 0;
    while (length < all.size() && is_letter(all[length])) ++length;
    position_ += length;
    return all.substr(0, length);
  }

  /// Refuses whatever follows.
  constexpr void finish() const {
    if (!at_end()) fail("the end of the text");
  }

  // Not constexpr: reaching it in a constant expression is an error, and both compilers print the
  // line that called it, and so the words.
  [[noreturn]] void fail(std::string_view expected) const { fail(expected, position_); }
  [[noreturn]] void fail(std::string_view expected, std::size_t position) const {
    throw parse_error(expected, text_, position);
  }

 private:
  static constexpr bool is_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  std::string_view text_;
  std::size_t position_ = 0;
};

}  // namespace fiscus::inline v0::detail

#endif
