// SPDX-License-Identifier: BSL-1.0
// Powers of quotients with an exponent that is itself a quotient: rounded and compared exactly,
// without floating point, and in a time that grows with the number of digits of the exponents.
#ifndef FISCUS_EXACT_POWER_ROOT_HPP
#define FISCUS_EXACT_POWER_ROOT_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/detail/rough_power.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>

#include <compare>
#include <cstdint>
#include <numeric>
#include <optional>

namespace fiscus::inline v0 {

namespace detail {

/// base^exponent; nothing if it is above `most`. The base is not zero.
constexpr std::optional<std::uint64_t> power_up_to(std::uint64_t most, std::uint64_t base,
                                                   std::int64_t exponent) noexcept {
  if (base == 1) return 1;
  std::uint64_t result = 1;
  for (; exponent > 0; --exponent) {
    if (result > most / base) return std::nullopt;
    result *= base;
  }
  return result;
}

/// The root of that degree if it is a whole number. `number` is not zero.
constexpr std::optional<std::uint64_t> whole_root(std::uint64_t number,
                                                  std::int64_t degree) noexcept {
  if (number == 1 || degree == 1) return number;
  if (degree >= 64) return std::nullopt;
  std::uint64_t below = 1;
  std::uint64_t above = number;
  while (above - below > 1) {
    const std::uint64_t middle = below + (above - below) / 2;
    (power_up_to(number, middle, degree) ? below : above) = middle;
  }
  return power_up_to(number, below, degree) == number ? std::optional(below) : std::nullopt;
}

/// Whether a^m = b^n. The bases are not zero, the exponents are positive: by the uniqueness of
/// prime factors, both bases are powers of one number then.
constexpr bool are_equal_powers(std::uint64_t a, std::int64_t m, std::uint64_t b, std::int64_t n) {
  const std::int64_t common = std::gcd(m, n);
  const auto root = whole_root(a, n / common);
  return root && power_up_to(b, *root, m / common) == b;
}

constexpr std::uint64_t positive_numerator(ratio value) {
  if (value <= ratio()) throw invalid_value("a power of a number that is not positive");
  return static_cast<std::uint64_t>(value.numerator());
}

/// factor × base^(power/degree), the exponent in lowest terms, if it is a whole number. Throws
/// `overflow` if that is above `most`.
constexpr std::optional<std::uint64_t> whole_power_root(std::uint64_t factor, ratio base, int power,
                                                        int degree, std::uint64_t most) {
  const auto above = whole_root(static_cast<std::uint64_t>(base.numerator()), degree);
  const auto below = whole_root(static_cast<std::uint64_t>(base.denominator()), degree);
  if (!above || !below) return std::nullopt;
  const auto divisor = power_up_to(factor, *below, power);
  if (!divisor || factor % *divisor != 0) return std::nullopt;
  const std::uint64_t times = factor / *divisor;
  const auto whole = power_up_to(most / times, *above, power);
  if (!whole) throw overflow("the power is too large for its integer");
  return times * *whole;
}

}  // namespace detail

/// `scale` × base^(power/degree), cut exactly. All must be positive; throws `invalid_value`
/// otherwise, and `overflow` if the result does not fit. It takes as many steps as the exponents
/// have digits: the leading bits of k^degree × denominator^power and of scale^degree ×
/// numerator^power tell on which side of a whole number k the power lies, and whether it is one is
/// known from the roots of numerator and denominator.
[[nodiscard]] constexpr cut_number<std::int64_t> cut_power_root(ratio base, int power, int degree,
                                                                std::int64_t scale) {
  const std::uint64_t n = detail::positive_numerator(base);
  const auto d = static_cast<std::uint64_t>(base.denominator());
  if (power <= 0 || degree <= 0 || scale <= 0)
    throw invalid_value("a power, a root or a scale that is not positive");
  const int common = std::gcd(power, degree);
  power /= common;
  degree /= common;

  // Twice the scale, so that halves are whole numbers too.
  const std::int64_t two = 2;
  const auto doubled = static_cast<std::uint64_t>(checked_multiply(scale, two));
  constexpr std::uint64_t most = ~std::uint64_t{0};
  if (const auto root = detail::whole_power_root(doubled, base, power, degree, most))
    return {false, *root / 2, *root % 2 == 0 ? remainder_kind::none : remainder_kind::half};

  const detail::two_powers goal{doubled, degree, n, power};
  const auto rough_goal = goal.rough<2>();
  const auto is_below_goal = [&](std::uint64_t k) {
    const detail::two_powers found{k, degree, d, power};
    const auto rough_found = found.rough<2>();
    if (rough_found.is_surely_below(rough_goal)) return true;
    if (rough_goal.is_surely_below(rough_found)) return false;
    return detail::order_of_unequal(found, goal) < 0;
  };

  std::uint64_t above = doubled;
  while (is_below_goal(above)) {
    if (above == most) throw overflow("the power is too large for its integer");
    above = above > most / 2 ? most : above * 2;
  }
  std::uint64_t below = 0;
  while (above - below > 1) {
    const std::uint64_t middle = below + (above - below) / 2;
    (is_below_goal(middle) ? below : above) = middle;
  }
  return {false, below / 2,
          below % 2 == 0 ? remainder_kind::below_half : remainder_kind::above_half};
}

/// How a^m compares with b^n, exactly. The bases must be positive and the exponents from 0 to
/// 10^14; throws `invalid_value` otherwise.
[[nodiscard]] constexpr std::strong_ordering compare_powers(ratio a, std::int64_t m, ratio b,
                                                            std::int64_t n) {
  const std::uint64_t above_a = detail::positive_numerator(a);
  const std::uint64_t above_b = detail::positive_numerator(b);
  if (m < 0 || n < 0) throw invalid_value("an exponent below zero");
  constexpr auto most = power_of_ten<std::int64_t>(14);
  if (m > most || n > most) throw invalid_value("an exponent above 10^14");
  if (m == 0) return n == 0 ? std::strong_ordering::equal : ratio(1) <=> b;
  if (n == 0) return a <=> ratio(1);
  const auto below_a = static_cast<std::uint64_t>(a.denominator());
  const auto below_b = static_cast<std::uint64_t>(b.denominator());
  if (detail::are_equal_powers(above_a, m, above_b, n) &&
      detail::are_equal_powers(below_a, m, below_b, n))
    return std::strong_ordering::equal;
  return detail::order_of_unequal({above_a, m, below_b, n}, {above_b, n, below_a, m});
}

}  // namespace fiscus::inline v0

#endif
