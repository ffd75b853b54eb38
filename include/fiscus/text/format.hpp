// SPDX-License-Identifier: BSL-1.0
// std::format for everything that can be written as text. What stands after the colon, fill, width
// and precision, applies to the whole text. Empty where the standard library has no <format>.
#ifndef FISCUS_TEXT_FORMAT_HPP
#define FISCUS_TEXT_FORMAT_HPP

#include <fiscus/text/write.hpp>

#include <string_view>
#include <version>

#if defined(__cpp_lib_format)
#include <format>

template <fiscus::has_text T>
struct std::formatter<T, char> : std::formatter<std::string_view, char> {
  template <class Context>
  auto format(const T& value, Context& context) const {
    return std::formatter<std::string_view, char>::format(to_text(value), context);
  }
};
#endif

#endif
