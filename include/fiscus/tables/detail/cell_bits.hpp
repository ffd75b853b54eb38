// SPDX-License-Identifier: BSL-1.0
// A bit for each cell of a table.
#ifndef FISCUS_TABLES_DETAIL_CELL_BITS_HPP
#define FISCUS_TABLES_DETAIL_CELL_BITS_HPP

#include <fiscus/series/validity.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace fiscus::inline v0::detail {

class cell_bits {
 public:
  explicit cell_bits(std::size_t size = 0) : words_((size + 63) / 64), size_(size) {}

  [[nodiscard]] bool operator[](std::size_t i) const noexcept {
    return (words_[i / 64] >> (i % 64) & 1U) != 0;
  }
  void set(std::size_t i) noexcept { words_[i / 64] |= std::uint64_t{1} << (i % 64); }
  void clear(std::size_t i) noexcept { words_[i / 64] &= ~(std::uint64_t{1} << (i % 64)); }
  void resize(std::size_t size) {
    words_.resize((size + 63) / 64);
    size_ = size;
  }

  [[nodiscard]] validity_bits to_validity() const {
    constexpr std::uint64_t all = ~std::uint64_t{0};
    validity_bits result;
    for (std::size_t begin = 0; begin < size_; begin += 64) {
      if (words_[begin / 64] == all) {
        result.push_back_present(size_ - begin < 64 ? size_ - begin : 64);
        continue;
      }
      for (std::size_t i = begin; i < size_ && i < begin + 64; ++i) result.push_back((*this)[i]);
    }
    return result;
  }

 private:
  std::vector<std::uint64_t> words_;
  std::size_t size_;
};

}  // namespace fiscus::inline v0::detail

#endif
