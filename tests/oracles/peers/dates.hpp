// SPDX-License-Identifier: BSL-1.0
// Days as the tables write them, and weekdays, which these count from Monday.
#ifndef FISCUS_TESTS_ORACLES_PEERS_DATES_HPP
#define FISCUS_TESTS_ORACLES_PEERS_DATES_HPP

#include "arguments.hpp"

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/weekday.hpp>

#include <string>
#include <string_view>

namespace peers {

/// The day of a text such as "2025-12-31".
inline fiscus::day read_day(std::string_view text) {
  const words parts = cut(text, '-');
  if (parts.size() != 3) throw unreadable("a date", text);
  return {whole<int>(parts[0]), whole<int>(parts[1]), whole<int>(parts[2])};
}

/// At least so many digits.
inline std::string padded(int number, std::size_t digits) {
  const std::string text = std::to_string(number);
  return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

/// "12-31".
inline std::string text_of_date_in_year(fiscus::day d) {
  return padded(d.month_number(), 2) + '-' + padded(d.day_of_month(), 2);
}
/// "2025-12-31".
inline std::string text_of(fiscus::day d) {
  return padded(d.year(), 4) + '-' + text_of_date_in_year(d);
}

/// The weekday of a number from 1 for Monday to 7.
inline fiscus::weekday read_weekday(std::string_view text) {
  const int number = whole<int>(text);
  if (number < 1 || number > 7) throw unreadable("a weekday", text);
  return static_cast<fiscus::weekday>(static_cast<int>(fiscus::monday) + number - 1);
}
inline std::string text_of(fiscus::weekday w) {
  return std::to_string(static_cast<int>(w) - static_cast<int>(fiscus::monday) + 1);
}

}  // namespace peers

#endif
