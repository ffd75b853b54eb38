// SPDX-License-Identifier: BSL-1.0
// The Islamic calendar as a table, and its feasts. A month begins when the crescent is seen; the
// table tells that to about a day for all years, and a feast can be told where it was seen on
// another.
#ifndef FISCUS_CALENDAR_HIJRI_HPP
#define FISCUS_CALENDAR_HIJRI_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/error.hpp>

#include <compare>
#include <cstddef>
#include <vector>

namespace fiscus::inline v0 {

namespace detail {

// 30 years have 10631 days, 354 each and 11 more at the ends of the years 2, 5, 7, 10, 13, 16, 18,
// 21, 24, 26 and 29. Months have 30 and 29 days in turn.
inline constexpr day first_of_hijri{622, 7, 19};  // 16 July in the Julian calendar

/// How many days of the calendar have gone when that one begins.
constexpr int hijri_days_before(int year, int month, int day_of_month) noexcept {
  return 354 * (year - 1) + (11 * year + 3) / 30 + (59 * (month - 1) + 1) / 2 + day_of_month - 1;
}

constexpr int days_in_hijri_month(int year, int month) noexcept {
  return month == 12 ? hijri_days_before(year + 1, 1, 1) - hijri_days_before(year, 12, 1)
                     : 29 + month % 2;
}

inline constexpr int last_hijri_year = 9666;  // in which the Gregorian year 9999 ends
inline constexpr int most_days_off_table = 30;
inline constexpr int most_days_of_feast = 30;

constexpr int near_the_table(int days_later) {
  if (days_later < -most_days_off_table || days_later > most_days_off_table)
    throw invalid_value("a feast begins at most 30 days off the table");
  return days_later;
}

}  // namespace detail

/// A date of the tabular Islamic calendar, in its civil form: cycles of 30 years, and 1 Muharram of
/// the year 1 is Friday, 19 July 622, 16 July in the Julian calendar (E. M. Reingold and N.
/// Dershowitz, Calendrical Calculations, chapter 7; ICU's "islamic-civil"). It reaches to the end
/// of the Gregorian year 9999.
///
///     static_assert(to_day(hijri_date{1446, 10, 1}) == day{2025, 3, 31});
class hijri_date {
 public:
  /// 1 Muharram of the year 1.
  constexpr hijri_date() = default;

  /// Throws `invalid_date` if there is no such date.
  constexpr hijri_date(int year, int month, int day_of_month)
      : year_(year), month_(month), day_of_month_(day_of_month) {
    if (year < 1 || year > detail::last_hijri_year)
      throw invalid_date("a Hijri year outside of 1 to 9666");
    if (month < 1 || month > 12) throw invalid_date("a month outside of 1 to 12");
    if (day_of_month < 1 || day_of_month > detail::days_in_hijri_month(year, month))
      throw invalid_date("no such day in that Hijri month");
    static_cast<void>(to_day(*this));  // throws after the Gregorian year 9999
  }

  [[nodiscard]] constexpr int year() const noexcept { return year_; }
  /// 1 for Muharram to 12 for Dhu al-Hijjah; 9 is Ramadan.
  [[nodiscard]] constexpr int month_number() const noexcept { return month_; }
  /// 1 to 30.
  [[nodiscard]] constexpr int day_of_month() const noexcept { return day_of_month_; }

  /// The day of that date.
  [[nodiscard]] friend constexpr day to_day(const hijri_date& date) {
    return detail::first_of_hijri +
           detail::hijri_days_before(date.year_, date.month_, date.day_of_month_);
  }

  [[nodiscard]] friend constexpr auto operator<=>(const hijri_date&, const hijri_date&) = default;

 private:
  int year_ = 1;
  int month_ = 1;
  int day_of_month_ = 1;
};

/// The date of a day. Throws `invalid_date` before 19 July 622.
[[nodiscard]] constexpr hijri_date to_hijri(day d) {
  const int days = d - detail::first_of_hijri;
  if (days < 0) throw invalid_date("the Hijri calendar begins with 19 July 622");
  const int year = (30 * days + 10646) / 10631;
  const int in_year = days - detail::hijri_days_before(year, 1, 1);
  const int month = (11 * in_year + 330) / 325;
  return {year, month, days - detail::hijri_days_before(year, month, 1) + 1};
}

/// That in one Hijri year a feast began so many days after the day of the table, or before it if
/// they are negative.
struct moon_sighting {
  int hijri_year;
  int days_later;

  [[nodiscard]] friend constexpr bool operator==(const moon_sighting&,
                                                 const moon_sighting&) = default;
};

/// A rule for holidays (see holidays.hpp): the feast that begins on that date of every Hijri year.
/// A Gregorian year may hold two. When it is asked it throws `invalid_value` unless it lasts 1 to
/// 30 days and begins at most 30 days off the table.
///
///     const eid_al_fitr pakistan{.days = 3, .sightings = {{1437, -1}, {1439, 1}}};
///     const hijri_holiday<1, 9> ashura{.days = 2};
template <int Month, int DayOfMonth>
struct hijri_holiday {
  static_assert(Month >= 1 && Month <= 12 && DayOfMonth >= 1 && DayOfMonth <= 29 + Month % 2,
                "a feast begins on a date that every Hijri year has");

  /// How many days it lasts.
  int days = 1;
  /// How many days later than the table's it begins, as far as no sighting says otherwise.
  int days_later = 0;
  /// The years that differ. If one stands there twice, the first counts.
  std::vector<moon_sighting> sightings{};

  [[nodiscard]] constexpr bool operator()(day d) const {
    if (days < 1 || days > detail::most_days_of_feast)
      throw invalid_value("a feast lasts 1 to 30 days");
    if (d < detail::first_of_hijri) return false;
    const int year = to_hijri(d).year();
    return covers(year - 1, d) || covers(year, d) || covers(year + 1, d);
  }
  [[nodiscard]] friend constexpr bool operator==(const hijri_holiday&,
                                                 const hijri_holiday&) = default;

 private:
  [[nodiscard]] constexpr bool covers(int year, day d) const {
    const int into_it = d - detail::first_of_hijri - later_in(year) -
                        detail::hijri_days_before(year, Month, DayOfMonth);
    return year >= 1 && into_it >= 0 && into_it < days;
  }

  [[nodiscard]] constexpr int later_in(int year) const {
    for (const moon_sighting& each : sightings)
      if (each.hijri_year == year) return detail::near_the_table(each.days_later);
    return detail::near_the_table(days_later);
  }
};

/// The feast at the end of Ramadan: 1 Shawwal.
using eid_al_fitr = hijri_holiday<10, 1>;
/// The feast of sacrifice: 10 Dhu al-Hijjah.
using eid_al_adha = hijri_holiday<12, 10>;

}  // namespace fiscus::inline v0

template <>
struct std::hash<fiscus::hijri_date> {
  [[nodiscard]] std::size_t operator()(const fiscus::hijri_date& date) const noexcept {
    return std::hash<fiscus::day>()(to_day(date));
  }
};

#endif
