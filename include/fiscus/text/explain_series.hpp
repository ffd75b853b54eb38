// SPDX-License-Identifier: BSL-1.0
// The sentence about a claim that rests on a series: its level, its growth, its place in history.
#ifndef FISCUS_TEXT_EXPLAIN_SERIES_HPP
#define FISCUS_TEXT_EXPLAIN_SERIES_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/claims/finding.hpp>
#include <fiscus/claims/history_claims.hpp>
#include <fiscus/claims/series_claims.hpp>
#include <fiscus/exact/digits.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/growth/direction.hpp>
#include <fiscus/text/detail/change_words.hpp>
#include <fiscus/text/detail/figure_digits.hpp>
#include <fiscus/text/detail/printed_words.hpp>
#include <fiscus/text/detail/sentence_text.hpp>
#include <fiscus/text/explain.hpp>
#include <fiscus/text/period_text.hpp>
#include <fiscus/text/write_figure.hpp>

#include <concepts>
#include <string>
#include <utility>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

namespace detail {

/// "December 2025", "H1 FY2026".
template <class P>
std::string named(P p) {
  if constexpr (std::same_as<P, month>)
    return to_text(p, "{month} {year}");
  else
    return to_text(p);
}

/// "July to December 2025", "November 2025 to February 2026", "Q1 FY2026 to Q3 FY2026".
template <class P>
std::string named_from_to(P from, P to) {
  if constexpr (std::same_as<P, month>)
    if (from.year() == to.year()) return to_text(from, "{month}") + " to " + named(to);
  return named(from) + " to " + named(to);
}

/// A period of which the first and the last month are known: "6MFY2026".
template <class P>
concept months_to_date = requires(P p) {
  { p.first_month() } -> std::same_as<month>;
  { p.last_month() } -> std::same_as<month>;
  p.months();
};

/// " in December 2025", " on 2025-12-31", " from July to December 2025".
template <class P>
std::string in_time(P p) {
  if constexpr (months_to_date<P>) {
    if (p.first_month() == p.last_month()) return in_time(p.first_month());
    return " from " + named_from_to(p.first_month(), p.last_month());
  } else {
    return (std::same_as<P, day> ? " on " : " in ") + named(p);
  }
}
template <class P>
std::string in_time(period_range<P> all) {
  const P from = *all.begin();
  if (all.size() == 1) return in_time(from);
  return " from " + named_from_to(from, from + static_cast<int>(all.size() - 1));
}

inline std::string so_many(int number, const std::string& thing) {
  return std::to_string(number) + ' ' + thing + (number == 1 ? "" : "s");
}

/// Returns the claim about the mean of several periods, whose sum is not said.
inline value_claim mean_of_period(const average_claim& claim, const finding& found) {
  const any_figure mean = *found.computed();
  const auto& unit = claim.total.get().unit();
  return {.value = any_figure(mean.number(), unit), .stated = claim.stated};
}

/// "25%", "a fall of 14%": what a claim about a period of a series states.
template <series_claim C>
std::string claimed_words(const C& claim) {
  if constexpr (requires { C::is_growth; }) {
    const change_names names =
        C::is_growth ? change_names{"rise", "fall"} : change_names{"increase", "decrease"};
    if (const auto fall = printed_fall(claim.stated.get().number(), names)) return "a " + *fall;
  }
  return quoted(claim.stated);
}

/// Writes what a claim says of the place of a period in history, and what was counted.
template <claimed_series S>
class history_writer {
  using P = period_of<S>;

 public:
  history_writer(const history_claim& claim, const S& all, P p, const finding& found)
      : claim_(claim), all_(all), p_(p), found_(found) {}

  [[nodiscard]] explanation explained() const {
    if (found_ == verdict::not_decidable)
      return {found_,
              "The claim of " + claimed() + in_span() +
                  " cannot be checked: " + std::string(in_words(found_.why())) + '.',
              {},
              {}};
    return {found_,
            subject() + ' ' + counted() + "; the claim of " + claimed() + judgement() + '.',
            {},
            {}};
  }

 private:
  /// "a record", "record growth on the year", "the 2nd highest", "the first above 400 million".
  [[nodiscard]] std::string claimed() const {
    const int n = claim_.number;
    const std::string of = claim_.of_growth ? " growth on the year" : "";
    switch (claim_.what) {
      case history_question::record:
        return std::string(claim_.of_growth ? "" : "a ") + (is_low() ? "record low" : "record") +
               of;
      case history_question::place: return "the " + nth(n) + extreme() + of;
      case history_question::since: return "the " + extreme() + of + " since " + named(p_ - n);
      case history_question::first_beyond:
        return "the first" + of + (is_low() ? " below " : " above ") + quoted(claim_.mark);
      case history_question::streak:
        return "the " + nth_in_row(n) + ' ' + rise() + of_growth() + " in a row";
      case history_question::broken_streak: break;
    }
    return std::string("the first ") + (is_low() ? "rise" : "fall") + of_growth() + " after " +
           rises(n);
  }

  /// "437 million in December 2025", "1.545 billion in the 4 periods to December 2025".
  [[nodiscard]] std::string subject() const {
    const auto sum = sum_at(all_, through(p_ - (claim_.summed - 1), p_));
    const std::string level = sum ? quoted(*sum) : "the level";
    return growth_to() + level + in_span();
  }
  /// "Growth of 25.6% to ", "A fall of 4% to ", of a claim about growth.
  [[nodiscard]] std::string growth_to() const {
    if (!claim_.of_growth) return {};
    const auto rate =
        claimed_history<S>(all_, direction::rising, claim_.summed, claim_.of_growth)(p_);
    if (!rate) return "Growth to ";
    constexpr int places = 1;
    const counted_as as{one, figure_form::percent};
    const int128 units =
        shifted(size_of(rate->value()), places - as.exponent(), rounding::half_even);
    return (rate->value() < ratio() ? "A fall of " : "Growth of ") +
           std::string(digits_text::of(units, places).shortest().view()) + as.ending() + " to ";
  }
  /// " in December 2025", " in the 4 periods to December 2025".
  [[nodiscard]] std::string in_span() const {
    if (claim_.summed == 1) return in_time(p_);
    return " in the " + so_many(claim_.summed, std::same_as<P, month> ? "month" : "period") +
           " to " + named(p_);
  }

  /// "is the highest so far", "was last as high in May 2022", by what is known.
  [[nodiscard]] std::string counted() const {
    const int n = static_cast<int>(found_.computed()->value().numerator());
    const std::string above = (is_low() ? " below " : " above ") + quoted(claim_.mark);
    switch (claim_.what) {
      case history_question::record:
        if (n > 1) return was_reached(so_often(n - 1));
        return "is the " + extreme() + rate() + since_begin();
      case history_question::place: return "is the " + nth(n) + extreme() + rate() + since_begin();
      case history_question::since:
        if (n > p_ - begin()) return "is the " + extreme() + rate() + since_begin();
        return "is the " + extreme() + rate() + " since " + named(p_ - n);
      case history_question::first_beyond:
        return n == 0 ? "is not" + above : "is the " + (n == 1 ? "first" : ordinal(n)) + above;
      case history_question::streak:
        if (n == 0) return "is no " + rise() + of_growth();
        return "is the " + nth_in_row(n) + ' ' + rise() + of_growth() + " in a row";
      case history_question::broken_streak: break;
    }
    if (n <= 1) return n == 0 ? "does not end a streak" : "comes after one " + rise();
    return "comes after " + rises(n) + " in a row";
  }

  /// "was reached or passed twice before"; of growth, which may be a fall, "is no record: growth
  /// was as high or higher twice before".
  [[nodiscard]] std::string was_reached(const std::string& so_often) const {
    if (!claim_.of_growth)
      return std::string("was reached or ") + (is_low() ? "undercut " : "passed ") + so_often +
             " before";
    return std::string(is_low() ? "is no record low: growth was as low or lower "
                                : "is no record: growth was as high or higher ") +
           so_often + " before";
  }
  /// The first period whose value is counted: sums and growth begin after the series.
  [[nodiscard]] P begin() const {
    return all_.first() + (claim_.summed - 1) + (claim_.of_growth ? periods_a_year<P>() : 0);
  }
  [[nodiscard]] std::string since_begin() const {
    return (claim_.of_growth ? " since growth on the year begins in "
                             : " since the series begins in ") +
           named(claim_.of_growth ? begin() : all_.first());
  }
  [[nodiscard]] std::string rate() const { return claim_.of_growth ? " rate of growth" : ""; }
  [[nodiscard]] std::string judgement() const {
    if (found_ == verdict::impossible) return " is wrong";
    if (found_ == verdict::follows) return " is right";
    return std::string(" may be right, as ") +
           (are_gaps_decisive() ? "earlier levels are not all known" : "the levels are rounded");
  }
  /// Whether the verdict is open because of gaps, or as what was counted may reach back behind the
  /// beginning. It is not where the known levels leave it open.
  [[nodiscard]] bool are_gaps_decisive() const {
    const auto counted = counted_by(claim_, all_, p_);
    if (!counted->has_gaps) return !counted->has_limit;
    const bool is_count_of_periods = claim_.what == history_question::since;
    return is_count_of_periods || !counted->has_limit ||
           finding(found_.stated(), counted->of_known().as_estimate()) != verdict::possible;
  }

  static std::string so_often(int n) {
    return n == 1 ? "once" : n == 2 ? "twice" : so_many(n, "time");
  }
  static std::string nth_in_row(int n) { return n == 1 ? "first" : ordinal(n); }
  static std::string nth(int n) { return n == 1 ? "" : ordinal(n) + ' '; }
  [[nodiscard]] bool is_low() const { return claim_.way == direction::falling; }
  [[nodiscard]] std::string extreme() const { return is_low() ? "lowest" : "highest"; }
  [[nodiscard]] std::string rise() const { return (is_low() ? "fall" : "rise") + on_year(); }
  [[nodiscard]] std::string rises(int n) const {
    return so_many(n, is_low() ? "fall" : "rise") + on_year();
  }
  [[nodiscard]] std::string of_growth() const {
    return claim_.of_growth ? " of growth on the year" : "";
  }
  [[nodiscard]] std::string on_year() const { return claim_.against_year ? " on the year" : ""; }

  const history_claim& claim_;
  const S& all_;
  P p_;
  finding found_;
};

}  // namespace detail

/// Returns the finding on a claim about a period of a series in words: "437 million in December
/// 2025 is up 25.6% on 348 million in December 2024; the printed 26% is right." Throws what `check`
/// throws.
template <series_claim C, claimed_series S, class P, class... Rules>
[[nodiscard]] explanation explanation_of(const C& claim, const S& all, P p, const Rules&... rules) {
  const auto placed = claim.on(all, p, rules...);
  const finding found = check(claim, all, p, rules...);
  if (!placed)
    return {found,
            "The claim of " + detail::claimed_words(claim) + detail::in_time(p) +
                " cannot be checked: " + std::string(in_words(placed.why())) + '.',
            {},
            {}};
  std::vector<std::string> when;
  for (const auto& each : placed->when) when.push_back(detail::in_time(each));
  if (!placed->counted.empty()) when.push_back(' ' + std::string(placed->counted));
  const auto explained = [&](const auto& written) {
    return detail::claim_sentence(written, found, std::move(when),
                                  placed->has_gaps && !placed->is_open_without_gaps,
                                  placed->subject)
        .explained();
  };
  if constexpr (std::same_as<C, trailing_average_claim>)
    return explained(detail::mean_of_period(placed->claim, found));
  else
    return explained(placed->claim);
}

/// Returns the finding on the place of a period in history in words: "437 million in December 2025
/// is the highest so far; the claim of a record is right." Throws what `check` throws.
template <claimed_series S>
[[nodiscard]] explanation explanation_of(const history_claim& claim, const S& all, period_of<S> p) {
  return detail::history_writer<S>(claim, all, p, check(claim, all, p)).explained();
}

/// Does not compile: a claim about history is about a period of the series itself.
template <claimed_series S, class P>
  requires detail::is_other_period<S, P> explanation explanation_of(const history_claim& claim,
                                                                    const S& all, P p) {
    return {check(claim, all, p), {}, {}, {}};
  }

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
