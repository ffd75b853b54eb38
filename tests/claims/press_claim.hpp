// SPDX-License-Identifier: BSL-1.0
// What the press printed, and whether the printed figures can all be right.
#ifndef FISCUS_TESTS_CLAIMS_PRESS_CLAIM_HPP
#define FISCUS_TESTS_CLAIMS_PRESS_CLAIM_HPP

#include <fiscus/claims/any_claim.hpp>

#include <string_view>

namespace press {

using namespace fiscus;

/// As those judge who computed it by hand: whether the interval of the printed result meets that of
/// the result of the printed levels.
enum press_verdict { inconsistent, consistent };

struct press_claim {
  std::string_view id;
  std::string_view of;  ///< the period
  any_claim claim;
  press_verdict expected;
  std::string_view source;
};

}  // namespace press

#endif
