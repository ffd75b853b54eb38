// SPDX-License-Identifier: BSL-1.0
// What a target asks for.
#ifndef FISCUS_GROWTH_TARGET_HPP
#define FISCUS_GROWTH_TARGET_HPP

#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/growth/growth.hpp>

namespace fiscus {

/// The yearly growth that leads from `base` to `target` in so many years: the compound annual
/// growth between them. The base is the caller's to state, for the answer hangs on it: 15 billion
/// in five years is 36.0 % a year from 3.223 billion and 42.0 % from 2.6 billion.
template <level V>
[[nodiscard]] constexpr answer<compound_rate> required_growth(const V& base, const V& target,
                                                              years within) {
  return compound_annual_growth(base, target, within);
}

}  // namespace fiscus

#endif
