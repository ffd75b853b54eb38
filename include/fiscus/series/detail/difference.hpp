// SPDX-License-Identifier: BSL-1.0
// Differences of values, checked.
#ifndef FISCUS_SERIES_DETAIL_DIFFERENCE_HPP
#define FISCUS_SERIES_DETAIL_DIFFERENCE_HPP

#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>

#include <concepts>

namespace fiscus {

/// Values that have differences of their own kind.
template <class Value>
concept subtractable = signed_integer<Value> || requires(const Value v) {
  { v - v } -> std::same_as<Value>;
};

namespace detail {

template <subtractable Value>
[[nodiscard]] constexpr Value minus(const Value& a, const Value& b) {
  if constexpr (signed_integer<Value>)
    return checked_subtract(a, b);
  else
    return a - b;
}

}  // namespace detail

}  // namespace fiscus

#endif
