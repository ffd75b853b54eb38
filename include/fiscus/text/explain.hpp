// SPDX-License-Identifier: BSL-1.0
// One sentence about a finding, as one person would say it to another. Numbers in it are exactly
// rounded, half to even: what was computed, and the ends of its range, to two digits more than the
// printed figure has.
#ifndef FISCUS_TEXT_EXPLAIN_HPP
#define FISCUS_TEXT_EXPLAIN_HPP

#include <fiscus/claims/any_claim.hpp>
#include <fiscus/claims/finding.hpp>
#include <fiscus/claims/growth_claims.hpp>
#include <fiscus/claims/sum_claims.hpp>
#include <fiscus/claims/target_claims.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/text/detail/finding_words.hpp>
#include <fiscus/text/write_figure.hpp>

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// A figure of a claim as `to_text` writes figures.
template <std::same_as<detail::said_figure> Figure>
[[nodiscard]] std::string to_text(const Figure& f) {
  return to_text(f.get());
}

/// Returns the computed figure and the verdict on the printed one: "22.75% (22.44 to 23.07), which
/// is printed as 23%.", "20.72%, printed as 20%: cut off, not rounded.", "19.40% (19.10 to 19.70);
/// 23% is at least 2.80 points too high.", "cannot be decided: the base is zero."
[[nodiscard]] inline std::string explain(const finding& found) {
  if (found == verdict::not_decidable) return detail::undecided(found);
  const detail::finding_words words(found);
  return words.computed() + words.judgement();
}

namespace detail {

/// "a, b and c", or "a + b + c" with a sign between them.
inline std::string listed(const std::vector<any_figure>& all, std::string_view between,
                          std::string_view before_last) {
  std::string text;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0) text += i + 1 == all.size() ? before_last : between;
    text += to_text(all[i]);
  }
  return text;
}

inline constexpr std::string_view two_units = "one is in per cent, the other in percentage points.";

inline std::string so_many(int number, std::string_view singular, std::string_view plural) {
  return std::to_string(number) + ' ' + std::string(number == 1 ? singular : plural);
}

}  // namespace detail

/// A sentence about a claim and what was found of it: "437 million on 356 million is up 22.75%
/// (22.44 to 23.07), which is printed as 23%."
[[nodiscard]] inline std::string explain(const growth_claim& claim, const finding& found) {
  const std::string levels = to_text(claim.now) + " on " + to_text(claim.before);
  if (found == verdict::not_decidable) return levels + ' ' + detail::undecided(found);
  const detail::finding_words words(found);
  if (found.stated().form() == figure_form::multiple)
    return levels + " is " + words.computed() + words.judgement();
  const ratio change = found.computed()->value();
  const std::string_view way = change > ratio() ? "up " : change < ratio() ? "down " : "";
  return levels + " is " + std::string(way) + words.computed_size() + words.judgement("growth");
}

[[nodiscard]] inline std::string explain(const difference_claim& claim, const finding& found) {
  return detail::sentence(to_text(claim.now) + " less " + to_text(claim.before), found);
}

[[nodiscard]] inline std::string explain(const ratio_claim& claim, const finding& found) {
  return detail::sentence(to_text(claim.of) + " to " + to_text(claim.to), found, "", "a ratio");
}

[[nodiscard]] inline std::string explain(const share_claim& claim, const finding& found) {
  return detail::sentence(to_text(claim.part) + " of " + to_text(claim.whole), found, "",
                          "a share");
}

/// "the share of 1.0 in its sum with 3.0 is 25.00% (23.75 to 26.25), …"
[[nodiscard]] inline std::string explain(const share_of_sum_claim& claim, const finding& found) {
  return detail::sentence(
      "the share of " + to_text(claim.part) + " in its sum with " + to_text(claim.rest), found, "",
      "a share");
}

/// "19.78% and 19.72% are printed of one quantity, and cannot both be right."
[[nodiscard]] inline std::string explain(const same_quantity_claim& claim, const finding& found) {
  const std::string both =
      to_text(claim.a) + " and " + to_text(claim.b) + " are printed of one quantity, and ";
  if (found.can_be_right()) return both + "can both be right.";
  if (found.slip() != unit_slip::none)
    return both + "cannot both be right: " + std::string(detail::two_units);
  if (found == verdict::impossible) return both + "cannot both be right.";
  return both + "can both be right only if " + to_text(found.stated()) + " was cut off.";
}

[[nodiscard]] inline std::string explain(const sum_claim& claim, const finding& found) {
  return detail::sentence(detail::listed(claim.parts, " + ", " + "), found);
}

[[nodiscard]] inline std::string explain(const balance_claim& claim, const finding& found) {
  return detail::sentence(to_text(claim.credit) + " less " + to_text(claim.debit), found);
}

[[nodiscard]] inline std::string explain(const average_claim& claim, const finding& found) {
  return detail::sentence(to_text(claim.total) + " divided by " + std::to_string(claim.count.get()),
                          found);
}

[[nodiscard]] inline std::string explain(const mean_claim& claim, const finding& found) {
  return detail::sentence("the mean of " + detail::listed(claim.values, ", ", " and "), found);
}

[[nodiscard]] inline std::string explain(const per_day_claim& claim, const finding& found) {
  return detail::sentence(
      to_text(claim.total) + " on " + detail::so_many(claim.days, "day", "days"), found, " a day");
}

/// "the growth from 3.223 billion to 15 billion in 5 years is 36.01% (35.09 to 36.91) a year, …"
[[nodiscard]] inline std::string explain(const compound_claim& claim, const finding& found) {
  return detail::sentence("the growth from " + to_text(claim.from) + " to " + to_text(claim.to) +
                              " in " + detail::so_many(claim.over.get().count, "year", "years"),
                          found, " a year", "growth");
}

/// "what is left of 5 billion after 2.24 billion is 460.00 million (375.83 to 544.17) in each of 6
/// periods, …"
[[nodiscard]] inline std::string explain(const required_average_claim& claim,
                                         const finding& found) {
  const int left = claim.periods_left;
  return detail::sentence(
      "what is left of " + to_text(claim.target) + " after " + to_text(claim.so_far), found,
      left == 1 ? " in one period" : " in each of " + std::to_string(left) + " periods");
}

[[nodiscard]] inline std::string explain(const target_gap_claim& claim, const finding& found) {
  return detail::sentence(
      to_text(claim.actual) + " against a target of " + to_text(claim.target) + ": what is missing",
      found);
}

/// "3.81 billion where 3.5 to 3.8 billion was foreseen: it lies in the range."
[[nodiscard]] inline std::string explain(const range_claim& claim, const finding& found) {
  const std::string both =
      to_text(claim.actual) + " where " + to_text(claim.range) + " was foreseen: ";
  switch (found.outcome()) {
    case verdict::follows:
    case verdict::follows_truncated: return both + "it lies in the range.";
    case verdict::possible:
    case verdict::possible_truncated: return both + "it may just lie in the range.";
    case verdict::impossible:
      if (found.slip() != unit_slip::none) return both + std::string(detail::two_units);
      return both +
             (found.distance() > ratio() ? "it lies below the range." : "it lies above the range.");
    case verdict::not_decidable: break;
  }
  return both + detail::undecided(found);
}

/// The same of a claim of whichever kind.
[[nodiscard]] inline std::string explain(const any_claim& claim, const finding& found) {
  return std::visit([&](const auto& each) { return explain(each, found); }, claim);
}

/// The sentence about a claim that rests on the figures in it. Throws what `check` throws.
template <class Claim>
  requires requires(const Claim& claim) {
    { check(claim) } -> std::same_as<finding>;
  }
[[nodiscard]] std::string explain(const Claim& claim) { return explain(claim, check(claim)); }

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
