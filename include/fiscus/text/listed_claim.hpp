// SPDX-License-Identifier: BSL-1.0
// A claim of a table: of any kind, on the figures beside it or on a monthly series.
#ifndef FISCUS_TEXT_LISTED_CLAIM_HPP
#define FISCUS_TEXT_LISTED_CLAIM_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/claims/any_claim.hpp>
#include <fiscus/claims/finding.hpp>
#include <fiscus/claims/history_claims.hpp>
#include <fiscus/claims/series_claims.hpp>
#include <fiscus/figures/estimates.hpp>
#include <fiscus/series/aggregate.hpp>
#include <fiscus/series/partial.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/text/explain.hpp>
#include <fiscus/text/explain_series.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// A claim about a month of a series.
struct claim_on_month {
  month about;
  std::variant<level_claim, change_claim, period_on_period_claim, year_on_year_claim,
               trailing_average_claim, per_working_day_claim, record_claim, low_record_claim,
               nth_highest_claim, nth_lowest_claim, highest_since_claim, lowest_since_claim,
               first_above_claim, first_below_claim, streak_claim, year_streak_claim>
      claim;
};

/// A claim about the sum of a quarter, half or year, or of the first months of a year.
template <fiscal_calendar Calendar>
struct claim_on_total {
  std::variant<fiscal_to_date<Calendar>, fiscal_quarter<Calendar>, fiscal_half<Calendar>,
               fiscal_year<Calendar>>
      about;
  std::variant<total_claim, total_growth_claim> claim;
};

/// A claim about the place that such a sum has in history, among those of all quarters, halves or
/// years.
template <fiscal_calendar Calendar>
struct claim_on_past_totals {
  std::variant<fiscal_quarter<Calendar>, fiscal_half<Calendar>, fiscal_year<Calendar>> about;
  std::variant<record_claim, low_record_claim, nth_highest_claim, nth_lowest_claim,
               highest_since_claim, lowest_since_claim, first_above_claim, first_below_claim,
               streak_claim, year_streak_claim>
      claim;
};

/// A claim of a table, with what the table says about it.
template <fiscal_calendar Calendar = july_june>
struct listed_claim {
  std::string id;
  /// The period as the table writes it; it may be anything for a claim on the figures beside it.
  std::string about;
  /// The day on which it was printed: that of what was known of the series.
  std::optional<day> printed;
  std::string source;
  /// The line of the table.
  std::size_t line;
  std::variant<any_claim, claim_on_month, claim_on_total<Calendar>, claim_on_past_totals<Calendar>>
      claim;

  /// Whether it rests on a series and not on figures beside it.
  [[nodiscard]] bool needs_series() const noexcept {
    return !std::holds_alternative<any_claim>(claim);
  }
};

namespace detail {

/// Calls f with the claim of a row, and with the series and the period if it rests on them.
template <fiscal_calendar Calendar, class S, class F>
auto with_claim(const listed_claim<Calendar>& row, const S& known, F f) {
  if (const auto* beside = std::get_if<any_claim>(&row.claim)) return f(*beside);
  if (const auto* on_month = std::get_if<claim_on_month>(&row.claim))
    return std::visit([&](const auto& each) { return f(each, known, on_month->about); },
                      on_month->claim);
  if (const auto* on_total = std::get_if<claim_on_total<Calendar>>(&row.claim))
    return std::visit([&](const auto& each, auto about) { return f(each, known, about); },
                      on_total->claim, on_total->about);
  const auto& on_past = std::get<claim_on_past_totals<Calendar>>(row.claim);
  const auto addends = [&] {
    if constexpr (addable<value_of<S>>)
      return known.view();
    else
      return estimates(known);
  }();
  return std::visit(
      [&](const auto& each, auto about) {
        // A period that is known in part stays as a gap: it could have been higher or lower.
        return f(each, complete_only(aggregate<decltype(about)>(addends, sum, partial)), about);
      },
      on_past.claim, on_past.about);
}

}  // namespace detail

/// Checks a claim of a table, with the monthly series that it may rest on. Throws
/// what `check` of that claim throws.
template <fiscal_calendar Calendar, claimed_series S>
[[nodiscard]] finding check(const listed_claim<Calendar>& row, const S& known) {
  return detail::with_claim(row, known, [](const auto&... all) { return check(all...); });
}

/// Returns the sentence on a claim of a table.
template <fiscal_calendar Calendar, claimed_series S>
[[nodiscard]] std::string explain(const listed_claim<Calendar>& row, const S& known) {
  return detail::with_claim(row, known, [](const auto&... all) { return explain(all...); });
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
