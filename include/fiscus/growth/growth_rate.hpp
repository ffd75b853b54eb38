// SPDX-License-Identifier: BSL-1.0
// Rates of growth, exact until they are rounded, and their differences in percentage points.
#ifndef FISCUS_GROWTH_GROWTH_RATE_HPP
#define FISCUS_GROWTH_GROWTH_RATE_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace fiscus::inline v0 {

/// A rate of growth as an exact quotient: 437 on 348 is 89/348. It is multiplied by 100 only when
/// it is rounded, by `percent`.
template <class Quotient>
class basic_growth_rate {
 public:
  /// No growth.
  constexpr basic_growth_rate() = default;
  /// A quarter more is `growth_rate(ratio(1, 4))`.
  constexpr explicit basic_growth_rate(Quotient value) : value_(std::move(value)) {}
  /// The same rate as `other`. Explicit where it may not fit; throws `overflow` then.
  template <class Other>
    requires(!std::same_as<Other, Quotient> && std::constructible_from<Quotient, const Other&>)
  constexpr explicit(!std::convertible_to<Other, Quotient>)
      basic_growth_rate(const basic_growth_rate<Other>& other)
      : value_(other.value()) {}

  /// The quotient, 1/4 for a quarter more.
  [[nodiscard]] constexpr Quotient value() const { return value_; }

  [[nodiscard]] friend constexpr bool operator==(const basic_growth_rate&,
                                                 const basic_growth_rate&) = default;
  [[nodiscard]] friend constexpr auto operator<=>(const basic_growth_rate&,
                                                  const basic_growth_rate&) = default;

 private:
  Quotient value_;
};

/// The growth of one level on another.
using growth_rate = basic_growth_rate<ratio>;

/// A mean or a product of rates, which seldom have a common denominator of 64 bits. Every
/// `growth_rate` is one.
using big_growth_rate = basic_growth_rate<big_ratio>;

/// The difference of two rates, exactly. From 20 % to 26 % it is 6 percentage points, though the
/// rate itself has grown by 30 %.
///
///     points<1>(*year_on_year(exports, december) - *year_on_year(exports, november),
///               rounding::half_even)
class percentage_points {
 public:
  /// None.
  constexpr percentage_points() = default;
  /// A hundred times `of_one`: 6/100 are 6 points.
  constexpr explicit percentage_points(big_ratio of_one) : value_(std::move(of_one)) {}

  /// The difference of the rates as quotients of one: 6/100 for 6 points.
  [[nodiscard]] constexpr big_ratio value() const { return value_; }

  [[nodiscard]] constexpr percentage_points operator-() const { return percentage_points(-value_); }
  [[nodiscard]] friend constexpr percentage_points operator+(const percentage_points& a,
                                                             const percentage_points& b) {
    return percentage_points(a.value_ + b.value_);
  }
  [[nodiscard]] friend constexpr percentage_points operator-(const percentage_points& a,
                                                             const percentage_points& b) {
    return percentage_points(a.value_ - b.value_);
  }

  [[nodiscard]] friend constexpr bool operator==(const percentage_points&,
                                                 const percentage_points&) = default;
  [[nodiscard]] friend constexpr auto operator<=>(const percentage_points&,
                                                  const percentage_points&) = default;

 private:
  big_ratio value_;
};

/// By how many points `a` is above `b`.
template <class A, class B>
[[nodiscard]] constexpr percentage_points operator-(const basic_growth_rate<A>& a,
                                                    const basic_growth_rate<B>& b) {
  return percentage_points(big_ratio(a.value()) - big_ratio(b.value()));
}

/// 100 × `part_of_one` with Digits digits after the point, rounded once and exactly under `mode`.
/// Throws `overflow` if it does not fit 64 bits, and `inexact` under `rounding::unnecessary`.
template <int Digits>
[[nodiscard]] constexpr decimal<Digits> percent(ratio part_of_one, rounding mode) {
  return decimal<Digits>::from_units(round<Digits + 2>(part_of_one, mode).units());
}
template <int Digits>
[[nodiscard]] constexpr decimal<Digits> percent(const big_ratio& part_of_one, rounding mode) {
  return decimal<Digits>::from_units(round<Digits + 2>(part_of_one, mode).units());
}

/// Returns a rate in per cent: `percent<0>(r, rounding::half_even)` of 89/348 is 26. Throws as
/// above.
template <int Digits, class Quotient>
[[nodiscard]] constexpr decimal<Digits> percent(const basic_growth_rate<Quotient>& r,
                                                rounding mode) {
  return percent<Digits>(r.value(), mode);
}

/// Returns the number of points with Digits digits after the point. Throws as `percent`.
template <int Digits>
[[nodiscard]] constexpr decimal<Digits> points(const percentage_points& of, rounding mode) {
  return percent<Digits>(of.value(), mode);
}

/// The mean of some rates, exactly. Throws `invalid_value` for no rates, and `overflow` if it
/// has more bits than a `big_ratio`: that of a thousand rates of amounts to the cent may.
template <std::convertible_to<big_growth_rate> Rate>
[[nodiscard]] constexpr big_growth_rate mean_of(std::span<const Rate> rates) {
  if (rates.empty()) throw invalid_value("a mean of no rates");
  big_ratio total;
  for (const Rate& each : rates) total = total + each.value();
  return big_growth_rate(total / ratio(static_cast<std::int64_t>(rates.size())));
}

}  // namespace fiscus::inline v0

template <>
struct std::hash<fiscus::growth_rate> {
  [[nodiscard]] std::size_t operator()(fiscus::growth_rate r) const noexcept {
    return std::hash<fiscus::ratio>()(r.value());
  }
};

#endif
