// SPDX-License-Identifier: BSL-1.0
// A claim of any kind that rests on the figures in it, or on a series, as it is read from a table.
#ifndef FISCUS_CLAIMS_ANY_CLAIM_HPP
#define FISCUS_CLAIMS_ANY_CLAIM_HPP

#include <fiscus/claims/claim.hpp>
#include <fiscus/claims/finding.hpp>
#include <fiscus/claims/growth_claims.hpp>
#include <fiscus/claims/history_claims.hpp>
#include <fiscus/claims/series_claims.hpp>
#include <fiscus/claims/sum_claims.hpp>
#include <fiscus/claims/target_claims.hpp>

#include <concepts>
#include <variant>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// One of the claims that rest on the figures in them.
///
///     const std::vector<any_claim> claims{
///         growth_claim{.now = "437 million", .before = "356 million", .stated = "23%"},
///         sum_claim{.parts = {"354 million", "337 million"}, .stated = "691 million"}};
///     for (const any_claim& each : claims) check(each);
using any_claim =
    std::variant<growth_claim, difference_claim, share_claim, share_of_sum_claim,
                 same_quantity_claim, range_claim, above_claim, below_claim, sum_claim, mean_claim,
                 average_claim, count_claim, rank_claim, compound_claim, required_average_claim,
                 target_gap_claim, shortfall_claim, value_claim>;

/// One of the claims about a period of a series.
using any_series_claim = std::variant<level_claim, period_on_period_claim, year_on_year_claim,
                                      change_claim, year_change_claim, trailing_average_claim,
                                      per_working_day_claim, previous_record_claim, history_claim>;

namespace detail {

/// Calls f with a null pointer to each type of a variant.
template <class... Ts, class F>
constexpr void for_each_type(std::variant<Ts...>* /*of*/, F f) {
  (f(static_cast<Ts*>(nullptr)), ...);
}

}  // namespace detail

/// Checks a claim of any kind. It is a template so that only a program that calls it pays for all
/// kinds.
template <std::same_as<any_claim> Claim>
[[nodiscard]] constexpr finding check(const Claim& claim) {
  return std::visit([](const auto& each) { return check(each); }, claim);
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
