// SPDX-License-Identifier: BSL-1.0
// Roots of exact quotients, rounded exactly: no floating-point number takes part.
#ifndef FISCUS_EXACT_ROOT_HPP
#define FISCUS_EXACT_ROOT_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/detail/natural.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>

#include <compare>
#include <cstdint>

namespace fiscus {

/// `scale` × the `degree`-th root of `radicand`, cut exactly: for each candidate k the
/// numbers k^degree × denominator and scale^degree × numerator are compared as whole numbers.
/// `radicand` must not be negative, `degree` and `scale` must be positive; throws `invalid_value`
/// otherwise, and `overflow` if the result does not fit.
[[nodiscard]] constexpr cut_number<std::int64_t> cut_root(ratio radicand, int degree,
                                                          std::int64_t scale) {
  if (radicand < ratio()) throw invalid_value("a root of a negative number");
  if (degree <= 0 || scale <= 0) throw invalid_value("a root of a degree that is not positive");

  // Twice the scale, so that halves are whole numbers too.
  using detail::natural;
  const auto n = static_cast<std::uint64_t>(radicand.numerator());
  const auto d = static_cast<std::uint64_t>(radicand.denominator());
  const std::int64_t two = 2;
  const auto doubled = static_cast<std::uint64_t>(checked_multiply(scale, two));
  const natural goal = natural::power(doubled, degree).times(n);
  const auto compare = [&](std::uint64_t k) { return natural::power(k, degree).times(d) <=> goal; };

  constexpr std::uint64_t limit = std::uint64_t{1} << 62U;
  std::uint64_t above = doubled;
  while (compare(above) <= 0) {
    if (above > limit) throw overflow("the root is too large for its integer");
    above *= 2;
  }
  std::uint64_t below = 0;
  while (above - below > 1) {
    const std::uint64_t middle = below + (above - below) / 2;
    (compare(middle) <= 0 ? below : above) = middle;
  }

  const bool exact = compare(below) == 0;
  const remainder_kind rest = below % 2 == 0
                                  ? (exact ? remainder_kind::none : remainder_kind::below_half)
                                  : (exact ? remainder_kind::half : remainder_kind::above_half);
  return {false, below / 2, rest};
}

}  // namespace fiscus

#endif
