// SPDX-License-Identifier: BSL-1.0
// The reporting periods of SDMX, in both directions. SDMX names a year by its start: Pakistan's
// FY26 is 2025-A1 and its first quarter 2025-Q1, where REPORTING_YEAR_START_DAY is --07-01. A month
// and a day of the Gregorian calendar stay 2025-12 and 2025-12-31.
//
// Source: SDMX 3.0, Section 6, 4.2.6 "Standard reporting period" and 4.2.7 "Distinct range".
#ifndef FISCUS_TEXT_SDMX_HPP
#define FISCUS_TEXT_SDMX_HPP

#include <fiscus/calendar/any_period.hpp>
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/calendar/week_calendar.hpp>
#include <fiscus/calendar/weekday.hpp>
#include <fiscus/detail/cursor.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/parsed.hpp>
#include <fiscus/text/detail/digits.hpp>
#include <fiscus/text/period_text.hpp>

#include <concepts>
#include <string>
#include <string_view>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

namespace detail {

constexpr std::string_view sdmx_spelling_of(const fiscal_calendar& calendar, int length) {
  if (calendar == january_december && length == 1) return "[{year}-{mm}|{year}-M{nn}]";
  if (calendar == january_december && length == 12) return "[{start}-A1|{year}]";
  switch (length) {
    case 12: return "{start}-A1";
    case 6: return "{start}-S{n}";
    case 4: return "{start}-T{n}";
    case 3: return "{start}-Q{n}";
    case 1: return "{start}-M{nn}";
    default: throw invalid_value("SDMX has no periods of that length");
  }
}

template <class P>
constexpr std::string_view sdmx_spelling() {
  if constexpr (std::same_as<P, day>)
    return "{year}-{mm}-{dd}";
  else if constexpr (gregorian_part_of_year<P>)
    return sdmx_spelling_of(P::calendar, P::months_long);
  else
    return "{start}-W{nn}";
}

// Weeks run from Monday to Sunday, and the first is the one whose Monday is nearest to the start.
template <class P>
concept sdmx_week =
    kind_of_week<P> && P::calendar.ends_on == sunday&& P::calendar.year_end == nearest_to_month_end;

template <class P>
concept months_to_date_or_window = !partitioning_period<P> && requires(const P p) {
  { p.first_month() } -> std::same_as<month>;
};

}  // namespace detail

/// Periods that have a reporting period in SDMX: days, months, parts of fiscal years but those of
/// two months, and weeks from Monday to Sunday.
template <class P>
concept sdmx_period = std::same_as<P, day> || detail::sdmx_week<P> ||
    (detail::gregorian_part_of_year<P>&& P::months_long != 2);

/// A period as SDMX writes it: "2025-Q2" for October to December 2025 in July years.
template <sdmx_period P>
[[nodiscard]] std::string to_sdmx(P p) {
  return to_text(p, detail::sdmx_spelling<P>());
}
/// Throws `invalid_value` for periods of two months and for years to date, as SDMX has none.
template <std::same_as<any_period> P>
[[nodiscard]] std::string to_sdmx(const P& p) {
  if (p.is_to_date()) throw invalid_value("SDMX has no years to date");
  return to_text(p, detail::sdmx_spelling_of(p.calendar(), p.length()));
}
/// The k-th day of its reporting year: "2025-D184" for 31 December 2025 in July years.
template <fiscal_calendar Calendar>
[[nodiscard]] std::string to_sdmx_day(day d) {
  using year = fiscal_year<Calendar>;
  return detail::padded(year::containing(d).first_day().year(), 4) + "-D" +
         detail::padded(day_number<year>(d), 3);
}
/// The months to date and windows of months as distinct ranges: "2025-07-01/P6M".
template <detail::months_to_date_or_window P>
[[nodiscard]] std::string to_sdmx(const P& p) {
  return to_text(p.first_day()) + "/P" + std::to_string(p.last_month() - p.first_month() + 1) + 'M';
}

/// The attribute REPORTING_YEAR_START_DAY of a calendar: "--07-01". Throws `invalid_value` for a
/// calendar that does not exist.
[[nodiscard]] inline std::string to_sdmx_start_day(const fiscal_calendar& calendar) {
  calendar.check();
  return "--" + detail::padded(calendar.first_month, 2) + '-' +
         detail::padded(calendar.first_day, 2);
}

/// Returns the period that a text of SDMX means, in the calendar of its type, or what was expected
/// where.
template <sdmx_period P>
[[nodiscard]] constexpr parsed<P> try_parse_sdmx(std::string_view text) {
  return try_parse<P>(text, detail::sdmx_spelling<P>());
}

/// The period that a text of SDMX means, in the calendar of its type. Throws `parse_error`.
///
///     parse_sdmx<fiscal_quarter<>>("2025-Q2") == fiscal_quarter<>{2026, 2}
template <sdmx_period P>
[[nodiscard]] constexpr P parse_sdmx(std::string_view text) {
  return parse<P>(text, detail::sdmx_spelling<P>());
}

/// The calendar of an attribute REPORTING_YEAR_START_DAY; its years are named by their start, as
/// those of SDMX are. Throws `parse_error`, also for the days 29 to 31, which not all months
/// have.
[[nodiscard]] constexpr fiscal_calendar parse_sdmx_start_day(std::string_view text) {
  detail::cursor at(text);
  if (!at.accept("--")) at.fail("two hyphens before the month");
  const detail::cursor before_month = at;
  const int month = at.number(2);
  if (month < 1 || month > 12) before_month.fail("a month from 01 to 12");
  if (!at.accept("-")) at.fail("a hyphen");
  const detail::cursor before_day = at;
  const int day = at.number(2);
  if (day < 1 || day > detail::last_day_in_every_month)
    before_day.fail("a day from 01 to 28, which all months have");
  at.finish();
  return {.first_month = month, .first_day = day, .named_by = start_year};
}

namespace detail {

// A number of exactly that many digits, from 1 to the greatest.
constexpr int read_sdmx_number(cursor& at, int digits, int most, std::string_view expected) {
  const cursor before = at;
  const int value = at.number(digits);
  if (value < 1 || value > most) before.fail(expected);
  return value;
}

constexpr period_range<day> read_gregorian_days(cursor& at, int year) {
  const month m(year, read_sdmx_number(at, 2, 12, "a month from 01 to 12"));
  if (!at.accept("-")) return parts<day>(m);
  const day d = m.first_day() + (read_sdmx_number(at, 2, days_in(m), "a day of that month") - 1);
  return through(d, d);
}

constexpr period_range<day> read_reporting_days(cursor& at, int year,
                                                const fiscal_calendar& calendar) {
  const auto start_of = [&](int of) { return any_period::year(calendar, of).first_day(); };
  const auto part = [&](int length) {
    const int digits = length == 1 ? 2 : 1;
    const int number = read_sdmx_number(at, digits, 12 / length, "a part that the year has");
    const any_period p = any_period::part(calendar, length, year, number);
    return through(p.first_day(), p.last_day());
  };
  if (at.accept("A")) return part(12);
  if (at.accept("S")) return part(6);
  if (at.accept("T")) return part(4);
  if (at.accept("Q")) return part(3);
  if (at.accept("M")) return part(1);
  if (at.accept("D")) {
    const int days = start_of(year + 1) - start_of(year);
    const int number = read_sdmx_number(at, 3, days, "a day that the year has");
    return {start_of(year) + (number - 1), 1};
  }
  if (!at.accept("W")) at.fail("one of the letters A, S, T, Q, M, W and D");
  const day base = nearest_to(start_of(year), monday);
  const int weeks = (nearest_to(start_of(year + 1), monday) - base) / 7;
  return {base + 7 * (read_sdmx_number(at, 2, weeks, "a week that the year has") - 1), 7};
}

}  // namespace detail

/// The days of any reporting period or Gregorian period of SDMX, in reporting years that begin as
/// those of the calendar do. Throws `parse_error` if there is no such period, `invalid_date`
/// outside of the years 1 to 9999, and `invalid_value` for a calendar that does not exist.
///
///     parse_sdmx_days("2011-W36", july_june)   // 2012-03-05 to 2012-03-11
[[nodiscard]] constexpr period_range<day> parse_sdmx_days(
    std::string_view text, fiscal_calendar calendar = january_december) {
  calendar.check();
  calendar.named_by = start_year;
  detail::cursor at(text);
  const int year =
      detail::read_sdmx_number(at, 4, detail::last_civil_year, "a year from 0001 to 9999");
  period_range<day> result = parts<day>(fiscal_year<january_december>(year));
  if (!at.at_end()) {
    if (!at.accept("-")) at.fail("a hyphen");
    result = at.at_digit() ? detail::read_gregorian_days(at, year)
                           : detail::read_reporting_days(at, year, calendar);
  }
  at.finish();
  return result;
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
