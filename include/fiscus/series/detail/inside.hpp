// SPDX-License-Identifier: BSL-1.0
// The ends of the calendar, where months are in no fiscal year.
#ifndef FISCUS_SERIES_DETAIL_INSIDE_HPP
#define FISCUS_SERIES_DETAIL_INSIDE_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/series/series_view.hpp>

#include <concepts>

namespace fiscus::detail {

/// What a view of a series or a panel holds for the periods that are parts of some Coarse. Fiscal
/// years that reach out of the years 1 to 9999 are none.
template <tiling_period Coarse, class View>
constexpr View inside_of_any(const View& all) {
  using fine = period_of<View>;
  if constexpr (bounded_period<Coarse> && bounded_period<fine> && !std::same_as<fine, Coarse>)
    return all.between(fine::containing(first_whole<Coarse, fine>.first_day()),
                       fine::containing(last_whole<Coarse, fine>.last_day()));
  else
    return all;
}

}  // namespace fiscus::detail

#endif
