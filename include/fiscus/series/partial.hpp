// SPDX-License-Identifier: BSL-1.0
// Results from incomplete periods, with the number of values that they are made of.
#ifndef FISCUS_SERIES_PARTIAL_HPP
#define FISCUS_SERIES_PARTIAL_HPP

#include <fiscus/series/series.hpp>

#include <optional>

namespace fiscus::inline v0 {

/// Asks a verb for results from incomplete periods, too.
struct partial_tag {};
inline constexpr partial_tag partial{};

/// A result from the parts of a period that have a value: "2374, from 11 of 12".
template <class Value>
struct partial_value {
  Value value;
  int present;  ///< how many parts have a value, from 1
  int of;       ///< how many parts there are

  [[nodiscard]] constexpr bool complete() const noexcept { return present == of; }

  [[nodiscard]] friend constexpr bool operator==(const partial_value&,
                                                 const partial_value&) = default;
};

/// Returns the values of the complete periods; the others become gaps.
template <readable_series S>
[[nodiscard]] constexpr auto complete_only(const S& partials) {
  series<period_of<S>, decltype(value_of<S>::value)> result(partials.start());
  for (const auto p : partials.periods()) {
    const auto found = partials.find(p);
    result.push_back(found && found->complete() ? std::optional(found->value) : std::nullopt);
  }
  return result;
}

}  // namespace fiscus::inline v0

#endif
