// SPDX-License-Identifier: BSL-1.0
// Claims about a period of a series: its level, its growth, an average of the months before. Each
// is a claim that rests on figures, with the figures taken from the series; a gap among them makes
// it undecidable, and the finding says why.
#ifndef FISCUS_CLAIMS_SERIES_CLAIMS_HPP
#define FISCUS_CLAIMS_SERIES_CLAIMS_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/calendar/weekend.hpp>
#include <fiscus/calendar/working_days.hpp>
#include <fiscus/claims/claim.hpp>
#include <fiscus/claims/claim_part.hpp>
#include <fiscus/claims/detail/claim_series.hpp>
#include <fiscus/claims/finding.hpp>
#include <fiscus/claims/growth_claims.hpp>
#include <fiscus/claims/sum_claims.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/series/rolling.hpp>
#include <fiscus/series/series_view.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// A claim that rests on figures which were taken from a series, with the periods of the figures.
template <figure_claim Claim, class When, std::size_t Count>
struct placed_claim {
  Claim claim;
  std::array<When, Count> when;
  bool has_gaps = false;  ///< whether figures are missing that could change the result
  std::string_view subject = "the level";  ///< what a single figure is
  std::string_view counted = {};           ///< what a count is of: "working days"
  bool is_open_without_gaps = false;       ///< whether the known figures leave it open as well
};

/// "437 million in December": the level that a series has.
struct value_claim {
  detail::said_figure value, stated;

  static constexpr std::string_view kind = "value";
  static constexpr stated_kind states = stated_kind::level;
  static constexpr std::string_view words = "{subject}{when} is {value}";
  static constexpr std::string_view words_of_past = "{subject}{when} was {value}";
  static constexpr std::string_view subjects[] = {"the level", "the total", "the average",
                                                  "the previous record"};
  static constexpr claim_operands<&value_claim::value> operands{};
  static constexpr estimate<> computed(const estimate<>& value) { return value; }
};

/// "437 million in December", "2.24 billion from July to December": the level of a period, or the
/// sum of the periods that make up a longer one.
///
///     check(level_claim{.stated = "2.24 billion"}, exports, fiscal_to_date<>{2026, 6})
struct level_claim {
  detail::said_figure stated;

  static constexpr std::string_view kind = "level";
  template <class S, class P>
    requires detail::part_of<period_of<S>, P>
  [[nodiscard]] constexpr auto on(const S& all, P p) const {
    const auto level = detail::known_at(all, p);
    using placed = answer<placed_claim<value_claim, P, 1>>;
    if (!level) return placed(level.why());
    constexpr bool is_single = std::same_as<period_of<S>, P>;
    return placed({.claim = {.value = *level, .stated = stated},
                   .when = {p},
                   .subject = is_single ? "the level" : "the total"});
  }
  [[nodiscard]] friend constexpr bool operator==(const level_claim&, const level_claim&) = default;
};

/// What a period is compared with in a claim.
enum class compared_with : unsigned char { period_before, year_before };

/// "up 23% on the month", "up 20% in the first half on the year", "12 million more than the month
/// before": the growth or the difference of a level.
template <class Claim, compared_with Base>
struct comparison_claim {
  detail::said_figure stated;

  static constexpr bool is_growth = Claim::states == stated_kind::rise;
  static constexpr bool is_on_year = Base == compared_with::year_before;
  static constexpr std::string_view kind =
      is_growth ? (is_on_year ? "on_year" : "on_period") : (is_on_year ? "year_change" : "change");
  template <class S, yearly_period P>
    requires is_on_year && detail::part_of<period_of<S>, P>
  [[nodiscard]] constexpr auto on(const S& all, P p) const {
    return compared(all, p, year_before(p));
  }
  template <class S, partitioning_period P>
    requires(!is_on_year && detail::part_of<period_of<S>, P>)
  [[nodiscard]] constexpr auto on(const S& all, P p) const { return compared(all, p, p - 1); }

  [[nodiscard]] friend constexpr bool operator==(const comparison_claim&,
                                                 const comparison_claim&) = default;

 private:
  template <class S, class P>
  [[nodiscard]] constexpr auto compared(const S& all, P p, P base) const {
    using placed = answer<placed_claim<Claim, P, 2>>;
    const auto now = detail::known_at(all, p);
    if (!now) return placed(now.why());
    const auto before = detail::known_at(all, base);
    if (!before) return placed(absence::base_missing);
    return placed({{.now = *now, .before = *before, .stated = stated}, {p, base}});
  }
};
using change_claim = comparison_claim<difference_claim, compared_with::period_before>;
using year_change_claim = comparison_claim<difference_claim, compared_with::year_before>;
using period_on_period_claim = comparison_claim<growth_claim, compared_with::period_before>;
using year_on_year_claim = comparison_claim<growth_claim, compared_with::year_before>;

/// "above the 12-month average of 317 million": the mean of so many periods that end with the one
/// in question or before it, which is always said. Throws `invalid_value` unless the length is
/// positive.
struct trailing_average_claim {
  detail::said<int> length;
  detail::said<window> end;
  detail::said_figure stated;

  /// The name of such claims in tables.
  [[nodiscard]] static constexpr std::string_view kind_of(window end) {
    return end == window::with_current ? "average_with" : "average_before";
  }
  template <class S>
    requires partitioning_period<period_of<S>>
  [[nodiscard]] constexpr auto on(const S& all, period_of<S> p) const {
    using placed = answer<placed_claim<average_claim, period_range<period_of<S>>, 1>>;
    const auto to = end.get() == window::with_current ? p : p - 1;
    const auto periods = through(to - (length - 1), to);
    const auto total = detail::sum_at(all, periods);
    if (!total) return placed(total.why());
    return placed({.claim = {.total = *total, .count = length, .stated = stated},
                   .when = {periods},
                   .subject = "the average"});
  }
  [[nodiscard]] friend constexpr bool operator==(const trailing_average_claim&,
                                                 const trailing_average_claim&) = default;
};

/// "15.4 million on each working day". Other days off are given by date, or as rules for `check`;
/// it throws `invalid_value` if no day is left.
///
///     check(per_working_day_claim{.off = saturday_sunday, .stated = "15.4 million"}, exports,
///           month{2024, 11})
struct per_working_day_claim {
  detail::said<weekend> off;
  detail::said_figure stated;
  std::vector<day> days_off{};

  static constexpr std::string_view kind = "per_working_day";
  template <class S, holiday_rule... Rules>
  [[nodiscard]] constexpr auto on(const S& all, period_of<S> p, const Rules&... rules) const {
    using placed = answer<placed_claim<average_claim, period_of<S>, 1>>;
    const auto total = detail::known_at(all, p);
    if (!total) return placed(total.why());
    const auto is_off = [&](day d) {
      return std::find(days_off.begin(), days_off.end(), d) != days_off.end();
    };
    const int count = working_days(p, off, is_off, rules...);
    return placed({.claim = {.total = *total, .count = count, .stated = stated},
                   .when = {p},
                   .counted = count == 1 ? "working day" : "working days"});
  }
  [[nodiscard]] friend constexpr bool operator==(const per_working_day_claim&,
                                                 const per_working_day_claim&) = default;
};

/// "the previous record of 386 million": the highest level of all periods before. Any of them may
/// have been it that its digits, or a gap, do not tell apart.
struct previous_record_claim {
  detail::said_figure stated;

  static constexpr std::string_view kind = "previous_record";
  template <class S>
  [[nodiscard]] constexpr auto on(const S& all, period_of<S> p) const {
    using placed = answer<placed_claim<value_claim, period_of<S>, 1>>;
    std::optional<any_figure> record;
    period_of<S> of_record = p;
    interval range = interval::all();
    bool has_gaps = false;
    for (const auto before : all.view().periods()) {
      if (!(before < p)) break;
      const auto level = detail::known_at(all, before);
      if (!level) {
        has_gaps = true;
        continue;
      }
      const figure<>& number = level->number();
      range = record ? larger_of(range, number.range()) : number.range();
      if (record && number.value() <= record->number().value()) continue;
      record = *level;
      of_record = before;
    }
    if (!record) return placed(absence::base_missing);
    const bool is_open =
        finding(stated.get().number(),
                estimate<>::computed(record->number().value(), range, record->number().form())) ==
        verdict::possible;
    if (has_gaps) range = {range.low(), std::nullopt};
    if (range != record->number().range()) {
      using number = decltype(detail::as_known(value_of<S>{}) + detail::as_known(value_of<S>{}));
      record = number::computed(record->number().value(), range, record->number().form());
    }
    return placed({.claim = {.value = *record, .stated = stated},
                   .when = {of_record},
                   .has_gaps = has_gaps,
                   .subject = "the previous record",
                   .is_open_without_gaps = is_open});
  }
  [[nodiscard]] friend constexpr bool operator==(const previous_record_claim&,
                                                 const previous_record_claim&) = default;
};

/// A claim about a period of a series, from which its figures are taken.
template <class C>
concept series_claim = !figure_claim<C> && requires(const C& claim) {
  claim.stated;
};

/// Whether such a claim can be made about a period of a series.
template <class C, class S, class... P>
concept claim_on_series = series_claim<C> && claimed_series<S> &&
    requires(const C& claim, const S& all, const P&... p) {
  claim.on(all, p...);
};

namespace detail {

/// Throws as `unit_of` if a figure is not of the unit that a claim on the values of a series
/// states.
template <figure_claim Claim, claimed_series S>
constexpr void require_unit_of_stated(const any_figure& stated) {
  require_one_unit(states_like_parts<Claim> ? any_figure(as_known(value_of<S>{})) : unit_of_rates,
                   stated);
}

}  // namespace detail

/// Returns the finding on a claim about a period of a series. Throws as `check` of the claim that
/// rests on the figures, and for a stated figure of another unit also where some are missing.
template <series_claim C, claimed_series S, class P, class... Rules>
[[nodiscard]] constexpr finding check(const C& claim, const S& all, P p, const Rules&... rules) {
  const auto placed = claim.on(all, p, rules...);
  if (placed) {
    const finding found = check(placed->claim);
    return placed->has_gaps ? found.at_most_possible() : found;
  }
  detail::require_unit_of_stated<decltype(placed->claim), S>(claim.stated);
  return {claim.stated.get().number(), placed.why()};
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
