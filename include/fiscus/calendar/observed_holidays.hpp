// SPDX-License-Identifier: BSL-1.0
// Holidays that move when they fall on a weekend. What follows is a rule again, that of the days on
// which they are observed: the day on the weekend is none of them any more.
#ifndef FISCUS_CALENDAR_OBSERVED_HOLIDAYS_HPP
#define FISCUS_CALENDAR_OBSERVED_HOLIDAYS_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/holidays.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/calendar/weekday.hpp>
#include <fiscus/calendar/weekend.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace fiscus::inline v0 {

/// The rule of `observed_on_nearest_weekday`.
template <holiday_rule Rule>
struct nearest_weekday_rule {
  Rule rule;

  [[nodiscard]] constexpr bool operator()(day d) const {
    switch (weekday_of(d)) {
      case saturday:
      case sunday: return false;
      case friday: return rule(d) || detail::holds_after(rule, d, 1);
      case monday: return rule(d) || detail::holds_after(rule, d, -1);
      default: return rule(d);
    }
  }
  [[nodiscard]] friend constexpr bool operator==(const nearest_weekday_rule&,
                                                 const nearest_weekday_rule&) = default;
};

/// Saturday's holidays on the Friday before, Sunday's on the Monday after: those of the federal
/// government of the United States (5 U.S.C. 6103(b); Executive Order 11582, section 3). New Year's
/// Day of 2022 was observed in 2021.
///
///     constexpr auto observed = observed_on_nearest_weekday(independence_day);
///     static_assert(observed(day{2021, 7, 5}));  // the 4th was a Sunday
template <holiday_rule Rule>
[[nodiscard]] constexpr nearest_weekday_rule<Rule> observed_on_nearest_weekday(Rule rule) {
  return {std::move(rule)};
}

/// The rule of `observed_on_next_weekday`.
template <holiday_rule Rule>
struct next_weekday_rule {
  Rule rule;
  weekend off;

  [[nodiscard]] constexpr bool operator()(day d) const {
    return !off.contains(weekday_of(d)) && (rule(d) || makes_up(d));
  }
  [[nodiscard]] friend constexpr bool operator==(const next_weekday_rule&,
                                                 const next_weekday_rule&) = default;

 private:
  [[nodiscard]] constexpr bool makes_up(day d) const {
    const int back = (std::min)(28, d - day(1, 1, 1));
    int owed = 0;  // holidays that have not been made up for before d
    for (const day each : period_range<day>(d - back, static_cast<std::size_t>(back))) {
      if (off.contains(weekday_of(each)))
        owed += rule(each) ? 1 : 0;
      else if (owed > 0 && !rule(each))
        --owed;
    }
    return owed > 0;
  }
};

/// A holiday on the weekend is made up for on the next day that is neither of the weekend nor a
/// holiday of the same rule: the United Kingdom's substitute days (Banking and Financial Dealings
/// Act 1971, schedule 1, and proclamations). For several holidays in a row to find a day each, they
/// must be in one rule. A day makes up for what was at most four weeks before it.
///
///     constexpr auto two_days =
///         observed_on_next_weekday(holidays(christmas, boxing_day), saturday_sunday);
///     static_assert(two_days(day{2022, 12, 27}));  // the 25th was a Sunday
template <holiday_rule Rule>
[[nodiscard]] constexpr next_weekday_rule<Rule> observed_on_next_weekday(Rule rule, weekend off) {
  return {std::move(rule), off};
}

}  // namespace fiscus::inline v0

#endif
