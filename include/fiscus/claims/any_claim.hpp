// SPDX-License-Identifier: BSL-1.0
// A claim of any kind that prints the figures it rests on, as one reads them from a table.
#ifndef FISCUS_CLAIMS_ANY_CLAIM_HPP
#define FISCUS_CLAIMS_ANY_CLAIM_HPP

#include <fiscus/claims/finding.hpp>
#include <fiscus/claims/growth_claims.hpp>
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
using any_claim = std::variant<growth_claim, difference_claim, ratio_claim, share_claim,
                               share_of_sum_claim, same_quantity_claim, sum_claim, balance_claim,
                               average_claim, mean_claim, per_day_claim, compound_claim,
                               required_average_claim, target_gap_claim, range_claim>;

/// Checks a claim of any kind. It is a template so that only a program that
/// calls it pays for all kinds.
template <std::same_as<any_claim> Claim>
[[nodiscard]] constexpr finding check(const Claim& claim) {
  return std::visit([](const auto& each) { return check(each); }, claim);
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
