// SPDX-License-Identifier: BSL-1.0
// Claims about targets and about several years: the growth a year, the average that a target still
// requires, by how much it was missed, whether a figure lies in the range that was forecast.
#ifndef FISCUS_CLAIMS_TARGET_CLAIMS_HPP
#define FISCUS_CLAIMS_TARGET_CLAIMS_HPP

#include <fiscus/claims/detail/claim_part.hpp>
#include <fiscus/claims/finding.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/compound.hpp>

#include <cstdint>
#include <optional>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// "From 4.5 to 10 billion in three years, 27% a year": compound growth, and the growth that a
/// target requires from a given base.
///
///     check(compound_claim{.from = "3.223 billion", .to = "15 billion", .over = years{5},
///                          .stated = "36%"})
struct compound_claim {
  detail::said_figure from;
  detail::said_figure to;
  detail::said<years> over;
  detail::said_figure stated;

  [[nodiscard]] friend constexpr bool operator==(const compound_claim&,
                                                 const compound_claim&) = default;
};

/// "The remaining six months must average 440 million for a target of 5 billion".
struct required_average_claim {
  detail::said_figure target;
  detail::said_figure so_far;
  detail::said<int> periods_left;
  detail::said_figure stated;

  [[nodiscard]] friend constexpr bool operator==(const required_average_claim&,
                                                 const required_average_claim&) = default;
};

/// "The target of 4.2 billion was missed by around 400 million". What lies above a target is stated
/// with a minus. How much of it was reached is a `ratio_claim`.
struct target_gap_claim {
  detail::said_figure target;
  detail::said_figure actual;
  detail::said_figure stated;

  [[nodiscard]] friend constexpr bool operator==(const target_gap_claim&,
                                                 const target_gap_claim&) = default;
};

/// "An estimated 3.5-3.8 billion", beside what came of it: it follows if the actual figure is
/// printed with as many digits as one in the range, and is possible if it may just reach it.
struct range_claim {
  detail::said_figure range;
  detail::said_figure actual;

  [[nodiscard]] friend constexpr bool operator==(const range_claim&, const range_claim&) = default;
};

/// How long compound growth may be claimed for, in years.
inline constexpr int most_compound_years = 1000;

namespace detail {

/// The yearly growth that makes `total` in so many years: exactly for one year, otherwise to 14
/// digits after the point, or to as many as leave room for a larger multiple.
constexpr ratio yearly_growth(ratio total, years over, rounding mode) {
  const compound_rate rate(total, over);
  if (rate.degree() == 1 || total == ratio()) return rate.total() - ratio(1);
  const auto multiple = [&](std::int64_t scale) {
    return cut_power_root(rate.total(), rate.power(), rate.degree(), scale);
  };
  const std::uint64_t room = magnitude(largest<std::int64_t>) / 4 / (multiple(1).whole + 1);
  constexpr int most_digits = 14;
  auto unit = power_of_ten<std::int64_t>(most_digits);
  while (magnitude(unit) > room) unit /= 10;
  return ratio(rounded(less(multiple(unit), unit), mode), unit);
}

/// An end of the yearly growth, moved away from the others where it is no quotient.
constexpr bound yearly_growth(const bound& total, years over, rounding outwards) {
  if (total.value == ratio()) return {ratio(-1), total.included};
  const ratio result = yearly_growth(total.value, over, outwards);
  const rounding inwards = outwards == rounding::floor ? rounding::ceiling : rounding::floor;
  return {result, total.included || result != yearly_growth(total.value, over, inwards)};
}

/// The compound growth from one figure to another.
constexpr answer<estimate<>> yearly_growth(const figure<>& from, const figure<>& to, years over) {
  require_both_rates_or_points(from.form(), to.form());
  if (const auto why = refused_base(from)) return *why;
  const auto later = intersection(to.range(), interval::at_least(ratio()));
  if (to.value() < ratio() || !later) return absence::sign_change;
  const interval total = *later / base_range(from);
  std::optional<bound> low = total.low();
  std::optional<bound> high = total.high();
  if (low) low = yearly_growth(*low, over, rounding::floor);
  if (high) high = yearly_growth(*high, over, rounding::ceiling);
  return estimate<>::computed(yearly_growth(to.value() / from.value(), over, rounding::half_even),
                              interval(low, high), figure_form::percent);
}

}  // namespace detail

/// Checks a claim. There is no growth from a figure that is zero or negative, nor to a negative
/// one; a fall to zero is −100 % a year. Ends that are no quotients are moved outwards by less than
/// 10⁻¹⁴, or than 10⁻¹⁷ of a yearly multiple above 1000. Throws `currency_mismatch` if figures of
/// different currencies stand in it, `invalid_value` for amounts beside rates, for a rate compared
/// with percentage points, and unless periods are positive and years from 1 to 1000, `overflow` if
/// an exact end does not fit its ratio. Compound growth is stated in per cent; a target of a rate
/// is missed by percentage points.
[[nodiscard]] constexpr finding check(const compound_claim& claim) {
  require_one_unit(claim.from, claim.to);
  if (claim.over.get().count > most_compound_years)
    throw invalid_value("compound growth over 1000 years at most");
  return detail::growth_finding(
      claim.stated,
      detail::yearly_growth(claim.from.get().number(), claim.to.get().number(), claim.over));
}

[[nodiscard]] constexpr finding check(const required_average_claim& claim) {
  detail::require_one_unit_of(claim.target.get(), claim.so_far.get(), claim.stated.get());
  const estimate<> left = claim.target.get().number() - claim.so_far.get().number();
  const figure<>& stated = claim.stated.get().number();
  return {stated, detail::in_either_unit(left * detail::one_of(claim.periods_left), stated)};
}

[[nodiscard]] constexpr finding check(const target_gap_claim& claim) {
  detail::require_one_unit_of(claim.target.get(), claim.actual.get(), claim.stated.get());
  detail::require_both_rates_or_points(claim.target.get().number().form(),
                                       claim.actual.get().number().form());
  return {claim.stated.get().number(), claim.target.get().number() - claim.actual.get().number()};
}

[[nodiscard]] constexpr finding check(const range_claim& claim) {
  require_one_unit(claim.range, claim.actual);
  return {claim.range.get().number(), claim.actual.get().number()};
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
