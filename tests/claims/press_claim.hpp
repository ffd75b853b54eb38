// SPDX-License-Identifier: BSL-1.0
// What the press printed, and whether the printed figures can all be right.
#ifndef FISCUS_TESTS_CLAIMS_PRESS_CLAIM_HPP
#define FISCUS_TESTS_CLAIMS_PRESS_CLAIM_HPP

#include <fiscus/claims/any_claim.hpp>

#include <initializer_list>
#include <string_view>
#include <vector>

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

/// A claim about two levels. Calls of functions are compiled in a tenth of the time that claims of
/// literals take, of which the tables have hundreds.
template <class Claim>
any_claim made(std::string_view a, std::string_view b, std::string_view stated) {
  return Claim{any_figure::from_text(a), any_figure::from_text(b), any_figure::from_text(stated)};
}

inline any_claim made_sum(std::initializer_list<std::string_view> parts, std::string_view stated) {
  std::vector<any_figure> all;
  for (const std::string_view part : parts) all.push_back(any_figure::from_text(part));
  return sum_claim{all, any_figure::from_text(stated)};
}

}  // namespace press

#endif
