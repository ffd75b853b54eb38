// SPDX-License-Identifier: BSL-1.0
// The kinds of periods of other libraries for time series: "M", and "Q2" for quarters that end with
// February, May and so on, "H6", "Y9" for years that end with September.
#ifndef FISCUS_TESTS_ORACLES_PEERS_FREQUENCIES_HPP
#define FISCUS_TESTS_ORACLES_PEERS_FREQUENCIES_HPP

#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>

namespace peers {

/// The calendar whose years have a part of so many months that ends with `end_month`, the first.
constexpr fiscus::fiscal_calendar calendar_ending(int end_month, int months) {
  return {.first_month = (end_month - months + 12) % 12 + 1, .named_by = fiscus::end_year};
}

template <int Months, int EndMonth>
using part_ending = fiscus::fiscal_period<calendar_ending(EndMonth, Months), Months>;

using M = part_ending<1, 1>;
using Q2 = part_ending<3, 2>;
using Q3 = part_ending<3, 3>;
using H6 = part_ending<6, 6>;
using Y9 = part_ending<12, 9>;
using Y12 = part_ending<12, 12>;

}  // namespace peers

#endif
