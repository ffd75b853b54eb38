// SPDX-License-Identifier: BSL-1.0
// Whole columns of days to the periods in which they lie, as fast as they can be read.
#ifndef FISCUS_CALENDAR_COLUMN_HPP
#define FISCUS_CALENDAR_COLUMN_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/detail/civil.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

namespace fiscus::inline v0 {

namespace detail {

constexpr std::int32_t day_count(day d) noexcept { return d.ordinal(); }
constexpr std::int32_t day_count(std::int32_t days) noexcept { return days; }

template <partitioning_period P, class Day>
constexpr P checked_period(std::span<const Day> days, std::size_t place) {
  const std::int32_t count = day_count(days[place]);
  if (count < day::first_ordinal || count > day::last_ordinal)
    throw invalid_date(message()
                           .add("no day of the years 1 to 9999 at place ")
                           .add_number(place)
                           .add(" of the column"));
  return P::containing(day::from_ordinal(count));
}

// Days are counted here from 0000-03-01, and in `julian` as if all fourth years were leap years,
// the hundredth too. `first` and `last` are the days that may be asked for.

// From 1900-03-01 to 2100-02-28 all fourth years are leap years.
template <class P>
struct between_1900_and_2100 {
  static constexpr std::uint32_t shift = 15;
  static constexpr std::uint32_t first =
      1900 * days_in_4_years / 4 - shift + (P::calendar.first_day - 1);
  static constexpr std::uint32_t last = 2100 * days_in_4_years / 4 - shift - 2;

  static constexpr std::uint32_t julian(std::uint32_t day) noexcept { return day + shift; }
};

template <class P>
struct in_any_century {
  static constexpr auto first = static_cast<std::uint32_t>(
      P::from_ordinal(P::first_ordinal).first_day().ordinal() + days_to_1970);
  static constexpr auto last = static_cast<std::uint32_t>(
      P::from_ordinal(P::last_ordinal).last_day().ordinal() + days_to_1970);

  static constexpr std::uint32_t julian(std::uint32_t day) noexcept {
    const std::uint32_t centuries = (4 * day + 3) / days_in_400_years;
    return day + centuries - centuries / 4;
  }
};

// The month of a day, counted from January of year 0. 2141 / 65536 is 5 / 153 for every day of a
// year.
constexpr std::uint32_t month_of_julian(std::uint32_t julian) noexcept {
  const std::uint32_t year = (4 * julian + 3) / days_in_4_years;
  const std::uint32_t in_year = julian - days_in_4_years * year / 4;
  return 12 * year + ((2141 * in_year + 197913) >> 16) - 1;
}

// The place of the part of a year that holds a day, where `Range` gives the julian day.
template <class P, class Range>
struct part_of_year_in : Range {
  static constexpr std::int32_t place(std::uint32_t day) noexcept {
    constexpr std::uint32_t early = P::calendar.first_day - 1;
    constexpr std::int32_t from_year_0 = months_to_1970 + P::calendar.offset();
    constexpr std::uint32_t opening = floor_modulo(from_year_0, P::months_long);
    const std::uint32_t month = month_of_julian(Range::julian(day - early));
    return static_cast<std::int32_t>((month - opening) / P::months_long) -
           from_year_0 / P::months_long;
  }
};

// The place of the week that holds a day.
template <class P>
struct week_in_any_century : in_any_century<P> {
  static constexpr std::int32_t place(std::uint32_t day) noexcept {
    constexpr std::int32_t weeks = days_to_1970 / 7 + 1;
    constexpr std::uint32_t shift = 7 * weeks - days_to_1970 - P().first_day().ordinal();
    return static_cast<std::int32_t>((day + shift) / 7) - weeks;
  }
};

// Writes the period of each day; says whether all days are those for which that is right. GCC
// vectorises it with -O2 if the columns do not overlap and Count is a constant.
template <class Range, class P, class Day, class Count>
constexpr bool write_unchecked(const Day* __restrict days, P* __restrict out,
                               Count count) noexcept {
  std::uint32_t outside = 0;  // not a bool, for which GCC does not vectorise the loop
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t day = static_cast<std::uint32_t>(day_count(days[i])) + days_to_1970;
    outside |= day - Range::first <= Range::last - Range::first ? 0 : 1;
    out[i] = std::bit_cast<P>(Range::place(day));
  }
  return outside == 0;
}

template <partitioning_period P, class Day>
constexpr void write_checked(std::span<const Day> days, std::span<P> out, std::size_t from,
                             std::size_t count) {
  for (std::size_t i = from; i < from + count; ++i) out[i] = checked_period<P>(days, i);
}

template <partitioning_period P, class Day>
constexpr void write_periods(std::span<const Day> days, std::span<P> out) {
  if (days.size() != out.size())
    throw invalid_value("a column of periods is as long as that of the days");
  constexpr std::integral_constant<std::size_t, 512> block;
  std::size_t from = 0;
  if constexpr (gregorian_part_of_year<P>) {
    using recent = part_of_year_in<P, between_1900_and_2100<P>>;
    using any = part_of_year_in<P, in_any_century<P>>;
    bool all_recent = true;  // once a block is not, those that follow are not expected to be
    for (; days.size() - from >= block; from += block) {
      const Day* const in = days.data() + from;
      P* const to = out.data() + from;
      all_recent = all_recent && write_unchecked<recent>(in, to, block);
      if (!all_recent && !write_unchecked<any>(in, to, block))
        write_checked(days, out, from, block);
    }
    const std::size_t rest = days.size() - from;
    if (write_unchecked<any>(days.data() + from, out.data() + from, rest)) return;
  } else if constexpr (kind_of_week<P>) {
    for (; days.size() - from >= block; from += block)
      if (!write_unchecked<week_in_any_century<P>>(days.data() + from, out.data() + from, block))
        write_checked(days, out, from, block);
  }
  write_checked(days, out, from, days.size() - from);
}

}  // namespace detail

/// Writes for each day the P in which it lies. Throws `invalid_value` unless both columns are of
/// one length, and `invalid_date` where a day is in none; what is in the column of periods is
/// unspecified then.
///
///     containing<fiscal_quarter<>>(std::span<const day>(days), std::span(quarters));
template <partitioning_period P>
constexpr void containing(std::span<const day> days, std::span<P> out) {
  detail::write_periods<P>(days, out);
}

/// The same for counts of days since 1970-01-01, which Arrow calls date32.
template <partitioning_period P>
constexpr void containing(std::span<const std::int32_t> days, std::span<P> out) {
  detail::write_periods<P>(days, out);
}

}  // namespace fiscus::inline v0

#endif
