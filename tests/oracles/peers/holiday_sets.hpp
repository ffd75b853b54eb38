// SPDX-License-Identifier: BSL-1.0
// The holidays of some markets, as QuantLib and date-holidays have them, from the library's rules.
#ifndef FISCUS_TESTS_ORACLES_PEERS_HOLIDAY_SETS_HPP
#define FISCUS_TESTS_ORACLES_PEERS_HOLIDAY_SETS_HPP

#include "arguments.hpp"

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/easter.hpp>
#include <fiscus/calendar/holidays.hpp>
#include <fiscus/calendar/observed_holidays.hpp>
#include <fiscus/calendar/weekday.hpp>
#include <fiscus/calendar/weekend.hpp>

#include <functional>
#include <map>
#include <string_view>

namespace peers {

/// A rule of any kind, as the tables name them when the program runs.
using rule = std::function<bool(fiscus::day)>;

namespace sets {

using namespace fiscus;

inline constexpr fixed_holiday new_year{.month = 1, .day_of_month = 1};
inline constexpr fixed_holiday may_day{.month = 5, .day_of_month = 1};
inline constexpr fixed_holiday christmas_eve{.month = 12, .day_of_month = 24};
inline constexpr fixed_holiday christmas{.month = 12, .day_of_month = 25};
inline constexpr fixed_holiday boxing_day{.month = 12, .day_of_month = 26};
inline constexpr fixed_holiday new_years_eve{.month = 12, .day_of_month = 31};
inline constexpr easter_holiday maundy_thursday{.days_after = -3};
inline constexpr easter_holiday good_friday{.days_after = -2};
inline constexpr easter_holiday easter_monday{.days_after = 1};
inline constexpr easter_holiday ascension{.days_after = 39};
inline constexpr easter_holiday whit_monday{.days_after = 50};

/// The days on which the payment system of the euro is closed. It began in 1999 with fewer
/// holidays, and two New Year's Eves were closed once.
inline rule target() {
  const holiday_list once{day(1999, 12, 31), day(2001, 12, 31)};
  return holidays(new_year, christmas, once,
                  from_year(2000, holidays(good_friday, easter_monday, may_day, boxing_day)));
}

/// The Federal Reserve, as from 1983 to 2020.
inline rule us_settlement() {
  constexpr fixed_holiday independence_day{.month = 7, .day_of_month = 4};
  constexpr fixed_holiday veterans_day{.month = 11, .day_of_month = 11};
  constexpr nth_weekday_holiday king_day{.nth = 3, .weekday = monday, .month = 1};
  constexpr nth_weekday_holiday presidents_day{.nth = 3, .weekday = monday, .month = 2};
  constexpr last_weekday_holiday memorial_day{.weekday = monday, .month = 5};
  constexpr nth_weekday_holiday labor_day{.nth = 1, .weekday = monday, .month = 9};
  constexpr nth_weekday_holiday columbus_day{.nth = 2, .weekday = monday, .month = 10};
  constexpr nth_weekday_holiday thanksgiving{.nth = 4, .weekday = thursday, .month = 11};
  return holidays(
      observed_on_nearest_weekday(holidays(new_year, independence_day, christmas, veterans_day)),
      king_day, presidents_day, memorial_day, labor_day, columbus_day, thanksgiving);
}

inline rule uk_bank() {
  constexpr nth_weekday_holiday early_may{.nth = 1, .weekday = monday, .month = 5};
  constexpr last_weekday_holiday spring{.weekday = monday, .month = 5};
  constexpr last_weekday_holiday summer{.weekday = monday, .month = 8};
  return holidays(
      observed_on_next_weekday(holidays(new_year, christmas, boxing_day), saturday_sunday),
      good_friday, easter_monday, early_may, spring, summer);
}

inline rule uk_christmas() {
  return observed_on_next_weekday(holidays(christmas, boxing_day), saturday_sunday);
}

inline rule xetra() {
  return holidays(new_year, good_friday, easter_monday, may_day, christmas_eve, christmas,
                  boxing_day);
}

inline rule milan() {
  constexpr fixed_holiday assumption{.month = 8, .day_of_month = 15};
  return holidays(new_year, good_friday, easter_monday, may_day, assumption, christmas_eve,
                  christmas, boxing_day, new_years_eve);
}

/// Prayer day, the fourth Friday after Easter, was a holiday until 2023; the day after Ascension is
/// a holiday of the banks.
inline rule denmark() {
  constexpr easter_holiday prayer_day{.days_after = 26};
  constexpr easter_holiday day_after_ascension{.days_after = 40};
  constexpr fixed_holiday constitution_day{.month = 6, .day_of_month = 5};
  return holidays(new_year, maundy_thursday, good_friday, easter_monday, prayer_day, ascension,
                  day_after_ascension, whit_monday, constitution_day, christmas_eve, christmas,
                  boxing_day, new_years_eve);
}

}  // namespace sets

/// The set of holidays of a name. Throws `unreadable` if there is none.
inline rule holiday_set(std::string_view name) {
  static const std::map<std::string_view, rule (*)()> all{{"denmark", sets::denmark},
                                                          {"milan", sets::milan},
                                                          {"target", sets::target},
                                                          {"uk-bank", sets::uk_bank},
                                                          {"uk-christmas", sets::uk_christmas},
                                                          {"us-settlement", sets::us_settlement},
                                                          {"xetra", sets::xetra}};
  return named(all, name)();
}

}  // namespace peers

#endif
