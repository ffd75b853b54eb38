// SPDX-License-Identifier: BSL-1.0
// The first months of a fiscal year. A type of its own, so that a cumulative figure is never taken
// for a month's.
#ifndef FISCUS_CALENDAR_FISCAL_TO_DATE_HPP
#define FISCUS_CALENDAR_FISCAL_TO_DATE_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/detail/civil.hpp>
#include <fiscus/calendar/detail/ordinal_period.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>

#include <cstdint>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus {

/// The first 1 to 12 months of a fiscal year, which the press writes 1MFY26 … 12MFY26. After the
/// twelfth comes the first of the next year; twelve before is the same stretch of the year before.
///
///     static_assert(fiscal_to_date<>{2026, 6}.last_month() == month{2025, 12});
///     static_assert(fiscal_to_date<>{2026, 6} - 12 == fiscal_to_date<>{2025, 6});
template <year_calendar auto Calendar = july_june>
class fiscal_to_date : public detail::ordinal_period<fiscal_to_date<Calendar>> {
  static_assert((Calendar.check(), true));
  using base = detail::ordinal_period<fiscal_to_date>;
  using latest_month = fiscal_month<Calendar>;

 public:
  static constexpr auto calendar = Calendar;
  static constexpr int per_year = 12;
  static constexpr std::int32_t first_ordinal = latest_month::first_ordinal;
  static constexpr std::int32_t last_ordinal = latest_month::last_ordinal;

  /// The first month of the fiscal year 1970.
  constexpr fiscal_to_date() = default;

  /// The first `months` months of the fiscal year of that name. Throws `invalid_date` unless there
  /// are 1 to 12 of them, and outside of the years 1 to 9999.
  constexpr fiscal_to_date(int year, int months) : fiscal_to_date(numbered(year, months)) {}

  /// The months of the year up to and with `latest`.
  [[nodiscard]] static constexpr fiscal_to_date ending(latest_month latest) {
    return base::from_ordinal(latest.ordinal());
  }
  /// The same, where the months of the year are those of the Gregorian calendar.
  [[nodiscard]] static constexpr fiscal_to_date ending(month latest) requires
      has_gregorian_months<Calendar> {
    return ending(fiscus::containing<latest_month>(latest));
  }

  /// The fiscal year of which these are the first months.
  [[nodiscard]] constexpr fiscal_year<Calendar> fiscal_year_of() const {
    return fiscus::containing<fiscal_year<Calendar>>(last_part());
  }
  /// The name of that fiscal year: 2026 for FY26.
  [[nodiscard]] constexpr int year() const { return last_part().year(); }
  /// How many months: 1 to 12.
  [[nodiscard]] constexpr int months() const { return last_part().number(); }

  /// Its first and its last month, in calendars whose months are those of the Gregorian calendar.
  [[nodiscard]] constexpr month first_month() const requires has_gregorian_months<Calendar> {
    return fiscal_year_of().first_month();
  }
  [[nodiscard]] constexpr month last_month() const requires has_gregorian_months<Calendar> {
    return last_part().first_month();
  }
  [[nodiscard]] constexpr day first_day() const { return fiscal_year_of().first_day(); }
  [[nodiscard]] constexpr day last_day() const { return last_part().last_day(); }

 private:
  friend base;
  constexpr explicit fiscal_to_date(typename base::at place) noexcept : base(place) {}

  [[nodiscard]] constexpr latest_month last_part() const {
    return latest_month::from_ordinal(this->ordinal());
  }

  static constexpr fiscal_to_date numbered(int year, int months) {
    if (months < 1 || months > 12) throw invalid_date("a fiscal year has 1 to 12 months to date");
    return ending(latest_month{year, months});
  }
};

}  // namespace fiscus

template <auto Calendar>
struct std::hash<fiscus::fiscal_to_date<Calendar>>
    : fiscus::detail::ordinal_hash<fiscus::fiscal_to_date<Calendar>> {};

#include <fiscus/detail/macros_on.hpp>

#endif
