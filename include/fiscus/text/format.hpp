// SPDX-License-Identifier: BSL-1.0
// std::format for the types that text/has_text.hpp lists. docs/text.md has the table of what a
// format specification says. Empty where the standard library has no <format>.
#ifndef FISCUS_TEXT_FORMAT_HPP
#define FISCUS_TEXT_FORMAT_HPP

#include <fiscus/text/detail/text_by_spec.hpp>
#include <fiscus/text/has_text.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <version>

#if defined(__cpp_lib_format)
#include <format>

template <fiscus::has_text T>
struct std::formatter<T, char> : fiscus::detail::spec_formatter<T, std::format_error> {
  template <class Context>
  auto format(const T& value, Context& context) const {
    const std::string spec = this->spec_of_string([&](auto f, int number) {
      return std::visit_format_arg(f, context.arg(static_cast<std::size_t>(number)));
    });
    std::format_parse_context of_string(spec);
    std::formatter<std::string_view, char> padded;
    padded.parse(of_string);
    return padded.format(this->text_of(value), context);
  }
};
#endif

#endif
