// SPDX-License-Identifier: BSL-1.0
// Holidays by rules, and working days. A rule is written as in "both-sun/hijri:10:1@2011": how it
// is observed, its kind, its numbers, and the year from which it holds.
#include "arguments.hpp"
#include "dates.hpp"
#include "holiday_sets.hpp"
#include "operations.hpp"
#include "texts.hpp"

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/easter.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/hijri.hpp>
#include <fiscus/calendar/holidays.hpp>
#include <fiscus/calendar/observed_holidays.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/calendar/weekday.hpp>
#include <fiscus/calendar/weekend.hpp>
#include <fiscus/calendar/working_days.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace peers::on_holidays {
namespace {

using namespace fiscus;

struct month_and_day {
  int month;
  int day_of_month;
};

/// The feasts of the tables: a date of the Islamic calendar stands in the type of a rule.
constexpr std::array<month_and_day, 28> feasts{
    {{1, 1},  {1, 9},  {1, 10},  {2, 6},  {2, 18},  {2, 20},  {2, 28},  {3, 8},  {3, 12}, {3, 13},
     {3, 17}, {6, 3},  {7, 13},  {7, 27}, {8, 15},  {9, 1},   {9, 17},  {9, 21}, {9, 23}, {9, 27},
     {10, 1}, {10, 2}, {10, 25}, {12, 9}, {12, 10}, {12, 11}, {12, 12}, {12, 18}}};

rule feast(const arguments& a) {
  rule result;
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    ((feasts[I].month == a.number(1) && feasts[I].day_of_month == a.number(2)
          ? void(result = hijri_holiday<feasts[I].month, feasts[I].day_of_month>{})
          : void()),
     ...);
  }
  (std::make_index_sequence<feasts.size()>());
  if (!result) throw unreadable("a feast that is compiled", a.word(1) + ':' + a.word(2));
  return result;
}

rule fixed(const arguments& a) {
  return fixed_holiday{.month = a.number(1), .day_of_month = a.number(2)};
}
rule from_easter(const arguments& a) { return easter_holiday{.days_after = a.number(1)}; }
rule from_orthodox_easter(const arguments& a) {
  return orthodox_easter_holiday{.days_after = a.number(1)};
}
rule nth_weekday(const arguments& a) {
  return nth_weekday_holiday{
      .nth = a.number(1), .weekday = read_weekday(a.word(2)), .month = a.number(3)};
}
rule last_weekday(const arguments& a) {
  return last_weekday_holiday{.weekday = read_weekday(a.word(1)), .month = a.number(2)};
}

// Rules that the library does not have are made of what it has to find weekdays.

/// A day that is found from a date of the same year, or of a neighbouring one.
template <class Find>
rule found_from(int month, int day_of_month, Find find) {
  return [=](day d) {
    const auto found_in = [&](int year) { return find(day(year, month, day_of_month)) == d; };
    return found_in(d.year()) || found_in(d.year() - 1) || found_in(d.year() + 1);
  };
}
/// The n-th of a weekday before a date.
rule nth_before_date(const arguments& a) {
  const int weeks_more = a.number(1) - 1;
  const weekday w = read_weekday(a.word(2));
  return found_from(a.number(3), a.number(4),
                    [=](day date) { return last_until(date - 1, w) - 7 * weeks_more; });
}
/// The n-th of a weekday from a date on, which counts.
rule nth_from_date(const arguments& a) {
  const int weeks_more = a.number(1) - 1;
  const weekday w = read_weekday(a.word(2));
  return found_from(a.number(3), a.number(4),
                    [=](day date) { return last_until(date + 6, w) + 7 * weeks_more; });
}
/// The first of a weekday after the n-th of another one in a month.
rule after_nth_weekday(const arguments& a) {
  const weekday w = read_weekday(a.word(1));
  const nth_weekday_holiday before{
      .nth = a.number(2), .weekday = read_weekday(a.word(3)), .month = a.number(4)};
  return [=](day d) {
    return weekday_of(d) == w && std::ranges::any_of(through(d - 7, d - 1), before);
  };
}

rule read_kind(std::string_view text) {
  static const std::map<std::string_view, rule (*)(const arguments&)> kinds{
      {"after", nth_from_date},
      {"afternth", after_nth_weekday},
      {"before", nth_before_date},
      {"easter", from_easter},
      {"fixed", fixed},
      {"hijri", feast},
      {"lastwd", last_weekday},
      {"nth", nth_weekday},
      {"orthodox", from_orthodox_easter}};
  const arguments parts(cut(text, ':'));
  return named(kinds, parts.word(0))(parts);
}

/// A holiday on the days on which it is observed; "both" when it is a holiday on its own day, too.
rule observed(std::string_view how, const rule& of) {
  static const std::map<std::string_view, rule (*)(const rule&)> ways{
      {"both-nearest",
       [](const rule& r) -> rule { return holidays(r, observed_on_nearest_weekday(r)); }},
      {"both-next",
       [](const rule& r) -> rule {
         return holidays(r, observed_on_next_weekday(r, saturday_sunday));
       }},
      {"both-sun",
       [](const rule& r) -> rule { return holidays(r, observed_on_next_weekday(r, sunday_only)); }},
      {"next", [](const rule& r) -> rule { return observed_on_next_weekday(r, saturday_sunday); }},
      {"sun", [](const rule& r) -> rule { return observed_on_next_weekday(r, sunday_only); }}};
  return named(ways, how)(of);
}

rule read_rule(std::string_view text) {
  const words around_since = cut(text, '@');
  const words around_slash = cut(around_since.front(), '/');
  rule result = read_kind(around_slash.back());
  if (around_slash.size() == 2) result = observed(around_slash.front(), result);
  if (around_since.size() == 2) result = from_year(whole<int>(around_since.back()), result);
  return result;
}

/// "fixed:12:25+easter:1"; no holiday for "-".
rule read_rules(const std::string& text) {
  std::vector<rule> all;
  if (text != "-")
    for (const std::string& each : cut(text, '+')) all.push_back(read_rule(each));
  return
      [all](day d) { return std::ranges::any_of(all, [d](const rule& each) { return each(d); }); };
}

/// All days of a calendar year for which `holds` is true.
template <class Predicate>
std::string days_of_year(int year, Predicate holds) {
  words result;
  for (const day d : parts<day>(fiscal_year<january_december>(year)))
    if (holds(d)) result.push_back(text_of_date_in_year(d));
  return joined(result, ',');
}

std::string holidays_of_year(const arguments& a) {
  return days_of_year(a.number(1), read_rule(a.word(0)));
}
std::string is_holiday(const arguments& a) {
  return text_of(read_rule(a.word(0))(read_day(a.word(1))));
}
/// The peer has lists of holidays without those that fall on the weekend.
std::string weekday_holidays_of_year(const arguments& a) {
  const rule all = holiday_set(a.word(0));
  return days_of_year(a.number(1),
                      [&](day d) { return all(d) && is_working_day(d, saturday_sunday); });
}

weekend read_weekend(std::string_view name) {
  static const std::map<std::string_view, weekend> weekends{{"none", no_weekend},
                                                            {"sat-sun", saturday_sunday}};
  return named(weekends, name);
}

/// After one day, until another: both days, the weekend, holidays.
std::string working_days_after(const arguments& a) {
  return text_of(working_days(read_day(a.word(0)) + 1, read_day(a.word(1)) + 1,
                              read_weekend(a.word(2)), read_rules(a.word(3))));
}
/// Between two days, of which each counts if its flag is 1.
std::string working_days_between(const arguments& a) {
  return text_of(working_days(read_day(a.word(0)) + (1 - a.number(2)),
                              read_day(a.word(1)) + a.number(3), saturday_sunday,
                              read_rules(a.word(4))));
}
std::string add_days(const arguments& a) {
  return text_of(add_working_days(read_day(a.word(0)), a.number(1), read_weekend(a.word(2)),
                                  read_rules(a.word(3))));
}

}  // namespace

operations table() {
  return {{"addwork", {add_days, same_text}},
          {"hol", {holidays_of_year, same_text}},
          {"holon", {is_holiday}},
          {"holset", {weekday_holidays_of_year, same_text}},
          {"workdays", {working_days_after}},
          {"workfrom", {working_days_between}}};
}

}  // namespace peers::on_holidays
