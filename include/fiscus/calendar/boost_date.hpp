// SPDX-License-Identifier: BSL-1.0
// The bridge to Boost.Date_Time: days and periods to and from boost::gregorian. Boost knows the
// years 1400 to 9999, and special values that are no dates; both are refused here with an error.
#ifndef FISCUS_CALENDAR_BOOST_DATE_HPP
#define FISCUS_CALENDAR_BOOST_DATE_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

namespace fiscus::inline v0 {

/// The date of a day. Throws `invalid_date` before the year 1400.
[[nodiscard]] constexpr boost::gregorian::date to_date(day d) {
  if (d < day(1400, 1, 1)) throw invalid_date("Boost's dates begin with the year 1400");
  return boost::gregorian::date(1970, 1, 1) + boost::gregorian::date_duration(d.ordinal());
}

/// The day of a date. Throws `invalid_date` for not_a_date_time and the infinities.
[[nodiscard]] constexpr day to_day(const boost::gregorian::date& date) {
  if (date.is_special()) throw invalid_date("a special value is no date");
  return day::from_ordinal((date - boost::gregorian::date(1970, 1, 1)).days());
}

/// The days of a period, from its first to before the one after its last. Throws `invalid_date`
/// before the year 1400.
template <calendar_period P>
[[nodiscard]] constexpr boost::gregorian::date_period to_date_period(P p) {
  return {to_date(p.first_day()), boost::gregorian::date_duration(days_in(p))};
}

/// The period in which a date lies: `containing<fiscal_quarter<>>(date)`. Throws `invalid_date` for
/// special values.
template <partitioning_period P>
[[nodiscard]] constexpr P containing(const boost::gregorian::date& date) {
  return containing<P>(to_day(date));
}

}  // namespace fiscus::inline v0

#endif
