// SPDX-License-Identifier: BSL-1.0
// Results from incomplete periods, which say how much of them was there.
#ifndef FISCUS_SERIES_PARTIAL_HPP
#define FISCUS_SERIES_PARTIAL_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/series/series.hpp>

#include <optional>

namespace fiscus {

/// Asks for results from incomplete periods as well.
struct partial_tag {};
inline constexpr partial_tag partial{};

/// What the parts that are there make of a period: "2374, from 11 of 12".
template <class Value>
struct partial_value {
  Value value;
  int present;  ///< how many parts have a value, from 1
  int of;       ///< how many parts there are

  [[nodiscard]] constexpr bool complete() const noexcept { return present == of; }

  [[nodiscard]] friend constexpr bool operator==(const partial_value&,
                                                 const partial_value&) = default;
};

/// The values of the periods that are complete; the others become gaps.
template <readable_series S>
[[nodiscard]] constexpr auto complete_only(const S& partials) {
  series<period_of<S>, decltype(value_of<S>::value)> result(partials.start());
  for (const auto p : partials.periods()) {
    const auto found = partials.find(p);
    result.push_back(found && found->complete() ? std::optional(found->value) : std::nullopt);
  }
  return result;
}

}  // namespace fiscus

#endif
