// SPDX-License-Identifier: BSL-1.0
// Powers with some leading bits, and how far they can be off: enough to compare powers whose exact
// digits would fill the memory.
#ifndef FISCUS_EXACT_DETAIL_ROUGH_POWER_HPP
#define FISCUS_EXACT_DETAIL_ROUGH_POWER_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/integer.hpp>

#include <bit>
#include <compare>
#include <cstddef>
#include <cstdint>

namespace fiscus::inline v0::detail {

/// A positive number from below: its leading 64 × Limbs bits, times a power of two. The true number
/// is less than (1 + lost × 2^(1 − 64 × Limbs)) times that.
template <std::size_t Limbs>
class rough_number {
 public:
  /// `value`, which is not zero, exactly.
  constexpr explicit rough_number(std::uint64_t value) noexcept {
    const int zeros = std::countl_zero(value);
    limbs_[Limbs - 1] = value << zeros;
    exponent_ = 64 - bits - zeros;
  }

  /// The product, cut off. What both factors have lost adds up, and cutting loses 1 more; another 1
  /// is more than the product of the losses as long as these have 60 bits at most.
  [[nodiscard]] friend constexpr rough_number operator*(const rough_number& a,
                                                        const rough_number& b) noexcept {
    std::uint64_t product[2 * Limbs] = {};
    for (std::size_t i = 0; i < Limbs; ++i) {
      std::uint64_t carry = 0;
      for (std::size_t j = 0; j < Limbs; ++j) {
        const uint128 part = uint128{a.limbs_[i]} * b.limbs_[j] + product[i + j] + carry;
        product[i + j] = static_cast<std::uint64_t>(part);
        carry = static_cast<std::uint64_t>(part >> 64U);
      }
      product[i + Limbs] = carry;
    }
    rough_number result = a;
    const bool is_short = product[2 * Limbs - 1] >> 63U == 0;
    for (std::size_t i = 0; i < Limbs; ++i)
      result.limbs_[i] =
          is_short ? product[Limbs + i] << 1U | product[Limbs + i - 1] >> 63U : product[Limbs + i];
    result.exponent_ += b.exponent_ + bits - (is_short ? 1 : 0);
    result.lost_ += b.lost_ + 2;
    return result;
  }

  /// base^exponent by squaring. The base is not zero, the exponent is not negative and has at most
  /// 47 bits.
  [[nodiscard]] static constexpr rough_number power(std::uint64_t base,
                                                    std::int64_t exponent) noexcept {
    const rough_number once(base);
    rough_number result(1);
    for (int bit = 64 - std::countl_zero(static_cast<std::uint64_t>(exponent)); bit-- > 0;) {
      result = result * result;
      if ((exponent >> bit & 1) != 0) result = result * once;
    }
    return result;
  }

  /// Whether the true number is less than that of `other`, for certain.
  [[nodiscard]] constexpr bool is_surely_below(const rough_number& other) const noexcept {
    if (exponent_ > other.exponent_) return false;
    // 2 × lost units of the last bit are as much as the true number can be above this.
    std::uint64_t most[Limbs] = {};
    std::uint64_t carry = 2 * lost_;
    for (std::size_t i = 0; i < Limbs; ++i) {
      const uint128 part = uint128{limbs_[i]} + carry;
      most[i] = static_cast<std::uint64_t>(part);
      carry = static_cast<std::uint64_t>(part >> 64U);
    }
    if (exponent_ < other.exponent_) return carry == 0 || exponent_ < other.exponent_ - 1;
    if (carry != 0) return false;
    for (std::size_t i = Limbs; i-- > 0;)
      if (most[i] != other.limbs_[i]) return most[i] < other.limbs_[i];
    return lost_ != 0;
  }

 private:
  static constexpr std::int64_t bits = 64 * static_cast<std::int64_t>(Limbs);

  std::uint64_t limbs_[Limbs] = {};  // the least significant first; the first bit of all is set
  std::int64_t exponent_ = 0;
  std::uint64_t lost_ = 0;
};

/// first^m × second^n. The bases are not zero, the exponents are not negative and have at most 47
/// bits.
struct two_powers {
  std::uint64_t first;
  std::int64_t m;
  std::uint64_t second;
  std::int64_t n;

  template <std::size_t Limbs>
  [[nodiscard]] constexpr rough_number<Limbs> rough() const noexcept {
    return rough_number<Limbs>::power(first, m) * rough_number<Limbs>::power(second, n);
  }
};

/// How two products compare that are known to be unequal. Throws `overflow` where 512 bits of each
/// do not tell; no such numbers are known, as all that there are to choose, bases and exponents of
/// both, have fewer bits.
[[nodiscard]] constexpr std::strong_ordering order_of_unequal(const two_powers& a,
                                                              const two_powers& b) {
  const auto order = [](const auto& x, const auto& y) {
    return x.is_surely_below(y)   ? std::partial_ordering::less
           : y.is_surely_below(x) ? std::partial_ordering::greater
                                  : std::partial_ordering::unordered;
  };
  auto found = order(a.rough<2>(), b.rough<2>());
  if (found == std::partial_ordering::unordered) found = order(a.rough<8>(), b.rough<8>());
  if (found < 0) return std::strong_ordering::less;
  if (found > 0) return std::strong_ordering::greater;
  throw overflow("powers that 512 bits do not tell apart");
}

}  // namespace fiscus::inline v0::detail

#endif
