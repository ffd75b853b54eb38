// SPDX-License-Identifier: BSL-1.0
// Which rounding a printed number went through, as far as anybody said, and what it can have been.
#ifndef FISCUS_FIGURES_ROUNDING_SET_HPP
#define FISCUS_FIGURES_ROUNDING_SET_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/figures/interval.hpp>

#include <cstdint>
#include <optional>

namespace fiscus::inline v0 {

/// A set of rounding modes: those that may have been used, or those that give a printed number.
///
///     rounding::half_up | rounding::half_even   // one of the two
///     to_nearest                                // who knows where ties went
class rounding_set {
 public:
  /// No mode.
  constexpr rounding_set() = default;
  /// One mode.
  constexpr rounding_set(rounding mode) noexcept
      : bits_(static_cast<std::uint8_t>(1U << static_cast<unsigned>(mode))) {}

  [[nodiscard]] constexpr bool contains(rounding mode) const noexcept {
    return (bits_ & rounding_set(mode).bits_) != 0;
  }
  [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }

  [[nodiscard]] friend constexpr rounding_set operator|(rounding_set a, rounding_set b) noexcept {
    rounding_set result;
    result.bits_ = static_cast<std::uint8_t>(a.bits_ | b.bits_);
    return result;
  }
  [[nodiscard]] friend constexpr rounding_set operator&(rounding_set a, rounding_set b) noexcept {
    rounding_set result;
    result.bits_ = static_cast<std::uint8_t>(a.bits_ & b.bits_);
    return result;
  }
  [[nodiscard]] friend constexpr bool operator==(rounding_set, rounding_set) = default;

 private:
  std::uint8_t bits_ = 0;
};

[[nodiscard]] constexpr rounding_set operator|(rounding a, rounding b) noexcept {
  return rounding_set(a) | rounding_set(b);
}

/// All modes, in the order of their declaration.
inline constexpr rounding all_roundings[] = {
    rounding::half_even, rounding::half_up, rounding::half_down, rounding::up,
    rounding::down,      rounding::ceiling, rounding::floor,     rounding::unnecessary,
};

/// To the nearest number, wherever ties go: the usual meaning of rounding.
inline constexpr rounding_set to_nearest =
    rounding::half_even | rounding::half_up | rounding_set(rounding::half_down);

/// Cut off, as several papers do: 20.72 is printed as 20.
inline constexpr rounding_set truncated = rounding::down;

/// Rounded to the nearest, or cut off.
inline constexpr rounding_set rounded_or_truncated = to_nearest | truncated;

/// The modes that give −x where those give x: only ceiling and floor are not the same.
[[nodiscard]] constexpr rounding_set mirrored(rounding_set modes) noexcept {
  rounding_set result;
  for (const rounding mode : all_roundings) {
    if (!modes.contains(mode)) continue;
    result = result | (mode == rounding::ceiling ? rounding::floor
                       : mode == rounding::floor ? rounding::ceiling
                                                 : mode);
  }
  return result;
}

/// The numbers that are printed as `printed` in steps of `step` under `mode`: 437 in steps of 1
/// stands for [436.5, 437.5) if ties go up. `printed` is a multiple of `step`, which is above zero.
[[nodiscard]] constexpr interval printed_from(ratio printed, ratio step, rounding mode) {
  const auto between = [](ratio low, bool low_included, ratio high, bool high_included) {
    return interval(bound{low, low_included}, bound{high, high_included});
  };
  const ratio half = step / ratio(2);
  const bool positive = printed > ratio();
  const bool negative = printed < ratio();
  const auto to_nearest_with = [&](bool low_tie, bool high_tie) {
    return between(printed - half, low_tie, printed + half, high_tie);
  };
  switch (mode) {
    case rounding::half_even: {
      const bool even = (printed / step).numerator() % 2 == 0;
      return to_nearest_with(even, even);
    }
    case rounding::half_up: return to_nearest_with(positive, negative);
    case rounding::half_down: return to_nearest_with(!positive, !negative);
    case rounding::up:
      return between(positive ? printed - step : printed, !positive,
                     negative ? printed + step : printed, !negative);
    case rounding::down:
      return between(positive ? printed : printed - step, positive,
                     negative ? printed : printed + step, negative);
    case rounding::ceiling: return between(printed - step, false, printed, true);
    case rounding::floor: return between(printed, true, printed + step, false);
    case rounding::unnecessary: break;
  }
  return interval(printed);
}

/// The numbers that are printed as `printed` under one of `modes`, of which there is one at least.
[[nodiscard]] constexpr interval printed_from(ratio printed, ratio step, rounding_set modes) {
  if (modes == to_nearest)  // most figures, without a hull of three intervals
    return interval::closed(printed - step / ratio(2), printed + step / ratio(2));
  std::optional<interval> result;
  for (const rounding mode : all_roundings) {
    if (!modes.contains(mode)) continue;
    const interval one_mode = printed_from(printed, step, mode);
    result = result ? hull(*result, one_mode) : one_mode;
  }
  if (!result) throw invalid_value("a rounding mode is needed to say what a number stands for");
  return *result;
}

/// The modes among `modes` under which `number` is printed as `printed` in steps of `step`.
[[nodiscard]] constexpr rounding_set modes_giving(ratio printed, ratio number, ratio step,
                                                  rounding_set modes) {
  rounding_set result;
  for (const rounding mode : all_roundings)
    if (modes.contains(mode) && printed_from(printed, step, mode).contains(number))
      result = result | mode;
  return result;
}

}  // namespace fiscus::inline v0

#endif
