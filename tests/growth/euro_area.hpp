// SPDX-License-Identifier: BSL-1.0
// Gross domestic product of the euro area at prices of 1995, 1998 Q1 to 2000 Q2, in billions, as
// the European Central Bank's box on the ways of calculating its growth prints it (Monthly
// Bulletin, October 2000, box 2).
#ifndef FISCUS_TESTS_GROWTH_EURO_AREA_HPP
#define FISCUS_TESTS_GROWTH_EURO_AREA_HPP

#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/series/series.hpp>

using quarter = fiscus::fiscal_quarter<fiscus::january_december>;
using year = fiscus::fiscal_year<fiscus::january_december>;

constexpr fiscus::series<quarter, int> euro_area_gdp() {
  return {quarter{1998, 1}, {1406, 1409, 1417, 1420, 1431, 1438, 1453, 1466, 1479, 1493}};
}

#endif
