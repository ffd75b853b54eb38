// SPDX-License-Identifier: BSL-1.0
// The sentence about a claim that rests on a series: its level, its growth, its place in history.
#ifndef FISCUS_TEXT_EXPLAIN_SERIES_HPP
#define FISCUS_TEXT_EXPLAIN_SERIES_HPP

#include <fiscus/claims/finding.hpp>
#include <fiscus/claims/history_claims.hpp>
#include <fiscus/claims/series_claims.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/growth/direction.hpp>
#include <fiscus/series/rolling.hpp>
#include <fiscus/text/detail/finding_words.hpp>
#include <fiscus/text/explain.hpp>
#include <fiscus/text/write_figure.hpp>

#include <concepts>
#include <string>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// A sentence about a claim on a series and what was found of it: "the growth on the year is 25.57%
/// …, which is printed as 26%."
[[nodiscard]] inline std::string explain(const level_claim&, const finding& found) {
  return detail::sentence("the level", found);
}
[[nodiscard]] inline std::string explain(const change_claim&, const finding& found) {
  return detail::sentence("the change", found);
}
[[nodiscard]] inline std::string explain(const period_on_period_claim&, const finding& found) {
  return detail::sentence("the growth on the period before", found, "", "growth");
}
[[nodiscard]] inline std::string explain(const year_on_year_claim&, const finding& found) {
  return detail::sentence("the growth on the year", found, "", "growth");
}
[[nodiscard]] inline std::string explain(const total_claim&, const finding& found) {
  return detail::sentence("the total", found);
}
[[nodiscard]] inline std::string explain(const total_growth_claim&, const finding& found) {
  return detail::sentence("the growth of the total on the year", found, "", "growth");
}
[[nodiscard]] inline std::string explain(const trailing_average_claim& claim,
                                         const finding& found) {
  const bool with_it = claim.end.get() == window::with_current;
  return detail::sentence("the average of " + detail::so_many(claim.length, "period", "periods") +
                              (with_it ? " up to this one" : " before this one"),
                          found);
}
[[nodiscard]] inline std::string explain(const per_working_day_claim&, const finding& found) {
  return detail::sentence("the level on each working day", found);
}

namespace detail {

/// A count that may have a range: "3", "3 to 5", "3 or more".
inline std::string count_text(const estimate<>& counted) {
  const auto& low = counted.range().low();
  const auto& high = counted.range().high();
  const std::string from = all_digits(low ? low->value : counted.value(), {});
  if (!high) return from + " or more";
  const std::string to = all_digits(high->value, {});
  return from == to ? from : from + " to " + to;
}

/// "it is a record, at place 1 from the top.": what is counted stands before `what`.
inline std::string place_sentence(const finding& found, const std::string& claimed,
                                  const std::string& before, const std::string& what = {}) {
  if (found == verdict::not_decidable) return "it " + undecided(found);
  const std::string place = ", " + before + ' ' + count_text(*found.computed()) + what + '.';
  if (found == verdict::possible) return "it may be " + claimed + place;
  if (found != verdict::follows) return "it is not " + claimed + place;
  const bool is_certain = found.computed()->range().is_point();
  return "it is " + claimed + (is_certain ? "" : " by what is known") + place;
}

/// "the last as high was 8 periods ago."
inline std::string since_sentence(const finding& found, const std::string& as_high, int length) {
  if (found == verdict::not_decidable) return "it " + undecided(found);
  const std::string ago = so_many(length, "period", "periods") + " ago";
  const std::string counted = count_text(*found.computed());
  if (found == verdict::possible)
    return as_high + " may have been " + ago + ": it was " + counted + '.';
  if (found != verdict::follows) return as_high + " was not " + ago + " but " + counted + '.';
  if (found.computed()->range().is_point()) return as_high + " was " + ago + '.';
  return as_high + " was " + ago + " by what is known: " + counted + '.';
}

/// "1st", "2nd", "11th".
inline std::string ordinal(int n) {
  const bool is_teen = n % 100 > 10 && n % 100 < 14;
  const int digit = is_teen ? 0 : n % 10;
  const char* const ending = digit == 1 ? "st" : digit == 2 ? "nd" : digit == 3 ? "rd" : "th";
  return std::to_string(n) + ending;
}

/// "the highest", "the 2nd highest".
inline std::string nth(int n, const std::string& superlative) {
  return "the " + (n == 1 ? "" : ordinal(n) + ' ') + superlative;
}

inline std::string streak_sentence(const finding& found, int length, direction way,
                                   const std::string& than) {
  return place_sentence(found,
                        "the " + ordinal(length) + " period in a row that is " +
                            (way == direction::rising ? "higher" : "lower") + " than " + than,
                        "in a streak of");
}

}  // namespace detail

[[nodiscard]] inline std::string explain(const record_claim&, const finding& found) {
  return detail::place_sentence(found, "a record", "at place", " from the top");
}
[[nodiscard]] inline std::string explain(const low_record_claim&, const finding& found) {
  return detail::place_sentence(found, "a record low", "at place", " from the bottom");
}
[[nodiscard]] inline std::string explain(const nth_highest_claim& claim, const finding& found) {
  return detail::place_sentence(found, detail::nth(claim.n, "highest"), "at place",
                                " from the top");
}
[[nodiscard]] inline std::string explain(const nth_lowest_claim& claim, const finding& found) {
  return detail::place_sentence(found, detail::nth(claim.n, "lowest"), "at place",
                                " from the bottom");
}
[[nodiscard]] inline std::string explain(const highest_since_claim& claim, const finding& found) {
  return detail::since_sentence(found, "the last as high", claim.length);
}
[[nodiscard]] inline std::string explain(const lowest_since_claim& claim, const finding& found) {
  return detail::since_sentence(found, "the last as low", claim.length);
}
[[nodiscard]] inline std::string explain(const first_above_claim& claim, const finding& found) {
  return detail::place_sentence(found, "the first above " + to_text(claim.mark.get()), "with",
                                " above so far");
}
[[nodiscard]] inline std::string explain(const first_below_claim& claim, const finding& found) {
  return detail::place_sentence(found, "the first below " + to_text(claim.mark.get()), "with",
                                " below so far");
}
[[nodiscard]] inline std::string explain(const streak_claim& claim, const finding& found) {
  return detail::streak_sentence(found, claim.length, claim.way, "the one before");
}
[[nodiscard]] inline std::string explain(const year_streak_claim& claim, const finding& found) {
  return detail::streak_sentence(found, claim.length, claim.way, "a year before");
}

/// The sentence about a claim on a series. Throws what `check` throws.
template <class Claim, class S, class P>
  requires requires(const Claim& claim, const S& all, const P& p) {
    { check(claim, all, p) } -> std::same_as<finding>;
  }
[[nodiscard]] std::string explain(const Claim& claim, const S& all, const P& p) {
  return explain(claim, check(claim, all, p));
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
