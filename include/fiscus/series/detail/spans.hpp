// SPDX-License-Identifier: BSL-1.0
// The spans of results: a window or a coarser period counts if it lies inside the span of its
// source.
#ifndef FISCUS_SERIES_DETAIL_SPANS_HPP
#define FISCUS_SERIES_DETAIL_SPANS_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>

namespace fiscus::inline v0::detail {

/// Throws `invalid_value` unless `length` is positive.
constexpr std::size_t window_length(int length) {
  if (length <= 0) throw invalid_value("a window is at least one period long");
  return static_cast<std::size_t>(length);
}

/// Returns the n-th period after `start`, or nothing if the calendar ends before it.
template <calendar_period P>
[[nodiscard]] constexpr std::optional<P> later(std::optional<P> start, std::size_t n) {
  if (!start) return std::nullopt;
  if constexpr (bounded_period<P>)
    if (n > static_cast<std::size_t>(P::last_ordinal - start->ordinal())) return std::nullopt;
  return *start + static_cast<int>(n);
}

/// Consecutive days, or none.
struct day_span {
  day first, last;
  bool empty;
};

/// Returns the days of `length` Fine periods from `start` on, as far as they lie in whole Coarse
/// periods of the calendar; nothing if the calendar has none from there on.
template <partitioning_period Coarse, partitioning_period Fine>
[[nodiscard]] constexpr std::optional<day_span> days_in_whole(std::optional<Fine> start,
                                                              std::size_t length) {
  if (!start) return std::nullopt;
  day from = start->first_day();
  day to = length == 0 ? from : (*start + static_cast<int>(length - 1)).last_day();
  if constexpr (bounded_period<Coarse> && bounded_period<Fine>) {
    if (last_whole<Coarse, Fine>.last_day() < from) return std::nullopt;
    from = (std::max)(from, first_whole<Coarse, Fine>.first_day());
    to = (std::min)(to, last_whole<Coarse, Fine>.last_day());
  }
  return day_span{from, to, length == 0 || to < from};
}

/// Returns the Coarse periods of which `length` Fine ones from `start` on are parts. An empty range
/// begins where they would; nothing if the calendar has no such period.
template <partitioning_period Coarse, partitioning_period Fine>
[[nodiscard]] constexpr std::optional<period_range<Coarse>> touched_periods(
    std::optional<Fine> start, std::size_t length) {
  const auto days = days_in_whole<Coarse>(start, length);
  if (!days) return std::nullopt;
  const Coarse from = Coarse::containing(days->first);
  return days->empty ? period_range<Coarse>(from, 0)
                     : through(from, Coarse::containing(days->last));
}

/// Returns the Coarse periods of which all parts are among `length` Fine ones from `start` on. An
/// empty range begins where they would; nothing if the calendar has no such period.
template <partitioning_period Coarse, partitioning_period Fine>
[[nodiscard]] constexpr std::optional<period_range<Coarse>> whole_periods(std::optional<Fine> start,
                                                                          std::size_t length) {
  const auto days = days_in_whole<Coarse>(start, length);
  if (!days) return std::nullopt;
  const Coarse at_start = Coarse::containing(days->first);
  const auto from =
      later(std::optional<Coarse>(at_start), at_start.first_day() < days->first ? 1 : 0);
  if (!from) return std::nullopt;
  if (days->empty || days->last < from->first_day()) return period_range<Coarse>(*from, 0);
  const Coarse to = Coarse::containing(days->last);
  return period_range<Coarse>(
      *from, static_cast<std::size_t>(to - *from + (to.last_day() == days->last ? 1 : 0)));
}

}  // namespace fiscus::inline v0::detail

#endif
