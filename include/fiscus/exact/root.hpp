// SPDX-License-Identifier: BSL-1.0
// Roots of exact quotients, rounded exactly: no floating-point number takes part.
#ifndef FISCUS_EXACT_ROOT_HPP
#define FISCUS_EXACT_ROOT_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/power_root.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>

#include <cstdint>

namespace fiscus::inline v0 {

/// `scale` × the `degree`-th root of `radicand`, cut exactly. `radicand` must not be negative,
/// `degree` and `scale` must be positive; throws `invalid_value` otherwise, and `overflow` if the
/// result does not fit.
[[nodiscard]] constexpr cut_number<std::int64_t> cut_root(ratio radicand, int degree,
                                                          std::int64_t scale) {
  if (radicand < ratio()) throw invalid_value("a root of a negative number");
  if (degree <= 0 || scale <= 0) throw invalid_value("a root of a degree that is not positive");
  if (radicand == ratio()) return {false, 0, remainder_kind::none};
  return cut_power_root(radicand, 1, degree, scale);
}

}  // namespace fiscus::inline v0

#endif
