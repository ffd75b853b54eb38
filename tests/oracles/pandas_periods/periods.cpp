// SPDX-License-Identifier: BSL-1.0
// Prints the periods of many calendars as a table of comma-separated values, for compare.py:
//
//     periods months|week_quarters|week_months|retail|weeks FIRST_YEAR LAST_YEAR
//
// Every period is asked for by its year and number, and must be the one that holds its first and
// its last day: otherwise the program ends with an error.
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/calendar/week_calendar.hpp>
#include <fiscus/calendar/weekday.hpp>

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string_view>
#include <system_error>
#include <utility>

using namespace fiscus;

namespace {

struct years {
  int first;
  int last;
};

void require(bool holds, const char* what) {
  if (!holds) throw std::logic_error(what);
}

template <partitioning_period P>
void require_that_it_holds_its_ends(P p) {
  require(P::containing(p.first_day()) == p && P::containing(p.last_day()) == p,
          "a period does not hold its own first and last day");
}

void print_day(day d) {
  std::printf(",%04d-%02d-%02d", d.year(), d.month_number(), d.day_of_month());
}

const char* name_of(year_naming n) { return n == end_year ? "end" : "start"; }
const char* name_of(week_year_end e) { return e == last_in_month ? "last" : "nearest"; }
const char* name_of(week_pattern p) {
  return p == weeks_4_4_5 ? "4-4-5" : p == weeks_4_5_4 ? "4-5-4" : "5-4-4";
}

/// Calls print with the numbers from 0 to Count - 1, each as a template argument, since a calendar
/// stands in a type.
template <std::size_t Count, class Print>
void for_each_calendar(Print print) {
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    using function = void (*)(Print&);
    constexpr std::array<function, Count> functions{
        [](Print& p) { p.template operator()<I>(); }...};
    for (const function each : functions) each(print);
  }
  (std::make_index_sequence<Count>{});
}

// Fiscal years of whole months: each first month, named by its end and by its start.

consteval fiscal_calendar month_calendar(std::size_t i) {
  return {.first_month = static_cast<int>(i / 2) + 1,
          .named_by = i % 2 == 0 ? end_year : start_year};
}

template <fiscal_calendar Calendar>
void print_month(month m) {
  const auto quarter = containing<fiscal_quarter<Calendar>>(m);
  const auto year = containing<fiscal_year<Calendar>>(m);
  require(quarter == fiscal_quarter<Calendar>{quarter.year(), quarter.number()} &&
              year == fiscal_year<Calendar>{year.year()} && quarter.year() == year.year(),
          "a year or a quarter is not the one of its name");
  for (const day d : {m.first_day(), m.last_day()})
    require(fiscal_quarter<Calendar>::containing(d) == quarter &&
                fiscal_year<Calendar>::containing(d) == year,
            "a day is not in the period of its month");
  require_that_it_holds_its_ends(quarter);
  require_that_it_holds_its_ends(year);

  std::printf("%d,%s,%04d-%02d,%d,%d", (Calendar.first_month + 10) % 12 + 1,
              name_of(Calendar.named_by), m.year(), m.number(), year.year(), quarter.number());
  print_day(quarter.first_day());
  print_day(quarter.last_day());
  print_day(year.first_day());
  print_day(year.last_day());
  std::puts("");
}

void print_months(years of) {
  std::puts(
      "year_end_month,named_by,calendar_month,fiscal_year,fiscal_quarter,"
      "fq_start,fq_end,fy_start,fy_end");
  for_each_calendar<24>([of]<std::size_t I> {
    for (const month m : through(month{of.first, 1}, month{of.last, 12}))
      print_month<month_calendar(I)>(m);
  });
}

// Years of weeks, by quarters: every rule for their end with every long quarter. So many types
// would take a minute to compile; these are the functions that the types call.

void print_year_rows(const week_calendar& calendar, years of) {
  calendar.check();
  for (int y = of.first; y <= of.last; ++y) {
    // The end of a quarter of the year, the 0th being that of the year before.
    const auto end_of = [&](int q) {
      return day::from_ordinal(calendar.opening((y - 1970) * 12 + 3 * q)) - 1;
    };
    std::printf("%s,%d,%d,%d,%d,%d", name_of(calendar.year_end), calendar.last_month,
                static_cast<int>(calendar.ends_on), calendar.long_quarter, y, calendar.weeks_in(y));
    print_day(end_of(0) + 1);
    for (int q = 1; q <= 4; ++q) {
      require(calendar.month_holding(end_of(q - 1) + 1) == (y - 1970) * 12 + 3 * (q - 1) &&
                  calendar.month_holding(end_of(q)) == (y - 1970) * 12 + 3 * q - 1,
              "a quarter does not hold its own first and last day");
      print_day(end_of(q));
    }
    std::puts("");
  }
}

void print_week_quarters(years of) {
  std::puts(
      "year_end,last_month,ends_on,long_quarter,year,weeks,first,"
      "q1_end,q2_end,q3_end,q4_end");
  for (const week_year_end year_end : {last_in_month, nearest_to_month_end})
    for (int last_month = 1; last_month <= 12; ++last_month)
      for (int ends_on = 1; ends_on <= 7; ++ends_on)
        for (int long_quarter = 1; long_quarter <= 4; ++long_quarter)
          print_year_rows({.last_month = last_month,
                           .ends_on = static_cast<weekday>(ends_on),
                           .year_end = year_end,
                           .long_quarter = long_quarter},
                          of);
}

// Years of weeks, by months: every pattern and long quarter with some rules for the year's end.

constexpr std::array<week_calendar, 5> some_year_ends{{
    {.last_month = 1,
     .ends_on = saturday,
     .year_end = nearest_to_month_end,
     .named_by = start_year},
    {.last_month = 12, .ends_on = sunday, .year_end = nearest_to_month_end, .named_by = end_year},
    {.last_month = 12,
     .ends_on = thursday,
     .year_end = nearest_to_month_end,
     .named_by = start_year},
    {.last_month = 9, .ends_on = saturday, .year_end = last_in_month, .named_by = end_year},
    {.last_month = 2, .ends_on = monday, .year_end = last_in_month, .named_by = start_year},
}};

consteval week_calendar pattern_calendar(std::size_t i) {
  week_calendar result = some_year_ends[i / 12];
  result.pattern = static_cast<week_pattern>(i / 4 % 3);
  result.long_quarter = static_cast<int>(i % 4) + 1;
  return result;
}

/// The last days of the year's months and quarters, and how many weeks `containing` finds in each
/// month.
template <week_calendar Calendar>
void print_typed_year(int y) {
  const fiscal_year<Calendar> year{y};
  require_that_it_holds_its_ends(year);
  require(year.year() == y && days_in(year) == 7 * Calendar.weeks_in(y),
          "a year has not the weeks that its calendar says");
  std::printf("%s,%d,%d,%s,%d,%s,%d,%d", name_of(Calendar.year_end), Calendar.last_month,
              static_cast<int>(Calendar.ends_on), name_of(Calendar.pattern), Calendar.long_quarter,
              name_of(Calendar.named_by), y, Calendar.weeks_in(y));
  print_day(year.first_day());
  for (int k = 1; k <= 12; ++k) {
    const fiscal_month<Calendar> part{y, k};
    require_that_it_holds_its_ends(part);
    print_day(part.last_day());
  }
  for (int q = 1; q <= 4; ++q) {
    const fiscal_quarter<Calendar> quarter{y, q};
    require_that_it_holds_its_ends(quarter);
    print_day(quarter.last_day());
  }
  print_day(year.last_day());

  std::array<int, 12> weeks{};
  for (const fiscal_week<Calendar> week : parts<fiscal_week<Calendar>>(year)) {
    const auto in = containing<fiscal_month<Calendar>>(week);
    require(in.year() == y && week.year() == y, "a week is not in the year of which it is a part");
    ++weeks[static_cast<std::size_t>(in.number() - 1)];
  }
  for (std::size_t k = 0; k < weeks.size(); ++k) std::printf("%c%d", k == 0 ? ',' : '-', weeks[k]);
  std::puts("");
}

template <week_calendar Calendar>
void print_typed_years(years of) {
  for (int y = of.first; y <= of.last; ++y) print_typed_year<Calendar>(y);
}

void print_months_header() {
  std::puts(
      "year_end,last_month,ends_on,pattern,long_quarter,named_by,year,weeks,first,"
      "m1_end,m2_end,m3_end,m4_end,m5_end,m6_end,m7_end,m8_end,m9_end,m10_end,m11_end,"
      "m12_end,q1_end,q2_end,q3_end,q4_end,last,weeks_of_months");
}

void print_week_months(years of) {
  print_months_header();
  for_each_calendar<12 * some_year_ends.size()>(
      [of]<std::size_t I> { print_typed_years<pattern_calendar(I)>(of); });
}

void print_retail(years of) {
  print_months_header();
  print_typed_years<nrf_years>(of);
}

// ISO 8601.

void print_weeks(years of) {
  std::puts("date,iso_year,iso_week,iso_weekday,first_day_of_that_week");
  for (const day d : through(day{of.first, 1, 1}, day{of.last, 12, 31})) {
    const iso_week week = iso_week::containing(d);
    std::printf("%04d-%02d-%02d,%d,%d,%d", d.year(), d.month_number(), d.day_of_month(),
                week.year(), week.number(), static_cast<int>(weekday_of(d)));
    print_day(iso_week{week.year(), week.number()}.first_day());
    std::puts("");
  }
}

struct table {
  std::string_view name;
  void (*print)(years);
};

constexpr std::array<table, 5> tables{{{"months", print_months},
                                       {"week_quarters", print_week_quarters},
                                       {"week_months", print_week_months},
                                       {"retail", print_retail},
                                       {"weeks", print_weeks}}};

int number(std::string_view text) {
  int result = 0;
  const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), result);
  if (wrong != std::errc{} || end != text.data() + text.size())
    throw std::invalid_argument("not a year");
  return result;
}

}  // namespace

int main(int count, char** arguments) try {
  if (count == 4)
    for (const table& each : tables)
      if (each.name == arguments[1]) {
        each.print({number(arguments[2]), number(arguments[3])});
        return 0;
      }
  std::fputs("periods months|week_quarters|week_months|retail|weeks FIRST_YEAR LAST_YEAR\n",
             stderr);
  return 2;
} catch (const std::exception& e) {
  std::fprintf(stderr, "%s\n", e.what());
  return 1;
}
