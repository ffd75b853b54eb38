// SPDX-License-Identifier: BSL-1.0
// Values as text, which `parse` reads back as the same values. Periods are written by
// text/period_text.hpp, amounts by text/write_money.hpp, which are included here.
#ifndef FISCUS_TEXT_WRITE_HPP
#define FISCUS_TEXT_WRITE_HPP

#include <fiscus/calendar/month.hpp>
#include <fiscus/exact/big_integer.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/digits.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/text/period_text.hpp>
#include <fiscus/text/write_money.hpp>

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace fiscus::inline v0 {

/// All digits of a decimal: "-12.50".
template <int Digits, class Rep>
[[nodiscard]] std::string to_text(decimal<Digits, Rep> value, plus_sign plus = plus_sign::never) {
  return std::string(digits_of(value, plus == plus_sign::always).view());
}

/// A ratio in lowest terms: "89/348", or "3" for a whole number.
[[nodiscard]] inline std::string to_text(ratio value) {
  std::string text(digits_text::of(value.numerator(), 0).view());
  if (value.denominator() != 1)
    text.append(1, '/').append(digits_text::of(value.denominator(), 0).view());
  return text;
}

/// A rate as the ratio that it is, with its sign: "+89/348". For a percentage see `percent`.
[[nodiscard]] inline std::string to_text(growth_rate r) {
  return detail::with_sign(to_text(r.value()), plus_sign::always);
}

/// A whole number of any size.
[[nodiscard]] inline std::string to_text(const big_integer& value) {
  constexpr int places_of_part = 18;
  const big_integer part_size(power_of_ten<int128>(places_of_part));
  std::vector<std::string> parts;  // from the last one on
  big_integer rest = value.is_negative() ? -value : value;
  do {
    parts.emplace_back(digits_text::of(static_cast<int128>(rest % part_size), 0).view());
    rest = rest / part_size;
  } while (!rest.is_zero());
  std::string text = value.is_negative() ? "-" : "";
  text += parts.back();
  for (std::size_t i = parts.size() - 1; i-- > 0;)
    text.append(places_of_part - parts[i].size(), '0') += parts[i];
  return text;
}
/// A ratio of such numbers in lowest terms.
[[nodiscard]] inline std::string to_text(const big_ratio& value) {
  const std::string text = to_text(value.numerator());
  const big_integer denominator = value.denominator();
  return denominator == big_integer(1) ? text : text + '/' + to_text(denominator);
}
[[nodiscard]] inline std::string to_text(const big_growth_rate& r) {
  return detail::with_sign(to_text(r.value()), plus_sign::always);
}

/// "December 2025".
[[nodiscard]] inline std::string in_words(month m) { return to_text(m, "{month} {year}"); }

/// A verdict, a reason, a hedge: what `in_words` has words for.
template <class E>
concept enum_with_words = std::is_enum_v<E> && requires(E e) {
  { in_words(e) } -> std::convertible_to<std::string_view>;
};

/// Returns its words.
template <enum_with_words E>
[[nodiscard]] std::string to_text(E e) {
  return std::string(in_words(e));
}

}  // namespace fiscus::inline v0

#endif
