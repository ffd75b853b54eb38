// SPDX-License-Identifier: BSL-1.0
// Checked sums of many numbers at nearly the cost of unchecked ones: it suffices to see that all of
// them are small.
#ifndef FISCUS_SERIES_DETAIL_SUM_GUARD_HPP
#define FISCUS_SERIES_DETAIL_SUM_GUARD_HPP

#include <fiscus/exact/counted.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>

namespace fiscus::inline v0::detail {

// Sums of at most `count` numbers cannot overflow if all lie in [−2^k, 2^k): shifted up by 2^k,
// none has a bit above the k-th then. Numbers that are not negative, the usual case, are checked
// faster.
enum class signs : unsigned char { none_negative, any };

template <signs Signs>
class sum_guard {
 public:
  constexpr explicit sum_guard(std::size_t count) noexcept
      : bits_(62 - static_cast<int>(std::bit_width(count))), shift_(std::uint64_t{1} << bits_) {}

  constexpr std::uint64_t see(std::int64_t number) noexcept {
    const auto bits = static_cast<std::uint64_t>(number);
    seen_ |= Signs == signs::any ? bits + shift_ : bits;
    return bits;
  }
  constexpr void join(const sum_guard& other) noexcept { seen_ |= other.seen_; }
  [[nodiscard]] constexpr bool all_fit() const noexcept { return seen_ >> (bits_ + 1) == 0; }

 private:
  int bits_;
  std::uint64_t shift_;
  std::uint64_t seen_ = 0;
};

// Returns whether f succeeds for numbers that are not negative, or else for any.
template <class F>
constexpr bool with_guard(std::size_t count, F f) {
  return f(sum_guard<signs::none_negative>(count)) || f(sum_guard<signs::any>(count));
}

template <class V>
constexpr V from_bits(std::uint64_t bits) noexcept {
  return from_units<V>(static_cast<std::int64_t>(bits));
}

}  // namespace fiscus::inline v0::detail

#endif
