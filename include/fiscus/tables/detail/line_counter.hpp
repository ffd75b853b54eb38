// SPDX-License-Identifier: BSL-1.0
// Lines and columns of the bytes of a text.
#ifndef FISCUS_TABLES_DETAIL_LINE_COUNTER_HPP
#define FISCUS_TABLES_DETAIL_LINE_COUNTER_HPP

#include <fiscus/tables/table_error.hpp>

#include <cstddef>

namespace fiscus::inline v0::detail {

/// Counts lines from a place on, so that to ask for places in ascending order costs one pass.
class line_counter {
 public:
  void restart(const char* begin, std::size_t line) noexcept {
    at_ = line_begin_ = begin;
    line_ = line;
  }
  [[nodiscard]] bool is_before(const char* place) const noexcept { return at_ <= place; }

  /// Returns the place of a byte that lies not before the last one that was asked for.
  [[nodiscard]] table_place place_of(const char* byte, const char* end) noexcept {
    for (; at_ < byte; ++at_) {
      const bool is_end = *at_ == '\n' || (*at_ == '\r' && (at_ + 1 == end || at_[1] != '\n'));
      if (!is_end) continue;
      ++line_;
      line_begin_ = at_ + 1;
    }
    return {line_, static_cast<std::size_t>(byte - line_begin_) + 1};
  }

 private:
  const char* at_ = nullptr;
  const char* line_begin_ = nullptr;
  std::size_t line_ = 1;
};

}  // namespace fiscus::inline v0::detail

#endif
