// SPDX-License-Identifier: BSL-1.0
// Holidays. A rule says of a day whether it is one: `rule(day{2025, 12, 25})`. Here are the rules
// that most holidays follow; any callable of your own that takes a day is one as well.
#ifndef FISCUS_CALENDAR_HOLIDAYS_HPP
#define FISCUS_CALENDAR_HOLIDAYS_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/detail/civil.hpp>
#include <fiscus/calendar/holiday_rule.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/weekday.hpp>
#include <fiscus/error.hpp>

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <tuple>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

namespace detail {

constexpr void check_weekday_in_month(weekday w, int month) {
  if (w < monday || w > sunday) throw invalid_value("no day of the week");
  if (month < 1 || month > 12) throw invalid_date("a month outside of 1 to 12");
}

/// Whether the rule holds that many days after d; none does outside of the years 1 to 9999.
template <holiday_rule Rule>
constexpr bool holds_after(const Rule& rule, day d, std::int64_t days) {
  const std::int64_t ordinal = d.ordinal() + days;
  if (ordinal < day::first_ordinal || ordinal > day::last_ordinal) return false;
  return rule(day::from_ordinal(ordinal));
}

}  // namespace detail

/// The same date in each year; 29 February in leap years only. When it is asked it throws
/// `invalid_date` if no year has that date.
///
///     constexpr fixed_holiday christmas{.month = 12, .day_of_month = 25};
struct fixed_holiday {
  int month;
  int day_of_month;

  [[nodiscard]] constexpr bool operator()(day d) const {
    constexpr int leap_year = 2000;
    static_cast<void>(day(leap_year, month, day_of_month));  // throws if it does not exist
    return d.month_number() == month && d.day_of_month() == day_of_month;
  }
  [[nodiscard]] friend constexpr bool operator==(const fixed_holiday&,
                                                 const fixed_holiday&) = default;
};

/// The first to fifth of a weekday in a month; the fifth in years that have one. When it is asked
/// it throws `invalid_value` if there is no such number, weekday or month.
///
///     constexpr nth_weekday_holiday thanksgiving{.nth = 4, .weekday = thursday, .month = 11};
struct nth_weekday_holiday {
  int nth;
  fiscus::weekday weekday;
  int month;

  [[nodiscard]] constexpr bool operator()(day d) const {
    detail::check_weekday_in_month(weekday, month);
    if (nth < 1 || nth > 5) throw invalid_value("a month has a first to a fifth of a weekday");
    return d.month_number() == month && weekday_of(d) == weekday &&
           (d.day_of_month() + 6) / 7 == nth;
  }
  [[nodiscard]] friend constexpr bool operator==(const nth_weekday_holiday&,
                                                 const nth_weekday_holiday&) = default;
};

/// The last of a weekday in a month. When it is asked it throws `invalid_value` if there is no
/// such weekday or month.
///
///     constexpr last_weekday_holiday memorial_day{.weekday = monday, .month = 5};
struct last_weekday_holiday {
  fiscus::weekday weekday;
  int month;

  [[nodiscard]] constexpr bool operator()(day d) const {
    detail::check_weekday_in_month(weekday, month);
    return d.month_number() == month && weekday_of(d) == weekday &&
           fiscus::month(d.year(), month).last_day() - d < 7;
  }
  [[nodiscard]] friend constexpr bool operator==(const last_weekday_holiday&,
                                                 const last_weekday_holiday&) = default;
};

/// Days that are named one by one, in any order and as often as you like. It keeps them in a
/// vector, so that it can be used in a constant expression but not be a constant itself.
///
///     const holiday_list jubilee{day{2022, 6, 2}, day{2022, 6, 3}};
class holiday_list {
 public:
  /// No day.
  constexpr holiday_list() = default;

  constexpr holiday_list(std::initializer_list<day> days) : holiday_list(std::vector<day>(days)) {}

  constexpr explicit holiday_list(std::vector<day> days) : days_(std::move(days)) {
    std::sort(days_.begin(), days_.end());
    days_.erase(std::unique(days_.begin(), days_.end()), days_.end());
  }

  [[nodiscard]] constexpr bool operator()(day d) const {
    return std::binary_search(days_.begin(), days_.end(), d);
  }
  /// Whether they have the same days.
  [[nodiscard]] friend constexpr bool operator==(const holiday_list&,
                                                 const holiday_list&) = default;

 private:
  std::vector<day> days_;
};

/// The rule of `holidays`.
template <holiday_rule... Rules>
struct any_holiday_rule {
  std::tuple<Rules...> rules;

  [[nodiscard]] constexpr bool operator()(day d) const {
    return std::apply([&](const Rules&... each) { return (each(d) || ...); }, rules);
  }
  [[nodiscard]] friend constexpr bool operator==(const any_holiday_rule&,
                                                 const any_holiday_rule&) = default;
};

/// Several rules as one: a holiday of any of them.
///
///     constexpr auto both = holidays(christmas, boxing_day);
template <holiday_rule... Rules>
[[nodiscard]] constexpr any_holiday_rule<Rules...> holidays(Rules... rules) {
  return {{std::move(rules)...}};
}

/// The rule of `from_year` and `until_year`.
template <holiday_rule Rule>
struct some_years_rule {
  Rule rule;
  int first;
  int last;

  [[nodiscard]] constexpr bool operator()(day d) const {
    const int year = d.year();
    return first <= year && year <= last && rule(d);
  }
  [[nodiscard]] friend constexpr bool operator==(const some_years_rule&,
                                                 const some_years_rule&) = default;
};

/// A rule from the first day of a calendar year on: `from_year(2021, juneteenth)`.
template <holiday_rule Rule>
[[nodiscard]] constexpr some_years_rule<Rule> from_year(int year, Rule rule) {
  return {std::move(rule), year, detail::last_civil_year};
}

/// A rule up to the last day of a calendar year: `until_year(2014, iqbal_day)`.
template <holiday_rule Rule>
[[nodiscard]] constexpr some_years_rule<Rule> until_year(int year, Rule rule) {
  return {std::move(rule), 1, year};
}

}  // namespace fiscus::inline v0

#endif
