// SPDX-License-Identifier: BSL-1.0
// {fmt} for everything that can be written as text: include it where you use {fmt}, which the
// library itself does not. What stands after the colon, fill, width and precision, applies to the
// whole text.
#ifndef FISCUS_TEXT_FMT_HPP
#define FISCUS_TEXT_FMT_HPP

#include <fiscus/text/write.hpp>

#include <fmt/format.h>
#include <string_view>

template <fiscus::has_text T>
struct fmt::formatter<T, char> : fmt::formatter<std::string_view, char> {
  template <class Context>
  auto format(const T& value, Context& context) const {
    return fmt::formatter<std::string_view, char>::format(to_text(value), context);
  }
};

#endif
