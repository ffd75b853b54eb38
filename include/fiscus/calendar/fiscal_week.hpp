// SPDX-License-Identifier: BSL-1.0
// Weeks, numbered in the years of a week calendar, with those of ISO 8601 among them.
#ifndef FISCUS_CALENDAR_FISCAL_WEEK_HPP
#define FISCUS_CALENDAR_FISCAL_WEEK_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/detail/civil.hpp>
#include <fiscus/calendar/detail/ordinal_period.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/week_calendar.hpp>
#include <fiscus/calendar/weekday.hpp>
#include <fiscus/error.hpp>

#include <cstdint>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// The k-th week of a year of 52 or 53.
///
///     static_assert(iso_week{2026, 1}.first_day() == day{2025, 12, 29});
///     static_assert(fiscal_week<nrf_years>{2023, 53} + 1 == fiscal_week<nrf_years>{2024, 1});
template <week_calendar Calendar>
class fiscal_week : public detail::ordinal_period<fiscal_week<Calendar>> {
  static_assert((Calendar.check(), true));
  using base = detail::ordinal_period<fiscal_week>;
  using year_type = fiscal_year<Calendar>;

  // How many days the week of ordinal 0 begins before 1970-01-01.
  static constexpr std::int32_t early = -1 - detail::last_until(-1, Calendar.ends_on);

 public:
  static constexpr week_calendar calendar = Calendar;
  static constexpr weekday ends_on = Calendar.ends_on;
  static constexpr std::int32_t first_ordinal =
      (Calendar.opening(year_type::first_ordinal * 12) + early) / 7;
  static constexpr std::int32_t last_ordinal =
      (Calendar.opening((year_type::last_ordinal + 1) * 12) + early) / 7 - 1;

  /// The one that holds 1970-01-01.
  constexpr fiscal_week() = default;

  /// The week with that number, from 1, of the year of that name. Throws `invalid_date` if there is
  /// none.
  constexpr fiscal_week(int year, int number) : fiscal_week(numbered(year, number)) {}

  /// The one in which a day lies. Throws `invalid_date` at the ends of the years 1 to 9999.
  [[nodiscard]] static constexpr fiscal_week containing(day d) {
    return base::holding(d, detail::floor_divide(d.ordinal() + early, 7));
  }

  /// The year in which it is counted.
  [[nodiscard]] constexpr year_type fiscal_year_of() const {
    return year_type(Calendar.year_holding(first_day()));
  }
  /// The name of that year.
  [[nodiscard]] constexpr int year() const { return fiscal_year_of().year(); }
  /// Its place in that year: 1 to 53.
  [[nodiscard]] constexpr int number() const {
    return (first_day() - fiscal_year_of().first_day()) / 7 + 1;
  }

  [[nodiscard]] constexpr day first_day() const {
    return day::from_ordinal(this->ordinal() * 7 - early);
  }
  [[nodiscard]] constexpr day last_day() const { return first_day() + 6; }

 private:
  friend base;
  constexpr explicit fiscal_week(typename base::at place) noexcept : base(place) {}

  static constexpr fiscal_week numbered(int year, int number) {
    if (number < 1 || number > Calendar.weeks_in(year))
      throw invalid_date("that year has no such week");
    return containing(year_type{year}.first_day()) + (number - 1);
  }
};

/// A week of ISO 8601: Monday to Sunday, in the year of its Thursday.
using iso_week = fiscal_week<iso_years>;

}  // namespace fiscus::inline v0

template <fiscus::week_calendar Calendar>
struct std::hash<fiscus::fiscal_week<Calendar>>
    : fiscus::detail::ordinal_hash<fiscus::fiscal_week<Calendar>> {};

#include <fiscus/detail/macros_on.hpp>

#endif
