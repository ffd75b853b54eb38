// SPDX-License-Identifier: BSL-1.0
// Which values a chart draws.
#ifndef FISCUS_CHARTS_DRAWABLE_HPP
#define FISCUS_CHARTS_DRAWABLE_HPP

#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/growth/growth_rate.hpp>

#include <concepts>

namespace fiscus::inline v0 {

namespace detail {

template <class V>
inline constexpr bool is_drawn_in_percent = false;
template <class Quotient>
inline constexpr bool is_drawn_in_percent<basic_growth_rate<Quotient>> = true;
template <>
inline constexpr bool is_drawn_in_percent<percentage_points> = true;

template <class V>
concept has_decimal_amount = requires(const V v) {
  { v.amount().units() } -> signed_integer;
  { decltype(v.amount())::digits } -> std::convertible_to<int>;
};

template <class V>
concept is_decimal = requires(const V v) {
  { v.units() } -> signed_integer;
  { V::digits } -> std::convertible_to<int>;
};

}  // namespace detail

/// A type whose values can be drawn: whole numbers, decimals, money, exact ratios; rates and
/// percentage points, which are drawn in per cent. A `double` has to be
/// rounded to a decimal by the caller.
template <class V>
concept drawable = signed_integer<V> || detail::is_decimal<V> || detail::has_decimal_amount<V> ||
    detail::is_drawn_in_percent<V> || std::convertible_to<V, big_ratio>;

namespace detail {

/// Whether values are drawable; if not, that does not compile.
template <class V>
consteval bool can_draw() {
  static_assert(drawable<V>,
                "a chart draws whole numbers, decimals, money, exact ratios and rates: round a "
                "double to a decimal first");
  return drawable<V>;
}

}  // namespace detail

}  // namespace fiscus::inline v0

#endif
