// SPDX-License-Identifier: BSL-1.0
// Claims about several figures together: a sum, a mean, an amount a day.
#ifndef FISCUS_CLAIMS_SUM_CLAIMS_HPP
#define FISCUS_CLAIMS_SUM_CLAIMS_HPP

#include <fiscus/claims/detail/claim_part.hpp>
#include <fiscus/claims/finding.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/figure.hpp>

#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// "354 and 337 million, together 691 million". Each part counts once.
///
///     check(sum_claim{.parts = {"354 million", "337 million"}, .stated = "691 million"})
struct sum_claim {
  std::vector<any_figure> parts;
  detail::said_figure stated;

  [[nodiscard]] friend constexpr bool operator==(const sum_claim&, const sum_claim&) = default;
};

/// "Exports of 3.81 billion and imports of 0.5, a surplus of 3.3": what is left of a credit. A
/// deficit is stated with a minus.
struct balance_claim {
  detail::said_figure credit;
  detail::said_figure debit;
  detail::said_figure stated;

  [[nodiscard]] friend constexpr bool operator==(const balance_claim&,
                                                 const balance_claim&) = default;
};

/// "1.512 billion in nine months, 504 million a quarter": a total divided by a number that is
/// known.
struct average_claim {
  detail::said_figure total;
  detail::said<int> count;
  detail::said_figure stated;

  [[nodiscard]] friend constexpr bool operator==(const average_claim&,
                                                 const average_claim&) = default;
};

/// The mean of figures that are printed one by one.
struct mean_claim {
  std::vector<any_figure> values;
  detail::said_figure stated;

  [[nodiscard]] friend constexpr bool operator==(const mean_claim&, const mean_claim&) = default;
};

/// "324 million on 21 working days, 15.4 million a day". The days of a period that no report prints
/// are those of `working_days`:
///
///     check(per_day_claim{.total = "354 million",
///                         .days = working_days(month{2025, 7}, saturday_sunday),
///                         .stated = "15.4 million"})
struct per_day_claim {
  detail::said_figure total;
  detail::said<int> days;
  detail::said_figure stated;

  [[nodiscard]] friend constexpr bool operator==(const per_day_claim&,
                                                 const per_day_claim&) = default;
};

/// Checks a claim. Throws `currency_mismatch` if figures of different currencies
/// stand in it, `invalid_value` for amounts beside rates, a sum of nothing, an average over less
/// than one or a mean of rates and percentage points, `overflow` if an exact end does not fit its
/// ratio. A sum of rates and what is left of one may be stated in per cent or in percentage points;
/// means and averages have the unit of their figures.
[[nodiscard]] constexpr finding check(const sum_claim& claim) {
  const figure<>& stated = claim.stated.get().number();
  return {stated, detail::in_either_unit(detail::total_of(claim.parts, claim.stated), stated)};
}

[[nodiscard]] constexpr finding check(const balance_claim& claim) {
  detail::require_one_unit_of(claim.credit.get(), claim.debit.get(), claim.stated.get());
  const figure<>& stated = claim.stated.get().number();
  return {stated,
          detail::in_either_unit(claim.credit.get().number() - claim.debit.get().number(), stated)};
}

[[nodiscard]] constexpr finding check(const average_claim& claim) {
  require_one_unit(claim.total, claim.stated);
  return {claim.stated.get().number(), claim.total.get().number() * detail::one_of(claim.count)};
}

[[nodiscard]] constexpr finding check(const mean_claim& claim) {
  const estimate<> total = detail::total_of(claim.values, claim.stated);
  for (const any_figure& each : claim.values)
    detail::require_both_rates_or_points(claim.values.front().number().form(),
                                         each.number().form());
  return {claim.stated.get().number(),
          total * detail::one_of(static_cast<int>(claim.values.size()))};
}

[[nodiscard]] constexpr finding check(const per_day_claim& claim) {
  return check(average_claim{.total = claim.total, .count = claim.days, .stated = claim.stated});
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
