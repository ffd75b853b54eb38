// SPDX-License-Identifier: BSL-1.0
// Denton's proportional method, solved exactly.
#ifndef FISCUS_SERIES_DETAIL_DENTON_HPP
#define FISCUS_SERIES_DETAIL_DENTON_HPP

#include <fiscus/exact/big_integer.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/series/detail/whole_parts.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace fiscus::detail {

/// What is to be divided up, and the weights of its parts.
struct weighted_total {
  int128 all;
  std::vector<int128> weights;
};

// With z = x / i for the part x of a weight i, the sum of the squares of the steps d between one z
// and the next is to be smallest. For a year whose parts add up to A there is a multiplier m, so
// that each step is the one before it less m i; there is no step before the first z and after the
// last. From the z and the step with which a year begins, m follows from
//
//     A = Σ i z = S z + P d − Q m,    S = Σ i,  P = Σ k i_k,  Q = Σ i_k E_k,
//
// E_k being the sums of the sums of the weights before the k-th, from 0. So all is known from the
// first z of all, t, and every z and d is linear in t; that the last step is 0 tells t. Were
// numbers rounded on the way, what is lost would grow with every year. They are not.

/// p + q t.
struct linear {
  big_integer p, q;

  [[nodiscard]] friend constexpr linear operator+(const linear& a, const linear& b) {
    return {a.p + b.p, a.q + b.q};
  }
  [[nodiscard]] friend constexpr linear operator-(const linear& a, const linear& b) {
    return {a.p - b.p, a.q - b.q};
  }
  [[nodiscard]] friend constexpr linear operator*(const linear& a, const big_integer& factor) {
    return {a.p * factor, a.q * factor};
  }
  /// Its value at t = n / d, times d.
  [[nodiscard]] constexpr big_integer at(const big_integer& n, const big_integer& d) const {
    return p * d + q * n;
  }
};

/// A year: its weights, their E, and times `unit` the z and the step with which it begins, and its
/// multiplier.
struct denton_year {
  std::vector<big_integer> weights, e;
  linear z, step, multiplier;
  big_integer unit;
};

/// The years, each after the one before it, and then what follows the last.
[[nodiscard]] constexpr std::vector<denton_year> denton_years(
    std::span<const weighted_total> totals) {
  std::vector<denton_year> result;
  denton_year next;
  next.z.q = next.unit = big_integer(1);
  for (const weighted_total& total : totals) {
    denton_year year = next;
    big_integer s;
    big_integer p;
    big_integer q;
    big_integer e;
    big_integer k;
    for (const int128 weight : total.weights) {
      const big_integer i(weight);
      year.weights.push_back(i);
      year.e.push_back(e);
      s = s + i;
      p = p + i * k;
      q = q + i * e;
      e = e + s;
      k = k + big_integer(1);
    }
    year.multiplier = year.z * s + year.step * p - linear{year.unit * big_integer(total.all), {}};
    // From here on in units that are q times as fine, in which the multiplier is whole.
    year.z = year.z * q;
    year.step = year.step * q;
    year.unit = year.unit * q;
    next.z = year.z + year.step * k - year.multiplier * e;
    next.step = year.step - year.multiplier * s;
    next.unit = year.unit;
    result.push_back(year);
  }
  result.push_back(next);
  return result;
}

/// The parts of all totals, one after the other, as whole numbers: those x that add up to the
/// totals and have the smallest sum of (x_k / i_k − x_{k−1} / i_{k−1})². Each total has at least
/// two weights, all of them above zero.
[[nodiscard]] constexpr std::vector<int128> denton_parts(std::span<const weighted_total> totals) {
  const std::vector<denton_year> years = denton_years(totals);
  // t = n / d ends in a step of zero.
  const linear& end = years.back().step;
  const big_integer n = end.p.negated_if(!end.q.is_negative());
  const big_integer d = end.q.negated_if(end.q.is_negative());

  std::vector<int128> result;
  for (std::size_t y = 0; y < totals.size(); ++y) {
    const denton_year& year = years[y];
    const bool mirrored =
        totals[y].all < 0;  // so that the parts of −A are those of A, with a minus
    const big_integer unit = year.unit * d;
    const big_integer step = year.step.at(n, d);
    const big_integer multiplier = year.multiplier.at(n, d);
    big_integer z = year.z.at(n, d);
    std::vector<floored_share<big_integer>> shares;
    for (std::size_t k = 0; k < year.weights.size(); ++k) {
      const big_integer x = (z - multiplier * year.e[k]) * year.weights[k];
      const auto [whole, rest] = x.negated_if(mirrored).divided_down(unit);
      shares.push_back({whole, rest});
      z = z + step;
    }
    for (const int128 part : whole_parts(mirrored ? -totals[y].all : totals[y].all, shares))
      result.push_back(mirrored ? -part : part);
  }
  return result;
}

}  // namespace fiscus::detail

#endif
