// SPDX-License-Identifier: BSL-1.0
// How periods are spelled: patterns, of which the first alternatives are what is written and all of
// them what is read.
#ifndef FISCUS_TEXT_DETAIL_SPELLING_HPP
#define FISCUS_TEXT_DETAIL_SPELLING_HPP

#include <fiscus/calendar/any_period.hpp>
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/calendar/rolling_months.hpp>
#include <fiscus/calendar/week_calendar.hpp>

#include <concepts>
#include <string_view>

namespace fiscus::inline v0::detail {

inline constexpr std::string_view day_spelling =
    "[{year}-{mm}-{dd}|{d} [{mon}|{month}] {year}|[{mon}|{month}] {d}, {year}|"
    "[{dd}/{mm}/{year}|{mm}/{dd}/{year}|{dd}.{mm}.{year}]"
    "{!the year first, as in 2025-12-31: day and month may stand in either order}]";

inline constexpr std::string_view month_spelling =
    "[{year}-{mm}|{month} {year}|{mon} {year}|[{mon}|{month}]-[{yy}|{year}]|{year}M{mm}|"
    "{year}[| ]{mon}|"
    "[{mon}|{month}] {yy}{!four digits or a hyphen, as this may be a day}]";

inline constexpr std::string_view to_date_spelling =
    "[{n}M[{FY}| {FY}| {years}]|"
    "[{first_mon}|{first_month}][-|–][{mon}|{month}] [{FY}|{years}|"
    "{year}{!FY before the year, as a bare number may be a calendar year}]]";

inline constexpr std::string_view year_spelling =
    "[{FY}|{years}|{year}{!FY before the year, as a bare number may be a calendar year}|"
    "{start}–{end_yy}{!a hyphen or a stroke, as a dash may stand for two years}]";

inline constexpr std::string_view part_spelling =
    "[[{part}{n}|{n}{part}][ [{FY}|{years}|"
    "{year}{!FY before the year, as a bare number may be a calendar year}]|{FY}]|"
    "[{FY}|{years}][ |-|]{part}{n}|"
    "{year}[-|]{part}{n}{!FY before the year, as SDMX names a year by its start}]";

inline constexpr std::string_view fiscal_month_spelling =
    "[M[{n}|{nn}][ {FY}|{FY}| {years}]|[{mon}|{month}] [{FY}|{years}]]";

inline constexpr std::string_view calendar_year_spelling = "[FY[| ][{year}|{yy}]|[|CY|CY ]{year}]";

inline constexpr std::string_view calendar_part_spelling =
    "[[{part}{n}|{n}{part}][ {FY}|{FY}| {year}]|[{FY}|{year}][ |-|]{part}{n}]";

inline constexpr std::string_view iso_week_spelling = "[{year}-W{nn}|{year}W{nn}]";

inline constexpr std::string_view fiscal_week_spelling = "W[{n}|{nn}][ {FY}|{FY}]";

inline constexpr std::string_view rolling_months_spelling =
    "{n} months to [{year}-{mm}|{month} {year}|{mon} {year}]";

/// How a part of a fiscal year is spelled, by its calendar and its length in months.
constexpr std::string_view spelling_of(const fiscal_calendar& calendar, int length) noexcept {
  if (calendar == january_december && length == 1) return month_spelling;
  if (calendar == january_december)
    return length == 12 ? calendar_year_spelling : calendar_part_spelling;
  if (length == 1) return fiscal_month_spelling;
  return length == 12 ? year_spelling : part_spelling;
}
constexpr std::string_view spelling_of(const week_calendar&, int length) noexcept {
  if (length == 1) return fiscal_month_spelling;
  return length == 12 ? year_spelling : part_spelling;
}

/// The letter of such a part, which stands for {part}.
constexpr char letter_of(int length) noexcept { return "?MBQT?H?????Y"[length]; }

/// How all periods of a type are spelled.
template <part_of_year P>
constexpr std::string_view spelling_of(P) noexcept {
  return spelling_of(P::calendar, P::months_long);
}
template <std::same_as<day> P>
constexpr std::string_view spelling_of(P) noexcept {
  return day_spelling;
}
template <auto Calendar, part_of_year Part>
constexpr std::string_view spelling_of(fiscal_to_date<Calendar, Part>) noexcept {
  return to_date_spelling;
}
template <week_calendar Calendar>
constexpr std::string_view spelling_of(fiscal_week<Calendar>) noexcept {
  return Calendar == iso_years ? iso_week_spelling : fiscal_week_spelling;
}
template <int Months>
constexpr std::string_view spelling_of(rolling_months<Months>) noexcept {
  return rolling_months_spelling;
}
template <std::same_as<any_period> P>
constexpr std::string_view spelling_of(const P& p) noexcept {
  return p.is_to_date() ? to_date_spelling : spelling_of(p.calendar(), 12 / p.per_year());
}

template <class P>
constexpr char letter_of(const P& p) noexcept {
  if constexpr (part_of_year<P>)
    return letter_of(P::months_long);
  else if constexpr (std::same_as<P, any_period>)
    return letter_of(12 / p.per_year());
  else
    return '?';
}

}  // namespace fiscus::inline v0::detail

#endif
