// SPDX-License-Identifier: BSL-1.0
// Values from text: what `to_text` writes, and for amounts what their own `from_text` says. Periods
// are read in text/period_text.hpp, which is included here.
#ifndef FISCUS_TEXT_PARSE_HPP
#define FISCUS_TEXT_PARSE_HPP

#include <fiscus/detail/cursor.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/number_text.hpp>
#include <fiscus/exact/numeral.hpp>
#include <fiscus/exact/parsed.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/text/period_text.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fiscus::inline v0 {

namespace detail {

/// Reads a T without throwing.
template <class T>
struct reader;

template <class T>
concept has_reader = requires(std::string_view text) {
  reader<T>::read(text);
};
template <class T>
concept reads_text = requires(std::string_view text) {
  T::try_from_text(text);
};

template <signed_integer T>
struct reader<T> {
  static constexpr parsed<T> read(std::string_view text) {
    const auto number = try_read_number(text, plain_digits);
    if (number && number->places != 0) return parse_failure("a whole number", 0);
    return number ? number->template units<T>(0) : number.failure();
  }
};

template <>
struct reader<ratio> {
  static constexpr parsed<ratio> read(std::string_view text) {
    const std::size_t stroke = (std::min)(text.find('/'), text.size());
    const auto n = reader<std::int64_t>::read(text.substr(0, stroke));
    if (!n) return n.failure();
    if (stroke == text.size()) return ratio(*n);
    const std::size_t below = stroke + 1;
    if (below == text.size() || !is_digit(text[below])) return parse_failure("a digit", below);
    const auto d = reader<std::int64_t>::read(text.substr(below));
    if (!d) return parse_failure(d.failure().expected(), below + d.failure().position());
    if (*d == 0) return parse_failure("a denominator above zero", below);
    return ratio(*n, *d);
  }
};

template <>
struct reader<growth_rate> {
  static constexpr parsed<growth_rate> read(std::string_view text) {
    const auto number = reader<ratio>::read(text);
    if (!number) return number.failure();
    return growth_rate(*number);
  }
};

}  // namespace detail

/// Types that `parse` can read besides periods: amounts, figures, numbers, ratios, rates.
template <class T>
concept can_be_parsed = detail::reads_text<T> || detail::has_reader<T>;

/// Returns the T that `text` says, all of it, or what was expected where:
/// `try_parse<money<USD>>("437 million")`. What the text leaves open is said as for `T::from_text`.
template <can_be_parsed T, class... Options>
[[nodiscard]] constexpr parsed<T> try_parse(std::string_view text, const Options&... options) {
  if constexpr (detail::reads_text<T>)
    return T::try_from_text(text, options...);
  else
    return detail::reader<T>::read(text, options...);
}

/// Returns the T that `text` says, all of it: `parse<int>("-437")`. Throws `parse_error`, which
/// says what was expected where.
template <can_be_parsed T, class... Options>
[[nodiscard]] constexpr T parse(std::string_view text, const Options&... options) {
  return try_parse<T>(text, options...).value_in(text);
}

}  // namespace fiscus::inline v0

#endif
