// SPDX-License-Identifier: BSL-1.0
// Claims about targets and about several years: the growth a year, the average that a target still
// requires, by how much it was missed.
#ifndef FISCUS_CLAIMS_TARGET_CLAIMS_HPP
#define FISCUS_CLAIMS_TARGET_CLAIMS_HPP

#include <fiscus/claims/claim.hpp>
#include <fiscus/claims/claim_part.hpp>
#include <fiscus/claims/sum_claims.hpp>
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
#include <string_view>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

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
  constexpr int headroom = 4;  // for the ratios that an end is compared with and added to
  const std::uint64_t room = magnitude(largest<std::int64_t>) / headroom / (multiple(1).whole + 1);
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
constexpr answer<estimate<>> yearly_growth(const estimate<>& from, const estimate<>& to,
                                           years over) {
  if (over.count > most_compound_years)
    throw invalid_value("compound growth over 1000 years at most");
  require_both_rates_or_points(from.form(), to.form());
  if (const auto why = refused_base(from.value()); why != absence::none) return why;
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

/// "From 4.5 to 10 billion in three years, 27% a year": compound growth, and the growth that a
/// target requires from a given base. Ends that are no quotients are moved outwards by less than
/// 10⁻¹⁴, or than 10⁻¹⁷ of a yearly multiple above 1000. Growth to a negative figure is
/// undecidable; a fall to zero is −100 % a year.
///
///     check(compound_claim{.from = "3.223 billion", .to = "15 billion", .over = years{5},
///                          .stated = "36%"})
struct compound_claim {
  detail::said_figure from, to;
  detail::said<years> over;
  detail::said_figure stated;

  static constexpr std::string_view kind = "compound";
  static constexpr stated_kind states = stated_kind::rise;
  static constexpr std::string_view words = "growth from {0} to {1} in {2} is {computed} a year";
  static constexpr std::string_view words_below_zero =
      "the fall from {0} to {1} in {2} is {size} a year";
  static constexpr std::string_view directions[] = {"rise", "fall"};
  static constexpr claim_operands<&compound_claim::from, &compound_claim::to, &compound_claim::over>
      operands{};
  static constexpr auto computed(const estimate<>& from, const estimate<>& to, years over) {
    return detail::yearly_growth(from, to, over);
  }
};

/// "The remaining six months must average 440 million for a target of 5 billion".
struct required_average_claim {
  detail::said_figure target, so_far;
  detail::said<int> periods_left;
  detail::said_figure stated;

  static constexpr std::string_view kind = "required_average";
  static constexpr stated_kind states = stated_kind::addition;
  static constexpr std::string_view words =
      "from {1} to the target of {0} is {computed} a period, with {2} left";
  static constexpr claim_operands<&required_average_claim::target, &required_average_claim::so_far,
                                  &required_average_claim::periods_left>
      operands{};
  static constexpr estimate<> computed(const estimate<>& target, const estimate<>& so_far,
                                       int periods_left) {
    return (target - so_far) * detail::one_of(periods_left);
  }
  static constexpr void relate(auto& sheet, auto target, auto so_far, auto periods_left,
                               auto stated) {
    const auto left = sheet.unknown("");
    sheet.difference(left, target, so_far);
    sheet.product(left, stated, periods_left);
  }
};

/// "The target of 4.2 billion was missed by around 400 million", or "by 9%". What lies above a
/// target is stated with a minus. How much of it was reached is a `share_claim`. A target that was
/// set as a round number is "exactly 4.2 billion".
struct target_gap_claim {
  detail::said_figure target, actual, stated;

  static constexpr std::string_view kind = "target_gap";
  static constexpr stated_kind states = stated_kind::level;
  static constexpr std::string_view words = "{1} is {gap} the target of {0}";
  static constexpr std::string_view directions[] = {"shortfall", "excess"};
  static constexpr claim_operands<&target_gap_claim::target, &target_gap_claim::actual> operands{};
  static constexpr estimate<> computed(const estimate<>& target, const estimate<>& actual) {
    detail::require_both_rates_or_points(target.form(), actual.form());
    return target - actual;
  }
  static constexpr void relate(auto& sheet, auto target, auto actual, auto stated) {
    sheet.difference(stated, target, actual);
  }
};

/// "The target of 3 billion was missed by 14%". What lies above a target is stated with a minus.
struct shortfall_claim {
  detail::said_figure target, actual, stated;

  static constexpr std::string_view kind = "shortfall";
  static constexpr stated_kind states = stated_kind::rate;
  static constexpr std::string_view words = "{1} misses the target of {0} by {computed}";
  static constexpr std::string_view words_below_zero = "{1} exceeds the target of {0} by {size}";
  static constexpr std::string_view words_at_zero = "{1} meets the target of {0}";
  static constexpr std::string_view directions[] = {"shortfall", "excess"};
  static constexpr claim_operands<&shortfall_claim::target, &shortfall_claim::actual> operands{};
  static constexpr answer<estimate<>> computed(const estimate<>& target, const estimate<>& actual) {
    const auto reached = share(actual, target);
    if (!reached) return reached.why();
    return (estimate<>::exactly(ratio(1)) - *reached).said_in(figure_form::percent);
  }
};

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
