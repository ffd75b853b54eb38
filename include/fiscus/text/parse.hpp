// SPDX-License-Identifier: BSL-1.0
// Values from text: what `to_text` writes, and for amounts what their own `from_text` says. Periods
// are read in text/period_text.hpp, which is included here.
#ifndef FISCUS_TEXT_PARSE_HPP
#define FISCUS_TEXT_PARSE_HPP

#include <fiscus/detail/cursor.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/numeral.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/text/period_text.hpp>

#include <cstdint>
#include <string_view>

namespace fiscus::inline v0 {

namespace detail {

/// Reads a T from where the cursor stands.
template <class T>
struct reader;

template <signed_integer T>
struct reader<T> {
  static constexpr T read(cursor& at) {
    const cursor before = at;
    const numeral number = numeral::read(at);
    if (number.places() != 0) before.fail("a whole number");
    return number.units<T>(at, 0, 0);
  }
};

template <>
struct reader<ratio> {
  static constexpr ratio read(cursor& at) {
    const auto n = reader<std::int64_t>::read(at);
    if (!at.accept("/")) return ratio(n);
    if (!at.at_digit()) at.fail("a digit");
    const cursor before = at;
    const auto d = reader<std::int64_t>::read(at);
    if (d == 0) before.fail("a denominator above zero");
    return ratio(n, d);
  }
};

template <>
struct reader<growth_rate> {
  static constexpr growth_rate read(cursor& at) { return growth_rate(reader<ratio>::read(at)); }
};

}  // namespace detail

/// Types that `parse` can read besides periods: types with a `from_text`, ratios, rates, whole
/// numbers.
template <class T>
concept can_be_parsed = requires(std::string_view text, detail::cursor& at) {
  requires requires { T::from_text(text); } || requires {
    detail::reader<T>::read(at);
  };
};

/// The T that `text` says, all of it: `parse<money<USD>>("437 million")`, `parse<int>("-437")`.
/// Throws `parse_error`, which says what was expected where.
template <can_be_parsed T>
[[nodiscard]] constexpr T parse(std::string_view text) {
  if constexpr (requires { T::from_text(text); }) {
    return T::from_text(text);
  } else {
    detail::cursor at(text);
    const T value = detail::reader<T>::read(at);
    at.finish();
    return value;
  }
}

}  // namespace fiscus::inline v0

#endif
