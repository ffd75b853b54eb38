// SPDX-License-Identifier: BSL-1.0
// The first months, quarters, weeks or days of a fiscal year. A type of its own, so that a
// cumulative figure is never taken for that of a month.
#ifndef FISCUS_CALENDAR_FISCAL_TO_DATE_HPP
#define FISCUS_CALENDAR_FISCAL_TO_DATE_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/detail/civil.hpp>
#include <fiscus/calendar/detail/ordinal_period.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

namespace detail {

/// The months of a calendar's years: Gregorian ones, or those of the calendar itself.
template <year_calendar auto Calendar>
using month_in = std::conditional_t<has_gregorian_months<Calendar>, month, fiscal_month<Calendar>>;

/// Has the `per_year` of Fine if there is one.
template <class Fine>
struct as_often_a_year {};
template <yearly_period Fine>
struct as_often_a_year<Fine> {
  static constexpr int per_year = Fine::per_year;
};

}  // namespace detail

/// The first n Fine periods of a fiscal year, for n from 1: of months the press writes 1MFY26 …
/// 12MFY26. After the whole year comes the first period of the next; twelve months before is the
/// same stretch of the year before. The parts are Gregorian months, or those of a calendar that has
/// others, unless another type is given that nests in the year: quarters, weeks, days.
///
///     static_assert(fiscal_to_date<>{2026, 6}.last_month() == month{2025, 12});
///     static_assert(fiscal_to_date<>{2026, 6} - 12 == fiscal_to_date<>{2025, 6});
///     static_assert(fiscal_to_date<july_june, day>{2026, 184}.last_day() == day{2025, 12, 31});
template <year_calendar auto Calendar = july_june,
          partitioning_period Fine = detail::month_in<Calendar>>
  requires nests_in<Fine, fiscal_year<Calendar>>
class fiscal_to_date : public detail::ordinal_period<fiscal_to_date<Calendar, Fine>>,
                       public detail::as_often_a_year<Fine> {
  static_assert((Calendar.check(), true));
  using base = detail::ordinal_period<fiscal_to_date>;
  using year_type = fiscus::fiscal_year<Calendar>;

  static constexpr std::int32_t ordinal_of_first(year_type year) {
    return Fine::containing(year.first_day()).ordinal();
  }
  // The ordinal of the part that makes up the stretch of ordinal 0.
  static constexpr std::int32_t origin = ordinal_of_first(year_type{detail::epoch_year});

 public:
  static constexpr auto calendar = Calendar;
  using part_type = Fine;
  static constexpr std::int32_t first_ordinal =
      ordinal_of_first(detail::first_whole<year_type, Fine>) - origin;
  static constexpr std::int32_t last_ordinal =
      Fine::containing(detail::last_whole<year_type, Fine>.last_day()).ordinal() - origin;

  /// The first period of the fiscal year 1970.
  constexpr fiscal_to_date() = default;

  /// The first `number` periods of the fiscal year of that name. Throws `invalid_date` if the year
  /// has not so many, and outside of the years 1 to 9999.
  constexpr fiscal_to_date(int year, int number) : fiscal_to_date(numbered(year, number)) {}

  /// The year up to and with `latest`, a Fine or another type with the same limits. Throws
  /// `invalid_date` if its year reaches out of the years 1 to 9999.
  template <partitioning_period P>
    requires nests_in<P, Fine> && nests_in<Fine, P>
  [[nodiscard]] static constexpr fiscal_to_date ending(P latest) {
    return base::holding(latest.first_day(),
                         std::int64_t{fiscus::containing<Fine>(latest).ordinal()} - origin);
  }

  /// The fiscal year of which these are the first periods.
  [[nodiscard]] constexpr year_type fiscal_year_of() const {
    if constexpr (detail::part_of_year<Fine>)
      return year_type::from_ordinal(detail::floor_divide(this->ordinal(), Fine::per_year));
    else
      return year_type::containing(last_day());
  }
  /// The name of that fiscal year: 2026 for FY26.
  [[nodiscard]] constexpr int year() const { return fiscal_year_of().year(); }
  /// How many periods these are, from 1.
  [[nodiscard]] constexpr int number() const {
    if constexpr (detail::part_of_year<Fine>)
      return detail::floor_modulo(this->ordinal(), Fine::per_year) + 1;
    else
      return last_part().ordinal() - ordinal_of_first(fiscal_year_of()) + 1;
  }
  /// How many months: 1 to 12.
  [[nodiscard]] constexpr int months() const requires detail::part_of_year<Fine> {
    return number() * Fine::months_long;
  }
  /// The last of these periods.
  [[nodiscard]] constexpr Fine last_part() const {
    return Fine::from_ordinal(std::int64_t{this->ordinal()} + origin);
  }

  /// Its first and its last month, in calendars whose months are those of the Gregorian calendar.
  [[nodiscard]] constexpr month first_month() const
      requires(has_gregorian_months<Calendar>&& detail::part_of_year<Fine>) {
    return fiscal_year_of().first_month();
  }
  [[nodiscard]] constexpr month last_month() const
      requires(has_gregorian_months<Calendar>&& detail::part_of_year<Fine>) {
    return last_part().last_month();
  }
  [[nodiscard]] constexpr day first_day() const { return fiscal_year_of().first_day(); }
  [[nodiscard]] constexpr day last_day() const { return last_part().last_day(); }

 private:
  friend base;
  constexpr explicit fiscal_to_date(typename base::at place) noexcept : base(place) {}

  static constexpr fiscal_to_date numbered(int year, int number) {
    const period_range<Fine> all = parts<Fine>(year_type{year});
    if (number < 1 || static_cast<std::size_t>(number) > all.size())
      throw invalid_date(detail::message()
                             .add("that fiscal year has 1 to ")
                             .add_number(all.size())
                             .add(" periods to date, not ")
                             .add_number(number));
    return ending(*all.begin() + (number - 1));
  }
};

}  // namespace fiscus::inline v0

template <auto Calendar, class Fine>
struct std::hash<fiscus::fiscal_to_date<Calendar, Fine>>
    : fiscus::detail::ordinal_hash<fiscus::fiscal_to_date<Calendar, Fine>> {};

#include <fiscus/detail/macros_on.hpp>

#endif
