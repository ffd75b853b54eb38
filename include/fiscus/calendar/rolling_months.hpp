// SPDX-License-Identifier: BSL-1.0
// A number of months that ends with any month: the twelve months to November. A type of its own, so
// that such a figure is never taken for a month's or a fiscal year's.
#ifndef FISCUS_CALENDAR_ROLLING_MONTHS_HPP
#define FISCUS_CALENDAR_ROLLING_MONTHS_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/detail/ordinal_period.hpp>
#include <fiscus/calendar/month.hpp>

#include <cstdint>

namespace fiscus::inline v0 {

/// Months consecutive months. After it comes the window that ends one month later; twelve before is
/// the same window of the year before.
///
///     constexpr auto year_to_november = rolling_months<12>::ending(month{2025, 11});
///     static_assert(year_to_november.first_month() == month{2024, 12});
template <int Months>
class rolling_months : public detail::ordinal_period<rolling_months<Months>> {
  static_assert(Months >= 1, "a window is at least one month long");
  using base = detail::ordinal_period<rolling_months>;

 public:
  /// How many months: Months.
  static constexpr int months = Months;
  static constexpr int per_year = 12;
  static constexpr std::int32_t first_ordinal = month::first_ordinal + (Months - 1);
  static constexpr std::int32_t last_ordinal = month::last_ordinal;

  /// The one that ends with January 1970.
  constexpr rolling_months() = default;

  /// The one whose last month is `latest`. Throws `invalid_date` if it begins before the year 1.
  [[nodiscard]] static constexpr rolling_months ending(month latest) {
    return base::from_ordinal(latest.ordinal());
  }

  [[nodiscard]] constexpr month last_month() const { return month::from_ordinal(this->ordinal()); }
  [[nodiscard]] constexpr month first_month() const { return last_month() - (Months - 1); }
  [[nodiscard]] constexpr day first_day() const { return first_month().first_day(); }
  [[nodiscard]] constexpr day last_day() const { return last_month().last_day(); }

 private:
  friend base;
  constexpr explicit rolling_months(typename base::at place) noexcept : base(place) {}
};

}  // namespace fiscus::inline v0

template <int Months>
struct std::hash<fiscus::rolling_months<Months>>
    : fiscus::detail::ordinal_hash<fiscus::rolling_months<Months>> {};

#endif
