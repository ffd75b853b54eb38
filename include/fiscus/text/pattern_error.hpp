// SPDX-License-Identifier: BSL-1.0
// The error about a pattern of periods: what is wrong, and where.
#ifndef FISCUS_TEXT_PATTERN_ERROR_HPP
#define FISCUS_TEXT_PATTERN_ERROR_HPP

#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>

#include <cstddef>
#include <string_view>

namespace fiscus::inline v0 {

/// A text is no pattern of periods, or one that could take too long to read. Says why, and at which
/// character.
class pattern_error : public invalid_value {
 public:
  /// `position` counts the bytes of `pattern` from 0; the message counts them from 1.
  pattern_error(const detail::message& what, std::string_view pattern,
                std::size_t position) noexcept
      : invalid_value(detail::message(what)
                          .add(" at character ")
                          .add_number(position + 1)
                          .add(" of the pattern ")
                          .quote(pattern)),
        position_(position) {}

  /// Where it is wrong, in bytes from 0.
  [[nodiscard]] std::size_t position() const noexcept { return position_; }

 private:
  std::size_t position_;
};

}  // namespace fiscus::inline v0

#endif
