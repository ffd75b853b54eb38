// SPDX-License-Identifier: BSL-1.0
// Values that are read from string literals when the program is compiled.
#ifndef FISCUS_EXACT_LITERAL_HPP
#define FISCUS_EXACT_LITERAL_HPP

#include <cstddef>
#include <string_view>

namespace fiscus::inline v0 {

/// A string literal, read by `T::from_text`; one that it refuses does not compile.
/// Constructors take this instead of being consteval themselves: Clang 14 crashes on a reference to
/// a temporary that a consteval constructor made.
template <class T>
struct literal {
  T value;

  template <std::size_t Size>
  consteval literal(const char (&text)[Size])
      : value(T::from_text(std::string_view(text, Size - 1))) {}
};

}  // namespace fiscus::inline v0

#endif
