// SPDX-License-Identifier: BSL-1.0
// Results of the library as the tables write them.
#ifndef FISCUS_TESTS_ORACLES_PEERS_TEXTS_HPP
#define FISCUS_TESTS_ORACLES_PEERS_TEXTS_HPP

#include "arguments.hpp"

#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/digits.hpp>
#include <fiscus/exact/integer.hpp>

#include <cstdint>
#include <string>

namespace peers {

template <int Digits, class Rep>
std::string text_of(fiscus::decimal<Digits, Rep> value) {
  return std::string(digits_of(value).view());
}
inline std::string text_of(fiscus::int128 value) {
  return text_of(fiscus::decimal<0, fiscus::int128>::from_units(value));
}
inline std::string text_of(std::int64_t value) { return std::to_string(value); }
inline std::string text_of(int value) { return std::to_string(value); }
inline std::string text_of(bool value) { return value ? "1" : "0"; }

/// -1, 0 or 1, if all six operators say so.
template <class T>
std::string order_of(const T& a, const T& b) {
  const int order = a < b ? -1 : a > b ? 1 : 0;
  const bool agreed = (a == b) == (order == 0) && (a != b) == (order != 0) &&
                      (a <= b) == (order <= 0) && (a >= b) == (order >= 0);
  return agreed ? text_of(order) : "operators that contradict each other";
}

/// All relations that hold, as in "<,<=,!=".
template <class T>
std::string relations_of(const T& a, const T& b) {
  words all;
  if (a < b) all.emplace_back("<");
  if (a <= b) all.emplace_back("<=");
  if (a == b) all.emplace_back("==");
  if (a != b) all.emplace_back("!=");
  if (a >= b) all.emplace_back(">=");
  if (a > b) all.emplace_back(">");
  return joined(all, ',');
}

/// The first of two results, if both are the same.
inline std::string agreed(const std::string& one, const std::string& other) {
  return one == other ? one : one + " but also " + other;
}

}  // namespace peers

#endif
