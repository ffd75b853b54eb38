// SPDX-License-Identifier: BSL-1.0
// A bit for each cell of a table.
#ifndef FISCUS_TABLES_DETAIL_CELL_BITS_HPP
#define FISCUS_TABLES_DETAIL_CELL_BITS_HPP

#include <fiscus/series/validity.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0::detail {

class cell_bits {
 public:
  explicit cell_bits(std::size_t size = 0) : words_((size + 63) / 64), size_(size) {}

  [[nodiscard]] bool operator[](std::size_t i) const noexcept {
    return (words_[i / 64] >> (i % 64) & 1U) != 0;
  }
  void set(std::size_t i) noexcept { words_[i / 64] |= std::uint64_t{1} << (i % 64); }
  void clear(std::size_t i) noexcept { words_[i / 64] &= ~(std::uint64_t{1} << (i % 64)); }
  /// Sets `count` bits from `begin` on.
  void set(std::size_t begin, std::size_t count) noexcept {
    for (std::size_t done = 0; done < count; done += 64)
      put(begin + done, (std::min)(count - done, std::size_t{64}), all_set);
  }
  void clear(std::size_t begin, std::size_t count) noexcept {
    for (std::size_t done = 0; done < count; done += 64)
      put(begin + done, (std::min)(count - done, std::size_t{64}), 0);
  }
  /// Bits beyond the old size are not set.
  void resize(std::size_t size) {
    if (size < size_ && size % 64 != 0) words_[size / 64] &= (std::uint64_t{1} << (size % 64)) - 1;
    words_.resize((size + 63) / 64);
    size_ = size;
  }

  /// Copies `count` bits to a place before their own, or to one behind it.
  void move_forward(std::size_t from, std::size_t count, std::size_t to) noexcept {
    for (std::size_t done = 0; done < count; done += 64) {
      const std::size_t size = (std::min)(count - done, std::size_t{64});
      put(to + done, size, get(from + done, size));
    }
  }
  void move_backward(std::size_t from, std::size_t count, std::size_t to) noexcept {
    while (count != 0) {
      const std::size_t size = (std::min)(count, std::size_t{64});
      count -= size;
      put(to + count, size, get(from + count, size));
    }
  }

  [[nodiscard]] validity_bits to_validity() const {
    validity_bits result;
    for (std::size_t begin = 0; begin < size_; begin += 64) {
      if (words_[begin / 64] == all_set) {
        result.push_back_present(size_ - begin < 64 ? size_ - begin : 64);
        continue;
      }
      for (std::size_t i = begin; i < size_ && i < begin + 64; ++i) result.push_back((*this)[i]);
    }
    return result;
  }

 private:
  static constexpr std::uint64_t all_set = ~std::uint64_t{0};

  // From 1 to 64 bits, of one word or of two.
  [[nodiscard]] std::uint64_t get(std::size_t begin, std::size_t count) const noexcept {
    const std::size_t shift = begin % 64;
    std::uint64_t result = words_[begin / 64] >> shift;
    if (shift + count > 64) result |= words_[begin / 64 + 1] << (64 - shift);
    return result & all_set >> (64 - count);
  }
  void put(std::size_t begin, std::size_t count, std::uint64_t bits) noexcept {
    const std::size_t shift = begin % 64;
    const std::uint64_t mask = all_set >> (64 - count);
    bits &= mask;
    std::uint64_t& word = words_[begin / 64];
    word = (word & ~(mask << shift)) | bits << shift;
    if (shift + count <= 64) return;
    std::uint64_t& next = words_[begin / 64 + 1];
    next = (next & ~(mask >> (64 - shift))) | bits >> (64 - shift);
  }

  std::vector<std::uint64_t> words_;
  std::size_t size_;
};

}  // namespace fiscus::inline v0::detail

#include <fiscus/detail/macros_on.hpp>

#endif
