// SPDX-License-Identifier: BSL-1.0
// {fmt} for the types that text/has_text.hpp lists: include it where you use {fmt}, which the
// library itself does not. Format specifications mean the same as for std::format.
#ifndef FISCUS_TEXT_FMT_HPP
#define FISCUS_TEXT_FMT_HPP

#include <fiscus/text/detail/text_by_spec.hpp>
#include <fiscus/text/has_text.hpp>

#include <fmt/format.h>
#include <string>
#include <string_view>

template <fiscus::has_text T>
struct fmt::formatter<T, char> : fiscus::detail::spec_formatter<T, fmt::format_error> {
  template <class Context>
  auto format(const T& value, Context& context) const {
    const std::string spec = this->spec_of_string(
        [&](auto f, int number) { return fmt::visit_format_arg(f, context.arg(number)); });
    fmt::format_parse_context of_string(spec);
    fmt::formatter<std::string_view, char> padded;
    padded.parse(of_string);
    return padded.format(this->text_of(value), context);
  }
};

#endif
