// SPDX-License-Identifier: BSL-1.0
// Fiscal years, halves, quarters and months. The calendar is part of the type: Pakistan's FY26 and
// India's never meet by accident.
#ifndef FISCUS_CALENDAR_FISCAL_PERIOD_HPP
#define FISCUS_CALENDAR_FISCAL_PERIOD_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/detail/civil.hpp>
#include <fiscus/calendar/detail/ordinal_period.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/error.hpp>

#include <cstdint>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// Whether the months of a calendar's years are those of the Gregorian calendar.
template <auto Calendar>
concept has_gregorian_months = requires {
  requires Calendar.first_day == 1;
};

/// The part of a fiscal year that is Months long, or all of it.
///
///     static_assert(fiscal_half<>{2026, 1}.first_month() == month{2025, 7});
///     static_assert(fiscal_quarter<october_september>{2026, 1} + 1 ==
///                   fiscal_quarter<october_september>{2026, 2});
template <year_calendar auto Calendar, int Months>
class fiscal_period : public detail::ordinal_period<fiscal_period<Calendar, Months>> {
  static_assert(Months >= 1 && 12 % Months == 0, "the parts of a year are of equal length");
  static_assert((Calendar.check(), true));
  using base = detail::ordinal_period<fiscal_period>;

 public:
  /// See `month`.
  static constexpr auto calendar = Calendar;
  static constexpr int months_long = Months;
  static constexpr int per_year = 12 / Months;
  static constexpr std::int32_t first_ordinal =
      (Calendar.first_year() - detail::epoch_year) * per_year;
  static constexpr std::int32_t last_ordinal =
      (Calendar.last_year() - detail::epoch_year) * per_year + per_year - 1;

  /// The first of the fiscal year 1970.
  constexpr fiscal_period() = default;

  /// The fiscal year of that name. Throws `invalid_date` if it is outside of the years 1 to 9999.
  constexpr explicit fiscal_period(int year) requires(Months == 12)
      : fiscal_period(numbered(year, 1)) {}

  /// Returns part `number`, from 1, of the fiscal year named `year`. Throws `invalid_date` if it
  /// does not exist.
  constexpr fiscal_period(int year, int number) requires(Months < 12)
      : fiscal_period(numbered(year, number)) {}

  /// The one in which a day lies. Throws `invalid_date` at the ends of the years 1 to 9999.
  [[nodiscard]] static constexpr fiscal_period containing(day d) {
    return base::holding(d, detail::floor_divide(Calendar.month_holding(d), Months));
  }

  /// The name of the fiscal year: 2026 for FY26.
  [[nodiscard]] constexpr int year() const noexcept {
    return detail::epoch_year + detail::floor_divide(this->ordinal(), per_year);
  }
  /// Its place in the fiscal year, from 1; a year has 1.
  [[nodiscard]] constexpr int number() const noexcept {
    return detail::floor_modulo(this->ordinal(), per_year) + 1;
  }

  /// Its first and its last month, in calendars whose months are those of the Gregorian calendar.
  [[nodiscard]] constexpr month first_month() const requires has_gregorian_months<Calendar> {
    return month::from_ordinal(this->ordinal() * Months + Calendar.offset());
  }
  [[nodiscard]] constexpr month last_month() const requires has_gregorian_months<Calendar> {
    return first_month() + (Months - 1);
  }
  [[nodiscard]] constexpr day first_day() const {
    return day::from_ordinal(Calendar.opening(this->ordinal() * Months));
  }
  [[nodiscard]] constexpr day last_day() const {
    return day::from_ordinal(Calendar.opening((this->ordinal() + 1) * Months) - 1);
  }

 private:
  friend base;
  constexpr explicit fiscal_period(typename base::at place) noexcept : base(place) {}

  static constexpr fiscal_period numbered(int year, int number) {
    if (number < 1 || number > per_year) throw invalid_date("a fiscal year has no such part");
    return base::from_ordinal((std::int64_t{year} - detail::epoch_year) * per_year + number - 1);
  }
};

/// Twelve months; `fiscal_year<>{2026}` is FY26, July 2025 to June 2026.
template <year_calendar auto Calendar = july_june>
using fiscal_year = fiscal_period<Calendar, 12>;

/// Six months; `fiscal_half<>{2026, 1}` is July to December 2025.
template <year_calendar auto Calendar = july_june>
using fiscal_half = fiscal_period<Calendar, 6>;

/// Three months; `fiscal_quarter<>{2026, 2}` is October to December 2025.
template <year_calendar auto Calendar = july_june>
using fiscal_quarter = fiscal_period<Calendar, 3>;

/// One month, numbered in its fiscal year; `fiscal_month<>{2026, 6}` is December 2025.
template <year_calendar auto Calendar = july_june>
using fiscal_month = fiscal_period<Calendar, 1>;

}  // namespace fiscus::inline v0

template <auto Calendar, int Months>
struct std::hash<fiscus::fiscal_period<Calendar, Months>>
    : fiscus::detail::ordinal_hash<fiscus::fiscal_period<Calendar, Months>> {};

#include <fiscus/detail/macros_on.hpp>

#endif
