// SPDX-License-Identifier: BSL-1.0
// Fiscal years, quarters, months and days, in calendars that stand in the type or come from data.
#include "arguments.hpp"
#include "constants.hpp"
#include "dates.hpp"
#include "frequencies.hpp"
#include "operations.hpp"
#include "texts.hpp"

#include <fiscus/calendar/any_period.hpp>
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/period.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace peers::on_periods {
namespace {

using namespace fiscus;

/// The calendars of the tables: those of which all periods are asked for, and those of which only
/// quarters are.
constexpr fiscal_calendar calendars_of_periods[]{
    {.first_month = 1, .named_by = start_year},
    {.first_month = 3, .named_by = start_year},
    {.first_month = 3, .named_by = end_year},
    {.first_month = 4, .first_day = 6, .named_by = start_year},
    {.first_month = 10, .named_by = end_year}};
constexpr fiscal_calendar calendars_of_quarters[]{
    {.first_month = 4, .named_by = end_year},  {.first_month = 6, .named_by = end_year},
    {.first_month = 7, .named_by = end_year},  {.first_month = 9, .named_by = end_year},
    {.first_month = 10, .named_by = end_year}, {.first_month = 11, .named_by = end_year}};

year_naming naming(std::string_view name) {
  static const std::map<std::string_view, year_naming> namings{{"end", end_year},
                                                               {"start", start_year}};
  return named(namings, name);
}

/// Calls `compute` with a calendar such as "10:1:end": its first month, first day and naming.
template <class Compute>
std::string with_calendar(std::string_view text, Compute compute) {
  const words parts = cut(text, ':');
  if (parts.size() != 3) throw unreadable("a calendar", text);
  const fiscal_calendar calendar{.first_month = whole<int>(parts[0]),
                                 .first_day = whole<int>(parts[1]),
                                 .named_by = naming(parts[2])};
  return with_one_of<calendars_of_periods>(calendar, text, compute);
}

/// Calls `compute` with a period of a type, if the same one from data is equal to it.
template <class P, class Compute>
std::string with_checked(P p, Compute compute) {
  const auto from_data = any_period::part(P::calendar, P::months_long, p.year(), p.number());
  if (from_data.first_day() != p.first_day() || from_data.last_day() != p.last_day() ||
      from_data.template as<P>() != p)
    return "a period that is another one from data";
  return compute(p);
}

/// Calls `compute` with the period of a key: the year "Y:2016:1", "Q:2016:4", "M:2016:12", the
/// n-th day of a year "D:2016:366", or the date "d:2016-01-01".
template <fiscal_calendar Calendar, class Compute>
std::string with_period(std::string_view key, Compute compute) {
  const words parts = cut(key, ':');
  if (parts[0] == "d" && parts.size() == 2) return compute(read_day(parts[1]));
  if (parts.size() != 3) throw unreadable("a period", key);
  const int year = whole<int>(parts[1]);
  const int number = whole<int>(parts[2]);
  if (parts[0] == "Q") return with_checked(fiscal_quarter<Calendar>(year, number), compute);
  if (parts[0] == "M") return with_checked(fiscal_month<Calendar>(year, number), compute);
  const fiscal_year<Calendar> all(year);
  if (parts[0] == "Y" && number == 1) return with_checked(all, compute);
  if (parts[0] != "D") throw unreadable("a period", key);
  return compute(all.first_day() + (number - 1));
}

/// What `compute` makes of the period that is the second argument, in the calendar that is the
/// first one.
template <class Compute>
std::string with_period_of(const arguments& a, Compute compute) {
  return with_calendar(a.word(0), [&]<fiscal_calendar Calendar>() {
    return with_period<Calendar>(a.word(1), compute);
  });
}

std::string first_day(const arguments& a) {
  return with_period_of(a, [](auto p) { return text_of(p.first_day()); });
}
std::string last_day(const arguments& a) {
  return with_period_of(a, [](auto p) { return text_of(p.last_day()); });
}
std::string is_leap_year(const arguments& a) {
  return with_period_of(a, [](auto p) { return text_of(days_in(p) == 366); });
}

std::string lies_in(const arguments& a) {
  return with_calendar(a.word(0), [&]<fiscal_calendar Calendar>() {
    return with_period<Calendar>(a.word(1), [&](auto inner) {
      return with_period<Calendar>(a.word(2),
                                   [&](auto outer) { return text_of(contains(outer, inner)); });
    });
  });
}

/// The relations that hold between each period and the next.
std::string order_of_periods(const arguments& a) {
  if (a.size() < 3) throw unreadable("at least two periods", a.word(1));
  return with_calendar(a.word(0), [&]<fiscal_calendar Calendar>() {
    words holding{"<", "<=", "==", "!=", ">=", ">"};
    for (std::size_t i = 1; i + 1 < a.size(); ++i) {
      const auto compare = [&]<class P>(P before) {
        return with_period<Calendar>(a.word(i + 1), [&]<class Next>(Next next) {
          if constexpr (std::same_as<P, Next>) return relations_of(before, next);
          return std::string("periods of two kinds");
        });
      };
      const std::string relations = with_period<Calendar>(a.word(i), compare);
      std::erase_if(holding, [&](const std::string& each) { return !among(each, relations); });
    }
    return joined(holding, ',');
  });
}

template <fiscal_calendar Calendar>
int part_of_date(day d, std::string_view part) {
  static const std::map<std::string_view, int (*)(day)> parts{
      {"year", [](day each) { return containing<fiscal_year<Calendar>>(each).year(); }},
      {"quarter", [](day each) { return containing<fiscal_quarter<Calendar>>(each).number(); }},
      {"month", [](day each) { return containing<fiscal_month<Calendar>>(each).number(); }},
      {"day", [](day each) { return day_number<fiscal_year<Calendar>>(each); }}};
  return named(parts, part)(d);
}
std::string part_of_date(const arguments& a) {
  return with_calendar(a.word(0), [&]<fiscal_calendar Calendar>() {
    return text_of(part_of_date<Calendar>(read_day(a.word(1)), a.word(2)));
  });
}

/// "kind:year:number".
template <class P>
std::string key_of(std::string_view kind, P p) {
  return std::string(kind) + ':' + text_of(p.year()) + ':' + text_of(p.number());
}

/// The key of the period `steps` after the one of a kind that holds a day.
template <fiscal_calendar Calendar>
std::string stepped(day d, int steps, std::string_view kind) {
  static const std::map<std::string_view, std::string (*)(day, int)> kinds{
      {"year",
       [](day at, int n) { return key_of("Y", containing<fiscal_year<Calendar>>(at) + n); }},
      {"quarter",
       [](day at, int n) { return key_of("Q", containing<fiscal_quarter<Calendar>>(at) + n); }},
      {"month",
       [](day at, int n) { return key_of("M", containing<fiscal_month<Calendar>>(at) + n); }},
      {"day", [](day at, int n) {
         const auto year = containing<fiscal_year<Calendar>>(at + n);
         return "D:" + text_of(year.year()) + ':' +
                text_of(day_number<fiscal_year<Calendar>>(at + n));
       }}};
  return named(kinds, kind)(d, steps);
}
/// The last argument is such as "next_fiscal_quarter" or "prev_fiscal_day".
std::string step(const arguments& a) {
  const words what = cut(a.word(2), '_');
  static const std::map<std::string_view, int> directions{{"next", 1}, {"prev", -1}};
  return with_calendar(a.word(0), [&]<fiscal_calendar Calendar>() {
    return with_period<Calendar>(a.word(1), [&](auto p) {
      return stepped<Calendar>(p.first_day(), named(directions, what.front()), what.back());
    });
  });
}

/// What `compute` makes of a day's quarter: first month of the calendar, naming, day.
template <class Compute>
std::string with_quarter(const arguments& a, Compute compute) {
  const fiscal_calendar calendar{.first_month = a.number(0), .named_by = naming(a.word(1))};
  return with_one_of<calendars_of_quarters>(calendar, a.word(0), [&]<fiscal_calendar Calendar>() {
    return compute(containing<fiscal_quarter<Calendar>>(read_day(a.word(2))));
  });
}
std::string quarter(const arguments& a) {
  return with_quarter(a, [](auto q) { return text_of(q.year()) + '-' + text_of(q.number()); });
}
std::string quarter_number(const arguments& a) {
  return with_quarter(a, [](auto q) { return text_of(q.number()); });
}
std::string first_day_of_quarter(const arguments& a) {
  return with_quarter(a, [](auto q) { return text_of(q.first_day()); });
}
std::string last_day_of_quarter(const arguments& a) {
  return with_quarter(a, [](auto q) { return text_of(q.last_day()); });
}
std::string last_day_of_quarter_by_number(const arguments& a) {
  const fiscal_calendar calendar{.first_month = a.number(0), .named_by = end_year};
  return text_of(any_period::part(calendar, 3, a.number(1), a.number(2)).last_day());
}

// Periods of data: "Q3:2020:1" is the first quarter of 2020, of those that end with March.

any_period read_period(std::string_view key) {
  static const std::map<std::string_view, int> lengths{{"M", 1}, {"Q", 3}, {"H", 6}, {"Y", 12}};
  const words parts = cut(key, ':');
  if (parts.size() != 3 || parts[0].empty()) throw unreadable("a period", key);
  const int months = named(lengths, parts[0].substr(0, 1));
  const int end = months == 1 ? 1 : whole<int>(parts[0].substr(1));
  return any_period::part(calendar_ending(end, months), months, whole<int>(parts[1]),
                          whole<int>(parts[2]));
}
std::string moved_period(const arguments& a) {
  return key_of(cut(a.word(0), ':').front(), read_period(a.word(0)) + a.number(1));
}
std::string distance_of_periods(const arguments& a) {
  return text_of(read_period(a.word(0)) - read_period(a.word(1)));
}
std::string order_of_any_periods(const arguments& a) {
  return relations_of(read_period(a.word(0)), read_period(a.word(1)));
}

}  // namespace

operations table() {
  return {{"fp.first", {first_day, same_text}},
          {"fp.in", {lies_in}},
          {"fp.last", {last_day, same_text}},
          {"fp.leap", {is_leap_year}},
          {"fp.of", {part_of_date}},
          {"fp.order", {order_of_periods, among}},
          {"fp.step", {step, same_text}},
          {"fq", {quarter, same_text}},
          {"fq.first", {first_day_of_quarter, same_text}},
          {"fq.last", {last_day_of_quarter, same_text}},
          {"fq.n", {quarter_number}},
          {"qlast", {last_day_of_quarter_by_number, same_text}},
          {"tp.add", {moved_period, same_text}},
          {"tp.diff", {distance_of_periods}},
          {"tp.order", {order_of_any_periods, among}}};
}

}  // namespace peers::on_periods
