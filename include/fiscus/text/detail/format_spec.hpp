// SPDX-License-Identifier: BSL-1.0
// The format specification of a replacement field, for std::format and {fmt} alike.
#ifndef FISCUS_TEXT_DETAIL_FORMAT_SPEC_HPP
#define FISCUS_TEXT_DETAIL_FORMAT_SPEC_HPP

namespace fiscus::inline v0::detail {

/// Whether a format specification has a precision. It ends with the brace that closes the
/// replacement field; a point before an alignment is the fill.
template <class Iterator>
constexpr bool has_precision(Iterator at, Iterator end) {
  const auto is_alignment = [](char c) { return c == '<' || c == '>' || c == '^'; };
  if (at != end && *at == '.' && at + 1 != end && is_alignment(at[1])) ++at, ++at;
  for (int depth = 0; at != end; ++at) {
    if (*at == '.' && depth == 0) return true;
    if (*at == '{') ++depth;
    if (*at == '}' && depth-- == 0) return false;
  }
  return false;
}

}  // namespace fiscus::inline v0::detail

#endif
