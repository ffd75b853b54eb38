// SPDX-License-Identifier: BSL-1.0
// An exact quotient of two whole numbers.
#ifndef FISCUS_EXACT_RATIO_HPP
#define FISCUS_EXACT_RATIO_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/rounding.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>

namespace fiscus::inline v0 {

/// A quotient in lowest terms with a positive denominator, 64 bits each. Arithmetic is exact or
/// throws `overflow`; order and equality are exact without exception.
class ratio {
 public:
  /// Zero.
  constexpr ratio() = default;

  /// n / d. Throws `division_by_zero`, and `overflow` if it does not fit in lowest terms.
  template <signed_integer N, signed_integer D = int>
  constexpr explicit ratio(N n, D d = 1) : ratio(terms{n, d}) {}

  [[nodiscard]] constexpr std::int64_t numerator() const noexcept { return numerator_; }
  /// Greater than zero.
  [[nodiscard]] constexpr std::int64_t denominator() const noexcept { return denominator_; }

  [[nodiscard]] constexpr ratio operator-() const {
    return ratio(-int128{numerator_}, denominator_);
  }
  [[nodiscard]] friend constexpr ratio operator+(ratio a, ratio b) {
    return ratio(checked_add(cross(a, b), cross(b, a)), product(a.denominator_, b.denominator_));
  }
  [[nodiscard]] friend constexpr ratio operator-(ratio a, ratio b) {
    return ratio(checked_subtract(cross(a, b), cross(b, a)),
                 product(a.denominator_, b.denominator_));
  }
  [[nodiscard]] friend constexpr ratio operator*(ratio a, ratio b) {
    return ratio(product(a.numerator_, b.numerator_), product(a.denominator_, b.denominator_));
  }
  template <signed_integer Whole>
  [[nodiscard]] friend constexpr ratio operator*(ratio a, Whole factor) {
    return a * ratio(factor);
  }
  template <signed_integer Whole>
  [[nodiscard]] friend constexpr ratio operator*(Whole factor, ratio a) {
    return a * factor;
  }
  /// a / b. Throws `division_by_zero` if b is zero.
  [[nodiscard]] friend constexpr ratio operator/(ratio a, ratio b) {
    return ratio(cross(a, b), cross(b, a));
  }
  [[nodiscard]] friend constexpr ratio quotient(ratio a, ratio b) { return a / b; }

  [[nodiscard]] friend constexpr bool operator==(ratio, ratio) = default;
  [[nodiscard]] friend constexpr std::strong_ordering operator<=>(ratio a, ratio b) noexcept {
    return cross(a, b) <=> cross(b, a);
  }

 private:
  struct terms {
    int128 n, d;
  };

  constexpr explicit ratio(terms given) {
    if (given.d == 0) throw division_by_zero("a ratio to zero");
    const uint128 n = magnitude(given.n);
    const uint128 d = magnitude(given.d);
    const uint128 common = greatest_common_divisor(n, d);
    const bool negative = (given.n < 0) != (given.d < 0);
    const auto lowest = [common](uint128 size) {
      return fitting(common == 1 ? size : detail::divided(size, common).whole);
    };
    numerator_ = rounded(cut_number<std::int64_t>{negative, lowest(n), {}}, rounding::unnecessary);
    denominator_ = rounded(cut_number<std::int64_t>{false, lowest(d), {}}, rounding::unnecessary);
  }

  static constexpr int128 product(std::int64_t a, std::int64_t b) noexcept { return int128{a} * b; }
  static constexpr int128 cross(ratio a, ratio b) noexcept {
    return product(a.numerator_, b.denominator_);
  }

  /// 64 bits of a magnitude. Throws `overflow` if there are more.
  static constexpr std::uint64_t fitting(uint128 size) {
    if (size >> 64U != 0) throw overflow("the ratio is too large for its integers");
    return static_cast<std::uint64_t>(size);
  }

  static constexpr uint128 greatest_common_divisor(uint128 a, uint128 b) noexcept {
    while (a >> 64U != 0 || b >> 64U != 0) {
      if (a == 0) return b;
      const uint128 rest = detail::divided(b, a).rest;
      b = a;
      a = rest;
    }
    return greatest_common_divisor(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b));
  }
  static constexpr std::uint64_t greatest_common_divisor(std::uint64_t a,
                                                         std::uint64_t b) noexcept {
    while (a != 0) {
      const std::uint64_t rest = b % a;
      b = a;
      a = rest;
    }
    return b;
  }

  std::int64_t numerator_ = 0;
  std::int64_t denominator_ = 1;
};

/// a / b exactly. Throws `division_by_zero`, and `overflow` if it does not fit in lowest terms.
template <signed_integer T>
[[nodiscard]] constexpr ratio quotient(T a, T b) {
  return ratio(a, b);
}

}  // namespace fiscus::inline v0

template <>
struct std::hash<fiscus::ratio> {
  [[nodiscard]] std::size_t operator()(fiscus::ratio value) const noexcept {
    return fiscus::hash_of(value.numerator()) * 31 + fiscus::hash_of(value.denominator());
  }
};

#endif
