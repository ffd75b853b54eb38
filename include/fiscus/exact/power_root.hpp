// SPDX-License-Identifier: BSL-1.0
// Powers of quotients with an exponent that is itself a quotient: rounded and compared exactly,
// with whole numbers of any size and no floating point.
#ifndef FISCUS_EXACT_POWER_ROOT_HPP
#define FISCUS_EXACT_POWER_ROOT_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/big_integer.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>

#include <compare>
#include <cstdint>

namespace fiscus {

namespace detail {

/// n × factor^exponent.
constexpr big_integer times_power(big_integer n, std::uint64_t factor, int exponent) {
  for (; exponent > 0; --exponent) n *= factor;
  return n;
}

constexpr big_integer power_of(std::uint64_t base, int exponent) {
  return times_power(big_integer(1), base, exponent);
}

constexpr std::uint64_t positive_numerator(ratio value) {
  if (value <= ratio()) throw invalid_value("a power of a number that is not positive");
  return static_cast<std::uint64_t>(value.numerator());
}

}  // namespace detail

/// `scale` × base^(power/degree), cut exactly: for each candidate k the numbers
/// k^degree × denominator^power and scale^degree × numerator^power are compared as whole numbers.
/// All must be positive; throws `invalid_value` otherwise, and `overflow` if the result does not
/// fit.
[[nodiscard]] constexpr cut_number<std::int64_t> cut_power_root(ratio base, int power, int degree,
                                                                std::int64_t scale) {
  const std::uint64_t n = detail::positive_numerator(base);
  const auto d = static_cast<std::uint64_t>(base.denominator());
  if (power <= 0 || degree <= 0 || scale <= 0)
    throw invalid_value("a power, a root or a scale that is not positive");

  // Twice the scale, so that halves are whole numbers too.
  const std::int64_t two = 2;
  const auto doubled = static_cast<std::uint64_t>(checked_multiply(scale, two));
  const auto goal = detail::times_power(detail::power_of(doubled, degree), n, power);
  const auto below_line = detail::power_of(d, power);
  const auto compare = [&](std::uint64_t k) {
    return detail::times_power(below_line, k, degree) <=> goal;
  };

  constexpr std::uint64_t most = ~std::uint64_t{0};
  std::uint64_t above = doubled;
  while (compare(above) <= 0) {
    if (above == most) throw overflow("the power is too large for its integer");
    above = above > most / 2 ? most : above * 2;
  }
  std::uint64_t below = 0;
  while (above - below > 1) {
    const std::uint64_t middle = below + (above - below) / 2;
    (compare(middle) <= 0 ? below : above) = middle;
  }

  const bool exact = compare(below) == 0;
  if (below % 2 == 0)
    return {false, below / 2, exact ? remainder_kind::none : remainder_kind::below_half};
  return {false, below / 2, exact ? remainder_kind::half : remainder_kind::above_half};
}

/// How a^m compares with b^n, exactly. The bases must be positive and the exponents not negative;
/// throws `invalid_value` otherwise.
[[nodiscard]] constexpr std::strong_ordering compare_powers(ratio a, int m, ratio b, int n) {
  using detail::power_of, detail::times_power;
  const std::uint64_t above_a = detail::positive_numerator(a);
  const std::uint64_t above_b = detail::positive_numerator(b);
  if (m < 0 || n < 0) throw invalid_value("an exponent below zero");
  const auto below_a = static_cast<std::uint64_t>(a.denominator());
  const auto below_b = static_cast<std::uint64_t>(b.denominator());
  return times_power(power_of(above_a, m), below_b, n) <=>
         times_power(power_of(above_b, n), below_a, m);
}

}  // namespace fiscus

#endif
