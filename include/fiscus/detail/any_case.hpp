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

/// Whether a text is `expected`, which is in small letters, in capitals or not.
constexpr bool is_in_any_case(std::string_view text, std::string_view expected) noexcept {
  if (text.size() != expected.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (lower_case(text[i]) != expected[i]) return false;
  return true;
}

/// Whether two texts are the same but for capitals.
constexpr bool are_same_in_any_case(std::string_view a, std::string_view b) noexcept {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (lower_case(a[i]) != lower_case(b[i])) return false;
  return true;
}

/// Reads `expected`, in capitals or not, if it comes next.
constexpr bool accept_any_case(cursor& at, std::string_view expected) {
  const std::string_view found = at.rest().substr(0, expected.size());
  return is_in_any_case(found, expected) && at.accept(found);
}

/// The same if no letter follows.
constexpr bool accept_word(cursor& at, std::string_view word) {
  cursor ahead = at;
  if (!accept_any_case(ahead, word) || !cursor(ahead).letters().empty()) return false;
  at = ahead;
  return true;
}

/// Calls f with the spellings in "about|around" until it returns true, and says whether it did.
template <class F>
constexpr bool any_spelling(std::string_view all, F f) {
  for (std::size_t end = all.find('|'); end != std::string_view::npos; end = all.find('|')) {
    if (f(all.substr(0, end))) return true;
    all.remove_prefix(end + 1);
  }
  return f(all);
}

}  // namespace fiscus::inline v0::detail

#endif
