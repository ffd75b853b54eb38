// SPDX-License-Identifier: BSL-1.0
// The ranges that are narrowed, with ends that are multiples of 10^−12. Decimals of up to twelve
// places stay exact, however many are added; other ends are rounded outwards, so that no true value
// is lost.
#ifndef FISCUS_RECONCILE_DETAIL_BOX_HPP
#define FISCUS_RECONCILE_DETAIL_BOX_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/scaled.hpp>
#include <fiscus/figures/interval.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace fiscus::inline v0::detail {

inline constexpr int grid_places = 12;
inline constexpr int128 grid = power_of_ten<int128>(grid_places);
/// An end that is this far from zero, 10^21, is none: a ratio holds less than 10^19.
inline constexpr int128 beyond = power_of_ten<int128>(grid_places + 21);

/// The lower end of a range. The upper end of x is kept as the lower end of −x, so that one rule
/// serves both.
struct least {
  int128 value = -beyond;
  bool open = true;

  [[nodiscard]] constexpr bool exists() const noexcept { return value > -beyond; }
  [[nodiscard]] friend constexpr bool operator<(const least& a, const least& b) noexcept {
    return a.value < b.value || (a.value == b.value && !a.open && b.open);
  }
  [[nodiscard]] friend constexpr bool operator==(const least&, const least&) = default;
};

inline constexpr least closed_at_zero{0, false};

/// Returns the end at `value`, or one that is safe if that is too far away.
[[nodiscard]] constexpr least least_at(int128 value, bool open) noexcept {
  if (value <= -beyond) return {};
  if (value >= beyond) return {beyond - 1, true};
  return {value, open};
}

/// A whole number from below, and whether something was cut off.
struct cut_down {
  int128 value;
  bool inexact;
};

[[nodiscard]] constexpr cut_down floor_of(const cut_number<int128>& x) {
  return {rounded(x, rounding::floor), x.rest != remainder_kind::none};
}
[[nodiscard]] constexpr cut_down floor_quotient(int128 n, int128 d) {
  const int128 whole = n / d;
  const int128 rest = n % d;
  return {whole - (rest != 0 && (n < 0) != (d < 0) ? 1 : 0), rest != 0};
}

/// a × b of two numbers on the grid, from below.
[[nodiscard]] constexpr least floor_product(int128 a, int128 b, bool open) {
  const uint128 x = magnitude(a);
  const uint128 y = magnitude(b);
  const bool negative = (a < 0) != (b < 0);
  constexpr auto unit = static_cast<uint128>(grid);
  constexpr auto most = static_cast<uint128>(beyond);
  if (y != 0 && x / unit > most / y) return negative ? least{} : least{beyond - 1, true};
  const cut_down result = floor_of(cut_product_quotient(negative, x, y, unit));
  return least_at(result.value, open || result.inexact);
}

/// a / b of two numbers on the grid, from below; b is not zero.
[[nodiscard]] constexpr least floor_ratio(int128 a, int128 b, bool open) {
  const uint128 x = magnitude(a);
  const uint128 y = magnitude(b);
  const bool negative = (a < 0) != (b < 0);
  constexpr auto most = static_cast<uint128>(beyond / grid);
  if (x / y >= most) return negative ? least{} : least{beyond - 1, true};
  const cut_down result =
      floor_of(cut_product_quotient(negative, x, static_cast<uint128>(grid), y));
  return least_at(result.value, open || result.inexact);
}

/// The two sides of a range.
enum class side : unsigned char { low, high };

inline constexpr side both_sides[] = {side::low, side::high};

[[nodiscard]] constexpr side opposite(side of) noexcept {
  return of == side::low ? side::high : side::low;
}

/// Something for each side.
template <class T>
struct per_side {
  T of[2];

  [[nodiscard]] constexpr T& operator[](side which) noexcept {
    return of[static_cast<std::size_t>(which)];
  }
  [[nodiscard]] constexpr const T& operator[](side which) const noexcept {
    return of[static_cast<std::size_t>(which)];
  }
};

/// A range: its lower end, and the lower end of its opposite.
struct box {
  per_side<least> ends;

  [[nodiscard]] constexpr const least& low() const noexcept { return ends[side::low]; }
  /// The upper end of x as the lower end of −x.
  [[nodiscard]] constexpr const least& minus_high() const noexcept { return ends[side::high]; }

  [[nodiscard]] constexpr box operator-() const noexcept { return {{minus_high(), low()}}; }

  [[nodiscard]] constexpr bool is_empty() const noexcept {
    if (!low().exists() || !minus_high().exists()) return false;
    const int128 beside = low().value + minus_high().value;
    return beside > 0 || (beside == 0 && (low().open || minus_high().open));
  }
  /// Whether no number of it is below zero.
  [[nodiscard]] constexpr bool is_at_least_zero() const noexcept { return low().value >= 0; }
  [[nodiscard]] constexpr bool has_zero() const noexcept {
    return !(closed_at_zero < low()) && !(closed_at_zero < minus_high());
  }
  /// All numbers of it, and `by` more.
  [[nodiscard]] constexpr box shifted(int128 by) const noexcept {
    const auto moved = [](const least& end, int128 step) {
      return end.exists() ? least_at(end.value + step, end.open) : end;
    };
    return {{moved(low(), by), moved(minus_high(), -by)}};
  }
  [[nodiscard]] friend constexpr bool operator==(const box& a, const box& b) noexcept {
    return a.low() == b.low() && a.minus_high() == b.minus_high();
  }
};

/// The lower end of x × y.
[[nodiscard]] constexpr least least_product(const box& x, const box& y) {
  if (!y.is_at_least_zero()) {
    if (x.is_at_least_zero()) return least_product(y, x);
    if ((-y).is_at_least_zero()) return least_product(-x, -y);
    if ((-x).is_at_least_zero()) return least_product(-y, -x);
    // Both on either side of zero: one of the mixed corners.
    const box left{{x.low(), closed_at_zero}};
    const box right{{y.low(), closed_at_zero}};
    const least a = least_product(left, box{{closed_at_zero, y.minus_high()}});
    const least b = least_product(right, box{{closed_at_zero, x.minus_high()}});
    return b < a ? b : a;
  }
  const auto is_zero = [](const least& end) { return end.value == 0 && !end.open; };
  const least& low = x.low();
  if (low.value >= 0) {
    const least& other = y.low();
    const bool open = !is_zero(low) && !is_zero(other) && (low.open || other.open);
    return floor_product(low.value, other.value, open);
  }
  const least& other = y.minus_high();
  if (is_zero(other)) return closed_at_zero;
  if (!low.exists() || !other.exists()) return {};
  return floor_product(low.value, -other.value, low.open || other.open);
}

/// The lower end of z in x = y × z.
[[nodiscard]] constexpr least least_quotient(const box& x, const box& y) {
  if (!y.is_at_least_zero()) {
    if (!(-y).is_at_least_zero()) return {};  // on either side of zero: any z
    return least_quotient(-x, -y);
  }
  const least& low = x.low();
  const least& nearest = y.low();
  if (nearest.value == 0 && !nearest.open && x.has_zero()) return {};
  if (low.value >= 0) {
    const least& farthest = y.minus_high();
    if (!farthest.exists()) return {0, low.value > 0 || low.open};
    if (farthest.value == 0) return {};
    return floor_ratio(low.value, -farthest.value, low.open || (low.value > 0 && farthest.open));
  }
  if (!low.exists() || nearest.value == 0) return {};
  return floor_ratio(low.value, nearest.value, low.open || nearest.open);
}

[[nodiscard]] constexpr least least_of(const std::optional<bound>& end, int sign) {
  if (!end) return {};
  const cut_down at = floor_quotient(int128{end->value.numerator()} * sign * grid,
                                     int128{end->value.denominator()});
  return least_at(at.value, !end->included || at.inexact);
}

/// The smallest range with ends on the grid that has all of `range` in it.
[[nodiscard]] constexpr box box_of(const interval& range) {
  return {{least_of(range.low(), 1), least_of(range.high(), -1)}};
}

/// The end as a ratio: one that has too many digits is rounded outwards.
[[nodiscard]] constexpr std::optional<bound> bound_of(const least& end, int sign) {
  if (!end.exists()) return std::nullopt;
  int128 value = end.value;
  bool open = end.open;
  int places = grid_places;
  for (; places > 0 && (value % 10 == 0 || magnitude(value) > magnitude(largest<std::int64_t>));
       --places) {
    const cut_down shorter = floor_quotient(value, 10);
    value = shorter.value;
    open = open || shorter.inexact;
  }
  return bound{ratio(value * sign, power_of_ten<std::int64_t>(places)), !open};
}

/// Throws `overflow` if an end is more than a ratio holds.
[[nodiscard]] constexpr interval interval_of(const box& range) {
  return {bound_of(range.low(), 1), bound_of(range.minus_high(), -1)};
}

}  // namespace fiscus::inline v0::detail

#endif
