// SPDX-License-Identifier: BSL-1.0
// A claim of a table: of any kind, on the figures beside it or on a monthly series.
#ifndef FISCUS_TEXT_LISTED_CLAIM_HPP
#define FISCUS_TEXT_LISTED_CLAIM_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/published/any_claim.hpp>
#include <fiscus/published/finding.hpp>
#include <fiscus/published/history_claims.hpp>
#include <fiscus/published/series_claims.hpp>
#include <fiscus/text/explain.hpp>
#include <fiscus/text/explain_series.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

namespace fiscus {

/// A claim about a month of a series.
struct claim_on_month {
  month about;
  std::variant<level_claim, change_claim, period_on_period_claim, year_on_year_claim,
               trailing_average_claim, record_claim, low_record_claim, nth_highest_claim,
               nth_lowest_claim, highest_since_claim, lowest_since_claim, first_above_claim,
               first_below_claim, streak_claim, year_streak_claim>
      claim;
};

/// A claim about the first months of a fiscal year.
template <auto Calendar>
struct claim_to_date {
  fiscal_to_date<Calendar> about;
  std::variant<total_claim, total_growth_claim> claim;
};

/// A claim of a table, with what the table says about it.
template <year_calendar auto Calendar = july_june>
struct listed_claim {
  std::string id;
  /// The period as the table writes it; it may be anything for a claim on the figures beside it.
  std::string about;
  /// The day on which it was printed: that of what was known of the series.
  std::optional<day> printed;
  std::string source;
  /// The line of the table.
  std::size_t line;
  std::variant<any_claim, claim_on_month, claim_to_date<Calendar>> claim;

  /// Whether it rests on a series and not on figures beside it.
  [[nodiscard]] bool needs_series() const noexcept {
    return !std::holds_alternative<any_claim>(claim);
  }
};

namespace detail {

/// Calls f with the claim of a row, and with the series and the period if it rests on them.
template <auto Calendar, class S, class F>
auto with_claim(const listed_claim<Calendar>& row, const S& known, F f) {
  if (const auto* beside = std::get_if<any_claim>(&row.claim)) return f(*beside);
  if (const auto* on_month = std::get_if<claim_on_month>(&row.claim))
    return std::visit([&](const auto& each) { return f(each, known, on_month->about); },
                      on_month->claim);
  const auto& to_date = std::get<claim_to_date<Calendar>>(row.claim);
  return std::visit([&](const auto& each) { return f(each, known, to_date.about); }, to_date.claim);
}

}  // namespace detail

/// What is to be said of a claim of a table, with the monthly series that it may rest on. Throws
/// what `check` of that claim throws.
template <auto Calendar, claimed_series S>
[[nodiscard]] finding check(const listed_claim<Calendar>& row, const S& known) {
  return detail::with_claim(row, known, [](const auto&... all) { return check(all...); });
}

/// The sentence about it.
template <auto Calendar, claimed_series S>
[[nodiscard]] std::string explain(const listed_claim<Calendar>& row, const S& known) {
  return detail::with_claim(row, known, [](const auto&... all) { return explain(all...); });
}

}  // namespace fiscus

#endif
