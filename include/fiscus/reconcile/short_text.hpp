// SPDX-License-Identifier: BSL-1.0
// A text that is short enough to be copied about.
#ifndef FISCUS_RECONCILE_SHORT_TEXT_HPP
#define FISCUS_RECONCILE_SHORT_TEXT_HPP

#include <fiscus/error.hpp>

#include <cstddef>
#include <string_view>

namespace fiscus {

/// A text of up to 63 characters that owns them.
class short_text {
 public:
  constexpr short_text() = default;
  /// Throws `invalid_value` if it is too long.
  constexpr explicit short_text(std::string_view text) { add(text); }

  constexpr short_text& add(std::string_view text) {
    if (size_ + text.size() > sizeof characters_)
      throw invalid_value("the text of a printed figure is too long");
    for (const char each : text) characters_[size_++] = each;
    return *this;
  }
  /// Its characters, not those of a temporary.
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
  char characters_[63] = {};
  std::size_t size_ = 0;
};

}  // namespace fiscus

#endif
