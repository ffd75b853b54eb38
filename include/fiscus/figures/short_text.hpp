// SPDX-License-Identifier: BSL-1.0
// A text of limited length.
#ifndef FISCUS_FIGURES_SHORT_TEXT_HPP
#define FISCUS_FIGURES_SHORT_TEXT_HPP

#include <fiscus/error.hpp>

#include <cstddef>
#include <string_view>

namespace fiscus::inline v0 {

/// A text of up to 63 characters, which it owns. Unlike `std::string` it can be used in constant
/// expressions with every compiler: Clang 14 does not evaluate the strings of libstdc++ 12, nor
/// does libc++ before version 15.
class short_text {
 public:
  static constexpr std::size_t most_characters = 63;

  constexpr short_text() = default;
  /// Throws `invalid_value` if it is too long.
  constexpr explicit short_text(std::string_view text) { add(text); }

  constexpr short_text& add(std::string_view text) {
    if (text.size() > most_characters - size_)
      throw invalid_value("the text of a printed figure is too long");
    for (const char each : text) characters_[size_++] = each;
    return *this;
  }
  /// Its characters.
  [[nodiscard]] constexpr std::string_view view() const& noexcept { return {characters_, size_}; }
  void view() const&& = delete;
  [[nodiscard]] constexpr operator std::string_view() const& noexcept { return view(); }
  operator std::string_view() const&& = delete;

  [[nodiscard]] friend constexpr bool operator==(const short_text& a,
                                                 const short_text& b) noexcept {
    return a.view() == b.view();
  }
  [[nodiscard]] friend constexpr bool operator==(const short_text& a, std::string_view b) noexcept {
    return a.view() == b;
  }

 private:
  char characters_[most_characters] = {};
  std::size_t size_ = 0;
};

}  // namespace fiscus::inline v0

#endif
