// SPDX-License-Identifier: BSL-1.0
// The first months of a fiscal year. A type of its own, so that a cumulative figure is never taken
// for a month's.
#ifndef FISCUS_CALENDAR_FISCAL_TO_DATE_HPP
#define FISCUS_CALENDAR_FISCAL_TO_DATE_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/detail/ordinal_period.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/error.hpp>

#include <cstdint>

namespace fiscus {

/// The first 1 to 12 months of a fiscal year, which the press writes 1MFY26 … 12MFY26. After the
/// twelfth comes the first of the next year; twelve before is the same stretch of the year before.
///
///     static_assert(fiscal_to_date<>{2026, 6}.last_month() == month{2025, 12});
///     static_assert(fiscal_to_date<>{2026, 6} - 12 == fiscal_to_date<>{2025, 6});
template <fiscal_calendar Calendar = july_june>
class fiscal_to_date : public detail::ordinal_period<fiscal_to_date<Calendar>> {
  using base = detail::ordinal_period<fiscal_to_date>;
  using year_type = fiscal_year<Calendar>;

 public:
  static constexpr fiscal_calendar calendar = Calendar;
  static constexpr int per_year = 12;
  static constexpr std::int32_t first_ordinal = year_type::first_ordinal * 12;
  static constexpr std::int32_t last_ordinal = year_type::last_ordinal * 12 + 11;

  /// The first month of the first fiscal year that begins in 1970.
  constexpr fiscal_to_date() = default;

  /// The first `months` months of the fiscal year of that name. Throws `invalid_date` unless there
  /// are 1 to 12 of them, and outside of the years 1 to 9999.
  constexpr fiscal_to_date(int year, int months) : fiscal_to_date(up_to(year_type{year}, months)) {}

  /// The months of `m`'s fiscal year up to and with `m`.
  [[nodiscard]] static constexpr fiscal_to_date ending(month m) {
    const year_type year = year_type::containing(m);
    return up_to(year, m - year.first_month() + 1);
  }

  /// The fiscal year of which these are the first months.
  [[nodiscard]] constexpr year_type fiscal_year_of() const {
    return year_type::from_ordinal(detail::floor_divide(this->ordinal(), 12));
  }
  /// The name of that fiscal year: 2026 for FY26.
  [[nodiscard]] constexpr int year() const { return fiscal_year_of().year(); }
  /// How many months: 1 to 12.
  [[nodiscard]] constexpr int months() const noexcept {
    return detail::floor_modulo(this->ordinal(), 12) + 1;
  }

  [[nodiscard]] constexpr month first_month() const { return fiscal_year_of().first_month(); }
  [[nodiscard]] constexpr month last_month() const { return first_month() + (months() - 1); }
  [[nodiscard]] constexpr day first_day() const { return first_month().first_day(); }
  [[nodiscard]] constexpr day last_day() const { return last_month().last_day(); }

 private:
  friend base;
  constexpr explicit fiscal_to_date(typename base::at place) noexcept : base(place) {}

  static constexpr fiscal_to_date up_to(year_type year, int months) {
    if (months < 1 || months > 12) throw invalid_date("a fiscal year has 1 to 12 months to date");
    return base::from_ordinal(std::int64_t{year.ordinal()} * 12 + months - 1);
  }
};

}  // namespace fiscus

template <fiscus::fiscal_calendar Calendar>
struct std::hash<fiscus::fiscal_to_date<Calendar>>
    : fiscus::detail::ordinal_hash<fiscus::fiscal_to_date<Calendar>> {};

#endif
