// SPDX-License-Identifier: BSL-1.0
// Which values of a series are there: a bit each, as in Arrow's columnar format (the least
// significant bit first, 1 for present), and no bits at all as long as nothing is missing.
#ifndef FISCUS_SERIES_DETAIL_VALIDITY_HPP
#define FISCUS_SERIES_DETAIL_VALIDITY_HPP

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace fiscus::detail {

class validity {
 public:
  /// All of `size` values are present.
  constexpr explicit validity(std::size_t size = 0) noexcept : size_(size), present_(size) {}

  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  [[nodiscard]] constexpr std::size_t present() const noexcept { return present_; }
  [[nodiscard]] constexpr std::span<const std::uint8_t> bits() const noexcept { return bits_; }

  [[nodiscard]] constexpr bool operator[](std::size_t i) const noexcept {
    return bits_.empty() || (bits_[i / 8] >> (i % 8) & 1U) != 0;
  }

  constexpr void push_back(bool is_present) {
    if (!is_present && bits_.empty()) spell_out();
    if (!bits_.empty() || !is_present) {
      if (size_ % 8 == 0) bits_.push_back(0);
      if (is_present) bits_.back() = static_cast<std::uint8_t>(bits_.back() | 1U << (size_ % 8));
    }
    ++size_;
    if (is_present) ++present_;
  }

  [[nodiscard]] friend constexpr bool operator==(const validity&, const validity&) = default;

 private:
  /// Writes a 1 for each value so far.
  constexpr void spell_out() {
    bits_.assign(size_ / 8, 0xff);
    if (size_ % 8 != 0) bits_.push_back(static_cast<std::uint8_t>((1U << (size_ % 8)) - 1));
  }

  std::vector<std::uint8_t> bits_;
  std::size_t size_;
  std::size_t present_;
};

}  // namespace fiscus::detail

#endif
