// SPDX-License-Identifier: BSL-1.0
// Bases of comparison: with which level each period of a series is compared.
#ifndef FISCUS_GROWTH_BASES_HPP
#define FISCUS_GROWTH_BASES_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/calendar/week_calendar.hpp>
#include <fiscus/calendar/week_match.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/level.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series_view.hpp>

#include <concepts>
#include <optional>
#include <type_traits>

namespace fiscus::inline v0 {

namespace detail {

// Parts of the years of a week calendar, which have 4 or 5 weeks, 13 or 14, 52 or 53.
template <class P>
concept unequal_weeks = !kind_of_week<P> && requires {
  requires std::same_as<std::remove_cv_t<decltype(P::calendar)>, week_calendar>;
};

// Weeks whose like in the year before is found by a `week_match`.
template <class P>
concept week_with_match = partitioning_period<P> && requires(const P week, week_match match) {
  { year_before(week, match) } -> std::same_as<std::optional<P>>;
};

template <class P, class Base>
consteval bool same_kind() {
  static_assert(std::same_as<P, Base>, "the base is another kind of period than the series has");
  return std::same_as<P, Base>;
}

// The base class by which a base of comparison is known.
struct base_of_comparison {};
template <class B>
concept some_base = std::derived_from<B, base_of_comparison>;

// Periods that lie so many before.
template <class Base>
struct lag_base : base_of_comparison {
  template <class P>
  constexpr std::optional<P> of(P p, P start) const {
    const int distance = static_cast<const Base&>(*this).template distance<P>();
    if (p - start < distance) return std::nullopt;  // the calendar may have no such period
    return p - distance;
  }
};

constexpr int require_positive(int count) {
  if (count <= 0) throw invalid_value("a comparison is over at least one period");
  return count;
}

}  // namespace detail

/// The period that lies `count` before: see `on_periods_before`.
struct periods_before : detail::lag_base<periods_before> {
  int count;

  constexpr explicit periods_before(int n) : count(detail::require_positive(n)) {}

  template <class P>
  [[nodiscard]] constexpr int distance() const noexcept {
    return count;
  }
  template <class P>
  static consteval bool suits() {
    static_assert(partitioning_period<P>,
                  "stretches that overlap, such as years to date, have no period before: compare "
                  "them on_year_before");
    return partitioning_period<P>;
  }
};

/// The same period `count` years before: see `on_years_before`.
struct years_before : detail::lag_base<years_before> {
  int count;

  constexpr explicit years_before(int n) : count(detail::require_positive(n)) {}

  template <class P>
  [[nodiscard]] constexpr int distance() const {
    constexpr int most = largest<int> / P::per_year;
    return count > most ? largest<int> : count * P::per_year;  // before any series
  }
  template <class P>
  static consteval bool suits() {
    static_assert(yearly_period<P> || !detail::week_with_match<P>,
                  "years have 52 or 53 weeks: say which week of the year before is meant, by a "
                  "week_match or on_matched_week(match)");
    static_assert(yearly_period<P> || detail::week_with_match<P>,
                  "these periods do not recur in each year: compare them on_periods_before(n)");
    return yearly_period<P>;
  }
};

/// The same period: see `on_same_period`.
struct same_period : detail::lag_base<same_period> {
  template <class P>
  static constexpr int distance() noexcept {
    return 0;
  }
  template <class P>
  static consteval bool suits() {
    return true;
  }
};

/// The like of a week in the year before: see `on_matched_week`.
struct matched_week : detail::base_of_comparison {
  week_match match;

  constexpr explicit matched_week(week_match by) noexcept : match(by) {}

  template <class P>
  constexpr std::optional<P> of(P week, P start) const {
    // The calendar may have no such week or year.
    const bool before_all =
        match == week_match::same_date ? week - start < 52 : week.year() <= start.year();
    return before_all ? std::nullopt : year_before(week, match);
  }
  template <class P>
  static consteval bool suits() {
    static_assert(detail::week_with_match<P>,
                  "on_matched_week is for the weeks of a week calendar");
    return detail::week_with_match<P>;
  }
};

/// One period for all: see `on_period`.
template <calendar_period Period>
struct fixed_period : detail::base_of_comparison {
  Period period;

  constexpr explicit fixed_period(Period p) : period(p) {}

  constexpr std::optional<Period> of(Period p, Period /*start*/) const {
    if constexpr (!partitioning_period<Period> && yearly_period<Period>)  // of the same months
      if ((p - period) % Period::per_year != 0) return std::nullopt;
    return period;
  }
  template <class P>
  static consteval bool suits() {
    return detail::same_kind<P, Period>();
  }
};

/// The mean level of a range of periods for all: see `on_mean_of`.
template <calendar_period Period>
struct mean_level : detail::base_of_comparison {
  Period from, to;

  constexpr mean_level(Period begin, Period end) : from(begin), to(end) {
    if (end < begin) throw invalid_value("the base range ends before it begins");
  }

  template <class P>
  static consteval bool suits() {
    static_assert(partitioning_period<Period>, "stretches that overlap have no mean");
    return partitioning_period<Period> && detail::same_kind<P, Period>();
  }
};

/// Another base, for periods that have unequal numbers of weeks: see `as_reported`.
template <class Base>
struct reported_base : Base {
  static constexpr bool is_reported = true;
};

/// Compares each period with the one before it.
inline constexpr periods_before on_period_before{1};
/// Compares each period with the one that lies so many before. Throws `invalid_value` unless `n` is
/// positive.
[[nodiscard]] constexpr periods_before on_periods_before(int n) { return periods_before(n); }
/// Compares each period with the same period of the year before. Years to date are compared with
/// those of the same months.
inline constexpr years_before on_year_before{1};
/// Sets the parts of each period against the total of the same period: the base of shares.
inline constexpr same_period on_same_period{};
/// Compares each period with the same period so many years before. Throws `invalid_value` unless
/// `n` is positive.
[[nodiscard]] constexpr years_before on_years_before(int n) { return years_before(n); }
/// Compares each week with its like of the year before; a week without a like has no result.
[[nodiscard]] constexpr matched_week on_matched_week(week_match match) noexcept {
  return matched_week(match);
}
/// Compares all periods with `p`.
template <calendar_period Period>
[[nodiscard]] constexpr fixed_period<Period> on_period(Period p) {
  return fixed_period<Period>(p);
}
/// Compares all periods with the mean of the levels from `from` to `to`, both included: index
/// numbers on a base year. Throws `invalid_value` if `to` is before `from`.
template <calendar_period Period>
[[nodiscard]] constexpr mean_level<Period> on_mean_of(Period from, Period to) {
  return {from, to};
}

/// Says that months of 4 and of 5 weeks, quarters of 13 and of 14, years of 52 and of 53 are to be
/// compared as they were reported.
///
///     year_on_year(sales_by_month, as_reported)
///     compare(sales_by_month, differences, as_reported(on_years_before(2)))
struct as_reported_rule {
  template <class Base>
  [[nodiscard]] constexpr reported_base<Base> operator()(Base base) const {
    return {base};
  }
};
inline constexpr as_reported_rule as_reported{};

namespace detail {

/// A base under a rule for weeks.
template <class Base>
constexpr auto under(const Base& base, as_reported_rule rule) {
  return rule(base);
}
constexpr auto under(const years_before& base, week_match match) {
  if (base.count != 1) throw invalid_value("weeks are matched with those of the year before");
  return on_matched_week(match);
}

/// Whether periods P can be compared against a base; if not, that does not compile, and says why.
template <class Base, class P>
consteval bool suits_base() {
  constexpr bool weeks = !unequal_weeks<P> || requires { Base::is_reported; };
  static_assert(weeks,
                "these periods have unequal numbers of weeks: compare them as_reported, or on "
                "comparable weeks by like_for_like");
  if constexpr (weeks)
    return Base::template suits<P>();
  else
    return false;
}

/// Two levels that are compared, and how many periods lie between them, if that is known.
template <class V>
struct two_levels {
  V from, to;
  std::optional<int> periods;
};

/// The period that a base sets against `p` in a series from `start` to `end`, if it lies in it.
template <class Base, class P>
constexpr std::optional<P> base_within(Base base, P p, P start, P end) {
  const std::optional<P> other = base.of(p, start);
  return other && !(*other < start) && !(end < *other) ? other : std::nullopt;
}

/// Whether the span of a series has what is compared with `p`: all or nothing against a fixed base.
template <class Base, class P>
constexpr bool spans_base(const Base& base, P p, P start, P end) {
  if constexpr (requires { base.period; })
    return !(base.period < start) && !(end < base.period);
  else if constexpr (requires { base.to; })
    return !(base.from < start) && !(end < base.to);
  else
    return base_within(base, p, start, end).has_value();
}

/// The levels that a base sets against each other in a series: called with a period it answers with
/// both, or says which is missing. Other data that have a span of periods specialise it, and have a
/// member type `compares_levels`.
template <class View, class Base>
class compared_levels {
 public:
  using level_type = value_of<View>;

  constexpr compared_levels(const View& all, const Base& base) : all_(all), base_(base) {}

  [[nodiscard]] constexpr answer<two_levels<level_type>> operator()(period_of<View> p) const {
    const auto to = all_.find(p);
    if (!to) return absence::missing;
    const auto other = base_within(base_, p, all_.first(), all_.last());
    const auto from = other ? all_.find(*other) : std::nullopt;
    if (!from) return absence::base_missing;
    return two_levels<level_type>{*from, *to, p - *other};
  }

 private:
  View all_;
  Base base_;
};

/// A type whose periods can be compared.
template <class S>
concept source_of_levels = readable_series<S> || requires {
  typename S::compares_levels;
};

template <class V>
constexpr V many(const V& level, int count) {
  if constexpr (multipliable<V>)
    return times(level, count);
  else
    return level * ratio(count);
}

// A mean is compared as a sum: with a level as many times.
template <class View, class Base>
  requires requires(const Base& base) { base.to; }
class compared_levels<View, Base> {
 public:
  using level_type = total_of_levels<value_of<View>>;

  constexpr compared_levels(const View& all, const Base& base)
      : all_(all), sum_(absence::base_missing), count_(base.to - base.from + 1) {
    if (!all.empty() && spans_base(base, all.first(), all.first(), all.last()))
      sum_ = total_of(all, base.from, base.to);
  }

  [[nodiscard]] constexpr answer<two_levels<level_type>> operator()(period_of<View> p) const {
    const auto to = all_.find(p);
    if (!to) return absence::missing;
    if (!sum_) return absence::base_missing;
    return two_levels<level_type>{*sum_, many(as_total(*to), count_), {}};
  }

 private:
  View all_;
  answer<level_type> sum_;
  int count_;
};

}  // namespace detail

}  // namespace fiscus::inline v0

#endif
