// SPDX-License-Identifier: BSL-1.0
// The growth from one level to another in per cent, rounded at once.
#ifndef FISCUS_GROWTH_PERCENT_HPP
#define FISCUS_GROWTH_PERCENT_HPP

#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/scaled.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/growth.hpp>

#include <cstdint>

namespace fiscus {

/// 100 × the growth from one level to another with Digits digits after the point, exactly rounded
/// under `mode`; the same as `percent<Digits>(*growth(from, to), mode)`, without the ratio in
/// lowest terms. There is none on a base that is zero or negative. Throws `overflow` if it does not
/// fit.
template <int Digits, level V>
  requires counted<V>
[[nodiscard]] constexpr answer<decimal<Digits>> growth_percent(const V& from, const V& to,
                                                               rounding mode) {
  if (const auto why = detail::refused_base(from)) return *why;
  const int128 base = units_of(from);
  const int128 change = checked_subtract(int128{units_of(to)}, base);
  return decimal<Digits>::from_units(
      narrow<std::int64_t>(divide_scaled(change, base, Digits + 2, mode)));
}

}  // namespace fiscus

#endif
