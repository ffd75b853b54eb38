// SPDX-License-Identifier: BSL-1.0
// Short plain numbers, read eight digits at a time.
#ifndef FISCUS_TABLES_DETAIL_SHORT_NUMBER_HPP
#define FISCUS_TABLES_DETAIL_SHORT_NUMBER_HPP

#include <fiscus/detail/cursor.hpp>
#include <fiscus/tables/detail/row_scanner.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace fiscus::inline v0::detail {

/// Returns the bytes of a text of 1 to 8 bytes as a word, the first one lowest, on machines that
/// `reads_eight_bytes`.
inline std::uint64_t word_of(const char* at, std::size_t size) noexcept {
  if (size >= 4) {
    std::uint32_t head = 0;
    std::uint32_t tail = 0;
    std::memcpy(&head, at, 4);
    std::memcpy(&tail, at + size - 4, 4);  // overlaps with the head unless there are 8
    return head | std::uint64_t{tail} << (8 * (size - 4));
  }
  const auto byte = [&](std::size_t i) {
    return std::uint64_t{static_cast<unsigned char>(at[i])} << (8 * i);
  };
  return byte(0) | byte(size / 2) | byte(size - 1);
}

/// Returns the number that eight digits make, the first one lowest (Lemire, "Quickly parsing eight
/// digits", 2018).
constexpr std::uint64_t number_of_eight_digits(std::uint64_t digits) noexcept {
  digits = (digits & 0x0F0F0F0F0F0F0F0FU) * 2561 >> 8U;
  digits = (digits & 0x00FF00FF00FF00FFU) * 6553601 >> 16U;
  return (digits & 0x0000FFFF0000FFFFU) * 42949672960001U >> 32U;
}

constexpr bool are_eight_digits(std::uint64_t word) noexcept {
  return ((word & 0xF0F0F0F0F0F0F0F0U) |
          ((word + 0x0606060606060606U) & 0xF0F0F0F0F0F0F0F0U) >> 4U) == 0x3333333333333333U;
}

inline constexpr std::int64_t small_powers_of_ten[] = {
    1, 10, 100, 1000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};

/// Reads [-] digits [mark digits] of at most eight bytes, in units of 10^−`digits`, 0 to 9. Returns
/// false for all others, which have other roads.
[[gnu::always_inline]] inline bool read_short_number(std::string_view text, char mark, int digits,
                                                     std::int64_t& units) noexcept {
  if constexpr (reads_eight_bytes) {
    const bool negative = !text.empty() && text.front() == '-';
    const char* const at = text.data() + (negative ? 1 : 0);
    const std::size_t size = text.size() - (negative ? 1 : 0);
    if (size == 0 || size > 8 || digits < 0 || digits > 9 || !is_digit(*at)) return false;
    const unsigned padding = 8 * static_cast<unsigned>(8 - size);
    std::uint64_t word = word_of(at, size) << padding;
    // The digits stand at the end; zeros are put before them.
    if (padding != 0) word |= 0x3030303030303030U >> (64 - padding);
    const std::uint64_t marks = eight_bytes{word}.equal(eight_bytes::all_of(mark));
    if (marks != 0) {
      const auto bit = static_cast<unsigned>(std::countr_zero(marks)) & ~7U;
      const int places = static_cast<int>(56 - bit) / 8;
      if (places == 0 || places > digits) return false;
      digits -= places;
      const std::uint64_t before = (std::uint64_t{1} << bit) - 1;
      word = (word & ~(before << 8U | 0xFFU)) | (word & before) << 8U | 0x30U;
    }
    if (!are_eight_digits(word)) return false;
    const std::int64_t value =
        static_cast<std::int64_t>(number_of_eight_digits(word)) * small_powers_of_ten[digits];
    units = negative ? -value : value;
    return true;
  }
  return false;
}

}  // namespace fiscus::inline v0::detail

#endif
