// SPDX-License-Identifier: BSL-1.0
// Which values of a series are there: a bit each, as in Arrow's columnar format (the least
// significant bit first, 1 for present), and no bits at all as long as nothing is missing.
#ifndef FISCUS_SERIES_VALIDITY_HPP
#define FISCUS_SERIES_VALIDITY_HPP

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace fiscus {

/// Bits that belong to somebody else, from any of them on.
class validity_bits_view {
 public:
  /// All of `size` values are present.
  constexpr explicit validity_bits_view(std::size_t size = 0) noexcept : size_(size) {}
  /// The bits from `from` on say of `size` values whether they are present; no bits, that all are.
  constexpr validity_bits_view(std::span<const std::uint8_t> bits, std::size_t from,
                               std::size_t size) noexcept
      : bits_(bits), from_(from), size_(size) {}

  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  /// The bits, and the place of the first that is meant.
  [[nodiscard]] constexpr std::span<const std::uint8_t> bits() const noexcept { return bits_; }
  [[nodiscard]] constexpr std::size_t offset() const noexcept { return from_; }
  /// Whether there are no bits, so that nothing is missing.
  [[nodiscard]] constexpr bool is_dense() const noexcept { return bits_.empty(); }

  [[nodiscard]] constexpr bool operator[](std::size_t i) const noexcept {
    return is_dense() || (bits_[(from_ + i) / 8] >> ((from_ + i) % 8) & 1U) != 0;
  }

  /// How many are present.
  [[nodiscard]] constexpr std::size_t count() const noexcept {
    if (is_dense()) return size_;
    std::size_t result = 0;
    for (std::size_t i = 0; i < size_; ++i) result += (*this)[i] ? 1U : 0U;
    return result;
  }

  [[nodiscard]] constexpr validity_bits_view subview(std::size_t from,
                                                     std::size_t size) const noexcept {
    return {bits_, from_ + from, size};
  }

 private:
  std::span<const std::uint8_t> bits_;
  std::size_t from_ = 0;
  std::size_t size_;
};

/// Bits of its own.
class validity_bits {
 public:
  /// All of `size` values are present.
  constexpr explicit validity_bits(std::size_t size = 0) noexcept : size_(size), present_(size) {}

  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  [[nodiscard]] constexpr std::size_t present() const noexcept { return present_; }
  [[nodiscard]] constexpr std::span<const std::uint8_t> bits() const noexcept { return bits_; }
  [[nodiscard]] constexpr validity_bits_view view() const noexcept { return {bits_, 0, size_}; }
  [[nodiscard]] constexpr bool operator[](std::size_t i) const noexcept { return view()[i]; }

  constexpr void push_back(bool is_present) {
    if (!is_present && bits_.empty()) spell_out();
    if (!bits_.empty() || !is_present) {
      if (size_ % 8 == 0) bits_.push_back(0);
      if (is_present) bits_.back() = static_cast<std::uint8_t>(bits_.back() | 1U << (size_ % 8));
    }
    ++size_;
    if (is_present) ++present_;
  }

  /// Adds `count` that are present.
  constexpr void push_back_present(std::size_t count) {
    for (; !bits_.empty() && count > 0 && size_ % 8 != 0; --count) push_back(true);
    size_ += count;
    present_ += count;
    if (bits_.empty()) return;
    bits_.resize((size_ + 7) / 8, 0xff);
    if (size_ % 8 != 0 && count > 0)
      bits_.back() = static_cast<std::uint8_t>((1U << (size_ % 8)) - 1);
  }

  [[nodiscard]] friend constexpr bool operator==(const validity_bits&,
                                                 const validity_bits&) = default;

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

}  // namespace fiscus

#endif
