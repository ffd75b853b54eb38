// SPDX-License-Identifier: BSL-1.0
// Fiscal years, halves and quarters. The calendar is part of the type: Pakistan's FY26 and India's
// never meet by accident.
#ifndef FISCUS_CALENDAR_FISCAL_PERIOD_HPP
#define FISCUS_CALENDAR_FISCAL_PERIOD_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/detail/ordinal_period.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/error.hpp>

#include <cstdint>

namespace fiscus {

/// The part of a fiscal year that is Months long, or all of it.
///
///     static_assert(fiscal_half<>{2026, 1}.first_month() == month{2025, 7});
///     static_assert(fiscal_quarter<october_september>{2026, 1} + 1 ==
///                   fiscal_quarter<october_september>{2026, 2});
template <fiscal_calendar Calendar, int Months>
class fiscal_period : public detail::ordinal_period<fiscal_period<Calendar, Months>> {
  static_assert(Calendar.first_month >= 1 && Calendar.first_month <= 12,
                "a fiscal year begins in one of the months 1 to 12");
  static_assert(Months >= 1 && 12 % Months == 0, "the parts of a year are of equal length");
  using base = detail::ordinal_period<fiscal_period>;

 public:
  static constexpr fiscal_calendar calendar = Calendar;
  /// See `month`.
  static constexpr int months_long = Months;
  static constexpr int opening_month = Calendar.first_month;
  static constexpr int per_year = 12 / Months;
  static constexpr std::int32_t first_ordinal = (1 - 1970) * per_year;
  static constexpr std::int32_t last_ordinal =
      (9999 - 1970) * per_year + (Calendar.first_month == 1 ? per_year - 1 : -1);

  /// The first that begins in 1970.
  constexpr fiscal_period() = default;

  /// The fiscal year of that name. Throws `invalid_date` if it is outside of the years 1 to 9999.
  constexpr explicit fiscal_period(int year) requires(Months == 12)
      : fiscal_period(numbered(year, 1)) {}

  /// The part with that number, from 1, of the fiscal year of that name. Throws `invalid_date` if
  /// there is none.
  constexpr fiscal_period(int year, int number) requires(Months < 12)
      : fiscal_period(numbered(year, number)) {}

  /// The one in which `m` lies.
  [[nodiscard]] static constexpr fiscal_period containing(month m) {
    return base::from_ordinal(
        detail::floor_divide(m.ordinal() - (Calendar.first_month - 1), Months));
  }

  /// The name of the fiscal year: 2026 for FY26.
  [[nodiscard]] constexpr int year() const noexcept {
    return 1970 + detail::floor_divide(this->ordinal(), per_year) + Calendar.name_ahead();
  }
  /// Its place in the fiscal year, from 1; a year has 1.
  [[nodiscard]] constexpr int number() const noexcept {
    return detail::floor_modulo(this->ordinal(), per_year) + 1;
  }

  [[nodiscard]] constexpr month first_month() const {
    return month::from_ordinal(this->ordinal() * Months + Calendar.first_month - 1);
  }
  [[nodiscard]] constexpr month last_month() const { return first_month() + (Months - 1); }
  [[nodiscard]] constexpr day first_day() const { return first_month().first_day(); }
  [[nodiscard]] constexpr day last_day() const { return last_month().last_day(); }

 private:
  friend base;
  constexpr explicit fiscal_period(typename base::at place) noexcept : base(place) {}

  static constexpr fiscal_period numbered(int year, int number) {
    if (number < 1 || number > per_year) throw invalid_date("a fiscal year has no such part");
    const std::int64_t start_year = std::int64_t{year} - Calendar.name_ahead();
    return base::from_ordinal((start_year - 1970) * per_year + number - 1);
  }
};

/// Twelve months; `fiscal_year<>{2026}` is FY26, July 2025 to June 2026.
template <fiscal_calendar Calendar = july_june>
using fiscal_year = fiscal_period<Calendar, 12>;

/// Six months; `fiscal_half<>{2026, 1}` is July to December 2025.
template <fiscal_calendar Calendar = july_june>
using fiscal_half = fiscal_period<Calendar, 6>;

/// Three months; `fiscal_quarter<>{2026, 2}` is October to December 2025.
template <fiscal_calendar Calendar = july_june>
using fiscal_quarter = fiscal_period<Calendar, 3>;

}  // namespace fiscus

template <fiscus::fiscal_calendar Calendar, int Months>
struct std::hash<fiscus::fiscal_period<Calendar, Months>>
    : fiscus::detail::ordinal_hash<fiscus::fiscal_period<Calendar, Months>> {};

#endif
