// SPDX-License-Identifier: BSL-1.0
// Reads words whatever the case of their letters.
#ifndef FISCUS_DETAIL_ANY_CASE_HPP
#define FISCUS_DETAIL_ANY_CASE_HPP

#include <fiscus/detail/cursor.hpp>

#include <cstddef>
#include <string_view>

namespace fiscus::inline v0::detail {

constexpr char lower_case(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Reads `expected`, in capitals or not, if it comes next.
constexpr bool accept_any_case(cursor& at, std::string_view expected) {
  const std::string_view found = at.rest().substr(0, expected.size());
  if (found.size() != expected.size()) return false;
  for (std::size_t i = 0; i < found.size(); ++i)
    if (lower_case(found[i]) != expected[i]) return false;
  return at.accept(found);
}

/// The same if no letter follows.
constexpr bool accept_word(cursor& at, std::string_view word) {
  cursor ahead = at;
  if (!accept_any_case(ahead, word) || !cursor(ahead).letters().empty()) return false;
  at = ahead;
  return true;
}

}  // namespace fiscus::inline v0::detail

#endif
