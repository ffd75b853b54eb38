// SPDX-License-Identifier: BSL-1.0
// One sentence about a finding, as one person would say it to another. Numbers in it are exactly
// rounded, half to even: what was computed, and the ends of its range, to two digits more than the
// printed figure has.
#ifndef FISCUS_TEXT_EXPLAIN_HPP
#define FISCUS_TEXT_EXPLAIN_HPP

#include <fiscus/exact/ratio.hpp>
#include <fiscus/published/any_claim.hpp>
#include <fiscus/published/any_figure.hpp>
#include <fiscus/published/finding.hpp>
#include <fiscus/published/growth_claims.hpp>
#include <fiscus/published/sum_claims.hpp>
#include <fiscus/published/target_claims.hpp>
#include <fiscus/text/detail/finding_words.hpp>
#include <fiscus/text/write_figure.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace fiscus {

/// What was computed and what that means for the printed figure: "22.75% (22.44 to 23.07), which is
/// printed as 23%.", "20.72%, printed as 20%: cut off, not rounded.", "19.40%
/// (19.10 to 19.70); 23% is 2.80 points too high.", "cannot be decided: the base is zero."
[[nodiscard]] inline std::string explain(const finding& found) {
  if (found == verdict::not_decidable) return detail::undecided(found);
  const detail::finding_words words(found, number_form::automatic);
  return words.computed() + words.judgement();
}

namespace detail {

/// Levels are no rates, however small they are.
inline std::string level_text(const any_figure& f) { return to_text(f, number_form::number); }

/// The form of figures that are all rates, or all levels.
template <class... Figures>
number_form form_of(const any_figure& one_of_them, const Figures&... others) {
  const auto is_rate = [](const any_figure& f) { return !f.unit() && looks_like_rate(f.number()); };
  const bool all_are = is_rate(one_of_them) && (is_rate(others) && ...);
  return all_are ? number_form::percent : number_form::number;
}

inline number_form form_of_all(const std::vector<any_figure>& all, const any_figure& stated) {
  number_form form = form_of(stated);
  for (const any_figure& each : all)
    if (form_of(each) == number_form::number) form = number_form::number;
  return form;
}

inline std::string joined(const std::vector<any_figure>& all, number_form form) {
  std::string text;
  for (const any_figure& each : all) text += (text.empty() ? "" : " + ") + to_text(each, form);
  return text;
}

inline std::string so_many(int number, std::string_view singular, std::string_view plural) {
  return std::to_string(number) + ' ' + std::string(number == 1 ? singular : plural);
}

}  // namespace detail

/// A sentence about a claim and what was found of it: "437 million on 356 million is up 22.75%
/// (22.44 to 23.07), which is printed as 23%."
[[nodiscard]] inline std::string explain(const growth_claim& claim, const finding& found) {
  const std::string levels =
      detail::level_text(claim.now) + " on " + detail::level_text(claim.before);
  if (found == verdict::not_decidable) return levels + ' ' + detail::undecided(found);
  const detail::finding_words words(found, number_form::percent);
  const ratio change = found.computed()->value();
  const std::string_view way = change > ratio() ? "up " : change < ratio() ? "down " : "";
  return levels + " is " + std::string(way) + words.computed_size() + words.judgement();
}

[[nodiscard]] inline std::string explain(const difference_claim& claim, const finding& found) {
  const auto form = detail::form_of(claim.now, claim.before, claim.stated);
  return detail::sentence(to_text(claim.now, form) + " less " + to_text(claim.before, form), found,
                          form);
}

[[nodiscard]] inline std::string explain(const ratio_claim& claim, const finding& found) {
  return detail::sentence(detail::level_text(claim.of) + " to " + detail::level_text(claim.to),
                          found);
}

[[nodiscard]] inline std::string explain(const share_claim& claim, const finding& found) {
  return detail::sentence(detail::level_text(claim.part) + " of " + detail::level_text(claim.whole),
                          found, number_form::percent);
}

[[nodiscard]] inline std::string explain(const share_beside_claim& claim, const finding& found) {
  return detail::sentence(detail::level_text(claim.part) + " of itself and " +
                              detail::level_text(claim.rest) + " together",
                          found, number_form::percent);
}

/// "19.78% and 19.72% are printed of one quantity, and cannot both be right."
[[nodiscard]] inline std::string explain(const same_claim& claim, const finding& found) {
  const auto form = detail::form_of(claim.a, claim.b);
  return to_text(claim.a, form) + " and " + to_text(claim.b, form) +
         " are printed of one quantity, and " + (found.can_be_right() ? "can" : "cannot") +
         " both be right.";
}

[[nodiscard]] inline std::string explain(const sum_claim& claim, const finding& found) {
  const auto form = detail::form_of_all(claim.parts, claim.stated);
  return detail::sentence(detail::joined(claim.parts, form), found, form);
}

[[nodiscard]] inline std::string explain(const net_claim& claim, const finding& found) {
  return detail::sentence(
      detail::level_text(claim.credit) + " less " + detail::level_text(claim.debit), found,
      number_form::number);
}

[[nodiscard]] inline std::string explain(const average_claim& claim, const finding& found) {
  const auto form = detail::form_of(claim.total, claim.stated);
  return detail::sentence(to_text(claim.total, form) + " over " + std::to_string(claim.count.get()),
                          found, form, " each");
}

[[nodiscard]] inline std::string explain(const mean_claim& claim, const finding& found) {
  const auto form = detail::form_of_all(claim.values, claim.stated);
  return detail::sentence("the mean of " + detail::joined(claim.values, form), found, form);
}

[[nodiscard]] inline std::string explain(const per_day_claim& claim, const finding& found) {
  return detail::sentence(
      detail::level_text(claim.total) + " on " + detail::so_many(claim.days, "day", "days"), found,
      number_form::number, " a day");
}

[[nodiscard]] inline std::string explain(const compound_claim& claim, const finding& found) {
  return detail::sentence("from " + detail::level_text(claim.from) + " to " +
                              detail::level_text(claim.to) + " in " +
                              detail::so_many(claim.over.get().count, "year", "years"),
                          found, number_form::percent, " a year");
}

[[nodiscard]] inline std::string explain(const required_average_claim& claim,
                                         const finding& found) {
  return detail::sentence("what is left of " + detail::level_text(claim.target) + " after " +
                              detail::level_text(claim.so_far) + ", over " +
                              std::to_string(claim.periods_left.get()) + ',',
                          found, number_form::number, " each");
}

[[nodiscard]] inline std::string explain(const target_gap_claim& claim, const finding& found) {
  const auto form = detail::form_of(claim.target, claim.actual, claim.stated);
  return detail::sentence(to_text(claim.actual, form) + " against a target of " +
                              to_text(claim.target, form) + ": what is missing",
                          found, form);
}

/// "3.81 billion where 3.5 to 3.8 billion was foreseen: it lies in the range."
[[nodiscard]] inline std::string explain(const range_claim& claim, const finding& found) {
  const auto form = detail::form_of(claim.actual, claim.range);
  const std::string both =
      to_text(claim.actual, form) + " where " + to_text(claim.range, form) + " was foreseen: ";
  switch (found.outcome()) {
    case verdict::follows:
    case verdict::follows_truncated: return both + "it lies in the range.";
    case verdict::possible: return both + "it may just lie in the range.";
    case verdict::impossible:
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

}  // namespace fiscus

#endif
