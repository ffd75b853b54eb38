// SPDX-License-Identifier: BSL-1.0
// How a result of the library is compared with what a peer expects. Errors have names, which are
// texts like others.
#ifndef FISCUS_TESTS_ORACLES_PEERS_COMPARISONS_HPP
#define FISCUS_TESTS_ORACLES_PEERS_COMPARISONS_HPP

#include "arguments.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace peers {

inline bool same_text(std::string_view expected, std::string_view found) {
  return expected == found;
}

/// A number without zeros that say nothing: -0.50 for -00.500, 0 for -0.0. Any other text as it is.
inline std::string shortest_number(std::string_view text) {
  const bool negative = text.starts_with('-');
  const std::string_view size = text.substr(negative || text.starts_with('+') ? 1 : 0);
  if (size.empty() || size.find_first_not_of(".0123456789") != std::string_view::npos)
    return std::string(text);

  std::string result(size);
  if (result.find('.') != std::string::npos) {
    result.erase(result.find_last_not_of('0') + 1);
    if (result.ends_with('.')) result.pop_back();
  }
  const std::size_t digit = result.find_first_not_of('0');
  if (digit == std::string::npos) return "0";
  result.erase(0, result[digit] == '.' ? digit - 1 : digit);
  return (negative ? "-" : "") + result;
}

/// Peers keep other numbers of zeros at the end: 1.50 is 1.5.
inline bool same_number(std::string_view expected, std::string_view found) {
  return shortest_number(expected) == shortest_number(found);
}

/// Of all relations that hold, a peer has asked for one: "<" is among "<,<=,!=".
inline bool among(std::string_view expected, std::string_view found) {
  const words all = cut(found, ',');
  return std::find(all.begin(), all.end(), expected) != all.end();
}

/// "first period|values|last period": a part that a peer does not tell is "?", or left out at the
/// end. One at least must be told.
inline bool same_where_told(std::string_view expected, std::string_view found) {
  const words theirs = cut(expected, '|');
  const words ours = cut(found, '|');
  if (theirs.size() > ours.size()) return false;
  std::size_t told = 0;
  for (std::size_t i = 0; i < theirs.size(); ++i) {
    if (theirs[i] == "?") continue;
    if (theirs[i] != ours[i]) return false;
    ++told;
  }
  return told > 0;
}

/// "first period|values", of which the tables have the first three, or all if there are fewer.
inline bool same_beginning(std::string_view expected, std::string_view found) {
  constexpr std::size_t most = 3;
  words ours = cut(found, '|');
  if (ours.size() < 2) return false;
  words values = cut(ours[1], ',');
  if (values.size() > most) values.resize(most);
  return expected == ours[0] + '|' + joined(values, ',');
}

}  // namespace peers

#endif
