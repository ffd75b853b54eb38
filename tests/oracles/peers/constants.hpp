// SPDX-License-Identifier: BSL-1.0
// Digits and calendars stand in the types of the library, and in the tables as numbers.
#ifndef FISCUS_TESTS_ORACLES_PEERS_CONSTANTS_HPP
#define FISCUS_TESTS_ORACLES_PEERS_CONSTANTS_HPP

#include "arguments.hpp"

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace peers {

template <int... Constants>
using constants = std::integer_sequence<int, Constants...>;

/// 0 to Most.
template <int Most>
using constants_up_to = std::make_integer_sequence<int, Most + 1>;

/// Calls `compute` with the one of the constants that is `number`. Throws `unreadable` if none is.
template <int... Constants, class Compute>
std::string with_constant(constants<Constants...>, int number, Compute compute) {
  std::string result;
  const auto computed_with = [&]<int Constant>(std::integral_constant<int, Constant> constant) {
    if (Constant != number) return false;
    result = compute(constant);
    return true;
  };
  if (!(computed_with(std::integral_constant<int, Constants>()) || ...))
    throw unreadable("a number that is compiled", std::to_string(number));
  return result;
}

/// Calls `compute` with the one of the values that is `wanted`, as a template argument. Throws
/// `unreadable`, which names `what`, if none is.
template <const auto& Values, class Value, class Compute>
std::string with_one_of(const Value& wanted, std::string_view what, Compute compute) {
  std::string result;
  const bool known = [&]<std::size_t... I>(std::index_sequence<I...>) {
    return ((Values[I] == wanted && (result = compute.template operator()<Values[I]>(), true)) ||
            ...);
  }
  (std::make_index_sequence<std::size(Values)>());
  if (!known) throw unreadable("a value that is compiled", what);
  return result;
}

}  // namespace peers

#endif
