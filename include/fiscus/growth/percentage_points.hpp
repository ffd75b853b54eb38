// SPDX-License-Identifier: BSL-1.0
// The difference of two rates, which is in percentage points and no rate itself.
#ifndef FISCUS_GROWTH_PERCENTAGE_POINTS_HPP
#define FISCUS_GROWTH_PERCENTAGE_POINTS_HPP

#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/growth/big_growth_rate.hpp>
#include <fiscus/growth/growth_rate.hpp>

#include <compare>
#include <utility>

namespace fiscus {

/// An exact number of percentage points. From 20 % to 26 % it is 6 of them, though the rate itself
/// has grown by 30 %.
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

/// The number of points with Digits digits, rounded once and exactly under `mode`. Throws
/// `overflow` if it does not fit 64 bits, and `inexact` under `rounding::unnecessary`.
template <int Digits>
[[nodiscard]] constexpr decimal<Digits> points(const percentage_points& of, rounding mode) {
  return percent<Digits>(of.value(), mode);
}

}  // namespace fiscus

#endif
