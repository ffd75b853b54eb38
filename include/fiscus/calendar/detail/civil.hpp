// SPDX-License-Identifier: BSL-1.0
// Converts between counts of days and dates of the proleptic Gregorian calendar. Days and months
// are counted from 1970-01-01.
//
// Years are counted from March, so that the leap day is the last of its year and the m-th month
// after March begins on day (153 m + 2) / 5. The divisions by multiplication are those of C. Neri
// and L. Schneider, "Euclidean affine functions and their application to calendar algorithms",
// 2023.
#ifndef FISCUS_CALENDAR_DETAIL_CIVIL_HPP
#define FISCUS_CALENDAR_DETAIL_CIVIL_HPP

#include <cstdint>

namespace fiscus::inline v0::detail {

/// The largest whole number that is not above a / b; b is positive.
constexpr std::int32_t floor_divide(std::int32_t a, std::int32_t b) noexcept {
  const std::int32_t sign = a >> 31;  // -1 below zero, else 0; a ^ -1 is -1 - a
  return static_cast<std::int32_t>(static_cast<std::uint32_t>(a ^ sign) /
                                   static_cast<std::uint32_t>(b)) ^
         sign;
}

/// The remainder of that division: 0 to b − 1.
constexpr std::int32_t floor_modulo(std::int32_t a, std::int32_t b) noexcept {
  return a - floor_divide(a, b) * b;
}

inline constexpr std::int32_t first_civil_year = 1;    // that a date may have
inline constexpr std::int32_t last_civil_year = 9999;  // that a date may have
inline constexpr std::int32_t last_day_in_every_month = 28;
inline constexpr std::int32_t epoch_year = 1970;
inline constexpr std::int32_t days_to_1970 = 719468;             // from 0000-03-01
inline constexpr std::int32_t months_to_1970 = epoch_year * 12;  // from January of year 0
inline constexpr std::uint32_t days_in_400_years = 146097;
inline constexpr std::uint32_t days_in_4_years = 1461;

/// A month, counted from January 1970, and a day of it, counted from 0.
struct day_in_month {
  std::int32_t month;
  std::int32_t day;
};

/// The month of a day. The day is of the years 0 to 9999, from March of year 0 on.
constexpr day_in_month month_of_day(std::int32_t ordinal) noexcept {
  const auto days = static_cast<std::uint32_t>(ordinal + days_to_1970);
  const std::uint32_t quarter_days = 4 * days + 3;
  const std::uint32_t century = quarter_days / days_in_400_years;
  const std::uint32_t in_century = quarter_days % days_in_400_years | 3;
  // 2939745 / 2^32 is a little above 1 / 1461: the upper half is the year, the lower what is left.
  const std::uint64_t years = std::uint64_t{2939745} * in_century;
  const std::uint32_t year = 100 * century + static_cast<std::uint32_t>(years >> 32);
  const std::uint32_t in_year = static_cast<std::uint32_t>(years) / (4 * 2939745);
  // 2141 / 65536 is 5 / 153 for every day of a year.
  const std::uint32_t months = 2141 * in_year + 197913;
  return {static_cast<std::int32_t>(12 * year + (months >> 16)) - 1 - months_to_1970,
          static_cast<std::int32_t>((months & 0xffff) / 2141)};
}

/// The first day of a month of the years 0 to 10000, from March of year 0 on.
constexpr std::int32_t first_day_of_month(std::int32_t month) noexcept {
  const auto from_march = static_cast<std::uint32_t>(month + months_to_1970 - 2);
  const std::uint32_t year = from_march / 12;
  const std::uint32_t m = from_march % 12;
  return static_cast<std::int32_t>(365 * year + year / 4 - year / 100 + year / 400 +
                                   (153 * m + 2) / 5) -
         days_to_1970;
}

}  // namespace fiscus::inline v0::detail

#endif
