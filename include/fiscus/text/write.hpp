// SPDX-License-Identifier: BSL-1.0
// Numbers and periods as text, which `parse` reads back as the same values. Amounts are written by
// text/write_money.hpp, which is included here.
#ifndef FISCUS_TEXT_WRITE_HPP
#define FISCUS_TEXT_WRITE_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/digits.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/growth/rate.hpp>
#include <fiscus/text/detail/digits.hpp>
#include <fiscus/text/write_money.hpp>

#include <concepts>
#include <string>
#include <string_view>

namespace fiscus {

/// Whether a number above zero gets a plus sign.
enum class plus_sign : unsigned char { never, always };

/// All digits of a decimal: "-12.50".
template <int Digits, class Rep>
[[nodiscard]] std::string to_text(decimal<Digits, Rep> value, plus_sign plus = plus_sign::never) {
  return std::string(digits_of(value, plus == plus_sign::always).view());
}

/// A ratio in lowest terms: "89/348", or "3" for a whole number.
[[nodiscard]] inline std::string to_text(ratio value) {
  std::string text(digits_text::of(value.numerator(), 0).view());
  if (value.denominator() != 1)
    text.append(1, '/').append(digits_text::of(value.denominator(), 0).view());
  return text;
}

/// A rate as the ratio that it is, with its sign: "+89/348". For a percentage see `percent`.
[[nodiscard]] inline std::string to_text(rate r) {
  return (r.value() > ratio() ? "+" : "") + to_text(r.value());
}

/// ISO 8601: "2025-12-31".
[[nodiscard]] inline std::string to_text(day d) {
  return detail::padded(d.year(), 4) + '-' + detail::padded(d.month_number(), 2) + '-' +
         detail::padded(d.day_of_month(), 2);
}

/// ISO 8601: "2025-12".
[[nodiscard]] inline std::string to_text(month m) {
  return detail::padded(m.year(), 4) + '-' + detail::padded(m.number(), 2);
}

/// "FY2026", "H1 FY2026", "Q2 FY2026". The calendar is the type's and is not written.
template <fiscal_calendar Calendar, int Months>
  requires(Months == 12 || Months == 6 || Months == 3)
[[nodiscard]] std::string to_text(fiscal_period<Calendar, Months> p) {
  std::string year = "FY" + detail::padded(p.year(), 4);
  if constexpr (Months == 12)
    return year;
  else
    return (Months == 6 ? 'H' : 'Q') + std::to_string(p.number()) + ' ' + year;
}

/// As the press writes it: "6MFY2026".
template <fiscal_calendar Calendar>
[[nodiscard]] std::string to_text(fiscal_to_date<Calendar> p) {
  return std::to_string(p.months()) + "MFY" + detail::padded(p.year(), 4);
}

/// "December 2025".
[[nodiscard]] inline std::string in_words(month m) {
  constexpr std::string_view names[] = {"January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December"};
  return std::string(names[m.number() - 1]) + ' ' + std::to_string(m.year());
}

/// What has a text: everything that `to_text` takes without further arguments.
template <class T>
concept has_text = requires(const T& value) {
  { to_text(value) } -> std::same_as<std::string>;
};

}  // namespace fiscus

#endif
