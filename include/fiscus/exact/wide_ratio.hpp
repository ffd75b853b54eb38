// SPDX-License-Identifier: BSL-1.0
// An exact quotient of two whole numbers of any size: what the sums and products of ratios with
// unlike denominators become.
#ifndef FISCUS_EXACT_WIDE_RATIO_HPP
#define FISCUS_EXACT_WIDE_RATIO_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/big_integer.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>

#include <compare>
#include <cstdint>
#include <utility>

namespace fiscus {

/// A quotient of any size. Arithmetic, order and equality are exact and never overflow; every
/// `ratio` is one. It is not kept in lowest terms, so it grows with each operation.
///
///     round<2>(wide_ratio(ratio(1, 3)) + ratio(1, 7), rounding::down)   // 0.47
class wide_ratio {
 public:
  /// Zero.
  constexpr wide_ratio() = default;
  /// The same number as `value`.
  constexpr wide_ratio(ratio value)
      : numerator_(value.numerator()), denominator_(value.denominator()) {}

  /// The same number as a ratio. Throws `overflow` if it does not fit in lowest terms.
  [[nodiscard]] constexpr explicit operator ratio() const;

  [[nodiscard]] constexpr wide_ratio operator-() const { return {-numerator_, denominator_}; }
  [[nodiscard]] friend constexpr wide_ratio operator+(const wide_ratio& a, const wide_ratio& b) {
    if (a.denominator_ == b.denominator_) return {a.numerator_ + b.numerator_, a.denominator_};
    return {cross(a, b) + cross(b, a), a.denominator_ * b.denominator_};
  }
  [[nodiscard]] friend constexpr wide_ratio operator-(const wide_ratio& a, const wide_ratio& b) {
    return a + -b;
  }
  [[nodiscard]] friend constexpr wide_ratio operator*(const wide_ratio& a, const wide_ratio& b) {
    return {a.numerator_ * b.numerator_, a.denominator_ * b.denominator_};
  }
  /// a / b. Throws `division_by_zero` if b is zero.
  [[nodiscard]] friend constexpr wide_ratio operator/(const wide_ratio& a, const wide_ratio& b) {
    if (b.numerator_.is_zero()) throw division_by_zero("a ratio to zero");
    const bool negative = b.numerator_.is_negative();
    return {cross(a, b).negated_if(negative), cross(b, a).negated_if(negative)};
  }
  [[nodiscard]] friend constexpr wide_ratio quotient(const wide_ratio& a, const wide_ratio& b) {
    return a / b;
  }

  [[nodiscard]] friend constexpr bool operator==(const wide_ratio& a, const wide_ratio& b) {
    return cross(a, b) == cross(b, a);
  }
  [[nodiscard]] friend constexpr std::strong_ordering operator<=>(const wide_ratio& a,
                                                                  const wide_ratio& b) {
    return cross(a, b) <=> cross(b, a);
  }

  /// The number × `factor`, which is not below zero, cut exactly. Throws `overflow` if the whole
  /// part does not fit.
  [[nodiscard]] constexpr cut_number<int128> cut_product(int128 factor) const {
    const bool negative = numerator_.is_negative();
    const auto size = numerator_.negated_if(negative) * big_integer(factor);
    const auto [whole, rest] = size.divided_down(denominator_);
    const auto to_half = rest + rest <=> denominator_;
    return {negative, magnitude(whole),
            rest.is_zero() ? remainder_kind::none
            : to_half < 0  ? remainder_kind::below_half
            : to_half > 0  ? remainder_kind::above_half
                           : remainder_kind::half};
  }

 private:
  constexpr wide_ratio(big_integer n, big_integer d)
      : numerator_(std::move(n)), denominator_(std::move(d)) {}

  static constexpr big_integer cross(const wide_ratio& a, const wide_ratio& b) {
    return a.numerator_ * b.denominator_;
  }

  big_integer numerator_;
  big_integer denominator_{1};  // above zero
};

// The terms of its continued fraction lead to the lowest terms, and each is nearer and larger than
// the one before.
constexpr wide_ratio::operator ratio() const {
  int128 n = 1;
  int128 d = 0;
  int128 n_before = 0;
  int128 d_before = 1;
  big_integer dividend = numerator_;
  big_integer divisor = denominator_;
  while (!divisor.is_zero()) {
    auto [whole, rest] = dividend.divided_down(divisor);
    dividend = std::exchange(divisor, std::move(rest));
    n_before = std::exchange(n, checked_add(checked_multiply(whole, n), n_before));
    d_before = std::exchange(d, checked_add(checked_multiply(whole, d), d_before));
  }
  return ratio(n, d);
}

/// `value` as a decimal with Digits digits, rounded once under `mode`. Throws `overflow` if it does
/// not fit, and `inexact` under `rounding::unnecessary`.
template <int Digits>
[[nodiscard]] constexpr decimal<Digits> round(const wide_ratio& value, rounding mode) {
  const auto cut = value.cut_product(power_of_ten<int128>(Digits));
  return decimal<Digits>::from_units(narrow<std::int64_t>(rounded(cut, mode)));
}

}  // namespace fiscus

#endif
