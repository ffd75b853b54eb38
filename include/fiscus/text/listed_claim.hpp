// SPDX-License-Identifier: BSL-1.0
// A claim of a table: of any kind, on the figures beside it or on a monthly series.
#ifndef FISCUS_TEXT_LISTED_CLAIM_HPP
#define FISCUS_TEXT_LISTED_CLAIM_HPP

#include <fiscus/calendar/any_period.hpp>
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/claims/any_claim.hpp>
#include <fiscus/claims/finding.hpp>
#include <fiscus/claims/history_claims.hpp>
#include <fiscus/claims/series_claims.hpp>
#include <fiscus/error.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/estimates.hpp>
#include <fiscus/series/aggregate.hpp>
#include <fiscus/series/partial.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/series_view.hpp>
#include <fiscus/text/explain.hpp>
#include <fiscus/text/explain_series.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// A claim about a period that the months of a series make up.
struct claim_on_period {
  any_series_claim claim;
  any_period about;
};

/// A claim of a table, with what the table says about it.
template <fiscal_calendar Calendar = july_june>
struct listed_claim {
  std::string id;
  /// The kind of claim as the table names it.
  std::string kind;
  /// The period as the table writes it; it may be anything for a claim on the figures beside it.
  std::string about;
  /// The day on which it was printed: that of what was known of the series.
  std::optional<day> printed;
  std::string source;
  /// The line of the table.
  std::size_t line;
  std::variant<any_claim, claim_on_period> claim;

  /// Whether it rests on a series and not on figures beside it.
  [[nodiscard]] bool needs_series() const noexcept {
    return !std::holds_alternative<any_claim>(claim);
  }
};

namespace detail {

/// The values of a series as numbers that can be added up.
template <claimed_series S>
auto addends(const S& known) {
  if constexpr (addable<value_of<S>>)
    return known.view();
  else
    return estimates(known);
}

/// Whether a claim can be made about a period of a series.
template <class Claim, class S, class P>
concept is_made_about = claim_on_series<Claim, S, P> ||
    (std::same_as<Claim, history_claim>&& std::same_as<P, period_of<S>>);

/// Calls f with a claim, a series and a period: with the months if the claim can be made about a
/// period of theirs, and otherwise with their sums over such periods. A period that is known in
/// part stays a gap among these: it could have been higher or lower. Throws `invalid_value` if no
/// such claim is made about such a period.
template <class Result, class Claim, claimed_series S, class P, class F>
Result on_period(const Claim& claim, const S& months, P p, F f) {
  if constexpr (is_made_about<Claim, S, P>)
    return f(claim, months, p);
  else if constexpr (requires { aggregate<P>(addends(months), sum, partial); }) {
    const auto sums = complete_only(aggregate<P>(addends(months), sum, partial));
    if constexpr (is_made_about<Claim, std::remove_const_t<decltype(sums)>, P>)
      return f(claim, sums, p);
  }
  throw invalid_value("a month, quarter, half or year");
}

/// Calls f with the claim of a row, and with the series and the period if it rests on them.
template <class Result, fiscal_calendar Calendar, claimed_series S, class F>
Result with_claim(const listed_claim<Calendar>& row, const S& months, F f) {
  if (const auto* beside = std::get_if<any_claim>(&row.claim)) return f(*beside);
  const claim_on_period& placed = std::get<claim_on_period>(row.claim);
  const any_period p = placed.about;
  return std::visit(
      [&](const auto& each) -> Result {
        if (p.is<month>()) return on_period<Result>(each, months, p.as<month>(), f);
        if (p.is<fiscal_to_date<Calendar>>())
          return on_period<Result>(each, months, p.as<fiscal_to_date<Calendar>>(), f);
        if (p.is<fiscal_quarter<Calendar>>())
          return on_period<Result>(each, months, p.as<fiscal_quarter<Calendar>>(), f);
        if (p.is<fiscal_half<Calendar>>())
          return on_period<Result>(each, months, p.as<fiscal_half<Calendar>>(), f);
        if (p.is<fiscal_year<Calendar>>())
          return on_period<Result>(each, months, p.as<fiscal_year<Calendar>>(), f);
        throw invalid_value("a month, quarter, half or year, or the first months of one");
      },
      placed.claim);
}

}  // namespace detail

/// Checks a claim of a table. `months` is what was known of the monthly series; it is used only if
/// the claim needs it.
template <fiscal_calendar Calendar, claimed_series S>
[[nodiscard]] finding check(const listed_claim<Calendar>& row, const S& months) {
  return detail::with_claim<finding>(row, months, [](const auto&... all) { return check(all...); });
}

/// Returns the finding on a claim of a table in words.
template <fiscal_calendar Calendar, claimed_series S>
[[nodiscard]] explanation explanation_of(const listed_claim<Calendar>& row, const S& months) {
  return detail::with_claim<explanation>(row, months,
                                         [](const auto&... all) { return explanation_of(all...); });
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
