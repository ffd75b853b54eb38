// SPDX-License-Identifier: BSL-1.0
// The number in a text, taken apart, so that it can be printed otherwise: "USD 1.46 million".
#ifndef FISCUS_PUBLISHED_DETAIL_PRINTED_TEXT_HPP
#define FISCUS_PUBLISHED_DETAIL_PRINTED_TEXT_HPP

#include <fiscus/detail/cursor.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/numeral.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/money/scale.hpp>
#include <fiscus/published/detail/box.hpp>
#include <fiscus/published/rounding_set.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace fiscus::detail {

/// What stands before the sign, whether there is a minus, the digits with their point and commas,
/// what stands between them and the word of their scale, that word, and the rest.
struct number_in_text {
  std::string_view before, digits, gap, word, rest;
  bool is_negative;
  int128 coefficient;  // of the digits, signed
  int places;
  int exponent;  // of the word; −2 for per cent

  [[nodiscard]] constexpr bool is_percentage() const noexcept { return exponent == -2; }
  /// The power of ten that the last digit counts.
  [[nodiscard]] constexpr int step() const noexcept { return exponent - places; }
};

[[nodiscard]] constexpr std::size_t first_digit_of(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size() && !is_digit(text[at])) ++at;
  return at;
}

/// Takes the first number of a text apart. Throws `parse_error` if there is none.
[[nodiscard]] constexpr number_in_text number_of(std::string_view text) {
  number_in_text result{};
  const std::size_t start = first_digit_of(text);
  cursor at(text);
  while (at.position() < start && !at.at_digit()) at.accept(at.rest().substr(0, 1));
  result.before = text.substr(0, start);
  for (const std::string_view minus : {"-", "−"})
    if (result.before.ends_with(minus)) {
      result.is_negative = true;
      result.before.remove_suffix(minus.size());
    }
  const numeral number =
      numeral::read_unsigned(at, result.is_negative ? -1 : 1, numeral::groups::accepted);
  result.digits = text.substr(start, at.position() - start);
  result.coefficient = number.coefficient();
  result.places = number.places();

  const std::size_t end = at.position();
  at.accept(" ");
  result.gap = text.substr(end, at.position() - end);
  const std::size_t word = at.position();
  if (at.accept("%") || at.accept("per cent") || at.accept("percent")) {
    result.exponent = -2;
  } else if (const auto found = find_scale(at.letters())) {
    result.exponent = int{found->exponent};
  } else {
    at = cursor(text);
    at.accept(text.substr(0, word));
  }
  result.word = text.substr(word, at.position() - word);
  result.rest = text.substr(at.position());
  return result;
}

[[nodiscard]] constexpr ratio ratio_of_ten(int exponent) {
  return exponent < 0 ? ratio(1, power_of_ten<std::int64_t>(-exponent))
                      : ratio(power_of_ten<std::int64_t>(exponent));
}

[[nodiscard]] constexpr interval range_of(const number_in_text& number, rounding_set modes) {
  const ratio step = ratio_of_ten(number.step());
  return printed_from(ratio(number.coefficient) * step, step, modes);
}

/// What the same words mean with another number in them: as far to either side of it as before, in
/// units of its last digit. Nothing if it is too large.
[[nodiscard]] constexpr std::optional<box> moved(const box& range, const number_in_text& from,
                                                 const number_in_text& to) {
  const auto on_grid = [](const number_in_text& number) -> std::optional<int128> {
    const int zeros = number.step() + grid_places;
    int128 result = 0;
    if (zeros < 0 || zeros > 33 ||
        __builtin_mul_overflow(number.coefficient, power_of_ten<int128>(zeros), &result))
      return std::nullopt;
    return result;
  };
  const auto was = on_grid(from);
  const auto is = on_grid(to);
  if (!was || !is) return std::nullopt;
  const bool turned = from.is_negative != to.is_negative;
  box result = turned ? (-range).shifted(*was) : range.shifted(-*was);
  const int wider = to.step() - from.step();
  const int128 factor = power_of_ten<int128>(wider < 0 ? -wider : wider);
  for (least& end : result.ends) {
    if (!end.exists()) continue;
    if (wider < 0) {
      const cut_down value = floor_quotient(end.value, factor);
      end = least_at(value.value, end.open || value.inexact);
    } else {
      int128 value = 0;
      if (__builtin_mul_overflow(end.value, factor, &value)) return std::nullopt;
      end = least_at(value, end.open);
    }
  }
  return result.shifted(*is);
}

}  // namespace fiscus::detail

#endif
