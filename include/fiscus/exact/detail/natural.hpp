// SPDX-License-Identifier: BSL-1.0
// Natural numbers of any size: as much of them as comparing powers needs.
#ifndef FISCUS_EXACT_DETAIL_NATURAL_HPP
#define FISCUS_EXACT_DETAIL_NATURAL_HPP

#include <fiscus/exact/integer.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace fiscus::detail {

class natural {
 public:
  constexpr explicit natural(std::uint64_t value) {
    if (value != 0) limbs_.push_back(value);
  }

  [[nodiscard]] static constexpr natural power(std::uint64_t base, int exponent) {
    natural result(1);
    for (; exponent > 0; --exponent) result = result.times(base);
    return result;
  }

  [[nodiscard]] constexpr natural times(std::uint64_t factor) const {
    natural result(0);
    std::uint64_t carry = 0;
    for (const std::uint64_t limb : limbs_) {
      const uint128 sum = uint128{limb} * factor + carry;
      result.limbs_.push_back(static_cast<std::uint64_t>(sum));
      carry = static_cast<std::uint64_t>(sum >> 64U);
    }
    if (carry != 0) result.limbs_.push_back(carry);
    if (factor == 0) result.limbs_.clear();
    return result;
  }

  [[nodiscard]] friend constexpr bool operator==(const natural&, const natural&) = default;
  [[nodiscard]] friend constexpr std::strong_ordering operator<=>(const natural& a,
                                                                  const natural& b) noexcept {
    if (a.limbs_.size() != b.limbs_.size()) return a.limbs_.size() <=> b.limbs_.size();
    for (std::size_t i = a.limbs_.size(); i-- > 0;)
      if (a.limbs_[i] != b.limbs_[i]) return a.limbs_[i] <=> b.limbs_[i];
    return std::strong_ordering::equal;
  }

 private:
  std::vector<std::uint64_t> limbs_;  // the least significant first, none of them a leading zero
};

}  // namespace fiscus::detail

#endif
