// SPDX-License-Identifier: BSL-1.0
// The names that claims about history have in tables.
#ifndef FISCUS_TABLES_DETAIL_HISTORY_KINDS_HPP
#define FISCUS_TABLES_DETAIL_HISTORY_KINDS_HPP

#include <fiscus/claims/history_claims.hpp>
#include <fiscus/growth/direction.hpp>

#include <array>
#include <string_view>

namespace fiscus::inline v0::detail {

/// Which cells the claims about history have in a table, besides a period.
enum class history_cells : unsigned char { none, number, sums, period, mark };

/// A kind of claim about history as tables name it, and the claim without its number or mark.
struct history_kind {
  std::string_view kind;
  history_claim like;
  history_cells cells = history_cells::none;
};

inline constexpr std::array history_kinds = std::to_array<history_kind>({
    {"record", record_claim()},
    {"low_record", low_record_claim()},
    {"record_growth", record_claim().of_growth_on_year()},
    {"record_sum", record_claim(), history_cells::sums},
    {"nth_highest", nth_highest_claim(1), history_cells::number},
    {"nth_lowest", nth_lowest_claim(1), history_cells::number},
    {"highest_since", highest_since_claim(1), history_cells::period},
    {"lowest_since", lowest_since_claim(1), history_cells::period},
    {"first_above", first_above_claim({}), history_cells::mark},
    {"first_below", first_below_claim({}), history_cells::mark},
    {"rises", streak_claim(direction::rising, 1), history_cells::number},
    {"falls", streak_claim(direction::falling, 1), history_cells::number},
    {"year_rises", streak_claim(direction::rising, 1).on_year(), history_cells::number},
    {"year_falls", streak_claim(direction::falling, 1).on_year(), history_cells::number},
    {"first_fall", broken_streak_claim(direction::rising, 1), history_cells::number},
    {"first_rise", broken_streak_claim(direction::falling, 1), history_cells::number},
    {"year_first_fall", broken_streak_claim(direction::rising, 1).on_year(), history_cells::number},
    {"year_first_rise", broken_streak_claim(direction::falling, 1).on_year(),
     history_cells::number},
});

}  // namespace fiscus::inline v0::detail

#endif
