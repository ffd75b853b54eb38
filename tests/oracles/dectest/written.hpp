// SPDX-License-Identifier: BSL-1.0
// A finite number as the vectors write it. It is read here and not by the library, which is what is
// tested.
#ifndef FISCUS_TESTS_ORACLES_DECTEST_WRITTEN_HPP
#define FISCUS_TESTS_ORACLES_DECTEST_WRITTEN_HPP

#include <fiscus/exact/integer.hpp>

#include <cctype>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dectest {

/// `digits`, without zeros before them, × 10^`exponent`.
struct written {
  bool negative = false;
  std::string digits;
  long exponent = 0;
  bool plain = true;  ///< digits [. digits], and no exponent

  /// [+|-] digits with at most one point among or beside them, [E [+|-] digits].
  static std::optional<written> read(std::string_view text);

  /// The number × 10^`places`, if that is whole and has 128 bits.
  [[nodiscard]] std::optional<fiscus::int128> units(int places) const;
};

inline std::optional<written> written::read(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto at_digit = [&] { return !text.empty() && is_digit(text.front()); };
  const auto skip = [&](char c) {
    const bool there = !text.empty() && std::tolower(static_cast<unsigned char>(text[0])) == c;
    if (there) text.remove_prefix(1);
    return there;
  };
  const auto digits = [&] {
    std::string result;
    for (; at_digit(); text.remove_prefix(1)) result += text.front();
    return result;
  };

  written result;
  result.negative = skip('-');
  if (!result.negative) skip('+');
  const std::string before = digits();
  const bool point = skip('.');
  const std::string after = point ? digits() : "";
  if (before.empty() && after.empty()) return {};
  result.plain = !before.empty() && point == !after.empty();
  result.exponent = -static_cast<long>(after.size());
  if (skip('e')) {
    result.plain = false;
    const bool below = skip('-');
    if (!below) skip('+');
    const std::string power = digits();
    if (power.empty() || power.size() > 12) return {};
    result.exponent += (below ? -1 : 1) * std::stol(power);
  }
  if (!text.empty()) return {};
  result.digits = before + after;
  result.digits.erase(0, result.digits.find_first_not_of('0'));
  return result;
}

inline std::optional<fiscus::int128> written::units(int places) const {
  const std::size_t size = digits.find_last_not_of('0') + 1;
  if (size == 0) return 0;
  const long zeros = exponent + places + static_cast<long>(digits.size() - size);
  if (zeros < 0 || zeros > 38) return {};
  fiscus::int128 result = 0;
  for (const char c : digits.substr(0, size) + std::string(static_cast<std::size_t>(zeros), '0'))
    if (__builtin_mul_overflow(result, 10, &result) ||
        __builtin_add_overflow(result, negative ? '0' - c : c - '0', &result))
      return {};
  return result;
}

}  // namespace dectest

#endif
