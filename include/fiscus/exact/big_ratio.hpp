// SPDX-License-Identifier: BSL-1.0
// An exact quotient of two whole numbers of any size: what the sums and products of ratios with
// unlike denominators become.
#ifndef FISCUS_EXACT_BIG_RATIO_HPP
#define FISCUS_EXACT_BIG_RATIO_HPP

#include <fiscus/detail/owned.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/big_integer.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <utility>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// A quotient in lowest terms, with up to 65,536 bits (19,728 decimal digits) above the line and as
/// many below. Arithmetic, order and equality are exact; a result with more bits throws `overflow`.
/// Every `ratio` is one. A ratio that was moved from is zero.
///
/// An operation takes time with the product of the sizes of its operands: with an operand of 64
/// bits it is linear in the other, with two of the largest size it takes some 20 ms. Equality is
/// linear.
///
///     round<2>(big_ratio(ratio(1, 3)) + ratio(1, 7), rounding::down)   // 0.47
class big_ratio {
 public:
  /// How many bits the numbers above and below the line may have.
  static constexpr std::size_t max_bits = 65'536;

  /// Zero.
  constexpr big_ratio() = default;
  /// The same number as `value`.
  constexpr big_ratio(ratio value)
      : big_ratio(terms{big_integer(value.numerator()), big_integer(value.denominator())}) {}
  /// n / d. Throws `division_by_zero`, and `overflow` if it has too many bits in lowest terms.
  constexpr explicit big_ratio(const big_integer& n, const big_integer& d)
      : big_ratio(in_lowest_terms(n, d)) {}

  /// The numerator in lowest terms.
  [[nodiscard]] constexpr big_integer numerator() const { return terms_->n; }
  /// The denominator in lowest terms, which is above zero.
  [[nodiscard]] constexpr big_integer denominator() const {
    if (terms_->d.is_zero()) return big_integer(1);
    return terms_->d;
  }

  /// The same number as a ratio. Throws `overflow` if it does not fit.
  [[nodiscard]] constexpr explicit operator ratio() const {
    return ratio(int128(terms_->n), int128(denominator()));
  }

  [[nodiscard]] constexpr big_ratio operator-() const {
    return big_ratio(terms{-terms_->n, terms_->d});
  }
  // Common divisors are taken out before numbers are multiplied, not after: Knuth, The Art of
  // Computer Programming, 4.5.1.
  [[nodiscard]] friend constexpr big_ratio operator+(const big_ratio& a, const big_ratio& b) {
    const big_integer a_below = a.denominator();
    const big_integer b_below = b.denominator();
    const big_integer common = gcd(a_below, b_below);
    const big_integer a_own = over(a_below, common);
    const big_integer b_own = over(b_below, common);
    const big_integer above = a.terms_->n * b_own + b.terms_->n * a_own;
    const big_integer again = gcd(above, common);
    return big_ratio(terms{over(above, again), a_own * over(b_below, again)});
  }
  [[nodiscard]] friend constexpr big_ratio operator-(const big_ratio& a, const big_ratio& b) {
    return a + -b;
  }
  [[nodiscard]] friend constexpr big_ratio operator*(const big_ratio& a, const big_ratio& b) {
    const big_integer a_below = a.denominator();
    const big_integer b_below = b.denominator();
    const big_integer left = gcd(a.terms_->n, b_below);
    const big_integer right = gcd(b.terms_->n, a_below);
    return big_ratio(terms{over(a.terms_->n, left) * over(b.terms_->n, right),
                           over(a_below, right) * over(b_below, left)});
  }
  /// a / b. Throws `division_by_zero` if b is zero.
  [[nodiscard]] friend constexpr big_ratio operator/(const big_ratio& a, const big_ratio& b) {
    if (b.terms_->n.is_zero()) throw division_by_zero("a ratio to zero");
    const bool negative = b.terms_->n.is_negative();
    return a *
           big_ratio(terms{b.denominator().negated_if(negative), b.terms_->n.negated_if(negative)});
  }
  [[nodiscard]] friend constexpr big_ratio quotient(const big_ratio& a, const big_ratio& b) {
    return a / b;
  }

  [[nodiscard]] friend constexpr bool operator==(const big_ratio&, const big_ratio&) = default;
  [[nodiscard]] friend constexpr std::strong_ordering operator<=>(const big_ratio& a,
                                                                  const big_ratio& b) {
    return a.terms_->n * b.denominator() <=> b.terms_->n * a.denominator();
  }

  /// The number × `factor`, which is not below zero, cut exactly. Throws `overflow` if the whole
  /// part does not fit.
  [[nodiscard]] constexpr cut_number<int128> cut_product(int128 factor) const {
    const bool negative = terms_->n.is_negative();
    const big_integer below = denominator();
    const auto size = terms_->n.negated_if(negative) * big_integer(factor);
    const auto [whole, rest] = size.divided_down(below);
    const auto to_half = rest + rest <=> below;
    return {negative, magnitude(whole),
            rest.is_zero() ? remainder_kind::none
            : to_half < 0  ? remainder_kind::below_half
            : to_half > 0  ? remainder_kind::above_half
                           : remainder_kind::half};
  }

 private:
  /// Numbers without a common divisor, d above zero. Within a ratio a d of 1 is stored as zero, so
  /// that what was moved from, and is zero, needs no memory.
  struct terms {
    big_integer n, d;

    [[nodiscard]] friend constexpr bool operator==(const terms&, const terms&) = default;
  };

  constexpr explicit big_ratio(terms given) {
    if (given.n.bit_length() > max_bits || given.d.bit_length() > max_bits)
      throw overflow("an exact ratio with more than 65,536 bits (19,728 digits): round it earlier");
    if (given.d == big_integer(1)) given.d = big_integer();
    terms_ = detail::owned(std::move(given));
  }

  /// n / divisor, of which nothing is left.
  static constexpr big_integer over(const big_integer& n, const big_integer& divisor) {
    if (divisor.bit_length() == 1) return n;
    return n / divisor;
  }

  static constexpr terms in_lowest_terms(const big_integer& n, const big_integer& d) {
    if (d.is_zero()) throw division_by_zero("a ratio to zero");
    const big_integer common = gcd(n, d);
    return {over(n, common).negated_if(d.is_negative()),
            over(d, common).negated_if(d.is_negative())};
  }

  detail::owned<terms> terms_;
};

/// `value` as a decimal with Digits digits, rounded once under `mode`. Throws `overflow` if it does
/// not fit, and `inexact` under `rounding::unnecessary`.
template <int Digits>
[[nodiscard]] constexpr decimal<Digits> round(const big_ratio& value, rounding mode) {
  const auto cut = value.cut_product(power_of_ten<int128>(Digits));
  return decimal<Digits>::from_units(narrow<std::int64_t>(rounded(cut, mode)));
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
