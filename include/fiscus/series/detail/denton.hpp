// SPDX-License-Identifier: BSL-1.0
// Denton's proportional method, solved exactly.
#ifndef FISCUS_SERIES_DETAIL_DENTON_HPP
#define FISCUS_SERIES_DETAIL_DENTON_HPP

#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/big_integer.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/largest_remainder.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

/// A total and the weights of its parts.
struct weighted_total {
  int128 all;
  std::vector<int128> weights;
};

/// The largest number of consecutive totals: the numbers of the exact solution grow with each of
/// them, and its cost with their square.
inline constexpr std::size_t most_denton_totals = 1000;
/// The largest product of the number of parts and the square of the number of totals: a thousand
/// years of months, or three hundred of days, take about a second.
inline constexpr std::uint64_t most_denton_steps = 12'000'000'000;

// With z = x / i for the part x of a weight i, the sum of the squares of the steps d between one z
// and the next is to be smallest. For a year whose parts add up to A there is a multiplier m, so
// that each step is the one before it less m i; there is no step before the first z and after the
// last. From the z and the step with which a year begins, m follows from
//
//     A = Σ i z = S z + P d − Q m,    S = Σ i,  P = Σ k i_k,  Q = Σ i_k E_k,
//
// E_k being the sums of the sums of the weights before the k-th, from 0. So all is known from the
// first z of all, t, and every z and d is linear in t; that the last step is 0 tells t. With that
// the years are gone through once more. Were numbers rounded on the way, what is lost would grow
// with every year. They are not.

/// p + q t.
struct linear {
  big_integer p, q;

  [[nodiscard]] friend constexpr linear operator+(const linear& a, const linear& b) {
    return {a.p + b.p, a.q + b.q};
  }
  [[nodiscard]] friend constexpr linear operator-(const linear& a, const linear& b) {
    return {a.p - b.p, a.q - b.q};
  }
  [[nodiscard]] friend constexpr linear operator-(const linear& a, const big_integer& number) {
    return {a.p - number, a.q};
  }
  [[nodiscard]] friend constexpr linear operator*(const linear& a, const big_integer& factor) {
    return {a.p * factor, a.q * factor};
  }
};

/// The weights of a year, as multiples of a common measure, and the sums that follow from them.
struct denton_weights {
  std::vector<big_integer> i, e;  // each weight, and its E
  big_integer s, p, q;
  big_integer e_end, count;

  constexpr denton_weights(std::span<const int128> weights, int128 measure) {
    for (const int128 weight : weights) {
      i.emplace_back(weight / measure);
      e.push_back(e_end);
      s = s + i.back();
      p = p + i.back() * count;
      q = q + i.back() * e_end;
      e_end = e_end + s;
      count = count + big_integer(1);
    }
  }
};

/// The first z and step of a year, and its multiplier, times `unit`: as numbers, or as linear
/// functions of t before that is known.
template <class Number>
struct denton_year {
  Number z, step, multiplier{};
  big_integer unit;

  /// Finds the multiplier, in units that are q times as fine, in which it is an integer.
  constexpr void divide_up(int128 all, const denton_weights& by) {
    multiplier = z * by.s + step * by.p - unit * big_integer(all);
    z = z * by.q;
    step = step * by.q;
    unit = unit * by.q;
  }
  /// Goes on to the next year.
  constexpr void pass(const denton_weights& by) {
    z = z + step * by.count - multiplier * by.e_end;
    step = step - multiplier * by.s;
  }
};

/// The year before the first: t = 1 / `unit` of this one.
[[nodiscard]] constexpr denton_year<big_integer> first_denton_year(
    std::span<const weighted_total> totals, int128 measure) {
  denton_year<linear> year{{{}, big_integer(1)}, {}, {}, big_integer(1)};
  for (const weighted_total& total : totals) {
    const denton_weights by(total.weights, measure);
    year.divide_up(total.all, by);
    year.pass(by);
  }
  // The step after the last year, p + q t, is zero.
  const big_integer& q = year.step.q;
  return {year.step.p.negated_if(!q.is_negative()), {}, {}, q.negated_if(q.is_negative())};
}

/// Returns the greatest common divisor of all weights, whose unit makes no difference.
[[nodiscard]] constexpr int128 common_measure(std::span<const weighted_total> totals) {
  int128 result = 0;
  for (const weighted_total& total : totals)
    for (int128 weight : total.weights)
      while (weight != 0) weight = std::exchange(result, weight) % weight;
  return result;
}

/// Returns the parts of all totals, one after the other, as integers: those x that add up to the
/// totals and have the smallest sum of (x_k / i_k − x_{k−1} / i_{k−1})². Each total has at least
/// two weights, all of them positive. Throws `invalid_value` if there are more than
/// `most_denton_totals` of them, or more steps than `most_denton_steps`.
[[nodiscard]] constexpr std::vector<int128> denton_parts(std::span<const weighted_total> totals) {
  if (totals.size() > most_denton_totals)
    throw invalid_value(message()
                            .add("at most ")
                            .add_number(most_denton_totals)
                            .add(" values without a gap for Denton's method, not ")
                            .add_number(totals.size()));
  std::uint64_t parts = 0;
  for (const weighted_total& total : totals) parts += total.weights.size();
  const std::uint64_t steps = parts * totals.size() * totals.size();
  if (steps > most_denton_steps)
    throw invalid_value(
        message()
            .add("Denton's method for ")
            .add_number(totals.size())
            .add(" values and ")
            .add_number(parts)
            .add(" parts without a gap; the limit of parts times values squared is ")
            .add_number(most_denton_steps));
  const int128 measure = common_measure(totals);
  denton_year<big_integer> year = first_denton_year(totals, measure);
  std::vector<int128> result;
  for (const weighted_total& total : totals) {
    const denton_weights by(total.weights, measure);
    year.divide_up(total.all, by);
    const bool mirrored = total.all < 0;  // so that the parts of −A are those of A, with a minus
    big_integer z = year.z;
    std::vector<floored_share<big_integer>> shares;
    for (std::size_t k = 0; k < by.i.size(); ++k) {
      const big_integer x = (z - year.multiplier * by.e[k]) * by.i[k];
      auto [whole, rest] = x.negated_if(mirrored).divided_down(year.unit);
      shares.push_back({whole, std::move(rest)});
      z = z + year.step;
    }
    for (const int128 part : largest_remainder(mirrored ? -total.all : total.all, shares))
      result.push_back(mirrored ? -part : part);
    year.pass(by);
  }
  return result;
}

}  // namespace fiscus::inline v0::detail

#endif
