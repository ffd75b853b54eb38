// SPDX-License-Identifier: BSL-1.0
// std::format for the types that text/has_text.hpp lists. Fill and width apply to the whole text; a
// precision, which would cut it, is refused. Empty where the standard library has no <format>.
#ifndef FISCUS_TEXT_FORMAT_HPP
#define FISCUS_TEXT_FORMAT_HPP

#include <fiscus/text/detail/format_spec.hpp>
#include <fiscus/text/has_text.hpp>

#include <string_view>
#include <version>

#if defined(__cpp_lib_format)
#include <format>

template <fiscus::has_text T>
struct std::formatter<T, char> : std::formatter<std::string_view, char> {
  /// Throws `std::format_error` for a precision; in a literal it does not compile.
  template <class Context>
  constexpr auto parse(Context& context) {
    if (fiscus::detail::has_precision(context.begin(), context.end()))
      throw std::format_error("a precision would cut the text: round the value first");
    return std::formatter<std::string_view, char>::parse(context);
  }

  template <class Context>
  auto format(const T& value, Context& context) const {
    return std::formatter<std::string_view, char>::format(to_text(value), context);
  }
};
#endif

#endif
