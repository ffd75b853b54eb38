// SPDX-License-Identifier: BSL-1.0
// Integers of any size: as much of them as exact quotients, powers and equations need.
#ifndef FISCUS_EXACT_BIG_INTEGER_HPP
#define FISCUS_EXACT_BIG_INTEGER_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>

#include <bit>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace fiscus {

/// A whole number of any size. Sums, differences and products are exact and never overflow.
class big_integer {
 public:
  /// Zero.
  constexpr big_integer() = default;
  /// The same number as `value`.
  constexpr explicit big_integer(int128 value) : negative_(value < 0) {
    for (uint128 rest = magnitude(value); rest != 0; rest >>= 64U)
      limbs_.push_back(static_cast<std::uint64_t>(rest));
  }

  [[nodiscard]] constexpr bool is_zero() const noexcept { return limbs_.empty(); }
  [[nodiscard]] constexpr bool is_negative() const noexcept { return negative_; }

  /// −1 times the number if `condition` holds, and otherwise the number.
  [[nodiscard]] constexpr big_integer negated_if(bool condition) const {
    big_integer result = *this;
    result.negative_ = negative_ != (condition && !is_zero());
    return result;
  }
  [[nodiscard]] constexpr big_integer operator-() const { return negated_if(true); }
  [[nodiscard]] friend constexpr big_integer operator+(const big_integer& a, const big_integer& b) {
    const bool a_is_larger = compare(a.limbs_, b.limbs_) >= 0;
    big_integer result = a_is_larger ? a : b;
    const big_integer& other = a_is_larger ? b : a;
    if (a.negative_ == b.negative_)
      add_to(result.limbs_, other.limbs_);
    else
      subtract_from(result.limbs_, other.limbs_);
    result.trim();
    return result;
  }
  [[nodiscard]] friend constexpr big_integer operator-(const big_integer& a, const big_integer& b) {
    return a + -b;
  }
  [[nodiscard]] friend constexpr big_integer operator*(const big_integer& a, const big_integer& b) {
    big_integer result;
    result.limbs_ = limbs(a.limbs_.size() + b.limbs_.size(), 0);
    for (std::size_t i = 0; i < a.limbs_.size(); ++i) {
      uint128 carry = 0;
      for (std::size_t j = 0; j < b.limbs_.size(); ++j) {
        carry += uint128{a.limbs_[i]} * b.limbs_[j] + result.limbs_[i + j];
        result.limbs_[i + j] = static_cast<std::uint64_t>(carry);
        carry >>= 64U;
      }
      result.limbs_[i + b.limbs_.size()] = static_cast<std::uint64_t>(carry);
    }
    result.negative_ = a.negative_ != b.negative_;
    result.trim();
    return result;
  }
  /// The same in place by a number of one limb, which a power is made of.
  constexpr big_integer& operator*=(std::uint64_t factor) {
    std::uint64_t carry = 0;
    for (std::uint64_t& limb : limbs_) {
      const uint128 product = uint128{limb} * factor + carry;
      limb = static_cast<std::uint64_t>(product);
      carry = static_cast<std::uint64_t>(product >> 64U);
    }
    if (carry != 0) limbs_.push_back(carry);
    trim();
    return *this;
  }

  [[nodiscard]] friend constexpr bool operator==(const big_integer&, const big_integer&) = default;
  [[nodiscard]] friend constexpr std::strong_ordering operator<=>(const big_integer& a,
                                                                  const big_integer& b) noexcept {
    if (a.negative_ != b.negative_)
      return a.negative_ ? std::strong_ordering::less : std::strong_ordering::greater;
    return a.negative_ ? compare(b.limbs_, a.limbs_) : compare(a.limbs_, b.limbs_);
  }

  /// The number divided by b, which is above zero, rounded down, and the rest: it is whole × b +
  /// rest with 0 ≤ rest < b. Throws `overflow` if the quotient does not fit.
  struct quotient_and_rest;
  [[nodiscard]] constexpr quotient_and_rest divided_down(const big_integer& b) const;

 private:
  using limbs = std::vector<std::uint64_t>;

  static constexpr std::strong_ordering compare(const limbs& a, const limbs& b) noexcept {
    if (a.size() != b.size()) return a.size() <=> b.size();
    for (std::size_t i = a.size(); i-- > 0;)
      if (a[i] != b[i]) return a[i] <=> b[i];
    return std::strong_ordering::equal;
  }

  /// a += b, and a −= b, where b is not larger than a.
  static constexpr void add_to(limbs& a, const limbs& b) {
    uint128 carry = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
      carry += uint128{a[i]} + (i < b.size() ? b[i] : 0);
      a[i] = static_cast<std::uint64_t>(carry);
      carry >>= 64U;
    }
    if (carry != 0) a.push_back(static_cast<std::uint64_t>(carry));
  }
  static constexpr void subtract_from(limbs& a, const limbs& b) {
    std::uint64_t borrow = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
      const uint128 taken = uint128{i < b.size() ? b[i] : 0} + borrow;
      borrow = a[i] < taken ? 1 : 0;
      a[i] = static_cast<std::uint64_t>(a[i] - taken);
    }
  }
  static constexpr void trim(limbs& all) {
    while (!all.empty() && all.back() == 0) all.pop_back();
  }
  constexpr void trim() {
    trim(limbs_);
    if (limbs_.empty()) negative_ = false;
  }

  static constexpr std::size_t bits(const limbs& all) noexcept {
    return all.empty() ? 0
                       : all.size() * 64 - static_cast<std::size_t>(std::countl_zero(all.back()));
  }
  static constexpr void double_it(limbs& all) {
    std::uint64_t carry = 0;
    for (std::uint64_t& limb : all) carry = std::exchange(limb, limb << 1U | carry) >> 63U;
    if (carry != 0) all.push_back(carry);
  }
  static constexpr void halve(limbs& all) {
    std::uint64_t carry = 0;
    for (std::size_t i = all.size(); i-- > 0;)
      carry = std::exchange(all[i], all[i] >> 1U | carry << 63U) & 1U;
    trim(all);
  }

  limbs limbs_;  // the least significant first, none of them a leading zero
  bool negative_ = false;
};

struct big_integer::quotient_and_rest {
  int128 whole;
  big_integer rest;
};

constexpr big_integer::quotient_and_rest big_integer::divided_down(const big_integer& b) const {
  big_integer rest = negated_if(negative_);
  const std::size_t more = bits(rest.limbs_);
  const std::size_t fewer = bits(b.limbs_);
  const std::size_t places = more < fewer ? 0 : more - fewer;
  const auto too_large = [] { return overflow("the quotient is too large for its integer"); };
  if (places > 127) throw too_large();
  limbs part = b.limbs_;
  for (std::size_t i = 0; i < places; ++i) double_it(part);
  uint128 whole = 0;
  for (std::size_t i = 0; i <= places; ++i) {
    whole <<= 1U;
    if (compare(rest.limbs_, part) >= 0) {
      subtract_from(rest.limbs_, part);
      rest.trim();
      whole |= 1U;
    }
    halve(part);
  }
  if (whole > magnitude(largest<int128>)) throw too_large();
  const auto cut = static_cast<int128>(whole);
  if (!negative_) return {cut, rest};
  if (rest.is_zero()) return {-cut, rest};
  return {-cut - 1, b - rest};
}

}  // namespace fiscus

#endif
