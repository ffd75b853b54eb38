// SPDX-License-Identifier: BSL-1.0
// Compound growth: what a year must add, on and on, to lead from one level to another. It is the
// rate of compound annual growth, and of growth over months or quarters that is annualised.
#ifndef FISCUS_GROWTH_COMPOUND_HPP
#define FISCUS_GROWTH_COMPOUND_HPP

#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/power_root.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>

#include <compare>
#include <cstdint>
#include <numeric>

namespace fiscus::inline v0 {

/// A number of years.
struct years {
  int count;

  [[nodiscard]] friend constexpr auto operator<=>(years, years) = default;
};

/// Over how many periods growth may compound, and how many of them a year may have: as many as
/// there are days in the years 1 to 9999.
inline constexpr int most_compound_periods = 3'652'059;

/// A yearly rate that compounds: the total growth over n periods to the power of m/n, less 1, where
/// m periods make a year; over whole years m is 1. It is seldom a quotient, so the total and the
/// exponent are stored, and `percent` rounds the power exactly. Order and equality are those of the
/// yearly rates. What rounding and comparing cost grows with the number of digits of n and m.
class compound_rate {
 public:
  /// No growth.
  constexpr compound_rate() = default;

  /// `total` is last / first, from zero on: a fall to zero is −100 % a year, over however many.
  /// Throws `invalid_value` if it is negative, and unless `over` is positive and at most
  /// `most_compound_periods`.
  constexpr compound_rate(ratio total, years over) : compound_rate(total, over.count, 1) {}

  /// The same over `periods`, where `per_year` periods make a year. Both must be positive and at
  /// most `most_compound_periods`; throws `invalid_value` otherwise.
  constexpr compound_rate(ratio total, int periods, int per_year)
      : total_(total), power_(per_year), degree_(periods) {
    if (total < ratio()) throw invalid_value("compound growth to less than zero");
    require_periods(periods);
    require_periods(per_year);
    const int common = std::gcd(power_, degree_);
    power_ /= common;
    degree_ /= common;
  }

  /// How often the first level the last one is.
  [[nodiscard]] constexpr ratio total() const noexcept { return total_; }
  /// The exponent m/n in lowest terms: to which power the total is taken, and the root of which
  /// degree.
  [[nodiscard]] constexpr int power() const noexcept { return power_; }
  [[nodiscard]] constexpr int degree() const noexcept { return degree_; }

  [[nodiscard]] friend constexpr std::strong_ordering operator<=>(compound_rate a,
                                                                  compound_rate b) {
    if (a.total_ == ratio() || b.total_ == ratio()) return a.total_ <=> b.total_;
    return compare_powers(a.total_, std::int64_t{a.power_} * b.degree_, b.total_,
                          std::int64_t{b.power_} * a.degree_);
  }
  [[nodiscard]] friend constexpr bool operator==(compound_rate a, compound_rate b) {
    return a <=> b == std::strong_ordering::equal;
  }

 private:
  static constexpr void require_periods(int periods) {
    if (periods <= 0) throw invalid_value("compound growth over no years");
    if (periods > most_compound_periods)
      throw invalid_value(detail::message()
                              .add("compound growth over at most ")
                              .add_number(most_compound_periods)
                              .add(" periods, not ")
                              .add_number(periods));
  }

  ratio total_{1};
  int power_ = 1;
  int degree_ = 1;
};

namespace detail {

/// x − y, where neither is below zero.
constexpr cut_number<std::int64_t> less(cut_number<std::int64_t> x, std::int64_t y) noexcept {
  const std::uint64_t other = magnitude(y);
  if (x.whole >= other) return {false, x.whole - other, x.rest};
  // Below zero the rest is what is missing to the next whole number.
  switch (x.rest) {
    case remainder_kind::none: return {true, other - x.whole, remainder_kind::none};
    case remainder_kind::half: return {true, other - x.whole - 1, remainder_kind::half};
    case remainder_kind::below_half: return {true, other - x.whole - 1, remainder_kind::above_half};
    case remainder_kind::above_half: break;
  }
  return {true, other - x.whole - 1, remainder_kind::below_half};
}

}  // namespace detail

/// 100 × the yearly rate with Digits digits after the point, exactly rounded under `mode`. Throws
/// `overflow` if it does not fit 64 bits, and `inexact` under `rounding::unnecessary`.
template <int Digits>
[[nodiscard]] constexpr decimal<Digits> percent(const compound_rate& r, rounding mode) {
  constexpr auto whole = power_of_ten<std::int64_t>(Digits + 2);
  if (r.total() == ratio()) return decimal<Digits>::from_units(-whole);
  const auto factor = cut_power_root(r.total(), r.power(), r.degree(), whole);
  return decimal<Digits>::from_units(rounded(detail::less(factor, whole), mode));
}

}  // namespace fiscus::inline v0

#endif
