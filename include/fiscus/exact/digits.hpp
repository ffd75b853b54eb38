// SPDX-License-Identifier: BSL-1.0
// Numbers as digits, without <string>: in a buffer of their own, also in constant expressions.
#ifndef FISCUS_EXACT_DIGITS_HPP
#define FISCUS_EXACT_DIGITS_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>

#include <cstddef>
#include <string_view>

namespace fiscus::inline v0 {

/// The digits of a number, with sign and point: text that fits a buffer of fixed size.
class digits_text {
 public:
  static constexpr int most_places = 60;

  /// `units` × 10^−`places` with all of its places; a plus sign for a number above zero if asked
  /// for. Throws `invalid_value` unless there are 0 to 60 places, as many as fit.
  [[nodiscard]] static constexpr digits_text of(int128 units, int places, bool plus = false) {
    if (places < 0 || places > most_places)
      throw invalid_value("a number is written with 0 to 60 places");
    digits_text result;
    uint128 left = magnitude(units);
    for (int digit = 0; left != 0 || digit <= places; ++digit) {
      if (digit == places && places > 0) result.put_before('.');
      const auto [whole, rest] = detail::divided(left, 10);
      result.put_before(static_cast<char>('0' + static_cast<int>(rest)));
      left = whole;
    }
    if (units < 0) result.put_before('-');
    if (units > 0 && plus) result.put_before('+');
    return result;
  }

  /// The digits; of a temporary, a copy of the text, which no view outlives.
  [[nodiscard]] constexpr std::string_view view() const& noexcept {
    return {text_ + begin_, end_ - begin_};
  }
  [[nodiscard]] constexpr digits_text view() const&& noexcept { return *this; }
  [[nodiscard]] constexpr operator std::string_view() const& noexcept { return view(); }
  operator std::string_view() const&& = delete;

  [[nodiscard]] friend constexpr bool operator==(const digits_text& a,
                                                 const digits_text& b) noexcept {
    return a.view() == b.view();
  }
  [[nodiscard]] friend constexpr bool operator==(const digits_text& a,
                                                 std::string_view b) noexcept {
    return a.view() == b;
  }

  /// The same number without zeros at the end of its places: 12.5 for 12.50, 3 for 3.00.
  [[nodiscard]] constexpr digits_text shortest() const noexcept {
    digits_text result = *this;
    if (!has_point()) return result;
    while (result.last() == '0') --result.end_;
    if (result.last() == '.') --result.end_;
    return result;
  }

 private:
  static constexpr std::size_t capacity = most_places + 3;  // a digit, the point and the sign

  // Not by view().find, which GCC 12 does not evaluate in the constant expression of a temporary.
  [[nodiscard]] constexpr bool has_point() const noexcept {
    for (std::size_t i = begin_; i < end_; ++i)
      if (text_[i] == '.') return true;
    return false;
  }
  [[nodiscard]] constexpr char last() const noexcept { return text_[end_ - 1]; }

  constexpr void put_before(char c) { text_[--begin_] = c; }

  char text_[capacity] = {};
  std::size_t begin_ = capacity;
  std::size_t end_ = capacity;
};

/// All digits of a decimal: "-12.50". Its `shortest()` are "-12.5".
template <int Digits, signed_integer Rep>
[[nodiscard]] constexpr digits_text digits_of(decimal<Digits, Rep> value, bool plus = false) {
  return digits_text::of(value.units(), Digits, plus);
}

}  // namespace fiscus::inline v0

#endif
