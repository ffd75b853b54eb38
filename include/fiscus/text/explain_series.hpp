// SPDX-License-Identifier: BSL-1.0
// The sentence about a claim that rests on a series: its level, its growth, its place in history.
#ifndef FISCUS_TEXT_EXPLAIN_SERIES_HPP
#define FISCUS_TEXT_EXPLAIN_SERIES_HPP

#include <fiscus/exact/ratio.hpp>
#include <fiscus/growth/streaks.hpp>
#include <fiscus/published/finding.hpp>
#include <fiscus/published/history_claims.hpp>
#include <fiscus/published/series_claims.hpp>
#include <fiscus/series/trailing.hpp>
#include <fiscus/text/detail/finding_words.hpp>
#include <fiscus/text/explain.hpp>
#include <fiscus/text/write_figure.hpp>

#include <concepts>
#include <string>

namespace fiscus {

/// A sentence about a claim on a series and what was found of it: "the growth on the year is 25.57%
/// …, which is printed as 26%."
[[nodiscard]] inline std::string explain(const level_claim&, const finding& found) {
  return detail::sentence("the level", found);
}
[[nodiscard]] inline std::string explain(const change_claim&, const finding& found) {
  return detail::sentence("the change", found);
}
[[nodiscard]] inline std::string explain(const period_on_period_claim&, const finding& found) {
  return detail::sentence("the growth on the period before", found, number_form::percent);
}
[[nodiscard]] inline std::string explain(const year_on_year_claim&, const finding& found) {
  return detail::sentence("the growth on the year", found, number_form::percent);
}
[[nodiscard]] inline std::string explain(const total_claim&, const finding& found) {
  return detail::sentence("the total", found);
}
[[nodiscard]] inline std::string explain(const total_growth_claim&, const finding& found) {
  return detail::sentence("the growth of the total on the year", found, number_form::percent);
}
[[nodiscard]] inline std::string explain(const trailing_average_claim& claim,
                                         const finding& found) {
  const bool with_it = claim.end.get() == window::with_current;
  return detail::sentence("the average of " + std::to_string(claim.length.get()) + " periods " +
                              (with_it ? "with this one" : "before this one"),
                          found);
}
[[nodiscard]] inline std::string explain(const per_working_day_claim&, const finding& found) {
  return detail::sentence("the level on each working day", found);
}

namespace detail {

/// A count that may have a range: "3", "3 to 5", "3 or more".
inline std::string count_text(const figure<>& counted) {
  const auto& low = counted.range().low();
  const auto& high = counted.range().high();
  const std::string from = all_digits(low ? low->value : counted.value(), {});
  if (!high) return from + " or more";
  const std::string to = all_digits(high->value, {});
  return from == to ? from : from + " to " + to;
}

/// "it is the highest": what is found of a place in history.
inline std::string place_sentence(const finding& found, const std::string& claimed,
                                  const std::string& place_is) {
  if (found == verdict::not_decidable) return "it " + undecided(found);
  const std::string place = place_is + count_text(*found.computed());
  const bool is_certain = found.computed()->range().is_point();
  if (found == verdict::follows)
    return "it is " + claimed + (is_certain ? ", " : " by what is known, ") + place + '.';
  if (found == verdict::possible) return "it may be " + claimed + ", " + place + '.';
  return "it is not " + claimed + ", " + place + '.';
}

inline std::string ordinal(int n, const std::string& superlative) {
  return n == 1 ? "the " + superlative : "number " + std::to_string(n) + " of the " + superlative;
}

inline std::string way_text(direction way) { return way == direction::rising ? "higher" : "lower"; }

}  // namespace detail

[[nodiscard]] inline std::string explain(const record_claim&, const finding& found) {
  return detail::place_sentence(found, "a record", "its place from the top is ");
}
[[nodiscard]] inline std::string explain(const low_record_claim&, const finding& found) {
  return detail::place_sentence(found, "a record low", "its place from the bottom is ");
}
[[nodiscard]] inline std::string explain(const nth_highest_claim& claim, const finding& found) {
  return detail::place_sentence(found, detail::ordinal(claim.n, "highest"),
                                "its place from the top is ");
}
[[nodiscard]] inline std::string explain(const nth_lowest_claim& claim, const finding& found) {
  return detail::place_sentence(found, detail::ordinal(claim.n, "lowest"),
                                "its place from the bottom is ");
}
[[nodiscard]] inline std::string explain(const highest_since_claim& claim, const finding& found) {
  return detail::place_sentence(
      found, "the highest for " + detail::so_many(claim.length, "period", "periods"),
      "the number of periods back to one as high is ");
}
[[nodiscard]] inline std::string explain(const lowest_since_claim& claim, const finding& found) {
  return detail::place_sentence(
      found, "the lowest for " + detail::so_many(claim.length, "period", "periods"),
      "the number of periods back to one as low is ");
}
[[nodiscard]] inline std::string explain(const first_above_claim& claim, const finding& found) {
  return detail::place_sentence(found, "the first above " + to_text(claim.mark.get()),
                                "the number above so far is ");
}
[[nodiscard]] inline std::string explain(const first_below_claim& claim, const finding& found) {
  return detail::place_sentence(found, "the first below " + to_text(claim.mark.get()),
                                "the number below so far is ");
}
[[nodiscard]] inline std::string explain(const streak_claim& claim, const finding& found) {
  return detail::place_sentence(found,
                                "number " + std::to_string(claim.length.get()) +
                                    " on end that is " + detail::way_text(claim.way) +
                                    " than the one before",
                                "the length is ");
}
[[nodiscard]] inline std::string explain(const year_streak_claim& claim, const finding& found) {
  return detail::place_sentence(found,
                                "number " + std::to_string(claim.length.get()) +
                                    " on end that is " + detail::way_text(claim.way) +
                                    " than a year before",
                                "the length is ");
}

/// The sentence about a claim on a series. Throws what `check` throws.
template <class Claim, class S, class P>
  requires requires(const Claim& claim, const S& all, const P& p) {
    { check(claim, all, p) } -> std::same_as<finding>;
  }
[[nodiscard]] std::string explain(const Claim& claim, const S& all, const P& p) {
  return explain(claim, check(claim, all, p));
}

}  // namespace fiscus

#endif
