// SPDX-License-Identifier: BSL-1.0
// The names of claims about history in tables, and what the cells beside a name say.
#ifndef FISCUS_CLAIMS_HISTORY_KINDS_HPP
#define FISCUS_CLAIMS_HISTORY_KINDS_HPP

#include <fiscus/claims/history_claims.hpp>
#include <fiscus/growth/direction.hpp>

#include <array>
#include <string_view>

namespace fiscus::inline v0 {

/// What the cell of figures says of a claim about history.
enum class history_cell : unsigned char {
  nothing,
  number,  ///< the place, or the length of a streak
  summed,  ///< how many periods are added up
  period,  ///< the one since which a value was as high
  mark,
};

/// A name of claims about history, and the claim but for what the cell says.
struct history_kind {
  std::string_view kind;
  history_claim like;
  history_cell cell = history_cell::nothing;

  /// Whether the name and a cell say all of a claim.
  [[nodiscard]] constexpr bool names(history_claim claim) const {
    switch (cell) {
      case history_cell::nothing: break;
      case history_cell::number:
      case history_cell::period: claim.number = like.number; break;
      case history_cell::summed: claim.summed = like.summed; break;
      case history_cell::mark: claim.mark = like.mark; break;
    }
    return claim == like;
  }
};

/// All of them.
inline constexpr std::array history_kinds = std::to_array<history_kind>({
    {"record", record_claim()},
    {"low_record", low_record_claim()},
    {"record_growth", record_claim().of_growth_on_year()},
    {"record_sum", record_claim(), history_cell::summed},
    {"nth_highest", nth_highest_claim(1), history_cell::number},
    {"nth_lowest", nth_lowest_claim(1), history_cell::number},
    {"highest_since", highest_since_claim(1), history_cell::period},
    {"lowest_since", lowest_since_claim(1), history_cell::period},
    {"first_above", first_above_claim({}), history_cell::mark},
    {"first_below", first_below_claim({}), history_cell::mark},
    {"rises", streak_claim(direction::rising, 1), history_cell::number},
    {"falls", streak_claim(direction::falling, 1), history_cell::number},
    {"year_rises", streak_claim(direction::rising, 1).on_year(), history_cell::number},
    {"year_falls", streak_claim(direction::falling, 1).on_year(), history_cell::number},
    {"first_fall", broken_streak_claim(direction::rising, 1), history_cell::number},
    {"first_rise", broken_streak_claim(direction::falling, 1), history_cell::number},
    {"year_first_fall", broken_streak_claim(direction::rising, 1).on_year(), history_cell::number},
    {"year_first_rise", broken_streak_claim(direction::falling, 1).on_year(), history_cell::number},
});

}  // namespace fiscus::inline v0

#endif
