// SPDX-License-Identifier: BSL-1.0
// A period whose calendar and length are known only from data, narrowed with a check to a type that
// names them.
#ifndef FISCUS_CALENDAR_ANY_PERIOD_HPP
#define FISCUS_CALENDAR_ANY_PERIOD_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/detail/civil.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/detail/overflow.hpp>
#include <fiscus/error.hpp>

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

namespace detail {

// A month, a part of a year, or its first months, in a calendar that is a fiscal_calendar.
template <class P>
concept of_fiscal_calendar = std::same_as<decltype(P::calendar), const fiscal_calendar> &&
    yearly_period<P> &&
    (partitioning_period<P> || requires { requires P::part_type::months_long == 1; });

}  // namespace detail

/// A year of a fiscal calendar, an equal part of it, or its first months.
///
///     const fiscal_calendar theirs{.first_month = month_from_the_file};
///     const auto quarter = any_period::part(theirs, 3, 2026, 2);
///     quarter.first_day();
///     quarter.as<fiscal_quarter<april_march>>();   // throws if theirs is another calendar
class any_period {
 public:
  /// The month, fiscal period or year to date of a type.
  template <detail::of_fiscal_calendar P>
  constexpr any_period(P p) noexcept
      : calendar_(P::calendar),
        to_date_(!partitioning_period<P>),
        length_(12 / P::per_year),
        ordinal_(p.ordinal()) {}

  /// The part that is `length` months long and has that number, from 1, of the year of that name.
  /// Throws `invalid_value` for a calendar that makes no sense or a length that does not divide the
  /// year, `invalid_date` if there is no such part, or outside of the years 1 to 9999.
  [[nodiscard]] static constexpr any_period part(const fiscal_calendar& calendar, int length,
                                                 int year, int number) {
    if (length < 1 || length > 12 || 12 % length != 0)
      throw invalid_value("the parts of a year are of equal length");
    return any_period(calendar, false, length, year, number);
  }

  /// The year of that name. Throws as `part` does.
  [[nodiscard]] static constexpr any_period year(const fiscal_calendar& calendar, int year) {
    return part(calendar, 12, year, 1);
  }

  /// The first 1 to 12 months of the year of that name. Throws as `part` does.
  [[nodiscard]] static constexpr any_period to_date(const fiscal_calendar& calendar, int year,
                                                    int months) {
    return any_period(calendar, true, 1, year, months);
  }

  [[nodiscard]] constexpr const fiscal_calendar& calendar() const& noexcept { return calendar_; }
  [[nodiscard]] constexpr fiscal_calendar calendar() const&& noexcept { return calendar_; }
  /// Whether it is the first months of a year; `number` then says how many.
  [[nodiscard]] constexpr bool is_to_date() const noexcept { return to_date_; }
  /// How many months long it is.
  [[nodiscard]] constexpr int length() const noexcept { return to_date_ ? number() : length_; }
  /// The name of the fiscal year.
  [[nodiscard]] constexpr int year() const noexcept {
    return detail::epoch_year + detail::floor_divide(ordinal_, per_year());
  }
  /// Its place in the fiscal year, from 1.
  [[nodiscard]] constexpr int number() const noexcept {
    return detail::floor_modulo(ordinal_, per_year()) + 1;
  }
  /// How many of its kind make a year; as many before is the same one of the year before.
  [[nodiscard]] constexpr int per_year() const noexcept { return 12 / length_; }

  [[nodiscard]] constexpr day first_day() const {
    return day::from_ordinal(
        calendar_.opening(to_date_ ? (year() - detail::epoch_year) * 12 : ordinal_ * length_));
  }
  [[nodiscard]] constexpr day last_day() const {
    return day::from_ordinal(calendar_.opening((ordinal_ + 1) * length_) - 1);
  }

  /// Whether it is a P.
  template <detail::of_fiscal_calendar P>
  [[nodiscard]] constexpr bool is() const noexcept {
    constexpr any_period example{P{}};
    return is_like(example);
  }
  /// It as a P. Throws `invalid_value` if it is of another calendar, another length, or to date.
  template <detail::of_fiscal_calendar P>
  [[nodiscard]] constexpr P as() const {
    if (!is<P>()) throw invalid_value("a period of another calendar or of another length");
    return P::from_ordinal(ordinal_);
  }

  /// The n-th of its kind after p. Throws `invalid_date` outside of the years 1 to 9999.
  template <std::integral Number>
  [[nodiscard]] friend constexpr any_period operator+(any_period p, Number n) {
    std::int64_t ordinal;  // is written by the builtin
    if (detail::add_overflows(p.ordinal_, n, ordinal)) return p.at(beyond);
    return p.at(ordinal);
  }
  template <std::integral Number>
  [[nodiscard]] friend constexpr any_period operator-(any_period p, Number n) {
    std::int64_t ordinal;  // is written by the builtin
    if (detail::subtract_overflows(p.ordinal_, n, ordinal)) return p.at(beyond);
    return p.at(ordinal);
  }
  /// How many of their kind b comes before a. Throws `invalid_value` if they are of two kinds.
  [[nodiscard]] friend constexpr int operator-(const any_period& a, const any_period& b) {
    if (!a.is_like(b)) throw invalid_value("two periods of different calendars or lengths");
    return a.ordinal_ - b.ordinal_;
  }

  [[nodiscard]] friend constexpr bool operator==(const any_period&, const any_period&) = default;
  /// The order of two of the same kind; others have none.
  [[nodiscard]] friend constexpr std::partial_ordering operator<=>(const any_period& a,
                                                                   const any_period& b) noexcept {
    if (!a.is_like(b)) return std::partial_ordering::unordered;
    return a.ordinal_ <=> b.ordinal_;
  }

 private:
  constexpr any_period(const fiscal_calendar& calendar, bool to_date, int length, int year,
                       int number)
      : calendar_(calendar), to_date_(to_date), length_(length) {
    calendar.check();
    if (number < 1 || number > per_year()) throw invalid_date("a fiscal year has no such part");
    *this = at((std::int64_t{year} - detail::epoch_year) * per_year() + number - 1);
  }

  [[nodiscard]] constexpr bool is_like(const any_period& other) const noexcept {
    return calendar_ == other.calendar_ && to_date_ == other.to_date_ && length_ == other.length_;
  }

  [[nodiscard]] constexpr any_period at(std::int64_t ordinal) const {
    const int earliest = (calendar_.first_year() - detail::epoch_year) * per_year();
    const int after_last = (calendar_.last_year() + 1 - detail::epoch_year) * per_year();
    if (ordinal < earliest || ordinal >= after_last)
      throw invalid_date("a period outside of the years 1 to 9999");
    any_period result = *this;
    result.ordinal_ = static_cast<std::int32_t>(ordinal);
    return result;
  }

  static constexpr std::int64_t beyond = std::int64_t{1} << 62;  // of what there is

  fiscal_calendar calendar_;
  bool to_date_;
  std::int32_t length_;  // of a step in the sequence of its kind, in months
  std::int32_t ordinal_ = 0;
};

}  // namespace fiscus::inline v0

template <>
struct std::hash<fiscus::any_period> {
  [[nodiscard]] std::size_t operator()(const fiscus::any_period& p) const noexcept {
    // Four bits each hold a length and a number in the year, from 1 to 12.
    return static_cast<std::size_t>(p.year()) << 8U | static_cast<std::size_t>(p.length()) << 4U |
           static_cast<std::size_t>(p.number());
  }
};

#include <fiscus/detail/macros_on.hpp>

#endif
