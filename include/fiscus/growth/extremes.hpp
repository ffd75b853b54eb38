// SPDX-License-Identifier: BSL-1.0
// Records of a series, and what lies beyond a mark. Each verb speaks of the highest values, or of
// the lowest if it is told so. Gaps are passed over: a record is one among the values that are
// known. What was known in a period is asked of `all.until(p)`.
#ifndef FISCUS_GROWTH_EXTREMES_HPP
#define FISCUS_GROWTH_EXTREMES_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series_view.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <optional>
#include <vector>

namespace fiscus::inline v0 {

namespace detail {

// Which end is meant: `highest` or `lowest`.
template <class Which>
concept some_extreme = std::same_as<Which, highest_rule> || std::same_as<Which, lowest_rule>;

template <some_extreme Which, class Value>
constexpr bool surpasses(const Value& a, const Value& b) {
  if constexpr (std::same_as<Which, highest_rule>)
    return b < a;
  else
    return a < b;
}

template <class S>
using observation_of = observation<period_of<S>, value_of<S>>;

template <class Observations>
constexpr auto from_back(const Observations& all, std::size_t place) {
  return place < all.size() ? std::optional(all[all.size() - 1 - place]) : std::nullopt;
}

}  // namespace detail

/// The observations that were higher than all before them, or lower, in order; a tie is no record.
/// The first observation of the series opens the list.
///
///     records(exports)           records(exports, lowest)
template <ordered_series S, detail::some_extreme Which = highest_rule>
[[nodiscard]] constexpr auto records(const S& all, Which /*which*/ = {}) {
  std::vector<detail::observation_of<S>> result;
  for (const auto& each : all)
    if (result.empty() || detail::surpasses<Which>(each.value, result.back().value))
      result.push_back(each);
  return result;
}

/// The record that stands: the last of `records`. Nothing if the series has no value.
template <ordered_series S, detail::some_extreme Which = highest_rule>
[[nodiscard]] constexpr auto standing_record(const S& all, Which which = {}) {
  return detail::from_back(records(all, which), 0);
}

/// The record that the standing one broke: the last but one of `records`; empty for one alone.
template <ordered_series S, detail::some_extreme Which = highest_rule>
[[nodiscard]] constexpr auto previous_record(const S& all, Which which = {}) {
  return detail::from_back(records(all, which), 1);
}

/// The n-th highest or lowest observation, from 1. Of equal ones each counts and the earlier comes
/// before, so that the first is the standing record. Nothing if there are fewer values; throws
/// `invalid_value` unless `n` is positive.
///
///     nth(exports, 2, highest)
template <ordered_series S, detail::some_extreme Which>
[[nodiscard]] constexpr std::optional<detail::observation_of<S>> nth(const S& all, int n, Which) {
  using seen = detail::observation_of<S>;
  if (n < 1) throw invalid_value("places are counted from 1");
  std::vector<seen> sorted;
  for (const auto& each : all) sorted.push_back(each);
  if (static_cast<std::size_t>(n) > sorted.size()) return std::nullopt;
  const auto place = sorted.begin() + (n - 1);
  std::nth_element(sorted.begin(), place, sorted.end(), [](const seen& a, const seen& b) {
    return a.value == b.value ? a.period < b.period : detail::surpasses<Which>(a.value, b.value);
  });
  return *place;
}

/// Since when a value has had no equal: "the highest since May 2022".
template <calendar_period Period>
struct unmatched {
  std::optional<Period> since;  ///< the last earlier one as high (as low); nothing for a record
  int length;  ///< "the highest in so many months": from after `since`, or the first value, to it
  int gaps;    ///< how many of these periods have no value: nothing is said about them

  [[nodiscard]] constexpr bool is_record() const noexcept { return !since; }

  [[nodiscard]] friend constexpr bool operator==(const unmatched&, const unmatched&) = default;
};

/// Since when no value was as high, or as low, as that of `p`: a tie ends it, as it would be no
/// record. Later periods play no part. No answer if `p` has no value.
///
///     highest_since(exports, month{2025, 12}).value().is_record()
template <detail::some_extreme Which>
struct since_verb {
  template <ordered_series S>
  [[nodiscard]] constexpr answer<unmatched<period_of<S>>> operator()(const S& all,
                                                                     period_of<S> p) const {
    const auto shown = all.view();
    if (!shown.contains(p)) return absence::missing;
    unmatched<period_of<S>> result{{}, 1, 0};
    int gaps = 0;
    for (auto earlier = p; earlier > shown.first() && !result.since;) {
      earlier = earlier - 1;
      if (!shown.contains(earlier)) {
        ++gaps;
        continue;
      }
      const bool is_matched = !detail::surpasses<Which>(shown[p], shown[earlier]);
      if (is_matched) result.since = earlier;
      result.length = p - earlier + (is_matched ? 0 : 1);
      result.gaps = gaps;
    }
    return result;
  }
};
inline constexpr since_verb<highest_rule> highest_since{};
inline constexpr since_verb<lowest_rule> lowest_since{};

/// The first period whose value is above `mark`, or below it; empty if none is.
template <detail::some_extreme Which>
struct first_beyond_verb {
  template <ordered_series S>
  [[nodiscard]] constexpr std::optional<period_of<S>> operator()(const S& all,
                                                                 const value_of<S>& mark) const {
    for (const auto& each : all)
      if (detail::surpasses<Which>(each.value, mark)) return each.period;
    return std::nullopt;
  }
};
inline constexpr first_beyond_verb<highest_rule> first_above{};
inline constexpr first_beyond_verb<lowest_rule> first_below{};

/// All observations above `mark`, or below it, in order.
template <detail::some_extreme Which>
struct all_beyond_verb {
  template <ordered_series S>
  [[nodiscard]] constexpr auto operator()(const S& all, const value_of<S>& mark) const {
    std::vector<detail::observation_of<S>> result;
    for (const auto& each : all)
      if (detail::surpasses<Which>(each.value, mark)) result.push_back(each);
    return result;
  }
};
inline constexpr all_beyond_verb<highest_rule> all_above{};
inline constexpr all_beyond_verb<lowest_rule> all_below{};

}  // namespace fiscus::inline v0

#endif
