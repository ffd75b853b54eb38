// SPDX-License-Identifier: BSL-1.0
// Output to streams, for the types that text/has_text.hpp lists. The stream's width and fill apply
// to the whole text; no other of its flags, nor its locale, changes what is written.
#ifndef FISCUS_TEXT_OSTREAM_HPP
#define FISCUS_TEXT_OSTREAM_HPP

#include <fiscus/text/has_text.hpp>

#include <ostream>

namespace fiscus::inline v0 {

/// Writes `to_text(value)`.
template <has_text T>
std::ostream& operator<<(std::ostream& out, const T& value) {
  return out << to_text(value);
}

}  // namespace fiscus::inline v0

#endif
