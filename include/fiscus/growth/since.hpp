// SPDX-License-Identifier: BSL-1.0
// Since when a value has had no equal: "the highest since May 2022".
#ifndef FISCUS_GROWTH_SINCE_HPP
#define FISCUS_GROWTH_SINCE_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/detail/higher.hpp>
#include <fiscus/series/series_view.hpp>

#include <concepts>
#include <optional>

namespace fiscus {

/// Since when a value has had no equal: "the highest since May 2022".
template <calendar_period Period>
struct unmatched {
  std::optional<Period> since;  ///< the last earlier one as high (as low); nothing for a record
  int length;  ///< "the highest in so many months": from after `since`, or the first value, to it
  int gaps;    ///< how many of these periods have no value: nothing is said about them

  [[nodiscard]] constexpr bool is_record() const noexcept { return !since; }

  [[nodiscard]] friend constexpr bool operator==(const unmatched&, const unmatched&) = default;
};

namespace detail {

template <class S, class Surpasses>
constexpr answer<unmatched<period_of<S>>> unmatched_by(const S& all, period_of<S> p,
                                                       Surpasses surpasses) {
  const auto shown = all.view();
  if (!shown.contains(p)) return absence::missing;
  const auto& value = shown[p];
  unmatched<period_of<S>> result{{}, 1, 0};
  int gaps = 0;
  for (auto earlier = p; earlier > shown.first();) {
    earlier = earlier - 1;
    if (!shown.contains(earlier)) {
      ++gaps;
      continue;
    }
    if (!surpasses(value, shown[earlier])) {
      result.since = earlier;
      result.length = p - earlier;
      result.gaps = gaps;
      break;
    }
    result.length = p - earlier + 1;
    result.gaps = gaps;
  }
  return result;
}

}  // namespace detail

/// Since when no value was as high as that of `p`: a tie ends it, as it would be no record. What
/// comes after `p` plays no part. There is no answer if `p` has no value.
///
///     highest_since(exports, month{2025, 12}).value().is_record()
template <readable_series S>
  requires std::totally_ordered<value_of<S>>
[[nodiscard]] constexpr answer<unmatched<period_of<S>>> highest_since(const S& all,
                                                                      period_of<S> p) {
  return detail::unmatched_by(all, p, detail::is_higher);
}

/// Since when no value was as low as that of `p`, as `highest_since`.
template <readable_series S>
  requires std::totally_ordered<value_of<S>>
[[nodiscard]] constexpr answer<unmatched<period_of<S>>> lowest_since(const S& all, period_of<S> p) {
  return detail::unmatched_by(all, p, detail::is_lower);
}

}  // namespace fiscus

#endif
