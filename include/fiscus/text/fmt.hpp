// SPDX-License-Identifier: BSL-1.0
// {fmt} for the types that text/has_text.hpp lists: include it where you use {fmt}, which the
// library itself does not. Fill and width apply to the whole text; a precision, which would cut it,
// is refused.
#ifndef FISCUS_TEXT_FMT_HPP
#define FISCUS_TEXT_FMT_HPP

#include <fiscus/text/detail/format_spec.hpp>
#include <fiscus/text/has_text.hpp>

#include <fmt/format.h>
#include <string_view>

template <fiscus::has_text T>
struct fmt::formatter<T, char> : fmt::formatter<std::string_view, char> {
  /// Throws `fmt::format_error` for a precision; in a literal it does not compile.
  template <class Context>
  constexpr auto parse(Context& context) {
    if (fiscus::detail::has_precision(context.begin(), context.end()))
      throw fmt::format_error("a precision would cut the text: round the value first");
    return fmt::formatter<std::string_view, char>::parse(context);
  }

  template <class Context>
  auto format(const T& value, Context& context) const {
    return fmt::formatter<std::string_view, char>::format(to_text(value), context);
  }
};

#endif
