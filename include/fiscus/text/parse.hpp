// SPDX-License-Identifier: BSL-1.0
// Values from text: strictly what `to_text` writes, and for amounts what their own `from_text`
// says.
#ifndef FISCUS_TEXT_PARSE_HPP
#define FISCUS_TEXT_PARSE_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/detail/cursor.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/numeral.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/growth/rate.hpp>

#include <cstdint>
#include <string_view>

namespace fiscus {

namespace detail {

/// Reads a T from where the cursor stands.
template <class T>
struct reader;

constexpr int read_year(cursor& at) {
  const cursor before = at;
  const int year = at.number(4);
  if (year < 1) before.fail("a year from 0001 to 9999");
  return year;
}

template <>
struct reader<month> {
  static constexpr month read(cursor& at) {
    const int year = read_year(at);
    if (!at.accept("-")) at.fail("a hyphen between year and month");
    const cursor before = at;
    const int number = at.number(2);
    if (number < 1 || number > 12) before.fail("a month from 01 to 12");
    return month(year, number);
  }
};

template <>
struct reader<day> {
  static constexpr day read(cursor& at) {
    const month m = reader<month>::read(at);
    if (!at.accept("-")) at.fail("a hyphen between month and day");
    const cursor before = at;
    const int number = at.number(2);
    if (number < 1 || number > days_in(m)) before.fail("a day of that month");
    return m.first_day() + (number - 1);
  }
};

/// "FY2026", whose calendar must reach that year.
template <fiscal_calendar Calendar>
constexpr fiscal_year<Calendar> read_fiscal_year(cursor& at) {
  if (!at.accept("FY")) at.fail("FY");
  const cursor before = at;
  const int year = read_year(at);
  const int earliest = 1 + Calendar.name_ahead();
  const int latest =
      fiscal_year<Calendar>::from_ordinal(fiscal_year<Calendar>::last_ordinal).year();
  if (year < earliest || year > latest) before.fail("a fiscal year within the years 0001 to 9999");
  return fiscal_year<Calendar>(year);
}

template <fiscal_calendar Calendar>
struct reader<fiscal_period<Calendar, 12>> {
  static constexpr fiscal_year<Calendar> read(cursor& at) { return read_fiscal_year<Calendar>(at); }
};

template <fiscal_calendar Calendar, int Months>
  requires(Months == 6 || Months == 3)
struct reader<fiscal_period<Calendar, Months>> {
  static constexpr fiscal_period<Calendar, Months> read(cursor& at) {
    if (!at.accept(Months == 6 ? "H" : "Q")) at.fail(Months == 6 ? "H" : "Q");
    const cursor before = at;
    const int number = at.digit();
    if (number < 1 || number > 12 / Months) before.fail("a part that the year has");
    if (!at.accept(" ")) at.fail("a space before the year");
    return {read_fiscal_year<Calendar>(at).year(), number};
  }
};

template <fiscal_calendar Calendar>
struct reader<fiscal_to_date<Calendar>> {
  static constexpr fiscal_to_date<Calendar> read(cursor& at) {
    const cursor before = at;
    int months = at.digit();
    if (at.at_digit()) months = months * 10 + at.digit();
    if (months < 1 || months > 12) before.fail("1 to 12 months");
    if (!at.accept("M")) at.fail("M");
    return {read_fiscal_year<Calendar>(at).year(), months};
  }
};

template <signed_integer T>
struct reader<T> {
  static constexpr T read(cursor& at) {
    const cursor before = at;
    const numeral number = numeral::read(at);
    if (number.places() != 0) before.fail("a whole number");
    return number.units<T>(at, 0, 0);
  }
};

template <>
struct reader<ratio> {
  static constexpr ratio read(cursor& at) {
    const auto n = reader<std::int64_t>::read(at);
    if (!at.accept("/")) return ratio(n);
    if (!at.at_digit()) at.fail("a digit");
    const cursor before = at;
    const auto d = reader<std::int64_t>::read(at);
    if (d == 0) before.fail("a denominator above zero");
    return ratio(n, d);
  }
};

template <>
struct reader<rate> {
  static constexpr rate read(cursor& at) { return rate(reader<ratio>::read(at)); }
};

}  // namespace detail

/// What `parse` can read: types with a `from_text`, periods, ratios, rates and whole numbers.
template <class T>
concept can_be_parsed = requires(std::string_view text, detail::cursor& at) {
  requires requires { T::from_text(text); } || requires {
    detail::reader<T>::read(at);
  };
};

/// The T that `text` says, all of it: `parse<month>("2025-12")`, `parse<fiscal_half<>>("H1
/// FY2026")`, `parse<money<USD>>("437 million")`. Throws `parse_error`, which says what was
/// expected where.
template <can_be_parsed T>
[[nodiscard]] constexpr T parse(std::string_view text) {
  if constexpr (requires { T::from_text(text); }) {
    return T::from_text(text);
  } else {
    detail::cursor at(text);
    const T value = detail::reader<T>::read(at);
    at.finish();
    return value;
  }
}

}  // namespace fiscus

#endif
