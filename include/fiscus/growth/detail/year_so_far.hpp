// SPDX-License-Identifier: BSL-1.0
// A year of which a part is known, beside the same parts of the year before.
#ifndef FISCUS_GROWTH_DETAIL_YEAR_SO_FAR_HPP
#define FISCUS_GROWTH_DETAIL_YEAR_SO_FAR_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/detail/levels.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/series/series.hpp>

#include <optional>

namespace fiscus::detail {

template <class Total>
struct year_so_far {
  Total total;                            // of the periods that are known
  int known;                              // how many these are, from 1
  int coming;                             // how many are not
  std::optional<Total> total_before;      // of the same periods as are known, a year before
  std::optional<Total> remainder_before;  // of the others, a year before
};

/// The Year in which `as_of` lies, up to that period; or why one of its values is missing.
template <partitioning_period Year, readable_series S>
constexpr answer<year_so_far<total_of_levels<value_of<S>>>> so_far(const S& levels,
                                                                   period_of<S> as_of) {
  using fine = period_of<S>;
  const Year year = containing<Year>(as_of);
  const fine closing = fine::containing(year.last_day());
  const int known = as_of - fine::containing(year.first_day()) + 1;
  const auto total = total_ending(levels, as_of, 0, known);
  if (!total) return total.why();
  return year_so_far<total_of_levels<value_of<S>>>{
      *total, known, closing - as_of, total_ending(levels, as_of, fine::per_year, known).optional(),
      total_ending(levels, closing, fine::per_year, closing - as_of).optional()};
}

}  // namespace fiscus::detail

#endif
