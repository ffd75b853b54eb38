// SPDX-License-Identifier: BSL-1.0
// Integers of any size: as much of them as exact quotients, powers and equations need.
#ifndef FISCUS_EXACT_BIG_INTEGER_HPP
#define FISCUS_EXACT_BIG_INTEGER_HPP

#include <fiscus/detail/owned.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/detail/limbs.hpp>
#include <fiscus/exact/integer.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace fiscus::inline v0 {

/// A whole number of any size. Sums, differences and products are exact and never overflow. A sum
/// takes time with the digits of its operands; a product, a quotient and a common divisor take
/// time with the product of these. A number that was moved from is zero.
class big_integer {
 public:
  /// Zero.
  constexpr big_integer() = default;
  /// The same number as `value`.
  constexpr explicit big_integer(int128 value) {
    number_->negative = value < 0;
    for (uint128 rest = magnitude(value); rest != 0; rest >>= 64U)
      number_->limbs.push_back(static_cast<std::uint64_t>(rest));
  }

  /// The same number in 128 bits. Throws `overflow` if it does not fit.
  [[nodiscard]] constexpr explicit operator int128() const {
    uint128 size = 0;
    for (std::size_t i = number_->limbs.size(); i-- > 0;) {
      if (size >> 64U != 0) throw too_large();
      size = size << 64U | number_->limbs[i];
    }
    if (size > magnitude(is_negative() ? smallest<int128> : largest<int128>)) throw too_large();
    return static_cast<int128>(is_negative() ? uint128{0} - size : size);
  }

  [[nodiscard]] constexpr bool is_zero() const noexcept { return number_->limbs.empty(); }
  [[nodiscard]] constexpr bool is_negative() const noexcept { return number_->negative; }

  /// How many bits the magnitude has: 0 for zero, 3 for −4.
  [[nodiscard]] constexpr std::size_t bit_length() const noexcept {
    return detail::bit_length(number_->limbs);
  }

  /// −1 times the number if `condition` holds, and otherwise the number.
  [[nodiscard]] constexpr big_integer negated_if(bool condition) const {
    big_integer result = *this;
    result.number_->negative = is_negative() != (condition && !is_zero());
    return result;
  }
  [[nodiscard]] constexpr big_integer operator-() const { return negated_if(true); }
  [[nodiscard]] friend constexpr big_integer operator+(const big_integer& a, const big_integer& b) {
    const bool a_is_larger = detail::compare(a.number_->limbs, b.number_->limbs) >= 0;
    big_integer result = a_is_larger ? a : b;
    const big_integer& other = a_is_larger ? b : a;
    if (a.is_negative() == b.is_negative())
      detail::add_to(result.number_->limbs, other.number_->limbs);
    else
      detail::subtract_from(result.number_->limbs, other.number_->limbs);
    result.no_negative_zero();
    return result;
  }
  [[nodiscard]] friend constexpr big_integer operator-(const big_integer& a, const big_integer& b) {
    return a + -b;
  }
  [[nodiscard]] friend constexpr big_integer operator*(const big_integer& a, const big_integer& b) {
    return {a.is_negative() != b.is_negative(),
            detail::product(a.number_->limbs, b.number_->limbs)};
  }
  /// a / b cut towards zero, and what is left, which has the sign of a. Throw `division_by_zero` if
  /// b is zero.
  [[nodiscard]] friend constexpr big_integer operator/(const big_integer& a, const big_integer& b) {
    return {a.is_negative() != b.is_negative(), divided(a, b).whole};
  }
  [[nodiscard]] friend constexpr big_integer operator%(const big_integer& a, const big_integer& b) {
    return {a.is_negative(), divided(a, b).rest};
  }

  /// The product in place with a number of one limb, which a power is made of.
  constexpr big_integer& operator*=(std::uint64_t factor) {
    detail::limbs& limbs = number_->limbs;
    limbs.push_back(0);  // Allocate before anything changes.
    std::uint64_t carry = 0;
    for (std::uint64_t& limb : limbs) {
      const uint128 product = uint128{limb} * factor + carry;
      limb = static_cast<std::uint64_t>(product);
      carry = static_cast<std::uint64_t>(product >> 64U);
    }
    detail::trim(limbs);
    no_negative_zero();
    return *this;
  }

  /// The largest number that divides both; |a| if b is zero.
  [[nodiscard]] friend constexpr big_integer gcd(const big_integer& a, const big_integer& b) {
    return {false, detail::greatest_common_divisor(a.number_->limbs, b.number_->limbs)};
  }

  [[nodiscard]] friend constexpr bool operator==(const big_integer&, const big_integer&) = default;
  [[nodiscard]] friend constexpr std::strong_ordering operator<=>(const big_integer& a,
                                                                  const big_integer& b) noexcept {
    if (a.is_negative() != b.is_negative())
      return a.is_negative() ? std::strong_ordering::less : std::strong_ordering::greater;
    return a.is_negative() ? detail::compare(b.number_->limbs, a.number_->limbs)
                           : detail::compare(a.number_->limbs, b.number_->limbs);
  }

  /// The number divided by b, which is above zero, rounded down, and the rest: it is whole × b +
  /// rest with 0 ≤ rest < b. Throws `division_by_zero`, `invalid_value` if b is below zero, and
  /// `overflow` if the quotient does not fit.
  struct quotient_and_rest;
  [[nodiscard]] constexpr quotient_and_rest divided_down(const big_integer& b) const;

 private:
  struct signed_limbs {
    detail::limbs limbs;
    bool negative = false;

    [[nodiscard]] friend constexpr bool operator==(const signed_limbs&,
                                                   const signed_limbs&) = default;
  };

  constexpr big_integer(bool negative, detail::limbs size)
      : number_(signed_limbs{std::move(size), negative}) {
    no_negative_zero();
  }

  constexpr void no_negative_zero() noexcept {
    if (is_zero()) number_->negative = false;
  }

  static constexpr detail::limbs_divided divided(const big_integer& a, const big_integer& b) {
    if (b.is_zero()) throw division_by_zero("division by zero");
    return detail::quotient_and_rest(a.number_->limbs, b.number_->limbs);
  }

  static overflow too_large() { return overflow("the number is too large for its integer"); }

  detail::owned<signed_limbs> number_;
};

struct big_integer::quotient_and_rest {
  int128 whole;
  big_integer rest;
};

constexpr big_integer::quotient_and_rest big_integer::divided_down(const big_integer& b) const {
  if (b.is_negative()) throw invalid_value("a divisor below zero");
  if (bit_length() > b.bit_length() + 128)
    throw overflow("the quotient is too large for its integer");
  auto [whole, rest] = divided(*this, b);
  const big_integer cut(is_negative(), std::move(whole));
  big_integer left(false, std::move(rest));
  if (!is_negative() || left.is_zero()) return {int128(cut), std::move(left)};
  return {int128(cut - big_integer(1)), b - left};
}

}  // namespace fiscus::inline v0

#endif
